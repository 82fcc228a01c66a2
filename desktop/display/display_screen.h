#pragma once

#include "desktop/hall/hall_texts.h"

#include <string>
#include <vector>

namespace skranke {

/// A number that is being called now.
struct BigCall {
    std::string number;  ///< "B 30"
    BothWords place;     ///< "Bord", "Desk"; empty where the name says it all
    std::string where;   ///< "3", or a name such as "Information"
    bool flash{false};   ///< the frame's other colour, once a second while the call is new

    bool operator==(BigCall const&) const = default;
};

/// A number in the list of those called lately.
struct LateCall {
    std::string number;
    std::string where;
    bool next{false};  ///< called already, and soon to be announced

    bool operator==(LateCall const&) const = default;
};

/// One area: how long the wait is about to be, or how many wait where nothing can be said of that.
struct WaitingLine {
    std::string letter;
    std::string area;
    std::string waiting;  ///< "7"; empty where `about` tells more
    std::string longest;  ///< "31 min", how long the one who has waited longest has done so; empty when nobody waits
    std::string about{};  ///< "ca. 11 min", of who takes a number now

    bool operator==(WaitingLine const&) const = default;
};

/// All that the hall's display shows.
struct DisplayScreen {
    std::string office;
    std::string clock;   ///< "10.42"
    BothWords practice;  ///< "ØVELSE"; empty in earnest
    BothWords stale;     ///< how old the picture is; empty while it is fresh
    BothWords calling;
    std::vector<BigCall> calls;  ///< at most two, the latest first
    BothWords quiet;             ///< stands where a call would, while there is none
    BothWords called_lately;
    std::string number_heading;
    std::string place_heading;
    std::vector<LateCall> lately;
    BothWords waiting_heading;
    std::vector<WaitingLine> waiting;
    BothWords missed;
    std::string notice;
    std::string spoken;  ///< the calls as one sentence, for whoever reads the screen by ear

    bool operator==(DisplayScreen const&) const = default;
};

}  // namespace skranke
