#pragma once

#include "tests/support/race/race_line.h"
#include "tests/support/test_database.h"

#include <memory>
#include <string>
#include <vector>

namespace skranke::race {

/// One office with many counters that all serve everything, each with a person of its own, and a clock that runs.
class ClaimHall {
public:
    explicit ClaimHall(int counters);

    TestDatabase& database() { return m_database; }
    /// A new session of the person at this counter, from 1.
    std::unique_ptr<Line> line(int counter) const;
    /// So many citizens take a number, one after the other.
    void take_tickets(int count);

    static std::string call(int counter, std::string const& press);
    static std::string finish(std::string const& ticket, std::string const& press);

private:
    TestDatabase m_database;
};

}  // namespace skranke::race
