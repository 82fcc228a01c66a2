#include "core/base/words.h"

#include <algorithm>
#include <atomic>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <locale>
#include <vector>

namespace skranke {

namespace {

using Catalogue = boost::locale::message_format<char>;

std::atomic<Language> chosen{Language::danish};

bool holds_danish(std::filesystem::path const& folder)
{
    std::error_code unreadable;
    return std::filesystem::exists(folder / "da" / "LC_MESSAGES" / "skranke.mo", unreadable);
}

std::string find_catalogue_folder()
{
    // The program is found by where it lies, so that a build tree and an installed copy can be moved.
    std::error_code unknown;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    std::vector<std::filesystem::path> candidates{program / ".." / "locale", program / ".." / "share" / "locale"};
    if (char const* told = std::getenv("SKRANKE_LOCALE_DIR"))
        candidates.insert(candidates.begin(), told);
    auto const found = std::find_if(candidates.begin(), candidates.end(), holds_danish);
    return found == candidates.end() ? std::string{} : found->lexically_normal().string();
}

/// The Danish catalogue, read once. A facet of our own instead of a generated locale: the process locale, which GTK and
/// libpq look at, stays out of it.
Catalogue const* danish_catalogue()
{
    static std::locale const holder = [] {
        boost::locale::gnu_gettext::messages_info info;
        info.language = "da";
        info.encoding = "UTF-8";
        info.domains.emplace_back("skranke");
        info.paths.push_back(catalogue_folder());
        auto* facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
        return facet ? std::locale{std::locale::classic(), facet} : std::locale::classic();
    }();
    return std::has_facet<Catalogue>(holder) ? &std::use_facet<Catalogue>(holder) : nullptr;
}

/// The catalogue of the language spoken; none for English, which is in the sources.
Catalogue const* catalogue()
{
    return spoken() == Language::danish ? danish_catalogue() : nullptr;
}

}  // namespace

void speak(Language language)
{
    chosen = language;
}

Language spoken()
{
    return chosen;
}

std::string tr(char const* english)
{
    auto const* words = catalogue();
    char const* found = words ? words->get(0, nullptr, english) : nullptr;
    return found ? found : english;
}

std::string tr(char const* one, char const* many, long n)
{
    // Boost 1.74 counts in int, later ones in long long; every plural rule of ours is settled well below.
    int const counted = static_cast<int>(std::clamp(n, 0L, long{std::numeric_limits<int>::max()}));
    auto const* words = catalogue();
    char const* found = words ? words->get(0, nullptr, one, counted) : nullptr;
    return found ? found : (n == 1 ? one : many);
}

std::string catalogue_folder()
{
    static std::string const folder = find_catalogue_folder();
    return folder;
}

}  // namespace skranke
