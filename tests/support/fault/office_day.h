#pragma once

#include "core/database/connection.h"
#include "tests/support/fault/headless_desk.h"
#include "tests/support/fault/headless_hall.h"
#include "tests/support/fault/killable_desk.h"
#include "tests/support/fault/promises.h"
#include "tests/support/fault/town.h"
#include "tests/support/fault/true_desktop.h"

#include <chrono>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace skranke::fault {

/// Who works in the office.
struct OfficePlan {
    int desks{20};            ///< all of them
    int programs{2};          ///< of these in programs of their own, which can be killed
    bool true_desktop{true};  ///< and one that is the program itself, with its window; it needs a screen
    Mistake at_desks{Mistake::none};
    std::vector<Mistake> on_displays{};  ///< on a further display each, of which nobody expects that it is right
};

/// An office at work: desks, two displays and two stands. Things break while everybody presses. One thread.
class OfficeDay {
public:
    OfficeDay(Town& town, unsigned seed, OfficePlan plan = {});

    /// Everybody presses until so many presses more were answered; false when that never came.
    bool work(std::size_t presses);
    /// Something breaks in the middle of whatever is done, and is mended.
    void suffer(Fault fault);
    /// Answers get lost until some desk has missed one.
    bool suffer_lost_answers();

    /// Everybody stops pressing; how long until every screen showed what is so. None when that never came.
    std::optional<std::chrono::milliseconds> comes_right(std::chrono::seconds patience = std::chrono::minutes{3});
    /// Everybody stops, and what became of the last unanswered press is found out.
    bool everybody_knows();

    /// What of the screens is not so, in words; empty when all is well. Whoever finds out what became of a press says
    /// so, which is no lie.
    std::string wrong_on_screens();
    /// The same of each display with a mistake.
    std::vector<std::string> wrong_on_mistaken_displays();
    /// What was told and is not so, a line each.
    std::vector<std::string> lies() const;
    /// The same, and what of the race's rules does not hold.
    std::vector<std::string> broken_promises() const;

    std::size_t presses() const { return answered(); }

private:
    void seat(OfficePlan const& plan, int day);
    void make_place(CounterId counter) const;
    void open_the_hall(OfficePlan const& plan);
    static std::string login_at(CounterId counter);
    void set_to_work(bool at_work);
    std::size_t answered() const;
    std::string wrong_without_the_desktop(Truth const& truth) const;
    Truth truth();

    std::mt19937 m_dice;
    Town& m_town;
    Ledger m_ledger;
    Connection m_onlooker;
    std::vector<std::unique_ptr<HeadlessDesk>> m_desks;
    std::vector<std::unique_ptr<KillableDesk>> m_programs;
    std::unique_ptr<TrueDesktop> m_desktop;
    std::vector<std::unique_ptr<HeadlessDisplay>> m_displays;
    std::vector<std::unique_ptr<HeadlessDisplay>> m_mistaken_displays;
    std::vector<std::unique_ptr<HeadlessStand>> m_stands;
};

}  // namespace skranke::fault
