#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"
#include "core/queue/queue_news.h"
#include "core/setup/setup_desk.h"
#include "core/setup/setup_options.h"
#include "desktop/keys/act.h"
#include "desktop/setup/setup_citizen_words.h"
#include "desktop/setup/setup_view.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace skranke {

/// What Opsætning is made from. Everything outlives the presenter.
struct SetupParts {
    SetupDesk& setup;
    QueueNewsSource& news;
    Background& background;
    Clock const& clock;
    CitizenWords words{};
};

/// One section at a time: what holds now beside what it is to become, kept as a draft with every change, so that
/// neither another section nor a lost line costs anything. Knows no window. UI thread only.
class SetupPresenter {
public:
    SetupPresenter(SetupParts parts, SetupView& view);
    ~SetupPresenter();

    void start();
    void act(Act act);
    /// Once a second: time goes on, and a line that was lost is tried again.
    void tick();

    void choose_section(std::size_t section);
    void choose_list(std::size_t list);
    void choose_row(std::size_t row);
    /// What stands in a field of the chosen line, as typed.
    void type(std::size_t field, std::string const& typed);
    /// One of a field's options; of a field that takes several, switched on or off.
    void choose(std::size_t field, std::size_t option, bool on = true);
    void add_line();
    /// The chosen line goes, or is kept after all when it was to go.
    void remove_line();
    /// Up (-1) or down (1) in the order.
    void move_line(int by);
    void type_from(std::string const& typed);
    void type_to(std::string const& typed);
    void type_reason(std::string const& typed);
    /// The reason is written: it belongs to the draft.
    void keep_reason();
    void save();
    void discard();
    void choose_version(std::size_t version);
    /// Compares the chosen version with another, or with what is edited (0).
    void compare_with(std::size_t beside);
    /// The chosen version becomes the draft.
    void use_version();

    /// The whole office to a file; from a file, first what would change is asked.
    void write_to(std::string const& file);
    void read_from(std::string const& file);
    /// Does `then` now, or once a person has said that what they changed may stay as a draft.
    void leave(std::function<void()> then);
    /// To the question on the screen.
    void answer(bool yes);

    SetupScreen const& screen() const { return m_screen; }
    bool busy() const { return m_screen.busy; }

private:
    struct Read {
        SetupState state;
        std::vector<SetupVersion> history;
        std::vector<std::string> drafts;
        OfficeDocument office;
    };

    // setup_presenter.cpp: reading, keeping and saving
    void read(bool keep_mine);
    void heard(Read const& read, bool keep_mine);
    void take_draft();
    void failed(Failure const& failure);
    void refused(Refusal why);
    void changed();
    void keep_draft();
    void send_draft(SetupChange const& change, int revision, int latest);
    void kept(SetupState const& state);
    void read_effect();
    void settled(SetupState const& state, std::string const& says);
    SetupChange change() const;
    bool differs() const;
    void say_what_is_missing();
    void say(bool good, std::string text);
    void show();

    // setup_file_acts.cpp: files, and what is asked
    void ask(SetupQuestion question, std::function<void()> then);
    void bring_in(OfficeDocument const& office);

    // setup_editing.cpp: what a person does to the lines
    SetupSection const& form() const { return m_forms[m_section]; }
    SetupList const& list_form() const { return form().lists[m_list]; }
    std::vector<SetupLine>& lines();
    std::vector<SetupLine> const& lines() const;
    std::vector<SetupLine> const& lines_now() const;
    std::vector<SetupLine> lines_gone() const;
    bool is_table() const;
    void put(std::size_t field, Result<std::string, SetupFault> const& value);
    void put_day(int weekday, std::string const& typed);
    void trouble(std::size_t field, std::string const& words);
    void go_to_work();

    // setup_shown.cpp: what is shown of them
    void build_screen();
    void find_options();
    void build_rows();
    void build_fields();
    void build_week();
    void build_history();
    SetupFieldShown field_shown(std::size_t field, SetupLine const& line, SetupLine const* was) const;
    std::string named(std::size_t field, SetupLine const& line) const;
    std::string title_of(SetupLine const& line) const;
    std::vector<std::string> cells_of(SetupLine const* was, SetupLine const* becomes) const;
    std::string text_now(SetupLine const& line) const;
    std::string refused_at(std::size_t line, std::string const& field) const;
    bool troubled() const;
    bool cannot_be() const;

    SetupParts m_parts;
    SetupView& m_view;
    SetupScreen m_screen;
    std::vector<SetupSection> m_forms;
    std::size_t m_section{0};
    std::size_t m_list{0};
    std::size_t m_row{0};
    std::optional<SetupState> m_state;
    std::map<std::string, SetupDocument> m_office;    ///< every section, with the edited one as it is edited
    std::vector<std::vector<SetupOption>> m_options;  ///< of each field of the list
    ServerClock m_server;
    Instant m_next_try;
    SetupDocument m_document;  ///< as it is being edited
    SetupDay m_from;
    SetupDay m_to;
    std::string m_from_trouble;
    std::string m_to_trouble;
    std::string m_reason;
    int m_latest{0};    ///< the version the edit was made from
    int m_revision{0};  ///< of the draft in the database
    std::vector<std::string> m_field_trouble;
    std::vector<SetupVersion> m_history;
    std::size_t m_version{0};
    std::size_t m_compared{0};
    bool m_comparing{false};
    std::vector<SetupConsequence> m_effects;
    std::set<std::string> m_drafts;  ///< the sections that have one
    std::set<std::string> m_mine;    ///< those that were changed here and not saved
    bool m_stale{false};
    bool m_busy{false};
    bool m_keeping{false};
    bool m_keep_again{false};
    bool m_read_after{false};                  ///< once the draft of the section that was left is kept
    std::function<void()> m_after_keep;        ///< once what was changed is kept
    std::optional<SetupChange> m_left_behind;  ///< of that section, changed while an earlier change was on its way
    SetupNotice m_notice;
    std::optional<SetupQuestion> m_question;
    std::function<void()> m_then;  ///< when the question is answered yes
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
