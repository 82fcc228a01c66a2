#include "desktop/history/visit_window.h"

#include <algorithm>
#include <cassert>

namespace skranke {

PastVisit const& VisitWindow::at(std::size_t row) const
{
    assert(row < m_size);
    auto const after = std::ranges::upper_bound(m_pages, row, {}, &Held::from);
    auto const& page = *std::prev(after);
    return (*page.rows)[row - page.from];
}

std::size_t VisitWindow::append(Page page)
{
    if (page.empty())
        return 0;
    m_pages.push_back({std::make_shared<Page const>(std::move(page)), 0});
    count();
    std::size_t gone = 0;
    while (m_size > most) {
        gone += m_pages.front().rows->size();
        m_pages.erase(m_pages.begin());
        count();
    }
    return gone;
}

std::size_t VisitWindow::prepend(Page page)
{
    if (page.empty())
        return 0;
    auto const came = page.size();
    m_pages.insert(m_pages.begin(), {std::make_shared<Page const>(std::move(page)), 0});
    count();
    while (m_size > most) {
        m_pages.pop_back();
        count();
    }
    return came;
}

void VisitWindow::count()
{
    m_size = 0;
    for (auto& page : m_pages) {
        page.from = m_size;
        m_size += page.rows->size();
    }
}

}  // namespace skranke
