#include "desktop/history/history_words.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/history/typed_fields.h"

#include <algorithm>

namespace skranke {

namespace {

std::string called_words(StoryLine const& line)
{
    if (line.kind == "recalled")
        return tr_with("Called again to {}", line.counter);
    if (line.kind == "resumed")
        return tr_with("Resumed at {}", line.counter);
    return tr_with("Called to {}", line.counter);
}

std::string finished_words(StoryLine const& line)
{
    auto words = line.outcome.empty() ? tr("Finished") : tr_with("Finished: {}", line.outcome);
    if (!line.detail.empty())
        words += " (" + line.detail + ")";
    return line.closing ? words + " · " + tr("when the day was closed") : words;
}

/// Of what was taken back.
std::string undone_words(std::string const& kind)
{
    StoryLine taken_back;
    taken_back.kind = kind;
    if (kind == "called" || kind == "resumed" || kind == "recalled")
        return tr("Undone: the call");
    return tr_with("Undone: {}", words_of(taken_back));
}

std::string length_text(std::chrono::seconds length)
{
    if (length < std::chrono::minutes{1})
        return tr_with("{} s", length.count());
    return minutes_text(std::chrono::duration_cast<std::chrono::minutes>(length));
}

template <class Duration>
Duration between(Instant from, Instant to)
{
    return std::max(Duration{0}, std::chrono::duration_cast<Duration>(to - from));
}

}  // namespace

HistorySaying words_of(HistoryNotice const& notice)
{
    using Kind = HistoryNotice::Kind;
    switch (notice.kind) {
        case Kind::none:
            return {};
        case Kind::refused:
            return {sentence(notice.refusal.value_or(Refusal::other)), HistoryFeel::warning};
        case Kind::database_away:
            return {tr("No connection. You see what had been found; it comes back by itself."), HistoryFeel::warning};
        case Kind::fault:
            return {tr_with("Something is wrong with the database. Tell your IT support the code {}.", notice.code),
                    HistoryFeel::bad};
        case Kind::not_a_day:
            return {tr_with("“{}” is no day. Write it as 20.11.2026, or “yesterday”.", notice.what),
                    HistoryFeel::warning};
        case Kind::not_a_time:
            return {tr_with("“{}” is no time of day. Write it as 10.30.", notice.what), HistoryFeel::warning};
        case Kind::copied:
            return {tr("The visit is copied. Paste it where you need it."), HistoryFeel::good};
    }
    return {};
}

std::string words_of(StoryLine const& line)
{
    auto const& kind = line.kind;
    if (kind == "taken")
        return line.at_stand ? tr("Took a number at the stand") : tr("Got a number from a member of staff");
    if (kind == "confirmed")
        return tr("The number was printed");
    if (kind == "helped")
        return line.counter.empty() ? tr("Helped at once") : tr_with("Helped at once at {}", line.counter);
    if (kind == "called" || kind == "recalled" || kind == "resumed")
        return called_words(line);
    if (kind == "started")
        return tr("The citizen came");
    if (kind == "no_show")
        return line.closing ? tr("Did not come before the day was closed") : tr("Did not come");
    if (kind == "parked")
        return line.detail.empty() ? tr("Parked") : tr_with("Parked: {}", line.detail);
    if (kind == "returned")
        return tr("Back in the queue");
    if (kind == "transferred")
        return line.errand.empty() ? tr("Sent on") : tr_with("Sent on to {}", line.errand);
    if (kind == "finished")
        return finished_words(line);
    if (kind == "errand_added")
        return line.detail.empty() ? tr("An errand was added") : tr_with("Errand added: {}", line.detail);
    if (kind == "step_done")
        return tr("A step was done");
    if (kind == "step_undone")
        return tr("The tick at a step was taken away");
    if (kind == "released")
        return tr("May be called by every counter again");
    if (kind == "corrected")
        return line.outcome.empty() ? tr("Registration corrected") : tr_with("Corrected to {}", line.outcome);
    if (kind == "undone")
        return undone_words(line.detail);
    if (kind == "left")
        return line.closing ? tr("Was still waiting when the day was closed") : tr("Left");
    if (kind == "cancelled")
        return tr("The number was cancelled");
    return tr("Something happened that this program is too old to tell");
}

VisitStory story_of(PastVisit const& visit, std::vector<StoryLine> const& lines)
{
    VisitStory story{.ticket = visit.ticket,
                     .title = shown_number(visit.number) + " · " + visit.errand,
                     .summary = short_date_text(visit.day)};
    if (auto const waited = waited_words(visit); !waited.empty())
        story.summary += " · " + tr_with("waited {}", waited);
    if (visit.started && visit.ended)
        story.summary +=
            " · " + tr_with("served {}", length_text(between<std::chrono::seconds>(*visit.started, *visit.ended)));
    auto before = lines.empty() ? Instant{} : lines.front().at;
    for (auto const& line : lines) {
        auto const since = between<std::chrono::seconds>(std::exchange(before, line.at), line.at);
        story.rows.push_back({.at = clock_text(line.at),
                              .since = since.count() ? "+ " + length_text(since) : std::string{},
                              .what = words_of(line)});
    }
    return story;
}

std::string text_of(VisitStory const& story)
{
    auto text = story.title + "\n" + story.summary + "\n";
    for (auto const& row : story.rows)
        text += row.at + "  " + row.what + (row.since.empty() ? "" : "  (" + row.since + ")") + "\n";
    return text;
}

std::vector<Choice> states_to_choose()
{
    return {{"no_show", tr("Did not come")}, {"left", tr("Left")}, {"cancelled", tr("Cancelled")}};
}

std::string ended_words(std::string const& ended_as, HistoryChoices const* choices)
{
    if (choices)
        if (auto const found = std::ranges::find(choices->outcomes, ended_as, &Choice::code);
            found != choices->outcomes.end())
            return found->name;
    for (auto const& state : states_to_choose())
        if (state.code == ended_as)
            return state.name;
    if (ended_as == "waiting" || ended_as == "issued")
        return tr("Waiting");
    if (ended_as == "called")
        return tr("Called");
    if (ended_as == "serving")
        return tr("Being served");
    if (ended_as == "parked")
        return tr("Parked");
    return ended_as;
}

std::string waited_words(PastVisit const& visit)
{
    return visit.called ? minutes_text(between<std::chrono::minutes>(visit.arrived, *visit.called)) : std::string{};
}

std::string found_words(HistoryScreen const& screen)
{
    if (!screen.ready)
        return tr("Searching …");
    auto const count = static_cast<std::int64_t>(screen.visits.size());
    if (!count)
        return tr("No visit fits. Try with less.");
    if (screen.older_left || screen.newer_left)
        return tr("The latest first · more come as you scroll");
    return fmt::format(fmt::runtime(tr("{} visit", "{} visits", count)), number_text(count));
}

}  // namespace skranke
