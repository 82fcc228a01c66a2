#include "core/staff/fresh_password.h"

#include <random>
#include <string_view>

namespace skranke {

std::string fresh_password()
{
    static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    static_assert(letters.size() == 31);
    std::random_device chance;
    std::uniform_int_distribution<std::size_t> any{0, letters.size() - 1};
    std::string password;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0)
            password += '-';
        password += letters[any(chance)];
    }
    return password;
}

}  // namespace skranke
