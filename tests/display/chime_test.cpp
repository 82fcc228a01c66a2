#include "desktop/display/chime.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace skranke {
namespace {

TEST(Chime, IsAWavFileAsLongAsItSays)
{
    auto const wav = chime_wav();
    ASSERT_GT(wav.size(), 44u);
    EXPECT_EQ(std::string(wav.begin(), wav.begin() + 4), "RIFF");
    auto const told = wav[4] | (wav[5] << 8) | (wav[6] << 16) | (wav[7] << 24);
    EXPECT_EQ(static_cast<std::size_t>(told) + 8, wav.size());
}

TEST(Chime, IsHeardAndDoesNotClip)
{
    auto const wav = chime_wav();
    int loudest = 0;
    for (std::size_t at = 44; at + 1 < wav.size(); at += 2)
        loudest = std::max(loudest, std::abs(static_cast<std::int16_t>(wav[at] | (wav[at + 1] << 8))));
    EXPECT_GT(loudest, 8'000);
    EXPECT_LT(loudest, 32'000);
}

}  // namespace
}  // namespace skranke
