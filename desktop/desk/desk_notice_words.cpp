#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/keys/key_table.h"

namespace skranke {

using Feel = MarkWords::Feel;

namespace {

/// What came of a press whose answer was late, by the act it stood for.
std::string happened_words(DeskNotice const& notice)
{
    if (notice.about == Act::call_next_ticket || notice.about == Act::call_ticket)
        return notice.number.empty()
                   ? tr("The answer was lost, but your press arrived.")
                   : tr_with("The answer was lost, but your press arrived: {} is called.", notice.number);
    return tr("The answer was lost, but your press arrived. The screen shows what is.");
}

std::string nobody_words(DeskNotice const& notice)
{
    if (notice.number.empty())
        return tr("Nobody is waiting for you just now.");
    return tr_with("{} is finished. Nobody is waiting for you just now.", notice.number);
}

/// Taking over leaves the counter where one sat, also from a citizen.
std::string parked_there_words(DeskScreen const& screen)
{
    if (!screen.elsewhere || screen.elsewhere->number.empty())
        return {};
    return " " + tr_with("Your own citizen {} at {} is parked.", screen.elsewhere->number, screen.elsewhere->name);
}

}  // namespace

NoticeWords words_of(DeskNotice const& notice)
{
    using Kind = DeskNotice::Kind;
    switch (notice.kind) {
        case Kind::none:
            return {};
        case Kind::refused:
            return {sentence(notice.refusal.value_or(Refusal::other)), Feel::warning};
        case Kind::database_away:
            return {notice.as_of ? tr_with("No connection. You see the lists as they were at {}. Talk on with the "
                                           "citizen; it comes back by itself.",
                                           clock_text(*notice.as_of))
                                 : tr("No connection. It comes back by itself."),
                    Feel::warning};
        case Kind::asking:
            return {tr("No answer yet. Finding out whether your press arrived – do not press again."), Feel::warning};
        case Kind::press_happened:
            return {happened_words(notice), Feel::calm};
        case Kind::press_lost:
            return {tr_with("Your press did not arrive, and nothing has happened. Press {} again.",
                            key_name_of(notice.about).empty() ? caption_of(notice.about) : key_name_of(notice.about)),
                    Feel::warning};
        case Kind::nobody_waits:
            return {nobody_words(notice), Feel::calm};
        case Kind::finished:
            return {tr_with("{} is finished.", notice.number), Feel::calm};
        case Kind::no_show:
            return {tr_with("{} did not come.", notice.number), Feel::calm};
        case Kind::parked:
            return {tr_with("{} is parked.", notice.number), Feel::calm};
        case Kind::sent_on:
            return {tr_with("{} is sent on.", notice.number), Feel::calm};
        case Kind::returned:
            return {tr_with("{} is back in the queue.", notice.number), Feel::calm};
        case Kind::undone:
            return {tr("Undone."), Feel::calm};
        case Kind::undone_without_note:
            return {tr("Undone. The note was deleted and does not come back."), Feel::calm};
        case Kind::number_given:
            return {tr_with("The citizen's number is {}.", notice.number), Feel::good};
        case Kind::not_revealed:
            return {tr("Nothing is shown, for it could not be written down that you looked. Try again in a moment."),
                    Feel::warning};
        case Kind::cpr_refused:
            return {tr("No CPR numbers here. The note is deleted when you finish; what belongs to the case goes in "
                       "the journal."),
                    Feel::warning};
        case Kind::fault:
            return {tr_with("The database could not do that, and nothing has happened. Tell your IT support: {}.",
                            notice.code),
                    Feel::bad};
        case Kind::help_wanted:
            // TRANSLATORS: a place such as a ticket stand, and the time
            return {tr_with("A helper is asked for at {}, {}.", notice.number,
                            clock_text(notice.as_of.value_or(Instant{}))),
                    Feel::warning};
        case Kind::printer_down:
            return {tr_with("The printer of {} needs looking after: paper or cover.", notice.number), Feel::warning};
        case Kind::occupied:
            return {tr_with("{} sits at the counter. F5 asks whether you take it over.", notice.number), Feel::warning};
        case Kind::left:
            // TRANSLATORS: a counter's name
            return {tr_with("You sit at {} now, and this counter is closed. Press F5 to come back.", notice.number),
                    Feel::warning};
        case Kind::new_errands:
            return {
                tr_with("From the next citizen on you receive: {}. Your team leader has changed it.", notice.number)};
        case Kind::errand_stopped:
            return {tr_with("{}: the stands give no more numbers. Your team leader has stopped them.", notice.number)};
        case Kind::moved_away:
            return {tr_with("{} has taken over the counter. Press F5 to open it again.", notice.number), Feel::warning};
    }
    return {};
}

QuestionWords words_of(DeskQuestion const& question, DeskScreen const& screen)
{
    using Kind = DeskQuestion::Kind;
    auto const number = screen.serving ? screen.serving->number : std::string{};
    auto const stay = tr("Cancel");
    switch (question.kind) {
        case Kind::steps_missing: {
            std::string missing;
            for (auto const& step : question.missing)
                missing += "\n○  " + (step.empty() ? tr("The citizen is here") : step);
            // TRANSLATORS: {} is a number such as A 12
            return {tr_with("Finish {} although something is missing?", number),
                    missing.substr(missing.empty() ? 0 : 1), tr("Finish anyway"), tr("Stay")};
        }
        case Kind::no_show_early:
            return {tr_with("{} was called less than a minute ago", number),
                    tr("Give the citizen time to come to the desk, or recall with F3."), tr("No-show"), tr("Stay")};
        case Kind::park:
            return {tr_with("Park {}", number), tr("Why does the citizen have to wait?"), tr("Park"), stay};
        case Kind::send_on:
            return {tr_with("Send {} on", number), tr("The number stays the same, and so does the time of arrival."),
                    tr("Send on"), stay};
        case Kind::new_number:
            return {tr("New number"), tr("What is the citizen here for?"), tr("Give number"), stay};
        case Kind::add_errand:
            return {tr_with("Add an errand to {}", number), tr("What else is the citizen here for?"), tr("Add errand"),
                    stay};
        case Kind::refer:
            return {tr_with("Refer {}", number), tr("Which authority takes it from here?"), tr("Refer"), stay};
        case Kind::outcome:
            return {tr("Outcome"), tr("How did the visit end?"), tr("Choose"), stay};
        case Kind::pause:
            return {tr("Pause the counter"), tr("Citizens are not called to you until you end the pause."), tr("Pause"),
                    stay};
        case Kind::take_over:
            return {tr_with("{} is in use", screen.counter.name),
                    screen.counter.staff_name.empty()
                        ? tr("A colleague sits at the counter. If you take it over, you are both told, and the citizen "
                             "stays with the counter.")
                        : tr_with("{} sits at the counter. If you take it over, you are both told, and the citizen "
                                  "stays with the counter.",
                                  screen.counter.staff_name) +
                              parked_there_words(screen),
                    tr("Take over"), stay};
        case Kind::move_here:
            return {screen.elsewhere ? tr_with("You have a citizen at {}", screen.elsewhere->name)
                                     : tr("You have a citizen at another counter"),
                    tr("If you move here, that counter is closed and the citizen is parked: nobody is lost, and you or "
                       "a colleague can resume with Ctrl+F6."),
                    tr("Park and move"), stay};
    }
    return {};
}

}  // namespace skranke
