#include "desktop/keys/key_table.h"

#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <cassert>

/// Marks a text for the translators where it cannot be translated yet.
#define N_(text) text

namespace skranke {

namespace {

constexpr Key f(int n)
{
    return {.code = Key::function(n)};
}
constexpr Key shift_f(int n)
{
    return {.code = Key::function(n), .shift = true};
}
constexpr Key ctrl_f(int n)
{
    return {.code = Key::function(n), .control = true};
}
constexpr Key ctrl(char letter)
{
    return {.code = Key::letter(letter), .control = true};
}

constexpr std::array table{
    KeyEntry{Act::help, f(1), N_("Keys and help"), N_("Shows this page")},
    KeyEntry{Act::call_next_ticket, f(2), N_("Call next"),
             N_("Calls the next citizen. With a citizen at the desk: finishes and calls the next")},
    KeyEntry{Act::recall_ticket, f(3), N_("Recall"), N_("Calls the same number once more")},
    KeyEntry{Act::mark_no_show, f(4), N_("No-show"),
             N_("The citizen did not come. Asks first within a minute of the call")},
    KeyEntry{Act::next_step, f(5), N_("Next step"),
             N_("Takes the errand's next step. The first is that the citizen has come")},
    KeyEntry{Act::park_ticket, f(6), N_("Park …"), N_("Puts the citizen aside with a reason")},
    KeyEntry{Act::return_ticket, shift_f(6), N_("Back in the queue"),
             N_("Sends the citizen back to wait in the same queue")},
    KeyEntry{Act::resume_ticket, ctrl_f(6), N_("Resume"), N_("Resumes the chosen parked number")},
    KeyEntry{Act::transfer_ticket, f(7), N_("Send on …"), N_("Sends the citizen on to another errand or counter")},
    KeyEntry{Act::take_ticket, f(8), N_("New number …"), N_("Gives a citizen a number from the desk")},
    KeyEntry{Act::finish_service, f(9), N_("Finish"), N_("Finishes without calling the next")},
    KeyEntry{Act::hide_citizen, f(12), N_("Hide citizen details"), N_("Covers note and errand at once")},
    KeyEntry{Act::send_to_payment, ctrl('B'), N_("To payment"),
             N_("Sends the citizen on to payment, first in line, with the same number")},
    KeyEntry{Act::add_errand, ctrl('E'), N_("Add errand …"), N_("Adds one more errand to the same visit")},
    KeyEntry{Act::find, ctrl('F'), N_("Find …"), N_("Finds a visit, today's or a past one")},
    KeyEntry{Act::refer, ctrl('H'), N_("Refer to another authority …"),
             N_("Finishes with the outcome referred, and to whom")},
    KeyEntry{Act::show_list, ctrl('L'), N_("Go to the list"), N_("Moves to the list of those who wait")},
    KeyEntry{Act::choose_outcome, ctrl('U'), N_("Outcome"), N_("Chooses how the visit ended")},
    KeyEntry{Act::undo, ctrl('Z'), N_("Undo"), N_("Takes back the last press, within a minute")},
    KeyEntry{Act::call_ticket,
             {.code = Key::enter, .control = true},
             N_("Call the chosen number"),
             N_("Calls the chosen number out of turn. Needs a permission")},
    KeyEntry{Act::save, ctrl('S'), N_("Save"), N_("Saves what has been changed")},
    KeyEntry{Act::call_colleague, ctrl_f(12), N_("Call a colleague"),
             N_("Without a sound: all colleagues see where, and here a word beside the clock tells that it is sent")},
    KeyEntry{Act::stop, {.code = Key::escape}, N_("Cancel"), N_("Stops or closes what is being asked")},
    KeyEntry{Act::open_counter, {}, N_("Open the counter"), ""},
    KeyEntry{Act::pause_counter, {}, N_("Pause …"), ""},
    KeyEntry{Act::resume_counter, {}, N_("End the pause"), ""},
    KeyEntry{Act::close_counter, {}, N_("Close the counter"), ""},
    KeyEntry{Act::assign_counter, {}, N_("Staff the counter …"), ""},
    KeyEntry{Act::plan_break, {}, N_("Breaks …"), ""},
    KeyEntry{Act::stop_errand, {}, N_("Stop numbers …"), ""},
    KeyEntry{Act::propose_staffing, {}, N_("Suggest staffing …"), ""},
    KeyEntry{Act::try_counter, {}, N_("Try a counter …"), ""},
    KeyEntry{Act::do_trial, {}, N_("Do it"), ""},
    KeyEntry{Act::drop_trial, {}, N_("Drop the trial"), ""},
    KeyEntry{Act::reveal, {}, N_("Show"), ""},
};

}  // namespace

std::span<KeyEntry const> key_table()
{
    return table;
}

KeyEntry const& entry_of(Act act)
{
    auto const* found = std::ranges::find(table, act, &KeyEntry::act);
    assert(found != table.end());
    return *found;
}

std::optional<Act> act_of(Key key)
{
    if (!key.code)
        return std::nullopt;
    auto const* found = std::ranges::find(table, key, &KeyEntry::key);
    return found == table.end() ? std::nullopt : std::optional{found->act};
}

std::string key_name(Key key)
{
    if (!key.code)
        return {};
    std::string name = key.control ? "Ctrl+" : "";
    if (key.shift)
        name += "Shift+";
    if (key.code == Key::enter)
        return name + "Enter";
    if (key.code == Key::escape)
        return name + "Esc";
    if (key.code > Key::letter(0))
        return name + static_cast<char>(key.code - Key::letter(0));
    return name + "F" + std::to_string(key.code);
}

std::string short_key_name(Key key)
{
    if (key.code == Key::enter)
        return key.control ? "Ctrl+↵" : "↵";
    if (key.shift && !key.control)
        return "⇧" + key_name({.code = key.code});
    return key_name(key);
}

std::string caption_of(Act act)
{
    return tr(entry_of(act).caption);
}

std::string key_name_of(Act act)
{
    return key_name(entry_of(act).key);
}

}  // namespace skranke
