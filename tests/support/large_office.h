#pragma once

#include "core/staffing/estimate_inputs.h"

#include <string>

namespace skranke {

/// An office as estimates see it: so many counters at work, so many citizens waiting, twelve errands in six areas, each
/// counter with three areas.
inline EstimateInputs large_office(int counters, int waiting)
{
    using namespace std::chrono_literals;
    EstimateInputs office;
    office.at = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 10h;
    for (int errand = 0; errand < 12; ++errand) {
        EstimateErrand type;
        type.errand_type = "errand_" + std::to_string(errand);
        type.area = "area_" + std::to_string(errand % 6);
        type.times.usual = std::chrono::minutes{5 + errand};
        for (int hour = 9; hour < 15; ++hour) {
            type.times.past[hour] = {40, 40 * 6.2, 40 * (6.2 * 6.2 + 0.3)};
            type.arrivals[hour] = 2;
        }
        office.errands.push_back(type);
    }
    for (int number = 1; number <= counters; ++number) {
        EstimateCounter counter;
        counter.place.id = CounterId{number};
        counter.place.open = true;
        counter.place.profile.max_in_row = 3;
        for (int errand = 0; errand < 12; ++errand)
            if ((errand + number) % 6 < 3)
                counter.place.profile.errand_types.insert("errand_" + std::to_string(errand));
        counter.citizen =
            Occupied{"errand_" + std::to_string(number % 12), office.at - std::chrono::minutes{number}, true};
        office.counters.push_back(counter);
    }
    for (int number = 1; number <= waiting; ++number) {
        auto const& type = office.errands[static_cast<std::size_t>(number) % 12];
        DispatchTicket ticket;
        ticket.id = TicketId{number};
        ticket.errand_type = type.errand_type;
        ticket.area = type.area;
        ticket.expected = type.times.usual;
        ticket.arrived = ticket.start = office.at - std::chrono::minutes{waiting - number};
        ticket.target = 20min;
        office.waiting.push_back(ticket);
    }
    return office;
}

}  // namespace skranke
