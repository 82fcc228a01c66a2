#include "core/base/program_version.h"

#include <gtest/gtest.h>

namespace skranke {

TEST(ProgramVersion, IsComparedNumberByNumber)
{
    EXPECT_LT(compare_versions("0.9.1", "0.10.0"), 0);
    EXPECT_GT(compare_versions("1", "0.99"), 0);
    EXPECT_EQ(compare_versions("1.0", "1"), 0);
    EXPECT_LT(compare_versions("0", program_version()), 0);
}

}  // namespace skranke
