#pragma once

#include "core/base/console.h"

namespace skranke::admin {

using console::done;
using console::refused;
using console::Verb;
using console::world_failed;
using console::wrong_use;

// A new verb is a file of its own, a line here and a line in verbs.cpp.
Verb database_init();
Verb database_start();
Verb database_stop();
Verb database_status();
Verb database_migrate();
Verb database_verify();
Verb database_backup();
Verb database_restore();
Verb staff_list();
Verb staff_add();
Verb staff_password();
Verb staff_expire();
Verb office_close_day();
Verb office_export();
Verb office_import();
Verb station_install();
Verb demo_load();
Verb demo_day();

/// In the order in which --help shows them.
std::vector<Verb> verbs();

}  // namespace skranke::admin
