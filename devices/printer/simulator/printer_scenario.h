#pragma once

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What a simulated printer is told to suffer from.
enum class PrinterScenario {
    ok,
    paper_out,          ///< no paper from the start
    paper_out_mid_job,  ///< the roll ends after the first line
    paper_low,
    cover_open,
    offline,
    drop_mid_job,  ///< the line is cut after the first line of print
    slow,          ///< every job takes a while
};

std::optional<PrinterScenario> printer_scenario_named(std::string const& name);
/// Every name: "ok", "paper_out" …
std::vector<std::string> printer_scenario_names();

/// Whether a printer in this state lets its jobs lie.
bool stops_printing(PrinterScenario scenario);

/// The status bytes of a printer in this state, as DLE EOT n, GS r and GS a send them.
namespace status_of {
unsigned char real_time(PrinterScenario scenario, unsigned char question);
unsigned char paper_sensor(PrinterScenario scenario);
std::string automatic(PrinterScenario scenario);
}  // namespace status_of

}  // namespace skranke
