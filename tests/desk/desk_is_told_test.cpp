#include "tests/desk/desk_at_work.h"

namespace skranke {

using namespace std::chrono_literals;
using Says = DeskNotice::Kind;

/// What the team lead does and what counts at this desk, told in one line.
class DeskIsToldTest : public DeskAtWork {
protected:
    DeskIsToldTest()
    {
        desk.now.counter.profile = ProfileId{1};
        desk.now.counter.profile_name = "Alt";
    }
    void hears(QueueNews::Kind kind = QueueNews::Kind::changed)
    {
        news.tell(kind);
        finish();
    }
};

TEST_F(DeskIsToldTest, OfOtherErrandsFromTheNextCitizenOnAndForAMinute)
{
    start();
    hears();
    EXPECT_EQ(view.last.alarm.kind, Says::none);
    call_and_meet();
    desk.now.counter.profile = ProfileId{2};
    desk.now.counter.profile_name = "Kun pas";
    hears();
    EXPECT_EQ(view.last.alarm.kind, Says::new_errands);
    EXPECT_EQ(view.last.alarm.number, "Kun pas");
    EXPECT_TRUE(view.last.serving) << "the citizen stays";
    press(Act::finish_service);
    EXPECT_EQ(view.last.alarm.kind, Says::new_errands) << "a press does not hide it";
    clock.pass(60s);
    presenter.tick();
    EXPECT_EQ(view.last.alarm.kind, Says::none);
}

TEST_F(DeskIsToldTest, OfNothingWhenThePersonHasJustOpenedTheCounter)
{
    desk.now.counter.state = CounterState::closed;
    desk.now.counter.staff.reset();
    start();
    desk.now.counter.profile = ProfileId{2};
    press(Act::open_counter);
    EXPECT_EQ(view.last.alarm.kind, Says::none);
}

TEST_F(DeskIsToldTest, OfAnErrandWhoseNumbersAreStopped)
{
    start();
    desk.offers.errand_types[0].stopped = true;
    hears(QueueNews::Kind::set_up);
    EXPECT_EQ(view.last.alarm.kind, Says::errand_stopped);
    EXPECT_EQ(view.last.alarm.number, "Nyt pas – voksen");
    clock.pass(60s);
    hears(QueueNews::Kind::set_up);
    EXPECT_EQ(view.last.alarm.kind, Says::none) << "once";
}

}  // namespace skranke
