#pragma once

#include "core/base/refusal.h"

#include <optional>
#include <string_view>

namespace skranke {

/// The refusal a SQLSTATE stands for; none when the SQLSTATE is an error and nobody's refusal.
/// Ours begin with S and an area's letter. One of those that this program does not know yet is `Refusal::other`.
std::optional<Refusal> refusal_of(std::string_view sqlstate);

/// The SQLSTATE the database raises for a refusal; empty for those only this program makes.
std::string_view sqlstate_of(Refusal refusal);

}  // namespace skranke
