#pragma once

namespace skranke {

struct KioskScreen;

/// What the stand's presenter needs of a window. All calls on the UI thread.
class KioskView {
public:
    virtual ~KioskView() = default;

    virtual void show(KioskScreen const& screen) = 0;
};

}  // namespace skranke
