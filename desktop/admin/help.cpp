#include "desktop/admin/help.h"

#include "core/base/words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

std::string shown(std::vector<Option> const& options)
{
    return Settings{options, {}, {}}.help();
}

}  // namespace

std::string help()
{
    std::string text =
        tr("skranke-admin: the operator's tool.") + "\n\n" + tr("Use: skranke-admin VERB [OPTIONS]") + "\n\n";
    for (auto const& verb : verbs())
        text += fmt::format("  {:<20} {}\n", verb.words, verb.help);
    text += "\n" + tr("Options of every verb:") + "\n" + shown(common_options());
    text += "\n" + tr("skranke-admin VERB --help shows a verb's own options.") + "\n";
    text += tr("Ends with 0 done, 1 refused, 2 wrong use, 3 when database or computer failed.") + "\n";
    return text;
}

std::string help(Verb const& verb)
{
    auto options = verb.options;
    for (auto const& option : common_options())
        options.push_back(option);
    return "skranke-admin " + verb.words + ": " + verb.help + "\n\n" + shown(options);
}

}  // namespace skranke::admin
