#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

/// The desktop from outside. It ends by itself, for it opens no window.
Said desktop(std::string const& words)
{
    TemporaryFolder const nothing_set;
    Environment const elsewhere{"XDG_CONFIG_HOME", nothing_set.path().string()};
    return shell("timeout --kill-after 5 60 " + quoted(build_dir() + "/bin/skranke") + " " + words);
}

}  // namespace

TEST(WrongUse, APasswordInTheAddressIsRefusedBeforeAnyWindow)
{
    for (auto const* address :
         {"host=nowhere.invalid password=hemmelig", "postgresql://ditte:hemmelig@nowhere.invalid"}) {
        auto const said = desktop(std::string{"--database "} + quoted(address));
        EXPECT_EQ(said.exit_code, 2);
        EXPECT_NE(said.text.find("En adgangskode hører ikke hjemme i --database."), std::string::npos) << said.text;
        EXPECT_EQ(said.text.find("hemmelig"), std::string::npos) << said.text;
    }
}

TEST(WrongUse, AnAddressThatIsNoneIsRefusedBeforeAnyWindow)
{
    auto const said = desktop("--database garbage");
    EXPECT_EQ(said.exit_code, 2);
    EXPECT_NE(said.text.find("--database kan ikke læses som en forbindelse i libpq's form."), std::string::npos)
        << said.text;
}

}  // namespace skranke
