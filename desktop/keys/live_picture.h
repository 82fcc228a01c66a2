#pragma once

#include "core/base/answer.h"
#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/queue_news.h"
#include "desktop/keys/pace.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace skranke {

/// Why a screen does not show how things stand now.
struct PictureTrouble {
    enum class Kind { none, database_away, fault, refused };

    Kind kind{Kind::none};
    std::string code;  ///< of a fault
    std::optional<Refusal> refusal;
    std::optional<Instant> as_of;  ///< when what is still shown was read, by the database's clock
};

/// The same in a workspace's own words: every notice of a workspace has these kinds.
template <class Notice>
Notice notice_of(PictureTrouble const& trouble)
{
    using Says = typename Notice::Kind;
    Notice notice;
    switch (trouble.kind) {
        case PictureTrouble::Kind::none:
            return notice;
        case PictureTrouble::Kind::database_away:
            notice.kind = Says::database_away;
            break;
        case PictureTrouble::Kind::fault:
            notice.kind = Says::fault;
            break;
        case PictureTrouble::Kind::refused:
            notice.kind = Says::refused;
            break;
    }
    notice.code = trouble.code;
    notice.refusal = trouble.refusal;
    notice.as_of = trouble.as_of;
    return notice;
}

/// What the database last said a screen is made from, and the reading of it: at every piece of news, by
/// itself every fifteen seconds, because news is only a hint, and every two while the database is away. One reading at
/// a time, spread by `chance` so that many desks do not ask in the same moment. Reads like an optional. UI thread only.
template <class Picture>
class LivePicture {
public:
    using Ask = std::function<Answer<Picture>()>;
    /// Sees a picture before it takes the last one's place, which may be left standing.
    using Takes = std::function<bool(Picture const&)>;

    /// `ask` runs on a worker; `heard` is told after each answer, good or not.
    LivePicture(
        Background& background, Clock const& clock, std::function<double()> chance, Ask ask,
        std::function<void()> heard, Takes takes = [](Picture const&) { return true; })
        : m_clock{clock},
          m_server{clock},
          m_chance{std::move(chance)},
          m_ask{std::move(ask)},
          m_heard{std::move(heard)},
          m_takes{std::move(takes)},
          m_tasks{background}
    {
    }

    /// Reads now; or once more, when a reading is under way that may have begun too early.
    void read()
    {
        if (m_reading) {
            m_read_again = true;
            return;
        }
        m_reading = true;
        ++m_begun;
        m_next = next_read(m_clock.now(), Pace::reads_every, m_chance());
        m_tasks.start(m_ask, [this](Outcome<Answer<Picture>> const& outcome) { take(outcome); });
    }

    /// News of any kind. One that the line was lost makes it read, too: so it finds out whether the database is away.
    void hear(QueueNews const& news)
    {
        if (news.kind == QueueNews::Kind::line_back)
            m_next = next_read_once_back(m_clock.now(), m_chance());
        else
            read();
    }

    /// To be called every second or so.
    void tick()
    {
        if (m_clock.now() >= m_next)
            read();
    }

    explicit operator bool() const { return m_picture.has_value(); }
    Picture const& operator*() const { return *m_picture; }
    Picture const* operator->() const { return &*m_picture; }

    /// The last question got no answer, because the database could not be reached.
    bool away() const { return m_trouble.kind == PictureTrouble::Kind::database_away; }
    /// The last question got no picture, for whatever reason.
    bool in_vain() const { return m_trouble.kind != PictureTrouble::Kind::none; }
    /// How old the picture is.
    std::chrono::microseconds age() const { return m_clock.now() - m_taken; }
    PictureTrouble const& trouble() const { return m_trouble; }
    /// The database's clock, carried on.
    Instant now() const { return m_server.now(); }
    /// Which reading began last, and which was answered last: so it is known whether an answer is younger than a press.
    std::uint64_t begun() const { return m_begun; }
    std::uint64_t answered() const { return m_answered; }

private:
    void take(Outcome<Answer<Picture>> const& outcome)
    {
        m_reading = false;
        m_answered = m_begun;
        m_trouble = {};
        if (!outcome) {
            bool const away = outcome.failure().kind == Failure::Kind::database_away;
            m_trouble = {.kind = away ? PictureTrouble::Kind::database_away : PictureTrouble::Kind::fault,
                         .code = outcome.failure().code,
                         .as_of = m_picture ? std::optional{m_picture->read_at} : std::nullopt};
            m_next = next_read(m_clock.now(), Pace::tries_again_after, m_chance());
        } else if (outcome->refused()) {
            m_trouble = {.kind = PictureTrouble::Kind::refused, .refusal = outcome->refusal()};
        } else if (m_takes(**outcome)) {
            m_picture = **outcome;
            m_taken = m_clock.now();
            m_server.heard(m_picture->read_at, m_picture->clock_speed);
        }
        if (std::exchange(m_read_again, false))
            read();
        m_heard();
    }

    Clock const& m_clock;
    ServerClock m_server;
    std::function<double()> m_chance;
    Ask m_ask;
    std::function<void()> m_heard;
    Takes m_takes;
    std::optional<Picture> m_picture;
    PictureTrouble m_trouble;
    Instant m_taken{};
    Instant m_next{};
    std::uint64_t m_begun{0};
    std::uint64_t m_answered{0};
    bool m_reading{false};
    bool m_read_again{false};
    TaskScope m_tasks;
};

}  // namespace skranke
