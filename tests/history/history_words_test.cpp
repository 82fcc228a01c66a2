#include "desktop/history/history_words.h"

#include "core/base/words.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

StoryLine line(std::string kind, std::string detail = {})
{
    return {.kind = std::move(kind),
            .counter = "Bord 4",
            .errand = "Betaling",
            .outcome = "Løst",
            .detail = std::move(detail)};
}

TEST(HistoryWords, TellEveryKindOfEventInDanish)
{
    speak(Language::danish);
    std::pair<StoryLine, char const*> const told[] = {
        {line("taken"), "Fik nummer af en medarbejder"},
        {line("confirmed"), "Nummeret blev trykt"},
        {line("helped"), "Hjulpet med det samme ved Bord 4"},
        {line("called"), "Kaldt til Bord 4"},
        {line("recalled"), "Kaldt igen til Bord 4"},
        {line("resumed"), "Genoptaget ved Bord 4"},
        {line("started"), "Borgeren er mødt"},
        {line("no_show"), "Ikke mødt"},
        {line("parked", "henter foto"), "Parkeret: henter foto"},
        {line("returned"), "Tilbage i køen"},
        {line("transferred"), "Sendt videre til Betaling"},
        {line("finished", "Politiet"), "Afsluttet: Løst (Politiet)"},
        {line("errand_added", "Flytning"), "Ærinde tilføjet: Flytning"},
        {line("step_done"), "Et trin er klaret"},
        {line("step_undone"), "Fluebenet ved et trin blev fjernet"},
        {line("released"), "Må kaldes af alle borde igen"},
        {line("corrected"), "Rettet til Løst"},
        {line("left"), "Gået"},
        {line("cancelled"), "Nummeret blev annulleret"},
        {line("undone", "called"), "Fortrudt: kaldet"},
        {line("undone", "parked"), "Fortrudt: Parkeret"},
    };
    for (auto const& [event, words] : told)
        EXPECT_EQ(words_of(event), words) << event.kind;
}

TEST(HistoryWords, SayWhenTheClosingOfTheDayDidIt)
{
    speak(Language::danish);
    auto left = line("left");
    left.closing = true;
    EXPECT_EQ(words_of(left), "Ventede stadig, da dagen blev lukket");
    auto finished = line("finished");
    finished.closing = true;
    EXPECT_EQ(words_of(finished), "Afsluttet: Løst · da dagen blev lukket");
}

TEST(HistoryWords, TellHowAVisitEndedAsTheOfficeWordsIt)
{
    speak(Language::danish);
    HistoryChoices choices;
    choices.outcomes = {{"solved", "Løst"}, {"left", "Gik igen"}};
    EXPECT_EQ(ended_words("solved", &choices), "Løst");
    EXPECT_EQ(ended_words("left", &choices), "Gik igen");
    EXPECT_EQ(ended_words("no_show", &choices), "Ikke mødt");
    EXPECT_EQ(ended_words("waiting", nullptr), "Venter");
}

}  // namespace

}  // namespace skranke
