#pragma once

#include "core/base/failure.h"
#include "core/setup/setup_desk.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// Answers with what the test has put there, and remembers what it was asked.
class FakeSetupDesk : public SetupDesk {
public:
    std::map<std::string, SetupState> states;
    std::vector<SetupVersion> versions;
    std::vector<SetupConsequence> consequences;
    std::optional<Refusal> refuses;
    std::vector<std::string> asked;
    std::optional<SetupChange> saved;
    bool lost{false};  ///< the line is away

    Answer<SetupState> state(std::string section) override
    {
        answers();
        asked.push_back("state " + section);
        return states.at(section);
    }
    Answer<std::vector<std::string>> drafts() override
    {
        std::vector<std::string> sections;
        for (auto const& [section, state] : states)
            if (state.draft)
                sections.push_back(section);
        return sections;
    }
    Answer<std::vector<SetupVersion>> history(std::string) override { return versions; }
    Answer<std::vector<SetupConsequence>> effect(SetupChange) override { return consequences; }
    Answer<SetupState> keep_draft(SetupChange change, int revision, int based_on) override
    {
        answers();
        asked.push_back("keep " + change.section + " " + std::to_string(revision) + " " + std::to_string(based_on));
        if (refuses)
            return *std::exchange(refuses, std::nullopt);
        auto& state = states.at(change.section);
        state.draft = SetupDraft{.document = change.document,
                                 .revision = revision + 1,
                                 .based_on = based_on,
                                 .from = change.from,
                                 .to = change.to,
                                 .reason = change.reason,
                                 .author = "Otto Ottesen",
                                 .at = {}};
        return state;
    }
    Answer<SetupState> discard_draft(std::string section, int revision) override
    {
        asked.push_back("discard " + section + " " + std::to_string(revision));
        states.at(section).draft.reset();
        return states.at(section);
    }
    Answer<SetupState> save(SetupChange change, int latest) override
    {
        asked.push_back("save " + change.section + " " + std::to_string(latest));
        if (refuses)
            return *std::exchange(refuses, std::nullopt);
        saved = change;
        auto& state = states.at(change.section);
        if (change.from <= state.today)
            state.now = change.document;
        state.latest = latest + 1;
        state.draft.reset();
        return state;
    }
    OfficeDocument whole;
    Answer<OfficeDocument> office() override { return whole; }
    Answer<std::vector<SetupConsequence>> check(OfficeDocument) override { return consequences; }
    std::optional<OfficeDocument> imported;
    Answer<int> import(OfficeDocument office, std::string) override
    {
        imported = std::move(office);
        return 1;
    }

private:
    void answers() const
    {
        if (lost)
            throw DatabaseLost{"08006"};
    }
};

}  // namespace skranke
