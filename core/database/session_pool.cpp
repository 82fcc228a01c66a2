#include "core/database/session_pool.h"

#include "core/base/log.h"
#include "core/database/backoff.h"
#include "core/database/session.h"

#include <libpq-fe.h>
#include <soci/soci.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace skranke {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

/// Longer than a statement may take: whoever waits this long for a free session waits behind a broken server.
constexpr auto patience = 20s;

/// How often a transaction that the server rolled back whole, to untangle it from another, is tried again.
constexpr int untangling_tries = 3;

bool rolled_back_whole(std::string const& sqlstate)
{
    return sqlstate == "40001" || sqlstate == "40P01";
}

}  // namespace

struct SessionPool::Impl {
    ConnectionSettings settings;
    std::size_t size;
    std::mutex mutex;
    std::condition_variable returned;
    std::vector<std::unique_ptr<Session>> idle;
    std::size_t lent{0};
    Backoff backoff{50ms, 1000ms};
    Clock::time_point leave_alone_until{};
    std::string last_sqlstate;

    /// Counts a session as lent, and hands over an idle one if there is any.
    std::unique_ptr<Session> borrow()
    {
        std::unique_lock lock{mutex};
        if (!returned.wait_for(lock, patience, [&] { return lent < size; }))
            throw DatabaseLost{"53300"};
        ++lent;
        if (idle.empty())
            return nullptr;
        auto session = std::move(idle.back());
        idle.pop_back();
        return session;
    }

    void give_back(std::unique_ptr<Session> session)
    {
        {
            std::lock_guard const lock{mutex};
            --lent;
            if (session)
                idle.push_back(std::move(session));
        }
        returned.notify_one();
    }

    std::unique_ptr<Session> open()
    {
        {
            std::lock_guard const lock{mutex};
            if (Clock::now() < leave_alone_until)
                throw DatabaseLost{last_sqlstate};
        }
        try {
            auto session = std::make_unique<Session>(settings);
            std::lock_guard const lock{mutex};
            backoff.forget();
            leave_alone_until = {};
            return session;
        } catch (DatabaseLost const& lost) {
            std::lock_guard const lock{mutex};
            if (lost.sqlstate() != last_sqlstate || leave_alone_until == Clock::time_point{})
                log::warning("the database does not answer",
                             {{"sqlstate", log::Sqlstate{lost.sqlstate().empty() ? "08000" : lost.sqlstate()}}});
            last_sqlstate = lost.sqlstate();
            leave_alone_until = Clock::now() + backoff.next();
            throw;
        }
    }
};

namespace {

/// A session on loan; goes back when the loan ends, unless it is no longer fit.
template <class Impl>
class Loan {
public:
    explicit Loan(Impl& pool) : m_pool{pool}, m_session{pool.borrow()} {}
    ~Loan()
    {
        if (m_session && !m_session->fit_for_use())
            m_session.reset();
        m_pool.give_back(std::move(m_session));
    }
    Loan(Loan const&) = delete;
    Loan& operator=(Loan const&) = delete;

    Session& session()
    {
        if (m_session && !m_session->fit_for_use())
            m_session.reset();
        if (!m_session)
            m_session = m_pool.open();
        return *m_session;
    }
    void drop() { m_session.reset(); }
    void end_transaction()
    {
        Rows const answer{PQexec(m_session->connection(), "rollback")};
        if (!m_session->fit_for_use())
            drop();
    }

private:
    Impl& m_pool;
    std::unique_ptr<Session> m_session;
};

}  // namespace

SessionPool::SessionPool(ConnectionSettings settings, std::size_t size) : m_impl{std::make_unique<Impl>()}
{
    m_impl->settings = std::move(settings);
    m_impl->size = size;
}

SessionPool::~SessionPool() = default;

void SessionPool::run(std::function<void(soci::session&)> const& work, Kind kind)
{
    Loan loan{*m_impl};
    auto reads_left = kind == Kind::act ? 0 : 1;
    for (int tries = 1;; ++tries) {
        auto& sql = loan.session().soci();
        try {
            if (kind != Kind::snapshot)
                return work(sql);
            sql << "begin isolation level repeatable read read only";
            work(sql);
            sql << "commit";
            return;
        } catch (soci::soci_error const&) {
            auto const sqlstate = sqlstate_of(std::current_exception());
            auto const again = rolled_back_whole(sqlstate) && tries < untangling_tries;
            if (kind == Kind::snapshot)
                loan.end_transaction();
            if (again)
                continue;
            try {
                throw_database_error(sqlstate);
            } catch (DatabaseLost const&) {
                loan.drop();
                if (reads_left-- == 0 || sqlstate == "57014" || sqlstate == "55P03")
                    throw;
            }
        }
    }
}

Result<Done, Refusal> SessionPool::try_login()
{
    return answered([&] { Loan{*m_impl}.session(); });
}

void SessionPool::warm(std::size_t sessions)
{
    std::vector<std::unique_ptr<Loan<Impl>>> ready;
    while (ready.size() < std::min(sessions, m_impl->size)) {
        ready.push_back(std::make_unique<Loan<Impl>>(*m_impl));
        ready.back()->session();
    }
}

}  // namespace skranke
