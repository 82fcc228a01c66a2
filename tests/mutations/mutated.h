#pragma once

#include <cstdlib>
#include <string_view>

namespace skranke {

/// Whether SKRANKE_MUTATION asks for this mistake. Only the copies of sources that mutations.cmake changes know of it.
inline bool mutated(std::string_view name)
{
    auto const* const asked = std::getenv("SKRANKE_MUTATION");
    return asked != nullptr && name == asked;
}

}  // namespace skranke
