#include "tests/support/fault/true_desktop.h"

#include "core/base/danish_time.h"
#include "tests/support/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace skranke::fault {
namespace {

/// A file that only its owner can read.
std::string sign_in_file(std::filesystem::path const& folder, StationLogin const& person)
{
    auto const file = folder / "sign-in";
    std::ofstream{file} << "login = " << person.login << "\npassword = " << person.password << "\n";
    std::filesystem::permissions(file, std::filesystem::perms{0600});
    return file.string();
}

bool stands(std::vector<std::string> const& texts, std::string const& text)
{
    return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

TrueDesktop::TrueDesktop(std::string const& database, StationLogin const& pc, StationLogin const& person, int counter)
    : m_counter{counter}
{
    auto const home = m_home.path().string();
    keep_station_login(m_home.path() / "skranke", "plads4", pc);
    m_person = std::make_unique<Poco::ProcessHandle>(Poco::Process::launch(
        "/usr/bin/env",
        {"XDG_CONFIG_HOME=" + home, "/usr/bin/python3", source_dir() + "/tests/faults/desktop.py",
         build_dir() + "/bin/skranke", database, home, std::to_string(counter), sign_in_file(m_home.path(), person)},
        &m_to, &m_from, nullptr));
    m_hears = std::make_unique<Poco::PipeInputStream>(m_from);
}

TrueDesktop::~TrueDesktop()
{
    try {
        say("end");
    } catch (std::exception const&) {
        // gone already
    }
    m_person->wait();
}

void TrueDesktop::work(bool at_work)
{
    say(at_work ? "work" : "rest");
}

void TrueDesktop::say(std::string const& word)
{
    auto const line = word + "\n";
    m_to.writeBytes(line.data(), static_cast<int>(line.size()));
}

/// Every text that stands in the window.
std::vector<std::string> TrueDesktop::look()
{
    say("look");
    std::vector<std::string> texts;
    for (std::string line; std::getline(*m_hears, line); texts.push_back(line))
        if (line.empty())
            return texts;
    throw std::runtime_error{"nobody reads the desktop any more"};
}

std::string TrueDesktop::wrong(Truth const& truth)
{
    auto const texts = look();
    std::string wrong;
    for (auto const& text : texts)
        if (text.find("Ingen forbindelse") != std::string::npos)
            wrong += "the desktop says: " + text + "\n";
    auto const found = truth.at_counter.find(m_counter);
    auto const somebody = stands(texts, "Kaldt – på vej til dig") || stands(texts, "Du betjener nu");
    if (somebody != (found != truth.at_counter.end()))
        wrong += fmt::format("the desktop shows {}\n", somebody ? "a citizen who is not there" : "nobody");
    else if (somebody && !stands(texts, found->second))
        wrong += fmt::format("the desktop does not show {}\n", found->second);
    auto const least = static_cast<std::int64_t>(truth.waiting.size());
    auto const most = least + static_cast<std::int64_t>(truth.perhaps_waiting.size());
    bool so = false;
    for (auto count = least; count <= most; ++count)
        so |= stands(texts, "Venter " + number_text(count));
    if (!so)
        wrong += fmt::format("the desktop does not show that {} wait\n", least);
    return wrong;
}

}  // namespace skranke::fault
