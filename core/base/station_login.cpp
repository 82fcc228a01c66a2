#include "core/base/station_login.h"

#include "core/base/settings.h"
#include "core/base/words.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace skranke {

namespace {

StationLogin read(std::filesystem::path const& file)
{
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0 || (facts.st_mode & 077) != 0)
        throw WrongUse{tr_with("The file {} must be readable by its owner only (mode 0600).", file.string())};
    Settings const keys{{}, {}, {.user = file, .machine = {}}};
    auto const login = keys.get("login");
    auto const password = keys.get("password");
    if (!login || !password)
        throw WrongUse{tr_with("The file {} must hold a login and a password.", file.string())};
    return {*login, *password};
}

bool write_all(int file, std::string const& text)
{
    for (std::size_t written = 0; written < text.size();) {
        auto const step = ::write(file, text.data() + written, text.size() - written);
        if (step <= 0)
            return false;
        written += static_cast<std::size_t>(step);
    }
    return ::fsync(file) == 0;
}

}  // namespace

std::filesystem::path station_login_file(std::filesystem::path const& folder, std::string const& station)
{
    // A station's name becomes a file's name and nothing more.
    bool const sound = !station.empty() && std::all_of(station.begin(), station.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!sound)
        throw WrongUse{tr("A station's name holds small letters, digits, - and _ only.")};
    return folder / "stations" / (station + ".ini");
}

std::optional<StationLogin> station_login(std::string const& station)
{
    for (auto const& folder : {user_config_folder(), machine_config_folder()}) {
        auto const file = station_login_file(folder, station);
        std::error_code unreadable;
        if (std::filesystem::exists(file, unreadable))
            return read(file);
    }
    return std::nullopt;
}

std::optional<std::string> only_station()
{
    for (auto const& folder : {user_config_folder(), machine_config_folder()}) {
        std::vector<std::string> stations;
        std::error_code unreadable;
        for (auto const& entry : std::filesystem::directory_iterator{folder / "stations", unreadable})
            if (entry.path().extension() == ".ini")
                stations.push_back(entry.path().stem().string());
        if (!stations.empty())
            return stations.size() == 1 ? std::optional{stations.front()} : std::nullopt;
    }
    return std::nullopt;
}

void keep_station_login(std::filesystem::path const& folder, std::string const& station, StationLogin const& login)
{
    auto const file = station_login_file(folder, station);
    std::error_code fault;
    std::filesystem::create_directories(file.parent_path(), fault);
    auto fresh = file.string() + ".XXXXXX";
    int const open = ::mkstemp(fresh.data());  // 0600 by definition
    bool const kept =
        open >= 0 && write_all(open, fmt::format("login = {}\npassword = {}\n", login.login, login.password));
    if (open >= 0)
        ::close(open);
    if (!kept || std::rename(fresh.c_str(), file.c_str()) != 0) {
        ::unlink(fresh.c_str());
        throw WrongUse{tr_with("The file {} cannot be written.", file.string())};
    }
}

}  // namespace skranke
