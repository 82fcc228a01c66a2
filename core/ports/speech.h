#pragma once

#include <string>

namespace skranke {

/// A voice in the hall or at a stand. What it is given to say holds numbers and places, never a person's name.
/// Calls may wait for the speech service, so make them from a worker. None throws: a voice that is absent is silent,
/// and everything it says stands on the screen as well.
class Speech {
public:
    virtual ~Speech() = default;

    /// Whether there is a voice for `language` ("da", "en", "uk", "ar"). Controls that need one hide themselves
    /// otherwise.
    virtual bool can_speak(std::string const& language) = 0;

    /// Says `text` after whatever was asked for before. Returns when it has been handed over, not when it has been
    /// heard.
    virtual void say(std::string const& text, std::string const& language) = 0;

    /// Stops what is being said, and forgets what waits.
    virtual void hush() = 0;
};

}  // namespace skranke
