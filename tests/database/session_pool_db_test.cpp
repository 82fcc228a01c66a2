#include "core/database/session_pool.h"

#include "core/database/private_cluster.h"
#include "core/database/soci_types.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"
#include "tests/support/wait_for.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <atomic>
#include <thread>

namespace skranke {
namespace {

class SessionPoolTest : public DatabaseTest {
protected:
    void raise(std::string const& sqlstate)
    {
        m_database.run(
            "create or replace function api.say_no() returns int language plpgsql as "
            "$$ begin raise exception 'CPR 0708091234' using errcode = '" +
            sqlstate + "'; end $$");
    }

    SessionPool m_pool{m_database.as_operator(), 2};
};

int say_no(soci::session& sql)
{
    int answer = 0;
    sql << "select api.say_no()", soci::into(answer);
    return answer;
}

void end_own_line(soci::session& sql)
{
    sql << "select pg_terminate_backend(pg_backend_pid())";
}

}  // namespace

TEST_F(SessionPoolTest, CarriesEveryTypeWithoutLoss)
{
    std::optional<int> const none;
    std::optional<std::string> const name{"Ærø"};
    Instant const moment{std::chrono::microseconds{1795320088391346}};
    TicketId const ticket{1'000'000'000'001};
    auto const press = PressId::make();
    bool const yes = true;

    std::optional<int> none_back{7};
    std::optional<std::string> name_back;
    std::optional<Instant> moment_back;
    TicketId ticket_back;
    PressId press_back{""};
    bool yes_back = false;
    m_pool.with([&](soci::session& sql) {
        sql << "select (:n)::int, (:s)::text, " + micros(from_micros(":m")) +
                   ", (:t)::bigint, ((:p)::uuid)::text, (:y)::int::boolean",
            soci::use(none), soci::use(name), soci::use(moment), soci::use(ticket), soci::use(press), soci::use(yes),
            soci::into(none_back), soci::into(name_back), soci::into(moment_back), soci::into(ticket_back),
            soci::into(press_back), soci::into(yes_back);
    });

    EXPECT_EQ(none_back, none);
    EXPECT_EQ(name_back, name);
    EXPECT_EQ(moment_back, moment);
    EXPECT_EQ(ticket_back, ticket);
    EXPECT_EQ(press_back, press);
    EXPECT_EQ(yes_back, yes);
}

TEST_F(SessionPoolTest, TurnsTheDatabasesNoIntoARefusal)
{
    raise("SQ003");

    auto const answer = m_pool.ask(say_no);

    ASSERT_TRUE(answer.refused());
    EXPECT_EQ(answer.refusal(), Refusal::wrong_state);
}

TEST_F(SessionPoolTest, TurnsAMistakeIntoAFaultThatCarriesNoWords)
{
    raise("22012");
    try {
        static_cast<void>(m_pool.ask(say_no));
        FAIL() << "no fault";
    } catch (DatabaseFault const& fault) {
        EXPECT_EQ(fault.sqlstate(), "22012");
        EXPECT_EQ(std::string{fault.what()}, "database fault 22012");
    }
}

TEST_F(SessionPoolTest, NeverHearsWhatTheServerSaysOfValues)
{
    raise("22012");
    std::string words;
    EXPECT_THROW(m_pool.with([&](soci::session& sql) {
        try {
            return say_no(sql);
        } catch (soci::soci_error const& error) {
            words = error.what();
            throw;
        }
    }),
                 DatabaseFault);
    EXPECT_EQ(words.find("0708091234"), std::string::npos);
}

TEST_F(SessionPoolTest, KeepsAPressFromBeingSentTwice)
{
    int sent = 0;
    EXPECT_THROW(m_pool.with([&](soci::session& sql) {
        ++sent;
        end_own_line(sql);
    }),
                 DatabaseLost);
    EXPECT_EQ(sent, 1);
}

TEST_F(SessionPoolTest, AsksAReadOnceMore)
{
    int sent = 0;
    auto const answer = m_pool.read([&](soci::session& sql) {
        if (++sent == 1)
            end_own_line(sql);
        int one = 0;
        sql << "select 1", soci::into(one);
        return one;
    });
    EXPECT_EQ(answer, 1);
    EXPECT_EQ(sent, 2);
}

TEST_F(SessionPoolTest, RepeatsWhatTheServerRolledBackWhole)
{
    int sent = 0;
    m_pool.with([&](soci::session& sql) {
        if (++sent < 3)
            sql << "do $$ begin raise exception '' using errcode = '40P01'; end $$";
    });
    EXPECT_EQ(sent, 3);
}

TEST_F(SessionPoolTest, ReadsSeveralThingsAsOfOneMoment)
{
    m_database.run("create table public.counted (n int); insert into public.counted values (1)");
    auto const seen = m_pool.snapshot([&](soci::session& sql) {
        int before = 0;
        int after = 0;
        sql << "select sum(n) from public.counted", soci::into(before);
        m_database.run("insert into public.counted values (1)");
        sql << "select sum(n) from public.counted", soci::into(after);
        return std::pair{before, after};
    });
    EXPECT_EQ(seen, (std::pair{1, 1}));
}

TEST_F(SessionPoolTest, LetsNobodyInheritAnOpenTransaction)
{
    m_pool.with([](soci::session& sql) { sql << "begin"; });
    m_pool.with([](soci::session& sql) { sql << "create table public.kept ()"; });
    EXPECT_EQ(m_database.value("select to_regclass('public.kept') is not null"), "t");
}

TEST_F(SessionPoolTest, LendsNoMoreSessionsThanItHas)
{
    std::atomic<int> most{0};
    std::atomic<int> now{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            m_pool.with([&](soci::session& sql) {
                auto const mine = ++now;
                for (auto seen = most.load(); seen < mine && !most.compare_exchange_weak(seen, mine);) {
                }
                sql << "select pg_sleep(0.02)";
                --now;
            });
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(most, 2);
}

TEST_F(SessionPoolTest, GivesUpOnAStatementThatTakesTooLong)
{
    auto settings = m_database.as_operator();
    settings.statement_timeout = std::chrono::milliseconds{50};
    SessionPool impatient{settings};
    EXPECT_THROW(impatient.read([](soci::session& sql) { sql << "select pg_sleep(60)"; }), DatabaseLost);
}

TEST_F(SessionPoolTest, TellsAWrongPasswordKindly)
{
    m_database.make_login("pool.password", {"desk"});
    auto settings = m_database.as("pool.password");
    EXPECT_FALSE(SessionPool{settings}.try_login().refused());

    settings.password = "noget andet";
    auto const wrong = SessionPool{settings}.try_login();
    ASSERT_TRUE(wrong.refused());
    EXPECT_EQ(wrong.refusal(), Refusal::wrong_password);

    settings.login = "findes.ikke";
    auto const nobody = SessionPool{settings}.try_login();
    ASSERT_TRUE(nobody.refused());
    EXPECT_EQ(nobody.refusal(), Refusal::wrong_password);
}

TEST_F(SessionPoolTest, HasWarmSessionsReadyWhenToldTo)
{
    auto settings = m_database.as_operator();
    settings.warm_up = "set application_name = 'warm'";
    SessionPool pool{settings, 2};

    pool.warm(5);

    EXPECT_EQ(m_database.value("select count(*) from pg_stat_activity where application_name = 'warm'"
                               " and state = 'idle' and datname = current_database()"),
              "2");
    auto const nested = pool.with([&](soci::session&) {
        return pool.with([](soci::session& sql) {
            std::string name;
            sql << "select current_setting('application_name')", soci::into(name);
            return name;
        });
    });
    EXPECT_EQ(nested, "warm");
}

TEST_F(SessionPoolTest, SignsInWithAPasswordOfAnyLetters)
{
    m_database.run("create role \"pool odd\" login password 'a b''c\"d\\e%20ø='");
    m_database.run("grant connect on database " + m_database.name() + " to \"pool odd\"");
    auto settings = m_database.as_operator();
    settings.login = "pool odd";
    settings.password = "a b'c\"d\\e%20ø=";
    EXPECT_FALSE(SessionPool{settings}.try_login().refused());
    m_database.run("drop owned by \"pool odd\"; drop role \"pool odd\"");
}

TEST(SessionPool, TellsAServerThatIsNotThere)
{
    TemporaryFolder nowhere;
    SessionPool pool{{.address = "host=" + nowhere.path().string() + " user=x"}};
    EXPECT_THROW(static_cast<void>(pool.try_login()), DatabaseLost);
}

TEST(SessionPool, SendsThePressAfterARestartAtTheFirstTry)
{
    TemporaryFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    PrivateCluster cluster{folder.path() / "cluster", {.durable = false}};
    auto use = cluster.use();
    SessionPool pool{{.address = use.address()}, 1};
    pool.with([](soci::session& sql) { sql << "create table public.pressed (n int)"; });

    ::kill(cluster.status().pid, SIGKILL);
    use.revive();
    pool.with([](soci::session& sql) { sql << "insert into public.pressed values (1)"; });

    auto const pressed = pool.read([](soci::session& sql) {
        int count = 0;
        sql << "select count(*) from public.pressed", soci::into(count);
        return count;
    });
    EXPECT_EQ(pressed, 1);
}

}  // namespace skranke
