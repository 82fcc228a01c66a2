#include "tests/support/cable.h"

#include "tests/support/shell.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

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

void Cable::pull()
{
    shell(fmt::format("{} ip link set {}1 down", inside(), m_name));
}

void Cable::plug_in()
{
    shell(fmt::format("{} ip link set {}1 up", inside(), m_name));
}

}  // namespace skranke
