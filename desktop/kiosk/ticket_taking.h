#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/ports/ticket_printer.h"
#include "core/queue/hall_desk.h"

#include <functional>
#include <optional>

namespace skranke {

class StandPrinter;

/// One number from press to slip: taken but not yet callable, printed, read back from the printer, and then confirmed.
/// A press is sent once. When no answer comes within twenty seconds, the database is asked what became of it; what is
/// not known then is said. UI thread only.
class TicketTaking {
public:
    enum class Stage {
        idle,
        taking,
        asking,    ///< the answer is lost: the database is asked for the press
        printing,  ///< there is a number
        done,      ///< and `printed` tells what became of its slip
        refused,   ///< `refusal` tells why
        nothing,   ///< the press came to nothing: no number was given
        unsure,    ///< nobody can say whether there is a number
    };

    static constexpr std::chrono::seconds patience{20};

    /// Words the slip. `ahead` is how many wait for the same, if that is known; `wait` what was said of the wait when
    /// the number was asked for.
    using WordSlip = std::function<TicketSlip(Ticket const& ticket, std::optional<int> ahead,
                                              std::optional<WaitEstimate> const& wait)>;

    /// `changed` is called after every change of stage that was not asked for by a caller.
    TicketTaking(HallDesk& desk, StandPrinter& printer, Background& background, Clock const& clock,
                 std::function<void()> changed);

    /// Begins, unless something is under way: a double tap gives one number.
    void take(NewTicket ticket, std::optional<WaitEstimate> wait, WordSlip word_slip);
    void tick();
    /// Ready for the next citizen. Only when `over()` or idle.
    void forget();

    Stage stage() const { return m_stage; }
    bool under_way() const { return m_stage == Stage::taking || m_stage == Stage::asking; }
    bool over() const { return m_stage >= Stage::done; }
    std::optional<Ticket> const& ticket() const { return m_ticket; }
    std::optional<int> ahead() const { return m_ahead; }
    std::optional<WaitEstimate> const& wait() const { return m_wait; }
    Printed printed() const { return m_printed; }
    Refusal refusal() const { return m_refusal; }

private:
    void taken(Outcome<struct TakenTicket> const& outcome);
    void ask();
    void told(Outcome<PressAnswer> const& outcome);
    void print(Ticket ticket);
    void finish_slip(Printed printed);
    void enter(Stage stage);

    HallDesk& m_desk;
    StandPrinter& m_printer;
    Clock const& m_clock;
    std::function<void()> m_changed;
    WordSlip m_word_slip;
    Stage m_stage{Stage::idle};
    std::optional<PressId> m_press;
    Instant m_pressed{};
    Instant m_ask_next{};
    bool m_asked{false};  ///< a question is under way
    std::optional<Ticket> m_ticket;
    std::optional<int> m_ahead;
    std::optional<WaitEstimate> m_wait;
    Printed m_printed{Printed::unknown};
    Refusal m_refusal{Refusal::other};
    TaskScope m_tasks;     ///< silenced with each press
    TaskScope m_confirms;  ///< never silenced: the citizen has walked away with the slip
};

}  // namespace skranke
