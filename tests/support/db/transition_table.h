#pragma once

#include <map>
#include <string>
#include <vector>

namespace skranke {

/// One call of the table: who, with what, and what came before.
struct TableCall {
    std::string code;  ///< the SQLSTATE of its refusal; empty when it succeeds
    std::string when;  ///< of a refusal: why
    std::string as;    ///< login
    std::string situation{"empty"};
    std::vector<std::string> given;  ///< more steps after the situation
    std::string call;                ///< arguments by name, without press_id
    std::string to;                  ///< state afterwards
};

/// One row of tests/database/transitions.json: a function of schema api that acts.
struct Transition {
    std::string function;
    std::string about;      ///< ticket, counter, press or nothing
    std::string arguments;  ///< as PostgreSQL tells them, without the default of press_id
    std::string does;
    std::vector<std::string> from;
    std::string to;  ///< "same": as before
    std::string event;
    std::vector<std::string> roles;
    std::string owner;
    TableCall act;
    std::vector<TableCall> works;
    std::vector<TableCall> refusals;
};

/// A function or view that only answers, in tests/database/doors.json.
struct Door {
    std::string name;
    std::string does;
    std::vector<std::string> roles;
};

struct TransitionTable {
    std::map<std::string, std::vector<std::string>> situations;
    std::vector<TableCall> common;  ///< refusals that every function shares
    std::vector<TableCall> codes;   ///< every SQLSTATE of a refusal, and what it means
    std::vector<Transition> functions;
    std::vector<Door> answers;  ///< functions that only answer, or act without a press
    std::vector<Door> views;
    std::vector<std::string> roles;  ///< all that a login may have

    Transition const& row(std::string const& function) const;
};

/// Both files. Throws when they cannot be read.
TransitionTable const& transition_table();

}  // namespace skranke
