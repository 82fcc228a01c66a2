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

/// Reads `stations/<station>.ini` of the user's folder, else of the machine's. None when there is neither.
/// Throws WrongUse when others than its owner may read the file (it must be 0600), or when it lacks a key.
std::optional<StationLogin> station_login(std::string const& station);

/// The station whose login this machine keeps, when it keeps only one: the user's folder before the machine's.
/// None when there is none, or when only a person can tell which.
std::optional<std::string> only_station();

/// Writes `stations/<station>.ini` under `folder` with mode 0600 from its first byte on; replaces it whole.
/// `folder` is user_config_folder() or machine_config_folder(). Throws WrongUse when it cannot be written.
void keep_station_login(std::filesystem::path const& folder, std::string const& station, StationLogin const& login);

}  // namespace skranke
