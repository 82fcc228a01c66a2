#include "desktop/kiosk/kiosk_presenter.h"

#include "core/ports/speech.h"
#include "desktop/kiosk/kiosk_view.h"
#include "desktop/kiosk/kiosk_wording.h"
#include "desktop/kiosk/kiosk_words.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace skranke {
namespace {

using std::chrono::seconds;
using Helper = KioskState::Helper;
using Kind = KioskAct::Kind;
using Stage = TicketTaking::Stage;

/// A finger that taps twice must not press what has just appeared under it.
constexpr std::chrono::milliseconds dead_after_page{400};
constexpr seconds number_stays{20};
constexpr seconds helper_note_stays{60};
constexpr seconds health_every{10};

}  // namespace

KioskPresenter::KioskPresenter(KioskView& view, HallDesk& desk, TicketPrinter* printer, Speech* speech,
                               Background& background, Clock const& clock, HallTexts texts, bool practice)
    : m_view{view},
      m_desk{desk},
      m_speech{speech},
      m_clock{clock},
      m_texts{std::move(texts)},
      m_kiosk{background, clock, [&clock] { return chance_of(clock.now()); },
              [&desk]() -> Answer<KioskPicture> { return desk.kiosk(); }, [this] { heard(); }},
      m_printer{printer, background},
      m_taking{desk, m_printer, background, clock,
               [this] {
                   m_page_since = m_done_at = m_clock.now();
                   show();
               }},
      m_idle{clock},
      m_tasks{background}
{
    m_state.has_printer = m_printer.present();
    m_state.practice = practice;
}

void KioskPresenter::start()
{
    show();
    m_kiosk.read();
    ask_voice();
    watch_printer();
}

void KioskPresenter::refresh()
{
    m_kiosk.read();
}

void KioskPresenter::refresh_texts()
{
    m_texts_wanted = true;
    m_kiosk.read();
}

void KioskPresenter::heard()
{
    if (!m_kiosk.in_vain() && m_texts_wanted)
        read_texts();
    show();
}

void KioskPresenter::read_texts()
{
    m_texts_wanted = false;
    m_tasks.start([&desk = m_desk] { return desk.texts(); },
                  [this](Outcome<CitizenTexts> const& outcome) {
                      if (outcome)
                          m_texts.use(*outcome);
                      else
                          m_texts_wanted = true;
                      show();
                  });
}

void KioskPresenter::tick()
{
    auto const now = m_clock.now();
    m_kiosk.tick();
    m_taking.tick();
    if (now >= m_health_next)
        watch_printer();
    bool const on_paper = m_taking.printed() == Printed::printed || m_taking.printed() == Printed::accepted;
    if (m_taking.stage() == Stage::done && on_paper && now - m_done_at >= number_stays)
        start_over();
    if (m_state.helper != Helper::not_called && now - m_helper_at >= helper_note_stays)
        m_state.helper = Helper::not_called;
    if (asks_whether_anybody_is_there() && m_idle.over())
        start_over();
    show();
}

void KioskPresenter::touched()
{
    m_idle.touch();
    show();
}

void KioskPresenter::press(KioskAct const& pressed)
{
    m_idle.touch();
    if (m_clock.now() - m_page_since >= dead_after_page)
        act(pressed);
    show();
}

void KioskPresenter::act(KioskAct const& pressed)
{
    switch (pressed.kind) {
        case Kind::errand:
            return choose_errand(pressed.of);
        case Kind::persons:
            return take(m_state.errand_of_persons, std::atoi(pressed.of.c_str()));
        case Kind::language:
            return choose_language(pressed.of);
        case Kind::lower:
            m_state.low = !m_state.low;
            m_page_since = m_clock.now();  // everything has moved under the finger
            return;
        case Kind::contrast:
            m_state.contrast = !m_state.contrast;
            return;
        case Kind::larger:
            m_state.larger = !m_state.larger;
            return;
        case Kind::read_aloud:
            return read_aloud();
        case Kind::help:
            return call_helper();
        case Kind::back:
        case Kind::done:
            return go_home();
        case Kind::still_here:
            return;
        case Kind::start_over:
            return start_over();
    }
}

void KioskPresenter::choose_errand(std::string const& code)
{
    if (!m_kiosk || m_taking.stage() != Stage::idle)
        return;
    auto const errand = std::ranges::find(m_kiosk->errands, code, &KioskErrand::errand_type);
    if (errand == m_kiosk->errands.end() || !errand->open)
        return;
    if (errand->asks_persons) {
        m_state.errand_of_persons = code;
        m_page_since = m_clock.now();
    } else {
        take(code, 1);
    }
}

void KioskPresenter::take(std::string const& errand_type, int persons)
{
    if (errand_type.empty())
        return;
    NewTicket ticket;
    ticket.errand_type = errand_type;
    ticket.language = m_state.language;
    ticket.persons = std::max(1, persons);
    auto const errand = std::ranges::find(m_kiosk->errands, errand_type, &KioskErrand::errand_type);
    auto const told = errand == m_kiosk->errands.end() ? std::nullopt : errand->wait;
    m_taking.take(ticket, told,
                  [this](Ticket const& taken, std::optional<int> ahead, std::optional<WaitEstimate> const& wait) {
                      auto const& picture = *m_kiosk;
                      return KioskWords{m_texts, m_state.language}.slip(
                          taken, ahead, wait, picture.office, m_kiosk.now(), m_state.practice || picture.practice);
                  });
    m_page_since = m_clock.now();
}

void KioskPresenter::choose_language(std::string const& language)
{
    if (m_state.language == language)
        return;
    m_state.language = language;
    m_state.can_speak = false;
    ask_voice();
}

void KioskPresenter::ask_voice()
{
    if (!m_speech)
        return;
    m_tasks.start([speech = m_speech, language = m_state.language] { return speech->can_speak(language); },
                  [this, language = m_state.language](Outcome<bool> const& outcome) {
                      if (language != m_state.language)
                          return;
                      m_state.can_speak = outcome && *outcome;
                      show();
                  });
}

void KioskPresenter::read_aloud()
{
    if (!m_speech || !m_shown)
        return;
    m_tasks.start(
        [speech = m_speech, text = kiosk_read_aloud(*m_shown), language = m_state.language] {
            speech->hush();
            speech->say(text, language);
        },
        [](Outcome<void> const&) {});
}

void KioskPresenter::call_helper()
{
    if (m_state.helper == Helper::calling || m_state.helper == Helper::called)
        return;
    m_state.helper = Helper::calling;
    m_helper_at = m_clock.now();
    m_tasks.start([&desk = m_desk, press = PressId::make()] { return desk.call_helper(HelpReason::citizen, press); },
                  [this](Outcome<Answer<Done>> const& outcome) {
                      m_state.helper = outcome && *outcome ? Helper::called : Helper::failed;
                      m_helper_at = m_clock.now();
                      show();
                  });
}

void KioskPresenter::go_home()
{
    if (m_taking.over())
        m_taking.forget();
    if (m_taking.stage() != Stage::idle)
        return;
    m_state.errand_of_persons.clear();
    m_page_since = m_clock.now();
    m_kiosk.read();
}

void KioskPresenter::start_over()
{
    if (m_speech && m_state.can_speak)
        m_tasks.start([speech = m_speech] { speech->hush(); }, [](Outcome<void> const&) {});
    m_state.low = m_state.contrast = m_state.larger = false;
    choose_language("da");
    go_home();
}

void KioskPresenter::watch_printer()
{
    m_health_next = m_clock.now() + health_every;
    m_printer.ask_health([this](PrinterHealth health) { told_health(health); });
}

void KioskPresenter::told_health(PrinterHealth health)
{
    // Told once to staff, when the paper comes to its end and again when the printer stops; then it stands on the stand
    // itself until somebody has seen to it.
    bool const runs_low = health == PrinterHealth::paper_low && m_state.printer != PrinterHealth::paper_low;
    if (!out_of_order(m_state.printer) && (out_of_order(health) || runs_low))
        m_tasks.start(
            [&desk = m_desk, press = PressId::make()] { return desk.call_helper(HelpReason::printer, press); },
            [](Outcome<Answer<Done>> const&) {});
    m_state.printer = health;
    show();
}

bool KioskPresenter::in_use() const
{
    return m_taking.stage() != Stage::idle || !m_state.errand_of_persons.empty() || m_state.language != "da" ||
           m_state.low || m_state.contrast || m_state.larger;
}

bool KioskPresenter::asks_whether_anybody_is_there() const
{
    return in_use() && !m_taking.under_way() && m_idle.asks();
}

void KioskPresenter::show()
{
    KioskFacts facts{.state = m_state,
                     .taking = m_taking,
                     .picture = m_kiosk ? &*m_kiosk : nullptr,
                     .away = m_kiosk.in_vain(),
                     .now = m_kiosk.now(),
                     .seconds_left = {},
                     .leaves_in = {}};
    if (asks_whether_anybody_is_there())
        facts.seconds_left = m_idle.seconds_left();
    bool const on_paper = m_taking.printed() == Printed::printed || m_taking.printed() == Printed::accepted;
    if (m_taking.stage() == Stage::done && on_paper)
        facts.leaves_in = std::chrono::ceil<seconds>(m_done_at + number_stays - m_clock.now()).count();

    auto screen = kiosk_screen(facts, m_texts);
    if (m_shown == screen)
        return;
    m_shown = std::move(screen);
    m_view.show(*m_shown);
}

}  // namespace skranke
