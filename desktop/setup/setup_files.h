#pragma once

#include "core/setup/office_file.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// Whole files, from a worker. False, or none, when the file will not.
bool write_file(std::string const& file, std::string const& text);
std::optional<std::string> read_file(std::string const& file);

/// What one office would become, sentence by sentence, each with its section.
std::vector<std::string> differences_in_words(OfficeDocument const& before, OfficeDocument const& after);

}  // namespace skranke
