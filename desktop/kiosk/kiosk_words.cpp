#include "desktop/kiosk/kiosk_words.h"

#include "core/base/danish_time.h"
#include "core/staffing/told_minutes.h"
#include "desktop/hall/opening_words.h"

#include <chrono>

namespace skranke {
namespace {

constexpr std::chrono::minutes last_number_is_told_before{30};

/// One word of the three that a number chooses from.
std::string counted(std::string const& base, int count)
{
    return base + (count == 0 ? "_none" : count == 1 ? "_one" : "_many");
}

Fillings filled(int count)
{
    return {{"count", number_text(count)}};
}

Fillings filled(WaitEstimate const& wait)
{
    return {{"minutes", number_text(told_minutes(wait.median))}, {"bound", number_text(told_minutes(wait.bound))}};
}

}  // namespace

std::string KioskWords::one(std::string const& key, Fillings const& fillings) const
{
    return m_texts->text(m_language, key, fillings);
}

BothWords KioskWords::both(std::string const& key, Fillings const& fillings) const
{
    return m_texts->both(m_language, second_language(), key, fillings);
}

std::string KioskWords::count(std::string const& base, int count) const
{
    return one(counted(base, count), filled(count));
}

BothWords KioskWords::both_count(std::string const& base, int count) const
{
    return both(counted(base, count), filled(count));
}

BothWords KioskWords::opens(Instant opens, Instant now) const
{
    return {opening_words(*m_texts, m_language, "kiosk.opens_next", "kiosk.opens_today", opens, now),
            opening_words(*m_texts, second_language(), "kiosk.opens_next", "kiosk.opens_today", opens, now)};
}

std::string KioskWords::fact(KioskErrand const& errand, Instant now) const
{
    if (!errand.open)
        return errand.opens ? opening_words(*m_texts, m_language, "kiosk.errand_opens", "kiosk.errand_opens_today",
                                            *errand.opens, now)
                            : one("kiosk.errand_closed");
    if (tells_last_number(errand, now))
        return one("kiosk.last_ticket", {{"time", clock_text(*errand.last_ticket)}});
    if (errand.wait)
        return one("kiosk.about_minutes", {{"minutes", number_text(told_minutes(errand.wait->median))}});
    return count("kiosk.waiting", errand.waiting);
}

bool KioskWords::tells_last_number(KioskErrand const& errand, Instant now)
{
    return errand.open && errand.last_ticket && *errand.last_ticket - now < last_number_is_told_before;
}

BothWords KioskWords::wait(WaitEstimate const& wait) const
{
    return both("slip.wait", filled(wait));
}

BothWords KioskWords::refusal(Refusal why) const
{
    switch (why) {
        case Refusal::numbers_exhausted:
            return both("kiosk.numbers_exhausted");
        case Refusal::kiosk_disabled:
            return both("kiosk.disabled");
        case Refusal::errand_closed:
            return both("kiosk.closed_soon");
        default:
            return both("kiosk.not_now");
    }
}

TicketSlip KioskWords::slip(Ticket const& ticket, std::optional<int> ahead, std::optional<WaitEstimate> const& wait,
                            std::string const& office, Instant now, bool practice) const
{
    TicketSlip slip;
    slip.office = office;
    slip.number = shown_number(ticket.number);
    slip.right_to_left = right_to_left();
    slip.practice = practice;
    auto const date = m_language == "da" ? date_text(now, Language::danish)
                      : m_language == "en"
                          ? date_text(now, Language::english)
                          : [now] {
                                auto const day = date::year_month_day{office_day(now)};
                                return std::to_string(unsigned{day.day()}) + "." +
                                       std::to_string(unsigned{day.month()}) + "." + std::to_string(int{day.year()});
                            }();
    slip.lines.push_back(one("slip.taken", {{"date", date}, {"time", clock_text(now)}}));
    if (ahead)
        slip.lines.push_back(count("slip.ahead", *ahead));
    if (wait)
        slip.lines.push_back(one("slip.wait", filled(*wait)));
    slip.lines.push_back(one("slip.watch_screen"));
    slip.lines.push_back(one("slip.missed"));
    return slip;
}

}  // namespace skranke
