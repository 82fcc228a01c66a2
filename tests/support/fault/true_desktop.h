#pragma once

#include "core/base/station_login.h"
#include "tests/support/fault/truth.h"
#include "tests/support/temporary_folder.h"

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>

#include <memory>
#include <string>
#include <vector>

namespace skranke::fault {

/// The program itself, with its window on the screen, and a person who presses its keys and reads it as a screen reader
/// does (tests/faults/desktop.py). One thread.
class TrueDesktop {
public:
    /// At `counter`, on a PC whose own login is `pc`, with `person` signed in.
    TrueDesktop(std::string const& database, StationLogin const& pc, StationLogin const& person, int counter);
    ~TrueDesktop();

    TrueDesktop(TrueDesktop const&) = delete;
    TrueDesktop& operator=(TrueDesktop const&) = delete;

    /// Whether the person presses.
    void work(bool at_work);
    /// What of its window is not so, a line each; empty when all is well. The calm bar must be gone.
    std::string wrong(Truth const& truth);

private:
    void say(std::string const& word);
    std::vector<std::string> look();

    TemporaryFolder m_home;
    int m_counter;
    Poco::Pipe m_to;
    Poco::Pipe m_from;
    std::unique_ptr<Poco::ProcessHandle> m_person;
    std::unique_ptr<Poco::PipeInputStream> m_hears;
};

}  // namespace skranke::fault
