#include "devices/printer/printer_status.h"

#include <algorithm>
#include <utility>

namespace skranke {
namespace {

// Every kind of answer has fixed bits of its own (Epson: "Identification of transmission data").
constexpr std::uint8_t xon = 0x11;
constexpr std::uint8_t xoff = 0x13;
constexpr std::size_t longest_block = 96;  // the printer's own send buffer holds 99

bool begins_block(std::uint8_t byte)
{
    return byte == 0x37 || byte == 0x5f || byte == 0x53;
}
bool is_real_time(std::uint8_t byte)
{
    return (byte & 0x93u) == 0x12;
}
bool begins_automatic(std::uint8_t byte)
{
    return (byte & 0x93u) == 0x10;
}
bool is_paper_sensor(std::uint8_t byte)
{
    return (byte & 0x90u) == 0x00;
}

}  // namespace

std::vector<PrinterAnswer> StatusDecoder::feed(ByteView bytes)
{
    std::vector<PrinterAnswer> answers;
    for (std::uint8_t const each : bytes)
        if (auto answer = take(each))
            answers.push_back(*answer);
    return answers;
}

std::optional<PrinterAnswer> StatusDecoder::take(std::uint8_t byte)
{
    if (byte == xon || byte == xoff)
        return std::nullopt;  // flow control may stand between any two bytes
    if (!m_block.empty()) {
        m_block.push_back(byte);
        if (byte == 0)
            return block();
        if (m_block.size() > longest_block)
            m_block.clear();
        return std::nullopt;
    }
    if (!m_automatic.empty()) {
        m_automatic.push_back(byte);
        if (m_automatic.size() < 4)
            return std::nullopt;
        AutomaticStatus status{};
        std::copy(m_automatic.begin(), m_automatic.end(), status.bytes.begin());
        m_automatic.clear();
        return status;
    }
    if (begins_block(byte)) {
        m_block.push_back(byte);
        return std::nullopt;
    }
    if (is_real_time(byte))
        return RealTimeStatus{byte};
    if (begins_automatic(byte)) {
        m_automatic.push_back(byte);
        return std::nullopt;
    }
    if (is_paper_sensor(byte))
        return PaperSensor{byte};
    return std::nullopt;
}

std::optional<PrinterAnswer> StatusDecoder::block()
{
    Bytes const whole = std::exchange(m_block, {});
    if (whole.size() == 7 && whole[0] == 0x37 && whole[1] == 0x22) {
        JobDone done{};
        std::copy(whole.begin() + 2, whole.begin() + 6, done.id.begin());
        return done;
    }
    if (whole.size() == 3 && whole[0] == 0x37 && whole[1] == 0x25)
        return BuffersCleared{};
    return std::nullopt;
}

PrinterHealth StatusRound::health() const
{
    if ((offline_cause & 0x04u) != 0)
        return PrinterHealth::cover_open;
    if ((paper & 0x60u) != 0 || (offline_cause & 0x20u) != 0)
        return PrinterHealth::paper_out;
    if ((printer & 0x08u) != 0 || (offline_cause & 0x40u) != 0)
        return PrinterHealth::offline;
    if ((paper & 0x0cu) != 0)
        return PrinterHealth::paper_low;
    return PrinterHealth::ready;
}

}  // namespace skranke
