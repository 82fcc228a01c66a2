#include "desktop/app/password_dialog.h"

#include "core/base/words.h"
#include "desktop/app/wx_background.h"
#include "tests/support/fake_sign_in_door.h"

#include <gtest/gtest.h>

#include <wx/frame.h>

#include "tests/support/gui/windows.h"

namespace skranke {
namespace {

/// The text control a screen reader calls by this name.
wxTextCtrl* field(wxWindow& root, std::string const& name)
{
    wxTextCtrl* found = nullptr;
    each_shown(root, [&](wxWindow& window) {
        auto* const text = dynamic_cast<wxTextCtrl*>(&window);
        if (text && accessible_name(*text) == name)
            found = text;
    });
    return found;
}

TEST(PasswordDialogTest, SaysWhyANewPasswordIsRefused)
{
    speak(Language::danish);
    FakeSignInDoor door;
    door.refuses = Refusal::weak_password;
    WxBackground background;
    wxFrame frame{nullptr, wxID_ANY, "Skranke"};
    PasswordDialog dialog{&frame, door, background};
    dialog.Show();
    ASSERT_TRUE(field(dialog, "Ny adgangskode"));
    field(dialog, "Gammel adgangskode")->SetValue("en lang adgangskode");
    field(dialog, "Ny adgangskode")->SetValue("kort");
    auto* const change = dialog.FindWindow(wxID_OK);
    ASSERT_EQ(accessible_name(*change), "Skift adgangskode");

    auto const says = [&](std::string const& words) {
        return wait_until([&] {
            bool found = false;
            each_shown(dialog, [&](wxWindow& window) {
                found |=
                    words_on(window).find(words) != std::string::npos && window.GetSize().y >= window.GetCharHeight();
            });
            return found;
        });
    };
    EXPECT_TRUE(press_accessibly(*change));
    EXPECT_TRUE(says("er ikke ens"));
    field(dialog, "Ny adgangskode igen")->SetValue("kort");
    EXPECT_TRUE(press_accessibly(*change));
    EXPECT_TRUE(says("for let at gætte"));
    leave_picture("password_refused");
}

TEST(PasswordDialogTest, SpeaksEnglishWhereTheSystemSpeaksDanish)
{
    speak(Language::english);
    FakeSignInDoor door;
    WxBackground background;
    wxFrame frame{nullptr, wxID_ANY, "Skranke"};
    PasswordDialog dialog{&frame, door, background};
    dialog.Show();
    EXPECT_EQ(accessible_name(*dialog.FindWindow(wxID_CANCEL)), "Cancel");
    speak(Language::danish);
}

}  // namespace
}  // namespace skranke
