#pragma once

#include <cmath>
#include <cstdint>

namespace skranke {

/// Screens for citizens have colours of their own, whatever the desktop's theme is: they must be read across a hall.
/// Text stands at 7:1 or more against what it stands on (tests/hall/palette_test).
struct Rgb {
    std::uint8_t r{};
    std::uint8_t g{};
    std::uint8_t b{};

    bool operator==(Rgb const&) const = default;
};

/// Relative luminance as WCAG 2.1 defines it.
inline double luminance(Rgb colour)
{
    auto const linear = [](std::uint8_t part) {
        double const c = part / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

inline double contrast(Rgb one, Rgb other)
{
    double const lighter = std::fmax(luminance(one), luminance(other));
    double const darker = std::fmin(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

namespace display_colours {
inline constexpr Rgb ground{0x10, 0x27, 0x3a};
inline constexpr Rgb edge{0x0c, 0x1e, 0x2b};  ///< head and foot
inline constexpr Rgb ink{0xff, 0xff, 0xff};
inline constexpr Rgb soft{0xb4, 0xcd, 0xe3};  ///< the second language
inline constexpr Rgb line{0x3a, 0x5a, 0x73};
inline constexpr Rgb call{0xff, 0xd5, 0x4a};
inline constexpr Rgb call_ink{0x14, 0x22, 0x2e};
inline constexpr Rgb frame{0xff, 0xff, 0xff};
inline constexpr Rgb flash{0x14, 0x22, 0x2e};
inline constexpr Rgb warning{0xff, 0xb3, 0x5c};
}  // namespace display_colours

/// The stand's colours; one set for everybody and one for those who press "Kontrast".
struct KioskColours {
    Rgb ground;
    Rgb ink;
    Rgb soft;  ///< the second language
    Rgb fact;
    Rgb paper;  ///< of tiles and buttons
    Rgb border;
    Rgb chosen;
    Rgb chosen_ink;
    Rgb main;
    Rgb main_ink;
    Rgb help;
    Rgb help_ink;
    Rgb focus;
    double border_width;

    static constexpr KioskColours ordinary()
    {
        return {{0xf4, 0xf6, 0xf9}, {0x1b, 0x27, 0x33},
                {0x41, 0x4e, 0x5c}, {0x0b, 0x56, 0x85},
                {0xff, 0xff, 0xff}, {0x5b, 0x71, 0x86},
                {0x1b, 0x27, 0x33}, {0xff, 0xff, 0xff},
                {0x0b, 0x56, 0x85}, {0xff, 0xff, 0xff},
                {0xff, 0xd5, 0x4a}, {0x1b, 0x27, 0x33},
                {0xc2, 0x18, 0x5b}, 3};
    }
    static constexpr KioskColours high_contrast()
    {
        return {{0, 0, 0},          {0xff, 0xff, 0xff},
                {0xff, 0xff, 0xff}, {0xff, 0xe1, 0x4d},
                {0, 0, 0},          {0xff, 0xff, 0xff},
                {0xff, 0xff, 0xff}, {0, 0, 0},
                {0xff, 0xe1, 0x4d}, {0, 0, 0},
                {0xff, 0xe1, 0x4d}, {0, 0, 0},
                {0x4d, 0xff, 0xff}, 5};
    }
};

}  // namespace skranke
