#include "devices/printer/simulator/printer_simulator.h"

#include "devices/printer/simulator/simulated_line.h"
#include "devices/transport/wait.h"

#include "core/base/log.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <atomic>
#include <cerrno>
#include <list>
#include <system_error>
#include <thread>

namespace skranke {
namespace {

[[noreturn]] void fail(char const* act)
{
    throw std::system_error{errno, std::generic_category(), act};
}

sockaddr_in loopback(unsigned short port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Descriptor listening_on(unsigned short port)
{
    Descriptor socket{::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
    if (!socket)
        fail("socket");
    int const reuse = 1;
    setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
    sockaddr_in const address = loopback(port);
    if (::bind(socket.get(), reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
        fail("bind");
    if (::listen(socket.get(), 16) != 0)
        fail("listen");
    return socket;
}

unsigned short port_of(Descriptor const& socket)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        fail("getsockname");
    return ntohs(address.sin_port);
}

char const* word_for(PrinterJob::State state)
{
    switch (state) {
        case PrinterJob::State::printing:
            return "printing";
        case PrinterJob::State::printed:
            return "printed";
        case PrinterJob::State::incomplete:
            break;
    }
    return "incomplete";
}

}  // namespace

struct PrinterSimulator::Listener {
    struct Line {
        std::jthread thread;
        std::atomic<bool> over{false};
    };

    Descriptor socket;
    unsigned short port{0};
    std::list<Line> lines;  // touched by the accepting thread only
    std::jthread accepting;

    void accept(std::stop_token const& stop, PrinterBooks& books, int width)
    {
        constexpr std::chrono::milliseconds a_while{60000};
        while (!stop.stop_requested()) {
            if (wait_for(socket.get(), POLLIN, a_while, stop) != Ready::yes)
                continue;
            Descriptor host{::accept4(socket.get(), nullptr, nullptr, SOCK_CLOEXEC)};
            lines.remove_if([](Line const& each) { return each.over.load(); });
            if (host)
                serve(std::move(host), books, width);
        }
        lines.clear();  // asks each to stop, and waits
    }

    void serve(Descriptor host, PrinterBooks& books, int width)
    {
        Line& line = lines.emplace_back();
        line.thread = std::jthread{[&line, &books, width, held = std::move(host)](std::stop_token const& stop) mutable {
            try {
                SimulatedLine{std::move(held), books, width}.serve(stop);
            } catch (std::exception const&) {
                log::error("the printer simulator could not write a slip");
            }
            line.over = true;
        }};
    }
};

PrinterSimulator::PrinterSimulator(Options const& options)
    : m_options{options}, m_books{options.output}, m_listener{std::make_unique<Listener>()}
{
    m_listener->socket = listening_on(options.port);
    m_listener->port = port_of(m_listener->socket);
    m_listener->accepting =
        std::jthread{[this](std::stop_token const& stop) { m_listener->accept(stop, m_books, m_options.width); }};
}

PrinterSimulator::~PrinterSimulator() = default;

unsigned short PrinterSimulator::port() const
{
    return m_listener->port;
}

PrinterBooks& PrinterSimulator::books()
{
    return m_books;
}

std::vector<std::string> PrinterSimulator::scenarios() const
{
    return printer_scenario_names();
}

bool PrinterSimulator::plan(std::string const& scenario, int times)
{
    auto const known = printer_scenario_named(scenario);
    if (known)
        m_books.plan(*known, times, m_options.slowness);
    return known.has_value();
}

std::vector<SimulatorEntry> PrinterSimulator::entries()
{
    std::vector<SimulatorEntry> entries;
    for (PrinterJob const& each : m_books.jobs())
        entries.push_back({.id = each.id,
                           .service_id = each.process_id,
                           .reference = each.headline,
                           .kind = "slip",
                           .state = word_for(each.state),
                           .amount = 0,
                           .text = each.text});
    return entries;
}

void PrinterSimulator::reset()
{
    m_books.reset();
}

}  // namespace skranke
