#pragma once

#include <utility>
#include <variant>

namespace skranke {

/// Either the value that was asked for or the reason why the rules say no.
/// A refusal is ordinary and is always shown; a world that failed is an exception instead.
template <class Value, class Why>
class [[nodiscard]] Result {
public:
    Result(Value value) : m_outcome{std::in_place_index<0>, std::move(value)} {}
    Result(Why refusal) : m_outcome{std::in_place_index<1>, std::move(refusal)} {}

    explicit operator bool() const { return m_outcome.index() == 0; }
    bool refused() const { return m_outcome.index() == 1; }

    /// Only when not refused.
    Value const& value() const { return std::get<0>(m_outcome); }
    Value const& operator*() const { return value(); }
    Value const* operator->() const { return &value(); }

    /// Only when refused.
    Why const& refusal() const { return std::get<1>(m_outcome); }

    bool operator==(Result const&) const = default;

private:
    std::variant<Value, Why> m_outcome;
};

/// The value of an act that yields nothing but its being done.
struct Done {
    bool operator==(Done const&) const = default;
};

}  // namespace skranke
