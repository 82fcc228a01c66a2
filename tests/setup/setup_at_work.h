#pragma once

#include "core/base/words.h"
#include "desktop/setup/setup_presenter.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_news.h"
#include "tests/support/fake_setup_desk.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {

class FakeSetupView : public SetupView {
public:
    SetupScreen last;
    std::optional<std::size_t> at_field;
    bool at_reason{false};

    void show(SetupScreen const& screen) override { last = screen; }
    void go_to_list() override {}
    void go_to_field(std::size_t field) override { at_field = field; }
    void go_to_reason() override { at_reason = true; }
    void show_help() override {}
};

/// Opsætning of a small office on 20 November 2026: hours of Monday and Thursday, two areas, and one of the staff.
class SetupAtWork : public testing::Test {
protected:
    SetupAtWork()
    {
        speak(Language::danish);
        auto& hours = add("hours", {{{{"1", "09:00", "15:00"}}, {{"4", "09:00", "17:00"}}}, {}});
        hours.latest = 3;
        hours.latest_author = "Karen Munk";
        add("areas", {{{{"pas", "Pas", "A", "1", "99", "2"}}, {{"mitid", "MitID", "B", "1", "99", "2"}}}});
        add("staff", {{{{"otto.ottesen", "Otto Ottesen", "OTOT", "desk, floor", "", ""}}}});
        add("texts", std::vector<std::vector<SetupLine>>(1));
        presenter.start();
        background.finish_all();
    }

    SetupState& add(std::string const& section, std::vector<std::vector<SetupLine>> lists)
    {
        auto& state = desk.states[section];
        state.section = section;
        state.now.lists = std::move(lists);
        state.today = "2026-11-20";
        state.read_at = FakeClock::friday_at(10, 42);
        desk.whole.sections[section] = state.now;
        return state;
    }

    void go_to(std::string const& section)
    {
        auto const found = std::ranges::find(screen().sections, section, &SetupEntry::key);
        presenter.choose_section(static_cast<std::size_t>(found - screen().sections.begin()));
        background.finish_all();
    }

    SetupScreen const& screen() const { return view.last; }
    SetupFieldShown const& field(std::size_t index) const { return screen().fields.at(index); }
    SetupFieldShown const& thursday() const { return field(3); }

    /// Thursday until 18.
    void later()
    {
        presenter.type(3, "9-18");
        background.finish_all();
    }

    HandBackground background;
    FakeSetupDesk desk;
    FakeNews news;
    FakeClock clock;
    FakeSetupView view;
    SetupPresenter presenter{
        {.setup = desk,
         .news = news,
         .background = background,
         .clock = clock,
         .words = {.texts = {{{"da", "language.name"}, "Dansk"}, {{"da", "kiosk.welcome"}, "Velkommen"}},
                   .icons = {"passport"}}},
        view};
};

}  // namespace skranke
