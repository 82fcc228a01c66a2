#include "devices/speech/speech_dispatcher.h"

#include "devices/transport/descriptor.h"
#include "devices/transport/wait.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cctype>
#include <mutex>
#include <thread>
#include <vector>

namespace skranke {
namespace {

using Service = SpeechDispatcher::Service;

/// The other end of the wire: a speech service that speaks SSIP, has a Danish and a British voice, and writes down what
/// it is told instead of saying it.
class SpeechService {
public:
    explicit SpeechService(std::string const& path) : m_listening{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        if (::bind(m_listening.get(), reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0 ||
            ::listen(m_listening.get(), 4) != 0)
            throw std::runtime_error{"no socket"};
        m_thread = std::jthread{[this](std::stop_token const& stop) { serve(stop); }};
    }

    std::vector<std::string> heard()
    {
        std::lock_guard const lock{m_mutex};
        return m_heard;
    }

private:
    void serve(std::stop_token const& stop)
    {
        if (wait_for(m_listening.get(), POLLIN, std::chrono::minutes{1}, stop) != Ready::yes)
            return;
        Descriptor const client{::accept(m_listening.get(), nullptr, nullptr)};
        std::string pending;
        try {
            while (!stop.stop_requested()) {
                Bytes const more = read_some(client, std::chrono::minutes{1}, stop);
                pending.append(more.begin(), more.end());
                for (auto end = pending.find("\r\n"); end != std::string::npos; end = pending.find("\r\n")) {
                    std::string const reply = answer(pending.substr(0, end));
                    pending.erase(0, end + 2);
                    std::size_t taken = 0;
                    write_all(client, {reinterpret_cast<std::uint8_t const*>(reply.data()), reply.size()},
                              std::chrono::minutes{1}, stop, taken);
                }
            }
        } catch (LineFailed const&) {
            // the client has left
        }
    }

    std::string answer(std::string const& line)
    {
        std::lock_guard const lock{m_mutex};
        if (m_speaking && line != ".") {
            m_heard.push_back("says " + line);
            return {};
        }
        if (m_speaking) {
            m_speaking = false;
            return "225-1\r\n225 OK MESSAGE QUEUED\r\n";
        }
        std::string command = line;  // SSIP takes either case
        std::transform(command.begin(), command.end(), command.begin(),
                       [](char each) { return static_cast<char>(std::toupper(each)); });
        if (command.starts_with("SET SELF LANGUAGE "))
            m_heard.push_back("language " + line.substr(18));
        if (command == "CANCEL SELF")
            m_heard.push_back("hush");
        if (command == "LIST SYNTHESIS_VOICES")
            return "249-Danish\tda\tnone\r\n249-English\ten-GB\tnone\r\n249 OK VOICE LIST SENT\r\n";
        if (command == "HISTORY GET CLIENT_ID")
            return "245-1\r\n245 OK CLIENT ID SENT\r\n";
        if (command == "SPEAK") {
            m_speaking = true;
            return "230 OK RECEIVING DATA\r\n";
        }
        return "200 OK\r\n";
    }

    Descriptor m_listening;
    std::mutex m_mutex;
    std::vector<std::string> m_heard;
    bool m_speaking{false};
    std::jthread m_thread;
};

TEST(SpeechDispatcher, IsSilentWhereThereIsNoService)
{
    TemporaryFolder const folder;
    Environment const nowhere{"SPEECHD_ADDRESS", "unix_socket:" + (folder.path() / "speech.sock").string()};
    SpeechDispatcher speech{Service::only_if_running};
    EXPECT_FALSE(speech.can_speak("da"));
    speech.say("Nummer A 12, bord 4", "da");
    speech.hush();
}

TEST(SpeechDispatcher, SaysEachThingInItsLanguageAndInOrder)
{
    TemporaryFolder const folder;
    std::string const path = folder.path() / "speech.sock";
    Environment const here{"SPEECHD_ADDRESS", "unix_socket:" + path};
    SpeechService service{path};
    SpeechDispatcher speech{Service::only_if_running};
    EXPECT_TRUE(speech.can_speak("da"));
    EXPECT_TRUE(speech.can_speak("en"));
    EXPECT_FALSE(speech.can_speak("uk"));
    EXPECT_FALSE(speech.can_speak("d"));
    speech.say("Nummer A 12, bord 4", "da");
    speech.say("Number A 12, counter 4", "en");
    speech.hush();
    EXPECT_EQ(service.heard(), (std::vector<std::string>{"language da", "says Nummer A 12, bord 4", "language en",
                                                         "says Number A 12, counter 4", "hush"}));
}

TEST(SpeechDispatcher, FindsAServiceThatComesUpLater)
{
    TemporaryFolder const folder;
    std::string const path = folder.path() / "speech.sock";
    Environment const here{"SPEECHD_ADDRESS", "unix_socket:" + path};
    SpeechDispatcher speech{Service::only_if_running, std::chrono::milliseconds{0}};
    EXPECT_FALSE(speech.can_speak("da"));
    SpeechService const service{path};
    EXPECT_TRUE(speech.can_speak("da"));
}

TEST(SpeechDispatcher, FallsSilentWhenTheServiceDies)
{
    TemporaryFolder const folder;
    std::string const path = folder.path() / "speech.sock";
    Environment const here{"SPEECHD_ADDRESS", "unix_socket:" + path};
    SpeechDispatcher speech{Service::only_if_running};
    {
        SpeechService const service{path};
        EXPECT_TRUE(speech.can_speak("da"));
    }
    speech.say("Nummer A 12, bord 4", "da");
    EXPECT_FALSE(speech.can_speak("da"));
}

}  // namespace
}  // namespace skranke
