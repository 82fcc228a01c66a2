#include "core/demonstration/day_figures.h"

namespace skranke {

std::vector<FigureDifference> differences(DayFigures const& tables, DayFigures const& events)
{
    auto both = tables;
    both.insert(events.begin(), events.end());
    auto const in = [](DayFigures const& figures, auto const& key) {
        auto const it = figures.find(key);
        return it == figures.end() ? 0 : it->second;
    };
    std::vector<FigureDifference> found;
    for (auto const& [key, ignored] : both)
        if (in(tables, key) != in(events, key))
            found.push_back({key.first, key.second, in(tables, key), in(events, key)});
    return found;
}

}  // namespace skranke
