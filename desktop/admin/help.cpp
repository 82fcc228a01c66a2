#include "desktop/admin/help.h"

#include "core/base/words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {

std::string help()
{
    std::string text =
        tr("skranke-admin: the operator's tool.") + "\n\n" + tr("Use: skranke-admin VERB [OPTIONS]") + "\n\n";
    for (auto const& verb : verbs())
        text += fmt::format("  {:<20} {}\n", verb.words, verb.help);
    text += "\n" + tr("Options of every verb:") + "\n" + console::shown(common_options());
    text += "\n" + tr("skranke-admin VERB --help shows a verb's own options.") + "\n";
    text += tr("Every option may also stand as SKRANKE_… in the environment, or in skranke.ini.") + "\n";
    text += tr("Ends with 0 done, 1 refused, 2 wrong use, 3 when database or computer failed.") + "\n";
    return text;
}

}  // namespace skranke::admin
