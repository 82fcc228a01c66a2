#pragma once

#include "desktop/lead/lead_screen.h"

#include <string>
#include <vector>

namespace skranke {

/// What the board's values are called on the screen, in the language spoken. Pure.

enum class LeadFeel { neutral, calm, good, warning, bad };

struct LeadSaying {
    std::string text;
    LeadFeel feel{LeadFeel::calm};
};
LeadSaying words_of(LeadNotice const& notice);

struct LeadAsking {
    std::string title;
    std::string text;
    std::string go_on;
};
LeadAsking words_of(LeadQuestion const& question);
std::string words_of(LeadQuestion::Field field);

/// "Asta N.": the lead's board is the only place that names people, and in few letters.
std::string short_name(std::string const& name);
/// "Lis Holm · Pas og kørekort", and where the person sits.
std::string person_words(LeadPerson const& person, LeadCounter const* sits);
/// "12.00–12.30 Frokost".
std::string break_words(PlannedBreak const& planned);

/// "serving", "▲ 5 min over usual": the card's patch.
LeadSaying state_words(CounterCard const& card);
/// The same where there is little room; empty where it is short already.
std::string short_state_words(CounterCard const& card);
/// Who sits there, with which profile.
std::string who_words(CounterCard const& card);
/// "time 10.30 · usually 15 min · Lunch 12.00": the card's lowest line, whole and then in ever fewer words, for cards
/// are narrow and what is cut off is not read.
std::vector<std::string> below_words(CounterCard const& card);
/// The whole card in one sentence, as a screen reader tells it.
std::string spoken_words(CounterCard const& card);

/// "within target", "▲ 6 over target".
LeadSaying judgement_words(AreaQueue const& queue);

/// The matter in one line, and what its button does.
std::string words_of(Attention const& matter, bool covered);
std::string button_words(Attention const& matter);

std::string free_words(FreePerson const& person, std::optional<Instant> now);
/// "Came 60 · served 41 · on time 92 % · …".
std::string day_words(LeadDay const& day);

/// "11 (17)"; a dash where nothing can be said.
std::string wait_words(AreaQueue const& queue);
/// "opens · Mads J. · MitID": what is tried with a counter.
std::string tried_words(TriedCounter const& tried);
/// The whole trial in sentences.
std::string trial_words(LeadTrial const& trial);
/// "33 (45) → 15 (22) min".
std::string change_words(TriedArea const& area);
/// How late booked citizens are called before and after; empty where nobody waits with an appointment.
std::string late_words(LeadTrial const& trial);
/// "−1 person": what the back office pays; empty where it pays nothing.
std::string back_office_words(LeadTrial const& trial);

/// What the brackets mean, and how far off the latest estimates were. Empty while there are none.
std::string estimates_words(LeadScreen const& screen);

}  // namespace skranke
