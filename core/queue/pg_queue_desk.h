#pragma once

#include "core/queue/queue_desk.h"

namespace skranke {

class SessionPool;

/// A counter's queue, answered by PostgreSQL. Any thread may ask.
class PgQueueDesk : public QueueDesk {
public:
    /// For a session that is new: a call at no counter, which is refused and leaves nothing behind. What it has read
    /// and planned by then is most of what makes the first press of a session ten times as slow as the next. The block
    /// keeps the refusal out of the server's log.
    static constexpr auto warm_up =
        "do $$ begin perform api.call_next_ticket(0); exception when others then null; end $$";

    explicit PgQueueDesk(SessionPool& pool) : m_pool{pool} {}

    Answer<DeskPicture> picture(CounterId counter) override;
    DeskChoices choices() override;

    Answer<std::optional<Ticket>> call_next_ticket(CounterId counter, PressId press) override;
    Answer<std::optional<Ticket>> finish_and_call_next(CounterId counter, TicketId ticket, Ending ending,
                                                       PressId press) override;
    Answer<Ticket> call_ticket(CounterId counter, TicketId ticket, PressId press) override;
    Answer<Ticket> recall_ticket(TicketId ticket, PressId press) override;
    Answer<Ticket> start_service(TicketId ticket, PressId press) override;
    Answer<Ticket> mark_no_show(TicketId ticket, PressId press) override;
    Answer<Ticket> park_ticket(TicketId ticket, std::string reason, PressId press) override;
    Answer<Ticket> resume_ticket(CounterId counter, TicketId ticket, PressId press) override;
    Answer<Ticket> return_ticket(TicketId ticket, Place place, PressId press) override;
    Answer<Ticket> transfer_ticket(TicketId ticket, SendOn to, PressId press) override;
    Answer<Ticket> finish_service(TicketId ticket, Ending ending, PressId press) override;
    Answer<Ticket> leave_ticket(TicketId ticket, PressId press) override;
    Answer<Ticket> take_ticket(NewTicket ticket, PressId press) override;
    Answer<Ticket> add_errand(TicketId ticket, std::string errand_type, PressId press) override;
    Answer<Ticket> set_note(TicketId ticket, std::string note, PressId press) override;
    Answer<Ticket> tick_step(TicketId ticket, int step, bool done, PressId press) override;
    Answer<Done> reveal(TicketId ticket, std::vector<Detail> details) override;
    Answer<Ticket> undo(PressId of_press, PressId press) override;

    Answer<Done> open_counter(CounterId counter, std::optional<ProfileId> profile, bool take_over,
                              PressId press) override;
    Answer<Done> pause_counter(CounterId counter, std::string reason, PressId press) override;
    Answer<Done> resume_counter(CounterId counter, PressId press) override;
    Answer<Done> close_counter(CounterId counter, PressId press) override;

    PressAnswer press_answer(PressId of_press) override;

private:
    SessionPool& m_pool;
};

}  // namespace skranke
