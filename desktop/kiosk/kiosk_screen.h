#pragma once

#include "desktop/hall/hall_texts.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What one press on the stand asks for.
struct KioskAct {
    enum class Kind {
        errand,    ///< `of`: its code
        persons,   ///< `of`: how many
        language,  ///< `of`: its code
        lower,
        contrast,
        larger,
        read_aloud,
        help,
        back,
        done,
        still_here,
        start_over,
    };

    Kind kind{Kind::done};
    std::string of;

    bool operator==(KioskAct const&) const = default;
};

/// Something to press. Its role tells where it stands and how it looks.
struct KioskButton {
    enum class Role { tile, choice, language, tool, help, main, quiet };

    KioskAct act;
    Role role{Role::tile};
    BothWords words;
    std::string fact;  ///< "3 venter"
    std::string fact_icon;
    std::string icon;    ///< of resources/icons/errands
    bool chosen{false};  ///< of several, or switched on
    bool enabled{true};

    bool operator==(KioskButton const&) const = default;
};

enum class KioskPage {
    errands,   ///< the tiles
    persons,   ///< how many come together
    ticket,    ///< the number
    sentence,  ///< closed, switched off, away, or a kind word
};

/// "Er du der stadig?"
struct KioskQuestion {
    BothWords question;
    BothWords countdown;
    KioskButton yes;
    KioskButton no;

    bool operator==(KioskQuestion const&) const = default;
};

/// All that the stand shows.
struct KioskScreen {
    KioskPage page{KioskPage::sentence};
    std::string language{"da"};
    bool right_to_left{false};
    bool low{false};  ///< everything to press stands in the lower part, within reach from a wheelchair
    bool high_contrast{false};
    bool larger{false};
    std::string clock;  ///< "10.42"
    std::string hours;  ///< "Åbent til 13.00"
    BothWords title;
    BothWords lead;
    std::string number;  ///< "B 31"; with page `ticket`
    std::vector<BothWords> sentences;
    std::string qr;       ///< what the code beside the number holds; empty: none
    BothWords notice;     ///< a fault for staff to see, such as no paper
    BothWords practice;   ///< "ØVELSE"; empty in earnest
    std::string privacy;  ///< the line at the foot
    std::vector<KioskButton> buttons;
    std::optional<KioskQuestion> question;

    bool operator==(KioskScreen const&) const = default;
};

}  // namespace skranke
