#pragma once

#include "core/staffing/lead_picture.h"

#include <wx/window.h>

#include <optional>
#include <vector>

namespace skranke {

/// How many waited at each quarter of an hour, as bars. The arrow keys go from bar to bar, and a screen reader is told
/// the one that is chosen.
class QuartersCanvas : public wxWindow {
public:
    explicit QuartersCanvas(wxWindow* parent);

    void show(std::vector<Quarter> const& quarters, std::optional<Instant> now);

private:
    void paint();
    void go_to(std::size_t bar);
    void name_it();
    std::string words_of_bar(std::size_t bar) const;

    std::vector<Quarter> m_quarters;
    std::optional<Instant> m_now;
    std::size_t m_at{};
};

}  // namespace skranke
