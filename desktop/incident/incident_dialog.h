#pragma once

#include "core/incident/incident.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>

#include <vector>

namespace skranke {

/// How it ended, in three answers and no free words: what must be told at length belongs elsewhere.
class IncidentDialog : public wxDialog {
public:
    /// At least one to write down.
    IncidentDialog(wxWindow* parent, std::vector<Incident> const& open);

    IncidentId incident() const;
    IncidentReport report() const;

private:
    std::vector<Incident> m_open;
    wxChoice* m_which;
    wxCheckBox* m_warning;
    wxCheckBox* m_ended;
    wxChoice* m_outcome;
};

}  // namespace skranke
