#include "devices/tool/until_told.h"

#include <cerrno>
#include <csignal>
#include <ctime>

namespace skranke::tool {
namespace {

sigset_t ends()
{
    sigset_t set;
    sigemptyset(&set);
    for (int const each : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, each);
    return set;
}

}  // namespace

UntilTold::UntilTold()
{
    sigset_t const set = ends();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

bool UntilTold::wait(std::chrono::milliseconds patience)
{
    sigset_t const set = ends();
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
    timespec const limit{static_cast<std::time_t>(seconds.count()),
                         static_cast<long>(std::chrono::nanoseconds{patience - seconds}.count())};
    return sigtimedwait(&set, nullptr, &limit) > 0;
}

void UntilTold::wait()
{
    sigset_t const set = ends();
    int heard = 0;
    while (sigwait(&set, &heard) != 0) {
    }
}

}  // namespace skranke::tool
