#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace skranke {

/// The database gave no answer: the cable, the server or the time ran out.
/// Carries a SQLSTATE at most, never a server's sentence, for those repeat bound values.
class DatabaseLost : public std::runtime_error {
public:
    explicit DatabaseLost(std::string sqlstate) : std::runtime_error{"database lost"}, m_sqlstate{std::move(sqlstate)}
    {
    }
    std::string const& sqlstate() const { return m_sqlstate; }

private:
    std::string m_sqlstate;
};

/// The database answered with an error that is nobody's refusal: a mistake of ours or of its set-up.
class DatabaseFault : public std::runtime_error {
public:
    explicit DatabaseFault(std::string sqlstate)
        : std::runtime_error{"database fault " + sqlstate}, m_sqlstate{std::move(sqlstate)}
    {
    }
    std::string const& sqlstate() const { return m_sqlstate; }

private:
    std::string m_sqlstate;
};

/// How the world failed, as a value a screen can show. Says what kind of thing is away, nothing about whom it
/// concerned.
struct Failure {
    enum class Kind {
        database_away,   ///< no answer came; whether the act happened is unknown
        database_fault,  ///< an answer came and it was a mistake of ours
        device,          ///< a device did not answer
        unforeseen,
    };

    Kind kind{Kind::unforeseen};
    std::string code;  ///< a SQLSTATE or a device's code, for the log

    static Failure of(std::exception_ptr thrown);

    bool operator==(Failure const&) const = default;
};

}  // namespace skranke
