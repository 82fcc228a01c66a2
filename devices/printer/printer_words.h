#pragma once

#include "core/ports/ticket_printer.h"

#include <string>

namespace skranke {

/// The names scripts read: "printed", "paper_out" …
std::string name_of(Printed result);
std::string name_of(PrinterHealth health);

/// What a person reads, in the language spoken, and what to do about it.
std::string sentence(Printed result);
std::string sentence(PrinterHealth health);

}  // namespace skranke
