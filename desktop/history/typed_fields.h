#pragma once

#include "core/base/danish_time.h"

#include <chrono>
#include <optional>
#include <string>

namespace skranke {

/// What people type where a number, a day or a time is asked for, read as they mean it.

/// "a 7" is A07, "A12" and "A 012" stay what they are; the database has two or three digits.
std::string typed_number(std::string const& text);

/// "20.11.2026", "20/11 26", "20.11" (the latest one not after `today`), "i dag", "i går". None when it is no day.
std::optional<LocalDay> typed_day(std::string const& text, LocalDay today);

/// "10.30", "10:30", "1030", "9". None when it is no time of day.
std::optional<std::chrono::minutes> typed_time(std::string const& text);

/// "20.11.2026"
std::string short_date_text(LocalDay day);

}  // namespace skranke
