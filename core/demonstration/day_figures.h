#pragma once

#include "core/database/connection.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// A day's figures by name and by what they are of: {"wait_median_ms", "pas"} to 512'345. Of "": the whole office.
/// One that is missing is none. Times are whole milliseconds, cut off, so that two reckonings can be held against each
/// other to the last digit. Each figure is defined in one sentence in core/README.md, "The day's figures".
using DayFigures = std::map<std::pair<std::string, std::string>, std::int64_t>;

/// From what the rows of tickets and services say now, reckoned by the database.
/// `day` is "2026-11-20". As the operator. Throws DatabaseLost and DatabaseFault.
DayFigures figures_from_tables(ConnectionSettings const& settings, int office, std::string const& day);

/// The same from the events and nothing else: what happened, told once more from the beginning, reckoned here.
DayFigures figures_from_events(ConnectionSettings const& settings, int office, std::string const& day);

struct FigureDifference {
    std::string figure;
    std::string of;
    std::int64_t tables{};
    std::int64_t events{};

    bool operator==(FigureDifference const&) const = default;
};

std::vector<FigureDifference> differences(DayFigures const& tables, DayFigures const& events);

}  // namespace skranke
