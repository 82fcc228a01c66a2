#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace skranke {

/// The login of a screen or a workplace PC: a database role that can do nothing but its station's part.
struct StationLogin {
    std::string login;
    std::string password;

    bool operator==(StationLogin const&) const = default;
};

/// Where a station's login is kept under `folder` (user_config_folder() or machine_config_folder()):
/// `stations/<station>.ini`. Throws WrongUse when that is no name for a station.
std::filesystem::path station_login_file(std::filesystem::path const& folder, std::string const& station);

/// Reads `stations/<station>.ini` of the user's folder, else of the machine's. None when there is neither.
/// Throws WrongUse when others than its owner may read the file (it must be 0600), or when it lacks a key.
std::optional<StationLogin> station_login(std::string const& station);

/// The station whose login this machine keeps, when it keeps only one: the user's folder before the machine's.
/// None when there is none, or when only a person can tell which.
std::optional<std::string> only_station();

/// Writes the station's file under `folder` with mode 0600 from its first byte on; replaces it whole.
/// Throws WrongUse when it cannot be written.
void keep_station_login(std::filesystem::path const& folder, std::string const& station, StationLogin const& login);

}  // namespace skranke
