#pragma once

#include <compare>
#include <string>

namespace skranke {

/// One press of one key by one person: a random UUID (RFC 4122, version 4). The database does what it stands for once.
class PressId {
public:
    static PressId make();
    explicit PressId(std::string uuid) : m_uuid{std::move(uuid)} {}

    std::string const& text() const { return m_uuid; }
    auto operator<=>(PressId const&) const = default;

private:
    std::string m_uuid;
};

}  // namespace skranke
