#pragma once

#include "core/database/session_pool.h"
#include "core/floor/pg_floor_desk.h"
#include "core/incident/pg_incident_desk.h"
#include "core/queue/pg_past_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "core/setup/pg_setup_desk.h"
#include "core/staff/pg_staff_desk.h"
#include "core/staffing/pg_estimate_desk.h"
#include "core/staffing/pg_lead_desk.h"
#include "desktop/app/news_from_database.h"

#include <memory>

namespace skranke {

/// One person's way to the database, from sign-in to sign-out: their sessions, and what can be asked over them.
struct PersonLine {
    explicit PersonLine(ConnectionSettings with) : settings{std::move(with)}, pool{settings} {}

    ConnectionSettings settings;
    SessionPool pool;
    PgQueueDesk desk{pool};
    PgFloorDesk floor{pool};
    PgLeadDesk lead{pool};
    PgEstimateDesk estimates{pool};
    PgSetupDesk setup{pool};
    PgPastDesk past{pool};
    PgIncidentDesk incidents{pool};
    PgStaffDesk staff{pool, settings};
    std::unique_ptr<NewsFromDatabase> news;  ///< made and unmade on the UI thread
};

/// A station's: a PC before sign-in, a display, a stand.
struct StationLine {
    explicit StationLine(ConnectionSettings with) : settings{std::move(with)}, pool{settings, 2} {}

    ConnectionSettings settings;
    SessionPool pool;
    PgSignInDesk sign_in{pool};
};

}  // namespace skranke
