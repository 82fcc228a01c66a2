#include "tests/support/gui/staff_window.h"

#include "tests/setup/setup_window.h"  // last: it brings X's own names with it

#include <gtest/gtest.h>

namespace skranke {

namespace {

class SetupWindowTest : public SetupWindow {};

TEST_F(SetupWindowTest, FindsEveryPageByKeyAndTellsWhatItIs)
{
    open_setup({1280, 720});
    ASSERT_TRUE(focus_comes("Opsætningens sider"));
    press("Home");
    for (auto const& section : setup_sections()) {
        ASSERT_TRUE(heading_comes(section.label)) << section.label;
        press("Down");
    }
    EXPECT_TRUE(shows("Opsætningens sider"));
    EXPECT_TRUE(shows("Hvad sker der, hvis du gemmer?"));
}

TEST_F(SetupWindowTest, ChangesAnOpeningHourByKeyAndTheHistoryTellsWhy)
{
    open_setup();
    press("F5");
    ASSERT_TRUE(focus_comes("Mandag"));
    ASSERT_TRUE(tab_to("Torsdag"));
    write("9-18");
    press("ctrl+s");  // there is no reason yet: it goes to where one is given
    ASSERT_TRUE(comes("Skriv hvorfor"));
    ASSERT_TRUE(focus_comes("Begrundelse"));
    EXPECT_TRUE(comes("● ændret"));
    EXPECT_TRUE(comes("Kladde"));
    write("Laengere torsdag");
    leave_picture("setup_changed");
    press("ctrl+s");
    ASSERT_TRUE(comes("Gemt. Det gælder fra nu af."));
    EXPECT_EQ(m_database.value("select closes from data.opening_hours where office_id = 1 and weekday = 4"),
              "18:00:00");
    EXPECT_EQ(m_database.value("select author || ': ' || reason from data.setup_version where nr = 2"),
              "Asger Fonnesbæk: Laengere torsdag");
    EXPECT_TRUE(wait_until([this] { return !shows("Kladde"); }));
    leave_picture("setup_saved");
}

TEST_F(SetupWindowTest, SaysAtTheFieldWhatCannotBeAndF5GoesThere)
{
    open_setup();
    ASSERT_TRUE(focus_comes("Opsætningens sider"));
    press("Down");
    ASSERT_TRUE(heading_comes("Lukkedage og lørdage"));
    press("Down");
    ASSERT_TRUE(heading_comes("Fagområder og nummerserier"));
    press("ctrl+l");
    ASSERT_TRUE(focus_comes("Sidens linjer"));
    press("Insert");
    ASSERT_TRUE(focus_comes("Kode"));
    write("Nyt");
    press("Tab");
    ASSERT_TRUE(focus_comes("Navn"));
    ASSERT_TRUE(comes("✖ en kode er små bogstaver"));
    leave_picture("setup_refused");
    press("F5");
    ASSERT_TRUE(focus_comes("Kode"));
    write("nyt");
    press("Tab");
    EXPECT_TRUE(wait_until([this] { return !shows("✖ en kode er små bogstaver"); }));
}

TEST_F(SetupWindowTest, TakesARoleAwayByKey)
{
    open_setup();
    ASSERT_TRUE(focus_comes("Opsætningens sider"));
    press("End");
    ASSERT_TRUE(heading_comes("Enheder pr. bord"));
    press("Up");
    ASSERT_TRUE(heading_comes("Medarbejdere og roller"));
    press("F5");
    ASSERT_TRUE(focus_comes("Login"));
    ASSERT_TRUE(tab_to("Roller"));
    press("Home");
    press("space");
    ASSERT_TRUE(comes("● ændret"));
    EXPECT_TRUE(wait_until([this] {
        return m_database.value("select content -> 'staff' -> 0 ->> 'roles' from data.setup_draft") == R"(["floor"])";
    }));
    leave_picture("setup_roles");
}

TEST_F(SetupWindowTest, EveryControlHasAName)
{
    open_setup();
    ASSERT_TRUE(focus_comes("Opsætningens sider"));
    press("Home");
    for (auto const& section : setup_sections()) {
        ASSERT_TRUE(heading_comes(section.label)) << section.label;
        each_shown(*m_frame->setup(), [&](wxWindow& window) {
            if (window.AcceptsFocusFromKeyboard() && window.GetChildren().empty() &&
                !dynamic_cast<wxScrolledWindow*>(&window)) {
                EXPECT_NE(accessible_name(window), "") << section.label << window.GetClassInfo()->GetClassName();
            }
        });
        press("Down");
    }
}

/// The program itself.
class SetupProgramTest : public OfficeTest {
protected:
    void open(std::string const& login)
    {
        auto const station = m_database.as("plads4");
        window.open(station.address, {station.login, station.password}, {"--workspace", "setup"});
        ASSERT_TRUE(window.comes("Egelund Borgerservice"));
        window.sign_in(login, m_database.as(login).password, "Return");
    }

    bool offers(std::string const& workspace)
    {
        auto* const bar = window.frame()->GetMenuBar();
        for (std::size_t menu = 0; menu < bar->GetMenuCount(); ++menu)
            for (auto* const item : bar->GetMenu(menu)->GetMenuItems())
                if (item->GetItemLabelText().utf8_string() == workspace)
                    return true;
        return false;
    }

    StaffWindow window;
};

TEST_F(SetupProgramTest, AsksBeforeOneGoesWithADraft)
{
    open("asger.fonnesbaek");
    ASSERT_TRUE(window.comes("Torsdag"));
    window.press("F5");
    ASSERT_TRUE(wait_until([] {
        auto* const focus = wxWindow::FindFocus();
        return focus && accessible_name(*focus) == "Mandag";
    }));
    window.write("8-15");
    window.choose("Log af");
    ASSERT_TRUE(window.comes("Det, du har ændret, gælder ikke endnu"));
    leave_picture("setup_leaving");
    window.press("Escape");
    ASSERT_TRUE(wait_until([&] { return !window.shows("Det, du har ændret, gælder ikke endnu"); }));
    EXPECT_TRUE(window.comes("● ændret"));

    window.choose("Log af");
    ASSERT_TRUE(window.comes("Behold kladden"));
    ASSERT_TRUE(wait_until([] {
        auto* const focus = wxWindow::FindFocus();
        return focus && accessible_name(*focus) == "Bliv";
    }));
    auto* const keep = find_shown(*window.frame(), "Behold kladden");
    ASSERT_TRUE(keep && press_accessibly(*keep));
    ASSERT_TRUE(window.comes("Bruger-id"));
    EXPECT_EQ(m_database.value("select content -> 'opening' -> 0 ->> 'opens' from data.setup_draft"), "08:00");
}

TEST_F(SetupProgramTest, IsOfferedOnlyToThoseWhoMaySetUp)
{
    open("birthe.klosterhede");
    ASSERT_TRUE(window.comes("Bord 4"));
    EXPECT_TRUE(offers("Teamleder"));
    EXPECT_FALSE(offers("Opsætning"));
}

}  // namespace

}  // namespace skranke
