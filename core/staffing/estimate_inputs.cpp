#include "core/staffing/estimate_inputs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

namespace skranke {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

/// Every list may be missing: nothing has been learned yet, or nobody waits.
template <class Read>
void each(Object const& object, char const* key, Read read)
{
    if (object.isNull(key))
        return;
    auto const list = object.getArray(key);
    for (unsigned at = 0; list && at < list->size(); ++at)
        read(*list, at);
}

template <class Read>
void each_object(Object const& object, char const* key, Read read)
{
    each(object, key, [&read](Array const& list, unsigned at) { read(*list.getObject(at)); });
}

template <class Value>
std::optional<Value> maybe(Object const& object, char const* key)
{
    return object.isNull(key) ? std::nullopt : std::optional{object.getValue<Value>(key)};
}

Instant moment(std::int64_t micros)
{
    return Instant{std::chrono::microseconds{micros}};
}

std::optional<Instant> maybe_moment(Object const& object, char const* key)
{
    auto const micros = maybe<std::int64_t>(object, key);
    return micros ? std::optional{moment(*micros)} : std::nullopt;
}

Observed observed(Array const& sums, unsigned from)
{
    return {sums.getElement<double>(from), sums.getElement<double>(from + 1), sums.getElement<double>(from + 2)};
}

std::map<int, Observed> by_hour(Object const& object, char const* key)
{
    std::map<int, Observed> hours;
    each(object, key, [&hours](Array const& list, unsigned at) {
        auto const row = list.getArray(at);
        hours[row->getElement<int>(0)] = observed(*row, 1);
    });
    return hours;
}

Observed once(Object const& object, char const* key)
{
    return object.isNull(key) ? Observed{} : observed(*object.getArray(key), 0);
}

EstimateErrand read_errand(Object const& row)
{
    EstimateErrand errand;
    errand.errand_type = row.getValue<std::string>("code");
    errand.area = row.getValue<std::string>("area");
    errand.target = std::chrono::minutes{row.getValue<int>("target")};
    errand.offered = row.getValue<bool>("offered");
    errand.times.usual = std::chrono::minutes{row.getValue<int>("minutes")};
    errand.times.past = by_hour(row, "lengths");
    errand.times.today = by_hour(row, "so_far");
    each(row, "arrivals", [&errand](Array const& list, unsigned at) {
        auto const hour = list.getArray(at);
        errand.arrivals[hour->getElement<int>(0)] = hour->getElement<double>(1);
    });
    return errand;
}

DispatchProfile read_profile(Object const& row)
{
    DispatchProfile profile;
    each(row, "errands",
         [&profile](Array const& list, unsigned at) { profile.errand_types.insert(list.getElement<std::string>(at)); });
    profile.max_in_row = maybe<int>(row, "max_in_row");
    if (auto const micros = maybe<std::int64_t>(row, "first_after"))
        profile.first_after = std::chrono::microseconds{*micros};
    return profile;
}

EstimateCounter read_counter(Object const& row, std::map<ProfileId, DispatchProfile> const& profiles)
{
    EstimateCounter counter;
    counter.place.id = CounterId{row.getValue<std::int32_t>("id")};
    counter.place.kind = row.getValue<std::string>("kind");
    counter.place.open = row.getValue<bool>("open");
    counter.place.last_area = maybe<std::string>(row, "last_area");
    counter.place.streak = row.getValue<int>("streak");
    if (auto const of = maybe<std::int32_t>(row, "profile")) {
        counter.profile = ProfileId{*of};
        if (auto const known = profiles.find(*counter.profile); known != profiles.end())
            counter.place.profile = known->second;
    }
    counter.paused_since = maybe_moment(row, "paused");
    auto const since = maybe_moment(row, "since");
    if (auto const served = maybe<std::string>(row, "errand"); served && since)
        counter.citizen = Occupied{*served, *since, row.getValue<bool>("met")};
    each(row, "away", [&counter](Array const& list, unsigned at) {
        auto const stretch = list.getArray(at);
        counter.absences.push_back(
            {moment(stretch->getElement<std::int64_t>(0)), moment(stretch->getElement<std::int64_t>(1))});
    });
    return counter;
}

DispatchTicket read_ticket(Object const& row, std::vector<EstimateErrand> const& errands)
{
    DispatchTicket ticket;
    ticket.id = TicketId{row.getValue<std::int64_t>("id")};
    ticket.errand_type = row.getValue<std::string>("errand");
    for (auto const& known : errands)
        if (known.errand_type == ticket.errand_type) {
            ticket.area = known.area;
            ticket.expected = known.times.usual;
        }
    ticket.arrived = moment(row.getValue<std::int64_t>("arrived"));
    ticket.start = moment(row.getValue<std::int64_t>("start"));
    ticket.target = std::chrono::seconds{row.getValue<int>("target_s")};
    ticket.booked = maybe_moment(row, "booked");
    if (auto const only = maybe<std::int32_t>(row, "only"))
        ticket.only_counter = CounterId{*only};
    return ticket;
}

/// Of so many calls, how many were in vain; leaning on one of twenty while there were few.
double absent_share(double calls, double absent)
{
    constexpr double before = 40;
    return (absent + before / 20) / (calls + before);
}

}  // namespace

EstimateInputs read_estimate_inputs(std::string const& json)
{
    auto const office = Poco::JSON::Parser{}.parse(json).extract<Object::Ptr>();
    EstimateInputs inputs;
    inputs.at = moment(office->getValue<std::int64_t>("at"));
    inputs.zone = std::chrono::seconds{office->getValue<int>("zone")};
    inputs.rules.call_ahead = std::chrono::microseconds{office->getValue<std::int64_t>("call_ahead")};
    inputs.rules.promise = std::chrono::microseconds{office->getValue<std::int64_t>("promise")};
    each_object(*office, "errands", [&](Object const& row) { inputs.errands.push_back(read_errand(row)); });
    each_object(*office, "profiles", [&](Object const& row) {
        inputs.profiles[ProfileId{row.getValue<std::int32_t>("id")}] = read_profile(row);
    });
    each_object(*office, "counters",
                [&](Object const& row) { inputs.counters.push_back(read_counter(row, inputs.profiles)); });
    each_object(*office, "waiting",
                [&](Object const& row) { inputs.waiting.push_back(read_ticket(row, inputs.errands)); });
    inputs.absent_share = absent_share(once(*office, "calls").count, once(*office, "absent").count);
    inputs.walk = learned_length(once(*office, "walk"), inputs.walk);
    inputs.between = learned_length(once(*office, "between"), inputs.between);
    inputs.given_up = learned_length(once(*office, "given_up"), inputs.given_up);
    each(*office, "recent", [&inputs](Array const& list, unsigned at) {
        auto const row = list.getArray(at);
        inputs.recent.push_back({row->getElement<double>(0), row->getElement<double>(1), row->getElement<double>(2)});
    });
    return inputs;
}

}  // namespace skranke
