#pragma once

#include "core/base/answer.h"
#include "core/base/instant.h"
#include "core/setup/office_file.h"
#include "core/setup/setup_document.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// A day as the set-up keeps it: "2027-01-04". Empty: until further notice.
using SetupDay = std::string;

struct SetupDraft {
    SetupDocument document;
    int revision{};
    int based_on{};  ///< the latest version when it was begun
    SetupDay from;
    SetupDay to;
    std::string reason;
    std::string author;
    Instant at;

    bool operator==(SetupDraft const&) const = default;
};

/// One section as it stands.
struct SetupState {
    std::string section;
    SetupDocument now;  ///< in force today
    int latest{};       ///< the version that was saved last, whenever it holds; 0: none
    std::string latest_author;
    std::optional<Instant> latest_at;
    SetupDay today;
    std::optional<SetupDraft> draft;
    Instant read_at;        ///< the database's clock then
    double clock_speed{1};  ///< another than 1 only in a demonstration

    bool operator==(SetupState const&) const = default;
};

struct SetupVersion {
    enum class State { current, coming, ended };

    int nr{};
    State state{};
    SetupDay from;
    SetupDay ends;  ///< the last day on which it holds
    std::string author;
    Instant at;
    std::string reason;
    SetupDocument document;

    bool operator==(SetupVersion const&) const = default;
};

/// What would happen if it were saved.
struct SetupConsequence {
    enum class Weight { refused, warning, fine };

    Weight weight{};
    std::string kind{};  ///< api/31_setup_check.sql, api/setup_effect.sql
    int amount{};
    std::string names{};  ///< what it is about; of a refusal, the section
    std::string list{};
    int line{};  ///< of the list, from 1; 0: none in particular
    std::string field{};

    bool operator==(SetupConsequence const&) const = default;
};

/// From when, and for how long, a section is to be as it is in `document`.
struct SetupChange {
    std::string section;
    SetupDocument document;
    SetupDay from;
    SetupDay to;
    std::string reason;

    bool operator==(SetupChange const&) const = default;
};

/// What Opsætning asks. Calls wait for the database, so make them from a worker. Throws DatabaseLost when no answer
/// comes. Of two who save the same section at once the second is refused with setup_changed, and has lost nothing.
class SetupDesk {
public:
    virtual ~SetupDesk() = default;

    virtual Answer<SetupState> state(std::string section) = 0;
    /// The sections that have a draft, whosever it is.
    virtual Answer<std::vector<std::string>> drafts() = 0;
    /// Latest first.
    virtual Answer<std::vector<SetupVersion>> history(std::string section) = 0;
    virtual Answer<std::vector<SetupConsequence>> effect(SetupChange change) = 0;
    /// `revision`: of the draft that was read, 0 when there was none. `based_on`: the latest version then.
    virtual Answer<SetupState> keep_draft(SetupChange change, int revision, int based_on) = 0;
    virtual Answer<SetupState> discard_draft(std::string section, int revision) = 0;
    /// `latest`: the version the change was made from.
    virtual Answer<SetupState> save(SetupChange change, int latest) = 0;

    virtual Answer<OfficeDocument> office() = 0;
    /// What stands in the way of bringing it in; nothing when it may be.
    virtual Answer<std::vector<SetupConsequence>> check(OfficeDocument office) = 0;
    /// From today on. Yields how many sections changed. All of it or nothing.
    virtual Answer<int> import(OfficeDocument office, std::string reason) = 0;
};

}  // namespace skranke
