#pragma once

#include "core/base/task_scope.h"
#include "core/queue/queue_news.h"
#include "core/setup/setup_desk.h"
#include "desktop/keys/act.h"
#include "desktop/setup/setup_view.h"

#include <functional>
#include <memory>
#include <optional>

namespace skranke {

/// What Opsætning is made from. Everything outlives the presenter.
struct SetupParts {
    SetupDesk& setup;
    QueueNewsSource& news;
    Background& background;
};

/// One section at a time: what holds now beside what it is to become, kept as a draft with every change, so that
/// neither another section nor a lost line costs anything. Knows no window. UI thread only.
class SetupPresenter {
public:
    SetupPresenter(SetupParts parts, SetupView& view);
    ~SetupPresenter();

    void start();
    void act(Act act);

    void choose_section(std::size_t section);
    void choose_list(std::size_t list);
    void choose_row(std::size_t row);
    /// What stands in a field of the chosen line, as typed.
    void type(std::size_t field, std::string const& typed);
    void add_line();
    void remove_line();
    void type_from(std::string const& typed);
    void type_to(std::string const& typed);
    void type_reason(std::string const& typed);
    void save();
    void discard();
    void choose_version(std::size_t version);
    /// The chosen version becomes the draft.
    void use_version();

    /// The whole office to a file; from a file, first what would change (SetupView::ask_to_bring_in).
    void write_to(std::string const& file);
    void read_from(std::string const& file);
    void bring_in();
    void leave_file();

    SetupScreen const& screen() const { return m_screen; }
    bool busy() const { return m_screen.busy; }

private:
    struct Read {
        SetupState state;
        std::vector<SetupVersion> history;
    };

    // setup_presenter.cpp: reading, saving, showing
    void read(bool keep_mine);
    void heard(Read const& read, bool keep_mine);
    void failed(Failure const& failure);
    void refused(Refusal why);
    void changed();
    void keep_draft();
    void read_effect();
    void settled(SetupState const& state, std::string const& says);
    SetupChange change() const;
    bool differs() const;
    void say(bool good, std::string text);
    void show();

    // setup_editing.cpp: the lines and what is shown of them
    SetupSection form() const;
    SetupList list_form() const;
    std::vector<SetupLine>& lines();
    std::vector<SetupLine> const& lines_now() const;
    void build_screen();
    void build_rows();
    void build_fields();
    void build_history();

    SetupParts m_parts;
    SetupView& m_view;
    SetupScreen m_screen;
    std::vector<SetupSection> m_forms;
    std::size_t m_section{0};
    std::size_t m_list{0};
    std::size_t m_row{0};
    std::optional<SetupState> m_state;
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
    bool m_comparing{false};
    std::vector<SetupEffect> m_effects;
    bool m_refused{false};  ///< the effect says that it cannot be
    bool m_stale{false};
    bool m_busy{false};
    bool m_keeping{false};
    bool m_keep_again{false};
    SetupNotice m_notice;
    std::optional<OfficeDocument> m_file;
    std::optional<std::vector<std::string>> m_question;
    TaskScope m_tasks;
    std::unique_ptr<QueueNewsSource::Subscription> m_news;
};

}  // namespace skranke
