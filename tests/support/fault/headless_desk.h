#pragma once

#include "core/database/connection.h"
#include "core/staff/staff_desk.h"
#include "desktop/desk/desk_screen.h"
#include "tests/support/fault/told.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace skranke::fault {

/// A desk without a window: sessions, listener, presenter as in the program, and a clerk at its keys, who does what a
/// hurried person does and reads only the screen. Lives on a thread of its own.
class HeadlessDesk {
public:
    HeadlessDesk(ConnectionSettings settings, CounterId counter, unsigned seed, Ledger& ledger,
                 Mistake mistake = Mistake::none);
    ~HeadlessDesk();

    HeadlessDesk(HeadlessDesk const&) = delete;
    HeadlessDesk& operator=(HeadlessDesk const&) = delete;

    /// Whether the clerk presses.
    void work(bool at_work) { m_at_work = at_work; }
    CounterId counter() const { return m_counter; }
    /// As shown now.
    DeskScreen screen() const;

private:
    class Clerk;

    std::optional<Me> signed_in(StaffDesk& staff) const;
    void live();

    ConnectionSettings m_settings;
    CounterId m_counter;
    unsigned m_seed;
    Ledger& m_ledger;
    Mistake m_mistake;
    std::atomic<bool> m_at_work{false};
    std::atomic<bool> m_over{false};
    mutable std::mutex m_lock;
    DeskScreen m_screen;
    std::thread m_thread;
};

}  // namespace skranke::fault
