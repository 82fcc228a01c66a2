#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/queue_desk.h"

#include <functional>
#include <memory>
#include <optional>

namespace skranke {

/// What became of a press.
struct PressEnd {
    enum class Kind {
        answered,
        refused,
        happened,  ///< no answer came in time, but asked afterwards the database knew it
        lost,      ///< no answer came, and the database knows nothing of it: nothing has happened
        fault,     ///< the database said that something is wrong with it; nothing has happened
    };

    Kind kind{Kind::answered};
    std::optional<Ticket> ticket;
    std::optional<Refusal> refusal;
    std::string code;  ///< of a fault
};

/// The way of presses from one desk to the database: one at a time, and none ever sent twice.
/// A press whose answer is lost is asked after until the database can be asked, and until enough time has passed for a
/// late one to be impossible (contract 5). UI thread only.
class PressLine {
public:
    /// All presses travel the same line; most answer with a ticket, some with none.
    using Ask = std::function<Answer<std::optional<Ticket>>(PressId const&)>;
    using Told = std::function<void(PressEnd const&)>;

    /// After so long without an answer it is asked what became of the press.
    static constexpr std::chrono::seconds patience{20};

    PressLine(Background& background, Clock const& clock, QueueDesk& desk);

    /// A press is under way, or it is being found out what became of one.
    bool busy() const { return m_open != nullptr; }
    bool asking() const { return m_open && m_open->asking; }

    /// Sends it; `told` is called once, on the UI thread. Only when not busy. `ask` runs on a worker.
    PressId press(Ask ask, Told told);

    /// To be called every second or so, and when the line to the database is back.
    void tick();

private:
    struct Open {
        PressId id;
        Told told;
        Instant begun;
        bool asking{false};
        bool inquiry_under_way{false};
    };

    void heard(std::shared_ptr<Open> const& press, Outcome<Answer<std::optional<Ticket>>> const& outcome);
    void inquire();
    void end(PressEnd const& end);

    Clock const& m_clock;
    QueueDesk& m_desk;
    std::shared_ptr<Open> m_open;
    TaskScope m_tasks;
};

/// An answer as it travels the line.
Answer<std::optional<Ticket>> on_the_line(Answer<Ticket> const& answer);
Answer<std::optional<Ticket>> on_the_line(Answer<Done> const& answer);

}  // namespace skranke
