#include "tests/support/fault/office_day.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

namespace skranke::fault {
namespace {

using std::chrono::milliseconds;

unsigned from_environment(char const* name, unsigned otherwise)
{
    auto const* const value = std::getenv(name);
    return value ? static_cast<unsigned>(std::stoul(value)) : otherwise;
}

/// Every kind in turn, in an order of the seed's own.
std::vector<Fault> faults(unsigned count, unsigned seed)
{
    std::vector<Fault> all;
    for (unsigned i = 0; i < count; ++i)
        all.push_back(static_cast<Fault>(i % 5));
    std::shuffle(all.begin(), all.end(), std::mt19937{seed});
    return all;
}

}  // namespace

/// SKRANKE_FAULTS says how many (ten), SKRANKE_FAULT_SEED which day. With SKRANKE_FAULT_LIMIT, in milliseconds, a
/// screen that comes right later than that has failed; without it, only one that never does: the machine may be busy.
TEST(OfficeDayFaults, LoseNoPressAndEveryScreenComesRight)
{
    auto const seed = from_environment("SKRANKE_FAULT_SEED", std::random_device{}());
    std::cout << "SKRANKE_FAULT_SEED=" << seed << "\n";
    milliseconds const limit{from_environment("SKRANKE_FAULT_LIMIT", 60'000)};
    OfficeDay day{seed};
    ASSERT_TRUE(day.comes_right()) << day.wrong_on_screens();

    std::map<Fault, std::vector<milliseconds>> took;
    int number = 0;
    for (auto const fault : faults(from_environment("SKRANKE_FAULTS", 10), seed)) {
        SCOPED_TRACE(std::to_string(++number) + ": " + name_of(fault));
        ASSERT_TRUE(day.work(60)) << "nothing is done any more\n" << day.wrong_on_screens();
        day.suffer(fault);
        auto const right = day.comes_right();
        ASSERT_TRUE(right) << day.wrong_on_screens();
        EXPECT_LE(*right, limit);
        took[fault].push_back(*right);
        if (fault == Fault::failed_over)
            day.servers().follow();
    }
    ASSERT_TRUE(day.work(60));
    ASSERT_TRUE(day.everybody_knows());

    EXPECT_EQ(day.broken_promises(), std::vector<std::string>{});
    for (auto& [fault, times] : took) {
        std::sort(times.begin(), times.end());
        std::cout << name_of(fault) << ", " << times.size() << " times: right after " << times[times.size() / 2].count()
                  << " ms (median), " << times.back().count() << " ms at most\n";
    }
    std::cout << day.presses() << " presses\n";
}

/// What makes the promise: where answers do not wait for the follower, presses that were told of are gone with the
/// server, and the test above would say so.
TEST(OfficeDayFaults, LosePressesWhereNobodyWaitsForTheFollower)
{
    OfficeDay day{1, 10};
    ASSERT_TRUE(day.comes_right()) << day.wrong_on_screens();
    day.servers().forget_the_follower();
    ASSERT_TRUE(day.work(40));
    day.suffer(Fault::failed_over);
    ASSERT_TRUE(day.comes_right()) << day.wrong_on_screens();
    ASSERT_TRUE(day.everybody_knows());
    EXPECT_NE(day.broken_promises(), std::vector<std::string>{});
}

}  // namespace skranke::fault
