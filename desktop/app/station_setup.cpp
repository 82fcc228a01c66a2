#include "desktop/app/station_setup.h"

#include "core/base/failure.h"
#include "core/base/station_login.h"
#include "core/base/words.h"
#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/ports/ticket_printer.h"
#include "desktop/app/late_news.h"
#include "desktop/app/ticket_printer_setup.h"
#include "devices/speech/speech_dispatcher.h"

#include <wx/app.h>
#include <wx/frame.h>

namespace skranke {

struct StationSetup::Impl {
    Settings const& settings;
    DoorToDatabase& door;
    Background& background;
    bool practice;
    std::unique_ptr<TicketPrinter> printer;
    SpeechDispatcher voice{SpeechDispatcher::Service::start_if_needed};
    std::unique_ptr<SessionPool> pool;
    std::unique_ptr<PgHallDesk> hall;
    std::unique_ptr<QueueNewsSource> news;
};

StationSetup::StationSetup(Settings const& settings, DoorToDatabase& door, Background& background, bool practice)
    : m_impl{new Impl{settings, door, background, practice}}
{
}

StationSetup::StationSetup(StationSetup&&) noexcept = default;
StationSetup::~StationSetup() = default;

namespace {

/// The one office a station's login sees.
OfficeId office_of(SessionPool& pool)
{
    return pool.read([](soci::session& sql) {
        OfficeId office;
        sql << "select id from api.offices order by id limit 1", soci::into(office);
        return office;
    });
}

}  // namespace

void StationSetup::hear_no_more()
{
    m_impl->news.reset();
}

void StationSetup::open(std::string const& kind)
{
    auto const& kinds = station_kinds();
    auto const found = kinds.find(kind);
    if (found == kinds.end())
        throw WrongUse{tr_with("There is no station {}.", kind)};
    auto const login = m_impl->door.station_settings();
    auto const station = m_impl->door.station_id();
    if (!station)
        throw WrongUse{tr("Which station? Say it with --station-id, or as station-id in skranke.ini.")};
    if (!login)
        throw WrongUse{
            tr_with("The station {0} has no login on this machine: {1} is missing. “skranke-admin station "
                    "install {0}” writes it.",
                    *station, station_login_file(user_config_folder(), *station).string())};
    m_impl->pool = std::make_unique<SessionPool>(*login, 2);
    m_impl->hall = std::make_unique<PgHallDesk>(*m_impl->pool);
    auto const open_news = [login = *login, &background = m_impl->background](OfficeId office) {
        return std::make_unique<NewsFromDatabase>(login, office, background);
    };
    try {
        m_impl->news = open_news(office_of(*m_impl->pool));
    } catch (DatabaseLost const&) {
        // The screen says so itself, and comes right when the server does.
        m_impl->news = std::make_unique<LateNews>(
            m_impl->background, [&pool = *m_impl->pool] { return office_of(pool); }, open_news);
    } catch (DatabaseFault const& fault) {
        throw WrongUse{tr_with("The database does not let this station in: {}.", fault.sqlstate())};
    }
    m_impl->printer = ticket_printer_of(m_impl->settings);
    auto* const frame = found->second({.background = m_impl->background,
                                       .hall = *m_impl->hall,
                                       .news = *m_impl->news,
                                       .printer = m_impl->printer.get(),
                                       .settings = m_impl->settings,
                                       .speech = &m_impl->voice,
                                       .station_id = *station,
                                       .windowed = m_impl->settings.on("windowed"),
                                       .practice = m_impl->practice});
    wxTheApp->SetTopWindow(frame);
    frame->Show();
}

}  // namespace skranke
