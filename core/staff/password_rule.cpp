#include "core/staff/password_rule.h"

#include <algorithm>
#include <set>

namespace skranke {
namespace {

constexpr std::size_t shortest = 12;
constexpr std::size_t fewest_different = 5;

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
        return letter < 128 ? static_cast<char>(std::tolower(letter)) : letter;
    });
    return text;
}

/// Letters, not bytes: æ, ø and å count once.
std::size_t length(std::string const& utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](unsigned char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace

bool is_strong_password(std::string const& login, std::string const& password)
{
    std::set<char> const different{password.begin(), password.end()};
    return length(password) >= shortest && different.size() >= fewest_different &&
           (login.empty() || lower(password).find(lower(login)) == std::string::npos);
}

}  // namespace skranke
