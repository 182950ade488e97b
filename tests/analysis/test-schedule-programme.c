/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-schedule.h>

#include "fixture.h"

static LimaItems *
take_items (GPtrArray *blocks)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);

  g_ptr_array_unref (blocks);
  return items;
}

static LimaItems *
take_one (gpointer block)
{
  GPtrArray *blocks = g_ptr_array_new ();

  g_ptr_array_add (blocks, block);
  return take_items (blocks);
}

static const char *
given (char **words, guint i)
{
  return i < g_strv_length (words) && !g_str_equal (words[i], "_") ? words[i] : NULL;
}

static LimaDay
read_day (const char *text)
{
  return text == NULL ? (LimaDay) { 0 } : lima_day_read (text, -1);
}

static LimaAmount
read_amount (const char *text)
{
  return text == NULL ? (LimaAmount) { 0 } : lima_amount_read (text, -1);
}

/* "ID/KIND/LAG", or "COMPONENT:OUTPUT:ID/KIND/LAG" for an activity elsewhere. */
static LimaBlock *
dependency_new (const char *spec)
{
  LimaProgrammeDependency *dependency = (LimaProgrammeDependency *) lima_block_new (&lima_programme_dependency_table, lima_atom (spec));
  g_auto(GStrv) words = g_strsplit (spec, "/", -1);

  dependency->activity = given (words, 0) == NULL ? 0 : lima_atom (g_strdelimit (words[0], ":", '/'));
  dependency->kind = given (words, 1) == NULL ? 0 : lima_atom (words[1]);
  dependency->lag = read_amount (given (words, 2));
  return &dependency->head;
}

/* "ID KIND START END DURATION NO-EARLIER DEPENDENCY …". */
static LimaBlock *
activity_new (const char *spec)
{
  g_auto(GStrv) words = g_strsplit (spec, " ", -1);
  LimaProgrammeActivity *activity = (LimaProgrammeActivity *) lima_block_new (&lima_programme_activity_table, lima_atom (words[0]));
  GPtrArray *dependencies = g_ptr_array_new ();

  activity->title = lima_text_new ("en", words[0]);
  activity->kind = given (words, 1) == NULL ? 0 : lima_atom (words[1]);
  activity->start = read_day (given (words, 2));
  activity->end = read_day (given (words, 3));
  activity->duration = read_amount (given (words, 4));
  activity->no_earlier = read_day (given (words, 5));
  for (guint i = 6; i < g_strv_length (words); i++)
    g_ptr_array_add (dependencies, dependency_new (words[i]));
  activity->dependencies = take_items (dependencies);
  return &activity->head;
}

static LimaBlock *
output_new (const char *spec)
{
  LimaProgrammeOutput *output = (LimaProgrammeOutput *) lima_block_new (&lima_programme_output_table, lima_atom ("o"));
  GPtrArray *activities = g_ptr_array_new ();
  g_auto(GStrv) lines = g_strsplit (spec, "; ", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (activities, activity_new (lines[i]));
  output->activities = take_items (activities);
  return &output->head;
}

static void
add_holidays (LimaProgramme *programme, const char *days)
{
  GPtrArray *holidays = g_ptr_array_new ();
  g_auto(GStrv) words = g_strsplit (days, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      LimaProgrammeHoliday *holiday = (LimaProgrammeHoliday *) lima_block_new (&lima_programme_holiday_table, lima_atom (words[i]));

      holiday->date = lima_day_read (words[i], -1);
      g_ptr_array_add (holidays, holiday);
    }
  programme->holidays = take_items (holidays);
}

/* A component for each part between bars, of one output. */
static LimaProgramme *
programme_new (const char *start, const char *week, const char *holidays, const char *spec)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  GPtrArray *components = g_ptr_array_new ();
  g_auto(GStrv) parts = g_strsplit (spec, " | ", -1);

  programme->start = read_day (start);
  programme->working_days = g_strdup (week);
  add_holidays (programme, holidays);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i + 1);
      LimaProgrammeComponent *component = (LimaProgrammeComponent *) lima_block_new (&lima_programme_component_table, lima_atom (id));

      component->outputs = take_one (output_new (parts[i]));
      g_ptr_array_add (components, component);
    }
  programme->components = take_items (components);
  return programme;
}

/* "a 2014-11-03..2014-11-05", "?" where unknown, then a bar and the doubts: "a:duration". */
static char *
describe (const LimaSchedule *schedule)
{
  static const char *const doubts[] = { "no-activity", "kind", "lag", "duration", "part", "date", "rough", "no-working-day", "holiday" };
  LimaSchedulePlan *plan = lima_schedule_get_plan (schedule);
  GString *out = g_string_new (NULL);
  const LimaScheduleDoubt *found;
  guint n;

  for (guint i = 0; i < lima_schedule_plan_get_n (plan); i++)
    {
      const LimaScheduleTask *task = lima_schedule_plan_get (plan, i);
      char first[LIMA_DATE_BUFFER], last[LIMA_DATE_BUFFER];
      LimaScheduleTimes times;

      lima_schedule_get_times (schedule, i, &times);
      g_assert_cmpint (lima_schedule_plan_find (plan, task->id), ==, i);
      g_string_append_printf (out, "%s %s..%s%s%s; ", task->title, lima_date_to_text (lima_day_to_date (times.early_start), first),
                              lima_date_to_text (lima_day_to_date (times.early_end), last), times.is_unknown ? "?" : "",
                              task->is_milestone ? "m" : "");
    }
  g_string_append_c (out, '|');
  found = lima_schedule_plan_get_doubts (plan, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, " %s:%s%s%s", lima_schedule_plan_get (plan, found[i].task)->title, doubts[found[i].kind],
                            found[i].reference == 0 ? "" : "=", found[i].reference == 0 ? "" : lima_atom_text (found[i].reference));
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *start;
  const char *week;
  const char *holidays;
  const char *spec;
  const char *expected;
} cases[] = {
  /* Across components, the kinds and lags, milestones. 2014-11-03 was a Monday. */
  { "2014-11-03", NULL, "", "a _ _ _ 3 _ | b _ _ _ 2 _ c1:o:a; m milestone _ _ _ _ b/FS; c activity _ _ 1 _ b/SS/1",
    "a 2014-11-03..2014-11-05; b 2014-11-06..2014-11-07; m 2014-11-07..2014-11-07m; c 2014-11-07..2014-11-07; |" },
  { "2014-11-03", "mon tue wed thu fri sat", "2014-11-05 2014-11-06", "a _ _ _ 3 _; b _ _ _ 1 2014-11-12 a/FF/-1",
    "a 2014-11-03..2014-11-07; b 2014-11-12..2014-11-12; |" },
  /* Durations from dates; both ends count. The duration goes before the dates. */
  { "2014-11-03", NULL, "", "a _ 2014-11-06 2014-11-10 _ _; b _ 2014-11-06 2014-11-10 1 _; c _ 2014-11-06 2014-11-06 _ _",
    "a 2014-11-06..2014-11-10; b 2014-11-06..2014-11-06; c 2014-11-06..2014-11-06; |" },
  { "2014-11-03", NULL, "", "a _ _ 2014-11-14 2 _; m milestone _ 2014-11-14 _ _; b _ _ 2014-11-14 _ _",
    "a 2014-11-13..2014-11-14; m 2014-11-14..2014-11-14m; b 2014-11-14..2014-11-14?; | b:duration" },
  { "2014-11-03", NULL, "", "a _ 2014-11 2014-12 _ _; b _ 2014-Q4 _ 1 2014-11", "a 2014-11-03..2014-12-31; b 2014-11-03..2014-11-03; | a:rough b:rough" },
  { "2014-11-03", NULL, "", "a _ 2014-11-08 2014-11-09 _ _; b _ 2014-11-07 2014-11-06 _ _",
    "a 2014-11-10..2014-11-10; b 2014-11-07..2014-11-07?; | a:no-working-day b:duration" },
  /* Ids are those of a list: the same one in two outputs is two activities. */
  { "2014-11-03", NULL, "", "a _ _ _ 3 _; b _ _ _ 1 _ a | a _ _ _ 1 _ c1:o:a; b _ _ _ 1 _ a; c _ _ _ 1 _ c1:o:x",
    "a 2014-11-03..2014-11-05; b 2014-11-06..2014-11-06; a 2014-11-06..2014-11-06; b 2014-11-07..2014-11-07; c 2014-11-03..2014-11-03; "
    "| c:no-activity=c1/o/x" },
  /* What is unknown or can't be read. */
  { "2014-11-03", NULL, "", "a _ _ _ _ _; b _ soon _ 2 _ a; c _ _ _ many _; d _ _ _ -1 _; e _ _ _ 99999999999 _",
    "a 2014-11-03..2014-11-03?; b 2014-11-03..2014-11-04; c 2014-11-03..2014-11-03?; d 2014-11-03..2014-11-03?; e 2014-11-03..2014-11-03?; "
    "| a:duration b:date c:duration d:duration e:duration" },
  { "2014-11-03", NULL, "", "a _ _ _ 1.5 _; b _ _ _ 2.00 _ a/FS/0.5; c _ _ _ 1 _ a/FS/-0.5; d _ _ _ 1 _ a/FS/-1.5",
    "a 2014-11-03..2014-11-04; b 2014-11-06..2014-11-07; c 2014-11-05..2014-11-05; d 2014-11-04..2014-11-04; "
    "| a:part b:part c:part d:part" },
  { "2014-11-03", NULL, "", "a _ _ _ 1 _; b _ 2014-11-06 _ 1 _ x; c _ _ _ 1 _ a/XY y/SS; d _ _ _ 1 _ a/FS/long; e _ _ _ 1 _ _",
    "a 2014-11-03..2014-11-03; b 2014-11-06..2014-11-06; c 2014-11-04..2014-11-04; d 2014-11-04..2014-11-04; e 2014-11-03..2014-11-03; "
    "| b:no-activity=x c:kind=XY c:no-activity=y d:lag e:no-activity" },
  { "2014-11-03", NULL, "2014-11 soon 2014-11-03", "a _ _ _ 1 _", "a 2014-11-04..2014-11-04; | a:holiday a:holiday" },
  { NULL, NULL, "", "a _ 2014-11-05 _ 1 _; b _ _ _ 1 _", "a 2014-11-05..2014-11-05; b 2014-11-05..2014-11-05; |" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgramme *programme = programme_new (cases[i].start, cases[i].week, cases[i].holidays, cases[i].spec);
      g_autoptr(GError) error = NULL;
      g_autoptr(LimaSchedule) schedule = lima_schedule_new_from_programme (programme, "en", &error);

      g_assert_no_error (error);
      fixture_assert_text (describe (schedule), cases[i].expected);
      lima_block_unref (&programme->head);
    }
}

static void
assert_error (const char *start, const char *week, const char *spec, GQuark domain, int code)
{
  LimaProgramme *programme = programme_new (start, week, "", spec);
  g_autoptr(GError) error = NULL;

  g_assert_null (lima_schedule_new_from_programme (programme, NULL, &error));
  g_assert_error (error, domain, code);
  lima_block_unref (&programme->head);
}

static void
test_errors (void)
{
  assert_error ("2014-11-03", "mon moon", "a _ _ _ 1 _", LIMA_WORK_CALENDAR_ERROR, LIMA_WORK_CALENDAR_ERROR_WEEKDAY);
  assert_error ("2014-11-03", NULL, "a _ _ _ 1 _ b; b _ _ _ 1 _ a", LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE);
  assert_error (NULL, NULL, "a _ _ _ 1 _", LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_NO_START);
  assert_error ("9999-12-31", NULL, "a _ _ _ 2 _", LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_RANGE);
}

static void
test_nothing (void)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  g_autoptr(GError) error = NULL;
  g_autoptr(LimaSchedule) schedule = lima_schedule_new_from_programme (programme, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lima_schedule_plan_get_n (lima_schedule_get_plan (schedule)), ==, 0);
  lima_block_unref (&programme->head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule-programme/cases", test_cases);
  g_test_add_func ("/schedule-programme/errors", test_errors);
  g_test_add_func ("/schedule-programme/nothing", test_nothing);
  return g_test_run ();
}
