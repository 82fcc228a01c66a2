#include "core/base/failure.h"
#include "core/base/program_version.h"
#include "core/base/words.h"
#include "core/database/backup_trouble.h"
#include "core/database/cluster_trouble.h"
#include "core/database/refusals.h"
#include "desktop/admin/help.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <algorithm>
#include <iostream>

namespace skranke::admin {
namespace {

using Arguments = std::vector<std::string>;

int complain(int code, std::string const& sentence)
{
    std::cerr << sentence << "\n";
    return code;
}

bool is_refusal(ClusterTrouble const& trouble)
{
    using Kind = ClusterTrouble::Kind;
    return trouble.kind() == Kind::not_created || trouble.kind() == Kind::other_kind ||
           trouble.kind() == Kind::not_a_database || trouble.kind() == Kind::another_users ||
           trouble.kind() == Kind::half_restored || trouble.kind() == Kind::migration;
}

bool is_refusal(BackupTrouble const& trouble)
{
    using Kind = BackupTrouble::Kind;
    return trouble.kind() == Kind::file_exists || trouble.kind() == Kind::not_a_backup ||
           trouble.kind() == Kind::database_exists || trouble.kind() == Kind::not_ours ||
           trouble.kind() == Kind::may_not_read || trouble.kind() == Kind::may_not_restore ||
           trouble.kind() == Kind::older_server;
}

/// Runs the verb, and tells in one sentence what went wrong.
int guarded(Verb const& verb, Arguments const& arguments)
{
    try {
        auto options = verb.options;
        for (auto const& option : common_options())
            options.push_back(option);
        Settings const settings{options, arguments};
        if (settings.on("help")) {
            std::cout << help(verb);
            return done;
        }
        if (settings.words().size() > verb.objects)
            throw WrongUse{tr_with("“{}” is one word too many. Try --help.", settings.words()[verb.objects])};
        return verb.run(settings);
    } catch (WrongUse const& wrong) {
        return complain(wrong_use, wrong.sentence());
    } catch (ClusterTrouble const& trouble) {
        return complain(is_refusal(trouble) ? refused : world_failed, sentence(trouble));
    } catch (BackupTrouble const& trouble) {
        return complain(is_refusal(trouble) ? refused : world_failed, sentence(trouble));
    } catch (DatabaseLost const& lost) {
        if (lost.sqlstate() == "53100")
            return complain(world_failed, sentence(ClusterTrouble{ClusterTrouble::Kind::disk_full}));
        return complain(world_failed, tr("The database does not answer."));
    } catch (DatabaseFault const& fault) {
        if (auto const refusal = refusal_of(fault.sqlstate()))
            return complain(refused, sentence(*refusal));
        if (fault.sqlstate() == "42501")
            return complain(refused, tr("This login may not do that."));
        return complain(world_failed, tr_with("The database answered with error {}.", fault.sqlstate()));
    } catch (std::exception const&) {
        return complain(world_failed, tr("Something unforeseen happened."));
    }
}

int run(Arguments arguments)
{
    std::replace(arguments.begin(), arguments.end(), std::string{"-h"}, std::string{"--help"});
    if (std::find(arguments.begin(), arguments.end(), "--english") != arguments.end())
        speak(Language::english);
    auto const is_option = [](std::string const& word) { return word.starts_with("-"); };
    auto const options_from = std::find_if(arguments.begin(), arguments.end(), is_option);
    for (auto const& verb : verbs()) {
        std::string words;
        for (auto word = arguments.begin(); word != options_from; ++word) {
            words += (words.empty() ? "" : " ") + *word;
            if (words == verb.words)
                return guarded(verb, {word + 1, arguments.end()});
        }
    }
    if (options_from != arguments.begin())
        return complain(wrong_use, tr("There is no such verb. skranke-admin --help shows them all."));
    if (std::find(arguments.begin(), arguments.end(), "--version") != arguments.end()) {
        std::cout << "skranke-admin " << program_version() << "\n";
        return done;
    }
    if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
        std::cout << help();
        return done;
    }
    return complain(wrong_use, help());
}

}  // namespace
}  // namespace skranke::admin

int main(int count, char** words)
{
    return skranke::admin::run({words + 1, words + count});
}
