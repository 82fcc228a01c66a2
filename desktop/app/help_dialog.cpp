#include "desktop/app/help_dialog.h"

#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/text.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/display.h>
#include <wx/sizer.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace skranke {

namespace {

/// Long words go on in another line; the toolkit can do that, wxWidgets has no name for it.
void wrap(wxDataViewColumn* column, int width)
{
    column->GetRenderer()->EnableEllipsize(wxELLIPSIZE_NONE);
    g_object_set(column->GetRenderer()->GetGtkHandle(), "wrap-mode", PANGO_WRAP_WORD, "wrap-width", width, nullptr);
}

}  // namespace

HelpDialog::HelpDialog(wxWindow* parent)
    : wxDialog{parent,
               wxID_ANY,
               wx(tr("Keys and help")),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER}
{
    int const letter = GetTextExtent("0").x;
    auto const screen = wxDisplay{parent}.GetClientArea();
    wxSize const wanted{letter * 112, GetTextExtent("X").y * 34};
    auto const size = wxSize{std::min(wanted.x, screen.width - FromDIP(80)), std::min(wanted.y, screen.height * 3 / 4)};
    auto* const list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, size,
                                              wxDV_SINGLE | wxDV_ROW_LINES | wxDV_VARIABLE_LINE_HEIGHT};
    list->AppendTextColumn(wx(tr("Key")), wxDATAVIEW_CELL_INERT, letter * 13);
    list->AppendTextColumn(wx(tr("Act")), wxDATAVIEW_CELL_INERT, letter * 28);
    int const width = std::max(letter * 26, size.x - letter * 43);
    wrap(list->AppendTextColumn(wx(tr("What it does")), wxDATAVIEW_CELL_INERT, width), width);
    set_spoken_name(list, tr("Keys and help"));
    for (auto const& entry : key_table()) {
        if (!entry.key.code)
            continue;
        wxVector<wxVariant> row;
        row.push_back(wx(key_name(entry.key)));
        row.push_back(wx(tr(entry.caption)));
        row.push_back(wx(tr(entry.explanation)));
        list->AppendItem(row);
    }
    auto* const close = new wxButton{this, wxID_CANCEL, wx(tr("Close"))};
    close->SetDefault();
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(list, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(12)));
    column->Add(close, wxSizerFlags{}.Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    SetSizerAndFit(column);
    CentreOnParent();
    list->SetFocus();
}

}  // namespace skranke
