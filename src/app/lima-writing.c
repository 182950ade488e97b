/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-writing.h"

struct _LimaWriting
{
  GtkBox parent_instance;

  /* borrowed: child */
  GtkTextView *view;

  gboolean setting;
  guint resizing; /* source */
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaWriting, lima_writing, GTK_TYPE_BOX)

static void
changed (LimaWriting *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
resize (gpointer data)
{
  LimaWriting *self = data;

  self->resizing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  return G_SOURCE_REMOVE;
}

/* GTK tells a scrolled window that a text became longer, but not those above it; while it places widgets it can't be told. */
static void
grown (LimaWriting *self)
{
  if (self->resizing == 0)
    self->resizing = g_idle_add (resize, self);
}

/* All of the text has room in a moment, so nothing is to be scrolled. */
static void
scrolled_away (LimaWriting *self, GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) > 0)
    gtk_adjustment_set_value (adjustment, 0);
}

static void
lima_writing_dispose (GObject *object)
{
  g_clear_handle_id (&LIMA_WRITING (object)->resizing, g_source_remove);
  G_OBJECT_CLASS (lima_writing_parent_class)->dispose (object);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMA_WRITING (widget)->view));
}

static void
lima_writing_class_init (LimaWritingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_writing_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = grab_focus;
  signals[EDITED] = g_signal_new ("edited", LIMA_TYPE_WRITING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_writing_init (LimaWriting *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer;

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "lima-writing");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_NEVER); /* only for its frame */
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "notify::upper", G_CALLBACK (grown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "value-changed", G_CALLBACK (scrolled_away), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
}

/**
 * lima_writing_new:
 * @label: what a screen reader calls it
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
lima_writing_new (const char *label)
{
  LimaWriting *self = g_object_new (LIMA_TYPE_WRITING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * lima_writing_get_text:
 *
 * Returns: (transfer full): what stands there
 */
char *
lima_writing_get_text (LimaWriting *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (LIMA_IS_WRITING (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * lima_writing_set_text:
 *
 * Shows another text. The cursor stays where it is where the text is the same.
 */
void
lima_writing_set_text (LimaWriting *self, const char *text)
{
  g_autofree char *old = lima_writing_get_text (self);

  if (g_str_equal (old, text))
    return;
  self->setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  self->setting = FALSE;
}
