#pragma once

#include "core/database/private_cluster.h"
#include "core/database/server_programs.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>

namespace skranke {

/// Two servers of one database: the first serves, the second follows it over streaming replication and can take over.
/// Both end with the object.
class StandbyPair {
public:
    StandbyPair();
    ~StandbyPair();

    StandbyPair(StandbyPair const&) = delete;
    StandbyPair& operator=(StandbyPair const&) = delete;

    /// host=first,second …, without a login: what a desk is given.
    std::string both() const;
    /// The operator's, at the first and at the second.
    std::string first() const { return place(m_first_socket); }
    std::string second() const { return place(m_second_socket); }

    /// From now on the first acknowledges nothing that the second has not written.
    void wait_for_the_second();
    /// The second stops hearing of the first, without saying so.
    void deafen_the_second();

    /// kill -9 of the first and all its children: the machine is gone.
    void kill_the_first();
    void promote_the_second();

private:
    std::string place(std::filesystem::path const& socket) const;
    void copy() const;
    void start_the_second();
    void as_server_user(std::vector<std::string> const& command) const;

    TemporaryFolder m_folder;
    PrivateCluster m_first;
    ServerUser m_user;
    std::filesystem::path m_programs;
    std::filesystem::path m_first_socket;
    std::filesystem::path m_second_socket;
    std::filesystem::path m_second_data;
};

}  // namespace skranke
