#include "core/database/refusals.h"

#include <array>
#include <utility>

namespace skranke {
namespace {

constexpr std::array<std::pair<std::string_view, Refusal>, 38> known{{
    {"SQ001", Refusal::unknown_errand},       {"SQ002", Refusal::unknown_ticket},
    {"SQ003", Refusal::wrong_state},          {"SQ004", Refusal::not_the_owner},
    {"SQ005", Refusal::counter_closed},       {"SQ006", Refusal::counter_paused},
    {"SQ007", Refusal::counter_occupied},     {"SQ008", Refusal::numbers_exhausted},
    {"SQ009", Refusal::press_used_otherwise}, {"SQ010", Refusal::kiosk_disabled},
    {"SQ011", Refusal::errand_closed},        {"SQ012", Refusal::unknown_counter},
    {"SQ013", Refusal::counter_taken},        {"SQ014", Refusal::nothing_to_undo},
    {"SQ015", Refusal::not_at_this_counter},  {"SQ016", Refusal::wrong_isolation},
    {"SQ017", Refusal::bad_argument},         {"SQ018", Refusal::needs_permission},
    {"SQ019", Refusal::unknown_profile},      {"SQ020", Refusal::cpr_in_note},
    {"SQ021", Refusal::citizen_elsewhere},    {"SQ022", Refusal::day_not_over},
    {"ST001", Refusal::unknown_login},        {"ST002", Refusal::expired_login},
    {"ST003", Refusal::program_too_old},      {"ST004", Refusal::weak_password},
    {"SL001", Refusal::unknown_staff},        {"SL002", Refusal::break_overlaps},
    {"SL003", Refusal::unknown_break},        {"28P01", Refusal::wrong_password},
    {"SO004", Refusal::setup_changed},        {"SO005", Refusal::unknown_section},
    {"SO006", Refusal::setup_impossible},     {"SO007", Refusal::day_passed},
    {"SO008", Refusal::reason_missing},
    {"SL021", Refusal::unknown_incident},     {"SL022", Refusal::colleague_comes},
    {"SL023", Refusal::incident_closed},
}};

}  // namespace

std::optional<Refusal> refusal_of(std::string_view sqlstate)
{
    for (auto const& [code, refusal] : known)
        if (code == sqlstate)
            return refusal;
    // A role that may not log in, or that no line of pg_hba.conf lets in: told like a wrong password, so that the
    // answer does not tell which logins there are.
    if (sqlstate == "28000")
        return Refusal::wrong_password;
    if (sqlstate.size() == 5 && sqlstate[0] == 'S' && sqlstate[1] >= 'A' && sqlstate[1] <= 'Z')
        return Refusal::other;
    return std::nullopt;
}

std::string_view sqlstate_of(Refusal refusal)
{
    for (auto const& [code, named] : known)
        if (named == refusal)
            return code;
    return {};
}

}  // namespace skranke
