#pragma once

#include "desktop/desk/desk_screen.h"

#include <wx/dataview.h>

#include <optional>
#include <vector>

namespace skranke {

/// The columns of the waiting lists, in letters' widths, so that both lists and their heading agree at any text size.
struct WaitingColumns {
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
};

/// The heading over both lists.
class WaitingHeading : public wxWindow {
public:
    explicit WaitingHeading(wxWindow* parent);

private:
    void paint();
};

}  // namespace skranke
