#pragma once

#include "core/base/failure.h"
#include "core/queue/queue_desk.h"
#include "tests/support/fault/mistake.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
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
        auto& known = m_told[press.text()];
        m_answered += counts(told);
        m_answered -= counts(known);
        known = std::move(told);
    }
    std::map<std::string, Told> all() const
    {
        std::lock_guard const lock{m_lock};
        return m_told;
    }
    std::size_t answered() const
    {
        std::lock_guard const lock{m_lock};
        return m_answered;
    }

    /// A press got no answer when it was sent.
    void went_unanswered()
    {
        std::lock_guard const lock{m_lock};
        ++m_unanswered;
    }
    std::size_t unanswered() const
    {
        std::lock_guard const lock{m_lock};
        return m_unanswered;
    }

private:
    static std::size_t counts(Told const& told)
    {
        return told.kind == Told::Kind::answered || told.kind == Told::Kind::found ? 1 : 0;
    }

    mutable std::mutex m_lock;
    std::map<std::string, Told> m_told;
    std::size_t m_answered{0};
    std::size_t m_unanswered{0};
};

/// A desk that writes down what its database said of each press, and is otherwise the one it was given.
class ToldDesk final : public QueueDesk {
public:
    ToldDesk(QueueDesk& desk, Ledger& ledger, Mistake mistake) : m_desk{desk}, m_ledger{ledger}, m_mistake{mistake} {}

    Answer<DeskPicture> picture(CounterId c) override { return m_desk.picture(c); }
    DeskChoices choices() override { return m_desk.choices(); }
    Answer<Done> reveal(TicketId t, std::vector<Detail> d) override { return m_desk.reveal(t, std::move(d)); }

    Answer<std::optional<Ticket>> call_next_ticket(CounterId c, PressId p) override
    {
        // Finding nobody is not remembered, so nothing is known of it afterwards.
        auto const answer = noted(p, [&](PressId const& sent) { return m_desk.call_next_ticket(c, sent); });
        if (answer && !*answer)
            m_ledger.write(p, {Told::Kind::refused, {}});
        return answer;
    }
    Answer<std::optional<Ticket>> finish_and_call_next(CounterId c, TicketId t, Ending e, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.finish_and_call_next(c, t, e, sent); });
    }
    Answer<Ticket> call_ticket(CounterId c, TicketId t, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.call_ticket(c, t, sent); });
    }
    Answer<Ticket> recall_ticket(TicketId t, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.recall_ticket(t, sent); });
    }
    Answer<Ticket> start_service(TicketId t, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.start_service(t, sent); });
    }
    Answer<Ticket> mark_no_show(TicketId t, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.mark_no_show(t, sent); });
    }
    Answer<Ticket> park_ticket(TicketId t, std::string r, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.park_ticket(t, r, sent); });
    }
    Answer<Ticket> resume_ticket(CounterId c, TicketId t, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.resume_ticket(c, t, sent); });
    }
    Answer<Ticket> return_ticket(TicketId t, Place at, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.return_ticket(t, at, sent); });
    }
    Answer<Ticket> transfer_ticket(TicketId t, SendOn to, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.transfer_ticket(t, to, sent); });
    }
    Answer<Ticket> finish_service(TicketId t, Ending e, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.finish_service(t, e, sent); });
    }
    Answer<Ticket> leave_ticket(TicketId t, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.leave_ticket(t, sent); });
    }
    Answer<Ticket> take_ticket(NewTicket n, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.take_ticket(n, sent); });
    }
    Answer<Ticket> add_errand(TicketId t, std::string e, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.add_errand(t, e, sent); });
    }
    Answer<Ticket> set_note(TicketId t, std::string n, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.set_note(t, n, sent); });
    }
    Answer<Ticket> tick_step(TicketId t, int s, bool d, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.tick_step(t, s, d, sent); });
    }
    Answer<Ticket> undo(PressId of, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.undo(of, sent); });
    }
    Answer<Done> open_counter(CounterId c, std::optional<ProfileId> f, bool over, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.open_counter(c, f, over, sent); });
    }
    Answer<Done> pause_counter(CounterId c, std::string r, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.pause_counter(c, r, sent); });
    }
    Answer<Done> resume_counter(CounterId c, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.resume_counter(c, sent); });
    }
    Answer<Done> close_counter(CounterId c, PressId p) override
    {
        return noted(p, [&](PressId const& sent) { return m_desk.close_counter(c, sent); });
    }

    PressAnswer press_answer(PressId of) override
    {
        auto const answer = m_desk.press_answer(of);
        m_ledger.write(of, {answer.known ? Told::Kind::found : Told::Kind::denied, answer.ticket});
        return answer;
    }

private:
    template <class Call>
    using Said = std::invoke_result_t<Call, PressId const&>;

    template <class Call>
    Said<Call> noted(PressId const& press, Call call)
    {
        m_ledger.write(press, {});
        try {
            auto answer = send(press, call);
            Told told{answer.refused() ? Told::Kind::refused : Told::Kind::answered, {}};
            if constexpr (!std::is_same_v<Said<Call>, Answer<Done>>)
                if (answer)
                    told.ticket = *answer;
            m_ledger.write(press, std::move(told));
            return answer;
        } catch (DatabaseFault const&) {
            m_ledger.write(press, {Told::Kind::refused, {}});
            throw;
        }
    }

    template <class Call>
    Said<Call> send(PressId const& press, Call call)
    {
        try {
            return call(press);
        } catch (DatabaseLost const&) {
            m_ledger.went_unanswered();
            if (m_mistake != Mistake::a_lost_press_is_sent_as_a_new_one)
                throw;
        }
        for (int tries = 100;; --tries)
            try {
                return call(PressId::make());
            } catch (DatabaseLost const&) {
                if (tries == 0)
                    throw;
                std::this_thread::sleep_for(std::chrono::milliseconds{100});
            }
    }

    QueueDesk& m_desk;
    Ledger& m_ledger;
    Mistake m_mistake;
};

}  // namespace skranke::fault
