#include "desktop/kiosk/kiosk_frame.h"

#include "core/ports/speech.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_hall_desk.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_ticket_printer.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include "tests/support/gui/windows.h"

#include <wx/uiaction.h>

namespace skranke {
namespace {

struct Voice final : Speech {
    bool can_speak(std::string const&) override { return true; }
    void say(std::string const&, std::string const&) override {}
    void hush() override {}
};

class KioskWindow : public testing::Test {
protected:
    KioskWindow()
    {
        auto& picture = hall.kiosk_picture;
        picture.read_at = FakeClock::friday_at(10, 42);
        picture.office = "Egelund Borgerservice";
        picture.closes = FakeClock::friday_at(13, 0);
        add("passport_adult", "passport", 3);
        add("licence_renewal", "driving_licence", 2);
        add("mitid_help", "mitid", 7);
        add("move", "house", 4);
        add("health_card_new", "health_card", 1);
        add("wedding", "rings", 0);
        add("passport_handout", "locker", 3);
        add("computer_help", "computer", 2);
        add("payment", "card", 0);
        add("other", "question", 1);
        add("postal_vote", "ballot", 0);
        picture.errands[1].last_ticket = FakeClock::friday_at(11, 0);
        picture.errands[10].open = false;
        picture.errands[10].opens = FakeClock::friday_at(9, 0) + std::chrono::days{3};
    }

    ~KioskWindow() override
    {
        frame->Destroy();
        wait_until([] { return !wxTheApp->HasPendingEvents(); });
    }

    void add(std::string errand, std::string icon, int waiting)
    {
        KioskErrand made;
        made.errand_type = std::move(errand);
        made.icon = std::move(icon);
        made.waiting = waiting;
        hall.kiosk_picture.errands.push_back(made);
    }

    bool settle(std::function<bool()> const& so)
    {
        return wait_until([&] {
            background.finish_all();
            return so();
        });
    }

    bool shows(std::string const& words)
    {
        return settle([&] { return find_shown(*frame, words) != nullptr; });
    }

    /// As large as in the hall for pictures, small enough for any screen otherwise.
    static wxSize usual() { return std::getenv("SKRANKE_PICTURES") ? wxSize{1080, 1920} : wxSize{540, 960}; }

    void open(wxSize size = usual())
    {
        frame = new KioskFrame{background, hall, news, &printer, &voice, true, false, {}};
        frame->SetClientSize(size);
        frame->Show();
        ASSERT_TRUE(shows("Pas. Passport. 3 venter"));
        // A press in the first moments of a page is taken for the second tap of a finger.
        auto const alive = std::chrono::steady_clock::now() + std::chrono::milliseconds{500};
        ASSERT_TRUE(settle([alive] { return std::chrono::steady_clock::now() > alive; }));
    }

    /// By pointer, as a finger does it.
    void tap(wxWindow& window)
    {
        wxUIActionSimulator finger;
        auto const at = window.GetScreenRect();
        finger.MouseMove(at.x + at.width / 2, at.y + at.height / 2);
        wxYield();
        finger.MouseClick();
        wxYield();
    }

    HandBackground background;
    FakeHallDesk hall;
    FakeNews news;
    FakeTicketPrinter printer;
    Voice voice;
    KioskFrame* frame{nullptr};
};

TEST_F(KioskWindow, GivesANumberForATap)
{
    open();
    leave_picture("kiosk-1080x1920");
    tap(*find_shown(*frame, "Pas. Passport"));
    EXPECT_TRUE(shows("Dit nummer er B 31"));
    EXPECT_TRUE(settle([&] { return hall.confirmed.size() == 1; }));
    EXPECT_EQ(printer.slips.size(), 1u);
    leave_picture("kiosk-ticket");
}

TEST_F(KioskWindow, GivesANumberForAKey)
{
    open({540, 960});
    auto* tile = find_shown(*frame, "Pas. Passport");
    ASSERT_TRUE(tile);
    tile->SetFocus();
    ASSERT_TRUE(settle([&] { return tile->HasFocus(); }));
    leave_picture("kiosk-windowed-focus");
    wxUIActionSimulator keys;
    keys.Char(WXK_SPACE);
    EXPECT_TRUE(shows("Dit nummer er B 31"));
}

TEST_F(KioskWindow, GivesANumberForAScreenReader)
{
    open({540, 960});
    ASSERT_TRUE(press_accessibly(*find_shown(*frame, "Pas. Passport")));
    EXPECT_TRUE(shows("Dit nummer er B 31"));
}

TEST_F(KioskWindow, ShowsTheNumberWithACodeWhenThePrinterFailed)
{
    printer.result = Printed::failed;
    printer.state = PrinterHealth::paper_out;
    open();
    tap(*find_shown(*frame, "Pas. Passport"));
    EXPECT_TRUE(shows("Husk dit nummer"));
    leave_picture("kiosk-no-paper");
}

TEST_F(KioskWindow, MirrorsItselfForArabic)
{
    open();
    auto const before = find_shown(*frame, "Pas. Passport")->GetPosition().x;
    tap(*find_shown(*frame, "العربية"));
    EXPECT_TRUE(shows("جواز السفر. Pas"));
    EXPECT_GT(find_shown(*frame, "جواز السفر. Pas")->GetPosition().x, before);
    leave_picture("kiosk-arabic");
}

TEST_F(KioskWindow, MovesDownGrowsAndGainsContrast)
{
    open();
    int const lower = usual().y * 2 / 5;
    tap(*find_shown(*frame, "Flyt ned"));
    EXPECT_TRUE(settle([&] { return find_shown(*frame, "Pas. Passport")->GetPosition().y > lower; }));
    leave_picture("kiosk-low");
    auto const alive = std::chrono::steady_clock::now() + std::chrono::milliseconds{500};
    ASSERT_TRUE(settle([alive] { return std::chrono::steady_clock::now() > alive; }));
    tap(*find_shown(*frame, "Flyt op"));
    ASSERT_TRUE(settle([&] { return find_shown(*frame, "Pas. Passport")->GetPosition().y < lower; }));
    auto const again = std::chrono::steady_clock::now() + std::chrono::milliseconds{500};
    ASSERT_TRUE(settle([again] { return std::chrono::steady_clock::now() > again; }));
    tap(*find_shown(*frame, "Kontrast"));
    tap(*find_shown(*frame, "Større"));
    EXPECT_TRUE(shows("Større ✓"));
    leave_picture("kiosk-contrast-larger");
    tap(*find_shown(*frame, "Українська"));
    EXPECT_TRUE(shows("Паспорт"));
    leave_picture("kiosk-ukrainian-larger");
}

TEST_F(KioskWindow, AsksHowManyComeTogether)
{
    hall.kiosk_picture.errands[0].asks_persons = true;
    open();
    tap(*find_shown(*frame, "Pas. Passport"));
    EXPECT_TRUE(shows("Hvor mange er I?"));
    leave_picture("kiosk-persons");
}

TEST_F(KioskWindow, SaysWhenItOpensNext)
{
    open();
    hall.kiosk_picture.open = false;
    hall.kiosk_picture.opens_next = FakeClock::friday_at(9, 0) + std::chrono::days{3};
    hall.kiosk_picture.practice = true;
    news.tell(QueueNews::Kind::changed);
    EXPECT_TRUE(shows("Vi åbner mandag kl. 9.00."));
    leave_picture("kiosk-closed");
}

TEST_F(KioskWindow, LiesOnItsSideToo)
{
    open({1920, 1080});
    leave_picture("kiosk-landscape");
}

}  // namespace
}  // namespace skranke
