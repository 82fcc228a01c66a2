#include "core/staffing/keyed_chance.h"

#include <cmath>
#include <numbers>

namespace skranke {

double KeyedChance::normal(Of of, std::uint64_t key, std::uint64_t second) const
{
    return bell_place(share(of, key, second));
}

// Peter Acklam's rational approximation, right to nine digits.
double bell_place(double share)
{
    auto const tail = [](double q) {
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q -
                  2.549732539343734) *
                     q +
                 4.374664141464968) *
                    q +
                2.938163982698783) /
               ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q +
                 3.754408661907416) *
                    q +
                1.0);
    };
    constexpr double low = 0.02425;
    if (share < low)
        return tail(std::sqrt(-2.0 * std::log(share)));
    if (share > 1.0 - low)
        return -tail(std::sqrt(-2.0 * std::log(1.0 - share)));
    double const q = share - 0.5;
    double const r = q * q;
    return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
              1.383577518672690e+02) *
                 r -
             3.066479806614716e+01) *
                r +
            2.506628277459239) *
           q /
           (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
              6.680131188771972e+01) *
                 r -
             1.328068155288572e+01) *
                r +
            1.0);
}

double bell_share(double place)
{
    return 0.5 * std::erfc(-place / std::numbers::sqrt2);
}

}  // namespace skranke
