#include "core/base/press_id.h"

#include <Poco/UUIDGenerator.h>

namespace skranke {

PressId PressId::make()
{
    return PressId{Poco::UUIDGenerator::defaultGenerator().createRandom().toString()};
}

}  // namespace skranke
