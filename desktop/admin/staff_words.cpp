#include "desktop/admin/staff_words.h"

#include "core/base/words.h"
#include "desktop/admin/answer.h"

namespace skranke::admin {

std::string sentence(StaffRefusal why)
{
    switch (why) {
        case StaffRefusal::unknown_person:
            return tr("Nobody has that login.");
        case StaffRefusal::login_taken:
            return tr("That login is taken.");
        case StaffRefusal::bad_login:
            return tr("A login is small letters, digits, dots and dashes, and begins with a letter.");
        case StaffRefusal::unknown_role:
            return tr("There is no such role, or none was named.");
        case StaffRefusal::not_a_persons_role:
            return tr("That role is a station's or a program's, not a person's.");
        case StaffRefusal::unknown_office:
            return tr("There is no such office.");
    }
    return {};
}

std::string login_meant(Settings const& settings)
{
    if (settings.words().size() != 1)
        throw WrongUse{tr("Name one login.")};
    return settings.words().front();
}

void print_password(Settings const& settings, std::string const& login, std::string const& password)
{
    answer(settings, tr_with("{} signs in with {} the first time, and then chooses a password.", login, password),
           {{"login", login}, {"password", password}});
}

}  // namespace skranke::admin
