#include "desktop/display/display_frame.h"

#include "tests/support/fake_clock.h"
#include "tests/support/fake_hall_desk.h"
#include "tests/support/fake_news.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include "tests/support/gui/windows.h"

namespace skranke {
namespace {

using std::chrono::minutes;

class DisplayWindow : public testing::Test {
protected:
    DisplayWindow()
    {
        auto& picture = hall.hall_picture;
        picture.read_at = FakeClock::friday_at(10, 42);
        picture.office = "Egelund Borgerservice";
        picture.areas = {{"pas", "A", 3, minutes{11}},
                         {"mitid", "B", 7, minutes{31}},
                         {"folkeregister", "C", 4, minutes{24}},
                         {"koerekort", "D", 2, minutes{18}},
                         {"sygesikring", "E", 1, minutes{2}},
                         {"medbetjening", "F", 2, minutes{4}},
                         {"vielser", "G", 0, {}},
                         {"betaling", "H", 0, {}},
                         {"andet", "K", 1, minutes{6}}};
        picture.calls = {call(1, "B29", "3", 9), call(2, "C06", "5", 7), call(3, "D03", "2", 5), call(4, "A11", "4", 3),
                         call(5, "A10", "1", 2)};
    }

    ~DisplayWindow() override
    {
        frame->Destroy();
        wait_until([] { return !wxTheApp->HasPendingEvents(); });
    }

    static HallCall call(std::int64_t ticket, std::string number, std::string counter, int minutes_ago)
    {
        return {TicketId{ticket}, std::move(number), std::move(counter), "counter",
                FakeClock::friday_at(10, 42) - minutes{minutes_ago}};
    }

    bool settle(std::function<bool()> const& so)
    {
        return wait_until([&] {
            background.finish_all();
            return so();
        });
    }

    void open(wxSize size = {1920, 1080})
    {
        frame = new DisplayFrame{background, hall, news, nullptr, true, false};
        frame->SetClientSize(size);
        frame->Show();
        settle([&] { return frame->IsShownOnScreen(); });
    }

    void add_call(HallCall made)
    {
        hall.hall_picture.calls.push_back(std::move(made));
        news.tell(QueueNews::Kind::changed);
    }

    HandBackground background;
    FakeHallDesk hall;
    FakeNews news;
    DisplayFrame* frame{nullptr};
};

TEST_F(DisplayWindow, LetsAScreenReaderReadTheNumberThatIsCalled)
{
    open();
    add_call(call(6, "B30", "3", 0));
    EXPECT_TRUE(settle([&] { return find_shown(*frame, "Nummer B 30. Bord 3.") != nullptr; }));
    leave_picture("display-1920x1080");
}

TEST_F(DisplayWindow, ShowsTwoCallsTogether)
{
    open();
    add_call(call(6, "B30", "3", 0));
    add_call(call(7, "K104", "12", 0));
    add_call(call(8, "A12", "1", 0));
    EXPECT_TRUE(settle([&] { return find_shown(*frame, "Nummer K 104. Bord 12.") != nullptr; }));
    leave_picture("display-two-calls");
}

TEST_F(DisplayWindow, SaysThatNoNewsReachesIt)
{
    hall.hall_picture.practice = true;
    hall.hall_picture.notice = "Vi lukker i dag kl. 12.00 på grund af personalemøde.";
    hall.hall_picture.calls.push_back(
        {TicketId{9}, "K07", "Informationen", "information", FakeClock::friday_at(10, 42)});
    open({1280, 720});
    EXPECT_TRUE(settle([&] { return find_shown(*frame, "K 07") != nullptr; }));
    hall.away = true;
    news.tell(QueueNews::Kind::line_back);
    EXPECT_TRUE(settle([&] { return background.work_waiting() == 0; }));
    leave_picture("display-stale-1280x720");
}

TEST_F(DisplayWindow, IsQuietWhenNobodyIsCalled)
{
    hall.hall_picture.calls.clear();
    open({1024, 768});
    EXPECT_TRUE(settle([&] { return find_shown(*frame, "Tag et nummer") != nullptr; }));
    leave_picture("display-quiet-1024x768");
}

}  // namespace
}  // namespace skranke
