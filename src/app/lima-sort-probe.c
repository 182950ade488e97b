/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK 4.8 does not tell which column a column view is sorted by. Lists that sort themselves, by numbers and not by a hundred
 * thousand objects, find out here: each column has a sorter that tells its key when it is asked, and a view asks the first one
 * first. */

#include "lima-sort-probe.h"

#define NO_KEY G_MAXUINT

static guint asked;

static int
compare (gconstpointer a, gconstpointer b, gpointer key)
{
  asked = GPOINTER_TO_UINT (key);
  return GTK_ORDERING_LARGER;
}

/**
 * lima_sort_probe_new:
 * @key: what a column is sorted by
 *
 * Returns: (transfer full): a sorter for the column
 */
GtkSorter *
lima_sort_probe_new (guint key)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (key), NULL));
}

/**
 * lima_sort_probe_read:
 * @sorter: the sorter of a column view whose columns have sorters from lima_sort_probe_new()
 * @key: (out): of the column that the user chose
 * @descending: (out): whether from high to low
 *
 * Returns: whether a column is chosen
 */
gboolean
lima_sort_probe_read (GtkSorter *sorter, guint *key, gboolean *descending)
{
  g_autoptr(GObject) one = NULL, other = NULL; /* of the same thing no sorter asks further */

  g_return_val_if_fail (GTK_IS_SORTER (sorter) && key != NULL && descending != NULL, FALSE);

  one = g_object_new (G_TYPE_OBJECT, NULL);
  other = g_object_new (G_TYPE_OBJECT, NULL);
  asked = NO_KEY;
  *descending = gtk_sorter_compare (sorter, one, other) == GTK_ORDERING_SMALLER;
  *key = asked;
  return asked != NO_KEY;
}
