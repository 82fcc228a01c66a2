#pragma once

#include "core/database/cluster_folder.h"

namespace skranke {

/// The login of whoever operates a private database: its superuser, let in by the operating system's word.
inline constexpr char operator_login[] = "skranke_operator";
/// The database inside the cluster.
inline constexpr char database_name[] = "skranke";

/// Writes what a fresh data folder needs to be ours: who gets in, how much memory, what is never logged.
/// `durable` false: a power cut may lose everything; for tests.
/// Throws std::filesystem::filesystem_error when it cannot write.
void configure_cluster(std::filesystem::path const& data, ServerUser const& user, bool demonstration, bool durable);

}  // namespace skranke
