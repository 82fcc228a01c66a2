#pragma once

#include "desktop/sign_in/sign_in_screen.h"

#include <string>

namespace skranke {

/// One sentence at the place where the person looks; empty when there is nothing to say.
std::string words_of(SignInTrouble const& trouble);

/// "9.00–13.00", or when it opens next.
std::string opening_words(SignInScreen const& screen);

/// Whether the chosen counter is free, and what happens when it is not.
std::string counter_words(SignInScreen const& screen, std::optional<CounterId> chosen);

}  // namespace skranke
