#include "devices/printer/escpos_printer.h"

#include "devices/printer/printer_conversation.h"
#include "devices/printer/slip_layout.h"

#include <array>
#include <random>

namespace skranke {
namespace {

constexpr std::array<std::uint8_t, 2> initialise{0x1b, '@'};  // ESC @

bool can_print(PrinterHealth health)
{
    return health == PrinterHealth::ready || health == PrinterHealth::paper_low;
}

/// Closes the line when a call ends, however it ends.
struct ClosedAfter {
    Transport& line;
    explicit ClosedAfter(Transport& held) : line{held} {}
    ClosedAfter(ClosedAfter const&) = delete;
    ClosedAfter& operator=(ClosedAfter const&) = delete;
    ~ClosedAfter() { line.close(); }
};

}  // namespace

EscPosPrinter::EscPosPrinter(PrinterSettings const& settings)
    : EscPosPrinter{settings, transport_to(settings.address, settings.patience)}
{
}

EscPosPrinter::EscPosPrinter(PrinterSettings settings, std::unique_ptr<Transport> line)
    // A late answer to a job of an earlier run must not be taken for this run's.
    : m_settings{std::move(settings)}, m_line{std::move(line)}, m_jobs{std::random_device{}()}
{
}

Printed EscPosPrinter::print(TicketSlip const& slip)
{
    Bytes const job = slip_job(slip, m_settings);
    ClosedAfter const closing{*m_line};
    try {
        m_line->open(m_stop.get_token());
        return print_over_open_line(job, next_id());
    } catch (LineFailed const&) {
        // Here nothing of the slip has left us: a failure after the first byte is caught where it happens.
        return Printed::failed;
    }
}

Printed EscPosPrinter::print_over_open_line(Bytes const& job, ProcessId const& id)
{
    PrinterConversation talk{*m_line, m_settings, m_stop.get_token()};
    if (m_line->answers() == Transport::Answers::no)
        return hand_over(talk, job);
    // Ends whatever another program left half said, and tells a printer that this is more than a look.
    talk.send(ByteView{initialise});
    auto const health = talk.ask_health();
    if (!health)
        return m_line->answers() == Transport::Answers::maybe ? hand_over(talk, job) : Printed::failed;
    return can_print(*health) ? print_with_proof(talk, job, id) : Printed::failed;
}

Printed EscPosPrinter::hand_over(PrinterConversation& talk, Bytes const& job)
{
    std::size_t const before = m_line->taken();
    try {
        talk.send(job);
        m_line->finish();
        return Printed::accepted;
    } catch (LineFailed const&) {
        return m_line->taken() == before ? Printed::failed : Printed::unknown;
    }
}

Printed EscPosPrinter::print_with_proof(PrinterConversation& talk, Bytes const& job, ProcessId const& id)
{
    std::size_t const before = m_line->taken();
    try {
        talk.send(job);
        talk.send(proof_question(id));
        return await_proof(talk, id);
    } catch (LineFailed const&) {
        return m_line->taken() == before ? Printed::failed : Printed::unknown;
    }
}

Printed EscPosPrinter::await_proof(PrinterConversation& talk, ProcessId const& id)
{
    auto const deadline = std::chrono::steady_clock::now() + m_settings.print;
    while (std::chrono::steady_clock::now() < deadline) {
        auto const answer = talk.next_answer(m_settings.look);
        if (answer && proves(*answer, id)) {
            auto const after = talk.ask_health();
            return after && can_print(*after) ? Printed::printed : Printed::unknown;
        }
        if (answer)
            continue;
        auto const health = talk.ask_health();
        if (health && !can_print(*health))
            return talk.give_up(id) ? Printed::unknown : Printed::failed;
    }
    return Printed::unknown;
}

Bytes EscPosPrinter::proof_question(ProcessId const& id) const
{
    EscPosEncoder question;
    if (m_settings.proof == PrinterSettings::Proof::process_id)
        question.answer_when_done(id);
    else
        question.ask_paper();
    return question.bytes();
}

bool EscPosPrinter::proves(PrinterAnswer const& answer, ProcessId const& id) const
{
    if (auto const* done = std::get_if<JobDone>(&answer))
        return done->id == id;
    auto const* paper = std::get_if<PaperSensor>(&answer);
    return m_settings.proof == PrinterSettings::Proof::paper && paper != nullptr && !paper->out();
}

PrinterHealth EscPosPrinter::health()
{
    ClosedAfter const closing{*m_line};
    try {
        m_line->open(m_stop.get_token());
        if (m_line->answers() == Transport::Answers::no)
            return PrinterHealth::unknown;
        PrinterConversation talk{*m_line, m_settings, m_stop.get_token()};
        if (auto const health = talk.ask_health())
            return *health;
        return m_line->answers() == Transport::Answers::maybe ? PrinterHealth::unknown : PrinterHealth::offline;
    } catch (LineFailed const&) {
        return PrinterHealth::offline;
    }
}

void EscPosPrinter::cancel()
{
    m_stop.request_stop();
}

ProcessId EscPosPrinter::next_id()
{
    constexpr unsigned letters = 26;
    unsigned number = m_jobs++;
    ProcessId id{};
    for (char& each : id) {
        each = static_cast<char>('A' + number % letters);
        number /= letters;
    }
    return id;
}

}  // namespace skranke
