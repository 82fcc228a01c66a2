#include "core/base/words.h"
#include "core/database/cluster_folder.h"
#include "devices/printer/simulator/printer_simulator.h"
#include "devices/tool/until_told.h"
#include "devices/tool/verbs.h"

#include <Poco/JSON/Object.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace skranke::tool {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds look{500};
constexpr std::chrono::minutes grace{10};  // for the first desktop to come

/// Whether any program uses the office's database. Asked in the turn in which programs come and leave, so that nobody
/// mistakes our look for a user.
bool in_use(ClusterFolder const& folder)
{
    FileLock const turn{folder.turn(), FileLock::Mode::exclusive};
    return !FileLock::try_exclusive(folder.users()).has_value();
}

/// Ends when told, or when the last desktop has left; when none ever comes, after the grace.
/// `seen`: one was there when we came.
void serve_until_left(UntilTold& until_told, ClusterFolder const& folder, bool seen)
{
    using Clock = std::chrono::steady_clock;
    auto const patience_ends = Clock::now() + grace;
    while (!until_told.wait(look)) {
        bool const used = in_use(folder);
        if (!used && (seen || Clock::now() > patience_ends))
            return;
        seen = seen || used;
    }
}

std::string described(PrinterSimulator const& printer, AdminServer const& admin, fs::path const& output)
{
    Poco::JSON::Object ticket_printer{Poco::JSON_PRESERVE_KEY_ORDER};
    ticket_printer.set("address", "tcp://127.0.0.1:" + std::to_string(printer.port()));
    ticket_printer.set("port", printer.port());
    ticket_printer.set("admin_port", admin.port());
    ticket_printer.set("output", output.string());
    Poco::JSON::Object all{Poco::JSON_PRESERVE_KEY_ORDER};
    all.set("pid", ::getpid());
    all.set("ticket_printer", ticket_printer);
    std::ostringstream text;
    all.stringify(text);
    return text.str();
}

/// Under its name the file is always whole.
void write_whole(fs::path const& file, std::string const& line)
{
    fs::path const draft = file.string() + ".part";
    std::ofstream out{draft};
    out << line << "\n";
    if (!out.flush())
        throw std::system_error{std::make_error_code(std::errc::io_error)};
    fs::rename(draft, file);
}

/// The office is simulated already: says where, as the first one does as soon as it stands.
int tell_of_the_other(UntilTold& until_told, fs::path const& file)
{
    constexpr int looks = 200;
    std::string line;
    for (int at = 0; at < looks && line.empty(); ++at) {
        std::ifstream in{file};
        if (!std::getline(in, line) && until_told.wait(std::chrono::milliseconds{50}))
            break;
    }
    std::cout << line << "\n";
    return line.empty() ? world_failed : done;
}

int run(Settings const& settings)
{
    UntilTold until_told;
    ClusterFolder const folder{fs::absolute(settings.text("data", ClusterFolder::usual().string()))};
    fs::create_directories(folder.root);
    fs::path const file = folder.root / "simulators.json";
    auto const only_one = FileLock::try_exclusive(folder.root / "simulators.lock");
    if (!only_one)
        return tell_of_the_other(until_told, file);

    fs::path const output = folder.root / "printer";
    PrinterSimulator printer{{.port = 0, .output = output}};
    AdminServer const admin{{}, printer};
    bool const seen = in_use(folder);
    std::string const line = described(printer, admin, output);
    write_whole(file, line);
    std::cout << line << std::endl;  // whoever started us waits for this line
    serve_until_left(until_told, folder, seen);
    std::error_code gone;
    fs::remove(file, gone);
    return done;
}

}  // namespace

Verb simulate_office()
{
    return {"simulate office",
            tr("be the devices of an office, until the last desktop leaves; where they are stands in simulators.json"),
            {{"data", "FOLDER",
              tr_with("the folder of the office's private database; {} when none is named",
                      ClusterFolder::usual().string())}},
            run};
}

}  // namespace skranke::tool
