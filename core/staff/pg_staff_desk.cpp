#include "core/staff/pg_staff_desk.h"

#include "core/base/danish_time.h"
#include "core/database/scram.h"
#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/staff/password_rule.h"

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>

#include <iterator>
#include <sstream>

namespace skranke {
namespace {

using soci::into;

std::vector<std::string> words_in(std::string const& spaced)
{
    std::istringstream in{spaced};
    return {std::istream_iterator<std::string>{in}, {}};
}

}  // namespace

Answer<Me> PgStaffDesk::me()
{
    return m_pool.read_answer([](soci::session& sql) {
        Me me;
        std::string roles;
        sql << "select staff, login, name, office, office_name, array_to_string(roles, ' '), must_change_password::int,"
               " usual_profile from api.me()",
            into(me.id), into(me.login), into(me.name), into(me.office), into(me.office_name), into(roles),
            into(me.must_change_password), into(me.usual_profile);
        me.roles = words_in(roles);
        return me;
    });
}

Answer<Done> PgStaffDesk::change_password(std::string const& old_password, std::string const& new_password)
{
    auto const who = me();
    if (who.refused())
        return who.refusal();
    if (!is_strong_password(who->login, new_password) || new_password == old_password)
        return Refusal::weak_password;

    auto as_before = m_settings;
    as_before.login = who->login;
    as_before.password = old_password;
    if (auto const known = SessionPool{as_before, 1}.try_login(); known.refused())
        return known.refusal();

    return m_pool.ask([&](soci::session& sql) {
        auto* const connection = static_cast<soci::postgresql_session_backend*>(sql.get_backend())->conn_;
        // Neither a login of ours nor a verifier holds a quote.
        sql << fmt::format("alter role \"{}\" password '{}'", who->login,
                           scram_verifier(connection, who->login, new_password));
        sql << "select api.password_changed()";
    });
}

SignInPicture PgSignInDesk::picture()
{
    return m_pool.snapshot([](soci::session& sql) {
        SignInPicture picture;
        std::optional<Instant> opens;
        std::optional<Instant> closes;
        sql << "select " + micros("api.now()") + ", api.clock_speed(), name, " + micros("opens") + ", " +
                   micros("closes") + ", " + micros("opens_next") + " from api.office_hours() limit 1",
            into(picture.read_at), into(picture.clock_speed), into(picture.office), into(opens), into(closes),
            into(picture.opens_next);
        if (opens && closes)
            picture.opening_today = clock_text(*opens) + "–" + clock_text(*closes);

        CounterPlace place;
        soci::statement places = (sql.prepare << "select id, name, kind, taken::int from api.counter_places"
                                                 " where kind = 'counter' order by id",
                                  into(place.id), into(place.name), into(place.kind), into(place.taken));
        places.execute();
        while (places.fetch())
            picture.counters.push_back(place);

        Profile profile;
        soci::statement profiles =
            (sql.prepare << "select id, name from api.profiles order by id", into(profile.id), into(profile.name));
        profiles.execute();
        while (profiles.fetch())
            picture.profiles.push_back(profile);
        return picture;
    });
}

}  // namespace skranke
