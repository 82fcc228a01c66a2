#include "core/demonstration/retold_ticket.h"

#include <algorithm>
#include <set>

namespace skranke {

namespace {

using std::chrono::microseconds;

class Telling {
public:
    void tell(ToldEvent const& event)
    {
        if (event.kind == "taken")
            joins_queue(event.booked.value_or(event.at), event);
        else if (event.kind == "helped")
            is_helped(event);
        else if (event.kind == "called")
            is_called(event);
        else if (event.kind == "resumed")
            m_summoned = event.at;
        else if (event.kind == "started")
            m_serving_since = event.at;
        else if (event.kind == "finished")
            is_finished(event);
        else if (event.kind == "parked")
            is_put_aside();
        else if (event.kind == "returned")
            goes_back(event, m_told.returns);
        else if (event.kind == "transferred")
            goes_back(event, m_told.transfers);
        // The others tell of something else than where the citizen is.
    }

    RetoldTicket told() && { return std::move(m_told); }

private:
    void joins_queue(Instant since, ToldEvent const& event)
    {
        m_waiting_since = since;
        m_booked = event.booked;
    }

    void is_helped(ToldEvent const& event)
    {
        m_told.helped = true;
        m_on_time = event.on_time;
        m_serving_since = event.at;
    }

    void is_called(ToldEvent const& event)
    {
        if (m_waiting_since)
            m_told.waited += std::max(microseconds{0}, event.at - *m_waiting_since);
        m_waiting_since.reset();
        ++m_told.calls;
        m_on_time = event.on_time;
        m_summoned = event.at;
    }

    void is_put_aside()
    {
        ++m_told.parkings;
        m_serving_since.reset();
    }

    void goes_back(ToldEvent const& event, int& times)
    {
        ++times;
        m_serving_since.reset();
        if (!m_waiting_since)  // else sent on while waiting: the wait goes on
            m_waiting_since = std::max(event.at, m_booked.value_or(event.at));
    }

    /// Straight from the call, the citizen was served since the call.
    void is_finished(ToldEvent const& event)
    {
        auto const since = event.was == "serving" ? m_serving_since : m_summoned;
        if (since)
            m_told.services.push_back({event.counter, m_on_time, event.at - *since});
        m_serving_since.reset();
    }

    RetoldTicket m_told{};
    std::optional<Instant> m_waiting_since{};
    std::optional<Instant> m_booked{};
    std::optional<Instant> m_summoned{};
    std::optional<Instant> m_serving_since{};
    bool m_on_time{};
};

}  // namespace

RetoldTicket retold(std::vector<ToldEvent> const& story)
{
    std::set<int> taken_back;
    for (auto const& event : story)
        if (event.kind == "undone")
            taken_back.insert(event.takes_back);
    Telling telling;
    for (auto const& event : story)
        if (!taken_back.contains(event.seq))
            telling.tell(event);
    auto told = std::move(telling).told();
    if (!story.empty()) {  // what was taken back, too, leaves the ticket somewhere
        told.state = story.back().state;
        told.area = story.back().area;
    }
    return told;
}

}  // namespace skranke
