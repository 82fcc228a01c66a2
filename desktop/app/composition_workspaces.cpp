// Where a person may work, and what each workspace is made from.
#include "desktop/app/chance.h"
#include "desktop/app/composition.h"
#include "desktop/hall/shipped_files.h"
#include "desktop/hall/shipped_texts.h"

#include <algorithm>

namespace skranke {

/// Where the person may work, the usual first. Whoever fits nowhere sees the desk, which says what is missing.
std::vector<std::string> Composition::workspaces() const
{
    auto const has = [&](char const* role) {
        return std::ranges::find(m_who->me.roles, role) != m_who->me.roles.end();
    };
    std::vector<std::string> places;
    if (has("desk") || has("lead"))
        places.emplace_back("desk");
    if (has("floor"))
        places.emplace_back("floor");
    if (has("lead"))
        places.emplace_back("lead");
    if (!places.empty() || has("auditor"))
        places.emplace_back("history");
    if (has("setup"))
        places.emplace_back("setup");
    if (places.empty())
        places.emplace_back("desk");
    return places;
}

/// A workspace that was opened before is as it was left: the counter with its citizen, the help under way.
void Composition::go_to(std::string const& workspace, bool open)
{
    if (m_frame->turn_to(workspace))
        return;
    if (workspace == "floor")
        start_floor();
    else if (workspace == "lead")
        start_lead();
    else if (workspace == "setup")
        start_setup();
    else if (workspace == "history")
        start_history();
    else
        start_desk(open);
}

void Composition::start_history()
{
    m_frame
        ->show_history({.past = m_line->past,
                        .news = *m_line->news,
                        .background = *m_background,
                        .clock = m_clock,
                        .practice = m_practice},
                       m_who->me.name, m_who->me.office_name)
        ->start();
}

void Composition::start_floor()
{
    m_frame
        ->show_floor({.floor = m_line->floor,
                      .queue = m_line->desk,
                      .news = *m_line->news,
                      .background = *m_background,
                      .clock = m_clock,
                      .practice = m_practice,
                      .chance = chance},
                     m_who->me.name, m_who->me.office_name)
        ->start();
}

void Composition::start_lead()
{
    m_frame
        ->show_lead({.lead = m_line->lead,
                     .queue = m_line->desk,
                     .estimates = m_line->estimates,
                     .news = *m_line->news,
                     .background = *m_background,
                     .clock = m_clock,
                     .practice = m_practice,
                     .chance = chance},
                    m_who->me.name, m_who->me.office_name)
        ->start();
}

void Composition::start_setup()
{
    CitizenWords words{.texts = shipped_texts()};
    for (auto const& icon : shipped_errand_icons())
        words.icons.emplace_back(icon.name);
    m_frame
        ->show_setup({.setup = m_line->setup,
                      .news = *m_line->news,
                      .background = *m_background,
                      .clock = m_clock,
                      .words = std::move(words)},
                     m_who->me.name, m_who->me.office_name)
        ->start();
}

void Composition::start_desk(bool open)
{
    auto* const desk = m_frame->show_desk({.desk = m_line->desk,
                                           .news = *m_line->news,
                                           .background = *m_background,
                                           .clock = m_clock,
                                           .counter = m_who->counter,
                                           .me = m_who->me.id,
                                           .profile = m_who->profile,
                                           .practice = m_practice,
                                           .chance = chance},
                                          m_who->me.name, m_who->me.office_name);
    desk->start(open);
}

}  // namespace skranke
