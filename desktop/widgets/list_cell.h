#pragma once

#include <wx/dataview.h>

namespace skranke {

/// Puts a value into a list that is shown. GTK paints it by itself, but a screen reader hears of it only when told.
inline void set_cell(wxDataViewListCtrl& list, wxVariant const& value, unsigned row, unsigned column)
{
    list.SetValue(value, row, column);
    list.GetStore()->RowChanged(row);
}

}  // namespace skranke
