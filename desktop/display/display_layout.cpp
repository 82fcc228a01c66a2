#include "desktop/display/display_layout.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr double head = 100;
constexpr double calling_top = 118;
constexpr double calls_top = 200;
constexpr double foot_height = 128;
constexpr double clock_width = 260;

constexpr double usual_shape = 1920.0 / 1080;

DisplayLayout lying(double shape, bool practice, bool two, bool notice)
{
    constexpr double left = 60;
    DisplayLayout at{.wide = 1080 * std::max(shape, usual_shape), .high = 1920 / std::min(shape, usual_shape)};
    double const right = at.wide - left;
    double const list = right - 470;   // left edge of the list
    double const middle = list - 100;  // right edge of the calls
    double const call_height = 412 + (at.high - 1080) / 2;
    double const foot = at.high - foot_height;
    at.head = {0, 0, at.wide, head};
    at.office = {left, 0, practice ? 700.0 : 1400.0, head};
    at.practice = {800, 0, 700, head};
    at.clock = {right - clock_width, 0, clock_width, head};
    at.calling = {left, calling_top, middle - left, 72};
    at.calls = {left, calls_top, middle - left, two ? foot - 24 - calls_top : call_height};
    at.lately_heading = {list, calling_top, right - list, 72};
    at.lately = {list, 190, right - list, (notice ? foot - 212 : foot - 20) - 190};
    if (notice)
        at.notice = {list - 20, foot - 196, right - list + 40, 176};
    if (!two) {
        double const waiting = at.calls.bottom() + 18;
        at.waiting_heading = {left, waiting, middle - left, 64};
        at.waiting = {left, waiting + 66, middle - left, foot - waiting - 66};
    }
    at.foot = {0, foot, at.wide, foot_height};
    return at;
}

DisplayLayout standing(double shape, bool practice, bool two, bool notice)
{
    constexpr double left = 50;
    DisplayLayout at{.wide = 1920 * std::max(shape, 1 / usual_shape), .high = 1080 / std::min(shape, 1 / usual_shape)};
    double const width = at.wide - 2 * left;
    double const more = at.high - 1920;
    double const foot = at.high - foot_height;
    at.stacked = true;
    at.lately_columns = 2;
    at.waiting_columns = 1;
    at.head = {0, 0, at.wide, head};
    at.office = {left, 0, practice ? 330.0 : width - clock_width, head};
    at.practice = {390, 0, 370, head};
    at.clock = {left + width - clock_width, 0, clock_width, head};
    at.calling = {left, calling_top, width, 72};
    at.calls = {left, calls_top, width, (two ? (notice ? 1070.0 : 1120.0) : notice ? 500.0 : 560.0) + more / 2};
    double y = at.calls.bottom() + 14;
    at.lately_heading = {left, y, width, 72};
    y += 72;
    at.lately = {left, y, width, notice || two ? 254.0 : 354.0};
    y = at.lately.bottom() + 14;
    double bottom = foot - 16;
    if (notice) {
        at.notice = {left - 10, bottom - 150, width + 20, 150};
        bottom = at.notice.y - 16;
    }
    if (!two) {
        constexpr double two_lines = 96;  // both languages side by side would have to be too small
        at.waiting_heading = {left, y, width, two_lines};
        at.waiting = {left, y + two_lines, width, bottom - y - two_lines};
    }
    at.foot = {0, foot, at.wide, foot_height};
    return at;
}

}  // namespace

DisplayLayout display_layout(double shape, bool practice, bool two, bool notice)
{
    return shape < 1 ? standing(shape, practice, two, notice) : lying(shape, practice, two, notice);
}

}  // namespace skranke
