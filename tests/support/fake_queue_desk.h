#pragma once

#include "core/base/failure.h"
#include "core/queue/queue_desk.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// A desk of one counter kept in memory: enough of the rules to see a presenter work, no more.
class FakeQueueDesk : public QueueDesk {
public:
    DeskPicture now;
    DeskChoices offers;
    std::vector<std::string> asked;         ///< the functions called, with what matters of their arguments
    std::map<std::string, int> times;       ///< how often each function was called
    bool away{false};                       ///< no answer: whether it happened is unknown
    bool happens_though_away{false};        ///< the act takes place, and only its answer is lost
    std::optional<Refusal> refuses;         ///< the next act is refused
    std::map<std::string, Ticket> answers;  ///< what press_answer knows, by press id

    Answer<DeskPicture> picture(CounterId) override
    {
        ++times["picture"];
        if (away)
            throw DatabaseLost{"08006"};
        return now;
    }
    DeskChoices choices() override
    {
        if (away)
            throw DatabaseLost{"08006"};
        return offers;
    }
    Answer<std::optional<Ticket>> call_next_ticket(CounterId, PressId press) override
    {
        return acts<std::optional<Ticket>>("call_next_ticket", press, [this] { return call_first(); });
    }
    Answer<std::optional<Ticket>> finish_and_call_next(CounterId, TicketId, Ending ending, PressId press) override
    {
        return acts<std::optional<Ticket>>("finish_and_call_next " + ending.outcome, press, [this] {
            now.current.reset();
            return call_first();
        });
    }
    Answer<Ticket> call_ticket(CounterId, TicketId ticket, PressId press) override
    {
        return acts<Ticket>("call_ticket " + std::to_string(ticket.value), press, [&] { return call(ticket); });
    }
    Answer<Ticket> recall_ticket(TicketId, PressId press) override { return stays("recall_ticket", press); }
    Answer<Ticket> start_service(TicketId, PressId press) override
    {
        return acts<Ticket>("start_service", press, [this] {
            now.current->state = TicketState::serving;
            now.current->started = now.read_at;
            return here();
        });
    }
    Answer<Ticket> mark_no_show(TicketId, PressId press) override
    {
        return goes("mark_no_show", press, TicketState::no_show);
    }
    Answer<Ticket> park_ticket(TicketId, std::string reason, PressId press) override
    {
        return goes("park_ticket " + reason, press, TicketState::parked);
    }
    Answer<Ticket> resume_ticket(CounterId, TicketId ticket, PressId press) override
    {
        return acts<Ticket>("resume_ticket " + std::to_string(ticket.value), press, [&] {
            return Ticket{ticket, "A8", TicketState::called};
        });
    }
    Answer<Ticket> return_ticket(TicketId, Place place, PressId press) override
    {
        return goes("return_ticket " + std::string{label(place)}, press, TicketState::waiting);
    }
    Answer<Ticket> transfer_ticket(TicketId, SendOn to, PressId press) override
    {
        return goes("transfer_ticket " + to.errand_type.value_or("same") + " " + std::string{label(to.place)}, press,
                    TicketState::waiting);
    }
    Answer<Ticket> finish_service(TicketId, Ending ending, PressId press) override
    {
        return goes("finish_service " + ending.outcome + " " + ending.referred_to, press, TicketState::done);
    }
    Answer<Ticket> leave_ticket(TicketId, PressId press) override
    {
        return goes("leave_ticket", press, TicketState::left);
    }
    Answer<Ticket> take_ticket(NewTicket ticket, PressId press) override
    {
        return acts<Ticket>("take_ticket " + ticket.errand_type + " " + std::string{label(ticket.priority)}, press, [] {
            return Ticket{TicketId{99}, "B34", TicketState::waiting};
        });
    }
    Answer<Ticket> add_errand(TicketId, std::string errand_type, PressId press) override
    {
        return stays("add_errand " + errand_type, press);
    }
    Answer<Ticket> set_note(TicketId, std::string note, PressId press) override
    {
        return acts<Ticket>("set_note", press, [&] {
            now.current->note = note;
            return here();
        });
    }
    Answer<Ticket> tick_step(TicketId, int step, bool done, PressId press) override
    {
        return acts<Ticket>("tick_step " + std::to_string(step), press, [&] {
            for (auto& each : now.current->steps)
                if (each.position == step)
                    each.done = done ? std::optional{now.read_at} : std::nullopt;
            return here();
        });
    }
    Answer<Done> reveal(TicketId ticket, std::vector<Detail> details) override
    {
        auto what = "reveal " + std::to_string(ticket.value);
        for (auto const detail : details)
            what += " " + std::string{label(detail)};
        return acts<Done>(what, PressId::make(), [] { return Done{}; });
    }
    Answer<Ticket> undo(PressId of_press, PressId press) override
    {
        return acts<Ticket>("undo", press, [&] {
            undone = of_press.text();
            return Ticket{TicketId{11}, "A11", TicketState::serving};
        });
    }
    Answer<Done> open_counter(CounterId, std::optional<ProfileId>, bool take_over, PressId press) override
    {
        return acts<Done>(take_over ? "open_counter taking over" : "open_counter", press, [this] {
            now.counter.state = CounterState::open;
            now.counter.staff = StaffId{1};
            return Done{};
        });
    }
    Answer<Done> pause_counter(CounterId, std::string reason, PressId press) override
    {
        return acts<Done>("pause_counter " + reason, press, [this] {
            now.counter.state = CounterState::paused;
            return Done{};
        });
    }
    Answer<Done> resume_counter(CounterId, PressId press) override
    {
        return acts<Done>("resume_counter", press, [this] {
            now.counter.state = CounterState::open;
            return Done{};
        });
    }
    Answer<Done> close_counter(CounterId, PressId press) override
    {
        return acts<Done>("close_counter", press, [this] {
            now.counter.state = CounterState::closed;
            return Done{};
        });
    }
    PressAnswer press_answer(PressId of_press) override
    {
        ++times["press_answer"];
        if (away)
            throw DatabaseLost{"08006"};
        auto const found = answers.find(of_press.text());
        if (found == answers.end())
            return {};
        return {.known = true, .ticket = found->second};
    }

    std::string undone;      ///< the press that was undone
    std::string last_press;  ///< the id of the latest act

private:
    template <class Value, class Act>
    Answer<Value> acts(std::string const& what, PressId const& press, Act act)
    {
        asked.push_back(what);
        ++times[what.substr(0, what.find(' '))];
        last_press = press.text();
        if (away && !happens_though_away)
            throw DatabaseLost{"08006"};
        if (refuses)
            return *std::exchange(refuses, std::nullopt);
        auto const value = act();
        if (away) {
            answers[press.text()] = here();
            throw DatabaseLost{"08006"};
        }
        return Value{value};
    }
    Answer<Ticket> stays(std::string const& what, PressId const& press)
    {
        return acts<Ticket>(what, press, [this] { return here(); });
    }
    Answer<Ticket> goes(std::string const& what, PressId const& press, TicketState to)
    {
        return acts<Ticket>(what, press, [&] {
            auto ticket = here();
            ticket.state = to;
            now.current.reset();
            return ticket;
        });
    }
    Ticket here() const
    {
        return now.current ? Ticket{now.current->ticket, now.current->number, now.current->state} : Ticket{};
    }
    Ticket call(TicketId id)
    {
        for (auto* list : {&now.for_me, &now.others})
            for (auto row = list->begin(); row != list->end(); ++row)
                if (row->ticket == id) {
                    now.current = TicketAtCounter{.ticket = row->ticket,
                                                  .number = row->number,
                                                  .errand_type = row->errand_type,
                                                  .errand = row->errand,
                                                  .arrived = row->arrived,
                                                  .called = now.read_at};
                    list->erase(row);
                    return here();
                }
        return {};
    }
    std::optional<Ticket> call_first()
    {
        if (now.for_me.empty())
            return std::nullopt;
        return call(now.for_me.front().ticket);
    }
};

}  // namespace skranke
