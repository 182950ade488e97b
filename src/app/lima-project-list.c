/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-list.h"

#include <string.h>

#include "lima-project-row.h"

#define MOST_RUNS 8
#define MOST_FOUND_AGAIN 10000

struct _LimaProjectList
{
  GObject parent_instance;

  /* owned */
  LimaIndex *index;
  GArray *rows;      /* guint32 */
  GHashTable *shown; /* row -> LimaProjectRow, not owned, while somebody has it */
};

/* A stretch of rows that goes, comes, or both. */
typedef struct
{
  guint position; /* in the old list */
  guint removed;
  guint from;     /* in the new list */
  guint added;
} Run;

static void lima_project_list_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaProjectList, lima_project_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_project_list_init_model))

static guint32
nth (GArray *rows, guint i)
{
  return g_array_index (rows, guint32, i);
}

/* ---- Model ---- */

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_PROJECT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_PROJECT_LIST (model)->rows->len;
}

static void
row_gone (gpointer data, GObject *object)
{
  LimaProjectList *self = data;

  g_hash_table_remove (self->shown, GUINT_TO_POINTER (lima_project_row_get_row ((LimaProjectRow *) object)));
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaProjectList *self = LIMA_PROJECT_LIST (model);
  LimaProjectRow *row;
  gpointer key;

  if (position >= self->rows->len)
    return NULL;
  key = GUINT_TO_POINTER (nth (self->rows, position));
  row = g_hash_table_lookup (self->shown, key);
  if (row != NULL)
    return g_object_ref (row);
  row = lima_project_row_new (self->index, nth (self->rows, position));
  g_object_weak_ref (G_OBJECT (row), row_gone, self);
  g_hash_table_insert (self->shown, key, row);
  return row;
}

static void
lima_project_list_init_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- What changed ---- */

/*
 * | the longer list without what the shorter lacks is the shorter | |
 * |---|---|
 * | in few stretches | each stretch is told by itself |
 * | else | one stretch from the first difference to the last |
 */
static gboolean
find_runs (GArray *longer, GArray *shorter, guint first, guint end, Run *runs, guint *n_runs, gboolean removing)
{
  guint j = first, last = shorter->len - (longer->len - end);

  *n_runs = 0;
  for (guint i = first; i < end;)
    {
      guint begin = i;

      while (i < end && (j >= last || nth (longer, i) != nth (shorter, j)))
        i++;
      if (i > begin)
        {
          if (*n_runs == MOST_RUNS)
            return FALSE;
          runs[(*n_runs)++] = removing ? (Run) { begin, i - begin, j, 0 } : (Run) { j, 0, begin, i - begin };
        }
      for (; i < end && j < last && nth (longer, i) == nth (shorter, j); i++, j++)
        ;
    }
  return j == last;
}

static guint
find_changes (GArray *old, GArray *fresh, Run *runs)
{
  guint least = MIN (old->len, fresh->len), prefix = 0, suffix = 0, n;

  while (prefix < least && nth (old, prefix) == nth (fresh, prefix))
    prefix++;
  while (suffix < least - prefix && nth (old, old->len - 1 - suffix) == nth (fresh, fresh->len - 1 - suffix))
    suffix++;
  if (prefix == old->len && prefix == fresh->len)
    return 0;
  if (old->len > fresh->len && find_runs (old, fresh, prefix, old->len - suffix, runs, &n, TRUE))
    return n;
  if (old->len < fresh->len && find_runs (fresh, old, prefix, fresh->len - suffix, runs, &n, FALSE))
    return n;
  runs[0] = (Run) { prefix, old->len - prefix - suffix, prefix, fresh->len - prefix - suffix };
  return 1;
}

static void
apply_run (LimaProjectList *self, GArray *fresh, const Run *run)
{
  if (run->removed > 0)
    g_array_remove_range (self->rows, run->position, run->removed);
  if (run->added > 0)
    g_array_insert_vals (self->rows, run->position, (const guint32 *) (gpointer) fresh->data + run->from, run->added);
  g_list_model_items_changed (G_LIST_MODEL (self), run->position, run->removed, run->added);
}

/* From the last to the first, so that positions before stay as they are; the list is what it says after each. Where rows go and come in
 * one, GTK 4.8 asks for each that comes, to find those again that it shows: with very many that takes longer than it saves. */
static void
apply_runs (LimaProjectList *self, GArray *fresh, const Run *runs, guint n)
{
  for (guint i = n; i-- > 0;)
    {
      const Run *run = &runs[i];

      if (run->removed == 0 || run->added <= MOST_FOUND_AGAIN)
        {
          apply_run (self, fresh, run);
          continue;
        }
      apply_run (self, fresh, &(Run) { run->position, run->removed, run->from, 0 });
      apply_run (self, fresh, &(Run) { run->position, 0, run->from, run->added });
    }
}

/* ---- Object ---- */

static void
forget_shown (LimaProjectList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_object_weak_unref (row, row_gone, self);
  g_hash_table_remove_all (self->shown);
}

static void
lima_project_list_finalize (GObject *object)
{
  LimaProjectList *self = LIMA_PROJECT_LIST (object);

  forget_shown (self);
  g_hash_table_unref (self->shown);
  g_array_unref (self->rows);
  g_clear_pointer (&self->index, lima_index_unref);
  G_OBJECT_CLASS (lima_project_list_parent_class)->finalize (object);
}

static void
lima_project_list_class_init (LimaProjectListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_project_list_finalize;
}

static void
lima_project_list_init (LimaProjectList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->shown = g_hash_table_new (NULL, NULL);
}

/**
 * lima_project_list_new:
 *
 * Returns: (transfer full): an empty list
 */
LimaProjectList *
lima_project_list_new (void)
{
  return g_object_new (LIMA_TYPE_PROJECT_LIST, NULL);
}

/* Whether numbers mean the same projects in both, as far as both have them. */
static gboolean
continues (LimaIndex *old, LimaIndex *fresh)
{
  guint n = old == NULL || fresh == NULL ? 0 : MIN (lima_index_get_n (old), lima_index_get_n (fresh));

  for (guint row = 0; row < n; row++)
    if (lima_index_get_project (old, row)->head.id != lima_index_get_project (fresh, row)->head.id)
      return FALSE;
  return n > 0;
}

/* Rows that stay keep their place, and say what they show now; those that are gone go with the next answer. */
static void
go_on_with_index (LimaProjectList *self, LimaIndex *index)
{
  g_autoptr(GList) rows = g_hash_table_get_values (self->shown);
  guint n = lima_index_get_n (index);

  lima_index_ref (index);
  g_clear_pointer (&self->index, lima_index_unref);
  self->index = index;
  for (GList *l = rows; l != NULL; l = l->next)
    if (lima_project_row_get_row (l->data) < n)
      lima_project_row_set_index (l->data, index);
}

static void
take_index (LimaProjectList *self, LimaIndex *index)
{
  guint n = self->rows->len;

  if (continues (self->index, index))
    {
      go_on_with_index (self, index);
      return;
    }
  forget_shown (self);
  g_array_set_size (self->rows, 0);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  g_clear_pointer (&self->index, lima_index_unref);
  self->index = index == NULL ? NULL : lima_index_ref (index);
}

/**
 * lima_project_list_take:
 * @index: (nullable): what the rows are of; an index in which the numbers mean other projects makes all rows new
 * @found: (nullable): the rows, in their order
 *
 * Shows the answer to a question.
 */
void
lima_project_list_take (LimaProjectList *self, LimaIndex *index, LimaFound *found)
{
  g_autoptr(GArray) fresh = NULL;
  Run runs[MOST_RUNS];
  guint n_runs;

  g_return_if_fail (LIMA_IS_PROJECT_LIST (self));

  if (index != self->index)
    take_index (self, index);
  fresh = g_array_sized_new (FALSE, FALSE, sizeof (guint32), found == NULL ? 0 : found->n);
  if (found != NULL && found->n > 0)
    g_array_append_vals (fresh, found->rows, found->n);
  n_runs = find_changes (self->rows, fresh, runs);
  apply_runs (self, fresh, runs, n_runs);
}

/**
 * lima_project_list_get_index:
 *
 * Returns: (transfer none) (nullable): what the rows are of
 */
LimaIndex *
lima_project_list_get_index (LimaProjectList *self)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_LIST (self), NULL);

  return self->index;
}

/**
 * lima_project_list_get_row:
 * @position: a place in the list
 *
 * Returns: the row's number in the portfolio
 */
guint
lima_project_list_get_row (LimaProjectList *self, guint position)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_LIST (self) && position < self->rows->len, 0);

  return nth (self->rows, position);
}

/**
 * lima_project_list_find:
 * @row: a row's number in the portfolio
 * @position: (out): its place in the list
 *
 * Returns: whether it is in the list
 */
gboolean
lima_project_list_find (LimaProjectList *self, guint row, guint *position)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_LIST (self) && position != NULL, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (nth (self->rows, i) == row)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
