#pragma once

#include "desktop/keys/act.h"

#include <optional>
#include <span>
#include <string>

namespace skranke {

/// A key with its modifiers, apart from any toolkit. `code` is 1-24 for F1-F24, or the ASCII letter, or one of the
/// named ones.
struct Key {
    static constexpr int enter = 0x100;
    static constexpr int escape = 0x101;
    static constexpr int letter(char upper) { return 0x200 + upper; }
    static constexpr int function(int n) { return n; }

    int code{};
    bool control{false};
    bool shift{false};

    bool operator==(Key const&) const = default;
};

struct KeyEntry {
    Act act;
    Key key;
    char const* caption;      ///< English source of what a button or a menu says
    char const* explanation;  ///< English source of the line in Help
};

/// The one table, in the order in which Help tells it. Acts without a key (code 0) are there for their captions.
std::span<KeyEntry const> key_table();
KeyEntry const& entry_of(Act act);
std::optional<Act> act_of(Key key);

/// As on the key: "F2", "Shift+F6", "Ctrl+E".
std::string key_name(Key key);
/// The same where there is little room: "⇧F6", "Ctrl+↵".
std::string short_key_name(Key key);
/// "Recall", in the language spoken.
std::string caption_of(Act act);
std::string key_name_of(Act act);

}  // namespace skranke
