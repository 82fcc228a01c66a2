#include "desktop/app/options.h"

#include "core/base/language_choice.h"
#include "core/base/words.h"
#include "devices/printer/configured_printer.h"

#include <iostream>

namespace skranke {

std::vector<Option> desktop_options()
{
    std::vector<Option> options{
        {"database", tr("ADDRESS"), tr("where the database is: libpq's key=value or URI, without a password")},
        {"data", tr("FOLDER"), tr("the private database in that folder instead"), "database"},
        {"counter", tr("ID"), tr("the counter this pc stands at")},
        {"workspace", tr("NAME"), tr("the workspace to open, such as desk, floor or history")},
        {"station", tr("KIND"), tr("be an unattended screen: display or kiosk")},
        {"station-id", tr("ID"), tr("which station's login to use, when the machine keeps several")},
        {"windowed", "", tr("a station in a window instead of over the whole screen")},
        {"size", tr("WxH"), tr("the size of the window, such as 1280x720")},
        {"sign-in-file", tr("FILE"), tr("sign in with login and password of a file that only you can read")},
        {"lock-after", tr("MINUTES"), tr("lock the window when nobody has touched it for so long; 10, and 0 is never")},
        {"practice", "", tr("say PRACTICE everywhere")},
        language_option(),
        {"help", "", tr("show this and end")},
    };
    for (auto const& option : printer_options())
        options.push_back(option);
    return options;
}

void print_help()
{
    std::cout << tr("skranke – the front desk of a citizen-service centre") << "\n\n"
              << tr("Use: skranke [OPTIONS]") << "\n\n"
              << Settings{desktop_options(), {}, {}}.help() << '\n'
              << tr("Every option may also stand as SKRANKE_… in the environment, or in skranke.ini.") << '\n'
              << tr("Exit codes: 0 done, 2 wrong use, 3 the world failed.") << '\n';
}

}  // namespace skranke
