#include "core/base/words.h"
#include "desktop/admin/staff_words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <charconv>
#include <iostream>
#include <sstream>

namespace skranke::admin {
namespace {

std::vector<std::string> listed(std::string const& commas)
{
    std::istringstream in{commas};
    std::vector<std::string> words;
    for (std::string word; std::getline(in, word, ',');)
        words.push_back(word);
    return words;
}

std::vector<int> offices_meant(Settings const& settings)
{
    std::vector<int> offices;
    for (auto const& word : listed(settings.text("office"))) {
        int office = 0;
        auto const read = std::from_chars(word.data(), word.data() + word.size(), office);
        if (read.ec != std::errc{} || read.ptr != word.data() + word.size())
            throw WrongUse{tr("--office takes the numbers of offices, with commas between.")};
        offices.push_back(office);
    }
    return offices;
}

int run(Settings const& settings)
{
    Colleague const colleague{.login = login_meant(settings),
                              .name = settings.text("name"),
                              .initials = settings.text("initials"),
                              .offices = offices_meant(settings),
                              .roles = listed(settings.text("roles", "desk"))};
    if (colleague.name.empty() || colleague.offices.empty())
        throw WrongUse{tr("A colleague needs --name and --office.")};
    auto const where = target(settings);
    auto const added = PgStaffRegister{where.connection}.add(colleague);
    if (added.refused()) {
        std::cerr << sentence(added.refusal()) << "\n";
        return refused;
    }
    print_password(settings, colleague.login, *added);
    return done;
}

}  // namespace

Verb staff_add()
{
    return {"staff add",
            tr("LOGIN: enter a colleague in the book, and print a first password"),
            {{"name", tr("NAME"), tr("as colleagues say it")},
             {"initials", tr("LETTERS"), tr("as they stand on the board")},
             {"office", tr("NUMBERS"), tr("where the colleague works, with commas between")},
             {"roles", tr("ROLES"), tr("desk, floor, lead, cashier …, with commas between; desk when none is named")}},
            run,
            1};
}

}  // namespace skranke::admin
