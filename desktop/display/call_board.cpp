#include "desktop/display/call_board.h"

#include <algorithm>
#include <utility>

namespace skranke {
namespace {

constexpr std::chrono::minutes fresh_at_start{1};
constexpr std::chrono::minutes kept_after_meeting{1};

auto of(TicketId ticket)
{
    return [ticket](HallCall const& call) { return call.ticket == ticket; };
}

}  // namespace

void CallBoard::see(std::vector<HallCall> calls, Instant read_at)
{
    std::ranges::sort(calls, {}, [](HallCall const& call) { return std::pair{call.called, call.ticket}; });
    m_calls = std::move(calls);
    for (auto const& call : m_calls) {
        auto const [seen, fresh] = m_seen.try_emplace(call.ticket, call.called);
        if (!fresh && seen->second >= call.called)
            continue;
        seen->second = call.called;
        take_in(call, m_first && (call.met || read_at - call.called > fresh_at_start));
    }
    m_first = false;

    std::erase_if(m_seen, [this](auto const& seen) { return !current(seen.first); });
    for (std::size_t at = m_queued.size(); at-- > 0;) {
        auto const* call = current(m_queued[at].ticket);
        if (call && !call->met)
            continue;
        remember(m_queued[at]);
        m_queued.erase(m_queued.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

void CallBoard::take_in(HallCall const& call, bool quietly)
{
    if (quietly) {
        remember(call);
        return;
    }
    // A recall, or the number at another counter: only where to go now may stand.
    std::erase_if(m_queued, of(call.ticket));
    m_queued.push_back(call);
}

std::vector<HallCall> CallBoard::advance(Instant now)
{
    std::vector<HallCall> told;
    while (!m_queued.empty() && (m_last_announced == Instant{} || now - m_last_announced >= between)) {
        auto const next = m_queued.front();
        auto const again = std::ranges::find_if(m_announced, of(next.ticket), &Announced::call);
        if (again != m_announced.end()) {
            m_announced.erase(again);
        } else if (m_announced.size() == together) {
            if (now - m_announced.front().since < stays)
                break;
            retire(0);
        }
        m_queued.pop_front();
        std::erase_if(m_lately, of(next.ticket));
        m_announced.push_back({next, now});
        m_last_announced = now;
        told.push_back(next);
    }

    for (std::size_t at = m_announced.size(); at-- > 0;) {
        auto const age = now - m_announced[at].since;
        auto const* call = current(m_announced[at].call.ticket);
        bool const newer_stands = at + 1 < m_announced.size();
        bool const over = !call || newer_stands || (call->met && age >= kept_after_meeting);
        if (age >= stays && over)
            retire(at);
    }
    return told;
}

void CallBoard::retire(std::size_t index)
{
    auto const call = m_announced[index].call;
    m_announced.erase(m_announced.begin() + static_cast<std::ptrdiff_t>(index));
    remember(call);
}

void CallBoard::remember(HallCall const& call)
{
    std::erase_if(m_lately, of(call.ticket));
    auto const older =
        std::ranges::find_if(m_lately, [&](HallCall const& other) { return other.called < call.called; });
    m_lately.insert(older, call);
    if (m_lately.size() > remembered)
        m_lately.resize(remembered);
}

HallCall const* CallBoard::current(TicketId ticket) const
{
    auto const found = std::ranges::find_if(m_calls, of(ticket));
    return found == m_calls.end() ? nullptr : &*found;
}

}  // namespace skranke
