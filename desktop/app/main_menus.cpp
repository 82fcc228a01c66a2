#include "core/base/words.h"
#include "desktop/app/main_frame.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/menu_corner.h"
#include "desktop/widgets/text.h"

/// The menus of the staff's window. Only what works stands in them; captions and keys come from the one table.
namespace skranke {

void MainFrame::add_item(wxMenu* menu, std::string const& text, std::function<void()> act)
{
    auto* const item = menu->Append(wxID_ANY, wx(text));
    menu->Bind(
        wxEVT_MENU, [act = std::move(act)](wxCommandEvent&) { act(); }, item->GetId());
}

void MainFrame::add_act(wxMenu* menu, Act act)
{
    auto const key = key_name_of(act);
    auto const text = wxControl::EscapeMnemonics(wx(caption_of(act))) + (key.empty() ? wxString{} : "\t" + wx(key));
    auto* const item = act == Act::hide_citizen ? menu->AppendCheckItem(wxID_ANY, text) : menu->Append(wxID_ANY, text);
    // A key of the menu's own comes here past the filter when nothing has the keyboard.
    menu->Bind(
        wxEVT_MENU,
        [this, act](wxCommandEvent&) {
            touched();
            take(act);
        },
        item->GetId());
    m_items[act] = item;
}

void MainFrame::add_language(wxMenuBar* bar)
{
    auto* const menu = new wxMenu;
    for (auto const& [language, name] :
         {std::pair{Language::danish, "Dansk"}, std::pair{Language::english, "English"}}) {
        auto* const item = menu->AppendRadioItem(wxID_ANY, name);
        item->Check(spoken() == language);
        menu->Bind(
            wxEVT_MENU, [this, language = language](wxCommandEvent&) { m_hands.speak(language); }, item->GetId());
    }
    bar->Append(menu, wxString::FromUTF8(spoken() == Language::danish ? "Dansk ▾" : "English ▾"));
}

void MainFrame::add_desk_menus(wxMenuBar* bar)
{
    auto* const counter = new wxMenu;
    for (auto const act : {Act::open_counter, Act::pause_counter, Act::resume_counter, Act::close_counter})
        add_act(counter, act);
    counter->AppendSeparator();
    for (auto const act : {Act::call_next_ticket, Act::recall_ticket, Act::mark_no_show, Act::next_step,
                           Act::finish_service, Act::call_ticket, Act::take_ticket})
        add_act(counter, act);
    counter->AppendSeparator();
    for (auto const act : {Act::park_ticket, Act::resume_ticket, Act::return_ticket, Act::transfer_ticket,
                           Act::send_to_payment, Act::add_errand, Act::refer, Act::choose_outcome})
        add_act(counter, act);
    bar->Append(counter, wx(tr("&Counter")));
}

void MainFrame::add_floor_menus(wxMenuBar* bar)
{
    auto* const help = new wxMenu;
    for (auto const act : {Act::call_next_ticket, Act::recall_ticket, Act::mark_no_show, Act::next_step})
        add_act(help, act);
    help->AppendSeparator();
    for (auto const act : {Act::finish_service, Act::choose_outcome, Act::refer, Act::transfer_ticket})
        add_act(help, act);
    bar->Append(help, wx(tr("&Assisted service")));
}

void MainFrame::add_lead_menus(wxMenuBar* bar)
{
    auto* const staffing = new wxMenu;
    for (auto const act : {Act::assign_counter, Act::close_counter, Act::plan_break, Act::stop_errand})
        add_act(staffing, act);
    staffing->AppendSeparator();
    for (auto const act : {Act::propose_staffing, Act::try_counter, Act::do_trial, Act::drop_trial})
        add_act(staffing, act);
    bar->Append(staffing, wx(tr("&Staffing")));
}

void MainFrame::add_setup_menus(wxMenuBar* bar)
{
    auto* const page = new wxMenu;
    for (auto const act : {Act::save, Act::next_step})
        add_act(page, act);
    bar->Append(page, wx(tr("&Set-up")));
}

/// The rail's choice, for those who come by key.
void MainFrame::add_workspaces(wxMenu* menu)
{
    if (m_offered.size() < 2)
        return;
    menu->AppendSeparator();
    for (auto const& workspace : m_offered) {
        auto* const item = menu->AppendRadioItem(wxID_ANY, wx(name_of(workspace)));
        item->Check(workspace == m_workspace);
        menu->Bind(
            wxEVT_MENU, [this, workspace](wxCommandEvent&) { choose(workspace); }, item->GetId());
    }
}

void MainFrame::build_menus(bool signed_in)
{
    m_items.clear();
    m_person_menu = nullptr;
    m_person_title.clear();
    auto* const bar = new wxMenuBar;
    auto* const file = new wxMenu;
    add_item(file, tr("&Connect to server …"), m_hands.connect_to_server);
    file->AppendSeparator();
    auto* const quit = file->Append(wxID_EXIT, wx(tr("&Quit")));
    file->Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { m_hands.leave(); }, quit->GetId());
    bar->Append(file, wx(tr("&File")));

    if (signed_in) {
        auto* const edit = new wxMenu;
        if (m_workspace != "setup")
            add_act(edit, Act::undo);
        add_act(edit, Act::find);
        bar->Append(edit, wx(tr("&Edit")));
        auto* const view = new wxMenu;
        if (m_workspace != "setup")
            add_act(view, Act::hide_citizen);
        add_act(view, Act::show_list);
        add_workspaces(view);
        bar->Append(view, wx(tr("&View")));
        if (m_workspace == "floor")
            add_floor_menus(bar);
        else if (m_workspace == "lead")
            add_lead_menus(bar);
        else if (m_workspace == "setup")
            add_setup_menus(bar);
        else if (m_workspace == "desk")
            add_desk_menus(bar);
    }
    auto* const help = new wxMenu;
    m_write_down = nullptr;
    auto* const keys = help->Append(wxID_ANY, wx(caption_of(Act::help)) + "\tF1");
    help->Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { show_help(); }, keys->GetId());
    if (signed_in) {
        help->AppendSeparator();
        add_act(help, Act::call_colleague);
        m_write_down = help->Append(wxID_ANY, wx(tr("&Write down a call …")));
        m_write_down->Enable(!m_incidents.to_write_down.empty());
        help->Bind(
            wxEVT_MENU, [this](wxCommandEvent&) { m_hands.write_down_call(); }, m_write_down->GetId());
        help->AppendSeparator();
    }
    add_item(help, tr("&About Skranke"), [this] { about(); });
    bar->Append(help, wx(tr("&Help")));

    if (signed_in) {
        m_person_menu = new wxMenu;
        add_item(m_person_menu, tr("&Lock"), m_hands.lock);
        add_item(m_person_menu, tr("Change &user …"), m_hands.change_user);
        add_item(m_person_menu, tr("Change &password …"), m_hands.change_password);
        m_person_menu->AppendSeparator();
        add_item(m_person_menu, tr("&Sign out"), m_hands.sign_out);
        bar->Append(m_person_menu, wx(m_person));
    } else {
        add_language(bar);
    }
    auto* const old = GetMenuBar();
    SetMenuBar(bar);
    delete old;
    move_to_corner(bar, bar->GetMenuCount() - 1);
}

}  // namespace skranke
