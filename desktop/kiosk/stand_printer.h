#pragma once

#include "core/base/task_scope.h"
#include "core/ports/ticket_printer.h"

#include <functional>
#include <optional>
#include <utility>

namespace skranke {

/// The stand's printer, asked one thing at a time and never from the UI thread. UI thread only.
class StandPrinter {
public:
    /// `printer` may be null: a stand without one shows its numbers on the screen.
    StandPrinter(TicketPrinter* printer, Background& background) : m_printer{printer}, m_tasks{background} {}

    /// Prints when the printer is free, and tells what is known of the slip.
    void print(TicketSlip slip, std::function<void(Printed)> then);

    /// Asks how the printer is, unless it has something to do: then its slip will tell.
    void ask_health(std::function<void(PrinterHealth)> then);

    bool present() const { return m_printer != nullptr; }

private:
    struct Job {
        TicketSlip slip;
        std::function<void(Printed)> then;
    };

    void start(Job job);
    void free();

    TicketPrinter* m_printer;
    bool m_busy{false};
    std::optional<Job> m_next;
    TaskScope m_tasks;
};

}  // namespace skranke
