#pragma once

#include "core/base/settings.h"
#include "core/base/words.h"

namespace skranke::tool {

/// A port between 0 (any) and 65535. Throws WrongUse at anything else.
inline unsigned short port_option(Settings const& settings, std::string const& name)
{
    long const port = settings.number(name, 0);
    if (port < 0 || port > 65535)
        throw WrongUse{tr_with("“{}” must be a port, or 0 for any.", name)};
    return static_cast<unsigned short>(port);
}

}  // namespace skranke::tool
