#pragma once

#include "devices/printer/simulator/escpos_parser.h"
#include "devices/printer/simulator/paper.h"
#include "devices/printer/simulator/printer_books.h"
#include "devices/transport/descriptor.h"

#include <chrono>
#include <deque>
#include <optional>
#include <stop_token>
#include <string>

namespace skranke {

/// The printer's end of one line: a socket, or a pseudo terminal. Serves until the host leaves or the token asks.
/// Real-time commands are answered as they arrive; all others wait in the receive buffer for their turn.
class SimulatedLine {
public:
    SimulatedLine(Descriptor line, PrinterBooks& books, int width);
    ~SimulatedLine();
    SimulatedLine(SimulatedLine const&) = delete;
    SimulatedLine& operator=(SimulatedLine const&) = delete;

    void serve(std::stop_token const& stop);

private:
    using Clock = std::chrono::steady_clock;

    bool wait(std::stop_token const& stop);
    bool receive();
    void hear(PrinterCommand command);
    void answer_now(PrinterCommand const& command);
    void print_what_waits();
    bool may_print(PrinterCommand const& command);
    void carry_out(PrinterCommand const& command);
    bool answer_in_turn(PrinterCommand const& command);
    void after_line();
    void cut();
    void give_up_job();
    void clear_buffers();
    void tell_of_change();
    void reply(std::string const& bytes);
    void drop();

    Descriptor m_line;
    Descriptor m_bell;
    PrinterBooks& m_books;
    EscPosParser m_parser;
    std::deque<PrinterCommand> m_waiting;
    Paper m_paper;

    bool m_begun{false};               // a job, if only its ESC @
    std::optional<std::string> m_job;  // in the books, once there is something to see
    std::string m_last_job;            // what GS ( H after the cut is about
    std::optional<Clock::time_point> m_slow_until;
    std::string m_automatic;  // what GS a told last; empty: not asked for
    bool m_hung_up{false};    // the host has left
    bool m_gone{false};       // we have
};

}  // namespace skranke
