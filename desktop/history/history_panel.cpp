#include "desktop/history/history_panel.h"

#include "core/base/words.h"
#include "desktop/history/history_words.h"
#include "desktop/widgets/text.h"

#include <wx/clipbrd.h>
#include <wx/sizer.h>

namespace skranke {

namespace {

constexpr int look_every = 200;  ///< milliseconds; so soon the rows that come into sight are asked for

}  // namespace

HistoryPanel::HistoryPanel(wxWindow* parent, HistoryParts const& parts, Told told)
    : wxPanel{parent}, m_told{std::move(told)}, m_timer{this}, m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    int const gap = FromDIP(14);
    m_alarm = new NoticeBar{this};
    m_notice = new NoticeBar{this};
    m_fields = new SearchFieldsPanel{
        this,
        {.find = [this] { m_presenter.find(); }, .jump = [this](std::string const& day) { m_presenter.jump_to(day); }}};
    auto* const found = new Card{this, 12};
    m_found = small_heading(found, tr("Searching …"));
    m_list = new VisitList{found, [this](std::optional<std::size_t> row) { m_presenter.choose(row); }};
    found->column()->Add(m_found, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(6)));
    found->column()->Add(m_list, wxSizerFlags{1}.Expand());
    m_story = new StoryPanel{this, [this] { m_presenter.copy_story(); }};

    auto* const column = new wxBoxSizer{wxVERTICAL};
    for (auto* const bar : {m_alarm, m_notice})
        column->Add(bar, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    column->Add(m_fields, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    m_row = new wxBoxSizer{wxHORIZONTAL};
    m_row->Add(found, wxSizerFlags{17}.Expand().Border(wxRIGHT, gap));
    m_row->Add(m_story, wxSizerFlags{10}.Expand());
    column->Add(m_row, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    SetSizer(column);

    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    m_timer.Start(look_every);
}

HistoryPanel::~HistoryPanel()
{
    m_timer.Stop();
    DestroyChildren();  // while there still is a presenter for them to talk to
}

void HistoryPanel::tick()
{
    m_presenter.tick();
    if (!IsShownOnScreen())
        return;
    if (auto const sight = m_list->rows_in_sight())
        m_presenter.seen(sight->first, sight->second);
}

void HistoryPanel::show(HistoryScreen const& screen)
{
    m_fields->show(screen);
    m_list->show(screen);
    m_story->show(screen);
    set_text(m_found, found_words(screen));
    auto const alarm = words_of(screen.alarm);
    alarm.text.empty() ? m_alarm->hide() : m_alarm->show(alarm.text, static_cast<Tone>(alarm.feel));
    auto const notice = words_of(screen.notice);
    notice.text.empty() ? m_notice->hide() : m_notice->show(notice.text, static_cast<Tone>(notice.feel));
    m_told.shown(screen);
}

void HistoryPanel::put_on_clipboard(std::string const& text)
{
    if (!wxTheClipboard->Open())
        return;
    wxTheClipboard->SetData(new wxTextDataObject{wx(text)});
    wxTheClipboard->Close();
}

}  // namespace skranke
