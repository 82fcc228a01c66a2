#pragma once

#include "desktop/setup/setup_screen.h"
#include "desktop/widgets/card.h"

#include <functional>
#include <optional>

namespace skranke {

/// Asks one question in place of the page. The keyboard begins at what leaves everything as it is.
class SetupAskPanel : public Card {
public:
    SetupAskPanel(wxWindow* parent, std::function<void(bool)> answer);

    void show(std::optional<SetupQuestion> const& question);

private:
    void build(SetupQuestion const& question);

    std::function<void(bool)> m_answer;
    std::optional<SetupQuestion> m_shown;
};

}  // namespace skranke
