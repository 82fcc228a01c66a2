#include "desktop/incident/incident_words.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"

namespace skranke {

std::string words_of(IncidentScreen::Bar const& bar)
{
    auto const& incident = bar.incident;
    if (!incident.coming.empty())
        return tr_with("{} goes to {} · {}", incident.coming, incident.place,
                       clock_text(incident.answered.value_or(incident.called)));
    auto words = tr_with("{} asks for a colleague · {}", incident.place, clock_text(incident.called));
    if (bar.more)
        words += " · " + tr_with("and {} more", bar.more);
    return words;
}

std::string words_of(IncidentScreen::Mark const& mark)
{
    using Kind = IncidentScreen::Mark::Kind;
    auto const at = mark.at ? " " + clock_text(*mark.at) : std::string{};
    switch (mark.kind) {
        case Kind::none:
            return {};
        case Kind::sending:
            // TRANSLATORS: beside the clock, at the desk that called for a colleague; not to be read as an alarm
            return tr("Sending …");
        case Kind::sent:
            // TRANSLATORS: beside the clock, at the desk that called for a colleague; not to be read as an alarm
            return tr("Sent") + at;
        case Kind::coming:
            // TRANSLATORS: beside the clock, at the desk that called for a colleague: somebody comes
            return tr("On the way") + at;
        case Kind::not_sent:
            // TRANSLATORS: beside the clock, at the desk that called for a colleague; not to be read as an alarm
            return tr("Not sent – press again");
    }
    return {};
}

std::string name_of(Incident const& incident)
{
    return incident.place + " · " + clock_text(incident.called);
}

std::vector<std::pair<IncidentOutcome, std::string>> incident_outcomes()
{
    return {{IncidentOutcome::calmed, tr("The conversation became calm")},
            {IncidentOutcome::left, tr("The citizen left")},
            {IncidentOutcome::escorted, tr("The citizen was shown out")},
            {IncidentOutcome::police, tr("The police were called")},
            {IncidentOutcome::mistake, tr("Pressed by mistake")},
            {IncidentOutcome::other, tr("Something else")}};
}

}  // namespace skranke
