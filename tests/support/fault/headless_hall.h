#pragma once

#include "core/database/connection.h"
#include "desktop/display/display_screen.h"
#include "desktop/kiosk/kiosk_screen.h"
#include "tests/support/fault/mistake.h"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace skranke::fault {

/// The hall's display without a window.
class HeadlessDisplay {
public:
    /// Whether it reads again by itself now and then, as displays do, or only when it hears that there is something to
    /// read: then nothing hides a listener that hears nothing.
    enum class Reads { by_itself, when_told };

    HeadlessDisplay(ConnectionSettings settings, OfficeId office, Reads reads, Mistake mistake = Mistake::none);
    ~HeadlessDisplay();

    DisplayScreen screen() const;
    bool reads_by_itself() const { return m_reads == Reads::by_itself; }

private:
    void live();

    ConnectionSettings m_settings;
    OfficeId m_office;
    Reads m_reads;
    Mistake m_mistake;
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
    /// It finds out what became of a press, and says so.
    bool asks() const;
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
    bool m_asks{false};
    std::vector<std::string> m_numbers;
    std::thread m_thread;
};

}  // namespace skranke::fault
