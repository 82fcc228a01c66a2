#pragma once

#include "core/queue/hall_desk.h"

namespace skranke {

/// The citizen texts the program carries: Danish and English complete, further languages as reviewed as they say.
CitizenTexts shipped_texts();

}  // namespace skranke
