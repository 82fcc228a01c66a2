#pragma once

#include "tests/support/race/race_clerk.h"
#include "tests/support/test_database.h"

#include <string>
#include <vector>

namespace skranke::race {

struct Plan {
    int offices{8};  ///< with eight logins each
    long operations{10000};
    int days{4};
    unsigned long seed{1};
    bool kills{true};

    /// Seed and size from SKRANKE_RACE_SEED and SKRANKE_RACE_OPERATIONS; a seed nobody chose is a new one.
    static Plan from_environment();
};

/// The offices of a race, their logins, and their sessions at work.
class Race {
public:
    Race(TestDatabase& database, Plan plan);

    /// Runs to the end and yields what all sessions met, added up.
    Met run();

    /// What does not hold afterwards, a line for each rule: its title and the first rows. Empty is good.
    std::vector<std::string> broken_invariants(std::vector<Told> const& told) const;

private:
    struct Referee;

    TestDatabase& m_database;
    Plan m_plan;
};

}  // namespace skranke::race
