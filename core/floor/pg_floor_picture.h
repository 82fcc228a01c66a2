#pragma once

#include "core/floor/floor_picture.h"

namespace soci {
class session;
}

namespace skranke::pg {

/// Reads it all in the transaction it stands in.
FloorPicture read_floor_picture(soci::session& sql);

}  // namespace skranke::pg
