#include "core/base/console.h"

#include "core/base/language_choice.h"
#include "core/base/program_version.h"
#include "core/base/words.h"

#include <algorithm>
#include <iostream>

namespace skranke::console {
namespace {

using Arguments = std::vector<std::string>;

int complain(Ending const& ending)
{
    std::cerr << ending.sentence << "\n";
    return ending.code;
}

int run_verb(Program const& program, Verb const& verb, Arguments const& arguments)
{
    try {
        auto options = verb.options;
        for (auto const& option : program.options())
            options.push_back(option);
        Settings const settings{options, arguments};
        if (settings.on("help")) {
            std::cout << program.name << " " << verb.words << ": " << verb.help << "\n\n"
                      << shown(options) << verb.more;
            return done;
        }
        if (settings.words().size() > verb.objects)
            throw WrongUse{tr_with("“{}” is one word too many. Try --help.", settings.words()[verb.objects])};
        return verb.run(settings);
    } catch (WrongUse const& wrong) {
        return complain({wrong_use, wrong.sentence()});
    } catch (...) {
        return complain(program.explain());
    }
}

}  // namespace

std::vector<Option> usual_options()
{
    return {{"json", "", tr("answer in JSON, for scripts")}, language_option(), {"help", "", tr("show this help")}};
}

std::string shown(std::vector<Option> const& options)
{
    return Settings{options, {}, {}}.help();
}

int run(Program const& program, Arguments arguments)
{
    speak(language_told(arguments));
    std::replace(arguments.begin(), arguments.end(), std::string{"-h"}, std::string{"--help"});
    auto const told = [&](char const* option) {
        return std::find(arguments.begin(), arguments.end(), option) != arguments.end();
    };
    auto const is_option = [](std::string const& word) { return word.starts_with("-"); };
    auto const options_from = std::find_if(arguments.begin(), arguments.end(), is_option);
    for (auto const& verb : program.verbs()) {
        std::string words;
        for (auto word = arguments.begin(); word != options_from; ++word) {
            words += (words.empty() ? "" : " ") + *word;
            if (words == verb.words)
                return run_verb(program, verb, {word + 1, arguments.end()});
        }
    }
    if (options_from != arguments.begin())
        return complain({wrong_use, tr_with("There is no such verb. {} --help shows them all.", program.name)});
    if (told("--version")) {
        std::cout << program.name << " " << program_version() << "\n";
        return done;
    }
    if (told("--help")) {
        std::cout << program.help();
        return done;
    }
    return complain({wrong_use, program.help()});
}

}  // namespace skranke::console
