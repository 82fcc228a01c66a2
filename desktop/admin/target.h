#pragma once

#include "core/base/settings.h"
#include "core/database/connection.h"
#include "core/database/private_cluster.h"

#include <optional>
#include <vector>

namespace skranke::admin {

/// What every verb understands: which database, how to answer.
std::vector<Option> common_options();

/// The private database in --data, or in the usual folder. Throws WrongUse when --data names none.
PrivateCluster private_cluster(Settings const& settings, ClusterOptions options = {});

/// The same for a verb that only a private database knows. Throws WrongUse when a shared one is meant, so that nobody
/// stops his own database and believes it was the other.
PrivateCluster only_private_cluster(Settings const& settings, ClusterOptions options = {});

/// The database a verb works on, and, when it is the private one, the hold on it meanwhile.
struct Target {
    ConnectionSettings connection;
    std::optional<PrivateCluster::Use> hold;
};

/// --database, or else the private one, which is created and started when need be.
/// Throws WrongUse when --database cannot be used, ClusterTrouble when the private one cannot be had.
Target target(Settings const& settings);

}  // namespace skranke::admin
