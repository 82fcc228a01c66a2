#pragma once

#include "core/base/failure.h"
#include "core/queue/queue_desk.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>

namespace skranke::fault {

/// What a clerk knows of one press in the end.
struct Told {
    enum class Kind {
        unknown,   ///< sent, and nobody has said anything yet
        answered,  ///< `ticket` when the press was about one
        refused,   ///< nothing happened
        found,     ///< no answer came, and the database said afterwards that it had happened
        denied,    ///< no answer came, and the database said afterwards that nothing had
    };

    Kind kind{Kind::unknown};
    std::optional<Ticket> ticket;
};

/// All presses of a day, from any number of desks. Any thread.
class Ledger {
public:
    void write(PressId const& press, Told told)
    {
        std::lock_guard const lock{m_lock};
        m_told[press.text()] = std::move(told);
    }
    std::map<std::string, Told> all() const
    {
        std::lock_guard const lock{m_lock};
        return m_told;
    }
    std::size_t answered() const
    {
        std::lock_guard const lock{m_lock};
        std::size_t count = 0;
        for (auto const& [press, told] : m_told)
            count += told.kind == Told::Kind::answered || told.kind == Told::Kind::found;
        return count;
    }

private:
    mutable std::mutex m_lock;
    std::map<std::string, Told> m_told;
};

/// A desk that writes down what its database said of each press, and is otherwise the one it was given.
class ToldDesk final : public QueueDesk {
public:
    ToldDesk(QueueDesk& desk, Ledger& ledger) : m_desk{desk}, m_ledger{ledger} {}

    Answer<DeskPicture> picture(CounterId c) override { return m_desk.picture(c); }
    DeskChoices choices() override { return m_desk.choices(); }
    Answer<Done> reveal(TicketId t, std::vector<Detail> d) override { return m_desk.reveal(t, std::move(d)); }

    Answer<std::optional<Ticket>> call_next_ticket(CounterId c, PressId p) override
    {
        // Finding nobody is not remembered, so nothing is known of it afterwards.
        auto const answer = noted(p, [&] { return m_desk.call_next_ticket(c, p); });
        if (answer && !*answer)
            m_ledger.write(p, {Told::Kind::refused, {}});
        return answer;
    }
    Answer<std::optional<Ticket>> finish_and_call_next(CounterId c, TicketId t, Ending e, PressId p) override
    {
        return noted(p, [&] { return m_desk.finish_and_call_next(c, t, std::move(e), p); });
    }
    Answer<Ticket> call_ticket(CounterId c, TicketId t, PressId p) override
    {
        return noted(p, [&] { return m_desk.call_ticket(c, t, p); });
    }
    Answer<Ticket> recall_ticket(TicketId t, PressId p) override
    {
        return noted(p, [&] { return m_desk.recall_ticket(t, p); });
    }
    Answer<Ticket> start_service(TicketId t, PressId p) override
    {
        return noted(p, [&] { return m_desk.start_service(t, p); });
    }
    Answer<Ticket> mark_no_show(TicketId t, PressId p) override
    {
        return noted(p, [&] { return m_desk.mark_no_show(t, p); });
    }
    Answer<Ticket> park_ticket(TicketId t, std::string r, PressId p) override
    {
        return noted(p, [&] { return m_desk.park_ticket(t, std::move(r), p); });
    }
    Answer<Ticket> resume_ticket(CounterId c, TicketId t, PressId p) override
    {
        return noted(p, [&] { return m_desk.resume_ticket(c, t, p); });
    }
    Answer<Ticket> return_ticket(TicketId t, Place at, PressId p) override
    {
        return noted(p, [&] { return m_desk.return_ticket(t, at, p); });
    }
    Answer<Ticket> transfer_ticket(TicketId t, SendOn to, PressId p) override
    {
        return noted(p, [&] { return m_desk.transfer_ticket(t, std::move(to), p); });
    }
    Answer<Ticket> finish_service(TicketId t, Ending e, PressId p) override
    {
        return noted(p, [&] { return m_desk.finish_service(t, std::move(e), p); });
    }
    Answer<Ticket> leave_ticket(TicketId t, PressId p) override
    {
        return noted(p, [&] { return m_desk.leave_ticket(t, p); });
    }
    Answer<Ticket> take_ticket(NewTicket n, PressId p) override
    {
        return noted(p, [&] { return m_desk.take_ticket(std::move(n), p); });
    }
    Answer<Ticket> add_errand(TicketId t, std::string e, PressId p) override
    {
        return noted(p, [&] { return m_desk.add_errand(t, std::move(e), p); });
    }
    Answer<Ticket> set_note(TicketId t, std::string n, PressId p) override
    {
        return noted(p, [&] { return m_desk.set_note(t, std::move(n), p); });
    }
    Answer<Ticket> tick_step(TicketId t, int s, bool d, PressId p) override
    {
        return noted(p, [&] { return m_desk.tick_step(t, s, d, p); });
    }
    Answer<Ticket> undo(PressId of, PressId p) override
    {
        return noted(p, [&] { return m_desk.undo(of, p); });
    }
    Answer<Done> open_counter(CounterId c, std::optional<ProfileId> f, bool over, PressId p) override
    {
        return noted(p, [&] { return m_desk.open_counter(c, f, over, p); });
    }
    Answer<Done> pause_counter(CounterId c, std::string r, PressId p) override
    {
        return noted(p, [&] { return m_desk.pause_counter(c, std::move(r), p); });
    }
    Answer<Done> resume_counter(CounterId c, PressId p) override
    {
        return noted(p, [&] { return m_desk.resume_counter(c, p); });
    }
    Answer<Done> close_counter(CounterId c, PressId p) override
    {
        return noted(p, [&] { return m_desk.close_counter(c, p); });
    }

    PressAnswer press_answer(PressId of) override
    {
        auto const answer = m_desk.press_answer(of);
        m_ledger.write(of, {answer.known ? Told::Kind::found : Told::Kind::denied, answer.ticket});
        return answer;
    }

private:
    template <class Call>
    std::invoke_result_t<Call> noted(PressId const& press, Call call)
    {
        using Said = std::invoke_result_t<Call>;
        m_ledger.write(press, {});
        try {
            auto answer = call();
            Told told{answer.refused() ? Told::Kind::refused : Told::Kind::answered, {}};
            if constexpr (!std::is_same_v<Said, Answer<Done>>)
                if (answer)
                    told.ticket = *answer;
            m_ledger.write(press, std::move(told));
            return answer;
        } catch (DatabaseFault const&) {
            m_ledger.write(press, {Told::Kind::refused, {}});
            throw;
        }
    }

    QueueDesk& m_desk;
    Ledger& m_ledger;
};

}  // namespace skranke::fault
