#include "core/base/danish_time.h"
#include "core/setup/pg_setup_desk.h"
#include "core/setup/setup_difference.h"
#include "tests/support/db/two_offices.h"

#include <fmt/format.h>
#include <soci/soci.h>

#include <future>

// Opsætning in the database: what is saved holds from its day on, once, and nothing of it is lost.

namespace skranke {
namespace {

using Weight = SetupConsequence::Weight;

class SetupTest : public TwoOffices {
protected:
    SetupState state(std::string const& section) { return *desk.state(section); }

    /// The section with one value changed.
    SetupDocument changed(std::string const& section, std::size_t list, std::size_t line, std::string const& field,
                          std::string const& to)
    {
        auto document = state(section).now;
        auto const form = *setup_section(section);
        for (std::size_t i = 0; i < form.lists[list].fields.size(); ++i)
            if (form.lists[list].fields[i].key == field)
                document.lists[list].at(line).values[i] = to;
        return document;
    }

    SetupChange change(std::string const& section, SetupDocument document, SetupDay from = "2026-11-20")
    {
        return {section, std::move(document), std::move(from), "", "Prøve"};
    }

    std::string refusal_kind(std::string const& section, SetupDocument document)
    {
        auto const told = *desk.effect(change(section, std::move(document)));
        return !told.empty() && told.front().weight == Weight::refused
                   ? told.front().kind + " " + told.front().list + " " + std::to_string(told.front().line) + " " +
                         told.front().field
                   : "";
    }

    PgSetupDesk desk{as("setup")};
};

}  // namespace

TEST_F(SetupTest, HasTheShapeOfTheFormInEverySection)
{
    for (auto const& form : setup_sections()) {
        auto const shown = desk.state(form.key);
        ASSERT_FALSE(shown.refused()) << form.key;
        EXPECT_EQ(shown->latest, 0);
        EXPECT_EQ(shown->now.lists.size(), form.lists.size());
        auto const said = m_database.value("select rules.setup_content(1, '" + form.key + "')::text");
        auto const parsed = read_json(said);
        ASSERT_FALSE(parsed.refused());
        EXPECT_FALSE(read_document(form, *parsed).refused()) << form.key;
    }
    EXPECT_EQ(desk.state("fees").refusal(), Refusal::unknown_section);
}

TEST_F(SetupTest, HoldsAtOnceAndKeepsWhatWasThereBefore)
{
    auto const before = state("hours").now;
    auto const later = changed("hours", 0, 0, "opens", "08:00");

    auto const saved = desk.save(change("hours", later), 0);

    ASSERT_FALSE(saved.refused());
    EXPECT_EQ(saved->now, later);
    EXPECT_EQ(saved->latest, 2);
    EXPECT_EQ(saved->latest_author, "Otto Ottesen");
    EXPECT_EQ(value("select opens::text from rules.hours(1, '2026-11-20')").substr(0, 16), "2026-11-20 07:00");
    auto const history = *desk.history("hours");
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].state, SetupVersion::State::current);
    EXPECT_EQ(history[0].reason, "Prøve");
    EXPECT_EQ(history[1].state, SetupVersion::State::ended);
    EXPECT_EQ(history[1].ends, "2026-11-19");
    EXPECT_EQ(history[1].document, before);
}

TEST_F(SetupTest, TellsWhichSectionsHaveADraftAndWhatTimeItIs)
{
    EXPECT_TRUE(desk.drafts()->empty());
    auto const kept = desk.keep_draft(change("areas", changed("areas", 0, 0, "name", "Pas og kørekort")), 0, 0);
    ASSERT_FALSE(kept.refused());
    EXPECT_EQ(*desk.drafts(), std::vector<std::string>{"areas"});
    EXPECT_EQ(date_text(kept->read_at), "20. november 2026");
    ASSERT_FALSE(desk.discard_draft("areas", kept->draft->revision).refused());
    EXPECT_TRUE(desk.drafts()->empty());
}

TEST_F(SetupTest, HoldsFromItsDayOnAndIsBroughtInByTheFirstWhoAsks)
{
    auto const later = changed("areas", 0, 0, "name", "Pas og kørekort");
    ASSERT_FALSE(desk.save(change("areas", later, "2026-11-23"), 0).refused());
    EXPECT_EQ(value("select name from data.area where id = 1"), "Pas");
    EXPECT_EQ((*desk.history("areas"))[0].state, SetupVersion::State::coming);
    EXPECT_EQ(apply_due_setup(as("display")), 0);

    pass("3 days");
    EXPECT_EQ(apply_due_setup(as("display")), 1);
    EXPECT_EQ(apply_due_setup(as("kiosk")), 0);

    EXPECT_EQ(value("select name from data.area where id = 1"), "Pas og kørekort");
    EXPECT_EQ(state("areas").now, later);
}

TEST_F(SetupTest, IsBroughtInOnceByMany)
{
    auto const later = changed("areas", 0, 0, "name", "Pas og kørekort");
    ASSERT_FALSE(desk.save(change("areas", later, "2026-11-23"), 0).refused());
    pass("3 days");
    auto& pool = as("display");
    std::vector<std::future<int>> asked;
    for (int i = 0; i < 8; ++i)
        asked.push_back(std::async(std::launch::async, [&pool] { return apply_due_setup(pool); }));
    int changes = 0;
    for (auto& one : asked)
        changes += one.get();
    EXPECT_EQ(changes, 1);
}

TEST_F(SetupTest, HoldsUntilADayAndGoesBackByItself)
{
    auto const usual = state("hours").now;
    auto temporary = change("hours", changed("hours", 0, 0, "closes", "18:00"), "2026-11-27");
    temporary.to = "2026-11-28";
    ASSERT_FALSE(desk.save(temporary, 0).refused());

    // Whoever asks of a day to come is told what will hold then.
    auto const closes = [&](char const* day) {
        return value(std::string{"select (closes at time zone 'Europe/Copenhagen')::time::text from rules.hours(1, '"} +
                     day + "')");
    };
    EXPECT_EQ(closes("2026-11-20"), "14:00:00");
    EXPECT_EQ(closes("2026-11-27"), "18:00:00");
    EXPECT_EQ(closes("2026-12-04"), "14:00:00");
    pass("14 days");
    apply_due_setup(as("desk"));
    EXPECT_EQ(state("hours").now, usual);
}

TEST_F(SetupTest, TellsTheSecondOfTwoWhoSaveAtOnceAndLosesNothing)
{
    auto const mine = changed("areas", 0, 0, "name", "Min");
    auto const theirs = changed("areas", 0, 0, "name", "Deres");
    ASSERT_FALSE(desk.save(change("areas", theirs), 0).refused());

    EXPECT_EQ(desk.save(change("areas", mine), 0).refusal(), Refusal::setup_changed);
    EXPECT_EQ(state("areas").now, theirs);
    EXPECT_EQ(state("areas").latest_author, "Otto Ottesen");

    std::vector<std::future<bool>> savers;
    for (int i = 0; i < 6; ++i)
        savers.push_back(std::async(std::launch::async, [&, i] {
            auto document = mine;
            document.lists[0][0].values[1] = "Nr. " + std::to_string(i);
            return !desk.save(change("areas", document), 2).refused();
        }));
    int done = 0;
    for (auto& saver : savers)
        done += saver.get() ? 1 : 0;
    EXPECT_EQ(done, 1);
    EXPECT_EQ(desk.history("areas")->size(), 3U);
}

TEST_F(SetupTest, KeepsADraftThatColleaguesSeeAndDoesNotOverwriteTheirs)
{
    auto const document = changed("hours", 0, 0, "opens", "08:00");
    auto const kept = desk.keep_draft(change("hours", document, "2027-01-04"), 0, 0);
    ASSERT_FALSE(kept.refused());
    ASSERT_TRUE(kept->draft);
    EXPECT_EQ(kept->draft->revision, 1);
    EXPECT_EQ(kept->draft->document, document);
    EXPECT_EQ(kept->draft->from, "2027-01-04");
    EXPECT_EQ(kept->draft->author, "Otto Ottesen");
    EXPECT_NE(kept->now, document);

    EXPECT_EQ(desk.keep_draft(change("hours", document), 0, 0).refusal(), Refusal::setup_changed);
    EXPECT_FALSE(desk.keep_draft(change("hours", document), 1, 0).refused());
    EXPECT_EQ(desk.discard_draft("hours", 1).refusal(), Refusal::setup_changed);
    EXPECT_FALSE(desk.discard_draft("hours", 2)->draft);

    ASSERT_FALSE(desk.keep_draft(change("hours", document), 0, 0).refused());
    EXPECT_FALSE(desk.save(change("hours", document), 0)->draft);
}

TEST_F(SetupTest, RefusesWhatCannotBe)
{
    EXPECT_EQ(refusal_kind("areas", changed("areas", 0, 0, "letter", "C")), "twice areas 2 letter");
    EXPECT_EQ(refusal_kind("areas", changed("areas", 0, 0, "letter", "ab")), "letter areas 1 letter");
    EXPECT_EQ(refusal_kind("areas", changed("areas", 0, 0, "last", "0")), "ends_before areas 1 last");
    EXPECT_EQ(refusal_kind("areas", changed("areas", 0, 0, "last", "150")), "band areas 1 last");
    EXPECT_EQ(refusal_kind("errands", changed("errands", 0, 0, "minutes", "0")), "range errands 1 minutes");
    EXPECT_EQ(refusal_kind("errands", changed("errands", 0, 0, "area", "nowhere")), "unknown errands 1 area");
    EXPECT_EQ(refusal_kind("errands", changed("errands", 0, 0, "payment", "true")), "twice errands 3 payment");
    EXPECT_EQ(refusal_kind("hours", changed("hours", 0, 0, "closes", "08:00")), "ends_before opening 1 closes");
    EXPECT_EQ(refusal_kind("profiles", changed("profiles", 0, 0, "errands", "passport")), "no_profile errands 2 code");
    EXPECT_EQ(refusal_kind("profiles", changed("profiles", 0, 0, "errands", "nothing")), "unknown profiles 1 errands");
    EXPECT_EQ(refusal_kind("office", changed("office", 1, 0, "kind", "sofa")), "unknown counters 1 kind");
    EXPECT_EQ(refusal_kind("office", changed("office", 1, 4, "profile", "")), "missing counters 5 profile");
    EXPECT_EQ(refusal_kind("closures", changed("closures", 1, 0, "reason", " ")), "missing days 1 reason");

    auto no_counters = state("office").now;
    no_counters.lists[1].erase(no_counters.lists[1].begin(), no_counters.lists[1].begin() + 4);
    EXPECT_EQ(refusal_kind("office", no_counters), "last_counter counters 0 kind");
    auto overlapping = state("hours").now;
    overlapping.lists[0].push_back({{"5", "13:00", "16:00"}});
    EXPECT_EQ(refusal_kind("hours", overlapping), "overlaps opening 2 closes");

    auto people = state("staff").now;
    std::erase_if(people.lists[0], [](auto const& line) { return line.values[0] == "setup"; });
    EXPECT_EQ(refusal_kind("staff", people), "own_setup_role staff 0 roles");
    people = state("staff").now;
    people.lists[0].push_back({{"desk_west", "Vera", "", "desk", "", ""}});
    EXPECT_EQ(refusal_kind("staff", people).substr(0, 11), "login_taken");

    auto const before = value("select count(*) from data.setup_version");
    EXPECT_EQ(desk.save(change("areas", changed("areas", 0, 0, "letter", "C")), 0).refusal(),
              Refusal::setup_impossible);
    auto const fine = changed("areas", 0, 0, "name", "Pas og mere");
    EXPECT_EQ(desk.save(change("areas", fine, "2026-11-19"), 0).refusal(), Refusal::day_passed);
    auto without = change("areas", fine);
    without.reason = " ";
    EXPECT_EQ(desk.save(without, 0).refusal(), Refusal::reason_missing);
    without.reason = "Aftalt med 010190-1234";
    EXPECT_EQ(desk.save(without, 0).refusal(), Refusal::cpr_in_note);
    EXPECT_EQ(value("select count(*) from data.setup_version"), before);
}

TEST_F(SetupTest, RefusesWhatHasAnotherShape)
{
    for (char const* content : {"{}", R"({"opening": 7, "telephone": []})", R"({"opening": [1], "telephone": []})",
                                R"({"opening": [{"weekday": 1, "opens": "09:00"}], "telephone": []})",
                                R"({"opening": [{"weekday": 1, "opens": "09:00", "closes": null}], "telephone": []})",
                                R"({"opening": [{"weekday": 1, "opens": "09:00", "closes": "x"}], "telephone": []})"}) {
        auto const asked = fmt::format("('hours', '{}', ", content);
        EXPECT_EQ(value("set session authorization setup; select weight || ' ' || kind from api.setup_effect" + asked +
                        "'2026-11-20') limit 1"),
                  "refused shape")
            << content;
        EXPECT_THROW(
            m_database.run("set session authorization setup; select api.save_setup" + asked + "0, '2026-11-20', 'x')"),
            DatabaseFault)
            << content;
    }
}

TEST_F(SetupTest, RetiresAnErrandAndServesWhoWaitsWithIt)
{
    m_database.run("set session authorization desk; select api.take_ticket('narrow')");
    auto errands = state("errands").now;
    std::erase_if(errands.lists[0], [](auto const& line) { return line.values[0] == "narrow"; });
    auto const told = *desk.effect(change("errands", errands));
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.front(), (SetupConsequence{Weight::warning, "waiting_with_retired", 1, "X07"}));

    ASSERT_FALSE(desk.save(change("errands", errands), 0).refused());

    EXPECT_EQ(state("errands").now, errands);
    EXPECT_EQ(value("select count(*) from api.errand_types where code = 'narrow'"), "0");
    EXPECT_EQ(value("set session authorization desk; select number from api.call_next_ticket(1)"), "X07");
}

TEST_F(SetupTest, TakesAnErrandBackAsItWas)
{
    auto const before = state("errands").now;
    auto errands = before;
    std::erase_if(errands.lists[0], [](auto const& line) { return line.values[0] == "narrow"; });
    ASSERT_FALSE(desk.save(change("errands", errands), 0).refused());
    ASSERT_FALSE(desk.save(change("errands", before), 2).refused());

    EXPECT_EQ(state("errands").now, before);
    EXPECT_EQ(value("select id from data.errand_type where code = 'narrow'"), "4");
}

TEST_F(SetupTest, LetsTwoCountersChangeNamesAndRetiresOneThatIsOpen)
{
    auto office = state("office").now;
    std::swap(office.lists[1][0].values[1], office.lists[1][1].values[1]);
    ASSERT_FALSE(desk.save(change("office", office), 0).refused());
    EXPECT_EQ(value("select string_agg(name, ' ' order by id) from data.counter where id in (1, 2)"), "Bord 2 Bord 1");

    std::erase_if(office.lists[1], [](auto const& line) { return line.values[0] == "c2"; });
    office.lists[1].push_back({{"c9", "Bord 9", "9", "counter", ""}});
    EXPECT_EQ((*desk.effect(change("office", office))).front(),
              (SetupConsequence{Weight::warning, "open_places_go", 1, "Bord 1"}));
    ASSERT_FALSE(desk.save(change("office", office), 2).refused());

    EXPECT_EQ(value("select retired || ' ' || state from data.counter where id = 2"), "true open");
    EXPECT_EQ(value("select state from data.counter where name = 'Bord 9'"), "closed");
    m_database.run("set session authorization desk_b; select api.close_counter(2)");
    EXPECT_THROW(m_database.run("set session authorization desk_b; select api.open_counter(2)"), DatabaseFault);
}

TEST_F(SetupTest, GivesAndTakesRolesAndLetsWhoIsLeftOffSignInNoMore)
{
    auto people = state("staff").now;
    for (auto& line : people.lists[0])
        if (line.values[0] == "desk")
            line.values[3] = "desk, lead";
    std::erase_if(people.lists[0], [](auto const& line) { return line.values[0] == "desk_b"; });
    EXPECT_EQ((*desk.effect(change("staff", people))).front(),
              (SetupConsequence{Weight::warning, "signed_in_go", 1, "Bo Lund (Bord 2)"}));
    ASSERT_FALSE(desk.save(change("staff", people), 0).refused());

    EXPECT_EQ(value("select pg_has_role('desk', 'skranke_lead', 'member')"), "t");
    EXPECT_EQ(value("select expires is not null from data.staff where login = 'desk_b'"), "t");
    EXPECT_EQ(state("staff").now, people);
    auto const back = desk.history("staff")->back().document;
    ASSERT_FALSE(desk.save(change("staff", back), 2).refused());
    EXPECT_EQ(value("select pg_has_role('desk', 'skranke_lead', 'member')"), "f");
    EXPECT_EQ(value("select expires is null from data.staff where login = 'desk_b'"), "t");
}

TEST_F(SetupTest, ClosesOnTheHolidaysOfTheCalendarAndOnSaturdaysBetween)
{
    auto closures = state("closures").now;
    closures.lists[0][0].values = {"true", "true"};
    ASSERT_FALSE(desk.save(change("closures", closures), 0).refused());

    auto const closed = [&](char const* day) {
        return value(std::string{"select coalesce(min(kind || ' ' || reason), '') from data.closing_day where"
                                 " office_id = 1 and day = '"} +
                     day + "'");
    };
    EXPECT_EQ(closed("2026-12-25"), "office Juledag");
    EXPECT_EQ(closed("2027-01-01"), "holiday Nytårsdag");
    EXPECT_EQ(closed("2027-01-02"), "bridge Indeklemt lørdag");
    EXPECT_EQ(closed("2027-03-28"), "holiday Påskedag");
    EXPECT_EQ(closed("2027-05-08"), "bridge Indeklemt lørdag");
    EXPECT_EQ(closed("2027-04-23"), "");  // Store bededag is an ordinary day now
    EXPECT_EQ(closed("2028-04-16"), "holiday Påskedag");
    for (auto const& [year, easter] :
         {std::pair{"2018", "2018-04-01"}, {"2019", "2019-04-21"}, {"2024", "2024-03-31"}, {"2038", "2038-04-25"}})
        EXPECT_EQ(value(std::string{"select rules.easter("} + year + ")::text"), easter);
}

TEST_F(SetupTest, IsSeenByItsOwnOfficeOnly)
{
    ASSERT_FALSE(desk.save(change("areas", changed("areas", 0, 0, "name", "Pas og mere")), 0).refused());
    EXPECT_EQ(value("set session authorization all_west; select count(*) from api.setup_history('areas')"), "0");
    EXPECT_EQ(value("set session authorization all_west;"
                    " select content -> 'areas' -> 0 ->> 'name' from api.setup('areas')"),
              "Pas");
}

TEST_F(SetupTest, BringsAWholeOfficeInOrNothingOfIt)
{
    auto const bytes = written_office(*desk.office());
    auto office = *desk.office();
    EXPECT_EQ(*desk.import(office, "Den samme"), 0);
    office.sections["areas"].lists[0][0].values[1] = "Pas og mere";
    EXPECT_TRUE(desk.check(office)->empty());
    EXPECT_EQ(*desk.import(office, "Fra fil"), 1);
    EXPECT_EQ(*desk.office(), office);
    office.sections["areas"].lists[0][0].values[2] = "C";
    EXPECT_EQ(desk.check(office)->front().kind, "twice");
    EXPECT_EQ(desk.import(office, "Fra fil").refusal(), Refusal::setup_impossible);
    EXPECT_NE(written_office(*desk.office()), bytes);
}

}  // namespace skranke
