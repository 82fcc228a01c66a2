#include "tests/desk/desk_at_work.h"

namespace skranke {

using namespace std::chrono_literals;
using Says = DeskNotice::Kind;

/// What the citizen could see on the screen.
class DeskCoverTest : public DeskAtWork {
protected:
    void serve_under_cover()
    {
        start();
        call_and_meet();
        presenter.act(Act::hide_citizen);
        ASSERT_TRUE(view.last.covered);
        desk.asked.clear();
    }
};

TEST_F(DeskCoverTest, F12CoversAtOnceAndShowRevealsForTenSecondsOnceItIsWrittenDown)
{
    serve_under_cover();
    presenter.act(Act::reveal);
    EXPECT_TRUE(view.last.covered);
    finish();
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(desk.asked, std::vector<std::string>{"reveal 12 errand"});

    clock.pass(10s);
    presenter.tick();
    EXPECT_TRUE(view.last.covered);
}

TEST_F(DeskCoverTest, F12ShowsForGoodAndIsWrittenDownJustTheSame)
{
    serve_under_cover();
    press(Act::hide_citizen);
    EXPECT_FALSE(view.last.covered);
    clock.pass(11s);
    presenter.tick();
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(desk.asked, std::vector<std::string>{"reveal 12 errand"});
}

TEST_F(DeskCoverTest, WritesDownThatTheNoteWasSeenWhenThereIsOne)
{
    start();
    call_and_meet();
    presenter.note_changed("Henter i boksen");
    presenter.keep_note();
    finish();
    presenter.act(Act::hide_citizen);
    press(Act::reveal);
    EXPECT_EQ(desk.asked.back(), "reveal 12 errand note");
}

TEST_F(DeskCoverTest, ShowsNothingWhenItCannotBeWrittenDown)
{
    serve_under_cover();
    desk.away = true;
    press(Act::reveal);
    EXPECT_TRUE(view.last.covered);
    EXPECT_EQ(view.last.notice.kind, Says::not_revealed);

    desk.away = false;
    desk.refuses = Refusal::unknown_ticket;
    press(Act::hide_citizen);
    EXPECT_TRUE(view.last.covered);
    EXPECT_EQ(view.last.notice.kind, Says::not_revealed);

    press(Act::reveal);
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(view.last.notice.kind, Says::none);
}

TEST_F(DeskCoverTest, ASecondPressWhileItIsWrittenDownDoesNothing)
{
    serve_under_cover();
    presenter.act(Act::reveal);
    presenter.act(Act::reveal);
    finish();
    EXPECT_EQ(desk.times["reveal"], 1);
}

TEST_F(DeskCoverTest, WhatWasRevealedIsNotShownOfTheNextCitizen)
{
    serve_under_cover();
    press(Act::reveal);
    ASSERT_FALSE(view.last.covered);
    press(Act::call_next_ticket);
    EXPECT_EQ(view.last.serving->number, "A 14");
    EXPECT_TRUE(view.last.covered);
}

TEST_F(DeskCoverTest, AnAnswerThatComesWhenTheCitizenHasGoneShowsNothing)
{
    serve_under_cover();
    presenter.act(Act::call_next_ticket);
    background.work_one();
    background.act_one();  // the next one is called, and the reading that tells so is on its way
    presenter.act(Act::reveal);
    finish();
    EXPECT_EQ(desk.asked.back(), "reveal 12 errand");
    EXPECT_EQ(view.last.serving->number, "A 14");
    EXPECT_TRUE(view.last.covered);
}

TEST_F(DeskCoverTest, NumbersInTheListAreShownAgainWithNobodyAtTheDesk)
{
    start();
    presenter.act(Act::hide_citizen);
    EXPECT_TRUE(view.last.covered);
    presenter.act(Act::hide_citizen);
    EXPECT_FALSE(view.last.covered);
    EXPECT_EQ(desk.times["reveal"], 0);
}

TEST_F(DeskCoverTest, TwoIdleMinutesCover)
{
    start();
    clock.pass(110s);
    presenter.touched();
    clock.pass(119s);
    presenter.tick();
    EXPECT_FALSE(view.last.covered);
    clock.pass(1s);
    presenter.tick();
    EXPECT_TRUE(view.last.covered);
}

TEST_F(DeskCoverTest, WhoeverCallsTheNextCitizenHasLiftedTheCoverOfIdleness)
{
    start();
    clock.pass(2min);
    presenter.tick();
    ASSERT_TRUE(view.last.covered);
    press(Act::call_next_ticket);
    EXPECT_FALSE(view.last.covered);
}

TEST_F(DeskCoverTest, TheCoverOfAHandStaysForTheNextCitizen)
{
    serve_under_cover();
    press(Act::call_next_ticket);
    EXPECT_TRUE(view.last.covered);
}

}  // namespace skranke
