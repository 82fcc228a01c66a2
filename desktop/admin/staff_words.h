#pragma once

#include "core/base/settings.h"
#include "core/staff/pg_staff_register.h"

#include <string>

namespace skranke::admin {

/// Why the book says no, in the language spoken.
std::string sentence(StaffRefusal why);

/// The one login a verb is about. Throws WrongUse when there is none or more.
std::string login_meant(Settings const& settings);

/// Prints a first password, with --json as {"login","password"}.
void print_password(Settings const& settings, std::string const& login, std::string const& password);

}  // namespace skranke::admin
