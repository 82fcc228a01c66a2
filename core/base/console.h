#pragma once

#include "core/base/settings.h"

#include <string>
#include <vector>

/// What the two programs for the console have in common: a verb, its options, and how it ends.
namespace skranke::console {

/// How a program ends (--help tells it to whoever writes scripts).
inline constexpr int done = 0;
inline constexpr int refused = 1;
inline constexpr int wrong_use = 2;
inline constexpr int world_failed = 3;

/// One thing a person may ask for.
struct Verb {
    std::string words;            ///< "database start"
    std::string help;             ///< one line, worded in the language spoken
    std::vector<Option> options;  ///< its own, besides those every verb has
    int (*run)(Settings const& settings);
    std::size_t objects{0};  ///< how many words besides options it is about: the LOGIN of `staff add`
    std::string more{};      ///< what stands under the options in its own --help
};

struct Ending {
    int code;
    std::string sentence;
};

/// A program, each part asked for when the language is known.
struct Program {
    std::string name;                  ///< "skranke-admin"
    std::vector<Verb> (*verbs)();      ///< in the order of --help
    std::vector<Option> (*options)();  ///< what every verb understands
    std::string (*help)();             ///< everything the program can do
    Ending (*explain)();  ///< called while an exception of a verb is caught: rethrow it and say what it was
};

/// What every verb of either program understands: --json, --language, --help.
std::vector<Option> usual_options();

/// Options as --help shows them.
std::string shown(std::vector<Option> const& options);

/// Chooses the language, runs the verb that the arguments name, and tells in one sentence what went wrong.
/// Yields the exit code.
int run(Program const& program, std::vector<std::string> arguments);

}  // namespace skranke::console
