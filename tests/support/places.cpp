#include "tests/support/places.h"

namespace skranke {

// The one file that is compiled with the two places, so that the others are the same wherever they are built.
std::string source_dir()
{
    return SKRANKE_SOURCE_DIR;
}

std::string build_dir()
{
    return SKRANKE_BUILD_DIR;
}

}  // namespace skranke
