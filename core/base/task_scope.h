#pragma once

#include "core/base/background.h"
#include "core/base/outcome.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace skranke {

/// Work begun on behalf of one screen. When the scope goes, outcomes still under way fall silent.
/// Use it from the UI thread only.
class TaskScope {
public:
    explicit TaskScope(Background& background) : m_background{background} {}

    TaskScope(TaskScope const&) = delete;
    TaskScope& operator=(TaskScope const&) = delete;

    /// Runs `work` on a worker, then hands `Outcome<T>` to `then` on the UI thread.
    /// An exception in `work` arrives as a Failure. `work` touches values and desks only.
    template <class Work, class Then>
    void start(Work work, Then then)
    {
        using Value = std::invoke_result_t<Work>;
        m_background.run([&background = m_background, alive = std::weak_ptr<bool>{m_alive}, work = std::move(work),
                          then = std::move(then)]() mutable {
            auto outcome = std::make_shared<Outcome<Value>>(Outcome<Value>::of(work));
            background.post([alive = std::move(alive), then = std::move(then), outcome]() mutable {
                if (!alive.expired())
                    then(*outcome);
            });
        });
    }

    /// Forgets everything under way.
    void silence() { m_alive = std::make_shared<bool>(true); }

private:
    Background& m_background;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace skranke
