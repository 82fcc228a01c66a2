#include "core/base/words.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/office_words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <fstream>
#include <iostream>

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    if (settings.words().empty())
        throw WrongUse{tr("Say which file: a name, or - for standard output.")};
    auto const& file = settings.words().front();
    auto const office = office_told(settings);
    auto const where = target(settings);
    auto const read = PgOfficeImport{where.connection}.read(office);
    if (read.refused()) {
        std::cerr << sentence(read.refusal()) << "\n";
        return refused;
    }
    auto const text = written_office(*read);
    if (file == "-") {
        std::cout << text << std::flush;
        return std::cout ? done : world_failed;
    }
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out << text << std::flush;
    if (!out) {
        std::cerr << tr_with("{} cannot be written.", file) << "\n";
        return world_failed;
    }
    answer(settings, tr_with("The office is in {}.", file), {{"file", file}});
    return done;
}

}  // namespace

Verb office_export()
{
    return {"office export",
            tr("FILE or -: write all that an office has set up to one file"),
            {{"office", "N", tr("which, where there are several")}},
            run,
            1};
}

}  // namespace skranke::admin
