#include "core/base/log.h"

#include "core/base/danish_time.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>

namespace skranke::log {

namespace {

std::atomic<Level> least{Level::info};

struct Writer {
    std::mutex turn;
    Sink sink;
};

/// Never destroyed: threads may have a last word while statics go.
Writer& writer()
{
    static auto* const one = new Writer;
    return *one;
}

constexpr std::string_view name(Level level)
{
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warning:
            return "warning";
        case Level::error:
            return "error";
    }
    return "error";
}

void write(Level level, Constant what, Fields fields)
try {
    if (level < least)
        return;
    auto const now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    auto line = fmt::format("{} {} {}", iso_text(now), name(level), what.text);
    for (auto const& field : fields)
        line += fmt::format(" {}={}", field.key(), field.value());

    auto& to = writer();
    std::lock_guard const mine{to.turn};
    if (to.sink)
        to.sink(line);
    else
        std::fprintf(stderr, "%s\n", line.c_str());
} catch (...) {
    // A full disk under the log must not stop a desk.
}

}  // namespace

Sqlstate::Sqlstate(std::string_view code)
{
    bool const sound = code.size() == sizeof m_code && std::all_of(code.begin(), code.end(), [](char c) {
                           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                       });
    std::copy_n(sound ? code.data() : "?????", sizeof m_code, m_code);
}

void debug(Constant what, Fields fields)
{
    write(Level::debug, what, fields);
}

void info(Constant what, Fields fields)
{
    write(Level::info, what, fields);
}

void warning(Constant what, Fields fields)
{
    write(Level::warning, what, fields);
}

void error(Constant what, Fields fields)
{
    write(Level::error, what, fields);
}

void show_from(Level level)
{
    least = level;
}

void write_to(Sink sink)
{
    auto& to = writer();
    std::lock_guard const mine{to.turn};
    to.sink = std::move(sink);
}

}  // namespace skranke::log
