#pragma once

#include "desktop/hall/box.h"

namespace skranke {

/// Whether two things on a painted screen lie over each other.
inline bool overlap(Box const& one, Box const& other)
{
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

}  // namespace skranke
