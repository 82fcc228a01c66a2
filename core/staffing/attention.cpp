#include "core/staffing/attention.h"

#include "core/staffing/area_queue.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace skranke {

namespace {

using std::chrono::duration_cast;
using std::chrono::minutes;
using std::chrono::seconds;
using Kind = Attention::Kind;

constexpr minutes far_over{5};
constexpr minutes called_too_long{10};
constexpr int served_too_long{3};  ///< times the usual
constexpr int many_wait{4};
constexpr std::chrono::hours looks_ahead{3};

std::string area_of(LeadCounter const& counter)
{
    return counter.areas.empty() ? std::string{} : counter.areas.front();
}

int booked_in(LeadPicture const& picture, std::string const& area)
{
    return static_cast<int>(std::ranges::count_if(
        picture.waiting, [&](LeadWaiting const& each) { return each.area == area && each.booked; }));
}

void look_at_queues(LeadPicture const& picture, Instant now, std::vector<Attention>& found)
{
    for (auto const& queue : area_queues(picture, now)) {
        if (!queue.waiting)
            continue;
        if (queue.counters == 0 || (queue.counters == 1 && queue.waiting >= many_wait))
            found.push_back({.kind = queue.counters ? Kind::one_serves : Kind::nobody_serves,
                             .area = queue.code,
                             .area_name = queue.name,
                             .lasted = queue.longest,
                             .over = queue.over,
                             .counters = queue.counters,
                             .booked = booked_in(picture, queue.code)});
    }
    for (auto const& waiting : picture.waiting)
        if (waiting.due < now)
            found.push_back({.kind = Kind::past_target,
                             .area = waiting.area,
                             .ticket = waiting.ticket,
                             .number = waiting.number,
                             .what = waiting.errand,
                             .lasted = duration_cast<seconds>(now - waits_since(waiting)),
                             .over = std::max(minutes{1}, duration_cast<minutes>(now - waiting.due))});
}

void look_at_counters(LeadPicture const& picture, Instant now, std::vector<Attention>& found)
{
    for (auto const& counter : picture.counters) {
        if (!counter.ticket)
            continue;
        auto const& ticket = *counter.ticket;
        auto const lasted = duration_cast<seconds>(now - ticket.started.value_or(ticket.called));
        bool const stuck = ticket.started ? ticket.usual.count() && lasted >= ticket.usual * served_too_long
                                          : lasted >= called_too_long;
        bool const over = ticket.started && ticket.usual.count() && lasted >= ticket.usual + far_over &&
                          lasted * 2 >= ticket.usual * 3;
        if (stuck || over)
            found.push_back({.kind = stuck ? Kind::stuck : Kind::over_usual,
                             .area = area_of(counter),
                             .ticket = ticket.ticket,
                             .counter = counter.id,
                             .number = ticket.number,
                             .what = counter.name,
                             .lasted = lasted,
                             .over = duration_cast<minutes>(lasted - ticket.usual),
                             .usual = ticket.started ? ticket.usual : minutes{0}});
    }
}

/// How many counters of the area go on while these breaks last: who is on a break then is away.
int left_during(LeadPicture const& picture, std::string const& area, PlannedBreak const& planned)
{
    return static_cast<int>(std::ranges::count_if(picture.counters, [&](LeadCounter const& counter) {
        return serves(counter, area) && std::ranges::none_of(picture.breaks, [&](PlannedBreak const& each) {
                   return counter.staff == each.staff && each.starts < planned.ends && each.ends > planned.starts;
               });
    }));
}

void look_at_breaks(LeadPicture const& picture, Instant now, std::vector<Attention>& found)
{
    for (auto const& area : picture.areas) {
        auto const today = std::ranges::count_if(
            picture.counters, [&](LeadCounter const& counter) { return serves(counter, area.code); });
        Instant told_until{};
        for (auto const& planned : picture.breaks) {
            auto const sits = std::ranges::find_if(picture.counters, [&](LeadCounter const& counter) {
                return counter.staff == planned.staff && serves(counter, area.code);
            });
            if (sits == picture.counters.end() || planned.ends <= now || planned.starts > now + looks_ahead ||
                planned.starts < told_until)
                continue;
            auto const left = left_during(picture, area.code, planned);
            if (left > 1 || left >= today)
                continue;
            told_until = planned.ends;  // breaks side by side are one matter
            found.push_back({.kind = Kind::break_leaves,
                             .area = area.code,
                             .area_name = area.name,
                             .planned = planned.id,
                             .what = planned.staff_name,
                             .starts = planned.starts,
                             .ends = planned.ends,
                             .counters = left});
        }
    }
}

void look_at_the_rest(LeadPicture const& picture, Instant now, std::vector<Attention>& found)
{
    for (auto const& call : picture.calls)
        found.push_back({.kind = call.reason == "printer" ? Kind::printer : Kind::help_wanted,
                         .call = call.id,
                         .what = call.place,
                         .lasted = duration_cast<seconds>(now - call.at)});
    for (auto const& stopped : picture.stopped)
        found.push_back({.kind = Kind::errand_stopped,
                         .what = stopped.errand,
                         .errand_type = stopped.errand_type,
                         .starts = stopped.since});
}

/// Within an area: what is so before what is coming, then by kind, then the longest.
bool worse(Attention const& one, Attention const& other)
{
    auto const rank = [](Attention const& each) {
        return std::tuple{!each.pressing(), each.kind, -each.over, -each.lasted, each.starts};
    };
    return rank(one) < rank(other);
}

}  // namespace

std::string Attention::key() const
{
    auto const of = [](auto const& id) { return id ? std::to_string(id->value) : std::string{}; };
    // One counter or none is one matter of the area, and gets worse.
    auto const named = kind == Kind::one_serves ? Kind::nobody_serves : kind == Kind::stuck ? Kind::over_usual : kind;
    return std::to_string(static_cast<int>(named)) + "/" + (ticket ? "" : area) + "/" + of(ticket) + "/" + of(planned) +
           "/" + of(call) + "/" + errand_type;
}

int Attention::level() const
{
    switch (kind) {
        case Kind::nobody_serves:
            return 2;
        case Kind::past_target:
        case Kind::over_usual:
            return static_cast<int>(over.count() / 10);
        case Kind::stuck:
            return 1000 + static_cast<int>(over.count() / 30);
        case Kind::break_leaves:
            return counters ? 0 : 1;
        default:
            return 1;
    }
}

bool Attention::pressing() const
{
    return kind != Kind::break_leaves && kind != Kind::errand_stopped && kind != Kind::one_serves;
}

std::vector<Attention> attention(LeadPicture const& picture, Instant now)
{
    std::vector<Attention> found;
    look_at_queues(picture, now, found);
    look_at_counters(picture, now, found);
    look_at_breaks(picture, now, found);
    look_at_the_rest(picture, now, found);
    std::ranges::stable_sort(found, worse);
    std::map<std::string, int> seen;
    std::vector<std::pair<int, Attention>> ranked;
    for (auto& each : found) {
        auto const rank = seen[each.area]++;
        ranked.emplace_back(each.pressing() ? rank : rank + 1'000'000, std::move(each));
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, Attention>::first);
    found.clear();
    for (auto& [rank, each] : ranked)
        found.push_back(std::move(each));
    return found;
}

}  // namespace skranke
