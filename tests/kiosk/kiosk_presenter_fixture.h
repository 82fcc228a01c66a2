#pragma once

#include "core/ports/speech.h"
#include "desktop/hall/shipped_texts.h"
#include "desktop/kiosk/kiosk_presenter.h"
#include "desktop/kiosk/kiosk_view.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_hall_desk.h"
#include "tests/support/fake_ticket_printer.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

namespace skranke {

struct FakeKioskView final : KioskView {
    void show(KioskScreen const& screen) override { shown = screen; }

    KioskScreen shown;
};

struct FakeVoice final : Speech {
    bool can_speak(std::string const& language) override { return language == "da"; }
    void say(std::string const& text, std::string const&) override { said.push_back(text); }
    void hush() override {}

    std::vector<std::string> said;
};

/// A stand with two errands, a printer and a voice, tapped by hand.
class KioskPresenterTest : public testing::Test {
protected:
    using seconds = std::chrono::seconds;
    using Kind = KioskAct::Kind;

    KioskPresenterTest()
    {
        auto& picture = desk.kiosk_picture;
        picture.read_at = clock.now();
        picture.office = "Egelund Borgerservice";
        picture.closes = FakeClock::friday_at(13, 0);
        picture.errands = {errand("passport_adult", "pas", "passport", 3), errand("move", "folkeregister", "house", 0)};
    }

    static KioskErrand errand(std::string code, std::string area, std::string icon, int waiting)
    {
        KioskErrand made;
        made.errand_type = std::move(code);
        made.area = std::move(area);
        made.icon = std::move(icon);
        made.waiting = waiting;
        return made;
    }

    void start()
    {
        presenter.start();
        background.finish_all();
        pass(seconds{1});
    }

    void pass(seconds time)
    {
        for (auto left = time; left.count() > 0; --left) {
            clock.pass(seconds{1});
            desk.kiosk_picture.read_at = clock.now();
            presenter.tick();
            background.finish_all();
        }
    }

    /// A tap, and all that comes of it.
    void press(Kind kind, std::string of = {})
    {
        presenter.press({kind, std::move(of)});
        background.finish_all();
    }

    KioskScreen const& shown() const { return view.shown; }

    KioskButton const* button(Kind kind, std::string const& of = {}) const
    {
        for (auto const& each : shown().buttons)
            if (each.act == KioskAct{kind, of})
                return &each;
        return nullptr;
    }

    bool says(std::string const& words) const
    {
        for (auto const& sentence : shown().sentences)
            if (sentence.first.find(words) != std::string::npos)
                return true;
        return false;
    }

    FakeClock clock;
    HandBackground background;
    FakeHallDesk desk;
    FakeKioskView view;
    FakeTicketPrinter printer;
    FakeVoice voice;
    KioskPresenter presenter{view, desk, &printer, &voice, background, clock, HallTexts{shipped_texts()}};
};

}  // namespace skranke
