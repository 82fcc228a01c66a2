#include "desktop/sign_in/sign_in_words.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"

#include <algorithm>

namespace skranke {

std::string words_of(SignInTrouble const& trouble)
{
    using Kind = SignInTrouble::Kind;
    switch (trouble.kind) {
        case Kind::none:
            return {};
        case Kind::refused:
            return sentence(trouble.refusal.value_or(Refusal::other));
        case Kind::no_login:
            return tr("Write your user id.");
        case Kind::no_counter:
            return tr("Choose the counter you sit at.");
        case Kind::database_away:
            return tr("No connection to the database. Try again in a moment, or look under File › Connect to server.");
        case Kind::away_while_locked:
            return tr(
                "No connection. It comes back by itself; until then only the password you signed in with unlocks. "
                "The counter and its citizen are still yours.");
        case Kind::database_fault:
            return tr_with("The database could not do that. Tell your IT support: {}.", trouble.code);
        case Kind::not_the_same:
            return tr("The two new passwords are not the same.");
        case Kind::told:
        case Kind::news:
            return trouble.text;
    }
    return {};
}

std::string opening_words(SignInScreen const& screen)
{
    if (!screen.opening_today.empty())
        return screen.opening_today;
    if (!screen.opens_next)
        return tr("Closed today");
    return tr_with("Closed – opens {}", weekday_date_text(*screen.opens_next) + " " + clock_text(*screen.opens_next));
}

std::string counter_words(SignInScreen const& screen, std::optional<CounterId> chosen)
{
    if (!chosen)
        return {};
    auto const place = std::ranges::find(screen.counters, *chosen, &CounterPlace::id);
    if (place == screen.counters.end())
        return {};
    return place->taken ? "▲ " + tr("In use. You are both told before you take it over.")
                        : "✔ " + tr("Free. If it is in use, you are both told first.");
}

}  // namespace skranke
