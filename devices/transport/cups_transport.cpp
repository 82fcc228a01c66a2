#include "devices/transport/cups_transport.h"

#include <cups/cups.h>

namespace skranke {
namespace {

/// CUPS connects without our descriptor, so a stop is passed on as the flag it looks at.
int connect_flag_of(std::stop_token const& stop)
{
    return stop.stop_requested() ? 1 : 0;
}

/// A queue that has been stopped would take the slip as well, and print it long after its citizen has gone.
bool takes_jobs(cups_dest_t const& destination)
{
    auto const said = [&](char const* option) {
        char const* value = cupsGetOption(option, destination.num_options, destination.options);
        return std::string{value == nullptr ? "" : value};
    };
    return said("printer-is-accepting-jobs") != "false" && said("printer-state") != std::to_string(IPP_PSTATE_STOPPED);
}

}  // namespace

struct CupsTransport::Job {
    struct FreeDestination {
        void operator()(cups_dest_t* each) const { cupsFreeDests(1, each); }
    };
    struct FreeInformation {
        void operator()(cups_dinfo_t* each) const { cupsFreeDestInfo(each); }
    };
    struct CloseSpooler {
        void operator()(http_t* each) const { httpClose(each); }
    };

    std::unique_ptr<http_t, CloseSpooler> spooler;
    std::unique_ptr<cups_dest_t, FreeDestination> destination;
    std::unique_ptr<cups_dinfo_t, FreeInformation> information;
    int number{0};
    bool begun{false};
    bool finished{false};
};

CupsTransport::CupsTransport(std::string queue, Patience patience) : m_queue{std::move(queue)}, m_patience{patience} {}

CupsTransport::~CupsTransport()
{
    close();
}

void CupsTransport::open(std::stop_token stop)
{
    close();
    m_taken = 0;
    auto job = std::make_unique<Job>();
    int cancel = connect_flag_of(stop);
    job->spooler.reset(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1,
                                    static_cast<int>(m_patience.open.count()), &cancel));
    if (!job->spooler)
        throw LineFailed{LineFailed::Why::unreachable};
    job->destination.reset(cupsGetNamedDest(job->spooler.get(), m_queue.c_str(), nullptr));
    if (!job->destination || !takes_jobs(*job->destination))
        throw LineFailed{LineFailed::Why::unreachable};
    job->information.reset(cupsCopyDestInfo(job->spooler.get(), job->destination.get()));
    m_job = std::move(job);
}

void CupsTransport::write(ByteView bytes, std::stop_token stop)
{
    if (stop.stop_requested())
        throw LineFailed{LineFailed::Why::cancelled};
    Job& job = *m_job;
    if (!job.begun) {
        // The title says nothing about whom the slip is for.
        if (cupsCreateDestJob(job.spooler.get(), job.destination.get(), job.information.get(), &job.number, "Skranke",
                              0, nullptr) != IPP_STATUS_OK)
            throw LineFailed{LineFailed::Why::unreachable};
        job.begun = true;
        if (cupsStartDestDocument(job.spooler.get(), job.destination.get(), job.information.get(), job.number,
                                  "Skranke", CUPS_FORMAT_RAW, 0, nullptr, 1) != HTTP_STATUS_CONTINUE)
            throw LineFailed{LineFailed::Why::unreachable};
    }
    if (cupsWriteRequestData(job.spooler.get(), reinterpret_cast<char const*>(bytes.data()), bytes.size()) !=
        HTTP_STATUS_CONTINUE)
        throw LineFailed{LineFailed::Why::lost};
    m_taken += bytes.size();
}

Bytes CupsTransport::read(std::chrono::milliseconds, std::stop_token)
{
    return {};
}

void CupsTransport::finish()
{
    Job& job = *m_job;
    if (!job.begun)
        return;
    if (cupsFinishDestDocument(job.spooler.get(), job.destination.get(), job.information.get()) != IPP_STATUS_OK)
        throw LineFailed{LineFailed::Why::lost};
    job.finished = true;
}

void CupsTransport::close() noexcept
{
    if (m_job && m_job->begun && !m_job->finished)
        cupsCancelDestJob(m_job->spooler.get(), m_job->destination.get(), m_job->number);
    m_job.reset();
}

}  // namespace skranke
