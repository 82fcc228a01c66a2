#pragma once

#include "core/base/station_login.h"
#include "core/database/connection.h"

#include <functional>
#include <optional>
#include <string>

namespace skranke {

/// The operator's hand on the logins of screens, ticket stands and workplace PCs.
/// Calls wait for the database. Throws DatabaseLost, and DatabaseFault when the login may not.
class PgStationRegister {
public:
    /// `settings` are the operator's.
    explicit PgStationRegister(ConnectionSettings settings) : m_settings{std::move(settings)} {}

    /// A new password for a station, whoever knew the old one; none when there is no such station. `keep` puts the
    /// login where the station finds it, before anything is final: when it throws, the old password stays good.
    std::optional<StationLogin> renew_password(std::string const& station,
                                               std::function<void(StationLogin const&)> const& keep);

private:
    ConnectionSettings m_settings;
};

}  // namespace skranke
