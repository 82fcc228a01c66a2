#pragma once

#include "tests/support/cable.h"
#include "tests/support/server_pair.h"

#include <random>
#include <string>

namespace skranke::fault {

/// What can break.
enum class Fault {
    server_killed,
    failed_over,
    session_ended,
    cable_pulled,
    answers_lost,    ///< questions arrive, and nothing comes back
    questions_lost,  ///< nothing arrives
    packets_dropped,
    program_killed,
};
constexpr int kinds_of_fault = 8;
std::string name_of(Fault fault);

/// Two servers behind a cable, and what becomes of them. One thread.
class Town {
public:
    ServerPair& servers() { return m_servers; }
    ServerPair const& servers() const { return m_servers; }
    Cable& cable() { return m_cable; }

    /// Breaks it, leaves it broken for a while, and mends it; meanwhile something changes in the office. Returns once
    /// the server can be reached again. Of a killed program, only the change: programs are the office's.
    void suffer(Fault fault, std::mt19937& dice);
    /// The server starts again behind a pulled cable, and something changes while nobody can hear of it.
    void suffer_unheard_change();

    /// For a further day in it: every day has people and counters of its own.
    int begin_day() { return ++m_days; }

private:
    void change_something();
    void drop_packets_for_a_while(std::mt19937& dice);

    Cable m_cable{"skranke-day", 78};
    ServerPair m_servers{&m_cable};
    int m_days{0};
    int m_changes{0};
};

}  // namespace skranke::fault
