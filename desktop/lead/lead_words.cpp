#include "desktop/lead/lead_words.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"

namespace skranke {

namespace {

/// Parts with dots between them, the empty ones left out.
std::string dotted(std::initializer_list<std::string> parts)
{
    std::string text;
    for (auto const& part : parts)
        if (!part.empty())
            text += (text.empty() ? "" : " · ") + part;
    return text;
}

}  // namespace

std::string short_name(std::string const& name)
{
    auto const last = name.rfind(' ');
    if (last == std::string::npos || last + 1 >= name.size())
        return name;
    auto const first = name.substr(0, name.find(' '));
    // The whole first letter, which may be more than one byte.
    std::size_t end = last + 2;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xc0) == 0x80)
        ++end;
    return first + " " + name.substr(last + 1, end - last - 1) + ".";
}

std::string person_words(LeadPerson const& person, LeadCounter const* sits)
{
    return dotted({person.name, person.profile_name, sits ? tr_with("sits at {}", sits->name) : std::string{}});
}

std::string break_words(PlannedBreak const& planned)
{
    return clock_text(planned.starts) + "–" + clock_text(planned.ends) + " " + planned.name;
}

LeadSaying state_words(CounterCard const& card)
{
    using State = CounterCard::State;
    switch (card.state) {
        case State::closed:
            // TRANSLATORS: of a counter
            return {tr("closed"), LeadFeel::neutral};
        case State::free:
            // TRANSLATORS: of an open counter without a citizen
            return {tr("available"), LeadFeel::calm};
        case State::called:
            return {tr("called – on the way"), LeadFeel::warning};
        case State::serving:
            // TRANSLATORS: of a counter with a citizen
            return {tr("serving"), LeadFeel::good};
        case State::helping:
            // TRANSLATORS: of the citizen PCs
            return {tr("helping"), LeadFeel::good};
        case State::over:
            return {"▲ " + tr_with("{} over usual", minutes_text(card.over)), LeadFeel::bad};
        case State::paused:
            return {card.pause.empty() ? tr("paused") : tr_with("paused: {}", card.pause), LeadFeel::neutral};
    }
    return {};
}

std::string short_state_words(CounterCard const& card)
{
    using State = CounterCard::State;
    switch (card.state) {
        case State::called:
            // TRANSLATORS: of a counter whose citizen is on the way, in one word
            return tr("called");
        case State::over:
            // TRANSLATORS: so many minutes over the usual time, in few letters
            return "▲ " + tr_with("{} over", minutes_text(card.over));
        case State::paused:
            return tr("paused");
        default:
            return {};
    }
}

std::string who_words(CounterCard const& card)
{
    if (card.pcs)
        return card.profile;
    if (card.person.empty())
        return tr("Nobody");
    return dotted({short_name(card.person), card.profile});
}

std::vector<std::string> below_words(CounterCard const& card)
{
    if (card.tried)
        // TRANSLATORS: what is only tried with a counter
        return {tr_with("trial: {}", tried_words(*card.tried)), tried_words(*card.tried)};
    if (card.pcs)
        // TRANSLATORS: citizen PCs, and citizens who wait for one
        return {tr_with("{} of {} PCs in use · {} waiting", card.in_use, card.places, card.waiting),
                // TRANSLATORS: the same in fewer words
                tr_with("{}/{} in use · {} waiting", card.in_use, card.places, card.waiting)};
    auto const planned = card.planned ? break_words(*card.planned) : std::string{};
    auto const starts = card.planned ? card.planned->name + " " + clock_text(card.planned->starts) : std::string{};
    if (card.number.empty())
        return {planned, starts};
    auto const booked = card.booked ? tr_with("booked {}", clock_text(*card.booked)) : std::string{};
    auto const came = booked.empty() ? tr("walk-in") : booked;
    auto const usual = card.usual.count() ? tr_with("usually {}", minutes_text(card.usual)) : std::string{};
    return {dotted({came, usual, planned}), dotted({came, usual, starts}), dotted({booked, usual, starts}),
            dotted({usual, starts}), starts.empty() ? usual : starts};
}

std::string spoken_words(CounterCard const& card)
{
    std::string text = card.name + ", " + state_words(card).text + ", " + who_words(card);
    if (!card.number.empty())
        text += ", " + card.number + ", " + running_text(card.elapsed);
    if (auto const below = below_words(card).front(); !below.empty())
        text += ", " + below;
    return text;
}

LeadSaying judgement_words(AreaQueue const& queue)
{
    switch (queue.judgement) {
        case Judgement::nobody:
            return {"–", LeadFeel::neutral};
        case Judgement::within:
            return {"✔ " + tr("within target"), LeadFeel::good};
        case Judgement::close:
            return {tr("close to target"), LeadFeel::warning};
        case Judgement::over:
            // TRANSLATORS: minutes past the target
            return {"▲ " + tr_with("{} over target", number_text(queue.over.count())), LeadFeel::bad};
    }
    return {};
}

std::string free_words(FreePerson const& person, std::optional<Instant> now)
{
    std::string away;
    if (person.planned && now && person.planned->starts <= *now)
        away = tr_with("{} until {}", person.planned->name, clock_text(person.planned->ends));
    else if (person.planned)
        away = break_words(*person.planned);
    return dotted({short_name(person.name), person.profile, away});
}

std::string day_words(LeadDay const& day)
{
    auto const share = day.services ? (day.on_time * 100 + day.services / 2) / day.services : 0;
    return dotted({tr_with("Met {}", number_text(day.met)), tr_with("served {}", number_text(day.done)),
                   day.services ? tr_with("on time {} %", share) : std::string{},
                   tr_with("no-show {}", number_text(day.no_show)), tr_with("left {}", number_text(day.left)),
                   tr_with("referred {}", number_text(day.referred))});
}

}  // namespace skranke
