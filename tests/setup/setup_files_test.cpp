#include "tests/setup/setup_at_work.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

namespace skranke {
namespace {

/// The whole office to a file and back, by way of the screen.
class SetupFilesTest : public SetupAtWork {
protected:
    SetupFilesTest()
    {
        desk.whole = {};
        desk.whole.municipality = "Egelund";
        for (auto const& form : setup_sections())
            for (auto const& list : form.lists)
                desk.whole.sections[form.key].lists.push_back(list.one_line ? std::vector<SetupLine>{new_line(list)}
                                                                            : std::vector<SetupLine>{});
        presenter.write_to(file);
        background.finish_all();
    }

    TemporaryFolder folder;
    std::string const file = (folder.path() / "office.json").string();
};

}  // namespace

TEST_F(SetupFilesTest, BringsAnOfficeInOnceAPersonHasSeenWhatItChanges)
{
    EXPECT_EQ(screen().notice.text, "Hele kontoret ligger i filen.");
    auto const written = desk.whole;
    desk.whole.sections["office"].lists[0][0].values[0] = "Egelund Vest";

    presenter.read_from(file);
    background.finish_all();
    ASSERT_TRUE(screen().question);
    EXPECT_EQ(screen().question->lines,
              std::vector<std::string>{"Kontor og borde · Kontoret: Kontoret, Navn »Egelund Vest« → »«"});
    presenter.act(Act::stop);
    background.finish_all();
    EXPECT_FALSE(desk.imported);

    presenter.read_from(file);
    background.finish_all();
    presenter.answer(true);
    background.finish_all();
    EXPECT_EQ(desk.imported, written);
    EXPECT_EQ(screen().notice.text, "Kontoret er sat op, som filen siger.");
}

TEST_F(SetupFilesTest, SaysWhatIsWrongWithAFile)
{
    presenter.read_from(file);
    background.finish_all();
    EXPECT_EQ(screen().notice.text, "Sådan er kontoret allerede.");

    std::ofstream{file} << "{";
    presenter.read_from(file);
    background.finish_all();
    EXPECT_FALSE(screen().notice.good);
    EXPECT_FALSE(screen().question);

    presenter.read_from(file + ".gone");
    background.finish_all();
    EXPECT_EQ(screen().notice.text, "Filen kan ikke læses.");
    presenter.write_to((folder.path() / "nowhere" / "office.json").string());
    background.finish_all();
    EXPECT_EQ(screen().notice.text, "Filen kan ikke skrives.");
}

}  // namespace skranke
