#pragma once

#include <cstdint>
#include <vector>

namespace skranke {

/// The display's chime as a WAV file in memory: two soft bells, a falling third, 1.4 seconds, mono, 22,050 Hz, 16 bit.
/// Made, not recorded, so that it is nobody's but ours.
std::vector<std::uint8_t> chime_wav();

}  // namespace skranke
