/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-filter.h>
#include <lima-portfolio.h>
#include <lima-report-attention.h>

#include "fixture.h"

#define NB "\302\240"

typedef struct
{
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  GPtrArray *list;
} Fixture;

static LimaBlock *
make_figure (const char *key, const char *value)
{
  LimaFigure *figure = (LimaFigure *) lima_block_new (&lima_figure_table, lima_atom (key));

  figure->label = lima_text_new ("en", "Kenya");
  figure->measure = lima_atom ("spend");
  figure->dimension = lima_atom ("country");
  figure->key = lima_atom (key);
  figure->value = lima_amount_read (value, -1);
  figure->rounding = lima_amount_read ("100000", -1);
  figure->unit = lima_atom ("USD");
  figure->start = lima_day_read ("2014", -1);
  figure->paragraph = g_strdup ("4");
  return &figure->head;
}

static void
look (Fixture *self, const char *const *specs, LimaBlock *figure, const char *measure)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) projects = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  LimaReportChartOptions options = { .format = format, .measure = measure };
  LimaQuery query;

  for (; *specs != NULL; specs++)
    g_ptr_array_add (projects, fixture_project (*specs));
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, projects);
  if (figure != NULL)
    g_ptr_array_add (figures, figure);
  lima_portfolio_load (portfolio, LIMA_RECORD_FIGURE, figures);
  self->snapshot = lima_portfolio_snapshot (portfolio);
  self->facts = lima_facts_new_from_snapshot (self->snapshot, NULL, 0, NULL, NULL);
  lima_query_init (&query);
  g_assert_true (lima_measure_parse (measure, &query.measure));
  options.snapshot = self->snapshot;
  self->list = lima_report_attention_new (self->facts, &query, &options, lima_date_new (2015, 4, 22));
}

static void
clear (Fixture *self)
{
  g_ptr_array_unref (self->list);
  lima_facts_free (self->facts);
  lima_snapshot_unref (self->snapshot);
}

/* "title | detail | where to" of each, in order. */
static void
check (const Fixture *self, const char *const *expected)
{
  guint i = 0;

  for (; expected[i] != NULL; i++)
    {
      const LimaAttention *entry;
      g_autofree char *text = NULL;

      g_assert_cmpuint (i, <, self->list->len);
      entry = g_ptr_array_index (self->list, i);
      text = g_strdup_printf ("%s | %s | %s", entry->title, entry->detail,
                              entry->lead == LIMA_ATTENTION_LEADS_TO_CHARTS     ? lima_dimension_get_name (entry->dimension)
                              : entry->lead == LIMA_ATTENTION_LEADS_TO_PROJECTS ? entry->filter
                              : entry->lead == LIMA_ATTENTION_LEADS_TO_PROBLEMS ? entry->problem
                                                                                : "nowhere");
      g_assert_cmpstr (text, ==, expected[i]);
    }
  g_assert_cmpuint (self->list->len, ==, i);
}

/* What every project of these tests has, so that only what a case leaves out is found. */
#define WHOLE "status 4; sector 11110; funder _ Japan; "

/* By the money at stake: 500 without a region and a country, 300 without a sector; flows without a currency are not comparable. */
static void
test_money (void)
{
  static const char *const specs[] = { "id a; " WHOLE "flow 3 500 2014-01-01 USD",
                                       "id b; status 4; country KE; funder _ Japan; flow 3 300 2014-01-01 USD",
                                       "id c; " WHOLE "country KE; flow 3 12.5 2014-01-01 _; flow 3 1 2014-01-01 _", NULL };
  static const char *const expected[] = {
    "800 of delivery has no theme | 100" NB "% of 800 · Charts, Themes | theme",
    "500 of delivery has no region | 62.5" NB "% of 800 · Charts, Regions | region",
    "500 of delivery has no country | 62.5" NB "% of 800 · Charts, Countries | country",
    "300 of delivery has no sector | 37.5" NB "% of 800 · Charts, Sectors | sector",
    "2 flows have no currency: 13.50 kept apart | Settled by a rule, worth a look | missing-currency",
    "3 projects have no end date | Of 3 projects · Projects | missing=end",
    "3 projects have no title | Of 3 projects · Projects | missing=title",
    NULL,
  };
  Fixture f;

  look (&f, specs, NULL, "spend");
  check (&f, expected);
  clear (&f);
}

/* Of another measure than delivery the sentences do not say delivery. */
static void
test_measure (void)
{
  static const char *const specs[] = { "id a; " WHOLE "country KE; budget 1 700 2014-01-01 2014-12-31 USD", NULL };
  static const char *const expected[] = {
    "700 has no theme | 100" NB "% of 700 · Charts, Themes | theme",
    "1 project has no end date | Of 1 project · Projects | missing=end",
    "1 project has no title | Of 1 project · Projects | missing=title",
    NULL,
  };
  Fixture f;

  look (&f, specs, NULL, "budget");
  check (&f, expected);
  clear (&f);
}

static void
test_published (void)
{
  static const char *const specs[] = { "id a; " WHOLE "country KE; flow 3 53000000 2014-01-01 USD", NULL };
  static const char *const expected[] = {
    "53.0" NB "M of delivery has no theme | 100" NB "% of 53.0" NB "M · Charts, Themes | theme",
    "Kenya: published as 53.6" NB "M, ¶4 | The projects add up to 53.0" NB "M: differs, 0.6" NB "M less than rounding allows. | country",
    "1 project has no end date | Of 1 project · Projects | missing=end",
    "1 project has no title | Of 1 project · Projects | missing=title",
    NULL,
  };
  Fixture f;
  const LimaAttention *entry;
  char buffer[LIMA_DECIMAL_BUFFER];

  look (&f, specs, make_figure ("KE", "53600000"), "spend");
  check (&f, expected);
  entry = g_ptr_array_index (f.list, 1);
  g_assert_cmpstr (lima_sum_shortest (&entry->stake, buffer), ==, "550000");
  g_assert_cmpstr (lima_atom_text (entry->currency), ==, "USD");
  clear (&f);
  look (&f, specs, make_figure ("KE", "53000000"), "spend"); /* agrees */
  g_assert_cmpuint (f.list->len, ==, 3);
  clear (&f);
  look (&f, specs, make_figure ("IN", "53600000"), "spend"); /* nothing recorded, which is not zero */
  g_assert_cmpuint (f.list->len, ==, 3);
  clear (&f);
}

/* Problems that nobody can do anything about are not listed. Unlike currencies are named, and make no stake. */
static void
test_problems (void)
{
  static const char *const specs[] = {
    "id a; " WHOLE "country KE; flow 3 100 1900-01-01 USD; flow 3 -50 1900-01-01 EUR; flow 3 much 2014-01-01 USD; flow 3 9 _ USD",
    "record p2; id b; " WHOLE "country KE",
    "record p3; id b; " WHOLE "country KE",
    NULL,
  };
  Fixture f;
  gboolean unreadable = FALSE, out_of_range = FALSE, repeated = FALSE;

  look (&f, specs, NULL, "spend");
  for (guint i = 0; i < f.list->len; i++)
    {
      const LimaAttention *entry = g_ptr_array_index (f.list, i);

      if (entry->kind != LIMA_ATTENTION_PROBLEM)
        continue;
      g_assert_cmpint (entry->severity, >, LIMA_SEVERITY_INFO);
      unreadable |= g_strcmp0 (entry->title, "1 amount cannot be read and is in no sum") == 0;
      out_of_range |= g_strcmp0 (entry->title, "2 flows have impossible dates: 50" NB "EUR and 100" NB "USD") == 0 && !entry->has_stake;
      repeated |= g_strcmp0 (entry->title, "1 project repeats an identifier and is not counted") == 0;
      g_assert_cmpstr (entry->problem, !=, "undated");
    }
  g_assert_true (unreadable);
  g_assert_true (out_of_range);
  g_assert_true (repeated);
  clear (&f);
}

/* The actual end counts before the planned one; a month is over when its last day is. */
static void
test_records (void)
{
  static const struct
  {
    const char *planned, *actual, *status;
    gboolean over;
  } cases[] = {
    { "2015-04-21", NULL, "2", TRUE },  { "2015-04-22", NULL, "2", FALSE }, { "2015-03", NULL, "2", TRUE },
    { "2015-04", NULL, "2", FALSE },    { "2014", NULL, "2", TRUE },        { "2014", "2015-05-01", "2", FALSE },
    { "2016", "2015-01-01", "2", TRUE }, { "2014", NULL, "3", FALSE },      { NULL, NULL, "2", FALSE },
  };
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spec = g_strdup_printf ("id a; status %s", cases[i].status);
      LimaProject *project = fixture_project (spec);
      g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
      g_autoptr(GPtrArray) projects = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
      g_autoptr(LimaSnapshot) snapshot = NULL;
      g_autoptr(LimaFacts) facts = NULL;
      g_autoptr(GPtrArray) list = NULL;
      LimaReportChartOptions options = { .format = format, .measure = "spend" };
      LimaQuery query;
      gboolean over = FALSE;

      project->planned_end = lima_day_read (cases[i].planned != NULL ? cases[i].planned : "", -1);
      project->actual_end = lima_day_read (cases[i].actual != NULL ? cases[i].actual : "", -1);
      g_ptr_array_add (projects, project);
      lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, projects);
      snapshot = lima_portfolio_snapshot (portfolio);
      options.snapshot = snapshot;
      facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
      lima_query_init (&query);
      list = lima_report_attention_new (facts, &query, &options, lima_date_new (2015, 4, 22));
      for (guint j = 0; j < list->len; j++)
        {
          const LimaAttention *entry = g_ptr_array_index (list, j);
          g_autoptr(LimaFilter) filter = entry->filter != NULL ? lima_filter_parse (entry->filter) : NULL;

          g_assert_true (entry->filter == NULL || filter != NULL);
          over |= g_str_has_prefix (entry->title, "1 project is past its end");
        }
      g_test_message ("case %u", i);
      g_assert_true (over == cases[i].over);
    }
}

static void
test_empty (void)
{
  static const char *const none[] = { NULL };
  Fixture f;

  look (&f, none, NULL, "spend");
  g_assert_cmpuint (f.list->len, ==, 0);
  clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/attention/money", test_money);
  g_test_add_func ("/report/attention/measure", test_measure);
  g_test_add_func ("/report/attention/published", test_published);
  g_test_add_func ("/report/attention/problems", test_problems);
  g_test_add_func ("/report/attention/records", test_records);
  g_test_add_func ("/report/attention/empty", test_empty);
  return g_test_run ();
}
