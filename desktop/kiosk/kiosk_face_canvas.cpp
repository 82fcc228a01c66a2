#include "desktop/kiosk/kiosk_face_canvas.h"

#include "desktop/hall/hall_canvas.h"

#include <algorithm>

namespace skranke {
namespace {

using Along = TextLook::Along;
using Down = TextLook::Down;
using Role = KioskButton::Role;

}  // namespace

TextLook KioskFace::look(double size, Rgb ink, bool bold) const
{
    TextLook made;
    made.size = size * scale * letters;
    made.least = std::min(made.size, 26 * scale);
    made.ink = ink;
    made.bold = bold;
    made.right_to_left = right_to_left;
    return made;
}

void KioskFace::paint_page(HallCanvas& canvas, Box const& whole, KioskScreen const& screen,
                           KioskLayout const& layout) const
{
    canvas.fill(whole, colours.ground);
    auto title = look(62, colours.ink, true);
    title.lines = 2;
    canvas.text(screen.title.first, layout.title, title);
    auto side = look(56, colours.ink, true);
    side.along = Along::end;
    canvas.text(screen.clock, layout.clock, side);
    auto hours = look(34, colours.ink);
    hours.along = Along::end;
    canvas.text(screen.hours, layout.hours, hours);
    if (layout.practice.h > 0) {
        canvas.stripes(layout.practice, colours.help, colours.help_ink);
        Box const sign{whole.w * 0.14, layout.practice.y + layout.practice.h * 0.1, whole.w * 0.72,
                       layout.practice.h * 0.8};
        canvas.fill(sign, colours.help);
        auto words = look(36, colours.help_ink, true);
        words.along = Along::middle;
        canvas.text(screen.practice.first, sign.inset(4 * scale), words);
    }
    auto foot = look(28, colours.soft);
    foot.along = Along::middle;
    foot.lines = 2;
    if (layout.privacy.h > 0)
        canvas.text(screen.privacy, layout.privacy, foot);

    if (screen.question)
        return paint_sentences(canvas, layout.sentences, {screen.question->question, screen.question->countdown});

    if (layout.lead.h > 0) {
        bool const centred = screen.page == KioskPage::ticket || screen.page == KioskPage::persons;
        auto lead = look(centred ? 60 : 40, colours.ink, centred);
        if (centred) {
            lead.along = Along::middle;
            canvas.text(screen.lead.first, layout.lead, lead);
        } else {
            canvas.both_in_line(screen.lead, layout.lead, lead, lead.size * 0.95, colours.soft);
        }
    }
    if (layout.number.h > 0) {
        auto number = look(330, colours.ink, true);
        number.along = Along::middle;
        canvas.text(screen.number, layout.number, number);
    }
    if (layout.sentences.h > 0)
        paint_sentences(canvas, layout.sentences, screen.sentences);
    if (layout.qr.h > 0)
        canvas.qr(screen.qr, layout.qr);
    if (layout.notice.h > 0) {
        canvas.round_box(layout.notice, 14 * scale, colours.paper, colours.help, 5 * scale);
        auto notice = look(30, colours.ink);
        notice.lines = 2;
        notice.along = Along::middle;
        canvas.text(screen.notice.first, layout.notice.inset(12 * scale), notice);
    }
}

void KioskFace::paint_sentences(HallCanvas& canvas, Box const& box, std::vector<BothWords> const& sentences) const
{
    if (sentences.empty())
        return;
    double const each = std::min(box.h / static_cast<double>(sentences.size()), 250 * scale * letters);
    double y = box.y + (box.h - each * static_cast<double>(sentences.size())) / 2;
    for (auto const& sentence : sentences) {
        auto first = look(52, colours.ink, true);
        first.along = Along::middle;
        first.down = Down::bottom;
        first.lines = 3;
        auto second = look(38, colours.soft);
        second.along = Along::middle;
        second.down = Down::top;
        second.lines = 2;
        double const part = sentence.second.empty() ? 1.0 : 0.58;
        canvas.text(sentence.first, {box.x, y, box.w, each * part - 6 * scale}, first);
        canvas.text(sentence.second, {box.x, y + each * part + 6 * scale, box.w, each * (1 - part) - 12 * scale},
                    second);
        y += each;
    }
}

void KioskFace::paint_button(HallCanvas& canvas, Box const& box, KioskButton const& button, bool focused) const
{
    canvas.fill(box, colours.ground);
    Rgb inside = colours.paper;
    Rgb ink = colours.ink;
    Rgb border = colours.border;
    if (button.chosen) {
        inside = colours.chosen;
        ink = colours.chosen_ink;
    } else if (button.role == Role::main) {
        inside = border = colours.main;
        ink = colours.main_ink;
    } else if (button.role == Role::help) {
        inside = colours.help;
        ink = border = colours.help_ink;
    } else if (!button.enabled) {
        inside = colours.ground;
        ink = colours.soft;
    }
    double const width = colours.border_width * scale;
    canvas.round_box(box, 16 * scale, inside, focused ? colours.focus : border, focused ? 2.6 * width : width);
    if (button.role == Role::tile)
        paint_tile(canvas, box, button);
    else
        paint_plain(canvas, box, button, ink);
}

void KioskFace::paint_tile(HallCanvas& canvas, Box const& box, KioskButton const& button) const
{
    auto const ink = button.enabled ? colours.ink : colours.soft;
    double const side = std::min(box.h - 24 * scale, 84 * scale);
    double const gutter = 24 * scale;
    auto const placed = [&](Box const& at) { return right_to_left ? at.mirrored(box.w) : at; };
    canvas.icon(button.icon, placed({gutter, (box.h - side) / 2, side, side}), ink);

    Box words{gutter * 2 + side, 8 * scale, box.w - gutter * 2.6 - side, box.h - 16 * scale};
    // A low tile has one line for each of the three; a high one two for a name that needs them.
    bool const high = words.h > 150 * scale;
    double const line = words.h / (high ? 4.2 : 3.5);
    auto name = look(std::min(37.0, (high ? 1.0 : 1.3) * line / scale), ink, true);
    name.lines = high && canvas.width(button.words.first, name.size, true) > words.w ? 2 : 1;
    name.least = name.size * 0.8;
    auto second = look(29, colours.soft);
    auto fact = look(29, button.enabled ? colours.fact : colours.soft, true);
    second.size = fact.size = std::min(second.size, line * (high ? 0.84 : 0.88));
    // The three stand together in the middle of the tile.
    double const upper = std::min(words.h - 2 * line, name.lines * name.size * 1.25);
    words.y += (words.h - upper - 2 * line) / 2;
    canvas.text(button.words.first, placed({words.x, words.y, words.w, upper}), name);
    canvas.text(button.words.second, placed({words.x, words.y + upper, words.w, line}), second);
    Box below{words.x, words.y + upper + line, words.w, line};
    if (!button.fact_icon.empty()) {
        double const small = std::min(fact.size, line);
        canvas.icon(button.fact_icon, placed({below.x, below.y + (line - small) / 2, small, small}), fact.ink);
        below.x += small + 8 * scale;
        below.w -= small + 8 * scale;
    }
    canvas.text(button.fact, placed(below), fact);
}

void KioskFace::paint_plain(HallCanvas& canvas, Box const& box, KioskButton const& button, Rgb ink) const
{
    double const gutter = 14 * scale;
    bool const big = button.role == Role::help || button.role == Role::main || button.role == Role::quiet;
    auto words = look(button.role == Role::choice ? 76 : big ? 38 : 32, ink, big || button.role == Role::choice);
    words.lines = 2;
    words.least = 24 * scale;
    auto text = button.words.first;
    if (!button.words.second.empty())
        text += " · " + button.words.second;
    if (button.role == Role::language && button.chosen)
        text = "✔ " + text;

    Box room = box.inset(gutter);
    double const side = std::min(box.h - 3 * gutter, 44 * scale);
    if (button.icon.empty() || side <= 0) {
        words.along = Along::middle;
        canvas.text(text, room, words);
        return;
    }
    // Pictogram and word stand together in the middle.
    double const wanted = std::min(canvas.width(text, words.size, words.bold), room.w - side - gutter);
    double const x = room.x + (room.w - wanted - side - gutter) / 2;
    auto const placed = [&](Box const& at) { return right_to_left ? at.mirrored(box.w) : at; };
    canvas.icon(button.icon, placed({x, (box.h - side) / 2, side, side}), ink);
    canvas.text(text, placed({x + side + gutter, room.y, wanted + 2, room.h}), words);
}

}  // namespace skranke
