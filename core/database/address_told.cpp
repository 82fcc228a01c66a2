#include "core/database/address_told.h"

#include "core/base/words.h"
#include "core/database/connection.h"

namespace skranke {

std::optional<std::string> address_told(Settings const& settings)
{
    auto const address = settings.get("database");
    auto const fault = address ? fault_in(*address) : std::nullopt;
    if (fault == AddressFault::has_password)
        throw WrongUse{tr("A password does not belong in --database. Put it in the file that PGPASSFILE names.")};
    if (fault)
        throw WrongUse{tr("--database cannot be read as a libpq connection string.")};
    return address;
}

}  // namespace skranke
