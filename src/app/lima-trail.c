/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-trail.h"

#include "lima-appearance.h"

struct _LimaTrail
{
  GtkBox parent_instance;

  /* borrowed: child */
  GtkWidget *list;

  /* owned */
  GPtrArray *entries; /* nullable: what is shown */
};

G_DEFINE_FINAL_TYPE (LimaTrail, lima_trail, GTK_TYPE_BOX)

static void
lima_trail_dispose (GObject *object)
{
  LimaTrail *self = LIMA_TRAIL (object);
  GtkWidget *child;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  G_OBJECT_CLASS (lima_trail_parent_class)->dispose (object);
}

static void
lima_trail_class_init (LimaTrailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_trail_dispose;
}

static void
lima_trail_init (LimaTrail *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-section");
}

/**
 * lima_trail_new:
 * @heading: what it tells
 *
 * Returns: (transfer floating): a trail without entries
 */
GtkWidget *
lima_trail_new (const char *heading)
{
  LimaTrail *self = g_object_new (LIMA_TYPE_TRAIL, NULL);
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), self->list);
  return GTK_WIDGET (self);
}

/**
 * lima_trail_entry_new:
 *
 * Returns: (transfer full): an entry, to be filled in
 */
LimaTrailEntry *
lima_trail_entry_new (void)
{
  return g_new0 (LimaTrailEntry, 1);
}

/**
 * lima_trail_entry_free:
 * @entry: (transfer full): an entry
 */
void
lima_trail_entry_free (LimaTrailEntry *entry)
{
  g_free (entry->when);
  g_free (entry->markup);
  g_free (entry->below);
  g_free (entry->warning);
  g_free (entry);
}

static GtkWidget *
line_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
warning_new (const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (box, "lima-warning");
  gtk_box_append (GTK_BOX (box), lima_icon_new ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), line_new (words, NULL));
  return box;
}

static GtkWidget *
entry_new (const LimaTrailEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *said = line_new (NULL, NULL);

  gtk_label_set_markup (GTK_LABEL (said), entry->markup);
  gtk_box_append (GTK_BOX (box), line_new (entry->when, "lima-dim"));
  gtk_box_append (GTK_BOX (box), said);
  if (entry->below != NULL && *entry->below != '\0')
    gtk_box_append (GTK_BOX (box), line_new (entry->below, "lima-dim"));
  if (entry->warning != NULL)
    gtk_box_append (GTK_BOX (box), warning_new (entry->warning));
  return box;
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  gboolean same = a != NULL && a->len == b->len;

  for (guint i = 0; same && i < b->len; i++)
    {
      const LimaTrailEntry *first = g_ptr_array_index (a, i), *second = g_ptr_array_index (b, i);

      same = g_str_equal (first->when, second->when) && g_str_equal (first->markup, second->markup) && g_strcmp0 (first->below, second->below) == 0
             && g_strcmp0 (first->warning, second->warning) == 0;
    }
  return same;
}

/**
 * lima_trail_set:
 * @entries: (element-type LimaTrailEntry): what is shown; without any it hides itself
 */
void
lima_trail_set (LimaTrail *self, GPtrArray *entries)
{
  GtkWidget *child;

  g_return_if_fail (LIMA_IS_TRAIL (self) && entries != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
  if (is_same (self->entries, entries))
    return;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < entries->len; i++)
    gtk_box_append (GTK_BOX (self->list), entry_new (g_ptr_array_index (entries, i)));
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
}
