#pragma once

#include "core/base/refusal.h"

#include <fmt/core.h>

#include <string>

namespace skranke {

/// What the program speaks. The sources are English; the Danish stands in resources/translations.
enum class Language { danish, english };

/// Chooses for the whole program; Danish until then. From any thread, but a word already asked for stays as it is.
void speak(Language language);
Language spoken();

/// The word in the language spoken. `english` is the source text and the key of the catalogue, so it is always a
/// literal. From any thread. Without a catalogue the English comes back.
std::string tr(char const* english);

/// The same where a number decides: `one` for 1, `many` for the rest.
std::string tr(char const* one, char const* many, long n);

/// Words with a place for a value: `tr_with("Ticket {} is waiting", number)`. Places are named or numbered as in fmt,
/// and a translation keeps them all (tests/base/words_test).
template <class... Values>
std::string tr_with(char const* english, Values const&... values)
{
    return fmt::format(fmt::runtime(tr(english)), values...);
}

/// What a clerk reads when the database says no: one calm sentence that tells what to do, where there is anything.
std::string sentence(Refusal why);

/// Where the catalogues lie (…/da/LC_MESSAGES/skranke.mo), for wxTranslations: beside the build, beside the installed
/// program, or where SKRANKE_LOCALE_DIR says. Empty when there are none.
std::string catalogue_folder();

}  // namespace skranke
