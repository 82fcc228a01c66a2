#include "desktop/admin/office_words.h"

#include "core/base/words.h"

namespace skranke::admin {

std::optional<int> office_told(Settings const& settings)
{
    if (!settings.get("office"))
        return std::nullopt;
    return static_cast<int>(settings.number("office", 0));
}

std::string sentence(OfficeUnknown why)
{
    switch (why) {
        case OfficeUnknown::no_such_office:
            return tr("There is no such office.");
        case OfficeUnknown::which_office:
            return tr("There are several offices. Say which, with --office and its number.");
    }
    return {};
}

}  // namespace skranke::admin
