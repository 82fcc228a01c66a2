#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace skranke {

struct JsonMember;

/// JSON as it was written, each value with the line it begins on, so that a person can be told where.
struct JsonValue {
    enum class Kind { null, flag, number, text, list, object };

    Kind kind{Kind::null};
    std::string text;  ///< of a text; of a number and a flag, as written
    std::vector<JsonValue> items;
    std::vector<JsonMember> members;  ///< in the order written; no key twice
    int line{1};

    JsonValue const* find(std::string_view key) const;
};

struct JsonMember {
    std::string key;
    JsonValue value;
};

struct JsonFault {
    enum class Why { syntax, end, not_utf8, key_twice, too_deep };

    Why why{};
    int line{1};
};

/// Strict: RFC 8259 and UTF-8, no key twice in an object, nothing after the value, at most 32 levels.
Result<JsonValue, JsonFault> read_json(std::string_view text);

/// A text as it stands in JSON, with its quotation marks.
std::string json_quoted(std::string_view text);

}  // namespace skranke
