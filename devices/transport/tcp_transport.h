#pragma once

#include "devices/transport/descriptor.h"
#include "devices/transport/transport.h"

#include <string>

namespace skranke {

/// A device on the network. A cut cable is noticed by the system's own keep-alive within seconds.
class TcpTransport : public Transport {
public:
    TcpTransport(std::string host, std::string port, Patience patience);

    void open(std::stop_token stop) override;
    void write(ByteView bytes, std::stop_token stop) override;
    Bytes read(std::chrono::milliseconds patience, std::stop_token stop) override;
    void close() noexcept override;
    Answers answers() const override { return Answers::yes; }
    std::size_t taken() const override { return m_taken; }

private:
    std::string m_host;
    std::string m_port;
    Patience m_patience;
    Descriptor m_socket;
    std::size_t m_taken{0};
};

}  // namespace skranke
