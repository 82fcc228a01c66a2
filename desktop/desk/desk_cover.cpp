#include "desktop/desk/desk_presenter.h"

/// The citizen can see the screen: what is covered when, and what it takes to see it again.
namespace skranke {

bool DeskPresenter::covered() const
{
    return m_cover != Cover::none && m_parts.clock.now() >= m_revealed_until;
}

void DeskPresenter::toggle_cover()
{
    if (covered())
        return reveal([this] { m_cover = Cover::none; });
    m_cover = Cover::by_hand;
    m_revealed_until = {};
    show();
}

void DeskPresenter::cover_when_idle()
{
    if (m_cover == Cover::none && m_parts.clock.now() - m_last_touch >= idle_covers)
        m_cover = Cover::by_idleness;
}

/// What was revealed was another citizen's. A cover that only idleness laid was lifted by whoever called this one.
void DeskPresenter::cover_for_next_citizen()
{
    m_revealed_until = {};
    if (m_cover == Cover::by_idleness && m_parts.clock.now() - m_last_touch < idle_covers)
        m_cover = Cover::none;
}

/// Details of the citizen at the desk are shown only when it stands written that they were. Numbers in a list tell of
/// nobody in particular, so without a citizen at the desk there is nothing to write.
void DeskPresenter::reveal(std::function<void()> show_details)
{
    if (!covered() || m_revealing)
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
                          m_notice = {.kind = DeskNotice::Kind::not_revealed};
                          m_notice_until = m_parts.clock.now() + undo_lasts;
                      } else if (ticket == m_note_of) {
                          if (m_notice.kind == DeskNotice::Kind::not_revealed)
                              m_notice = {};
                          show_details();
                      }
                      show();
                  });
}

}  // namespace skranke
