#pragma once

#include "core/queue/hall_desk.h"

#include <string_view>

namespace skranke {

/// Reads one language of resources/texts. The language's own properties travel as texts, too: `language.name`, and
/// where they are so `language.right_to_left` and `language.unreviewed`. Throws std::invalid_argument when it is not
/// such a file.
CitizenTexts parse_citizen_texts(std::string_view json);

}  // namespace skranke
