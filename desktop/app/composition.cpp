#include "desktop/app/composition.h"

#include "core/base/words.h"
#include "core/queue/day_closing.h"
#include "desktop/app/chance.h"
#include "desktop/app/connect_dialog.h"
#include "desktop/app/password_dialog.h"
#include "desktop/app/practice_office.h"
#include "desktop/app/sign_in_file.h"
#include "desktop/app/station_setup.h"
#include "desktop/widgets/text.h"

#include <wx/app.h>
#include <wx/msgdlg.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace skranke {

namespace {

wxSize size_told(Settings const& settings)
{
    auto const told = settings.text("size");
    int width = 1440;
    int height = 900;
    if (!told.empty() && std::sscanf(told.c_str(), "%dx%d", &width, &height) != 2)
        throw WrongUse{tr("--size wants a width and a height, such as 1280x720.")};
    return {width, height};
}

}  // namespace

struct Composition::Station {
    StationSetup setup;
};

Composition::Composition(Settings settings)
    : m_settings{std::move(settings)},
      m_door{std::make_unique<DoorToDatabase>(m_settings)},
      m_background{std::make_unique<WxBackground>()},
      m_practice{m_settings.on("practice")},
      m_tasks{std::make_unique<TaskScope>(*m_background)}
{
}

Composition::~Composition()
{
    // Cancel: nobody waits for an answer any more. Join: what is under way comes to its end. Disconnect.
    m_tasks.reset();
    m_incidents.reset();
    m_line_watch.reset();
    if (m_line)
        m_line->news.reset();
    if (m_station)
        m_station->setup.hear_no_more();
    m_background.reset();
    m_station.reset();
    m_line.reset();
    m_door.reset();
}

void Composition::open()
{
    auto const kind = m_settings.text("station");
    kind.empty() ? open_staff_window() : open_station(kind);
}

void Composition::open_station(std::string const& kind)
{
    m_station = std::make_unique<Station>(Station{StationSetup{m_settings, *m_door, *m_background, m_practice}});
    m_station->setup.open(kind);
}

void Composition::open_staff_window()
{
    static constexpr std::array known{"desk", "floor", "lead", "history", "setup"};
    if (auto const workspace = m_settings.text("workspace", "desk"); std::ranges::find(known, workspace) == known.end())
        throw WrongUse{tr_with("There is no workspace {}.", workspace)};
    m_frame = new MainFrame{hands(), size_told(m_settings), m_practice, idle_lock()};
    wxTheApp->SetTopWindow(m_frame);
    m_frame->Show();
    m_second.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (m_incidents)
            m_incidents->tick();
    });
    m_second.Start(1000);
    begin_sign_in();
    say_when_no_database();
}

IdleLock Composition::idle_lock() const
{
    return {m_clock, std::chrono::minutes{m_settings.number("lock-after", IdleLock::usual.count())}};
}

MainFrame::Hands Composition::hands()
{
    return {.change_password = [this] { change_password(); },
            .connect_to_server = [this] { connect_to_server(); },
            .lock = [this] { lock(); },
            .change_user = [this] { m_frame->leave_setup([this] { change_user(); }); },
            .sign_out = [this] { m_frame->leave_setup([this] { sign_out(); }); },
            .speak =
                [this](Language language) {
                    speak(language);
                    remember("language", language == Language::english ? "en" : "da");
                    reopen_staff_window();
                },
            .go_to = [this](std::string const& workspace) { go_to(workspace, false); },
            .call_colleague = [this] { call_colleague(); },
            .answer_colleague =
                [this] {
                    if (m_incidents)
                        m_incidents->answer();
                },
            .write_down_call = [this] { write_down_call(); },
            .leave = [this] { m_frame->leave_setup([this] { leave(); }); }};
}

/// Every word is asked for anew when a window is built, so another language is another window.
void Composition::reopen_staff_window()
{
    m_incidents.reset();  // it shows itself in the old one
    auto* const old = m_frame;
    m_frame = new MainFrame{hands(), old->GetSize(), m_practice, idle_lock()};
    if (old->IsMaximized())
        m_frame->Maximize();
    else
        m_frame->Move(old->GetPosition());
    wxTheApp->SetTopWindow(m_frame);
    m_frame->Show();
    old->Destroy();
    begin_sign_in();
}

void Composition::begin_sign_in()
{
    std::function<void()> practice;
    if (!m_practice && PracticeOffice::possible())
        practice = [this] { open_practice(); };
    m_frame->show_sign_in({.door = *m_door,
                           .background = *m_background,
                           .clock = m_clock,
                           .signed_in = [this](SignedIn const& who) { signed_in(who); },
                           .unlocked = [this] { m_frame->show_unlocked(); }},
                          std::move(practice));
}

void Composition::say_when_no_database()
{
    // The private server is started here, before anything asks over it, so that its trouble is told in its own words.
    m_tasks->start(
        [door = m_door.get()]() -> std::string {
            try {
                door->address();
                return {};
            } catch (ClusterTrouble const& trouble) {
                return sentence(trouble);
            }
        },
        [this](Outcome<std::string> const& outcome) {
            if (outcome && !outcome->empty())
                m_frame->sign_in()->say(*outcome);
            else
                sign_in_by_file();
        });
}

void Composition::sign_in_by_file()
{
    auto const file = m_settings.get("sign-in-file");
    if (!file)
        return;
    auto const login = read_sign_in_file(*file);
    m_frame->sign_in()->sign_in(login.login, login.password, true);
}

void Composition::signed_in(SignedIn const& who)
{
    m_who = who;
    m_line = m_door->take_line();
    auto const places = workspaces();
    auto const wanted = m_settings.text("workspace", places.front());
    start_line();
    go_to(std::ranges::find(places, wanted) == places.end() ? places.front() : wanted, who.open);
    // Whoever comes first on a new day closes the one before; nobody waits for it.
    m_background->run([settings = m_line->settings] { close_due_days_quietly(settings); });
}

void Composition::start_line()
{
    m_line->news = std::make_unique<NewsFromDatabase>(m_line->settings, m_who->me.office, *m_background);
    m_line_watch = m_line->news->subscribe([this](QueueNews const& news) {
        if (news.kind == QueueNews::Kind::line_lost)
            m_background->run([door = m_door.get()] { door->revive(); });
    });
    start_incidents(chance);
    m_frame->offer(workspaces());
}

void Composition::change_password()
{
    PasswordDialog dialog{m_frame, *m_door, *m_background};
    if (dialog.ShowModal() != wxID_OK)
        return;
    // The work goes on over sessions that know the new password.
    auto const workspace = m_frame->workspace();
    m_frame->close_desk();
    m_incidents.reset();
    m_line_watch.reset();
    m_line->news.reset();
    m_line = m_door->take_line();
    start_line();
    go_to(workspace, false);
    m_frame->tell(tr("The password is changed."));
}

void Composition::connect_to_server()
{
    ConnectDialog dialog{m_frame, *m_background, m_settings.text("database")};
    if (dialog.ShowModal() != wxID_OK)
        return;
    if (m_who)
        change_user();
    m_line.reset();
    m_door = std::make_unique<DoorToDatabase>(m_settings, dialog.address().text());
    reopen_staff_window();
}

void Composition::open_practice()
{
    m_frame->sign_in()->tell(tr("The practice office is being made ready. Its window opens by itself."));
    m_tasks->start(
        [] { return PracticeOffice::open(PracticeOffice::usual()); },
        [this](Outcome<bool> const& outcome) {
            m_frame->sign_in()->say(outcome && *outcome ? "" : tr("The practice office could not be opened."));
        });
}

void Composition::lock()
{
    m_frame->show_locked(m_who->me);
}

/// The counter and its citizen stay; whoever signs in there next takes both over.
void Composition::change_user()
{
    m_frame->close_desk();
    m_incidents.reset();
    m_line_watch.reset();
    if (m_line)
        m_line->news.reset();
    m_line.reset();
    m_who.reset();
    reopen_staff_window();
}

void Composition::sign_out()
{
    close_counter_then([this] { change_user(); });
}

/// Closes the counter unless a citizen sits there. Waits for nothing: what cannot be closed is left as it is.
void Composition::close_counter_then(std::function<void()> then)
{
    auto const* const desk = m_frame->desk();
    bool const closes = desk && !desk->screen().stale && desk->screen().ready && !desk->screen().serving &&
                        desk->screen().counter.staff == m_who->me.id &&
                        desk->screen().counter.state != CounterState::closed;
    if (!closes)
        return then();
    m_tasks->start(
        [line = m_line, counter = m_who->counter] { return line->desk.close_counter(counter, PressId::make()); },
        [then = std::move(then)](Outcome<Answer<Done>> const&) { then(); });
}

void Composition::leave()
{
    if (std::exchange(m_leaving, true))
        return;
    m_frame->Hide();
    close_counter_then([this] {
        m_incidents.reset();
        m_frame->close_desk();
        m_frame->Destroy();
        m_frame = nullptr;
    });
}

}  // namespace skranke
