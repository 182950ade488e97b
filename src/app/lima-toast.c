/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-toast.h"

#include <lima-i18n.h>

#define SECONDS 8

struct _LimaToast
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button;

  guint timeout;
};

G_DEFINE_FINAL_TYPE (LimaToast, lima_toast, GTK_TYPE_BOX)

static gboolean
go (gpointer data)
{
  LimaToast *self = data;

  self->timeout = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return G_SOURCE_REMOVE;
}

static void
close_clicked (LimaToast *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  go (self);
}

static void
lima_toast_dispose (GObject *object)
{
  LimaToast *self = LIMA_TOAST (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->revealer != NULL)
    gtk_box_remove (GTK_BOX (self), self->revealer);
  self->revealer = NULL;
  G_OBJECT_CLASS (lima_toast_parent_class)->dispose (object);
}

static void
lima_toast_class_init (LimaToastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_toast_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT); /* it is read out as it comes */
}

static void
lima_toast_init (LimaToast *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->revealer = gtk_revealer_new ();
  self->label = gtk_label_new (NULL);
  self->button = gtk_button_new ();
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 70);
  gtk_widget_set_tooltip_text (close, _("Hide this message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hide this message"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_clicked), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (close_clicked), self);
  gtk_widget_add_css_class (line, "lima-toast");
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (line), self->button);
  gtk_box_append (GTK_BOX (line), close);
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), line);
  gtk_box_append (GTK_BOX (self), self->revealer);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 48);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lima_toast_say:
 * @text: what was done
 * @button: (nullable): a button's label
 * @action: (nullable): what it does
 */
void
lima_toast_say (LimaToast *self, const char *text, const char *button, const char *action)
{
  g_return_if_fail (LIMA_IS_TOAST (self) && text != NULL);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, text);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button != NULL)
    gtk_button_set_label (GTK_BUTTON (self->button), button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds (SECONDS, go, self);
}
