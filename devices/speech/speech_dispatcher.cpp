#include "devices/speech/speech_dispatcher.h"

#include <libspeechd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace skranke {
namespace {

struct FreeVoices {
    void operator()(SPDVoice** each) const { free_spd_voices(each); }
};

/// libspeechd writes to a service that may have died, and would end the program with it.
class WithoutSigpipe {
public:
    WithoutSigpipe()
    {
        sigset_t pending;
        sigpending(&pending);
        m_was_pending = sigismember(&pending, SIGPIPE) == 1;
        sigset_t const only = sigpipe();
        pthread_sigmask(SIG_BLOCK, &only, &m_before);
    }
    ~WithoutSigpipe()
    {
        sigset_t const only = sigpipe();
        timespec const at_once{};
        if (!m_was_pending)
            sigtimedwait(&only, nullptr, &at_once);  // takes away what we caused
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    WithoutSigpipe(WithoutSigpipe const&) = delete;
    WithoutSigpipe& operator=(WithoutSigpipe const&) = delete;

private:
    static sigset_t sigpipe()
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGPIPE);
        return set;
    }

    sigset_t m_before{};
    bool m_was_pending{false};
};

/// "da" is spoken by a voice for "da", "da-DK" and "da_DK".
bool speaks(SPDVoice const& voice, std::string_view language)
{
    if (voice.language == nullptr)
        return false;
    std::string_view const spoken = voice.language;
    return spoken.starts_with(language) &&
           (spoken.size() == language.size() || spoken[language.size()] == '-' || spoken[language.size()] == '_');
}

}  // namespace

struct SpeechDispatcher::Line {
    struct Close {
        void operator()(SPDConnection* each) const { spd_close(each); }
    };

    std::unique_ptr<SPDConnection, Close> connection;
};

SpeechDispatcher::SpeechDispatcher(Service service, std::chrono::milliseconds look_again_after)
    : m_service{service}, m_look_again_after{look_again_after}
{
}

SpeechDispatcher::~SpeechDispatcher()
{
    WithoutSigpipe const quiet;
    m_line.reset();
}

/// Only while the mutex is held.
bool SpeechDispatcher::connected()
{
    if (m_line)
        return true;
    auto const now = std::chrono::steady_clock::now();
    if (m_next_look && now < *m_next_look)
        return false;
    char* error = nullptr;
    std::unique_ptr<SPDConnection, Line::Close> opened{spd_open2(
        "skranke", "main", nullptr, SPD_MODE_SINGLE, nullptr, m_service == Service::start_if_needed ? 1 : 0, &error)};
    std::free(error);
    if (!opened) {
        m_next_look = now + m_look_again_after;
        return false;
    }
    m_line = std::make_unique<Line>(Line{std::move(opened)});
    return true;
}

void SpeechDispatcher::lost()
{
    m_line.reset();
    m_next_look = std::chrono::steady_clock::now() + m_look_again_after;
}

bool SpeechDispatcher::can_speak(std::string const& language)
{
    std::lock_guard const lock{m_mutex};
    WithoutSigpipe const quiet;
    if (language.empty() || !connected())
        return false;
    std::unique_ptr<SPDVoice*, FreeVoices> const voices{spd_list_synthesis_voices(m_line->connection.get())};
    if (!voices) {
        lost();
        return false;
    }
    for (SPDVoice** each = voices.get(); *each != nullptr; ++each)
        if (speaks(**each, language))
            return true;
    return false;
}

void SpeechDispatcher::say(std::string const& text, std::string const& language)
{
    std::lock_guard const lock{m_mutex};
    WithoutSigpipe const quiet;
    if (text.empty() || !connected())
        return;
    // Messages of this priority are said one after another, in the order in which they came.
    if (spd_set_language(m_line->connection.get(), language.c_str()) != 0 ||
        spd_say(m_line->connection.get(), SPD_MESSAGE, text.c_str()) < 0)
        lost();
}

void SpeechDispatcher::hush()
{
    std::lock_guard const lock{m_mutex};
    WithoutSigpipe const quiet;
    if (m_line && spd_cancel(m_line->connection.get()) != 0)
        lost();
}

}  // namespace skranke
