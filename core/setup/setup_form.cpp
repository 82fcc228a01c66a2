#include "core/setup/setup_form.h"

#include "core/base/words.h"

#include <algorithm>

namespace skranke {
namespace {

using Kind = SetupKind;

SetupSection office()
{
    return {"office",
            tr("Office and counters"),
            {{"office",
              tr("The office"),
              {{"name", tr("Name")},
               {"address", tr("Address")},
               {"notice", tr("Line on the displays")},
               {"call_ahead", tr("Call booked citizens so many minutes ahead"), Kind::number},
               {"late_tolerance", tr("Late, and still a booked citizen, minutes"), Kind::number},
               {"promise", tr("Promise to booked citizens, minutes"), Kind::number},
               {"confirm_after", tr("A printed number counts after seconds"), Kind::number}},
              true},
             {"counters",
              tr("Counters"),
              {{"code", tr("Code"), Kind::text, true},
               {"name", tr("Name")},
               {"number", tr("Number on the displays")},
               {"kind", tr("Kind"), Kind::text, false, "counter", "counter_kinds"},
               {"profile", tr("Profile of a citizen PC"), Kind::text, false, "", "profiles"}}}}};
}

SetupList hours(char const* key, std::string label)
{
    return {key,
            std::move(label),
            {{"weekday", tr("Day"), Kind::weekday, true, "1"},
             {"opens", tr("Opens"), Kind::clock, true, "09:00"},
             {"closes", tr("Closes"), Kind::clock, false, "15:00"}}};
}

SetupSection closures()
{
    return {"closures",
            tr("Closed days and Saturdays"),
            {{"rules",
              tr("Rules"),
              {{"holidays", tr("Closed on holidays"), Kind::flag, false, "true"},
               {"bridge_saturdays", tr("Closed on Saturdays between holidays"), Kind::flag, false, "true"}},
              true},
             {"days", tr("Our own closed days"), {{"day", tr("Day"), Kind::day, true}, {"reason", tr("Why")}}}}};
}

SetupSection areas()
{
    return {"areas",
            tr("Areas and numbers"),
            {{"areas",
              tr("Areas"),
              {{"code", tr("Code"), Kind::text, true},
               {"name", tr("Name")},
               {"letter", tr("Letter")},
               {"first", tr("First number"), Kind::number, false, "1"},
               {"last", tr("Last number"), Kind::number, false, "99"},
               {"digits", tr("Digits"), Kind::number, false, "2"}},
              false,
              true}}};
}

SetupSection errands()
{
    return {"errands",
            tr("Errands"),
            {{"errands",
              tr("Errands"),
              {{"code", tr("Code"), Kind::text, true},
               {"name", tr("Name")},
               {"area", tr("Area"), Kind::text, false, "", "areas"},
               {"kle", tr("KLE number")},
               {"minutes", tr("Minutes"), Kind::number, false, "10"},
               {"target", tr("Target, minutes"), Kind::number, false, "20"},
               {"languages", tr("Languages"), Kind::words, false, "da, en"},
               {"synonyms", tr("Also called"), Kind::words},
               {"payment", tr("Payment"), Kind::flag, false, "false"}}},
             {"steps",
              tr("Checklists"),
              {{"errand", tr("Errand"), Kind::text, true, "", "errands"},
               {"code", tr("Code"), Kind::text, true},
               {"text", tr("Text")},
               {"workspace", tr("Done in"), Kind::text, false, "", "workspaces"}},
              false,
              true},
             {"last_tickets",
              tr("Last number of the day"),
              {{"errand", tr("Errand"), Kind::text, true, "", "errands"},
               {"weekday", tr("Day"), Kind::weekday, true, "1"},
               {"at", tr("At"), Kind::clock, false, "14:30"}}},
             {"periods",
              tr("Only in a period"),
              {{"errand", tr("Errand"), Kind::text, true, "", "errands"},
               {"from", tr("From"), Kind::day, true},
               {"to", tr("To"), Kind::day}}}}};
}

SetupSection profiles()
{
    return {"profiles",
            tr("Profiles at the counters"),
            {{"profiles",
              tr("Profiles"),
              {{"code", tr("Code"), Kind::text, true},
               {"name", tr("Name")},
               {"most_in_row", tr("Most in a row from one area (0: any)"), Kind::number, false, "0"},
               {"first_after", tr("First after minutes of waiting (0: never)"), Kind::number, false, "0"},
               {"errands", tr("Errands"), Kind::set, false, "", "errands"}}}}};
}

SetupSection kiosk()
{
    return {"kiosk",
            tr("Ticket stand"),
            {{"tiles",
              tr("Tiles"),
              {{"errand", tr("Errand"), Kind::text, true, "", "errands"},
               {"text_key", tr("Text"), Kind::text, false, "", "text_keys"},
               {"icon", tr("Picture"), Kind::text, false, "", "icons"},
               {"asks_persons", tr("Asks how many"), Kind::flag, false, "false"}},
              false,
              true}}};
}

SetupSection help()
{
    return {"help",
            tr("Assisted service"),
            {{"topics",
              tr("Topics"),
              {{"errand", tr("Errand"), Kind::text, true, "", "errands"},
               {"name", tr("Name")},
               {"hint", tr("In a few words")},
               {"counter_errand", tr("Sent on with"), Kind::text, false, "", "errands"}},
              false,
              true}}};
}

SetupSection choices()
{
    return {"choices",
            tr("Outcomes and reasons"),
            {{"choices",
              tr("Words to choose"),
              {{"kind", tr("Kind"), Kind::text, true, "outcome", "choice_kinds"},
               {"code", tr("Code"), Kind::text, true},
               {"name", tr("Name")}},
              false,
              true}}};
}

SetupSection texts()
{
    return {"texts",
            tr("Texts and languages"),
            {{"texts",
              tr("Our own texts"),
              {{"language", tr("Language"), Kind::text, true, "da", "languages"},
               {"key", tr("Key"), Kind::text, true, "", "text_keys"},
               {"text", tr("Text")},
               {"reviewed", tr("Read through"), Kind::flag, false, "true"}}}}};
}

SetupSection staff()
{
    return {"staff",
            tr("Staff and roles"),
            {{"staff",
              tr("Staff"),
              {{"login", tr("Login"), Kind::text, true},
               {"name", tr("Name")},
               {"initials", tr("Initials")},
               {"roles", tr("Roles"), Kind::set, false, "desk", "roles"},
               {"permissions", tr("Permissions"), Kind::set, false, "", "permissions"},
               {"profile", tr("Usual profile"), Kind::text, false, "", "profiles"}}}}};
}

SetupSection devices()
{
    return {"devices",
            tr("Devices and places"),
            {{"stations",
              tr("Stations"),
              {{"login", tr("Login"), Kind::text, true},
               {"kind", tr("Kind"), Kind::text, false, "workplace", "station_kinds"},
               {"name", tr("Name")},
               {"counter", tr("At counter"), Kind::text, false, "", "counters"},
               {"enabled", tr("Switched on"), Kind::flag, false, "true"}}}}};
}

}  // namespace

std::vector<SetupSection> setup_sections()
{
    return {office(),
            {"hours",
             tr("Hours of opening"),
             {hours("opening", tr("Hours of opening")), hours("telephone", tr("Telephone hours"))}},
            closures(),
            areas(),
            errands(),
            profiles(),
            kiosk(),
            help(),
            choices(),
            texts(),
            staff(),
            devices()};
}

std::optional<SetupSection> setup_section(std::string_view key)
{
    auto const all = setup_sections();
    auto const found = std::ranges::find(all, key, &SetupSection::key);
    return found == all.end() ? std::nullopt : std::optional{*found};
}

}  // namespace skranke
