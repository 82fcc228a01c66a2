#pragma once

#include "desktop/history/history_screen.h"

#include <string>

namespace skranke {

enum class HistoryFeel { neutral, calm, good, warning, bad };

struct HistorySaying {
    std::string text;
    HistoryFeel feel{HistoryFeel::calm};
};

HistorySaying words_of(HistoryNotice const& notice);

/// One line of the time line: "Kaldt til Bord 4".
std::string words_of(StoryLine const& line);

VisitStory story_of(PastVisit const& visit, std::vector<StoryLine> const& lines);
/// The whole story as a plain text, to be put where it is needed.
std::string text_of(VisitStory const& story);

/// How a visit ended: an outcome as the office words it, or its state.
std::string ended_words(std::string const& ended_as, HistoryChoices const* choices);
/// From coming to the first sight of the last call: "12 min"; empty for one who was never called.
std::string waited_words(PastVisit const& visit);
/// "2 visits", "20.000 visits and more".
std::string found_words(HistoryScreen const& screen);

/// The states that stand among the outcomes to choose from.
std::vector<Choice> states_to_choose();

}  // namespace skranke
