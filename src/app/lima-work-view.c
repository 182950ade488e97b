/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-work-view.h"

#include <lima-i18n.h>

struct _LimaWorkView
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *head;
  GtkWidget *percent;
  GtkWidget *foot;
  GtkWidget *bar;

  /* owned */
  LimaWork *work;
  LimaFormat *format;
};

G_DEFINE_FINAL_TYPE (LimaWorkView, lima_work_view, GTK_TYPE_BOX)

static void
show_fraction (LimaWorkView *self)
{
  const LimaSum part = { (__int128) (lima_work_get_fraction (self->work) * 1000) }, whole = { 1000 };
  g_autofree char *text = lima_format_share (self->format, &part, &whole);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), lima_work_get_fraction (self->work));
  gtk_label_set_text (GTK_LABEL (self->percent), text);
}

static void
cancel (LimaWorkView *self)
{
  g_cancellable_cancel (lima_work_get_cancellable (self->work));
}

static void
lima_work_view_dispose (GObject *object)
{
  LimaWorkView *self = LIMA_WORK_VIEW (object);

  if (self->head != NULL)
    {
      gtk_box_remove (GTK_BOX (self), self->head);
      gtk_box_remove (GTK_BOX (self), self->foot);
    }
  self->head = NULL;
  g_clear_object (&self->work);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_work_view_parent_class)->dispose (object);
}

static void
lima_work_view_class_init (LimaWorkViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_work_view_dispose;
}

static void
lima_work_view_init (LimaWorkView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-work");
}

/**
 * lima_work_view_new:
 * @work: what is under way
 * @format: how numbers are written
 *
 * Returns: (transfer floating): a view of it
 */
GtkWidget *
lima_work_view_new (LimaWork *work, LimaFormat *format)
{
  LimaWorkView *self = g_object_new (LIMA_TYPE_WORK_VIEW, NULL);
  GtkWidget *title = gtk_label_new (lima_work_get_title (work));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->work = g_object_ref (work);
  self->format = lima_format_ref (format);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->percent = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->percent, "lima-dim");
  gtk_widget_add_css_class (self->percent, "lima-figures");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (self->head), title);
  gtk_box_append (GTK_BOX (self->head), self->percent);
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (self->bar, TRUE);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, lima_work_get_title (work), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cancel"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (cancel), self);
  gtk_box_append (GTK_BOX (self->foot), self->bar);
  gtk_box_append (GTK_BOX (self->foot), button);
  gtk_box_append (GTK_BOX (self), self->head);
  gtk_box_append (GTK_BOX (self), self->foot);
  g_signal_connect_object (work, "notify::fraction", G_CALLBACK (show_fraction), self, G_CONNECT_SWAPPED);
  show_fraction (self);
  return GTK_WIDGET (self);
}
