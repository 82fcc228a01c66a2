#include "core/database/session_pool.h"
#include "core/queue/pg_hall_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "desktop/display/display_presenter.h"
#include "desktop/display/display_view.h"
#include "desktop/hall/shipped_texts.h"
#include "desktop/kiosk/kiosk_presenter.h"
#include "desktop/kiosk/kiosk_view.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"
#include "tests/support/worker_queue.h"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>

namespace skranke {
namespace {

using Kind = KioskAct::Kind;

constexpr std::chrono::seconds patience{30};

struct StandView final : KioskView {
    void show(KioskScreen const& screen) override { shown = screen; }

    bool says(std::string const& words) const
    {
        for (auto const& sentence : shown.sentences)
            if (sentence.first.find(words) != std::string::npos)
                return true;
        return false;
    }

    KioskScreen shown;
};

struct HallView final : DisplayView {
    void show(DisplayScreen const& screen) override { shown = screen; }
    void chime() override { ++chimes; }

    DisplayScreen shown;
    int chimes{};
};

struct PaperPrinter final : TicketPrinter {
    Printed print(TicketSlip const& slip) override
    {
        slip_number = slip.number;
        return result;
    }
    PrinterHealth health() override { return PrinterHealth::ready; }

    Printed result{Printed::printed};
    std::string slip_number;
};

/// A stand and a display with their own logins, on the demonstration office.
class Hall : public OfficeTest {
protected:
    void open()
    {
        stand.start();
        display.start();
        ASSERT_TRUE(until([&] { return stand_view.shown.page == KioskPage::errands; }));
        ASSERT_TRUE(until([&] { return !display_view.shown.office.empty(); }));
    }

    bool until(std::function<bool()> const& so) { return background.run_until(so, patience); }

    void press(Kind kind, std::string of = {})
    {
        clock.pass(std::chrono::seconds{1});
        stand.press({kind, std::move(of)});
    }

    bool state_becomes(std::string const& state)
    {
        return until(
            [&] { return m_database.value("select state from data.ticket where number = '" + number + "'") == state; });
    }

    bool takes_a_number()
    {
        press(Kind::errand, "licence_renewal");
        if (!until([&] { return stand_view.shown.page == KioskPage::ticket; }))
            return false;
        number = stand_view.shown.number;
        number.erase(number.find(' '), 1);
        return true;
    }

    FakeClock clock;
    PaperPrinter printer;
    StandView stand_view;
    HallView display_view;
    SessionPool stand_pool{m_database.as("stander1"), 2};
    SessionPool display_pool{m_database.as("hall1"), 2};
    PgHallDesk stand_desk{stand_pool};
    PgHallDesk display_desk{display_pool};
    WorkerQueue background{2};
    KioskPresenter stand{stand_view, stand_desk, &printer, nullptr, background, clock, HallTexts{shipped_texts()}};
    DisplayPresenter display{display_view, display_desk, background, clock, HallTexts{shipped_texts()}, nullptr};
    std::string number;
};

TEST_F(Hall, ACitizenTakesANumberAndIsCalledOnTheDisplay)
{
    open();
    EXPECT_EQ(stand_view.shown.clock, "10.42");
    ASSERT_TRUE(takes_a_number());
    EXPECT_TRUE(state_becomes("waiting"));
    EXPECT_EQ(printer.slip_number, stand_view.shown.number);

    SessionPool desk_pool{m_database.as("ditte.krag"), 1};
    PgQueueDesk desk{desk_pool};
    CounterId const counter{std::stoi(m_database.value("select id from data.counter where name = 'Bord 4'"))};
    ASSERT_TRUE(desk.open_counter(counter, {}, false, PressId::make()));
    TicketId const ticket{std::stoll(m_database.value("select id from data.ticket where number = '" + number + "'"))};
    auto const called = desk.call_next_ticket(counter, PressId::make());
    ASSERT_TRUE(called && *called);
    EXPECT_EQ((*called)->id, ticket);

    display.refresh();
    ASSERT_TRUE(until([&] { return !display_view.shown.calls.empty(); }));
    EXPECT_EQ(display_view.shown.calls[0].number, stand_view.shown.number);
    EXPECT_EQ(display_view.shown.calls[0].where, "4");
    EXPECT_EQ(display_view.chimes, 1);
}

TEST_F(Hall, ANumberNobodyKnowsAboutStaysIssuedUntilItsThirtySeconds)
{
    printer.result = Printed::unknown;
    open();
    ASSERT_TRUE(takes_a_number());
    ASSERT_TRUE(until([&] { return stand_view.says("Kom der ingen seddel"); }));
    EXPECT_TRUE(state_becomes("issued"));
}

TEST_F(Hall, ANumberThatIsNotOnPaperIsConfirmedOnceItStandsOnTheScreen)
{
    printer.result = Printed::failed;
    open();
    ASSERT_TRUE(takes_a_number());
    EXPECT_TRUE(until([&] { return !stand_view.shown.qr.empty(); }));
    EXPECT_TRUE(state_becomes("waiting"));
}

TEST_F(Hall, AStandThatIsSwitchedOffSaysSo)
{
    open();
    m_database.run("update data.station set enabled = false where login = 'stander1'");
    stand.refresh();
    EXPECT_TRUE(until([&] { return stand_view.says("slået fra"); }));
}

TEST_F(Hall, AStandSwitchedOffUnderAFingerSaysSoToo)
{
    open();
    m_database.run("update data.station set enabled = false where login = 'stander1'");
    press(Kind::errand, "licence_renewal");
    EXPECT_TRUE(until([&] { return stand_view.says("slået fra"); }));
    EXPECT_EQ(m_database.value("select count(*) from data.ticket"), "0");
}

TEST_F(Hall, AfterHoursTheStandTellsTheNextOpening)
{
    open();
    m_database.run("update data.clock_row set shown_at = shown_at + interval '8 hours'");
    stand.refresh();
    EXPECT_TRUE(until([&] { return stand_view.says("Vi har lukket"); }));
    EXPECT_TRUE(stand_view.says("Vi åbner"));
}

TEST_F(Hall, TellsStaffAtTheTouchOfAButton)
{
    open();
    press(Kind::help);
    EXPECT_TRUE(until([&] {
        for (auto const& button : stand_view.shown.buttons)
            if (button.act.kind == Kind::help)
                return button.words.first == "En medarbejder er på vej.";
        return false;
    }));
}

TEST_F(Hall, ADisplayMayTakeNoNumber)
{
    NewTicket ticket;
    ticket.errand_type = "licence_renewal";
    EXPECT_THROW((void)display_desk.take_ticket(ticket, PressId::make()), DatabaseFault);
}

}  // namespace
}  // namespace skranke
