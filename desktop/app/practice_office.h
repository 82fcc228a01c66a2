#pragma once

#include <filesystem>

namespace skranke {

/// Øvekontor: a demonstration office in a private database of its own, with invented citizens, opened in a window of
/// its own that says so everywhere.
class PracticeOffice {
public:
    /// Whether the tools to make one are installed beside this program.
    static bool possible();

    /// Makes it when there is none, and opens its window. A practice day that is under way is joined, at the same counter
    /// and as the same person, and ends with its last window. Waits; false when it did not come about. From a worker.
    static bool open(std::filesystem::path const& folder);
    static std::filesystem::path usual();
};

}  // namespace skranke
