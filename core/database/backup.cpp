#include "core/database/backup.h"

#include "core/base/program_version.h"
#include "core/database/backup_roles.h"
#include "core/database/client_program.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <fstream>

namespace skranke {

namespace fs = std::filesystem;
using Trouble = BackupTrouble::Kind;

namespace {

constexpr std::string_view head_line = "-- Skranke: a backup, with logins. For its owner only.";
constexpr std::string_view end_line = "-- Skranke: the backup ends after byte ";

/// A file that takes its name when it is whole, and is gone otherwise.
class Draft {
public:
    explicit Draft(fs::path file) : m_file{std::move(file)}, m_draft{m_file.string() + ".XXXXXX"}
    {
        std::error_code none;
        if (fs::exists(m_file, none))
            throw BackupTrouble{Trouble::file_exists};
        m_descriptor = ::mkostemp(m_draft.data(), O_CLOEXEC);  // readable by its owner only
        if (m_descriptor < 0)
            throw BackupTrouble{errno == ENOSPC || errno == EDQUOT ? Trouble::disk_full : Trouble::cannot_write};
    }
    ~Draft()
    {
        ::close(m_descriptor);
        ::unlink(m_draft.c_str());
    }
    Draft(Draft const&) = delete;
    Draft& operator=(Draft const&) = delete;

    int descriptor() const { return m_descriptor; }

    void write(std::string_view text)
    {
        while (!text.empty()) {
            auto const written = ::write(m_descriptor, text.data(), text.size());
            if (written < 0 && errno != EINTR)
                throw BackupTrouble{Trouble::disk_full};
            text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
    }

    long long size() const { return ::lseek(m_descriptor, 0, SEEK_END); }

    bool no_room() const
    {
        std::error_code none;
        return fs::space(m_draft, none).available < (1U << 20U);
    }

    void take_name()
    {
        if (::fsync(m_descriptor) != 0)
            throw BackupTrouble{Trouble::disk_full};
        // A link never takes the place of a file that came meanwhile; where there are no links, a name has to do.
        if (::link(m_draft.c_str(), m_file.c_str()) == 0)
            return;
        if (errno == EEXIST || ::rename(m_draft.c_str(), m_file.c_str()) != 0)
            throw BackupTrouble{errno == EEXIST ? Trouble::file_exists : Trouble::cannot_write};
    }

private:
    fs::path m_file;
    std::string m_draft;
    int m_descriptor{-1};
};

/// The newest of that name that knows a server of this version.
std::string program(std::string const& name, int server)
{
    int best = 0;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator{"/usr/lib/postgresql", none}) {
        auto const folder = entry.path().filename().string();
        int version = 0;
        std::from_chars(folder.data(), folder.data() + folder.size(), version);
        if (version >= server && version > best && fs::exists(entry.path() / "bin" / name, none))
            best = version;
    }
    if (best == 0)
        throw BackupTrouble{Trouble::no_programs};
    return fmt::format("/usr/lib/postgresql/{}/bin/{}", best, name);
}

std::string value(PGconn* connection, char const* sql)
{
    auto const rows = execute(connection, sql);
    return PQntuples(rows.get()) == 0 ? std::string{} : PQgetvalue(rows.get(), 0, 0);
}

fs::path named_for_the_moment(fs::path const& file)
{
    std::error_code none;
    if (!fs::is_directory(file, none))
        return file;
    return file / fmt::format("skranke-{:%Y%m%dT%H%M%SZ}.sql", fmt::gmtime(std::time(nullptr)));
}

Connection open_patiently(ConnectionSettings settings)
{
    settings.statement_timeout = std::chrono::milliseconds{0};
    return open_connection(settings);
}

int server_version(Connection const& connection)
{
    return PQserverVersion(connection.get()) / 10000;
}

}  // namespace

fs::path back_up(ConnectionSettings const& from, fs::path const& wanted)
{
    auto const connection = open_patiently(from);
    auto* const line = connection.get();
    execute(line, "begin isolation level repeatable read read only");
    if (value(line, "select to_regclass('migration.program')").empty())
        throw BackupTrouble{Trouble::not_ours};
    auto const demonstration = value(line, "select count(*) from data.clock_row") != "0";
    auto const roles = roles_script(line);
    auto const dump = program("pg_dump", server_version(connection));

    auto file = named_for_the_moment(wanted);
    Draft draft{file};
    draft.write(fmt::format("{}\n-- kind: {}\n-- program: {}\n", head_line, demonstration ? "demonstration" : "office",
                            program_version()));
    draft.write(roles);
    auto const snapshot = value(line, "select pg_export_snapshot()");
    if (run_client({dump, "--dbname=" + shown_address(from), "--no-password", "--snapshot=" + snapshot}, -1,
                   draft.descriptor()) != 0)
        throw BackupTrouble{draft.no_room() ? Trouble::disk_full : Trouble::dump_failed};
    draft.write(fmt::format("{}{}\n", end_line, draft.size()));
    draft.take_name();
    return file;
}

BackupHead read_backup_head(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::error_code none;
    if (!in || !fs::is_regular_file(file, none))
        throw BackupTrouble{Trouble::cannot_read};
    std::string first;
    std::string kind;
    std::string program;
    std::getline(in, first);
    std::getline(in, kind);
    std::getline(in, program);

    // The last line tells where it begins, so a file that was cut off, or had something added, does not fit it.
    constexpr std::streamoff enough = 80;
    auto const size = static_cast<std::streamoff>(fs::file_size(file, none));
    auto const from = size > enough ? size - enough : 0;
    in.seekg(from);
    std::string const end{std::istreambuf_iterator<char>{in}, {}};
    auto const at = end.rfind(end_line);
    if (first != head_line || !kind.starts_with("-- kind: ") || at == std::string::npos ||
        end.substr(at) != fmt::format("{}{}\n", end_line, from + static_cast<std::streamoff>(at)))
        throw BackupTrouble{Trouble::not_a_backup};
    return {kind.ends_with("demonstration"), program.substr(std::string_view{"-- program: "}.size())};
}

void restore(fs::path const& file, ConnectionSettings const& into)
{
    static_cast<void>(read_backup_head(file));
    auto const connection = open_patiently(into);
    if (value(connection.get(),
              "select 1 where to_regnamespace('data') is null and to_regnamespace('api') is null and "
              "to_regnamespace('migration') is null")
            .empty())
        throw BackupTrouble{Trouble::database_exists};
    auto const psql = program("psql", server_version(connection));
    auto const input = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (input < 0)
        throw BackupTrouble{Trouble::cannot_read};
    auto const code = run_client({psql, "--dbname=" + shown_address(into), "--no-password", "--no-psqlrc", "--quiet",
                                  "--set=ON_ERROR_STOP=1", "--single-transaction", "--file=-"},
                                 input, -1);
    ::close(input);
    if (code != 0)
        throw BackupTrouble{Trouble::restore_failed};
}

}  // namespace skranke
