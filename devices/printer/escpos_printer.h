#pragma once

#include "core/ports/ticket_printer.h"
#include "devices/printer/printer_settings.h"
#include "devices/printer/printer_status.h"

#include <memory>
#include <stop_token>

namespace skranke {

class PrinterConversation;

/// Any ESC/POS printer: on the network, at a device file or behind a spooler. Never throws for the world's sake: a line
/// that fails is an answer, too. One thread at a time, but `cancel` from any.
class EscPosPrinter : public TicketPrinter {
public:
    explicit EscPosPrinter(PrinterSettings const& settings);
    EscPosPrinter(PrinterSettings settings, std::unique_ptr<Transport> line);

    /// Looks at the printer, sends the slip, and waits for the proof that it lies in the tray.
    Printed print(TicketSlip const& slip) override;

    PrinterHealth health() override;

    /// Ends the call under way and every later one; for a program that closes.
    void cancel() override;

private:
    Printed print_over_open_line(Bytes const& job, ProcessId const& id);
    Printed hand_over(PrinterConversation& talk, Bytes const& job);
    Printed print_with_proof(PrinterConversation& talk, Bytes const& job, ProcessId const& id);
    Printed await_proof(PrinterConversation& talk, ProcessId const& id);
    Bytes proof_question(ProcessId const& id) const;
    bool proves(PrinterAnswer const& answer, ProcessId const& id) const;
    ProcessId next_id();

    PrinterSettings m_settings;
    std::unique_ptr<Transport> m_line;
    std::stop_source m_stop;
    unsigned m_jobs;
};

}  // namespace skranke
