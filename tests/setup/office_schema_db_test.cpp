#include "core/setup/json_text.h"
#include "core/setup/setup_form.h"
#include "tests/support/db/written_page.h"

#include <gtest/gtest.h>

// resources/office/skranke-office.schema.json tells other programs what `office import` takes; it is written from the
// form, so that it cannot say anything else.

namespace skranke {
namespace {

std::string type_of(SetupField const& field)
{
    switch (field.kind) {
        case SetupKind::text:
            return R"({"type": "string"})";
        case SetupKind::number:
            return R"({"type": "integer", "minimum": 0})";
        case SetupKind::flag:
            return R"({"type": "boolean"})";
        case SetupKind::words:
            return R"({"type": "array", "items": {"type": "string", "pattern": "^[^,]+$"}})";
        case SetupKind::set:
            return R"({"type": "array", "uniqueItems": true, "items": {"type": "string", "pattern": "^[^,]+$"}})";
        case SetupKind::clock:
            return R"({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"})";
        case SetupKind::day:
            return R"({"type": "string", "format": "date"})";
        case SetupKind::weekday:
            return R"({"type": "integer", "minimum": 1, "maximum": 7})";
    }
    return {};
}

/// An object that holds exactly these.
std::string object_of(std::string const& margin, std::vector<std::pair<std::string, std::string>> const& members)
{
    std::string required;
    std::string properties;
    for (auto const& [key, value] : members) {
        required += (required.empty() ? "" : ", ") + json_quoted(key);
        properties += (properties.empty() ? "" : ",\n") + margin + "    " + json_quoted(key) + ": " + value;
    }
    return "{\n" + margin + "  \"type\": \"object\", \"additionalProperties\": false,\n" + margin +
           "  \"required\": [" + required + "],\n" + margin + "  \"properties\": {\n" + properties + "\n" + margin +
           "  }\n" + margin + "}";
}

std::string schema()
{
    std::vector<std::pair<std::string, std::string>> office{{"format", R"({"const": "skranke-office"})"},
                                                            {"version", R"({"const": 1})"},
                                                            {"municipality", R"({"type": "string", "minLength": 1})"}};
    for (auto const& section : setup_sections()) {
        std::vector<std::pair<std::string, std::string>> lists;
        for (auto const& list : section.lists) {
            std::vector<std::pair<std::string, std::string>> fields;
            for (auto const& field : list.fields)
                fields.emplace_back(field.key, type_of(field));
            lists.emplace_back(list.key, std::string{"{\"type\": \"array\", "} +
                                             (list.one_line ? "\"minItems\": 1, \"maxItems\": 1, " : "") +
                                             "\"items\": " + object_of("        ", fields) + "}");
        }
        office.emplace_back(section.key, object_of("    ", lists));
    }
    auto text = object_of("", office);
    return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"Skranke: an "
           "office\",\n" +
           text.substr(2) + "\n";
}

}  // namespace

TEST(OfficeSchemaTest, IsWhatTheFormSays)
{
    expect_written("resources/office/skranke-office.schema.json", schema());
    EXPECT_FALSE(read_json(schema()).refused());
}

}  // namespace skranke
