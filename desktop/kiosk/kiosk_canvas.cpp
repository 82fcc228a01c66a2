#include "desktop/kiosk/kiosk_canvas.h"

#include "desktop/hall/hall_canvas.h"
#include "desktop/hall/painted_button_canvas.h"
#include "desktop/kiosk/kiosk_face_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>
#include <utility>

namespace skranke {
namespace {

std::string name_of(KioskButton const& button)
{
    auto name = button.words.first;
    for (auto const* part : {&button.words.second, &button.fact})
        if (!part->empty())
            name += ". " + *part;
    return button.chosen ? name + " ✓" : name;
}

std::string page_in_words(KioskScreen const& screen)
{
    std::string words;
    auto const add = [&words](std::string const& part) {
        if (!part.empty())
            words += (words.empty() ? "" : " ") + part;
    };
    if (screen.question) {
        add(screen.question->question.first);
        add(screen.question->countdown.first);
        return words;
    }
    add(screen.lead.first);
    add(screen.number);
    for (auto const& sentence : screen.sentences)
        add(sentence.first);
    add(screen.notice.first);
    add(screen.practice.first);
    return words;
}

}  // namespace

KioskCanvas::KioskCanvas(wxWindow* parent, double mm_per_pixel, std::function<void(KioskAct const&)> pressed,
                         std::function<void()> touched)
    : wxWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL},
      m_mm_per_pixel{mm_per_pixel},
      m_pressed{std::move(pressed)},
      m_touched{std::move(touched)}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetCanFocus(false);  // else the page has the keyboard, and the Tab key never comes to its buttons
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        place();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        touch(false);
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        touch(true);
        event.Skip();
    });
}

void KioskCanvas::show(KioskScreen const& screen)
{
    m_screen = screen;
    tell_reader(*this, page_in_words(screen), screen.title.first);
    place();
}

std::vector<KioskButton> KioskCanvas::wanted() const
{
    if (m_screen.question)
        return {m_screen.question->yes, m_screen.question->no};
    return m_screen.buttons;
}

void KioskCanvas::place()
{
    auto const size = GetClientSize();
    m_layout = kiosk_layout(m_screen, size.x, size.y, m_mm_per_pixel);
    m_worn = wanted();
    while (m_buttons.size() < m_worn.size()) {
        auto* button = new PaintedButton{this};
        button->Bind(wxEVT_BUTTON, [this, at = m_buttons.size()](wxCommandEvent&) {
            if (at < m_worn.size())
                m_pressed(KioskAct{m_worn[at].act});
        });
        button->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
            touch(false);
            event.Skip();
        });
        m_buttons.push_back(button);
    }
    for (std::size_t at = 0; at < m_buttons.size(); ++at) {
        auto& button = *m_buttons[at];
        bool const there = at < m_worn.size();
        if (there) {
            auto const& box = m_layout.buttons[at];
            button.SetSize(wxRect{int(box.x), int(box.y), int(box.w), int(box.h)});
            dress(button, m_worn[at]);
            button.Enable(m_worn[at].enabled);
        }
        button.Show(there);
    }
    Refresh();
}

void KioskCanvas::touch(bool by_key)
{
    if (m_by_key != by_key) {
        m_by_key = by_key;
        for (auto* button : m_buttons)
            button->Refresh();
    }
    m_touched();
}

void KioskCanvas::dress(PaintedButton& button, KioskButton const& as)
{
    KioskFace const face{m_screen.high_contrast ? KioskColours::high_contrast() : KioskColours::ordinary(),
                         m_layout.scale, m_screen.larger ? 1.25 : 1.0, m_screen.right_to_left};
    button.dress(name_of(as), [this, face, as](HallCanvas& canvas, Box const& box, bool focused) {
        face.paint_button(canvas, box, as, focused && m_by_key);
    });
}

void KioskCanvas::paint()
{
    wxAutoBufferedPaintDC dc{this};
    std::unique_ptr<wxGraphicsContext> const context{wxGraphicsContext::Create(dc)};
    if (!context)
        return;
    HallCanvas canvas{*context};
    auto const size = GetClientSize();
    KioskFace const face{m_screen.high_contrast ? KioskColours::high_contrast() : KioskColours::ordinary(),
                         m_layout.scale, m_screen.larger ? 1.25 : 1.0, m_screen.right_to_left};
    face.paint_page(canvas, {0, 0, double(size.x), double(size.y)}, m_screen, m_layout);
}

}  // namespace skranke
