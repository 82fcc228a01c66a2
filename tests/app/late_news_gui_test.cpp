#include "desktop/app/late_news.h"

#include "core/base/failure.h"
#include "tests/support/fake_news.h"
#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include "tests/support/gui/windows.h"

namespace skranke {
namespace {

TEST(LateNews, BeginsWhenTheDatabaseIsThere)
{
    HandBackground background;
    FakeNews* office_news = nullptr;
    bool away = true;
    LateNews news{background,
                  [&away]() -> OfficeId {
                      if (away)
                          throw DatabaseLost{"08006"};
                      return OfficeId{1};
                  },
                  [&office_news](OfficeId) {
                      auto made = std::make_unique<FakeNews>();
                      office_news = made.get();
                      return made;
                  }};
    std::vector<QueueNews::Kind> heard;
    auto const subscription = news.subscribe([&heard](QueueNews const& told) { heard.push_back(told.kind); });
    background.finish_all();
    EXPECT_FALSE(office_news);

    away = false;
    ASSERT_TRUE(wait_until([&] {
        background.finish_all();
        return office_news != nullptr;
    }));
    office_news->tell(QueueNews::Kind::set_up);
    EXPECT_EQ(heard, (std::vector{QueueNews::Kind::line_back, QueueNews::Kind::set_up}));
}

}  // namespace
}  // namespace skranke
