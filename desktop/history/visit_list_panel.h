#pragma once

#include "desktop/history/history_screen.h"

#include <wx/dataview.h>

#include <functional>
#include <optional>

namespace skranke {

/// The visits that are held, of which there may be twenty thousand: a list that asks for a row only when it paints it.
/// Its columns have widths of their own, so that no row is measured.
class VisitList : public wxDataViewCtrl {
public:
    VisitList(wxWindow* parent, std::function<void(std::optional<std::size_t>)> choose);

    void show(HistoryScreen const& screen);
    /// The rows that stand on the screen, first and last; none while there are none.
    std::optional<std::pair<std::size_t, std::size_t>> rows_in_sight() const;

private:
    class Model;

    void fit_columns();
    void keep_in_sight(long first, long rows);
    void mark(std::optional<std::size_t> row);

    wxObjectDataPtr<Model> m_model;
    std::function<void(std::optional<std::size_t>)> m_choose;
    std::uint64_t m_search{0};
    long m_first_row{0};
    int m_fitted_width{0};
    bool m_showing{false};
};

}  // namespace skranke
