#include "core/database/backup.h"

#include "core/base/program_version.h"
#include "core/database/backup_roles.h"
#include "core/database/client_program.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <vector>

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

/// The one of that name that is nearest to a server of this version: what a newer pg_dump writes, an older server may
/// not understand.
std::string program(std::string const& name, int server)
{
    int best = 0;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator{"/usr/lib/postgresql", none}) {
        auto const folder = entry.path().filename().string();
        int version = 0;
        std::from_chars(folder.data(), folder.data() + folder.size(), version);
        if (version >= server && (best == 0 || version < best) && fs::exists(entry.path() / "bin" / name, none))
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

/// A superuser sees every row. Anybody else sees what the policies show, which has to be all of it.
enum class Sight { every_row, as_policies_show };

Sight sight_of(PGconn* line)
{
    if (value(line, "select 1 where has_table_privilege('pg_catalog.pg_authid', 'select')").empty())
        throw BackupTrouble{Trouble::may_not_read};
    if (!value(line, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)").empty())
        return Sight::every_row;
    auto const hidden = value(line, R"(
        select 1 from pg_class c
         where c.relnamespace in (to_regnamespace('data'), to_regnamespace('audit')) and c.relkind in ('r', 'p')
           and c.relrowsecurity
           and not exists (select from pg_policy p, unnest(p.polroles) member
                            where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
                              and pg_get_expr(p.polqual, c.oid) = 'true' and pg_has_role(member, 'usage')) limit 1)");
    if (!hidden.empty())
        throw BackupTrouble{Trouble::may_not_read};
    return Sight::as_policies_show;
}

/// A file in memory, gone with this object.
class Notes {
public:
    Notes() : m_descriptor{::memfd_create("notes", MFD_CLOEXEC)} {}
    ~Notes() { ::close(m_descriptor); }
    Notes(Notes const&) = delete;
    Notes& operator=(Notes const&) = delete;

    int descriptor() const { return m_descriptor; }
    std::string last_word() const
    {
        constexpr off_t enough = 64;
        std::string text(enough, '\0');
        auto const size = ::lseek(m_descriptor, 0, SEEK_END);
        auto const read = ::pread(m_descriptor, text.data(), text.size(), std::max<off_t>(size - enough, 0));
        text.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        return text.substr(text.find_last_of(" \n") + 1);
    }

private:
    int m_descriptor;
};

/// Why psql ended, as far as its exit code and the SQLSTATE of its last error tell.
BackupTrouble restore_trouble(int exit_code, std::string const& sqlstate)
{
    constexpr int connection_lost = 2;
    constexpr auto letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (exit_code == connection_lost)
        return BackupTrouble{Trouble::connection_lost};
    if (sqlstate == "42501")
        return BackupTrouble{Trouble::may_not_restore};
    if (sqlstate == "53100")
        return BackupTrouble{Trouble::disk_full};
    auto const told = sqlstate.size() == 5 && sqlstate.find_first_not_of(letters) == std::string::npos;
    return BackupTrouble{Trouble::restore_failed, told ? sqlstate : std::string{}};
}

void must_be_fillable(PGconn* line, int server, BackupHead const& head)
{
    if (value(line,
              "select 1 where to_regnamespace('data') is null and to_regnamespace('api') is null and "
              "to_regnamespace('migration') is null")
            .empty())
        throw BackupTrouble{Trouble::database_exists};
    if (head.postgresql > server)
        throw BackupTrouble{Trouble::older_server};
    if (value(line,
              "select 1 from pg_roles r, pg_database d where r.rolname = current_user and d.datname = "
              "current_database() and (r.rolsuper or (r.rolcreaterole and pg_has_role(d.datdba, 'usage')))")
            .empty())
        throw BackupTrouble{Trouble::may_not_restore};
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
    auto const sight = sight_of(line);
    auto const roles = roles_script(line);
    auto const server = server_version(connection);
    auto const dump = program("pg_dump", server);

    auto file = named_for_the_moment(wanted);
    Draft draft{file};
    draft.write(fmt::format("{}\n-- kind: {}\n-- program: {}\n-- postgresql: {}\n", head_line,
                            demonstration ? "demonstration" : "office", program_version(), server));
    draft.write(roles.before);
    auto const snapshot = value(line, "select pg_export_snapshot()");
    // Schema migration is whoever migrates'; all else belongs to roles of ours, and public is not ours.
    for (std::vector<std::string> const& part :
         {std::vector<std::string>{"--exclude-schema=migration", "--exclude-schema=public"},
          std::vector<std::string>{"--schema=migration", "--no-owner"}}) {
        std::vector<std::string> command{dump, "--dbname=" + shown_address(from), "--no-password",
                                         "--snapshot=" + snapshot};
        if (sight == Sight::as_policies_show)
            command.emplace_back("--enable-row-security");
        command.insert(command.end(), part.begin(), part.end());
        if (run_client(command, -1, draft.descriptor()) != 0)
            throw BackupTrouble{draft.no_room() ? Trouble::disk_full : Trouble::dump_failed};
    }
    draft.write(roles.after);
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
    std::string server;
    std::getline(in, first);
    std::getline(in, kind);
    std::getline(in, program);
    std::getline(in, server);

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
    constexpr std::string_view server_mark = "-- postgresql: ";
    BackupHead head{kind.ends_with("demonstration"), program.substr(std::string_view{"-- program: "}.size()), 0};
    if (server.starts_with(server_mark))
        std::from_chars(server.data() + server_mark.size(), server.data() + server.size(), head.postgresql);
    return head;
}

void restore(fs::path const& file, ConnectionSettings const& into)
{
    auto const head = read_backup_head(file);
    auto const connection = open_patiently(into);
    auto const server = server_version(connection);
    must_be_fillable(connection.get(), server, head);
    auto const psql = program("psql", server);
    auto const input = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (input < 0)
        throw BackupTrouble{Trouble::cannot_read};
    // Of an error psql tells the SQLSTATE only, so that no row is repeated.
    Notes const errors;
    auto const code = run_client(
        {psql, "--dbname=" + shown_address(into), "--no-password", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1",
         "--set=VERBOSITY=sqlstate", "--set=SHOW_CONTEXT=never", "--single-transaction", "--file=-"},
        input, -1, errors.descriptor());
    ::close(input);
    if (code != 0)
        throw restore_trouble(code, errors.last_word());
}

}  // namespace skranke
