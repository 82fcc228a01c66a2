#pragma once

#include "desktop/desk/desk_presenter.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_queue_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {

class FakeDeskView : public DeskView {
public:
    DeskScreen last;
    std::string note;
    bool at_list{false};
    bool help{false};

    void show(DeskScreen const& screen) override { last = screen; }
    void put_note(std::string const& text) override { note = text; }
    void go_to_list() override { at_list = true; }
    void show_help() override { help = true; }
};

/// Bord 4 on a Friday at 10.42: three wait for it, two elsewhere, nobody at the desk.
class DeskAtWork : public testing::Test {
protected:
    DeskAtWork()
    {
        using namespace std::chrono_literals;
        desk.now.read_at = clock.now();
        desk.now.counter = {.id = CounterId{4},
                            .name = "Bord 4",
                            .kind = "counter",
                            .state = CounterState::open,
                            .staff = StaffId{1},
                            .staff_name = "Ditte Krag"};
        desk.now.for_me = {waiting(12, "A12", 12min), waiting(14, "A14", 2min), waiting(13, "A13", 9min)};
        desk.now.others = {waiting(33, "B33", 3min), waiting(7, "C07", 24min)};
        desk.offers.outcomes = {{"solved", "Løst"}, {"referred", "Henvist"}};
        desk.offers.park_reasons = {{"photo", "henter foto"}};
        desk.offers.pause_reasons = {{"lunch", "Frokost"}};
        desk.offers.authorities = {{"politi", "Politiet"}};
        desk.offers.errand_types = {{.code = "pas_voksen", .name = "Nyt pas – voksen", .area = "pas", .letter = "A"},
                                    {.code = "betaling", .name = "Betaling", .letter = "H", .payment = true}};
        desk.offers.may_call_particular = true;
    }

    WaitingTicket waiting(int id, std::string number, std::chrono::minutes since) const
    {
        using namespace std::chrono_literals;
        auto const arrived = clock.now() - since;
        return {.ticket = TicketId{id},
                .number = std::move(number),
                .errand_type = "pas_voksen",
                .errand = "Nyt pas – voksen",
                .arrived = arrived,
                .due = arrived + 20min};
    }

    void start()
    {
        presenter.start(false);
        finish();
    }
    void finish()
    {
        background.finish_all();
        clock.pass(std::chrono::milliseconds{500});  // past the time in which a second press does not count
    }
    void press(Act act)
    {
        presenter.act(act);
        finish();
    }
    void call_and_meet()
    {
        press(Act::call_next_ticket);
        press(Act::next_step);
    }

    FakeClock clock;
    HandBackground background;
    FakeQueueDesk desk;
    FakeNews news;
    FakeDeskView view;
    DeskPresenter presenter{{.desk = desk,
                             .news = news,
                             .background = background,
                             .clock = clock,
                             .counter = CounterId{4},
                             .me = StaffId{1}},
                            view};
};

}  // namespace skranke
