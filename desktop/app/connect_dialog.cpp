#include "desktop/app/connect_dialog.h"

#include "core/base/words.h"
#include "desktop/widgets/cancel_button.h"
#include "desktop/widgets/form_layout.h"
#include "desktop/widgets/layout.h"

#include <algorithm>
#include <iterator>

namespace skranke {

namespace {

constexpr char const* ssl_modes[] = {"verify-full", "verify-ca", "require", "prefer", "disable"};

}  // namespace

ConnectDialog::ConnectDialog(wxWindow* parent, Background& background, std::string const& address)
    : wxDialog{parent, wxID_ANY, wx(tr("Connect to server"))}, m_tasks{background}
{
    auto const parts = ServerAddress::of(address);
    auto const text = [this](std::string const& value) { return new wxTextCtrl{this, wxID_ANY, wx(value)}; };
    m_host = text(parts.host);
    m_port = text(parts.port);
    m_database = text(parts.database);
    m_ssl = new wxChoice{this, wxID_ANY};
    for (auto const& word :
         {tr("encrypted, server's name checked (verify-full)"), tr("encrypted, certificate checked (verify-ca)"),
          tr("encrypted (require)"), tr("encrypted if the server can (prefer)"), tr("not encrypted (disable)")})
        m_ssl->Append(wx(word));
    m_ssl->SetSelection(0);
    for (unsigned i = 0; i < std::size(ssl_modes); ++i)
        if (parts.ssl_mode == ssl_modes[i])
            m_ssl->SetSelection(static_cast<int>(i));
    m_certificate = text(parts.root_certificate);

    auto* const form = new FormLayout{this};
    form->add(tr("&Server"), m_host);
    form->add(tr("&Port"), m_port);
    form->add(tr("&Database"), m_database);
    form->add(tr("&Encryption"), m_ssl);
    form->add(tr("&Root certificate"), m_certificate);
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(form, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(14)));
    auto* const hint = new WrappedText{
        this, tr("User id and password are asked for in the sign-in window and are not kept here."), true};
    column->Add(hint, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(14)));
    m_said = new WrappedText{this, ""};
    column->Add(m_said, wxSizerFlags{}.Expand().Border(wxALL, FromDIP(14)));

    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    m_test = new wxButton{this, wxID_ANY, wx(tr("&Test"))};
    auto* const ok = new wxButton{this, wxID_OK, wx(tr("Use this server"))};
    buttons->Add(m_test);
    buttons->AddStretchSpacer();
    buttons->Add(cancel_button(this), wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
    buttons->Add(ok);
    ok->SetDefault();
    m_test->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { test(); });
    column->Add(buttons, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
    SetSizer(column);
    SetMinSize({std::min(GetTextExtent("0").x * 80, widest_dialog(parent)), -1});
    Fit();
    CentreOnParent();
    m_host->SetFocus();
}

ServerAddress ConnectDialog::address() const
{
    return {.host = utf8(m_host->GetValue()),
            .port = utf8(m_port->GetValue()),
            .database = utf8(m_database->GetValue()),
            .ssl_mode = ssl_modes[static_cast<std::size_t>(m_ssl->GetSelection())],
            .root_certificate = utf8(m_certificate->GetValue())};
}

void ConnectDialog::say(std::string const& text, Tone tone)
{
    m_said->SetForegroundColour(Palette::now().tone_text(tone));
    m_said->set(text);
    Fit();
    Layout();  // a dialog of one size does not do so by itself
}

void ConnectDialog::test()
{
    m_test->Disable();
    say(tr("Testing …"), Tone::neutral);
    m_tasks.start([address = address()] { return try_server(address); },
                  [this](Outcome<ServerReply> const& outcome) {
                      m_test->Enable();
                      if (!outcome || *outcome == ServerReply::silent)
                          say("▲ " + tr("Nobody answers there. Check server, port and encryption."), Tone::bad);
                      else if (*outcome == ServerReply::answers)
                          say("✔ " + tr("The server answers."), Tone::good);
                      else
                          say("▲ " + tr("The server answers, but does not let us in. Check the database's name."),
                              Tone::warning);
                  });
}

}  // namespace skranke
