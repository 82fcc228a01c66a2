#include "core/base/danish_time.h"

#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

using namespace std::chrono_literals;

Instant utc(int year, unsigned month, unsigned day, int hour, int minute)
{
    return date::sys_days{date::year{year} / static_cast<int>(month) / static_cast<int>(day)} +
           std::chrono::hours{hour} + std::chrono::minutes{minute};
}

}  // namespace

TEST(DanishTime, ShowsTheOfficesClockInWinterAndSummer)
{
    EXPECT_EQ(clock_text(utc(2026, 11, 20, 9, 42)), "10.42");
    EXPECT_EQ(clock_text(utc(2026, 7, 1, 7, 5)), "9.05");
    EXPECT_EQ(clock_text(utc(2026, 11, 19, 23, 0)), "0.00");
}

TEST(DanishTime, WritesDatesAsTheHouseDoes)
{
    auto const friday = FakeClock::friday_at(10, 42);
    EXPECT_EQ(date_text(friday), "20. november 2026");
    EXPECT_EQ(weekday_date_text(friday), "fredag 20. november 2026");
    EXPECT_EQ(weekday_date_text(friday, Language::english), "Friday 20 November 2026");
    EXPECT_EQ(weekday_text(friday + 48h), "søndag");
}

TEST(DanishTime, ChangesDayAtLocalMidnight)
{
    EXPECT_EQ(date_text(utc(2026, 11, 20, 22, 59)), "20. november 2026");
    EXPECT_EQ(date_text(utc(2026, 11, 20, 23, 0)), "21. november 2026");
    EXPECT_EQ(office_day(utc(2026, 11, 20, 23, 0)), date::local_days{date::year{2026} / 11 / 21});
}

TEST(DanishTime, FindsTheMomentOfALocalTime)
{
    EXPECT_EQ(FakeClock::friday_at(10, 42), utc(2026, 11, 20, 9, 42));
    EXPECT_EQ(to_local(FakeClock::friday_at(10, 42)), date::local_days{date::year{2026} / 11 / 20} + 10h + 42min);
}

TEST(DanishTime, TakesTheFirstOfTheHourThatComesTwice)
{
    LocalTime const twice = date::local_days{date::year{2026} / 10 / 25} + 2h + 30min;
    EXPECT_EQ(to_instant(twice), utc(2026, 10, 25, 0, 30));
}

TEST(DanishTime, TakesTheMoveOfTheClocksForTheHourThatIsLeftOut)
{
    LocalTime const never = date::local_days{date::year{2026} / 3 / 29} + 2h + 30min;
    EXPECT_EQ(to_instant(never), utc(2026, 3, 29, 1, 0));
}

TEST(DanishTime, CountsRunningTime)
{
    EXPECT_EQ(running_text(11min + 4s), "11:04");
    EXPECT_EQ(running_text(0s), "0:00");
    EXPECT_EQ(running_text(-5s), "0:00");
    EXPECT_EQ(running_text(1h + 2min + 9s), "1:02:09");
}

TEST(DanishTime, WritesNumbersWithPoints)
{
    EXPECT_EQ(number_text(0), "0");
    EXPECT_EQ(number_text(999), "999");
    EXPECT_EQ(number_text(1796), "1.796");
    EXPECT_EQ(number_text(-1796), "-1.796");
    EXPECT_EQ(number_text(-999), "-999");
    EXPECT_EQ(number_text(1234567), "1.234.567");
    EXPECT_EQ(minutes_text(12min), "12 min");
}

TEST(DanishTime, WritesIsoForMachines)
{
    EXPECT_EQ(iso_text(utc(2026, 11, 20, 9, 42)), "2026-11-20T09:42:00Z");
    EXPECT_EQ(iso_text(utc(2026, 11, 20, 9, 42) + 250ms), "2026-11-20T09:42:00.250000Z");
}

TEST(ServerClock, CarriesTheDatabasesTimeOnAtItsSpeed)
{
    FakeClock machine;
    machine.set(utc(2031, 1, 1, 0, 0));  // a machine whose clock is wrong
    ServerClock clock{machine};

    clock.heard(FakeClock::friday_at(10, 42), 60);
    machine.pass(1s);

    EXPECT_EQ(clock.now(), FakeClock::friday_at(10, 43));
}

TEST(ServerClock, IsTheMachinesUntilSomethingWasHeard)
{
    FakeClock const machine;
    EXPECT_EQ(ServerClock{machine}.now(), machine.now());
}

}  // namespace skranke
