#include "desktop/sign_in/sign_in_presenter.h"

#include "core/base/failure.h"

#include <algorithm>
#include <utility>

namespace skranke {

using Stage = SignInScreen::Stage;
using Kind = SignInTrouble::Kind;

namespace {

bool is_away(SignInTrouble const& trouble)
{
    return trouble.kind == Kind::database_away || trouble.kind == Kind::away_while_locked;
}

/// Whoever only sets up needs no counter, and may not read which there are to choose.
bool works_at_a_counter(Me const& me)
{
    return std::ranges::any_of(
        me.roles, [](std::string const& role) { return role == "desk" || role == "floor" || role == "lead"; });
}

}  // namespace

SignInPresenter::SignInPresenter(Parts parts, SignInView& view)
    : m_parts{std::move(parts)}, m_view{view}, m_server{m_parts.clock}, m_tasks{m_parts.background}
{
    m_screen.counter = m_parts.door.remembered_counter();
}

void SignInPresenter::start()
{
    show();
    read();
}

void SignInPresenter::lock(Me const& me)
{
    m_me = me;
    m_screen.stage = Stage::locked;
    m_screen.locked_by = me.name;
    m_screen.trouble = {};
    m_view.clear_passwords();
    show();
    read();
}

void SignInPresenter::tick()
{
    if (m_parts.clock.now() >= m_next_read)
        read();
    else if (m_picture)
        show();
}

void SignInPresenter::read()
{
    if (std::exchange(m_reading, true))
        return;
    m_next_read = m_parts.clock.now() + reads_every;
    m_tasks.start([&door = m_parts.door] { return door.picture(); },
                  [this](Outcome<SignInPicture> const& outcome) { heard_picture(outcome); });
}

void SignInPresenter::heard_picture(Outcome<SignInPicture> const& outcome)
{
    m_reading = false;
    if (outcome) {
        m_picture = *outcome;
        m_server.heard(m_picture->read_at, m_picture->clock_speed);
        m_screen.connected = true;
        m_screen.pc_has_login = true;
        if (is_away(m_screen.trouble))
            m_screen.trouble = {};
        choose_first_counter();
    } else if (outcome.failure().kind == Failure::Kind::database_away) {
        m_screen.connected = false;
        m_next_read = m_parts.clock.now() + tries_again_after;
        if (m_screen.trouble.kind == Kind::none)
            m_screen.trouble = trouble_of(outcome.failure());
    } else {
        m_screen.pc_has_login = false;  // or one that is not let in: the person's own will do
    }
    show();
}

void SignInPresenter::choose_first_counter()
{
    auto const& counters = m_picture->counters;
    if (m_screen.counter && std::ranges::find(counters, *m_screen.counter, &CounterPlace::id) != counters.end())
        return;
    auto const free = std::ranges::find(counters, false, &CounterPlace::taken);
    m_screen.counter = free == counters.end() ? std::nullopt : std::optional{free->id};
}

void SignInPresenter::sign_in(std::string const& login, std::string const& password, std::optional<CounterId> counter,
                              std::optional<ProfileId> profile, bool open)
{
    if (m_screen.busy)
        return;
    if (login.empty())
        return trouble({.kind = Kind::no_login});
    if (m_picture && !counter)
        return trouble({.kind = Kind::no_counter});
    m_counter = counter;
    m_profile = profile;
    m_open = open;
    m_old_password = password;
    m_screen.busy = true;
    m_screen.trouble = {};
    show();
    m_tasks.start([&door = m_parts.door, login, password] { return door.sign_in(login, password); },
                  [this](auto const& outcome) { heard(outcome); });
}

void SignInPresenter::unlock(std::string const& password)
{
    if (m_screen.busy || !m_me)
        return;
    m_screen.busy = true;
    m_screen.trouble = {};
    show();
    m_tasks.start(
        [&door = m_parts.door, me = *m_me, password]() -> Answer<Me> {
            try {
                return door.sign_in(me.login, password);
            } catch (DatabaseLost const&) {
                // The desk behind shows what it last knew, and its citizen is still there.
                if (door.knows(me.login, password))
                    return me;
                throw;
            }
        },
        [this](auto const& outcome) { heard(outcome); });
}

void SignInPresenter::heard(Outcome<Answer<Me>> const& outcome)
{
    m_screen.busy = false;
    m_view.clear_passwords();
    if (!outcome)
        return trouble(trouble_of(outcome.failure()));
    if (outcome->refused())
        return trouble({.kind = Kind::refused, .refusal = outcome->refusal()});
    bool const was_locked = m_screen.stage == Stage::locked;
    m_screen.connected |= !was_locked;
    m_me = **outcome;
    if (was_locked) {
        m_screen.stage = Stage::sign_in;
        m_old_password.clear();
        show();
        return m_parts.unlocked();
    }
    if (m_me->must_change_password) {
        m_screen.stage = Stage::change_password;
        return show();
    }
    go_on();
}

void SignInPresenter::change_password(std::string const& fresh, std::string const& again)
{
    if (m_screen.busy)
        return;
    if (fresh != again)
        return trouble({.kind = Kind::not_the_same});
    m_screen.busy = true;
    m_screen.trouble = {};
    show();
    m_tasks.start([&door = m_parts.door, old = m_old_password, fresh] { return door.change_password(old, fresh); },
                  [this](Outcome<Answer<Done>> const& outcome) {
                      m_screen.busy = false;
                      m_view.clear_passwords();
                      if (!outcome)
                          return trouble(trouble_of(outcome.failure()));
                      if (outcome->refused())
                          return trouble({.kind = Kind::refused, .refusal = outcome->refusal()});
                      m_screen.stage = Stage::sign_in;
                      go_on();
                  });
}

void SignInPresenter::go_on()
{
    m_old_password.clear();
    if (m_counter || !works_at_a_counter(*m_me)) {
        if (m_counter)
            m_parts.door.remember_counter(*m_counter);
        show();
        return m_parts.signed_in(
            {*m_me, m_counter.value_or(CounterId{}), m_profile ? m_profile : m_me->usual_profile, m_open});
    }
    // The PC has no login of its own, so the counters are known only now.
    m_screen.busy = true;
    show();
    m_tasks.start([&door = m_parts.door] { return door.choices(); },
                  [this](Outcome<DeskChoices> const& outcome) {
                      m_screen.busy = false;
                      if (!outcome)
                          return trouble(trouble_of(outcome.failure()));
                      SignInPicture picture{.office = m_me->office_name, .profiles = outcome->profiles};
                      for (auto const& each : outcome->counters)
                          picture.counters.push_back({each.id, each.name, each.kind, each.staff.has_value()});
                      m_picture = picture;
                      choose_first_counter();
                      if (m_screen.counter) {
                          m_counter = m_screen.counter;
                          return go_on();
                      }
                      trouble({.kind = Kind::no_counter});
                  });
}

SignInTrouble SignInPresenter::trouble_of(Failure const& failure) const
{
    if (failure.kind != Failure::Kind::database_away)
        return {.kind = Kind::database_fault, .code = failure.code};
    return {.kind = m_screen.stage == Stage::locked ? Kind::away_while_locked : Kind::database_away};
}

void SignInPresenter::say(std::string const& text)
{
    trouble({.kind = text.empty() ? Kind::none : Kind::told, .text = text});
}

void SignInPresenter::tell(std::string const& news)
{
    trouble({.kind = Kind::news, .text = news});
}

void SignInPresenter::trouble(SignInTrouble trouble)
{
    m_screen.trouble = std::move(trouble);
    show();
}

void SignInPresenter::show()
{
    m_screen.has_picture = m_picture.has_value();
    if (m_picture) {
        auto const& p = *m_picture;
        m_screen.office = p.office;
        m_screen.opening_today = p.opening_today;
        m_screen.opens_next = p.opens_next;
        m_screen.counters = p.counters;
        m_screen.profiles = p.profiles;
        m_screen.practice = p.practice;
        if (p.read_at != Instant{})
            m_screen.now = m_server.now();
    }
    m_view.show(m_screen);
}

}  // namespace skranke
