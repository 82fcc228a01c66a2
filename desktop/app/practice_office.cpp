#include "desktop/app/practice_office.h"

#include "core/base/log.h"
#include "core/database/cluster_folder.h"

#include <Poco/JSON/Parser.h>
#include <Poco/Path.h>
#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

namespace skranke {

namespace {

std::filesystem::path beside(char const* program)
{
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / program;
}

/// What the tool prints on standard output; empty when it did not end well.
std::string run_tool(Poco::Process::Args const& arguments)
{
    Poco::Pipe output;
    auto tool = Poco::Process::launch(beside("skranke-admin").string(), arguments, nullptr, &output, nullptr);
    Poco::PipeInputStream in{output};
    std::string text;
    Poco::StreamCopier::copyToString(in, text);
    return tool.wait() == 0 ? text : std::string{};
}

/// Who practises, and where.
struct Learner {
    std::string login;
    int counter{};
};

/// The first person who may serve at a desk, the password written where only the owner can read it.
std::optional<Learner> keep_login(std::string const& loaded, std::filesystem::path const& file)
{
    auto const logins = Poco::JSON::Parser{}.parse(loaded).extract<Poco::JSON::Object::Ptr>()->getArray("logins");
    for (auto const& each : *logins) {
        auto const& login = each.extract<Poco::JSON::Object::Ptr>();
        if (login->getValue<std::string>("role") != "desk" || !login->has("counter"))
            continue;
        int const made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (made < 0)
            return std::nullopt;
        Learner learner{login->getValue<std::string>("login"), login->getValue<int>("counter")};
        auto const text =
            "login = " + learner.login + "\npassword = " + login->getValue<std::string>("password") + "\n";
        bool const whole = ::write(made, text.data(), text.size()) == static_cast<ssize_t>(text.size());
        ::close(made);
        return whole ? std::optional{learner} : std::nullopt;
    }
    return std::nullopt;
}

/// The office's day, with its colleagues and citizens, at the moment when it can be joined. Empty when it does not
/// begin.
std::optional<Poco::Process::PID> begin_day(std::string const& data, Learner const& learner)
{
    Poco::Pipe output;
    auto const day = Poco::Process::launch(
        beside("skranke-admin").string(),
        {"demo", "day", "--data", data, "--jump-to", "10.42", "--speed", "1", "--leave-out", learner.login, "--json"},
        nullptr, &output, nullptr);
    Poco::PipeInputStream in{output};
    std::string line;
    return std::getline(in, line) ? std::optional{day.id()} : std::nullopt;
}

/// A practice day that is under way: who practises, and the process that plays the others.
struct Day {
    Learner learner;
    Poco::Process::PID player{};
};

void note_day(std::filesystem::path const& file, Day const& day)
{
    std::ofstream{file, std::ios::trunc} << day.learner.login << ' ' << day.learner.counter << ' ' << day.player
                                         << '\n';
}

std::optional<Day> noted_day(std::filesystem::path const& file)
{
    std::ifstream in{file};
    Day day;
    if (in >> day.learner.login >> day.learner.counter >> day.player)
        return day;
    return std::nullopt;
}

/// Makes the office anew and begins its day.
std::optional<Day> start_day(std::string const& data, std::filesystem::path const& sign_in)
{
    auto const loaded = run_tool({"demo", "load", "--data", data, "--json"});
    auto const learner = loaded.empty() ? std::nullopt : keep_login(loaded, sign_in);
    auto const player = learner ? begin_day(data, *learner) : std::nullopt;
    if (player)
        return Day{*learner, *player};
    run_tool({"database", "stop", "--data", data});  // else nobody would
    return std::nullopt;
}

/// A shell stays with each window, for it may outlive this program. All of them share a lock; when the last window
/// closes, the day ends and the database stops. Whoever opens meanwhile waits, and begins a new day.
constexpr auto stay_with_the_window = R"(tool=$1 data=$2 day=$3
shift 3
exec 8>>"$data.turn" 9>>"$data.windows"
flock -s 9
echo open
exec >/dev/null
"$@" 8>&- 9>&-
flock -x 8
flock -x -n 9 || exit 0
kill "$day" 2>/dev/null
"$tool" database stop --data "$data" >/dev/null 2>&1)";

/// Opens a window on the day, and waits until its shell has its share of the lock.
void open_window(std::string const& data, Day const& day, std::filesystem::path const& sign_in)
{
    Poco::Pipe output;
    Poco::Process::launch(
        "/bin/sh",
        {"-c", stay_with_the_window, "practice", beside("skranke-admin").string(), data, std::to_string(day.player),
         beside("skranke").string(), "--data", data, "--practice", "--lock-after", "0", "--counter",
         std::to_string(day.learner.counter), "--sign-in-file", sign_in.string()},
        nullptr, &output, nullptr);
    Poco::PipeInputStream in{output};
    std::string line;
    std::getline(in, line);
}

}  // namespace

bool PracticeOffice::possible()
{
    return ::access(beside("skranke-admin").c_str(), X_OK) == 0;
}

std::filesystem::path PracticeOffice::usual()
{
    auto usual = ClusterFolder::usual();
    return usual.parent_path() / (usual.filename().string() + "-practice");
}

bool PracticeOffice::open(std::filesystem::path const& folder)
{
    try {
        auto const data = folder.string();
        std::filesystem::create_directories(data);
        std::filesystem::path const sign_in{data + ".sign-in"};
        std::filesystem::path const note{data + ".day"};
        // One at a time: of two who come at once, the second joins the day that the first begins.
        FileLock const turn{data + ".turn", FileLock::Mode::exclusive};
        bool const under_way = !FileLock::try_exclusive(data + ".windows");
        if (run_tool({"database", "start", "--data", data, "--demonstration", "--json"}).empty())
            return false;
        auto day = under_way ? noted_day(note) : std::nullopt;
        if (!day) {
            day = start_day(data, sign_in);
            if (!day)
                return false;
            note_day(note, *day);
        }
        open_window(data, *day, sign_in);
        return true;
    } catch (std::exception const&) {
        log::warning("the practice office could not be opened");
        return false;
    }
}

}  // namespace skranke
