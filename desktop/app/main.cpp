#include "core/base/language_choice.h"
#include "core/base/log.h"
#include "core/base/words.h"
#include "desktop/app/composition.h"
#include "desktop/app/options.h"
#include "desktop/widgets/text.h"

#include <wx/app.h>
#include <wx/intl.h>
#include <wx/log.h>
#include <wx/translation.h>
#include <wx/uilocale.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace skranke {

namespace {

/// The desktop. Exit codes: 0 done, 2 wrong use, 3 the world failed.
class SkrankeApp : public wxApp {
public:
    bool Initialize(int& count, wxChar** words) override
    {
        for (int i = 1; i < count; ++i)
            m_arguments.push_back(wxString{words[i]}.utf8_string());
        count = 1;  // our own words; the toolkit would stumble over them
        return wxApp::Initialize(count, words);
    }

    bool OnInit() override
    {
        delete wxLog::SetActiveTarget(new wxLogStderr);  // never a dialog that waits for somebody to read it
        wxSetAssertHandler([](wxString const& file, int line, wxString const&, wxString const& what, wxString const&) {
            std::cerr << file.utf8_string() << ':' << line << ' ' << what.utf8_string() << '\n';
        });
        SetAppName("skranke");
        SetExitOnFrameDelete(true);
        wxUILocale::UseDefault();
        try {
            m_composition = std::make_unique<Composition>(Settings{desktop_options(), m_arguments});
            m_composition->open();
            return true;
        } catch (WrongUse const& wrong) {
            std::cerr << wrong.sentence() << '\n';
        }
        m_composition.reset();
        m_code = 2;
        return true;
    }

    int OnRun() override { return m_code ? m_code : wxApp::OnRun(); }

    int OnExit() override
    {
        m_composition.reset();
        return wxApp::OnExit();
    }

private:
    std::vector<std::string> m_arguments;
    std::unique_ptr<Composition> m_composition;
    int m_code{0};
};

}  // namespace

}  // namespace skranke

wxIMPLEMENT_APP_NO_MAIN(skranke::SkrankeApp);

int main(int argc, char** argv)
{
    skranke::speak(skranke::language_told({argv + 1, argv + argc}));
    for (int i = 1; i < argc; ++i)
        if (std::string{argv[i]} == "--help") {  // answered without a screen
            skranke::print_help();
            return 0;
        }
    return wxEntry(argc, argv);
}
