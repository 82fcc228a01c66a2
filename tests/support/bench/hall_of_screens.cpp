#include "tests/support/bench/hall_of_screens.h"

#include "core/database/session.h"
#include "core/database/session_pool.h"
#include "core/queue/pg_desk_picture.h"
#include "core/queue/pg_queue_desk.h"
#include "desktop/app/news_from_database.h"
#include "desktop/app/steady_clock.h"
#include "desktop/desk/desk_presenter.h"
#include "tests/support/worker_queue.h"

#include <libpq-fe.h>
#include <poll.h>
#include <soci/soci.h>

#include <atomic>
#include <thread>

namespace skranke::bench {
namespace {

using namespace std::chrono_literals;

/// Notes what stands in its lists.
class NotingView final : public DeskView {
public:
    explicit NotingView(Seen& seen) : m_seen{seen} {}

    void show(DeskScreen const& screen) override
    {
        for (auto const* list : {&screen.for_me, &screen.others})
            for (auto const& row : *list)
                m_seen.note(row.ticket);
        shown = shown || screen.ready;
    }
    void put_note(std::string const&) override {}
    void go_to_list() override {}
    void show_help() override {}

    std::atomic<bool> shown{false};

private:
    Seen& m_seen;
};

class ProductScreen final : public Screen {
public:
    ProductScreen(ConnectionSettings settings, CounterId counter)
        : m_settings{std::move(settings)}, m_counter{counter}, m_thread{[this] { live(); }}
    {
    }
    ~ProductScreen() override
    {
        m_over = true;
        m_thread.join();
    }

    bool ready() const override { return m_view.shown && m_listens; }

private:
    void live()
    {
        SessionPool pool{m_settings};
        PgQueueDesk desk{pool};
        WorkerQueue background;
        SteadyClock const clock;
        NewsFromDatabase news{m_settings, OfficeId{1}, background};
        auto const heard = news.subscribe(
            [this](QueueNews const& told) { m_listens = m_listens || told.kind == QueueNews::Kind::line_back; });
        DeskPresenter presenter{{.desk = desk,
                                 .news = news,
                                 .background = background,
                                 .clock = clock,
                                 .counter = m_counter,
                                 .me = StaffId{},
                                 .profile = {}},
                                m_view};
        presenter.start(false);
        while (!m_over) {
            background.run_until([this] { return m_over.load(); }, 1s);
            presenter.tick();
        }
    }

    ConnectionSettings m_settings;
    CounterId m_counter;
    NotingView m_view{m_seen};
    std::atomic<bool> m_listens{false};
    std::atomic<bool> m_over{false};
    std::thread m_thread;
};

class RawScreen final : public Screen {
public:
    RawScreen(ConnectionSettings settings, CounterId counter)
        : m_settings{std::move(settings)}, m_counter{counter}, m_thread{[this] { live(); }}
    {
    }
    ~RawScreen() override
    {
        m_over = true;
        m_thread.join();
    }

    bool ready() const override { return m_ready; }

private:
    void live()
    {
        Session session{m_settings};
        execute(session.connection(), "listen skranke_office_1");
        read(session.soci());
        m_ready = true;
        while (!m_over) {
            pollfd watched{PQsocket(session.connection()), POLLIN, 0};
            if (::poll(&watched, 1, 200) <= 0)
                continue;
            PQconsumeInput(session.connection());
            if (heard(session.connection()))
                read(session.soci());
        }
    }

    static bool heard(PGconn* connection)
    {
        bool any = false;
        while (auto* const told = PQnotifies(connection)) {
            PQfreemem(told);
            any = true;
        }
        return any;
    }

    void read(soci::session& sql)
    {
        sql << "begin isolation level repeatable read read only";
        auto const picture = pg::read_desk_picture(sql, m_counter);
        sql << "commit";
        for (auto const* list : {&picture.for_me, &picture.others})
            for (auto const& ticket : *list)
                m_seen.note(ticket.ticket);
    }

    ConnectionSettings m_settings;
    CounterId m_counter;
    std::atomic<bool> m_ready{false};
    std::atomic<bool> m_over{false};
    std::thread m_thread;
};

}  // namespace

void Seen::note(TicketId ticket)
{
    std::lock_guard const lock{m_lock};
    m_first.try_emplace(ticket, std::chrono::steady_clock::now());
}

std::optional<Moment> Seen::when(TicketId ticket) const
{
    std::lock_guard const lock{m_lock};
    auto const found = m_first.find(ticket);
    return found == m_first.end() ? std::nullopt : std::optional{found->second};
}

std::unique_ptr<Screen> product_screen(ConnectionSettings const& settings, CounterId counter)
{
    return std::make_unique<ProductScreen>(settings, counter);
}

std::unique_ptr<Screen> raw_screen(ConnectionSettings const& settings, CounterId counter)
{
    return std::make_unique<RawScreen>(settings, counter);
}

}  // namespace skranke::bench
