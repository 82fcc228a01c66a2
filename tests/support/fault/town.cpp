#include "tests/support/fault/town.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

namespace skranke::fault {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

std::string name_of(Fault fault)
{
    switch (fault) {
        case Fault::server_killed:
            return "the server is killed";
        case Fault::failed_over:
            return "the other server takes over";
        case Fault::session_ended:
            return "sessions are ended";
        case Fault::cable_pulled:
            return "the cable is pulled";
        case Fault::answers_lost:
            return "answers get lost";
        case Fault::questions_lost:
            return "questions get lost";
        case Fault::packets_dropped:
            return "packets are dropped";
        case Fault::program_killed:
            return "a program is killed";
    }
    return {};
}

void Town::suffer(Fault fault, std::mt19937& dice)
{
    auto const pause = milliseconds{dice() % 3000};
    // Shorter and longer than sessions have patience.
    auto const change_for_long = [this, pause = milliseconds{500 + dice() % 12'000}] {
        auto const until = Clock::now() + pause;
        change_something();
        std::this_thread::sleep_until(until);
    };
    switch (fault) {
        case Fault::server_killed:
            m_servers.kill_server();
            std::this_thread::sleep_for(pause);
            m_cable.pull();
            m_servers.start_server();
            change_something();
            return m_cable.plug_in();
        case Fault::failed_over:
            m_servers.kill_server();
            std::this_thread::sleep_for(pause);
            m_cable.pull();
            m_servers.take_over();
            change_something();
            return m_cable.plug_in();
        case Fault::session_ended:
            for (int i = 0; i < 10; ++i)
                m_servers.end_a_session();
            return change_something();
        case Fault::cable_pulled:
            m_cable.pull();
            change_for_long();
            return m_cable.plug_in();
        case Fault::answers_lost:
            m_cable.lose_answers();
            change_for_long();
            return m_cable.lose_nothing();
        case Fault::questions_lost:
            m_cable.lose_questions();
            change_for_long();
            return m_cable.lose_nothing();
        case Fault::packets_dropped:
            change_something();
            return drop_packets_for_a_while(dice);
        case Fault::program_killed:
            change_something();
            return std::this_thread::sleep_for(pause);
    }
}

void Town::suffer_unheard_change()
{
    m_servers.kill_server();
    m_cable.pull();
    m_servers.start_server();
    change_something();
    m_cable.plug_in();
}

/// The hall's line of text, and whether the stands give numbers for the first errand. Past the cable.
void Town::change_something()
{
    auto const stopped = ++m_changes % 2 == 1;
    m_servers.value(fmt::format("update data.office set notice = 'Besked {}' where id = 1", m_changes));
    std::string const errand =
        "(select errand_type_id from data.kiosk_tile where office_id = 1 order by position limit 1)";
    m_servers.value(stopped ? "insert into data.errand_stop (office_id, errand_type_id, at) values (1, " + errand +
                                  ", data.clock()) on conflict do nothing"
                            : "update data.errand_stop set ended = data.clock(), ended_by = session_user"
                              " where ended is null and errand_type_id = " +
                                  errand);
    m_servers.value(R"(select pg_notify('skranke_office_1', '{"s":true}'))");
}

void Town::drop_packets_for_a_while(std::mt19937& dice)
{
    auto const a_moment = [&dice] { std::this_thread::sleep_for(milliseconds{10 + dice() % 150}); };
    for (auto bursts = 20 + dice() % 20; bursts > 0; --bursts) {
        if (dice() % 2 == 0)
            m_cable.lose_answers();
        if (dice() % 2 == 0)
            m_cable.lose_questions();
        a_moment();
        m_cable.lose_nothing();
        a_moment();
    }
}

}  // namespace skranke::fault
