#pragma once

#include "desktop/desk/desk_screen.h"

#include <string>
#include <vector>

namespace skranke {

/// What a desk's values are called on the screen, in the language spoken. Pure.

/// Never told by colour alone: a symbol and a word.
struct MarkWords {
    enum class Feel { neutral, calm, good, warning, bad };
    std::string text;  ///< "▲ 4 min over mål"
    Feel feel{Feel::neutral};
};
MarkWords words_of(TargetMark const& mark);

/// "12 min", or "tid 10.45" of one who has booked and whose time has not come.
std::string waited_words(WaitingRow const& row);

/// "Tid 10.30 · kaldt 10.31 · til tiden"
std::string course_words(ServingCard const& card);
/// "af normalt 15 min"
std::string usual_words(ServingCard const& card);

struct NoticeWords {
    std::string text;
    MarkWords::Feel feel{MarkWords::Feel::calm};
};
NoticeWords words_of(DeskNotice const& notice);

struct QuestionWords {
    std::string title;
    std::string text;
    std::string go_on;  ///< the button that does it
    std::string stay;   ///< the button that does not
};
QuestionWords words_of(DeskQuestion const& question, DeskScreen const& screen);

/// What F2 does now: "Call next", or "Finish and call next".
std::string main_caption(DeskScreen const& screen);
/// What F5 does now: "The citizen is here", "Done", "Open the counter", "End the pause". Empty: nothing.
std::string next_step_caption(DeskScreen const& screen);
/// "▲ 3 steps missing – F2 asks first"; empty when none are.
std::string missing_words(ServingCard const& card);
std::string outcome_words(DeskScreen const& screen);
/// "8 services · 7 on time"
std::string today_words(CounterToday const& today);

/// "Din frokost: 12.00". Only where a break is planned.
std::string break_words(CounterToday const& today);
/// "open", "closed", "paused: Frokost"
std::string counter_state_words(Counter const& counter);

}  // namespace skranke
