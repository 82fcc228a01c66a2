#include "desktop/widgets/rail.h"

#include "desktop/widgets/palette.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/bmpbndl.h>
#include <wx/sizer.h>

namespace skranke {

namespace {

/// Drawn in the rail's own text colour, so that it stands out in every theme.
wxBitmapBundle workspace_icon(std::string const& name, wxColour const& colour)
{
    std::string const ink = utf8(colour.GetAsString(wxC2S_HTML_SYNTAX));
    std::string shape;
    if (name == "desk")
        shape = R"(<rect x="3" y="4" width="18" height="12" rx="1.5" fill="none" stroke="INK" stroke-width="1.8"/>)"
                R"(<rect x="6.5" y="7.5" width="11" height="5" fill="INK"/>)"
                R"(<path d="M8 20h8M12 16v4" stroke="INK" stroke-width="1.8" fill="none"/>)";
    if (name == "floor")
        shape = R"(<circle cx="8" cy="6" r="3" fill="INK"/><path d="M2.5 20v-4a5.5 5.5 0 0 1 11 0v4" fill="none" )"
                R"(stroke="INK" stroke-width="1.8"/><rect x="14" y="8" width="8" height="6.5" rx="1" fill="none" )"
                R"(stroke="INK" stroke-width="1.6"/><path d="M15.5 18h5M18 14.5V18" stroke="INK" stroke-width="1.6"/>)";
    if (name == "lead")
        shape = R"(<path d="M12 2.8 21.2 12 12 21.2 2.8 12z" fill="none" stroke="INK" stroke-width="1.8"/>)"
                R"(<path d="M12 8.2 15.8 12 12 15.8 8.2 12z" fill="INK"/>)";
    if (name == "history")
        shape = R"(<circle cx="10.5" cy="10.5" r="7" fill="none" stroke="INK" stroke-width="1.8"/>)"
                R"(<path d="M15.7 15.7l6 6M10.5 6.5v4.3l2.8 1.8" stroke="INK" stroke-width="1.8" fill="none"/>)";
    if (name == "setup")
        shape = R"(<path d="M2.5 6h9.5M17.5 6h4M2.5 12h3M11 12h10.5M2.5 18h10.5M18.5 18h3" stroke="INK" )"
                R"(stroke-width="1.8" fill="none"/><circle cx="14.7" cy="6" r="2.6" fill="INK"/>)"
                R"(<circle cx="8.3" cy="12" r="2.6" fill="INK"/><circle cx="15.7" cy="18" r="2.6" fill="INK"/>)";
    for (auto at = shape.find("INK"); at != std::string::npos; at = shape.find("INK"))
        shape.replace(at, 3, ink);
    auto const svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">)" + shape + "</svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), {24, 24});
}

}  // namespace

Rail::Rail(wxWindow* parent) : StillPanel{parent}
{
    SetBackgroundColour(Palette::now().rail);
    m_tools =
        new wxToolBar{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTB_VERTICAL | wxTB_TEXT | wxTB_NODIVIDER};
    set_style(m_tools, "sk-rail");
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_tools, wxSizerFlags{}.Expand());
    SetSizer(column);
    auto bold = GetFont();
    bold.MakeBold();
    int width = 0;
    GetTextExtent("Medbetjening", &width, nullptr, nullptr, nullptr, &bold);
    SetMinSize({width + 2 * FromDIP(14), -1});
}

void Rail::add(std::string const& name, std::string const& icon, std::function<void()> chosen)
{
    auto* const tool = m_tools->AddRadioTool(wxID_ANY, wx(name), workspace_icon(icon, Palette::now().rail_text));
    m_ids[icon] = tool->GetId();
    m_tools->Bind(
        wxEVT_TOOL, [chosen = std::move(chosen)](wxCommandEvent&) { chosen(); }, tool->GetId());
}

void Rail::clear()
{
    m_tools->ClearTools();
    m_ids.clear();
}

void Rail::mark(std::string const& icon)
{
    if (auto const found = m_ids.find(icon); found != m_ids.end())
        m_tools->ToggleTool(found->second, true);
}

void Rail::done()
{
    m_tools->Realize();
}

}  // namespace skranke
