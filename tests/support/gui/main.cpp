#include <gtest/gtest.h>

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/log.h>

#include <cstdio>
#include <memory>

namespace {

class TestApp : public wxApp {
public:
    bool OnInit() override
    {
        // The usual target asks with a dialog, and nobody is there to answer it.
        delete wxLog::SetActiveTarget(new wxLogStderr);
        SetExitOnFrameDelete(false);
        return true;
    }
};

}  // namespace

wxIMPLEMENT_APP_NO_MAIN(TestApp);

int main(int count, char** words)
{
    testing::InitGoogleTest(&count, words);
    if (!wxEntryStart(count, words)) {
        std::fputs("no screen\n", stderr);
        return 1;
    }
    wxTheApp->CallOnInit();
    int failed = 1;
    {
        wxEventLoop loop;
        wxEventLoopActivator const active{&loop};
        failed = RUN_ALL_TESTS();
        wxTheApp->OnExit();
    }
    wxEntryCleanup();
    return failed;
}
