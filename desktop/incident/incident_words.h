#pragma once

#include "desktop/incident/incident_screen.h"

#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// Across the window: "Bord 4 beder om en kollega · 10.42", or who goes there.
std::string words_of(IncidentScreen::Bar const& bar);
/// Beside the clock: "Sendt 10.42", "På vej 10.43". Nothing of it reads as an alarm.
std::string words_of(IncidentScreen::Mark const& mark);
/// "Bord 4 · 10.42", in a list of those to be written down.
std::string name_of(Incident const& incident);
std::vector<std::pair<IncidentOutcome, std::string>> incident_outcomes();

}  // namespace skranke
