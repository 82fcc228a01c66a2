#include "core/base/clock.h"
#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "core/demonstration/day_figures.h"
#include "core/demonstration/day_player.h"
#include "core/demonstration/demonstration_files.h"
#include "core/demonstration/office_loader.h"
#include "desktop/admin/day_report.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

namespace skranke::admin {
namespace {

std::atomic<bool> stopped{false};

void stop(int)
{
    stopped = true;
}

std::string sentence(DayRefusal why)
{
    switch (why) {
        case DayRefusal::not_loaded:
            return tr("The demonstration office is not in this database. Run “demo load” first.");
        case DayRefusal::already_begun:
            return tr("Numbers have been taken on this day already. Run “demo load” to begin it afresh.");
    }
    return {};
}

double speed_of(Settings const& settings)
{
    auto const told = settings.text("speed", "0");
    char* end = nullptr;
    auto const speed = std::strtod(told.c_str(), &end);
    if (end == told.c_str() || *end != '\0' || !(speed >= 0 && speed <= 3600))
        throw WrongUse{tr("--speed is a number from 0 to 3600: how many times as fast as real time; 0 is at once.")};
    return speed;
}

DayOptions options_of(Settings const& settings)
{
    DayOptions options{.seed = static_cast<std::uint64_t>(settings.number("seed", 1)), .speed = speed_of(settings)};
    if (auto const jump = settings.get("jump-to")) {
        try {
            options.jump_to = time_of_day(*jump);
        } catch (std::invalid_argument const&) {
            throw WrongUse{tr("--jump-to is a time of day such as 10.42.")};
        }
    }
    auto const names = settings.text("leave-out");
    for (std::size_t from = 0; from < names.size();) {
        auto const comma = std::min(names.find(',', from), names.size());
        options.leave_out.push_back(names.substr(from, comma - from));
        from = comma + 1;
    }
    return options;
}

int run(Settings const& settings)
{
    auto options = options_of(settings);
    // A script that opens windows at the moment jumped to waits for this line.
    options.following = [json = settings.on("json")] {
        std::cout << (json ? std::string{"{\"following\":true}"} : tr("The day can be followed now.")) << std::endl;
    };
    auto const where = target(settings);
    if (!is_demonstration(where.connection)) {
        std::cerr << tr("This database was not made for demonstrations, so its clock cannot be turned. Make one with"
                        " “database init --demonstration”.")
                  << "\n";
        return refused;
    }
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);

    auto const played = play_day(where.connection, options, SystemClock{}, stopped);
    if (played.refused()) {
        std::cerr << sentence(played.refusal()) << "\n";
        return refused;
    }
    auto const model = read_day_model(demonstration_file("day.json"));
    auto const day = date::format("%F", model.day);
    auto const figures = figures_from_tables(where.connection, model.office, day);
    auto const doubts = differences(figures, figures_from_events(where.connection, model.office, day));
    if (settings.on("json"))
        print_day_json(*played, figures, doubts);
    else
        print_day(*played, figures, doubts);
    return doubts.empty() ? done : figures_differ;
}

}  // namespace

Verb demo_day()
{
    return {
        "demo day",
        tr("play a whole day at the demonstration office and print its figures"),
        {
            {"speed", tr("N"), tr("N times as fast as real time; 0, or left out: at once")},
            {"seed", tr("N"), tr("which day is drawn; the same number gives the same day")},
            {"jump-to", tr("TIME"), tr("play at once until this time of day, such as 10.42")},
            {"leave-out", tr("LOGINS"), tr("logins that belong to people; with --jump-to they are played until then")},
        },
        run};
}

}  // namespace skranke::admin
