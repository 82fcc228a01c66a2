#include "core/incident/pg_incident_desk.h"

#include "core/database/soci_types.h"
#include "core/queue/pg_press.h"

namespace skranke {
namespace {

using soci::into;

std::string label_of(IncidentOutcome outcome)
{
    switch (outcome) {
        case IncidentOutcome::calmed:
            return "calmed";
        case IncidentOutcome::left:
            return "left";
        case IncidentOutcome::escorted:
            return "escorted";
        case IncidentOutcome::police:
            return "police";
        case IncidentOutcome::mistake:
            return "mistake";
        case IncidentOutcome::other:
            return "other";
    }
    return "other";
}

}  // namespace

Answer<std::vector<Incident>> PgIncidentDesk::open_incidents()
{
    return m_pool.read_answer([](soci::session& sql) {
        Incident row;
        soci::statement rows = (sql.prepare << "select id, place, " + micros("called") + ", " + micros("answered") +
                                                   ", coming, mine::int, i_come::int from api.open_incidents"
                                                   " where office = (select office from api.me()) order by id",
                                into(row.id), into(row.place), into(row.called), into(row.answered), into(row.coming),
                                into(row.mine), into(row.i_come));
        rows.execute();
        std::vector<Incident> incidents;
        while (rows.fetch())
            incidents.push_back(row);
        return incidents;
    });
}

Answer<Done> PgIncidentDesk::call_colleague(std::optional<CounterId> counter, PressId press)
{
    return pg::done(m_pool, "call_colleague(press_id => :p::uuid, counter => :c)", press, counter);
}

Answer<Done> PgIncidentDesk::answer_colleague(IncidentId incident, PressId press)
{
    return pg::done(m_pool, "answer_colleague(incident => :i, press_id => :p::uuid)", incident, press);
}

Answer<Done> PgIncidentDesk::close_incident(IncidentId incident, IncidentReport report, PressId press)
{
    return pg::done(m_pool,
                    "close_incident(incident => :i, press_id => :p::uuid, warning_given => (:w)::int::boolean,"
                    " conversation_ended => (:e)::int::boolean, outcome => :o)",
                    incident, press, report.warning_given, report.conversation_ended, label_of(report.outcome));
}

}  // namespace skranke
