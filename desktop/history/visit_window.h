#pragma once

#include "core/queue/past_visit.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace skranke {

/// The part of a long list of visits that is held: pages one under the other, the latest visit first. Copying is cheap,
/// for pages are shared. Where there would be more than `most` rows, a page at the other end goes.
class VisitWindow {
public:
    static constexpr std::size_t most = 20'000;
    using Page = std::vector<PastVisit>;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    PastVisit const& at(std::size_t row) const;

    /// Older visits, at the foot. Yields how many rows went at the head.
    std::size_t append(Page page);
    /// Newer visits, at the head. Yields how many rows came there; the foot may lose as many.
    std::size_t prepend(Page page);

    bool operator==(VisitWindow const& other) const { return m_pages == other.m_pages; }

private:
    struct Held {
        std::shared_ptr<Page const> rows;
        std::size_t from;  ///< row of its first

        bool operator==(Held const&) const = default;
    };

    void count();

    std::vector<Held> m_pages;
    std::size_t m_size{0};
};

}  // namespace skranke
