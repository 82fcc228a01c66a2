#pragma once

#include "devices/transport/bytes.h"

#include <optional>
#include <vector>

namespace skranke {

/// One thing a host said to a printer.
struct PrinterCommand {
    enum class Family {
        text,       ///< body: the bytes to print
        control,    ///< op: LF, CR, HT, FF, CAN
        real_time,  ///< DLE EOT, DLE ENQ, DLE DC4; op is the second byte
        esc,
        fs,
        gs,
        unknown,  ///< passed over
    };

    Family family{Family::unknown};
    std::uint8_t op{};
    Bytes body;  ///< what follows the two-byte prefix, data and all

    bool is(Family wanted, char wanted_op) const
    {
        return family == wanted && op == static_cast<std::uint8_t>(wanted_op);
    }
    /// The byte at a place of the body, or zero.
    std::uint8_t at(std::size_t place) const { return place < body.size() ? body[place] : std::uint8_t{0}; }
    /// Two bytes of the body, low one first.
    int number_at(std::size_t place) const { return at(place) + 256 * at(place + 1); }

    bool operator==(PrinterCommand const&) const = default;
};

/// Takes a host's bytes apart into commands, however they arrive. Never fails: what no printer knows it passes over.
/// Pure; keeps only the command under way, at most four megabytes of it.
class EscPosParser {
public:
    std::vector<PrinterCommand> feed(ByteView bytes);

    /// Forgets the command under way.
    void forget() { m_pending.clear(); }

private:
    Bytes m_pending;
};

}  // namespace skranke
