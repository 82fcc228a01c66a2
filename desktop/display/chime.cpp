#include "desktop/display/chime.h"

#include <cmath>
#include <numbers>
#include <string_view>

namespace skranke {
namespace {

constexpr std::uint32_t rate = 22'050;
constexpr double length = 1.4;

struct Bell {
    double begins;  ///< seconds
    double pitch;   ///< Hz
};

/// A struck bar: partials that are not whole multiples, each dying faster than the one below.
double struck(double pitch, double since)
{
    if (since < 0)
        return 0;
    double sum = 0;
    double const ratios[]{1.0, 2.76, 5.40};
    double const strengths[]{1.0, 0.35, 0.12};
    for (int partial = 0; partial < 3; ++partial)
        sum += strengths[partial] * std::exp(-since * (3.2 + 4.0 * partial)) *
               std::sin(2 * std::numbers::pi * pitch * ratios[partial] * since);
    double const attack = std::fmin(1.0, since / 0.004);  // without it the loudspeaker clicks
    return attack * sum;
}

void put(std::vector<std::uint8_t>& to, std::string_view text)
{
    to.insert(to.end(), text.begin(), text.end());
}

void put(std::vector<std::uint8_t>& to, std::uint32_t value, int bytes)
{
    for (int byte = 0; byte < bytes; ++byte)
        to.push_back(static_cast<std::uint8_t>(value >> (8 * byte)));
}

}  // namespace

std::vector<std::uint8_t> chime_wav()
{
    constexpr Bell bells[]{{0.0, 830.6}, {0.32, 659.3}};
    constexpr auto samples = static_cast<std::uint32_t>(rate * length);

    std::vector<std::uint8_t> wav;
    put(wav, "RIFF");
    put(wav, 36 + 2 * samples, 4);
    put(wav, "WAVEfmt ");
    put(wav, 16, 4);
    put(wav, 1, 2);  // PCM
    put(wav, 1, 2);  // one channel
    put(wav, rate, 4);
    put(wav, rate * 2, 4);
    put(wav, 2, 2);
    put(wav, 16, 2);
    put(wav, "data");
    put(wav, 2 * samples, 4);
    for (std::uint32_t at = 0; at < samples; ++at) {
        double const time = static_cast<double>(at) / rate;
        double const fade = std::fmin(1.0, (length - time) / 0.1);
        double sum = 0;
        for (auto const& bell : bells)
            sum += struck(bell.pitch, time - bell.begins);
        auto const value = static_cast<std::int16_t>(std::lround(sum * fade * 0.28 * 32'767));
        put(wav, static_cast<std::uint16_t>(value), 2);
    }
    return wav;
}

}  // namespace skranke
