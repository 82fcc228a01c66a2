#include "core/base/words.h"
#include "core/database/session_pool.h"
#include "core/queue/day_closing.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <chrono>
#include <iostream>

namespace skranke::admin {
namespace {

using How = DayClosed::How;

char const* label(How how)
{
    switch (how) {
        case How::closed:
            return "closed";
        case How::already_closed:
            return "already_closed";
        case How::being_closed:
            return "being_closed";
    }
    return "";
}

std::string sentence(DayClosed const& day)
{
    auto const office = std::to_string(day.office.value);
    switch (day.how) {
        case How::closed:
            return tr_with("{}, office {}: closed, {} visits.", day.day, office, day.tickets);
        case How::already_closed:
            return tr_with("{}, office {}: was closed already, {} visits.", day.day, office, day.tickets);
        case How::being_closed:
            return tr_with("{}, office {}: is being closed by somebody else just now.", day.day, office);
    }
    return {};
}

void print_json(std::vector<DayClosed> const& days)
{
    Poco::JSON::Array list;
    for (auto const& day : days) {
        Poco::JSON::Object one{Poco::JSON_PRESERVE_KEY_ORDER};
        one.set("office", day.office.value);
        one.set("day", day.day);
        one.set("answer", std::string{label(day.how)});
        if (day.how != How::being_closed) {
            one.set("tickets", day.tickets);
            one.set("agrees", day.agrees);
        }
        list.add(one);
    }
    Poco::JSON::Object all;
    all.set("days", list);
    all.stringify(std::cout);
    std::cout << "\n";
}

void print_words(std::vector<DayClosed> const& days)
{
    if (days.empty())
        std::cout << tr("No day is due.") << "\n";
    for (auto const& day : days)
        std::cout << sentence(day) << "\n";
}

std::optional<std::string> day_meant(Settings const& settings)
{
    auto told = settings.get("day");
    if (!told)
        return std::nullopt;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int read = 0;
    if (std::sscanf(told->c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &read) != 3 || read != 10 ||
        told->size() != 10 || !std::chrono::year_month_day{std::chrono::year{year} / month / day}.ok())
        throw WrongUse{tr("--day is a date such as 2026-11-20.")};
    return told;
}

std::optional<OfficeId> office_meant(Settings const& settings)
{
    if (!settings.get("office"))
        return std::nullopt;
    return OfficeId{static_cast<std::int32_t>(settings.number("office", 0))};
}

int run(Settings const& settings)
{
    auto const day = day_meant(settings);
    auto const office = office_meant(settings);
    auto where = target(settings);
    where.connection.statement_timeout = std::chrono::minutes{10};
    where.connection.lock_timeout = std::chrono::minutes{1};
    SessionPool pool{where.connection, 1};
    DayClosing closing{pool};

    std::vector<DayClosed> days;
    if (!day) {
        days = closing.close_due(office);
    } else {
        for (auto const of : office ? std::vector{*office} : closing.offices()) {
            auto const closed = closing.close(of, *day);
            if (closed.refused()) {
                std::cerr << (closed.refusal() == Refusal::bad_argument ? tr("There is no such office.")
                                                                        : sentence(closed.refusal()))
                          << "\n";
                return refused;
            }
            days.push_back(*closed);
        }
    }
    settings.on("json") ? print_json(days) : print_words(days);
    auto code = done;
    for (auto const& one : days)
        if (!one.agrees) {
            std::cerr << tr_with(
                             "{}, office {}: the statistics are not those recomputed from the events. Both are kept.",
                             one.day, std::to_string(one.office.value))
                      << "\n";
            code = refused;
        }
    return code;
}

}  // namespace

Verb office_close_day()
{
    return {"office close-day",
            tr("move days that are over to the past, with their statistics"),
            {{"office", "N", tr("only this office")},
             {"day", tr("DATE"), tr("this day, such as 2026-11-20; without it, every day that is due")}},
            run};
}

}  // namespace skranke::admin
