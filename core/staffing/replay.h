#pragma once

#include "core/staffing/estimate_inputs.h"
#include "core/staffing/keyed_chance.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What one run through the next hours came to. Seconds from now.
struct ReplayTold {
    static constexpr double never = std::numeric_limits<double>::infinity();

    std::vector<double> newcomers;  ///< by kind: until somebody who takes a number now would be called
    std::vector<double> waiting;    ///< by place in the inputs: until that ticket is called
    std::vector<int> queue;         ///< how many wait, now and after each quarter
    std::vector<double> late;       ///< booked citizens, how long after their time they are called
};

/// The office played ahead by chance, with the rule of order that decides in earnest (core/queue/dispatch_order).
/// One thread only; `inputs` outlives it.
///
/// Who would take a number now is played along without being served: such a newcomer waits in the queue like anybody,
/// takes nobody's turn, and tells when the turn came. So one run answers for all errands at once.
class Replay {
public:
    struct Plan {
        std::uint64_t seed{1};
        std::chrono::minutes ahead{300};
        bool to_the_end{false};  ///< else a run ends when whoever waits now has been called
    };

    Replay(EstimateInputs const& inputs, Plan plan);

    /// Which newcomer stands for an errand: those who would always be called together share one. None where no open
    /// counter takes the errand.
    std::optional<std::size_t> newcomer_of(std::size_t errand) const { return m_newcomer_of[errand]; }

    void run(unsigned number, ReplayTold& told);

private:
    struct Person {
        DispatchTicket ticket;  ///< its words are short stand-ins, which copy and compare fast
        std::size_t errand{};
        std::uint64_t key{};                    ///< names this person's chances
        std::optional<std::size_t> newcomer{};  ///< which kind
        std::optional<std::size_t> waiting{};   ///< place among those who wait now
    };
    struct Seat {
        DispatchCounter place;
        EstimateCounter const* as_it_is{};
        std::vector<bool> takes{};  ///< by errand
        Instant free_at{};
        double pace{};  ///< logarithm: how much longer than usual services take here in this run
    };
    struct Coming {
        Instant at;
        Person const* person{};
    };

    void take_in_seats();
    void take_in_waiting();
    void take_in_newcomers();
    Person person(std::size_t errand, std::int64_t id, Instant arrived) const;

    void begin(KeyedChance const& chance, ReplayTold& told);
    void seat_begins(Seat& seat, KeyedChance const& chance);
    void expect_walk_ins(KeyedChance const& chance);
    void expect_bookings(KeyedChance const& chance);
    void let_in(Instant now);
    void serve_at(Instant now, KeyedChance const& chance, ReplayTold& told);
    void serve(Seat& seat, Instant now, KeyedChance const& chance, ReplayTold& told);
    Person const* choose(Seat const& seat, Instant now) const;
    void leaves_queue(Person const& person, Instant now, ReplayTold& told);
    void call(Seat& seat, Person const& person, Instant now, KeyedChance const& chance);
    void joins_queue(Person const& person);
    std::optional<Instant> next_moment(Instant now) const;

    Length length(std::size_t errand, Instant at, Seat const& seat) const;
    std::size_t hour(Instant at) const;
    double since_now(Instant at) const;
    bool can_be_called(Person const& person) const;

    EstimateInputs const& m_inputs;
    Plan m_plan;
    KeyedChance m_chance;
    ServiceTimes m_times;
    std::map<std::string, std::size_t> m_errands;
    std::vector<Seat> m_seats;
    std::vector<DispatchCounter> m_counters;
    std::vector<Person> m_waiting;
    std::vector<Person> m_newcomers;
    std::vector<std::optional<std::size_t>> m_newcomer_of;

    // of the run under way
    std::deque<Person> m_later;  ///< who comes later; a deque, so that nobody moves
    std::vector<Coming> m_coming;
    std::size_t m_next_coming{};
    std::vector<Person const*> m_queue;
    std::vector<DispatchTicket> m_booked;  ///< those in the queue with an appointment
    std::vector<Seat*> m_free;
    std::size_t m_unanswered{};
    double m_drift{};
};

}  // namespace skranke
