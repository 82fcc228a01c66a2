#include "desktop/kiosk/kiosk_wording.h"

#include "core/base/danish_time.h"
#include "desktop/kiosk/kiosk_words.h"

#include <utility>

namespace skranke {
namespace {

using Kind = KioskAct::Kind;
using Role = KioskButton::Role;
using Stage = TicketTaking::Stage;

constexpr int most_persons{6};

std::string text_key(KioskErrand const& errand)
{
    return errand.text_key.empty() ? "errand." + errand.errand_type : errand.text_key;
}

class Wording {
public:
    Wording(KioskFacts const& facts, HallTexts const& texts)
        : m_facts{facts}, m_state{facts.state}, m_texts{texts}, m_words{texts, facts.state.language}
    {
    }

    KioskScreen screen()
    {
        head();
        page();
        tools();
        foot();
        return std::move(m_screen);
    }

private:
    void head()
    {
        m_screen.language = m_state.language;
        m_screen.right_to_left = m_words.right_to_left();
        m_screen.low = m_state.low;
        m_screen.high_contrast = m_state.contrast;
        m_screen.larger = m_state.larger;
        if (m_state.practice || (m_facts.picture && m_facts.picture->practice))
            m_screen.practice = m_words.both("kiosk.practice");
        if (!m_facts.picture)
            return;
        auto const& picture = *m_facts.picture;
        m_screen.title = {m_words.one("kiosk.welcome", {{"office", picture.office}}), {}};
        m_screen.clock = clock_text(m_facts.now);
        if (picture.open && picture.closes)
            m_screen.hours = m_words.one("kiosk.open_until", {{"time", clock_text(*picture.closes)}});
        if (out_of_order(m_state.printer) || !m_state.has_printer)
            m_screen.notice = m_words.both("kiosk.printer_out");
    }

    void page()
    {
        switch (m_facts.taking.stage()) {
            case Stage::idle:
                return home();
            case Stage::taking:
                return sentence("kiosk.wait");
            case Stage::asking:
                return sentence("kiosk.asking");
            case Stage::printing:
            case Stage::done:
                return ticket();
            case Stage::refused:
                return with_way_out(m_words.refusal(m_facts.taking.refusal()));
            case Stage::nothing:
                return with_way_out(m_words.both("kiosk.not_taken"));
            case Stage::unsure:
                return with_way_out(m_words.both("kiosk.unsure"));
        }
    }

    void home()
    {
        if (m_facts.away || !m_facts.picture)
            return sentence(m_facts.away ? "kiosk.away" : "kiosk.wait");
        auto const& picture = *m_facts.picture;
        if (!picture.enabled)
            return sentence("kiosk.disabled");
        if (!picture.open) {
            sentence("kiosk.closed");
            if (picture.opens_next)
                m_screen.sentences.push_back(m_words.opens(*picture.opens_next, m_facts.now));
            return;
        }
        if (m_state.errand_of_persons.empty())
            tiles(picture);
        else
            persons();
    }

    void tiles(KioskPicture const& picture)
    {
        m_screen.page = KioskPage::errands;
        m_screen.lead = m_words.both("kiosk.press_what_you_need");
        for (auto const& errand : picture.errands)
            m_screen.buttons.push_back(
                {.act = {Kind::errand, errand.errand_type},
                 .role = Role::tile,
                 .words = m_words.both(text_key(errand)),
                 .fact = m_words.fact(errand, m_facts.now),
                 .fact_icon = m_words.tells_last_number(errand, m_facts.now) || !errand.open ? "" : "waiting",
                 .icon = errand.icon,
                 .enabled = errand.open});
    }

    void persons()
    {
        m_screen.page = KioskPage::persons;
        m_screen.lead = m_words.both("kiosk.how_many");
        for (auto const& errand : m_facts.picture->errands)
            if (errand.errand_type == m_state.errand_of_persons)
                m_screen.sentences = {m_words.both(text_key(errand))};
        for (int count = 1; count <= most_persons; ++count)
            add(Role::choice, {Kind::persons, std::to_string(count)}, {std::to_string(count), {}});
        add(Role::quiet, {Kind::back, {}}, m_words.both("kiosk.back"));
    }

    void ticket()
    {
        auto const& taking = m_facts.taking;
        m_screen.page = KioskPage::ticket;
        m_screen.lead = m_words.both("kiosk.your_number");
        m_screen.number = shown_number(taking.ticket()->number);
        if (taking.ahead())
            m_screen.sentences.push_back(m_words.both_count("slip.ahead", *taking.ahead()));
        if (taking.wait())
            m_screen.sentences.push_back(m_words.wait(*taking.wait()));
        if (taking.stage() == Stage::printing) {
            m_screen.sentences.push_back(m_words.both("kiosk.printing"));
            return;
        }
        bool const on_paper = taking.printed() == Printed::printed || taking.printed() == Printed::accepted;
        m_screen.sentences.push_back(m_words.both(on_paper                              ? "kiosk.take_slip"
                                                  : taking.printed() == Printed::failed ? "kiosk.no_paper"
                                                                                        : "kiosk.maybe_no_slip"));
        if (!on_paper)
            m_screen.qr = m_words.one("kiosk.code_text", {{"office", m_facts.picture ? m_facts.picture->office : ""},
                                                          {"number", m_screen.number}});
        auto words = m_words.both(on_paper ? "kiosk.done" : "kiosk.i_have_noted_it");
        if (m_facts.leaves_in)
            words.first += " (" + std::to_string(*m_facts.leaves_in) + ")";
        add(Role::main, {Kind::done, {}}, words);
    }

    void sentence(char const* key)
    {
        m_screen.page = KioskPage::sentence;
        m_screen.sentences = {m_words.both(key)};
    }

    void with_way_out(BothWords words)
    {
        m_screen.page = KioskPage::sentence;
        m_screen.sentences = {std::move(words)};
        add(Role::main, {Kind::back, {}}, m_words.both("kiosk.back"));
    }

    void tools()
    {
        add_language("da", m_words.one("kiosk.language_pair"));
        for (auto const& language : m_texts.languages())
            if (language != "da" && language != "en")
                add_language(language, m_texts.text(language, "language.name"));
        tool({Kind::lower, {}}, m_state.low ? "kiosk.move_up" : "kiosk.move_down", m_state.low, "lower");
        tool({Kind::contrast, {}}, "kiosk.contrast", m_state.contrast, "contrast");
        tool({Kind::larger, {}}, "kiosk.larger", m_state.larger, "larger");
        if (m_state.can_speak)
            tool({Kind::read_aloud, {}}, "kiosk.read_aloud", false, "read_aloud");
        add(Role::help, {Kind::help, {}}, m_words.both(help_key()));
    }

    char const* help_key() const
    {
        switch (m_state.helper) {
            case KioskState::Helper::called:
                return "kiosk.help_called";
            case KioskState::Helper::failed:
                return "kiosk.help_failed";
            default:
                return "kiosk.call_for_help";
        }
    }

    void foot()
    {
        m_screen.privacy = m_words.one("kiosk.privacy");
        if (m_texts.has(m_state.language, "language.unreviewed"))
            m_screen.privacy += " " + m_words.one("kiosk.unreviewed");
        if (!m_facts.seconds_left)
            return;
        m_screen.question =
            KioskQuestion{m_words.both("kiosk.idle_question"),
                          m_words.both("kiosk.idle_countdown", {{"seconds", std::to_string(*m_facts.seconds_left)}}),
                          {.act = {Kind::still_here, {}}, .role = Role::main, .words = m_words.both("kiosk.idle_yes")},
                          {.act = {Kind::start_over, {}}, .role = Role::quiet, .words = m_words.both("kiosk.idle_no")}};
    }

    void add(Role role, KioskAct act, BothWords words)
    {
        m_screen.buttons.push_back({.act = std::move(act), .role = role, .words = std::move(words)});
    }

    void tool(KioskAct act, char const* key, bool on, char const* icon)
    {
        m_screen.buttons.push_back(
            {.act = std::move(act), .role = Role::tool, .words = {m_words.one(key), {}}, .icon = icon, .chosen = on});
    }

    void add_language(std::string const& code, std::string name)
    {
        m_screen.buttons.push_back({.act = {Kind::language, code},
                                    .role = Role::language,
                                    .words = {std::move(name), {}},
                                    .chosen = code == m_state.language});
    }

    KioskFacts const& m_facts;
    KioskState const& m_state;
    HallTexts const& m_texts;
    KioskWords m_words;
    KioskScreen m_screen;
};

}  // namespace

KioskScreen kiosk_screen(KioskFacts const& facts, HallTexts const& texts)
{
    return Wording{facts, texts}.screen();
}

std::string kiosk_read_aloud(KioskScreen const& screen)
{
    std::string all;
    auto const say = [&all](std::string const& words) {
        if (words.empty())
            return;
        all += (all.empty() ? "" : " ") + words;
        if (words.back() != '.' && words.back() != '?')
            all += ".";
    };
    say(screen.lead.first);
    say(screen.number);
    for (auto const& sentence : screen.sentences)
        say(sentence.first);
    for (auto const& button : screen.buttons) {
        if (button.role != Role::tile && button.role != Role::choice && button.role != Role::main)
            continue;
        say(button.words.first);
        say(button.fact);
    }
    return all;
}

bool out_of_order(PrinterHealth health)
{
    return health == PrinterHealth::paper_out || health == PrinterHealth::cover_open ||
           health == PrinterHealth::offline;
}

}  // namespace skranke
