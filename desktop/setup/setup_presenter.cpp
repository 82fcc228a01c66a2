#include "desktop/setup/setup_presenter.h"

#include "core/base/failure.h"
#include "core/base/words.h"
#include "core/setup/setup_difference.h"
#include "core/setup/setup_words.h"
#include "desktop/setup/setup_files.h"

#include <algorithm>
#include <utility>

namespace skranke {

SetupPresenter::SetupPresenter(SetupParts parts, SetupView& view)
    : m_parts{parts}, m_view{view}, m_forms{setup_sections()}, m_tasks{m_parts.background}
{
    m_section = static_cast<std::size_t>(std::ranges::find(m_forms, "hours", &SetupSection::key) - m_forms.begin());
    m_news = m_parts.news.subscribe([this](QueueNews const& news) {
        if (news.kind == QueueNews::Kind::line_lost) {
            m_stale = true;
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
    switch (act) {
        case Act::save:
            return save();
        case Act::show_list:
            return m_view.go_to_list();
        case Act::next_step:
            return m_view.go_to_fields();
        case Act::stop:
            return leave_file();
        case Act::help:
            return m_view.show_help();
        default:
            return;
    }
}

/// With `keep_mine` what is being edited stays, and is shown beside what holds now.
void SetupPresenter::read(bool keep_mine)
{
    m_tasks.start(
        [&setup = m_parts.setup, section = m_forms[m_section].key]() -> Answer<Read> {
            auto state = setup.state(section);
            if (state.refused())
                return state.refusal();
            auto history = setup.history(section);
            if (history.refused())
                return history.refusal();
            return Read{*state, *history};
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
    m_stale = false;
    m_state = read.state;
    m_history = read.history;
    m_version = std::min(m_version, m_history.empty() ? 0 : m_history.size() - 1);
    if (!mine) {
        auto const& draft = m_state->draft;
        m_document = draft ? draft->document : m_state->now;
        m_from = draft && !draft->from.empty() ? std::max(draft->from, m_state->today) : m_state->today;
        m_to = draft ? draft->to : "";
        m_reason = draft ? draft->reason : "";
        m_latest = draft ? draft->based_on : m_state->latest;
        m_revision = draft ? draft->revision : 0;
        m_field_trouble.clear();
    }
    read_effect();
    show();
}

void SetupPresenter::failed(Failure const&)
{
    m_stale = true;
    m_busy = false;
    m_keeping = false;
    say(false, tr("The database does not answer. What you have changed stays here; try again when the line is back."));
}

/// Somebody was first: what they saved is read and shown, and what is edited here stays as it is.
void SetupPresenter::refused(Refusal why)
{
    m_busy = false;
    say(false, sentence(why));
    if (why != Refusal::setup_changed)
        return;
    m_tasks.start([&setup = m_parts.setup, section = m_forms[m_section].key] { return setup.state(section); },
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
    return {m_forms[m_section].key, m_document, m_from, m_to, m_reason};
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
    keep_draft();
    read_effect();
    show();
}

void SetupPresenter::keep_draft()
{
    if (m_keeping) {
        m_keep_again = true;
        return;
    }
    m_keeping = true;
    m_tasks.start([&setup = m_parts.setup, change = change(), revision = m_revision,
                   latest = m_latest] { return setup.keep_draft(change, revision, latest); },
                  [this, section = m_section](Outcome<Answer<SetupState>> const& outcome) {
                      m_keeping = false;
                      if (section != m_section)
                          return;
                      if (!outcome)
                          return failed(outcome.failure());
                      if (outcome->refused())
                          return refused(outcome->refusal());
                      m_state->draft = (*outcome)->draft;
                      m_revision = m_state->draft ? m_state->draft->revision : 0;
                      if (std::exchange(m_keep_again, false))
                          keep_draft();
                      show();
                  });
}

void SetupPresenter::read_effect()
{
    if (!m_state || m_document == m_state->now) {
        m_effects.clear();
        m_refused = false;
        return;
    }
    m_tasks.start(
        [&setup = m_parts.setup, change = change()] {
            return std::pair{change, setup.effect(change)};
        },
        [this](Outcome<std::pair<SetupChange, Answer<std::vector<SetupConsequence>>>> const& outcome) {
            if (!outcome || outcome->second.refused() || outcome->first != change())
                return;  // a later answer is on its way
            m_effects.clear();
            m_refused = false;
            for (auto const& one : *outcome->second) {
                m_refused |= one.weight == SetupConsequence::Weight::refused;
                m_effects.push_back({one.weight, sentence(one, {{outcome->first.section, outcome->first.document}})});
            }
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
    m_effects.clear();
    say(true, says);
    read(false);
}

void SetupPresenter::save()
{
    if (!m_screen.can_save || m_busy) {
        if (m_state && differs() && m_reason.empty()) {
            m_view.go_to_reason();
            say(false, sentence(Refusal::reason_missing));
        }
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
    if (m_revision == 0)
        return settled(*m_state, tr("The draft is thrown away."));
    m_busy = true;
    m_tasks.start([&setup = m_parts.setup, section = m_forms[m_section].key,
                   revision = m_revision] { return setup.discard_draft(section, revision); },
                  [this](Outcome<Answer<SetupState>> const& outcome) {
                      if (!outcome)
                          return failed(outcome.failure());
                      if (outcome->refused())
                          return refused(outcome->refusal());
                      settled(**outcome, tr("The draft is thrown away."));
                  });
}

void SetupPresenter::write_to(std::string const& file)
{
    m_tasks.start(
        [&setup = m_parts.setup, file]() -> Answer<bool> {
            auto const office = setup.office();
            if (office.refused())
                return office.refusal();
            return write_file(file, written_office(*office));
        },
        [this](Outcome<Answer<bool>> const& outcome) {
            if (!outcome)
                return failed(outcome.failure());
            if (outcome->refused())
                return refused(outcome->refusal());
            say(**outcome, **outcome ? tr("The whole office is in the file.") : tr("The file cannot be written."));
        });
}

void SetupPresenter::read_from(std::string const& file)
{
    struct Found {
        std::optional<OfficeDocument> office;
        std::vector<std::string> words;  ///< what would change; without an office, why not
    };
    m_tasks.start(
        [&setup = m_parts.setup, file]() -> Answer<Found> {
            auto const text = read_file(file);
            if (!text)
                return Found{{}, {tr("The file cannot be read.")}};
            auto const office = read_office(*text);
            if (office.refused())
                return Found{{}, {sentence(office.refusal())}};
            auto const before = setup.office();
            auto const troubles = setup.check(*office);
            if (before.refused() || troubles.refused())
                return before.refused() ? before.refusal() : troubles.refusal();
            if (!troubles->empty())
                return Found{{}, {sentence(troubles->front(), office->sections)}};
            return Found{*office, differences_in_words(*before, *office)};
        },
        [this](Outcome<Answer<Found>> const& outcome) {
            if (!outcome)
                return failed(outcome.failure());
            if (outcome->refused())
                return refused(outcome->refusal());
            if (!(*outcome)->office)
                return say(false, (*outcome)->words.front());
            if ((*outcome)->words.empty())
                return say(true, tr("The office is like that already."));
            m_file = (*outcome)->office;
            m_question = (*outcome)->words;
            show();
            m_view.ask_to_bring_in(*m_question);
        });
}

void SetupPresenter::bring_in()
{
    if (!m_file || m_busy)
        return;
    m_busy = true;
    m_question.reset();
    m_tasks.start([&setup = m_parts.setup, office = *std::exchange(m_file, std::nullopt),
                   reason = tr("Read from a file")] { return setup.import(office, reason); },
                  [this](Outcome<Answer<int>> const& outcome) {
                      if (!outcome)
                          return failed(outcome.failure());
                      if (outcome->refused())
                          return refused(outcome->refusal());
                      m_busy = false;
                      say(true, tr("The office is set up as the file says."));
                      read(false);
                  });
}

void SetupPresenter::leave_file()
{
    m_file.reset();
    m_question.reset();
    show();
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
