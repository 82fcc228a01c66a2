#include "tests/desk/desk_at_work.h"

namespace skranke {

using namespace std::chrono_literals;
using Says = DeskNotice::Kind;

class DeskUndoTest : public DeskAtWork {};

TEST_F(DeskUndoTest, UndoIsOfferedForAMinuteAndNamesThePress)
{
    start();
    call_and_meet();
    press(Act::finish_service);
    auto const finished = desk.last_press;
    EXPECT_TRUE(view.last.possible.contains(Act::undo));
    press(Act::undo);
    EXPECT_EQ(desk.undone, finished);
    EXPECT_EQ(view.last.notice.kind, Says::undone);
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(DeskUndoTest, ACallCanBeTakenBackUntilTheCitizenIsThere)
{
    start();
    press(Act::call_next_ticket);
    auto const called = desk.last_press;
    press(Act::recall_ticket);
    EXPECT_TRUE(view.last.possible.contains(Act::undo));
    press(Act::undo);
    EXPECT_EQ(desk.undone, called);

    press(Act::call_next_ticket);
    press(Act::next_step);
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(DeskUndoTest, ACallThatFoundNobodyLeavesNothingToTakeBack)
{
    start();
    desk.now.for_me.clear();
    press(Act::call_next_ticket);
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(DeskUndoTest, UndoRunsOutAfterAMinute)
{
    start();
    call_and_meet();
    press(Act::finish_service);
    clock.pass(60s);
    presenter.tick();
    EXPECT_FALSE(view.last.possible.contains(Act::undo));
}

TEST_F(DeskUndoTest, UndoSaysThatAWipedNoteDoesNotComeBack)
{
    start();
    call_and_meet();
    presenter.note_changed("Rejser 2. december");
    press(Act::finish_service);
    press(Act::undo);
    EXPECT_EQ(view.last.notice.kind, Says::undone_without_note);
}

}  // namespace skranke
