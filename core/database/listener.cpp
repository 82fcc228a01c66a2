#include "core/database/listener.h"

#include "core/base/failure.h"
#include "core/base/log.h"
#include "core/database/backoff.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <system_error>
#include <thread>

namespace skranke {

using namespace std::chrono_literals;

namespace {

/// Wakes the thread out of any wait.
class StopSign {
public:
    StopSign() : m_file{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}
    {
        if (m_file < 0)
            throw std::system_error{errno, std::generic_category(), "eventfd"};
    }
    ~StopSign() { ::close(m_file); }
    StopSign(StopSign const&) = delete;
    StopSign& operator=(StopSign const&) = delete;

    int file() const { return m_file; }
    void raise() const { ::eventfd_write(m_file, 1); }
    bool raised_within(std::chrono::milliseconds wait) const
    {
        pollfd watched{m_file, POLLIN, 0};
        return ::poll(&watched, 1, static_cast<int>(wait.count())) > 0;
    }

private:
    int m_file;
};

struct FreeNotify {
    void operator()(void* text) const { PQfreemem(text); }
};

std::string listen_to(PGconn* connection, std::vector<std::string> const& topics)
{
    std::string sql;
    for (auto const& topic : topics) {
        std::unique_ptr<char, FreeNotify> const quoted{PQescapeIdentifier(connection, topic.c_str(), topic.size())};
        if (quoted)
            sql += std::string{"listen "} + quoted.get() + ";";
    }
    return sql;
}

}  // namespace

struct Listener::Impl {
    ConnectionSettings settings;
    std::vector<std::string> topics;
    Background& background;
    std::shared_ptr<Callbacks const> callbacks;  // shared only with posts under way, which hold it weakly
    StopSign stop;
    std::thread thread;

    template <class... Value>
    void tell(std::function<void(Value const&...)> Callbacks::*which, Value... values)
    {
        background.post([kept = std::weak_ptr<Callbacks const>{callbacks}, which, values...] {
            if (auto const alive = kept.lock(); alive && (*alive).*which)
                ((*alive).*which)(values...);
        });
    }

    void run()
    {
        Backoff backoff{100ms, 2000ms};
        auto told_lost = false;
        std::string sqlstate;
        while (!stop.raised_within(0ms)) {
            try {
                auto const connection = open_connection(settings, stop.file());
                execute(connection.get(), listen_to(connection.get(), topics));
                backoff.forget();
                told_lost = false;
                tell(&Callbacks::back);
                hear(connection.get());
                return;
            } catch (DatabaseLost const& lost) {
                sqlstate = lost.sqlstate();
            } catch (DatabaseFault const& fault) {
                sqlstate = fault.sqlstate();  // refused: a login may be opened again, and is waited for too
            }
            if (!told_lost) {
                log::warning("the listener lost its line", {{"sqlstate", log::Sqlstate{sqlstate.empty() ? "08000" : sqlstate}}});
                tell(&Callbacks::lost);
            }
            told_lost = true;
            if (stop.raised_within(backoff.next()))
                return;
        }
    }

    /// Until told to stop. Throws DatabaseLost when the line breaks.
    void hear(PGconn* connection)
    {
        for (;;) {
            while (auto* const heard = PQnotifies(connection)) {
                std::unique_ptr<PGnotify, FreeNotify> const owned{heard};
                tell<std::string, std::string>(&Callbacks::news, heard->relname, heard->extra);
            }
            pollfd watched[2] = {{PQsocket(connection), POLLIN, 0}, {stop.file(), POLLIN, 0}};
            if (::poll(watched, 2, -1) < 0 && errno != EINTR)
                throw DatabaseLost{""};
            if (watched[1].revents != 0)
                return;
            if (watched[0].revents != 0 && (PQconsumeInput(connection) == 0 || PQstatus(connection) != CONNECTION_OK))
                throw DatabaseLost{""};
        }
    }
};

Listener::Listener(ConnectionSettings settings, std::vector<std::string> topics, Background& background,
                   Callbacks callbacks)
    : m_impl{new Impl{std::move(settings),
                      std::move(topics),
                      background,
                      std::make_shared<Callbacks const>(std::move(callbacks)),
                      {},
                      {}}}
{
    // Waiting for news is not a statement, and a listener's login has nothing to warm.
    m_impl->settings.warm_up.clear();
    m_impl->thread = std::thread{[impl = m_impl.get()] { impl->run(); }};
}

Listener::~Listener()
{
    m_impl->stop.raise();
    m_impl->thread.join();
}

}  // namespace skranke
