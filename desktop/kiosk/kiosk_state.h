#pragma once

#include "core/ports/ticket_printer.h"

#include <string>

namespace skranke {

/// What the person at the stand has chosen so far, and how the stand itself is.
struct KioskState {
    enum class Helper { not_called, calling, called, failed };

    std::string language{"da"};
    bool low{false};
    bool contrast{false};
    bool larger{false};
    std::string errand_of_persons;  ///< the errand for which the stand asks how many come; empty: it does not ask
    Helper helper{Helper::not_called};
    bool can_speak{false};  ///< there is a voice for the language
    PrinterHealth printer{PrinterHealth::unknown};
    bool has_printer{true};
    bool practice{false};  ///< as the program was told; the office may say so, too

    bool operator==(KioskState const&) const = default;
};

}  // namespace skranke
