#pragma once

#include "desktop/desk/desk_screen.h"

#include <wx/dataview.h>

#include <optional>
#include <vector>

namespace skranke {

/// The columns of the waiting lists, in letters' widths, so that both lists and their heading agree at any text size.
/// Where errands would be cut short, the time of arrival gives way (0): how long somebody has waited tells as much.
struct WaitingColumns {
    static constexpr int usual = 54;   ///< letters a list with all of its columns wants
    static constexpr int fewest = 44;  ///< letters without which no list is made

    int number;
    int errand;
    int arrived;
    int waited;
    int target;

    static WaitingColumns fitting(wxWindow const* window, int width);
};

/// One section of those who wait: "Til dig" or "Øvrige køer". A native list without a heading of its own.
class WaitingList : public wxDataViewCtrl {
public:
    WaitingList(wxWindow* parent, std::string const& spoken_name);

    /// Keeps the chosen number chosen, wherever it has moved.
    void show(std::vector<WaitingRow> const& rows, bool covered, bool stale);
    std::optional<TicketId> chosen() const;
    void choose_first();
    int row_height() const;

private:
    class Model;

    void fit_columns();

    wxObjectDataPtr<Model> m_model;
    int m_fitted_width{0};
    mutable int m_row_height{0};  ///< the tallest seen: a row that is not painted yet tells too little
};

/// The heading over both lists.
class WaitingHeading : public wxWindow {
public:
    explicit WaitingHeading(wxWindow* parent);

private:
    void paint();
};

}  // namespace skranke
