#include "tests/support/db/transition_table.h"

#include "tests/support/places.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace skranke {
namespace {

using Object = Poco::JSON::Object::Ptr;
using Array = Poco::JSON::Array::Ptr;

Object read(std::string const& file)
{
    std::ifstream in{source_dir() + "/tests/database/" + file};
    std::stringstream text;
    text << in.rdbuf();
    Poco::JSON::Parser parser;
    return parser.parse(text.str()).extract<Object>();
}

std::vector<std::string> words(Object const& object, std::string const& key)
{
    std::vector<std::string> list;
    if (object->isArray(key))
        for (auto const& word : *object->getArray(key))
            list.push_back(word.convert<std::string>());
    return list;
}

template <class Make>
auto each(Object const& object, std::string const& key, Make make)
{
    std::vector<decltype(make(object))> list;
    for (auto const& item : *object->getArray(key))
        list.push_back(make(item.extract<Object>()));
    return list;
}

TableCall call(Object const& from)
{
    return {.code = from->optValue<std::string>("code", ""),
            .when = from->optValue<std::string>("when", ""),
            .as = from->optValue<std::string>("as", ""),
            .situation = from->optValue<std::string>("situation", "empty"),
            .given = words(from, "given"),
            .call = from->optValue<std::string>("call", ""),
            .to = from->optValue<std::string>("to", "")};
}

Transition transition(Object const& from)
{
    auto const text = [&](char const* key) { return from->getValue<std::string>(key); };
    return {.function = text("function"),
            .about = text("about"),
            .arguments = text("arguments"),
            .does = text("does"),
            .from = words(from, "from"),
            .to = text("to"),
            .event = text("event"),
            .roles = words(from, "roles"),
            .owner = text("owner"),
            .act = call(from->getObject("act")),
            .works = each(from, "works", call),
            .refusals = each(from, "refusals", call)};
}

TransitionTable read_table()
{
    TransitionTable table;
    auto const acts = read("transitions.json");
    auto const situations = acts->getObject("situations");
    for (auto const& [name, steps] : *situations)
        table.situations[name] = words(situations, name);
    table.common = each(acts, "common", call);
    table.codes = each(acts, "codes", call);
    table.functions = each(acts, "functions", transition);

    auto const doors = read("doors.json");
    auto const groups = doors->getObject("groups");
    auto const door = [&](Object const& from) {
        Door made{from->getValue<std::string>("name"), from->getValue<std::string>("does"), {}};
        for (auto const& role : words(from, "roles")) {
            auto const group = words(groups, role);
            if (group.empty())
                made.roles.push_back(role);
            else
                made.roles.insert(made.roles.end(), group.begin(), group.end());
        }
        return made;
    };
    table.answers = each(doors, "functions", door);
    table.views = each(doors, "views", door);
    table.roles = words(groups, "everyone");
    return table;
}

}  // namespace

Transition const& TransitionTable::row(std::string const& function) const
{
    for (auto const& row : functions)
        if (row.function == function)
            return row;
    throw std::out_of_range{function};
}

TransitionTable const& transition_table()
{
    static TransitionTable const table = read_table();
    return table;
}

}  // namespace skranke
