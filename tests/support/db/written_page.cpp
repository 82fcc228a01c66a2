#include "tests/support/db/written_page.h"

#include "tests/support/places.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace skranke {

std::string source_text(std::string const& path)
{
    std::ifstream const in{source_dir() + "/" + path};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

void expect_written(std::string const& path, std::string const& made)
{
    auto const* const wish = std::getenv("SKRANKE_WRITE_EXPECTED");
    if (wish != nullptr && std::string{wish} == "1") {
        std::ofstream{source_dir() + "/" + path, std::ios::trunc} << made;
        return;
    }
    std::istringstream stands{source_text(path)};
    std::istringstream is{made};
    std::string old_line;
    std::string new_line;
    for (int line = 1;; ++line) {
        bool const more_old{std::getline(stands, old_line)};
        bool const more_new{std::getline(is, new_line)};
        if (!more_old && !more_new)
            return;
        if (more_old != more_new || old_line != new_line) {
            ADD_FAILURE() << path << " is stale from line " << line << " on:\n- " << (more_old ? old_line : "(end)")
                          << "\n+ " << (more_new ? new_line : "(end)")
                          << "\nSKRANKE_WRITE_EXPECTED=1 writes it anew; look at the difference before keeping it.";
            return;
        }
    }
}

}  // namespace skranke
