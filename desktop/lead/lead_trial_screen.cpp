#include "core/staffing/told_minutes.h"
#include "desktop/lead/lead_presenter.h"

#include <algorithm>
#include <cstdlib>

/// A trial as the board shows it.
namespace skranke {

namespace {

using Wait = std::optional<WaitEstimate>;

Wait wait_in(Forecast const& ahead, std::string const& area)
{
    auto const found = ahead.areas.find(area);
    return found == ahead.areas.end() ? std::nullopt : std::optional{found->second};
}

/// As citizens are told it: a change that nobody would be told of is none.
bool told_alike(Wait const& one, Wait const& other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return told_minutes(one->median) == told_minutes(other->median) &&
           told_minutes(one->bound) == told_minutes(other->bound);
}

/// Minutes won or lost; an area that gets a counter, or loses the last, comes before all others.
std::int64_t minutes_changed(TriedArea const& area)
{
    if (!area.before || !area.after)
        return 24 * 60;
    return std::abs(told_minutes(area.before->median) - told_minutes(area.after->median));
}

}  // namespace

TriedCounter LeadPresenter::tried_counter(TrialStep const& step) const
{
    auto const* const at = counter(step.counter);
    if (!at)
        return {};
    TriedCounter tried{.name = at->name,
                       .opens = step.open && at->state == CounterState::closed,
                       .closes = !step.open && at->state != CounterState::closed};
    if (auto const* const who = step.staff ? person(*step.staff) : nullptr)
        tried.person = who->name;
    auto const profile = std::ranges::find(m_choices.profiles, step.profile.value_or(ProfileId{}), &Profile::id);
    if (step.profile && profile != m_choices.profiles.end())
        tried.profile = profile->name;
    return tried;
}

void LeadPresenter::build_trial()
{
    auto& s = m_screen;
    if (!m_tried)
        return;
    auto& trial = s.trial.emplace(LeadTrial{.proposed = m_tried->proposed, .known = m_tried->comes_to.has_value()});
    auto const mark = [&](TrialStep const& step) {
        auto const card = std::ranges::find(s.cards, step.counter, &CounterCard::id);
        if (card != s.cards.end())
            card->tried = tried_counter(step);
    };
    for (auto const& step : m_tried->steps) {
        trial.counters.push_back(tried_counter(step));
        mark(step);
    }
    for (auto const& change : whole_trial())  // where somebody is moved from, too
        if (std::ranges::find(m_tried->steps, change.counter, &TrialStep::counter) == m_tried->steps.end())
            mark({.counter = change.counter, .open = change.open});
    if (!m_tried->comes_to)
        return;
    auto const& [before, after, back_office] = *m_tried->comes_to;
    for (auto const& area : m_picture->areas) {
        TriedArea const both{area.name, wait_in(before, area.code), wait_in(after, area.code)};
        if (!told_alike(both.before, both.after))
            trial.areas.push_back(both);
    }
    std::ranges::stable_sort(trial.areas, std::ranges::greater{}, minutes_changed);
    trial.late_before = before.booked_late;
    trial.late_after = after.booked_late;
    trial.back_office = back_office;
    trial.ahead = after.queue;
    s.ahead = before.queue;
}

}  // namespace skranke
