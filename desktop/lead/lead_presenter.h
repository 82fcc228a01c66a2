#pragma once

#include "core/queue/queue_desk.h"
#include "core/staffing/estimate_desk.h"
#include "core/staffing/lead_desk.h"
#include "desktop/keys/citizen_cover.h"
#include "desktop/keys/live_picture.h"
#include "desktop/keys/passing_notice.h"
#include "desktop/keys/press_line.h"
#include "desktop/lead/lead_view.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace skranke {

/// What the team lead's board is made from. Everything outlives the presenter.
struct LeadParts {
    LeadDesk& lead;
    QueueDesk& queue;  ///< moving up, closing a counter and undoing are the queue's
    EstimateDesk& estimates;
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
    /// While a trial stands, its figures are reckoned anew so often.
    static constexpr std::chrono::seconds trial_ages_in{5};

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
    /// Asks which counter takes the profile.
    void ask_to_give(ProfileId profile);
    /// Asks what to try at the counter. Nothing is changed by a trial until `Act::do_trial`.
    void ask_to_try(CounterId counter);
    /// Takes the counter out of the trial.
    void try_no_more(CounterId counter);
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
    using Ask = std::function<Answer<std::optional<Ticket>>(LeadDesk&, QueueDesk&, PressId const&)>;
    struct Step {
        Ask ask;
        std::function<Ask(PressId const& of)> take_back{};  ///< none: it cannot be
    };
    /// Presses that follow one another; each waits for the one before to have gone well.
    struct Sequence {
        LeadNotice says;
        std::deque<Step> steps{};
        std::function<void()> when_done{};
        std::vector<Ask> undo{};  ///< of those that have gone well
    };
    struct Tried {
        std::vector<TrialStep> steps;
        bool proposed{false};
        std::optional<WhatIf> comes_to{};
    };

    // lead_presenter.cpp: reading and showing
    void read_choices();
    void heard_picture();
    void heard_news(QueueNews const& news);
    void show();
    void build_screen();
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
    void toggle_cover();
    void reveal(std::function<void()> show_details);
    void say(LeadNotice notice);
    // lead_presses.cpp: and how it reaches the database
    void close(LeadCounter const& at);
    void do_undo();
    Step assigns(CounterId to, Assignment const& what) const;
    Step closes(LeadCounter const& at) const;
    void send(LeadNotice const& says, Ask ask);
    void send_all(Sequence all);
    void send_next(std::shared_ptr<Sequence> const& all);
    void press_ended(LeadNotice const& says, PressEnd const& end);

    // lead_questions.cpp: what is asked first
    void ask(LeadQuestion question);
    LeadQuestion who_sits_at(LeadCounter const& at, std::optional<std::string> const& area) const;
    void ask_to_release(Attention const& matter);
    void ask_to_plan_break();
    void ask_to_move_break(BreakId planned);
    // lead_replies.cpp: and the answers
    void reply_to_assign(LeadQuestion const& question, LeadReply const& reply);
    void reply_to_break(LeadQuestion const& question, LeadReply const& reply);
    void reply_to_stop(LeadReply const& reply);

    // lead_trials.cpp: what is only tried
    void propose_staffing();
    void heard_proposal(Outcome<Trial> const& outcome);
    void reply_to_try(LeadQuestion const& question, LeadReply const& reply);
    std::optional<TrialStep> step_of(LeadCounter const& at, LeadReply const& reply) const;
    void try_steps(std::vector<TrialStep> steps, bool proposed);
    Trial whole_trial() const;
    std::vector<Absence> breaks_ahead(StaffId staff) const;
    std::vector<PersonAtHand> people_at_hand() const;
    void reckon();
    void heard_what_if(std::vector<TrialStep> const& steps, Outcome<WhatIf> const& outcome);
    void keep_trial();
    void do_trial();
    void drop_trial();
    // lead_trial_screen.cpp: and how the board shows it
    void build_trial();
    TriedCounter tried_counter(TrialStep const& step) const;

    LeadParts m_parts;
    LeadView& m_view;
    PressLine m_line;
    LeadScreen m_screen;
    LivePicture<LeadPicture> m_picture;
    LeadChoices m_choices;
    bool m_has_choices{false};
    Instant m_dead_until{};
    CitizenCover m_cover;
    CounterId m_chosen{};
    std::map<std::string, PutOff> m_put_off;
    PassingNotice<LeadNotice, std::vector<Ask>> m_said;  ///< what was done with counters can be taken back
    std::optional<LeadQuestion> m_question;
    std::optional<Tried> m_tried;
    bool m_reckoning{false};
    Instant m_reckoned{};
    bool m_proposing{false};
    TaskScope m_tasks;
    TaskScope m_proposals;  ///< forgotten when the lead does not want to wait for one
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
