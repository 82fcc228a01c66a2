#include "core/demonstration/played_counter.h"

#include <utility>

namespace skranke {

using std::chrono::seconds;

namespace {

seconds whole(double amount)
{
    return seconds{static_cast<long long>(amount)};
}

}  // namespace

PlayedCounter::PlayedCounter(PlayedDay& day, DayModel::Clerk const& clerk, PlayedLogin& login, CounterId counter,
                             std::optional<ProfileId> profile, bool citizen_pc)
    : m_day{day},
      m_clerk{clerk},
      m_login{login},
      m_counter{counter},
      m_profile{profile},
      m_citizen_pc{citizen_pc},
      m_dice{day.seed + static_cast<std::uint64_t>(counter.value)}
{
    m_day.wakes.emplace_back([this] { wake(); });
}

void PlayedCounter::begin()
{
    m_day.timetable.at(m_day.at(m_clerk.from), [this] { open(); });
}

void PlayedCounter::leave_at(Instant moment)
{
    m_leaves = moment;
    m_day.timetable.at(moment, [this] { leave(); });
}

void PlayedCounter::then(seconds wait, Step step)
{
    m_day.later(wait, [this, turn = m_turn, step] {
        if (turn == m_turn)
            (this->*step)();
    });
}

void PlayedCounter::turn_to(State state)
{
    ++m_turn;
    m_awake = false;
    m_state = state;
}

seconds PlayedCounter::breath()
{
    auto const& between = m_day.model.serving.between_seconds;
    return whole(m_dice.between(between.low, between.high));
}

void PlayedCounter::wake()
{
    if (m_state != State::idle || m_awake)
        return;
    m_awake = true;
    then(whole(m_dice.between(2, 6)), &PlayedCounter::look);
}

// Coming and going

void PlayedCounter::open()
{
    // A citizen PC stands open all day; floorwalkers come to it and go.
    if (!m_citizen_pc && !m_day.went(m_login.queue().open_counter(m_counter, m_profile, false, PressId::make())))
        return;  // somebody sits there: the counter is theirs
    turn_to(State::idle);
    look();
}

bool PlayedCounter::rest_is_due() const
{
    return m_rests < m_clerk.breaks.size() && m_day.now >= m_day.at(m_clerk.breaks[m_rests].at);
}

bool PlayedCounter::has_to_stop() const
{
    return rest_is_due() || !m_returning.empty() || (m_leaves && m_day.now > *m_leaves - std::chrono::minutes{4});
}

void PlayedCounter::rest()
{
    auto const& rest = m_clerk.breaks[m_rests++];
    if (!m_citizen_pc)
        (void)m_day.went(m_login.queue().pause_counter(m_counter, rest.reason, PressId::make()));
    turn_to(State::away);
    then(rest.lasts, &PlayedCounter::back_from_rest);
}

void PlayedCounter::back_from_rest()
{
    if (!m_citizen_pc)
        (void)m_day.went(m_login.queue().resume_counter(m_counter, PressId::make()));
    turn_to(State::idle);
    look();
}

void PlayedCounter::close()
{
    if (!m_citizen_pc)
        (void)m_day.went(m_login.queue().close_counter(m_counter, PressId::make()));
    turn_to(State::away);
}

void PlayedCounter::leave()
{
    if (m_state == State::busy)
        (void)m_day.went(m_login.queue().finish_service(m_ticket, {}, PressId::make()));
    m_rests = m_clerk.breaks.size();
    m_returning.clear();
    close();
}

// Looking for the next citizen

void PlayedCounter::look()
{
    turn_to(State::idle);
    if (m_leaves && m_day.now > *m_leaves - std::chrono::minutes{4})
        return;
    if (rest_is_due())
        return rest();
    if (!m_returning.empty()) {
        auto const ticket = m_returning.front();
        m_returning.pop_front();
        auto const answer = m_login.queue().resume_ticket(m_counter, ticket, PressId::make());
        if (m_day.went(answer))
            return take_up(*answer);
    }
    call_next();
}

void PlayedCounter::call_next()
{
    auto const answer = m_login.queue().call_next_ticket(m_counter, PressId::make());
    auto const again = whole(m_day.model.serving.look_again_seconds);
    if (!m_day.went(answer)) {
        // The counter was closed or taken over: whoever did it has it now. Anything else passes.
        if (answer.refusal() == Refusal::counter_closed || answer.refusal() == Refusal::not_at_this_counter)
            return turn_to(State::away);
        return then(again, &PlayedCounter::look);
    }
    if (*answer)
        return take_up(**answer);
    if (m_day.now >= m_day.closes && !m_day.anyone_left())
        return close();
    then(again, &PlayedCounter::look);
}

void PlayedCounter::take_up(Ticket const& ticket)
{
    turn_to(State::busy);
    m_ticket = ticket.id;
    auto& citizen = m_day.visit(ticket).citizen;
    visit().called = true;
    auto const& serving = m_day.model.serving;
    if (ticket.state == TicketState::serving) {
        serve();  // a person began this one and went
    } else if (citizen.absent) {
        then(whole(serving.recall_after_seconds), &PlayedCounter::recall);
        then(whole(serving.give_up_after_seconds), &PlayedCounter::give_up);
    } else if (citizen.not_ready && !m_citizen_pc) {
        citizen.not_ready = false;
        then(citizen.walk, &PlayedCounter::put_back);
    } else {
        then(citizen.walk, &PlayedCounter::start);
    }
}

void PlayedCounter::recall()
{
    if (!m_day.went(m_login.queue().recall_ticket(m_ticket, PressId::make())))
        step_aside();
}

void PlayedCounter::give_up()
{
    if (!m_day.went(m_login.queue().mark_no_show(m_ticket, PressId::make())))
        return step_aside();
    auto& citizen = visit().citizen;
    if (citizen.late && !m_citizen_pc) {  // floorwalkers put nobody back; whoever is late there takes a new number
        citizen.absent = false;
        m_day.later(*citizen.late, [this, ticket = m_ticket] {
            if (m_day.went(m_login.queue().return_ticket(ticket, Place::first, PressId::make())))
                m_day.news();
        });
    }
    free_again();
}

void PlayedCounter::put_back()
{
    if (!m_day.went(m_login.queue().return_ticket(m_ticket, Place::last, PressId::make())))
        return step_aside();
    m_day.news();
    free_again();
}

// The service itself

void PlayedCounter::start()
{
    if (!m_day.went(m_login.queue().start_service(m_ticket, PressId::make())))
        return step_aside();
    if (!visit().citizen.truly.empty())
        return then(seconds{90}, &PlayedCounter::send_to_the_right_place);
    serve();
}

void PlayedCounter::serve()
{
    auto& citizen = visit().citizen;
    if (visit().left.count() == 0) {
        visit().left = whole(static_cast<double>(citizen.service.count()) * m_clerk.factor);
        write_down();
    }
    if (citizen.parking && !m_citizen_pc)
        then(visit().left / 2, &PlayedCounter::park);
    else
        then(visit().left, &PlayedCounter::end);
}

/// The note, the checklist and a further errand, spread over the service.
void PlayedCounter::write_down()
{
    auto const& citizen = visit().citizen;
    auto const whole_time = visit().left;
    auto const during = [&](seconds wait, std::function<void()> act) {
        m_day.later(wait, [this, turn = m_turn, act = std::move(act)] {
            if (turn == m_turn)
                act();
        });
    };
    if (citizen.noted)
        during(whole_time / 5, [this] {
            (void)m_day.went(
                m_login.queue().set_note(m_ticket, "Vil gerne have sms, når det er klar.", PressId::make()));
        });
    if (!citizen.added_errand.empty())
        during(whole_time / 3, [this, errand = citizen.added_errand] {
            (void)m_day.went(m_login.queue().add_errand(m_ticket, errand, PressId::make()));
        });
    auto const known = m_day.errands.find(citizen.errand);
    auto const steps = known == m_day.errands.end() ? 0 : known->second.steps;
    for (int step = 1; step <= steps; ++step)
        during(whole_time * step / (steps + 1),
               [this, step] { (void)m_login.queue().tick_step(m_ticket, step, true, PressId::make()); });
}

void PlayedCounter::send_to_the_right_place()
{
    auto& citizen = visit().citizen;
    citizen.errand = std::exchange(citizen.truly, {});
    send_on(citizen.errand, Place::arrival);
}

void PlayedCounter::park()
{
    auto& citizen = visit().citizen;
    auto const parking = *citizen.parking;
    citizen.parking.reset();
    if (!m_day.went(m_login.queue().park_ticket(m_ticket, parking.reason, PressId::make())))
        return step_aside();
    visit().left /= 2;
    m_day.later(parking.away, [this, ticket = m_ticket] {
        m_returning.push_back(ticket);
        wake();
    });
    free_again();
}

void PlayedCounter::end()
{
    auto& citizen = visit().citizen;
    if (!citizen.send_on.empty()) {
        visit().left = seconds{0};
        citizen.errand = std::exchange(citizen.send_on, {});
        return send_on(citizen.errand, Place::arrival);
    }
    if (std::exchange(citizen.to_payment, false) && !m_day.payment_errand.empty()) {
        visit().left = seconds{150};
        citizen.errand = m_day.payment_errand;
        return send_on(citizen.errand, Place::first);
    }
    if (std::exchange(citizen.hasty_finish, false))
        return finish_too_soon();
    if (m_citizen_pc || has_to_stop())
        return finish();
    finish_and_go_on();
}

Ending PlayedCounter::ending() const
{
    auto const& outcome = m_day.visits.at(m_ticket).citizen.outcome;
    return {.outcome = outcome, .referred_to = outcome == "referred" ? "tax" : std::string{}};
}

void PlayedCounter::finish_and_go_on()
{
    auto const answer = m_login.queue().finish_and_call_next(m_counter, m_ticket, ending(), PressId::make());
    if (!m_day.went(answer))
        return step_aside();
    if (*answer)
        return take_up(**answer);
    free_again();
}

void PlayedCounter::finish()
{
    if (!m_day.went(m_login.queue().finish_service(m_ticket, ending(), PressId::make())))
        return step_aside();
    free_again();
}

void PlayedCounter::finish_too_soon()
{
    m_last_press = PressId::make();
    if (!m_day.went(m_login.queue().finish_service(m_ticket, ending(), *m_last_press)))
        return step_aside();
    then(seconds{15}, &PlayedCounter::take_back);
}

void PlayedCounter::take_back()
{
    if (!m_day.went(m_login.queue().undo(*m_last_press, PressId::make())))
        return step_aside();
    then(seconds{40}, &PlayedCounter::finish);
}

void PlayedCounter::send_on(std::string errand, Place place)
{
    SendOn const to{.errand_type = std::move(errand), .counter = std::nullopt, .place = place};
    if (!m_day.went(m_login.queue().transfer_ticket(m_ticket, to, PressId::make())))
        return step_aside();
    m_day.news();
    free_again();
}

/// Something else was done with the citizen: no matter what, look again in a while.
void PlayedCounter::step_aside()
{
    turn_to(State::idle);
    then(seconds{30}, &PlayedCounter::look);
}

void PlayedCounter::free_again()
{
    turn_to(State::idle);
    then(breath(), &PlayedCounter::look);
}

}  // namespace skranke
