#pragma once

#include "core/base/instant.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// One line of a ticket's story.
struct ToldEvent {
    std::int64_t ticket{};
    int seq{};
    std::string kind;
    Instant at{};
    std::string was;    ///< the state before; empty: none
    std::string state;  ///< the state after
    std::string area;   ///< of the errand it was then
    std::string counter;
    bool on_time{};
    std::optional<Instant> booked{};  ///< told when a booked citizen checks in
    int takes_back{};                 ///< of an `undone`: the seq of what it takes back
};

/// What one ticket's events come to, told from the first to the last. Pure.
struct RetoldTicket {
    struct Service {
        std::string counter;
        bool on_time{};
        std::chrono::microseconds lasted{};
    };

    std::string state;
    std::string area;
    bool helped{};
    std::chrono::microseconds waited{};
    int calls{};
    int parkings{};
    int returns{};
    int transfers{};
    std::vector<Service> services{};
};

/// `story` is one ticket's, in order. An event that was taken back counts as little as the taking back.
RetoldTicket retold(std::vector<ToldEvent> const& story);

}  // namespace skranke
