#include "tests/support/cable.h"

#include "tests/support/shell.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace skranke {

Cable::Cable(std::string name, int net) : m_name{std::move(name)}, m_net{fmt::format("10.213.{}", net)}
{
    // What an interrupted run left is in the way.
    shell(fmt::format("ip netns del {0}; ip link del {0}0", m_name));
    // ip's own -n wants the root folder to be a mount, which it is not in a chroot.
    auto const said =
        shell(fmt::format("ip netns add {0} && ip link add {0}0 type veth peer name {0}1 netns {0} && "
                          "ip addr add {1}.1/30 dev {0}0 && ip link set {0}0 up && "
                          "{2} ip addr add {1}.2/30 dev {0}1 && {2} ip link set {0}1 up && {2} ip link set lo up",
                          m_name, m_net, inside()));
    EXPECT_EQ(said.exit_code, 0) << "needs root and iproute2, to lay a cable: " << said.text;
}

Cable::~Cable()
{
    shell("ip netns del " + m_name);
}

/// A cable that stays whole when it should break would make a test pass for nothing.
void Cable::must(std::string const& command) const
{
    if (auto const said = shell(command); said.exit_code != 0)
        throw std::runtime_error{command + ": " + said.text};
}

void Cable::pull()
{
    must(fmt::format("{} ip link set {} down", inside(), there()));
}

void Cable::plug_in()
{
    must(fmt::format("{} ip link set {} up", inside(), there()));
}

// The blackhole is the one way to lose packets that every kernel has built in; it says nothing to either side.
void Cable::lose_answers()
{
    must(fmt::format("{} tc qdisc replace dev {} root blackhole", inside(), there()));
}

void Cable::lose_questions()
{
    must(fmt::format("tc qdisc replace dev {} root blackhole", here()));
}

void Cable::lose_nothing()
{
    // What stands there by itself cannot be removed, and need not be.
    shell(fmt::format("tc qdisc del dev {} root", here()));
    shell(fmt::format("{} tc qdisc del dev {} root", inside(), there()));
    must(fmt::format("! tc qdisc show dev {} | grep -q blackhole && ! {} tc qdisc show dev {} | grep -q blackhole",
                     here(), inside(), there()));
}

}  // namespace skranke
