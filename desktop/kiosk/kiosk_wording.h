#pragma once

#include "core/queue/hall_desk.h"
#include "desktop/kiosk/kiosk_screen.h"
#include "desktop/kiosk/kiosk_state.h"
#include "desktop/kiosk/ticket_taking.h"

#include <optional>

namespace skranke {

/// Everything the stand's screen is made from.
struct KioskFacts {
    KioskState const& state;
    TicketTaking const& taking;
    KioskPicture const* picture{nullptr};  ///< null before the first
    bool away{false};
    Instant now;                       ///< by the database's clock
    std::optional<long> seconds_left;  ///< while it asks whether anybody is there
    std::optional<long> leaves_in;     ///< seconds until the number leaves the screen by itself
};

KioskScreen kiosk_screen(KioskFacts const& facts, HallTexts const& texts);

/// What "Læs op" reads: the page from top to bottom in the citizen's language.
std::string kiosk_read_aloud(KioskScreen const& screen);

bool out_of_order(PrinterHealth health);

}  // namespace skranke
