#pragma once

#include "devices/printer/printer_settings.h"
#include "devices/printer/printer_status.h"

#include <deque>
#include <optional>
#include <stop_token>

namespace skranke {

/// Questions and answers with one printer over one open line. All calls throw LineFailed.
class PrinterConversation {
public:
    PrinterConversation(Transport& line, PrinterSettings const& settings, std::stop_token stop);

    /// Asks for paper, cover and health at once. Nothing when the printer stays silent.
    std::optional<PrinterHealth> ask_health();

    void send(ByteView bytes);

    /// The next answer within the patience, or nothing.
    std::optional<PrinterAnswer> next_answer(std::chrono::milliseconds patience);

    /// Empties the printer's buffers so that a slip given up is not printed when paper is put in.
    /// True when the job turned out to be done after all.
    bool give_up(ProcessId const& job);

private:
    std::optional<std::uint8_t> ask(real_time::Question question);

    Transport& m_line;
    PrinterSettings const& m_settings;
    std::stop_token m_stop;
    StatusDecoder m_decoder;
    std::deque<PrinterAnswer> m_heard;
};

}  // namespace skranke
