#pragma once

#include "core/queue/queue_news.h"

#include <map>
#include <utility>

namespace skranke {

/// News that a test brings.
class FakeNews final : public QueueNewsSource {
public:
    std::unique_ptr<Subscription> subscribe(std::function<void(QueueNews const&)> hear) override
    {
        auto const id = m_next++;
        m_ears.emplace(id, std::move(hear));
        return std::make_unique<Ear>(*this, id);
    }

    void tell(QueueNews const& news)
    {
        auto const ears = m_ears;
        for (auto const& [id, hear] : ears)
            hear(news);
    }

    void tell(QueueNews::Kind kind)
    {
        QueueNews news;
        news.kind = kind;
        tell(news);
    }

private:
    struct Ear final : Subscription {
        Ear(FakeNews& its_news, int its_id) : news{its_news}, id{its_id} {}
        ~Ear() override { news.m_ears.erase(id); }

        FakeNews& news;
        int id;
    };

    std::map<int, std::function<void(QueueNews const&)>> m_ears;
    int m_next{0};
};

}  // namespace skranke
