#include "tests/support/fault/headless_hall.h"

#include "core/database/session_pool.h"
#include "core/queue/pg_hall_desk.h"
#include "desktop/app/news_from_database.h"
#include "desktop/app/steady_clock.h"
#include "desktop/display/display_presenter.h"
#include "desktop/display/display_view.h"
#include "desktop/hall/shipped_texts.h"
#include "desktop/kiosk/kiosk_presenter.h"
#include "desktop/kiosk/kiosk_view.h"
#include "tests/support/fault/hearing_clock.h"
#include "tests/support/fault/watched_hall.h"
#include "tests/support/worker_queue.h"

#include <random>

namespace skranke::fault {
namespace {

constexpr std::chrono::milliseconds a_moment{100};

struct DisplayWindow final : DisplayView {
    void show(DisplayScreen const& now) override { screen = now; }
    void chime() override {}

    DisplayScreen screen;
};

struct StandWindow final : KioskView {
    void show(KioskScreen const& now) override { screen = now; }

    KioskScreen screen;
};

/// As the windows of the hall do it.
template <class Presenter>
std::unique_ptr<QueueNewsSource::Subscription> follow(QueueNewsSource& news, Presenter& presenter,
                                                      Mistake mistake = Mistake::none)
{
    return news.subscribe([&presenter, mistake, lost = false](QueueNews const& told) mutable {
        lost = lost || told.kind == QueueNews::Kind::line_lost;
        if (lost && mistake == Mistake::a_listener_stays_deaf)
            return;
        if (lost && mistake == Mistake::nobody_reads_when_the_line_is_back && told.kind == QueueNews::Kind::line_back)
            return;
        if (told.kind == QueueNews::Kind::set_up)
            presenter.refresh_texts();
        else if (told.kind == QueueNews::Kind::changed || told.kind == QueueNews::Kind::line_back)
            presenter.refresh();
    });
}

/// What a citizen presses who wants a number, or has been told why there is none.
bool leads_on(KioskPage page, KioskAct::Kind kind)
{
    using Kind = KioskAct::Kind;
    switch (page) {
        case KioskPage::errands:
            return kind == Kind::errand;
        case KioskPage::persons:
            return kind == Kind::persons;
        case KioskPage::ticket:
            return kind == Kind::done;
        case KioskPage::sentence:
            return kind == Kind::back || kind == Kind::done || kind == Kind::start_over;
    }
    return false;
}

}  // namespace

HeadlessDisplay::HeadlessDisplay(ConnectionSettings settings, OfficeId office, Reads reads, Mistake mistake)
    : m_settings{std::move(settings)}, m_office{office}, m_reads{reads}, m_mistake{mistake}, m_thread{[this] {
          live();
      }}
{
}

HeadlessDisplay::~HeadlessDisplay()
{
    m_over = true;
    m_thread.join();
}

DisplayScreen HeadlessDisplay::screen() const
{
    std::lock_guard const lock{m_lock};
    return m_screen;
}

void HeadlessDisplay::live()
{
    SessionPool pool{m_settings, 2};
    PgHallDesk asked{pool};
    HearingClock hearing;
    WatchedHall desk{asked, hearing, m_mistake};
    WorkerQueue background{2};
    SteadyClock const steady;
    Clock const& clock = reads_by_itself() ? static_cast<Clock const&>(steady) : hearing;
    NewsFromDatabase news{m_settings, m_office, background};
    DisplayWindow window;
    DisplayPresenter presenter{window, desk, background, clock, HallTexts{shipped_texts()}, nullptr};
    auto const hears = follow(news, presenter, m_mistake);
    auto const loses = news.subscribe([&desk](QueueNews const& told) {
        if (told.kind == QueueNews::Kind::line_lost)
            desk.lost();
    });
    presenter.start();
    while (!m_over) {
        background.run_until([this] { return m_over.load(); }, a_moment);
        presenter.tick();
        std::lock_guard const lock{m_lock};
        m_screen = window.screen;
    }
}

HeadlessStand::HeadlessStand(ConnectionSettings settings, OfficeId office, unsigned seed)
    : m_settings{std::move(settings)}, m_office{office}, m_seed{seed}, m_thread{[this] { live(); }}
{
}

HeadlessStand::~HeadlessStand()
{
    m_over = true;
    m_thread.join();
}

KioskScreen HeadlessStand::screen() const
{
    std::lock_guard const lock{m_lock};
    return m_screen;
}

bool HeadlessStand::asks() const
{
    std::lock_guard const lock{m_lock};
    return m_asks;
}

std::vector<std::string> HeadlessStand::numbers() const
{
    std::lock_guard const lock{m_lock};
    return m_numbers;
}

void HeadlessStand::live()
{
    SessionPool pool{m_settings, 2};
    PgHallDesk desk{pool};
    WorkerQueue background{2};
    SteadyClock clock;
    NewsFromDatabase news{m_settings, m_office, background};
    StandWindow window;
    KioskPresenter presenter{window, desk, nullptr, nullptr, background, clock, HallTexts{shipped_texts()}};
    auto const hears = follow(news, presenter);
    std::mt19937 dice{m_seed};
    auto const asking = HallTexts{shipped_texts()}.text("da", "kiosk.asking");
    presenter.start();
    std::string last_number;
    while (!m_over) {
        background.run_until([this] { return m_over.load(); }, a_moment);
        presenter.tick();
        auto const& screen = window.screen;
        if (screen.page == KioskPage::ticket && screen.number != last_number) {
            last_number = screen.number;
            std::lock_guard const lock{m_lock};
            m_numbers.push_back(last_number);
        }
        {
            std::lock_guard const lock{m_lock};
            m_screen = screen;
            m_asks = screen.page == KioskPage::sentence && !screen.sentences.empty() &&
                     screen.sentences.front().first == asking;
        }
        std::vector<KioskAct> offered;
        for (auto const& button : screen.buttons)
            if (button.enabled && leads_on(screen.page, button.act.kind))
                offered.push_back(button.act);
        // Whoever has a number takes it and goes, also when no more citizens come.
        if (!offered.empty() && (m_at_work || screen.page != KioskPage::errands)) {
            presenter.touched();
            presenter.press(offered[dice() % offered.size()]);
        }
    }
}

}  // namespace skranke::fault
