#pragma once

#include "desktop/desk/desk_screen.h"
#include "desktop/display/display_screen.h"
#include "desktop/kiosk/kiosk_screen.h"
#include "tests/support/fault/truth.h"

#include <optional>
#include <string>

namespace skranke::fault {

// What of a screen is not so, a line each; empty when all is well.

/// A desk that finds out what became of a press says so and keeps its lists still, which is no lie.
std::string wrong_at_desk(CounterId counter, DeskScreen const& screen, Truth const& truth);
/// `shown`: whom the counter's screen shows; "" nobody, none when it shows nothing fresh.
std::string wrong_at_counter(CounterId counter, std::optional<std::string> const& shown, Truth const& truth);
/// Nothing old, nobody sent to where he never was, the newest calls with their place, the office's notice.
std::string wrong_on_display(DisplayScreen const& screen, Truth const& truth);
/// Numbers can be taken, for every errand that is not stopped and for no other.
std::string wrong_on_stand(KioskScreen const& screen, Truth const& truth);

}  // namespace skranke::fault
