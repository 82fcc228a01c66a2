#include "tests/support/race/race_clerk.h"

#include "core/base/press_id.h"

#include <fmt/format.h>

namespace skranke::race {
namespace {

constexpr int leads_seat = 7;
constexpr int stand_seat = 8;
constexpr auto ticket_columns = "select id, number, state from api.";

std::string one_of(Dice& dice, std::vector<char const*> const& choices)
{
    return choices[dice() % choices.size()];
}

/// The kind of thing an answer was, for the table at the end.
std::string name_of(Answer const& answer)
{
    switch (answer.kind) {
        case Answer::Kind::row:
            return "row";
        case Answer::Kind::none:
            return "none";
        case Answer::Kind::lost:
            return "lost";
        case Answer::Kind::refused:
        case Answer::Kind::broken:
            break;
    }
    return answer.sqlstate;
}

}  // namespace

Clerk::Clerk(ConnectionSettings const& login, int office, int seat, unsigned long seed, Board& board, Board& others)
    : m_office{office}, m_seat{seat}, m_dice{seed}, m_board{board}, m_others{others}, m_line{login}, m_second{login}
{
}

void Clerk::act()
{
    auto const chance = throw_dice(m_dice, 100);
    if (chance < 8)
        press_twice(next_press());
    else if (chance < 14)
        press_both(next_press(), next_press());
    else if (chance < 18 && m_stood)
        press_again(*m_stood);
    else if (chance < 20)
        press_anothers();
    else {
        auto const press = next_press();
        hear(press, m_line.ask(press.sql));
    }
}

std::string Clerk::a_counter()
{
    // Mostly one's own; now and then a colleague's.
    auto const seat = throw_dice(m_dice, 20) == 0 ? 1 + throw_dice(m_dice, 8) : m_seat;
    return std::to_string(m_office * 10 + seat);
}

Clerk::Press Clerk::next_press()
{
    Press press{PressId::make().text(), {}};
    auto const chance = throw_dice(m_dice, 100);
    if (m_seat == stand_seat)
        press.sql = ticket_columns + stand_act(press.id);
    else if (chance < 52)
        press.sql = ticket_columns + queue_act(press.id);
    else if (chance < 94)
        press.sql =
            ticket_columns + ticket_act(press.id, throw_dice(m_dice, 4) == 0 ? m_board.any_ticket(m_dice) : m_mine);
    else {
        press.sql = "select id, name, state from api." + counter_act(press.id);
        press.about_ticket = false;
    }
    press.may_differ = press.sql.find("call_next_ticket") != std::string::npos;
    return press;
}

std::string Clerk::stand_act(std::string const& press)
{
    auto const ticket = throw_dice(m_dice, 3) == 0 ? m_board.any_ticket(m_dice) : m_mine;
    switch (throw_dice(m_dice, 10)) {
        case 0:
            return fmt::format("confirm_ticket({}, '{}')", ticket, press);
        case 1:
            return fmt::format("cancel_ticket({}, '{}')", ticket, press);
        case 2:
            return fmt::format("leave_ticket({}, '{}')", ticket, press);
        default:
            break;
    }
    return fmt::format("take_ticket('errand{}', '{}', confirm => {}, language => '{}', persons => {})",
                       1 + throw_dice(m_dice, 6), press, throw_dice(m_dice, 3) > 0, one_of(m_dice, {"da", "en", "uk"}),
                       1 + throw_dice(m_dice, 4));
}

std::string Clerk::queue_act(std::string const& press)
{
    auto const chance = throw_dice(m_dice, 100);
    if (chance < 28)
        return fmt::format("take_ticket('errand{}', '{}', priority => '{}', errands => '{{{}}}')",
                           1 + throw_dice(m_dice, 6), press,
                           one_of(m_dice, {"ordinary", "ordinary", "companion", "urgent"}),
                           throw_dice(m_dice, 4) == 0 ? "errand1,errand2" : "");
    if (chance < 54)
        return fmt::format("call_next_ticket({}, '{}')", a_counter(), press);
    if (chance < 76)
        return fmt::format("finish_and_call_next({}, {}, '{}')", a_counter(), m_mine, press);
    if (chance < 82)
        return fmt::format("call_ticket({}, {}, '{}')", a_counter(), m_board.any_ticket(m_dice), press);
    if (chance < 90)
        return fmt::format("resume_ticket({}, {}, '{}')", a_counter(), m_board.any_ticket(m_dice), press);
    if (chance < 94 && !m_last_press.empty())
        return fmt::format("undo('{}', '{}')", m_last_press, press);
    return fmt::format("start_help('errand{}', '{}', {})", 1 + throw_dice(m_dice, 6), press,
                       one_of(m_dice, {"null", "null", ""}).empty() ? std::to_string(m_office * 10 + 7) : "null");
}

std::string Clerk::ticket_act(std::string const& press, std::string const& ticket)
{
    auto const place = one_of(m_dice, {"first", "arrival", "last"});
    switch (throw_dice(m_dice, 16)) {
        case 0:
        case 1:
        case 2:
            return fmt::format("start_service({}, '{}')", ticket, press);
        case 3:
        case 4:
            return fmt::format("finish_service({}, '{}', '{}')", ticket, press, one_of(m_dice, {"solved", "referred"}));
        case 5:
            return fmt::format("recall_ticket({}, '{}')", ticket, press);
        case 6:
            return fmt::format("mark_no_show({}, '{}')", ticket, press);
        case 7:
        case 8:
            return fmt::format("park_ticket({}, '{}', 'documents')", ticket, press);
        case 9:
            return fmt::format("return_ticket({}, '{}', '{}')", ticket, press, place);
        case 10:
            return fmt::format("transfer_ticket({}, '{}', 'errand{}', place => '{}')", ticket, press,
                               1 + throw_dice(m_dice, 6), place);
        case 11:
            return fmt::format("transfer_ticket({}, '{}', counter => {})", ticket, press, a_counter());
        case 12:
            return fmt::format("leave_ticket({}, '{}')", ticket, press);
        case 13:
            return fmt::format("add_errand({}, '{}', 'errand{}')", ticket, press, 1 + throw_dice(m_dice, 6));
        case 14:
            return fmt::format("set_note({}, '{}', 'Har brev med')", ticket, press);
        default:
            return fmt::format("tick_step({}, {}, '{}', {})", ticket, 1 + throw_dice(m_dice, 2), press,
                               throw_dice(m_dice, 3) > 0);
    }
}

std::string Clerk::counter_act(std::string const& press)
{
    switch (throw_dice(m_dice, 8)) {
        case 0:
            return fmt::format("pause_counter({}, '{}', 'lunch')", a_counter(), press);
        case 1:
            return fmt::format("resume_counter({}, '{}')", a_counter(), press);
        case 2:
            return fmt::format("close_counter({}, '{}')", a_counter(), press);
        case 3:
            if (m_seat == leads_seat)
                return fmt::format("assign_counter({}, '{}', profile => {})", m_office * 10 + 1 + throw_dice(m_dice, 6),
                                   press, m_office * 10 + 1 + throw_dice(m_dice, 3));
            [[fallthrough]];
        default:
            return fmt::format("open_counter({}, '{}', take_over => {})", a_counter(), press,
                               throw_dice(m_dice, 4) == 0);
    }
}

void Clerk::hear(Press const& press, Answer const& answer)
{
    ++m_met.answers[name_of(answer)];
    switch (answer.kind) {
        case Answer::Kind::row:
            m_stood = press;
            m_stood_answer = answer;
            if (press.about_ticket) {
                m_mine = answer.id;
                m_last_press = press.id;
                m_board.write_ticket(answer.id);
                m_board.write_press(press.id);
                m_met.told.push_back({press.id, answer});
            }
            break;
        case Answer::Kind::lost:
            ask_after(press);
            break;
        case Answer::Kind::broken:
            m_met.wrong.push_back(fmt::format("{} {} from {}", answer.sqlstate, answer.constraint, press.sql));
            break;
        case Answer::Kind::refused:
            // A counter that is closed or paused is opened again, or nothing would happen any more.
            if (m_seat != stand_seat &&
                (answer.sqlstate == "SQ005" || answer.sqlstate == "SQ006" || answer.sqlstate == "SQ015"))
                static_cast<void>(m_line.ask(fmt::format("select from api.open_counter({}, '{}', take_over => true)",
                                                         m_office * 10 + m_seat, PressId::make().text())));
            break;
        case Answer::Kind::none:
            break;
    }
}

/// Two connections of one login press the same key with the same id at the same moment.
void Clerk::press_twice(Press const& press)
{
    m_line.say(press.sql);
    m_second.say(press.sql);
    auto const first = m_line.hear();
    auto const second = m_second.hear();
    hear(press, first);
    hear(press, second);
    if (first.kind == Answer::Kind::row && second.kind == Answer::Kind::row && !press.may_differ &&
        !first.is_same_row(second))
        m_met.wrong.push_back("two answers to one press: " + press.sql);
}

/// Two keys at the same moment, as when a clerk is signed in twice.
void Clerk::press_both(Press const& one, Press const& other)
{
    m_line.say(one.sql);
    m_second.say(other.sql);
    hear(one, m_line.hear());
    hear(other, m_second.hear());
}

/// The same press once more, later: the same answer, and nothing happens.
void Clerk::press_again(Press const& press)
{
    auto const answer = m_line.ask(press.sql);
    ++m_met.answers["again"];
    if (answer.kind == Answer::Kind::broken ||
        (answer.kind != Answer::Kind::lost &&
         !(answer.kind == Answer::Kind::row && answer.is_same_row(m_stood_answer))))
        m_met.wrong.push_back(fmt::format("pressed again, told {} {}: {}", name_of(answer), answer.state, press.sql));
}

/// A press id that another login used: never an answer, never an act.
void Clerk::press_anothers()
{
    auto const id = m_others.any_press(m_dice);
    if (id.empty() || m_seat == stand_seat)
        return;
    auto const answer = m_line.ask(fmt::format("{}take_ticket('errand1', '{}', persons => 19)", ticket_columns, id));
    ++m_met.answers["another's " + name_of(answer)];
    if (answer.kind != Answer::Kind::lost && answer.sqlstate != "SQ009")
        m_met.wrong.push_back("another's press id was taken: " + name_of(answer));
}

/// As the program does it: never sent again unknown, but asked after.
void Clerk::ask_after(Press const& press)
{
    if (!press.about_ticket)
        return;
    auto const known = m_line.ask(
        fmt::format("select id, number, state from api.press_answer('{}') where known and id is not null", press.id));
    if (known.kind == Answer::Kind::row) {
        ++m_met.answers["lost, and had happened"];
        m_met.told.push_back({press.id, known});
        m_mine = known.id;
        m_board.write_ticket(known.id);
    }
}

}  // namespace skranke::race
