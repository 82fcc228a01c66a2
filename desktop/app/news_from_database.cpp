#include "desktop/app/news_from_database.h"

#include <Poco/JSON/Parser.h>

#include <algorithm>

namespace skranke {

class NewsFromDatabase::Seat : public Subscription {
public:
    Seat(std::shared_ptr<Hearers> hearers, Hearers::iterator place) : m_hearers{std::move(hearers)}, m_place{place} {}
    /// Only empties its place: it may be let go while news is being told.
    ~Seat() override { *m_place = nullptr; }

private:
    std::shared_ptr<Hearers> m_hearers;
    Hearers::iterator m_place;
};

NewsFromDatabase::NewsFromDatabase(ConnectionSettings settings, OfficeId office, Background& background)
    : m_listener{std::move(settings),
                 {"skranke_office_" + std::to_string(office.value)},
                 background,
                 {.news = [this](std::string const&, std::string const& payload) { tell(queue_news_of(payload)); },
                  .lost = [this] { tell({.kind = QueueNews::Kind::line_lost}); },
                  .back = [this] { tell({.kind = QueueNews::Kind::line_back}); }}}
{
}

std::unique_ptr<QueueNewsSource::Subscription> NewsFromDatabase::subscribe(std::function<void(QueueNews const&)> hear)
{
    m_hearers->push_back(std::move(hear));
    return std::make_unique<Seat>(m_hearers, std::prev(m_hearers->end()));
}

void NewsFromDatabase::tell(QueueNews const& news)
{
    auto const hearers = m_hearers;  // a hearer may close the very window this belongs to
    for (auto const& hear : *hearers)
        if (hear)
            hear(news);
    hearers->remove_if([](auto const& hear) { return !hear; });
}

QueueNews queue_news_of(std::string const& payload)
{
    QueueNews news;
    try {
        auto const told = Poco::JSON::Parser{}.parse(payload).extract<Poco::JSON::Object::Ptr>();
        if (told->has("s"))
            news.kind = QueueNews::Kind::set_up;
        if (told->has("h")) {
            news.kind = QueueNews::Kind::helper;
            if (!told->isNull("h"))
                news.counter = CounterId{told->getValue<int>("h")};
        }
        if (auto const tickets = told->getArray("t"))
            for (auto const& id : *tickets)
                news.tickets.push_back(TicketId{id.convert<std::int64_t>()});
        if (auto const counters = told->getArray("c"))
            for (auto const& id : *counters)
                news.counters.push_back(CounterId{id.convert<std::int32_t>()});
        if (auto const areas = told->getArray("a"))
            for (auto const& code : *areas)
                news.areas.push_back(code.convert<std::string>());
    } catch (Poco::Exception const&) {
        return {};
    }
    return news;
}

}  // namespace skranke
