#pragma once

#include "core/base/refusal.h"
#include "core/base/result.h"

namespace skranke {

class SessionPool;

/// Whether this program and this database fit each other: asked once after signing in, told kindly when not.
/// program_too_old: a migration since has said that desktops must upgrade. database_too_old: it has not been migrated
/// to what this program stands on, or never was one of ours. Throws DatabaseLost when no answer comes.
Result<Done, Refusal> check_program(SessionPool& pool);

}  // namespace skranke
