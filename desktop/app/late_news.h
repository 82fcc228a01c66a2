#pragma once

#include "core/base/ids.h"
#include "core/base/task_scope.h"
#include "core/queue/queue_news.h"

#include <wx/timer.h>

#include <functional>
#include <list>
#include <memory>

namespace skranke {

/// News of an office that is not known yet, because the database was away when the station began: a screen that is
/// switched on before its server is must come right by itself. Asks every five seconds which office it is, then passes
/// on what that office's source tells, beginning with `line_back`. UI thread only.
class LateNews final : public QueueNewsSource {
public:
    /// `ask` waits for the database, on a worker, and throws DatabaseLost when no answer comes.
    LateNews(Background& background, std::function<OfficeId()> ask,
             std::function<std::unique_ptr<QueueNewsSource>(OfficeId)> open);

    std::unique_ptr<Subscription> subscribe(std::function<void(QueueNews const&)> hear) override;

private:
    using Hearers = std::list<std::function<void(QueueNews const&)>>;
    class Seat;

    void ask();
    void begin(OfficeId office);

    std::function<OfficeId()> m_ask;
    std::function<std::unique_ptr<QueueNewsSource>(OfficeId)> m_open;
    std::shared_ptr<Hearers> m_hearers = std::make_shared<Hearers>();
    std::unique_ptr<QueueNewsSource> m_source;
    std::unique_ptr<Subscription> m_subscription;
    bool m_asking{false};
    wxTimer m_timer;
    TaskScope m_tasks;
};

}  // namespace skranke
