#include "desktop/admin/day_report.h"

#include "core/base/words.h"
#include "core/demonstration/demonstration_names.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <utility>
#include <vector>

namespace skranke::admin {
namespace {

std::int64_t counted(DayFigures const& figures, char const* name, std::string const& of = {})
{
    auto const found = figures.find({name, of});
    return found == figures.end() ? 0 : found->second;
}

std::string figure(DayFigures const& figures, char const* name, std::string const& of = {})
{
    return std::to_string(counted(figures, name, of));
}

/// With the Danish comma.
std::string decimal(double number, int digits)
{
    auto text = fmt::format("{:.{}f}", number, digits);
    if (spoken() == Language::danish)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string minutes(DayFigures const& figures, char const* name, std::string const& of)
{
    return decimal(static_cast<double>(counted(figures, name, of)) / 60'000, 1);
}

/// What the figure is kept of, the whole office left out, in the database's order.
std::vector<std::string> kept_of(DayFigures const& figures, std::string const& name)
{
    std::vector<std::string> found;
    for (auto const& [key, ignored] : figures)
        if (key.first == name && !key.second.empty())
            found.push_back(key.second);
    return found;
}

void line(std::string const& name, std::string const& value)
{
    std::cout << "  " << padded(name, 34) << fmt::format("{:>6}", value) << "\n";
}

struct Label {
    char const* figure;
    std::string text;
};

/// In the order in which a colleague asks for them. Each is defined in core/README.md.
std::vector<Label> labels()
{
    return {
        {"taken", tr("Numbers taken")},
        {"helped", tr("Helped at once, without waiting")},
        {"called", tr("Called from the queue")},
        {"services", tr("Services")},
        {"on_time", tr("Services begun in time")},
        {"no_show", tr("Did not come when called")},
        {"left", tr("Left along the way")},
        {"cancelled", tr("Cancelled numbers")},
        {"parked", tr("Parked")},
        {"transferred", tr("Sent on")},
        {"returned", tr("Put back in the queue")},
        {"unfinished", tr("Still in the house")},
    };
}

/// Of those the day prints in a table.
std::vector<Label> table_labels()
{
    return {
        {"done", tr("Visits ended")},
        {"waits", tr("Waiting times")},
        {"wait_mean_ms", tr("Mean waiting time")},
        {"wait_median_ms", tr("Median waiting time")},
        {"wait_longest_ms", tr("Longest waiting time")},
        {"service_mean_ms", tr("Mean service time")},
    };
}

std::string label_of(std::string const& figure)
{
    for (auto const& known : {labels(), table_labels()})
        for (auto const& label : known)
            if (figure == label.figure)
                return label.text;
    return figure;
}

/// A day seldom has any of these; it is told when it has.
bool is_told_only_when_there(std::string const& figure)
{
    return figure == "cancelled" || figure == "unfinished";
}

void print_office(DayPlayed const& played, DayFigures const& figures)
{
    std::cout << tr("The day at Egelund Borgerservice") << "\n";
    for (auto const& [name, text] : labels())
        if (counted(figures, name) != 0 || !is_told_only_when_there(name))
            line(text, figure(figures, name));
    line(tr("Came too late for a number"), std::to_string(played.turned_away));
}

void print_waits(DayFigures const& figures)
{
    std::cout << "\n"
              << padded(tr("Waiting time in minutes"), 28)
              << fmt::format("{:>8}{:>10}{:>10}{:>10}", tr("numbers"), tr("mean"), tr("median"), tr("longest")) << "\n";
    auto areas = kept_of(figures, "waits");
    areas.emplace_back();
    for (auto const& area : areas)
        std::cout << "  " << padded(area.empty() ? tr("All") : area_name(area), 26)
                  << fmt::format("{:>8}{:>10}{:>10}{:>10}", figure(figures, "waits", area),
                                 minutes(figures, "wait_mean_ms", area), minutes(figures, "wait_median_ms", area),
                                 minutes(figures, "wait_longest_ms", area))
                  << "\n";
    std::cout
        << "  "
        << tr("All time in the queue of those who were served; with an appointment, from the time booked. Time at a"
              " counter or parked is no waiting.")
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
                                 figure(figures, "on_time", counter), minutes(figures, "service_mean_ms", counter))
                  << "\n";
}

std::string amount(FigureDifference const& doubt, std::int64_t value)
{
    return doubt.figure.ends_with("_ms") ? decimal(static_cast<double>(value) / 1'000, 3) + " s"
                                         : std::to_string(value);
}

std::string place_of(FigureDifference const& doubt)
{
    if (doubt.of.empty())
        return {};
    return ", " + (doubt.of == "-" ? tr("In the hall") : area_name(doubt.of));
}

void print_doubts(std::vector<FigureDifference> const& doubts)
{
    std::cerr << tr("These figures do not agree with those recomputed from events:") << "\n";
    for (auto const& doubt : doubts)
        std::cerr << "  "
                  << fmt::format(fmt::runtime(tr("{}: {} by what is stored, {} by the events")),
                                 label_of(doubt.figure) + place_of(doubt), amount(doubt, doubt.tables),
                                 amount(doubt, doubt.events))
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
    print_doubts(doubts);
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
        one.set("value", value);
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
