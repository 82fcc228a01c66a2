#include "desktop/setup/setup_presenter.h"

#include "core/base/failure.h"
#include "core/base/words.h"
#include "core/setup/setup_difference.h"
#include "core/setup/setup_words.h"
#include "desktop/keys/pace.h"

#include <algorithm>
#include <utility>

/// What is read, kept and saved. setup_editing.cpp is what a person does, setup_shown.cpp what is shown,
/// setup_file_acts.cpp whole offices in files.
namespace skranke {

SetupPresenter::SetupPresenter(SetupParts parts, SetupView& view)
    : m_parts{std::move(parts)},
      m_view{view},
      m_forms{setup_sections()},
      m_server{m_parts.clock},
      m_tasks{m_parts.background}
{
    m_section = static_cast<std::size_t>(std::ranges::find(m_forms, "hours", &SetupSection::key) - m_forms.begin());
    m_screen.section = m_section;
    m_news = m_parts.news.subscribe([this](QueueNews const& news) {
        if (news.kind == QueueNews::Kind::line_lost) {
            m_stale = true;
            m_next_try = m_parts.clock.now() + Pace::tries_again_after;
            show();
        } else if (news.kind == QueueNews::Kind::set_up || news.kind == QueueNews::Kind::line_back) {
            read(true);
        }
    });
}

SetupPresenter::~SetupPresenter() = default;

void SetupPresenter::start()
{
    read(false);
}

void SetupPresenter::act(Act act)
{
    if (act == Act::help)
        return m_view.show_help();
    if (act == Act::stop)
        return answer(false);
    if (m_question)
        return;
    if (act == Act::save)
        return save();
    if (act == Act::show_list)
        return m_view.go_to_list();
    if (act == Act::next_step)
        return go_to_work();
}

void SetupPresenter::tick()
{
    if (m_stale && m_parts.clock.now() >= m_next_try) {
        m_next_try = m_parts.clock.now() + Pace::reads_every;  // or sooner, when the answer is that there is none
        read(true);
    }
    if (m_state)
        m_screen.now = m_server.now();
}

/// With `keep_mine` what is being edited stays, and is shown beside what holds now.
void SetupPresenter::read(bool keep_mine)
{
    m_tasks.start(
        [&setup = m_parts.setup, section = form().key]() -> Answer<Read> {
            auto state = setup.state(section);
            if (state.refused())
                return state.refusal();
            auto history = setup.history(section);
            if (history.refused())
                return history.refusal();
            auto drafts = setup.drafts();
            if (drafts.refused())
                return drafts.refusal();
            auto office = setup.office();
            if (office.refused())
                return office.refusal();
            return Read{*state, *history, *drafts, *office};
        },
        [this, keep_mine, section = m_section](Outcome<Answer<Read>> const& outcome) {
            if (section != m_section)
                return;
            if (!outcome)
                return failed(outcome.failure());
            if (outcome->refused())
                return refused(outcome->refusal());
            heard(**outcome, keep_mine);
        });
}

void SetupPresenter::heard(Read const& read, bool keep_mine)
{
    bool const mine = keep_mine && m_state && differs();
    bool const was_lost = std::exchange(m_stale, false);
    m_state = read.state;
    m_server.heard(m_state->read_at, m_state->clock_speed);
    m_screen.now = m_state->read_at;
    m_history = read.history;
    m_office = read.office.sections;
    m_drafts = {read.drafts.begin(), read.drafts.end()};
    m_version = std::min(m_version, m_history.empty() ? 0 : m_history.size() - 1);
    m_compared = std::min(m_compared, m_history.size());
    if (!mine && !m_state->draft)
        m_mine.erase(form().key);
    if (!mine)
        take_draft();
    else if (was_lost && m_mine.contains(form().key))
        keep_draft();  // what could not be kept while the line was away
    if (was_lost && !m_notice.good)
        m_notice = {};
    read_effect();
    show();
}

/// The draft that somebody left, or what holds now.
void SetupPresenter::take_draft()
{
    auto const& draft = m_state->draft;
    m_document = draft ? draft->document : m_state->now;
    m_from = draft && !draft->from.empty() ? std::max(draft->from, m_state->today) : m_state->today;
    m_to = draft ? draft->to : "";
    m_reason = draft ? draft->reason : "";
    m_latest = draft ? draft->based_on : m_state->latest;
    m_revision = draft ? draft->revision : 0;
    m_field_trouble.clear();
    m_from_trouble.clear();
    m_to_trouble.clear();
}

void SetupPresenter::failed(Failure const&)
{
    m_stale = true;
    m_next_try = m_parts.clock.now() + Pace::tries_again_after;
    m_busy = false;
    m_keeping = false;
    m_read_after = false;
    m_after_keep = nullptr;
    say(false, tr("The database does not answer. What you have changed stays here; try again when the line is back."));
}

/// Somebody was first: what they saved is read and shown, and what is edited here stays as it is.
void SetupPresenter::refused(Refusal why)
{
    m_busy = false;
    m_after_keep = nullptr;
    say(false, sentence(why));
    if (why != Refusal::setup_changed)
        return;
    m_tasks.start([&setup = m_parts.setup, section = form().key] { return setup.state(section); },
                  [this, section = m_section](Outcome<Answer<SetupState>> const& outcome) {
                      if (!outcome || outcome->refused() || section != m_section)
                          return;
                      m_state = **outcome;
                      m_latest = m_state->latest;
                      m_revision = m_state->draft ? m_state->draft->revision : 0;
                      auto const who = m_state->draft ? m_state->draft->author : m_state->latest_author;
                      say(false, tr_with("{} saved first. What you have changed stays here: look at it beside what "
                                         "holds now, and save again.",
                                         who.empty() ? tr("Somebody") : who));
                      read_effect();
                  });
}

SetupChange SetupPresenter::change() const
{
    return {form().key, m_document, m_from, m_to, m_reason};
}

bool SetupPresenter::differs() const
{
    return m_state && (m_document != m_state->now || m_state->draft);
}

/// After every change: the draft is kept, and what it would lead to is asked.
void SetupPresenter::changed()
{
    m_notice = {};
    m_comparing = false;
    m_mine.insert(form().key);
    keep_draft();
    read_effect();
    show();
}

void SetupPresenter::keep_draft()
{
    if (m_keeping)
        m_keep_again = true;
    else
        send_draft(change(), m_revision, m_latest);
}

void SetupPresenter::send_draft(SetupChange const& change, int revision, int latest)
{
    m_keeping = true;
    m_tasks.start(
        [&setup = m_parts.setup, change, revision, latest] { return setup.keep_draft(change, revision, latest); },
        [this, section = m_section, latest](Outcome<Answer<SetupState>> const& outcome) {
            m_keeping = false;
            auto const later = std::exchange(m_left_behind, std::nullopt);
            if (!outcome)
                return failed(outcome.failure());
            if (later && !outcome->refused() && (*outcome)->draft)
                return send_draft(*later, (*outcome)->draft->revision, latest);
            if (std::exchange(m_read_after, false))
                read(false);
            else if (section == m_section && outcome->refused())
                return refused(outcome->refusal());
            else if (section == m_section)
                kept(**outcome);
        });
}

void SetupPresenter::kept(SetupState const& state)
{
    m_state->draft = state.draft;
    m_revision = state.draft ? state.draft->revision : 0;
    if (state.draft)
        m_drafts.insert(form().key);
    if (std::exchange(m_keep_again, false))
        keep_draft();
    else if (auto const then = std::exchange(m_after_keep, nullptr))
        return then();
    show();
}

void SetupPresenter::read_effect()
{
    if (!m_state || m_document == m_state->now)
        return m_effects.clear();
    m_tasks.start(
        [&setup = m_parts.setup, change = change()] {
            return std::pair{change, setup.effect(change)};
        },
        [this](Outcome<std::pair<SetupChange, Answer<std::vector<SetupConsequence>>>> const& outcome) {
            if (!outcome || outcome->second.refused() || outcome->first != change())
                return;  // a later answer is on its way
            m_effects = *outcome->second;
            show();
        });
}

void SetupPresenter::settled(SetupState const& state, std::string const& says)
{
    m_busy = false;
    m_state = state;
    m_document = state.now;
    m_from = state.today;
    m_to.clear();
    m_reason.clear();
    m_latest = state.latest;
    m_revision = 0;
    m_field_trouble.clear();
    m_from_trouble.clear();
    m_to_trouble.clear();
    m_effects.clear();
    m_mine.erase(form().key);
    m_drafts.erase(form().key);
    say(true, says);
    read(false);
}

void SetupPresenter::save()
{
    if (!m_screen.can_save) {
        if (m_state && !m_busy && m_document != m_state->now)
            say_what_is_missing();
        return;
    }
    if (m_keeping) {
        m_after_keep = [this] { save(); };  // or the draft would come after what was saved
        return;
    }
    m_busy = true;
    show();
    m_tasks.start(
        [&setup = m_parts.setup, change = change(), latest = m_latest] {
            return std::pair{change, setup.save(change, latest)};
        },
        [this](Outcome<std::pair<SetupChange, Answer<SetupState>>> const& outcome) {
            if (!outcome)
                return failed(outcome.failure());
            if (outcome->second.refused()) {
                read_effect();
                return refused(outcome->second.refusal());
            }
            auto const& saved = *outcome->second;
            settled(saved, outcome->first.from <= saved.today
                               ? tr("Saved. It holds from now on.")
                               : tr_with("Saved. It holds from {}.", shown_day(outcome->first.from)));
        });
}

void SetupPresenter::discard()
{
    if (!m_state || m_busy || !differs())
        return;
    if (m_keeping) {
        m_after_keep = [this] { discard(); };
        return;
    }
    if (m_revision == 0)
        return settled(*m_state, tr("The draft is thrown away."));
    m_busy = true;
    m_tasks.start([&setup = m_parts.setup, section = form().key,
                   revision = m_revision] { return setup.discard_draft(section, revision); },
                  [this](Outcome<Answer<SetupState>> const& outcome) {
                      if (!outcome)
                          return failed(outcome.failure());
                      if (outcome->refused())
                          return refused(outcome->refusal());
                      settled(**outcome, tr("The draft is thrown away."));
                  });
}

/// Where the keyboard has to go before it can be saved.
void SetupPresenter::say_what_is_missing()
{
    bool const wrong = troubled() || cannot_be();
    say(false, sentence(wrong ? Refusal::setup_impossible : Refusal::reason_missing));
    wrong ? go_to_work() : m_view.go_to_reason();
}

void SetupPresenter::say(bool good, std::string text)
{
    m_notice = {good, std::move(text)};
    show();
}

void SetupPresenter::show()
{
    build_screen();
    m_view.show(m_screen);
}

}  // namespace skranke
