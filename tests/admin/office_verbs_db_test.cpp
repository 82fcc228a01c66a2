#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/test_database.h"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace skranke {
namespace {

/// skranke-admin from outside, at the demonstration office.
class OfficeVerbsTest : public OfficeTest {
protected:
    OfficeVerbsTest()
    {
        m_database.run(
            "insert into data.ticket (office_id, day, number, area_id, errand_id, state, arrived, start, target_s, "
            "taken_by)"
            " select e.office_id, '2026-11-19', a.letter || '01', a.id, e.id, 'waiting', t, t, 1200, 'test'"
            " from (select distinct on (office_id) * from data.errand_type order by office_id, id) e"
            " join data.area a on a.id = e.area_id, (select timestamptz '2026-11-19 12:00+01' as t) t;"
            "insert into data.event (ticket_id, seq, office_id, kind, at, state, errand_id)"
            " select id, 1, office_id, 'taken', arrived, state, errand_id from data.ticket where day = '2026-11-19'");
    }

    Said close_day(std::string const& words) const
    {
        return shell(quoted(build_dir() + "/bin/skranke-admin") + " office close-day " + words + " --database " +
                     quoted(m_database.as_operator().address));
    }

    static Poco::JSON::Array::Ptr days(Said const& said)
    {
        return Poco::JSON::Parser{}.parse(said.text).extract<Poco::JSON::Object::Ptr>()->getArray("days");
    }
};

}  // namespace

TEST_F(OfficeVerbsTest, CloseEveryDayThatIsDueOnce)
{
    auto const closed = close_day("--json");

    ASSERT_EQ(closed.exit_code, 0) << closed.text;
    auto const list = days(closed);
    ASSERT_EQ(list->size(), 2U) << closed.text;
    auto const first = list->getObject(0);
    EXPECT_EQ(first->getValue<int>("office"), 1);
    EXPECT_EQ(first->getValue<std::string>("day"), "2026-11-19");
    EXPECT_EQ(first->getValue<std::string>("answer"), "closed");
    EXPECT_EQ(first->getValue<int>("tickets"), 1);
    EXPECT_TRUE(first->getValue<bool>("agrees"));

    auto const again = close_day("");
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_EQ(again.text, "Der er ingen dag at lukke.\n");
}

TEST_F(OfficeVerbsTest, CloseOneDayOfOneOffice)
{
    auto const closed = close_day("--office 1 --day 2026-11-19");
    EXPECT_EQ(closed.exit_code, 0);
    EXPECT_EQ(closed.text, "2026-11-19, kontor 1: lukket, 1 besøg.\n");

    auto const again = close_day("--office 1 --day 2026-11-19");
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_EQ(again.text, "2026-11-19, kontor 1: var allerede lukket, 1 besøg.\n");
    EXPECT_EQ(m_database.value("select count(*) from data.ticket where day = '2026-11-19'"),
              "1");  // the other office's
}

TEST_F(OfficeVerbsTest, RefuseADayThatIsNotOverAndWhatIsNoDay)
{
    auto const today = close_day("--office 1 --day 2026-11-20");
    EXPECT_EQ(today.exit_code, 1);
    EXPECT_EQ(today.text, "Den dag er ikke slut endnu. En dag lukkes, når den er forbi.\n");

    auto const nowhere = close_day("--office 99 --day 2026-11-19");
    EXPECT_EQ(nowhere.exit_code, 1);

    for (char const* wrong : {"2026-13-01", "2026-11-31", "igår", "2026-11-1", "20-11-2026"})
        EXPECT_EQ(close_day(fmt::format("--day {}", wrong)).exit_code, 2) << wrong;
    EXPECT_EQ(m_database.value("select count(*) from data.closed_day"), "0");
}

TEST_F(OfficeVerbsTest, SaySoWhenTheStatisticsAreNotThoseOfTheEvents)
{
    m_database.run("delete from data.event");

    auto const closed = close_day("--office 1");

    EXPECT_EQ(closed.exit_code, 1);
    EXPECT_NE(closed.text.find("2026-11-19, kontor 1: lukket, 1 besøg."), std::string::npos) << closed.text;
    EXPECT_NE(closed.text.find("statistikken er ikke den, hændelserne giver"), std::string::npos) << closed.text;
    auto const verified = shell(quoted(build_dir() + "/bin/skranke-admin") + " database verify --database " +
                                quoted(m_database.as_operator().address));
    EXPECT_NE(verified.text.find("2026-11-19 1"), std::string::npos) << verified.text;
}

}  // namespace skranke
