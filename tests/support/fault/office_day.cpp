#include "tests/support/fault/office_day.h"

#include "core/base/failure.h"
#include "tests/support/fault/screens_right.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace skranke::fault {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr OfficeId office{1};
constexpr int counters_of_a_day = 100;

ConnectionSettings as(std::string const& address, std::string const& login, std::string const& password)
{
    return {.address = address, .login = login, .password = password, .program = "test"};
}

LoadedLogin const& station_of(LoadedOffice const& loaded, std::string const& kind)
{
    return *std::ranges::find_if(loaded.stations, [&](LoadedLogin const& station) {
        return station.office == office.value && station.roles.front() == kind;
    });
}

}  // namespace

OfficeDay::OfficeDay(Town& town, unsigned seed, OfficePlan plan) : m_dice{seed}, m_town{town}
{
    seat(plan, m_town.begin_day());
    open_the_hall(plan);
}

std::string OfficeDay::login_at(CounterId counter)
{
    return fmt::format("fault{}", counter.value);
}

/// A counter and a person for it.
void OfficeDay::make_place(CounterId counter) const
{
    auto const login = login_at(counter);
    auto const& servers = m_town.servers();
    servers.value(fmt::format("create role {0} login password '{0}' in role skranke_desk", login));
    servers.value(
        fmt::format("insert into data.staff (login, name, permissions, usual_profile_id) select '{}', "
                    "'Person {}', '{{}}', min(id) from data.profile where office_id = 1",
                    login, counter.value));
    servers.value(fmt::format("insert into data.login_office (login, office_id) values ('{}', 1)", login));
    servers.value(
        fmt::format("insert into data.counter (id, office_id, number, name, kind, profile_id) select {0}, 1, "
                    "'{0}', 'Fault {0}', 'counter', min(id) from data.profile where office_id = 1",
                    counter.value));
}

void OfficeDay::seat(OfficePlan const& plan, int day)
{
    auto const address = m_town.servers().address();
    for (int i = 1; i <= plan.desks; ++i) {
        CounterId const counter{(9 + day) * counters_of_a_day + i};
        make_place(counter);
        auto const login = login_at(counter);
        auto const settings = as(address, login, login);
        auto const seed = static_cast<unsigned>(m_dice());
        if (i <= plan.programs) {
            m_programs.push_back(std::make_unique<KillableDesk>(settings, counter, seed));
        } else if (i == plan.desks && plan.true_desktop) {
            auto const& pc = station_of(m_town.servers().office(), "workplace");
            m_desktop = std::make_unique<TrueDesktop>(address, StationLogin{pc.login, pc.password},
                                                      StationLogin{login, login}, counter.value);
        } else {
            m_desks.push_back(std::make_unique<HeadlessDesk>(settings, counter, seed, m_ledger, plan.at_desks));
        }
    }
}

void OfficeDay::open_the_hall(OfficePlan const& plan)
{
    // However long the day is made to last, it does not end.
    m_town.servers().value("update data.opening_hours set closes = '23:59' where opens < '12:00'");
    m_town.servers().value("delete from data.last_ticket");
    auto const station = [this](char const* kind) {
        auto const& login = station_of(m_town.servers().office(), kind);
        return as(m_town.servers().address(), login.login, login.password);
    };
    for (auto const reads : {HeadlessDisplay::Reads::by_itself, HeadlessDisplay::Reads::when_told})
        m_displays.push_back(std::make_unique<HeadlessDisplay>(station("display"), office, reads));
    for (auto const mistake : plan.on_displays)
        m_mistaken_displays.push_back(
            std::make_unique<HeadlessDisplay>(station("display"), office, HeadlessDisplay::Reads::when_told, mistake));
    for (int twice = 0; twice < 2; ++twice)
        m_stands.push_back(std::make_unique<HeadlessStand>(station("kiosk"), office, static_cast<unsigned>(m_dice())));
}

void OfficeDay::set_to_work(bool at_work)
{
    for (auto& desk : m_desks)
        desk->work(at_work);
    for (auto& program : m_programs)
        program->work(at_work);
    for (auto& stand : m_stands)
        stand->work(at_work);
    if (m_desktop)
        m_desktop->work(at_work);
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
    return wait_for([&] { return answered() >= enough; }, std::chrono::minutes{5});
}

void OfficeDay::suffer(Fault fault)
{
    if (fault != Fault::program_killed)
        return m_town.suffer(fault, m_dice);
    auto& program = *m_programs[m_dice() % m_programs.size()];
    program.kill();
    m_town.suffer(fault, m_dice);
    program.start();
}

bool OfficeDay::suffer_lost_answers()
{
    auto const before = m_ledger.unanswered();
    m_town.cable().lose_answers();
    auto const missed = wait_for([&] { return m_ledger.unanswered() > before; });
    m_town.cable().lose_nothing();
    return missed;
}

std::optional<milliseconds> OfficeDay::comes_right(std::chrono::seconds patience)
{
    auto const began = Clock::now();
    set_to_work(false);
    do {
        if (wrong_on_screens().empty())
            return std::chrono::duration_cast<milliseconds>(Clock::now() - began);
        std::this_thread::sleep_for(milliseconds{50});
    } while (Clock::now() - began < patience);
    return std::nullopt;
}

bool OfficeDay::everybody_knows()
{
    set_to_work(false);
    return wait_for(
        [&] {
            return std::ranges::none_of(m_desks, [](auto const& desk) { return desk->screen().busy; }) &&
                   std::ranges::none_of(m_programs, [](auto const& program) { return program->asks(); }) &&
                   std::ranges::none_of(m_stands, [](auto const& stand) { return stand->asks(); });
        },
        std::chrono::minutes{3});
}

/// Over one line, so that looking on is no work for the server; a new one where it has broken.
Truth OfficeDay::truth()
{
    try {
        if (m_onlooker)
            return truth_of(m_onlooker.get());
    } catch (DatabaseLost const&) {
        // the server that served before
    }
    m_onlooker = open_connection(m_town.servers().as_operator());
    return truth_of(m_onlooker.get());
}

std::string OfficeDay::wrong_on_screens()
{
    auto const so = truth();
    auto wrong = wrong_without_the_desktop(so);
    if (wrong.empty() && m_desktop)
        wrong = m_desktop->wrong(so);
    return wrong;
}

std::string OfficeDay::wrong_without_the_desktop(Truth const& truth) const
{
    std::string wrong;
    for (auto const& desk : m_desks)
        wrong += wrong_at_desk(desk->counter(), desk->screen(), truth);
    for (auto const& program : m_programs)
        wrong += program->asks() ? "" : wrong_at_counter(program->counter(), program->shows(), truth);
    for (auto const& display : m_displays)
        wrong += wrong_on_display(display->screen(), truth);
    for (auto const& stand : m_stands)
        wrong += stand->asks() ? "" : wrong_on_stand(stand->screen(), truth);
    return wrong;
}

std::vector<std::string> OfficeDay::wrong_on_mistaken_displays()
{
    auto const so = truth();
    std::vector<std::string> wrong;
    for (auto const& display : m_mistaken_displays)
        wrong.push_back(wrong_on_display(display->screen(), so));
    return wrong;
}

std::vector<std::string> OfficeDay::lies() const
{
    ToldOfDay told{.desks = m_ledger.all(), .logins = {}, .in_programs = {}, .given_numbers = {}};
    for (auto const& desk : m_desks)
        told.logins.push_back(login_at(desk->counter()));
    for (auto const& program : m_programs)
        for (auto const& press : program->told())
            told.in_programs.push_back(press);
    for (auto const& stand : m_stands)
        for (auto const& number : stand->numbers())
            told.given_numbers.push_back(number);
    return not_so(told, open_connection(m_town.servers().as_operator()).get());
}

std::vector<std::string> OfficeDay::broken_promises() const
{
    auto broken = lies();
    for (auto& rule : rules_broken(open_connection(m_town.servers().as_operator()).get()))
        broken.push_back(std::move(rule));
    return broken;
}

}  // namespace skranke::fault
