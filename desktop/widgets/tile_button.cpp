#include "desktop/widgets/tile_button.h"

#include "desktop/widgets/accessible.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/arrstr.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace skranke {

namespace {

GtkWidget* tile_label(std::string const& text, char const* style_class)
{
    auto* const label = gtk_label_new(text.c_str());
    gtk_label_set_xalign(GTK_LABEL(label), 0);
    gtk_label_set_yalign(GTK_LABEL(label), 0);
    gtk_style_context_add_class(gtk_widget_get_style_context(label), style_class);
    return label;
}

}  // namespace

TileButton::TileButton(wxWindow* parent, std::string const& name, std::string const& hint)
    : wxButton{parent, wxID_ANY, wx(name)}, m_name{name}, m_hint{hint}
{
    auto* const button = GTK_WIDGET(GetHandle());
    if (auto* old = gtk_bin_get_child(GTK_BIN(button)))
        gtk_container_remove(GTK_CONTAINER(button), old);
    auto* const caption = tile_label(name, "sk-tile-name");
    gtk_label_set_line_wrap(GTK_LABEL(caption), TRUE);
    gtk_label_set_line_wrap_mode(GTK_LABEL(caption), PANGO_WRAP_WORD_CHAR);
    gtk_label_set_width_chars(GTK_LABEL(caption), 8);
    gtk_label_set_max_width_chars(GTK_LABEL(caption), 17);
    gtk_widget_set_hexpand(caption, TRUE);
    m_figure_label = tile_label("", "sk-tile-figure");
    auto* const below = tile_label(hint, "sk-tile-hint");
    gtk_label_set_ellipsize(GTK_LABEL(below), PANGO_ELLIPSIZE_END);
    auto* const grid = gtk_grid_new();
    gtk_grid_set_column_spacing(GTK_GRID(grid), 6);
    gtk_grid_attach(GTK_GRID(grid), caption, 0, 0, 1, 1);
    gtk_grid_attach(GTK_GRID(grid), m_figure_label, 1, 0, 1, 1);
    gtk_grid_attach(GTK_GRID(grid), below, 0, 1, 2, 1);
    gtk_widget_set_valign(grid, GTK_ALIGN_START);
    gtk_container_add(GTK_CONTAINER(button), grid);
    gtk_widget_show_all(grid);
    set_style(this, "sk-key");
    set_style(this, "sk-tile");
    set_spoken_name(this, name, hint);
}

void TileButton::set_figure(int figure, std::string const& spoken)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    gtk_label_set_text(GTK_LABEL(m_figure_label), std::to_string(figure).c_str());
    set_spoken_name(this, m_name, m_hint.empty() ? spoken : m_hint + ". " + spoken);
}

wxSize TileButton::DoGetBestSize() const
{
    // A wrapped name asks for the height of its narrowest shape; two lines of it and the hint are what there is room
    // for. No word of it is broken, and the figure stands beside it.
    auto const bold = sized_font(this, 1.08, true);
    int word = 0;
    for (auto const& each : wxSplit(wx(m_name), ' ')) {
        int width = 0;
        GetTextExtent(each, &width, nullptr, nullptr, nullptr, &bold);
        word = std::max(word, width);
    }
    int const beside = GetTextExtent("000").x + FromDIP(34);
    return {std::max(FromDIP(120), word + beside), std::max(GetTextExtent("X").y * 3 + FromDIP(22), FromDIP(44))};
}

}  // namespace skranke
