#include "desktop/desk/desk_words.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/keys/key_table.h"

#include <algorithm>

namespace skranke {

using Feel = MarkWords::Feel;

MarkWords words_of(TargetMark const& mark)
{
    auto const minutes = mark.minutes.count();
    switch (mark.kind) {
        case TargetMark::Kind::on_time:
            return {"✔ " + tr("On time"), Feel::good};
        case TargetMark::Kind::until_target:
            // TRANSLATORS: how long until the promised waiting time is reached
            return {tr_with("{} min to target", minutes), Feel::calm};
        case TargetMark::Kind::over_target:
            // TRANSLATORS: how far past the promised waiting time
            return {"▲ " + tr_with("{} min over target", minutes), Feel::bad};
        case TargetMark::Kind::urgent:
            return {"! " + tr("Urgent"), Feel::bad};
        case TargetMark::Kind::companion:
            // TRANSLATORS: an accompanied citizen, who goes first; neutral, for the citizen may read it
            return {"▸ " + tr("First: accompanied"), Feel::warning};
        case TargetMark::Kind::called_from:
            return {tr_with("called from {}", clock_text(*mark.from)), Feel::calm};
        case TargetMark::Kind::promise:
            return {tr("waits for a booked time"), Feel::neutral};
    }
    return {};
}

std::string waited_words(WaitingRow const& row)
{
    if (row.booked && row.waited == std::chrono::minutes{0})
        // TRANSLATORS: a booked time in the list of those who wait, as short as can be
        return tr_with("time {}", clock_text(*row.booked));
    return minutes_text(row.waited);
}

std::string course_words(ServingCard const& card)
{
    auto const began =
        card.booked ? tr_with("Time {}", clock_text(*card.booked)) : tr_with("Came {}", clock_text(card.arrived));
    auto words = began + " · " + tr_with("called {}", clock_text(card.called));
    if (card.met)
        words += card.on_time ? " · " + tr("on time") : " · " + tr("after the target");
    if (card.persons > 1)
        words += " · " + tr_with("{} persons", card.persons);
    if (card.language != "da" && !card.language.empty())
        words += " · " + tr_with("speaks {}", card.language == "en" ? tr("English") : card.language);
    return words;
}

std::string usual_words(ServingCard const& card)
{
    if (!card.met)
        return tr("since the call");
    if (card.usual == std::chrono::minutes{0})
        return {};
    return tr_with("of usually {}", minutes_text(card.usual));
}

std::string main_caption(DeskScreen const& screen)
{
    return screen.serving ? tr("Finish and call next") : tr("Call next");
}

std::string next_step_caption(DeskScreen const& screen)
{
    if (!screen.ready || !screen.possible.contains(Act::next_step))
        return {};
    if (screen.possible.contains(Act::open_counter))
        return tr("Open the counter");
    if (!screen.serving)
        return tr("End the pause");
    return screen.serving->met ? tr("Done") : tr("The citizen is here");
}

std::string missing_words(ServingCard const& card)
{
    auto const missing = card.missing + (card.met ? 0 : 1);
    if (!missing)
        return {};
    return "▲ " +
           fmt::format(fmt::runtime(tr("{} step missing – F2 asks first", "{} steps missing – F2 asks first", missing)),
                       missing);
}

std::string outcome_words(DeskScreen const& screen)
{
    auto const found = std::ranges::find(screen.outcomes, screen.ending.outcome, &Choice::code);
    return found == screen.outcomes.end() ? screen.ending.outcome : found->name;
}

std::string today_words(CounterToday const& today)
{
    auto words = fmt::format(fmt::runtime(tr("{} service", "{} services", today.services)), today.services) + " · " +
                 tr_with("{} on time", today.on_time);
    if (today.no_shows)
        words += " · " + fmt::format(fmt::runtime(tr("{} no-show", "{} no-shows", today.no_shows)), today.no_shows);
    return words;
}

std::string break_words(CounterToday const& today)
{
    auto const at = clock_text(*today.next_break);
    return today.lunch ? tr_with("Your lunch: {}", at) : tr_with("Your break: {}", at);
}

std::string counter_state_words(Counter const& counter)
{
    switch (counter.state) {
        case CounterState::closed:
            return tr("closed");
        case CounterState::open:
            return tr("open");
        case CounterState::paused:
            return tr("on a break");
    }
    return {};
}

}  // namespace skranke
