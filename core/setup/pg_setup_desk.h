#pragma once

#include "core/database/session_pool.h"
#include "core/setup/setup_desk.h"

namespace skranke {

/// SetupDesk answered by PostgreSQL. Any thread may call.
class PgSetupDesk : public SetupDesk {
public:
    /// `office`: for the operator, who has none; staff work on their own.
    explicit PgSetupDesk(SessionPool& pool, std::optional<int> office = std::nullopt) : m_pool{pool}, m_office{office}
    {
    }

    Answer<SetupState> state(std::string section) override;
    Answer<std::vector<std::string>> drafts() override;
    Answer<std::vector<SetupVersion>> history(std::string section) override;
    Answer<std::vector<SetupConsequence>> effect(SetupChange change) override;
    Answer<SetupState> keep_draft(SetupChange change, int revision, int based_on) override;
    Answer<SetupState> discard_draft(std::string section, int revision) override;
    Answer<SetupState> save(SetupChange change, int latest) override;
    Answer<OfficeDocument> office() override;
    Answer<std::vector<SetupConsequence>> check(OfficeDocument office) override;
    Answer<int> import(OfficeDocument office, std::string reason) override;

private:
    SessionPool& m_pool;
    std::optional<int> m_office;
};

/// What was saved for a day that has come is brought into force; nothing happens when that was done. Any login may ask.
int apply_due_setup(SessionPool& pool);

}  // namespace skranke
