#include "devices/printer/simulator/escpos_parser.h"

#include "devices/printer/simulator/command_length.h"

#include <algorithm>

namespace skranke {
namespace {

using Family = PrinterCommand::Family;

bool is_printable(std::uint8_t byte)
{
    return byte >= 0x20 && byte != 0x7f;
}

Family family_of(std::uint8_t prefix)
{
    switch (prefix) {
        case 0x10:
            return Family::real_time;
        case 0x1b:
            return Family::esc;
        case 0x1c:
            return Family::fs;
        case 0x1d:
            return Family::gs;
        default:
            return Family::control;
    }
}

/// The first command of `bytes` and its length; a length of zero when it has not arrived whole.
std::size_t take_first(ByteView bytes, PrinterCommand& command)
{
    if (is_printable(bytes[0])) {
        auto const end = std::find_if_not(bytes.begin(), bytes.end(), is_printable);
        command = {Family::text, 0, Bytes{bytes.begin(), end}};
        return command.body.size();
    }
    Family const family = family_of(bytes[0]);
    if (family == Family::control) {
        command = {family, bytes[0], {}};
        return 1;
    }
    CommandLength const length = command_length(bytes);
    if (length.bytes == 0 || length.bytes > bytes.size())
        return 0;
    ByteView const whole = bytes.first(length.bytes);
    bool const named = length.known && whole.size() >= 2;
    command = {named ? family : Family::unknown, named ? whole[1] : whole[0], Bytes{}};
    if (named)
        command.body.assign(whole.begin() + 2, whole.end());
    return length.bytes;
}

}  // namespace

std::vector<PrinterCommand> EscPosParser::feed(ByteView bytes)
{
    m_pending.insert(m_pending.end(), bytes.begin(), bytes.end());
    std::vector<PrinterCommand> commands;
    std::size_t done = 0;
    while (done < m_pending.size()) {
        PrinterCommand command;
        std::size_t const length = take_first(ByteView{m_pending}.subspan(done), command);
        if (length == 0)
            break;
        commands.push_back(std::move(command));
        done += length;
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(done));
    return commands;
}

}  // namespace skranke
