#include "tests/setup/setup_at_work.h"

namespace skranke {
namespace {

/// Pages of several lines: a table, and the fields of the chosen line.
class SetupLinesTest : public SetupAtWork {};

using Look = SetupFieldShown::Look;
using Mark = SetupRow::Mark;

}  // namespace

TEST_F(SetupLinesTest, ShowsATableAndTheFieldsOfTheChosenLine)
{
    go_to("areas");
    EXPECT_TRUE(screen().table);
    EXPECT_TRUE(screen().can_move);
    EXPECT_EQ(screen().columns, (std::vector<std::string>{"Bogstav", "Første nummer", "Sidste nummer", "Cifre"}));
    ASSERT_EQ(screen().rows.size(), 2U);
    EXPECT_EQ(screen().rows[1], (SetupRow{"MitID", {"B", "1", "99", "2"}, Mark::same}));

    presenter.choose_row(1);
    presenter.type(4, "120");
    background.finish_all();
    EXPECT_EQ(screen().rows[1].cells[2], "99 → 120");
    EXPECT_EQ(screen().rows[1].mark, Mark::changed);
    EXPECT_EQ(field(4).now, "99");
    EXPECT_EQ(field(4).value, "120");
    EXPECT_TRUE(field(4).changed);
}

TEST_F(SetupLinesTest, AddsTakesAwayAndKeepsALineAfterAll)
{
    go_to("areas");
    presenter.add_line();
    background.finish_all();
    ASSERT_EQ(screen().rows.size(), 3U);
    EXPECT_EQ(screen().row, 1U);
    EXPECT_EQ(screen().rows[1].mark, Mark::added);
    EXPECT_EQ(field(1).now, "–");
    EXPECT_EQ(view.at_field, 0U);
    presenter.remove_line();
    background.finish_all();
    ASSERT_EQ(screen().rows.size(), 2U);

    presenter.choose_row(0);
    presenter.remove_line();
    background.finish_all();
    EXPECT_EQ(screen().rows.back(), (SetupRow{"Pas", {"A", "1", "99", "2"}, Mark::gone}));
    presenter.choose_row(1);
    EXPECT_TRUE(screen().row_gone);
    EXPECT_TRUE(screen().fields.empty());
    presenter.remove_line();
    background.finish_all();
    EXPECT_EQ(screen().rows.back().mark, Mark::same);
    EXPECT_FALSE(screen().row_gone);
}

TEST_F(SetupLinesTest, PutsLinesInAnotherOrder)
{
    go_to("areas");
    presenter.move_line(1);
    background.finish_all();
    EXPECT_EQ(screen().rows[0].title, "MitID");
    EXPECT_EQ(screen().row, 1U);
    EXPECT_TRUE(screen().draft);
    presenter.move_line(1);
    EXPECT_EQ(screen().rows[1].title, "Pas");
}

TEST_F(SetupLinesTest, ChoosesByNameWhatStandsAsACode)
{
    go_to("staff");
    EXPECT_EQ(screen().rows[0].cells[2], "Ekspedition, Medbetjening");
    auto const& roles = field(3);
    EXPECT_EQ(roles.look, Look::some_of);
    EXPECT_EQ(roles.chosen, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(roles.options[2], "Teamleder");

    presenter.choose(3, 2, true);
    presenter.choose(3, 1, false);
    background.finish_all();
    EXPECT_EQ(desk.states["staff"].draft->document.lists[0][0].values[3], "desk, lead");
    EXPECT_EQ(field(3).value, "Ekspedition, Teamleder");
    EXPECT_EQ(field(3).now, "Ekspedition, Medbetjening");
}

TEST_F(SetupLinesTest, SaysWithWhichTextAnOfficeBegins)
{
    go_to("texts");
    EXPECT_TRUE(screen().rows.empty());
    presenter.add_line();
    background.finish_all();
    EXPECT_EQ(field(0).options, std::vector<std::string>{"Dansk"});
    EXPECT_NE(std::ranges::find(field(1).options, "area.pas – Pas"), field(1).options.end());
    auto const welcome = std::ranges::find(field(1).options, "kiosk.welcome – Velkommen");
    ASSERT_NE(welcome, field(1).options.end());
    presenter.choose(1, static_cast<std::size_t>(welcome - field(1).options.begin()));
    background.finish_all();
    EXPECT_EQ(field(2).now, "Velkommen");
    EXPECT_EQ(field(2).look, Look::lines);
}

TEST_F(SetupLinesTest, MarksTheLineThatCannotBe)
{
    go_to("areas");
    desk.consequences = {{SetupConsequence::Weight::refused, "letter", 0, "areas", "areas", 2, "letter"}};
    presenter.choose_row(1);
    presenter.type(2, "bb");
    background.finish_all();
    EXPECT_EQ(screen().rows[1].mark, Mark::wrong);
    EXPECT_EQ(field(2).trouble, "det skal være ét stort bogstav");
    presenter.choose_row(0);
    EXPECT_EQ(field(2).trouble, "");
    presenter.act(Act::next_step);
    EXPECT_EQ(screen().row, 1U);
    EXPECT_EQ(view.at_field, 2U);
}

}  // namespace skranke
