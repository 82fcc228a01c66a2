#pragma once

#include "tests/support/test_database.h"

#include <string>
#include <vector>

namespace skranke::race {

/// A mistake somebody might make in the SQL: the words of a function changed, an index dropped. Made in a test's own
/// copy of the database; the product has no switch for it.
struct Mutation {
    struct Change {
        std::string function;  ///< in schema rules, api or data
        std::string from;      ///< its words; must be there
        std::string to;
    };

    std::string name;
    std::vector<Change> changes;
    std::string sql;  ///< what is done besides
};

std::vector<Mutation> const& mutations();

/// Throws DatabaseFault when a function does not have the words that were to be changed.
void apply(Mutation const& mutation, TestDatabase const& database);

}  // namespace skranke::race
