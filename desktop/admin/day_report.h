#pragma once

#include "core/demonstration/day_figures.h"
#include "core/demonstration/day_player.h"

#include <vector>

namespace skranke::admin {

/// How `demo day` ends when tables and events tell different figures: as `office close-day` does.
inline constexpr int figures_differ = 1;

/// The day as people read it, on standard output; what differs, with both values, on standard error.
void print_day(DayPlayed const& played, DayFigures const& figures, std::vector<FigureDifference> const& doubts);

/// {"played":{…},"figures":[{"figure","of","value"}],"agree":true,"differences":[{"figure","of","tables","events"}]}
void print_day_json(DayPlayed const& played, DayFigures const& figures, std::vector<FigureDifference> const& doubts);

}  // namespace skranke::admin
