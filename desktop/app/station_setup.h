#pragma once

#include "core/base/settings.h"
#include "core/queue/pg_hall_desk.h"
#include "desktop/app/door_to_database.h"
#include "desktop/app/news_from_database.h"
#include "desktop/app/station.h"

#include <memory>
#include <string>

namespace skranke {

/// What one unattended screen stands on: its login, its sessions, its news, and for a stand the printer.
class StationSetup {
public:
    StationSetup(Settings const& settings, DoorToDatabase& door, Background& background, bool practice);
    StationSetup(StationSetup&&) noexcept;
    ~StationSetup();

    /// Opens the window of that kind of station. Throws WrongUse when there is no such kind or no login for it.
    void open(std::string const& kind);
    /// Ends the news, while there still is a thread to tell them on.
    void hear_no_more();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace skranke
