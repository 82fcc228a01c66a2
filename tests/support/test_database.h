#pragma once

#include "core/database/connection.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace skranke {

/// A database of the test's own: a fresh copy of one that was migrated once for the whole run, on a server that the
/// first test starts and the end of the run stops. It is a demonstration, so its clock can be turned.
/// SKRANKE_KEEP_TEST_DB=1 leaves server and databases for a look and tells where they are.
class TestDatabase {
public:
    enum class Content {
        empty,   ///< tables and functions only
        office,  ///< with the demonstration office, its logins and its clock at 10.42
    };

    explicit TestDatabase(Content content = Content::empty);
    ~TestDatabase();

    TestDatabase(TestDatabase const&) = delete;
    TestDatabase& operator=(TestDatabase const&) = delete;

    std::string const& name() const { return m_name; }
    ConnectionSettings as_operator() const;
    /// As one of the office's logins (`ditte.krag`, `hall1`), or one made here.
    ConnectionSettings as(std::string const& login) const;

    /// Makes a login with these roles ("desk", "kiosk") and a password of its own; its row in data.staff or
    /// data.station is the test's to write. Logins are the server's: choose names that no other test uses.
    void make_login(std::string const& login, std::vector<std::string> const& roles);

    /// Runs statements as the operator. Errors are DatabaseFault.
    void run(std::string const& sql) const;
    /// The first column of the first row, as the operator; empty when there is none.
    std::string value(std::string const& sql) const;

    /// host=… port=… of the server, to which a test adds what it wants.
    static std::string server();

private:
    std::string m_name;
};

/// A test with a database of its own.
class DatabaseTest : public testing::Test {
protected:
    TestDatabase m_database;
};

/// A test with the demonstration office.
class OfficeTest : public testing::Test {
protected:
    TestDatabase m_database{TestDatabase::Content::office};
};

}  // namespace skranke
