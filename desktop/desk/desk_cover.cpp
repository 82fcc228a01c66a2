#include "desktop/desk/desk_presenter.h"

/// The citizen can see the screen: what is covered when, and what it takes to see it again.
namespace skranke {

void DeskPresenter::toggle_cover()
{
    if (m_cover.covered())
        return reveal([this] { m_cover.take_away(); });
    m_cover.lay();
    show();
}

/// Details of the citizen at the desk are shown only when it stands written that they were. Numbers in a list tell of
/// nobody in particular, so without a citizen at the desk there is nothing to write.
void DeskPresenter::reveal(std::function<void()> show_details)
{
    if (!m_cover.covered() || m_revealing)
        return;
    if (!m_picture || !m_picture->current) {
        show_details();
        return show();
    }
    m_revealing = true;
    std::vector<Detail> details{Detail::errand};
    if (!m_picture->current->note.empty() || !m_note.empty())
        details.push_back(Detail::note);
    m_tasks.start([&desk = m_parts.desk, ticket = m_note_of, details] { return desk.reveal(ticket, details); },
                  [this, ticket = m_note_of, show_details](Outcome<Answer<Done>> const& outcome) {
                      m_revealing = false;
                      bool const written = outcome && !outcome->refused();
                      if (!written) {
                          m_said.say({.kind = DeskNotice::Kind::not_revealed}, m_parts.clock.now());
                      } else if (ticket == m_note_of) {
                          if (m_said.shown().kind == DeskNotice::Kind::not_revealed)
                              m_said.say_no_more();
                          show_details();
                      }
                      show();
                  });
}

}  // namespace skranke
