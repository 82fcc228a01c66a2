#include "tests/support/test_database.h"

#include "core/base/press_id.h"
#include "core/database/private_cluster.h"
#include "core/database/scram.h"
#include "core/demonstration/office_loader.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <libpq-fe.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <mutex>

namespace skranke {
namespace {

/// Where a desk gives up after two and ten seconds, a test on a machine full of other work must not.
constexpr std::chrono::seconds a_busy_machines_lock_timeout{6};
constexpr std::chrono::seconds a_busy_machines_statement_timeout{90};

namespace fs = std::filesystem;

bool keep()
{
    auto const* const wish = std::getenv("SKRANKE_KEEP_TEST_DB");
    return wish != nullptr && std::string{wish} == "1";
}

/// The server of this run, and the two databases that every other one is copied from.
class TestServer {
public:
    static TestServer& instance()
    {
        static TestServer server;
        return server;
    }

    std::string place(std::string const& database) const
    {
        auto const& made = m_use->place();
        return made.substr(0, made.rfind('=') + 1) + database;
    }

    /// Patient: a hundred sessions may sign in at once on a machine that is busy.
    std::string patient_place(std::string const& database) const { return "connect_timeout=60 " + place(database); }

    ConnectionSettings as_operator(std::string const& database) const
    {
        return {.address = patient_place(database) + " user=skranke_operator",
                .program = "test",
                .lock_timeout = a_busy_machines_lock_timeout,
                .statement_timeout = a_busy_machines_statement_timeout,
                .warm_up = {}};
    }

    std::string make(TestDatabase::Content content)
    {
        std::lock_guard const lock{m_mutex};
        if (content == TestDatabase::Content::office && !m_office_made) {
            execute("create database office template skranke");
            auto const loaded = load_office(as_operator("office"));
            if (loaded.refused())
                throw std::runtime_error{"the demonstration office cannot be loaded"};
            for (auto const* logins : {&loaded->logins, &loaded->stations})
                for (auto const& login : *logins)
                    m_passwords[login.login] = login.password;
            m_office_made = true;
        }
        auto name = fmt::format("test_{}", ++m_made);
        execute(fmt::format("create database {} template {}", name,
                            content == TestDatabase::Content::office ? "office" : "skranke"));
        // The clock of a copy would go on from when the first one was loaded.
        if (content == TestDatabase::Content::office)
            skranke::execute(open_connection(as_operator(name)).get(),
                             "update data.clock_row set set_at = clock_timestamp()");
        return name;
    }

    void drop(std::string const& name)
    {
        if (!keep())
            execute("drop database " + name + " with (force)");
    }

    std::string password(std::string const& login)
    {
        std::lock_guard const lock{m_mutex};
        return m_passwords.at(login);
    }

    std::string new_password(std::string const& login)
    {
        std::lock_guard const lock{m_mutex};
        return m_passwords[login] = PressId::make().text();
    }

private:
    TestServer()
    {
        // The server runs as another user when we are root.
        fs::permissions(m_folder->path(), fs::perms::owner_all | fs::perms::others_exec | fs::perms::others_read |
                                              fs::perms::group_exec | fs::perms::group_read);
        PrivateCluster cluster{m_folder->path() / "cluster", {.demonstration = true, .durable = false}};
        if (keep()) {
            cluster.start();
            std::cout << "Test databases are kept: " << cluster.status().address << "\n";
        }
        m_use.emplace(cluster.use());
    }

    ~TestServer()
    {
        m_use.reset();
        if (keep())
            static_cast<void>(m_folder.release());
    }

    void execute(std::string const& sql) const
    {
        auto settings = as_operator("postgres");
        settings.statement_timeout = std::chrono::minutes{2};
        skranke::execute(open_connection(settings).get(), sql);
    }

    std::unique_ptr<TemporaryFolder> m_folder = std::make_unique<TemporaryFolder>();
    std::optional<PrivateCluster::Use> m_use;
    std::mutex m_mutex;
    std::map<std::string, std::string> m_passwords;
    bool m_office_made{false};
    int m_made{0};
};

}  // namespace

TestDatabase::TestDatabase(Content content) : m_name{TestServer::instance().make(content)} {}

TestDatabase::~TestDatabase()
{
    TestServer::instance().drop(m_name);
}

std::string TestDatabase::server()
{
    auto const place = TestServer::instance().place("");
    return place.substr(0, place.rfind(" dbname="));
}

ConnectionSettings TestDatabase::as_operator() const
{
    return TestServer::instance().as_operator(m_name);
}

ConnectionSettings TestDatabase::as(std::string const& login) const
{
    auto& server = TestServer::instance();
    return {.address = server.patient_place(m_name),
            .login = login,
            .password = server.password(login),
            .program = "test",
            .lock_timeout = a_busy_machines_lock_timeout,
            .statement_timeout = a_busy_machines_statement_timeout};
}

void TestDatabase::make_login(std::string const& login, std::vector<std::string> const& roles)
{
    auto const connection = open_connection(as_operator());
    auto const verifier = scram_verifier(connection.get(), login, TestServer::instance().new_password(login));
    execute(connection.get(),
            fmt::format("select rules.set_login('{}', '{}', array['{}'])", login, verifier, fmt::join(roles, "','")));
}

void TestDatabase::run(std::string const& sql) const
{
    execute(open_connection(as_operator()).get(), sql);
}

std::string TestDatabase::value(std::string const& sql) const
{
    auto const rows = execute(open_connection(as_operator()).get(), sql);
    return PQntuples(rows.get()) == 0 ? std::string{} : PQgetvalue(rows.get(), 0, 0);
}

}  // namespace skranke
