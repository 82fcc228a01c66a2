#pragma once

#include "core/database/connection.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// A day's figures by name and by what they are of: {"wait_median_s", "pas"} to "512.3". Of "": the whole office.
/// Texts as the database rounds them, so that two reckonings can be held against each other to the last digit.
using DayFigures = std::map<std::pair<std::string, std::string>, std::string>;

/// From what the tables of tickets and services say now.
/// `day` is "2026-11-20". As the operator. Throws DatabaseLost and DatabaseFault.
DayFigures figures_from_tables(ConnectionSettings const& settings, int office, std::string const& day);

/// The same from api.events and nothing else: what happened, told once more from the beginning.
DayFigures figures_from_events(ConnectionSettings const& settings, int office, std::string const& day);

struct FigureDifference {
    std::string figure;
    std::string of;
    std::string tables;  ///< empty: not there
    std::string events;

    bool operator==(FigureDifference const&) const = default;
};

std::vector<FigureDifference> differences(DayFigures const& tables, DayFigures const& events);

}  // namespace skranke
