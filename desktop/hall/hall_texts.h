#pragma once

#include "core/queue/hall_desk.h"

#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// The same words in the reader's own language and in the one shown beside it.
struct BothWords {
    std::string first;
    std::string second;

    bool operator==(BothWords const&) const = default;
};

/// What stands in the braces of a text: {"number", "A 12"} for "Nummer {number}".
using Fillings = std::vector<std::pair<std::string, std::string>>;

/// The citizen texts of one office over those shipped with the program. A language that lacks a text falls back to
/// Danish, never to a key: a citizen reads words or nothing.
class HallTexts {
public:
    explicit HallTexts(CitizenTexts shipped = {}) : m_shipped{std::move(shipped)} {}

    /// The office's own texts, as read from the database.
    void use(CitizenTexts of_office) { m_of_office = std::move(of_office); }

    std::string text(std::string const& language, std::string const& key, Fillings const& fillings = {}) const;
    /// `second` is empty where it would repeat the first.
    BothWords both(std::string const& first_language, std::string const& second_language, std::string const& key,
                   Fillings const& fillings = {}) const;
    /// Whether the language itself, not its stand-in, has the text.
    bool has(std::string const& language, std::string const& key) const { return find(language, key) != nullptr; }

    /// Every language that says its own name, in the order of their names.
    std::vector<std::string> languages() const;

private:
    std::string const* find(std::string const& language, std::string const& key) const;

    CitizenTexts m_shipped;
    CitizenTexts m_of_office;
};

}  // namespace skranke
