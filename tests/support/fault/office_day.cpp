#include "tests/support/fault/office_day.h"

#include "core/queue/ticket.h"
#include "tests/support/invariants.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <map>
#include <set>

namespace skranke::fault {
namespace {

using Clock = std::chrono::steady_clock;

ConnectionSettings as(std::string const& address, std::string const& login, std::string const& password)
{
    return {.address = address, .login = login, .password = password, .program = "test"};
}

std::set<std::string> first_column(Rows const& rows)
{
    std::set<std::string> values;
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        values.insert(PQgetvalue(rows.get(), row, 0));
    return values;
}

}  // namespace

std::string name_of(Fault fault)
{
    switch (fault) {
        case Fault::server_killed:
            return "the server is killed";
        case Fault::session_ended:
            return "a session is ended";
        case Fault::cable_pulled:
            return "the cable is pulled";
        case Fault::program_killed:
            return "a program is killed";
        case Fault::failed_over:
            return "the other server takes over";
    }
    return {};
}

OfficeDay::OfficeDay(unsigned seed, int desks) : m_dice{seed}
{
    seat(desks);
}

void OfficeDay::seat(int desks)
{
    constexpr OfficeId office{1};
    for (int i = 1; i <= desks; ++i) {
        auto const login = fmt::format("fault{}", i);
        m_servers.value(fmt::format("create role {0} login password '{0}' in role skranke_desk", login));
        m_servers.value(
            fmt::format("insert into data.staff (login, name, permissions, usual_profile_id) select '{}', "
                        "'Person {}', '{{}}', min(id) from data.profile where office_id = 1",
                        login, i));
        m_servers.value(fmt::format("insert into data.login_office (login, office_id) values ('{}', 1)", login));
        m_servers.value(
            fmt::format("insert into data.counter (id, office_id, number, name, kind, profile_id) select {}, 1, "
                        "'{}', 'Fault {}', 'counter', min(id) from data.profile where office_id = 1",
                        900 + i, 900 + i, i));
        auto const settings = as(m_servers.address(), login, login);
        CounterId const counter{900 + i};
        if (i % 10 == 0)
            m_programs.push_back(std::make_unique<KillableDesk>(settings, counter, static_cast<unsigned>(m_dice())));
        else
            m_desks.push_back(
                std::make_unique<HeadlessDesk>(settings, counter, static_cast<unsigned>(m_dice()), m_ledger));
    }
    for (auto const& station : m_servers.office().stations) {
        if (station.office != office.value)
            continue;
        auto const settings = as(m_servers.address(), station.login, station.password);
        for (int twice = 0; twice < 2; ++twice)
            if (station.roles.front() == "display")
                m_displays.push_back(std::make_unique<HeadlessDisplay>(settings, office));
            else if (station.roles.front() == "kiosk")
                m_stands.push_back(std::make_unique<HeadlessStand>(settings, office, static_cast<unsigned>(m_dice())));
    }
}

void OfficeDay::set_to_work(bool at_work)
{
    for (auto& desk : m_desks)
        desk->work(at_work);
    for (auto& program : m_programs)
        program->work(at_work);
    for (auto& stand : m_stands)
        stand->work(at_work);
}

std::size_t OfficeDay::answered() const
{
    auto count = m_ledger.answered();
    for (auto const& program : m_programs)
        count += program->told().size();
    return count;
}

bool OfficeDay::work(std::size_t presses)
{
    set_to_work(true);
    auto const enough = answered() + presses;
    return wait_for([&] { return answered() >= enough; }, std::chrono::minutes{3});
}

void OfficeDay::suffer(Fault fault)
{
    auto const chosen = m_programs[m_dice() % m_programs.size()].get();
    auto const pause = std::chrono::milliseconds{m_dice() % 3000};
    auto const a_while = [&] { std::this_thread::sleep_for(pause); };
    switch (fault) {
        case Fault::server_killed:
            m_servers.kill_server();
            a_while();
            m_servers.start_server();
            break;
        case Fault::session_ended:
            for (int i = 0; i < 10; ++i)
                m_servers.end_a_session();
            break;
        case Fault::cable_pulled:
            m_cable.pull();
            a_while();
            std::this_thread::sleep_for(std::chrono::seconds{m_dice() % 12});
            m_cable.plug_in();
            break;
        case Fault::program_killed:
            chosen->kill();
            a_while();
            chosen->start();
            break;
        case Fault::failed_over:
            m_servers.kill_server();
            a_while();
            m_servers.take_over();
            break;
    }
}

std::optional<std::chrono::milliseconds> OfficeDay::comes_right()
{
    auto const began = Clock::now();
    set_to_work(false);
    if (!wait_for([&] { return wrong_on_screens().empty(); }, std::chrono::minutes{1}))
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began);
}

bool OfficeDay::everybody_knows()
{
    set_to_work(false);
    return wait_for([&] {
        return std::none_of(m_desks.begin(), m_desks.end(), [](auto const& desk) { return desk->screen().busy; });
    });
}

std::string OfficeDay::wrong_at(CounterId counter, std::string const& shown) const
{
    auto const number = m_servers.value(fmt::format(
        "select number from data.ticket where counter_id = {} and state in ('called', 'serving')", counter.value));
    auto const so = number.empty() ? "" : shown_number(number);
    return so == shown ? "" : fmt::format("counter {} shows “{}”, not “{}”\n", counter.value, shown, so);
}

std::string OfficeDay::wrong_on_screens() const
{
    std::string wrong;
    auto const waiting =
        first_column(execute(open_connection(m_servers.as_operator()).get(),
                             "select id from data.ticket where office_id = 1 and (state = 'waiting' or "
                             "state = 'issued' and arrived < data.clock() - interval '30 s')"));
    for (auto const& desk : m_desks) {
        auto const screen = desk->screen();
        if (!screen.ready || screen.stale || screen.frozen) {
            wrong += fmt::format("counter {} shows {}\n", desk->counter().value, screen.ready ? "old news" : "nothing");
            continue;
        }
        wrong += wrong_at(desk->counter(), screen.serving ? screen.serving->number : "");
        std::set<std::string> shown;
        for (auto const* list : {&screen.for_me, &screen.others})
            for (auto const& row : *list)
                shown.insert(std::to_string(row.ticket.value));
        if (shown != waiting)
            wrong += fmt::format("counter {} shows {} waiting, not {}\n", desk->counter().value, shown.size(),
                                 waiting.size());
    }
    for (auto const& program : m_programs) {
        auto const shown = program->shows();
        wrong += shown ? wrong_at(program->counter(), *shown)
                       : fmt::format("counter {} shows nothing fresh\n", program->counter().value);
    }
    for (auto const& display : m_displays) {
        auto const screen = display->screen();
        if (screen.office.empty() || !screen.stale.first.empty())
            wrong += "a display says it is old\n";
    }
    for (auto const& stand : m_stands) {
        auto const screen = stand->screen();
        if (screen.page != KioskPage::errands)
            wrong += fmt::format("a stand says: {} {}\n", screen.title.first,
                                 screen.sentences.empty() ? "" : screen.sentences.front().first);
    }
    return wrong;
}

std::vector<std::string> OfficeDay::broken_promises() const
{
    std::vector<std::string> broken;
    auto const connection = open_connection(m_servers.as_operator());
    std::map<std::string, std::string> presses;
    auto const rows = execute(connection.get(), "select id, coalesce(answer_id, 0) from data.press");
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        presses[PQgetvalue(rows.get(), row, 0)] = PQgetvalue(rows.get(), row, 1);

    for (auto const& [press, told] : m_ledger.all()) {
        auto const found = presses.find(press);
        switch (told.kind) {
            case Told::Kind::answered:
            case Told::Kind::found:
                if (found == presses.end())
                    broken.push_back(press + " was answered, and is not there");
                else if (told.ticket && std::to_string(told.ticket->id.value) != found->second)
                    broken.push_back(press + " was answered with another ticket");
                break;
            case Told::Kind::refused:
            case Told::Kind::denied:
                if (found != presses.end())
                    broken.push_back(press + " was told not to have happened, and is there");
                break;
            case Told::Kind::unknown:
                broken.push_back(press + ": nobody ever said what became of it");
                break;
        }
    }
    for (auto const& program : m_programs)
        for (auto const& press : program->told())
            if (!presses.contains(press))
                broken.push_back(press + " was answered in a program, and is not there");
    auto const numbers = first_column(execute(connection.get(), "select number from data.ticket"));
    std::set<std::string> shown;
    for (auto const& number : numbers)
        shown.insert(shown_number(number));
    for (auto const& stand : m_stands)
        for (auto const& number : stand->numbers())
            if (!shown.contains(number))
                broken.push_back(number + " was given to a citizen, and is not there");

    execute(connection.get(), "create temporary table answers (press uuid, id bigint, number text, state text)");
    for (auto const& rule : broken_rules(connection.get()))
        broken.push_back(rule);
    return broken;
}

}  // namespace skranke::fault
