#pragma once

#include "devices/transport/transport.h"

#include <memory>
#include <string>

namespace skranke {

/// A raw queue of the CUPS spooler. It takes jobs whole and answers nothing about paper.
class CupsTransport : public Transport {
public:
    CupsTransport(std::string queue, Patience patience);
    ~CupsTransport() override;

    void open(std::stop_token stop) override;
    void write(ByteView bytes, std::stop_token stop) override;
    Bytes read(std::chrono::milliseconds patience, std::stop_token stop) override;
    void finish() override;
    void close() noexcept override;
    Answers answers() const override { return Answers::no; }
    std::size_t taken() const override { return m_taken; }

private:
    struct Job;

    std::string m_queue;
    Patience m_patience;
    std::unique_ptr<Job> m_job;
    std::size_t m_taken{0};
};

}  // namespace skranke
