#pragma once

#include "devices/transport/bytes.h"

#include <cstddef>

namespace skranke {

/// How long the command at the beginning of `bytes` is.
struct CommandLength {
    std::size_t bytes;  ///< with its prefix; 0: more bytes are needed to tell
    bool known;         ///< false: no printer knows it
};

/// `bytes` begins with ESC, FS, GS or DLE. After the Epson ESC/POS command reference. Pure.
CommandLength command_length(ByteView bytes);

}  // namespace skranke
