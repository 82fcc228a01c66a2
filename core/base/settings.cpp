#include "core/base/settings.h"

#include "core/base/words.h"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/Util/IniFileConfiguration.h>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace skranke {

namespace {

std::string environment_name(std::string const& option)
{
    std::string name = "SKRANKE_";
    for (char c : option)
        name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

/// Flattens `[printer] address` to `printer.address`.
void collect(Poco::Util::AbstractConfiguration const& from, std::string const& under,
             std::map<std::string, std::string>& into)
{
    std::vector<std::string> keys;
    from.keys(under, keys);
    for (auto const& key : keys) {
        auto const path = under.empty() ? key : under + '.' + key;
        if (from.hasProperty(path))
            into[path] = from.getRawString(path);
        collect(from, path, into);
    }
}

/// Empty when there is no such file.
std::map<std::string, std::string> in_file(std::filesystem::path const& file)
try {
    std::map<std::string, std::string> values;
    std::error_code unreadable;
    if (file.empty() || !std::filesystem::exists(file, unreadable))
        return values;
    std::ifstream in{file};
    if (!in)
        throw WrongUse{tr_with("The settings in {} cannot be read.", file.string())};
    Poco::AutoPtr<Poco::Util::IniFileConfiguration> const ini{new Poco::Util::IniFileConfiguration{in}};
    collect(*ini, "", values);
    return values;
} catch (Poco::Exception const&) {
    throw WrongUse{tr_with("The settings in {} cannot be read.", file.string())};
}

}  // namespace

std::filesystem::path user_config_folder()
{
    if (char const* told = std::getenv("XDG_CONFIG_HOME"); told && *told == '/')
        return std::filesystem::path{told} / "skranke";
    char const* home = std::getenv("HOME");
    return std::filesystem::path{home ? home : "/"} / ".config" / "skranke";
}

std::filesystem::path machine_config_folder()
{
    return "/etc/skranke";
}

SettingFiles SettingFiles::usual()
{
    return {user_config_folder() / "skranke.ini", machine_config_folder() / "skranke.ini",
            user_config_folder() / "remembered.ini"};
}

Settings::Settings(std::vector<Option> options, std::vector<std::string> const& arguments, SettingFiles const& files)
    : m_options{std::move(options)}
{
    for (auto const& file : {files.machine, files.user, files.remembered})
        lay_over(in_file(file));
    lay_over(in_environment());
    lay_over(in_arguments(arguments));
}

void Settings::lay_over(Values nearer)
{
    for (auto const& option : m_options)
        if (!option.instead_of.empty() && nearer.contains(option.name))
            m_values.erase(option.instead_of);
    nearer.merge(m_values);
    m_values = std::move(nearer);
}

std::optional<std::string> Settings::get(std::string const& name) const
{
    auto const found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional{found->second};
}

std::string Settings::text(std::string const& name, std::string const& otherwise) const
{
    return get(name).value_or(otherwise);
}

long Settings::number(std::string const& name, long otherwise) const
{
    auto const told = get(name);
    if (!told)
        return otherwise;
    long number{};
    auto const end = told->data() + told->size();
    auto const [stopped, fault] = std::from_chars(told->data(), end, number);
    if (fault != std::errc{} || stopped != end)
        throw WrongUse{tr_with("“{}” must be a whole number.", name)};
    return number;
}

bool Settings::on(std::string const& name) const
{
    auto const told = get(name);
    if (!told || *told == "no" || *told == "false" || *told == "off" || *told == "0")
        return false;
    if (*told == "yes" || *told == "true" || *told == "on" || *told == "1")
        return true;
    throw WrongUse{tr_with("“{}” must be yes or no.", name)};
}

std::string Settings::help() const
{
    auto const shown = [](Option const& option) {
        return option.value.empty() ? "--" + option.name : "--" + option.name + ' ' + option.value;
    };
    std::size_t width = 0;
    for (auto const& option : m_options)
        width = std::max(width, shown(option).size());
    std::string lines;
    for (auto const& option : m_options)
        lines += fmt::format("  {:<{}}  {}\n", shown(option), width, option.help);
    return lines;
}

Option const& Settings::option(std::string const& name) const
{
    auto const found =
        std::find_if(m_options.begin(), m_options.end(), [&](Option const& option) { return option.name == name; });
    if (found == m_options.end())
        throw WrongUse{tr_with("There is no option “--{}”. Try --help.", name)};
    return *found;
}

Settings::Values Settings::in_environment() const
{
    Values values;
    for (auto const& option : m_options)
        if (char const* told = std::getenv(environment_name(option.name).c_str()))
            values[option.name] = told;
    return values;
}

Settings::Values Settings::in_arguments(std::vector<std::string> const& arguments)
{
    Values values;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        std::string_view const argument = arguments[at];
        if (argument == "--") {  // from here on nothing is an option
            m_words.insert(m_words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
            return values;
        }
        if (argument.substr(0, 2) != "--") {
            m_words.emplace_back(argument);
            continue;
        }
        auto const equals = argument.find('=');
        std::string const name{argument.substr(2, equals == argument.npos ? argument.npos : equals - 2)};
        bool const takes_value = !option(name).value.empty();
        if (equals != argument.npos) {
            if (!takes_value)
                throw WrongUse{tr_with("“--{}” takes no value.", name)};
            values[name] = argument.substr(equals + 1);
        } else if (!takes_value) {
            values[name] = "yes";
        } else if (at + 1 < arguments.size()) {
            values[name] = arguments[++at];
        } else {
            throw WrongUse{tr_with("“--{}” needs a value.", name)};
        }
    }
    return values;
}

void remember(std::string const& name, std::string const& value, SettingFiles const& files)
try {
    auto values = in_file(files.remembered);
    values[name] = value;
    std::error_code ignored;
    std::filesystem::create_directories(files.remembered.parent_path(), ignored);
    auto const fresh = std::filesystem::path{files.remembered.string() + ".new"};
    std::ofstream out{fresh, std::ios::trunc};
    for (auto const& [key, kept] : values)
        out << key << " = " << kept << '\n';
    out.close();
    if (out)
        std::filesystem::rename(fresh, files.remembered, ignored);
} catch (WrongUse const&) {
    // Not ours to mend: whoever starts the program next is told.
}

}  // namespace skranke
