#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/lead/lead_words.h"

#include <cstdlib>

/// What the board says, asks and points out, in sentences.
namespace skranke {

LeadSaying words_of(LeadNotice const& notice)
{
    using Kind = LeadNotice::Kind;
    switch (notice.kind) {
        case Kind::none:
            return {};
        case Kind::refused:
            return {sentence(notice.refusal.value_or(Refusal::other)), LeadFeel::warning};
        case Kind::database_away:
            return {notice.as_of ? tr_with("No connection. You see the board as it was at {}. It comes back by itself.",
                                           clock_text(*notice.as_of))
                                 : tr("No connection. It comes back by itself."),
                    LeadFeel::warning};
        case Kind::asking:
            return {tr("No answer yet. Finding out whether your press arrived – do not press again."),
                    LeadFeel::warning};
        case Kind::press_happened:
            return {tr("The answer was lost, but your press arrived. The screen shows what is.")};
        case Kind::press_lost:
            return {tr_with("Your press did not arrive, and nothing has happened. Press {} again.",
                            caption_of(notice.about)),
                    LeadFeel::warning};
        case Kind::fault:
            return {tr_with("The database could not do that, and nothing has happened. Tell your IT support: {}.",
                            notice.code),
                    LeadFeel::bad};
        case Kind::assigned:
            // TRANSLATORS: a counter, and a person
            return {notice.what.empty() ? tr_with("{} takes the new errands from the next citizen on.", notice.number)
                                        : tr_with("{}: {} sits there from the next citizen on. The desk is told.",
                                                  notice.number, notice.what),
                    LeadFeel::good};
        case Kind::closed:
            return {tr_with("{} is closed.", notice.number)};
        case Kind::moved_up:
            return {tr_with("{} comes first now.", notice.number), LeadFeel::good};
        case Kind::released:
            return {tr_with("{} is back in the queue.", notice.number)};
        case Kind::stopped:
            return {tr_with("{}: the stands give no more numbers.", notice.what), LeadFeel::warning};
        case Kind::started:
            return {tr_with("{}: the stands give numbers again.", notice.what), LeadFeel::good};
        case Kind::break_planned:
            return {tr_with("The break is planned for {}.", notice.what)};
        case Kind::break_moved:
            return {tr_with("The break of {} is moved.", notice.what)};
        case Kind::break_removed:
            return {tr_with("The break of {} is removed.", notice.what)};
        case Kind::going:
            return {tr_with("You go to {}. Your colleagues see that it is taken.", notice.what), LeadFeel::good};
        case Kind::undone:
            return {tr("Undone.")};
        case Kind::citizen_stays:
            return {tr_with("{} has a citizen and is not moved away from them. Try again when the citizen is finished.",
                            notice.what),
                    LeadFeel::warning};
        case Kind::trial_done:
            // TRANSLATORS: how many counters
            return {tr("What was tried counts from the next citizen on. The desk is told.",
                       "What was tried counts from the next citizen on. The desks are told.",
                       std::atoi(notice.number.c_str())),
                    LeadFeel::good};
        case Kind::trial_dropped:
            return {tr("The trial is dropped. Nothing has been changed.")};
        case Kind::nothing_to_propose:
            return {tr("No other staffing that is at hand would be worth its trouble. It stays as it is.")};
        case Kind::not_shown:
            return {tr("Nothing is shown, for it could not be written down that you looked. Try again in a moment."),
                    LeadFeel::warning};
    }
    return {};
}

LeadAsking words_of(LeadQuestion const& question)
{
    using Kind = LeadQuestion::Kind;
    switch (question.kind) {
        case Kind::assign:
            // TRANSLATORS: {} is a counter's name
            return {tr_with("Who sits at {}?", question.about),
                    question.number.empty()
                        ? tr("It counts from the next citizen. The desk is told in one line.")
                        : tr_with("{} is at the counter and stays there. The profile counts from the next citizen; "
                                  "whoever sits down takes {} over.",
                                  question.number, question.number),
                    tr("Assign")};
        case Kind::seat_person:
            // TRANSLATORS: {} is a person
            return {tr_with("Where does {} sit?", question.about),
                    tr("It counts from the next citizen. The desk is told in one line."), tr("Assign")};
        case Kind::move_up:
            return {tr_with("Move {} to the front?", question.about),
                    tr("The number is called before the others. The time of arrival stays as it is."), tr("Move up")};
        case Kind::release:
            // TRANSLATORS: a number, and a counter's name
            return {tr_with("Put {} back in the queue?", question.about),
                    tr_with("The citizen at {} waits again, with the time of arrival kept. Why?", question.number),
                    tr("Put back")};
        case Kind::breaks:
            return {tr("Breaks today"), tr("Choose one to move or remove it."), tr("Choose")};
        case Kind::plan_break:
            return {tr("New break"), tr("Who has a break?"), tr("Plan break")};
        case Kind::move_break:
            // TRANSLATORS: a person, and a break such as 12.00–12.30 Lunch
            return {tr_with("Move the break of {}", question.about), tr_with("{} now. When instead?", question.number),
                    tr("Move break")};
        case Kind::try_counter:
            // TRANSLATORS: {} is a counter's name
            return {tr_with("What if? Try at {}", question.about),
                    tr("Nothing is changed yet. You see the next two hours with it and without."), tr("Try")};
        case Kind::give_profile:
            // TRANSLATORS: {} is a profile such as Pas og kørekort
            return {tr_with("Which counter takes {}?", question.about),
                    tr("It counts from the next citizen. The desk is told in one line."), tr("Assign")};
        case Kind::stop_errand:
            return {tr("Stop numbers for an errand"),
                    tr("The stands show it as closed at once. Desks can still give a number. Choose a stopped one to "
                       "start it again."),
                    tr("Stop or start")};
    }
    return {};
}

std::string words_of(LeadQuestion::Field field)
{
    switch (field) {
        case LeadQuestion::Field::profile:
            return tr("Profile");
        case LeadQuestion::Field::kind:
            // TRANSLATORS: of a break
            return tr("Kind");
        case LeadQuestion::Field::starts:
            return tr("From");
        case LeadQuestion::Field::minutes:
            return tr("Lasts");
    }
    return {};
}

std::string words_of(Attention const& matter, bool covered)
{
    using Kind = Attention::Kind;
    auto const lasted = std::chrono::duration_cast<std::chrono::minutes>(matter.lasted);
    auto const errand = covered ? std::string{"•••"} : matter.what;
    switch (matter.kind) {
        case Kind::nobody_serves:
            if (matter.booked)
                // TRANSLATORS: an area such as Pas, and how many citizens with an appointment
                return tr_with("{}: no counter is open, and {} with an appointment wait", matter.area_name,
                               matter.booked);
            // TRANSLATORS: an area such as Pas
            return tr_with("{}: citizens wait, and no counter is open for them", matter.area_name);
        case Kind::past_target:
            // TRANSLATORS: a number, an errand, minutes waited, minutes past the target
            return tr_with("{} {} has waited {}, {} over target", matter.number, errand, minutes_text(lasted),
                           number_text(matter.over.count()));
        case Kind::stuck:
            return matter.usual.count()
                       // TRANSLATORS: a counter, a number, a running time, minutes
                       ? tr_with("{}: {} has lasted {}, usually {} – is anybody there?", matter.what, matter.number,
                                 running_text(matter.lasted), number_text(matter.usual.count()))
                       : tr_with("{}: {} was called {} ago and has not come", matter.what, matter.number,
                                 minutes_text(lasted));
        case Kind::over_usual:
            return tr_with("{}: {} has lasted {}, usually {} – ask whether help is needed", matter.what, matter.number,
                           running_text(matter.lasted), number_text(matter.usual.count()));
        case Kind::printer:
            return tr_with("{}: the printer needs looking after, {}", matter.what, running_text(matter.lasted));
        case Kind::help_wanted:
            return tr_with("{}: somebody asked for help {} ago", matter.what, running_text(matter.lasted));
        case Kind::one_serves:
            return tr_with("{}: only one counter is open, and many wait", matter.area_name);
        case Kind::break_leaves:
            return matter.counters
                       // TRANSLATORS: two times, and an area
                       ? tr_with("At {}–{} only one counter is left for {}", clock_text(*matter.starts),
                                 clock_text(*matter.ends), matter.area_name)
                       : tr_with("At {}–{} no counter is left for {}", clock_text(*matter.starts),
                                 clock_text(*matter.ends), matter.area_name);
        case Kind::errand_stopped:
            // TRANSLATORS: an errand, and a time
            return tr_with("{}: no numbers since {}", matter.what, clock_text(matter.starts.value_or(Instant{})));
    }
    return {};
}

std::string button_words(Attention const& matter)
{
    using Kind = Attention::Kind;
    switch (matter.kind) {
        case Kind::nobody_serves:
        case Kind::one_serves:
            return tr("Open a counter …");
        case Kind::past_target:
            return tr("Move up …");
        case Kind::stuck:
            return tr("Put back …");
        case Kind::over_usual:
            return tr("Show");
        case Kind::printer:
        case Kind::help_wanted:
            return tr("I go there");
        case Kind::break_leaves:
            return tr("Move break …");
        case Kind::errand_stopped:
            return tr("Start again");
    }
    return {};
}

}  // namespace skranke
