#include "core/staff/pg_staff_register.h"

#include "core/database/session_pool.h"
#include "core/staff/fresh_password.h"
#include "core/staff/pg_login_making.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <soci/soci.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

namespace skranke {
namespace {

using soci::into;
using soci::use;

constexpr auto roles_of_login =
    "array(select substr(r.rolname, 9) from pg_roles r where r.rolname like 'skranke\\_%' and not r.rolcanlogin and "
    "to_regrole(quote_ident(s.login)) is not null and pg_has_role(s.login, r.oid, 'member') order by 1)";

template <class Value>
std::vector<Value> values_in(std::string const& spaced)
{
    std::istringstream in{spaced};
    return {std::istream_iterator<Value>{in}, {}};
}

/// What the database knows besides people's work: screens, ticket stands, programs. Nobody signs in with these.
constexpr std::array not_for_people{"workplace", "display", "kiosk", "locker", "customer", "booking_portal", "sender"};

bool has_no_persons_role(Colleague const& colleague)
{
    return std::ranges::find_first_of(colleague.roles, not_for_people) != colleague.roles.end();
}

}  // namespace

std::vector<Colleague> PgStaffRegister::list()
{
    SessionPool pool{m_settings, 1};
    return pool.snapshot([](soci::session& sql) {
        sql << "set local role skranke_migrator";
        Colleague one;
        std::string offices;
        std::string roles;
        int expired = 0;
        soci::statement rows =
            (sql.prepare
                 << std::string{"select s.login, s.name, s.initials, coalesce(s.expires <= data.clock(), false)::int,"
                                " (select coalesce(string_agg(o.office_id::text, ' ' order by o.office_id), '')"
                                " from data.login_office o where o.login = s.login), array_to_string("} +
                        roles_of_login + ", ' ') from data.staff s order by s.name",
             into(one.login), into(one.name), into(one.initials), into(expired), into(offices), into(roles));
        rows.execute();
        std::vector<Colleague> all;
        while (rows.fetch()) {
            one.offices = values_in<int>(offices);
            one.roles = values_in<std::string>(roles);
            one.expired = expired != 0;
            all.push_back(one);
        }
        return all;
    });
}

Result<std::string, StaffRefusal> PgStaffRegister::add(Colleague const& colleague)
{
    using Answer = Result<std::string, StaffRefusal>;
    if (has_no_persons_role(colleague))
        return Answer{StaffRefusal::not_a_persons_role};
    auto const password = fresh_password();
    try {
        return as_owner(m_settings, [&](soci::session& sql) -> Answer {
            int taken = 0;
            sql << "select count(*) from data.staff where login = :login", use(colleague.login), into(taken);
            if (taken > 0)
                return StaffRefusal::login_taken;
            set_login(sql, colleague.login, password, fmt::format("{}", fmt::join(colleague.roles, " ")));
            sql << "insert into data.staff (login, name, initials, must_change_password) values (:l, :n, :i, true)",
                use(colleague.login), use(colleague.name), use(colleague.initials);
            for (int const office : colleague.offices)
                sql << "insert into data.login_office (login, office_id) values (:login, :office)",
                    use(colleague.login), use(office);
            return password;
        });
    } catch (DatabaseFault const& fault) {
        if (fault.sqlstate() == "23503")
            return StaffRefusal::unknown_office;
        if (fault.sqlstate() == "SO001" || fault.sqlstate() == "23514")
            return StaffRefusal::bad_login;
        if (fault.sqlstate() == "SO002")
            return StaffRefusal::unknown_role;
        throw;
    }
}

Result<std::string, StaffRefusal> PgStaffRegister::renew_password(std::string const& login)
{
    using Answer = Result<std::string, StaffRefusal>;
    auto const password = fresh_password();
    return as_owner(m_settings, [&](soci::session& sql) -> Answer {
        std::string roles;
        sql << std::string{"update data.staff s set must_change_password = true where s.login = :login"
                           " returning array_to_string("} +
                   roles_of_login + ", ' ')",
            use(login), into(roles);
        if (!sql.got_data())
            return StaffRefusal::unknown_person;
        set_login(sql, login, password, roles);
        return password;
    });
}

Result<Done, StaffRefusal> PgStaffRegister::expire(std::string const& login, bool again)
{
    using Answer = Result<Done, StaffRefusal>;
    return as_owner(m_settings, [&](soci::session& sql) -> Answer {
        int found = 0;
        sql << std::string{"update data.staff set expires = "} + (again ? "null" : "data.clock()") +
                   " where login = :login returning 1",
            use(login), into(found);
        if (!sql.got_data())
            return StaffRefusal::unknown_person;
        return Done{};
    });
}

}  // namespace skranke
