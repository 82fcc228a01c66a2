#pragma once

#include "desktop/history/history_screen.h"
#include "desktop/widgets/card.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace skranke {

/// What is remembered of a visit, field by field. Enter searches from any of them; a choice searches at once.
class SearchFieldsPanel : public Card {
public:
    struct Hands {
        std::function<void()> find;
        std::function<void(std::string)> jump;  ///< to a day in what was found
    };

    SearchFieldsPanel(wxWindow* parent, Hands hands);

    void show(HistoryScreen const& screen);
    HistoryFields fields() const;
    void focus() { m_number->SetFocus(); }

private:
    struct Picker {
        wxChoice* control;
        std::vector<std::string> codes;
    };

    wxTextCtrl* add_text(std::string const& caption, std::function<void()> entered);
    Picker add_choice(std::string const& caption);
    void add(std::string const& caption, wxControl* control);
    void fill(Picker& picker, std::vector<Choice> const& choices);
    static std::string chosen(Picker const& picker);
    void clear();

    Hands m_hands;
    wxGridSizer* m_grid;
    wxTextCtrl* m_number;
    wxTextCtrl* m_from_day;
    wxTextCtrl* m_to_day;
    wxTextCtrl* m_from_time;
    wxTextCtrl* m_to_time;
    Picker m_errand;
    Picker m_area;
    Picker m_counter;
    Picker m_outcome;
    wxTextCtrl* m_jump;
    std::shared_ptr<HistoryChoices const> m_choices;
};

}  // namespace skranke
