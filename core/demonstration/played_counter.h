#pragma once

#include "core/demonstration/dice.h"
#include "core/demonstration/played_day.h"
#include "core/demonstration/played_login.h"

#include <deque>
#include <optional>

namespace skranke {

/// One clerk at one counter for a day: opens, calls, serves, rests, goes. What the rules refuse, or what a person does
/// at this counter meanwhile, makes the clerk step back and look again.
class PlayedCounter {
public:
    PlayedCounter(PlayedDay& day, DayModel::Clerk const& clerk, PlayedLogin& login, CounterId counter,
                  std::optional<ProfileId> profile, bool citizen_pc);

    /// Puts the clerk's coming into the timetable.
    void begin();
    /// Calls nobody any more shortly before, is free at that moment, and leaves the counter to a person.
    void leave_at(Instant moment);
    /// Somebody may be there to be called.
    void wake();

private:
    enum class State { away, idle, busy };
    using Step = void (PlayedCounter::*)();

    void then(std::chrono::seconds wait, Step step);
    void turn_to(State state);
    std::chrono::seconds breath();

    void open();
    void look();
    void call_next();
    void take_up(Ticket const& ticket);
    void recall();
    void give_up();
    void put_back();
    void start();
    void serve();
    void write_down();
    void send_to_the_right_place();
    void park();
    void end();
    void finish_and_go_on();
    void finish();
    void finish_too_soon();
    void take_back();
    void send_on(std::string errand, Place place);
    void step_aside();
    void free_again();
    void rest();
    void back_from_rest();
    void close();
    void leave();

    bool has_to_stop() const;
    bool rest_is_due() const;
    Ending ending() const;
    Visit& visit() { return m_day.visits.at(m_ticket); }

    PlayedDay& m_day;
    DayModel::Clerk const& m_clerk;
    PlayedLogin& m_login;
    CounterId m_counter;
    std::optional<ProfileId> m_profile;
    bool m_citizen_pc;
    Dice m_dice;

    State m_state{State::away};
    std::uint64_t m_turn{};  ///< what was planned in an earlier turn is void
    bool m_awake{false};
    TicketId m_ticket{};
    std::size_t m_rests{};
    std::deque<TicketId> m_returning;  ///< parked citizens who are back
    std::optional<PressId> m_last_press;
    std::optional<Instant> m_leaves;
};

}  // namespace skranke
