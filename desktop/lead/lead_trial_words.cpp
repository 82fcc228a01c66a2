#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "core/staffing/told_minutes.h"
#include "desktop/lead/lead_words.h"

#include <cstdlib>

/// What a trial is called on the screen.
namespace skranke {

namespace {

/// "15 (22)", in whole minutes.
std::string minutes_of(WaitEstimate const& wait)
{
    return number_text(told_minutes(wait.median)) + " (" + number_text(told_minutes(wait.bound)) + ")";
}

std::string sentence_of(TriedCounter const& tried)
{
    if (tried.closes)
        // TRANSLATORS: a counter, of a trial
        return tr_with("{} closes.", tried.name);
    if (tried.opens)
        // TRANSLATORS: a counter, who sits there, and errands it takes, of a trial
        return tr_with("{} opens: {} takes {}.", tried.name, short_name(tried.person), tried.profile);
    if (!tried.person.empty())
        // TRANSLATORS: a counter, who sits down there, and errands, of a trial
        return tr_with("{}: {} sits down there, with {}.", tried.name, short_name(tried.person), tried.profile);
    // TRANSLATORS: a counter, and the errands it takes instead, of a trial
    return tr_with("{} takes {}.", tried.name, tried.profile);
}

}  // namespace

std::string tried_words(TriedCounter const& tried)
{
    if (tried.closes)
        // TRANSLATORS: what becomes of a counter in a trial
        return tr("closes");
    std::string words;
    // TRANSLATORS: what becomes of a counter in a trial
    for (auto const& part : {tried.opens ? tr("opens") : std::string{},
                             tried.person.empty() ? std::string{} : short_name(tried.person), tried.profile})
        if (!part.empty())
            words += (words.empty() ? "" : " · ") + part;
    return words;
}

std::string trial_words(LeadTrial const& trial)
{
    std::string words;
    for (auto const& each : trial.counters)
        words += (words.empty() ? "" : " ") + sentence_of(each);
    return words;
}

std::string change_words(TriedArea const& area)
{
    // TRANSLATORS: of an area in a trial
    auto const nobody = tr("no counter");
    auto const before = area.before ? minutes_of(*area.before) : nobody;
    return before + " → " + (area.after ? minutes_of(*area.after) + " min" : nobody);
}

std::string late_words(LeadTrial const& trial)
{
    if (!trial.late_after)
        return {};
    auto const after = told_minutes(trial.late_after->bound);
    auto const before = trial.late_before ? told_minutes(trial.late_before->bound) : after;
    // TRANSLATORS: how late citizens with an appointment are called, in minutes
    return before == after ? tr_with("at most {} min late", after) : tr_with("at most {} → {} min late", before, after);
}

std::string back_office_words(LeadTrial const& trial)
{
    if (!trial.back_office)
        return {};
    auto const persons = std::abs(trial.back_office);
    // TRANSLATORS: the sign and the number of persons the back office has more or fewer
    return (trial.back_office < 0 ? "−" : "+") + number_text(persons) + " " + tr("person", "persons", persons);
}

std::string wait_words(AreaQueue const& queue)
{
    return queue.wait ? minutes_of(*queue.wait) : "–";
}

std::string estimates_words(LeadScreen const& screen)
{
    bool any = false;
    for (auto const& queue : screen.areas)
        any |= queue.wait.has_value();
    if (!any)
        return {};
    auto words = tr("In brackets: 8 of 10 are called within.");
    if (screen.estimates) {
        auto const minutes = (screen.estimates->mean_error.count() + 30) / 60;
        words +=
            " " + tr_with("The latest {} estimates were {} min off on average.", screen.estimates->estimates, minutes);
    }
    return words;
}

}  // namespace skranke
