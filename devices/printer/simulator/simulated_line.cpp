#include "devices/printer/simulator/simulated_line.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace skranke {
namespace {

using Family = PrinterCommand::Family;

/// A host that goes on talking to a stopped printer is hung up on.
constexpr std::size_t most_waiting = 200000;

bool puts_ink_on_paper(PrinterCommand const& command)
{
    bool const stored = command.is(Family::gs, '(') && (command.at(0) == 'L' || command.at(0) == 'k');
    return command.family == Family::text || command.is(Family::gs, 'v') || command.is(Family::gs, 'k') ||
           command.is(Family::gs, '/') || command.is(Family::gs, '8') || command.is(Family::esc, '*') || stored;
}

bool begins_job(PrinterCommand const& command)
{
    return puts_ink_on_paper(command) || command.is(Family::esc, '@');
}

}  // namespace

SimulatedLine::SimulatedLine(Descriptor line, PrinterBooks& books, int width)
    : m_line{std::move(line)}, m_bell{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}, m_books{books}, m_paper{width}
{
    fcntl(m_line.get(), F_SETFL, fcntl(m_line.get(), F_GETFL) | O_NONBLOCK);
    m_books.ring_on_change(m_bell.get());
}

SimulatedLine::~SimulatedLine()
{
    m_books.ring_no_more(m_bell.get());
}

void SimulatedLine::serve(std::stop_token const& stop)
{
    std::stop_callback const wake{stop, [bell = m_bell.get()] {
                                      std::uint64_t const once = 1;
                                      [[maybe_unused]] auto const rung = ::write(bell, &once, sizeof once);
                                  }};
    while (!m_gone && !stop.stop_requested()) {
        if (wait(stop) && !receive())
            break;
        tell_of_change();
        print_what_waits();
    }
    // The host has left. What the printer has, a slow one still prints; a stopped one never will.
    m_hung_up = true;
    while (!m_gone && m_slow_until && !m_waiting.empty() && !stop.stop_requested() &&
           !stops_printing(m_books.scenario())) {
        wait(stop);
        print_what_waits();
    }
    give_up_job();
}

/// Waits for bytes, a change of plan or the end of a slow job; true when there are bytes.
bool SimulatedLine::wait(std::stop_token const& stop)
{
    if (stop.stop_requested())
        return false;
    int patience = -1;
    if (m_slow_until && !m_waiting.empty()) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(*m_slow_until - Clock::now()).count();
        patience = static_cast<int>(std::clamp<long>(left, 0, 3600000));
    }
    std::array<pollfd, 2> watched{pollfd{m_hung_up ? -1 : m_line.get(), POLLIN, 0}, pollfd{m_bell.get(), POLLIN, 0}};
    ::poll(watched.data(), watched.size(), patience);
    if (watched[1].revents != 0) {
        std::uint64_t rung = 0;
        [[maybe_unused]] auto const heard = ::read(m_bell.get(), &rung, sizeof rung);
    }
    return watched[0].revents != 0;
}

bool SimulatedLine::receive()
{
    std::array<std::uint8_t, 4096> room;
    ssize_t const got = ::read(m_line.get(), room.data(), room.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return true;
    if (got <= 0 || m_waiting.size() > most_waiting)
        return false;
    for (PrinterCommand& each : m_parser.feed({room.data(), static_cast<std::size_t>(got)}))
        hear(std::move(each));
    return true;
}

void SimulatedLine::hear(PrinterCommand command)
{
    if (m_gone)
        return;  // the line was cut in the middle of what had arrived: the rest is not heard
    if (command.family == Family::real_time)
        return answer_now(command);
    m_begun = m_begun || begins_job(command);
    if (!m_job && puts_ink_on_paper(command))
        m_job = m_last_job = m_books.begin_job();
    m_waiting.push_back(std::move(command));
    print_what_waits();
}

void SimulatedLine::answer_now(PrinterCommand const& command)
{
    constexpr std::uint8_t EOT = 0x04;
    constexpr std::uint8_t ENQ = 0x05;
    constexpr std::uint8_t DC4 = 0x14;
    static Bytes const clear{8, 1, 3, 20, 1, 6, 2, 8};
    if (command.op == EOT)
        reply({static_cast<char>(status_of::real_time(m_books.scenario(), command.at(0)))});
    else if (command.op == ENQ && command.at(0) == 2)
        clear_buffers();
    else if (command.op == DC4 && command.body == clear) {
        clear_buffers();
        reply({'\x37', '\x25', '\0'});
    } else if (command.op == DC4 && command.at(0) == 7 && command.at(1) == 1)
        reply(status_of::automatic(m_books.scenario()));
}

void SimulatedLine::print_what_waits()
{
    while (!m_gone && !m_waiting.empty() && may_print(m_waiting.front())) {
        PrinterCommand const command = std::move(m_waiting.front());
        m_waiting.pop_front();
        carry_out(command);
    }
}

bool SimulatedLine::may_print(PrinterCommand const& command)
{
    PrinterScenario const scenario = m_books.scenario();
    if (stops_printing(scenario))
        return false;
    if (scenario == PrinterScenario::slow && !m_slow_until && puts_ink_on_paper(command))
        m_slow_until = Clock::now() + m_books.slowness();
    return !m_slow_until || Clock::now() >= *m_slow_until;
}

void SimulatedLine::carry_out(PrinterCommand const& command)
{
    if (answer_in_turn(command))
        return;
    switch (m_paper.execute(command)) {
        case Paper::Did::nothing:
            break;
        case Paper::Did::line:
            after_line();
            break;
        case Paper::Did::cut:
            cut();
            break;
    }
}

/// Questions that wait for their turn among the printing.
bool SimulatedLine::answer_in_turn(PrinterCommand const& command)
{
    PrinterScenario const scenario = m_books.scenario();
    std::uint8_t const n = command.at(0);
    if (command.is(Family::gs, 'r')) {
        reply({n == 2 || n == '2' ? '\0' : static_cast<char>(status_of::paper_sensor(scenario))});
    } else if (command.is(Family::esc, 'v')) {
        reply({static_cast<char>(status_of::paper_sensor(scenario))});
    } else if (command.is(Family::esc, 'u')) {
        reply({'\0'});
    } else if (command.is(Family::gs, 'a')) {
        m_automatic = n == 0 ? std::string{} : status_of::automatic(scenario);
        reply(m_automatic);
    } else if (command.is(Family::gs, 'I')) {
        if (n >= 65)
            reply("_" + std::string{n == 66 ? "SKRANKE" : n == 67 ? "SIMULATOR" : "1"} + '\0');
        else
            reply({n == 2 || n == '2' ? '\x02' : '\x20'});
    } else if (command.is(Family::gs, '(') && n == 'H' && command.at(3) == '0' && command.body.size() == 9) {
        // Body: 'H' pL pH fn m d1 d2 d3 d4
        std::string const id{command.body.begin() + 5, command.body.end()};
        m_books.name_job(m_job.value_or(m_last_job), id);
        reply("\x37\x22" + id + '\0');
    } else {
        return false;
    }
    return true;
}

void SimulatedLine::after_line()
{
    if (m_job)
        m_books.show_progress(*m_job, m_paper.so_far());
    PrinterScenario const scenario = m_books.scenario();
    if (scenario == PrinterScenario::drop_mid_job)
        drop();
    else if (scenario == PrinterScenario::paper_out_mid_job)
        m_books.paper_ends();
}

void SimulatedLine::cut()
{
    PrintedSlip const slip = m_paper.take();
    if (!slip.blank() && m_job) {
        m_books.finish(*m_job, slip);
        m_job.reset();
    }
    if (std::exchange(m_begun, false))
        m_books.one_time_passed();
    m_slow_until.reset();
}

/// What is begun and not cut stays half a slip.
void SimulatedLine::give_up_job()
{
    if (m_job)
        m_books.break_off(*m_job, m_paper.so_far());
    m_job.reset();
    m_paper.take();
    if (std::exchange(m_begun, false))
        m_books.one_time_passed();
    m_slow_until.reset();
}

void SimulatedLine::clear_buffers()
{
    m_waiting.clear();
    m_parser.forget();
    m_paper.clear_line();
    give_up_job();
}

void SimulatedLine::tell_of_change()
{
    if (m_automatic.empty())
        return;
    std::string const now = status_of::automatic(m_books.scenario());
    if (now != m_automatic)
        reply(m_automatic = now);
}

void SimulatedLine::reply(std::string const& bytes)
{
    // A host that does not listen loses the answer, as with a real printer.
    if (::send(m_line.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0 && errno == ENOTSOCK) {
        [[maybe_unused]] auto const written = ::write(m_line.get(), bytes.data(), bytes.size());
    }
}

/// As if the cable were pulled: the host gets a reset, not an orderly end.
void SimulatedLine::drop()
{
    linger const at_once{1, 0};
    setsockopt(m_line.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    m_waiting.clear();
    give_up_job();
    m_line.close();
    m_gone = true;
}

}  // namespace skranke
