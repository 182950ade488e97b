/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-milestone-span.h>
#include <time.h>

static void
set_statement (LimaMilestoneDate *date, const char *start, const char *end)
{
  *date = (LimaMilestoneDate) { .start = lima_day_read (start, -1), .end = lima_day_read (end, -1) };
}

/* "first last latest-start fuzzy", days as dates. */
static char *
describe (const LimaMilestoneSpan *span)
{
  char first[LIMA_DATE_BUFFER], last[LIMA_DATE_BUFFER], latest[LIMA_DATE_BUFFER];

  return g_strdup_printf ("%s %s %s %d%d", lima_date_to_text (lima_day_to_date (span->start), first),
                          lima_date_to_text (lima_day_to_date (span->end - 1), last),
                          lima_date_to_text (lima_day_to_date (span->latest_start), latest), span->fuzzy_start, span->fuzzy_end);
}

static const struct
{
  const char *start;
  const char *end;
  const char *expected;
} cases[] = {
  { "2015-07-13", "", "2015-07-13 2015-07-13 2015-07-13 00" },
  { "2015-07-13", "2015-07-16", "2015-07-13 2015-07-16 2015-07-13 00" },
  { "2015-07", "", "2015-07-01 2015-07-31 2015-07-31 11" },
  { "2015-Q3", "", "2015-07-01 2015-09-30 2015-09-30 11" },
  { "2015", "", "2015-01-01 2015-12-31 2015-12-31 11" },
  { "2015-07-13", "2015-07", "2015-07-13 2015-07-31 2015-07-13 01" },
  { "2015-07", "2015-08-02", "2015-07-01 2015-08-02 2015-07-31 10" },
  /* It starts in July and is over by the 5th: it starts by the 5th. */
  { "2015-07", "2015-07-05", "2015-07-01 2015-07-05 2015-07-05 10" },
  { "", "2015-Q4", "2015-10-01 2015-12-31 2015-12-31 11" },
  { "", "2015-12-11", "2015-12-11 2015-12-11 2015-12-11 00" },
  /* An end before the start counts for nothing. */
  { "2015-07-13", "2015-07-12", "2015-07-13 2015-07-13 2015-07-13 00" },
  { "2015-07-13", "2014", "2015-07-13 2015-07-13 2015-07-13 00" },
  /* Leap years: 2016 and 2000 are, 1900 and 2015 are not. */
  { "2016-02-29", "", "2016-02-29 2016-02-29 2016-02-29 00" },
  { "2016-02", "", "2016-02-01 2016-02-29 2016-02-29 11" },
  { "2015-02", "", "2015-02-01 2015-02-28 2015-02-28 11" },
  { "2000-02", "", "2000-02-01 2000-02-29 2000-02-29 11" },
  { "1900-02", "", "1900-02-01 1900-02-28 1900-02-28 11" },
  { "1900-Q1", "", "1900-01-01 1900-03-31 1900-03-31 11" },
  { "0001", "", "0001-01-01 0001-12-31 0001-12-31 11" },
  { "0001-01-01", "9999-12-30", "0001-01-01 9999-12-30 0001-01-01 00" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaMilestoneDate date;
      LimaMilestoneSpan span;
      g_autofree char *text = NULL;

      set_statement (&date, cases[i].start, cases[i].end);
      g_assert_true (lima_milestone_date_get_span (&date, &span));
      text = describe (&span);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Counted by hand: 2000-03-01 is day 11017 (30 years of 365 days, 7 leap days of 1972 to 1996, then 31 + 29 days); the day after
 * 9999-12-31 is day 2932897. */
static void
test_numbers (void)
{
  LimaMilestoneDate date;
  LimaMilestoneSpan span;

  set_statement (&date, "1970-01-01", "");
  lima_milestone_date_get_span (&date, &span);
  g_assert_cmpint (span.start, ==, 0);
  g_assert_cmpint (span.end, ==, 1);
  set_statement (&date, "2000-03-01", "");
  lima_milestone_date_get_span (&date, &span);
  g_assert_cmpint (span.start, ==, 30 * 365 + 7 + 31 + 29);
  set_statement (&date, "9999", "");
  lima_milestone_date_get_span (&date, &span);
  g_assert_cmpint (span.end, ==, 2932897);
  g_assert_cmpint (span.end - span.start, ==, 365);
}

static void
test_none (void)
{
  LimaMilestoneDate date;
  LimaMilestoneSpan span;

  set_statement (&date, "", "");
  g_assert_false (lima_milestone_date_get_span (&date, &span));
  g_assert_cmpint (span.start, ==, LIMA_MILESTONE_NEVER);
  g_assert_false (lima_milestone_span_has_day (&span, LIMA_MILESTONE_NEVER));
  g_assert_false (lima_milestone_span_overlaps (&span, &span));
  set_statement (&date, "soon", "2015-02-29");
  g_assert_false (lima_milestone_date_get_span (&date, &span));
}

static void
test_overlap (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean overlaps;
  } pairs[] = {
    { "2015-07", "2015-07-31", TRUE },
    { "2015-07", "2015-08-01", FALSE },
    { "2015-07", "2015-Q3", TRUE },
    { "2015-Q2", "2015-Q3", FALSE },
    { "2015", "2015-12-31", TRUE },
    { "2015-07-13", "2015-07-13", TRUE },
    { "2015-07-13", "2015-07-14", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      LimaMilestoneDate date;
      LimaMilestoneSpan a, b;

      set_statement (&date, pairs[i].a, "");
      lima_milestone_date_get_span (&date, &a);
      set_statement (&date, pairs[i].b, "");
      lima_milestone_date_get_span (&date, &b);
      g_assert_cmpint (lima_milestone_span_overlaps (&a, &b), ==, pairs[i].overlaps);
      g_assert_cmpint (lima_milestone_span_overlaps (&b, &a), ==, pairs[i].overlaps);
      g_assert_cmpint (lima_milestone_span_has_day (&a, b.start), ==, pairs[i].overlaps && b.start >= a.start);
    }
}

/* ---- Order ---- */

static void
assert_order (const char *const *announced, const char *expected)
{
  g_autoptr(GPtrArray) order = NULL;
  LimaBlock *blocks[8];
  g_autoptr(GString) text = g_string_new (NULL);
  LimaMilestone *milestone = (LimaMilestone *) lima_block_new (&lima_milestone_table, lima_atom ("m1"));
  guint n = 0;

  for (; announced[n] != NULL; n++)
    {
      g_autofree char *id = g_strdup_printf ("%u", n + 1);

      blocks[n] = lima_block_new (&lima_milestone_date_table, lima_atom (id));
      ((LimaMilestoneDate *) blocks[n])->announced = lima_day_read (announced[n], -1);
    }
  milestone->dates = lima_items_new (blocks, n);
  order = lima_milestone_order_dates (milestone);
  for (guint i = 0; i < order->len; i++)
    g_string_append (text, lima_block_get_id (g_ptr_array_index (order, i)));
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_true (lima_milestone_get_current (milestone) == (n == 0 ? NULL : g_ptr_array_index (order, n - 1)));
  lima_block_unref (&milestone->head);
}

static void
test_order (void)
{
  assert_order ((const char *[]) { NULL }, "");
  assert_order ((const char *[]) { "2015-01-02", "2014-12", "2015-01-01", NULL }, "231");
  /* Of one day: as the file has them. */
  assert_order ((const char *[]) { "2015-01-01", "2015-01-01", "2014", "2015-01-01", NULL }, "3124");
  /* Without a day: behind the one before it in the file. */
  assert_order ((const char *[]) { "2015-03", "", "2015-01", "", NULL }, "3412");
  assert_order ((const char *[]) { "", "2015-03", "2015-01", NULL }, "132");
}

/* A day is a day, wherever the computer stands: fourteen hours before UTC, and eleven behind. */
static void
test_zones (void)
{
  static const char *const zones[] = { "Pacific/Kiritimati", "Pacific/Niue", "UTC" };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      test_cases ();
      test_numbers ();
    }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestone-span/cases", test_cases);
  g_test_add_func ("/milestone-span/numbers", test_numbers);
  g_test_add_func ("/milestone-span/none", test_none);
  g_test_add_func ("/milestone-span/overlap", test_overlap);
  g_test_add_func ("/milestone-span/order", test_order);
  g_test_add_func ("/milestone-span/zones", test_zones);
  return g_test_run ();
}
