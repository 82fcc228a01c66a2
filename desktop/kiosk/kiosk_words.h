#pragma once

#include "core/base/instant.h"
#include "core/base/refusal.h"
#include "core/ports/ticket_printer.h"
#include "core/queue/hall_desk.h"
#include "desktop/hall/hall_texts.h"

#include <optional>
#include <string>

namespace skranke {

/// The stand's words in the language its citizen has chosen, with a second one beside it: English beside Danish,
/// Danish beside all others.
class KioskWords {
public:
    explicit KioskWords(HallTexts const& texts, std::string language = "da")
        : m_texts{&texts}, m_language{std::move(language)}
    {
    }

    std::string const& language() const { return m_language; }
    std::string second_language() const { return m_language == "da" ? "en" : "da"; }
    bool right_to_left() const { return m_texts->has(m_language, "language.right_to_left"); }

    std::string one(std::string const& key, Fillings const& fillings = {}) const;
    BothWords both(std::string const& key, Fillings const& fillings = {}) const;

    /// "3 venter", from `base` + `_none`, `_one`, `_many`.
    std::string count(std::string const& base, int count) const;
    BothWords both_count(std::string const& base, int count) const;

    /// "Vi åbner mandag kl. 9.00.", or the sentence for later today.
    BothWords opens(Instant opens, Instant now) const;

    /// What a tile says under its name.
    std::string fact(KioskErrand const& errand, Instant now) const;

    /// Whether the last number of the day is so near that the tile tells its time.
    static bool tells_last_number(KioskErrand const& errand, Instant now);

    /// "Ventetid ca. 11 min. 8 ud af 10 bliver kaldt inden 17 min."
    BothWords wait(WaitEstimate const& wait) const;

    /// Why there is no number.
    BothWords refusal(Refusal why) const;

    /// The slip, in the citizen's own language alone: paper is narrow.
    TicketSlip slip(Ticket const& ticket, std::optional<int> ahead, std::optional<WaitEstimate> const& wait,
                    std::string const& office, Instant now, bool practice) const;

private:
    HallTexts const* m_texts;
    std::string m_language;
};

}  // namespace skranke
