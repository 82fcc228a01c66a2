#include "devices/printer/printer_settings.h"

#include <charconv>

namespace skranke {
namespace {

std::optional<int> number_between(std::string const& text, int least, int most)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

bool set_milliseconds(std::chrono::milliseconds& held, std::string const& value)
{
    auto const number = number_between(value, 1, 600000);
    if (number)
        held = std::chrono::milliseconds{*number};
    return number.has_value();
}

template <class Choice>
bool choose(Choice& held, std::string const& value, std::string const& first_name, Choice first,
            std::string const& second_name, Choice second)
{
    if (value != first_name && value != second_name)
        return false;
    held = value == first_name ? first : second;
    return true;
}

}  // namespace

bool set(PrinterSettings& settings, std::string const& name, std::string const& value)
{
    using Of = PrinterSettings;
    if (name == "address") {
        auto const address = Address::read(value, printer_port);
        if (address)
            settings.address = *address;
        return address.has_value();
    }
    if (name == "code-page") {
        auto const page = code_page_named(value);
        if (page)
            settings.code_page = *page;
        return page.has_value();
    }
    if (name == "width") {
        auto const width = number_between(value, 192, 832);
        if (width)
            settings.width = *width / 8 * 8;  // pictures are whole bytes wide
        return width.has_value();
    }
    if (name == "pictures")
        return choose(settings.pictures, value, "raster", Of::Pictures::raster, "columns", Of::Pictures::columns);
    if (name == "qr")
        return choose(settings.qr, value, "picture", Of::Qr::picture, "command", Of::Qr::command);
    if (name == "proof")
        return choose(settings.proof, value, "process-id", Of::Proof::process_id, "paper", Of::Proof::paper);
    if (name == "open-ms")
        return set_milliseconds(settings.patience.open, value);
    if (name == "write-ms")
        return set_milliseconds(settings.patience.write, value);
    if (name == "answer-ms")
        return set_milliseconds(settings.answer, value);
    if (name == "print-ms")
        return set_milliseconds(settings.print, value);
    if (name == "look-ms")
        return set_milliseconds(settings.look, value);
    return false;
}

}  // namespace skranke
