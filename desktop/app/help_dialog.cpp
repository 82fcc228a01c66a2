#include "desktop/app/help_dialog.h"

#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/text.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/sizer.h>

namespace skranke {

HelpDialog::HelpDialog(wxWindow* parent)
    : wxDialog{parent,
               wxID_ANY,
               wx(tr("Keys and help")),
               wxDefaultPosition,
               wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER}
{
    int const letter = GetTextExtent("0").x;
    auto* const list = new wxDataViewListCtrl{
        this, wxID_ANY, wxDefaultPosition, {letter * 112, GetTextExtent("X").y * 34}, wxDV_SINGLE | wxDV_ROW_LINES};
    list->AppendTextColumn(wx(tr("Key")), wxDATAVIEW_CELL_INERT, letter * 14);
    list->AppendTextColumn(wx(tr("Act")), wxDATAVIEW_CELL_INERT, letter * 30);
    list->AppendTextColumn(wx(tr("What it does")), wxDATAVIEW_CELL_INERT, letter * 66);
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
