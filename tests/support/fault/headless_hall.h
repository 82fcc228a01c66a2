#pragma once

#include "core/database/connection.h"
#include "desktop/display/display_screen.h"
#include "desktop/kiosk/kiosk_screen.h"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace skranke::fault {

/// The hall's display without a window.
class HeadlessDisplay {
public:
    HeadlessDisplay(ConnectionSettings settings, OfficeId office);
    ~HeadlessDisplay();

    DisplayScreen screen() const;

private:
    void live();

    ConnectionSettings m_settings;
    OfficeId m_office;
    std::atomic<bool> m_over{false};
    mutable std::mutex m_lock;
    DisplayScreen m_screen;
    std::thread m_thread;
};

/// A ticket stand without window and paper, and the citizens who press on it.
class HeadlessStand {
public:
    HeadlessStand(ConnectionSettings settings, OfficeId office, unsigned seed);
    ~HeadlessStand();

    /// Whether citizens come.
    void work(bool at_work) { m_at_work = at_work; }
    KioskScreen screen() const;
    /// Every number that was shown to somebody.
    std::vector<std::string> numbers() const;

private:
    void live();

    ConnectionSettings m_settings;
    OfficeId m_office;
    unsigned m_seed;
    std::atomic<bool> m_at_work{false};
    std::atomic<bool> m_over{false};
    mutable std::mutex m_lock;
    KioskScreen m_screen;
    std::vector<std::string> m_numbers;
    std::thread m_thread;
};

}  // namespace skranke::fault
