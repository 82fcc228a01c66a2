#include "core/setup/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace skranke {
namespace {

using Why = JsonFault::Why;

constexpr int deepest = 32;

/// Where a text stops being UTF-8 (no overlong forms, no surrogates), or its end.
std::size_t utf8_until(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        auto const lead = static_cast<unsigned char>(text[at]);
        std::size_t const more = lead < 0x80   ? 0
                                 : lead < 0xc2 ? 9
                                 : lead < 0xe0 ? 1
                                 : lead < 0xf0 ? 2
                                 : lead < 0xf5 ? 3
                                               : 9;
        if (more == 9 || at + more >= text.size())
            return at;
        for (std::size_t i = 1; i <= more; ++i) {
            auto const next = static_cast<unsigned char>(text[at + i]);
            auto const low = lead == 0xe0 && i == 1 ? 0xa0 : lead == 0xf0 && i == 1 ? 0x90 : 0x80;
            auto const high = lead == 0xed && i == 1 ? 0x9f : lead == 0xf4 && i == 1 ? 0x8f : 0xbf;
            if (next < low || next > high)
                return at;
        }
        at += more + 1;
    }
    return at;
}

/// One pass from left to right. Throws JsonFault to itself; read_json catches it.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text{text} {}

    JsonValue whole()
    {
        auto value = read(0);
        skip_blanks();
        if (m_at != m_text.size())
            fail(Why::syntax);
        return value;
    }

    int line() const { return m_line; }

private:
    [[noreturn]] void fail(Why why) const { throw JsonFault{m_at >= m_text.size() ? Why::end : why, m_line}; }

    char peek() const
    {
        if (m_at >= m_text.size())
            fail(Why::end);
        return m_text[m_at];
    }

    void skip_blanks()
    {
        for (; m_at < m_text.size() && std::string_view{" \t\r\n"}.find(m_text[m_at]) != std::string_view::npos; ++m_at)
            m_line += m_text[m_at] == '\n' ? 1 : 0;
    }

    void expect(char wanted)
    {
        if (peek() != wanted)
            fail(Why::syntax);
        ++m_at;
    }

    bool comes(char wanted)
    {
        skip_blanks();
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    JsonValue read(int depth)
    {
        if (depth > deepest)
            throw JsonFault{Why::too_deep, m_line};
        skip_blanks();
        JsonValue value;
        value.line = m_line;
        switch (peek()) {
            case '{':
                read_object(value, depth);
                break;
            case '[':
                read_list(value, depth);
                break;
            case '"':
                value.kind = JsonValue::Kind::text;
                value.text = read_text();
                break;
            case 't':
                read_word(value, "true", JsonValue::Kind::flag);
                break;
            case 'f':
                read_word(value, "false", JsonValue::Kind::flag);
                break;
            case 'n':
                read_word(value, "null", JsonValue::Kind::null);
                break;
            default:
                read_number(value);
        }
        return value;
    }

    void read_object(JsonValue& value, int depth)
    {
        value.kind = JsonValue::Kind::object;
        ++m_at;
        if (comes('}'))
            return;
        do {
            skip_blanks();
            if (peek() != '"')
                fail(Why::syntax);
            auto key = read_text();
            if (value.find(key) != nullptr)
                throw JsonFault{Why::key_twice, m_line};
            skip_blanks();
            expect(':');
            value.members.push_back({std::move(key), read(depth + 1)});
        } while (comes(','));
        expect('}');
    }

    void read_list(JsonValue& value, int depth)
    {
        value.kind = JsonValue::Kind::list;
        ++m_at;
        if (comes(']'))
            return;
        do
            value.items.push_back(read(depth + 1));
        while (comes(','));
        expect(']');
    }

    void read_word(JsonValue& value, std::string_view word, JsonValue::Kind kind)
    {
        if (m_text.substr(m_at, word.size()) != word)
            fail(Why::syntax);
        m_at += word.size();
        value.kind = kind;
        value.text = word;
    }

    bool digits()
    {
        auto const from = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
            ++m_at;
        return m_at > from;
    }

    bool one_of(std::string_view signs)
    {
        if (m_at >= m_text.size() || signs.find(m_text[m_at]) == std::string_view::npos)
            return false;
        ++m_at;
        return true;
    }

    void read_number(JsonValue& value)
    {
        auto const from = m_at;
        one_of("-");
        auto const whole = m_at;
        if (!digits() || (m_text[whole] == '0' && m_at > whole + 1))
            fail(Why::syntax);
        if (one_of(".") && !digits())
            fail(Why::syntax);
        if (one_of("eE")) {
            one_of("+-");
            if (!digits())
                fail(Why::syntax);
        }
        value.kind = JsonValue::Kind::number;
        value.text = m_text.substr(from, m_at - from);
    }

    std::uint32_t four_hex()
    {
        std::uint32_t code = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            auto const sign = peek();
            auto const digit = std::string_view{"0123456789abcdef"}.find(
                sign >= 'A' && sign <= 'F' ? static_cast<char>(sign - 'A' + 'a') : sign);
            if (digit == std::string_view::npos)
                fail(Why::syntax);
            code = code * 16 + static_cast<std::uint32_t>(digit);
        }
        return code;
    }

    /// After the u of an escape. A pair of surrogates is one letter; one alone is none, and neither is nought, which
    /// PostgreSQL keeps in no text.
    void add_code(std::string& text)
    {
        auto code = four_hex();
        if (code >= 0xd800 && code < 0xdc00) {
            expect('\\');
            expect('u');
            auto const low = four_hex();
            if (low < 0xdc00 || low > 0xdfff)
                fail(Why::syntax);
            code = 0x10000 + ((code - 0xd800) << 10U) + (low - 0xdc00);
        } else if (code == 0 || (code >= 0xdc00 && code <= 0xdfff)) {
            fail(Why::syntax);
        }
        auto const rest = [&](unsigned shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
        if (code < 0x80) {
            text += static_cast<char>(code);
        } else if (code < 0x800) {
            text += static_cast<char>(0xc0 | (code >> 6U));
            rest(0);
        } else if (code < 0x10000) {
            text += static_cast<char>(0xe0 | (code >> 12U));
            rest(6);
            rest(0);
        } else {
            text += static_cast<char>(0xf0 | (code >> 18U));
            rest(12);
            rest(6);
            rest(0);
        }
    }

    std::string read_text()
    {
        std::string text;
        for (++m_at; peek() != '"';) {
            auto const sign = m_text[m_at++];
            if (static_cast<unsigned char>(sign) < 0x20)
                fail(Why::syntax);
            if (sign != '\\') {
                text += sign;
                continue;
            }
            auto const escape = peek();
            ++m_at;
            auto const known = std::string_view{"\"\\/bfnrt"}.find(escape);
            if (escape == 'u')
                add_code(text);
            else if (known == std::string_view::npos)
                fail(Why::syntax);
            else
                text += "\"\\/\b\f\n\r\t"[known];
        }
        ++m_at;
        return text;
    }

    std::string_view m_text;
    std::size_t m_at{0};
    int m_line{1};
};

}  // namespace

JsonValue const* JsonValue::find(std::string_view key) const
{
    for (auto const& member : members)
        if (member.key == key)
            return &member.value;
    return nullptr;
}

Result<JsonValue, JsonFault> read_json(std::string_view text)
{
    if (auto const until = utf8_until(text); until < text.size())
        return JsonFault{Why::not_utf8, 1 + static_cast<int>(std::ranges::count(text.substr(0, until), '\n'))};
    try {
        return Reader{text}.whole();
    } catch (JsonFault const& fault) {
        return fault;
    }
}

std::string json_quoted(std::string_view text)
{
    std::string quoted = "\"";
    for (char const sign : text) {
        if (sign == '"' || sign == '\\')
            quoted += {'\\', sign};
        else if (sign == '\n')
            quoted += "\\n";
        else if (sign == '\t')
            quoted += "\\t";
        else if (static_cast<unsigned char>(sign) < 0x20)
            fmt::format_to(std::back_inserter(quoted), "\\u{:04x}", static_cast<unsigned>(sign));
        else
            quoted += sign;
    }
    return quoted + "\"";
}

}  // namespace skranke
