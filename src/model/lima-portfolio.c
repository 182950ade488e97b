/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-portfolio.h"

#include <string.h>

#include "lima-change-private.h"
#include "lima-snapshot-private.h"

/* Where the records of a kind are, by id. Filled when something is first looked for, then kept in step with the changes. Ids
 * that occur twice are a fault of the file, and rare: the rows are searched for their first record each time. */
typedef struct
{
  GHashTable *places;
  GHashTable *doubled;
} Index;

/* The highest number that an id of a kind has had. */
typedef struct
{
  guint64 highest;
  gboolean known;
} Numbers;

struct _LimaPortfolio
{
  GObject parent_instance;

  LimaSnapshot *now;
  Index index[LIMA_N_RECORDS];
  Numbers numbers[LIMA_N_RECORDS];
  gboolean applying;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_QUARK (lima-portfolio-error-quark, lima_portfolio_error)
G_DEFINE_FINAL_TYPE (LimaPortfolio, lima_portfolio, G_TYPE_OBJECT)

/* A place as the value of a hash table, never NULL. */
static gpointer
pack_place (LimaPlaceHint hint)
{
  G_STATIC_ASSERT (sizeof (gpointer) == sizeof (guint64));

  return (gpointer) (((guint64) hint.serial << 32) | (hint.offset + 1));
}

static LimaPlaceHint
unpack_place (gpointer value)
{
  return (LimaPlaceHint) { (guint32) ((guint64) value >> 32), (guint32) (guint64) value - 1 };
}

static void
index_drop (Index *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->doubled, g_hash_table_unref);
}

static void
index_add (LimaAtom id, LimaPlaceHint hint, gpointer data)
{
  Index *self = data;

  if (!g_hash_table_insert (self->places, GUINT_TO_POINTER (id), pack_place (hint)))
    {
      if (self->doubled == NULL)
        self->doubled = g_hash_table_new (NULL, NULL);
      g_hash_table_add (self->doubled, GUINT_TO_POINTER (id));
    }
}

/* A record came to a place, by itself or because its chunk was split. */
static void
index_set (LimaAtom id, LimaPlaceHint hint, gpointer data)
{
  Index *self = data;

  if (self->places != NULL)
    g_hash_table_insert (self->places, GUINT_TO_POINTER (id), pack_place (hint));
}

static void
index_remove (Index *self, LimaAtom id)
{
  if (self->places != NULL)
    g_hash_table_remove (self->places, GUINT_TO_POINTER (id));
}

/* The number behind the prefix, 0 when the id isn't of that form or the number longer than any of ours. */
static guint64
number_of (const char *id, const char *prefix)
{
  gsize size = strlen (prefix);
  const char *digits = id + size;

  if (strncmp (id, prefix, size) != 0 || *digits == '\0' || strspn (digits, "0123456789") != strlen (digits) ||
      strlen (digits) > 18)
    return 0;
  return g_ascii_strtoull (digits, NULL, 10);
}

static void
note_number (LimaPortfolio *self, LimaRecordKind kind, const LimaBlock *block)
{
  Numbers *numbers = &self->numbers[kind];

  numbers->highest = MAX (numbers->highest, number_of (lima_block_get_id (block), lima_record_table (kind)->prefix));
}

static int
search_rows (const LimaRows *rows, LimaAtom id)
{
  for (guint row = 0; row < lima_rows_get_n (rows); row++)
    if (lima_rows_get (rows, row)->id == id)
      return (int) row;
  return -1;
}

/* Where the first record of an id is, or -1. */
static int
find_row (LimaPortfolio *self, LimaRecordKind kind, LimaAtom id)
{
  const LimaRows *rows = self->now->rows[kind];
  Index *index = &self->index[kind];
  gpointer place;

  if (index->places == NULL)
    {
      index->places = g_hash_table_new (NULL, NULL);
      lima_rows_foreach (rows, index_add, index);
    }
  if (index->doubled != NULL && g_hash_table_contains (index->doubled, GUINT_TO_POINTER (id)))
    return search_rows (rows, id);
  place = g_hash_table_lookup (index->places, GUINT_TO_POINTER (id));
  return place == NULL ? -1 : lima_rows_find (rows, id, unpack_place (place));
}

/* Where a record goes that shall stand before a neighbour; -1 when the neighbour isn't there. */
static int
row_before (LimaPortfolio *self, LimaRecordKind kind, LimaAtom before)
{
  return before == 0 ? (int) lima_rows_get_n (self->now->rows[kind]) : find_row (self, kind, before);
}

/* Whether the record at a row stands before the neighbour that the change names. */
static gboolean
row_stands_before (LimaPortfolio *self, LimaRecordKind kind, int row, LimaAtom before)
{
  const LimaRows *rows = self->now->rows[kind];
  guint next = (guint) row + 1;

  return next == lima_rows_get_n (rows) ? before == 0 : lima_rows_get (rows, next)->id == before;
}

static void
put_in (LimaPortfolio *self, LimaRecordKind kind, int row, const LimaBlock *block)
{
  LimaSnapshot *now = lima_snapshot_own (&self->now);

  lima_rows_insert (&now->rows[kind], (guint) row, block, index_set, &self->index[kind]);
}

static void
take_out (LimaPortfolio *self, LimaRecordKind kind, int row)
{
  LimaSnapshot *now = lima_snapshot_own (&self->now);

  index_remove (&self->index[kind], lima_rows_get (now->rows[kind], (guint) row)->id);
  lima_rows_remove (&now->rows[kind], (guint) row);
}

static gboolean
insert_record (LimaPortfolio *self, LimaRecordKind kind, const LimaChange *change, GError **error)
{
  int row = row_before (self, kind, change->new_before);

  if (change->block->table != change->path.table || change->block->id == 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (find_row (self, kind, change->block->id) >= 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_EXISTS, error);
  if (row < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  put_in (self, kind, row, change->block);
  note_number (self, kind, change->block);
  return TRUE;
}

static gboolean
remove_record (LimaPortfolio *self, LimaRecordKind kind, int row, const LimaChange *change, GError **error)
{
  if (!row_stands_before (self, kind, row, change->old_before) ||
      !lima_block_equal (lima_rows_get (self->now->rows[kind], (guint) row), change->block))
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  take_out (self, kind, row);
  return TRUE;
}

static gboolean
move_record (LimaPortfolio *self, LimaRecordKind kind, int row, const LimaChange *change, GError **error)
{
  g_autoptr (LimaBlock) block = NULL;

  if (!row_stands_before (self, kind, row, change->old_before) || change->new_before == change->path.record ||
      row_before (self, kind, change->new_before) < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  block = lima_block_ref (lima_rows_get (self->now->rows[kind], (guint) row));
  take_out (self, kind, row);
  put_in (self, kind, row_before (self, kind, change->new_before), block);
  return TRUE;
}

static gboolean
edit_record (LimaPortfolio *self, LimaRecordKind kind, int row, const LimaChange *change, guint *n, GError **error)
{
  g_autoptr (LimaBlock) block = lima_change_edit_run (change, n, lima_rows_get (self->now->rows[kind], (guint) row), error);
  LimaSnapshot *now;

  if (block == NULL)
    return FALSE;
  now = lima_snapshot_own (&self->now);
  lima_rows_replace (&now->rows[kind], (guint) row, block);
  return TRUE;
}

static gboolean
edit_head (LimaPortfolio *self, const LimaChange *change, guint *n, GError **error)
{
  LimaSnapshot *now;
  LimaBlock *block;

  if (change->verb != LIMA_CHANGE_SET && change->path.n_steps == 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  block = lima_change_edit_run (change, n, self->now->head, error);
  if (block == NULL)
    return FALSE;
  now = lima_snapshot_own (&self->now);
  lima_block_unref (now->head);
  now->head = block;
  return TRUE;
}

/* Applies a change that is about a record as a whole. */
static gboolean
apply_to_rows (LimaPortfolio *self, LimaRecordKind kind, const LimaChange *change, GError **error)
{
  int row;

  if (change->verb == LIMA_CHANGE_INSERT)
    return insert_record (self, kind, change, error);
  row = find_row (self, kind, change->path.record);
  if (row < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  return change->verb == LIMA_CHANGE_REMOVE ? remove_record (self, kind, row, change, error) : move_record (self, kind, row, change, error);
}

/* Applies a change, and those that follow it in the same list. @n is how many there are, and then how many were applied. */
static gboolean
apply_run (LimaPortfolio *self, const LimaChange *change, guint *n, GError **error)
{
  int kind = lima_record_kind_of (change->path.table), row;

  if (change->path.table == &lima_head_table)
    return edit_head (self, change, n, error);
  if (kind < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (change->verb != LIMA_CHANGE_SET && change->path.n_steps == 0)
    {
      *n = 1;
      return apply_to_rows (self, (LimaRecordKind) kind, change, error);
    }
  row = find_row (self, (LimaRecordKind) kind, change->path.record);
  if (row < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  return edit_record (self, (LimaRecordKind) kind, row, change, n, error);
}

/* All changes, or none: what was there before is still whole, since nobody changes what a snapshot has. */
static gboolean
apply_all (LimaPortfolio *self, const LimaChangeSet *set, GError **error)
{
  g_autoptr (LimaSnapshot) before = lima_snapshot_ref (self->now);
  guint n = lima_change_set_get_n (set), applied = 0;
  gboolean good = TRUE;

  for (guint i = 0; good && i < n; i += applied)
    {
      applied = n - i;
      good = apply_run (self, lima_change_set_get (set, i), &applied, error);
    }
  if (good)
    return TRUE;
  lima_snapshot_unref (self->now);
  self->now = g_steal_pointer (&before);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    index_drop (&self->index[kind]);
  return FALSE;
}

/* Which fields of its record a change touches. */
static guint64
fields_of (const LimaChange *change)
{
  if (change->path.n_steps > 0)
    return G_GUINT64_CONSTANT (1) << change->path.steps[0].field;
  switch (change->verb)
    {
    case LIMA_CHANGE_SET:
      return G_GUINT64_CONSTANT (1) << change->path.field;
    case LIMA_CHANGE_MOVE:
      return LIMA_TOUCHED_ROW;
    case LIMA_CHANGE_INSERT:
    case LIMA_CHANGE_REMOVE:
    default:
      return LIMA_TOUCHED_ALL;
    }
}

/* The records that a set touched, each once, in the order of their first change. */
static GArray *
collect_touched (const LimaChangeSet *set)
{
  GArray *touched = g_array_new (FALSE, FALSE, sizeof (LimaTouched));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lima_change_set_get_n (set); i++)
    {
      const LimaChange *change = lima_change_set_get (set, i);
      int kind = lima_record_kind_of (change->path.table);
      LimaTouched one = { kind < 0 ? LIMA_TOUCHED_HEAD : (LimaRecordKind) kind, kind < 0 ? 0 : change->path.record,
                          fields_of (change) };
      gpointer key = (gpointer) (((guint64) one.kind << 32) | one.record);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));

      if (place > 0)
        g_array_index (touched, LimaTouched, place - 1).fields |= one.fields;
      else
        {
          g_array_append_val (touched, one);
          g_hash_table_insert (places, key, GUINT_TO_POINTER (touched->len));
        }
    }
  return touched;
}

static void
lima_portfolio_finalize (GObject *object)
{
  LimaPortfolio *self = LIMA_PORTFOLIO (object);

  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    index_drop (&self->index[kind]);
  lima_snapshot_unref (self->now);
  G_OBJECT_CLASS (lima_portfolio_parent_class)->finalize (object);
}

static void
lima_portfolio_class_init (LimaPortfolioClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lima_portfolio_finalize;

  /**
   * LimaPortfolio::changed:
   * @self: the portfolio
   * @set: what was applied
   * @touched: (element-type LimaTouched): the records that it touched, each once, in the order of their first change
   *
   * Emitted once for every set of changes that was applied, after all of it.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMA_TYPE_PORTFOLIO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   LIMA_TYPE_CHANGE_SET | G_SIGNAL_TYPE_STATIC_SCOPE,
                                   G_TYPE_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
lima_portfolio_init (LimaPortfolio *self)
{
  self->now = lima_snapshot_new ();
}

/**
 * lima_portfolio_new:
 *
 * Returns: (transfer full): an empty portfolio
 */
LimaPortfolio *
lima_portfolio_new (void)
{
  return g_object_new (LIMA_TYPE_PORTFOLIO, NULL);
}

/**
 * lima_portfolio_load_head:
 * @self: a portfolio
 * @head: what it says of itself; a reference is taken
 * @minor: the minor version of the file
 *
 * Part of loading a file: not undoable, and no signal.
 */
void
lima_portfolio_load_head (LimaPortfolio *self, LimaBlock *head, guint minor)
{
  LimaSnapshot *now;

  g_return_if_fail (LIMA_IS_PORTFOLIO (self));
  g_return_if_fail (head->table == &lima_head_table);

  now = lima_snapshot_own (&self->now);
  lima_block_unref (now->head);
  now->head = lima_block_ref (head);
  now->minor = minor;
}

/**
 * lima_portfolio_load:
 * @self: a portfolio
 * @kind: a kind of records
 * @blocks: (element-type LimaBlock): records of that kind; a reference is taken of each, the array stays the caller's
 *
 * Puts records behind those that are there, in bulk. Part of loading a file: not undoable, and no signal. Where an id occurs
 * twice, both records are kept, but only the first can be found and changed by its id.
 */
void
lima_portfolio_load (LimaPortfolio *self, LimaRecordKind kind, GPtrArray *blocks)
{
  LimaSnapshot *now;

  g_return_if_fail (LIMA_IS_PORTFOLIO (self));
  g_return_if_fail (kind < LIMA_N_RECORDS);

  now = lima_snapshot_own (&self->now);
  lima_rows_append (&now->rows[kind], (LimaBlock *const *) blocks->pdata, blocks->len);
  index_drop (&self->index[kind]);
  self->numbers[kind].known = FALSE;
}

/**
 * lima_portfolio_apply:
 * @self: a portfolio
 * @set: changes
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * Applies all changes of a set in their order and emits #LimaPortfolio::changed once. Each must find what it says was there
 * before; when one doesn't, none is applied and nothing is emitted. Every change of an open portfolio comes through here. Not
 * to be called from a handler of the signal: the other handlers would hear of the two sets in different orders.
 *
 * Returns: whether the set was applied
 */
gboolean
lima_portfolio_apply (LimaPortfolio *self, LimaChangeSet *set, GError **error)
{
  g_autoptr (GArray) touched = NULL;

  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), FALSE);
  g_return_val_if_fail (set != NULL, FALSE);
  g_return_val_if_fail (!self->applying, FALSE);

  if (!apply_all (self, set, error))
    return FALSE;
  touched = collect_touched (set);
  self->applying = TRUE;
  g_signal_emit (self, signals[CHANGED], 0, set, touched);
  self->applying = FALSE;
  return TRUE;
}

/**
 * lima_portfolio_snapshot:
 * @self: a portfolio
 *
 * Costs nothing; the next change copies the list of chunks and the chunk that it touches.
 *
 * Returns: (transfer full): the portfolio as it is now, for any thread
 */
LimaSnapshot *
lima_portfolio_snapshot (LimaPortfolio *self)
{
  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), NULL);

  return lima_snapshot_ref (self->now);
}

/**
 * lima_portfolio_get_head:
 *
 * Returns: what the portfolio says of itself, until the next change
 */
const LimaHead *
lima_portfolio_get_head (LimaPortfolio *self)
{
  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), NULL);

  return lima_snapshot_get_head (self->now);
}

/**
 * lima_portfolio_get_n:
 *
 * Returns: how many records of @kind there are
 */
guint
lima_portfolio_get_n (LimaPortfolio *self, LimaRecordKind kind)
{
  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), 0);

  return lima_snapshot_get_n (self->now, kind);
}

/**
 * lima_portfolio_get:
 * @self: a portfolio
 * @kind: a kind of records
 * @row: below lima_portfolio_get_n()
 *
 * Returns: the record at @row, until the next change
 */
const LimaBlock *
lima_portfolio_get (LimaPortfolio *self, LimaRecordKind kind, guint row)
{
  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), NULL);

  return lima_snapshot_get (self->now, kind, row);
}

/**
 * lima_portfolio_find:
 * @self: a portfolio
 * @kind: a kind of records
 * @id: a record's id
 *
 * Returns: the row of the first record of that id, or -1
 */
int
lima_portfolio_find (LimaPortfolio *self, LimaRecordKind kind, LimaAtom id)
{
  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), -1);
  g_return_val_if_fail (kind < LIMA_N_RECORDS, -1);

  return find_row (self, kind, id);
}

/**
 * lima_portfolio_new_id:
 * @self: a portfolio
 * @kind: a kind of records
 *
 * Makes an id for a new record: the prefix of the kind and a number above all that its records have or had since the portfolio
 * was opened. It counts as used from now on, so that many can be asked for before one is inserted.
 *
 * Returns: the id
 */
LimaAtom
lima_portfolio_new_id (LimaPortfolio *self, LimaRecordKind kind)
{
  Numbers *numbers;
  char id[64];

  g_return_val_if_fail (LIMA_IS_PORTFOLIO (self), 0);
  g_return_val_if_fail (kind < LIMA_N_RECORDS, 0);

  numbers = &self->numbers[kind];
  if (!numbers->known)
    for (guint row = 0; row < lima_portfolio_get_n (self, kind); row++)
      note_number (self, kind, lima_portfolio_get (self, kind, row));
  numbers->known = TRUE;
  g_snprintf (id, sizeof id, "%s%" G_GUINT64_FORMAT, lima_record_table (kind)->prefix, ++numbers->highest);
  return lima_atom (id);
}
