#include "desktop/desk/desk_words.h"
#include "tests/desk/desk_at_work.h"

#include <gmock/gmock.h>

namespace skranke {

using namespace std::chrono_literals;
using Says = DeskNotice::Kind;

class DeskPresenterTest : public DeskAtWork {};

TEST_F(DeskPresenterTest, ShowsTheListAndMarksWhoIsNext)
{
    start();
    ASSERT_EQ(view.last.for_me.size(), 3u);
    EXPECT_EQ(view.last.for_me[0].number, "A 12");
    EXPECT_TRUE(view.last.for_me[0].next);
    EXPECT_FALSE(view.last.for_me[1].next);
    EXPECT_FALSE(view.last.serving);
}

TEST_F(DeskPresenterTest, SkipsTheOneWhoMayNotBeCalledYetWhenMarkingTheNext)
{
    desk.now.for_me[0].hold = Hold::before_time;
    start();
    EXPECT_FALSE(view.last.for_me[0].next);
    EXPECT_TRUE(view.last.for_me[1].next);
}

TEST_F(DeskPresenterTest, AWalkInWithoutStepsTakesTwoPresses)
{
    start();
    press(Act::call_next_ticket);
    EXPECT_EQ(view.last.serving->number, "A 12");

    press(Act::next_step);
    press(Act::call_next_ticket);

    EXPECT_EQ(desk.asked,
              (std::vector<std::string>{"call_next_ticket", "start_service", "finish_and_call_next solved"}));
    EXPECT_EQ(view.last.serving->number, "A 14");
    EXPECT_EQ(view.last.notice.kind, Says::finished);
    EXPECT_EQ(view.last.notice.number, "A 12");
}

TEST_F(DeskPresenterTest, IsBusyUntilTheAnswerHasBeenRead)
{
    start();
    presenter.act(Act::call_next_ticket);
    EXPECT_TRUE(view.last.busy);
    background.work_one();
    background.act_one();
    EXPECT_TRUE(view.last.busy);
    background.finish_all();
    EXPECT_FALSE(view.last.busy);
}

TEST_F(DeskPresenterTest, ASecondF2WhileBusyOrJustAfterDoesNothing)
{
    start();
    presenter.act(Act::call_next_ticket);
    presenter.act(Act::call_next_ticket);
    background.finish_all();
    clock.pass(399ms);
    presenter.act(Act::call_next_ticket);
    background.finish_all();
    EXPECT_EQ(desk.asked.size(), 1u);
    EXPECT_FALSE(view.last.question);

    clock.pass(1ms);
    presenter.act(Act::call_next_ticket);
    EXPECT_TRUE(view.last.question);
}

TEST_F(DeskPresenterTest, TheListStandsStillBetweenTheKeyAndTheCall)
{
    start();
    news.tell({});
    presenter.act(Act::call_next_ticket);
    auto const before = view.last.for_me;
    std::swap(desk.now.for_me[0], desk.now.for_me[2]);
    background.work_one();  // the reading that was under way comes back with another order
    background.act_one();
    EXPECT_EQ(view.last.for_me, before);
    background.finish_all();
    EXPECT_NE(view.last.for_me, before);
}

TEST_F(DeskPresenterTest, F2WithStepsMissingAsksAndASecondF2DoesNotAnswer)
{
    start();
    press(Act::call_next_ticket);
    desk.now.current->steps = {{.position = 1, .text = "Identitet kontrolleret"},
                               {.position = 2, .text = "Underskrift"}};
    press(Act::next_step);
    press(Act::call_next_ticket);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, DeskQuestion::Kind::steps_missing);
    EXPECT_EQ(view.last.question->missing, (std::vector<std::string>{"Identitet kontrolleret", "Underskrift"}));

    press(Act::call_next_ticket);
    EXPECT_TRUE(view.last.question);
    EXPECT_EQ(desk.times["finish_and_call_next"], 0);

    presenter.stay();
    EXPECT_FALSE(view.last.question);
    press(Act::finish_service);
    presenter.reply({});
    finish();
    EXPECT_EQ(desk.times["finish_service"], 1);
}

TEST_F(DeskPresenterTest, F5TakesTheNextStepThatIsNotDone)
{
    start();
    press(Act::call_next_ticket);
    desk.now.current->steps = {{.position = 1, .text = "Identitet"}, {.position = 2, .text = "Underskrift"}};
    press(Act::next_step);
    EXPECT_EQ(view.last.serving->current_step, 0);
    press(Act::next_step);
    EXPECT_EQ(view.last.serving->current_step, 1);
    press(Act::next_step);
    EXPECT_EQ(view.last.serving->missing, 0);
    EXPECT_FALSE(view.last.possible.contains(Act::next_step));
}

TEST_F(DeskPresenterTest, F2OnACitizenWhoHasNotBeenMetAsksFirst)
{
    start();
    press(Act::call_next_ticket);
    press(Act::call_next_ticket);
    EXPECT_EQ(view.last.question->kind, DeskQuestion::Kind::steps_missing);
    EXPECT_EQ(desk.times["finish_and_call_next"], 0);
}

TEST_F(DeskPresenterTest, F4WithinAMinuteOfTheCallAsksFirst)
{
    start();
    press(Act::call_next_ticket);
    press(Act::mark_no_show);
    EXPECT_EQ(view.last.question->kind, DeskQuestion::Kind::no_show_early);
    presenter.stay();

    clock.pass(60s);
    press(Act::mark_no_show);
    EXPECT_FALSE(view.last.question);
    EXPECT_EQ(desk.times["mark_no_show"], 1);
}

TEST_F(DeskPresenterTest, ARefusalIsSaidAndNothingElseHappens)
{
    start();
    desk.refuses = Refusal::counter_occupied;
    press(Act::call_next_ticket);
    EXPECT_EQ(view.last.notice.kind, Says::refused);
    EXPECT_EQ(view.last.notice.refusal, Refusal::counter_occupied);
    EXPECT_FALSE(view.last.busy);
}

TEST_F(DeskPresenterTest, SaysThatNobodyWaits)
{
    desk.now.for_me.clear();
    start();
    press(Act::call_next_ticket);
    EXPECT_EQ(view.last.notice.kind, Says::nobody_waits);
}

TEST_F(DeskPresenterTest, ToPaymentSendsOnToThePaymentErrandFirst)
{
    start();
    call_and_meet();
    press(Act::send_to_payment);
    EXPECT_EQ(desk.asked.back(), "transfer_ticket betaling first");
}

TEST_F(DeskPresenterTest, ReferringAsksToWhomAndFinishesWithIt)
{
    start();
    call_and_meet();
    press(Act::refer);
    ASSERT_TRUE(view.last.question);
    presenter.reply({.choice = "politi"});
    finish();
    EXPECT_EQ(view.last.ending, (Ending{"referred", "politi"}));
    press(Act::finish_service);
    EXPECT_EQ(desk.asked.back(), "finish_service referred politi");
}

TEST_F(DeskPresenterTest, TheOutcomeIsTheUsualOneAgainForTheNextCitizen)
{
    start();
    call_and_meet();
    press(Act::refer);
    presenter.reply({.choice = "politi"});
    finish();
    press(Act::call_next_ticket);
    EXPECT_EQ(desk.asked.back(), "finish_and_call_next referred");
    EXPECT_EQ(view.last.ending.outcome, "solved");
}

TEST_F(DeskPresenterTest, AQuestionAboutACitizenWhoHasLeftComesToNothing)
{
    start();
    call_and_meet();
    press(Act::park_ticket);
    desk.now.current.reset();
    news.tell({});
    finish();
    presenter.reply({.choice = "photo"});
    finish();
    EXPECT_EQ(desk.times["park_ticket"], 0);
}

TEST_F(DeskPresenterTest, AClosedCounterOpensWithF5AndATakenOneAsks)
{
    desk.now.counter.state = CounterState::closed;
    desk.now.counter.staff.reset();
    start();
    EXPECT_FALSE(view.last.possible.contains(Act::call_next_ticket));
    desk.refuses = Refusal::counter_taken;
    press(Act::next_step);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, DeskQuestion::Kind::take_over);
    presenter.reply({});
    finish();
    EXPECT_EQ(desk.asked.back(), "open_counter taking over");
    EXPECT_TRUE(view.last.possible.contains(Act::call_next_ticket));
}

TEST_F(DeskPresenterTest, AsksBeforeACitizenAtAnotherCounterIsParked)
{
    desk.now.counter.state = CounterState::closed;
    desk.now.counter.staff.reset();
    desk.now.elsewhere = Seat{CounterId{7}, "Bord 7", "A9"};
    start();
    desk.refuses = Refusal::citizen_elsewhere;
    press(Act::next_step);
    ASSERT_TRUE(view.last.question);
    EXPECT_EQ(view.last.question->kind, DeskQuestion::Kind::move_here);
    EXPECT_EQ(words_of(*view.last.question, view.last).title, "Du har en borger ved Bord 7");
    EXPECT_EQ(view.last.notice.kind, Says::none);

    desk.now.elsewhere.reset();
    presenter.reply({});
    finish();
    EXPECT_EQ(desk.asked.back(), "open_counter taking over");
    EXPECT_TRUE(view.last.possible.contains(Act::call_next_ticket));
}

TEST_F(DeskPresenterTest, SaysThatTakingAColleaguesCounterParksOnesOwnCitizen)
{
    desk.now.counter.staff = StaffId{2};
    desk.now.counter.staff_name = "Egon Juul";
    desk.now.elsewhere = Seat{CounterId{7}, "Bord 7", "A9"};
    start();
    desk.refuses = Refusal::counter_taken;
    press(Act::next_step);
    ASSERT_TRUE(view.last.question);
    EXPECT_THAT(words_of(*view.last.question, view.last).text,
                testing::HasSubstr("Din egen borger A 9 ved Bord 7 bliver parkeret."));
}

TEST_F(DeskPresenterTest, TellsTheCounterThatWasLeftWhereThePersonSitsNow)
{
    start();
    desk.now.counter.state = CounterState::closed;
    desk.now.counter.staff.reset();
    desk.now.elsewhere = Seat{CounterId{7}, "Bord 7", ""};
    news.tell({});
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::left);
    EXPECT_EQ(words_of(view.last.alarm).text,
              "Du sidder nu ved Bord 7, og bordet her er lukket. Tryk F5 for at komme tilbage.");
    EXPECT_FALSE(view.last.possible.contains(Act::call_next_ticket));
}

TEST_F(DeskPresenterTest, TellsWhereAHelperIsAskedFor)
{
    start();
    desk.now.help_call = HelpCall{clock.now(), "Stander 1", ""};
    news.tell({.kind = QueueNews::Kind::helper});
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::help_wanted);
    EXPECT_EQ(view.last.alarm.number, "Stander 1");

    desk.now.help_call->reason = "printer";
    news.tell({.kind = QueueNews::Kind::helper});
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::printer_down);

    desk.now.help_call.reset();
    news.tell({});
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::none);
}

TEST_F(DeskPresenterTest, TellsWhoHasTakenTheCounterOver)
{
    start();
    desk.now.counter.staff = StaffId{2};
    desk.now.counter.staff_name = "Egon Juul";
    news.tell({});
    finish();
    EXPECT_EQ(view.last.alarm.kind, Says::moved_away);
    EXPECT_FALSE(view.last.possible.contains(Act::call_next_ticket));
}

TEST_F(DeskPresenterTest, PauseAsksForTheReason)
{
    start();
    press(Act::pause_counter);
    presenter.reply({.choice = "lunch"});
    finish();
    EXPECT_EQ(desk.asked.back(), "pause_counter lunch");
    EXPECT_FALSE(view.last.possible.contains(Act::call_next_ticket));
    press(Act::next_step);
    EXPECT_EQ(desk.asked.back(), "resume_counter");
}

TEST_F(DeskPresenterTest, ANewNumberIsTold)
{
    start();
    press(Act::take_ticket);
    presenter.reply({.choice = "pas_voksen", .priority = Priority::urgent, .reason = "rejse"});
    finish();
    EXPECT_EQ(desk.asked.back(), "take_ticket pas_voksen urgent");
    EXPECT_EQ(view.last.notice.kind, Says::number_given);
    EXPECT_EQ(view.last.notice.number, "B 34");
}

TEST_F(DeskPresenterTest, CallingAChosenNumberNeedsAPermission)
{
    desk.offers.may_call_particular = false;
    start();
    presenter.act(Act::call_ticket, TicketId{13});
    finish();
    EXPECT_EQ(desk.times["call_ticket"], 0);

    desk.offers.may_call_particular = true;
    news.tell({.kind = QueueNews::Kind::set_up});
    finish();
    presenter.act(Act::call_ticket, TicketId{13});
    finish();
    EXPECT_EQ(view.last.serving->number, "A 13");
}

}  // namespace skranke
