#include "desktop/lead/free_staff_panel.h"

#include "core/base/words.h"
#include "desktop/lead/assignment_chip_panel.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/layout.h"

namespace skranke {

FreeStaffPanel::FreeStaffPanel(wxWindow* parent, Hands hands) : Card{parent, 12}, m_hands{std::move(hands)}
{
    add_title(tr("Staff without a counter just now"));
    m_nobody = muted_label(this, tr("Nobody: everybody sits at a counter."));
    column()->Add(m_nobody, wxSizerFlags{}.Expand());
    add_row(m_people);
    add_row(m_profiles);
}

void FreeStaffPanel::add_row(Row& row)
{
    row.sizer = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    column()->Add(row.sizer, wxSizerFlags{}.Expand());
}

void FreeStaffPanel::enable(LeadScreen const& screen)
{
    bool const on = !screen.stale && !screen.question;
    for (auto const* const row : {&m_people, &m_profiles})
        for (auto* const chip : row->chips)
            if (chip->IsEnabled() != on)
                chip->Enable(on);
}

void FreeStaffPanel::show(LeadScreen const& screen)
{
    std::vector<std::string> people;
    for (auto const& person : screen.free)
        people.push_back(free_words(person, screen.now));
    std::vector<std::string> profiles;
    for (auto const& profile : screen.profiles)
        profiles.push_back(profile.name);
    bool const as_before = people == m_people.words && profiles == m_profiles.words;
    auto const fill = [this](Row& row, std::vector<std::string> const& words, auto const& chip) {
        if (row.words == words)
            return;
        row.words = words;
        row.sizer->Clear(true);
        row.chips.clear();
        if (&row == &m_profiles && !words.empty())
            // TRANSLATORS: what counters can be set to take
            row.sizer->Add(small_heading(this, tr("Profiles")),
                           wxSizerFlags{}.CenterVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
        for (std::size_t i = 0; i < words.size(); ++i) {
            row.chips.push_back(chip(i));
            row.sizer->Add(row.chips.back(), wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
        }
    };
    fill(m_people, people, [&](std::size_t i) {
        auto const staff = screen.free[i].id;
        return assignment_chip(this, people[i], {.staff = staff}, [this, staff] { m_hands.seat(staff); });
    });
    fill(m_profiles, profiles, [&](std::size_t i) {
        auto const profile = screen.profiles[i].id;
        return assignment_chip(this, profiles[i], {.profile = profile}, [this, profile] { m_hands.give(profile); });
    });
    enable(screen);
    if (as_before)
        return;
    m_nobody->Show(people.empty());
    Layout();
    lay_out_holders(this);
}

}  // namespace skranke
