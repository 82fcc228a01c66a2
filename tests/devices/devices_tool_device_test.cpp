#include "core/database/cluster_folder.h"
#include "devices/printer/simulator/printer_simulator.h"
#include "devices/transport/tcp_transport.h"

#include "tests/devices/bytes_in_hex.h"
#include "tests/devices/running_tool.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <regex>

namespace skranke {
namespace {

using namespace std::chrono_literals;

std::string const tool = build_dir() + "/bin/skranke-devices ";

/// The number behind a key of a flat JSON line.
std::string number(std::string const& json, std::string const& key)
{
    std::smatch found;
    return std::regex_search(json, found, std::regex{"\"" + key + "\":(\\d+)"}) ? found[1].str() : std::string{};
}

/// One request by hand; the whole answer.
std::string http(std::string const& port, std::string const& request, std::string const& body = {})
{
    TcpTransport line{"127.0.0.1", port, {}};
    line.open({});
    line.write(letters(request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " +
                       std::to_string(body.size()) + "\r\n\r\n" + body),
               {});
    std::string answer;
    try {
        for (Bytes more = line.read(20s, {}); !more.empty(); more = line.read(20s, {}))
            answer += as_text(more);
    } catch (LineFailed const&) {
        // the end of the answer
    }
    return answer;
}

class DevicesToolTest : public testing::Test {
protected:
    TemporaryFolder folder;
    // Whatever the machine's or the user's file says must not reach these tests.
    Environment const nowhere{"XDG_CONFIG_HOME", folder.path().string()};
};

TEST_F(DevicesToolTest, TellsEverythingItCan)
{
    Said const help = shell(tool + "--help");
    EXPECT_EQ(help.exit_code, 0);
    for (char const* word : {"list", "check", "printer test", "simulate printer", "simulate office",
                             "--printer-address", "--json", "SKRANKE_PRINTER_ADDRESS"})
        EXPECT_NE(help.text.find(word), std::string::npos) << word;
    EXPECT_EQ(shell(tool + "printer test --help").exit_code, 0);
}

TEST_F(DevicesToolTest, RefusesWhatItDoesNotUnderstand)
{
    EXPECT_EQ(shell(tool).exit_code, 2);
    EXPECT_EQ(shell(tool + "printer burn").exit_code, 2);
    EXPECT_EQ(shell(tool + "printer test").exit_code, 2) << "no address";
    EXPECT_EQ(shell(tool + "printer test --printer-address lpt1").exit_code, 2);
    EXPECT_EQ(shell(tool + "printer test --printer-code-page latin --printer-address tcp://x").exit_code, 2);
    EXPECT_EQ(shell(tool + "simulate printer --port 70000 --output /tmp").exit_code, 2);
    EXPECT_EQ(shell(tool + "simulate printer --width 12 --output /tmp").exit_code, 2);
    EXPECT_EQ(shell(tool + "list something").exit_code, 2);
}

TEST_F(DevicesToolTest, SpeaksTheLanguageTheSettingsName)
{
    std::string const nobody = tool + "list --language en";
    EXPECT_EQ(shell(nobody).text, "No device is set up here. skranke-devices --help tells how.\n");
    folder.write("skranke/skranke.ini", "language = en\n[printer]\naddress = tcp://127.0.0.1:1\n");
    EXPECT_EQ(shell(tool + "list").text, "Ticket printer: tcp://127.0.0.1:1\n");
    EXPECT_EQ(shell(tool + "list --language da").text, "Billetprinter: tcp://127.0.0.1:1\n");
}

TEST_F(DevicesToolTest, FindsNobodyAtAnEmptyAddress)
{
    Said const check = shell(tool + "check --json --printer-address tcp://127.0.0.1:1");
    EXPECT_EQ(check.exit_code, 3);
    EXPECT_EQ(check.text,
              "[{\"device\":\"printer\",\"address\":\"tcp://127.0.0.1:1\",\"health\":\"offline\",\"works\":false}]\n");
    Said const print = shell(tool + "printer test --printer-address tcp://127.0.0.1:1");
    EXPECT_EQ(print.exit_code, 3);
    EXPECT_EQ(print.text, "Sedlen blev ikke skrevet ud. Printeren svarer ikke. Er den tændt og sat til?\n");
}

TEST_F(DevicesToolTest, ReadsThePrinterFromTheSettingsFile)
{
    folder.write("skranke/skranke.ini", "[printer]\naddress = tcp://127.0.0.1:1\nwidth = 384\n");
    EXPECT_EQ(shell(tool + "list").text, "Billetprinter: tcp://127.0.0.1:1\n");
}

TEST_F(DevicesToolTest, PrintsATestSlipAtItsOwnSimulator)
{
    auto const output = folder.path() / "slips";
    RunningTool simulator{{"simulate", "printer", "--port", "0", "--admin-port", "0", "--output", output.string()}};
    std::string const ports = simulator.line();
    std::string const admin = number(ports, "admin_port");
    std::string const at = " --printer-address tcp://127.0.0.1:" + number(ports, "port");

    Said const print = shell(tool + "printer test --json" + at);
    EXPECT_EQ(print.exit_code, 0) << print.text;
    EXPECT_EQ(print.text, "{\"result\":\"printed\",\"health\":\"ready\"}\n");
    EXPECT_TRUE(std::filesystem::exists(output / "0001.png"));
    std::string const books = http(admin, "GET /books");
    EXPECT_NE(books.find("\"id\":\"0001\",\"service_id\":\""), std::string::npos) << books;
    EXPECT_NE(books.find("\"reference\":\"A 12\",\"kind\":\"slip\",\"state\":\"printed\",\"amount\":0"),
              std::string::npos)
        << books;

    EXPECT_NE(http(admin, "POST /scenario", R"({"name":"paper_out","times":1})").find(" 200 "), std::string::npos);
    Said const refused = shell(tool + "printer test" + at);
    EXPECT_EQ(refused.exit_code, 3);
    EXPECT_EQ(refused.text, "Sedlen blev ikke skrevet ud. Printeren mangler papir. Sæt en ny rulle i.\n");

    EXPECT_NE(http(admin, "POST /scenario", R"({"name":"drop_mid_job","times":1})").find(" 200 "), std::string::npos);
    EXPECT_NE(shell(tool + "printer test --json" + at).text.find("\"result\":\"unknown\""), std::string::npos);
    std::string const dropped = http(admin, "GET /books");
    EXPECT_NE(dropped.find("\"state\":\"incomplete\""), std::string::npos);
    EXPECT_EQ(dropped.find("\"reference\":\"\""), std::string::npos) << "nothing after the cut: " << dropped;

    std::string const on_fire = http(admin, "POST /scenario", R"({"name":"on_fire"})");
    EXPECT_NE(on_fire.find(" 400 "), std::string::npos);
    EXPECT_NE(on_fire.find("\"ok\",\"paper_out\",\"paper_out_mid_job\",\"paper_low\""), std::string::npos) << on_fire;
    EXPECT_NE(shell(tool + "simulate printer --help").text.find("drop_mid_job"), std::string::npos);
    EXPECT_NE(http(admin, "POST /scenario", "paper_out").find(" 400 "), std::string::npos);
    EXPECT_NE(http(admin, "GET /elsewhere").find(" 404 "), std::string::npos);
    EXPECT_NE(http(admin, "POST /reset").find(" 200 "), std::string::npos);
    EXPECT_TRUE(http(admin, "GET /books").ends_with("\r\n\r\n[]"));
    EXPECT_EQ(simulator.end(), 0);
}

TEST_F(DevicesToolTest, SpeaksHttpsAtTheSideDoorWhenItHasACertificate)
{
    std::string const in = "cd " + folder.path().string() + " && ";
    ASSERT_EQ(shell(in + "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -days 2 "
                         "-subj /CN=localhost")
                  .exit_code,
              0);
    RunningTool simulator{{"simulate", "printer", "--output", folder.path() / "slips", "--certificate",
                           folder.path() / "certificate.pem", "--key", folder.path() / "key.pem"}};
    std::string const admin = number(simulator.line(), "admin_port");
    Said const books =
        shell("printf 'GET /books HTTP/1.0\\r\\n\\r\\n' | openssl s_client -quiet -connect 127.0.0.1:" + admin +
              " 2>/dev/null");
    EXPECT_TRUE(books.text.ends_with("[]")) << books.text;
}

TEST_F(DevicesToolTest, ASimulatorAtATakenPortSaysSo)
{
    PrinterSimulator const first{{.output = folder.path() / "a"}};
    Said const second = shell(tool + "simulate printer --output " + folder.path().string() + "/b --port " +
                              std::to_string(first.port()));
    EXPECT_EQ(second.exit_code, 3);
    EXPECT_EQ(second.text, "Porten er optaget af et andet program.\n");
}

TEST_F(DevicesToolTest, TheOfficesDevicesLeaveWithTheLastDesktop)
{
    ClusterFolder const office{folder.path() / "office"};
    std::filesystem::create_directories(office.root);
    std::optional<FileLock> desktop{std::in_place, office.users(), FileLock::Mode::shared};
    RunningTool simulators{{"simulate", "office", "--data", office.root}};
    std::string const where = simulators.line();
    EXPECT_TRUE(std::filesystem::exists(office.root / "simulators.json"));

    Said const again = shell(tool + "simulate office --data " + office.root.string());
    EXPECT_EQ(again.exit_code, 0);
    EXPECT_EQ(again.text, where + "\n") << "one set of devices an office, however often it is asked for";
    Said const check = shell(tool + "check --printer-address tcp://127.0.0.1:" + number(where, "port"));
    EXPECT_EQ(check.text, "Billetprinter: Printeren er klar.\n");

    desktop.reset();
    EXPECT_EQ(simulators.wait(), 0);
    EXPECT_FALSE(std::filesystem::exists(office.root / "simulators.json"));
}

}  // namespace
}  // namespace skranke
