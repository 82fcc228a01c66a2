#include "desktop/display/display_presenter.h"

#include "core/base/danish_time.h"
#include "core/ports/speech.h"
#include "core/staffing/told_minutes.h"
#include "desktop/display/display_view.h"
#include "desktop/display/display_wording.h"
#include "desktop/hall/opening_words.h"

#include <algorithm>
#include <chrono>

namespace skranke {
namespace {

using std::chrono::seconds;

constexpr seconds old_after{40};  // two pictures were missed and nobody said why
constexpr std::size_t lines_at_once{8};
constexpr seconds lines_stay{12};
constexpr std::size_t late_at_most{7};

/// One area without a counter says nothing against the others.
bool tells_waits(HallPicture const& picture)
{
    return picture.open &&
           std::ranges::any_of(picture.areas, [](AreaInHall const& area) { return area.wait.has_value(); });
}

}  // namespace

DisplayPresenter::DisplayPresenter(DisplayView& view, HallDesk& desk, Background& background, Clock const& clock,
                                   HallTexts texts, Speech* speech, bool practice)
    : m_view{view},
      m_desk{desk},
      m_clock{clock},
      m_texts{std::move(texts)},
      m_speech{speech},
      m_practice{practice},

      m_hall{background, clock, [&clock] { return chance_of(clock.now()); },
             [&desk]() -> Answer<HallPicture> { return desk.hall(); }, [this] { heard(); }},
      m_tasks{background}
{
}

void DisplayPresenter::start()
{
    show();
    m_hall.read();
}

void DisplayPresenter::refresh()
{
    m_hall.read();
}

void DisplayPresenter::refresh_texts()
{
    m_texts_wanted = true;
    m_hall.read();
}

void DisplayPresenter::read_texts()
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

void DisplayPresenter::heard()
{
    if (!m_hall.in_vain()) {
        m_board.see(m_hall->calls, m_hall->read_at);
        if (m_texts_wanted)
            read_texts();
    }
    announce();
    show();
}

void DisplayPresenter::tick()
{
    announce();
    m_hall.tick();
    show();
}

void DisplayPresenter::announce()
{
    auto const told = m_board.advance(m_clock.now());
    if (told.empty())
        return;
    m_view.chime();
    if (!m_speech)
        return;
    for (auto const& call : told)
        for (auto const* language : {"da", "en"})
            m_tasks.start([speech = m_speech, text = call_sentence(call, language, m_texts),
                           language] { speech->say(text, language); },
                          [](Outcome<void> const&) {});
}

BothWords DisplayPresenter::both(char const* key, Fillings const& fillings) const
{
    return m_texts.both("da", "en", key, fillings);
}

BothWords DisplayPresenter::quiet_words() const
{
    if (!m_hall)
        return both("display.welcome");
    if (m_hall->open)
        return both("display.take_number");
    auto words = both("display.closed");
    if (!m_hall->opens_next)
        return words;
    auto const opens = [&](char const* language) {
        return " " + opening_words(m_texts, language, "display.opens_next", "display.opens_today", *m_hall->opens_next,
                                   m_hall.now());
    };
    words.first += opens("da");
    words.second += opens("en");
    return words;
}

BothWords DisplayPresenter::stale_words() const
{
    if (!m_hall)
        return m_hall.in_vain() ? both("display.no_news") : BothWords{};
    if (!m_hall.in_vain() && m_hall.age() < old_after)
        return {};
    return both("display.stale", {{"time", clock_text(m_hall->read_at)}});
}

std::vector<WaitingLine> DisplayPresenter::waiting_lines(Instant now) const
{
    if (!m_hall)
        return {};
    auto areas = m_hall->areas;
    std::ranges::sort(areas, {}, &AreaInHall::letter);
    bool const with_waits = tells_waits(*m_hall);
    if (with_waits)  // where nothing can be said and nobody waits, nothing is
        std::erase_if(areas, [](AreaInHall const& area) { return !area.wait && area.waiting == 0; });
    else if (areas.size() > lines_at_once || !m_hall->open)
        std::erase_if(areas, [](AreaInHall const& area) { return area.waiting == 0; });

    // More areas than there is room for take turns.
    auto const pages = std::max<std::size_t>(1, (areas.size() + lines_at_once - 1) / lines_at_once);
    auto const turn = static_cast<std::size_t>(now.time_since_epoch() / lines_stay) % pages;
    std::vector<WaitingLine> lines;
    for (auto at = turn * lines_at_once; at < std::min(areas.size(), (turn + 1) * lines_at_once); ++at)
        lines.push_back(waiting_line(areas[at], with_waits));
    return lines;
}

WaitingLine DisplayPresenter::waiting_line(AreaInHall const& area, bool with_waits) const
{
    auto const in_short = m_texts.text("da", "display.area." + area.area);
    WaitingLine line{area.letter, in_short.empty() ? m_texts.text("da", "area." + area.area) : in_short, {}, {}};
    if (!with_waits) {
        line.waiting = number_text(area.waiting);
        line.longest = area.waiting > 0 && area.longest_wait ? minutes_text(*area.longest_wait) : std::string{};
    } else if (area.wait) {
        line.about =
            m_texts.text("da", "display.about_minutes", {{"minutes", number_text(told_minutes(area.wait->median))}});
    } else {
        line.about = m_texts.text("da", "display.wait_unknown");
    }
    return line;
}

char const* DisplayPresenter::waiting_heading(bool anybody) const
{
    if (!anybody)
        return "display.nobody_waiting";
    return tells_waits(*m_hall) ? "display.waiting_time" : "display.waiting_and_longest";
}

void DisplayPresenter::show()
{
    auto const now = m_clock.now();
    DisplayScreen screen;
    if (m_hall) {
        screen.office = m_hall->office;
        screen.clock = clock_text(m_hall.now());
        screen.notice = m_hall->notice;
    }
    if (m_practice || (m_hall && m_hall->practice))
        screen.practice = both("display.practice");
    screen.stale = stale_words();
    screen.calling = both("display.now_calling");
    screen.calls = big_calls(m_board, m_texts, now);
    if (screen.calls.empty())
        screen.quiet = quiet_words();
    screen.called_lately = both("display.just_called");
    screen.number_heading = m_texts.text("da", "display.number");
    screen.place_heading = m_texts.text("da", "display.counter");
    screen.lately = late_calls(m_board, m_texts, late_at_most);
    screen.waiting = waiting_lines(now);
    if (m_hall && m_hall->open)
        screen.waiting_heading = both(waiting_heading(!screen.waiting.empty()));
    screen.missed = both("display.missed");
    for (auto const& announced : m_board.announced())
        screen.spoken += (screen.spoken.empty() ? "" : " ") + call_sentence(announced.call, "da", m_texts);

    if (m_shown == screen)
        return;
    m_shown = screen;
    m_view.show(screen);
}

}  // namespace skranke
