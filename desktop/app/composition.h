#pragma once

#include "core/base/settings.h"
#include "desktop/app/door_to_database.h"
#include "desktop/app/main_frame.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "desktop/incident/incident_presenter.h"

#include <wx/timer.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// Puts the program together: the only place that knows database, background, windows and stations at once.
/// Lives on the UI thread from OnInit to OnExit; going, it cancels, joins and disconnects, in this order.
class Composition {
public:
    explicit Composition(Settings settings);
    ~Composition();

    /// The staff's window, or the station the settings name. Throws WrongUse.
    void open();

private:
    void open_station(std::string const& kind);
    void open_staff_window();
    void reopen_staff_window();
    void begin_sign_in();
    void signed_in(SignedIn const& who);
    std::vector<std::string> workspaces() const;
    void start_line();
    void go_to(std::string const& workspace, bool open);
    void start_desk(bool open);
    void start_floor();
    void start_lead();
    void start_setup();
    void start_history();
    void start_incidents(std::function<double()> spread);
    void call_colleague();
    void write_down_call();
    void change_password();
    void connect_to_server();
    void open_practice();
    void lock();
    void change_user();
    void sign_out();
    void leave();
    void close_counter_then(std::function<void()> then);
    void say_when_no_database();
    void sign_in_by_file();
    MainFrame::Hands hands();
    IdleLock idle_lock() const;

    Settings m_settings;
    SteadyClock m_clock;
    std::unique_ptr<DoorToDatabase> m_door;
    std::unique_ptr<WxBackground> m_background;
    std::unique_ptr<QueueNewsSource::Subscription> m_line_watch;
    std::shared_ptr<PersonLine> m_line;
    std::unique_ptr<IncidentPresenter> m_incidents;
    wxTimer m_second;
    struct Station;
    std::unique_ptr<Station> m_station;
    std::optional<SignedIn> m_who;
    MainFrame* m_frame{};
    bool m_practice{false};
    bool m_leaving{false};
    std::unique_ptr<TaskScope> m_tasks;
};

}  // namespace skranke
