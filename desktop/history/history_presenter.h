#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/past_desk.h"
#include "core/queue/queue_news.h"
#include "desktop/history/history_view.h"
#include "desktop/keys/citizen_cover.h"

#include <memory>
#include <optional>

namespace skranke {

/// What Historik is made from. Everything outlives the presenter.
struct HistoryParts {
    PastDesk& past;
    QueueNewsSource& news;
    Background& background;
    Clock const& clock;
    bool practice{false};
};

/// Finds visits and tells their story. Reads page by page as the list is scrolled, and waits for none of them.
/// UI thread only.
class HistoryPresenter {
public:
    static constexpr int page_rows = 500;
    /// So many rows before the end of what is held, the next page is asked for.
    static constexpr std::size_t ahead = 300;

    HistoryPresenter(HistoryParts parts, HistoryView& view);
    ~HistoryPresenter();

    void start();
    /// Several times a second, from the window's timer.
    void tick();
    void touched() { m_cover.touched(); }

    void act(Act act);
    /// Searches by what stands in the fields.
    void find();
    /// To the end of a day in what was found, the days after it above.
    void jump_to(std::string const& day);
    /// These rows stand on the screen.
    void seen(std::size_t first, std::size_t last);
    void choose(std::optional<std::size_t> row);
    void copy_story();

    HistoryScreen const& screen() const { return m_screen; }
    bool busy() const { return m_reading != Reading::nothing; }

private:
    enum class Reading { nothing, first, older, newer };

    std::optional<VisitFilter> filter_of(HistoryFields const& fields);
    std::optional<LocalDay> read_day(std::string const& text);
    std::optional<std::chrono::minutes> read_time(std::string const& text);
    void read_choices();
    void begin(std::optional<VisitPlace> at);
    void read(Reading what);
    void heard(Reading what, Outcome<Answer<std::vector<PastVisit>>> const& outcome);
    void take(Reading what, std::vector<PastVisit> page);
    void read_story();
    void heard_story(PastVisit const& visit, Outcome<Answer<std::vector<StoryLine>>> const& outcome);
    bool failed(bool away, std::string const& code);
    void say(HistoryNotice notice);
    LocalDay today() const;
    void show();

    HistoryParts m_parts;
    HistoryView& m_view;
    HistoryScreen m_screen;
    CitizenCover m_cover;
    VisitFilter m_filter;
    std::optional<VisitPlace> m_from;  ///< where this search began
    Reading m_reading{Reading::nothing};
    std::optional<Reading> m_again;  ///< was not answered, and is asked for again
    bool m_has_choices{false};
    ServerClock m_server;
    Instant m_next_try{};
    Instant m_notice_until{};
    std::optional<TicketId> m_story_of;
    TaskScope m_pages;    ///< silenced by another search
    TaskScope m_stories;  ///< silenced by another choice
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
