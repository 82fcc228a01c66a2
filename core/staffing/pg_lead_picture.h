#pragma once

#include "core/staffing/lead_picture.h"

namespace soci {
class session;
}

namespace skranke::pg {

/// Reads it all in the transaction it stands in.
LeadPicture read_lead_picture(soci::session& sql);

}  // namespace skranke::pg
