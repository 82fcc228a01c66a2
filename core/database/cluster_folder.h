#pragma once

#include "core/database/server_programs.h"

#include <filesystem>
#include <optional>
#include <string>

namespace skranke {

/// An exclusive or shared lock on a file, gone with this object or with the process, however it ends.
class FileLock {
public:
    enum class Mode { shared, exclusive };

    /// Waits for the lock. Throws ClusterTrouble when the file cannot be had.
    FileLock(std::filesystem::path const& file, Mode mode);
    /// Does not wait; empty when another holds it.
    static std::optional<FileLock> try_exclusive(std::filesystem::path const& file);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor{-1};
};

/// Where the parts of a private database lie, and what can be read there without asking the server.
struct ClusterFolder {
    std::filesystem::path root;

    /// /var/lib/skranke for root, $XDG_DATA_HOME/skranke for everybody else.
    static std::filesystem::path usual();

    std::filesystem::path data() const { return root / "postgres"; }
    /// Where this process makes a new data folder; a killed one may have left others.
    std::filesystem::path unfinished() const;
    void remove_unfinished() const;
    std::filesystem::path log() const { return root / "server.log"; }
    std::filesystem::path turn() const { return root / "lock"; }    ///< held while starting, stopping, creating
    std::filesystem::path users() const { return root / "users"; }  ///< held shared by every program using it
    std::filesystem::path kept() const { return root / "kept"; }    ///< names the server that `start` leaves running
    std::filesystem::path restoring() const { return root / "restoring"; }  ///< there as long as a restore is half done
    std::filesystem::path kind() const { return data() / "skranke.kind"; }

    bool created() const;
    /// The major version that made the data.
    std::optional<int> version() const;
    bool demonstration() const;

    /// The server's own note about itself, if the process it names is alive and is this folder's server.
    struct Running {
        pid_t pid{};
        std::string identity;  ///< pid and start time: no later server has the same
        std::string socket_folder;
        std::string port;
    };
    std::optional<Running> running() const;
    /// The identity in that note, be its server alive or killed; empty after a server that ended as it should.
    std::string noted_identity() const;

    /// Removes the notes of a server that is no more, beside its data and beside its socket. PostgreSQL would take any
    /// process that has the number for it, another's or a dead one's that its parent has not fetched (in a container
    /// nobody may ever do that), and refuse to start.
    void forget_dead_server() const;

    /// Where a server started now should put its socket: short, for a socket's path holds 107 bytes.
    std::filesystem::path socket_folder() const;

    /// Bytes a program of ours could still write here.
    std::uintmax_t room() const;
};

}  // namespace skranke
