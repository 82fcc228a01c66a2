#pragma once

#include "core/database/connection.h"

#include <string>

namespace skranke::race {

/// What the database said to one press.
struct Answer {
    enum class Kind {
        row,      ///< done, or done before
        none,     ///< nobody waits
        refused,  ///< a rule of ours said no
        broken,   ///< an error that no press may ever meet
        lost,     ///< the line died; whether the press happened is unknown
    };

    Kind kind{Kind::lost};
    std::string id;
    std::string number;
    std::string state;
    std::string sqlstate;
    std::string constraint;  ///< the server's name for it, when one was broken

    bool is_same_row(Answer const& other) const
    {
        return id == other.id && number == other.number && state == other.state;
    }
};

/// One session of one login, which survives being killed. Used by one thread.
class Line {
public:
    explicit Line(ConnectionSettings settings);

    /// Asks and waits.
    Answer ask(std::string const& sql);
    /// Asks without waiting; `hear` waits. So one thread can ask on two lines at once.
    void say(std::string const& sql);
    Answer hear();

private:
    void connect();

    ConnectionSettings m_settings;
    Connection m_connection;
};

}  // namespace skranke::race
