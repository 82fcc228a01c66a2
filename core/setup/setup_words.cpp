#include "core/setup/setup_words.h"

#include "core/base/words.h"
#include "core/setup/setup_difference.h"

#include <algorithm>

namespace skranke {
namespace {

/// "Errands, New passport – adult, Minutes".
std::string place_told(SetupConsequence const& of, std::map<std::string, SetupDocument> const& documents)
{
    auto const form = setup_section(of.names);
    if (!form)
        return tr("The office");
    auto const list = std::ranges::find(form->lists, of.list, &SetupList::key);
    if (list == form->lists.end())
        return form->label;
    auto place = list->label;
    auto const document = documents.find(of.names);
    auto const index = static_cast<std::size_t>(list - form->lists.begin());
    if (of.line > 0 && document != documents.end() && index < document->second.lists.size() &&
        static_cast<std::size_t>(of.line) <= document->second.lists[index].size())
        place += ", " + line_title(*list, document->second.lists[index][static_cast<std::size_t>(of.line) - 1]);
    auto const field = std::ranges::find(list->fields, of.field, &SetupField::key);
    if (field != list->fields.end())
        place += ", " + field->label;
    return place;
}

}  // namespace

std::string what_is_wrong(std::string const& problem)
{
    if (problem == "twice")
        return tr("it stands there twice");
    if (problem == "unknown")
        return tr("there is nothing of that name");
    if (problem == "overlaps")
        return tr("it begins before the one above has ended");
    if (problem == "ends_before")
        return tr("it ends before it begins");
    if (problem == "letter")
        return tr("it must be one capital letter");
    if (problem == "range")
        return tr("the number is too small or too large");
    if (problem == "band")
        return tr("the last number has more digits than are printed");
    if (problem == "missing")
        return tr("it must not be empty");
    if (problem == "code")
        return tr("a code is small letters, digits and _, beginning with a letter");
    if (problem == "login")
        return tr("a login is small letters, digits, dot and hyphen, beginning with a letter");
    if (problem == "login_taken")
        return tr("that login is somebody's already");
    if (problem == "no_profile")
        return tr("no profile takes it: its numbers would never be called");
    if (problem == "own_setup_role")
        return tr("you would lose your own access to the set-up");
    if (problem == "last_counter")
        return tr("an office needs at least one counter");
    if (problem == "no_solved")
        return tr("the outcome with the code “solved” must be there");
    if (problem == "numbers_given")
        return tr("the letter has given numbers today for another area: choose tomorrow");
    return tr("it does not have the shape it should");
}

std::string sentence(SetupConsequence const& of, std::map<std::string, SetupDocument> const& documents)
{
    if (of.weight == SetupConsequence::Weight::refused)
        return place_told(of, documents) + ": " + what_is_wrong(of.kind) + ".";
    auto const count = [&](std::string const& words) { return fmt::format(fmt::runtime(words), of.amount, of.names); };
    if (of.kind == "waiting_with_retired")
        return count(tr("{} number is under way with an errand that goes: {}. It is served to its end.",
                        "{} numbers are under way with errands that go: {}. They are served to their end.", of.amount));
    if (of.kind == "tiles_go")
        return count(tr("{} tile leaves the ticket stand: {}.", "{} tiles leave the ticket stand: {}.", of.amount));
    if (of.kind == "not_in_a_profile")
        return count(tr("{} errand is in no profile yet and is called nowhere: {}.",
                        "{} errands are in no profile yet and are called nowhere: {}.", of.amount));
    if (of.kind == "open_places_go")
        return count(tr("{} place is open now: {}. Who is there stays until they leave.",
                        "{} places are open now: {}. Who is there stays until they leave.", of.amount));
    if (of.kind == "profiles_in_use_go")
        return count(tr("{} counter has a profile that goes: {}. It keeps it until it is opened anew.",
                        "{} counters have a profile that goes: {}. They keep it until they are opened anew.",
                        of.amount));
    if (of.kind == "areas_without_counter")
        return count(
            tr("{} area would have no open counter: {}.", "{} areas would have no open counter: {}.", of.amount));
    if (of.kind == "counters_open_outside")
        return count(tr("{} counter is open now, and the office would be closed: {}.",
                        "{} counters are open now, and the office would be closed: {}.", of.amount));
    if (of.kind == "last_ticket_after_closing")
        return count(tr("{} errand has its last number after closing: {}.",
                        "{} errands have their last number after closing: {}.", of.amount));
    if (of.kind == "signed_in_go")
        return count(tr("{} colleague is at work now and would be shut out: {}.",
                        "{} colleagues are at work now and would be shut out: {}.", of.amount));
    if (of.kind == "new_passwords")
        return count(tr("{} new login gets its first password from the operator: {}.",
                        "{} new logins get their first passwords from the operator: {}.", of.amount));
    if (of.kind == "another_is_coming")
        return fmt::format(
            fmt::runtime(tr("A change from {} is planned already. It stays, and does not have what you change now.")),
            shown_day(of.names));
    if (of.kind == "screens_follow")
        return count(tr("{} screen in the hall follows by itself: {}.",
                        "{} screens in the hall follow by themselves: {}.", of.amount));
    return of.names;
}

std::string shown_day(SetupDay const& day)
{
    return day.empty() ? tr("until further notice") : shown_value({.key = "day", .kind = SetupKind::day}, day);
}

}  // namespace skranke
