#pragma once

#include <string>
#include <vector>

namespace skranke {

/// One slip from the ticket stand. Number and counter only: no name, no CPR number, no errand unless the office says
/// so.
struct TicketSlip {
    std::string office;
    std::string number;              ///< "A 12"
    std::vector<std::string> lines;  ///< in the citizen's language, already worded
    std::string qr;                  ///< what the QR code holds; empty: none
    bool right_to_left{false};
    bool practice{false};  ///< "ØVELSE" on it
};

/// What is known of a slip after it has been sent.
enum class Printed {
    printed,   ///< the printer said afterwards that it has paper and is well
    accepted,  ///< handed to a spooler or a device that cannot answer
    failed,    ///< proven: it never reached the printer, or the printer said no before it was complete
    unknown,   ///< the line died halfway
};

enum class PrinterHealth { ready, paper_low, paper_out, cover_open, offline, unknown };

/// A ticket or receipt printer. Calls wait for the device; one thread at a time.
class TicketPrinter {
public:
    virtual ~TicketPrinter() = default;

    virtual Printed print(TicketSlip const& slip) = 0;
    virtual PrinterHealth health() = 0;

    /// Ends the call under way, if any, and every later one; for a program that closes. From any thread.
    virtual void cancel() {}
};

}  // namespace skranke
