#pragma once

#include "core/database/cluster_folder.h"
#include "core/database/cluster_trouble.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace skranke {

struct ClusterOptions {
    bool demonstration{false};  ///< with a clock of its own; settled when the database is created
    bool durable{true};         ///< false: faster, and lost with a power cut; for tests
};

/// A PostgreSQL of our own in a folder, on a Unix socket. The server is detached: every program that uses it holds a
/// shared lock, the last to leave stops it, and `start` leaves it running until `stop`. Any number of programs may do
/// any of this at once, and any of them, or the server, may be killed at any point.
/// Everything here waits, seconds at times. Throws ClusterTrouble.
class PrivateCluster {
public:
    explicit PrivateCluster(std::filesystem::path const& folder = ClusterFolder::usual(), ClusterOptions options = {});

    struct Status {
        bool another_users{false};  ///< of another user's database nothing can be seen but whether it answers here
        bool created{false};
        bool running{false};
        bool demonstration{false};
        bool kept{false};  ///< left running by `start`
        pid_t pid{};
        int version{};        ///< PostgreSQL's
        std::string address;  ///< the operator's, while it runs
    };
    Status status() const;

    // The folder of another user is refused by all that follow but `use`.

    /// Creates what is missing of cluster, database and migrations; leaves the server as it was: stopped, if it was.
    void init();
    /// Creates what is missing, starts, and leaves it running. Yields the operator's address.
    std::string start();
    void stop();

    /// Creates the database out of what `fill` makes of an empty one, given the operator's address of that; then
    /// migrates it. Whole or not at all. Throws BackupTrouble when there is a database already.
    void restore(std::function<void(std::string const& address)> const& fill);

    /// A program's hold on the running database.
    class Use {
    public:
        Use(Use&&) noexcept;
        Use& operator=(Use&&) noexcept;
        /// The last to leave stops the server.
        ~Use();

        /// libpq's words for it, without a login: `host=… port=… dbname=skranke`.
        std::string const& place() const;
        /// The same with the operator's login.
        std::string address() const;
        /// Starts the server again if it is gone. Call it when the line was lost.
        void revive();

    private:
        friend class PrivateCluster;
        struct Impl;
        explicit Use(std::unique_ptr<Impl> impl);
        std::unique_ptr<Impl> m_impl;
    };

    /// Creates what is missing, starts the server when it is not running, and holds it.
    Use use();

private:
    ClusterFolder m_folder;
    ClusterOptions m_options;
};

}  // namespace skranke
