#include "devices/printer/escpos_printer.h"
#include "devices/printer/simulator/printer_simulator.h"
#include "devices/printer/simulator/simulated_line.h"
#include "devices/transport/tcp_transport.h"

#include "tests/devices/bytes_in_hex.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <pty.h>
#include <sys/stat.h>
#include <termios.h>

#include <fstream>
#include <functional>
#include <future>
#include <random>
#include <sstream>
#include <thread>

namespace skranke {
namespace {

using namespace std::chrono_literals;

constexpr auto an_eternity = 20s;  // a deadline, never a wait: a healthy run takes milliseconds

bool comes_true(std::function<bool()> const& condition)
{
    auto const deadline = std::chrono::steady_clock::now() + an_eternity;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::yield();
    }
    return true;
}

std::string text_in(std::filesystem::path const& file)
{
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

TicketSlip a_slip(std::string const& number = "A 12")
{
    TicketSlip slip;
    slip.office = "Egelund Borgerservice";
    slip.number = number;
    slip.lines = {"Rødgrød på ærø, ÆØÅ"};
    slip.qr = "https://egelund.example/k/7f3a";
    return slip;
}

class PrinterDeviceTest : public testing::Test {
protected:
    PrinterSettings settings(std::string const& address) const
    {
        PrinterSettings made;
        made.address = Address::read(address, printer_port).value();
        made.look = 5ms;
        made.answer = an_eternity;
        made.print = an_eternity;
        return made;
    }
    PrinterSettings settings() const { return settings("tcp://127.0.0.1:" + std::to_string(simulator.port())); }

    bool plan(PrinterScenario scenario, int times = 0, std::chrono::milliseconds slowness = 10min)
    {
        simulator.books().plan(scenario, times, slowness);
        return true;
    }
    std::vector<PrinterJob> jobs() { return simulator.books().jobs(); }
    bool ends_as(PrinterJob::State state)
    {
        return comes_true([&] { return !jobs().empty() && jobs().back().state == state; });
    }

    TemporaryFolder folder;
    PrinterSimulator simulator{{.port = 0, .output = folder.path() / "out", .width = 576, .slowness = 10min}};
};

TEST_F(PrinterDeviceTest, PrintsASlipAndHasItProven)
{
    EscPosPrinter printer{settings()};
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
    ASSERT_EQ(jobs().size(), 1u);
    EXPECT_EQ(jobs()[0].state, PrinterJob::State::printed);
    EXPECT_EQ(jobs()[0].headline, "A 12");
    EXPECT_EQ(jobs()[0].process_id.size(), 4u);
    std::string const text = text_in(folder.path() / "out/0001.txt");
    EXPECT_NE(text.find("A 12\n"), std::string::npos);
    EXPECT_NE(text.find("Rødgrød på ærø, ÆØÅ\n"), std::string::npos);
    EXPECT_TRUE(text_in(folder.path() / "out/0001.png").starts_with("\x89PNG"));
}

TEST_F(PrinterDeviceTest, PrintsTwoSlipsInARow)
{
    EscPosPrinter printer{settings()};
    EXPECT_EQ(printer.print(a_slip("A 12")), Printed::printed);
    EXPECT_EQ(printer.print(a_slip("A 13")), Printed::printed);
    ASSERT_EQ(jobs().size(), 2u);
    EXPECT_NE(jobs()[0].process_id, jobs()[1].process_id);
    EXPECT_EQ(jobs()[1].headline, "A 13");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "out/0002.png"));
}

TEST_F(PrinterDeviceTest, PrintsArabicAndUkrainianAsPictures)
{
    EscPosPrinter printer{settings()};
    TicketSlip slip = a_slip();
    slip.right_to_left = true;
    slip.lines = {"خذ رقمًا واجلس من فضلك"};
    EXPECT_EQ(printer.print(slip), Printed::printed);
    slip.right_to_left = false;
    slip.lines = {"Візьміть номер і сідайте"};
    EXPECT_EQ(printer.print(slip), Printed::printed);
    EXPECT_NE(jobs()[0].text.find("[picture 576x"), std::string::npos) << jobs()[0].text;
    EXPECT_NE(jobs()[1].text.find("[picture 576x"), std::string::npos) << jobs()[1].text;
}

TEST_F(PrinterDeviceTest, SendsNothingToAPrinterThatCannotPrint)
{
    EscPosPrinter printer{settings()};
    for (auto const& [scenario, health] : {std::pair{PrinterScenario::paper_out, PrinterHealth::paper_out},
                                           std::pair{PrinterScenario::cover_open, PrinterHealth::cover_open},
                                           std::pair{PrinterScenario::offline, PrinterHealth::offline}}) {
        plan(scenario);
        EXPECT_EQ(printer.health(), health);
        EXPECT_EQ(printer.print(a_slip()), Printed::failed);
    }
    EXPECT_TRUE(jobs().empty());
    plan(PrinterScenario::ok);
    EXPECT_EQ(printer.health(), PrinterHealth::ready);
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
}

TEST_F(PrinterDeviceTest, PrintsOnTheLastOfTheRollAndSaysSo)
{
    EscPosPrinter printer{settings()};
    plan(PrinterScenario::paper_low);
    EXPECT_EQ(printer.health(), PrinterHealth::paper_low);
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
}

TEST_F(PrinterDeviceTest, NoticesPaperThatEndsMidway)
{
    EscPosPrinter printer{settings()};
    plan(PrinterScenario::paper_out_mid_job, 1);
    EXPECT_EQ(printer.print(a_slip()), Printed::failed);
    ASSERT_TRUE(ends_as(PrinterJob::State::incomplete));
    EXPECT_EQ(jobs()[0].text.find("A 12"), std::string::npos) << "what was given up must never be printed later";
    // The buffers were emptied, so the next slip is whole and nothing of the first is on it.
    ASSERT_TRUE(comes_true([&] { return simulator.books().scenario() == PrinterScenario::ok; }));
    EXPECT_EQ(printer.print(a_slip("A 13")), Printed::printed);
    EXPECT_EQ(text_in(folder.path() / "out/0002.txt").find("A 12"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "out/0001.txt"));
}

TEST_F(PrinterDeviceTest, DoesNotKnowWhenTheLineDiesMidway)
{
    EscPosPrinter printer{settings()};
    plan(PrinterScenario::drop_mid_job, 1);
    EXPECT_EQ(printer.print(a_slip()), Printed::unknown);
    ASSERT_TRUE(ends_as(PrinterJob::State::incomplete));
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
}

TEST_F(PrinterDeviceTest, KnowsThatNothingWasPrintedWhenNobodyIsThere)
{
    EscPosPrinter nobody{settings("tcp://127.0.0.1:1")};
    EXPECT_EQ(nobody.print(a_slip()), Printed::failed);
    EXPECT_EQ(nobody.health(), PrinterHealth::offline);
}

TEST_F(PrinterDeviceTest, WaitsForASlowPrinter)
{
    EscPosPrinter printer{settings()};
    plan(PrinterScenario::slow, 1, 100ms);
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
}

TEST_F(PrinterDeviceTest, DoesNotKnowWhenASlowPrinterOutlastsItsPatience)
{
    PrinterSettings impatient = settings();
    impatient.print = 30ms;
    EscPosPrinter printer{impatient};
    plan(PrinterScenario::slow, 1);
    EXPECT_EQ(printer.print(a_slip()), Printed::unknown);
}

TEST_F(PrinterDeviceTest, LetsGoOfASlowPrinterWhenTheProgramCloses)
{
    EscPosPrinter printer{settings()};
    plan(PrinterScenario::slow, 1);
    auto outcome = std::async(std::launch::async, [&] { return printer.print(a_slip()); });
    ASSERT_TRUE(comes_true([&] { return !jobs().empty(); }));
    printer.cancel();
    EXPECT_EQ(outcome.get(), Printed::unknown);
    EXPECT_EQ(printer.print(a_slip()), Printed::failed) << "cancelled is cancelled";
}

TEST_F(PrinterDeviceTest, FindsItsProofInTheirTurnWithoutProcessIds)
{
    PrinterSettings old = settings();
    old.proof = PrinterSettings::Proof::paper;
    EscPosPrinter printer{old};
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
    EXPECT_EQ(jobs()[0].process_id, "");
}

TEST_F(PrinterDeviceTest, HandsASlipToAFileThatCannotAnswer)
{
    auto const file = folder.path() / "lp0";
    EscPosPrinter printer{settings("file://" + file.string())};
    EXPECT_EQ(printer.print(a_slip()), Printed::accepted);
    EXPECT_EQ(printer.health(), PrinterHealth::unknown);
    std::string const bytes = text_in(file);
    EXPECT_TRUE(bytes.starts_with("\x1b@\x1bR"));
    EXPECT_TRUE(bytes.ends_with(std::string("\x1dV\x42\0", 4)));
}

TEST_F(PrinterDeviceTest, FailsAtADeviceThatIsNotPluggedIn)
{
    EscPosPrinter printer{settings("file:///dev/usb/no-such-printer")};
    EXPECT_EQ(printer.print(a_slip()), Printed::failed);
    EXPECT_EQ(printer.health(), PrinterHealth::offline);
}

/// A device file with a printer behind it: a pseudo terminal.
class DeviceFile {
public:
    DeviceFile()
    {
        int master = -1;
        int slave = -1;
        char name[64]{};
        if (::openpty(&master, &slave, name, nullptr, nullptr) != 0)
            throw std::runtime_error{"no pseudo terminal"};
        termios line{};
        tcgetattr(slave, &line);
        cfmakeraw(&line);
        tcsetattr(slave, TCSANOW, &line);
        m_master = Descriptor{master};
        m_slave = Descriptor{slave};  // held open, so that the printer outlives each line
        m_name = name;
    }
    std::string address() const { return "file://" + m_name; }
    Descriptor take_printer_end() { return std::move(m_master); }

private:
    Descriptor m_master;
    Descriptor m_slave;
    std::string m_name;
};

TEST_F(PrinterDeviceTest, PrintsAtADeviceFileThatAnswers)
{
    DeviceFile device;
    std::jthread const behind{[&, end = device.take_printer_end()](std::stop_token const& stop) mutable {
        SimulatedLine{std::move(end), simulator.books(), 576}.serve(stop);
    }};
    EscPosPrinter printer{settings(device.address())};
    EXPECT_EQ(printer.health(), PrinterHealth::ready);
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
    plan(PrinterScenario::paper_out);
    EXPECT_EQ(printer.print(a_slip()), Printed::failed);
}

TEST_F(PrinterDeviceTest, HandsASlipToADeviceFileThatOnlyListens)
{
    DeviceFile device;
    PrinterSettings deaf = settings(device.address());
    deaf.answer = 20ms;
    deaf.width = 192;  // a job that fits the terminal's own buffer: nobody reads it
    TicketSlip slip = a_slip();
    slip.qr.clear();
    EscPosPrinter printer{deaf};
    EXPECT_EQ(printer.health(), PrinterHealth::unknown);
    EXPECT_EQ(printer.print(slip), Printed::accepted);
}

TEST_F(PrinterDeviceTest, FailsAtASpoolerThatIsNotThere)
{
    Environment const nowhere{"CUPS_SERVER", "/nonexistent/cups.sock"};
    EscPosPrinter printer{settings("cups://billetstander")};
    EXPECT_EQ(printer.print(a_slip()), Printed::failed);
    EXPECT_EQ(printer.health(), PrinterHealth::offline);
}

/// A host that speaks bytes by hand.
class ByHand {
public:
    explicit ByHand(unsigned short port) : m_line{"127.0.0.1", std::to_string(port), {}} { m_line.open({}); }
    void say(Bytes const& bytes) { m_line.write(bytes, {}); }
    Bytes hear(std::size_t wanted)
    {
        Bytes heard;
        while (heard.size() < wanted) {
            Bytes const more = m_line.read(an_eternity, {});
            if (more.empty())
                break;
            heard = heard + more;
        }
        return heard;
    }
    void leave() { m_line.close(); }

private:
    TcpTransport m_line;
};

TEST_F(PrinterDeviceTest, TheSimulatorAnswersAsTheReferenceSays)
{
    ByHand host{simulator.port()};
    host.say(bytes_of("10 04 01 10 04 02 10 04 03 10 04 04"));
    EXPECT_EQ(host.hear(4), bytes_of("12 12 12 12"));
    host.say(bytes_of("1D 28 48 06 00 30 30 31 32 33 34  1D 72 01  1D 49 43"));
    EXPECT_EQ(host.hear(7 + 1 + 11), bytes_of("37 22 31 32 33 34 00  00  5F 53 49 4D 55 4C 41 54 4F 52 00"));
    plan(PrinterScenario::paper_out);
    host.say(bytes_of("10 04 01 10 04 02 10 04 04"));
    EXPECT_EQ(host.hear(3), bytes_of("1A 32 7E"));
    plan(PrinterScenario::cover_open);
    host.say(bytes_of("10 04 01 10 04 02 10 04 04"));
    EXPECT_EQ(host.hear(3), bytes_of("1A 16 12"));
}

TEST_F(PrinterDeviceTest, TheSimulatorTellsOfChangesToThoseWhoAsked)
{
    ByHand host{simulator.port()};
    host.say(bytes_of("1D 61 FF"));
    EXPECT_EQ(host.hear(4), bytes_of("10 00 00 0F"));
    plan(PrinterScenario::paper_out);
    EXPECT_EQ(host.hear(4), bytes_of("18 00 0F 0F"));
}

TEST_F(PrinterDeviceTest, AHalfWrittenJobStandsInTheBooksAsIncomplete)
{
    ByHand host{simulator.port()};
    host.say(bytes_of("1B 40 1B 74 05") + letters("Halv s") + bytes_of("91 0A 1D 76 30 00 48 00 10 00 FF"));
    ASSERT_TRUE(comes_true([&] { return !jobs().empty() && !jobs()[0].text.empty(); }));
    EXPECT_EQ(jobs()[0].state, PrinterJob::State::printing);
    host.leave();
    ASSERT_TRUE(ends_as(PrinterJob::State::incomplete));
    EXPECT_EQ(jobs()[0].text, "Halv sæ\n");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "out/0001.txt"));
}

TEST_F(PrinterDeviceTest, PaperPutBackInLetsAWaitingJobGoOn)
{
    plan(PrinterScenario::paper_out);
    ByHand host{simulator.port()};
    host.say(letters("A 12\n") + bytes_of("1D 56 00 1D 28 48 06 00 30 30 61 62 63 64"));
    ASSERT_TRUE(comes_true([&] { return !jobs().empty(); }));
    plan(PrinterScenario::ok);
    EXPECT_EQ(host.hear(7), bytes_of("37 22 61 62 63 64 00"));
    EXPECT_EQ(jobs()[0].state, PrinterJob::State::printed);
    EXPECT_EQ(jobs()[0].process_id, "abcd");
}

TEST_F(PrinterDeviceTest, ALookAtTheStatusDoesNotUseUpAPlan)
{
    EscPosPrinter printer{settings()};
    plan(PrinterScenario::paper_out, 1);
    EXPECT_EQ(printer.health(), PrinterHealth::paper_out);
    EXPECT_EQ(printer.health(), PrinterHealth::paper_out);
    EXPECT_EQ(printer.print(a_slip()), Printed::failed);
    ASSERT_TRUE(comes_true([&] { return simulator.books().scenario() == PrinterScenario::ok; }));
    EXPECT_EQ(printer.print(a_slip()), Printed::printed);
}

TEST_F(PrinterDeviceTest, TheSimulatorSurvivesNoise)
{
    std::mt19937 random{42};
    for (int run = 0; run < 20; ++run) {
        ByHand host{simulator.port()};
        Bytes noise(2000);
        for (auto& each : noise)
            each = static_cast<std::uint8_t>(random());
        host.say(noise);
    }
    EXPECT_EQ(EscPosPrinter{settings()}.print(a_slip()), Printed::printed);
}

}  // namespace
}  // namespace skranke
