#pragma once

#include "core/base/result.h"
#include "core/database/connection.h"

#include <string>
#include <vector>

namespace skranke {

/// A login made by the loading, with a password nobody has seen before.
struct LoadedLogin {
    std::string login;
    std::string password;            ///< without blanks; shown once, kept nowhere
    std::vector<std::string> roles;  ///< the first is the person's main work
    int office{};
    std::string name;     ///< the person's, or the place of a station
    std::string counter;  ///< where the person usually sits: "Bord 4"; may be empty
    int counter_id{};     ///< 0: nowhere
};

struct LoadedOffice {
    std::vector<LoadedLogin> logins;
    std::vector<LoadedLogin> stations;
};

enum class LoadRefusal {
    not_migrated,         ///< the database has no tables yet
    not_a_demonstration,  ///< it was not made for one, and its clock cannot be turned
};

/// Whether the database has a clock that can be turned. As the operator.
bool is_demonstration(ConnectionSettings const& settings);

/// Loads the demonstration office, empties its day, gives every login a fresh password and sets the clock to Friday
/// 20 November 2026 10.42, all in one transaction. As the operator. Loading again gives the same office.
/// Throws DatabaseLost and DatabaseFault.
Result<LoadedOffice, LoadRefusal> load_office(ConnectionSettings settings);

}  // namespace skranke
