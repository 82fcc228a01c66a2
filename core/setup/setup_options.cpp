#include "core/setup/setup_options.h"

#include "core/base/words.h"

#include <algorithm>
#include <string_view>

namespace skranke {
namespace {

/// Words that mean the same in every office.
std::vector<SetupOption> fixed_options(std::string_view choice)
{
    if (choice == "counter_kinds")
        return {{"counter", tr("Counter")},
                {"citizen_pc", tr("Citizen PC")},
                {"till", tr("Till")},
                {"information", tr("Information")}};
    if (choice == "station_kinds")
        return {{"workplace", tr("Workplace")},
                {"display", tr("Display")},
                {"kiosk", tr("Ticket stand")},
                {"locker", tr("Document locker")},
                {"customer", tr("Customer's screen")}};
    if (choice == "roles")
        return {{"desk", tr("Desk")},
                {"floor", tr("Assisted service")},
                {"lead", tr("Team leader")},
                {"cashier", tr("Cashier")},
                {"locker_officer", tr("Document locker")},
                {"contact_centre", tr("Contact centre")},
                {"setup", tr("Set-up")},
                {"auditor", tr("Auditor")}};
    if (choice == "permissions")
        return {{"call_particular", tr("Call a chosen number")}};
    if (choice == "workspaces")
        return {{"floor", tr("Assisted service")},
                {"calendar", tr("Calendar")},
                {"cash", tr("Till")},
                {"capture", tr("Passport and driving licence")},
                {"locker", tr("Document locker")},
                {"enquiries", tr("Enquiries")}};
    if (choice == "choice_kinds")
        return {{"outcome", tr("Outcome")},
                {"park", tr("Why parked")},
                {"pause", tr("Why paused")},
                {"urgent", tr("Urgent because")},
                {"authority", tr("Authority")},
                {"help_outcome", tr("How help ended")},
                {"help_reason", tr("Help needed because")},
                {"tally", tr("Counted at Information")}};
    return {};
}

/// The lines of another list, by their codes.
std::vector<SetupOption> named_options(std::string const& choice, std::map<std::string, SetupDocument> const& office)
{
    auto const section = choice == "counters" ? std::string{"office"} : choice;
    auto const form = setup_section(section);
    auto const document = office.find(section);
    if (!form || document == office.end())
        return {};
    auto const list = std::ranges::find(form->lists, choice, &SetupList::key);
    if (list == form->lists.end())
        return {};
    auto const place = [&](char const* key) {
        return static_cast<std::size_t>(std::ranges::find(list->fields, key, &SetupField::key) - list->fields.begin());
    };
    std::vector<SetupOption> options;
    for (auto const& line : document->second.lists.at(static_cast<std::size_t>(list - form->lists.begin()))) {
        auto const& code = line.values.at(place("code"));
        auto const& name = line.values.at(place("name"));
        if (!code.empty())
            options.push_back({code, name.empty() ? code : name});
    }
    return options;
}

}  // namespace

std::vector<SetupOption> setup_options(SetupField const& field, std::map<std::string, SetupDocument> const& office)
{
    std::vector<SetupOption> options;
    if (field.kind == SetupKind::flag)
        for (char const* value : {"true", "false"})
            options.push_back({value, shown_value(field, value)});
    else if (field.kind == SetupKind::weekday)
        for (char const* value : {"1", "2", "3", "4", "5", "6", "7"})
            options.push_back({value, shown_value(field, value)});
    else if (!field.choice.empty())
        options = fixed_options(field.choice);
    return options.empty() && !field.choice.empty() ? named_options(field.choice, office) : options;
}

std::vector<SetupOption> choices_of(SetupField const& field, std::string const& value,
                                    std::vector<SetupOption> const& options)
{
    auto choices = options;
    bool const several = field.kind == SetupKind::set;
    if (!several && (value.empty() || may_be_blank(field)))
        choices.insert(choices.begin(), {"", "–"});
    for (auto const& code : several ? words_in(value) : std::vector<std::string>{value})
        if (std::ranges::find(choices, code, &SetupOption::code) == choices.end())
            choices.push_back({code, code});
    return choices;
}

bool may_be_blank(SetupField const& field)
{
    return field.key == "profile" || field.key == "counter" || field.key == "counter_errand" ||
           field.key == "workspace";
}

std::string named_value(SetupField const& field, std::string const& value, std::vector<SetupOption> const& options)
{
    auto const name = [&](std::string const& code) {
        auto const found = std::ranges::find(options, code, &SetupOption::code);
        return found == options.end() ? code : found->name;
    };
    if (options.empty())
        return shown_value(field, value);
    if (field.kind != SetupKind::set && field.kind != SetupKind::words)
        return name(value);
    std::string text;
    for (auto const& word : words_in(value))
        text += (text.empty() ? "" : ", ") + name(word);
    return text;
}

std::vector<std::string> words_in(std::string const& value)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from < value.size();) {
        auto const to = std::min(value.find(", ", from), value.size());
        words.push_back(value.substr(from, to - from));
        from = to + 2;
    }
    return words;
}

}  // namespace skranke
