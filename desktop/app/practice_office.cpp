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

/// The first person who may serve at a desk, written where only the owner can read it.
bool keep_login(std::string const& loaded, std::filesystem::path const& file)
{
    auto const logins = Poco::JSON::Parser{}.parse(loaded).extract<Poco::JSON::Object::Ptr>()->getArray("logins");
    for (auto const& each : *logins) {
        auto const login = each.extract<Poco::JSON::Object::Ptr>();
        if (login->getValue<std::string>("role") != "desk")
            continue;
        int const made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (made < 0)
            return false;
        auto const text = "login = " + login->getValue<std::string>("login") +
                          "\npassword = " + login->getValue<std::string>("password") + "\n";
        bool const whole = ::write(made, text.data(), text.size()) == static_cast<ssize_t>(text.size());
        ::close(made);
        return whole;
    }
    return false;
}

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
        if (loaded.empty() || !keep_login(loaded, login))
            return false;
        Poco::Process::launch(beside("skranke").string(), {"--data", data.string(), "--practice", "--lock-after", "0",
                                                           "--sign-in-file", login.string()});
        return true;
    } catch (std::exception const&) {
        log::warning("the practice office could not be opened");
        return false;
    }
}

}  // namespace skranke
