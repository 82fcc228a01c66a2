#pragma once

#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/still_panel.h"

#include <functional>

namespace skranke {

/// One calm line above the work that says what has happened, with at most one button. Takes no room while it is empty.
/// A screen reader is told of it.
class NoticeBar : public StillPanel {
public:
    explicit NoticeBar(wxWindow* parent);

    void show(std::string const& text, Tone tone);
    void hide();
    /// The button at its right end; shown with notices that can be acted on.
    void add_button(KeyButton* button);
    void show_button(bool shown);
    std::string const& text() const { return m_text; }

private:
    void paint();

    WrappedText* m_label;
    KeyButton* m_button{};
    std::string m_text;
    Tone m_tone{Tone::calm};
};

}  // namespace skranke
