#pragma once

#include "core/setup/setup_document.h"

#include <string>
#include <vector>

/// Hours of a week as seven days, each with its spans in one text: "9.00–12.00, 13.00–17.00", or "closed".

namespace skranke {

/// Whether the list's lines are spans of a weekday.
bool is_week(SetupList const& list);

/// `weekday`: 1 is Monday.
std::string shown_hours(std::vector<SetupLine> const& lines, int weekday);

/// The lines of that day, from what a person typed: "9-15", "9.00–12.00 og 13–17", "lukket".
Result<std::vector<SetupLine>, SetupFault> typed_hours(int weekday, std::string const& typed);

/// Puts the day's lines in the place of those it had; the week stays in order.
void set_hours(std::vector<SetupLine>& lines, int weekday, std::vector<SetupLine> const& hours);

}  // namespace skranke
