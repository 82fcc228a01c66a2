#include "desktop/desk/desk_panel.h"
#include "desktop/widgets/style.h"
#include "tests/desk/desk_at_work.h"

#include <gtest/gtest.h>

#include "tests/support/gui/room.h"

#include <wx/frame.h>

namespace skranke {
namespace {

/// A busy desk on the smallest screen it promises to fit, and with text twice as large.
class DeskOn : public DeskAtWork, public testing::WithParamInterface<Glass> {
protected:
    DeskOn()
    {
        speak(Language::danish);
        enlarge_text(GetParam().times);
        use_house_style();
        frame = new wxFrame{nullptr, wxID_ANY, "Skranke"};
        panel = new DeskPanel{frame,
                              {.desk = desk,
                               .news = news,
                               .background = background,
                               .clock = clock,
                               .counter = CounterId{4},
                               .me = StaffId{1}},
                              {.shown = [](DeskScreen const&) {}, .help = [] {}}};
        frame->SetClientSize(GetParam().width, GetParam().height);
        frame->Show();
        panel->start(false);
        settle();
    }

    ~DeskOn() override
    {
        frame->Destroy();
        wxTheApp->ProcessIdle();
        enlarge_text(1);
    }

    /// Until everything that was asked for has come and been laid out.
    void settle()
    {
        EXPECT_TRUE(lies_still(*frame, [this] { background.finish_all(); }));
    }

    void press(Act act)
    {
        panel->act(act);
        background.finish_all();
        clock.pass(std::chrono::milliseconds{500});
        settle();
    }

    /// The window lays itself out when it comes to it, so room is waited for; what never has it is told.
    void expect_room(wxWindow& holder)
    {
        EXPECT_TRUE(wait_until([&] {
            background.finish_all();
            return without_room(holder).empty();
        })) << without_room(holder);
    }

    wxFrame* frame;
    DeskPanel* panel;
};

TEST_P(DeskOn, HasRoomForEverythingWithNobodyAtTheDesk)
{
    expect_room(*panel);
}

TEST_P(DeskOn, HasRoomForEverythingWithACitizenAtTheDesk)
{
    press(Act::call_next_ticket);
    expect_room(*panel);
    press(Act::next_step);
    expect_room(*panel);
    leave_picture("desk-layout-" + std::to_string(GetParam().width) + "-" + std::to_string(GetParam().times));
}

TEST_P(DeskOn, HasRoomForEveryQuestion)
{
    press(Act::call_next_ticket);
    press(Act::next_step);
    for (auto const act : {Act::transfer_ticket, Act::take_ticket, Act::park_ticket, Act::choose_outcome}) {
        press(act);
        expect_room(*panel);
        press(Act::stop);
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, DeskOn,
                         testing::Values(Glass{1440, 900, 1}, Glass{1180, 660, 1}, Glass{840, 660, 1},
                                         Glass{690, 480, 1}, Glass{1800, 1000, 2}, Glass{1230, 780, 2},
                                         Glass{1070, 600, 2}));

}  // namespace
}  // namespace skranke
