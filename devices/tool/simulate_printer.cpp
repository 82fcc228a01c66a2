#include "core/base/words.h"
#include "devices/printer/simulator/printer_simulator.h"
#include "devices/tool/port_option.h"
#include "devices/tool/until_told.h"
#include "devices/tool/verbs.h"

#include <Poco/JSON/Object.h>
#include <fmt/ranges.h>

#include <iostream>

namespace skranke::tool {
namespace {

AdminServer::Options admin_options(Settings const& settings)
{
    AdminServer::Options options{port_option(settings, "admin-port"), settings.text("certificate"),
                                 settings.text("key")};
    if (options.certificate.empty() != options.key.empty())
        throw WrongUse{tr("--certificate and --key go together.")};
    return options;
}

long number_between(Settings const& settings, std::string const& name, long otherwise, long least, long most)
{
    long const number = settings.number(name, otherwise);
    if (number < least || number > most)
        throw WrongUse{tr_with("“{}” cannot be {}.", name, number)};
    return number;
}

/// What it can be told to suffer from.
std::string scenarios()
{
    return fmt::format(
        "\n{}\n    {}\n",
        tr("Scenarios, told at the admin port as {\"name\": \"paper_out\", \"times\": 1}; times 0: until "
           "told otherwise:"),
        fmt::join(printer_scenario_names(), ", "));
}

int run(Settings const& settings)
{
    UntilTold until_told;
    if (settings.text("output").empty())
        throw WrongUse{tr("Say with --output where the slips shall lie.")};
    PrinterSimulator printer{
        {.port = port_option(settings, "port"),
         .output = settings.text("output"),
         .width = static_cast<int>(number_between(settings, "width", 576, 192, 832)),
         .slowness = std::chrono::milliseconds{number_between(settings, "slow-ms", 5000, 0, 3600000)}}};
    AdminServer const admin{admin_options(settings), printer};
    Poco::JSON::Object ports{Poco::JSON_PRESERVE_KEY_ORDER};
    ports.set("port", printer.port());
    ports.set("admin_port", admin.port());
    ports.stringify(std::cout);
    std::cout << std::endl;  // whoever started us waits for this line
    until_told.wait();
    return done;
}

}  // namespace

Verb simulate_printer()
{
    return {"simulate printer",
            tr("be a receipt printer that draws every slip into a folder, until told to end"),
            {{"port", "N", tr("where it takes ESC/POS, on this computer only; 0: any")},
             {"admin-port", "N", tr("where scenarios and books are (POST /scenario, GET /books, POST /reset); 0: any")},
             {"output", "FOLDER", tr("where NNNN.txt and NNNN.png of every slip go")},
             {"width", "DOTS", tr("the width of its paper: 576 (80 mm) or 384 (58 mm)")},
             {"slow-ms", "MS", tr("how long a slip takes in the scenario slow (5000)")},
             {"certificate", "FILE", tr("HTTPS instead of HTTP at the admin port: the certificate, PEM")},
             {"key", "FILE", tr("and its key, PEM")}},
            run,
            0,
            scenarios()};
}

}  // namespace skranke::tool
