#pragma once

#include "tests/support/race/race_board.h"
#include "tests/support/race/race_line.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace skranke::race {

/// What a session was told of one press that stands.
struct Told {
    std::string press;
    Answer answer;
};

/// What a session met, added up afterwards.
struct Met {
    std::map<std::string, long> answers;  ///< by SQLSTATE, "row", "none", "lost"
    std::vector<Told> told;               ///< every ticket answer
    std::vector<std::string> wrong;       ///< what may never happen, in words
};

/// One login at work: a clerk, a floorwalker who leads, or a ticket stand. It does mostly what such a person would, and
/// often enough what nobody should: presses twice at once, presses again, uses another's press id, touches another's
/// citizen. Used by one thread.
class Clerk {
public:
    Clerk(ConnectionSettings const& login, int office, int seat, unsigned long seed, Board& board, Board& others);

    /// One press, or two at once.
    void act();
    Met const& met() const { return m_met; }

private:
    struct Press {
        std::string id;
        std::string sql;
        bool about_ticket{true};  ///< the answer is a ticket's
        bool may_differ{false};   ///< finding nobody is not remembered, so twins may be told different things
    };

    std::string stand_act(std::string const& press);
    std::string queue_act(std::string const& press);
    std::string counter_act(std::string const& press);
    std::string ticket_act(std::string const& press, std::string const& ticket);

    Press next_press();
    void hear(Press const& press, Answer const& answer);
    void press_twice(Press const& press);
    void press_both(Press const& one, Press const& other);
    void press_again(Press const& press);
    void press_anothers();
    void ask_after(Press const& press);
    std::string a_counter();

    int m_office;
    int m_seat;
    Dice m_dice;
    Board& m_board;
    Board& m_others;
    Line m_line;
    Line m_second;
    std::string m_mine{"0"};       ///< the ticket last given to this clerk
    std::string m_last_press;      ///< the last press that stood
    std::optional<Press> m_stood;  ///< the same, to press again
    Answer m_stood_answer;
    Met m_met;
};

}  // namespace skranke::race
