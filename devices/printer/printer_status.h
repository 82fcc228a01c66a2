#pragma once

#include "core/ports/ticket_printer.h"
#include "devices/printer/escpos_encoder.h"

#include <optional>
#include <variant>
#include <vector>

namespace skranke {

/// The answer to one DLE EOT n; which n was asked, only the one who asked knows.
struct RealTimeStatus {
    std::uint8_t byte;
    bool operator==(RealTimeStatus const&) const = default;
};

/// The job with this id has left the printer (GS ( H).
struct JobDone {
    ProcessId id;
    bool operator==(JobDone const&) const = default;
};

/// The paper sensors in their turn (GS r 1).
struct PaperSensor {
    std::uint8_t byte;
    bool out() const { return (byte & 0x0cu) != 0; }
    bool operator==(PaperSensor const&) const = default;
};

/// The buffers are empty (DLE DC4 8).
struct BuffersCleared {
    bool operator==(BuffersCleared const&) const = default;
};

/// Four bytes a printer sends on its own when its state changes (GS a).
struct AutomaticStatus {
    std::array<std::uint8_t, 4> bytes;
    bool operator==(AutomaticStatus const&) const = default;
};

using PrinterAnswer = std::variant<RealTimeStatus, JobDone, PaperSensor, BuffersCleared, AutomaticStatus>;

/// Takes a printer's bytes apart, however they arrive. Whatever it does not know it passes over. Pure.
class StatusDecoder {
public:
    std::vector<PrinterAnswer> feed(ByteView bytes);

private:
    std::optional<PrinterAnswer> take(std::uint8_t byte);
    std::optional<PrinterAnswer> block();

    Bytes m_block;      // a "header to NUL" answer under way
    Bytes m_automatic;  // an automatic status under way
};

/// What DLE EOT 1, 2 and 4 said together.
struct StatusRound {
    std::uint8_t printer{};
    std::uint8_t offline_cause{};
    std::uint8_t paper{};

    /// The reason a person can act on comes first: cover, paper, then anything else that stops the printer.
    PrinterHealth health() const;
};

}  // namespace skranke
