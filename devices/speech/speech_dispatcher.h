#pragma once

#include "core/ports/speech.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace skranke {

/// The computer's own voice, by speech-dispatcher, which asks whatever synthesiser is fitted. Where the service is
/// absent there is no voice. Looks again after a while, for a service may come up later than a screen.
/// Calls may come from any thread and wait for each other.
class SpeechDispatcher : public Speech {
public:
    enum class Service {
        start_if_needed,  ///< as libspeechd does
        only_if_running,
    };

    explicit SpeechDispatcher(Service service = Service::start_if_needed,
                              std::chrono::milliseconds look_again_after = std::chrono::seconds{30});
    ~SpeechDispatcher() override;

    bool can_speak(std::string const& language) override;
    void say(std::string const& text, std::string const& language) override;
    void hush() override;

private:
    struct Line;

    bool connected();
    void lost();

    std::mutex m_mutex;
    Service m_service;
    std::chrono::milliseconds m_look_again_after;
    std::unique_ptr<Line> m_line;
    std::optional<std::chrono::steady_clock::time_point> m_next_look;
};

}  // namespace skranke
