/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-project-list.h>
#include <lima-project-row.h>
#include <string.h>

#include "app-fixture.h"

#define MOST_ROWS 400
#define ROUNDS 3000

/* A list that is kept by what "items-changed" says alone. */
typedef struct
{
  LimaProjectList *list;
  GArray *rows;
  guint n_emissions;
  guint n_removed;
  guint n_added;
} Shadow;

static LimaFigures *figures;
static LimaIndex *index_of_sample;

static LimaIndex *
make_index_of (LimaFigures *of)
{
  LimaIndexOptions options = { 0 };
  LimaIndex *index;

  options.snapshot = of->snapshot;
  options.facts = of->facts;
  options.format = of->format;
  options.today = lima_date_new (2020, 1, 1);
  options.owner = lima_figures_ref (of);
  options.free_owner = (GDestroyNotify) lima_figures_unref;
  lima_figures_init_query (of, &options.query, "spend");
  index = lima_index_new (&options, NULL, NULL);
  g_assert_nonnull (index);
  return index;
}

static LimaIndex *
make_index (void)
{
  LimaIndex *index = make_index_of (figures);

  g_assert_cmpuint (lima_index_get_n (index), >=, MOST_ROWS);
  return index;
}

/* The sample after a project was removed. */
static LimaIndex *
make_index_without (guint row)
{
  g_autofree char *path = fixture_sample ();
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  const LimaBlock *block = lima_portfolio_get (input->portfolio, LIMA_RECORD_PROJECT, row);
  const LimaPath where = { .table = block->table, .record = block->id };
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("Delete");
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaFigures) fewer = NULL;

  lima_change_set_remove (set, &where, (LimaBlock *) block, lima_portfolio_get (input->portfolio, LIMA_RECORD_PROJECT, row + 1)->id);
  g_assert_true (lima_portfolio_apply (input->portfolio, set, NULL));
  snapshot = lima_portfolio_snapshot (input->portfolio);
  fewer = lima_figures_new (snapshot, figures->format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL);
  return make_index_of (fewer);
}

static void
count_change (LimaProjectRow *row, guint *n)
{
  (*n)++;
}

static void
load_sample (void)
{
  g_autofree char *path = fixture_sample ();
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  figures = lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL);
  index_of_sample = make_index ();
}

static void
replay (GListModel *model, guint position, guint removed, guint added, Shadow *shadow)
{
  g_assert_cmpuint (position + removed, <=, shadow->rows->len);
  if (removed > 0)
    g_array_remove_range (shadow->rows, position, removed);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, shadow->rows->len + added);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr(LimaProjectRow) row = g_list_model_get_item (model, position + i);
      guint32 number = lima_project_row_get_row (row);

      g_array_insert_val (shadow->rows, position + i, number);
    }
  shadow->n_emissions++;
  shadow->n_removed += removed;
  shadow->n_added += added;
}

static void
shadow_init (Shadow *shadow)
{
  *shadow = (Shadow) { lima_project_list_new (), g_array_new (FALSE, FALSE, sizeof (guint32)), 0, 0, 0 };
  g_signal_connect (shadow->list, "items-changed", G_CALLBACK (replay), shadow);
}

static void
shadow_clear (Shadow *shadow)
{
  gpointer weak = shadow->list;

  g_object_add_weak_pointer (weak, &weak);
  g_object_unref (shadow->list);
  g_assert_null (weak);
  g_array_unref (shadow->rows);
}

/* Shows @rows, and finds the shadow the same. */
static void
take (Shadow *shadow, LimaIndex *index, const guint32 *rows, guint n)
{
  LimaFound found = { (guint32 *) rows, n };

  shadow->n_emissions = shadow->n_removed = shadow->n_added = 0;
  lima_project_list_take (shadow->list, index, &found);
  g_assert_cmpmem (shadow->rows->data, shadow->rows->len * sizeof (guint32), rows, n * sizeof (guint32));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shadow->list)), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (lima_project_list_get_row (shadow->list, i), ==, rows[i]);
}

static guint
parse_rows (const char *text, guint32 *rows)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    rows[n++] = (guint32) (*text - 'a');
  return n;
}

/* Each letter is a row. */
static void
test_smallest (void)
{
  static const struct
  {
    const char *old, *fresh;
    guint emissions, removed, added;
  } cases[] = {
    { "", "", 0, 0, 0 },
    { "abc", "abc", 0, 0, 0 },
    { "", "abc", 1, 0, 3 },
    { "abc", "", 1, 3, 0 },
    { "abcde", "abde", 1, 1, 0 },             /* one goes */
    { "abcde", "bcde", 1, 1, 0 },             /* the first */
    { "abcde", "abcd", 1, 1, 0 },             /* the last */
    { "abcdef", "adf", 2, 3, 0 },             /* two stretches go */
    { "adf", "abcdef", 2, 0, 3 },             /* they come back */
    { "abcdefghijklmnopq", "bdfhjlnp", 1, 17, 8 }, /* nine stretches are too many, and nothing stays at either end */
    { "abcdefghijklmnop", "bdfhjlnp", 8, 8, 0 },   /* eight are not */
    { "bdfhjlnp", "abcdefghijklmnop", 8, 0, 8 },
    { "abcd", "abxd", 1, 1, 1 },              /* one for another */
    { "abcd", "dcba", 1, 4, 4 },              /* another order */
    { "abcdef", "abdcef", 1, 2, 2 },
    { "abcdef", "axf", 1, 4, 1 },             /* fewer, but no part of it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 rows[32];
      Shadow shadow;

      shadow_init (&shadow);
      take (&shadow, index_of_sample, rows, parse_rows (cases[i].old, rows));
      take (&shadow, index_of_sample, rows, parse_rows (cases[i].fresh, rows));
      g_test_message ("%s to %s", cases[i].old, cases[i].fresh);
      g_assert_cmpuint (shadow.n_emissions, ==, cases[i].emissions);
      g_assert_cmpuint (shadow.n_removed, ==, cases[i].removed);
      g_assert_cmpuint (shadow.n_added, ==, cases[i].added);
      shadow_clear (&shadow);
    }
}

static guint
choose_rows (GRand *rand, guint32 *rows)
{
  guint n = 0, percent = (guint) g_rand_int_range (rand, 0, 101);

  for (guint32 row = 0; row < MOST_ROWS; row++)
    if ((guint) g_rand_int_range (rand, 0, 100) < percent)
      rows[n++] = row;
  return n;
}

static void
shuffle (GRand *rand, guint32 *rows, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (int) i);
      guint32 row = rows[i - 1];

      rows[i - 1] = rows[j];
      rows[j] = row;
    }
}

/* A few rows go from what was there before, or come to it. */
static guint
nibble (GRand *rand, guint32 *rows, guint n)
{
  for (guint i = (guint) g_rand_int_range (rand, 0, 6); i > 0 && n > 0; i--)
    {
      guint at = (guint) g_rand_int_range (rand, 0, (int) n);

      memmove (rows + at, rows + at + 1, (n - at - 1) * sizeof *rows);
      n--;
    }
  return n;
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20150101);
  guint32 rows[MOST_ROWS];
  guint n = 0;
  Shadow shadow;

  shadow_init (&shadow);
  for (guint round = 0; round < ROUNDS; round++)
    {
      guint old = n, kind = (guint) g_rand_int_range (rand, 0, 10);

      if (kind < 3)
        n = choose_rows (rand, rows);
      else if (kind == 3)
        shuffle (rand, rows, n);
      else
        n = nibble (rand, rows, n);
      take (&shadow, index_of_sample, rows, n);
      g_assert_cmpuint (shadow.n_emissions, <=, 8);
      if (kind > 3)
        {
          g_assert_cmpuint (shadow.n_removed, ==, old - n); /* nothing but what went */
          g_assert_cmpuint (shadow.n_added, ==, 0);
        }
    }
  shadow_clear (&shadow);
}

/* With very many rows going and coming is told one after the other, since GTK asks for each row that comes where some went. */
static void
test_many (void)
{
  const guint n = 30000;
  g_autofree guint32 *rows = g_new (guint32, n);
  Shadow shadow;

  shadow_init (&shadow);
  for (guint i = 0; i < n; i++)
    rows[i] = i % MOST_ROWS;
  take (&shadow, index_of_sample, rows, n);
  g_assert_cmpuint (shadow.n_emissions, ==, 1);
  for (guint i = 1; i < n; i++)
    rows[i] = (i * 7) % MOST_ROWS;
  take (&shadow, index_of_sample, rows, n - 1);
  g_assert_cmpuint (shadow.n_emissions, ==, 2);
  shadow_clear (&shadow);
}

/* A row is one object as long as somebody has it, wherever it stands. */
static void
test_rows (void)
{
  static const guint32 first[] = { 5, 6, 7 }, then[] = { 7, 6 };
  LimaProjectRow *row;
  gpointer weak;
  guint position;
  Shadow shadow;

  shadow_init (&shadow);
  take (&shadow, index_of_sample, first, G_N_ELEMENTS (first));
  row = g_list_model_get_item (G_LIST_MODEL (shadow.list), 1);
  weak = row;
  g_object_add_weak_pointer (weak, &weak);
  g_assert_true (lima_project_row_get_index (row) == index_of_sample);
  take (&shadow, index_of_sample, then, G_N_ELEMENTS (then));
  {
    g_autoptr(LimaProjectRow) same = g_list_model_get_item (G_LIST_MODEL (shadow.list), 1);

    g_assert_true (same == row);
  }
  g_object_unref (row);
  g_assert_null (weak);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (shadow.list), 2));
  g_assert_true (lima_project_list_find (shadow.list, 7, &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (lima_project_list_find (shadow.list, 5, &position));
  shadow_clear (&shadow);
}

/* Where the numbers mean the same projects, rows stay and say what they show now. */
static void
test_later_index (void)
{
  static const guint32 rows[] = { 1, 2, 3, 4 };
  g_autoptr(LimaIndex) later = make_index ();
  g_autoptr(LimaProjectRow) kept = NULL, row = NULL;
  guint n = 0;
  Shadow shadow;

  shadow_init (&shadow);
  take (&shadow, index_of_sample, rows, G_N_ELEMENTS (rows));
  kept = g_list_model_get_item (G_LIST_MODEL (shadow.list), 2);
  g_signal_connect (kept, "changed", G_CALLBACK (count_change), &n);
  shadow.n_removed = shadow.n_added = 0;
  take (&shadow, later, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (shadow.n_removed + shadow.n_added, ==, 0);
  row = g_list_model_get_item (G_LIST_MODEL (shadow.list), 2);
  g_assert_true (row == kept);
  g_assert_true (lima_project_row_get_index (row) == later);
  shadow_clear (&shadow);
}

/* Where they mean others, all rows are new, though their numbers are the same. */
static void
test_another_index (void)
{
  static const guint32 rows[] = { 1, 2, 3, 4 };
  g_autoptr(LimaIndex) other = make_index_without (2);
  g_autoptr(LimaProjectRow) kept = NULL, row = NULL;
  Shadow shadow;

  shadow_init (&shadow);
  take (&shadow, index_of_sample, rows, G_N_ELEMENTS (rows));
  kept = g_list_model_get_item (G_LIST_MODEL (shadow.list), 2);
  take (&shadow, other, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (shadow.n_removed, ==, 4);
  g_assert_cmpuint (shadow.n_added, ==, 4);
  row = g_list_model_get_item (G_LIST_MODEL (shadow.list), 2);
  g_assert_true (row != kept);
  g_assert_true (lima_project_row_get_index (kept) == index_of_sample);
  g_assert_true (lima_project_row_get_index (row) == other);
  lima_project_list_take (shadow.list, NULL, NULL);
  g_assert_cmpuint (shadow.rows->len, ==, 0);
  g_assert_null (lima_project_list_get_index (shadow.list));
  shadow_clear (&shadow);
}

/* A row may outlive the list that it was in. */
static void
test_row_outlives (void)
{
  static const guint32 rows[] = { 3 };
  LimaFound found = { (guint32 *) rows, 1 };
  LimaProjectList *list = lima_project_list_new ();
  LimaProjectRow *row;

  lima_project_list_take (list, index_of_sample, &found);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_object_unref (list);
  g_assert_cmpuint (lima_project_row_get_row (row), ==, 3);
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  load_sample ();
  g_test_add_func ("/project-list/smallest", test_smallest);
  g_test_add_func ("/project-list/random", test_random);
  g_test_add_func ("/project-list/many", test_many);
  g_test_add_func ("/project-list/rows", test_rows);
  g_test_add_func ("/project-list/later-index", test_later_index);
  g_test_add_func ("/project-list/another-index", test_another_index);
  g_test_add_func ("/project-list/row-outlives", test_row_outlives);
  status = g_test_run ();
  lima_index_unref (index_of_sample);
  lima_figures_unref (figures);
  return status;
}
