#pragma once

#include "core/base/refusal.h"
#include "core/base/result.h"

namespace skranke {

/// What the database answers: the value, or why the rules say no.
template <class Value>
using Answer = Result<Value, Refusal>;

}  // namespace skranke
