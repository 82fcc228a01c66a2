#include "desktop/widgets/pill_renderer.h"

#include <wx/dc.h>
#include <wx/graphics.h>

#include <gtk/gtk.h>

namespace skranke {

namespace {

/// What a cell says, without the signs for the paint.
wxString words_in(wxVariant const& value)
{
    return value.GetString().Mid(2);
}

/// Asked for each row whose words a reader wants.
void say_words(GtkTreeViewColumn*, GtkCellRenderer* words, GtkTreeModel*, GtkTreeIter* row, gpointer pills)
{
    auto const* const column = static_cast<PillRenderer*>(pills)->GetOwner();
    wxVariant value;
    column->GetOwner()->GetModel()->GetValue(value, wxDataViewItem{row->user_data}, column->GetModelColumn());
    g_object_set(words, "text", static_cast<char const*>(words_in(value).utf8_str()), nullptr);
}

}  // namespace

PillRenderer::PillRenderer() : wxDataViewCustomRenderer{"string", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT} {}

/// A cell that is painted by hand says nothing to a reader, so a text stands in the column beside it that nobody sees.
void PillRenderer::GtkPackIntoColumn(GtkTreeViewColumn* column)
{
    wxDataViewCustomRenderer::GtkPackIntoColumn(column);
    auto* const words = gtk_cell_renderer_text_new();
    g_object_set(words, "visible", FALSE, nullptr);
    gtk_tree_view_column_pack_end(column, words, FALSE);
    gtk_tree_view_column_set_cell_data_func(column, words, say_words, this, nullptr);
}

wxString PillRenderer::value_of(Tone tone, wxString const& text, bool chosen)
{
    return wxString::Format("%d%d", static_cast<int>(tone), chosen ? 1 : 0) + text;
}

bool PillRenderer::SetValue(wxVariant const& value)
{
    auto const told = value.GetString();
    m_tone = told.length() < 2 ? Tone::neutral : static_cast<Tone>(told[0].GetValue() - '0');
    m_chosen = told.length() >= 2 && told[1] == '1';
    m_text = words_in(value);
    return true;
}

bool PillRenderer::GetValue(wxVariant& value) const
{
    value = value_of(m_tone, m_text, m_chosen);
    return true;
}

wxSize PillRenderer::GetSize() const
{
    auto const text = GetTextExtent(m_text.empty() ? wxString{"x"} : m_text);
    return {text.x + text.y, text.y * 17 / 10};
}

bool PillRenderer::Render(wxRect cell, wxDC* dc, int state)
{
    if (m_chosen && !(state & wxDATAVIEW_CELL_SELECTED)) {
        dc->SetPen(*wxTRANSPARENT_PEN);
        dc->SetBrush(Palette::now().chosen);
        auto behind = cell;
        dc->DrawRectangle(behind.Inflate(cell.height, cell.height));  // clipped to the cell
    }
    if (m_text.empty())
        return true;
    auto colours = Palette::now().tone(m_tone);
    if (m_chosen && (m_tone == Tone::calm || m_tone == Tone::neutral))
        colours.back = Palette::now().card;  // its own colour is too near the row's for the patch to be seen
    auto font = GetView()->GetFont();
    font.SetPointSize(std::max(6, font.GetPointSize() - 1));
    if (m_tone == Tone::bad || m_tone == Tone::warning)
        font.MakeBold();
    dc->SetFont(font);
    auto const text = dc->GetTextExtent(m_text);
    int const height = std::min(cell.height, text.y * 14 / 10);
    int const width = std::min(cell.width, text.x + text.y);
    int const top = cell.y + (cell.height - height) / 2;
    dc->SetBrush(colours.back);
    dc->SetPen(Palette::now().high_contrast ? wxPen{colours.text} : *wxTRANSPARENT_PEN);
    dc->DrawRoundedRectangle(cell.x, top, width, height, height / 2.0);
    dc->SetTextForeground(colours.text);
    dc->DrawText(m_text, cell.x + text.y / 2, cell.y + (cell.height - text.y) / 2);
    return true;
}

}  // namespace skranke
