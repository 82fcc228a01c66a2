#include "desktop/widgets/style.h"
#include "tests/support/gui/room.h"

#include "tests/setup/setup_window.h"  // last: it brings X's own names with it

#include <gtest/gtest.h>

#include <wx/choice.h>

namespace skranke {
namespace {

/// Every page, on the screens it promises to fit.
class SetupOn : public SetupWindow, public testing::WithParamInterface<Glass> {
protected:
    SetupOn()
    {
        enlarge_text(GetParam().times);
        use_house_style();
    }
    ~SetupOn() override { enlarge_text(1); }

    void open() { open_setup({GetParam().width, GetParam().height}); }

    /// The window lays itself out when it comes to it, so room is waited for; what never has it is told.
    void expect_room(std::string const& where)
    {
        auto& panel = *m_frame->setup();
        EXPECT_TRUE(wait_until([&] { return without_room(panel).empty() && cut_texts(panel).empty(); }))
            << where << '\n'
            << without_room(panel) << cut_texts(panel);
    }

    wxChoice* parts() { return dynamic_cast<wxChoice*>(find_shown(*m_frame, "Sidens dele")); }

    void picture(std::string const& name)
    {
        leave_picture(name + "-" + std::to_string(GetParam().width) + "-" + std::to_string(GetParam().times));
    }
};

TEST_P(SetupOn, HasRoomForEveryPage)
{
    open();
    press("Home");
    for (auto const& section : setup_sections()) {
        ASSERT_TRUE(heading_comes(section.label)) << section.label;
        ASSERT_TRUE(wait_until([&] { return !parts() || parts()->GetCount() == section.lists.size(); }));
        expect_room(section.label);
        for (std::size_t list = 1; list < section.lists.size(); ++list) {
            parts()->SetFocus();
            press("Down");
            ASSERT_TRUE(wait_until([&] { return parts()->GetSelection() == static_cast<int>(list); }));
            expect_room(section.lists[list].label);
        }
        picture("setup_" + section.key);
        auto* const pages = find_shown(*m_frame, "Opsætningens sider");
        ASSERT_NE(pages, nullptr);
        pages->SetFocus();
        press("Down");
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, SetupOn,
                         testing::Values(Glass{1440, 900, 1}, Glass{1280, 720, 1}, Glass{1920, 1080, 2}));

}  // namespace
}  // namespace skranke
