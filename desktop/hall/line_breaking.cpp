#include "desktop/hall/line_breaking.h"

#include <utility>

namespace skranke {

std::vector<std::string> broken_lines(std::string const& text, double width,
                                      std::function<double(std::string const&)> const& measure)
{
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t at = 0; at <= text.size();) {
        auto const blank = std::min(text.find(' ', at), text.size());
        auto const word = text.substr(at, blank - at);
        at = blank + 1;
        auto longer = line.empty() ? word : line + " " + word;
        if (line.empty() || measure(longer) <= width)
            line = std::move(longer);
        else
            lines.push_back(std::exchange(line, word));
    }
    lines.push_back(std::move(line));
    return lines;
}

}  // namespace skranke
