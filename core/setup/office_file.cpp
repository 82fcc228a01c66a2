#include "core/setup/office_file.h"

#include "core/base/words.h"

#include <algorithm>

namespace skranke {
namespace {

using FileKind = OfficeFileProblem::Kind;

constexpr std::string_view format_name = "skranke-office";
constexpr std::string_view format_version = "1";
constexpr std::size_t largest_file = 16 * 1024 * 1024;

OfficeFileProblem misfit(SetupFault fault, std::string section, int line)
{
    return {FileKind::form, {}, {fault, std::move(section), {}, {}, line}};
}

bool is_text(JsonValue const* value)
{
    return value != nullptr && value->kind == JsonValue::Kind::text;
}

std::string why_no_json(JsonFault const& fault)
{
    switch (fault.why) {
        case JsonFault::Why::syntax:
            return tr_with("Line {}: this is not JSON.", fault.line);
        case JsonFault::Why::end:
            return tr_with("Line {}: the file ends in the middle.", fault.line);
        case JsonFault::Why::not_utf8:
            return tr_with("Line {}: a letter is not written in UTF-8.", fault.line);
        case JsonFault::Why::key_twice:
            return tr_with("Line {}: the same name stands twice.", fault.line);
        case JsonFault::Why::too_deep:
            return tr_with("Line {}: too many levels.", fault.line);
    }
    return {};
}

std::string where(SetupProblem const& problem)
{
    std::string place = problem.section;
    for (auto const* part : {&problem.list, &problem.field})
        if (!part->empty() && *part != problem.section)
            place += (place.empty() ? "" : " · ") + *part;
    return place;
}

}  // namespace

Result<OfficeDocument, OfficeFileProblem> read_office(std::string_view text)
{
    if (text.size() > largest_file)
        return OfficeFileProblem{FileKind::too_large, {}, {}};
    auto const json = read_json(text);
    if (json.refused())
        return OfficeFileProblem{FileKind::json, json.refusal(), {}};
    auto const* const format = json->find("format");
    auto const* const version = json->find("version");
    if (!is_text(format) || format->text != format_name || version == nullptr ||
        version->kind != JsonValue::Kind::number)
        return OfficeFileProblem{FileKind::not_an_office, {}, {}};
    if (version->text != format_version)
        return OfficeFileProblem{FileKind::newer, {}, {}};

    auto const forms = setup_sections();
    for (auto const& [key, value] : json->members)
        if (key != "format" && key != "version" && key != "municipality" &&
            std::ranges::find(forms, key, &SetupSection::key) == forms.end())
            return misfit(SetupFault::unknown, key, value.line);
    auto const* const municipality = json->find("municipality");
    if (!is_text(municipality) || municipality->text.empty())
        return misfit(municipality == nullptr ? SetupFault::missing : SetupFault::not_text, "municipality",
                      municipality == nullptr ? json->line : municipality->line);

    OfficeDocument office{municipality->text, {}};
    for (auto const& form : forms) {
        auto const* const found = json->find(form.key);
        if (found == nullptr)
            return misfit(SetupFault::missing, form.key, json->line);
        auto section = read_document(form, *found);
        if (section.refused())
            return OfficeFileProblem{FileKind::form, {}, section.refusal()};
        office.sections[form.key] = *section;
    }
    return office;
}

std::string written_office(OfficeDocument const& office)
{
    std::string text = "{\n  \"format\": " + json_quoted(format_name) +
                       ",\n  \"version\": " + std::string{format_version} +
                       ",\n  \"municipality\": " + json_quoted(office.municipality);
    for (auto const& form : setup_sections())
        text += ",\n  " + json_quoted(form.key) + ": " + written_document(form, office.sections.at(form.key), 2);
    return text + "\n}\n";
}

std::string sentence(SetupFault fault)
{
    switch (fault) {
        case SetupFault::not_text:
            return tr("a text is wanted here");
        case SetupFault::not_a_number:
            return tr("a whole number from 0 up is wanted here");
        case SetupFault::not_a_flag:
            return tr("true or false is wanted here");
        case SetupFault::not_a_list:
            return tr("a list is wanted here");
        case SetupFault::not_a_time:
            return tr("a time such as 09:00 is wanted here");
        case SetupFault::not_a_day:
            return tr("a day such as 2027-01-04 is wanted here");
        case SetupFault::not_a_weekday:
            return tr("a weekday from 1 (Monday) to 7 is wanted here");
        case SetupFault::not_an_object:
            return tr("names and values in braces are wanted here");
        case SetupFault::missing:
            return tr("it is missing");
        case SetupFault::unknown:
            return tr("nothing of that name is known");
        case SetupFault::one_line_only:
            return tr("it stands exactly once");
        case SetupFault::bad_word:
            return tr("a word is empty, or has a comma or a blank at its end");
        case SetupFault::not_hours:
            return tr("hours such as 9.00–15.00 are wanted here, or “closed”");
    }
    return {};
}

std::string sentence(OfficeFileProblem const& problem)
{
    switch (problem.kind) {
        case FileKind::json:
            return why_no_json(problem.json);
        case FileKind::not_an_office:
            return tr("This is no file of an office: “format” is not “skranke-office”.");
        case FileKind::newer:
            return tr("The file is of another version than this program reads.");
        case FileKind::too_large:
            return tr("The file is too large for an office.");
        case FileKind::form:
            return tr_with("Line {}, {}: {}.", problem.form.line, where(problem.form), sentence(problem.form.fault));
    }
    return {};
}

}  // namespace skranke
