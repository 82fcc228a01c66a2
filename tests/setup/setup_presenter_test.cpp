#include "desktop/setup/setup_presenter.h"

#include "core/base/words.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_setup_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

class FakeSetupView : public SetupView {
public:
    SetupScreen last;
    bool at_fields{false};
    bool at_reason{false};
    std::vector<std::string> asked;

    void show(SetupScreen const& screen) override { last = screen; }
    void go_to_list() override {}
    void go_to_fields() override { at_fields = true; }
    void go_to_reason() override { at_reason = true; }
    void show_help() override {}
    void ask_to_bring_in(std::vector<std::string> const& differences) override { asked = differences; }
};

/// Opening hours of Monday and Thursday, on 20 November 2026.
class SetupPresenterTest : public testing::Test {
protected:
    SetupPresenterTest()
    {
        hours.section = "hours";
        hours.now.lists = {{SetupLine{{"1", "09:00", "15:00"}}, SetupLine{{"4", "09:00", "17:00"}}}, {}};
        hours.latest = 3;
        hours.latest_author = "Karen Munk";
        hours.today = "2026-11-20";
        desk.states["hours"] = hours;
        SetupState help;
        help.section = "help";
        help.now.lists.resize(1);
        help.today = "2026-11-20";
        desk.states["help"] = help;
        presenter.start();
        background.finish_all();
    }

    SetupScreen const& screen() const { return view.last; }
    void later()
    {
        presenter.choose_row(1);
        presenter.type(2, "18");
        background.finish_all();
    }

    HandBackground background;
    FakeSetupDesk desk;
    FakeNews news;
    FakeSetupView view;
    SetupState hours;
    SetupPresenter presenter{{.setup = desk, .news = news, .background = background}, view};
};

}  // namespace

TEST_F(SetupPresenterTest, ShowsWhatHoldsBesideWhatItIsToBecome)
{
    ASSERT_EQ(screen().rows.size(), 2U);
    EXPECT_EQ(screen().rows[1], (SetupRow{"torsdag", "9.00–17.00", "9.00–17.00", SetupRow::Mark::same}));
    EXPECT_FALSE(screen().draft);
    EXPECT_FALSE(screen().can_save);

    later();

    EXPECT_EQ(screen().rows[1], (SetupRow{"torsdag", "9.00–17.00", "9.00–18.00", SetupRow::Mark::changed}));
    EXPECT_EQ(screen().fields[2].now, "17.00");
    EXPECT_TRUE(screen().draft);
    EXPECT_EQ(desk.asked.back(), "keep hours 0 3");
}

TEST_F(SetupPresenterTest, SavesWithAReasonOnlyAndFromTheDayThatWasChosen)
{
    later();
    presenter.save();
    EXPECT_TRUE(view.at_reason);
    EXPECT_FALSE(desk.saved);

    presenter.type_reason("Længere torsdag");
    presenter.type_from("4.1.2027");
    background.finish_all();
    EXPECT_EQ(screen().save_caption, "Gem, gælder fra 4. januar 2027");
    ASSERT_TRUE(screen().can_save);
    presenter.act(Act::save);
    background.finish_all();

    ASSERT_TRUE(desk.saved);
    EXPECT_EQ(desk.saved->from, "2027-01-04");
    EXPECT_EQ(desk.saved->reason, "Længere torsdag");
    EXPECT_EQ(screen().notice.text, "Gemt. Det gælder fra 4. januar 2027.");
    EXPECT_FALSE(screen().draft);
}

TEST_F(SetupPresenterTest, SaysWhatCannotBeReadAndSavesNothingOfIt)
{
    presenter.choose_row(1);
    presenter.type(2, "25");
    EXPECT_NE(screen().fields[2].trouble, "");
    presenter.type_from("i går");
    EXPECT_NE(screen().from_trouble, "");
    presenter.type_from("19.11.2026");
    EXPECT_EQ(screen().from_trouble, sentence(Refusal::day_passed));
    EXPECT_FALSE(screen().can_save);
    EXPECT_EQ(screen().rows[1].mark, SetupRow::Mark::same);
}

TEST_F(SetupPresenterTest, TellsWhoWasFirstAndKeepsWhatWasChanged)
{
    later();
    presenter.type_reason("Længere torsdag");
    desk.refuses = Refusal::setup_changed;
    desk.states["hours"].latest = 4;
    desk.states["hours"].draft.reset();
    presenter.save();
    background.finish_all();

    EXPECT_NE(screen().notice.text.find("Karen Munk gemte først"), std::string::npos) << screen().notice.text;
    EXPECT_EQ(screen().rows[1].becomes, "9.00–18.00");
    presenter.save();
    background.finish_all();
    EXPECT_EQ(desk.asked.back(), "state hours");
    EXPECT_NE(std::ranges::find(desk.asked, "save hours 4"), desk.asked.end());
}

TEST_F(SetupPresenterTest, RefusesToSaveWhatTheDatabaseWouldRefuse)
{
    desk.consequences = {{SetupConsequence::Weight::refused, "overlaps", 0, "hours", "opening", 2, "closes"}};
    later();
    presenter.type_reason("Længere torsdag");
    ASSERT_EQ(screen().effects.size(), 1U);
    EXPECT_EQ(screen().effects[0].sentence,
              "Åbningstider, torsdag 9.00, Lukker: det begynder, før det foregående er slut.");
    EXPECT_FALSE(screen().can_save);
}

TEST_F(SetupPresenterTest, AddsAndTakesAwayLines)
{
    presenter.choose_row(0);
    presenter.add_line();
    background.finish_all();
    ASSERT_EQ(screen().rows.size(), 3U);
    EXPECT_TRUE(view.at_fields);
    presenter.choose_row(1);
    presenter.type(1, "16");
    presenter.type(2, "18");
    background.finish_all();
    EXPECT_EQ(screen().rows[1].mark, SetupRow::Mark::added);
    EXPECT_EQ(screen().rows[1].becomes, "16.00–18.00");

    presenter.choose_row(0);
    presenter.remove_line();
    background.finish_all();
    EXPECT_EQ(screen().rows.back().mark, SetupRow::Mark::gone);
    EXPECT_EQ(screen().rows.back().now, "9.00–15.00");

    presenter.discard();
    background.finish_all();
    EXPECT_EQ(screen().rows.size(), 2U);
    EXPECT_FALSE(screen().draft);
}

TEST_F(SetupPresenterTest, ComparesAVersionAndBeginsAgainFromIt)
{
    SetupVersion first{.nr = 1,
                       .state = SetupVersion::State::ended,
                       .from = "2000-01-01",
                       .ends = "2026-11-19",
                       .author = "",
                       .at = {},
                       .reason = "",
                       .document = hours.now};
    first.document.lists[0][1].values[2] = "16:00";
    desk.versions = {first};
    news.tell({.kind = QueueNews::Kind::set_up});
    background.finish_all();
    ASSERT_EQ(screen().history.size(), 1U);
    EXPECT_EQ(screen().history[0].reason, "Første udgave");

    presenter.choose_version(0);
    EXPECT_EQ(screen().comparison, std::vector<std::string>{"Åbningstider: torsdag 9.00, Lukker »16.00« → »17.00«"});
    presenter.use_version();
    background.finish_all();
    EXPECT_EQ(screen().rows[1].becomes, "9.00–16.00");
    EXPECT_TRUE(screen().draft);
}

TEST_F(SetupPresenterTest, FindsTheDraftAgainWhenItComesBackToTheSection)
{
    later();
    auto const index = static_cast<std::size_t>(std::ranges::find(screen().sections, "help", &SetupEntry::key) -
                                                screen().sections.begin());
    auto const hours_at = screen().section;
    presenter.choose_section(index);
    background.finish_all();
    EXPECT_EQ(screen().title, "Medbetjening");
    EXPECT_TRUE(screen().rows.empty());
    presenter.choose_section(hours_at);
    background.finish_all();
    EXPECT_EQ(screen().rows[1].becomes, "9.00–18.00");
    EXPECT_EQ(screen().draft_author, "Otto Ottesen");
}

}  // namespace skranke
