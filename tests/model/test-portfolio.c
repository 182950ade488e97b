/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-portfolio.h>
#include <string.h>

#include "random-changes.h"

#define ORGANISATION LIMA_RECORD_ORGANISATION

static LimaBlock *
make_organisation (const char *id, const char *name)
{
  LimaBlock *block = lima_block_new (&lima_organisation_table, lima_atom (id));

  if (name != NULL)
    ((LimaOrganisation *) block)->name = lima_text_new ("en", name);
  return block;
}

/* A portfolio with organisations of these ids, a blank between two. */
static LimaPortfolio *
make_portfolio (const char *ids)
{
  LimaPortfolio *portfolio = lima_portfolio_new ();
  g_auto (GStrv) parts = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (blocks, make_organisation (parts[i], parts[i]));
  lima_portfolio_load (portfolio, ORGANISATION, blocks);
  return portfolio;
}

static char *
order_of (LimaPortfolio *portfolio)
{
  GString *order = g_string_new (NULL);

  for (guint row = 0; row < lima_portfolio_get_n (portfolio, ORGANISATION); row++)
    g_string_append_printf (order, "%s%s", row == 0 ? "" : " ",
                            lima_block_get_id (lima_portfolio_get (portfolio, ORGANISATION, row)));
  return g_string_free (order, FALSE);
}

static LimaPath
path_of (const char *id)
{
  return (LimaPath) { .table = &lima_organisation_table, .record = lima_atom (id) };
}

static void
add_rename (LimaChangeSet *set, const char *id, const char *from, const char *to)
{
  g_auto (LimaValue) old_value = { .type = LIMA_FIELD_TEXT };
  g_auto (LimaValue) new_value = { .type = LIMA_FIELD_TEXT };
  LimaPath path = path_of (id);

  path.field = LIMA_ORGANISATION_NAME;
  old_value.v.text = from == NULL ? NULL : lima_text_new ("en", from);
  new_value.v.text = to == NULL ? NULL : lima_text_new ("en", to);
  lima_change_set_set (set, &path, &old_value, &new_value);
}

static void
add_insert (LimaChangeSet *set, const char *id, const char *before)
{
  g_autoptr (LimaBlock) block = make_organisation (id, id);
  LimaPath path = path_of (id);

  lima_change_set_insert (set, &path, block, lima_atom (before));
}

static void
add_remove (LimaChangeSet *set, const char *id, const char *before)
{
  g_autoptr (LimaBlock) block = make_organisation (id, id);
  LimaPath path = path_of (id);

  lima_change_set_remove (set, &path, block, lima_atom (before));
}

static void
add_move (LimaChangeSet *set, const char *id, const char *from, const char *to)
{
  LimaPath path = path_of (id);

  lima_change_set_move (set, &path, lima_atom (from), lima_atom (to));
}

/* What the signal said last, and how often it spoke. */
typedef struct
{
  guint n;
  LimaChangeSet *set;
  GArray *touched;
} Heard;

static void
on_changed (LimaPortfolio *portfolio, LimaChangeSet *set, GArray *touched, gpointer data)
{
  Heard *heard = data;

  g_assert_true (LIMA_IS_PORTFOLIO (portfolio));
  heard->n++;
  heard->set = set;
  g_clear_pointer (&heard->touched, g_array_unref);
  heard->touched = g_array_ref (touched);
}

/* Every record is found by its id where it stands. */
static void
check_index (LimaPortfolio *portfolio, LimaRecordKind kind)
{
  for (guint row = 0; row < lima_portfolio_get_n (portfolio, kind); row++)
    if (lima_portfolio_find (portfolio, kind, lima_portfolio_get (portfolio, kind, row)->id) != (int) row)
      g_error ("%s isn’t found at %u", lima_block_get_id (lima_portfolio_get (portfolio, kind, row)), row);
}

/* ---- loading ---- */

static void
test_empty (void)
{
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);

  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      g_assert_cmpuint (lima_portfolio_get_n (portfolio, (LimaRecordKind) kind), ==, 0);
      g_assert_cmpuint (lima_snapshot_get_n (snapshot, (LimaRecordKind) kind), ==, 0);
      g_assert_cmpint (lima_portfolio_find (portfolio, (LimaRecordKind) kind, lima_atom ("p1")), ==, -1);
    }
  g_assert_nonnull (lima_portfolio_get_head (portfolio));
  g_assert_null (lima_portfolio_get_head (portfolio)->title);
  g_assert_cmpuint (lima_snapshot_get_minor (snapshot), ==, 0);
}

static void
test_load (void)
{
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (LimaSnapshot) snapshot = NULL;
  g_autoptr (LimaBlock) head = lima_block_new (&lima_head_table, 0);
  Heard heard = { 0 };
  guint n = 0;

  g_signal_connect (portfolio, "changed", G_CALLBACK (on_changed), &heard);
  ((LimaHead *) head)->title = lima_text_new ("en", "Title");
  lima_portfolio_load_head (portfolio, head, 3);
  g_assert_true (lima_portfolio_get_head (portfolio) == (LimaHead *) head);

  /* Several loads, around the size of a chunk. */
  for (guint size = 4000; size <= 4200; size += 100)
    {
      g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
      g_autoptr (LimaSnapshot) before = lima_portfolio_snapshot (portfolio);

      for (guint i = 0; i < size; i++)
        {
          g_autofree char *id = g_strdup_printf ("o%u", ++n);

          g_ptr_array_add (blocks, make_organisation (id, NULL));
        }
      lima_portfolio_load (portfolio, ORGANISATION, blocks);
      g_assert_cmpuint (lima_portfolio_get_n (portfolio, ORGANISATION), ==, n);
      g_assert_cmpuint (lima_snapshot_get_n (before, ORGANISATION), ==, n - size);
      check_index (portfolio, ORGANISATION);
    }
  for (guint row = 0; row < n; row++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", row + 1);

      g_assert_cmpstr (lima_block_get_id (lima_portfolio_get (portfolio, ORGANISATION, row)), ==, id);
    }
  snapshot = lima_portfolio_snapshot (portfolio);
  g_assert_cmpuint (lima_snapshot_get_minor (snapshot), ==, 3);
  g_assert_cmpuint (heard.n, ==, 0);
}

/* Both records of an id are kept, the first is the one that is found. */
static void
test_doubled (void)
{
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a b a c");
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Remove the first");
  g_autoptr (GError) error = NULL;
  g_autofree char *order = NULL;

  g_assert_cmpuint (lima_portfolio_get_n (portfolio, ORGANISATION), ==, 4);
  g_assert_cmpint (lima_portfolio_find (portfolio, ORGANISATION, lima_atom ("a")), ==, 0);
  g_assert_cmpint (lima_portfolio_find (portfolio, ORGANISATION, lima_atom ("c")), ==, 3);
  add_remove (set, "a", "b");
  add_insert (set, "d", "b");
  g_assert_true (lima_portfolio_apply (portfolio, set, &error));
  g_assert_no_error (error);
  order = order_of (portfolio);
  g_assert_cmpstr (order, ==, "d b a c");
  check_index (portfolio, ORGANISATION);
}

static void
test_new_id (void)
{
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("o3 o007 p99 o o5x o-8 o9999999999999999999 x");
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("More");
  g_autoptr (LimaChangeSet) inverse = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (lima_atom_text (lima_portfolio_new_id (portfolio, ORGANISATION)), ==, "o8");
  g_assert_cmpstr (lima_atom_text (lima_portfolio_new_id (portfolio, ORGANISATION)), ==, "o9");
  g_assert_cmpstr (lima_atom_text (lima_portfolio_new_id (portfolio, LIMA_RECORD_PROJECT)), ==, "p1");
  add_insert (set, "o20", NULL);
  inverse = lima_change_set_inverse (set);
  g_assert_true (lima_portfolio_apply (portfolio, set, &error));
  g_assert_true (lima_portfolio_apply (portfolio, inverse, &error));
  /* It was used, though it is gone: undo may bring it back. */
  g_assert_cmpstr (lima_atom_text (lima_portfolio_new_id (portfolio, ORGANISATION)), ==, "o21");
}

/* ---- applying ---- */

/* Records that come, go and move; what is there before is "a b c". */
static const struct
{
  LimaVerb verb;
  const char *id, *old_before, *new_before;
  const char *order; /* NULL when it is refused */
  LimaPortfolioError code;
} record_cases[] = {
  { LIMA_CHANGE_INSERT, "d", NULL, NULL, "a b c d", 0 },
  { LIMA_CHANGE_INSERT, "d", NULL, "a", "d a b c", 0 },
  { LIMA_CHANGE_INSERT, "d", NULL, "x", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_INSERT, "a", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_EXISTS },
  { LIMA_CHANGE_INSERT, "", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_NO_RECORD },
  { LIMA_CHANGE_REMOVE, "a", "b", NULL, "b c", 0 },
  { LIMA_CHANGE_REMOVE, "c", NULL, NULL, "a b", 0 },
  { LIMA_CHANGE_REMOVE, "a", "c", NULL, NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_REMOVE, "x", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_NO_RECORD },
  { LIMA_CHANGE_MOVE, "a", "b", NULL, "b c a", 0 },
  { LIMA_CHANGE_MOVE, "a", "b", "c", "b a c", 0 },
  { LIMA_CHANGE_MOVE, "c", NULL, "a", "c a b", 0 },
  { LIMA_CHANGE_MOVE, "b", "c", "c", "a b c", 0 },
  { LIMA_CHANGE_MOVE, "b", "c", "b", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_MOVE, "b", "c", "x", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_MOVE, "b", "a", "a", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_MOVE, "x", NULL, "a", NULL, LIMA_PORTFOLIO_ERROR_NO_RECORD },
};

static LimaChangeSet *
make_record_case (guint i)
{
  LimaChangeSet *set = lima_change_set_new ("Case");

  if (record_cases[i].verb == LIMA_CHANGE_INSERT)
    add_insert (set, record_cases[i].id, record_cases[i].new_before);
  else if (record_cases[i].verb == LIMA_CHANGE_REMOVE)
    add_remove (set, record_cases[i].id, record_cases[i].old_before);
  else
    add_move (set, record_cases[i].id, record_cases[i].old_before, record_cases[i].new_before);
  return set;
}

static void
test_records (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (record_cases); i++)
    {
      g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a b c");
      g_autoptr (LimaChangeSet) set = make_record_case (i);
      g_autoptr (LimaChangeSet) inverse = lima_change_set_inverse (set);
      g_autoptr (GError) error = NULL;
      g_autofree char *order = NULL;
      g_autofree char *back = NULL;

      g_test_message ("%u: %d %s", i, (int) record_cases[i].verb, record_cases[i].id);
      g_assert_cmpint (lima_portfolio_apply (portfolio, set, &error), ==, record_cases[i].order != NULL);
      order = order_of (portfolio);
      check_index (portfolio, ORGANISATION);
      if (record_cases[i].order == NULL)
        {
          g_assert_error (error, LIMA_PORTFOLIO_ERROR, (int) record_cases[i].code);
          g_assert_cmpstr (order, ==, "a b c");
          continue;
        }
      g_assert_cmpstr (order, ==, record_cases[i].order);
      g_assert_true (lima_portfolio_apply (portfolio, inverse, &error));
      back = order_of (portfolio);
      g_assert_cmpstr (back, ==, "a b c");
      check_index (portfolio, ORGANISATION);
    }
}

/* What can go wrong at the end of a set, after the others of make_conflict(). */
static const LimaPortfolioError conflict_codes[] = {
  LIMA_PORTFOLIO_ERROR_CONFLICT, LIMA_PORTFOLIO_ERROR_NO_RECORD, LIMA_PORTFOLIO_ERROR_EXISTS,
  LIMA_PORTFOLIO_ERROR_CONFLICT, LIMA_PORTFOLIO_ERROR_NO_RECORD, LIMA_PORTFOLIO_ERROR_NO_RECORD,
};

static LimaChangeSet *
make_conflict (guint i)
{
  LimaChangeSet *set = lima_change_set_new ("Fails at its end");
  LimaPath elsewhere = { .table = &lima_flow_table, .record = lima_atom ("f1") };
  LimaPath head = { .table = &lima_head_table };

  add_rename (set, "a", "a", "new name");
  add_insert (set, "d", "b");
  add_remove (set, "c", NULL);
  add_move (set, "b", NULL, "a");
  if (i == 0)
    add_rename (set, "a", "a", "newer name");
  else if (i == 1)
    add_rename (set, "c", "c", "gone");
  else if (i == 2)
    add_insert (set, "d", NULL);
  else if (i == 3)
    add_remove (set, "a", "b");
  else
    lima_change_set_move (set, i == 4 ? &elsewhere : &head, 0, 0);
  return set;
}

/* Whatever fails, and after whatever else: the portfolio is as it was, and nobody hears of it. */
static void
test_conflicts (void)
{
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a b c");
  g_autoptr (LimaSnapshot) before = lima_portfolio_snapshot (portfolio);
  Heard heard = { 0 };

  g_signal_connect (portfolio, "changed", G_CALLBACK (on_changed), &heard);
  for (guint i = 0; i < G_N_ELEMENTS (conflict_codes); i++)
    {
      g_autoptr (LimaChangeSet) set = make_conflict (i);
      g_autoptr (LimaSnapshot) after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (lima_portfolio_apply (portfolio, set, &error));
      g_assert_error (error, LIMA_PORTFOLIO_ERROR, (int) conflict_codes[i]);
      after = lima_portfolio_snapshot (portfolio);
      g_assert_true (snapshots_equal (before, after));
      g_assert_cmpint (lima_portfolio_find (portfolio, ORGANISATION, lima_atom ("d")), ==, -1);
      check_index (portfolio, ORGANISATION);
    }
  g_assert_cmpuint (heard.n, ==, 0);
}

/* The very first change of a set may be the one that fails, and the error needn't be asked for. */
static void
test_first_fails (void)
{
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a");
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Fails");

  add_rename (set, "a", "other", "new");
  g_assert_false (lima_portfolio_apply (portfolio, set, NULL));
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, ORGANISATION), ==, 1);
}

/* Changes of all sorts, several of one record among them. */
static LimaChangeSet *
make_much (void)
{
  LimaChangeSet *set = lima_change_set_new ("Much");
  g_auto (LimaValue) none = { .type = LIMA_FIELD_STRING };
  g_auto (LimaValue) notes = { .type = LIMA_FIELD_STRING, .v.string = g_strdup ("Notes") };
  LimaValue no_code = { .type = LIMA_FIELD_CODE }, kenya = { .type = LIMA_FIELD_CODE, .v.atom = lima_atom ("KE") };
  LimaPath head = { .table = &lima_head_table, .field = LIMA_HEAD_NOTES };
  LimaPath code = path_of ("a");

  code.field = LIMA_ORGANISATION_COUNTRY;
  add_move (set, "b", "c", NULL);
  add_rename (set, "a", "a", "A");
  lima_change_set_set (set, &head, &none, &notes);
  lima_change_set_set (set, &code, &no_code, &kenya);
  add_insert (set, "d", NULL);
  add_rename (set, "d", "d", "D");
  add_rename (set, "a", "A", "AA");
  add_remove (set, "c", "b");
  return set;
}

static void
test_emissions (void)
{
  static const struct
  {
    LimaRecordKind kind;
    const char *record;
    guint64 fields;
  } expected[] = {
    { ORGANISATION, "b", LIMA_TOUCHED_ROW },
    { ORGANISATION, "a", 1u << LIMA_ORGANISATION_NAME | 1u << LIMA_ORGANISATION_COUNTRY },
    { LIMA_TOUCHED_HEAD, NULL, 1u << LIMA_HEAD_NOTES },
    { ORGANISATION, "d", LIMA_TOUCHED_ALL },
    { ORGANISATION, "c", LIMA_TOUCHED_ALL },
  };
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a b c");
  g_autoptr (LimaChangeSet) set = make_much ();
  g_autoptr (LimaChangeSet) nothing = lima_change_set_new ("Nothing");
  Heard heard = { 0 };

  g_signal_connect (portfolio, "changed", G_CALLBACK (on_changed), &heard);
  g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_true (heard.set == set);
  g_assert_cmpuint (heard.touched->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaTouched *touched = &g_array_index (heard.touched, LimaTouched, i);

      g_assert_cmpint (touched->kind, ==, expected[i].kind);
      g_assert_cmpstr (lima_atom_text (touched->record), ==, expected[i].record);
      g_assert_cmphex (touched->fields, ==, expected[i].fields);
    }
  g_assert_cmpstr (lima_portfolio_get_head (portfolio)->notes, ==, "Notes");

  g_assert_true (lima_portfolio_apply (portfolio, nothing, NULL));
  g_assert_cmpuint (heard.n, ==, 2);
  g_assert_cmpuint (heard.touched->len, ==, 0);
  g_array_unref (heard.touched);
}

/* What changes inside a list is told as the record's field. */
static void
test_nested_mask (void)
{
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr (LimaBlock) flow = lima_block_new (&lima_flow_table, lima_atom ("f1"));
  g_autoptr (LimaBlock) place = lima_block_new (&lima_place_table, lima_atom ("l1"));
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Add");
  LimaPath path = { .table = &lima_project_table, .record = lima_atom ("p1"), .n_steps = 1 };
  Heard heard = { 0 };

  g_ptr_array_add (blocks, lima_block_new (&lima_project_table, lima_atom ("p1")));
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, blocks);
  g_signal_connect (portfolio, "changed", G_CALLBACK (on_changed), &heard);

  path.steps[0] = (LimaStep) { LIMA_PROJECT_FLOWS, lima_atom ("f1") };
  lima_change_set_insert (set, &path, flow, 0);
  path.steps[path.n_steps++] = (LimaStep) { LIMA_FLOW_PLACES, lima_atom ("l1") };
  lima_change_set_insert (set, &path, place, 0);
  g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
  g_assert_cmpuint (heard.touched->len, ==, 1);
  g_assert_cmphex (g_array_index (heard.touched, LimaTouched, 0).fields, ==, G_GUINT64_CONSTANT (1) << LIMA_PROJECT_FLOWS);
  g_array_unref (heard.touched);
}

/* ---- snapshots ---- */

static void
test_isolation (void)
{
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a b c");
  g_autoptr (LimaSnapshot) before = lima_portfolio_snapshot (portfolio);
  g_autofree char *text = dump_snapshot (before);
  g_autofree char *still = NULL;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Much");
  g_autoptr (LimaSnapshot) after = NULL;
  g_autofree char *changed = NULL;
  const LimaBlock *untouched = lima_portfolio_get (portfolio, ORGANISATION, 1);

  add_rename (set, "a", "a", "A");
  add_insert (set, "d", "a");
  add_remove (set, "c", NULL);
  g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
  after = lima_portfolio_snapshot (portfolio);
  still = dump_snapshot (before);
  changed = dump_snapshot (after);
  g_assert_cmpstr (text, ==, still);
  g_assert_cmpstr (text, !=, changed);
  g_assert_true (lima_portfolio_get (portfolio, ORGANISATION, 2) == untouched);

  /* It outlives the portfolio. */
  g_clear_object (&portfolio);
  g_assert_cmpuint (lima_snapshot_get_n (before, ORGANISATION), ==, 3);
  g_assert_cmpuint (lima_snapshot_get_n (after, ORGANISATION), ==, 3);
  g_assert_cmpstr (lima_block_get_id (lima_snapshot_get (after, ORGANISATION, 0)), ==, "d");
}

typedef struct
{
  GAsyncQueue *queue;
  guint n;
} Reader;

typedef struct
{
  LimaSnapshot *snapshot;
  char *text;
} Task;

/* Reads each snapshot and compares it with what it was when it was taken, then gives it up in this thread. */
static gpointer
read_snapshots (gpointer data)
{
  Reader *reader = data;

  for (;;)
    {
      Task *task = g_async_queue_pop (reader->queue);
      g_autofree char *text = NULL;

      if (task->snapshot == NULL)
        return task;
      text = dump_snapshot (task->snapshot);
      g_assert_cmpstr (text, ==, task->text);
      lima_snapshot_unref (task->snapshot);
      g_free (task->text);
      g_free (task);
      reader->n++;
    }
}

static void
test_threads (void)
{
  g_autoptr (LimaPortfolio) portfolio = make_portfolio ("a b c d e f g h i j k l m");
  Reader readers[2] = { { g_async_queue_new (), 0 }, { g_async_queue_new (), 0 } };
  GThread *threads[2];

  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("reader", read_snapshots, &readers[i]);
  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (LimaChangeSet) set = lima_change_set_new ("Turn");
      g_autofree char *from = g_strdup_printf ("%u", i), *to = g_strdup_printf ("%u", i + 1);
      const char *first = lima_block_get_id (lima_portfolio_get (portfolio, ORGANISATION, 0));
      const char *second = lima_block_get_id (lima_portfolio_get (portfolio, ORGANISATION, 1));
      Task *task = g_new0 (Task, 1);

      task->snapshot = lima_portfolio_snapshot (portfolio);
      task->text = dump_snapshot (task->snapshot);
      g_async_queue_push (readers[i % 2].queue, task);
      add_move (set, first, second, NULL);
      add_rename (set, "a", i == 0 ? "a" : from, to);
      g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
    }
  for (guint i = 0; i < 2; i++)
    {
      g_async_queue_push (readers[i].queue, g_new0 (Task, 1));
      g_free (g_thread_join (threads[i]));
      g_assert_cmpuint (readers[i].n, ==, 750);
      g_async_queue_unref (readers[i].queue);
    }
}

static void
test_dies (void)
{
  LimaPortfolio *portfolio = make_portfolio ("a b");
  LimaSnapshot *snapshot = lima_portfolio_snapshot (portfolio);
  gpointer weak = portfolio;

  g_object_add_weak_pointer (G_OBJECT (portfolio), &weak);
  g_object_unref (portfolio);
  g_assert_null (weak);
  lima_snapshot_unref (snapshot);
  lima_snapshot_unref (NULL);
}

/* ---- many rows ---- */

/* Thousands of organisations come, go and move, next to a plain list of their ids. */
static void
step_rows (GRand *rand, LimaPortfolio *portfolio, GPtrArray *ids, LimaChangeSet *set)
{
  guint at = (guint) g_rand_int_range (rand, 0, (int) ids->len);
  guint to = (guint) g_rand_int_range (rand, 0, (int) ids->len);
  const char *id = g_ptr_array_index (ids, at), *next = at + 1 < ids->len ? g_ptr_array_index (ids, at + 1) : NULL;
  const char *target = g_ptr_array_index (ids, to);
  guint choice = (guint) g_rand_int_range (rand, 0, 100);

  if (choice < 45)
    {
      const char *new_id = lima_atom_text (lima_portfolio_new_id (portfolio, ORGANISATION));

      /* Mostly near one place, so that chunks split. */
      to = choice < 35 ? ids->len / 3 : to;
      add_insert (set, new_id, g_ptr_array_index (ids, to));
      g_ptr_array_insert (ids, (int) to, (gpointer) new_id);
    }
  else if (choice < 80)
    {
      add_remove (set, id, next);
      g_ptr_array_remove_index (ids, at);
    }
  else if (target != id)
    {
      add_move (set, id, next, target);
      g_ptr_array_remove_index (ids, at);
      g_ptr_array_insert (ids, (int) (to > at ? to - 1 : to), (gpointer) id);
    }
}

static void
check_rows (LimaPortfolio *portfolio, GPtrArray *ids)
{
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, ORGANISATION), ==, ids->len);
  for (guint row = 0; row < ids->len; row++)
    if (strcmp (lima_block_get_id (lima_portfolio_get (portfolio, ORGANISATION, row)), g_ptr_array_index (ids, row)) != 0)
      g_error ("row %u is %s and not %s", row, lima_block_get_id (lima_portfolio_get (portfolio, ORGANISATION, row)),
               (char *) g_ptr_array_index (ids, row));
  check_index (portfolio, ORGANISATION);
}

static void
test_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) undo = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_change_set_unref);
  g_autoptr (LimaSnapshot) first = NULL;
  g_autoptr (LimaSnapshot) last = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      const char *id = lima_atom_text (lima_portfolio_new_id (portfolio, ORGANISATION));

      g_ptr_array_add (ids, (gpointer) id);
      g_ptr_array_add (blocks, make_organisation (id, id));
    }
  lima_portfolio_load (portfolio, ORGANISATION, blocks);
  first = lima_portfolio_snapshot (portfolio);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (LimaChangeSet) set = lima_change_set_new ("Rows");

      for (guint k = 0; k < 200; k++)
        step_rows (rand, portfolio, ids, set);
      g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
      check_rows (portfolio, ids);
      g_ptr_array_add (undo, lima_change_set_inverse (set));
    }
  for (guint i = undo->len; i > 0; i--)
    g_assert_true (lima_portfolio_apply (portfolio, g_ptr_array_index (undo, i - 1), NULL));
  last = lima_portfolio_snapshot (portfolio);
  g_assert_true (snapshots_equal (first, last));
  check_index (portfolio, ORGANISATION);
}

/* A whole chunk from the middle goes, row by row. */
static void
test_chunk_goes (void)
{
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Remove the middle");

  for (guint i = 0; i < 13000; i++)
    {
      const char *id = lima_atom_text (lima_portfolio_new_id (portfolio, ORGANISATION));

      g_ptr_array_add (ids, (gpointer) id);
      g_ptr_array_add (blocks, make_organisation (id, id));
    }
  lima_portfolio_load (portfolio, ORGANISATION, blocks);
  check_rows (portfolio, ids);
  for (guint i = 0; i < 4300; i++)
    {
      add_remove (set, g_ptr_array_index (ids, 4000), g_ptr_array_index (ids, 4001));
      g_ptr_array_remove_index (ids, 4000);
    }
  g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
  check_rows (portfolio, ids);
}

/* All rows go, one by one from the front, and come again from the back. */
static void
test_all_go (void)
{
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Remove all");
  g_autoptr (LimaChangeSet) inverse = NULL;
  g_autoptr (LimaSnapshot) before = NULL;
  g_autoptr (LimaSnapshot) after = NULL;
  guint n = 9000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      g_ptr_array_add (blocks, make_organisation (id, id));
    }
  lima_portfolio_load (portfolio, ORGANISATION, blocks);
  before = lima_portfolio_snapshot (portfolio);
  for (guint i = 0; i < n; i++)
    add_remove (set, lima_block_get_id (g_ptr_array_index (blocks, i)),
                i + 1 < n ? lima_block_get_id (g_ptr_array_index (blocks, i + 1)) : NULL);
  inverse = lima_change_set_inverse (set);
  g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, ORGANISATION), ==, 0);
  g_assert_cmpuint (lima_snapshot_get_n (before, ORGANISATION), ==, n);
  g_assert_true (lima_portfolio_apply (portfolio, inverse, NULL));
  after = lima_portfolio_snapshot (portfolio);
  g_assert_true (snapshots_equal (before, after));
  check_index (portfolio, ORGANISATION);
}

/* ---- the property: every set can be taken back, and applied again ---- */

/* Whether the portfolio is what a snapshot says. Texts are compared now and then: that is slow, and trusts nothing. */
static void
assert_is (LimaPortfolio *portfolio, const LimaSnapshot *expected, guint i)
{
  g_autoptr (LimaSnapshot) now = lima_portfolio_snapshot (portfolio);

  g_assert_true (snapshots_equal (now, expected));
  if (i % 100 == 0)
    {
      g_autofree char *a = dump_snapshot (now);
      g_autofree char *b = dump_snapshot (expected);

      g_assert_cmpstr (a, ==, b);
    }
}

static void
check_property (guint32 seed, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr (LimaPortfolio) beside = lima_portfolio_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_snapshot_unref);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_change_set_unref);
  g_autofree char *start = NULL;
  g_autofree char *still = NULL;
  Heard heard = { 0 };

  load_random (rand, portfolio, beside, 15);
  g_signal_connect (portfolio, "changed", G_CALLBACK (on_changed), &heard);
  g_ptr_array_add (states, lima_portfolio_snapshot (portfolio));
  start = dump_snapshot (g_ptr_array_index (states, 0));

  for (guint i = 0; i < n; i++)
    {
      LimaChangeSet *set = random_changes (rand, beside);

      g_ptr_array_add (sets, set);
      g_assert_true (lima_portfolio_apply (portfolio, set, NULL));
      g_ptr_array_add (states, lima_portfolio_snapshot (beside));
      assert_is (portfolio, g_ptr_array_index (states, i + 1), i);
    }
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (LimaChangeSet) inverse = lima_change_set_inverse (g_ptr_array_index (sets, i - 1));

      g_assert_true (lima_portfolio_apply (portfolio, inverse, NULL));
      assert_is (portfolio, g_ptr_array_index (states, i - 1), i);
    }
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (lima_portfolio_apply (portfolio, g_ptr_array_index (sets, i), NULL));
      assert_is (portfolio, g_ptr_array_index (states, i + 1), i);
    }
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    check_index (portfolio, (LimaRecordKind) kind);
  still = dump_snapshot (g_ptr_array_index (states, 0));
  g_assert_cmpstr (start, ==, still);
  g_assert_cmpuint (heard.n, ==, 3 * n);
  g_array_unref (heard.touched);
}

static void
test_property (void)
{
  guint rounds = g_test_slow () ? 50 : 3;

  for (guint32 seed = 1; seed <= rounds; seed++)
    check_property (seed, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/portfolio/empty", test_empty);
  g_test_add_func ("/portfolio/load", test_load);
  g_test_add_func ("/portfolio/doubled", test_doubled);
  g_test_add_func ("/portfolio/new-id", test_new_id);
  g_test_add_func ("/portfolio/records", test_records);
  g_test_add_func ("/portfolio/conflicts", test_conflicts);
  g_test_add_func ("/portfolio/first-fails", test_first_fails);
  g_test_add_func ("/portfolio/emissions", test_emissions);
  g_test_add_func ("/portfolio/nested-mask", test_nested_mask);
  g_test_add_func ("/portfolio/dies", test_dies);
  g_test_add_func ("/portfolio/rows", test_rows);
  g_test_add_func ("/portfolio/chunk-goes", test_chunk_goes);
  g_test_add_func ("/portfolio/all-go", test_all_go);
  g_test_add_func ("/portfolio/property", test_property);
  g_test_add_func ("/snapshot/isolation", test_isolation);
  g_test_add_func ("/snapshot/threads", test_threads);
  return g_test_run ();
}
