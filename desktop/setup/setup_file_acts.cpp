#include "core/base/words.h"
#include "core/setup/setup_words.h"
#include "desktop/setup/setup_files.h"
#include "desktop/setup/setup_presenter.h"

#include <utility>

/// Whole offices to a file and from one, and what is asked before something is done.
namespace skranke {
namespace {

constexpr std::size_t differences_shown = 12;

/// A file that was read: what would change; without an office, why not.
struct OfficeFound {
    std::optional<OfficeDocument> office;
    std::vector<std::string> words;
};

Answer<OfficeFound> office_found(SetupDesk& setup, std::string const& file)
{
    auto const text = read_file(file);
    if (!text)
        return OfficeFound{{}, {tr("The file cannot be read.")}};
    auto const office = read_office(*text);
    if (office.refused())
        return OfficeFound{{}, {sentence(office.refusal())}};
    auto const before = setup.office();
    auto const troubles = setup.check(*office);
    if (before.refused() || troubles.refused())
        return before.refused() ? before.refusal() : troubles.refusal();
    if (!troubles->empty())
        return OfficeFound{{}, {sentence(troubles->front(), office->sections)}};
    return OfficeFound{*office, differences_in_words(*before, *office)};
}

std::vector<std::string> first_of(std::vector<std::string> lines)
{
    if (lines.size() > differences_shown) {
        auto const more = lines.size() - differences_shown;
        lines.resize(differences_shown);
        lines.push_back(tr_with("… and {} more", more));
    }
    return lines;
}

}  // namespace

void SetupPresenter::write_to(std::string const& file)
{
    m_tasks.start(
        [&setup = m_parts.setup, file]() -> Answer<bool> {
            auto const office = setup.office();
            if (office.refused())
                return office.refusal();
            return write_file(file, written_office(*office));
        },
        [this](Outcome<Answer<bool>> const& outcome) {
            if (!outcome)
                return failed(outcome.failure());
            if (outcome->refused())
                return refused(outcome->refusal());
            say(**outcome, **outcome ? tr("The whole office is in the file.") : tr("The file cannot be written."));
        });
}

void SetupPresenter::read_from(std::string const& file)
{
    m_tasks.start([&setup = m_parts.setup, file] { return office_found(setup, file); },
                  [this](Outcome<Answer<OfficeFound>> const& outcome) {
                      if (!outcome)
                          return failed(outcome.failure());
                      if (outcome->refused())
                          return refused(outcome->refusal());
                      auto const& found = **outcome;
                      if (!found.office)
                          return say(false, found.words.front());
                      if (found.words.empty())
                          return say(true, tr("The office is like that already."));
                      ask({tr("This is what would change, from today on:"), first_of(found.words), tr("Read it in"),
                           tr("Cancel")},
                          [this, office = *found.office] { bring_in(office); });
                  });
}

void SetupPresenter::bring_in(OfficeDocument const& office)
{
    m_busy = true;
    show();
    m_tasks.start(
        [&setup = m_parts.setup, office, reason = tr("Read from a file")] { return setup.import(office, reason); },
        [this](Outcome<Answer<int>> const& outcome) {
            if (!outcome)
                return failed(outcome.failure());
            if (outcome->refused())
                return refused(outcome->refusal());
            m_busy = false;
            say(true, tr("The office is set up as the file says."));
            read(false);
        });
}

void SetupPresenter::leave(std::function<void()> then)
{
    std::vector<std::string> lines;
    for (auto const& section : m_forms)
        if (m_mine.contains(section.key))
            lines.push_back("● " + section.label);
    if (lines.empty())
        return then();
    lines.push_back(tr("It stays as a draft until you or a colleague saves it or throws it away."));
    ask({tr("What you have changed does not hold yet"), lines, tr("Keep the draft"), tr("Stay")}, std::move(then));
}

void SetupPresenter::ask(SetupQuestion question, std::function<void()> then)
{
    m_question = std::move(question);
    m_then = std::move(then);
    show();
}

void SetupPresenter::answer(bool yes)
{
    if (!m_question)
        return;
    m_question.reset();
    auto const then = std::exchange(m_then, nullptr);
    show();
    if (yes && then)
        then();
}

}  // namespace skranke
