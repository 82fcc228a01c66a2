#include "tests/support/fault/office_day.h"

#include <gtest/gtest.h>

#include <algorithm>
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

/// Every kind in turn, in an order of the seed's own; without the first `done`, which a run before has seen.
std::vector<Fault> faults(unsigned count, unsigned done, unsigned seed)
{
    std::vector<Fault> all;
    for (unsigned i = 0; i < count; ++i)
        all.push_back(static_cast<Fault>(i % kinds_of_fault));
    std::shuffle(all.begin(), all.end(), std::mt19937{seed});
    all.erase(all.begin(), all.begin() + std::min(done, count));
    return all;
}

/// How long it took after each kind of fault.
class Times {
public:
    void note(Fault fault, milliseconds took) { m_took[fault].push_back(took); }

    void print()
    {
        for (auto& [fault, times] : m_took) {
            std::sort(times.begin(), times.end());
            std::cout << name_of(fault) << ", " << times.size() << " times: every screen right after "
                      << times[times.size() / 2].count() << " ms (median), " << times.back().count() << " ms at most\n";
        }
    }

private:
    std::map<Fault, std::vector<milliseconds>> m_took;
};

}  // namespace

/// SKRANKE_FAULTS says how many (ten), SKRANKE_FAULT_SEED which day, SKRANKE_FAULTS_DONE where a long run goes on. How
/// long the screens took is printed: it is five seconds that are aimed at, on a quiet machine. With
/// SKRANKE_FAULT_LIMIT, in milliseconds, a screen that comes right later than that has failed; without it, only one
/// that never does, for the machine may be busy.
TEST(OfficeDayFaults, LoseNoPressAndEveryScreenComesRight)
{
    auto const seed = from_environment("SKRANKE_FAULT_SEED", std::random_device{}());
    std::cout << "SKRANKE_FAULT_SEED=" << seed << std::endl;
    milliseconds const limit{from_environment("SKRANKE_FAULT_LIMIT", 600'000)};
    Town town;
    OfficeDay day{town, seed};
    ASSERT_TRUE(day.comes_right(std::chrono::minutes{5})) << day.wrong_on_screens();

    Times times;
    auto number = from_environment("SKRANKE_FAULTS_DONE", 0);
    for (auto const fault : faults(from_environment("SKRANKE_FAULTS", 10), number, seed)) {
        SCOPED_TRACE(std::to_string(++number) + ": " + name_of(fault));
        ASSERT_TRUE(day.work(60)) << "nothing is done any more\n" << day.wrong_on_screens();
        day.suffer(fault);
        auto const right = day.comes_right();
        ASSERT_TRUE(right) << day.wrong_on_screens();
        EXPECT_LE(*right, limit);
        times.note(fault, *right);
        std::cout << number << ": " << name_of(fault) << ", " << right->count() << " ms" << std::endl;
        if (fault == Fault::failed_over)
            town.servers().follow();
    }
    ASSERT_TRUE(day.work(60)) << "nothing is done any more\n" << day.wrong_on_screens();
    ASSERT_TRUE(day.everybody_knows());
    EXPECT_TRUE(day.comes_right()) << day.wrong_on_screens();

    EXPECT_EQ(day.broken_promises(), std::vector<std::string>{});
    times.print();
    std::cout << day.presses() << " presses\n";
}

}  // namespace skranke::fault
