#pragma once

#include "core/queue/hall_desk.h"
#include "desktop/display/call_board.h"
#include "desktop/display/display_screen.h"

#include <string>
#include <vector>

namespace skranke {

/// "Bord · Desk" for a counter with a number; empty where the counter has a name of its own.
BothWords place_word(HallCall const& call, HallTexts const& texts);

/// "Nummer B 30. Bord 3." in one language.
std::string call_sentence(HallCall const& call, std::string const& language, HallTexts const& texts);

std::vector<BigCall> big_calls(CallBoard const& board, HallTexts const& texts, Instant now);

/// The queued ones first, for they were called last. Stands under the heading "Bord", so other places say what they
/// are.
std::vector<LateCall> late_calls(CallBoard const& board, HallTexts const& texts, std::size_t at_most);

}  // namespace skranke
