#include "core/queue/pg_queue_desk.h"
#include "tests/support/gui/staff_window.h"
#include "tests/support/test_database.h"

#include <wx/clipbrd.h>
#include <wx/dataview.h>

#include <gtest/gtest.h>

namespace skranke {

namespace {

/// The program itself, from Ctrl+F at the desk to the story of a visit.
class HistoryWindowTest : public OfficeTest {
protected:
    void sign_in(std::string const& login)
    {
        auto const station = m_database.as("plads4");
        window.open(station.address, {station.login, station.password});
        ASSERT_TRUE(window.comes("Egelund Borgerservice"));
        window.sign_in(login, m_database.as(login).password, "F5");
        ASSERT_TRUE(window.comes("Bord 4"));
    }
    /// What the list of visits says, row by row.
    std::vector<std::string> column(unsigned which)
    {
        std::vector<std::string> said;
        each_shown(*window.frame(), [&](wxWindow& each) {
            auto* const list = dynamic_cast<wxDataViewCtrl*>(&each);
            if (!list || accessible_name(each) != "Fundne besøg")
                return;
            auto* const model = dynamic_cast<wxDataViewVirtualListModel*>(list->GetModel());
            for (unsigned row = 0; model && row < model->GetCount(); ++row) {
                wxVariant value;
                model->GetValueByRow(value, row, which);
                said.push_back(value.GetString().utf8_string());
            }
        });
        return said;
    }
    bool finds(std::vector<std::string> const& numbers)
    {
        return wait_until([&] { return column(2) == numbers; });
    }

    StaffWindow window;
};

TEST_F(HistoryWindowTest, CtrlFFindsAVisitByItsNumberAndTellsItsStory)
{
    m_database.run("update data.clock_row set speed = 0");
    {
        SessionPool pool{m_database.as("ditte.krag")};
        PgQueueDesk desk{pool};
        for (char const* errand : {"computer_help", "mitid_help", "computer_help"})
            ASSERT_FALSE(desk.take_ticket({.errand_type = errand}, PressId::make()).refused());
    }
    sign_in("ditte.krag");

    window.press("ctrl+f");
    ASSERT_TRUE(window.comes("Enter søger"));
    ASSERT_TRUE(window.comes("Kopiér besøget"));
    ASSERT_TRUE(wait_until([this] { return column(2).size() == 3; }));
    window.type("f 2");
    window.press("Return");
    ASSERT_TRUE(finds({"F 02"}));
    EXPECT_TRUE(window.comes("F 02 · "));
    leave_picture("history_found");

    auto* const copy = find_shown(*window.frame(), "Kopiér besøget");
    ASSERT_NE(copy, nullptr);
    ASSERT_TRUE(press_accessibly(*copy));
    ASSERT_TRUE(window.comes("Besøget er kopieret"));
    wxTextDataObject copied;
    ASSERT_TRUE(wxTheClipboard->Open());
    EXPECT_TRUE(wxTheClipboard->GetData(copied));
    wxTheClipboard->Close();
    EXPECT_NE(copied.GetText().utf8_string().find("10.42  Fik nummer af en medarbejder"), std::string::npos)
        << copied.GetText().utf8_string();
}

TEST_F(HistoryWindowTest, CtrlF12CallsAColleagueWithoutASoundAndAnotherGoesThere)
{
    m_database.run("update data.clock_row set speed = 0");
    sign_in("ditte.krag");
    window.press("ctrl+F12");
    ASSERT_TRUE(window.comes("Sendt 10.42"));
    EXPECT_FALSE(window.shows("beder om en kollega")) << "nothing here that a citizen would read as an alarm";
    leave_picture("incident_caller");
    EXPECT_EQ(m_database.value("select c.name || ' ' || s.login from data.incident i join data.counter c on c.id ="
                               " i.counter_id join data.staff s on s.id = i.called_by"),
              "Bord 4 ditte.krag");
    window.close();

    sign_in("amalie.thorsager");
    ASSERT_TRUE(window.comes("Bord 4 beder om en kollega · 10.42"));
    window.press("ctrl+f");
    ASSERT_TRUE(window.comes("Enter søger"));
    EXPECT_TRUE(window.shows("Bord 4 beder om en kollega")) << "in every workspace";
    leave_picture("incident_colleague");
    auto* const go = find_shown(*window.frame(), "Jeg går derhen");
    ASSERT_NE(go, nullptr);
    ASSERT_TRUE(press_accessibly(*go));
    ASSERT_TRUE(window.comes("Amalie Thorsager går til Bord 4"));
    EXPECT_EQ(m_database.value("select count(*) from data.incident where answered is not null"), "1");
}

}  // namespace

}  // namespace skranke
