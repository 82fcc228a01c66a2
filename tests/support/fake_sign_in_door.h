#pragma once

#include "core/base/failure.h"
#include "desktop/sign_in/sign_in_door.h"

#include <map>
#include <string>
#include <vector>

namespace skranke {

/// A door with one person behind it: ditte.krag, whose password is `password`.
class FakeSignInDoor : public SignInDoor {
public:
    SignInPicture now;
    Me person{.id = StaffId{1},
              .login = "ditte.krag",
              .name = "Ditte Krag",
              .office = OfficeId{1},
              .office_name = "Egelund Borgerservice",
              .roles = {"desk"}};
    std::string password{"en lang adgangskode"};
    DeskChoices offers;
    std::optional<Refusal> refuses;  ///< whoever comes, and a new password
    bool away{false};
    bool without_login{false};  ///< the PC has no login of its own
    std::optional<CounterId> remembered;
    std::map<std::string, int> times;

    SignInPicture picture() override
    {
        ++times["picture"];
        if (away)
            throw DatabaseLost{"08006"};
        if (without_login)
            throw DatabaseFault{"28000"};
        return now;
    }
    Answer<Me> sign_in(std::string const& login, std::string const& told) override
    {
        ++times["sign_in"];
        if (away)
            throw DatabaseLost{"08006"};
        if (refuses)
            return *refuses;
        if (login != person.login || told != password)
            return Refusal::wrong_password;
        return person;
    }
    bool knows(std::string const& login, std::string const& told) override
    {
        return login == person.login && told == password;
    }
    DeskChoices choices() override { return offers; }
    Answer<Done> change_password(std::string const& old_password, std::string const& new_password) override
    {
        ++times["change_password"];
        if (away)
            throw DatabaseLost{"08006"};
        if (refuses)
            return *refuses;
        if (old_password != password)
            return Refusal::wrong_password;
        password = new_password;
        person.must_change_password = false;
        return Done{};
    }
    std::optional<CounterId> remembered_counter() override { return remembered; }
    void remember_counter(CounterId counter) override { remembered = counter; }
};

}  // namespace skranke
