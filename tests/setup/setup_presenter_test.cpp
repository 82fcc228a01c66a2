#include "tests/setup/setup_at_work.h"

namespace skranke {
namespace {

/// What holds, what is to hold, and how one becomes the other.
class SetupPresenterTest : public SetupAtWork {};

}  // namespace

TEST_F(SetupPresenterTest, ShowsAWeekAsSevenDaysWithWhatHoldsBesideWhatItIsToBecome)
{
    ASSERT_EQ(screen().fields.size(), 7U);
    EXPECT_FALSE(screen().table);
    EXPECT_EQ(thursday(), (SetupFieldShown{.label = "Torsdag", .now = "9.00–17.00", .value = "9.00–17.00"}));
    EXPECT_EQ(field(6).value, "lukket");
    EXPECT_FALSE(screen().draft);
    EXPECT_FALSE(screen().can_save);

    later();

    EXPECT_EQ(thursday().now, "9.00–17.00");
    EXPECT_EQ(thursday().value, "9.00–18.00");
    EXPECT_TRUE(thursday().changed);
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
    presenter.type_from("4. januar 2027");
    background.finish_all();
    EXPECT_EQ(screen().save_caption, "Gem, gælder fra 4. januar 2027");
    EXPECT_EQ(screen().becomes, "Fra 4. januar 2027");
    ASSERT_TRUE(screen().can_save);
    presenter.act(Act::save);
    background.finish_all();

    ASSERT_TRUE(desk.saved);
    EXPECT_EQ(desk.saved->from, "2027-01-04");
    EXPECT_EQ(desk.saved->reason, "Længere torsdag");
    EXPECT_EQ(screen().notice.text, "Gemt. Det gælder fra 4. januar 2027.");
    EXPECT_FALSE(screen().draft);
}

TEST_F(SetupPresenterTest, SavesWhatWasTypedLastThoughItsDraftIsStillOnTheWay)
{
    presenter.type_reason("Længere torsdag");
    presenter.type(3, "9-18");
    presenter.save();
    background.finish_all();

    ASSERT_TRUE(desk.saved);
    EXPECT_EQ(desk.saved->document.lists[0][1].values[2], "18:00");
    EXPECT_TRUE(screen().notice.good) << screen().notice.text;
    EXPECT_FALSE(screen().draft);
}

TEST_F(SetupPresenterTest, SaysAtTheFieldWhatCannotBeReadAndSavesNothingOfIt)
{
    presenter.type(3, "9-25");
    EXPECT_EQ(thursday().trouble, "her skal stå en åbningstid som 9.00–15.00 eller »lukket«");
    presenter.type_from("i går");
    EXPECT_NE(screen().from_trouble, "");
    presenter.type_from("19.11.2026");
    EXPECT_EQ(screen().from_trouble, sentence(Refusal::day_passed));
    EXPECT_FALSE(screen().can_save);
    EXPECT_EQ(thursday().value, "9.00–17.00");
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
    EXPECT_EQ(thursday().value, "9.00–18.00");
    presenter.save();
    background.finish_all();
    EXPECT_NE(std::ranges::find(desk.asked, "save hours 4"), desk.asked.end());
}

TEST_F(SetupPresenterTest, SaysAtTheFieldWhatTheDatabaseWouldRefuseAndGoesThere)
{
    desk.consequences = {{SetupConsequence::Weight::refused, "overlaps", 0, "hours", "opening", 2, "closes"}};
    later();
    presenter.type_reason("Længere torsdag");
    ASSERT_EQ(screen().effects.size(), 1U);
    EXPECT_EQ(screen().effects[0].sentence,
              "Åbningstider, torsdag 9.00, Lukker: det begynder, før det foregående er slut.");
    EXPECT_EQ(thursday().trouble, "det begynder, før det foregående er slut");
    EXPECT_FALSE(screen().can_save);

    presenter.act(Act::next_step);
    EXPECT_EQ(view.at_field, 3U);
    view.at_field.reset();
    presenter.save();
    EXPECT_EQ(view.at_field, 3U);
    EXPECT_FALSE(screen().notice.good);
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
                       .document = desk.states["hours"].now};
    first.document.lists[0][1].values[2] = "16:00";
    auto second = first;
    second.nr = 2;
    second.reason = "Kortere mandag";
    second.document.lists[0][0].values[2] = "14:00";
    desk.versions = {second, first};
    news.tell({.kind = QueueNews::Kind::set_up});
    background.finish_all();
    ASSERT_EQ(screen().history.size(), 2U);
    EXPECT_EQ(screen().history[1].reason, "Første udgave");

    presenter.choose_version(1);
    EXPECT_EQ(screen().comparison, std::vector<std::string>{"Åbningstider: torsdag 9.00, Lukker »16.00« → »17.00«"});
    EXPECT_EQ(screen().beside,
              (std::vector<std::string>{"det, du redigerer", "2: Kortere mandag", "1: Første udgave"}));
    presenter.compare_with(1);
    EXPECT_EQ(screen().comparison, std::vector<std::string>{"Åbningstider: mandag 9.00, Lukker »15.00« → »14.00«"});
    presenter.use_version();
    background.finish_all();
    EXPECT_EQ(thursday().value, "9.00–16.00");
    EXPECT_TRUE(screen().draft);
}

TEST_F(SetupPresenterTest, FindsTheDraftAgainWhenItComesBackToTheSection)
{
    later();
    presenter.type_reason("Længere torsdag");
    go_to("areas");
    EXPECT_EQ(screen().title, "Fagområder og nummerserier");
    EXPECT_TRUE(std::ranges::find(screen().sections, "hours", &SetupEntry::key)->draft);
    go_to("hours");
    EXPECT_EQ(thursday().value, "9.00–18.00");
    EXPECT_EQ(screen().draft_author, "Otto Ottesen");
    EXPECT_EQ(screen().reason, "Længere torsdag");
}

TEST_F(SetupPresenterTest, KeepsWhatWasChangedLastBeforeThePageWasLeft)
{
    presenter.type(3, "9-18");
    presenter.type(0, "8-15");  // while the first change is on its way
    go_to("areas");
    go_to("hours");
    EXPECT_EQ(thursday().value, "9.00–18.00");
    EXPECT_EQ(field(0).value, "8.00–15.00");
}

TEST_F(SetupPresenterTest, AsksBeforeOneGoesWithSomethingThatIsNotSaved)
{
    bool gone = false;
    presenter.leave([&] { gone = true; });
    EXPECT_TRUE(gone);

    gone = false;
    later();
    presenter.leave([&] { gone = true; });
    EXPECT_FALSE(gone);
    ASSERT_TRUE(screen().question);
    EXPECT_EQ(screen().question->lines.front(), "● Åbningstider");
    EXPECT_FALSE(screen().can_save);

    presenter.act(Act::stop);
    EXPECT_FALSE(screen().question);
    EXPECT_FALSE(gone);
    presenter.leave([&] { gone = true; });
    presenter.answer(true);
    EXPECT_TRUE(gone);
}

TEST_F(SetupPresenterTest, AsksNothingOnceItIsSavedOrThrownAway)
{
    later();
    presenter.discard();
    background.finish_all();
    EXPECT_EQ(screen().notice.text, "Kladden er kasseret.");
    EXPECT_EQ(thursday().value, "9.00–17.00");
    bool gone = false;
    presenter.leave([&] { gone = true; });
    EXPECT_TRUE(gone);
}

TEST_F(SetupPresenterTest, TriesALineThatWasLostAgainAndKeepsWhatWasChangedMeanwhile)
{
    desk.lost = true;
    presenter.type(3, "9-18");
    background.finish_all();
    EXPECT_TRUE(screen().stale);
    EXPECT_FALSE(screen().notice.good);

    desk.lost = false;
    clock.pass(std::chrono::seconds{3});
    presenter.tick();
    background.finish_all();

    EXPECT_FALSE(screen().stale);
    EXPECT_EQ(thursday().value, "9.00–18.00");
    ASSERT_TRUE(desk.states["hours"].draft);
    EXPECT_EQ(desk.states["hours"].draft->document.lists[0][1].values[2], "18:00");
}

TEST_F(SetupPresenterTest, TellsTheTimeOfTheOffice)
{
    clock.pass(std::chrono::seconds{5});
    presenter.tick();
    EXPECT_EQ(presenter.screen().now, FakeClock::friday_at(10, 42, 5));
}

}  // namespace skranke
