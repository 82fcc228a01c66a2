#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace skranke {

/// The program was started or set up in a way it does not understand. `sentence` is for the person, in words.h's
/// language, and names the option or the file. Programs end with exit code 2.
class WrongUse : public std::runtime_error {
public:
    explicit WrongUse(std::string sentence) : std::runtime_error{"wrong use"}, m_sentence{std::move(sentence)} {}
    std::string const& sentence() const { return m_sentence; }

private:
    std::string m_sentence;
};

/// One thing that can be set. Its name is the same everywhere: `--station-id hall1` on the command line,
/// `SKRANKE_STATION_ID=hall1` in the environment, `station-id = hall1` in a file.
struct Option {
    std::string name;
    std::string value;         ///< what stands for the value in --help: "ID"; empty: a switch without one
    std::string help;          ///< already worded in the language spoken
    std::string instead_of{};  ///< another option that this one hides, unless that is said as near or nearer
};

/// The files that may hold settings, in ini form.
struct SettingFiles {
    std::filesystem::path user;          ///< $XDG_CONFIG_HOME/skranke/skranke.ini
    std::filesystem::path machine;       ///< /etc/skranke/skranke.ini
    std::filesystem::path remembered{};  ///< what was chosen in the window, beside the user's

    static SettingFiles usual();
};

/// The user's folder for settings: $XDG_CONFIG_HOME/skranke, or ~/.config/skranke.
std::filesystem::path user_config_folder();
/// /etc/skranke.
std::filesystem::path machine_config_folder();

/// Keeps a choice made in the window for the next start. Without a word when the file cannot be written: a choice that
/// is forgotten hurts nobody.
void remember(std::string const& name, std::string const& value, SettingFiles const& files = SettingFiles::usual());

/// What the program has been told: the command line over SKRANKE_* over what was chosen in the window over the user's
/// file over the machine's file. Read once at the start; a value afterwards. Passwords never belong here (contract 8).
class Settings {
public:
    /// `arguments` without the program's name. Throws WrongUse at an option that is unknown or lacks its value, and at
    /// a file that cannot be read.
    Settings(std::vector<Option> options, std::vector<std::string> const& arguments,
             SettingFiles const& files = SettingFiles::usual());

    /// What was set, or none. `name` is one of the options, or a key that only files hold ("printer.address": key
    /// `address` under `[printer]`).
    std::optional<std::string> get(std::string const& name) const;
    std::string text(std::string const& name, std::string const& otherwise = {}) const;
    /// Throws WrongUse when it is not a whole number.
    long number(std::string const& name, long otherwise) const;
    /// A switch: given on the command line, or yes, true, on, 1 elsewhere. Throws WrongUse at another word.
    bool on(std::string const& name) const;

    /// What was not an option, in order: verbs and their objects.
    std::vector<std::string> const& words() const { return m_words; }

    /// The options as --help shows them, one a line.
    std::string help() const;

private:
    using Values = std::map<std::string, std::string>;

    Option const& option(std::string const& name) const;
    Values in_environment() const;
    Values in_arguments(std::vector<std::string> const& arguments);
    void lay_over(Values nearer);

    std::vector<Option> m_options;
    Values m_values;
    std::vector<std::string> m_words;
};

}  // namespace skranke
