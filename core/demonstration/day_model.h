#pragma once

#include "core/base/danish_time.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace skranke {

/// A time of day as seconds since the office's midnight.
using TimeOfDay = std::chrono::seconds;

/// "10.42". Throws std::invalid_argument at anything else.
TimeOfDay time_of_day(std::string_view text);

/// What sets a citizen of the demonstration apart.
enum class Story {
    ordinary,
    urgent,          ///< cannot wait, and says why
    companion,       ///< comes with a helper and goes first
    family_of_four,  ///< several people and errands in one visit
    protected_name,  ///< nothing about this one is written anywhere
    late,            ///< misses the call and comes back
    wrong_errand,    ///< took a number for something else
    parked,          ///< has to fetch something
};

/// How a demonstration day goes, as resources/demo/day.json tells it.
struct DayModel {
    struct Span {
        TimeOfDay from{};
        TimeOfDay until{};
        double weight{};
    };
    struct Area {
        std::string area{};
        double weight{};
        std::vector<std::pair<std::string, double>> errands{};  ///< code and weight
    };
    struct Range {
        double low{};
        double high{};
    };
    struct Taking {
        std::string kiosk{};        ///< station login
        std::string information{};  ///< staff login
        double print_seconds{};
        double english_share{};
        double unconfirmed_share{};  ///< the slip's printing is never heard of again
    };
    struct Serving {
        double spread{};
        double shortest_minutes{};
        Range walk_seconds{};
        Range between_seconds{};
        double look_again_seconds{};
        double recall_after_seconds{};
        double give_up_after_seconds{};
        double added_errand_share{};
        double added_errand_minutes{};
        double note_share{};
        double priority_minutes_factor{};
        std::vector<std::pair<std::string, double>> outcomes{};
    };
    struct Mishaps {
        double no_show_share{};
        double leaves_share{};
        Range leaves_after_minutes{};
        double urgent_share{};
        double companion_share{};
        double wrong_errand_share{};
        double late_share{};
        Range late_minutes{};
        double park_share{};
        Range park_minutes{};
        double payment_share{};
        double transfer_share{};
        double return_share{};
        double undo_share{};
        int walk_up_help{};
        Range walk_up_minutes{};
    };
    struct Break {
        TimeOfDay at{};
        std::chrono::minutes lasts{};
        std::string reason{};
    };
    struct Clerk {
        std::string login{};
        std::string counter{};  ///< name
        std::string profile{};  ///< name
        double factor{1};       ///< how long this clerk's services take beside the usual
        TimeOfDay from{};
        std::vector<Break> breaks{};
    };
    struct Pinned {
        TimeOfDay at{};
        Story story{Story::ordinary};
        std::string errand{};
        std::string truly{};  ///< what is really wanted, with wrong_errand
        int persons{1};
        std::vector<std::string> more_errands{};
        std::string reason{};
        std::optional<std::chrono::minutes> minutes{};  ///< how late, or how long parked
    };

    LocalDay day{};
    int office{};
    int citizens{};
    std::vector<Span> shape{};
    std::vector<Area> areas{};
    Taking taking;
    Serving serving;
    Mishaps mishaps;
    std::vector<Clerk> clerks{};
    std::vector<Pinned> pinned{};
};

/// What the plan needs to know of an errand type.
struct PlannedErrand {
    std::string area{};
    int minutes{};
    int steps{};
    bool at_the_stand{false};  ///< the ticket stand has a tile for it
};
using Errands = std::map<std::string, PlannedErrand>;

/// Reads the text of day.json. Throws std::invalid_argument, or what Poco throws, at a file that is not one.
DayModel read_day_model(std::string_view json);
/// From the texts of errand_types.json and kiosk_tiles.json, for one office.
Errands read_errands(std::string_view errand_types, std::string_view kiosk_tiles, int office);

}  // namespace skranke
