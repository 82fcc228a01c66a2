#pragma once

#include "core/base/background.h"
#include "core/database/connection.h"
#include "core/database/listener.h"
#include "core/queue/queue_news.h"

#include <list>

namespace skranke {

/// The database's announcements about one office's queue, handed to whoever has subscribed. UI thread only.
class NewsFromDatabase : public QueueNewsSource {
public:
    NewsFromDatabase(ConnectionSettings settings, OfficeId office, Background& background);

    std::unique_ptr<Subscription> subscribe(std::function<void(QueueNews const&)> hear) override;

private:
    using Hearers = std::list<std::function<void(QueueNews const&)>>;
    class Seat;

    void tell(QueueNews const& news);

    std::shared_ptr<Hearers> m_hearers = std::make_shared<Hearers>();
    Listener m_listener;
};

/// What a payload says (`{"t":[…],"c":[…],"a":[…]}`, `{"s":true}`, `{"h":counter or null}`); a payload that cannot be
/// read is a change of everything.
QueueNews queue_news_of(std::string const& payload);

}  // namespace skranke
