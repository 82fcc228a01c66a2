#pragma once

#include "tests/support/db/sql_people.h"
#include "tests/support/db/transition_table.h"
#include "tests/support/test_database.h"

namespace skranke {

/// The two offices of tests/database/two_offices.sql, on which the rows of the transition table are played. Each
/// scene is a transaction that is rolled back, so that the next one finds the offices as they were.
class Stage {
public:
    static constexpr auto one = "11111111-1111-4111-8111-111111111111";
    static constexpr auto two = "22222222-2222-4222-8222-222222222222";
    static constexpr auto press = "33333333-3333-4333-8333-333333333333";

    Stage();

    SqlPeople& people() { return m_people; }
    TestDatabase& database() { return m_database; }

    /// Begins a scene anew and plays a situation of the table. Throws when a step of it is refused.
    void set(std::string const& situation, std::vector<std::string> const& given = {});
    void set(TableCall const& call) { set(call.situation, call.given); }

    /// `select * from api.FUNCTION(CALL, press_id => PRESS)`, placeholders filled in.
    SqlSaid call(std::string const& function, std::string const& login, std::string const& arguments,
                 std::string const& press_id = std::string{"'"} + press + "'");
    SqlSaid call(Transition const& row, TableCall const& of) { return call(row.function, of.as, of.call); }

    std::string const& ticket() const { return m_ticket; }
    /// As the tables have it.
    std::string state_of_ticket();
    std::string state_of_counter(std::string const& id);
    std::string last_event();

private:
    void play(std::string const& step);
    std::string filled(std::string text) const;

    TestDatabase m_database;
    SqlPeople m_people;
    std::string m_ticket;
};

}  // namespace skranke
