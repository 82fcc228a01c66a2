#include "core/base/words.h"
#include "desktop/sign_in/sign_in_panel.h"
#include "desktop/widgets/style.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_sign_in_door.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include "tests/support/gui/room.h"

#include <wx/frame.h>

namespace skranke {
namespace {

/// The sign-in window's page on a small screen, and with text twice as large: what the menus and the status line leave.
class SignInOn : public testing::TestWithParam<Glass> {
protected:
    SignInOn()
    {
        speak(Language::danish);
        door.now = {.read_at = clock.now(),
                    .office = "Egelund Borgerservice",
                    .opening_today = "9.00–13.00",
                    .counters = {{CounterId{3}, "Bord 3", "counter", true}, {CounterId{4}, "Bord 4", "counter", false}},
                    .profiles = {{ProfileId{4}, "Folkeregister og vielser"}}};
        door.remembered = CounterId{4};
        enlarge_text(GetParam().times);
        use_house_style();
        frame = new wxFrame{nullptr, wxID_ANY, "Skranke"};
        panel = new SignInPanel{frame,
                                {.door = door,
                                 .background = background,
                                 .clock = clock,
                                 .signed_in = [](SignedIn const&) {},
                                 .unlocked = [] {}},
                                {.shown = [](SignInScreen const&) {}, .change_user = [] {}, .open_practice = [] {}}};
        frame->SetClientSize(GetParam().width, GetParam().height);
        frame->Show();
        panel->start();
        settle();
    }
    ~SignInOn() override
    {
        frame->Destroy();
        wxTheApp->ProcessIdle();
        enlarge_text(1);
    }

    void settle()
    {
        EXPECT_TRUE(lies_still(*frame, [this] { background.finish_all(); }));
    }
    /// Nothing lies on anything else, and nothing has to be scrolled for.
    void expect_all_in_sight()
    {
        EXPECT_TRUE(wait_until([this] { return without_room(*panel).empty(); })) << without_room(*panel);
        EXPECT_LE(panel->GetVirtualSize().y, panel->GetClientSize().y);
    }

    FakeClock clock;
    HandBackground background;
    FakeSignInDoor door;
    wxFrame* frame;
    SignInPanel* panel;
};

TEST_P(SignInOn, HasEverythingInSight)
{
    expect_all_in_sight();
    leave_picture("sign-in-layout-" + std::to_string(GetParam().width) + "-" + std::to_string(GetParam().times));
}

TEST_P(SignInOn, HasEverythingInSightWhileItIsLocked)
{
    panel->lock(door.person);
    settle();
    expect_all_in_sight();
}

TEST_P(SignInOn, HasEverythingInSightWhereANewPasswordIsChosen)
{
    door.person.must_change_password = true;
    panel->sign_in("ditte.krag", door.password, false);
    settle();
    expect_all_in_sight();
}

INSTANTIATE_TEST_SUITE_P(Screens, SignInOn,
                         testing::Values(Glass{1440, 820, 1}, Glass{1280, 650, 1}, Glass{800, 600, 1},
                                         Glass{1920, 960, 2}, Glass{1280, 600, 2}));

}  // namespace
}  // namespace skranke
