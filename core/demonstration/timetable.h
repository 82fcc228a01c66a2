#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace skranke {

/// What is to happen when. Of two things at the same moment, the one put in first comes first, so that a day that is
/// played again goes the same way.
class Timetable {
public:
    using Act = std::function<void()>;

    void at(Instant moment, Act act) { m_acts.emplace(std::pair{moment, m_count++}, std::move(act)); }

    bool empty() const { return m_acts.empty(); }
    /// Only when not empty.
    Instant next() const { return m_acts.begin()->first.first; }
    /// Takes out the next act. Only when not empty.
    Act take()
    {
        auto act = std::move(m_acts.begin()->second);
        m_acts.erase(m_acts.begin());
        return act;
    }

private:
    std::map<std::pair<Instant, std::uint64_t>, Act> m_acts;
    std::uint64_t m_count{};
};

}  // namespace skranke
