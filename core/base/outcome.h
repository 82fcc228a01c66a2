#pragma once

#include "core/base/failure.h"

#include <exception>
#include <type_traits>
#include <utility>
#include <variant>

namespace skranke {

/// What came of a piece of work: its value, or the failure of the world around it.
template <class Value>
class [[nodiscard]] Outcome {
    using Kept = std::conditional_t<std::is_void_v<Value>, std::monostate, Value>;

public:
    template <class Work>
    static Outcome of(Work& work)
    {
        try {
            if constexpr (std::is_void_v<Value>) {
                work();
                return Outcome{Kept{}};
            } else {
                return Outcome{work()};
            }
        } catch (...) {
            return Outcome{Failure::of(std::current_exception())};
        }
    }

    Outcome(Kept value) : m_kept{std::in_place_index<0>, std::move(value)} {}
    Outcome(Failure failure) : m_kept{std::in_place_index<1>, std::move(failure)} {}

    explicit operator bool() const { return m_kept.index() == 0; }
    Kept const& value() const { return std::get<0>(m_kept); }
    Kept const& operator*() const { return value(); }
    Kept const* operator->() const { return &value(); }
    Failure const& failure() const { return std::get<1>(m_kept); }

private:
    std::variant<Kept, Failure> m_kept;
};

}  // namespace skranke
