/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-report-baseline.h>

/* The first of a list, for lists of one. */
static LimaItems *
one (LimaBlock *block)
{
  return lima_items_new (&block, 1);
}

static LimaBlock *
entry_new (const char *id, const char *item, const char *end, const char *value, const char *currency)
{
  LimaProgrammeBaselineEntry *entry = (LimaProgrammeBaselineEntry *) lima_block_new (&lima_programme_baseline_entry_table, lima_atom (id));

  entry->item = lima_atom (item);
  entry->end = lima_day_read (end, -1);
  if (*value != '\0')
    entry->value = lima_amount_read (value, -1);
  entry->currency = *currency == '\0' ? 0 : lima_atom (currency);
  return &entry->head;
}

/*
 * An activity of ten days that ended on 16 January 2015 then, and ends on 23 January now; 100 + 50 USD then, 100 revised to 120 and 60 USD now,
 * and 5 EUR that are new; a target of 500 then, revised to 400.
 */
static LimaProgramme *
programme_new (const char *second_line)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaProgrammeComponent *component = (LimaProgrammeComponent *) lima_block_new (&lima_programme_component_table, lima_atom ("1"));
  LimaProgrammeOutput *output = (LimaProgrammeOutput *) lima_block_new (&lima_programme_output_table, lima_atom ("1"));
  LimaProgrammeActivity *activity = (LimaProgrammeActivity *) lima_block_new (&lima_programme_activity_table, lima_atom ("1"));
  LimaProgrammeIndicator *indicator = (LimaProgrammeIndicator *) lima_block_new (&lima_programme_indicator_table, lima_atom ("1"));
  LimaProgrammeTarget *target = (LimaProgrammeTarget *) lima_block_new (&lima_programme_target_table, lima_atom ("1"));
  LimaProgrammeBaseline *baseline = (LimaProgrammeBaseline *) lima_block_new (&lima_programme_baseline_table, lima_atom ("b"));
  LimaBlock *entries[] = {
    entry_new ("1", "1/1/1", "2015-01-16", "", ""), entry_new ("2", "budget/1", "", "100", ""),
    entry_new ("3", "budget/2", "", "50", "USD"),   entry_new ("4", "indicators/1/1", "2016-12-31", "500", ""),
  };
  LimaBlock *lines[3];

  programme->currency = lima_atom ("USD");
  activity->start = lima_day_read ("2015-01-12", -1);
  activity->end = lima_day_read ("2015-01-23", -1);
  output->activities = one (&activity->head);
  component->outputs = one (&output->head);
  programme->components = one (&component->head);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      static const char *const ids[] = { "1", "2", "3" };

      lines[i] = lima_block_new (&lima_programme_budget_line_table, lima_atom (ids[i]));
    }
  ((LimaProgrammeBudgetLine *) lines[0])->amount = lima_amount_read ("100", -1);
  ((LimaProgrammeBudgetLine *) lines[0])->revised = lima_amount_read ("120", -1);
  ((LimaProgrammeBudgetLine *) lines[1])->amount = lima_amount_read (second_line, -1);
  ((LimaProgrammeBudgetLine *) lines[2])->amount = lima_amount_read ("5", -1);
  ((LimaProgrammeBudgetLine *) lines[2])->currency = lima_atom ("EUR");
  programme->budget = lima_items_new (lines, G_N_ELEMENTS (lines));
  indicator->title = lima_text_new ("en", "Jobs");
  target->target = lima_amount_read ("500", -1);
  target->revised = lima_amount_read ("400", -1);
  indicator->targets = one (&target->head);
  programme->indicators = one (&indicator->head);
  baseline->entries = lima_items_new (entries, G_N_ELEMENTS (entries));
  programme->baselines = one (&baseline->head);
  return programme;
}

static void
assert_lines (const LimaProgramme *programme, const char *baseline, const char *const *expected)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GPtrArray) lines = lima_report_baseline_describe (format, programme, lima_atom (baseline));
  guint n = 0;

  for (; expected[n] != NULL; n++)
    {
      g_autoptr(GString) plain = NULL;

      g_assert_cmpuint (n, <, lines->len);
      plain = g_string_new (g_ptr_array_index (lines, n));
      g_string_replace (plain, "\302\240", " ", 0);
      g_assert_cmpstr (plain->str, ==, expected[n]);
    }
  g_assert_cmpuint (lines->len, ==, n);
}

static void
test_changed (void)
{
  static const char *const expected[] = {
    "The plan was to end on 16 Jan 2015, and ends on 23 Jan 2015 now.",
    "The lines of the budget came to 150 USD then, and come to 180 USD now.",
    "The lines of the budget came to 0 EUR then, and come to 5 EUR now.",
    "The target of “Jobs” was 500, and is 400 now.",
    NULL,
  };
  LimaProgramme *programme = programme_new ("60");

  assert_lines (programme, "b", expected);
  lima_block_unref (&programme->head);
}

/* What can't be read is not zero. */
static void
test_unknown (void)
{
  static const char *const expected[] = {
    "The plan was to end on 16 Jan 2015, and ends on 23 Jan 2015 now.",
    "The lines of the budget came to at least 150 USD then, and come to at least 120 USD now.",
    "The lines of the budget came to 0 EUR then, and come to 5 EUR now.",
    "The target of “Jobs” was 500, and is 400 now.",
    NULL,
  };
  LimaProgramme *programme = programme_new ("much");

  assert_lines (programme, "b", expected);
  lima_block_unref (&programme->head);
}

static void
test_no_such_baseline (void)
{
  static const char *const expected[] = { NULL };
  LimaProgramme *programme = programme_new ("60");

  assert_lines (programme, "other", expected);
  lima_block_unref (&programme->head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-baseline/changed", test_changed);
  g_test_add_func ("/report-baseline/unknown", test_unknown);
  g_test_add_func ("/report-baseline/no-such", test_no_such_baseline);
  return g_test_run ();
}
