#include "tests/support/fault/killable_desk.h"

#include "tests/support/fault/headless_desk.h"

#include <Poco/PipeStream.h>

#include <signal.h>

#include <atomic>
#include <cstring>
#include <iostream>
#include <set>

namespace skranke::fault {

KillableDesk::KillableDesk(ConnectionSettings settings, CounterId counter, unsigned seed)
    : m_settings{std::move(settings)}, m_counter{counter}, m_seed{seed}
{
    start();
}

KillableDesk::~KillableDesk()
{
    kill();
}

void KillableDesk::start()
{
    Poco::Pipe from;
    m_to = Poco::Pipe{};
    m_process = std::make_unique<Poco::ProcessHandle>(Poco::Process::launch(
        "/proc/self/exe", {"--desk", std::to_string(m_counter.value), std::to_string(m_seed)}, &m_to, &from, nullptr));
    // The password travels where no list of processes shows it.
    auto const secrets = m_settings.address + "\n" + m_settings.login + "\n" + m_settings.password + "\n";
    m_to.writeBytes(secrets.data(), static_cast<int>(secrets.size()));
    m_hearing = std::thread{[this, from] { hear(from); }};
}

void KillableDesk::kill()
{
    if (!m_process)
        return;
    ::kill(m_process->id(), SIGKILL);
    m_process->wait();
    m_process.reset();
    m_hearing.join();
    m_to.close();
    std::lock_guard const lock{m_lock};
    m_shows.reset();
    m_asks = false;
}

void KillableDesk::work(bool at_work)
{
    auto const* const word = at_work ? "work\n" : "rest\n";
    m_to.writeBytes(word, static_cast<int>(std::strlen(word)));
}

void KillableDesk::hear(Poco::Pipe pipe)
{
    Poco::PipeInputStream lines{pipe};
    for (std::string line; std::getline(lines, line);) {
        if (lines.eof())
            return;  // half a line: it died in the middle of saying it
        std::lock_guard const lock{m_lock};
        if (!line.starts_with("told "))
            m_asks = line == "asks";
        if (line == "away")
            m_shows.reset();
        else if (line.starts_with("shows "))
            m_shows = line.substr(6);
        else if (line.starts_with("told "))
            m_told.push_back(line.substr(5));
    }
}

std::optional<std::string> KillableDesk::shows() const
{
    std::lock_guard const lock{m_lock};
    return m_shows;
}

bool KillableDesk::asks() const
{
    std::lock_guard const lock{m_lock};
    return m_asks;
}

std::vector<std::string> KillableDesk::told() const
{
    std::lock_guard const lock{m_lock};
    return m_told;
}

int be_a_desk(int count, char const* const* words)
{
    if (count != 4)
        return 2;
    ConnectionSettings settings{.program = "test"};
    std::getline(std::cin, settings.address);
    std::getline(std::cin, settings.login);
    std::getline(std::cin, settings.password);
    Ledger ledger;
    HeadlessDesk desk{settings, CounterId{std::stoi(words[2])}, static_cast<unsigned>(std::stoul(words[3])), ledger};

    std::atomic<bool> over{false};
    std::thread telling{[&] {
        std::set<std::string> said;
        std::string shown;
        while (!over) {
            for (auto const& [press, told] : ledger.all())
                if (told.kind == Told::Kind::answered && said.insert(press).second)
                    std::cout << "told " << press << std::endl;
            auto const screen = desk.screen();
            auto const fresh = screen.ready && !screen.stale;
            auto const now = !fresh          ? "away"
                             : screen.frozen ? "asks"
                                             : "shows " + (screen.serving ? screen.serving->number : "");
            if (now != shown)
                std::cout << (shown = now) << std::endl;
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
    }};
    for (std::string word; std::getline(std::cin, word);)
        desk.work(word == "work");
    over = true;
    telling.join();
    return 0;
}

}  // namespace skranke::fault
