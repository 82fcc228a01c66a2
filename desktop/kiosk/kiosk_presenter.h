#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/hall_desk.h"
#include "desktop/hall/hall_texts.h"
#include "desktop/keys/live_picture.h"
#include "desktop/kiosk/idle_watch.h"
#include "desktop/kiosk/kiosk_screen.h"
#include "desktop/kiosk/kiosk_state.h"
#include "desktop/kiosk/stand_printer.h"
#include "desktop/kiosk/ticket_taking.h"

#include <optional>
#include <string>

namespace skranke {

class KioskView;
class Speech;
class TicketPrinter;

/// Decides what the ticket stand shows and does. UI thread only; database, printer and voice are asked from workers.
class KioskPresenter {
public:
    /// `printer` may be null: numbers are then shown on the screen. `speech` may be null: then "Læs op" is not there.
    /// `practice`: says so on screen and slip, as it does when the office itself is one for practice.
    KioskPresenter(KioskView& view, HallDesk& desk, TicketPrinter* printer, Speech* speech, Background& background,
                   Clock const& clock, HallTexts texts, bool practice = false);

    void start();
    /// Something in the office has changed, or the line to the database is back.
    void refresh();
    /// Set-up has changed: read the texts again too.
    void refresh_texts();
    /// Lets time pass. Call it four times a second or so.
    void tick();

    /// Somebody touched the stand, wherever it was.
    void touched();
    void press(KioskAct const& act);

private:
    void act(KioskAct const& act);
    void choose_errand(std::string const& code);
    void take(std::string const& errand_type, int persons);
    void choose_language(std::string const& language);
    void call_helper();
    void read_aloud();
    void start_over();
    void go_home();
    void heard();
    void read_texts();
    void ask_voice();
    void watch_printer();
    void told_health(PrinterHealth health);
    bool in_use() const;
    bool asks_whether_anybody_is_there() const;
    void show();

    KioskView& m_view;
    HallDesk& m_desk;
    Speech* m_speech;
    Clock const& m_clock;
    HallTexts m_texts;
    LivePicture<KioskPicture> m_kiosk;
    StandPrinter m_printer;
    TicketTaking m_taking;
    IdleWatch m_idle;
    KioskState m_state;
    bool m_texts_wanted{true};
    Instant m_page_since{};
    Instant m_done_at{};
    Instant m_helper_at{};
    Instant m_health_next{};
    std::optional<KioskScreen> m_shown;
    TaskScope m_tasks;
};

}  // namespace skranke
