#pragma once

#include "core/queue/queue_desk.h"
#include "desktop/desk/desk_view.h"
#include "desktop/keys/citizen_cover.h"
#include "desktop/keys/live_picture.h"
#include "desktop/keys/passing_notice.h"
#include "desktop/keys/press_line.h"

#include <functional>
#include <memory>
#include <optional>

namespace skranke {

/// What a desk is made from. Everything outlives the presenter.
struct DeskParts {
    QueueDesk& desk;
    QueueNewsSource& news;
    Background& background;
    Clock const& clock;
    CounterId counter;
    StaffId me;
    std::optional<ProfileId> profile;  ///< chosen at sign-in
    bool practice{false};
    /// A number in [0, 1) that spreads the reading of many desks; std::rand's kind of chance is good enough.
    std::function<double()> chance = [] { return 0.5; };
};

/// One counter's work: decides what the window shows and what a key does. Knows no window. UI thread only.
class DeskPresenter {
public:
    static constexpr std::chrono::seconds young_call{60};

    DeskPresenter(DeskParts parts, DeskView& view);
    ~DeskPresenter();

    /// Reads for the first time. With `open`, opens the counter first.
    void start(bool open);
    /// Once a second or so, from the window's timer.
    void tick();
    /// Somebody touched a key or the mouse.
    void touched();

    /// Does what the key or button stands for; what is not possible now does nothing.
    /// `chosen` is the row chosen in the list it concerns (Ctrl+Enter, Ctrl+F6).
    void act(Act act, std::optional<TicketId> chosen = std::nullopt);
    void tick_step(int position, bool done);
    void note_changed(std::string const& note);
    /// The note field lost the focus: what stands there is kept.
    void keep_note();

    /// The answer to the question on the screen: yes with a choice, or no.
    void reply(DeskReply const& reply);
    void stay();

    DeskScreen const& screen() const { return m_screen; }
    /// Something typed or pressed has not reached the database yet.
    bool busy() const { return m_line.busy(); }

private:
    struct Undoable {
        PressId press;
        bool wipes_note{false};
    };
    struct Press {
        Act act;
        DeskNotice::Kind says;  ///< when all went well
        std::string number;     ///< the citizen it is about, as shown
        bool undoable{false};
        bool wipes_note{false};
    };
    using Ask = std::function<Answer<std::optional<Ticket>>(QueueDesk&, PressId const&)>;

    // desk_presenter.cpp: reading and showing
    void read_choices();
    void hear_of_stops(DeskChoices const& now);
    void hear_of_profile(Counter const& now);
    void tell(DeskNotice notice);
    bool takes(DeskPicture const& picture);
    bool settled() const;
    void heard_picture();
    void heard_news(QueueNews const& news);
    void show();
    void build_screen();
    DeskNotice alarm() const;
    bool idle() const;
    std::set<Act> possible() const;
    void take_note_from_picture();

    // desk_acts.cpp: what keys do
    void call_next();
    void finish_and_call_next();
    void finish();
    void next_step();
    void no_show();
    void do_undo();
    void send_to_payment();
    void resume(TicketId ticket);
    void send(Press const& press, Ask ask);
    void press_ended(Press const& press, PressEnd const& end);
    void counter_act(Act act, std::function<Answer<Done>(QueueDesk&, PressId const&)> ask);

    // desk_cover.cpp: what the citizen at the desk must not see on the screen
    void toggle_cover();
    void reveal(std::function<void()> show_details);

    // desk_questions.cpp: what is asked first, and the answers
    bool asks_first(Act act);
    void ask(DeskQuestion question);
    void ask_about_missing(Act act);
    DeskQuestion question_for(Act act) const;
    void answered(DeskQuestion const& question, DeskReply const& reply);
    void open_counter(bool take_over);

    DeskParts m_parts;
    DeskView& m_view;
    PressLine m_line;
    DeskScreen m_screen;
    LivePicture<DeskPicture> m_picture;
    /// The lists stand still from the key-down until what came of it has been read.
    enum class Still { no, pressing, settling };
    Still m_still{Still::no};
    std::uint64_t m_settles_after{0};  ///< the last reading that began before the press was answered
    bool m_sat_here{false};            ///< the counter has been the person's own at some time
    DeskChoices m_choices;
    bool m_has_choices{false};
    Instant m_dead_until{};
    CitizenCover m_cover;
    bool m_revealing{false};  ///< it is being written down that details are shown
    PassingNotice<DeskNotice, Undoable> m_said;
    DeskNotice m_told;  ///< what the team lead has changed here
    Instant m_told_until{};
    std::optional<DeskQuestion> m_question;
    std::optional<Act> m_asked_by;
    Ending m_ending;
    std::string m_note;       ///< as typed
    std::string m_kept_note;  ///< as the database has it
    TicketId m_note_of{};
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
