#include "desktop/desk/waiting_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/contrast.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

constexpr int low_for_the_parked =
    26;  ///< lines of text; there those who wait need the room that the parked would take

/// A strip across the list that names the section below it.
wxStaticText* section_title(wxWindow* parent)
{
    auto* const strip = new StillPanel{parent};
    auto const& palette = Palette::now();
    strip->SetBackgroundColour(mix(palette.text, palette.card, palette.dark ? 0.12 : 0.06));
    auto* const title = small_heading(strip, " ");
    title->SetFont(sized_font(parent, 0.95, true));
    title->SetForegroundColour(palette.high_contrast ? palette.text
                                                     : readable(palette.muted, strip->GetBackgroundColour()));
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(title, wxSizerFlags{1}.CenterVertical().Border(wxALL, strip->FromDIP(5)));
    strip->SetSizer(row);
    return title;
}

}  // namespace

WaitingPanel::WaitingPanel(wxWindow* parent, Do act) : Card{parent}, m_do{std::move(act)}
{
    auto* const top = new wxBoxSizer{wxHORIZONTAL};
    m_count = heading(this, tr("Waiting"), 1.35);
    m_new_number = new KeyButton{this, Act::take_ticket};
    m_new_number->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_do(Act::take_ticket, std::nullopt); });
    top->Add(m_count, wxSizerFlags{1}.CenterVertical());
    top->Add(m_new_number, wxSizerFlags{}.CenterVertical());
    column()->Add(top, wxSizerFlags{}.Expand());

    m_lists = make_lists();
    column()->Add(m_lists, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(6)));

    m_hint = new WrappedText{
        this, tr_with("{} calls the chosen number out of turn", short_key_name(entry_of(Act::call_ticket).key)), true};
    m_hint->SetFont(sized_font(this, 0.92));
    column()->Add(m_hint, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));

    auto* const parked = new wxBoxSizer{wxHORIZONTAL};
    m_parked_title = small_heading(this, tr("Parked"));
    m_resume = new KeyButton{this, Act::resume_ticket, KeyButton::Kind::small};
    m_resume->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_do(Act::resume_ticket, chosen_parked()); });
    parked->Add(m_parked_title, wxSizerFlags{1}.CenterVertical());
    parked->Add(m_resume, wxSizerFlags{}.CenterVertical());
    column()->Add(parked, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));

    m_parked = new ParkedList{this};
    m_parked->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                   [this](wxDataViewEvent&) { m_do(Act::resume_ticket, chosen_parked()); });
    column()->Add(m_parked, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    for (auto* const window : std::initializer_list<wxWindow*>{m_parked_title, m_resume, m_parked})
        window->Hide();
}

wxPanel* WaitingPanel::make_lists()
{
    auto* const lists = new StillPanel{this};
    lists->SetBackgroundColour(Palette::now().card);
    m_heading = new WaitingHeading{lists};
    m_mine_title = section_title(lists);
    m_mine = new WaitingList{lists, tr("For you")};
    m_nobody = muted_label(lists, tr("Nobody is waiting for you."));
    m_others_title = section_title(lists);
    m_others = new WaitingList{lists, tr("Other queues")};
    for (auto* const list : {m_mine, m_others}) {
        list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [](wxDataViewEvent&) { /* only Ctrl+Enter calls out of turn */ });
        // One number is chosen in both lists together.
        list->Bind(wxEVT_SET_FOCUS, [this, list](wxFocusEvent& event) {
            event.Skip();
            (list == m_mine ? m_others : m_mine)->UnselectAll();
            list->choose_first();
        });
    }
    lists->Bind(wxEVT_SIZE, [this](wxSizeEvent&) { share_height(); });
    lists->SetMinSize({m_mine->GetMinSize().x, FromDIP(160)});
    return lists;
}

void WaitingPanel::share_height()
{
    auto const size = m_lists->GetClientSize();
    int const row = m_mine->row_height();
    int const title = m_mine_title->GetParent()->GetBestSize().y;
    int const head = m_heading->GetMinSize().y;
    int const gap = FromDIP(4);
    int const nobody = m_mine_rows ? 0 : row;
    int const room = std::max(row * 2, size.y - head - 2 * title - gap);
    int const mine_wants = m_mine_rows ? static_cast<int>(m_mine_rows) * row + 2 : nobody;
    int const others_want = static_cast<int>(m_others_rows) * row + 2;
    int mine = mine_wants;
    int others = others_want;
    if (mine + others > room) {
        // Those who are called from here come first, but some of the others stay in sight. Rows are shown whole.
        int const others_least = std::min(others_want, (room >= 5 * row ? 2 : 1) * row + 2);
        auto const whole = [row](int height) { return height / row * row + 2; };
        mine = std::min(mine_wants, whole(std::max(room - others_want, room - others_least)));
        others = std::min(others_want, whole(std::max(0, room - mine)));
    }
    int y = 0;
    m_heading->SetSize(0, y, size.x, head);
    y += head;
    m_mine_title->GetParent()->SetSize(0, y, size.x, title);
    y += title;
    m_nobody->Show(m_mine_rows == 0);
    m_mine->Show(mine >= row);  // in less, the toolkit has no room for a scroll bar, and complains
    m_nobody->SetPosition({FromDIP(6), y + (row - m_nobody->GetSize().y) / 2});
    m_mine->SetSize(0, y, size.x, mine);
    y += mine + gap;
    m_others_title->GetParent()->SetSize(0, y, size.x, title);
    y += title;
    m_others->Show(others >= row);
    m_others->SetSize(0, y, size.x, others);
}

void WaitingPanel::show(DeskScreen const& screen)
{
    auto const all = screen.for_me.size() + screen.others.size();
    set_text(m_count, tr("Waiting") + " " + number_text(static_cast<std::int64_t>(all)));
    auto const mine = number_text(static_cast<std::int64_t>(screen.for_me.size()));
    auto const others = number_text(static_cast<std::int64_t>(screen.others.size()));
    set_text(m_mine_title, tr_with("For you · {} · in the order in which they are called", mine));
    set_text(m_others_title, tr_with("Other queues · {}", others));
    m_mine->show(screen.for_me, screen.covered, screen.stale);
    m_others->show(screen.others, screen.covered, screen.stale);
    m_new_number->Enable(screen.possible.contains(Act::take_ticket));
    if (bool const hint = screen.possible.contains(Act::call_ticket); m_hint->IsShown() != hint) {
        m_hint->Show(hint);
        Layout();
    }
    show_parked(screen);
    m_mine_rows = screen.for_me.size();
    m_others_rows = screen.others.size();
    // Cheap, and rows know how tall they are only once they have been painted.
    auto const basis = std::tuple{m_mine_rows, m_others_rows, m_lists->GetClientSize().y, m_mine->row_height()};
    if (std::exchange(m_shared, basis) != basis)
        share_height();
}

void WaitingPanel::show_parked(DeskScreen const& screen)
{
    m_resume->Enable(screen.possible.contains(Act::resume_ticket));
    if (m_parked->show(screen.parked, screen.covered))
        set_text(m_parked_title, tr("Parked") + " · " + number_text(static_cast<std::int64_t>(screen.parked.size())));
    bool const any = !screen.parked.empty();
    // Asked each time: rows know how tall they are only once they have been painted.
    auto const height = m_parked->wanted_height(GetClientSize().y < GetTextExtent("X").y * low_for_the_parked ? 2 : 4);
    if (m_parked->IsShown() == any && m_parked->GetMinSize().y == height)
        return;
    for (auto* const window : std::initializer_list<wxWindow*>{m_parked_title, m_resume, m_parked})
        window->Show(any);
    m_parked->SetMinSize({-1, height});
    Layout();
}

void WaitingPanel::focus_list()
{
    auto* const list = m_mine_rows ? m_mine : m_others;
    list->SetFocus();
    list->choose_first();
}

int WaitingPanel::usual_width() const
{
    int const letters = GetTextExtent("0").x * (WaitingColumns::usual - WaitingColumns::fewest);
    return GetSizer()->CalcMin().x + letters;
}

std::optional<TicketId> WaitingPanel::chosen_waiting() const
{
    if (auto const chosen = m_mine->chosen())
        return chosen;
    return m_others->chosen();
}

std::optional<TicketId> WaitingPanel::chosen_parked() const
{
    return m_parked->chosen();
}

}  // namespace skranke
