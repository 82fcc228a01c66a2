#pragma once

#include <functional>
#include <map>
#include <string>

class wxFrame;

namespace skranke {

class Background;
class HallDesk;
class QueueNewsSource;
class Settings;
class Speech;
class TicketPrinter;

/// What an unattended screen is made from. Everything outlives the frame.
struct StationParts {
    Background& background;
    HallDesk& hall;
    QueueNewsSource& news;
    TicketPrinter* printer;  ///< a stand's; null where none is set up
    Settings const& settings;
    Speech* speech{nullptr};  ///< a voice in the hall; null where there is none
    std::string station_id;   ///< "hall1"
    bool windowed{false};     ///< in a window, not over the whole screen
    bool practice{false};     ///< says ØVELSE
};

/// Makes the frame of one kind of station, not yet shown. wxWidgets owns it.
using MakeStation = std::function<wxFrame*(StationParts const&)>;

/// The kinds of station this program knows, by the word after --station. One line each in stations.cpp.
std::map<std::string, MakeStation> const& station_kinds();

}  // namespace skranke
