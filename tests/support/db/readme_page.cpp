#include "tests/support/db/readme_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <regex>

namespace skranke {
namespace {

bool names(std::vector<std::string> const& list, std::string const& word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// "counter integer, press_id uuid, reason text DEFAULT NULL::text" as one reads it: "counter, press_id, reason =
/// null".
std::string readable(std::string arguments)
{
    arguments = std::regex_replace(arguments, std::regex{R"(::[a-z\[\]]+)"}, "");
    arguments = std::regex_replace(arguments, std::regex{R"((\w+) (bigint|integer|text\[\]|text|uuid|boolean))"}, "$1");
    arguments = std::regex_replace(arguments, std::regex{" DEFAULT NULL"}, " = null");
    return std::regex_replace(arguments, std::regex{" DEFAULT "}, " = ");
}

std::string rows(std::vector<TableCall> const& refusals)
{
    std::string text = "| SQLSTATE | when |\n| --- | --- |\n";
    for (auto const& refusal : refusals)
        text += fmt::format("| {} | {} |\n", refusal.code, refusal.when);
    return text;
}

std::string functions(TransitionTable const& table)
{
    std::string text;
    for (auto const& row : table.functions) {
        text += fmt::format("### `{}({})`\n\n{}\n\n", row.function, readable(row.arguments), row.does);
        if (!row.from.empty() || !row.to.empty())
            text += fmt::format("- {}: {} → {}\n", row.about == "counter" ? "counter" : "ticket",
                                row.from.empty() ? "–" : fmt::format("{}", fmt::join(row.from, ", ")),
                                row.to == "same" ? "as before" : row.to);
        text += fmt::format("- who: {}", fmt::join(row.roles, ", "));
        text += row.owner.empty() ? "\n" : fmt::format("; {}\n", row.owner);
        std::vector<std::string> refusals;
        if (row.about == "ticket")
            refusals.push_back("SQ003 in any other state");
        for (auto const& refusal : row.refusals)
            refusals.push_back(refusal.code + " " + refusal.when);
        text += fmt::format("- refuses: {}\n", fmt::join(refusals, "; "));
        text += row.event.empty() ? "\n" : fmt::format("- event: `{}`\n\n", row.event);
    }
    text.pop_back();
    text.pop_back();
    return text;
}

std::string states(TransitionTable const& table)
{
    std::string text = "| state | functions |\n| --- | --- |\n";
    for (char const* state :
         {"issued", "waiting", "called", "serving", "parked", "done", "no_show", "left", "cancelled"}) {
        std::vector<std::string> possible;
        for (auto const& row : table.functions)
            if ((row.about == "ticket" || row.about == "press") && names(row.from, state))
                possible.push_back(row.function);
        text += fmt::format("| {} | {} |\n", state,
                            possible.empty() ? "nothing" : fmt::format("{}", fmt::join(possible, ", ")));
    }
    return text;
}

std::string answers(TransitionTable const& table, SqlPeople& people)
{
    std::string text = "| function | answers |\n| --- | --- |\n";
    for (auto const& door : table.answers) {
        auto const arguments =
            people.list(fmt::format("select pg_get_function_arguments(('api.' || proname)::regproc) from pg_proc"
                                    " where pronamespace = 'api'::regnamespace and proname = '{}'",
                                    door.name));
        text += fmt::format("| `{}({})` | {} |\n", door.name, readable(arguments.front()), door.does);
    }
    return text;
}

std::string views(TransitionTable const& table, SqlPeople& people)
{
    std::string text = "| view | shows | columns |\n| --- | --- | --- |\n";
    for (auto const& view : table.views) {
        auto const columns =
            people.list(fmt::format("select attname from pg_attribute where attrelid = 'api.{}'::regclass"
                                    " and attnum > 0 order by attnum",
                                    view.name));
        text += fmt::format("| `{}` | {} | {} |\n", view.name, view.does, fmt::join(columns, ", "));
    }
    return text;
}

std::string roles(TransitionTable const& table)
{
    std::string text = "| |";
    std::string line = "| --- |";
    for (auto const& role : table.roles) {
        text += " " + role + " |";
        line += " --- |";
    }
    text += "\n" + line + "\n";
    auto const row = [&](std::string const& name, std::vector<std::string> const& allowed) {
        text += "| " + name + " |";
        for (auto const& role : table.roles)
            text += names(allowed, role) ? " x |" : " |";
        text += "\n";
    };
    for (auto const& function : table.functions)
        row("`" + function.function + "`", function.roles);
    for (auto const& door : table.answers)
        row("`" + door.name + "`", door.roles);
    for (auto const& view : table.views)
        row("view `" + view.name + "`", view.roles);
    return text;
}

}  // namespace

std::string readme_page(std::string page, TransitionTable const& table, SqlPeople& people)
{
    auto const fill = [&](std::string const& name, std::string text) {
        while (text.ends_with('\n'))
            text.pop_back();
        auto const mark = "{{" + name + "}}";
        page.replace(page.find(mark), mark.size(), text);
    };
    fill("functions", functions(table));
    fill("common", rows(table.common));
    fill("states", states(table));
    fill("answers", answers(table, people));
    fill("views", views(table, people));
    fill("roles", roles(table));
    fill("codes", rows(table.codes));
    return page;
}

}  // namespace skranke
