#pragma once

#include "core/base/answer.h"
#include "core/queue/desk_picture.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// Who has signed in.
struct Me {
    StaffId id;
    std::string login;
    std::string name;
    OfficeId office;
    std::string office_name;
    std::vector<std::string> roles;  ///< desk, floor, lead …
    bool must_change_password{false};
    std::optional<ProfileId> usual_profile;

    bool operator==(Me const&) const = default;
};

/// A counter as the sign-in window may show it: taken or free, never by whom.
struct CounterPlace {
    CounterId id;
    std::string name;
    std::string kind;
    bool taken{false};

    bool operator==(CounterPlace const&) const = default;
};

/// What the window shows before anybody has signed in, read with the PC's own station login.
/// Nothing about citizens, nothing about staff.
struct SignInPicture {
    Instant read_at;
    double clock_speed{1};
    std::string office;
    std::string opening_today;  ///< "9.00–13.00"; empty when closed today
    std::optional<Instant> opens_next;
    std::vector<CounterPlace> counters;
    std::vector<Profile> profiles;
    bool practice{false};  ///< a practice office

    bool operator==(SignInPicture const&) const = default;
};

/// What a login may ask about itself. Calls wait for the database; throws DatabaseLost when no answer comes.
class StaffDesk {
public:
    virtual ~StaffDesk() = default;

    virtual Answer<Me> me() = 0;
    /// The new password travels only as a SCRAM verifier computed here.
    virtual Answer<Done> change_password(std::string const& old_password, std::string const& new_password) = 0;
};

/// What the PC's own login may see before anybody has signed in.
class SignInDesk {
public:
    virtual ~SignInDesk() = default;

    virtual SignInPicture picture() = 0;
};

}  // namespace skranke
