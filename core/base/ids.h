#pragma once

#include <compare>
#include <cstdint>

namespace skranke {

/// A number that names one kind of thing and cannot be mistaken for another kind's.
template <class Tag, class Number>
struct Id {
    Number value{};

    auto operator<=>(Id const&) const = default;
};

using OfficeId = Id<struct OfficeTag, std::int32_t>;
using CounterId = Id<struct CounterTag, std::int32_t>;
using ProfileId = Id<struct ProfileTag, std::int32_t>;
using StaffId = Id<struct StaffTag, std::int32_t>;
using TicketId = Id<struct TicketTag, std::int64_t>;

}  // namespace skranke
