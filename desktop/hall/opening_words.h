#pragma once

#include "core/base/instant.h"
#include "desktop/hall/hall_texts.h"

#include <string>

namespace skranke {

/// "Vi åbner mandag kl. 9.00.", or the sentence for later today: `later` and `today` are the keys of the two. A day
/// more than a week away is told with its date.
std::string opening_words(HallTexts const& texts, std::string const& language, char const* later, char const* today,
                          Instant opens, Instant now);

}  // namespace skranke
