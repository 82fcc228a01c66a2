#pragma once

#include <deque>
#include <mutex>
#include <random>
#include <string>

namespace skranke::race {

using Dice = std::mt19937_64;

inline int throw_dice(Dice& dice, int sides)
{
    return static_cast<int>(dice() % static_cast<unsigned>(sides));
}

/// What the people of one office see of each other: numbers lately heard of, and presses lately made. Any thread.
class Board {
public:
    void write_ticket(std::string const& id) { write(m_tickets, id); }
    void write_press(std::string const& id) { write(m_presses, id); }
    /// One of the latest, "0" when there is none yet.
    std::string any_ticket(Dice& dice) const { return any(m_tickets, dice, "0"); }
    std::string any_press(Dice& dice) const { return any(m_presses, dice, ""); }

private:
    void write(std::deque<std::string>& list, std::string const& id)
    {
        std::lock_guard const lock{m_mutex};
        list.push_back(id);
        if (list.size() > 48)
            list.pop_front();
    }

    std::string any(std::deque<std::string> const& list, Dice& dice, char const* none) const
    {
        std::lock_guard const lock{m_mutex};
        return list.empty() ? none : list[dice() % list.size()];
    }

    mutable std::mutex m_mutex;
    std::deque<std::string> m_tickets;
    std::deque<std::string> m_presses;
};

}  // namespace skranke::race
