#pragma once

#include <string_view>
#include <vector>

namespace skranke {

/// A file of resources that the program carries with it, so that a screen has words and pictures whatever is missing
/// around it.
struct ShippedFile {
    std::string_view name;  ///< without its ending: "da", "passport"
    std::string_view text;
};

/// resources/texts/*.json. Lives as long as the program.
std::vector<ShippedFile> const& shipped_text_files();
/// resources/icons/errands/*.svg. Lives as long as the program.
std::vector<ShippedFile> const& shipped_errand_icons();
/// resources/icons/hall/*.svg, the pictograms of the stand's own buttons. Lives as long as the program.
std::vector<ShippedFile> const& shipped_hall_icons();

}  // namespace skranke
