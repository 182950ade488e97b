/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stays selected when the list changes: projects, wherever they stand then. */

#include "lima-projects-page-private.h"

/* The same projects in a later state of the portfolio, where rows may have gone or come. */
static GtkBitset *
follow (GtkBitset *rows, LimaIndex *old, LimaIndex *index)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (NULL, NULL);
  GtkBitset *found = gtk_bitset_new_empty ();
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more; more = gtk_bitset_iter_next (&iter, &row))
    g_hash_table_add (ids, GUINT_TO_POINTER (lima_index_get_project (old, row)->head.id));
  for (guint i = 0, n = lima_index_get_n (index); i < n; i++)
    if (g_hash_table_contains (ids, GUINT_TO_POINTER (lima_index_get_project (index, i)->head.id)))
      gtk_bitset_add (found, i);
  return found;
}

/*< private >
 * lima_projects_page_list_selected:
 * @index: an index, of the list or of what comes after it
 *
 * Returns: (transfer full): the rows of @index that are selected, and the one that the detail shows
 */
GtkBitset *
lima_projects_page_list_selected (LimaProjectsPage *self, LimaIndex *index)
{
  LimaIndex *old = lima_project_list_get_index (self->list);
  g_autoptr(GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitset *rows = gtk_bitset_new_empty ();
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    gtk_bitset_add (rows, lima_project_list_get_row (self->list, position));
  if (old != NULL && old != index && !gtk_bitset_is_empty (rows))
    {
      GtkBitset *followed = follow (rows, old, index);

      gtk_bitset_unref (rows);
      rows = followed;
    }
  if (self->current != G_MAXUINT)
    gtk_bitset_add (rows, self->current);
  return rows;
}

/*< private >
 * lima_projects_page_has_list_focus:
 *
 * Returns: whether a row of the list has the focus
 */
gboolean
lima_projects_page_has_list_focus (LimaProjectsPage *self)
{
  GtkWidget *inner = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return inner != NULL && focus != NULL && gtk_widget_is_ancestor (focus, inner);
}

static void
restore_many (LimaProjectsPage *self, GtkBitset *rows)
{
  g_autoptr(GtkBitset) selected = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autoptr(GtkBitset) all = gtk_bitset_new_range (0, n);

  for (guint i = 0; i < n; i++)
    if (gtk_bitset_contains (rows, lima_project_list_get_row (self->list, i)))
      gtk_bitset_add (selected, i);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, all);
}

/*< private >
 * lima_projects_page_restore_selected:
 * @rows: what lima_projects_page_list_selected() said before the list changed
 * @focused: whether the list had the focus then
 *
 * Selects the same projects again, as far as they are in the list. Where the list had the focus, the project that the detail shows
 * gets it back.
 */
void
lima_projects_page_restore_selected (LimaProjectsPage *self, GtkBitset *rows, gboolean focused)
{
  guint row = self->current, position;

  if (gtk_bitset_get_size (rows) > 1)
    restore_many (self, rows);
  else if (!gtk_bitset_is_empty (rows) && lima_project_list_find (self->list, gtk_bitset_get_minimum (rows), &position) &&
           !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  self->current = row;
  if (focused && row != G_MAXUINT && lima_project_list_find (self->list, row, &position))
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}
