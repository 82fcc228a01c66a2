#pragma once

#include <string>

namespace skranke {

/// Whether a person may take this password: twelve letters or more, not all alike, and not the user id in disguise.
bool is_strong_password(std::string const& login, std::string const& password);

}  // namespace skranke
