#include "tests/support/db/stage.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>

// Offices apart: whoever works in Vest sees nothing of the main office and touches nothing there, whichever view or
// function they try.

namespace skranke {
namespace {

class TwoOfficesTest : public testing::Test {
protected:
    /// Something of everything in office 1: waiting, called, serving, parked, gone, noted, ticked, helped.
    void fill_office_1()
    {
        stage.set("next_served",
                  {"desk: select from api.set_note((select ticket from api.called), note => 'Mangler et foto')",
                   "desk: select from api.add_errand((select ticket from api.called), errand_type => 'passport')",
                   "desk: select from api.take_ticket('passport', errands => '{address}')",
                   "desk_b: select from api.call_next_ticket(2)",
                   "desk_b: select from api.park_ticket((select ticket from api.called where counter = 2), reason => "
                   "'documents')",
                   "floor: select from api.start_help('passport', counter => 5)",
                   "kiosk: select from api.take_ticket('passport')",
                   "desk: select id as ticket from api.take_ticket('address')",
                   "desk: select from api.call_helper(counter => 1)", "desk_c: select from api.resume_counter(4)"});
    }

    std::vector<std::vector<std::optional<std::string>>> seen(std::string const& login, std::string const& what)
    {
        auto const said = stage.people().as(login, "select * from api." + what);
        EXPECT_TRUE(said.done()) << login << " cannot read " << what << ": " << said.words;
        return said.rows;
    }

    static std::vector<std::pair<std::string, std::vector<std::string>>> reads_of_west()
    {
        std::vector<std::string> of_people{"now()", "clock_speed()", "office_hours()", "me()"};
        for (auto const& view : transition_table().views)
            of_people.push_back(view.name);
        return {{"all_west", of_people},
                {"kiosk_west",
                 {"kiosk_errands()", "hall_areas()", "my_station()", "office_hours()", "areas", "errand_types"}},
                {"display_west", {"called", "hall_areas()", "my_station()", "texts", "offices"}},
                {"workplace_west", {"counter_places", "profiles", "office_hours()"}}};
    }

    // One copy of the database for all of them: every scene is rolled back.
    static void SetUpTestSuite() { shared = std::make_unique<Stage>(); }
    static void TearDownTestSuite() { shared.reset(); }
    static inline std::unique_ptr<Stage> shared;
    Stage& stage = *shared;
};

}  // namespace

TEST_F(TwoOfficesTest, WhatHappensInOneOfficeIsNotSeenInTheOther)
{
    for (auto const& [login, reads] : reads_of_west()) {
        for (auto const& read : reads) {
            stage.set("called_west");
            auto const before = seen(login, read);
            fill_office_1();
            stage.people().as("desk_west", "select from api.take_ticket('passport')");
            auto const alone = seen(login, read);
            stage.set("empty");
            stage.people().as("desk_west", "select from api.take_ticket('passport')");
            auto const without = seen(login, read);
            ASSERT_FALSE(before.empty() && alone.empty() && read.starts_with("called")) << "the test looks at nothing";
            EXPECT_EQ(alone.size(), without.size()) << login << " sees something of office 1 in " << read;
        }
    }
}

TEST_F(TwoOfficesTest, EveryRowThatIsSeenIsOfTheOwnOffice)
{
    fill_office_1();
    stage.people().as("desk_west", "select from api.take_ticket('passport')");
    for (auto const& [login, reads] : reads_of_west()) {
        for (auto const& read : reads) {
            auto const said = stage.people().as(login, "select * from api." + read);
            for (auto const& row : said.rows) {
                for (std::size_t i = 0; i < row.size(); ++i) {
                    if (said.columns[i] == "office" || (read == "offices" && said.columns[i] == "id")) {
                        EXPECT_EQ(row[i], "2") << login << ": " << read;
                    }
                }
            }
        }
    }
    EXPECT_EQ(seen("all_west", "staff").size(), 2U);
    EXPECT_EQ(seen("all_west", "counters").size(), 1U);
    EXPECT_EQ(seen("all_west", "waiting").size(), 1U);
    EXPECT_EQ(seen("all_west", "ticket_errands").size(), 0U);
    EXPECT_EQ(seen("all_west", "ticket_steps").size(), 0U);
    EXPECT_EQ(stage.people().as("all_west", "select text from api.texts where key = 'kiosk.welcome'").value("text"),
              "Velkommen til Vest");
    EXPECT_EQ(stage.people().as("desk", "select text from api.texts where key = 'kiosk.welcome'").value("text"),
              "Velkommen til Egelund");
}

TEST_F(TwoOfficesTest, NoFunctionOfTheOtherOfficeTouchesATicketOrCounterOfThisOne)
{
    for (auto const& row : transition_table().functions) {
        if (row.about == "nothing")
            continue;
        SCOPED_TRACE(row.function);
        stage.set(row.act);
        auto const before = stage.people().fingerprint();

        auto const said = stage.call(row.function, "all_west", row.act.call);

        EXPECT_EQ(said.sqlstate, row.about == "press"                  ? "SQ014"
                                 : row.act.call.starts_with("counter") ? "SQ012"
                                                                       : "SQ002");
        EXPECT_EQ(stage.people().fingerprint(), before);
    }
}

TEST_F(TwoOfficesTest, NoFunctionTakesACounterAnErrandOrAPersonOfTheOtherOffice)
{
    auto const refused = [&](std::string const& function, std::string const& arguments, std::string const& code) {
        stage.set("waiting_west");
        auto const before = stage.people().fingerprint();
        EXPECT_EQ(stage.call(function, "all_west", arguments).sqlstate, code) << function << "(" << arguments << ")";
        EXPECT_EQ(stage.people().fingerprint(), before);
    };
    refused("take_ticket", "errand_type => 'passport', office => 1", "SQ017");
    refused("take_ticket", "errand_type => 'address'", "SQ001");
    refused("start_help", "errand_type => 'passport', counter => 5", "SQ012");
    refused("call_helper", "counter => 1", "SQ012");
    refused("call_helper", "office => 1", "SQ017");
    refused("call_ticket", "counter => 1, ticket => :ticket", "SQ012");
    refused("transfer_ticket", "ticket => :ticket, counter => 1", "SQ012");
    refused("transfer_ticket", "ticket => :ticket, errand_type => 'address'", "SQ001");
    refused("add_errand", "ticket => :ticket, errand_type => 'address'", "SQ001");
    refused("open_counter", "counter => 21, profile => 1, take_over => true", "SQ019");
    refused("assign_counter", "counter => 21, staff => 1", "SL001");
    refused("assign_counter", "counter => 21, profile => 1", "SQ019");
}

TEST_F(TwoOfficesTest, WhatOnlyAnswersRefusesTheOtherOfficeToo)
{
    stage.set("serving");
    auto const asked = [&](std::string const& call) {
        return stage.people().as("all_west", "select * from api." + call);
    };

    EXPECT_EQ(asked("queue_for(1)").sqlstate, "SQ012");
    EXPECT_EQ(asked("counter_today(1)").sqlstate, "SQ012");
    EXPECT_EQ(asked("reveal(" + stage.ticket() + ", 'note')").sqlstate, "SQ002");
    EXPECT_EQ(asked(fmt::format("press_answer('{}')", Stage::two)).value("known"), "f");
    EXPECT_EQ(stage.people().as("desk", fmt::format("select * from api.press_answer('{}')", Stage::two)).value("known"),
              "t");
}

TEST_F(TwoOfficesTest, WhoBelongsToBothSeesBoth)
{
    stage.set("waiting", {"desk_west: select from api.take_ticket('passport')",
                          "operator: insert into data.login_office (login, office_id) values ('lead', 2)"});

    EXPECT_EQ(stage.people().as("lead", "select * from api.waiting").rows.size(), 2U);
    EXPECT_EQ(stage.people().as("lead", "select * from api.offices").rows.size(), 2U);
}

}  // namespace skranke
