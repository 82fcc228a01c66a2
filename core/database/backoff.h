#pragma once

#include <algorithm>
#include <chrono>
#include <random>

namespace skranke {

/// How long to leave a server that did not answer alone: doubling up to a limit, each wait drawn between half and the
/// whole, so that two hundred desks do not come back in the same instant.
class Backoff {
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds limit) : m_first{first}, m_limit{limit} {}

    std::chrono::milliseconds next()
    {
        m_whole = m_whole.count() == 0 ? m_first : std::min(m_whole * 2, m_limit);
        return std::chrono::milliseconds{
            std::uniform_int_distribution<long long>{m_whole.count() / 2, m_whole.count()}(m_random)};
    }

    void forget() { m_whole = {}; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_limit;
    std::chrono::milliseconds m_whole{};
    std::minstd_rand m_random{std::random_device{}()};
};

}  // namespace skranke
