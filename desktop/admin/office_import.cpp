#include "core/base/words.h"
#include "desktop/admin/office_words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <fstream>
#include <iostream>
#include <iterator>

namespace skranke::admin {
namespace {

std::optional<std::string> contents_of(std::string const& file)
{
    if (file == "-")
        return std::string{std::istreambuf_iterator<char>{std::cin}, {}};
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    return in.bad() || !in.is_open() ? std::nullopt : std::optional{std::move(text)};
}

void print_json(OfficeImport const& told, bool dry_run)
{
    Poco::JSON::Object object{Poco::JSON_PRESERVE_KEY_ORDER};
    object.set("office", told.office);
    object.set("new", told.is_new);
    object.set("done", !dry_run && told.refused.empty());
    for (auto const& [key, list] : {std::pair{"differences", &told.differences}, std::pair{"refused", &told.refused}}) {
        Poco::JSON::Array words;
        for (auto const& word : *list)
            words.add(word);
        object.set(key, words);
    }
    object.stringify(std::cout);
    std::cout << "\n";
}

void print_words(OfficeImport const& told, bool dry_run)
{
    for (auto const& difference : told.differences)
        std::cout << difference << "\n";
    if (told.differences.empty())
        std::cout << tr("The office is like that already.") << "\n";
    else if (dry_run)
        std::cout << tr("This is what would change. Nothing was done.") << "\n";
    else
        std::cout << (told.is_new ? tr_with("The office is set up as number {}.", told.office)
                                  : tr_with("Office {} is set up like that now.", told.office))
                  << "\n";
}

int run(Settings const& settings)
{
    if (settings.words().empty())
        throw WrongUse{tr("Say which file: a name, or - for standard input.")};
    auto const office = office_told(settings);
    auto const dry_run = settings.on("dry-run");
    auto const text = contents_of(settings.words().front());
    if (!text) {
        std::cerr << tr_with("{} cannot be read.", settings.words().front()) << "\n";
        return world_failed;
    }
    auto const document = read_office(*text);
    if (document.refused()) {
        std::cerr << sentence(document.refusal()) << "\n";
        return refused;
    }
    auto where = target(settings);
    where.connection.statement_timeout = std::chrono::minutes{1};
    auto const told = PgOfficeImport{where.connection}.bring_in(*document, office, dry_run);
    if (told.refused()) {
        std::cerr << sentence(told.refusal()) << "\n";
        return refused;
    }
    if (settings.on("json"))
        print_json(*told, dry_run);
    else if (told->refused.empty())
        print_words(*told, dry_run);
    for (auto const& why : told->refused)
        std::cerr << why << "\n";
    return told->refused.empty() ? done : refused;
}

}  // namespace

Verb office_import()
{
    return {"office import",
            tr("FILE or -: set an office up as a file says, all of it or nothing"),
            {{"office", "N", tr("this office; without it the one of that name, or a new one")},
             {"dry-run", "", tr("only tell what would change")}},
            run,
            1};
}

}  // namespace skranke::admin
