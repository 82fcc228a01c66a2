#include "core/staffing/area_queue.h"

#include <algorithm>

namespace skranke {

namespace {

using std::chrono::duration_cast;
using std::chrono::minutes;

/// Takes one who waits into account; the worst word stays.
void judge(AreaQueue& queue, LeadWaiting const& waiting, Instant now)
{
    auto const left = waiting.due - now;
    auto judgement = Judgement::within;
    if (left < std::chrono::microseconds::zero())
        judgement = Judgement::over;
    else if (left * 4 < waiting.due - waiting.start)
        judgement = Judgement::close;
    queue.judgement = std::max(queue.judgement, judgement);
    if (judgement == Judgement::over)
        queue.over = std::max({queue.over, minutes{1}, duration_cast<minutes>(-left)});
}

}  // namespace

Instant waits_since(LeadWaiting const& waiting)
{
    return waiting.booked.value_or(waiting.arrived);
}

bool serves(LeadCounter const& counter, std::string const& area)
{
    return counter.state == CounterState::open && std::ranges::find(counter.areas, area) != counter.areas.end();
}

std::vector<AreaQueue> area_queues(LeadPicture const& picture, Instant now)
{
    std::vector<AreaQueue> queues;
    for (auto const& area : picture.areas) {
        AreaQueue queue{.code = area.code, .name = area.name};
        for (auto const& waiting : picture.waiting) {
            if (waiting.area != area.code)
                continue;
            ++queue.waiting;
            queue.longest = std::max(queue.longest, duration_cast<minutes>(now - waits_since(waiting)));
            judge(queue, waiting, now);
        }
        queue.counters = static_cast<int>(std::ranges::count_if(
            picture.counters, [&](LeadCounter const& counter) { return serves(counter, area.code); }));
        if (auto const wait = picture.ahead.areas.find(area.code); wait != picture.ahead.areas.end())
            queue.wait = wait->second;
        queues.push_back(std::move(queue));
    }
    return queues;
}

}  // namespace skranke
