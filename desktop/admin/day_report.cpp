#include "desktop/admin/day_report.h"

#include "core/base/words.h"
#include "core/demonstration/demonstration_names.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <set>

namespace skranke::admin {
namespace {

std::string figure(DayFigures const& figures, char const* name, std::string const& of = {})
{
    auto const found = figures.find({name, of});
    return found == figures.end() ? "0" : found->second;
}

/// Seconds as minutes to one decimal, with the Danish comma.
std::string minutes(DayFigures const& figures, char const* name, std::string const& of)
{
    auto const seconds = std::strtod(figure(figures, name, of).c_str(), nullptr);
    auto text = fmt::format("{:.1f}", seconds / 60);
    if (spoken() == Language::danish)
        text.replace(text.find('.'), 1, ",");
    return text;
}

/// What the figure is kept of, the whole office left out, in the database's order.
std::vector<std::string> kept_of(DayFigures const& figures, std::string const& name)
{
    std::vector<std::string> found;
    for (auto const& [key, value] : figures)
        if (key.first == name && !key.second.empty())
            found.push_back(key.second);
    return found;
}

void line(std::string const& name, std::string const& value)
{
    std::cout << "  " << padded(name, 34) << fmt::format("{:>6}", value) << "\n";
}

void print_office(DayPlayed const& played, DayFigures const& figures)
{
    std::cout << tr("The day at Egelund Borgerservice") << "\n";
    line(tr("Numbers taken"), figure(figures, "arrived"));
    line(tr("Came too late for a number"), std::to_string(played.turned_away));
    line(tr("Called"), figure(figures, "called"));
    line(tr("Services"), figure(figures, "services"));
    line(tr("Services begun in time"), figure(figures, "on_time"));
    line(tr("Did not come when called"), figure(figures, "no_show"));
    line(tr("Left before being called"), figure(figures, "left"));
    line(tr("Parked"), figure(figures, "parked"));
    line(tr("Sent on"), figure(figures, "transferred"));
    line(tr("Put back in the queue"), figure(figures, "returned"));
    if (figure(figures, "unfinished") != "0")
        line(tr("Still in the house"), figure(figures, "unfinished"));
}

void print_waits(DayFigures const& figures)
{
    std::cout << "\n"
              << padded(tr("Waiting time in minutes"), 28)
              << fmt::format("{:>8}{:>10}{:>10}{:>10}", tr("numbers"), tr("mean"), tr("median"), tr("longest")) << "\n";
    auto areas = kept_of(figures, "wait_mean_s");
    areas.emplace_back();
    for (auto const& area : areas)
        std::cout << "  " << padded(area.empty() ? tr("All") : area_name(area), 26)
                  << fmt::format("{:>8}{:>10}{:>10}{:>10}", figure(figures, "arrived", area),
                                 minutes(figures, "wait_mean_s", area), minutes(figures, "wait_median_s", area),
                                 minutes(figures, "wait_longest_s", area))
                  << "\n";
}

void print_counters(DayFigures const& figures)
{
    std::cout << "\n"
              << padded(tr("Services by counter"), 28)
              << fmt::format("{:>8}{:>10}{:>10}", tr("number"), tr("in time"), tr("minutes")) << "\n";
    for (auto const& counter : in_reading_order(kept_of(figures, "services")))
        std::cout << "  " << padded(counter == "-" ? tr("In the hall") : counter, 26)
                  << fmt::format("{:>8}{:>10}{:>10}", figure(figures, "services", counter),
                                 figure(figures, "on_time", counter), minutes(figures, "service_mean_s", counter))
                  << "\n";
}

}  // namespace

void print_day(DayPlayed const& played, DayFigures const& figures, std::vector<FigureDifference> const& doubts)
{
    print_office(played, figures);
    print_waits(figures);
    print_counters(figures);
    std::cout << "\n";
    if (!played.whole)
        std::cout << tr("The day was interrupted.") << "\n";
    if (doubts.empty()) {
        std::cout << tr("The figures agree with those recomputed from events.") << "\n";
        return;
    }
    std::cerr << tr("These figures do not agree with those recomputed from events:") << "\n";
    for (auto const& doubt : doubts)
        std::cerr << "  " << doubt.figure << ' ' << doubt.of << ": " << doubt.tables << " / " << doubt.events << "\n";
}

void print_day_json(DayPlayed const& played, DayFigures const& figures, std::vector<FigureDifference> const& doubts)
{
    Poco::JSON::Object player{Poco::JSON_PRESERVE_KEY_ORDER};
    player.set("citizens", played.citizens);
    player.set("turned_away", played.turned_away);
    player.set("refusals", played.refusals);
    player.set("whole", played.whole);
    Poco::JSON::Array all;
    for (auto const& [key, value] : figures) {
        Poco::JSON::Object one{Poco::JSON_PRESERVE_KEY_ORDER};
        one.set("figure", key.first);
        one.set("of", key.second);
        one.set("value", std::strtod(value.c_str(), nullptr));
        all.add(one);
    }
    Poco::JSON::Array unlike;
    for (auto const& doubt : doubts) {
        Poco::JSON::Object one{Poco::JSON_PRESERVE_KEY_ORDER};
        one.set("figure", doubt.figure);
        one.set("of", doubt.of);
        one.set("tables", doubt.tables);
        one.set("events", doubt.events);
        unlike.add(one);
    }
    Poco::JSON::Object answer{Poco::JSON_PRESERVE_KEY_ORDER};
    answer.set("played", player);
    answer.set("figures", all);
    answer.set("agree", doubts.empty());
    answer.set("differences", unlike);
    answer.stringify(std::cout);
    std::cout << "\n";
}

}  // namespace skranke::admin
