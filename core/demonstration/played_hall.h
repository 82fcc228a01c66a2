#pragma once

#include "core/demonstration/played_day.h"
#include "core/demonstration/played_login.h"

namespace skranke {

/// The citizens' side of a played day: they come, take a number at the stand or at Informationen, and some leave.
class PlayedHall {
public:
    PlayedHall(PlayedDay& day, DayPlan const& plan, PlayedLogin& stand, PlayedLogin& information)
        : m_day{day}, m_plan{plan}, m_stand{stand}, m_information{information}
    {
    }

    /// Puts the whole day's coming into the timetable.
    void begin();

private:
    /// One at a time, as before a stand or a person.
    struct Line {
        Instant free{};
        std::chrono::seconds each{};
        Instant next(Instant now);
    };

    void comes(PlannedCitizen const& citizen);
    void take_at_stand(PlannedCitizen const& citizen);
    void take_at_information(PlannedCitizen const& citizen);
    void sits_down(PlannedCitizen const& citizen, Ticket const& ticket);
    void may_lose_patience(PlannedCitizen const& citizen, TicketId ticket);
    void help(PlannedHelp const& help);
    void send_home();

    PlayedDay& m_day;
    DayPlan const& m_plan;
    PlayedLogin& m_stand;
    PlayedLogin& m_information;
    Line m_at_stand{.each = std::chrono::seconds{12}};
    Line m_at_information{.each = std::chrono::seconds{25}};
};

}  // namespace skranke
