#include "core/demonstration/day_plan.h"

#include "core/demonstration/dice.h"

#include <algorithm>
#include <cmath>

namespace skranke {

namespace {

using std::chrono::seconds;

seconds whole(double amount)
{
    return seconds{std::llround(amount)};
}

template <class Item>
Item const& drawn(Dice& dice, std::vector<Item> const& items, auto weight_of)
{
    std::vector<double> weights;
    std::transform(items.begin(), items.end(), std::back_inserter(weights), weight_of);
    return items[dice.pick(weights)];
}

std::string drawn(Dice& dice, std::vector<std::pair<std::string, double>> const& weighted)
{
    return drawn(dice, weighted, [](auto const& item) { return item.second; }).first;
}

/// Draws citizens one by one; each from dice of their own.
class Drawing {
public:
    Drawing(DayModel const& model, Errands const& errands) : m_model{model}, m_errands{errands} {}

    TimeOfDay arrival(Dice& dice) const
    {
        auto const& span = drawn(dice, m_model.shape, [](auto const& it) { return it.weight; });
        return whole(dice.between(static_cast<double>(span.from.count()), static_cast<double>(span.until.count())));
    }

    std::string errand(Dice& dice) const
    {
        return drawn(dice, drawn(dice, m_model.areas, [](auto const& it) { return it.weight; }).errands);
    }

    /// What everyone has: how they walk, how long it takes, which language.
    PlannedCitizen anyone(Dice& dice, TimeOfDay arrives, std::string const& errand_type) const
    {
        auto const& serving = m_model.serving;
        PlannedCitizen citizen{.arrives = arrives, .errand = errand_type};
        citizen.language = dice.happens(m_model.taking.english_share) ? "en" : "da";
        citizen.walk = whole(dice.between(serving.walk_seconds.low, serving.walk_seconds.high));
        citizen.service = length(dice, errand_type);
        citizen.at_the_stand = m_errands.at(errand_type).at_the_stand;
        citizen.noted = dice.happens(serving.note_share);
        citizen.outcome = drawn(dice, serving.outcomes);
        return citizen;
    }

    PlannedCitizen ordinary(Dice& dice) const
    {
        auto const at = arrival(dice);
        auto citizen = anyone(dice, at, errand(dice));
        citizen.unconfirmed = citizen.at_the_stand && dice.happens(m_model.taking.unconfirmed_share);
        if (dice.happens(m_model.serving.added_errand_share))
            add_errand(dice, citizen);
        befall(dice, citizen);
        return citizen;
    }

    PlannedCitizen pinned(Dice& dice, DayModel::Pinned const& pin) const
    {
        auto citizen = anyone(dice, pin.at, pin.errand);
        citizen.persons = pin.persons;
        citizen.more_errands = pin.more_errands;
        citizen.outcome = "solved";
        tell(dice, citizen, pin.story, pin.reason, pin.truly, pin.minutes);
        if (pin.story == Story::protected_name)
            citizen.noted = false;
        if (citizen.persons > 1)
            citizen.service = whole(static_cast<double>(citizen.service.count()) * (1 + 0.6 * (citizen.persons - 1)));
        citizen.at_the_stand = citizen.at_the_stand && citizen.priority == Priority::ordinary && citizen.persons == 1;
        return citizen;
    }

    PlannedHelp help(Dice& dice) const
    {
        auto const at = arrival(dice);
        auto const area = std::find_if(m_model.areas.begin(), m_model.areas.end(),
                                       [](auto const& it) { return it.area == "medbetjening"; });
        auto const& minutes = m_model.mishaps.walk_up_minutes;
        return {at, area == m_model.areas.end() ? errand(dice) : drawn(dice, area->errands),
                whole(60 * dice.between(minutes.low, minutes.high))};
    }

private:
    seconds length(Dice& dice, std::string const& errand_type) const
    {
        auto const minutes = m_errands.at(errand_type).minutes * dice.stretch(m_model.serving.spread);
        return whole(60 * std::max(minutes, m_model.serving.shortest_minutes));
    }

    void add_errand(Dice& dice, PlannedCitizen& citizen) const
    {
        citizen.added_errand = errand(dice);
        citizen.service += whole(60 * m_model.serving.added_errand_minutes);
    }

    /// At most one thing goes otherwise than usual.
    void befall(Dice& dice, PlannedCitizen& citizen) const
    {
        auto const& chance = m_model.mishaps;
        auto luck = dice.share();
        auto const strikes = [&luck](double share) { return (luck -= share) < 0; };
        if (strikes(chance.no_show_share))
            citizen.absent = true;
        else if (strikes(chance.leaves_share))
            citizen.patience =
                whole(60 * dice.between(chance.leaves_after_minutes.low, chance.leaves_after_minutes.high));
        else if (strikes(chance.urgent_share))
            tell(dice, citizen, Story::urgent, "other", {}, {});
        else if (strikes(chance.companion_share))
            tell(dice, citizen, Story::companion, {}, {}, {});
        else if (strikes(chance.wrong_errand_share))
            tell(dice, citizen, Story::wrong_errand, {}, other_than(dice, citizen.errand), {});
        else if (strikes(chance.late_share))
            tell(dice, citizen, Story::late, {}, {}, {});
        else if (strikes(chance.park_share))
            tell(dice, citizen, Story::parked, "fetches_papers", {}, {});
        else if (strikes(chance.payment_share))
            citizen.to_payment = m_errands.at(citizen.errand).area != "betaling";
        else if (strikes(chance.transfer_share))
            citizen.send_on = other_than(dice, citizen.errand);
        else if (strikes(chance.return_share))
            citizen.not_ready = true;
        else if (strikes(chance.undo_share))
            citizen.hasty_finish = true;
    }

    void tell(Dice& dice, PlannedCitizen& citizen, Story story, std::string const& reason, std::string const& truly,
              std::optional<std::chrono::minutes> minutes) const
    {
        auto const& chance = m_model.mishaps;
        auto const or_drawn = [&](DayModel::Range const& range) {
            return minutes ? seconds{*minutes} : whole(60 * dice.between(range.low, range.high));
        };
        auto const& factor = m_model.serving.priority_minutes_factor;
        citizen.story = story;
        citizen.reason = reason;
        if (story == Story::urgent || story == Story::companion) {
            citizen.priority = story == Story::urgent ? Priority::urgent : Priority::companion;
            citizen.at_the_stand = citizen.unconfirmed = false;  // priority is given by a person, never by the stand
            citizen.service = whole(static_cast<double>(citizen.service.count()) * factor);
        } else if (story == Story::late) {
            citizen.absent = true;
            citizen.late = or_drawn(chance.late_minutes);
        } else if (story == Story::wrong_errand) {
            citizen.truly = truly;
            citizen.service = length(dice, truly);
        } else if (story == Story::parked) {
            citizen.parking = {reason, or_drawn(chance.park_minutes)};
        }
    }

    std::string other_than(Dice& dice, std::string const& errand_type) const
    {
        for (;;)
            if (auto found = errand(dice); m_errands.at(found).area != m_errands.at(errand_type).area)
                return found;
    }

    DayModel const& m_model;
    Errands const& m_errands;
};

}  // namespace

DayPlan draw_day(DayModel const& model, Errands const& errands, std::uint64_t seed)
{
    Dice dice{seed};
    Drawing const drawing{model, errands};
    DayPlan plan;
    // As many as usual, give or take what chance gives a hall of that size.
    auto const usual = static_cast<double>(model.citizens);
    auto const citizens = std::max(0LL, std::llround(usual + std::sqrt(usual) * dice.normal() / 2));
    for (long long i = 0; i < citizens; ++i) {
        auto own = dice.apart();
        plan.citizens.push_back(drawing.ordinary(own));
    }
    for (auto const& pin : model.pinned) {
        auto own = dice.apart();
        plan.citizens.push_back(drawing.pinned(own, pin));
    }
    for (int i = 0; i < model.mishaps.walk_up_help; ++i) {
        auto own = dice.apart();
        plan.helps.push_back(drawing.help(own));
    }
    std::stable_sort(plan.citizens.begin(), plan.citizens.end(),
                     [](auto const& one, auto const& other) { return one.arrives < other.arrives; });
    std::stable_sort(plan.helps.begin(), plan.helps.end(),
                     [](auto const& one, auto const& other) { return one.at < other.at; });
    return plan;
}

PlannedCitizen draw_stranger(DayModel const& model, Errands const& errands, std::string const& errand,
                             std::uint64_t seed)
{
    Dice dice{seed};
    auto const known = errands.contains(errand) ? errand : errands.begin()->first;
    return Drawing{model, errands}.anyone(dice, {}, known);
}

}  // namespace skranke
