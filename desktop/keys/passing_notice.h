#pragma once

#include "desktop/keys/pace.h"

#include <optional>
#include <utility>

namespace skranke {

/// What a screen says of the last press, for a minute, with the offer to take it back while there is one.
/// `Notice` knows what `none` is by being made from nothing, and whether it is `undoable`; `Undo` says what is taken
/// back.
template <class Notice, class Undo>
class PassingNotice {
public:
    Notice const& shown() const { return m_notice; }
    std::optional<Undo> const& undo() const { return m_undo; }

    void say(Notice notice, Instant now)
    {
        m_notice = std::move(notice);
        m_until = now + Pace::undo_lasts;
    }
    void say_no_more() { m_notice = {}; }

    void offer(Undo undo, Instant now)
    {
        m_undo = std::move(undo);
        m_undo_until = now + Pace::undo_lasts;
    }
    void offer_no_more() { m_undo.reset(); }

    /// To be called every second or so.
    void tick(Instant now)
    {
        if (now >= m_until)
            m_notice = {};
        if (m_undo && now >= m_undo_until) {
            m_undo.reset();
            m_notice.undoable = false;
        }
    }

private:
    Notice m_notice;
    Instant m_until{};
    std::optional<Undo> m_undo;
    Instant m_undo_until{};
};

}  // namespace skranke
