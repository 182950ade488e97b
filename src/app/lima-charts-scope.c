/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-charts-scope.h"

/**
 * lima_charts_scope_new:
 * @session: whose list it is; its figures have an index
 *
 * Returns: (transfer full): the projects that its list is narrowed down to
 */
LimaChartsScope *
lima_charts_scope_new (LimaSession *session)
{
  LimaChartsScope *self;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && lima_session_get_index (session) != NULL, NULL);

  self = g_new0 (LimaChartsScope, 1);
  g_atomic_ref_count_init (&self->ref);
  self->index = lima_index_ref (lima_session_get_index (session));
  self->search = lima_session_get_search (session) == NULL ? NULL : lima_search_ref (lima_session_get_search (session));
  self->filter = lima_filter_copy (lima_session_get_filter (session));
  return self;
}

/**
 * lima_charts_scope_ref:
 * @self: (nullable): a scope
 *
 * Returns: (transfer full) (nullable): the same, counted once more
 */
LimaChartsScope *
lima_charts_scope_ref (LimaChartsScope *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_charts_scope_unref:
 * @self: (nullable): a scope to give up
 */
void
lima_charts_scope_unref (LimaChartsScope *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  lima_index_unref (self->index);
  g_clear_pointer (&self->search, lima_search_unref);
  lima_filter_free (self->filter);
  g_free (self);
}

/**
 * lima_charts_scope_find:
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): by project of the figures, whether it is in the list
 */
guint8 *
lima_charts_scope_find (const LimaChartsScope *self, GCancellable *cancellable, GError **error)
{
  const char *words;
  g_autoptr(GArray) hits = NULL;
  g_autoptr(LimaFound) found = NULL;
  guint8 *mask;

  g_return_val_if_fail (self != NULL, NULL);

  words = lima_filter_get_search (self->filter);
  if (*words != '\0' && self->search != NULL)
    {
      hits = lima_search_find (self->search, words, LIMA_SEARCH_ALL, NULL, 0, cancellable, error);
      if (hits == NULL)
        return NULL;
    }
  found = lima_index_find (self->index, self->filter, hits, LIMA_CELL_TITLE, FALSE, cancellable, error);
  if (found == NULL)
    return NULL;
  mask = g_malloc0 (MAX (lima_index_get_n (self->index), 1));
  for (guint i = 0; i < found->n; i++)
    mask[found->rows[i]] = TRUE;
  return mask;
}
