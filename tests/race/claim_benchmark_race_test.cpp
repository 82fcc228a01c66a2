// The benchmark runs, small: its figures say nothing here, but every script of it is tried.

#include "tests/support/places.h"
#include "tests/support/shell.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

TEST(ClaimBenchmarkTest, Runs)
{
    auto const said = shell(quoted(source_dir() + "/tests/benchmarks/claim/run") + " --smoke --admin " +
                            quoted(build_dir() + "/bin/skranke-admin"));
    EXPECT_EQ(said.exit_code, 0) << said.text;
    for (auto const* figure :
         {"product ÷ one statement", "product ÷ BEGIN … COMMIT", "listeners, p50", "closed ÷ none"})
        EXPECT_NE(said.text.find(figure), std::string::npos) << said.text;
}

}  // namespace
}  // namespace skranke
