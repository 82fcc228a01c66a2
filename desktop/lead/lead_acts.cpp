#include "core/queue/ticket.h"
#include "desktop/lead/lead_presenter.h"

#include <algorithm>
#include <utility>

/// What keys, buttons and drops do, once nothing more has to be asked (lead_questions.cpp).
namespace skranke {

namespace {

using Says = LeadNotice::Kind;

}  // namespace

void LeadPresenter::act(Act act)
{
    touched();
    if (act == Act::hide_citizen)
        return toggle_cover();
    if (act == Act::reveal)
        return reveal([this] { m_cover.lift_for_a_moment(); });
    if (act == Act::help)
        return m_view.show_help();
    if (act == Act::show_list)
        return m_view.go_to_list();
    if (act == Act::stop)
        return m_question ? stay() : drop_trial();
    if (act == Act::drop_trial)
        return drop_trial();
    if (!possible().contains(act) || !idle())
        return;
    switch (act) {
        case Act::next_step:
        case Act::propose_staffing:
            return propose_staffing();
        case Act::save:
        case Act::do_trial:
            return do_trial();
        case Act::assign_counter:
            return ask_to_assign(m_chosen);
        case Act::try_counter:
            return ask_to_try(m_chosen);
        case Act::plan_break:
            return ask_breaks();
        case Act::stop_errand:
            return ask_to_stop_errand();
        case Act::undo:
            return do_undo();
        case Act::close_counter:
            return close(*counter(m_chosen));
        default:
            return;
    }
}

void LeadPresenter::choose(CounterId counter)
{
    touched();
    if (m_question || m_chosen == counter)
        return;
    m_chosen = counter;
    show();
}

void LeadPresenter::drop(CounterId to, Assignment const& what)
{
    touched();
    auto const* const at = counter(to);
    if (!at || at->kind == "citizen_pc" || !can_act())
        return;
    m_chosen = to;
    if (what.staff && at->staff && at->staff != what.staff)
        return ask_to_assign(to);  // somebody sits there: who goes where is asked, not guessed
    if (what.staff && at->staff == what.staff)
        return show();
    assign(to, what);
}

void LeadPresenter::assign(CounterId to, Assignment const& what)
{
    auto const* const at = counter(to);
    if (!at)
        return show();
    auto const* const seated = what.staff ? person(*what.staff) : nullptr;
    send_all({.says = {.kind = Says::assigned,
                       .about = Act::assign_counter,
                       .number = at->name,
                       .what = seated ? seated->name : std::string{}},
              .steps = {assigns(to, what)}});
}

void LeadPresenter::attend(std::string const& key)
{
    touched();
    if (!can_act())
        return;
    auto const found = std::ranges::find_if(m_screen.attention, [&](auto const& each) { return each.key() == key; });
    if (found == m_screen.attention.end())
        return;
    auto const matter = *found;
    using Kind = Attention::Kind;
    switch (matter.kind) {
        case Kind::past_target:
            return ask({.kind = LeadQuestion::Kind::move_up, .ticket = matter.ticket, .about = matter.number});
        case Kind::stuck:
            return ask_to_release(matter);
        case Kind::over_usual:
            return choose(*matter.counter);
        case Kind::nobody_serves:
        case Kind::one_serves: {
            auto const closed = std::ranges::find_if(m_picture->counters, [](LeadCounter const& each) {
                return each.kind == "counter" && each.state == CounterState::closed;
            });
            return ask_to_assign(closed == m_picture->counters.end() ? m_chosen : closed->id, matter.area);
        }
        case Kind::break_leaves:
            return ask_to_move_break(*matter.planned);
        case Kind::errand_stopped:
            return send({.kind = Says::started, .what = matter.what},
                        [code = matter.errand_type](LeadDesk& lead, QueueDesk&, PressId const& press) {
                            return on_the_line(lead.start_errand(code, press));
                        });
        case Kind::printer:
        case Kind::help_wanted:
            return send({.kind = Says::going, .what = matter.what},
                        [call = *matter.call](LeadDesk& lead, QueueDesk&, PressId const& press) {
                            return on_the_line(lead.answer_help_call(call, press));
                        });
    }
}

void LeadPresenter::later(std::string const& key)
{
    touched();
    auto const found = std::ranges::find_if(m_screen.attention, [&](auto const& each) { return each.key() == key; });
    if (found == m_screen.attention.end())
        return;
    m_put_off[key] = {found->level(), m_parts.clock.now() + later_lasts};
    show();
}

void LeadPresenter::toggle_cover()
{
    if (m_cover.covered())
        return reveal([this] { m_cover.take_away(); });
    m_cover.lay();
    show();
}

/// What is shown again is written down first: the errands of those who are named among the matters.
void LeadPresenter::reveal(std::function<void()> show_details)
{
    if (!m_cover.covered())
        return;
    std::vector<TicketId> tickets;
    for (auto const& matter : m_screen.attention)
        if (matter.ticket)
            tickets.push_back(*matter.ticket);
    m_tasks.start(
        [&queue = m_parts.queue, tickets] {
            return std::ranges::all_of(
                tickets, [&](TicketId ticket) { return !queue.reveal(ticket, {Detail::errand}).refused(); });
        },
        [this, show_details = std::move(show_details)](Outcome<bool> const& outcome) {
            if (!outcome || !*outcome)
                return say({.kind = Says::not_shown});
            show_details();
            show();
        });
}

void LeadPresenter::say(LeadNotice notice)
{
    m_said.say(std::move(notice), m_parts.clock.now());
    show();
}

}  // namespace skranke
