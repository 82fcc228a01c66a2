#pragma once

#include "core/base/settings.h"
#include "core/database/private_cluster.h"
#include "desktop/app/person_line.h"
#include "desktop/sign_in/sign_in_door.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace skranke {

/// The database behind the sign-in window: where it is, the PC's own login, and the lines people open through it.
/// Any thread may call, but for `take_line`.
class DoorToDatabase : public SignInDoor {
public:
    explicit DoorToDatabase(Settings const& settings);
    /// Another address than the settings': a practice office, or a server chosen in the window.
    DoorToDatabase(Settings const& settings, std::string address);

    /// libpq's words for the database. Starts the private one if it must; waits. Throws ClusterTrouble.
    std::string address();
    /// The private server may have died: starts it again. Does nothing for a shared server.
    void revive();

    SignInPicture picture() override;
    Answer<Me> sign_in(std::string const& login, std::string const& password) override;
    bool knows(std::string const& login, std::string const& password) override;
    DeskChoices choices() override;
    Answer<Done> change_password(std::string const& old_password, std::string const& new_password) override;
    std::optional<CounterId> remembered_counter() override;
    void remember_counter(CounterId counter) override;

    /// The line of the latest sign-in. UI thread.
    std::shared_ptr<PersonLine> take_line();
    /// The station this machine is, when that is known.
    std::optional<std::string> station_id();
    /// Settings of the station's own login; none when the PC has none.
    std::optional<ConnectionSettings> station_settings();

private:
    ConnectionSettings settings_for(std::string const& login, std::string const& password);
    ConnectionSettings person_settings(std::string const& login, std::string const& password);
    StationLine& station();

    Settings const& m_settings;
    std::mutex m_lock;
    std::optional<std::string> m_address;
    std::optional<PrivateCluster::Use> m_cluster;
    std::unique_ptr<StationLine> m_station;
    std::shared_ptr<PersonLine> m_line;
};

}  // namespace skranke
