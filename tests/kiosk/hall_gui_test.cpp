#include "core/database/session_pool.h"
#include "core/queue/pg_hall_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "desktop/display/display_frame.h"
#include "desktop/kiosk/kiosk_frame.h"
#include "devices/printer/escpos_printer.h"
#include "devices/printer/simulator/printer_simulator.h"
#include "tests/support/fake_news.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include "tests/support/gui/windows.h"
#include "tests/support/worker_queue.h"

#include <wx/uiaction.h>

namespace skranke {
namespace {

/// The hall as it stands: a display and a stand with their own logins, a printer on a wire, a desk that calls.
class HallWindows : public OfficeTest {
protected:
    HallWindows()
    {
        stand = new KioskFrame{background, stand_desk, news, &printer, nullptr, true, false, {}};
        stand->SetClientSize({540, 960});
        stand->SetPosition({1300, 40});
        stand->Show();
        display = new DisplayFrame{background, display_desk, news, nullptr, true, false};
        display->SetClientSize({1280, 720});
        display->Show();
    }

    ~HallWindows() override
    {
        stand->Destroy();
        display->Destroy();
        wait_until([] { return !wxTheApp->HasPendingEvents(); });
    }

    bool until(std::function<bool()> const& so)
    {
        return wait_until([&] {
            background.drain();
            return so();
        });
    }

    bool shows(wxWindow& window, std::string const& words)
    {
        return until([&] { return find_shown(window, words) != nullptr; });
    }

    /// What stands in that window, for a failure to tell.
    static std::string read(wxWindow& window)
    {
        std::string all;
        each_shown(window, [&all](wxWindow& each) { all += accessible_name(each) + "\n"; });
        return all;
    }

    void tap(wxWindow& window)
    {
        // The first moments of a page take no press (a finger may tap twice).
        auto const alive = std::chrono::steady_clock::now() + std::chrono::milliseconds{500};
        ASSERT_TRUE(until([alive] { return std::chrono::steady_clock::now() > alive; }));
        wxUIActionSimulator finger;
        auto const at = window.GetScreenRect();
        finger.MouseMove(at.x + at.width / 2, at.y + at.height / 2);
        wxYield();
        finger.MouseClick();
        wxYield();
    }

    static PrinterSettings settings(unsigned short port)
    {
        PrinterSettings made;
        made.address = Address::read("tcp://127.0.0.1:" + std::to_string(port), printer_port).value();
        made.look = std::chrono::milliseconds{5};
        return made;
    }

    TemporaryFolder folder;
    PrinterSimulator simulator{
        {.port = 0, .output = folder.path() / "out", .width = 576, .slowness = std::chrono::minutes{10}}};
    EscPosPrinter printer{settings(simulator.port())};
    SessionPool stand_pool{m_database.as("stander1"), 2};
    SessionPool display_pool{m_database.as("hall1"), 2};
    PgHallDesk stand_desk{stand_pool};
    PgHallDesk display_desk{display_pool};
    WorkerQueue background{2};
    FakeNews news;
    KioskFrame* stand;
    DisplayFrame* display;
};

TEST_F(HallWindows, ACitizenTapsGetsASlipAndIsCalledOnTheDisplay)
{
    ASSERT_TRUE(shows(*stand, "Kørekort. Driving licence")) << read(*stand);
    tap(*find_shown(*stand, "Kørekort. Driving licence"));
    ASSERT_TRUE(shows(*stand, "Tag sedlen")) << read(*stand);
    auto const number = m_database.value("select number from data.ticket");
    EXPECT_TRUE(until([&] { return m_database.value("select state from data.ticket") == "waiting"; }));
    ASSERT_EQ(simulator.books().jobs().size(), 1u);
    EXPECT_EQ(simulator.books().jobs()[0].headline, shown_number(number));

    SessionPool desk_pool{m_database.as("ditte.krag"), 1};
    PgQueueDesk desk{desk_pool};
    CounterId const counter{std::stoi(m_database.value("select id from data.counter where name = 'Bord 4'"))};
    ASSERT_TRUE(desk.open_counter(counter, {}, false, PressId::make()));
    auto const called = desk.call_next_ticket(counter, PressId::make());
    ASSERT_TRUE(called && *called);
    news.tell(QueueNews::Kind::changed);
    EXPECT_TRUE(shows(*display, "Nummer " + shown_number(number) + ". Bord 4.")) << read(*display);
    leave_picture("hall");
}

TEST_F(HallWindows, ARollThatIsUsedUpShowsTheNumberOnTheScreen)
{
    simulator.books().plan(PrinterScenario::paper_out, 0, std::chrono::minutes{10});
    ASSERT_TRUE(shows(*stand, "Kørekort. Driving licence")) << read(*stand);
    tap(*find_shown(*stand, "Kørekort. Driving licence"));
    EXPECT_TRUE(shows(*stand, "Husk dit nummer")) << read(*stand);
    EXPECT_TRUE(until([&] { return m_database.value("select state from data.ticket") == "waiting"; }));
    EXPECT_TRUE(simulator.books().jobs().empty());
}

TEST_F(HallWindows, ALineThatDiesHalfwayLeavesTheNumberToItsThirtySeconds)
{
    ASSERT_TRUE(shows(*stand, "Kørekort. Driving licence")) << read(*stand);
    simulator.books().plan(PrinterScenario::drop_mid_job, 1, std::chrono::minutes{10});
    tap(*find_shown(*stand, "Kørekort. Driving licence"));
    EXPECT_TRUE(shows(*stand, "Kom der ingen seddel")) << read(*stand);
    EXPECT_EQ(m_database.value("select state from data.ticket"), "issued");
}

}  // namespace
}  // namespace skranke
