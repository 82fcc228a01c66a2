#include "core/base/program_version.h"
#include "core/base/words.h"
#include "core/database/cluster_trouble.h"
#include "devices/tool/help.h"

#include <Poco/Exception.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <system_error>

namespace skranke::tool {
namespace {

using Arguments = std::vector<std::string>;

int complain(int code, std::string const& sentence)
{
    std::cerr << sentence << "\n";
    return code;
}

/// Runs the verb, and tells in one sentence what went wrong.
int guarded(Verb const& verb, Arguments const& arguments)
{
    try {
        auto options = verb.options;
        for (Option const& each : common_options())
            options.push_back(each);
        Settings const settings{options, arguments};
        if (settings.on("help")) {
            std::cout << help(verb);
            return done;
        }
        if (!settings.words().empty())
            throw WrongUse{tr_with("“{}” is not understood here. Try --help.", settings.words().front())};
        return verb.run(settings);
    } catch (WrongUse const& wrong) {
        return complain(wrong_use, wrong.sentence());
    } catch (ClusterTrouble const& trouble) {
        return complain(world_failed, sentence(trouble));
    } catch (std::system_error const& failed) {
        return complain(world_failed, failed.code() == std::errc::address_in_use
                                          ? tr("That port is taken by another program.")
                                          : tr_with("The computer refused: {}.", failed.code().message()));
    } catch (Poco::Exception const& failed) {
        return complain(world_failed, tr_with("The computer refused: {}.", failed.displayText()));
    } catch (std::exception const&) {
        return complain(world_failed, tr("Something unforeseen happened."));
    }
}

int run(Arguments const& arguments)
{
    auto const told = [&](char const* option) {
        return std::find(arguments.begin(), arguments.end(), option) != arguments.end();
    };
    if (told("--english"))
        speak(Language::english);
    auto const is_option = [](std::string const& word) { return word.starts_with("-"); };
    auto const options_from = std::find_if(arguments.begin(), arguments.end(), is_option);
    for (Verb const& verb : verbs()) {
        std::string words;
        for (auto word = arguments.begin(); word != options_from; ++word) {
            words += (words.empty() ? "" : " ") + *word;
            if (words == verb.words)
                return guarded(verb, {word + 1, arguments.end()});
        }
    }
    if (told("--help")) {
        std::cout << help();
        return done;
    }
    if (options_from != arguments.begin())
        return complain(wrong_use, tr("There is no such verb. skranke-devices --help shows them all."));
    if (told("--version")) {
        std::cout << "skranke-devices " << program_version() << "\n";
        return done;
    }
    return complain(wrong_use, help());
}

}  // namespace
}  // namespace skranke::tool

int main(int count, char** words)
{
    // Whoever started us may stop listening to us.
    std::signal(SIGPIPE, SIG_IGN);
    return skranke::tool::run({words + 1, words + count});
}
