#include "devices/printer/simulator/printer_books.h"

#include "devices/printer/simulator/slip_picture.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace skranke {
namespace {

/// Numbers go on where an earlier run left off, so that no slip is overwritten.
int last_number_in(std::filesystem::path const& folder)
{
    int last = 0;
    for (auto const& each : std::filesystem::directory_iterator{folder})
        if (each.path().extension() == ".txt")
            last = std::max(last, std::atoi(each.path().stem().c_str()));
    return last;
}

/// Under its final name a file is always whole.
template <class Write>
void write_whole(std::filesystem::path const& file, Write write)
{
    std::filesystem::path const draft = file.string() + ".part";
    write(draft);
    std::filesystem::rename(draft, file);
}

void write_text(PrintedSlip const& slip, std::filesystem::path const& file)
{
    std::ofstream out{file};
    out << slip.text();
    if (!out.flush())
        throw std::runtime_error{"text not written"};
}

}  // namespace

PrinterBooks::PrinterBooks(std::filesystem::path output) : m_output{std::move(output)}
{
    std::filesystem::create_directories(m_output);
    m_last = last_number_in(m_output);
}

PrinterScenario PrinterBooks::scenario() const
{
    std::lock_guard const lock{m_mutex};
    return m_scenario;
}

std::chrono::milliseconds PrinterBooks::slowness() const
{
    std::lock_guard const lock{m_mutex};
    return m_slowness;
}

void PrinterBooks::plan(PrinterScenario scenario, int times, std::chrono::milliseconds slowness)
{
    std::lock_guard const lock{m_mutex};
    m_scenario = scenario;
    m_times = times;
    m_slowness = slowness;
    ring();
}

void PrinterBooks::paper_ends()
{
    std::lock_guard const lock{m_mutex};
    m_scenario = PrinterScenario::paper_out;
    ring();
}

void PrinterBooks::one_time_passed()
{
    std::lock_guard const lock{m_mutex};
    if (m_times == 0 || --m_times > 0)
        return;
    m_scenario = PrinterScenario::ok;
    ring();
}

std::string PrinterBooks::begin_job()
{
    std::lock_guard const lock{m_mutex};
    m_jobs.push_back({.id = fmt::format("{:04}", ++m_last), .process_id = {}, .headline = {}, .text = {}});
    return m_jobs.back().id;
}

void PrinterBooks::show_progress(std::string const& id, PrintedSlip const& slip)
{
    std::lock_guard const lock{m_mutex};
    if (PrinterJob* const job = find(id)) {
        job->headline = slip.headline;
        job->text = slip.text();
    }
}

void PrinterBooks::finish(std::string const& id, PrintedSlip const& slip)
{
    write_whole(m_output / (id + ".png"), [&](auto const& file) { write_picture(slip, file); });
    write_whole(m_output / (id + ".txt"), [&](auto const& file) { write_text(slip, file); });
    show_progress(id, slip);
    std::lock_guard const lock{m_mutex};
    if (PrinterJob* const job = find(id))
        job->state = PrinterJob::State::printed;
}

void PrinterBooks::break_off(std::string const& id, PrintedSlip const& slip)
{
    show_progress(id, slip);
    std::lock_guard const lock{m_mutex};
    if (PrinterJob* const job = find(id))
        job->state = PrinterJob::State::incomplete;
}

void PrinterBooks::name_job(std::string const& id, std::string const& process_id)
{
    std::lock_guard const lock{m_mutex};
    if (PrinterJob* const job = find(id))
        job->process_id = process_id;
}

std::vector<PrinterJob> PrinterBooks::jobs() const
{
    std::lock_guard const lock{m_mutex};
    return m_jobs;
}

void PrinterBooks::reset()
{
    std::lock_guard const lock{m_mutex};
    m_jobs.clear();
    m_scenario = PrinterScenario::ok;
    m_times = 0;
    ring();
}

void PrinterBooks::ring_on_change(int bell)
{
    std::lock_guard const lock{m_mutex};
    m_bells.insert(bell);
}

void PrinterBooks::ring_no_more(int bell)
{
    std::lock_guard const lock{m_mutex};
    m_bells.erase(bell);
}

PrinterJob* PrinterBooks::find(std::string const& id)
{
    auto const found = std::find_if(m_jobs.begin(), m_jobs.end(), [&](auto const& each) { return each.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void PrinterBooks::ring() const
{
    std::uint64_t const once = 1;
    for (int const bell : m_bells) {
        [[maybe_unused]] auto const rung = ::write(bell, &once, sizeof once);
    }
}

}  // namespace skranke
