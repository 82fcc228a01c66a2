#include "desktop/widgets/style.h"

#include "desktop/widgets/palette.h"
#include "desktop/widgets/text.h"

#include <fmt/format.h>

#include <gtk/gtk.h>

namespace skranke {

namespace {

std::string css_of(wxColour const& colour)
{
    return utf8(colour.GetAsString(wxC2S_HTML_SYNTAX));
}

std::string sheet()
{
    auto const& p = Palette::now();
    auto const card = css_of(p.card);
    auto const text = css_of(p.text);
    auto const edge = css_of(p.edge);
    auto const muted = css_of(p.muted);
    auto const accent = css_of(p.accent);
    auto const on_accent = css_of(p.on_accent);
    auto const accent_text = css_of(p.accent_text);
    auto const chosen = css_of(p.chosen);
    auto const rail = css_of(p.rail);
    auto const rail_text = css_of(p.rail_text);
    auto const rail_chosen = css_of(p.rail_chosen);
    auto const rail_chosen_text = css_of(p.rail_chosen_text);
    auto const line = css_of(p.line);
    // Only what differs from the theme; a disabled control keeps the theme's greyed look.
    return fmt::format(R"(
.sk-key {{ padding: 5px 6px; min-height: 0; min-width: 0; border: 1px solid {edge}; border-radius: 5px; box-shadow: none;
          background-image: none; background-color: {card}; color: {text}; text-shadow: none; }}
.sk-key:hover {{ background-color: {chosen}; }}
.sk-key:active {{ background-color: {line}; }}
.sk-key:disabled {{ border-color: {line}; color: alpha({muted}, 0.75); }}
.sk-key:focus {{ outline: 2px solid {accent_text}; outline-offset: -4px; }}
.sk-key.sk-tall {{ padding: 9px 10px; }}
.sk-key.sk-main {{ padding: 14px 12px; border: 2px solid {accent_text}; color: {accent_text}; font-weight: bold;
                  font-size: 120%; }}
.sk-key.sk-main:focus {{ outline-offset: -6px; }}
.sk-key.sk-main:disabled {{ border-color: {line}; color: alpha({muted}, 0.75); }}
.sk-key.sk-strong {{ background-color: {accent}; border-color: {accent}; color: {on_accent}; }}
.sk-key.sk-strong:hover {{ background-color: shade({accent}, 1.12); }}
.sk-key.sk-strong:disabled {{ background-color: {line}; border-color: {line}; color: {muted}; }}
.sk-key.sk-strong:focus {{ outline-color: {on_accent}; outline-offset: -4px; }}
.sk-key.sk-small {{ padding: 2px 8px; font-size: 92%; }}
.sk-key.sk-tile {{ padding: 8px 12px; }}
.sk-tile-name {{ font-weight: bold; font-size: 108%; }}
.sk-tile-figure {{ color: {muted}; }}
.sk-tile-hint {{ color: {muted}; font-size: 88%; }}
.sk-cap {{ border: 1px solid alpha(currentColor, 0.45); border-radius: 3px; padding: 0 4px; font-family: monospace;
          font-size: 88%; font-weight: normal; }}
.sk-rail, .sk-rail toolbar {{ background-color: {rail}; background-image: none; border: none; padding: 0; }}
.sk-rail button {{ color: {rail_text}; background: none; border: none; border-radius: 0; box-shadow: none;
                  padding: 10px 6px; text-shadow: none; -gtk-icon-shadow: none; }}
.sk-rail button:checked {{ background-color: {rail_chosen}; box-shadow: inset 3px 0 0 0 #5bb0e6; font-weight: bold;
                          color: {rail_chosen_text}; }}
.sk-list {{ background-color: {card}; }}
.sk-list.view {{ background-color: {card}; color: {text}; }}
.sk-list.view:selected {{ background-color: {accent}; color: {on_accent}; }}
.sk-note, .sk-note text {{ background-color: {card}; color: {text}; }}
.sk-note {{ border: 1px solid {edge}; border-radius: 4px; padding: 6px; }}
.sk-field {{ min-height: 34px; border: 1px solid {edge}; border-radius: 4px; background-color: {card}; color: {text}; }}
.sk-field:focus {{ border-color: {accent_text}; box-shadow: 0 0 0 2px alpha({accent_text}, 0.35); }}
.sk-choice {{ min-height: 34px; }}
.sk-choice button {{ min-height: 32px; border: 1px solid {edge}; border-radius: 4px; box-shadow: none;
                    background-image: none; background-color: {card}; color: {text}; text-shadow: none; }}
.sk-choice button:focus {{ border-color: {accent_text}; box-shadow: 0 0 0 2px alpha({accent_text}, 0.35); }}
progressbar.sk-progress trough {{ min-height: 8px; border: none; border-radius: 4px; background-color: {line};
                                 background-image: none; }}
progressbar.sk-progress progress {{ min-height: 8px; border: none; border-radius: 4px; background-image: none;
                                   background-color: #0b7a4b; }}
progressbar.sk-progress.sk-over progress {{ background-color: #b3261e; }}
)",
                       fmt::arg("card", card), fmt::arg("text", text), fmt::arg("edge", edge), fmt::arg("muted", muted),
                       fmt::arg("accent", accent), fmt::arg("on_accent", on_accent),
                       fmt::arg("accent_text", accent_text), fmt::arg("chosen", chosen), fmt::arg("rail", rail),
                       fmt::arg("rail_text", rail_text), fmt::arg("rail_chosen", rail_chosen),
                       fmt::arg("rail_chosen_text", rail_chosen_text), fmt::arg("line", line));
}

}  // namespace

void use_house_style()
{
    static GtkCssProvider* provider = nullptr;
    if (!provider) {
        provider = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
    gtk_css_provider_load_from_data(provider, sheet().c_str(), -1, nullptr);
}

void set_style(wxWindow* window, char const* style_class)
{
    auto* const widget = GTK_WIDGET(window->GetHandle());
    gtk_style_context_add_class(gtk_widget_get_style_context(widget), style_class);
    // The toolkit remembers the size it had without the class.
    gtk_widget_queue_resize(widget);
    window->InvalidateBestSize();
}

void drop_style(wxWindow* window, char const* style_class)
{
    gtk_style_context_remove_class(gtk_widget_get_style_context(GTK_WIDGET(window->GetHandle())), style_class);
}

}  // namespace skranke
