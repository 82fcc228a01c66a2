// Tests of races, faults and crashes can fail: with each mistake of mutations.cmake one of them does.

#include "tests/support/places.h"
#include "tests/support/shell.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <vector>

namespace skranke {
namespace {

struct Mutation {
    std::string name;
    std::string label;       ///< of the tests it is compiled into
    std::string noticed_by;  ///< the test that guards against it
};

std::vector<Mutation> mutations()
{
    std::ifstream in{build_dir() + "/tests/mutated/mutations.txt"};
    std::vector<Mutation> all;
    for (Mutation one; in >> one.name >> one.label >> one.noticed_by;)
        all.push_back(one);
    return all;
}

Said run(std::string const& label, std::string const& tests, std::string const& mutation)
{
    // The report is this program's, not that one's.
    return shell("env -u GTEST_OUTPUT SKRANKE_MUTATION=" + mutation + " " +
                 quoted(build_dir() + "/bin/skranke_mutated_" + label + "_tests") + " --gtest_filter=" + quoted(tests));
}

class WordsMutationTest : public testing::TestWithParam<Mutation> {};

}  // namespace

TEST_P(WordsMutationTest, IsNoticed)
{
    auto const said = run(GetParam().label, GetParam().noticed_by, GetParam().name);
    EXPECT_NE(said.exit_code, 0) << said.text;
    EXPECT_NE(said.text.find("[  FAILED  ] " + GetParam().noticed_by), std::string::npos) << said.text;
}

INSTANTIATE_TEST_SUITE_P(Each, WordsMutationTest, testing::ValuesIn(mutations()),
                         [](auto const& mutation) { return mutation.param.name; });

TEST(WordsMutation, IsTheOnlyReasonToFail)
{
    std::map<std::string, std::string> tests;
    for (auto const& mutation : mutations())
        tests[mutation.label] += mutation.noticed_by + ":";
    ASSERT_EQ(tests.size(), 3U);
    for (auto const& [label, guards] : tests) {
        auto const said = run(label, guards, "none");
        EXPECT_EQ(said.exit_code, 0) << said.text;
    }
}

}  // namespace skranke
