#include "core/base/words.h"
#include "desktop/lead/lead_presenter.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

/// Trials: the lead changes counters on this board alone, sees what would come of it, and then makes it so or does not.
/// The reckoning runs on a worker and never on the window's thread.
namespace skranke {

namespace {

using Field = LeadQuestion::Field;
using Says = LeadNotice::Kind;

/// Whether a counter has become what was only tried.
bool is_so(TrialStep const& step, LeadCounter const& at)
{
    return step.open == (at.state != CounterState::closed) && (!step.staff || step.staff == at.staff) &&
           (!step.profile || step.profile == at.profile);
}

}  // namespace

void LeadPresenter::propose_staffing()
{
    m_proposing = true;
    m_said.say_no_more();
    m_proposals.start(
        [&estimates = m_parts.estimates, free = people_at_hand()] { return propose(estimates.inputs(), free); },
        [this](Outcome<Trial> const& outcome) { heard_proposal(outcome); });
    show();
}

void LeadPresenter::heard_proposal(Outcome<Trial> const& outcome)
{
    m_proposing = false;
    if (!outcome)
        return say({.kind = outcome.failure().kind == Failure::Kind::database_away ? Says::database_away : Says::fault,
                    .about = Act::propose_staffing,
                    .code = outcome.failure().code});
    if (outcome->empty())
        return say({.kind = Says::nothing_to_propose});
    std::vector<TrialStep> steps;
    for (auto const& change : *outcome)
        steps.push_back({change.counter, change.open, change.staff, change.profile});
    try_steps(std::move(steps), true);
}

/// Those without a counter who are not on a break, with what they usually do: nobody is proposed for what they may not
/// have learned.
std::vector<PersonAtHand> LeadPresenter::people_at_hand() const
{
    auto const now = m_picture.now();
    std::vector<PersonAtHand> free;
    for (auto const& each : m_picture->staff) {
        auto away = breaks_ahead(each.id);
        if (each.counter || !each.profile || (!away.empty() && away.front().from <= now))
            continue;
        free.push_back(
            {.profiles = {*each.profile}, .from_back_office = true, .staff = each.id, .away = std::move(away)});
    }
    return free;
}

std::vector<Absence> LeadPresenter::breaks_ahead(StaffId staff) const
{
    auto const now = m_picture.now();
    std::vector<Absence> ahead;
    for (auto const& planned : m_picture->breaks)
        if (planned.staff == staff && planned.ends > now)
            ahead.push_back({planned.starts, planned.ends});
    return ahead;
}

void LeadPresenter::ask_to_try(CounterId to)
{
    touched();
    auto const* const at = counter(to);
    if (!at || at->kind == "citizen_pc" || !can_act())
        return;
    m_chosen = to;
    auto question = who_sits_at(*at, std::nullopt);
    question.kind = LeadQuestion::Kind::try_counter;
    if (at->state == CounterState::closed)
        question.choices.push_back({"", tr("It stays closed")});
    else if (question.choices.empty() || question.choices.back().code != "close")
        question.choices.push_back({"close", tr("Nobody: close the counter")});
    ask(std::move(question));
}

void LeadPresenter::reply_to_try(LeadQuestion const& question, LeadReply const& reply)
{
    auto const* const at = counter(*question.counter);
    if (!at)
        return show();
    auto steps = m_tried ? m_tried->steps : std::vector<TrialStep>{};
    std::erase_if(steps, [&](TrialStep const& each) { return each.counter == at->id; });
    if (auto const step = step_of(*at, reply); step && !is_so(*step, *at)) {
        // Nobody sits at two counters, not even in a trial.
        std::erase_if(steps, [&](TrialStep const& each) { return each.staff && each.staff == step->staff; });
        steps.push_back(*step);
    }
    try_steps(std::move(steps), false);
}

/// None: as it is. Who sits down brings the usual profile, as in earnest.
std::optional<TrialStep> LeadPresenter::step_of(LeadCounter const& at, LeadReply const& reply) const
{
    TrialStep step{.counter = at.id};
    if (reply.choice == "close") {
        step.open = false;
        return step;
    }
    if (auto const staff = std::atoi(reply.choice.c_str()))
        step.staff = StaffId{staff};
    auto const of_profile = reply.beside.find(Field::profile);
    if (auto const profile = of_profile == reply.beside.end() ? 0 : std::atoi(of_profile->second.c_str()))
        step.profile = ProfileId{profile};
    if (!step.staff && (!step.profile || at.state == CounterState::closed))
        return std::nullopt;
    if (step.staff && !step.profile) {
        auto const* const who = person(*step.staff);
        step.profile = who && who->profile ? who->profile : at.profile;
        if (!step.profile && !m_choices.profiles.empty())
            step.profile = std::ranges::min(m_choices.profiles, {}, &Profile::id).id;
    }
    return step;
}

void LeadPresenter::try_no_more(CounterId counter)
{
    touched();
    if (!m_tried)
        return;
    auto steps = m_tried->steps;
    std::erase_if(steps, [&](TrialStep const& each) { return each.counter == counter; });
    try_steps(std::move(steps), false);
}

void LeadPresenter::try_steps(std::vector<TrialStep> steps, bool proposed)
{
    if (m_tried && m_tried->steps == steps)
        return show();
    m_tried.reset();
    if (!steps.empty())
        m_tried = Tried{.steps = std::move(steps), .proposed = proposed};
    reckon();
    show();
}

/// With what follows of itself: who is moved leaves a counter behind.
Trial LeadPresenter::whole_trial() const
{
    auto const now = m_picture.now();
    Trial all;
    std::vector<CounterId> left;
    for (auto const& step : m_tried->steps) {
        CounterTrial change{.counter = step.counter, .open = step.open, .profile = step.profile, .staff = step.staff};
        if (auto const* const who = step.staff ? person(*step.staff) : nullptr) {
            change.away = breaks_ahead(who->id);
            change.back_office = !who->counter && (change.away.empty() || change.away.front().from > now);
            if (who->counter && *who->counter != step.counter)
                left.push_back(*who->counter);
        }
        all.push_back(std::move(change));
    }
    for (auto const& counter : left) {
        auto const otherwise = std::ranges::find(all, counter, &CounterTrial::counter);
        if (otherwise == all.end())
            all.push_back({.counter = counter, .open = false});
        else if (!otherwise->staff)
            otherwise->open = false;
    }
    for (auto& change : all)
        if (auto const* const at = counter(change.counter);
            !change.open && at && at->staff && std::ranges::find(left, at->id) == left.end())
            change.back_office = true;
    return all;
}

void LeadPresenter::reckon()
{
    if (!m_tried || !m_picture || m_reckoning)
        return;
    m_reckoning = true;
    m_reckoned = m_parts.clock.now();
    m_tasks.start(
        [&estimates = m_parts.estimates, trial = whole_trial()] { return what_if(estimates.inputs(), trial); },
        [this, steps = m_tried->steps](Outcome<WhatIf> const& outcome) { heard_what_if(steps, outcome); });
}

void LeadPresenter::heard_what_if(std::vector<TrialStep> const& steps, Outcome<WhatIf> const& outcome)
{
    m_reckoning = false;
    if (!m_tried)
        return show();
    if (m_tried->steps != steps)
        return reckon();  // something else is tried by now
    if (outcome)
        m_tried->comes_to = *outcome;
    else if (!m_tried->comes_to) {
        m_tried.reset();
        return say({.kind = outcome.failure().kind == Failure::Kind::database_away ? Says::database_away : Says::fault,
                    .about = Act::try_counter,
                    .code = outcome.failure().code});
    }
    show();
}

/// What has come true meanwhile, or cannot any more, is tried no longer.
void LeadPresenter::keep_trial()
{
    if (!m_tried)
        return;
    auto steps = m_tried->steps;
    std::erase_if(steps, [&](TrialStep const& step) {
        auto const* const at = counter(step.counter);
        return !at || (step.staff && !person(*step.staff)) || is_so(step, *at);
    });
    if (steps.size() != m_tried->steps.size())
        try_steps(std::move(steps), m_tried->proposed);
}

/// The trial's counters one after the other, each by the same press as without a trial. Closing comes last: somebody
/// may yet be moved from there.
void LeadPresenter::do_trial()
{
    auto steps = m_tried->steps;
    std::stable_partition(steps.begin(), steps.end(), [](TrialStep const& step) { return step.open; });
    Sequence all{.says = {.kind = Says::trial_done, .about = Act::save, .number = std::to_string(steps.size())},
                 .when_done = [this] { m_tried.reset(); }};
    for (auto const& step : steps) {
        if (step.open)
            all.steps.push_back(assigns(step.counter, {.staff = step.staff, .profile = step.profile}));
        else if (auto const* const at = counter(step.counter))
            all.steps.push_back(closes(*at));
    }
    if (!all.steps.empty())
        send_all(std::move(all));
}

void LeadPresenter::drop_trial()
{
    touched();
    if (m_proposing) {
        m_proposals.silence();
        m_proposing = false;
    }
    if (std::exchange(m_tried, std::nullopt))
        return say({.kind = Says::trial_dropped});
    show();
}

}  // namespace skranke
