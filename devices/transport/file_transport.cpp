#include "devices/transport/file_transport.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>

namespace skranke {
namespace {

constexpr int for_us = O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

bool is_character_device(std::string const& path)
{
    struct stat known {};
    return ::stat(path.c_str(), &known) == 0 && S_ISCHR(known.st_mode);
}

bool is_device_folder(std::string const& path)
{
    return path.starts_with("/dev/");
}

/// A serial port must pass every byte as it is; on anything else this does nothing.
void pass_bytes_unchanged(int descriptor)
{
    termios line{};
    if (tcgetattr(descriptor, &line) != 0)
        return;
    cfmakeraw(&line);
    tcsetattr(descriptor, TCSANOW, &line);
}

}  // namespace

FileTransport::FileTransport(std::string path, Patience patience) : m_path{std::move(path)}, m_patience{patience} {}

void FileTransport::open(std::stop_token)
{
    close();
    m_taken = 0;
    m_answers = Answers::no;
    if (is_character_device(m_path)) {
        m_file = Descriptor{::open(m_path.c_str(), O_RDWR | for_us)};
        if (m_file) {
            m_answers = Answers::maybe;
            pass_bytes_unchanged(m_file.get());
            return;
        }
    }
    // Nothing is ever created under /dev: a plain file there would swallow slips when the printer is unplugged.
    int const create = is_device_folder(m_path) ? 0 : O_CREAT;
    m_file = Descriptor{::open(m_path.c_str(), O_WRONLY | O_APPEND | create | for_us, 0600)};
    if (!m_file)
        throw LineFailed{LineFailed::Why::unreachable};
}

void FileTransport::write(ByteView bytes, std::stop_token stop)
{
    write_all(m_file, bytes, m_patience.write, stop, m_taken);
}

Bytes FileTransport::read(std::chrono::milliseconds patience, std::stop_token stop)
{
    return m_answers == Answers::no ? Bytes{} : read_some(m_file, patience, stop);
}

void FileTransport::close() noexcept
{
    m_file.close();
}

}  // namespace skranke
