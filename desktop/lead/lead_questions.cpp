#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "core/queue/ticket.h"
#include "desktop/lead/lead_presenter.h"
#include "desktop/lead/lead_words.h"

#include <algorithm>

/// What the board asks before it acts.
namespace skranke {

namespace {

using Kind = LeadQuestion::Kind;
using Field = LeadQuestion::Field;

constexpr std::chrono::minutes quarter{15};
constexpr std::chrono::hours plans_ahead{7};

std::string code_of(Instant at)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count());
}

/// The quarters of an hour from `from` on, as long as it is the same day.
std::vector<Choice> quarters_from(Instant from)
{
    std::vector<Choice> all;
    Instant at{std::chrono::ceil<std::chrono::minutes>(from.time_since_epoch())};
    while (std::chrono::duration_cast<std::chrono::minutes>(at.time_since_epoch()) % quarter != std::chrono::minutes{0})
        at += std::chrono::minutes{1};
    for (auto const end = from + plans_ahead; at < end && office_day(at) == office_day(from); at += quarter)
        all.push_back({code_of(at), clock_text(at)});
    return all;
}

std::vector<Choice> lengths()
{
    std::vector<Choice> all;
    for (int const length : {15, 30, 45, 60})
        all.push_back({std::to_string(length), minutes_text(std::chrono::minutes{length})});
    return all;
}

LeadQuestion::Beside lasting(int length)
{
    return {.field = Field::minutes, .choices = lengths(), .chosen = std::to_string(length)};
}

}  // namespace

void LeadPresenter::ask(LeadQuestion question)
{
    m_question = std::move(question);
    m_said.say_no_more();
    show();
}

void LeadPresenter::ask_to_assign(CounterId to, std::optional<std::string> const& area)
{
    touched();
    auto const* const at = counter(to);
    if (!at || at->kind == "citizen_pc" || !can_act())
        return;
    m_chosen = to;
    ask(who_sits_at(*at, area));
}

/// Those without a counter come first, and of them those whose usual profile is meant for the area.
LeadQuestion LeadPresenter::who_sits_at(LeadCounter const& at, std::optional<std::string> const& area) const
{
    auto people = m_picture->staff;
    auto const fits = [&](LeadPerson const& each) {
        return area && std::ranges::find(each.areas, *area) != each.areas.end();
    };
    std::ranges::stable_sort(people, {}, [&](LeadPerson const& each) {
        return std::pair{each.counter.has_value(), !fits(each)};
    });
    LeadQuestion question{.kind = Kind::assign,
                          .counter = at.id,
                          .about = at.name,
                          .number = at.ticket ? shown_number(at.ticket->number) : std::string{}};
    if (at.staff)
        question.choices.push_back({"", tr_with("{} stays", at.staff_name)});
    for (auto const& each : people) {
        if (each.counter == at.id)
            continue;
        auto const* const sits = each.counter ? counter(*each.counter) : nullptr;
        question.choices.push_back({std::to_string(each.id.value), person_words(each, sits)});
    }
    if (at.staff && !at.ticket)
        question.choices.push_back({"close", tr("Nobody: close the counter")});
    if (!question.choices.empty())
        question.chosen = question.choices.front().code;
    LeadQuestion::Beside profiles{.field = Field::profile};
    profiles.choices.push_back({"", tr("The person's usual one, or as now")});
    for (auto const& each : m_choices.profiles)
        profiles.choices.push_back({std::to_string(each.id.value), each.name});
    question.beside = {std::move(profiles)};
    return question;
}

void LeadPresenter::ask_to_seat(StaffId staff)
{
    touched();
    if (!can_act() || !person(staff))
        return;
    LeadQuestion question{.kind = Kind::seat_person, .staff = staff, .about = person(staff)->name};
    auto counters = m_picture->counters;
    std::ranges::stable_sort(counters, {}, [](LeadCounter const& each) { return each.state != CounterState::closed; });
    for (auto const& each : counters)
        if (each.kind != "citizen_pc")
            question.choices.push_back({std::to_string(each.id.value),
                                        each.staff_name.empty() ? each.name : each.name + " · " + each.staff_name});
    if (question.choices.empty())
        return;
    question.chosen = question.choices.front().code;
    ask(std::move(question));
}

/// Counters at work first: a closed one has nobody who would take the errands.
void LeadPresenter::ask_to_give(ProfileId profile)
{
    touched();
    auto const known = std::ranges::find(m_choices.profiles, profile, &Profile::id);
    if (!can_act() || known == m_choices.profiles.end())
        return;
    LeadQuestion question{.kind = Kind::give_profile, .profile = profile, .about = known->name};
    for (auto const& each : m_picture->counters)
        if (each.kind != "citizen_pc" && each.state != CounterState::closed)
            question.choices.push_back(
                {std::to_string(each.id.value), each.name + " · " + each.staff_name + " · " + each.profile_name});
    if (question.choices.empty())
        return;
    question.chosen = question.choices.front().code;
    ask(std::move(question));
}

void LeadPresenter::ask_to_release(Attention const& matter)
{
    std::vector<Choice> const reasons{{"nobody_there", tr("Nobody is at the counter")},
                                      {"too_long", tr("It has lasted too long")},
                                      {"mistake", tr("Called by mistake")},
                                      {"other", tr("Another reason")}};
    ask({.kind = Kind::release,
         .ticket = matter.ticket,
         .about = matter.number,
         .number = matter.what,
         .choices = reasons,
         .chosen = reasons.front().code});
}

void LeadPresenter::ask_breaks()
{
    touched();
    if (!can_act())
        return;
    LeadQuestion question{.kind = Kind::breaks};
    question.choices.push_back({"new", tr("New break …")});
    for (auto const& each : m_picture->breaks)
        question.choices.push_back({std::to_string(each.id.value), break_words(each) + " · " + each.staff_name});
    question.chosen = "new";
    ask(std::move(question));
}

void LeadPresenter::ask_to_plan_break()
{
    auto const starts = quarters_from(m_picture.now());
    if (starts.empty() || m_choices.break_kinds.empty() || m_picture->staff.empty())
        return show();
    LeadQuestion question{.kind = Kind::plan_break};
    auto people = m_picture->staff;
    std::ranges::stable_sort(people, {}, [](LeadPerson const& each) { return !each.counter.has_value(); });
    for (auto const& each : people) {
        auto const* const sits = each.counter ? counter(*each.counter) : nullptr;
        question.choices.push_back({std::to_string(each.id.value), person_words(each, sits)});
    }
    question.chosen = question.choices.front().code;
    auto const lunch = std::ranges::find(m_choices.break_kinds, "lunch", &Choice::code);
    question.beside = {
        {.field = Field::kind,
         .choices = m_choices.break_kinds,
         .chosen = lunch == m_choices.break_kinds.end() ? m_choices.break_kinds.front().code : lunch->code},
        {.field = Field::starts, .choices = starts, .chosen = starts.front().code},
        lasting(30)};
    ask(std::move(question));
}

void LeadPresenter::ask_to_move_break(BreakId planned)
{
    auto const found = std::ranges::find(m_picture->breaks, planned, &PlannedBreak::id);
    if (found == m_picture->breaks.end())
        return show();
    LeadQuestion question{.kind = Kind::move_break,
                          .planned = planned,
                          .about = found->staff_name,
                          .number = break_words(*found),
                          .choices = quarters_from(m_picture.now())};
    question.choices.push_back({"remove", tr("Remove the break")});
    auto const now_at = std::ranges::find(question.choices, code_of(found->starts), &Choice::code);
    question.chosen = now_at == question.choices.end() ? question.choices.front().code : now_at->code;
    question.beside = {lasting(
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(found->ends - found->starts).count()))};
    ask(std::move(question));
}

void LeadPresenter::ask_to_stop_errand()
{
    touched();
    if (!can_act() || m_choices.errand_types.empty())
        return;
    LeadQuestion question{.kind = Kind::stop_errand};
    for (auto const& each : m_choices.errand_types) {
        auto const stopped = std::ranges::find(m_picture->stopped, each.code, &StoppedErrand::errand_type);
        auto const name = each.letter + "  " + each.name;
        question.choices.push_back(
            {each.code, stopped == m_picture->stopped.end()
                            ? name
                            : tr_with("{} – stopped since {}", name, clock_text(stopped->since))});
    }
    question.chosen = question.choices.front().code;
    ask(std::move(question));
}

void LeadPresenter::stay()
{
    if (!m_question)
        return;
    m_question.reset();
    show();
}

}  // namespace skranke
