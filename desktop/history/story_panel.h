#pragma once

#include "desktop/history/history_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/dataview.h>

#include <functional>

namespace skranke {

/// The chosen visit as a time line.
class StoryPanel : public Card {
public:
    StoryPanel(wxWindow* parent, std::function<void()> copy);

    void show(HistoryScreen const& screen);

private:
    WrappedText* m_title;
    WrappedText* m_summary;
    wxDataViewListCtrl* m_lines;
    KeyButton* m_copy;
    std::optional<VisitStory> m_story;
    bool m_covered{false};
};

}  // namespace skranke
