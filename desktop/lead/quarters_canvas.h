#pragma once

#include "core/staffing/lead_picture.h"

#include <wx/window.h>

#include <optional>
#include <vector>

namespace skranke {

/// How many waited at each quarter of an hour, as bars, and how many will, as lines: as it is, and as it would be with
/// what is tried. The arrow keys go from bar to bar, and a screen reader is told the one that is chosen.
class QuartersCanvas : public wxWindow {
public:
    explicit QuartersCanvas(wxWindow* parent);

    /// What will wait, now and after each quarter; empty where nobody knows.
    struct Ahead {
        std::vector<double> as_is;
        std::vector<double> tried;

        bool operator==(Ahead const&) const = default;
    };

    void show(std::vector<Quarter> const& quarters, std::optional<Instant> now, Ahead const& ahead);

private:
    void paint();
    void paint_bars(wxDC& dc) const;
    void paint_scale(wxDC& dc) const;
    void paint_hours(wxDC& dc) const;
    void paint_now(wxDC& dc) const;
    void paint_ahead(wxDC& dc, std::vector<double> const& waiting, wxPen const& pen) const;
    void paint_legend(wxDC& dc) const;
    int height_of(double waiting) const;
    void measure(wxDC& dc);
    void go_to(std::size_t bar);
    void name_it();
    std::string words_of_bar(std::size_t bar) const;

    std::vector<Quarter> m_quarters;
    Ahead m_ahead;
    std::optional<Instant> m_now;
    std::size_t m_at{};
    // as measured for painting
    wxRect m_field;
    wxSize m_letter;
    int m_most{5};
    int m_slots{16};  ///< quarters from edge to edge
};

}  // namespace skranke
