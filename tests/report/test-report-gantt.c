/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-gantt-view.h>
#include <lima-report-gantt.h>
#include <math.h>
#include <string.h>

#define NB "\302\240"

/* ---- Programmes from a few words ---- */

static LimaItems *
take_items (GPtrArray *blocks)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);

  g_ptr_array_unref (blocks);
  return items;
}

static gboolean
is_given (char **words, guint i)
{
  return i < g_strv_length (words) && !g_str_equal (words[i], "_");
}

static LimaDay
read_day (char **words, guint i)
{
  return is_given (words, i) ? lima_day_read (words[i], -1) : (LimaDay) { 0 };
}

static LimaAmount
read_amount (char **words, guint i)
{
  return is_given (words, i) ? lima_amount_read (words[i], -1) : (LimaAmount) { 0 };
}

/* "activity ID TITLE START END DURATION PROGRESS WAITS-FOR…", or "milestone …"; "_" is not given. */
static LimaBlock *
new_activity (char **words)
{
  LimaProgrammeActivity *activity = (LimaProgrammeActivity *) lima_block_new (&lima_programme_activity_table, lima_atom (words[1]));
  GPtrArray *dependencies = g_ptr_array_new ();

  activity->kind = lima_atom (words[0]);
  activity->title = lima_text_new ("en", words[2]);
  activity->start = read_day (words, 3);
  activity->end = read_day (words, 4);
  activity->duration = read_amount (words, 5);
  activity->progress = read_amount (words, 6);
  for (guint i = 7; i < g_strv_length (words); i++)
    {
      LimaBlock *block = lima_block_new (&lima_programme_dependency_table, lima_atom (words[i]));
      LimaProgrammeDependency *dependency = (LimaProgrammeDependency *) block;

      dependency->activity = lima_atom (words[i]);
      g_ptr_array_add (dependencies, dependency);
    }
  activity->dependencies = take_items (dependencies);
  return &activity->head;
}

/* "entry PLACE START END". */
static LimaBlock *
new_entry (char **words)
{
  LimaBlock *block = lima_block_new (&lima_programme_baseline_entry_table, lima_atom (words[1]));
  LimaProgrammeBaselineEntry *entry = (LimaProgrammeBaselineEntry *) block;

  entry->item = lima_atom (words[1]);
  entry->start = read_day (words, 2);
  entry->end = read_day (words, 3);
  return &entry->head;
}

/* "step ID PHASE DATE". */
static LimaBlock *
new_step (char **words)
{
  LimaProgrammeStep *step = (LimaProgrammeStep *) lima_block_new (&lima_programme_step_table, lima_atom (words[1]));

  step->phase = lima_atom (words[2]);
  step->date = read_day (words, 3);
  return &step->head;
}

static LimaProgrammeComponent *
new_component (char **words)
{
  LimaProgrammeComponent *component = (LimaProgrammeComponent *) lima_block_new (&lima_programme_component_table, lima_atom (words[1]));

  component->title = lima_text_new ("en", words[2]);
  return component;
}

static LimaProgrammeOutput *
new_output (char **words)
{
  LimaProgrammeOutput *output = (LimaProgrammeOutput *) lima_block_new (&lima_programme_output_table, lima_atom (words[1]));

  output->title = lima_text_new ("en", words[2]);
  return output;
}

/* What is being filled while lines are read. */
typedef struct
{
  GPtrArray *components;
  GPtrArray *outputs;
  GPtrArray *activities;
  GPtrArray *entries;
  GPtrArray *steps;
} Lists;

static void
end_output (Lists *lists)
{
  if (lists->outputs->len > 0)
    ((LimaProgrammeOutput *) lists->outputs->pdata[lists->outputs->len - 1])->activities = take_items (lists->activities);
  else
    g_ptr_array_unref (lists->activities);
  lists->activities = g_ptr_array_new ();
}

static void
end_component (Lists *lists)
{
  end_output (lists);
  if (lists->components->len > 0)
    ((LimaProgrammeComponent *) lists->components->pdata[lists->components->len - 1])->outputs = take_items (lists->outputs);
  else
    g_ptr_array_unref (lists->outputs);
  lists->outputs = g_ptr_array_new ();
}

static void
read_line (Lists *lists, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  if (g_str_equal (words[0], "component"))
    {
      end_component (lists);
      g_ptr_array_add (lists->components, new_component (words));
    }
  else if (g_str_equal (words[0], "output"))
    {
      end_output (lists);
      g_ptr_array_add (lists->outputs, new_output (words));
    }
  else if (g_str_equal (words[0], "entry"))
    g_ptr_array_add (lists->entries, new_entry (words));
  else if (g_str_equal (words[0], "step"))
    g_ptr_array_add (lists->steps, new_step (words));
  else
    g_ptr_array_add (lists->activities, new_activity (words));
}

/* A programme from lines; its baseline, where there are entries, has the id "b". */
static LimaProgramme *
new_programme (const char *id, const char *title, const char *const *lines)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom (id));
  Lists lists = { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };
  GPtrArray *baselines = g_ptr_array_new ();

  for (; *lines != NULL; lines++)
    read_line (&lists, *lines);
  end_component (&lists);
  if (lists.entries->len > 0)
    {
      LimaProgrammeBaseline *baseline = (LimaProgrammeBaseline *) lima_block_new (&lima_programme_baseline_table, lima_atom ("b"));

      baseline->entries = take_items (lists.entries);
      g_ptr_array_add (baselines, baseline);
    }
  else
    g_ptr_array_unref (lists.entries);
  g_ptr_array_unref (lists.outputs);
  g_ptr_array_unref (lists.activities);
  programme->title = lima_text_new ("en", title);
  programme->components = take_items (lists.components);
  programme->steps = take_items (lists.steps);
  programme->baselines = take_items (baselines);
  return programme;
}

static LimaReportGantt *
look_at (LimaProgramme *programme, const char *baseline)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  LimaReportGanttOptions options = { .baseline = baseline != NULL ? lima_atom (baseline) : 0, .today = lima_date_new (2015, 1, 20) };
  const LimaProgramme *programmes[] = { programme };

  return lima_report_gantt_new (format, programmes, 1, &options);
}

static const LimaGanttRow *
get_row (LimaReportGantt *report, const char *key)
{
  LimaGantt *gantt = lima_report_gantt_get_gantt (report);
  int row = lima_gantt_find_row (gantt, key);

  g_assert_cmpint (row, >=, 0);
  return lima_gantt_get_row (gantt, (guint) row);
}

static gint32
day (int year, int month, int number)
{
  return lima_day_number (year, month, number);
}

/* ---- A plan worked out by hand ----
 *
 * Mondays to Fridays; 5 January 2015 is a Monday. Survey takes 10 days: to Friday the 16th. Drawing waits for it and takes 5: the 19th to
 * the 23rd, at whose end it is approved. Leaflet takes 3 days from the 19th to the 21st, and could end on the 23rd: 2 days of float. */
static const char *const small[] = {
  "step 1 launch 2014-12-15", "step 2 document 2014-11", "step 3 mission _",
  "component 1 Works",
  "output 1 Design",
  "activity 1 Survey 2015-01-05 _ 10 100",
  "activity 2 Drawing _ _ 5 60 1/1/1",
  "milestone 3 Approved _ _ _ _ 1/1/2",
  "output 2 Words",
  "activity 1 Leaflet _ _ 3 _ 1/1/1",
  "entry 1/1/1 2015-01-05 2015-01-09",
  "entry 1/1/2 2015-01-12 2015-01-21",
  "entry 1/1/3 _ 2015-01-09",
  "entry 7/7/7 2015-01-05 2015-01-09",
  "entry budget/4 _ _",
  "entry indicators/2/1 _ _",
  NULL,
};

static const struct
{
  const char *key;
  LimaGanttKind kind;
  guint level;
  const char *start;
  const char *end;
  const char *slip;
  gboolean is_critical;
  const char *sentence;
} expected[] = {
  { "p/steps", LIMA_GANTT_SUMMARY, 0, "Nov 2014", "15 Dec 2014", NULL, FALSE, "Approvals, group, Nov 2014 to 15 Dec 2014" },
  { "p/steps/1", LIMA_GANTT_MILESTONE, 1, NULL, "15 Dec 2014", NULL, FALSE, "Launch, step of the life cycle, 15 Dec 2014" },
  { "p/steps/2", LIMA_GANTT_MILESTONE, 1, NULL, "Nov 2014", NULL, FALSE, "Programme document, step of the life cycle, Nov 2014" },
  { "p/1", LIMA_GANTT_SUMMARY, 0, "5 Jan 2015", "23 Jan 2015", "+2 d", FALSE,
    "Works, component, 5 Jan 2015 to 23 Jan 2015, 2 days later than in the baseline" },
  { "p/1/1", LIMA_GANTT_SUMMARY, 1, "5 Jan 2015", "23 Jan 2015", "+2 d", FALSE,
    "Design, output, 5 Jan 2015 to 23 Jan 2015, 2 days later than in the baseline" },
  { "p/1/1/1", LIMA_GANTT_ACTIVITY, 2, "5 Jan 2015", "16 Jan 2015", "+1 w", TRUE,
    "Survey, activity, 5 Jan 2015 to 16 Jan 2015, 100" NB "% done, on the critical path, 1 week later than in the baseline, holds up 2" },
  { "p/1/1/2", LIMA_GANTT_ACTIVITY, 2, "19 Jan 2015", "23 Jan 2015", "+2 d", TRUE,
    "Drawing, activity, 19 Jan 2015 to 23 Jan 2015, 60" NB "% done, on the critical path, 2 days later than in the baseline, waits for 1, "
    "holds up 1" },
  { "p/1/1/3", LIMA_GANTT_MILESTONE, 2, NULL, "23 Jan 2015", "+2 w", TRUE,
    "Approved, milestone, 23 Jan 2015, on the critical path, 2 weeks later than in the baseline, waits for 1" },
  { "p/1/2", LIMA_GANTT_SUMMARY, 1, "19 Jan 2015", "21 Jan 2015", NULL, FALSE, "Words, output, 19 Jan 2015 to 21 Jan 2015" },
  { "p/1/2/1", LIMA_GANTT_ACTIVITY, 2, "19 Jan 2015", "21 Jan 2015", "new", FALSE,
    "Leaflet, activity, 19 Jan 2015 to 21 Jan 2015, not in the baseline, waits for 1" },
};

static void
test_small (void)
{
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Small", small);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, "b");
  LimaGantt *gantt = lima_report_gantt_get_gantt (report);
  g_autofree char *end = lima_report_gantt_describe_end (report);

  g_assert_cmpuint (lima_gantt_get_n_rows (gantt), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaGanttRow *row = lima_gantt_get_row (gantt, i);

      g_assert_cmpstr (row->key, ==, expected[i].key);
      g_assert_cmpint (row->kind, ==, expected[i].kind);
      g_assert_cmpuint (row->level, ==, expected[i].level);
      g_assert_cmpstr (row->start_text, ==, expected[i].start);
      g_assert_cmpstr (row->end_text, ==, expected[i].end);
      g_assert_cmpstr (row->slip_text, ==, expected[i].slip);
      g_assert_cmpint (row->is_critical, ==, expected[i].is_critical);
      g_assert_cmpstr (row->sentence, ==, expected[i].sentence);
    }
  g_assert_cmpstr (lima_report_gantt_get_problem (report), ==, NULL);
  g_assert_cmpstr (end, ==, "Ends 23 Jan 2015, 2 days after the baseline");
  g_assert_cmpuint (lima_report_gantt_get_doubts (report)->len, ==, 1);
  g_assert_cmpstr (lima_report_gantt_get_doubts (report)->pdata[0], ==, "1 activity of the baseline is no longer in the plan.");
}

/* Days of the drawing: an end is the day behind the last one; what comes at the end of a day stands behind that day. */
static void
test_days (void)
{
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Small", small);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, "b");
  const LimaGanttRow *row = get_row (report, "p/1/1/2");

  g_assert_cmpint (row->start, ==, day (2015, 1, 19));
  g_assert_cmpint (row->end, ==, day (2015, 1, 24));
  g_assert_cmpint (row->base_start, ==, day (2015, 1, 12));
  g_assert_cmpint (row->base_end, ==, day (2015, 1, 22));
  g_assert_cmpfloat (row->progress, ==, 0.6);
  g_assert_cmpstr (row->note, ==, "60" NB "% done");
  g_assert_true (row->slip_is_late);
  g_assert_cmpstr (get_row (report, "p/1/1/1")->note, ==, NULL);
  row = get_row (report, "p/1/1/3");
  g_assert_cmpint (row->start, ==, day (2015, 1, 24));
  g_assert_cmpint (row->end, ==, day (2015, 1, 24));
  g_assert_cmpint (row->base_start, ==, day (2015, 1, 10));
  g_assert_cmpstr (row->note, ==, "23 Jan 2015");
  row = get_row (report, "p/1/1");
  g_assert_cmpint (row->start, ==, day (2015, 1, 5));
  g_assert_cmpint (row->end, ==, day (2015, 1, 24));
  g_assert_true (row->has_children && row->is_open);
  g_assert_true (isnan (get_row (report, "p/1/2/1")->progress));
  g_assert_cmpint (get_row (report, "p/1/2/1")->base_start, ==, LIMA_GANTT_NOWHERE);
  g_assert_true (get_row (report, "p/steps/2")->is_uncertain);
  g_assert_false (get_row (report, "p/steps/1")->is_uncertain);
}

/* What holds up the end is critical, what has float is not. */
static void
test_links (void)
{
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Small", small);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, NULL);
  LimaGantt *gantt = lima_report_gantt_get_gantt (report);
  int survey = lima_gantt_find_row (gantt, "p/1/1/1"), drawing = lima_gantt_find_row (gantt, "p/1/1/2");
  int leaflet = lima_gantt_find_row (gantt, "p/1/2/1");
  guint n;
  const LimaGanttLink *links = lima_gantt_get_links (gantt, &n);
  g_autofree char *of_survey = lima_report_gantt_describe_row (report, (guint) survey);
  g_autofree char *of_leaflet = lima_report_gantt_describe_row (report, (guint) leaflet);
  g_autofree char *of_group = lima_report_gantt_describe_row (report, 0), *end = lima_report_gantt_describe_end (report);
  LimaScheduleTimes times;

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (links[i].kind, ==, LIMA_GANTT_FINISH_START);
      g_assert_cmpint (links[i].is_critical, ==, (int) links[i].to != leaflet);
      g_assert_cmpint (links[i].from, ==, (int) links[i].to == drawing || (int) links[i].to == leaflet ? survey : drawing);
    }
  g_assert_cmpstr (of_survey, ==, "no float, holds up 2");
  g_assert_cmpstr (of_leaflet, ==, "2 working days of float, waits for 1");
  g_assert_null (of_group);
  g_assert_true (lima_report_gantt_get_times (report, (guint) leaflet, &times));
  g_assert_cmpint (times.late_end, ==, day (2015, 1, 23));
  g_assert_false (lima_report_gantt_get_times (report, 0, &times));
  g_assert_nonnull (lima_report_gantt_get_schedule (report, 0));

  /* Without a baseline there is no slip, and no column for it. */
  g_assert_cmpstr (end, ==, "Ends 23 Jan 2015");
  g_assert_null (get_row (report, "p/1/1/1")->slip_text);
  g_assert_null (lima_gantt_get_heading (gantt, LIMA_GANTT_COLUMN_SLIP));
}

static const struct
{
  gint32 base_day; /* of January 2015; the end of the plan is the 16th */
  const char *slip;
  const char *end;
} slips[] = {
  { 16, "0", "Ends 16 Jan 2015, as in the baseline" },
  { 15, "+1 d", "Ends 16 Jan 2015, 1 day after the baseline" },
  { 10, "+6 d", "Ends 16 Jan 2015, 6 days after the baseline" },
  { 9, "+1 w", "Ends 16 Jan 2015, 1 week after the baseline" },
  { 6, "+1 w", "Ends 16 Jan 2015, 1 week after the baseline" },
  { 5, "+2 w", "Ends 16 Jan 2015, 2 weeks after the baseline" },
  { 17, "−1 d", "Ends 16 Jan 2015, 1 day before the baseline" },
  { 30, "−2 w", "Ends 16 Jan 2015, 2 weeks before the baseline" },
};

static void
test_slips (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *entry = g_strdup_printf ("entry 1/1/1 2015-01-05 2015-01-%02d", slips[i].base_day);
      const char *const lines[] = { "component 1 C", "output 1 O", "activity 1 A 2015-01-05 _ 10", entry, NULL };
      g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Slips", lines);
      g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, "b");
      g_autofree char *end = lima_report_gantt_describe_end (report);

      g_assert_cmpstr (get_row (report, "p/1/1/1")->slip_text, ==, slips[i].slip);
      g_assert_cmpint (get_row (report, "p/1/1/1")->slip_is_late, ==, slips[i].slip[0] == '+');
      g_assert_cmpstr (end, ==, slips[i].end);
    }
}

/* Nothing can be scheduled: the rows have the days that were given, and the cycle is named. */
static void
test_cycle (void)
{
  static const char *const lines[] = {
    "component 1 C", "output 1 O",
    "activity 1 Survey 2015-01-05 2015-01-16 _ _ 2",
    "activity 2 Drawing 2015-01-19 _ _ _ 1",
    "activity 3 Party _ _ _ _",
    NULL,
  };
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Cycle", lines);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, NULL);
  const char *problem = lima_report_gantt_get_problem (report);
  const LimaGanttRow *row = get_row (report, "p/1/1/1");

  g_assert_nonnull (problem);
  g_assert_nonnull (strstr (problem, "Survey"));
  g_assert_nonnull (strstr (problem, "Drawing"));
  g_assert_null (strstr (problem, "Party"));
  g_assert_null (lima_report_gantt_get_schedule (report, 0));
  g_assert_cmpint (row->start, ==, day (2015, 1, 5));
  g_assert_cmpint (row->end, ==, day (2015, 1, 17));
  g_assert_false (row->is_critical || row->is_uncertain);
  row = get_row (report, "p/1/1/2");
  g_assert_cmpint (row->start, ==, day (2015, 1, 19));
  g_assert_cmpint (row->end, ==, day (2015, 1, 20));
  g_assert_true (row->is_uncertain);
  row = get_row (report, "p/1/1/3");
  g_assert_cmpint (row->start, ==, LIMA_GANTT_NOWHERE);
  g_assert_cmpstr (row->start_text, ==, "—");
  g_assert_cmpstr (row->sentence, ==, "Party, activity, no date");
}

/* A duration that nobody knows isn't 0: what waits for it may be later, and so may the end. */
static void
test_unknown (void)
{
  static const char *const lines[] = {
    "component 1 C", "output 1 O", "activity 1 Talks 2015-01-05 _ _ _", "activity 2 Works _ _ 5 _ 1", NULL,
  };
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Unknown", lines);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, NULL);
  const LimaGanttRow *talks = get_row (report, "p/1/1/1"), *works = get_row (report, "p/1/1/2");
  g_autofree char *end = lima_report_gantt_describe_end (report);

  g_assert_true (talks->is_uncertain && works->is_uncertain);
  g_assert_cmpstr (talks->start_text, ==, "5 Jan 2015");
  g_assert_cmpstr (talks->end_text, ==, "—");
  g_assert_cmpstr (talks->note, ==, "duration not known");
  g_assert_nonnull (strstr (talks->sentence, "from 5 Jan 2015, duration not known"));
  g_assert_nonnull (strstr (works->sentence, "may be later, since a duration isn't known"));
  g_assert_cmpstr (end, ==, "Ends 9 Jan 2015 at the earliest");
  g_assert_cmpuint (lima_report_gantt_get_doubts (report)->len, ==, 1);
  g_assert_cmpstr (lima_report_gantt_get_doubts (report)->pdata[0], ==,
                   "Talks: its duration isn't known; it stands in the plan without any day.");
}

/* Each programme has a row above what belongs to it, and its problems its name. */
static void
test_two (void)
{
  static const char *const one[] = { "component 1 C", "output 1 O", "activity 1 A 2015-01-05 _ 10", NULL };
  static const char *const two[] = { "component 1 C", "output 1 O", "activity 1 Alone 2015-02-02 _ 5 _ 1", NULL };
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  g_autoptr (LimaBlock) first = (LimaBlock *) new_programme ("p", "First", one), second = (LimaBlock *) new_programme ("q", "Second", two);
  g_autoptr (GHashTable) closed = g_hash_table_new (g_str_hash, g_str_equal);
  const LimaProgramme *programmes[] = { (LimaProgramme *) first, (LimaProgramme *) second };
  LimaReportGanttOptions options = { .closed = closed };
  g_autoptr (LimaReportGantt) report = NULL;
  LimaGantt *gantt;

  g_hash_table_add (closed, (gpointer) "q/1");
  report = lima_report_gantt_new (format, programmes, 2, &options);
  gantt = lima_report_gantt_get_gantt (report);
  g_assert_cmpuint (lima_gantt_get_n_rows (gantt), ==, 8);
  g_assert_cmpuint (lima_gantt_get_n_visible (gantt), ==, 6);
  g_assert_cmpint (get_row (report, "p")->kind, ==, LIMA_GANTT_PROGRAMME);
  g_assert_cmpstr (get_row (report, "p")->sentence, ==, "First, programme, 5 Jan 2015 to 16 Jan 2015");
  g_assert_cmpuint (get_row (report, "q/1")->level, ==, 1);
  g_assert_false (get_row (report, "q/1")->is_open);
  g_assert_true (g_str_has_prefix (lima_report_gantt_get_problem (report), "Second: "));
  g_assert_nonnull (strstr (lima_report_gantt_get_problem (report), "Alone"));
  g_assert_nonnull (lima_report_gantt_get_schedule (report, 0));
  g_assert_null (lima_report_gantt_get_schedule (report, 1));
  g_assert_cmpint (lima_gantt_get_parent (gantt, (guint) lima_gantt_find_row (gantt, "q/1/1/1")), ==, lima_gantt_find_row (gantt, "q/1/1"));
}

/* What hides the critical path hides it from links too; today's line has its day. */
static void
test_options (void)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Small", small);
  const LimaProgramme *programmes[] = { (LimaProgramme *) programme };
  LimaReportGanttOptions options = { .today = lima_date_new (2015, 1, 20), .hides_critical = TRUE, .baseline = lima_atom ("no such") };
  g_autoptr (LimaReportGantt) report = lima_report_gantt_new (format, programmes, 1, &options);
  LimaGantt *gantt = lima_report_gantt_get_gantt (report);
  const char *today;
  guint n;
  const LimaGanttLink *links = lima_gantt_get_links (gantt, &n);

  for (guint i = 0; i < n; i++)
    g_assert_false (links[i].is_critical);
  g_assert_false (get_row (report, "p/1/1/1")->is_critical);
  g_assert_cmpint (lima_gantt_get_today (gantt, &today), ==, day (2015, 1, 20));
  g_assert_cmpstr (today, ==, "Today, 20 Jan 2015");
  g_assert_null (get_row (report, "p/1/1/1")->slip_text);
}

static void
test_nothing (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Empty", none);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, "b");
  LimaGantt *gantt = lima_report_gantt_get_gantt (report);
  g_autofree char *end = lima_report_gantt_describe_end (report);

  g_assert_cmpuint (lima_gantt_get_n_rows (gantt), ==, 0);
  g_assert_null (lima_report_gantt_get_problem (report));
  g_assert_null (end);
  g_assert_cmpstr (lima_gantt_get_empty_text (gantt), ==, "The plan has no activities yet.");
  g_assert_cmpstr (lima_gantt_get_title (gantt), ==, "Empty");
}

/* All that can be in doubt has a sentence with the name of what it is about. */
static void
test_doubts (void)
{
  static const char *const lines[] = {
    "component 1 C", "output 1 O",
    "activity 1 Gone 2015-01-05 _ 10 _ 9/9/9",
    "activity 2 Rough 2015-02 _ 5",
    "activity 3 Half 2015-01-05 _ 2.5",
    "activity 4 Weekend 2015-01-10 2015-01-11",
    NULL,
  };
  static const char *const sentences[] = {
    "Rough: a month, a quarter or a year is given; a start is taken as its first day, an end as its last.",
    "Half: a duration or a lag has parts of a day; the next whole day is taken.",
    "Weekend: nobody works between its start and its end.",
    "Gone: it waits for an activity that isn't in the plan (9/9/9); this is left out.",
  };
  g_autoptr (LimaBlock) programme = (LimaBlock *) new_programme ("p", "Doubts", lines);
  g_autoptr (LimaReportGantt) report = look_at ((LimaProgramme *) programme, NULL);
  GPtrArray *doubts = lima_report_gantt_get_doubts (report);

  g_assert_cmpuint (doubts->len, ==, G_N_ELEMENTS (sentences));
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_assert_true (g_ptr_array_find_with_equal_func (doubts, sentences[i], g_str_equal, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/gantt/small", test_small);
  g_test_add_func ("/report/gantt/days", test_days);
  g_test_add_func ("/report/gantt/links", test_links);
  g_test_add_func ("/report/gantt/slips", test_slips);
  g_test_add_func ("/report/gantt/cycle", test_cycle);
  g_test_add_func ("/report/gantt/unknown", test_unknown);
  g_test_add_func ("/report/gantt/two", test_two);
  g_test_add_func ("/report/gantt/options", test_options);
  g_test_add_func ("/report/gantt/nothing", test_nothing);
  g_test_add_func ("/report/gantt/doubts", test_doubts);
  return g_test_run ();
}
