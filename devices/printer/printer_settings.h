#pragma once

#include "devices/printer/code_page.h"
#include "devices/transport/address.h"

#include <chrono>
#include <optional>
#include <string>

namespace skranke {

/// What is set about one receipt or ticket printer.
struct PrinterSettings {
    enum class Pictures { raster, columns };  ///< GS v 0, or ESC * for old printers
    enum class Qr { picture, command };       ///< drawn by us, or by the printer (GS ( k)
    enum class Proof {
        process_id,  ///< the printer names the finished job (GS ( H): the only real proof
        paper,       ///< a printer without GS ( H: it answers GS r in its turn, after the job
    };

    Address address;
    CodePage code_page{CodePage::pc865};
    int width{576};  ///< dots: 576 on 80 mm paper, 384 on 58 mm
    Pictures pictures{Pictures::raster};
    Qr qr{Qr::picture};
    Proof proof{Proof::process_id};

    Patience patience;
    std::chrono::milliseconds answer{1000};  ///< for one question
    std::chrono::milliseconds print{15000};  ///< for the whole slip
    std::chrono::milliseconds look{250};     ///< between two looks at paper and cover while it prints
};

constexpr char const* printer_port = "9100";

/// Changes one setting by its name (`code-page`, `width`, `pictures`, `qr`, `proof`, `open-ms`, `write-ms`,
/// `answer-ms`, `print-ms`, `look-ms`, `address`). False: no such setting, or no such value.
bool set(PrinterSettings& settings, std::string const& name, std::string const& value);

}  // namespace skranke
