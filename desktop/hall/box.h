#pragma once

namespace skranke {

/// A rectangle on a painted screen, in logical pixels.
struct Box {
    double x{};
    double y{};
    double w{};
    double h{};

    double right() const { return x + w; }
    double bottom() const { return y + h; }
    Box inset(double by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
    /// The same box on a screen that is read from right to left.
    Box mirrored(double screen_width) const { return {screen_width - right(), y, w, h}; }

    bool operator==(Box const&) const = default;
};

}  // namespace skranke
