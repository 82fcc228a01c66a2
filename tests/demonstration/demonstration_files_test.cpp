#include "core/demonstration/demonstration_files.h"
#include "tests/support/places.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace skranke {
namespace {

using Poco::Dynamic::Var;
using Object = Poco::JSON::Object;
using Names = std::set<std::string>;

Object::Ptr file(std::string const& name)
{
    return Poco::JSON::Parser{}.parse(std::string{demonstration_file(name)}).extract<Object::Ptr>();
}

/// The objects of one list of a file.
std::vector<Object::Ptr> listed(std::string const& name, char const* key)
{
    std::vector<Object::Ptr> objects;
    auto const array = file(name)->getArray(key);
    for (auto const& it : *array)
        objects.push_back(it.extract<Object::Ptr>());
    return objects;
}

std::map<std::string, std::string> texts(char const* language)
{
    std::map<std::string, std::string> found;
    auto const object = file(std::string{"texts/"} + language + ".json")->getObject("texts");
    for (auto const& [key, text] : *object)
        found[key] = text.extract<std::string>();
    return found;
}

/// Numbers that only count, name or date things; everything else is a figure about the world.
Names const counting{"office", "order", "number", "first_number", "digits", "weekday", "persons", "offices"};

/// Figures that are neither counting nor named by an `assumed` at or above them.
void find_unmarked(Var const& value, std::string const& key, Names assumed, std::string const& path, Names& unmarked)
{
    if (value.type() == typeid(Object::Ptr)) {
        auto const object = value.extract<Object::Ptr>();
        if (auto const marks = object->getArray("assumed"))
            for (auto const& mark : *marks)
                assumed.insert(mark.extract<std::string>());
        for (auto const& [name, inner] : *object) {
            // All that stands below a marked name is marked with it.
            if (!assumed.contains(name))
                find_unmarked(inner, name, assumed, path + "." + name, unmarked);
        }
    } else if (value.type() == typeid(Poco::JSON::Array::Ptr)) {
        for (auto const& inner : *value.extract<Poco::JSON::Array::Ptr>())
            find_unmarked(inner, key, assumed, path, unmarked);
    } else if (value.isNumeric() && !value.isBoolean() && !counting.contains(key)) {
        unmarked.insert(path);
    }
}

TEST(DemonstrationFilesTest, MarkEveryAssumedNumber)
{
    Names unmarked;
    for (auto const& it : demonstration_files())
        if (!it.name.starts_with("texts/"))
            find_unmarked(file(std::string{it.name}), {}, {}, std::string{it.name}, unmarked);
    EXPECT_EQ(unmarked, Names{});
}

TEST(DemonstrationFilesTest, NameEachErrandTypesAreaAndEachTilesErrand)
{
    Names areas;
    for (auto const& area : listed("areas.json", "areas"))
        areas.insert(area->getValue<std::string>("code"));
    Names errands;
    for (auto const& it : listed("errand_types.json", "errand_types")) {
        EXPECT_TRUE(areas.contains(it->getValue<std::string>("area")));
        EXPECT_TRUE(errands.insert(it->getValue<std::string>("code")).second);
    }
    for (auto const& it : listed("kiosk_tiles.json", "kiosk_tiles"))
        EXPECT_TRUE(errands.contains(it->getValue<std::string>("errand_type")));
}

TEST(DemonstrationFilesTest, HaveAPictogramForEachTile)
{
    for (auto const& it : listed("kiosk_tiles.json", "kiosk_tiles")) {
        auto const icon = it->getValue<std::string>("icon");
        EXPECT_TRUE(std::filesystem::exists(source_dir() + "/resources/icons/errands/" + icon + ".svg")) << icon;
    }
}

TEST(DemonstrationFilesTest, HaveTwentyPeopleWithLoginsOfTheirOwn)
{
    Names logins;
    for (auto const& it : listed("staff.json", "staff"))
        logins.insert(it->getValue<std::string>("login"));
    EXPECT_EQ(logins.size(), 20u);
    EXPECT_TRUE(logins.contains("ditte.krag"));
}

TEST(CitizenTextsTest, HaveTheSameKeysInEveryLanguage)
{
    auto const keys = [](char const* language) {
        Names found;
        for (auto const& [key, text] : texts(language)) {
            EXPECT_FALSE(text.empty()) << language << ' ' << key;
            found.insert(key);
        }
        return found;
    };
    auto const danish = keys("da");
    EXPECT_GT(danish.size(), 100u);
    for (auto const* other : {"en", "uk", "ar"})
        EXPECT_EQ(keys(other), danish) << other;
}

TEST(CitizenTextsTest, KeepTheirPlacesForValuesInEveryLanguage)
{
    auto const places = [](std::string const& text) {
        std::multiset<std::string> found;
        std::regex const place{R"(\{[a-z]+\})"};
        for (std::sregex_iterator it{text.begin(), text.end(), place}, end; it != end; ++it)
            found.insert(it->str());
        return found;
    };
    auto const danish = texts("da");
    for (auto const* other : {"en", "uk", "ar"})
        for (auto const& [key, text] : texts(other))
            EXPECT_EQ(places(text), places(danish.at(key))) << other << ' ' << key;
}

TEST(CitizenTextsTest, NameEveryAreaAndErrandInTheCitizensWords)
{
    auto const danish = texts("da");
    for (auto const& it : listed("areas.json", "areas"))
        EXPECT_TRUE(danish.contains("area." + it->getValue<std::string>("code")));
    for (auto const& it : listed("errand_types.json", "errand_types"))
        EXPECT_TRUE(danish.contains("errand." + it->getValue<std::string>("code")));
}

TEST(CitizenTextsTest, SayWhichOfThemNobodyHasReadThrough)
{
    EXPECT_TRUE(file("texts/da.json")->getValue<bool>("reviewed"));
    EXPECT_TRUE(file("texts/en.json")->getValue<bool>("reviewed"));
    EXPECT_FALSE(file("texts/uk.json")->getValue<bool>("reviewed"));
    EXPECT_FALSE(file("texts/ar.json")->getValue<bool>("reviewed"));
}

}  // namespace
}  // namespace skranke
