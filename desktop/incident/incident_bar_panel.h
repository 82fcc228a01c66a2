#pragma once

#include "desktop/incident/incident_screen.h"
#include "desktop/widgets/notice_bar.h"

#include <functional>

namespace skranke {

/// Across the window, above every workspace: who asks for a colleague, and who goes there.
class IncidentBar : public NoticeBar {
public:
    IncidentBar(wxWindow* parent, std::function<void()> answer);

    void show(IncidentScreen const& screen);

private:
    KeyButton* m_go;
};

}  // namespace skranke
