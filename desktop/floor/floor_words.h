#pragma once

#include "desktop/floor/floor_screen.h"

#include <string>

namespace skranke {

/// What Medbetjening's values are called on the screen, in the language spoken. Pure.

enum class FloorFeel { neutral, calm, good, warning, bad };

struct FloorSaying {
    std::string text;
    FloorFeel feel{FloorFeel::calm};
};
FloorSaying words_of(FloorNotice const& notice);

struct FloorAsking {
    std::string title;
    std::string text;
    std::string go_on;
};
FloorAsking words_of(FloorQuestion const& question);
std::string words_of(FloorQuestion::Field field);

/// "Borger-pc 2", or "No PC" for one who stands.
std::string name_of(SpotCard const& card);
/// "free", "called", the topic: what stands beside the name.
std::string state_words(SpotCard const& card, bool covered);
/// "MitID · English"; only a language other than Danish is said.
std::string need_words(WaitingHelpRow const& row, bool covered);
/// Who asks, and for how long.
std::string call_words(HelpCallRow const& row);
/// How a registration ended: outcome, reason, and to whom.
std::string how_it_ended(HelpDone const& done, FloorChoices const& choices);

}  // namespace skranke
