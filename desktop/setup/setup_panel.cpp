#include "desktop/setup/setup_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/given_size.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <wx/filedlg.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace skranke {
namespace {

constexpr int least_work = 56;  ///< letters; a page with nothing cut off
constexpr int least_side = 44;  ///< letters; what the button for saving needs
constexpr char const* draft_dot = " ●";

wxScrolledWindow* scrolled_column(wxWindow* parent)
{
    auto* const page = new wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, until_laid_out, wxVSCROLL};
    page->SetScrollRate(0, page->FromDIP(12));
    page->SetBackgroundColour(Palette::now().page);
    page->SetSizer(new wxBoxSizer{wxVERTICAL});
    return page;
}

}  // namespace

SetupPanel::SetupPanel(wxWindow* parent, SetupParts const& parts, Told told)
    : wxPanel{parent}, m_told{std::move(told)}, m_second{this}, m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    int const gap = FromDIP(14);
    m_notice = new NoticeBar{this};
    make_pages();
    m_tabs = new wxNotebook{this, wxID_ANY};
    m_tabs->Hide();
    make_work();
    make_side();
    m_ask = new SetupAskPanel{this, [this](bool yes) { m_presenter.answer(yes); }};
    m_ask->Hide();

    m_row = new wxBoxSizer{wxHORIZONTAL};
    m_folded = true;  // until it is laid out
    fold(false);
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_notice, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    column->Add(m_ask, wxSizerFlags{}.Expand().Border(wxALL, gap));
    column->Add(m_row, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    SetSizer(column);

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fold(event.GetSize().x < wide_enough());
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        m_presenter.tick();
        m_told.shown(m_presenter.screen());
    });
    m_second.Start(1000);
}

SetupPanel::~SetupPanel()
{
    m_second.Stop();
    m_going = true;  // a field that loses the focus as it goes still tells what stands in it
    DestroyChildren();  // while there still is a presenter for them to talk to
}

void SetupPanel::make_pages()
{
    m_pages = new Card{this, 10};
    m_pages->add_title(tr("Set-up"));
    m_sections = new wxListBox{m_pages, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxBORDER_NONE};
    set_spoken_name(m_sections, tr("Pages of the set-up"));
    int widest = 0;
    for (auto const& section : setup_sections()) {
        m_sections->Append(wx(section.label));
        widest = std::max(widest, m_sections->GetTextExtent(wx(section.label + draft_dot)).x);
    }
    m_sections->SetMinSize({widest + FromDIP(24), -1});
    m_sections->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() >= 0)
            m_presenter.choose_section(static_cast<std::size_t>(event.GetSelection()));
    });
    choose_in_list(static_cast<int>(screen().section));
    m_pages->column()->Add(m_sections, wxSizerFlags{1}.Expand());
    auto* const out = new KeyButton{m_pages, tr("Save all to a file …"), "", KeyButton::Kind::small};
    out->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write_file(); });
    auto* const in = new KeyButton{m_pages, tr("Read from a file …"), "", KeyButton::Kind::small};
    in->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { read_file(); });
    for (auto* const button : {out, in})
        m_pages->column()->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
}

void SetupPanel::make_work()
{
    m_work = scrolled_column(this);
    m_lines = new SetupLinesPanel{m_work, m_presenter};
    m_work->GetSizer()->Add(m_lines, wxSizerFlags{1}.Expand());
}

void SetupPanel::make_side()
{
    m_side = scrolled_column(this);
    m_change = new SetupChangePanel{m_side, m_presenter};
    m_history = new SetupHistoryPanel{m_side, m_presenter};
    m_side->GetSizer()->Add(m_change, wxSizerFlags{}.Expand());
    m_side->GetSizer()->Add(m_history, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(14)));
}

/// All three columns with nothing cut off.
int SetupPanel::wide_enough() const
{
    return m_pages->GetBestSize().x + GetTextExtent("0").x * (least_work + least_side) + FromDIP(14) * 4;
}

void SetupPanel::fold(bool under_tabs)
{
    if (under_tabs == m_folded || m_ask->IsShown())
        return;
    m_folded = under_tabs;
    m_row->Clear();
    while (m_tabs->GetPageCount())
        m_tabs->RemovePage(0);
    for (auto* const part : {m_work, m_side}) {
        part->Reparent(under_tabs ? static_cast<wxWindow*>(m_tabs) : this);
        forget_given_size(part);
        part->Show();
    }
    m_row->Add(m_pages, wxSizerFlags{}.Expand().Border(wxRIGHT, FromDIP(14)));
    if (under_tabs) {
        m_tabs->AddPage(m_work, wx(tr("The page")), true);
        m_tabs->AddPage(m_side, wx(tr("Save and history")));
        m_row->Add(m_tabs, wxSizerFlags{1}.Expand());
    } else {
        m_side->SetMinSize({GetTextExtent("0").x * least_side, -1});
        m_row->Add(m_work, wxSizerFlags{3}.Expand().Border(wxRIGHT, FromDIP(14)));
        m_row->Add(m_side, wxSizerFlags{2}.Expand());
    }
    m_tabs->Show(under_tabs);
    Layout();
}

void SetupPanel::turn_to(wxWindow* part)
{
    if (m_folded)
        m_tabs->SetSelection(static_cast<std::size_t>(m_tabs->FindPage(part)));
}

void SetupPanel::focus_work()
{
    if (m_ask->IsShown())
        m_ask->SetFocus();
    else
        m_sections->SetFocus();
}

void SetupPanel::go_to_list()
{
    turn_to(m_work);
    m_lines->focus_list();
}

void SetupPanel::go_to_field(std::size_t field)
{
    turn_to(m_work);
    m_lines->focus_field(field);
}

void SetupPanel::go_to_reason()
{
    turn_to(m_side);
    m_change->focus_reason();
}

void SetupPanel::act(Act act)
{
    if (act == Act::save)
        m_lines->take_over();  // what stands in a field one has not left yet
    m_presenter.act(act);
}

void SetupPanel::leave(std::function<void()> then)
{
    m_lines->take_over();
    m_presenter.leave(std::move(then));
}

void SetupPanel::show(SetupScreen const& screen)
{
    if (m_going)
        return;
    show_pages(screen);
    if (screen.notice.text.empty())
        m_notice->hide();
    else
        m_notice->show(screen.notice.text, screen.notice.good ? Tone::good : Tone::warning);
    m_lines->show(screen);
    m_change->show(screen);
    m_history->show(screen);
    show_question(screen);
    m_told.shown(screen);
    if (!wxWindow::FindFocus())
        CallAfter([this] { keep_focus(); });  // later: it may be on its way from one field to the next
}

/// A control that is hidden or greyed takes the focus with it, and keys without a focus reach nobody.
void SetupPanel::keep_focus()
{
    if (!wxWindow::FindFocus() && !screen().question && IsShownOnScreen())
        focus_work();
}

/// A page with a draft says so.
void SetupPanel::show_pages(SetupScreen const& screen)
{
    for (unsigned i = 0; i < m_sections->GetCount() && i < screen.sections.size(); ++i) {
        auto const& section = screen.sections[i];
        if (auto const words = wx(section.label + (section.draft ? draft_dot : "")); m_sections->GetString(i) != words)
            m_sections->SetString(i, words);
    }
    if (screen.section < m_sections->GetCount() && m_sections->GetSelection() != static_cast<int>(screen.section))
        choose_in_list(static_cast<int>(screen.section));
}

void SetupPanel::show_question(SetupScreen const& screen)
{
    bool const asks = screen.question.has_value();
    m_ask->show(screen.question);
    if (m_ask->IsShown() == asks)
        return;
    m_ask->Show(asks);
    GetSizer()->Show(m_row, !asks, true);
    if (!asks) {
        fold(GetSize().x < wide_enough());
        m_sections->SetFocus();
    }
    Layout();
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

}  // namespace skranke
