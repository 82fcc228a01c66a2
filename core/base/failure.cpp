#include "core/base/failure.h"

#include <utility>

namespace skranke {

Failure Failure::of(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(std::move(thrown));
    } catch (DatabaseLost const& lost) {
        return {Kind::database_away, lost.sqlstate()};
    } catch (DatabaseFault const& fault) {
        return {Kind::database_fault, fault.sqlstate()};
    } catch (...) {
        return {Kind::unforeseen, {}};
    }
}

}  // namespace skranke
