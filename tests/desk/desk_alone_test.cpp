#include "tests/desk/desk_at_work.h"

namespace skranke {

using namespace std::chrono_literals;
using Says = DeskNotice::Kind;

/// When the database is away, when nobody touches the desk, and what must not be seen or kept.
class DeskAloneTest : public DeskAtWork {};

TEST_F(DeskAloneTest, KeepsTheLastKnownStateGreyedWhenTheDatabaseIsAway)
{
    start();
    desk.away = true;
    clock.pass(20s);
    presenter.tick();
    finish();
    EXPECT_TRUE(view.last.stale);
    EXPECT_EQ(view.last.alarm.kind, Says::database_away);
    EXPECT_EQ(view.last.for_me.size(), 3u);
    EXPECT_FALSE(view.last.possible.contains(Act::call_next_ticket));

    desk.away = false;
    clock.pass(5s);
    presenter.tick();
    finish();
    EXPECT_FALSE(view.last.stale);
    EXPECT_EQ(view.last.alarm.kind, Says::none);
}

TEST_F(DeskAloneTest, SaysThatTheDatabaseIsAwayBeforeWhoHasTakenTheCounterOver)
{
    start();
    desk.now.counter.staff = StaffId{2};
    desk.now.counter.staff_name = "Anker Lyngdal";
    news.tell({});
    finish();
    ASSERT_EQ(view.last.alarm.kind, Says::moved_away);

    desk.away = true;
    clock.pass(20s);
    presenter.tick();
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::database_away);

    desk.away = false;
    clock.pass(5s);
    presenter.tick();
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::moved_away);
}

TEST_F(DeskAloneTest, AnUnansweredPressThatHappenedIsToldInWordsAndNotSentAgain)
{
    start();
    desk.away = true;
    desk.happens_though_away = true;
    press(Act::call_next_ticket);
    presenter.tick();
    EXPECT_EQ(view.last.notice.kind, Says::asking);

    desk.away = false;
    clock.pass(1s);
    finish();
    presenter.tick();
    finish();
    EXPECT_EQ(view.last.notice.kind, Says::press_happened);
    EXPECT_EQ(view.last.notice.number, "A 12");
    EXPECT_EQ(desk.times["call_next_ticket"], 1);
}

TEST_F(DeskAloneTest, AnUnansweredPressThatNeverArrivedIsHandedBackAfterTwentySeconds)
{
    start();
    desk.away = true;
    press(Act::call_next_ticket);
    desk.away = false;
    clock.pass(10s);
    presenter.tick();
    finish();
    EXPECT_EQ(view.last.notice.kind, Says::asking);

    clock.pass(10s);
    presenter.tick();
    finish();
    EXPECT_EQ(view.last.notice.kind, Says::press_lost);
    EXPECT_EQ(desk.times["call_next_ticket"], 1);
    EXPECT_FALSE(view.last.busy);
}

TEST_F(DeskAloneTest, AsksAfterAPressThatSimplyDoesNotAnswer)
{
    start();
    presenter.act(Act::call_next_ticket);  // and no worker gets to it
    clock.pass(20s);
    presenter.tick();
    EXPECT_EQ(view.last.notice.kind, Says::asking);
}

TEST_F(DeskAloneTest, ReadsAgainEveryFifteenSecondsAndOnNews)
{
    start();
    auto const before = desk.times["picture"];
    clock.pass(14s);
    presenter.tick();
    finish();
    EXPECT_EQ(desk.times["picture"], before);
    clock.pass(1s);
    presenter.tick();
    finish();
    EXPECT_EQ(desk.times["picture"], before + 1);
    news.tell({});
    finish();
    EXPECT_EQ(desk.times["picture"], before + 2);
}

TEST_F(DeskAloneTest, ManyNewsDuringOneReadingMakeOneMore)
{
    start();
    auto const before = desk.times["picture"];
    for (int i = 0; i < 20; ++i)
        news.tell({});
    finish();
    EXPECT_EQ(desk.times["picture"], before + 2);
}

TEST_F(DeskAloneTest, RefusesACprNumberInTheNoteAndPutsBackWhatStoodThere)
{
    start();
    call_and_meet();
    presenter.note_changed("Rejser snart");
    presenter.note_changed("Rejser snart 010203-1234");
    EXPECT_EQ(view.last.notice.kind, Says::cpr_refused);
    EXPECT_EQ(view.note, "Rejser snart");
    presenter.keep_note();
    finish();
    EXPECT_EQ(desk.now.current->note, "Rejser snart");
}

TEST_F(DeskAloneTest, NothingOfTheLastCitizenStaysAfterF2)
{
    start();
    call_and_meet();
    view.note = "Henter i boksen";
    presenter.note_changed("Henter i boksen");
    press(Act::call_next_ticket);
    EXPECT_EQ(view.note, "");
    EXPECT_EQ(view.last.serving->note, "");
}

TEST_F(DeskAloneTest, WhatIsBeingWrittenIsNotOverwrittenByNews)
{
    start();
    call_and_meet();
    view.note = "untouched";
    presenter.note_changed("Henter");
    news.tell({});
    finish();
    EXPECT_EQ(view.note, "untouched");
}

TEST_F(DeskAloneTest, TheRunningTimeFollowsTheDatabasesClockAndItsSpeed)
{
    desk.now.clock_speed = 10;
    start();
    call_and_meet();
    presenter.tick();
    auto const before = view.last.serving->elapsed;
    clock.pass(6s);
    presenter.tick();
    EXPECT_EQ(view.last.serving->elapsed - before, 60s);
}

}  // namespace skranke
