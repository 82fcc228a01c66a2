#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/press_id.h"

#include <soci/soci.h>

#include <optional>
#include <string>
#include <type_traits>

/// What SOCI 4.0 does not bind by itself, for the Pg… files: std::optional, bool, ids, press ids and moments.
///
/// A moment travels as whole microseconds since 1970, since std::tm would lose both microseconds and zone:
/// `select ` + micros("arrived") on the way out, `from_micros(":at")` on the way in. A bool goes in as
/// `(:flag)::int::boolean`.

namespace skranke {

inline std::string micros(std::string const& expression)
{
    return "(extract(epoch from " + expression + ")*1000000)::bigint";
}

inline std::string from_micros(std::string const& bind)
{
    return "(timestamptz 'epoch' + (" + bind + ")::bigint * interval '1 microsecond')";
}

}  // namespace skranke

namespace soci {

template <class Value>
struct type_conversion<std::optional<Value>> {
    using base_type = typename type_conversion<Value>::base_type;

    static void from_base(base_type const& in, indicator ind, std::optional<Value>& out)
    {
        if (ind == i_null) {
            out.reset();
            return;
        }
        Value value{};
        type_conversion<Value>::from_base(in, ind, value);
        out = std::move(value);
    }
    static void to_base(std::optional<Value> const& in, base_type& out, indicator& ind)
    {
        ind = in ? i_ok : i_null;
        if (in)
            type_conversion<Value>::to_base(*in, out, ind);
    }
};

template <>
struct type_conversion<bool> {
    using base_type = int;

    static void from_base(int in, indicator ind, bool& out)
    {
        if (ind == i_null)
            throw soci_error{"null where a bool was expected"};
        out = in != 0;
    }
    static void to_base(bool in, int& out, indicator& ind)
    {
        out = in ? 1 : 0;
        ind = i_ok;
    }
};

template <>
struct type_conversion<skranke::Instant> {
    using base_type = long long;

    static void from_base(long long in, indicator ind, skranke::Instant& out)
    {
        if (ind == i_null)
            throw soci_error{"null where a moment was expected"};
        out = skranke::Instant{std::chrono::microseconds{in}};
    }
    static void to_base(skranke::Instant in, long long& out, indicator& ind)
    {
        out = in.time_since_epoch().count();
        ind = i_ok;
    }
};

template <class Tag, class Number>
struct type_conversion<skranke::Id<Tag, Number>> {
    using base_type = std::conditional_t<sizeof(Number) <= 4, int, long long>;

    static void from_base(base_type in, indicator ind, skranke::Id<Tag, Number>& out)
    {
        if (ind == i_null)
            throw soci_error{"null where an id was expected"};
        out.value = static_cast<Number>(in);
    }
    static void to_base(skranke::Id<Tag, Number> const& in, base_type& out, indicator& ind)
    {
        out = static_cast<base_type>(in.value);
        ind = i_ok;
    }
};

template <>
struct type_conversion<skranke::PressId> {
    using base_type = std::string;

    static void to_base(skranke::PressId const& in, std::string& out, indicator& ind)
    {
        out = in.text();
        ind = i_ok;
    }
    static void from_base(std::string const& in, indicator, skranke::PressId& out) { out = skranke::PressId{in}; }
};

}  // namespace soci
