#pragma once

#include "core/queue/desk_picture.h"
#include "core/staff/staff_desk.h"

#include <string>
#include <vector>

namespace skranke {

/// What the sign-in window may ask of the world behind it. Calls wait; throws DatabaseLost when no answer comes.
class SignInDoor {
public:
    virtual ~SignInDoor() = default;

    /// Read with the PC's own login. Throws DatabaseFault when the PC has none that works.
    virtual SignInPicture picture() = 0;

    /// Opens the person's own sessions and asks who they are. On success they stay open.
    virtual Answer<Me> sign_in(std::string const& login, std::string const& password) = 0;

    /// Whether somebody signed in so last. Asks nobody, so a locked window can be opened again while no answer comes.
    virtual bool knows(std::string const& login, std::string const& password) = 0;

    /// Of the person just signed in: for a PC without a login of its own.
    virtual DeskChoices choices() = 0;

    virtual Answer<Done> change_password(std::string const& old_password, std::string const& new_password) = 0;

    /// The counter this PC stands at.
    virtual std::optional<CounterId> remembered_counter() = 0;
    virtual void remember_counter(CounterId counter) = 0;
};

}  // namespace skranke
