#include "desktop/app/door_to_database.h"

#include "core/base/failure.h"
#include "core/base/log.h"
#include "core/base/station_login.h"
#include "core/database/address_told.h"
#include "core/database/program_fit.h"

#include <filesystem>
#include <fstream>

namespace skranke {

namespace {

std::filesystem::path remembered_file()
{
    return user_config_folder() / "workplace";
}

}  // namespace

DoorToDatabase::DoorToDatabase(Settings const& settings) : m_settings{settings}, m_address{address_told(settings)} {}

DoorToDatabase::DoorToDatabase(Settings const& settings, std::string address)
    : m_settings{settings}, m_address{std::move(address)}
{
}

std::string DoorToDatabase::address()
{
    std::lock_guard const held{m_lock};
    if (m_address)
        return *m_address;
    auto const folder = m_settings.get("data");
    m_cluster.emplace(PrivateCluster{folder ? std::filesystem::path{*folder} : ClusterFolder::usual()}.use());
    m_address = m_cluster->place();
    return *m_address;
}

void DoorToDatabase::revive()
{
    std::lock_guard const held{m_lock};
    if (!m_cluster)
        return;
    try {
        m_cluster->revive();
    } catch (ClusterTrouble const&) {
        log::warning("the private database would not start again");
    }
}

ConnectionSettings DoorToDatabase::settings_for(std::string const& login, std::string const& password)
{
    return {.address = address(), .login = login, .password = password};
}

ConnectionSettings DoorToDatabase::person_settings(std::string const& login, std::string const& password)
{
    auto settings = settings_for(login, password);
    settings.warm_up = PgQueueDesk::warm_up;
    return settings;
}

std::optional<std::string> DoorToDatabase::station_id()
{
    auto const told = m_settings.get("station-id");
    return told ? told : only_station();
}

std::optional<ConnectionSettings> DoorToDatabase::station_settings()
{
    auto const station = station_id();
    auto const login = station ? station_login(*station) : std::nullopt;
    if (!login)
        return std::nullopt;
    return settings_for(login->login, login->password);
}

StationLine& DoorToDatabase::station()
{
    auto const settings = station_settings();
    std::lock_guard const held{m_lock};
    if (!m_station) {
        if (!settings)
            throw DatabaseFault{"28000"};  // this PC has no login of its own
        m_station = std::make_unique<StationLine>(*settings);
    }
    return *m_station;
}

SignInPicture DoorToDatabase::picture()
{
    return station().sign_in.picture();
}

Answer<Me> DoorToDatabase::sign_in(std::string const& login, std::string const& password)
{
    auto const line = std::make_shared<PersonLine>(person_settings(login, password));
    if (auto const door = line->pool.try_login(); door.refused())
        return door.refusal();
    if (auto const fit = check_program(line->pool); fit.refused())
        return fit.refusal();
    auto me = line->staff.me();
    if (!me.refused()) {
        line->pool.warm(2);  // one reads while the other presses
        std::lock_guard const held{m_lock};
        m_line = line;
    }
    return me;
}

bool DoorToDatabase::knows(std::string const& login, std::string const& password)
{
    std::lock_guard const held{m_lock};
    return m_line && m_line->settings.login == login && m_line->settings.password == password;
}

DeskChoices DoorToDatabase::choices()
{
    return m_line->desk.choices();
}

Answer<Done> DoorToDatabase::change_password(std::string const& old_password, std::string const& new_password)
{
    auto const line = m_line;
    auto changed = line->staff.change_password(old_password, new_password);
    if (!changed.refused()) {
        // The sessions that are open know only the old one.
        std::lock_guard const held{m_lock};
        auto settings = line->settings;
        settings.password = new_password;
        m_line = std::make_shared<PersonLine>(std::move(settings));
    }
    return changed;
}

std::shared_ptr<PersonLine> DoorToDatabase::take_line()
{
    std::lock_guard const held{m_lock};
    return m_line;
}

std::optional<CounterId> DoorToDatabase::remembered_counter()
{
    if (auto const told = m_settings.number("counter", 0))
        return CounterId{static_cast<std::int32_t>(told)};
    std::ifstream file{remembered_file()};
    std::int32_t id = 0;
    if (file >> id)
        return CounterId{id};
    return std::nullopt;
}

void DoorToDatabase::remember_counter(CounterId counter)
{
    std::error_code ignored;
    std::filesystem::create_directories(remembered_file().parent_path(), ignored);
    std::ofstream{remembered_file()} << counter.value << '\n';
}

}  // namespace skranke
