#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

// The picture in core/README.md, kept true where the compiler cannot: who may include whom.

namespace skranke {

namespace {

struct Source {
    std::set<std::string> ours;       ///< paths from the root
    std::set<std::string> libraries;  ///< as written between < and >
    int lines{};
};

using Sources = std::map<std::string, Source>;

Source read(std::filesystem::path const& file)
{
    static std::regex const include{R"(^#include (["<])([^">]+)[">])"};
    Source source;
    std::ifstream in{file};
    for (std::string line; std::getline(in, line); ++source.lines) {
        std::smatch found;
        if (std::regex_search(line, found, include))
            (found[1] == "\"" ? source.ours : source.libraries).insert(found[2]);
    }
    return source;
}

Sources const& all()
{
    static Sources const found = [] {
        Sources sources;
        std::filesystem::path const root{source_dir()};
        for (char const* module : {"core", "devices", "desktop", "reports"}) {
            if (!std::filesystem::exists(root / module))
                continue;
            for (auto const& entry : std::filesystem::recursive_directory_iterator{root / module})
                if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                    sources[entry.path().lexically_relative(root).string()] = read(entry.path());
        }
        return sources;
    }();
    return found;
}

bool begins(std::string const& text, std::string const& with)
{
    return text.rfind(with, 0) == 0;
}

std::string circle_from(std::string const& file, std::vector<std::string>& path, std::set<std::string>& clear)
{
    if (clear.count(file))
        return {};
    auto const seen = std::find(path.begin(), path.end(), file);
    if (seen != path.end()) {
        std::string circle;
        for (auto step = seen; step != path.end(); ++step)
            circle += *step + " -> ";
        return circle + file;
    }
    path.push_back(file);
    auto const source = all().find(file);
    if (source != all().end())
        for (auto const& next : source->second.ours)
            if (auto circle = circle_from(next, path, clear); !circle.empty())
                return circle;
    path.pop_back();
    clear.insert(file);
    return {};
}

}  // namespace

TEST(Arrows, GoRoundInNoCircle)
{
    ASSERT_GT(all().size(), 20U);
    std::set<std::string> clear;
    for (auto const& [file, source] : all()) {
        std::vector<std::string> path;
        EXPECT_EQ(circle_from(file, path, clear), "");
    }
}

TEST(Arrows, LeadFromTheWindowsToTheCoreOnly)
{
    for (auto const& [file, source] : all()) {
        bool const core = begins(file, "core/");
        bool const device = begins(file, "devices/");
        for (auto const& included : source.ours) {
            EXPECT_FALSE(core && !begins(included, "core/")) << file << " includes " << included;
            EXPECT_FALSE(device && begins(included, "desktop/")) << file << " includes " << included;
        }
    }
}

TEST(Arrows, KeepWindowsOutOfCoreDevicesAndPresenters)
{
    static std::regex const may_know{"^desktop/(app|widgets)/|_(panel|dialog|frame|canvas)\\.(cpp|h)$"};
    for (auto const& [file, source] : all())
        for (auto const& library : source.libraries)
            EXPECT_FALSE(begins(library, "wx/") && !std::regex_search(file, may_know))
                << file << " includes " << library;
}

TEST(Arrows, KeepConnectionsInsideTheDatabaseAndPgFiles)
{
    static std::regex const may_know{"^core/(database|demonstration)/|/pg_[^/]*$"};
    for (auto const& [file, source] : all())
        for (auto const& library : source.libraries) {
            bool const wire = begins(library, "soci/") || library == "libpq-fe.h";
            EXPECT_FALSE(wire && !std::regex_search(file, may_know)) << file << " includes " << library;
        }
}

TEST(Files, HoldOneIdea)
{
    for (auto const& [file, source] : all())
        EXPECT_LE(source.lines, 400) << file;
}

}  // namespace skranke
