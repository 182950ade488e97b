/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-element-pane.h"

#include "lima-editing.h"
#include "lima-record-form.h"

#define WIDTH 364 /* what the forms need, so that nothing moves when the first one comes */

struct _LimaElementPane
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *place;
  GtkWidget *nothing;
  GtkWidget *form; /* nullable */

  LimaPath path; /* of what is shown */
};

G_DEFINE_FINAL_TYPE (LimaElementPane, lima_element_pane, GTK_TYPE_BOX)

static void
lima_element_pane_dispose (GObject *object)
{
  LimaElementPane *self = LIMA_ELEMENT_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->form = NULL;
  G_OBJECT_CLASS (lima_element_pane_parent_class)->dispose (object);
}

static void
lima_element_pane_class_init (LimaElementPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_element_pane_dispose;
}

static void
lima_element_pane_init (LimaElementPane *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->nothing = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->nothing), GTK_JUSTIFY_CENTER);
  gtk_widget_set_vexpand (self->nothing, TRUE);
  gtk_widget_add_css_class (self->nothing, "lima-dim");
  gtk_widget_add_css_class (self->place, "lima-element");
  gtk_box_append (GTK_BOX (self->place), self->nothing);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->place);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_box_append (GTK_BOX (self), scrolled);
}

/**
 * lima_element_pane_new:
 * @nothing: what stands there while nothing is chosen
 *
 * Returns: (transfer floating): a pane with nothing in it
 */
GtkWidget *
lima_element_pane_new (const char *nothing)
{
  LimaElementPane *self = g_object_new (LIMA_TYPE_ELEMENT_PANE, NULL);

  gtk_label_set_text (GTK_LABEL (self->nothing), nothing);
  return GTK_WIDGET (self);
}

static gboolean
is_same (const LimaPath *a, const LimaPath *b)
{
  gboolean same = a->record == b->record && a->n_steps == b->n_steps;

  for (guint i = 0; same && i < a->n_steps; i++)
    same = a->steps[i].field == b->steps[i].field && a->steps[i].item == b->steps[i].item;
  return same;
}

/**
 * lima_element_pane_show:
 * @session: what is open
 * @path: (nullable): an element; %NULL, or one that is gone, for nothing
 *
 * Shows the form of an element. The one that is shown already keeps its form, and the focus in it.
 */
void
lima_element_pane_show (LimaElementPane *self, LimaSession *session, const LimaPath *path)
{
  gboolean there;

  g_return_if_fail (LIMA_IS_ELEMENT_PANE (self));

  there = path != NULL && lima_editing_find (session, path) != NULL;
  if (there && self->form != NULL && is_same (path, &self->path))
    return;
  if (self->form != NULL)
    {
      lima_editing_keep_focus (self->form, gtk_widget_get_parent (GTK_WIDGET (self)));
      gtk_box_remove (GTK_BOX (self->place), self->form);
    }
  self->form = NULL;
  gtk_widget_set_visible (self->nothing, !there);
  if (!there)
    return;
  self->path = *path;
  self->form = lima_record_form_new (session, path, LIMA_FORM_ALL);
  gtk_box_append (GTK_BOX (self->place), self->form);
}

/**
 * lima_element_pane_focus:
 * @field: a field of the element
 *
 * Returns: whether the focus is where the field is edited
 */
gboolean
lima_element_pane_focus (LimaElementPane *self, guint field)
{
  g_return_val_if_fail (LIMA_IS_ELEMENT_PANE (self), FALSE);

  return self->form != NULL && lima_record_form_focus (LIMA_RECORD_FORM (self->form), field);
}
