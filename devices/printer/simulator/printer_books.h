#pragma once

#include "devices/printer/simulator/printed_slip.h"
#include "devices/printer/simulator/printer_scenario.h"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace skranke {

/// One job as the simulated printer saw it.
struct PrinterJob {
    enum class State {
        printing,    ///< on the paper, not cut yet
        printed,     ///< whole and cut
        incomplete,  ///< the line, the paper or the host failed before the cut
    };

    std::string id;          ///< "0001": also the name of its two files
    std::string process_id;  ///< GS ( H of the host, if it sent one
    std::string headline;
    State state{State::printing};
    std::string text;
};

/// What all lines into one simulated printer share: its plan, its books and its output folder. Any thread.
class PrinterBooks {
public:
    explicit PrinterBooks(std::filesystem::path output);

    /// What the printer suffers from now.
    PrinterScenario scenario() const;
    std::chrono::milliseconds slowness() const;
    /// For the next `times` jobs; 0: until told otherwise.
    void plan(PrinterScenario scenario, int times, std::chrono::milliseconds slowness);
    /// The roll ends in the middle of a job.
    void paper_ends();
    /// A job, or the beginning of one, is over: one of the planned times has passed.
    void one_time_passed();

    std::string begin_job();
    void show_progress(std::string const& id, PrintedSlip const& slip);
    /// Writes the two files of a whole slip, then says that it is printed.
    void finish(std::string const& id, PrintedSlip const& slip);
    void break_off(std::string const& id, PrintedSlip const& slip);
    void name_job(std::string const& id, std::string const& process_id);

    std::vector<PrinterJob> jobs() const;
    /// Empties the books and heals the printer. Files stay.
    void reset();

    /// Lines into the printer that want to know at once when the plan changes: eventfds.
    void ring_on_change(int bell);
    void ring_no_more(int bell);

private:
    PrinterJob* find(std::string const& id);
    void ring() const;

    std::filesystem::path m_output;
    mutable std::mutex m_mutex;
    PrinterScenario m_scenario{PrinterScenario::ok};
    int m_times{0};
    std::chrono::milliseconds m_slowness{};
    int m_last{0};
    std::vector<PrinterJob> m_jobs;
    std::set<int> m_bells;
};

}  // namespace skranke
