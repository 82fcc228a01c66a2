#include "desktop/floor/floor_words.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/keys/key_table.h"

#include <algorithm>

namespace skranke {

namespace {

std::string name_in(std::vector<Choice> const& choices, std::string const& code)
{
    auto const found = std::ranges::find(choices, code, &Choice::code);
    return found == choices.end() ? code : found->name;
}

std::string language_words(std::string const& code)
{
    if (code == "en")
        return tr("speaks English");
    if (code == "uk")
        return tr("speaks Ukrainian");
    if (code == "ar")
        return tr("speaks Arabic");
    return {};
}

std::string lost_words(FloorNotice const& notice)
{
    auto const key = key_name_of(notice.about);
    return tr_with("Your press did not arrive, and nothing has happened. Press {} again.",
                   key.empty() ? caption_of(notice.about) : key);
}

}  // namespace

FloorSaying words_of(FloorNotice const& notice)
{
    using Kind = FloorNotice::Kind;
    switch (notice.kind) {
        case Kind::none:
            return {};
        case Kind::refused:
            return {sentence(notice.refusal.value_or(Refusal::other)), FloorFeel::warning};
        case Kind::database_away:
            return {notice.as_of ? tr_with("No connection. You see the lists as they were at {}. Talk on with the "
                                           "citizen; it comes back by itself.",
                                           clock_text(*notice.as_of))
                                 : tr("No connection. It comes back by itself."),
                    FloorFeel::warning};
        case Kind::asking:
            return {tr("No answer yet. Finding out whether your press arrived – do not press again."),
                    FloorFeel::warning};
        case Kind::press_happened:
            return {tr("The answer was lost, but your press arrived. The screen shows what is.")};
        case Kind::press_lost:
            return {lost_words(notice), FloorFeel::warning};
        case Kind::fault:
            return {tr_with("The database could not do that, and nothing has happened. Tell your IT support: {}.",
                            notice.code),
                    FloorFeel::bad};
        case Kind::nobody_waits:
            return {tr("Nobody is waiting for help just now.")};
        case Kind::no_free_pc:
            return {tr("Every citizen PC is taken. Finish at one first."), FloorFeel::warning};
        case Kind::started:
            // TRANSLATORS: a topic of help, and the number it got
            return {tr_with("{} is registered as {}, and the clock runs.", notice.what, notice.number),
                    FloorFeel::good};
        case Kind::called:
            // TRANSLATORS: a number, and a place such as a citizen PC
            return {tr_with("{} is called to {}.", notice.number, notice.what)};
        case Kind::finished:
            return {tr_with("{} is finished.", notice.number)};
        case Kind::no_show:
            return {tr_with("{} did not come.", notice.number)};
        case Kind::sent_on:
            return {tr_with("{} is sent on.", notice.number)};
        case Kind::undone:
            return {tr("Undone.")};
        case Kind::corrected:
            return {tr_with("{} is corrected. What stood there before is kept beside it.", notice.number)};
        case Kind::counted:
            return {tr_with("Counted: {}.", notice.what), FloorFeel::good};
        case Kind::counted_back:
            return {tr_with("Counted back: {}.", notice.what)};
        case Kind::going:
            return {tr_with("You go to {}. Your colleagues see that it is taken.", notice.what), FloorFeel::good};
        case Kind::going_already:
            return {tr("A colleague is already on the way there."), FloorFeel::warning};
        case Kind::nothing_counted:
            return {tr("You have counted none of those today, so there is none to take back."), FloorFeel::warning};
        case Kind::not_shown:
            return {tr("Nothing is shown, for it could not be written down that you looked. Try again in a moment."),
                    FloorFeel::warning};
    }
    return {};
}

FloorAsking words_of(FloorQuestion const& question)
{
    using Kind = FloorQuestion::Kind;
    switch (question.kind) {
        case Kind::outcome:
            return {tr_with("Finish {}", question.number), tr("How did the help end?"), tr("Finish")};
        case Kind::hand_over:
            return {tr_with("{} goes to a counter", question.number),
                    tr("The number stays the same and is called first. What is the errand at the counter?"),
                    tr("Send to counter")};
        case Kind::correct:
            return {tr_with("Correct {}", question.number), tr("How did the help end?"), tr("Correct")};
        case Kind::count_back:
            return {tr("Count one back"), tr("Which of your counts of today was one too many?"), tr("Count back")};
    }
    return {};
}

std::string words_of(FloorQuestion::Field field)
{
    switch (field) {
        case FloorQuestion::Field::topic:
            return tr("Topic");
        case FloorQuestion::Field::reason:
            return tr("Why help was needed");
        case FloorQuestion::Field::referred_to:
            return tr("Referred to");
        case FloorQuestion::Field::counter:
            return tr("Counter");
    }
    return {};
}

std::string name_of(SpotCard const& card)
{
    // TRANSLATORS: help where the citizen stands, not at a citizen PC
    return card.name.empty() ? tr("Without PC") : card.name;
}

std::string state_words(SpotCard const& card, bool covered)
{
    if (!card.ticket)
        // TRANSLATORS: a citizen PC nobody sits at
        return tr("free");
    auto const topic = covered ? std::string{"•••"} : card.topic;
    // TRANSLATORS: a number such as F 08, and a topic; the citizen has not come yet
    return card.called ? tr_with("{} called · {}", card.number, topic) : card.number + " · " + topic;
}

std::string need_words(WaitingHelpRow const& row, bool covered)
{
    if (covered)
        return "•••";
    auto const language = language_words(row.language);
    return language.empty() ? row.topic : row.topic + " · " + language;
}

std::string call_words(HelpCallRow const& row)
{
    auto const place = row.place.empty() ? tr("The hall") : row.place;
    auto const since = running_text(row.since);
    // TRANSLATORS: a place such as a ticket stand, and a running time such as 0:20
    return row.printer ? tr_with("{}: the printer needs looking after, {}", place, since)
                       : tr_with("{}: somebody asked for help {} ago", place, since);
}

std::string how_it_ended(HelpDone const& done, FloorChoices const& choices)
{
    if (done.outcome == "transferred")
        return done.sent_to.empty() ? tr("to a counter, first in line") : tr_with("to {}, first in line", done.sent_to);
    auto text = name_in(choices.outcomes, done.outcome);
    if (!done.referred_to.empty())
        text += ": " + name_in(choices.authorities, done.referred_to);
    if (!done.reason.empty())
        text += " · " + name_in(choices.reasons, done.reason);
    return text;
}

}  // namespace skranke
