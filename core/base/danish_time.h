#pragma once

#include "core/base/instant.h"
#include "core/base/words.h"

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <string>

namespace skranke {

/// A day and a time of day on the wall of the office. Carries no zone: the office has one, Europe/Copenhagen.
using LocalTime = date::local_time<std::chrono::microseconds>;
using LocalDay = date::local_days;

LocalTime to_local(Instant instant);

/// The moment at which the office's clock shows `local`. In the hour that comes twice in autumn it is the first; in the
/// hour that spring leaves out, the moment at which the clocks are moved.
Instant to_instant(LocalTime local);

/// The office's day, which begins at local midnight.
LocalDay office_day(Instant instant);

/// All texts below are local time in the house's formats, never those of the C locale. `language` decides only words.

std::string clock_text(Instant instant);                                       ///< "10.42"
std::string date_text(Instant instant, Language language = spoken());          ///< "20. november 2026"
std::string weekday_date_text(Instant instant, Language language = spoken());  ///< "fredag 20. november 2026"
std::string weekday_text(Instant instant, Language language = spoken());       ///< "fredag"
std::string running_text(std::chrono::seconds elapsed);                        ///< "11:04", "1:02:09"; never below 0:00
std::string minutes_text(std::chrono::minutes waited);                         ///< "12 min"
std::string number_text(std::int64_t number);                                  ///< "1.796"

/// ISO 8601 in UTC with the digits that are needed, for JSON: "2026-11-20T09:42:00Z".
std::string iso_text(Instant instant);

}  // namespace skranke
