#include <wx/app.h>
#include <wx/dataview.h>
#include <wx/frame.h>
#include <wx/sizer.h>

/// The smallest program with a window and a list: what the desktop's start is measured beside.
namespace {

class SmallestWindow : public wxApp {
public:
    bool OnInit() override
    {
        auto* const frame = new wxFrame{nullptr, wxID_ANY, "Smallest window", wxDefaultPosition, {1280, 800}};
        auto* const list = new wxDataViewListCtrl{frame, wxID_ANY};
        for (auto const* title : {"Number", "Errand", "Arrived", "Waits"})
            list->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, 200);
        for (int row = 0; row < 11; ++row) {
            wxVector<wxVariant> cells;
            for (int column = 0; column < 4; ++column)
                cells.push_back(wxString::Format("%d.%d", row, column));
            list->AppendItem(cells);
        }
        auto* const sizer = new wxBoxSizer{wxVERTICAL};
        sizer->Add(list, 1, wxEXPAND);
        frame->SetSizer(sizer);
        return frame->Show();
    }
};

}  // namespace

wxIMPLEMENT_APP(SmallestWindow);
