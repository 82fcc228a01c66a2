#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// The operating system's user who runs the server: PostgreSQL refuses root.
struct ServerUser {
    uid_t uid{};
    gid_t gid{};
    std::string name;
    std::vector<gid_t> groups;

    bool is_other() const;  ///< not the one this program runs as

    static std::optional<ServerUser> of(uid_t uid);
    static std::optional<ServerUser> named(std::string const& name);
};

/// A PostgreSQL installation, /usr/lib/postgresql/15/bin.
struct ServerPrograms {
    std::filesystem::path folder;
    int version{};

    /// The newest from 15 on; or exactly `version`, the one that made a data folder.
    static std::optional<ServerPrograms> find(std::optional<int> version = std::nullopt);
};

/// Runs a program to its end as `user`, in "/", with a bare environment; its words are added to `log`.
/// Yields the exit code, or -1 when it could not be run or was killed.
int run_as(ServerUser const& user, std::vector<std::string> const& command, std::filesystem::path const& log);

/// Whether `user` could enter the folder and read it.
bool can_enter(ServerUser const& user, std::filesystem::path const& folder);

}  // namespace skranke
