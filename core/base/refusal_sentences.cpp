#include "core/base/words.h"

namespace skranke {

// No default: a refusal without a sentence does not compile.
std::string sentence(Refusal why)
{
    switch (why) {
        case Refusal::unknown_errand:
            return tr("This office does not offer that errand.");
        case Refusal::unknown_ticket:
            return tr("That number is not in this office's queue today.");
        case Refusal::wrong_state:
            return tr("The number has just been changed by a colleague. Look at the list and try again.");
        case Refusal::not_the_owner:
            return tr("The citizen is at another counter.");
        case Refusal::counter_closed:
            return tr("The counter is closed. Open it before you call.");
        case Refusal::counter_paused:
            return tr("The counter is paused. End the pause before you call.");
        case Refusal::counter_occupied:
            return tr("You already have a citizen. Finish, park or send on first.");
        case Refusal::numbers_exhausted:
            return tr("There are no more numbers today for that kind of errand. Talk to your team leader.");
        case Refusal::press_used_otherwise:
            return tr("That key press was already used for something else. Press again.");
        case Refusal::kiosk_disabled:
            return tr("The ticket stand is switched off. Please ask a member of staff.");
        case Refusal::errand_closed:
            return tr("No more numbers are given for that errand just now.");
        case Refusal::unknown_counter:
            return tr("That counter does not exist in this office.");
        case Refusal::counter_taken:
            return tr("A colleague is already at that counter.");
        case Refusal::nothing_to_undo:
            return tr("It can no longer be undone: the minute has passed, or something has happened since.");
        case Refusal::not_at_this_counter:
            return tr("You are not signed in at that counter.");
        case Refusal::wrong_isolation:
            return tr("The connection to the database is set up wrongly. Nothing was done; tell your IT support.");
        case Refusal::bad_argument:
            return tr("One of the details cannot be used. Check what you wrote.");
        case Refusal::needs_permission:
            return tr("You need a permission for that. Your team leader can give it.");
        case Refusal::unknown_profile:
            return tr("That work profile does not exist in this office.");
        case Refusal::cpr_in_note:
            return tr(
                "Write no CPR number in the note. It is wiped when you finish; what belongs to the case goes in the "
                "journal.");
        case Refusal::citizen_elsewhere:
            return tr("A citizen is still at the counter you came from. Finish or park there first.");
        case Refusal::day_not_over:
            return tr("That day is not over yet. A day is closed when it is past.");
        case Refusal::unknown_login:
            return tr("That login does not belong to this office.");
        case Refusal::expired_login:
            return tr("Your login has run out. Your team leader can renew it.");
        case Refusal::program_too_old:
            return tr("This program is older than the database. It must be updated before you can go on.");
        case Refusal::weak_password:
            return tr("The new password is too easy to guess. Choose a longer one, for instance several words.");
        case Refusal::wrong_password:
            return tr("The user name or the password is not right. Try again.");
        case Refusal::database_too_old:
            return tr("The database is older than this program. It must be migrated before you can go on.");
        case Refusal::unknown_staff:
            return tr("There is no such colleague in this office.");
        case Refusal::break_overlaps:
            return tr("That colleague has a break then already.");
        case Refusal::unknown_break:
            return tr("That break has been moved or removed meanwhile.");
        case Refusal::setup_changed:
            return tr("A colleague saved first. Look at what has changed, and save again.");
        case Refusal::unknown_section:
            return tr("There is no such page in the set-up.");
        case Refusal::setup_impossible:
            return tr("It cannot be saved like that. What must be put right is told beside it.");
        case Refusal::day_passed:
            return tr("That day has passed. A change holds from today or later.");
        case Refusal::reason_missing:
            return tr("Say why. The reason is shown in the history.");
        case Refusal::unknown_incident:
            return tr("There is no such call for a colleague in this office.");
        case Refusal::colleague_comes:
            return tr("A colleague is already on the way there.");
        case Refusal::incident_closed:
            return tr("It has already been written down how that ended.");
        case Refusal::other:
            return tr("The database said no, and this program is too old to know why. Nothing was done.");
    }
    return tr("The database said no, and this program is too old to know why. Nothing was done.");
}

}  // namespace skranke
