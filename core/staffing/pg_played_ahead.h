#pragma once

#include "core/base/clock.h"
#include "core/staffing/estimate_inputs.h"
#include "core/staffing/pg_estimate_inputs.h"

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace skranke {

/// What screens may say of the next hours: estimates or a forecast. Made anew at most every few seconds, however often
/// a screen reads, and never on the thread that paints: whoever reads from the database asks for the inputs along with
/// the rest, and hands them in afterwards, when the session is free again. Any thread.
template <class Told>
class PgPlayedAhead {
public:
    explicit PgPlayedAhead(std::function<Told(EstimateInputs const&)> play) : m_play{std::move(play)} {}

    /// The inputs, when what was told last has grown old; empty otherwise.
    std::string inputs_if_due(soci::session& sql)
    {
        {
            std::scoped_lock const lock{m_lock};
            if (m_made && m_clock.now() - *m_made < old_after)
                return {};
        }
        return pg::estimate_inputs(sql);
    }

    /// The latest, after reckoning with what `inputs_if_due` yielded.
    Told latest(std::string const& inputs)
    {
        std::optional<Told> made;
        if (!inputs.empty())
            made = m_play(read_estimate_inputs(inputs));
        std::scoped_lock const lock{m_lock};
        if (made) {
            m_latest = std::move(*made);
            m_made = m_clock.now();
        }
        return m_latest;
    }

private:
    static constexpr std::chrono::seconds old_after{4};

    std::function<Told(EstimateInputs const&)> m_play;
    std::mutex m_lock;
    SystemClock m_clock;
    std::optional<Instant> m_made;
    Told m_latest{};
};

}  // namespace skranke
