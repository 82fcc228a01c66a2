#pragma once

#include "desktop/keys/key_table.h"

#include <optional>

namespace skranke {

/// One key-down is one press: a key that is held down repeats itself, and a repeat is not a press.
/// The window tells each key-down and key-up; losing the focus counts as letting go, for the key-up goes elsewhere.
class PressGuard {
public:
    /// True for the first key-down of `key` since it was last let go.
    bool down(Key key)
    {
        bool const first = m_held != key;
        m_held = key;
        return first;
    }
    void up() { m_held.reset(); }

private:
    std::optional<Key> m_held;
};

}  // namespace skranke
