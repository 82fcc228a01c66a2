#pragma once

#include "core/queue/ticket.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

enum class CounterState { closed, open, paused };

struct Counter {
    CounterId id;
    std::string name;  ///< as citizens read it: "Bord 4"
    std::string kind;  ///< counter, citizen_pc, till, information
    CounterState state{CounterState::closed};
    std::optional<StaffId> staff;
    std::string staff_name;
    std::optional<ProfileId> profile;
    std::string profile_name;
    std::string pause_reason;  ///< code
    Instant since;

    bool operator==(Counter const&) const = default;
};

/// Where the person who looks sits, and the number they have there.
struct Seat {
    CounterId counter;
    std::string name;
    std::string number;  ///< empty: nobody

    bool operator==(Seat const&) const = default;
};

/// The counter's own day so far.
struct CounterToday {
    int services{};
    int on_time{};
    int no_shows{};
    std::optional<Instant> next_break{};  ///< planned for whoever sits here; one that has begun is still told
    bool lunch{};                         ///< the next break is the lunch

    bool operator==(CounterToday const&) const = default;
};

/// Somebody asks for a helper.
struct HelpCall {
    Instant at;
    std::string place;  ///< a counter's name or a stand's
    std::string reason;

    bool operator==(HelpCall const&) const = default;
};

/// Everything one desk's screen is made from, as of one moment.
struct DeskPicture {
    Instant read_at;        ///< by the database's clock
    double clock_speed{1};  ///< how fast that clock runs; 1 outside demonstrations
    Counter counter;
    std::optional<Seat> elsewhere;      ///< the person sits at another counter
    std::vector<WaitingTicket> for_me;  ///< in the order in which they would be called here
    std::vector<WaitingTicket> others;  ///< the office's other waiting citizens, furthest past target first
    std::optional<TicketAtCounter> current;
    std::vector<ParkedTicket> parked;
    CounterToday today;
    std::optional<HelpCall> help_call;  ///< the newest of the last minutes in this office

    bool operator==(DeskPicture const&) const = default;
};

/// A code the database knows and the word a clerk reads.
struct Choice {
    std::string code;
    std::string name;

    bool operator==(Choice const&) const = default;
};

struct ErrandType {
    std::string code;
    std::string name;
    std::string area;  ///< code
    std::string area_name;
    std::string letter;
    bool payment{false};  ///< the office's payment errand: where Ctrl+B sends on
    bool stopped{false};  ///< the stands give no numbers for it just now

    bool operator==(ErrandType const&) const = default;
};

struct Profile {
    ProfileId id;
    std::string name;

    bool operator==(Profile const&) const = default;
};

/// What changes with set-up only.
struct DeskChoices {
    std::vector<ErrandType> errand_types;
    std::vector<Profile> profiles;
    std::vector<Counter> counters;
    std::vector<Choice> outcomes;
    std::vector<Choice> park_reasons;
    std::vector<Choice> pause_reasons;
    std::vector<Choice> urgent_reasons;
    std::vector<Choice> authorities;  ///< to whom a citizen is referred
    bool may_call_particular{false};
    bool may_give_priority{false};

    bool operator==(DeskChoices const&) const = default;
};

}  // namespace skranke
