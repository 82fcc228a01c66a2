#pragma once

#include "core/queue/hall_desk.h"
#include "core/setup/setup_options.h"

#include <map>
#include <string>
#include <vector>

namespace skranke {

/// What the program carries for citizens: the texts an office may word in its own way, and the stand's pictures.
struct CitizenWords {
    CitizenTexts texts{};
    std::vector<std::string> icons{};
};

/// Languages, keys of texts (those of the office's own errands and areas, too) and pictures to choose from; none for
/// another choice.
std::vector<SetupOption> citizen_options(std::string const& choice, CitizenWords const& words,
                                         std::map<std::string, SetupDocument> const& office);

}  // namespace skranke
