#include "core/base/language_choice.h"

namespace skranke {
namespace {

/// The last one on the command line, whatever else stands there.
std::string told_in(std::vector<std::string> const& arguments)
{
    std::string const option = "--language";
    std::string told;
    for (std::size_t at = 0; at < arguments.size() && arguments[at] != "--"; ++at)
        if (arguments[at].starts_with(option + "="))
            told = arguments[at].substr(option.size() + 1);
        else if (arguments[at] == option && at + 1 < arguments.size())
            told = arguments[++at];
    return told;
}

std::string told_elsewhere(SettingFiles const& files)
try {
    return Settings{{language_option()}, {}, files}.text("language");
} catch (WrongUse const&) {
    return {};  // told when the settings are read in earnest
}

}  // namespace

Option language_option()
{
    return {"language", tr("da|en"), tr("the language spoken: Danish or English")};
}

Language language_told(std::vector<std::string> const& arguments, SettingFiles const& files)
{
    auto const told = told_in(arguments);
    return (told.empty() ? told_elsewhere(files) : told) == "en" ? Language::english : Language::danish;
}

}  // namespace skranke
