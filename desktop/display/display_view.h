#pragma once

namespace skranke {

struct DisplayScreen;

/// What the display's presenter needs of a window. All calls on the UI thread.
class DisplayView {
public:
    virtual ~DisplayView() = default;

    virtual void show(DisplayScreen const& screen) = 0;
    /// Sounds once, so that people look up.
    virtual void chime() = 0;
};

}  // namespace skranke
