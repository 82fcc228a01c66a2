#pragma once

#include "core/base/settings.h"
#include "core/base/words.h"

#include <string>
#include <vector>

namespace skranke {

/// `--language da|en`, which every program has.
Option language_option();

/// Danish, unless `arguments`, SKRANKE_LANGUAGE or a file of settings say `en`. Asked before anything else is read, so
/// that even a complaint about the command line is in the right language; so it never throws.
Language language_told(std::vector<std::string> const& arguments, SettingFiles const& files = SettingFiles::usual());

}  // namespace skranke
