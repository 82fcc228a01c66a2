#pragma once

#include "devices/transport/descriptor.h"
#include "devices/transport/transport.h"

#include <string>

namespace skranke {

/// A device file such as /dev/usb/lp0, or a plain file that collects what a printer would have got.
/// A device that cannot be opened for reading, a pipe and a plain file only listen.
class FileTransport : public Transport {
public:
    FileTransport(std::string path, Patience patience);

    void open(std::stop_token stop) override;
    void write(ByteView bytes, std::stop_token stop) override;
    Bytes read(std::chrono::milliseconds patience, std::stop_token stop) override;
    void close() noexcept override;
    Answers answers() const override { return m_answers; }
    std::size_t taken() const override { return m_taken; }

private:
    std::string m_path;
    Patience m_patience;
    Descriptor m_file;
    Answers m_answers{Answers::maybe};
    std::size_t m_taken{0};
};

}  // namespace skranke
