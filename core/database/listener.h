#pragma once

#include "core/base/background.h"
#include "core/database/connection.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace skranke {

/// One connection and one thread that hear what the database announces, and hand it to the UI thread.
/// A notification is a hint: whoever shows data reads again after `back`, and now and then besides.
/// Make and destroy it on the UI thread; after that nothing is called any more.
class Listener {
public:
    struct Callbacks {
        std::function<void(std::string const& topic, std::string const& payload)> news;
        std::function<void()> lost;  ///< the line is gone; told once, until it is back
        std::function<void()> back;  ///< listening, for the first time too: what was shown before may be old
    };

    /// Connects in its own time and comes back by itself after a loss.
    Listener(ConnectionSettings settings, std::vector<std::string> topics, Background& background, Callbacks callbacks);
    ~Listener();

    Listener(Listener const&) = delete;
    Listener& operator=(Listener const&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace skranke
