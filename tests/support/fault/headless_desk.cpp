#include "tests/support/fault/headless_desk.h"

#include "core/database/session_pool.h"
#include "core/queue/pg_queue_desk.h"
#include "core/staff/pg_staff_desk.h"
#include "desktop/app/news_from_database.h"
#include "desktop/app/steady_clock.h"
#include "desktop/desk/desk_presenter.h"
#include "tests/support/worker_queue.h"

#include <random>

namespace skranke::fault {
namespace {

struct NoWindow final : DeskView {
    void show(DeskScreen const&) override {}
    void put_note(std::string const&) override {}
    void go_to_list() override {}
    void show_help() override {}
};

}  // namespace

/// Chooses what to press, by what the screen offers.
class HeadlessDesk::Clerk {
public:
    Clerk(DeskPresenter& presenter, unsigned seed) : m_presenter{presenter}, m_dice{seed} {}

    void act()
    {
        auto const& screen = m_presenter.screen();
        if (screen.question)
            return answer(*screen.question);
        if (screen.possible.contains(Act::open_counter))
            return m_presenter.act(Act::open_counter);
        auto const act = screen.serving ? with_a_citizen() : alone();
        if (act == Act::resume_ticket && !screen.parked.empty())
            return m_presenter.act(act, screen.parked[throw_dice(screen.parked.size())].ticket);
        if (screen.possible.contains(act))
            m_presenter.act(act);
    }

    /// Milliseconds until the next key.
    std::chrono::milliseconds pause() { return std::chrono::milliseconds{100 + throw_dice(400)}; }

private:
    std::size_t throw_dice(std::size_t sides) { return m_dice() % sides; }

    Act with_a_citizen()
    {
        constexpr std::array acts{
            Act::call_next_ticket, Act::call_next_ticket, Act::call_next_ticket, Act::next_step,    Act::next_step,
            Act::next_step,        Act::next_step,        Act::finish_service,   Act::mark_no_show, Act::park_ticket,
            Act::transfer_ticket,  Act::return_ticket,    Act::recall_ticket,    Act::undo};
        return acts[throw_dice(acts.size())];
    }
    Act alone()
    {
        constexpr std::array acts{Act::call_next_ticket, Act::call_next_ticket, Act::call_next_ticket,
                                  Act::resume_ticket,    Act::take_ticket,      Act::undo};
        return acts[throw_dice(acts.size())];
    }

    void answer(DeskQuestion const& question)
    {
        using Kind = DeskQuestion::Kind;
        auto const stays =
            question.kind == Kind::take_over || question.kind == Kind::move_here ||
            (question.kind != Kind::steps_missing && question.kind != Kind::no_show_early && question.choices.empty());
        if (stays)
            return m_presenter.stay();
        DeskReply reply;
        if (!question.choices.empty())
            reply.choice = question.choices[throw_dice(question.choices.size())].code;
        m_presenter.reply(reply);
    }

    DeskPresenter& m_presenter;
    std::mt19937 m_dice;
};

HeadlessDesk::HeadlessDesk(ConnectionSettings settings, CounterId counter, unsigned seed, Ledger& ledger,
                           Mistake mistake)
    : m_settings{std::move(settings)},
      m_counter{counter},
      m_seed{seed},
      m_ledger{ledger},
      m_mistake{mistake},
      m_thread{[this] { live(); }}
{
}

HeadlessDesk::~HeadlessDesk()
{
    m_over = true;
    m_thread.join();
}

DeskScreen HeadlessDesk::screen() const
{
    std::lock_guard const lock{m_lock};
    return m_screen;
}

/// Tries again, as whoever signs in does, when twenty others sign in at the same moment.
std::optional<Me> HeadlessDesk::signed_in(StaffDesk& staff) const
{
    while (!m_over)
        try {
            return *staff.me();
        } catch (DatabaseLost const&) {
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
    return std::nullopt;
}

void HeadlessDesk::live()
{
    SessionPool pool{m_settings};
    PgQueueDesk queue{pool};
    PgStaffDesk staff{pool, m_settings};
    ToldDesk desk{queue, m_ledger, m_mistake};
    WorkerQueue background{4};
    SteadyClock clock;
    auto const me = signed_in(staff);
    if (!me)
        return;
    NewsFromDatabase news{m_settings, me->office, background};
    NoWindow window;
    DeskPresenter presenter{
        {.desk = desk, .news = news, .background = background, .clock = clock, .counter = m_counter, .me = me->id},
        window};
    Clerk clerk{presenter, m_seed};
    presenter.start(true);
    auto next_key = clock.now();
    while (!m_over) {
        background.run_until([this] { return m_over.load(); }, std::chrono::milliseconds{50});
        presenter.tick();
        if (m_at_work && clock.now() >= next_key) {
            clerk.act();
            next_key = clock.now() + clerk.pause();
        }
        std::lock_guard const lock{m_lock};
        m_screen = presenter.screen();
    }
}

}  // namespace skranke::fault
