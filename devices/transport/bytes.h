#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace skranke {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<std::uint8_t const>;

}  // namespace skranke
