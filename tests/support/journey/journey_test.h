#pragma once

#include "core/base/settings.h"
#include "core/base/station_login.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace skranke {

/// The program from outside, at a database of the test's own: a script of tests/journeys has the keyboard and reads the
/// windows as a screen reader does.
class JourneyTest : public OfficeTest {
protected:
    /// This PC's own login, as `station install` leaves it.
    void install(std::string const& station) const
    {
        keep_station_login(user_config_folder(), station, {station, m_database.as(station).password});
    }

    /// Where a script finds what somebody types to sign in, so that no password stands in an argument.
    std::string sign_in_file(std::string const& login) const
    {
        auto const file = m_home.path() / (login + ".sign-in");
        std::ofstream{file} << "login = " << login << "\npassword = " << m_database.as(login).password << "\n";
        std::filesystem::permissions(file, std::filesystem::perms{0600});
        return file.string();
    }

    /// Runs `script`: it is told the private folder, the program, the database, and `more`.
    Said journey(std::string const& script, std::vector<std::string> const& more) const
    {
        auto line = "/usr/bin/python3 -B " + quoted(source_dir() + "/tests/journeys/" + script);
        std::vector<std::string> words{m_home.path().string(), build_dir() + "/bin/skranke",
                                       m_database.as("plads4").address};
        words.insert(words.end(), more.begin(), more.end());
        for (auto const& word : words)
            line += " " + quoted(word);
        return shell(line);
    }

    /// The demonstration's clock stands still, at 10.42 unless it is turned.
    void stop_clock() const { m_database.run("update data.clock_row set speed = 0, set_at = clock_timestamp()"); }

    std::string value(std::string const& sql) const { return m_database.value(sql); }

    TemporaryFolder m_home;
    Environment m_config{"XDG_CONFIG_HOME", m_home.path().string()};
};

}  // namespace skranke
