#include "desktop/app/options.h"

#include "core/base/words.h"
#include "devices/printer/configured_printer.h"

namespace skranke {

std::vector<Option> desktop_options()
{
    std::vector<Option> options{
        {"database", tr("ADDRESS"), tr("where the database is: libpq's key=value or URI, without a password")},
        {"data", tr("FOLDER"), tr("the private database in that folder instead"), "database"},
        {"counter", tr("ID"), tr("the counter this pc stands at")},
        {"workspace", tr("NAME"), tr("the workspace to open: desk or floor")},
        {"station", tr("KIND"), tr("be an unattended screen: display or kiosk")},
        {"station-id", tr("ID"), tr("which station's login to use, when the machine keeps several")},
        {"windowed", "", tr("a station in a window instead of over the whole screen")},
        {"size", tr("WxH"), tr("the size of the window, such as 1280x720")},
        {"sign-in-file", tr("FILE"), tr("sign in with login and password of a file that only you can read")},
        {"lock-after", tr("MINUTES"), tr("lock the window when nobody has touched it for so long; 10, and 0 is never")},
        {"practice", "", tr("say PRACTICE everywhere")},
        {"language", tr("da|en"), tr("the language of the screens")},
        {"help", "", tr("show this and end")},
    };
    for (auto const& option : printer_options())
        options.push_back(option);
    return options;
}

}  // namespace skranke
