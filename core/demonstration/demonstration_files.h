#pragma once

#include <string_view>
#include <vector>

namespace skranke {

/// A file of resources/demo or resources/texts, as it was when the program was built: a practice office opens without
/// anything beside the program.
struct DemonstrationFile {
    std::string_view name;  ///< "staff.json", "texts/da.json"
    std::string_view text;
};

/// In name order; lives as long as the program.
std::vector<DemonstrationFile> const& demonstration_files();

/// One of them. Asking for a name that is not there is a mistake of ours.
std::string_view demonstration_file(std::string_view name);

}  // namespace skranke
