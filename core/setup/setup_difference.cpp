#include "core/setup/setup_difference.h"

#include "core/base/words.h"

#include <algorithm>

namespace skranke {
namespace {

bool same_names(SetupList const& form, SetupLine const& one, SetupLine const& other)
{
    for (std::size_t i = 0; i < form.fields.size(); ++i)
        if (form.fields[i].names && one.values.at(i) != other.values.at(i))
            return false;
    return true;
}

void compare_lines(SetupList const& form, SetupLine const& before, SetupLine const& after,
                   std::vector<SetupDifference>& found)
{
    for (std::size_t i = 0; i < form.fields.size(); ++i)
        if (before.values.at(i) != after.values.at(i))
            found.push_back({SetupDifference::Kind::changed, form.label, line_title(form, after), form.fields[i].label,
                             shown_value(form.fields[i], before.values[i]),
                             shown_value(form.fields[i], after.values[i])});
}

void compare_lists(SetupList const& form, std::vector<SetupLine> const& before, std::vector<SetupLine> const& after,
                   std::vector<SetupDifference>& found)
{
    auto const none_yet = found.size();
    for (auto const& line : before)
        if (same_line(form, line, after) == nullptr)
            found.push_back({SetupDifference::Kind::removed, form.label, line_title(form, line), {}, {}, {}});
    for (auto const& line : after) {
        if (auto const* const was = same_line(form, line, before))
            compare_lines(form, *was, line, found);
        else
            found.push_back({SetupDifference::Kind::added, form.label, line_title(form, line), {}, {}, {}});
    }
    if (found.size() == none_yet && before != after)
        found.push_back({SetupDifference::Kind::changed, form.label, {}, tr("Order"), {}, {}});
}

}  // namespace

SetupLine const* same_line(SetupList const& form, SetupLine const& line, std::vector<SetupLine> const& others)
{
    auto const found = std::ranges::find_if(others, [&](auto const& other) { return same_names(form, line, other); });
    return found == others.end() ? nullptr : &*found;
}

std::string line_title(SetupList const& form, SetupLine const& line)
{
    for (std::size_t i = 0; i < form.fields.size(); ++i)
        if (form.fields[i].key == "name" && !line.values.at(i).empty())
            return line.values[i];
    std::string title;
    for (std::size_t i = 0; i < form.fields.size(); ++i)
        if (form.fields[i].names)
            title += (title.empty() ? "" : " ") + shown_value(form.fields[i], line.values.at(i));
    return title.empty() ? form.label : title;
}

std::vector<SetupDifference> differences(SetupSection const& form, SetupDocument const& before,
                                         SetupDocument const& after)
{
    std::vector<SetupDifference> found;
    for (std::size_t i = 0; i < form.lists.size(); ++i)
        compare_lists(form.lists[i], before.lists.at(i), after.lists.at(i), found);
    return found;
}

std::string sentence(SetupDifference const& difference)
{
    using Kind = SetupDifference::Kind;
    switch (difference.kind) {
        case Kind::added:
            return tr_with("{}: {} is new", difference.list, difference.line);
        case Kind::removed:
            return tr_with("{}: {} goes", difference.list, difference.line);
        case Kind::changed:
            if (difference.line.empty())
                return tr_with("{}: the order is another", difference.list);
            return tr_with("{}: {}, {} “{}” → “{}”", difference.list, difference.line, difference.field, difference.was,
                           difference.becomes);
    }
    return {};
}

}  // namespace skranke
