#pragma once

#include "core/base/failure.h"
#include "core/staff/staff_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// Why nobody is signed in yet, or what else is to be told where the person looks.
struct SignInTrouble {
    enum class Kind {
        none,
        refused,     ///< `refusal`: wrong password, expired, program too old
        no_login,    ///< the user id is empty
        no_counter,  ///< no counter is chosen
        database_away,
        away_while_locked,  ///< nobody can be asked: only the password one signed in with opens the window
        database_fault,     ///< `code`
        not_the_same,       ///< the new password, written twice
        told,               ///< `text`, from elsewhere: why there is no database to ask
        news,               ///< `text`, from elsewhere: what is being done; no trouble at all
    };

    Kind kind{Kind::none};
    std::optional<Refusal> refusal;
    std::string code;
    std::string text;

    bool operator==(SignInTrouble const&) const = default;
};

/// All that the sign-in window shows. Nothing about citizens and nothing about staff.
struct SignInScreen {
    enum class Stage {
        sign_in,
        change_password,  ///< it must be changed before anything else
        locked,           ///< somebody is signed in; only they, or a change of user, get on
    };

    Stage stage{Stage::sign_in};
    bool busy{false};
    bool connected{false};
    bool pc_has_login{true};  ///< false: the database cannot be asked anything before a person signs in
    bool has_picture{false};
    std::string office;
    std::optional<Instant> now;
    std::string opening_today;
    std::optional<Instant> opens_next;
    std::vector<CounterPlace> counters;
    std::optional<CounterId> counter;
    std::vector<Profile> profiles;
    std::string locked_by;  ///< the person's own name, on a locked window
    bool practice{false};
    SignInTrouble trouble;

    bool operator==(SignInScreen const&) const = default;
};

/// Who has come through the door, and to where.
struct SignedIn {
    Me me;
    CounterId counter;  ///< none of whoever works at none
    std::optional<ProfileId> profile;
    bool open{false};  ///< open the counter at once
};

}  // namespace skranke
