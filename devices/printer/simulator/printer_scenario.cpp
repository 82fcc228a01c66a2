#include "devices/printer/simulator/printer_scenario.h"

#include <array>
#include <utility>

namespace skranke {
namespace {

using Scenario = PrinterScenario;

constexpr std::array<std::pair<char const*, Scenario>, 8> names{{{"ok", Scenario::ok},
                                                                 {"paper_out", Scenario::paper_out},
                                                                 {"paper_out_mid_job", Scenario::paper_out_mid_job},
                                                                 {"paper_low", Scenario::paper_low},
                                                                 {"cover_open", Scenario::cover_open},
                                                                 {"offline", Scenario::offline},
                                                                 {"drop_mid_job", Scenario::drop_mid_job},
                                                                 {"slow", Scenario::slow}}};

constexpr unsigned fixed_bits = 0x12;  // of every DLE EOT answer

}  // namespace

std::optional<PrinterScenario> printer_scenario_named(std::string const& name)
{
    for (auto const& [known, scenario] : names)
        if (name == known)
            return scenario;
    return std::nullopt;
}

std::vector<std::string> printer_scenario_names()
{
    std::vector<std::string> all;
    for (auto const& [name, scenario] : names)
        all.emplace_back(name);
    return all;
}

bool stops_printing(PrinterScenario scenario)
{
    return scenario == Scenario::paper_out || scenario == Scenario::cover_open || scenario == Scenario::offline;
}

unsigned char status_of::real_time(PrinterScenario scenario, unsigned char question)
{
    unsigned status = fixed_bits;
    if (question == 1 && stops_printing(scenario))
        status |= 0x08u;  // off-line
    if (question == 2 && scenario == Scenario::cover_open)
        status |= 0x04u;
    if (question == 2 && scenario == Scenario::paper_out)
        status |= 0x20u;  // printing stops due to paper end
    if (question == 4 && scenario == Scenario::paper_out)
        status |= 0x6cu;  // paper end, and so near-end too
    if (question == 4 && scenario == Scenario::paper_low)
        status |= 0x0cu;
    return static_cast<unsigned char>(status);
}

unsigned char status_of::paper_sensor(PrinterScenario scenario)
{
    // At paper end a printer is off-line and does not come to answering, so only near-end is ever told.
    return scenario == Scenario::paper_low ? 0x03 : 0x00;
}

std::string status_of::automatic(PrinterScenario scenario)
{
    std::string bytes{'\x10', '\0', '\0', '\x0f'};
    if (stops_printing(scenario))
        bytes[0] = static_cast<char>(bytes[0] | 0x08);
    if (scenario == Scenario::cover_open)
        bytes[0] = static_cast<char>(bytes[0] | 0x20);
    if (scenario == Scenario::paper_out)
        bytes[2] = 0x0f;
    if (scenario == Scenario::paper_low)
        bytes[2] = 0x03;
    return bytes;
}

}  // namespace skranke
