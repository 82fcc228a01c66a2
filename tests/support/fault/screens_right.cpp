#include "tests/support/fault/screens_right.h"

#include <fmt/format.h>

#include <algorithm>

namespace skranke::fault {
namespace {

/// Those who certainly wait are shown, and nobody who certainly does not.
bool fits(std::set<std::int64_t> const& shown, Truth const& truth)
{
    auto may_wait = truth.waiting;
    may_wait.insert(truth.perhaps_waiting.begin(), truth.perhaps_waiting.end());
    return std::ranges::includes(shown, truth.waiting) && std::ranges::includes(may_wait, shown);
}

std::vector<ShownCall> calls_on(DisplayScreen const& screen)
{
    std::vector<ShownCall> shown;
    for (auto const& call : screen.calls)
        shown.emplace_back(call.number, call.where);
    for (auto const& call : screen.lately)
        shown.emplace_back(call.number, call.where);
    return shown;
}

}  // namespace

std::string wrong_at_desk(CounterId counter, DeskScreen const& screen, Truth const& truth)
{
    if (!screen.ready || screen.stale)
        return fmt::format("counter {} shows {}\n", counter.value, screen.ready ? "old news" : "nothing");
    if (screen.frozen)
        return {};
    std::set<std::int64_t> shown;
    for (auto const* list : {&screen.for_me, &screen.others})
        for (auto const& row : *list)
            shown.insert(row.ticket.value);
    auto wrong = wrong_at_counter(counter, screen.serving ? screen.serving->number : "", truth);
    if (!fits(shown, truth))
        wrong += fmt::format("counter {} shows {} waiting, not {} and perhaps {} more\n", counter.value, shown.size(),
                             truth.waiting.size(), truth.perhaps_waiting.size());
    return wrong;
}

std::string wrong_at_counter(CounterId counter, std::optional<std::string> const& shown, Truth const& truth)
{
    if (!shown)
        return fmt::format("counter {} shows nothing fresh\n", counter.value);
    auto const found = truth.at_counter.find(counter.value);
    auto const so = found == truth.at_counter.end() ? std::string{} : found->second;
    return so == *shown ? "" : fmt::format("counter {} shows “{}”, not “{}”\n", counter.value, *shown, so);
}

std::string wrong_on_display(DisplayScreen const& screen, Truth const& truth)
{
    if (screen.office.empty() || !screen.stale.first.empty())
        return "a display says it is old\n";
    std::string wrong;
    auto const shown = calls_on(screen);
    for (auto const& [number, where] : shown)
        if (!truth.called.contains({number, where}))
            wrong += fmt::format("a display sends {} to {}, where it was never called\n", number, where);
    for (auto const& call : truth.newest_calls)
        if (std::ranges::find(shown, call) == shown.end())
            wrong += fmt::format("a display does not send {} to {}\n", call.first, call.second);
    for (auto const& line : screen.waiting) {
        auto const found = truth.waiting_in.find(line.letter);
        auto const so = std::to_string(found == truth.waiting_in.end() ? 0 : found->second);
        if (!line.waiting.empty() && truth.perhaps_waiting.empty() && line.waiting != so)
            wrong += fmt::format("a display says that {} wait in {}, not {}\n", line.waiting, line.letter, so);
    }
    if (screen.notice != truth.notice)
        wrong += fmt::format("a display says “{}”, not “{}”\n", screen.notice, truth.notice);
    return wrong;
}

std::string wrong_on_stand(KioskScreen const& screen, Truth const& truth)
{
    if (screen.page != KioskPage::errands)
        return fmt::format("a stand says: {} {}\n", screen.title.first,
                           screen.sentences.empty() ? "" : screen.sentences.front().first);
    std::string wrong;
    for (auto const& button : screen.buttons)
        if (button.act.kind == KioskAct::Kind::errand && button.enabled == truth.stopped.contains(button.act.of))
            wrong += fmt::format("a stand {} numbers for {}\n", button.enabled ? "gives" : "refuses", button.act.of);
    return wrong;
}

}  // namespace skranke::fault
