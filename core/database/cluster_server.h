#pragma once

#include "core/database/cluster_folder.h"

#include <string>

namespace skranke {

/// The acts on a cluster's server, one program at a time: whoever calls holds the folder's `turn`.
/// All throw ClusterTrouble.
class ClusterServer {
public:
    explicit ClusterServer(ClusterFolder folder) : m_folder{std::move(folder)} {}

    /// Makes the data folder, whole or not at all.
    void create(bool demonstration, bool durable);
    /// Starts the server unless it runs, and waits until it takes connections.
    void start();
    void stop();

    /// `host=… port=… dbname=DATABASE` of the running server.
    std::string place(std::string const& database) const;

private:
    ServerUser user() const;
    ServerPrograms programs() const;
    /// One try; false when the server did not come up.
    bool launch();
    void make_socket_folder(ServerUser const& user) const;
    [[noreturn]] void give_up() const;

    ClusterFolder m_folder;
};

}  // namespace skranke
