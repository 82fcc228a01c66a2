#include "desktop/admin/target.h"

#include "core/base/console.h"
#include "core/base/words.h"
#include "core/database/address_told.h"

namespace skranke::admin {

std::vector<Option> common_options()
{
    std::vector<Option> options{
        {"database", tr("CONNECTION"), tr("the database, in libpq's words; without it, the private one")},
        {"data", tr("FOLDER"), tr("the private database's folder"), "database"},
    };
    for (auto const& option : console::usual_options())
        options.push_back(option);
    return options;
}

PrivateCluster private_cluster(Settings const& settings, ClusterOptions options)
{
    auto const folder = settings.get("data");
    if (folder && folder->empty())
        throw WrongUse{tr_with("“--{}” needs a value.", "data")};
    return PrivateCluster{folder ? std::filesystem::path{*folder} : ClusterFolder::usual(), options};
}

PrivateCluster only_private_cluster(Settings const& settings, ClusterOptions options)
{
    if (settings.get("database") && !settings.get("data"))
        throw WrongUse{
            tr("This is for the private database only: leave out --database, or name the private one with --data.")};
    return private_cluster(settings, options);
}

Target target(Settings const& settings)
{
    if (auto const address = address_told(settings))
        return {{.address = *address, .program = "skranke-admin"}, std::nullopt};
    auto hold = private_cluster(settings).use();
    return {{.address = hold.address(), .program = "skranke-admin"}, std::move(hold)};
}

}  // namespace skranke::admin
