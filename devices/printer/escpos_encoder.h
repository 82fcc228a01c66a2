#pragma once

#include "devices/printer/bitmap.h"
#include "devices/printer/code_page.h"

#include <array>
#include <string>

namespace skranke {

/// Four printable signs by which a printer tells which job it has finished (GS ( H).
using ProcessId = std::array<char, 4>;

/// Builds ESC/POS, command by command, as the Epson ESC/POS command reference has them. Pure.
class EscPosEncoder {
public:
    enum class Align : std::uint8_t { left = 0, centre = 1, right = 2 };

    /// ESC @, then what a printer's switches may have set otherwise: plain ASCII (ESC R 0) and the code page (ESC t).
    EscPosEncoder& begin(CodePage page);

    EscPosEncoder& align(Align where);                            ///< ESC a
    EscPosEncoder& bold(bool on);                                 ///< ESC E
    EscPosEncoder& size(int wide, int high);                      ///< GS !, each 1 to 8
    EscPosEncoder& text(ByteView encoded);                        ///< in the code page chosen; no line feed
    EscPosEncoder& line_feed();                                   ///< LF
    EscPosEncoder& picture(Bitmap const& picture);                ///< GS v 0, in bands
    EscPosEncoder& picture_in_columns(Bitmap const& picture);     ///< ESC * 33, for printers without GS v 0
    EscPosEncoder& qr(std::string const& text, int module_dots);  ///< GS ( k, drawn by the printer, error correction M
    EscPosEncoder& feed_and_cut();                                ///< GS V 66 0: to the knife, and a partial cut
    EscPosEncoder& answer_when_done(ProcessId const& id);         ///< GS ( H
    EscPosEncoder& ask_paper();  ///< GS r 1: answered in its turn, after what went before

    Bytes const& bytes() const { return m_bytes; }

private:
    EscPosEncoder& add(std::initializer_list<int> bytes);

    Bytes m_bytes;
};

/// Real-time questions and orders: the printer hears them at once, even out of paper.
namespace real_time {
enum class Question : std::uint8_t { printer = 1, offline_cause = 2, error_cause = 3, paper = 4 };
Bytes ask(Question question);  ///< DLE EOT n
Bytes clear_buffers();         ///< DLE DC4 8: what is not printed yet never will be
}  // namespace real_time

}  // namespace skranke
