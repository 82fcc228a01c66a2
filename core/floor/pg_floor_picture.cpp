#include "core/floor/pg_floor_picture.h"

#include "core/database/soci_types.h"

namespace skranke::pg {
namespace {

using soci::into;
using soci::use;

void read_places(soci::session& sql, OfficeId office, FloorPicture& picture)
{
    HelpPlace row;
    soci::statement rows = (sql.prepare << "select id, name from api.counters where office = :office and kind ="
                                           " 'citizen_pc' and state = 'open' order by id",
                            use(office), into(row.id), into(row.name));
    rows.execute();
    while (rows.fetch())
        picture.places.push_back(row);
}

void read_topics(soci::session& sql, FloorPicture& picture)
{
    HelpTopic row;
    std::optional<std::string> counter_errand;
    soci::statement rows =
        (sql.prepare
             << "select errand_type, name, hint, counter_errand, today from api.help_topics() order by position",
         into(row.errand_type), into(row.name), into(row.hint), into(counter_errand), into(row.today));
    rows.execute();
    while (rows.fetch()) {
        row.counter_errand = counter_errand.value_or("");
        picture.topics.push_back(row);
    }
}

void read_under_way(soci::session& sql, OfficeId office, FloorPicture& picture)
{
    HelpUnderWay row;
    std::string state;
    std::optional<std::string> counter_errand;
    int minutes{};
    soci::statement rows =
        (sql.prepare << "select ticket, number, counter, state, errand_type, topic, counter_errand, language, " +
                            micros("called") + ", " + micros("started") +
                            ", minutes from api.help_under_way where office = :office order by counter, called, ticket",
         use(office), into(row.ticket), into(row.number), into(row.place), into(state), into(row.errand_type),
         into(row.topic), into(counter_errand), into(row.language), into(row.called), into(row.started), into(minutes));
    rows.execute();
    while (rows.fetch()) {
        row.state = ticket_state(state);
        row.counter_errand = counter_errand.value_or("");
        row.usual = std::chrono::minutes{minutes};
        picture.under_way.push_back(row);
    }
}

/// As the first PC would call them: all PCs of an office take the same.
void read_waiting(soci::session& sql, FloorPicture& picture)
{
    if (picture.places.empty())
        return;
    WaitingForHelp row;
    soci::statement rows =
        (sql.prepare
             << "select w.ticket, w.number, w.errand, w.language, " + micros("w.arrived") +
                    " from api.queue_for(:place) q join api.waiting w on w.ticket = q.ticket order by q.position",
         use(picture.places.front().id), into(row.ticket), into(row.number), into(row.topic), into(row.language),
         into(row.arrived));
    rows.execute();
    while (rows.fetch())
        picture.waiting.push_back(row);
}

void read_calls(soci::session& sql, OfficeId office, FloorPicture& picture)
{
    OpenHelpCall row;
    soci::statement rows = (sql.prepare << "select id, " + micros("at") +
                                               ", place, reason from api.help_calls where office = :office order by id",
                            use(office), into(row.id), into(row.at), into(row.place), into(row.reason));
    rows.execute();
    while (rows.fetch())
        picture.calls.push_back(row);
}

void read_done(soci::session& sql, FloorPicture& picture)
{
    HelpDone row;
    soci::statement rows =
        (sql.prepare << "select ticket, number, place, errand_type, topic, " + micros("started") + ", " +
                            micros("ended") +
                            ", outcome, reason, referred_to, sent_to, corrected::int, correctable::int from"
                            " api.help_done()",
         into(row.ticket), into(row.number), into(row.place), into(row.errand_type), into(row.topic), into(row.started),
         into(row.ended), into(row.outcome), into(row.reason), into(row.referred_to), into(row.sent_to),
         into(row.corrected), into(row.correctable));
    rows.execute();
    while (rows.fetch())
        picture.done.push_back(row);
}

void read_tallies(soci::session& sql, FloorPicture& picture)
{
    Tally row;
    soci::statement rows = (sql.prepare << "select code, name, today from api.tallies() order by position, code",
                            into(row.code), into(row.name), into(row.today));
    rows.execute();
    while (rows.fetch())
        picture.tallies.push_back(row);
}

}  // namespace

FloorPicture read_floor_picture(soci::session& sql)
{
    FloorPicture picture;
    OfficeId office;
    sql << "select office, " + micros("api.now()") + ", api.clock_speed() from api.me()", into(office),
        into(picture.read_at), into(picture.clock_speed);
    read_places(sql, office, picture);
    read_topics(sql, picture);
    read_under_way(sql, office, picture);
    read_waiting(sql, picture);
    read_calls(sql, office, picture);
    read_done(sql, picture);
    read_tallies(sql, picture);
    return picture;
}

}  // namespace skranke::pg
