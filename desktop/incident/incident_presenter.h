#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/incident/incident_desk.h"
#include "core/queue/queue_news.h"
#include "desktop/incident/incident_screen.h"
#include "desktop/keys/press_line.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace skranke {

/// What calls for a colleague are made from. Everything outlives the presenter.
struct IncidentParts {
    IncidentDesk& incidents;
    QueueDesk& queue;  ///< to ask what became of a press
    QueueNewsSource& news;
    Background& background;
    Clock const& clock;
    bool lead{false};  ///< a team lead may write down anybody's
    std::function<double()> chance = [] { return 0.5; };
};

/// The silent call: made at one desk, seen at all others until somebody comes. Lives beside the workspaces, from
/// sign-in to sign-out, and goes on while the window is locked. UI thread only.
class IncidentPresenter {
public:
    IncidentPresenter(IncidentParts parts, IncidentView& view);
    ~IncidentPresenter();

    void start() { read(); }
    /// Once a second or so.
    void tick();

    void call(std::optional<CounterId> counter);
    void answer();
    void write_down(IncidentId incident, IncidentReport const& report);

    IncidentScreen const& screen() const { return m_screen; }
    bool busy() const { return m_line.busy(); }

private:
    using Mark = IncidentScreen::Mark;

    void read();
    void heard(Outcome<Answer<std::vector<Incident>>> const& outcome);
    void press(std::function<Answer<Done>(IncidentDesk&, PressId const&)> ask, bool calls);
    void ended(PressEnd const& end, bool calls);
    std::optional<IncidentScreen::Bar> bar() const;
    void show();

    IncidentParts m_parts;
    IncidentView& m_view;
    PressLine m_line;
    IncidentScreen m_screen;
    std::vector<Incident> m_open;
    bool m_reading{false};
    bool m_read_again{false};
    std::map<IncidentId, Instant> m_coming_since;          ///< by our own clock
    std::optional<std::optional<CounterId>> m_call_after;  ///< pressed while another press was under way
    Mark::Kind m_call{Mark::Kind::none};                   ///< as far as the last call has come
    Instant m_mark_until{};
    Instant m_next_read{};
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
