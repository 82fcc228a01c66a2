#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/queue_desk.h"
#include "core/queue/queue_news.h"
#include "core/staffing/lead_desk.h"
#include "desktop/keys/citizen_cover.h"
#include "desktop/keys/pace.h"
#include "desktop/keys/passing_notice.h"
#include "desktop/keys/press_line.h"
#include "desktop/lead/lead_view.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace skranke {

/// What the team lead's board is made from. Everything outlives the presenter.
struct LeadParts {
    LeadDesk& lead;
    QueueDesk& queue;  ///< moving up, closing a counter and undoing are the queue's
    QueueNewsSource& news;
    Background& background;
    Clock const& clock;
    bool practice{false};
    /// A number in [0, 1) that spreads the reading of many desks.
    std::function<double()> chance = [] { return 0.5; };
};

/// The team lead's work: who sits where, and what needs looking after. Decides what the window shows and what a key
/// does; knows no window. UI thread only.
class LeadPresenter {
public:
    static constexpr std::chrono::minutes later_lasts{15};

    LeadPresenter(LeadParts parts, LeadView& view);
    ~LeadPresenter();

    void start();
    /// Once a second or so, from the window's timer.
    void tick();
    /// Somebody touched a key or the mouse.
    void touched() { m_cover.touched(); }

    /// Does what the key stands for, at the chosen counter; what is not possible now does nothing.
    void act(Act act);
    void choose(CounterId counter);
    /// Asks who sits at the counter.
    void ask_to_assign(CounterId counter, std::optional<std::string> const& area = std::nullopt);
    /// Asks at which counter the person sits.
    void ask_to_seat(StaffId staff);
    /// A person or a profile was let go over a counter.
    void drop(CounterId counter, Assignment const& what);
    /// Does what the matter's button says.
    void attend(std::string const& key);
    /// Puts the matter off: it comes back after a while, or when it has become worse.
    void later(std::string const& key);
    void ask_breaks();
    void ask_to_stop_errand();

    void reply(LeadReply const& reply);
    void stay();

    LeadScreen const& screen() const { return m_screen; }
    bool busy() const { return m_line.busy(); }

private:
    struct PutOff {
        int level{};
        Instant until;
    };
    struct Press {
        LeadNotice says;
        bool undoable{false};
    };
    using Ask = std::function<Answer<std::optional<Ticket>>(LeadDesk&, QueueDesk&, PressId const&)>;

    // lead_presenter.cpp: reading and showing
    void read();
    void read_choices();
    void heard_picture(Outcome<Answer<LeadPicture>> const& outcome);
    void heard_news(QueueNews const& news);
    void show();
    void build_screen();
    Instant shown_now() const;
    bool idle() const;
    bool can_act() const;
    std::set<Act> possible() const;

    // lead_cards.cpp: what the board is made of
    void build_board();
    std::vector<CounterCard> cards(Instant now) const;
    CounterCard card_of(LeadCounter const& counter, Instant now) const;
    void count_pcs(std::vector<CounterCard>& cards, LeadCounter const& pc, Instant now) const;
    std::optional<PlannedBreak> break_of(StaffId staff, Instant now) const;
    void keep_choice();
    LeadCounter const* counter(CounterId id) const;
    LeadPerson const* person(StaffId id) const;

    // lead_acts.cpp: what is done
    void assign(CounterId to, Assignment const& what);
    void do_undo();
    void toggle_cover();
    void reveal(std::function<void()> show_details);
    void send(Press const& press, Ask ask);
    void press_ended(Press const& press, PressEnd const& end);
    void say(LeadNotice notice);

    // lead_questions.cpp: what is asked first
    void ask(LeadQuestion question);
    void ask_to_release(Attention const& matter);
    void ask_to_plan_break();
    void ask_to_move_break(BreakId planned);
    // lead_replies.cpp: and the answers
    void reply_to_assign(LeadQuestion const& question, LeadReply const& reply);
    void reply_to_break(LeadQuestion const& question, LeadReply const& reply);
    void reply_to_stop(LeadReply const& reply);

    LeadParts m_parts;
    LeadView& m_view;
    PressLine m_line;
    LeadScreen m_screen;
    std::optional<LeadPicture> m_picture;
    LeadChoices m_choices;
    bool m_has_choices{false};
    Instant m_read_at{};  ///< by our own clock, when m_picture was read
    bool m_reading{false};
    bool m_read_again{false};
    bool m_away{false};
    Instant m_next_read{};
    Instant m_dead_until{};
    CitizenCover m_cover;
    CounterId m_chosen{};
    std::map<std::string, PutOff> m_put_off;
    PassingNotice<LeadNotice, PressId> m_said;  ///< an assignment can be taken back
    LeadNotice m_trouble;
    std::optional<LeadQuestion> m_question;
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
