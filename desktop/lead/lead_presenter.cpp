#include "desktop/lead/lead_presenter.h"

#include <algorithm>
#include <utility>

namespace skranke {

LeadPresenter::LeadPresenter(LeadParts parts, LeadView& view)
    : m_parts{std::move(parts)},
      m_view{view},
      m_line{m_parts.background, m_parts.clock, m_parts.queue},
      m_picture{m_parts.background, m_parts.clock, m_parts.chance, [&lead = m_parts.lead] { return lead.picture(); },
                [this] { heard_picture(); }},
      m_cover{m_parts.clock},
      m_tasks{m_parts.background},
      m_proposals{m_parts.background}
{
    m_screen.practice = m_parts.practice;
    m_news = m_parts.news.subscribe([this](QueueNews const& news) { heard_news(news); });
}

LeadPresenter::~LeadPresenter() = default;

void LeadPresenter::start()
{
    read_choices();
    m_picture.read();
}

void LeadPresenter::tick()
{
    auto const now = m_parts.clock.now();
    m_line.tick();
    m_said.tick(now);
    m_cover.tick();
    m_picture.tick();
    if (now >= m_reckoned + trial_ages_in)
        reckon();
    show();
}

void LeadPresenter::read_choices()
{
    m_tasks.start([&lead = m_parts.lead] { return lead.choices(); },
                  [this](Outcome<LeadChoices> const& outcome) {
                      if (!outcome)
                          return;  // the next picture that comes asks for them again
                      m_choices = *outcome;
                      m_has_choices = true;
                      show();
                  });
}

void LeadPresenter::heard_picture()
{
    if (m_picture && !m_picture.in_vain()) {
        if (!m_has_choices)
            read_choices();
        keep_choice();
        keep_trial();
    }
    show();
}

void LeadPresenter::heard_news(QueueNews const& news)
{
    if (news.kind == QueueNews::Kind::set_up)
        read_choices();
    m_picture.hear(news);
}

bool LeadPresenter::idle() const
{
    return !m_line.busy() && m_parts.clock.now() >= m_dead_until;
}

bool LeadPresenter::can_act() const
{
    return m_picture && !m_question && !m_picture.away() && idle();
}

void LeadPresenter::show()
{
    build_screen();
    m_view.show(m_screen);
}

void LeadPresenter::build_screen()
{
    auto& s = m_screen;
    s.ready = static_cast<bool>(m_picture);
    s.stale = m_picture.away();
    s.busy = m_line.busy();
    s.covered = m_cover.covered();
    s.profiles = m_choices.profiles;
    s.notice = m_line.asking() ? LeadNotice{.kind = LeadNotice::Kind::asking} : m_said.shown();
    s.alarm = notice_of<LeadNotice>(m_picture.trouble());
    s.question = m_question;
    s.proposing = m_proposing;
    s.trial.reset();
    if (m_picture) {
        build_board();
        build_trial();
    }
    s.possible = possible();
}

std::set<Act> LeadPresenter::possible() const
{
    std::set<Act> acts{Act::help, Act::hide_citizen, Act::show_list};
    if (m_cover.covered())
        acts.insert(Act::reveal);
    if (m_question) {
        acts.insert(Act::stop);
        return acts;
    }
    if (m_tried || m_proposing)
        acts.insert({Act::drop_trial, Act::stop});
    if (!m_picture || m_picture.away() || m_line.busy())
        return acts;
    acts.insert({Act::plan_break, Act::stop_errand});
    if (!m_proposing)
        acts.insert({Act::next_step, Act::propose_staffing});
    if (m_tried)
        acts.insert({Act::do_trial, Act::save});
    if (m_said.undo())
        acts.insert(Act::undo);
    auto const* const chosen = counter(m_chosen);
    if (!chosen || chosen->kind == "citizen_pc")
        return acts;
    acts.insert({Act::assign_counter, Act::try_counter});
    if (chosen->state != CounterState::closed && !chosen->ticket)
        acts.insert(Act::close_counter);
    return acts;
}

}  // namespace skranke
