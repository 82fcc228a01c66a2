#include "desktop/kiosk/stand_printer.h"

namespace skranke {

void StandPrinter::print(TicketSlip slip, std::function<void(Printed)> then)
{
    if (!m_printer) {
        then(Printed::failed);
        return;
    }
    Job job{std::move(slip), std::move(then)};
    if (m_busy)
        m_next = std::move(job);
    else
        start(std::move(job));
}

void StandPrinter::start(Job job)
{
    m_busy = true;
    m_tasks.start([printer = m_printer, slip = std::move(job.slip)] { return printer->print(slip); },
                  [this, then = std::move(job.then)](Outcome<Printed> const& outcome) {
                      free();
                      // A driver that fell over tells nothing about its slip.
                      then(outcome ? *outcome : Printed::unknown);
                  });
}

void StandPrinter::ask_health(std::function<void(PrinterHealth)> then)
{
    if (!m_printer || m_busy)
        return;
    m_busy = true;
    m_tasks.start([printer = m_printer] { return printer->health(); },
                  [this, then = std::move(then)](Outcome<PrinterHealth> const& outcome) {
                      free();
                      then(outcome ? *outcome : PrinterHealth::unknown);
                  });
}

void StandPrinter::free()
{
    m_busy = false;
    if (auto next = std::exchange(m_next, {}))
        start(std::move(*next));
}

}  // namespace skranke
