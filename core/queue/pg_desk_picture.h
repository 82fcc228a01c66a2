#pragma once

#include "core/queue/desk_picture.h"

namespace soci {
class session;
}

namespace skranke::pg {

/// The reads behind one desk's screen. Run them in one snapshot. Raises SQ012 for a counter of another office.
DeskPicture read_desk_picture(soci::session& sql, CounterId counter);

DeskChoices read_desk_choices(soci::session& sql);

/// One kind of choices of the person's office, in the office's order.
std::vector<Choice> read_choices(soci::session& sql, std::string const& kind);

}  // namespace skranke::pg
