#pragma once

#include <memory>
#include <string>
#include <vector>

namespace skranke {

/// One line of a simulator's books, the same shape for every device (contract 10).
struct SimulatorEntry {
    std::string id;
    std::string service_id;  ///< the name the driver gave the act
    std::string reference;
    std::string kind;
    std::string state;
    long amount{0};    ///< øre
    std::string text;  ///< what a person would have seen
};

/// What a simulator lets a test do to it from the side. Called from the server's threads.
class SimulatorControl {
public:
    virtual ~SimulatorControl() = default;

    /// The names `plan` knows.
    virtual std::vector<std::string> scenarios() const = 0;
    /// Suffer from this for the next `times` acts; 0: until told otherwise. False: no such scenario.
    virtual bool plan(std::string const& scenario, int times) = 0;
    virtual std::vector<SimulatorEntry> entries() = 0;
    virtual void reset() = 0;
};

/// The side door of a simulator: `POST /scenario {"name","times"}`, `GET /books`, `POST /reset`.
/// Plain HTTP, or HTTPS with a certificate, on the loopback only.
class AdminServer {
public:
    struct Options {
        unsigned short port{0};   ///< 0: any
        std::string certificate;  ///< PEM files; both or neither
        std::string key;
    };

    /// Listens when this returns. Throws Poco::Exception when it cannot.
    AdminServer(Options const& options, SimulatorControl& simulator);
    ~AdminServer();

    unsigned short port() const;

private:
    struct Insides;
    std::unique_ptr<Insides> m_insides;
};

}  // namespace skranke
