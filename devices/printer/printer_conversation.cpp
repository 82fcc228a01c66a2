#include "devices/printer/printer_conversation.h"

#include <algorithm>

namespace skranke {

using Clock = std::chrono::steady_clock;

namespace {

std::chrono::milliseconds until(Clock::time_point moment)
{
    return std::max(std::chrono::milliseconds{0}, std::chrono::ceil<std::chrono::milliseconds>(moment - Clock::now()));
}

}  // namespace

PrinterConversation::PrinterConversation(Transport& line, PrinterSettings const& settings, std::stop_token stop)
    : m_line{line}, m_settings{settings}, m_stop{std::move(stop)}
{
}

void PrinterConversation::send(ByteView bytes)
{
    m_line.write(bytes, m_stop);
}

std::optional<PrinterAnswer> PrinterConversation::next_answer(std::chrono::milliseconds patience)
{
    auto const deadline = Clock::now() + patience;
    while (m_heard.empty()) {
        auto const left = until(deadline);
        for (PrinterAnswer const& each : m_decoder.feed(m_line.read(left, m_stop)))
            m_heard.push_back(each);
        if (m_heard.empty() && Clock::now() >= deadline)
            return std::nullopt;
    }
    PrinterAnswer const answer = m_heard.front();
    m_heard.pop_front();
    return answer;
}

std::optional<std::uint8_t> PrinterConversation::ask(real_time::Question question)
{
    std::deque<PrinterAnswer> others;
    std::optional<std::uint8_t> status;
    send(real_time::ask(question));
    auto const deadline = Clock::now() + m_settings.answer;
    while (!status && Clock::now() < deadline) {
        auto const answer = next_answer(until(deadline));
        if (!answer)
            break;
        if (auto const* said = std::get_if<RealTimeStatus>(&*answer))
            status = said->byte;
        else
            others.push_back(*answer);
    }
    // What the printer said in between (the job is done!) is still to be heard by whoever waits for it.
    m_heard.insert(m_heard.begin(), others.begin(), others.end());
    return status;
}

std::optional<PrinterHealth> PrinterConversation::ask_health()
{
    auto const printer = ask(real_time::Question::printer);
    if (!printer)
        return std::nullopt;
    auto const cause = ask(real_time::Question::offline_cause);
    auto const paper = cause ? ask(real_time::Question::paper) : std::nullopt;
    if (!paper)
        return std::nullopt;
    return StatusRound{*printer, *cause, *paper}.health();
}

bool PrinterConversation::give_up(ProcessId const& job)
{
    send(real_time::clear_buffers());
    auto const deadline = Clock::now() + m_settings.answer;
    while (Clock::now() < deadline) {
        auto const answer = next_answer(until(deadline));
        if (!answer || std::holds_alternative<BuffersCleared>(*answer))
            return false;
        if (auto const* done = std::get_if<JobDone>(&*answer); done != nullptr && done->id == job)
            return true;
    }
    return false;
}

}  // namespace skranke
