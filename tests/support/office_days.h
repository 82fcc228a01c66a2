#pragma once

#include "core/queue/dispatch_order.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// Office days to hold estimates against. They are made from models that no estimator knows: services with a body and a
/// heavy tail of another shape than anybody fits, clerks of different speed, days that grow slower, systems that hang,
/// rushes, lunches and sudden absences nobody has told, citizens who give up. Only the rule of order is the product's
/// own, because that is what decides in earnest; nothing here knows core/staffing.

namespace skranke {

/// What an office is like on all its days.
struct SimulatedOffice {
    struct Errand {
        std::string code;
        std::string area;
        std::chrono::minutes usual{};  ///< as somebody once set it up: not quite true
        std::chrono::minutes target{20};
        double mean_s{};      ///< as it is
        double tail_share{};  ///< of services that get stuck
        double weight{};      ///< how often it is asked for
    };
    struct Clerk {
        DispatchCounter counter;
        double speed{1};  ///< above 1: slower
    };

    explicit SimulatedOffice(std::uint64_t seed);

    std::vector<Errand> errands;
    std::vector<Clerk> clerks;
    DispatchRules rules;
    double citizens{};  ///< on a usual day
};

/// What anybody may see of the office at one moment.
struct HallNow {
    struct Counter {
        DispatchCounter place;
        std::optional<Instant> paused_since;
        std::optional<std::string> errand;  ///< of the citizen there
        Instant since;                      ///< met, or called
        bool met{false};
    };
    Instant at;
    std::vector<DispatchTicket> waiting;
    std::vector<Counter> counters;
};

struct PastService {
    std::string errand;
    Instant started;
    Instant ended;
};

/// One day from opening to the last citizen.
class SimulatedDay {
public:
    /// Called for every walk-in at the moment of arrival, before joining the queue. The day's services until then.
    using Arrives =
        std::function<void(HallNow const&, TicketId, std::string const& errand, std::vector<PastService> const&)>;
    /// Called when a citizen is called for the first time.
    using Called = std::function<void(TicketId, Instant)>;

    SimulatedDay(SimulatedOffice const& office, std::uint64_t seed);

    void play(Arrives const& arrives, Called const& called = {});

    std::vector<PastService> const& services() const { return m_services; }
    /// Walk-ins by errand and hour.
    std::map<std::pair<std::string, int>, int> const& arrivals() const { return m_arrivals; }
    int calls() const { return m_calls; }
    int absent() const { return m_absent; }

private:
    struct Citizen {
        DispatchTicket ticket;
        std::size_t errand{};
        Instant comes;
        Instant gives_up;
    };
    struct Away {
        Instant from;
        Instant until;
    };
    struct Seat {
        DispatchCounter place;
        double speed{1};
        Instant opens;
        Instant closes;
        std::vector<Away> aways{};
        std::optional<Citizen> citizen{};
        Instant called{};
        Instant met{};
        Instant ends{};
        bool comes{true};
        Instant ready{};
        bool idle{false};
    };

    void plan_citizens();
    void plan_clerks();
    void add_citizen(std::size_t errand, Instant comes, std::optional<Instant> booked);
    void let_in(Instant now, Arrives const& arrives);
    void finish(Seat& seat, Instant now);
    void call_next(Seat& seat, Instant now, Called const& called);
    double slowness(Instant at) const;
    double length_s(std::size_t errand, double speed, Instant at);
    HallNow picture(Instant now) const;
    std::optional<Instant> next_moment(Instant now) const;
    double share();
    double between(double low, double high) { return low + (high - low) * share(); }

    SimulatedOffice const& m_office;
    std::mt19937_64 m_chance;
    std::vector<Citizen> m_coming;  ///< by time
    std::size_t m_next{};
    std::vector<Citizen> m_queue;
    std::vector<Seat> m_seats;
    std::vector<PastService> m_services;
    std::map<std::pair<std::string, int>, int> m_arrivals;
    double m_day_pace{1};
    double m_tiring{0};
    Away m_outage{};
    int m_calls{};
    int m_absent{};
    std::int64_t m_last_id{};
};

}  // namespace skranke
