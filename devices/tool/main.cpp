#include "core/base/console.h"
#include "core/base/words.h"
#include "core/database/cluster_trouble.h"
#include "devices/tool/help.h"
#include "devices/tool/verbs.h"

#include <Poco/Exception.h>

#include <csignal>
#include <system_error>

namespace skranke::tool {
namespace {

console::Ending explain()
{
    try {
        throw;
    } catch (ClusterTrouble const& trouble) {
        return {world_failed, sentence(trouble)};
    } catch (std::system_error const& failed) {
        return {world_failed, failed.code() == std::errc::address_in_use
                                  ? tr("That port is taken by another program.")
                                  : tr_with("The computer refused: {}.", failed.code().message())};
    } catch (Poco::Exception const& failed) {
        return {world_failed, tr_with("The computer refused: {}.", failed.displayText())};
    } catch (std::exception const&) {
        return {world_failed, tr("Something unforeseen happened.")};
    }
}

}  // namespace
}  // namespace skranke::tool

int main(int count, char** words)
{
    using namespace skranke;
    // Whoever started us may stop listening to us.
    std::signal(SIGPIPE, SIG_IGN);
    return console::run({"skranke-devices", tool::verbs, console::usual_options, tool::help, tool::explain},
                        {words + 1, words + count});
}
