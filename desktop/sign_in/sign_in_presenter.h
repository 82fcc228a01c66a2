#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "desktop/sign_in/sign_in_door.h"
#include "desktop/sign_in/sign_in_screen.h"

#include <functional>

namespace skranke {

class SignInView {
public:
    virtual ~SignInView() = default;

    virtual void show(SignInScreen const& screen) = 0;
    /// After a wrong one; and once it has been used.
    virtual void clear_passwords() = 0;
};

/// Decides what the sign-in window shows. Passwords pass through and are not kept, but for the one that is about to be
/// changed. UI thread only.
class SignInPresenter {
public:
    struct Parts {
        SignInDoor& door;
        Background& background;
        Clock const& clock;
        std::function<void(SignedIn const&)> signed_in;
        std::function<void()> unlocked;
    };

    static constexpr std::chrono::seconds reads_every{15};
    static constexpr std::chrono::seconds tries_again_after{3};

    SignInPresenter(Parts parts, SignInView& view);

    void start();
    /// The same window over a workspace that stays alive; `me` unlocks it.
    void lock(Me const& me);
    void tick();
    void read();

    void sign_in(std::string const& login, std::string const& password, std::optional<CounterId> counter,
                 std::optional<ProfileId> profile, bool open);
    void unlock(std::string const& password);
    void change_password(std::string const& fresh, std::string const& again);
    /// A sentence from elsewhere, in the place where the person looks; empty takes it away.
    void say(std::string const& text);
    /// As above, of what goes well.
    void tell(std::string const& news);

private:
    void heard(Outcome<Answer<Me>> const& outcome);
    void heard_picture(Outcome<SignInPicture> const& outcome);
    void go_on();
    void choose_first_counter();
    SignInTrouble trouble_of(Failure const& failure) const;
    void trouble(SignInTrouble trouble);
    void show();

    Parts m_parts;
    SignInView& m_view;
    SignInScreen m_screen;
    std::optional<SignInPicture> m_picture;
    ServerClock m_server;
    Instant m_next_read{};
    bool m_reading{false};
    std::optional<Me> m_me;
    std::optional<CounterId> m_counter;
    std::optional<ProfileId> m_profile;
    bool m_open{false};
    std::string m_old_password;  ///< only between a sign-in and the change it demands
    TaskScope m_tasks;
};

}  // namespace skranke
