/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-banner.h"

#include <lima-i18n.h>

#include "lima-appearance.h"

struct _LimaBanner
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *revealer;
  GtkWidget *line;
  GtkWidget *image;
  GtkWidget *label;
  GtkWidget *button;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (LimaBanner, lima_banner, GTK_TYPE_BOX)

static void
lima_banner_dispose (GObject *object)
{
  LimaBanner *self = LIMA_BANNER (object);

  if (self->revealer != NULL)
    gtk_box_remove (GTK_BOX (self), self->revealer);
  self->revealer = NULL;
  G_OBJECT_CLASS (lima_banner_parent_class)->dispose (object);
}

static void
lima_banner_class_init (LimaBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_banner_dispose;
}

static void
lima_banner_init (LimaBanner *self)
{
  self->revealer = gtk_revealer_new ();
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->image = lima_icon_new (NULL);
  self->label = gtk_label_new (NULL);
  self->button = gtk_button_new ();
  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "lima-link");
  gtk_button_set_has_frame (GTK_BUTTON (self->close), FALSE);
  gtk_widget_set_tooltip_text (self->close, _("Hide this message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hide this message"), -1);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (lima_banner_hide), self);
  gtk_widget_add_css_class (self->line, "lima-banner");
  gtk_box_append (GTK_BOX (self->line), self->image);
  gtk_box_append (GTK_BOX (self->line), self->label);
  gtk_box_append (GTK_BOX (self->line), self->button);
  gtk_box_append (GTK_BOX (self->line), self->close);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->line);
  gtk_box_append (GTK_BOX (self), self->revealer);
  gtk_widget_set_hexpand (self->revealer, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lima_banner_show:
 * @kind: how serious it is
 * @text: the state, a sentence
 * @button: (nullable): a button's label
 * @action: (nullable): what the button does
 */
void
lima_banner_show (LimaBanner *self, LimaBannerKind kind, const char *text, const char *button, const char *action)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const classes[] = { NULL, "warning", "error" };

  g_return_if_fail (LIMA_IS_BANNER (self) && text != NULL);

  for (guint i = 1; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->line, classes[i]);
  if (classes[kind] != NULL)
    gtk_widget_add_css_class (self->line, classes[kind]);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icons[kind]);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, text);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button != NULL)
    gtk_button_set_label (GTK_BUTTON (self->button), button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

/**
 * lima_banner_hide:
 */
void
lima_banner_hide (LimaBanner *self)
{
  g_return_if_fail (LIMA_IS_BANNER (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
