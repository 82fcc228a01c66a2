#pragma once

#include "core/base/ids.h"
#include "core/base/press_id.h"

#include <chrono>
#include <concepts>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

/// What the programs write down for the technician, made so that it cannot carry a person.
///
/// A line is constant text and typed fields: ids, SQLSTATEs, counts, durations, switches. There is no way to hand it a
/// string that was read, typed or received: `Constant` takes literals only, and the compiler proves it. Whoever needs
/// another kind of field adds a type here that can hold nothing about a citizen or a colleague.
///
///     log::warning("listener lost its connection", {{"sqlstate", log::Sqlstate{lost.sqlstate()}}, {"attempt", 3}});
///
/// Writes whole lines, from any thread, and never throws.
namespace skranke::log {

enum class Level { debug, info, warning, error };

/// Text that stood in the source. Cannot be made at run time.
struct Constant {
    template <std::size_t Size>
    consteval Constant(char const (&literal)[Size]) : text{literal, Size - 1}
    {
    }

    std::string_view text;
};

/// Five capitals and digits; anything else is written as "?????".
class Sqlstate {
public:
    explicit Sqlstate(std::string_view code);
    std::string_view text() const { return {m_code, sizeof m_code}; }

private:
    char m_code[5];
};

/// One named value of a line.
class Field {
public:
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Field(Constant key, Number number)
        : m_key{key.text}, m_value{std::to_string(number)}
    {
    }
    template <class Tag, class Number>
    Field(Constant key, Id<Tag, Number> id) : Field{key, id.value}
    {
    }
    template <class Rep, class Period>
    Field(Constant key, std::chrono::duration<Rep, Period> lasted)
        : m_key{key.text},
          m_value{std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(lasted).count()) + "ms"}
    {
    }
    template <std::same_as<bool> Switch>  // a template, so that no pointer turns into a yes
    Field(Constant key, Switch yes) : m_key{key.text}, m_value{yes ? "yes" : "no"}
    {
    }
    Field(Constant key, Constant word) : m_key{key.text}, m_value{word.text} {}
    Field(Constant key, Sqlstate code) : m_key{key.text}, m_value{code.text()} {}
    Field(Constant key, PressId const& press) : m_key{key.text}, m_value{press.text()} {}

    std::string_view key() const { return m_key; }
    std::string const& value() const { return m_value; }

private:
    std::string_view m_key;
    std::string m_value;
};

using Fields = std::initializer_list<Field>;

void debug(Constant what, Fields fields = {});
void info(Constant what, Fields fields = {});
void warning(Constant what, Fields fields = {});
void error(Constant what, Fields fields = {});

/// The least that is written; `info` until told.
void show_from(Level level);

/// Takes each finished line, without its line end. Called by one thread at a time.
using Sink = std::function<void(std::string const& line)>;

/// Where lines go from now on; standard error until told. An empty sink is standard error again.
void write_to(Sink sink);

}  // namespace skranke::log
