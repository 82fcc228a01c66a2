#include "desktop/widgets/key_button.h"

#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <gtk/gtk.h>

namespace skranke {

KeyButton::KeyButton(wxWindow* parent, std::string const& caption, std::string const& key, Kind kind)
    : wxButton{parent, wxID_ANY, wx(caption)}, m_caption{caption}, m_key{key}
{
    dress(kind);
}

KeyButton::KeyButton(wxWindow* parent, Act act, Kind kind)
    : KeyButton{parent, caption_of(act), short_key_name(entry_of(act).key), kind}
{
}

void KeyButton::dress(Kind kind)
{
    auto* const button = GTK_WIDGET(GetHandle());
    if (auto* old = gtk_bin_get_child(GTK_BIN(button)))
        gtk_container_remove(GTK_CONTAINER(button), old);
    auto* const box = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 6);
    gtk_widget_set_halign(box, GTK_ALIGN_CENTER);
    m_label = gtk_label_new(m_caption.c_str());
    gtk_box_pack_start(GTK_BOX(box), m_label, FALSE, FALSE, 0);
    if (!m_key.empty()) {
        auto* const cap = gtk_label_new(m_key.c_str());
        gtk_widget_set_valign(cap, GTK_ALIGN_CENTER);
        gtk_style_context_add_class(gtk_widget_get_style_context(cap), "sk-cap");
        gtk_box_pack_start(GTK_BOX(box), cap, FALSE, FALSE, 0);
    }
    gtk_container_add(GTK_CONTAINER(button), box);
    gtk_widget_show_all(box);

    set_style(this, "sk-key");
    if (kind == Kind::tall)
        set_style(this, "sk-tall");
    if (kind == Kind::main)
        set_style(this, "sk-main");
    if (kind == Kind::strong)
        set_style(this, "sk-strong");
    if (kind == Kind::small)
        set_style(this, "sk-small");
    name();
    if (kind != Kind::plain)
        g_signal_connect(button, "draw", G_CALLBACK(&KeyButton::drawn), this);
}

/// The toolkit measures with the new style only once the button has been drawn.
int KeyButton::drawn(GtkWidget* button, void*, void* self)
{
    g_signal_handlers_disconnect_by_func(button, reinterpret_cast<void*>(&KeyButton::drawn), self);
    auto* const me = static_cast<KeyButton*>(self);
    me->CallAfter([me] {
        gtk_widget_queue_resize(GTK_WIDGET(me->GetHandle()));
        me->InvalidateBestSize();
        me->GetParent()->Layout();
    });
    return FALSE;
}

wxSize KeyButton::DoGetBestSize() const
{
    return GTKGetPreferredSize(GTK_WIDGET(GetHandle()));
}

void KeyButton::name()
{
    set_spoken_name(this, m_caption, m_about + (m_about.empty() || m_key.empty() ? "" : ", ") + m_key);
}

void KeyButton::set_about(std::string const& about)
{
    if (about == m_about)
        return;
    m_about = about;
    name();
}

void KeyButton::set_caption(std::string const& caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    gtk_label_set_text(GTK_LABEL(m_label), caption.c_str());
    name();
    InvalidateBestSize();
}

}  // namespace skranke
