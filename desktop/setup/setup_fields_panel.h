#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/labels.h"

#include <wx/sizer.h>

#include <vector>

class wxTextCtrl;

namespace skranke {

/// The fields of what is chosen, what holds now beside what it is to become; where there is little room below it.
/// Their controls stand on the owner's card.
class SetupFields {
public:
    SetupFields(wxWindow* card, SetupPresenter& presenter);

    wxSizer* sizer() { return m_grid; }
    void show(SetupScreen const& screen);
    /// As wide as the card is now.
    void fit(int width);
    void focus(std::size_t field);
    /// What stands in a field one has not left yet counts, too.
    void take_over();

private:
    using Look = SetupFieldShown::Look;

    struct Field {
        WrappedText* label{};
        WrappedText* now{};
        wxControl* control{};
        WrappedText* trouble{};
        wxStaticText* mark{};  ///< none where there is little room
        Look look{};
        std::vector<std::string> options{};
        std::string told{};  ///< the value that was shown last
    };

    void share_columns();
    bool fits(std::vector<SetupFieldShown> const& fields) const;
    void build(std::vector<SetupFieldShown> const& fields);
    void add_head();
    void add_field(SetupFieldShown const& shown);
    wxControl* make_control(SetupFieldShown const& shown, std::size_t index);
    wxTextCtrl* make_text(std::size_t index, bool many_lines);
    wxControl* make_choice(std::size_t index);
    wxControl* make_checks(std::size_t index, std::size_t options);
    void place(Field& field, bool high);
    void place_below(Field& field);
    bool show_field(Field& field, SetupFieldShown const& shown, bool another);
    bool show_now(Field const& field, SetupFieldShown const& shown) const;
    void show_value(Field& field, SetupFieldShown const& shown, bool another);
    void take_over(std::size_t field);

    wxWindow* m_card;
    SetupPresenter& m_presenter;
    wxFlexGridSizer* m_grid;
    WrappedText* m_becomes{};
    std::vector<Field> m_fields;
    bool m_narrow{false};
    std::string m_shown_of;  ///< section, list and row whose fields are shown
    bool m_showing{false};
};

}  // namespace skranke
