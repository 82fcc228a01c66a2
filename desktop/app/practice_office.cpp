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

std::filesystem::path folder()
{
    auto usual = ClusterFolder::usual();
    return usual.parent_path() / (usual.filename().string() + "-practice");
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

/// A shell stays with the window, for it may outlive this program: when the window closes, the day ends and the
/// database stops.
constexpr auto stay_with_the_window = R"(tool=$1 data=$2 day=$3
shift 3
"$@"
kill "$day" 2>/dev/null
"$tool" database stop --data "$data" >/dev/null 2>&1)";

}  // namespace

bool PracticeOffice::possible()
{
    return ::access(beside("skranke-admin").c_str(), X_OK) == 0;
}

bool PracticeOffice::open()
{
    try {
        auto const data = folder();
        std::filesystem::create_directories(data);
        auto const login = std::filesystem::path{data.string() + ".sign-in"};
        if (run_tool({"database", "start", "--data", data.string(), "--demonstration", "--json"}).empty())
            return false;
        auto const loaded = run_tool({"demo", "load", "--data", data.string(), "--json"});
        auto const learner = loaded.empty() ? std::nullopt : keep_login(loaded, login);
        auto const day = learner ? begin_day(data.string(), *learner) : std::nullopt;
        if (!day) {
            run_tool({"database", "stop", "--data", data.string()});  // else nobody would
            return false;
        }
        Poco::Process::launch("/bin/sh", {"-c", stay_with_the_window, "practice", beside("skranke-admin").string(),
                                          data.string(), std::to_string(*day), beside("skranke").string(), "--data",
                                          data.string(), "--practice", "--lock-after", "0", "--counter",
                                          std::to_string(learner->counter), "--sign-in-file", login.string()});
        return true;
    } catch (std::exception const&) {
        log::warning("the practice office could not be opened");
        return false;
    }
}

}  // namespace skranke
