#pragma once

#include "core/base/refusal.h"
#include "core/incident/incident.h"

#include <optional>
#include <vector>

namespace skranke {

/// What the frame shows of calls for a colleague, in every workspace.
struct IncidentScreen {
    /// Beside the clock at the desk that called, in a word that a citizen would not read as an alarm.
    struct Mark {
        enum class Kind { none, sending, sent, coming, not_sent };

        Kind kind{Kind::none};
        std::optional<Instant> at;

        bool operator==(Mark const&) const = default;
    };

    /// Across the window of everybody but the caller.
    struct Bar {
        Incident incident;
        int more{0};             ///< further calls that nobody answers yet
        bool can_answer{false};  ///< "I go there"

        bool operator==(Bar const&) const = default;
    };

    Mark mark;
    std::optional<Bar> bar;
    std::vector<Incident> to_write_down;  ///< by the one who looks
    std::optional<Refusal> refusal;       ///< of the last press on the bar

    bool operator==(IncidentScreen const&) const = default;
};

class IncidentView {
public:
    virtual ~IncidentView() = default;
    virtual void show(IncidentScreen const& screen) = 0;
};

}  // namespace skranke
