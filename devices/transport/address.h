#pragma once

#include "devices/transport/transport.h"

#include <memory>
#include <optional>
#include <string>

namespace skranke {

/// Where a device is: `tcp://host:9100`, `file:///dev/usb/lp0` or `cups://queue`.
struct Address {
    enum class Kind { tcp, file, cups };

    Kind kind{Kind::tcp};
    std::string place;  ///< host, path or queue
    std::string port;   ///< tcp only

    /// Nothing when the text is no address. `default_port` is used where tcp names none.
    static std::optional<Address> read(std::string const& text, std::string const& default_port);

    /// As it is written in settings.
    std::string text() const;

    bool operator==(Address const&) const = default;
};

/// The line to an address, not yet open.
std::unique_ptr<Transport> transport_to(Address const& address, Patience patience);

}  // namespace skranke
