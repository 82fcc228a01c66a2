#pragma once

#include "core/database/connection.h"

#include <string>

namespace skranke {

/// Every table of ours with its rows counted and summed up, and where the numbers have come to.
std::string contents(ConnectionSettings const& settings);

}  // namespace skranke
