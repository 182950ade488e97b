/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-rows.h"

#include <lima-search.h>
#include <string.h>

/* ---- A row ---- */

struct _LimaResultsItem
{
  GObject parent_instance;

  /* owned */
  LimaReportResults *results;
  char *key; /* the names of the rows above it, and its own: the same thing after each change */

  guint row;
  gboolean can_expand;
  gboolean expanded;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaResultsItem, lima_results_item, G_TYPE_OBJECT)

static void
lima_results_item_finalize (GObject *object)
{
  LimaResultsItem *self = LIMA_RESULTS_ITEM (object);

  lima_report_results_unref (self->results);
  g_free (self->key);
  G_OBJECT_CLASS (lima_results_item_parent_class)->finalize (object);
}

static void
lima_results_item_class_init (LimaResultsItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_results_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIMA_TYPE_RESULTS_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_results_item_init (LimaResultsItem *self)
{
}

static gboolean
is_same_row (const LimaResultsRow *a, const LimaResultsRow *b)
{
  gboolean same = a->kind == b->kind && a->depth == b->depth && a->n == b->n && a->has_children == b->has_children && a->status == b->status &&
                  memcmp (&a->done, &b->done, sizeof a->done) == 0 && memcmp (&a->gone, &b->gone, sizeof a->gone) == 0;

  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS && same; i++)
    same = g_str_equal (a->cells[i].text, b->cells[i].text) && g_strcmp0 (a->cells[i].struck, b->cells[i].struck) == 0 &&
           g_strcmp0 (a->cells[i].tip, b->cells[i].tip) == 0 && a->cells[i].is_missing == b->cells[i].is_missing;
  return same;
}

/* Takes another place, and says so where anything in it is to be seen. */
static void
item_take (LimaResultsItem *self, LimaReportResults *results, guint row, gboolean can_expand, gboolean expanded)
{
  gboolean changed = self->results == NULL || self->expanded != expanded || self->can_expand != can_expand ||
                     !is_same_row (lima_results_item_get_row (self), lima_report_results_get (results, row));
  LimaReportResults *old = self->results;

  self->results = lima_report_results_ref (results);
  lima_report_results_unref (old);
  self->row = row;
  self->can_expand = can_expand;
  self->expanded = expanded;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * lima_results_item_get_row:
 *
 * Returns: (transfer none): what it says, until the next change
 */
const LimaResultsRow *
lima_results_item_get_row (LimaResultsItem *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ITEM (self), NULL);

  return lima_report_results_get (self->results, self->row);
}

/**
 * lima_results_item_say:
 *
 * Returns: (transfer full): a cell of it for a screen reader
 */
char *
lima_results_item_say (LimaResultsItem *self, LimaResultsColumn column)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ITEM (self), NULL);

  return lima_report_results_say (self->results, self->row, column);
}

/**
 * lima_results_item_can_expand:
 *
 * Returns: whether rows could be in sight below it
 */
gboolean
lima_results_item_can_expand (LimaResultsItem *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ITEM (self), FALSE);

  return self->can_expand;
}

gboolean
lima_results_item_is_expanded (LimaResultsItem *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ITEM (self), FALSE);

  return self->expanded;
}

/* ---- The rows ---- */

struct _LimaResultsRows
{
  GObject parent_instance;

  /* owned */
  LimaReportResults *results; /* NULL until there are any */
  GPtrArray *items;           /* LimaResultsItem: those in sight */
  GHashTable *closed;         /* keys of rows that are closed */
  char **words;               /* folded, what is searched for; NULL for nothing */

  gboolean parts;
};

static void lima_results_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaResultsRows, lima_results_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_results_rows_model_init))

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_RESULTS_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_RESULTS_ROWS (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaResultsRows *self = LIMA_RESULTS_ROWS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
lima_results_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lima_results_rows_finalize (GObject *object)
{
  LimaResultsRows *self = LIMA_RESULTS_ROWS (object);

  lima_report_results_unref (self->results);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->closed);
  g_strfreev (self->words);
  G_OBJECT_CLASS (lima_results_rows_parent_class)->finalize (object);
}

static void
lima_results_rows_class_init (LimaResultsRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_results_rows_finalize;
}

static void
lima_results_rows_init (LimaResultsRows *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parts = TRUE;
}

/* ---- What is in sight ---- */

/* All that is known of the rows of new results while it is decided which of them are in sight. */
typedef struct
{
  GPtrArray *keys;    /* char */
  GArray *is_match;   /* gboolean: the row itself, or an indicator above it, is searched for */
  GArray *is_wanted;  /* gboolean: or something below it is */
  GArray *is_visible; /* gboolean */
  GArray *can_expand; /* gboolean: something could be in sight below it */
} Sight;

static gboolean
has_words (const LimaResultsRow *row, char **words)
{
  static const LimaResultsColumn searched[] = { LIMA_RESULTS_COLUMN_NAME, LIMA_RESULTS_COLUMN_UNIT, LIMA_RESULTS_COLUMN_GOAL };
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *folded = NULL;

  if (row->kind == LIMA_RESULTS_ROW_GROUP)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    g_string_append_printf (text, "%s\n", row->cells[searched[i]].text);
  folded = lima_search_fold (text->str, -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static char *
make_key (const LimaResultsRow *row, const char *above)
{
  if (row->kind == LIMA_RESULTS_ROW_GROUP)
    return g_strdup_printf ("%u", (guint) row->group);
  if (row->kind == LIMA_RESULTS_ROW_INDICATOR) /* wherever it stands it is the same */
    return g_strdup_printf ("i%s", lima_atom_text (row->indicator));
  return g_strdup_printf ("%s/%s", above, row->cells[LIMA_RESULTS_COLUMN_NAME].text);
}

static gboolean
is_set (const GArray *flags, int at)
{
  return g_array_index (flags, gboolean, at);
}

static gboolean
is_allowed (LimaResultsRows *self, guint i)
{
  LimaResultsRowKind kind = lima_report_results_get (self->results, i)->kind;

  return self->parts || (kind != LIMA_RESULTS_ROW_PART && kind != LIMA_RESULTS_ROW_REMAINDER);
}

static Sight
sight_new (LimaResultsRows *self)
{
  guint n = lima_report_results_get_n (self->results);
  Sight sight = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, TRUE, sizeof (gboolean)),
                  g_array_new (FALSE, TRUE, sizeof (gboolean)), g_array_new (FALSE, TRUE, sizeof (gboolean)),
                  g_array_new (FALSE, TRUE, sizeof (gboolean)) };

  g_array_set_size (sight.can_expand, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaResultsRow *row = lima_report_results_get (self->results, i);
      gboolean match = self->words == NULL || (row->parent >= 0 && is_set (sight.is_match, row->parent)) || has_words (row, self->words);

      g_ptr_array_add (sight.keys, make_key (row, row->parent < 0 ? NULL : g_ptr_array_index (sight.keys, row->parent)));
      g_array_append_val (sight.is_match, match);
      g_array_append_val (sight.is_wanted, match);
    }
  for (guint i = n; i-- > 0;)
    {
      int parent = lima_report_results_get (self->results, i)->parent;

      if (parent >= 0 && is_set (sight.is_wanted, (int) i))
        g_array_index (sight.is_wanted, gboolean, parent) = TRUE;
      if (parent >= 0 && is_set (sight.is_wanted, (int) i) && is_allowed (self, i))
        g_array_index (sight.can_expand, gboolean, parent) = TRUE;
    }
  return sight;
}

static void
sight_clear (Sight *sight)
{
  g_ptr_array_unref (sight->keys);
  g_array_unref (sight->is_match);
  g_array_unref (sight->is_wanted);
  g_array_unref (sight->is_visible);
  g_array_unref (sight->can_expand);
}

/* What is searched for is in sight even below a row that is closed. */
static gboolean
is_open (LimaResultsRows *self, const Sight *sight, int row)
{
  return self->words != NULL || !g_hash_table_contains (self->closed, g_ptr_array_index (sight->keys, row));
}

/* The rows in sight, by their place in the results. */
static GArray *
find_visible (LimaResultsRows *self, Sight *sight)
{
  GArray *visible = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lima_report_results_get_n (self->results); i++)
    {
      const LimaResultsRow *row = lima_report_results_get (self->results, i);
      gboolean seen = is_set (sight->is_wanted, (int) i) && is_allowed (self, i) &&
                      (row->parent < 0 || (is_set (sight->is_visible, row->parent) && is_open (self, sight, row->parent)));

      g_array_append_val (sight->is_visible, seen);
      if (seen)
        g_array_append_val (visible, i);
    }
  return visible;
}

static LimaResultsItem *
item_at (LimaResultsRows *self, guint position)
{
  return g_ptr_array_index (self->items, position);
}

static const char *
key_at (const Sight *sight, const GArray *visible, guint i)
{
  return g_ptr_array_index (sight->keys, g_array_index (visible, guint, i));
}

static LimaResultsItem *
item_new (LimaResultsRows *self, const Sight *sight, guint row)
{
  LimaResultsItem *item = g_object_new (LIMA_TYPE_RESULTS_ITEM, NULL);

  item->key = g_strdup (g_ptr_array_index (sight->keys, row));
  item_take (item, self->results, row, is_set (sight->can_expand, (int) row), is_open (self, sight, (int) row));
  return item;
}

static void
keep (LimaResultsRows *self, const Sight *sight, guint position, guint row)
{
  item_take (item_at (self, position), self->results, row, is_set (sight->can_expand, (int) row), is_open (self, sight, (int) row));
}

/* Rows that are the same at both ends stay; what lies between comes and goes. */
static void
show (LimaResultsRows *self)
{
  Sight sight = sight_new (self);
  g_autoptr(GArray) visible = find_visible (self, &sight);
  guint n = visible->len, before = self->items->len, first = 0, behind = 0;

  while (first < MIN (n, before) && g_str_equal (item_at (self, first)->key, key_at (&sight, visible, first)))
    first++;
  while (behind < MIN (n, before) - first && g_str_equal (item_at (self, before - 1 - behind)->key, key_at (&sight, visible, n - 1 - behind)))
    behind++;
  if (before > first + behind)
    g_ptr_array_remove_range (self->items, first, before - first - behind);
  for (guint i = first; i < n - behind; i++)
    g_ptr_array_insert (self->items, (int) i, item_new (self, &sight, g_array_index (visible, guint, i)));
  if (n != first + behind || before != first + behind)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before - first - behind, n - first - behind);
  for (guint i = 0; i < n; i++)
    if (i < first || i >= n - behind)
      keep (self, &sight, i, g_array_index (visible, guint, i));
  sight_clear (&sight);
}

/* ---- Public ---- */

/**
 * lima_results_rows_new:
 *
 * Returns: (transfer full): no rows yet
 */
LimaResultsRows *
lima_results_rows_new (void)
{
  return g_object_new (LIMA_TYPE_RESULTS_ROWS, NULL);
}

/**
 * lima_results_rows_follow:
 * @results: the results as they are now
 *
 * Follows a change: rows that stay keep their objects.
 */
void
lima_results_rows_follow (LimaResultsRows *self, LimaReportResults *results)
{
  LimaReportResults *old;

  g_return_if_fail (LIMA_IS_RESULTS_ROWS (self) && results != NULL);

  old = self->results;
  self->results = lima_report_results_ref (results);
  lima_report_results_unref (old);
  show (self);
}

/**
 * lima_results_rows_get_results:
 *
 * Returns: (transfer none) (nullable): what the rows are of
 */
LimaReportResults *
lima_results_rows_get_results (LimaResultsRows *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ROWS (self), NULL);

  return self->results;
}

/**
 * lima_results_rows_show_parts:
 * @parts: whether women, men and other parts of values have rows
 */
void
lima_results_rows_show_parts (LimaResultsRows *self, gboolean parts)
{
  g_return_if_fail (LIMA_IS_RESULTS_ROWS (self));

  if (parts == self->parts)
    return;
  self->parts = parts;
  if (self->results != NULL)
    show (self);
}

/**
 * lima_results_rows_search:
 * @words: what is searched for, "" for nothing
 *
 * Leaves those rows that have all words, what stands above and what stands below them.
 */
void
lima_results_rows_search (LimaResultsRows *self, const char *words)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (LIMA_IS_RESULTS_ROWS (self) && words != NULL);

  folded = g_strstrip (lima_search_fold (words, -1));
  g_clear_pointer (&self->words, g_strfreev);
  if (*folded != '\0')
    self->words = g_strsplit_set (folded, " ", -1);
  if (self->results != NULL)
    show (self);
}

/**
 * lima_results_rows_expand:
 * @expanded: whether what stands below the row is in sight
 */
void
lima_results_rows_expand (LimaResultsRows *self, guint position, gboolean expanded)
{
  LimaResultsItem *item;

  g_return_if_fail (LIMA_IS_RESULTS_ROWS (self) && position < self->items->len);

  item = item_at (self, position);
  if (expanded)
    g_hash_table_remove (self->closed, item->key);
  else
    g_hash_table_add (self->closed, g_strdup (item->key));
  show (self);
}

/**
 * lima_results_rows_reveal:
 * @indicator: its id
 *
 * Opens what stands above an indicator, and forgets a search that leaves it out.
 */
void
lima_results_rows_reveal (LimaResultsRows *self, LimaAtom indicator)
{
  int row;
  Sight sight;

  g_return_if_fail (LIMA_IS_RESULTS_ROWS (self));

  row = self->results == NULL ? -1 : lima_report_results_find (self->results, indicator);
  if (row < 0 || lima_results_rows_find_indicator (self, indicator) >= 0)
    return;
  g_clear_pointer (&self->words, g_strfreev);
  sight = sight_new (self);
  for (int at = lima_report_results_get (self->results, (guint) row)->parent; at >= 0; at = lima_report_results_get (self->results, (guint) at)->parent)
    g_hash_table_remove (self->closed, g_ptr_array_index (sight.keys, at));
  sight_clear (&sight);
  show (self);
}

/**
 * lima_results_rows_get:
 *
 * Returns: (transfer none) (nullable): the row there
 */
LimaResultsItem *
lima_results_rows_get (LimaResultsRows *self, guint position)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ROWS (self), NULL);

  return position < self->items->len ? item_at (self, position) : NULL;
}

/**
 * lima_results_rows_find:
 *
 * Returns: where a row is, -1 where it is not in sight
 */
int
lima_results_rows_find (LimaResultsRows *self, LimaResultsItem *item)
{
  guint position;

  g_return_val_if_fail (LIMA_IS_RESULTS_ROWS (self), -1);

  return item != NULL && g_ptr_array_find (self->items, item, &position) ? (int) position : -1;
}

/**
 * lima_results_rows_find_indicator:
 *
 * Returns: where the row of an indicator is, -1 where it is not in sight
 */
int
lima_results_rows_find_indicator (LimaResultsRows *self, LimaAtom indicator)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_ROWS (self), -1);

  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaResultsRow *row = lima_results_item_get_row (item_at (self, i));

      if (row->kind == LIMA_RESULTS_ROW_INDICATOR && row->indicator == indicator)
        return (int) i;
    }
  return -1;
}

/**
 * lima_results_rows_find_parent:
 *
 * Returns: where the row above a row is, -1 for a group
 */
int
lima_results_rows_find_parent (LimaResultsRows *self, guint position)
{
  const LimaResultsRow *row;

  g_return_val_if_fail (LIMA_IS_RESULTS_ROWS (self) && position < self->items->len, -1);

  row = lima_results_item_get_row (item_at (self, position));
  for (int i = (int) position - 1; i >= 0; i--)
    if (item_at (self, (guint) i)->row == (guint) row->parent && row->parent >= 0)
      return i;
  return -1;
}
