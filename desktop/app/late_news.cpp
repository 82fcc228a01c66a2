#include "desktop/app/late_news.h"

#include <utility>

namespace skranke {
namespace {

constexpr int ask_every_ms = 5'000;

void tell(std::list<std::function<void(QueueNews const&)>> const& hearers, QueueNews const& news)
{
    auto const present = hearers;  // one who hears may leave
    for (auto const& hear : present)
        hear(news);
}

}  // namespace

class LateNews::Seat final : public QueueNewsSource::Subscription {
public:
    Seat(std::shared_ptr<Hearers> hearers, Hearers::iterator place) : m_hearers{std::move(hearers)}, m_place{place} {}
    ~Seat() override { m_hearers->erase(m_place); }

private:
    std::shared_ptr<Hearers> m_hearers;
    Hearers::iterator m_place;
};

LateNews::LateNews(Background& background, std::function<OfficeId()> ask,
                   std::function<std::unique_ptr<QueueNewsSource>(OfficeId)> open)
    : m_ask{std::move(ask)}, m_open{std::move(open)}, m_tasks{background}
{
    m_timer.SetOwner(&m_timer);
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { this->ask(); });
    m_timer.Start(ask_every_ms);
    this->ask();
}

std::unique_ptr<QueueNewsSource::Subscription> LateNews::subscribe(std::function<void(QueueNews const&)> hear)
{
    return std::make_unique<Seat>(m_hearers, m_hearers->insert(m_hearers->end(), std::move(hear)));
}

void LateNews::ask()
{
    if (std::exchange(m_asking, true))
        return;
    m_tasks.start(m_ask, [this](Outcome<OfficeId> const& outcome) {
        m_asking = false;
        if (outcome && !m_source)
            begin(*outcome);
    });
}

void LateNews::begin(OfficeId office)
{
    m_timer.Stop();
    m_source = m_open(office);
    m_subscription = m_source->subscribe([hearers = m_hearers](QueueNews const& news) { tell(*hearers, news); });
    QueueNews back;
    back.kind = QueueNews::Kind::line_back;
    tell(*m_hearers, back);
}

}  // namespace skranke
