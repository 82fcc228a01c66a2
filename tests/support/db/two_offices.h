#pragma once

#include "core/database/session_pool.h"
#include "tests/support/db/written_page.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace skranke {

/// A test on the two offices of tests/database/two_offices.sql, in which people sign in for themselves.
class TwoOffices : public testing::Test {
protected:
    TwoOffices() { m_database.run(source_text("tests/database/two_offices.sql")); }

    /// The sessions of one of the logins; its first role is in its name, up to the underscore.
    SessionPool& as(std::string const& login)
    {
        auto& pool = m_pools[login];
        if (!pool) {
            auto const role = login.substr(0, login.find('_'));
            m_database.make_login(login, {role});
            pool = std::make_unique<SessionPool>(m_database.as(login), 4);
        }
        return *pool;
    }

    void pass(std::string const& interval)
    {
        m_database.run("update data.clock_row set shown_at = shown_at + interval '" + interval + "'");
    }

    std::string value(std::string const& sql) const { return m_database.value(sql); }

    TestDatabase m_database;
    std::map<std::string, std::unique_ptr<SessionPool>> m_pools;
};

}  // namespace skranke
