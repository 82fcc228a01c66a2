#include "desktop/display/display_wording.h"

#include <algorithm>
#include <chrono>

namespace skranke {
namespace {

constexpr std::chrono::seconds flashes_for{6};
constexpr std::chrono::milliseconds half_a_flash{500};  // one flash a second: far below what may harm anybody

bool has_number(HallCall const& call)
{
    return !call.counter.empty() && std::ranges::all_of(call.counter, [](char c) { return c >= '0' && c <= '9'; });
}

std::string place_key(HallCall const& call)
{
    return "display." + (call.kind.empty() ? std::string{"counter"} : call.kind);
}

LateCall late(HallCall const& call, HallTexts const& texts, bool next)
{
    bool const says_itself = call.kind == "counter" || !has_number(call);
    return {shown_number(call.number),
            says_itself ? call.counter : texts.text("da", place_key(call)) + " " + call.counter, next};
}

}  // namespace

BothWords place_word(HallCall const& call, HallTexts const& texts)
{
    return has_number(call) ? texts.both("da", "en", place_key(call)) : BothWords{};
}

std::string call_sentence(HallCall const& call, std::string const& language, HallTexts const& texts)
{
    auto const number = shown_number(call.number);
    if (has_number(call) && call.kind == "counter")
        return texts.text(language, "display.speech_call", {{"number", number}, {"counter", call.counter}});
    auto const place = has_number(call) ? texts.text(language, place_key(call)) + " " + call.counter : call.counter;
    return texts.text(language, "display.speech_call_place", {{"number", number}, {"counter", place}});
}

std::vector<BigCall> big_calls(CallBoard const& board, HallTexts const& texts, Instant now)
{
    std::vector<BigCall> calls;
    for (auto const& [call, since] : board.announced()) {
        auto const age = now - since;
        bool const flash = age < flashes_for && (age / half_a_flash) % 2 == 0;
        calls.insert(calls.begin(), {shown_number(call.number), place_word(call, texts), call.counter, flash});
    }
    return calls;
}

std::vector<LateCall> late_calls(CallBoard const& board, HallTexts const& texts, std::size_t at_most)
{
    std::vector<LateCall> calls;
    for (auto call = board.queued().rbegin(); call != board.queued().rend(); ++call)
        calls.push_back(late(*call, texts, true));
    for (auto const& call : board.lately())
        calls.push_back(late(call, texts, false));
    if (calls.size() > at_most)
        calls.resize(at_most);
    return calls;
}

}  // namespace skranke
