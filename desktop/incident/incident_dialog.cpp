#include "desktop/incident/incident_dialog.h"

#include "core/base/words.h"
#include "desktop/incident/incident_words.h"
#include "desktop/widgets/cancel_button.h"
#include "desktop/widgets/form_layout.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/layout.h"

#include <wx/button.h>

#include <algorithm>

namespace skranke {

IncidentDialog::IncidentDialog(wxWindow* parent, std::vector<Incident> const& open)
    : wxDialog{parent, wxID_ANY, wx(tr("Write down a call"))}, m_open{open}
{
    auto* const column = new wxBoxSizer{wxVERTICAL};
    auto* const form = new FormLayout{this};
    m_which = new wxChoice{this, wxID_ANY};
    for (auto const& incident : m_open)
        m_which->Append(wx(name_of(incident)));
    m_which->SetSelection(0);
    m_outcome = new wxChoice{this, wxID_ANY};
    for (auto const& [outcome, words] : incident_outcomes())
        m_outcome->Append(wx(words));
    m_outcome->SetSelection(0);
    form->add(tr("&Call"), m_which);
    form->add(tr("How it &ended"), m_outcome);
    column->Add(form, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(14)));
    m_warning = new wxCheckBox{this, wxID_ANY, wx(tr("A &warning was given"))};
    m_ended = new wxCheckBox{this, wxID_ANY, wx(tr("The conversation was &brought to an end"))};
    for (auto* const box : {m_warning, m_ended})
        column->Add(box, wxSizerFlags{}.Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
    column->Add(new WrappedText{this, tr("Nothing about the citizen is written down here."), true},
                wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    auto* const keep = new wxButton{this, wxID_OK, wx(tr("Write down"))};
    buttons->Add(cancel_button(this), wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
    buttons->Add(keep);
    column->Add(buttons, wxSizerFlags{}.Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
    keep->SetDefault();
    SetSizer(column);
    SetMinSize({std::min(GetTextExtent("0").x * 60, widest_dialog(parent)), -1});
    Fit();
    CentreOnParent();
    m_outcome->SetFocus();
}

IncidentId IncidentDialog::incident() const
{
    return m_open[static_cast<std::size_t>(m_which->GetSelection())].id;
}

IncidentReport IncidentDialog::report() const
{
    return {.warning_given = m_warning->GetValue(),
            .conversation_ended = m_ended->GetValue(),
            .outcome = incident_outcomes()[static_cast<std::size_t>(m_outcome->GetSelection())].first};
}

}  // namespace skranke
