#pragma once

#include "devices/printer/simulator/printer_books.h"
#include "devices/simulator/admin_server.h"

#include <memory>

namespace skranke {

/// A receipt printer that exists only here: speaks ESC/POS on a port of the loopback, draws every cut slip into a
/// folder, and suffers on request. Each line into it is served on a thread of its own.
class PrinterSimulator : public SimulatorControl {
public:
    struct Options {
        unsigned short port{0};  ///< 0: any
        std::filesystem::path output;
        int width{576};
        std::chrono::milliseconds slowness{5000};
    };

    /// Listens when this returns. Throws std::system_error when the port is taken.
    explicit PrinterSimulator(Options const& options);
    ~PrinterSimulator() override;

    unsigned short port() const;
    PrinterBooks& books();

    std::vector<std::string> scenarios() const override;
    bool plan(std::string const& scenario, int times) override;
    std::vector<SimulatorEntry> entries() override;
    void reset() override;

private:
    struct Listener;
    Options m_options;
    PrinterBooks m_books;
    std::unique_ptr<Listener> m_listener;
};

}  // namespace skranke
