#pragma once

#include "tests/support/fault/headless_desk.h"
#include "tests/support/fault/headless_hall.h"
#include "tests/support/fault/killable_desk.h"
#include "tests/support/server_pair.h"

#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace skranke::fault {

/// What can break.
enum class Fault { server_killed, session_ended, cable_pulled, program_killed, failed_over };
std::string name_of(Fault fault);

/// An office at work: desks in this program and in programs of their own, two displays and stands, on two servers
/// behind a cable. Things break while everybody presses. One thread.
class OfficeDay {
public:
    explicit OfficeDay(unsigned seed, int desks = 20);

    /// Everybody presses until so many presses more were answered; false when that never came.
    bool work(std::size_t presses);
    /// Breaks it in the middle of the work, leaves it broken for a moment, and mends it. Returns once the server can be
    /// reached again.
    void suffer(Fault fault);
    /// Everybody stops pressing; how long until every screen showed what is so. None when that never came.
    std::optional<std::chrono::milliseconds> comes_right();

    /// Everybody stops, and what became of the last unanswered press is found out.
    bool everybody_knows();

    /// What of the screens is not so, in words; empty when all is well.
    std::string wrong_on_screens() const;
    /// What was told and is not so, a line each.
    std::vector<std::string> broken_promises() const;

    std::size_t presses() const { return answered(); }
    ServerPair& servers() { return m_servers; }

private:
    void seat(int desks);
    void set_to_work(bool at_work);
    std::size_t answered() const;
    std::string wrong_at(CounterId counter, std::string const& shown) const;

    std::mt19937 m_dice;
    Cable m_cable{"skranke-day", 78};
    ServerPair m_servers{&m_cable};
    Ledger m_ledger;
    std::vector<std::unique_ptr<HeadlessDesk>> m_desks;
    std::vector<std::unique_ptr<KillableDesk>> m_programs;
    std::vector<std::unique_ptr<HeadlessDisplay>> m_displays;
    std::vector<std::unique_ptr<HeadlessStand>> m_stands;
};

}  // namespace skranke::fault
