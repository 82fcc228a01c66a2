#include "core/demonstration/day_model.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <charconv>
#include <stdexcept>

namespace skranke {

namespace {

using Object = Poco::JSON::Object;
using Objects = std::vector<Object::Ptr>;

Object::Ptr parsed(std::string_view json)
{
    return Poco::JSON::Parser{}.parse(std::string{json}).extract<Object::Ptr>();
}

std::string text(Object const& object, char const* key)
{
    return object.getValue<std::string>(key);
}

double number(Object const& object, char const* key)
{
    return object.getValue<double>(key);
}

Object const& part(Object const& object, char const* key)
{
    if (auto const found = object.getObject(key))
        return *found;
    throw std::invalid_argument{"a part of the demonstration file is missing"};
}

Objects list(Object const& object, char const* key)
{
    Objects objects;
    if (auto const array = object.getArray(key))
        for (unsigned i = 0; i < array->size(); ++i)
            objects.push_back(array->getObject(i));
    return objects;
}

std::vector<std::string> words(Object const& object, char const* key)
{
    std::vector<std::string> found;
    if (auto const array = object.getArray(key))
        for (auto const& word : *array)
            found.push_back(word.extract<std::string>());
    return found;
}

std::vector<std::pair<std::string, double>> weights(Object const& object)
{
    std::vector<std::pair<std::string, double>> found;
    for (auto const& [name, weight] : object)
        found.emplace_back(name, weight.convert<double>());
    return found;
}

DayModel::Range range(Object const& object, char const* key)
{
    auto const array = object.getArray(key);
    return {array->getElement<double>(0), array->getElement<double>(1)};
}

LocalDay day_of(std::string const& iso)
{
    int year{};
    unsigned month{};
    unsigned day{};
    auto const* end = iso.data() + iso.size();
    if (iso.size() != 10 || std::from_chars(iso.data(), end, year).ptr != iso.data() + 4 ||
        std::from_chars(iso.data() + 5, end, month).ptr != iso.data() + 7 ||
        std::from_chars(iso.data() + 8, end, day).ptr != end)
        throw std::invalid_argument{"not a date"};
    return LocalDay{date::year{year} / date::month{month} / date::day{day}};
}

Story story_of(std::string const& word)
{
    static std::map<std::string, Story> const stories{
        {"ordinary", Story::ordinary},         {"urgent", Story::urgent},
        {"companion", Story::companion},       {"family_of_four", Story::family_of_four},
        {"protected", Story::protected_name},  {"late", Story::late},
        {"wrong_errand", Story::wrong_errand}, {"parked", Story::parked}};
    if (auto const found = stories.find(word); found != stories.end())
        return found->second;
    throw std::invalid_argument{"no such story"};
}

DayModel::Taking taking_of(Object const& it)
{
    return {.kiosk = text(it, "kiosk"),
            .information = text(it, "information"),
            .print_seconds = number(it, "print_seconds"),
            .english_share = number(it, "english_share"),
            .unconfirmed_share = number(it, "unconfirmed_share")};
}

DayModel::Serving serving_of(Object const& it)
{
    return {.spread = number(it, "spread"),
            .shortest_minutes = number(it, "shortest_minutes"),
            .walk_seconds = range(it, "walk_seconds"),
            .between_seconds = range(it, "between_seconds"),
            .look_again_seconds = number(it, "look_again_seconds"),
            .recall_after_seconds = number(it, "recall_after_seconds"),
            .give_up_after_seconds = number(it, "give_up_after_seconds"),
            .added_errand_share = number(it, "added_errand_share"),
            .added_errand_minutes = number(it, "added_errand_minutes"),
            .note_share = number(it, "note_share"),
            .priority_minutes_factor = number(it, "priority_minutes_factor"),
            .outcomes = weights(part(it, "outcomes"))};
}

DayModel::Mishaps mishaps_of(Object const& it)
{
    return {.no_show_share = number(it, "no_show_share"),
            .leaves_share = number(it, "leaves_share"),
            .leaves_after_minutes = range(it, "leaves_after_minutes"),
            .urgent_share = number(it, "urgent_share"),
            .companion_share = number(it, "companion_share"),
            .wrong_errand_share = number(it, "wrong_errand_share"),
            .late_share = number(it, "late_share"),
            .late_minutes = range(it, "late_minutes"),
            .park_share = number(it, "park_share"),
            .park_minutes = range(it, "park_minutes"),
            .payment_share = number(it, "payment_share"),
            .transfer_share = number(it, "transfer_share"),
            .return_share = number(it, "return_share"),
            .undo_share = number(it, "undo_share"),
            .walk_up_help = static_cast<int>(number(it, "walk_up_help")),
            .walk_up_minutes = range(it, "walk_up_minutes")};
}

DayModel::Clerk clerk_of(Object const& it)
{
    DayModel::Clerk clerk{.login = text(it, "login"),
                          .counter = text(it, "counter"),
                          .profile = text(it, "profile"),
                          .factor = number(it, "factor"),
                          .from = time_of_day(text(it, "from"))};
    for (auto const& rest : list(it, "breaks"))
        clerk.breaks.push_back({time_of_day(text(*rest, "at")), std::chrono::minutes{rest->getValue<int>("minutes")},
                                text(*rest, "reason")});
    return clerk;
}

DayModel::Pinned pinned_of(Object const& it)
{
    DayModel::Pinned pinned{.at = time_of_day(text(it, "at")),
                            .story = story_of(text(it, "story")),
                            .errand = text(it, "errand"),
                            .truly = it.optValue<std::string>("truly", {}),
                            .persons = it.optValue("persons", 1),
                            .more_errands = words(it, "more_errands"),
                            .reason = it.optValue<std::string>("reason", {})};
    if (it.has("minutes"))
        pinned.minutes = std::chrono::minutes{it.getValue<int>("minutes")};
    return pinned;
}

}  // namespace

TimeOfDay time_of_day(std::string_view text)
{
    auto const dot = text.find('.');
    int hour{};
    int minute{};
    auto const* end = text.data() + text.size();
    if (dot == std::string_view::npos || text.size() != dot + 3 ||
        std::from_chars(text.data(), end, hour).ptr != text.data() + dot ||
        std::from_chars(text.data() + dot + 1, end, minute).ptr != end || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59)
        throw std::invalid_argument{"not a time of day"};
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

DayModel read_day_model(std::string_view json)
{
    auto const file = parsed(json);
    auto const& arrivals = part(*file, "arrivals");
    DayModel model{.day = day_of(text(*file, "date")),
                   .office = file->getValue<int>("office"),
                   .citizens = arrivals.getValue<int>("citizens"),
                   .taking = taking_of(part(*file, "taking")),
                   .serving = serving_of(part(*file, "serving")),
                   .mishaps = mishaps_of(part(*file, "mishaps"))};
    for (auto const& it : list(arrivals, "shape"))
        model.shape.push_back({time_of_day(text(*it, "from")), time_of_day(text(*it, "until")), number(*it, "weight")});
    for (auto const& it : list(*file, "areas"))
        model.areas.push_back({text(*it, "area"), number(*it, "weight"), weights(part(*it, "errands"))});
    for (auto const& it : list(*file, "staff"))
        model.clerks.push_back(clerk_of(*it));
    for (auto const& it : list(*file, "pinned"))
        model.pinned.push_back(pinned_of(*it));
    return model;
}

Errands read_errands(std::string_view errand_types, std::string_view kiosk_tiles, int office)
{
    auto const in_office = [&](Object const& it) {
        auto const offices = it.getArray("offices");
        for (unsigned i = 0; i < offices->size(); ++i)
            if (offices->getElement<int>(i) == office)
                return true;
        return false;
    };
    Errands errands;
    for (auto const& it : list(*parsed(errand_types), "errand_types"))
        if (in_office(*it))
            errands[text(*it, "code")] = {.area = text(*it, "area"),
                                          .minutes = it->getValue<int>("minutes"),
                                          .steps = static_cast<int>(it->getArray("steps")->size())};
    for (auto const& it : list(*parsed(kiosk_tiles), "kiosk_tiles"))
        if (auto const found = errands.find(text(*it, "errand_type")); in_office(*it) && found != errands.end())
            found->second.at_the_stand = true;
    return errands;
}

}  // namespace skranke
