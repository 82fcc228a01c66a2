#include "desktop/app/composition.h"

#include "desktop/incident/incident_dialog.h"

#include <algorithm>
#include <utility>

/// Calls for a colleague, which stand beside every workspace.
namespace skranke {

void Composition::start_incidents(std::function<double()> spread)
{
    auto const& roles = m_who->me.roles;
    m_incidents =
        std::make_unique<IncidentPresenter>(IncidentParts{.incidents = m_line->incidents,
                                                          .queue = m_line->desk,
                                                          .news = *m_line->news,
                                                          .background = *m_background,
                                                          .clock = m_clock,
                                                          .lead = std::ranges::find(roles, "lead") != roles.end(),
                                                          .chance = std::move(spread)},
                                            *m_frame);
    m_incidents->start();
}

/// To the counter this PC stands at, whether it is open or not.
void Composition::call_colleague()
{
    if (m_incidents)
        m_incidents->call(m_who->counter.value ? std::optional{m_who->counter} : std::nullopt);
}

void Composition::write_down_call()
{
    if (!m_incidents || m_incidents->screen().to_write_down.empty())
        return;
    IncidentDialog dialog{m_frame, m_incidents->screen().to_write_down};
    if (dialog.ShowModal() == wxID_OK && m_incidents)
        m_incidents->write_down(dialog.incident(), dialog.report());
}

}  // namespace skranke
