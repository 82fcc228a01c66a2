#pragma once

#include "core/floor/floor_desk.h"
#include "core/queue/queue_desk.h"
#include "desktop/floor/floor_view.h"
#include "desktop/keys/citizen_cover.h"
#include "desktop/keys/live_picture.h"
#include "desktop/keys/passing_notice.h"
#include "desktop/keys/press_line.h"

#include <functional>
#include <memory>
#include <optional>

namespace skranke {

/// What Medbetjening is made from. Everything outlives the presenter.
struct FloorParts {
    FloorDesk& floor;
    QueueDesk& queue;  ///< calling, sending on and undoing are the queue's
    QueueNewsSource& news;
    Background& background;
    Clock const& clock;
    bool practice{false};
    /// A number in [0, 1) that spreads the reading of many desks.
    std::function<double()> chance = [] { return 0.5; };
};

/// A floorwalker's work: several citizens at once, at the PCs and beside them. Decides what the window shows and what a
/// key does; knows no window. UI thread only.
class FloorPresenter {
public:
    FloorPresenter(FloorParts parts, FloorView& view);
    ~FloorPresenter();

    void start();
    /// Once a second or so, from the window's timer.
    void tick();
    /// Somebody touched a key or the mouse.
    void touched();

    /// Does what the key stands for, at the chosen place; what is not possible now does nothing.
    void act(Act act);
    /// The place that keys are about.
    void choose(HelpSpot const& spot);
    /// Registers the topic and starts the clock: at the chosen place if it is free, else at the first free PC, else
    /// where the citizen stands.
    void start_topic(std::string const& errand_type);
    /// Ends the help at the chosen place with an outcome's code, at once.
    void finish(std::string const& outcome);
    void count(std::string const& tally);
    void ask_to_count_back();
    void ask_to_correct(TicketId ticket);
    void answer_call(HelpCallId call);

    void reply(FloorReply const& reply);
    void stay();

    FloorScreen const& screen() const { return m_screen; }
    bool busy() const { return m_line.busy(); }

private:
    struct Undoable {
        PressId press;
        std::string tally;  ///< empty: the press itself is taken back
    };
    struct Press {
        FloorNotice says;
        bool undoable{false};
        std::string tally{};
    };
    using Ask = std::function<Answer<std::optional<Ticket>>(FloorDesk&, QueueDesk&, PressId const&)>;

    // floor_presenter.cpp: reading and showing
    void read_choices();
    void heard_picture();
    void heard_news(QueueNews const& news);
    void show();
    void build_screen();
    void build_lists();
    bool idle() const;
    std::set<Act> possible() const;

    // floor_spots.cpp: who is where
    std::vector<SpotCard> spots() const;
    std::optional<SpotCard> chosen_card() const;
    HelpUnderWay const* helped_at(HelpSpot const& spot) const;
    HelpUnderWay const* chosen_help() const;
    std::optional<HelpPlace> free_pc() const;
    void keep_choice();

    // floor_acts.cpp: what keys do
    void call_next();
    void next_step();
    void do_undo();
    void toggle_cover();
    void reveal(std::function<void()> show_details);
    void send(Press const& press, Ask ask);
    void press_ended(Press const& press, PressEnd const& end);
    void say(FloorNotice notice);

    // floor_questions.cpp: what is asked first, and the answers
    void ask(FloorQuestion question);
    void ask_outcome(std::string const& chosen);
    void ask_hand_over();

    FloorParts m_parts;
    FloorView& m_view;
    PressLine m_line;
    FloorScreen m_screen;
    LivePicture<FloorPicture> m_picture;
    FloorChoices m_choices;
    bool m_has_choices{false};
    Instant m_dead_until{};
    CitizenCover m_cover;
    HelpSpot m_chosen{};
    bool m_has_chosen{false};
    std::optional<HelpSpot> m_choose_next;  ///< where the person has just begun something
    PassingNotice<FloorNotice, Undoable> m_said;
    std::optional<FloorQuestion> m_question;
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
