#pragma once

#include "core/base/failure.h"
#include "core/base/refusal.h"
#include "core/base/result.h"
#include "core/database/connection.h"
#include "core/database/refusals.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace soci {
class session;
}

namespace skranke {

/// A few database sessions of one login, each used by one thread at a time; opened when first needed, replaced when
/// their line breaks. Any thread may call; calls wait for the database.
///
/// A press is sent once: `with` and `ask` repeat only what the server itself says it has rolled back whole (40001,
/// 40P01), and otherwise throw DatabaseLost, after which `press_answer` tells what became of it. A line found dead
/// before anything was sent is replaced first, so the press after a server's restart goes through. Reads (`read`,
/// `read_answer`, `snapshot`) are asked once more over a new line.
class SessionPool {
public:
    explicit SessionPool(ConnectionSettings settings, std::size_t size = 3);
    ~SessionPool();

    SessionPool(SessionPool const&) = delete;
    SessionPool& operator=(SessionPool const&) = delete;

    /// Runs `work(soci::session&)` and yields its value. For what no rule can refuse.
    template <class Work>
    auto with(Work work) -> std::invoke_result_t<Work, soci::session&>
    {
        return valued(work, Kind::act);
    }

    /// The same for what the rules may refuse: `Answer<value>`, or `Answer<Done>` when `work` yields nothing.
    template <class Work>
    auto ask(Work work)
    {
        return answered([&] { return valued(work, Kind::act); });
    }

    template <class Work>
    auto read(Work work) -> std::invoke_result_t<Work, soci::session&>
    {
        return valued(work, Kind::read);
    }

    template <class Work>
    auto read_answer(Work work)
    {
        return answered([&] { return valued(work, Kind::read); });
    }

    /// Several reads as of one moment, in a read-only transaction.
    template <class Work>
    auto snapshot(Work work) -> std::invoke_result_t<Work, soci::session&>
    {
        return valued(work, Kind::snapshot);
    }

    template <class Work>
    auto snapshot_answer(Work work)
    {
        return answered([&] { return valued(work, Kind::snapshot); });
    }

    /// Signs in once, so that a wrong password or a missing server is told now.
    Result<Done, Refusal> try_login();

    /// Opens sessions until so many lie ready (`settings.warm_up` is run in each), so that the first press finds one.
    void warm(std::size_t sessions);

private:
    enum class Kind { act, read, snapshot };

    void run(std::function<void(soci::session&)> const& work, Kind kind);

    template <class Work>
    auto valued(Work& work, Kind kind) -> std::invoke_result_t<Work, soci::session&>
    {
        using Value = std::invoke_result_t<Work, soci::session&>;
        if constexpr (std::is_void_v<Value>) {
            run([&](soci::session& sql) { work(sql); }, kind);
        } else {
            std::optional<Value> value;
            run([&](soci::session& sql) { value.emplace(work(sql)); }, kind);
            return std::move(*value);
        }
    }

    template <class Call>
    static auto answered(Call call)
    {
        using Value = std::invoke_result_t<Call>;
        using Kept = std::conditional_t<std::is_void_v<Value>, Done, Value>;
        try {
            if constexpr (std::is_void_v<Value>) {
                call();
                return Result<Kept, Refusal>{Done{}};
            } else {
                return Result<Kept, Refusal>{call()};
            }
        } catch (DatabaseFault const& fault) {
            if (auto const refusal = refusal_of(fault.sqlstate()))
                return Result<Kept, Refusal>{*refusal};
            throw;
        }
    }

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace skranke
