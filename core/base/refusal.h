#pragma once

#include <string>

namespace skranke {

/// Every reason for which the database says no. One enumerator, one SQLSTATE (core/database/refusals.h), one
/// sentence for the clerk (core/base/words.h).
enum class Refusal {
    // The queue, SQ
    unknown_errand,        // SQ001  no such errand type in this office
    unknown_ticket,        // SQ002  no such ticket in this office
    wrong_state,           // SQ003  the ticket is not in a state that allows this
    not_the_owner,         // SQ004  another counter has the ticket
    counter_closed,        // SQ005  the counter is closed
    counter_paused,        // SQ006  the counter is paused
    counter_occupied,      // SQ007  the counter has a citizen already
    numbers_exhausted,     // SQ008  the area's number band is used up today
    press_used_otherwise,  // SQ009  the press id stands for something else
    kiosk_disabled,        // SQ010  the stand has been switched off
    errand_closed,         // SQ011  closed now, or past the errand's last ticket time
    unknown_counter,       // SQ012  no such counter in this office
    counter_taken,         // SQ013  somebody else is at the counter
    nothing_to_undo,       // SQ014  too late, or something has happened since
    not_at_this_counter,   // SQ015  the login does not sit at this counter
    wrong_isolation,       // SQ016  the caller's transaction is not READ COMMITTED
    bad_argument,          // SQ017  a word or number outside what is allowed
    needs_permission,      // SQ018  the person lacks the permission (calling out of turn, urgent)
    unknown_profile,       // SQ019  no such profile in this office
    cpr_in_note,           // SQ020  a note with what looks like a CPR number
    citizen_elsewhere,     // SQ021  the person still has a citizen at another counter
    day_not_over,          // SQ022  a day is closed when it is over
    // Staff and logins, ST
    unknown_login,     // ST001  the login is nobody's in this office (the operator, too)
    expired_login,     // ST002  the login has run out or was closed
    program_too_old,   // ST003  this database asks for a newer program
    weak_password,     // ST004  the new password is too short or too plain
    wrong_password,    // 28P01  no such login, or not its password
    database_too_old,  // told by the program itself: this database has not been migrated to what the program needs
    // Staffing, SL
    unknown_staff,   // SL001  no such person in this office
    break_overlaps,  // SL002  the person has a break then already
    unknown_break,   // SL003  no such break is planned
    // Set-up, SO
    setup_changed,     // SO004  somebody saved first
    unknown_section,   // SO005  no such section of the set-up
    setup_impossible,  // SO006  something in it cannot be so; api.setup_effect tells what
    day_passed,        // SO007  from a day that has passed, or until one before it begins
    reason_missing,    // SO008  a change needs a reason
    // Calls for a colleague, SL
    unknown_incident,  // SL021  no such call for a colleague in this office
    colleague_comes,   // SL022  somebody goes there already
    incident_closed,   // SL023  that call has been written down already
    other,             // a refusal this program is too old to know
};

}  // namespace skranke
