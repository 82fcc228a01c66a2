#include "desktop/setup/setup_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace skranke {
namespace {

constexpr std::size_t differences_shown = 12;

}  // namespace

SetupPanel::SetupPanel(wxWindow* parent, SetupParts const& parts, Told told)
    : wxPanel{parent}, m_told{std::move(told)}, m_second{this}, m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    int const gap = FromDIP(14);
    m_notice = new NoticeBar{this};

    m_page = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, until_laid_out, wxVSCROLL};
    m_page->SetScrollRate(0, FromDIP(12));
    m_page->SetBackgroundColour(Palette::now().page);
    m_lines = new SetupLinesPanel{m_page, m_presenter};
    auto* const right = new wxBoxSizer{wxVERTICAL};
    m_change = new SetupChangePanel{m_page, m_presenter};
    m_history = new SetupHistoryPanel{m_page, m_presenter};
    right->Add(m_change, wxSizerFlags{}.Expand());
    right->Add(m_history, wxSizerFlags{1}.Expand().Border(wxTOP, gap));
    m_columns = new wxBoxSizer{wxHORIZONTAL};
    m_columns->Add(m_lines, wxSizerFlags{3}.Expand());
    m_columns->Add(right, wxSizerFlags{2}.Expand().Border(wxLEFT | wxTOP, 0));
    m_page->SetSizer(m_columns);
    m_page->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fold(event.GetSize().x);
    });

    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_left(), wxSizerFlags{}.Expand().Border(wxRIGHT, gap));
    row->Add(m_page, wxSizerFlags{1}.Expand());
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_notice, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    SetSizer(column);

    // Nothing here changes by the second, but a window that everybody has left is locked.
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_told.shown(m_presenter.screen()); });
    m_second.Start(1000);
}

SetupPanel::~SetupPanel()
{
    m_second.Stop();
    DestroyChildren();  // while there still is a presenter for them to talk to
}

wxSizer* SetupPanel::make_left()
{
    auto* const card = new Card{this, 10};
    card->add_title(tr("Set-up"));
    m_sections = new wxListBox{card, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxBORDER_NONE};
    set_spoken_name(m_sections, tr("Pages of the set-up"));
    for (auto const& section : setup_sections())
        m_sections->Append(wx(section.label));
    m_sections->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() >= 0)
            m_presenter.choose_section(static_cast<std::size_t>(event.GetSelection()));
    });
    card->column()->Add(m_sections, wxSizerFlags{1}.Expand());
    auto* const out = new KeyButton{card, tr("Save all to a file …"), "", KeyButton::Kind::small};
    out->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write_file(); });
    auto* const in = new KeyButton{card, tr("Read from a file …"), "", KeyButton::Kind::small};
    in->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { read_file(); });
    for (auto* const button : {out, in})
        card->column()->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(card, wxSizerFlags{1}.Expand());
    return column;
}

void SetupPanel::fold(int width)
{
    auto const wanted = width < GetTextExtent("0").x * 105 ? wxVERTICAL : wxHORIZONTAL;
    int const gap = FromDIP(14);
    if (m_columns->GetOrientation() != wanted) {
        m_columns->SetOrientation(wanted);
        m_columns->GetItem(1)->SetFlag(wxEXPAND | (wanted == wxVERTICAL ? wxTOP : wxLEFT));
    }
    m_columns->GetItem(1)->SetFlag(wxEXPAND | (wanted == wxVERTICAL ? wxTOP : wxLEFT));
    m_columns->GetItem(1)->SetBorder(gap);
    m_page->FitInside();
}

void SetupPanel::act(Act act)
{
    if (act == Act::save)
        m_lines->take_over();  // what stands in a field one has not left yet
    m_presenter.act(act);
}

void SetupPanel::show(SetupScreen const& screen)
{
    if (screen.section < m_sections->GetCount() && m_sections->GetSelection() != static_cast<int>(screen.section))
        choose_in_list(static_cast<int>(screen.section));
    if (screen.notice.text.empty())
        m_notice->hide();
    else
        m_notice->show(screen.notice.text, screen.notice.good ? Tone::good : Tone::warning);
    m_lines->show(screen);
    m_change->show(screen);
    m_history->show(screen);
    m_page->FitInside();
    m_told.shown(screen);
}

/// With the keyboard's place on it, too: GTK would else choose the first line when the list is entered.
void SetupPanel::choose_in_list(int section)
{
    m_sections->SetSelection(section);
    auto* const path = gtk_tree_path_new_from_indices(section, -1);
    gtk_tree_view_set_cursor(m_sections->m_treeview, path, nullptr, FALSE);
    gtk_tree_path_free(path);
}

void SetupPanel::write_file()
{
    wxFileDialog dialog{this,
                        wx(tr("Save all to a file")),
                        "",
                        "skranke-office.json",
                        "*.json|*.json",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT};
    if (dialog.ShowModal() == wxID_OK)
        m_presenter.write_to(utf8(dialog.GetPath()));
}

void SetupPanel::read_file()
{
    wxFileDialog dialog{this, wx(tr("Read from a file")), "", "", "*.json|*.json", wxFD_OPEN | wxFD_FILE_MUST_EXIST};
    if (dialog.ShowModal() == wxID_OK)
        m_presenter.read_from(utf8(dialog.GetPath()));
}

void SetupPanel::ask_to_bring_in(std::vector<std::string> const& differences)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(differences.size(), differences_shown); ++i)
        text += differences[i] + "\n";
    if (differences.size() > differences_shown)
        text += tr_with("… and {} more", differences.size() - differences_shown) + "\n";
    wxMessageDialog dialog{this, wx(text), wx(tr("This is what would change, from today on:")),
                           wxOK | wxCANCEL | wxCANCEL_DEFAULT};
    dialog.SetOKLabel(wx(tr("Read it in")));
    dialog.ShowModal() == wxID_OK ? m_presenter.bring_in() : m_presenter.leave_file();
}

}  // namespace skranke
