#include "core/base/words.h"
#include "core/database/program_fit.h"
#include "core/database/session_pool.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

int of_another_user(Settings const& settings, bool running)
{
    std::vector<std::pair<std::string, Value>> known{{"another_users", true}};
    if (running)
        known.emplace_back("running", true);
    answer(settings,
           running ? tr("The database folder belongs to another user. The database is running.")
                   : tr("The database folder belongs to another user. Whether the database is running cannot be seen "
                        "from here."),
           known);
    return refused;
}

int of_private(Settings const& settings)
{
    auto const status = private_cluster(settings).status();
    if (status.another_users)
        return of_another_user(settings, status.running);
    std::string sentence;
    if (!status.created)
        sentence = tr("There is no database in this folder yet.");
    else if (!status.running)
        sentence = tr("The database is stopped.");
    else if (status.kept)
        sentence = tr_with("The database is running, and stays so until it is stopped: {}", status.address);
    else
        sentence = tr_with("The database is running as long as a program uses it: {}", status.address);
    answer(settings, sentence,
           {{"another_users", false},
            {"created", status.created},
            {"running", status.running},
            {"kept", status.kept},
            {"demonstration", status.demonstration},
            {"pid", static_cast<long long>(status.pid)},
            {"postgresql", static_cast<long long>(status.version)},
            {"connection", status.address}});
    return status.running ? done : refused;
}

int of_shared(Settings const& settings)
{
    SessionPool pool{target(settings).connection, 1};
    if (auto const login = pool.try_login(); login.refused()) {
        answer(settings, sentence(login.refusal()), {{"running", true}, {"signed_in", false}});
        return refused;
    }
    auto const fits = check_program(pool);
    answer(settings, fits ? tr("The database answers, and fits this program.") : sentence(fits.refusal()),
           {{"running", true}, {"signed_in", true}, {"fits", !fits.refused()}});
    return fits ? done : refused;
}

int run(Settings const& settings)
{
    return settings.get("database") ? of_shared(settings) : of_private(settings);
}

}  // namespace

Verb database_status()
{
    return {"database status", tr("tell whether the database is there, running and of the right version"), {}, run};
}

}  // namespace skranke::admin
