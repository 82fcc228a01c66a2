#include "devices/simulator/admin_server.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/URI.h>

#include <sstream>

namespace skranke {
namespace {

namespace net = Poco::Net;
namespace json = Poco::JSON;

constexpr std::size_t longest_request = 65536;

void answer(net::HTTPServerResponse& response, net::HTTPResponse::HTTPStatus status, json::Object const& body)
{
    response.setStatusAndReason(status);
    response.setContentType("application/json");
    std::ostringstream text;
    body.stringify(text);
    response.sendBuffer(text.str().data(), text.str().size());
}

json::Object object(std::string const& key, Poco::Dynamic::Var const& value)
{
    json::Object made;
    made.set(key, value);
    return made;
}

json::Object entry_object(SimulatorEntry const& entry)
{
    json::Object made{true};  // keeps the order of the keys
    made.set("id", entry.id);
    made.set("service_id", entry.service_id);
    made.set("reference", entry.reference);
    made.set("kind", entry.kind);
    made.set("state", entry.state);
    made.set("amount", entry.amount);
    made.set("text", entry.text);
    return made;
}

class SideDoor : public net::HTTPRequestHandler {
public:
    explicit SideDoor(SimulatorControl& simulator) : m_simulator{simulator} {}

    void handleRequest(net::HTTPServerRequest& request, net::HTTPServerResponse& response) override
    {
        std::string const act = request.getMethod() + " " + Poco::URI{request.getURI()}.getPath();
        if (act == "GET /books")
            books(response);
        else if (act == "POST /scenario")
            scenario(request, response);
        else if (act == "POST /reset")
            m_simulator.reset(), answer(response, net::HTTPResponse::HTTP_OK, object("reset", true));
        else
            answer(response, net::HTTPResponse::HTTP_NOT_FOUND, object("error", "no such address"));
    }

private:
    void books(net::HTTPServerResponse& response)
    {
        json::Array all;
        for (SimulatorEntry const& each : m_simulator.entries())
            all.add(entry_object(each));
        response.setContentType("application/json");
        std::ostringstream text;
        all.stringify(text);
        response.sendBuffer(text.str().data(), text.str().size());
    }

    void scenario(net::HTTPServerRequest& request, net::HTTPServerResponse& response)
    {
        std::string name;
        int times = 0;
        try {
            std::string text(longest_request, '\0');
            request.stream().read(text.data(), static_cast<std::streamsize>(text.size()));
            text.resize(static_cast<std::size_t>(request.stream().gcount()));
            auto const wanted = json::Parser{}.parse(text).extract<json::Object::Ptr>();
            name = wanted->getValue<std::string>("name");
            times = wanted->has("times") ? wanted->getValue<int>("times") : 0;
        } catch (Poco::Exception const&) {
            return answer(response, net::HTTPResponse::HTTP_BAD_REQUEST, object("error", "not a scenario"));
        }
        if (times < 0 || !m_simulator.plan(name, times))
            return answer(response, net::HTTPResponse::HTTP_BAD_REQUEST, no_such_scenario());
        answer(response, net::HTTPResponse::HTTP_OK, object("scenario", name));
    }

    json::Object no_such_scenario() const
    {
        json::Array known;
        for (std::string const& each : m_simulator.scenarios())
            known.add(each);
        json::Object made{true};
        made.set("error", "no such scenario");
        made.set("scenarios", known);
        return made;
    }

    SimulatorControl& m_simulator;
};

class SideDoors : public net::HTTPRequestHandlerFactory {
public:
    explicit SideDoors(SimulatorControl& simulator) : m_simulator{simulator} {}
    net::HTTPRequestHandler* createRequestHandler(net::HTTPServerRequest const&) override
    {
        return new SideDoor{m_simulator};  // Poco owns it
    }

private:
    SimulatorControl& m_simulator;
};

net::ServerSocket socket_for(AdminServer::Options const& options)
{
    net::SocketAddress const loopback{"127.0.0.1", options.port};
    if (options.certificate.empty())
        return net::ServerSocket{loopback};
    net::Context::Ptr const context{new net::Context{net::Context::TLS_SERVER_USE, options.key, options.certificate, "",
                                                     net::Context::VERIFY_NONE}};
    return net::SecureServerSocket{loopback, 16, context};
}

net::HTTPServerParams::Ptr parameters()
{
    net::HTTPServerParams::Ptr made{new net::HTTPServerParams};
    made->setMaxThreads(4);
    made->setKeepAlive(false);
    return made;
}

}  // namespace

struct AdminServer::Insides {
    net::ServerSocket socket;
    net::HTTPServer server;

    Insides(Options const& options, SimulatorControl& simulator)
        : socket{socket_for(options)}, server{new SideDoors{simulator}, socket, parameters()}
    {
        server.start();
    }
    ~Insides() { server.stopAll(true); }
};

AdminServer::AdminServer(Options const& options, SimulatorControl& simulator)
    : m_insides{std::make_unique<Insides>(options, simulator)}
{
}

AdminServer::~AdminServer() = default;

unsigned short AdminServer::port() const
{
    return m_insides->socket.address().port();
}

}  // namespace skranke
