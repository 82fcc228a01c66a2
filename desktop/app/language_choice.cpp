#include "desktop/app/language_choice.h"

#include "core/base/settings.h"
#include "desktop/app/options.h"

#include <iostream>
#include <string>
#include <vector>

namespace skranke {

Language language_chosen(int argc, char const* const* argv)
{
    try {
        Settings const settings{desktop_options(), {argv + 1, argv + argc}};
        return settings.text("language") == "en" ? Language::english : Language::danish;
    } catch (WrongUse const&) {
        return Language::danish;
    }
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
