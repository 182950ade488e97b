/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-schedule.h>
#include <string.h>

#include "schedule-oracle.h"

/* A plan in words, one task a line or after a ";":
 *
 *   NAME DURATION [@START] [>NO-EARLIER] [LINK …]
 *
 * A duration is a number of days, "m" for a milestone, "?" for unknown; a link is the name of the task before, and ":SS+2" behind it
 * where it isn't FS without a lag. */

static LimaDate
read_date (const char *text)
{
  LimaDate date;

  g_assert_true (lima_date_parse (text, -1, &date));
  return date;
}

static gint32
read_number (const char *text)
{
  return (gint32) g_ascii_strtoll (text, NULL, 10);
}

static void
read_task (LimaSchedulePlan *plan, const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", -1);
  LimaScheduleTask task = { .id = lima_atom (words[0]), .title = words[0] };

  task.is_milestone = g_str_equal (words[1], "m");
  task.duration = task.is_milestone ? 0 : g_str_equal (words[1], "?") ? LIMA_DURATION_UNKNOWN : read_number (words[1]);
  for (guint i = 2; words[i] != NULL; i++)
    if (*words[i] == '@')
      task.start = read_date (words[i] + 1);
    else if (*words[i] == '>')
      task.no_earlier = read_date (words[i] + 1);
  lima_schedule_plan_add (plan, &task);
}

static void
read_link (LimaSchedulePlan *plan, guint after, const char *word)
{
  static const char *const kinds[] = { "FS", "SS", "FF", "SF" };
  g_auto(GStrv) parts = g_strsplit (word, ":", 2);
  LimaScheduleLink link = { .after = after };
  int before = lima_schedule_plan_find (plan, lima_atom (parts[0]));

  g_assert_cmpint (before, >=, 0);
  link.before = (guint) before;
  for (guint i = 0; parts[1] != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (parts[1], kinds[i]))
      {
        link.kind = (LimaLinkKind) i;
        link.lag = read_number (parts[1] + 2);
      }
  lima_schedule_plan_link (plan, &link);
}

static void
read_links (LimaSchedulePlan *plan, guint after, const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", -1);

  for (guint i = 2; words[i] != NULL; i++)
    if (*words[i] != '@' && *words[i] != '>')
      read_link (plan, after, words[i]);
}

static LimaSchedulePlan *
read_plan (LimaWorkCalendar *calendar, const char *start, const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "; ", -1);
  LimaSchedulePlan *plan = lima_schedule_plan_new (calendar, start == NULL ? (LimaDate) { 0 } : read_date (start));

  for (guint i = 0; lines[i] != NULL; i++)
    read_task (plan, lines[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    read_links (plan, i, lines[i]);
  return plan;
}

/* ---- Networks, in places: day n of a calendar without a day of rest ---- */

/* "A 0 3 1 4 1 0": early start and finish, late start and finish, total and free float. */
static char *
describe_places (const LimaSchedule *schedule)
{
  LimaSchedulePlan *plan = lima_schedule_get_plan (schedule);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lima_schedule_plan_get_n (plan); i++)
    {
      LimaScheduleTimes times;
      gint32 early, late;

      lima_schedule_get_times (schedule, i, &times);
      early = times.early_start + times.is_at_end;
      late = times.duration > 0 ? times.late_start : early + times.total_float;
      g_assert_cmpint (times.is_critical, ==, times.total_float == 0);
      g_assert_cmpint (late - early, ==, times.total_float);
      g_string_append_printf (out, "%s%s %d %d %d %d %d %d", i == 0 ? "" : "; ", lima_schedule_plan_get (plan, i)->title, early,
                              early + times.duration, late, late + times.duration, times.total_float, times.free_float);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *plan;
  const char *expected;
} networks[] = {
  /* Heizer and Render, Operations Management, "Project Management": Milwaukee Paper, weeks; 15 in all by A, C, E, G, H. */
  { "A 2; B 3; C 2 A; D 4 A B; E 4 C; F 3 C; G 5 D E; H 2 F G",
    "A 0 2 0 2 0 0; B 0 3 1 4 1 0; C 2 4 2 4 0 0; D 3 7 4 8 1 1; E 4 8 4 8 0 0; F 4 7 10 13 6 6; G 8 13 8 13 0 0; H 13 15 13 15 0 0" },
  /* Hillier and Lieberman, Introduction to Operations Research, "Project Management with PERT/CPM": Reliable Construction Co., weeks; 44 in
   * all by A, B, C, E, F, J, L, N. */
  { "A 2; B 4 A; C 10 B; D 6 C; E 4 C; F 5 E; G 7 D; H 9 E G; I 7 C; J 8 F I; K 4 J; L 5 J; M 2 H; N 6 K L",
    "A 0 2 0 2 0 0; B 2 6 2 6 0 0; C 6 16 6 16 0 0; D 16 22 20 26 4 0; E 16 20 16 20 0 0; F 20 25 20 25 0 0; G 22 29 26 33 4 0; "
    "H 29 38 33 42 4 0; I 16 23 18 25 2 2; J 25 33 25 33 0 0; K 33 37 34 38 1 1; L 33 38 33 38 0 0; M 38 40 42 44 4 4; "
    "N 38 44 38 44 0 0" },
  /* Wikipedia, "Program evaluation and review technique": expected times 4, 5.33, 5.17, 6.33, 5.17, 4.5, 5.17 days, here in hundredths;
   * 19.51 in all by a, c, e, g; slack 3.84 of b, 4.68 of d and f. */
  { "a 400; b 533; c 517 a; d 633 a; e 517 b c; f 450 d; g 517 e",
    "a 0 400 0 400 0 0; b 0 533 384 917 384 384; c 400 917 400 917 0 0; d 400 1033 868 1501 468 0; e 917 1434 917 1434 0 0; "
    "f 1033 1483 1501 1951 468 468; g 1434 1951 1434 1951 0 0" },
  /* A course's worked example of seven steps, in hours: design, obtain, order, make, three assemblies; 16 in all by A, B, D, E, G. */
  { "A 6; B 2 A; C 2 A; D 3 B; F 2 C; E 4 D F; G 1 E",
    "A 0 6 0 6 0 0; B 6 8 6 8 0 0; C 6 8 7 9 1 0; D 8 11 8 11 0 0; F 8 10 9 11 1 1; E 11 15 11 15 0 0; G 15 16 15 16 0 0" },
  /* Several starts and ends, as networks of Kelley and Walker (1959) may have where no dummies tie them together; by hand. */
  { "A 3; B 5; C 2 A; D 1 B", "A 0 3 1 4 1 0; B 0 5 0 5 0 0; C 3 5 4 6 1 1; D 5 6 5 6 0 0" },
  /* All four kinds and leads: the rules of Moder, Phillips and Davis, Project Management with CPM, PERT and Precedence Diagramming, 3rd ed.,
   * chapter 4; worked by hand. C is held at 4 by both of its links, D by SS of C, E by FS of C. */
  { "A 4; B 6 A:SS+2; C 5 A B:FF+1; D 3 B:FS-2 C:SS+3; E 2 C D:SF+3; F m D E",
    "A 0 4 0 4 0 0; B 2 8 2 8 0 0; C 4 9 4 9 0 0; D 7 10 8 11 1 1; E 9 11 9 11 0 0; F 11 11 11 11 0 0" },
  /* One kind each, by hand. */
  { "A 4; B 2 A:FS+3", "A 0 4 0 4 0 0; B 7 9 7 9 0 0" },
  { "A 4; B 2 A:FS-3", "A 0 4 0 4 0 0; B 1 3 2 4 1 1" },
  { "A 4; B 2 A:SS", "A 0 4 0 4 0 0; B 0 2 2 4 2 2" },
  { "A 4; B 2 A:FF", "A 0 4 0 4 0 0; B 2 4 2 4 0 0" },
  { "A 4; B 1 A:FF+2; X 10", "A 0 4 4 8 4 0; B 5 6 9 10 4 4; X 0 10 0 10 0 0" },
  { "X 6; A 4 X; B 2 A:SF", "X 0 6 0 6 0 0; A 6 10 6 10 0 0; B 4 6 8 10 4 4" },
  { "A 4; B 6 A:SF+9", "A 0 4 0 4 0 0; B 3 9 3 9 0 0" },
  /* A lead doesn't lead out of the plan. */
  { "A 1; B 3 A:FS-5", "A 0 1 2 3 2 2; B 0 3 0 3 0 0" },
  { "A 2; B 5 A:FF", "A 0 2 3 5 3 3; B 0 5 0 5 0 0" },
  /* Milestones in a row, at the beginning and behind the end of work. */
  { "S m; A 3 S; M m A; N m M; B 2 N", "S 0 0 0 0 0 0; A 0 3 0 3 0 0; M 3 3 3 3 0 0; N 3 3 3 3 0 0; B 3 5 3 5 0 0" },
  { "A 3; M m A; B 5", "A 0 3 2 5 2 0; M 3 3 5 5 2 2; B 0 5 0 5 0 0" },
  /* Two links between the same two: the stricter holds (SS + FF, the ladder). */
  { "A 10; B 4 A:SS+2 A:FF+1", "A 0 10 0 10 0 0; B 7 11 7 11 0 0" },
};

static void
test_networks (void)
{
  g_autoptr(LimaWorkCalendar) calendar = lima_work_calendar_new (0x7fu, NULL, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    {
      g_autoptr(LimaSchedulePlan) plan = read_plan (calendar, "1970-01-01", networks[i].plan);
      g_autoptr(GError) error = NULL;
      g_autoptr(LimaSchedule) schedule = lima_schedule_new (plan, NULL, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = describe_places (schedule);
      g_assert_cmpstr (found, ==, networks[i].expected);
    }
}

/* ---- Calendars ---- */

/* "A 2014-11-06..2014-11-10", "!" behind it where it is critical, "?" where unknown, "~" where it rests on what is unknown, "|" where a
 * moment is the end of its day; "+2" is the total float. */
static char *
describe_days (const LimaSchedule *schedule)
{
  LimaSchedulePlan *plan = lima_schedule_get_plan (schedule);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lima_schedule_plan_get_n (plan); i++)
    {
      char buffer[LIMA_DATE_BUFFER];
      LimaScheduleTimes times;

      lima_schedule_get_times (schedule, i, &times);
      g_string_append_printf (out, "%s%s %s", i == 0 ? "" : "; ", lima_schedule_plan_get (plan, i)->title,
                              lima_date_to_text (lima_day_to_date (times.early_start), buffer));
      if (times.duration > 0)
        g_string_append_printf (out, "..%s", lima_date_to_text (lima_day_to_date (times.early_end), buffer));
      g_string_append_printf (out, "%s%s%s", times.is_at_end ? "|" : "", times.is_unknown ? "?" : "", times.rests_on_unknown ? "~" : "");
      if (!times.is_critical)
        g_string_append_printf (out, " +%d %s", times.total_float, lima_date_to_text (lima_day_to_date (times.late_end), buffer));
    }
  return g_string_free (out, FALSE);
}

#define FIVE "mon tue wed thu fri"
#define SIX "mon tue wed thu fri sat"

static const struct
{
  const char *week;
  const char *holidays;
  const char *start;
  const char *plan;
  const char *expected; /* or the beginning of an error */
} calendars[] = {
  /* 2014-11-06 was a Thursday, the 10th a Monday. By hand. */
  { FIVE, "", "2014-11-06", "A 3; B 1 A", "A 2014-11-06..2014-11-10; B 2014-11-11..2014-11-11" },
  { SIX, "", "2014-11-06", "A 3; B 1 A", "A 2014-11-06..2014-11-08; B 2014-11-10..2014-11-10" },
  { "sun mon tue wed thu", "", "2014-11-06", "A 2; B 1 A", "A 2014-11-06..2014-11-09; B 2014-11-10..2014-11-10" },
  { FIVE, "2014-11-10", "2014-11-06", "A 3; B 1 A", "A 2014-11-06..2014-11-11; B 2014-11-12..2014-11-12" },
  { FIVE, "", "2014-11-08", "A 1", "A 2014-11-10..2014-11-10" },
  { FIVE, "", "2014-11-06", "A 3; B 2 A:FS-1", "A 2014-11-06..2014-11-10; B 2014-11-10..2014-11-11" },
  { FIVE, "", "2014-11-06", "A 1; B 1 A:FS+2", "A 2014-11-06..2014-11-06; B 2014-11-11..2014-11-11" },
  { FIVE, "", "2014-11-06", "A 3; B 3 A:SS+1", "A 2014-11-06..2014-11-10; B 2014-11-07..2014-11-11" },
  { FIVE, "", "2014-11-06", "A 3; B 1 A:FF+2", "A 2014-11-06..2014-11-10; B 2014-11-12..2014-11-12" },
  { FIVE, "", "2014-11-06", "A 2 @2014-11-12; B 2 A:SF", "A 2014-11-12..2014-11-13; B 2014-11-10..2014-11-11 +2 2014-11-13" },
  /* Given dates. Where something has to be before, the start isn't one; a plan may begin before its start; a coarse date is its first day. */
  { FIVE, "", "2014-11-10", "A 1 @2014-11-03; B 1 @2014-12-01 A", "A 2014-11-03..2014-11-03; B 2014-11-04..2014-11-04" },
  { FIVE, "", "2014-11-03", "A 1; B 1 >2014-11-20 A", "A 2014-11-03..2014-11-03 +12 2014-11-19; B 2014-11-20..2014-11-20" },
  { FIVE, "", "2014-11-03", "A 1 @2014-11-04 >2014-11-06", "A 2014-11-06..2014-11-06" },
  { FIVE, "", "2014", "A 1 @2015-02; B 1 @2015-Q2", "A 2015-02-02..2015-02-02 +42 2015-04-01; B 2015-04-01..2015-04-01" },
  { FIVE, "", NULL, "A 1 @2014-11-05; B 1; C 1 >2014-11-06", "A 2014-11-05..2014-11-05 +1 2014-11-06; B 2014-11-05..2014-11-05 +1 2014-11-06; "
                                                           "C 2014-11-06..2014-11-06" },
  { FIVE, "", NULL, "A 1 @2014-11-05; B 1 @2014-10-01 A; C 2", "A 2014-11-05..2014-11-05; B 2014-11-06..2014-11-06; C 2014-11-05..2014-11-06" },
  { FIVE, "", NULL, "A 1; B 1 @2014-11-05 A", "A 2014-11-05..2014-11-05; B 2014-11-06..2014-11-06" },
  /* A finish milestone stands at the end of the day, one that starts something, or has a date, at the beginning: P. E. Harris, Planning and
   * Control Using Microsoft Project, on start and finish milestones. */
  { FIVE, "", "2014-11-06", "S m; A 2 S; M m A; B 1 M", "S 2014-11-06; A 2014-11-06..2014-11-07; M 2014-11-07|; B 2014-11-10..2014-11-10" },
  { FIVE, "", "2014-11-06", "A 2; M m >2014-11-10 A", "A 2014-11-06..2014-11-07; M 2014-11-10" },
  { FIVE, "", "2014-11-06", "A 2; M m A:SS; N m A:SS+1", "A 2014-11-06..2014-11-07; M 2014-11-06 +2 2014-11-07; N 2014-11-06| +1 2014-11-07" },
  { FIVE, "", "2014-11-06", "A 2; M m A:FS-1; N m A:FF", "A 2014-11-06..2014-11-07; M 2014-11-07 +1 2014-11-07; N 2014-11-07|" },
  { FIVE, "", "2014-11-06", "M m @2014-11-08", "M 2014-11-10" },
  /* What is unknown has no days, isn't a milestone, and casts doubt on all behind it. */
  { FIVE, "", "2014-11-06", "A 2; B ? A; C 1 B; M m C; D 1 A",
    "A 2014-11-06..2014-11-07; B 2014-11-10?; C 2014-11-10..2014-11-10~; M 2014-11-10|~; D 2014-11-10..2014-11-10" },
  /* Leap years, ends of years, ends of time. */
  { FIVE, "", "2016-02-26", "A 3", "A 2016-02-26..2016-03-01" },
  { FIVE, "", "2015-02-26", "A 3", "A 2015-02-26..2015-03-02" },
  { FIVE, "", "1900-02-28", "A 2", "A 1900-02-28..1900-03-01" },
  { FIVE, "", "2000-02-28", "A 2", "A 2000-02-28..2000-02-29" },
  { FIVE, "2015-01-01", "2014-12-30", "A 3", "A 2014-12-30..2015-01-02" },
  { FIVE, "", "0001-01-01", "A 5; B 1 A; M m B:FS-6", "A 0001-01-01..0001-01-05; B 0001-01-08..0001-01-08; M 0001-01-01 +6 0001-01-08" },
  { FIVE, "", "9999-12-27", "A 5; M m A", "A 9999-12-27..9999-12-31; M 9999-12-31|" },
  { FIVE, "9999-12-31", "9999-12-30", "A 1; M m @9999-12-31", "A 9999-12-30..9999-12-30; M 9999-12-30" },
  { FIVE, "", "9999-12-27", "A 6", "The plan would end" },
  { FIVE, "", "9999-12-27", "A 2147483647; B 2147483647 A:FS+2147483647", "The plan would end" },
  { FIVE, "", "0001-01-01", "A 3; B 3 A:SF-2147483648", "A 0001-01-01..0001-01-03; B 0001-01-01..0001-01-03" },
  { FIVE, "", NULL, "A 1; B 1 A", "Neither the programme" },
  /* TaskJuggler's example "Accounting Software", with the people's effort divided among those it names, and rounded up, as durations; Good
   * Friday is its holiday. By hand: 63 working days from 2002-01-16. */
  { FIVE, "2002-03-29", "2002-01-16",
    "start m @2002-01-16; spec 7 start; database 10 spec; gui 18 database backend; backend 15 database; alpha 3 gui; beta-test 10 alpha; "
    "manual 25 start; prev m backend; beta m alpha; done m beta-test manual",
    "start 2002-01-16; spec 2002-01-16..2002-01-24; database 2002-01-25..2002-02-07; gui 2002-03-01..2002-03-26; "
    "backend 2002-02-08..2002-02-28; alpha 2002-03-27..2002-04-01; beta-test 2002-04-02..2002-04-15; "
    "manual 2002-01-16..2002-02-19 +38 2002-04-15; prev 2002-02-28| +31 2002-04-15; beta 2002-04-01| +10 2002-04-15; done 2002-04-15|" },
};

static LimaWorkCalendar *
calendar_new (const char *week_text, const char *holidays)
{
  g_auto(GStrv) words = g_strsplit (holidays, " ", -1);
  g_autofree gint32 *days = g_new (gint32, g_strv_length (words));
  guint n = 0, week;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      days[n++] = lima_date_first_day (read_date (words[i]));
  g_assert_true (lima_work_week_read (week_text, &week, NULL));
  return lima_work_calendar_new (week, days, n, NULL);
}

static void
test_calendars (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      g_autoptr(LimaWorkCalendar) calendar = calendar_new (calendars[i].week, calendars[i].holidays);
      g_autoptr(LimaSchedulePlan) plan = read_plan (calendar, calendars[i].start, calendars[i].plan);
      g_autoptr(GError) error = NULL;
      g_autoptr(LimaSchedule) schedule = lima_schedule_new (plan, NULL, &error);
      g_autofree char *found = schedule != NULL ? describe_days (schedule) : g_strndup (error->message, strlen (calendars[i].expected));

      g_assert_cmpstr (found, ==, calendars[i].expected);
      g_assert_true ((schedule == NULL) == (error != NULL));
    }
}

static void
test_empty (void)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (FIVE, "");
  g_autoptr(LimaSchedulePlan) plan = lima_schedule_plan_new (calendar, (LimaDate) { 0 });
  g_autoptr(GError) error = NULL;
  g_autoptr(LimaSchedule) schedule = lima_schedule_new (plan, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (lima_schedule_get_span (schedule, NULL, NULL));
}

/* ---- Moving ---- */

static void
assert_days (const LimaSchedule *schedule, const char *expected)
{
  g_autofree char *found = describe_days (schedule);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_move (void)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (FIVE, "");
  g_autoptr(LimaSchedulePlan) plan = read_plan (calendar, "2014-11-03", "A 2; B 1 A; M m B");
  g_autoptr(LimaSchedule) schedule = lima_schedule_new (plan, NULL, NULL);
  g_autoptr(GError) error = NULL;
  LimaDate none = { 0 };
  gint32 start, end;

  g_assert_true (lima_schedule_move (schedule, 0, read_date ("2014-11-06"), LIMA_DURATION_KEEP, &error));
  assert_days (schedule, "A 2014-11-06..2014-11-07; B 2014-11-10..2014-11-10; M 2014-11-10|");
  g_assert_true (lima_schedule_move (schedule, 0, none, 1, &error));
  assert_days (schedule, "A 2014-11-06..2014-11-06; B 2014-11-07..2014-11-07; M 2014-11-07|");
  g_assert_true (lima_schedule_move (schedule, 1, read_date ("2014-11-12"), 2, &error));
  assert_days (schedule, "A 2014-11-06..2014-11-06 +3 2014-11-11; B 2014-11-12..2014-11-13; M 2014-11-13|");
  g_assert_true (lima_schedule_move (schedule, 1, read_date ("2014-11-04"), LIMA_DURATION_UNKNOWN, &error));
  assert_days (schedule, "A 2014-11-06..2014-11-06; B 2014-11-07?; M 2014-11-07~");
  g_assert_false (lima_schedule_move (schedule, 0, read_date ("9999-12-31"), 2, &error));
  g_assert_error (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_RANGE);
  assert_days (schedule, "A 2014-11-06..2014-11-06; B 2014-11-07?; M 2014-11-07~");
  g_assert_true (lima_schedule_get_span (schedule, &start, &end));
  g_assert_cmpint (start, ==, lima_date_first_day (read_date ("2014-11-06")));
  g_assert_cmpint (end, ==, start + 1);
}

static void
test_can_link (void)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (FIVE, "");
  g_autoptr(LimaSchedulePlan) plan = read_plan (calendar, "2014-11-03", "A 2; B 1 A; C 1 B; D 1");
  g_autoptr(LimaSchedule) schedule = lima_schedule_new (plan, NULL, NULL);

  g_assert_true (lima_schedule_can_link (schedule, 0, 2));
  g_assert_false (lima_schedule_can_link (schedule, 2, 0));
  g_assert_false (lima_schedule_can_link (schedule, 1, 1));
  g_assert_true (lima_schedule_can_link (schedule, 3, 0));
  g_assert_true (lima_schedule_can_link (schedule, 2, 3));
}

/* ---- Cycles ---- */

static void
assert_cycle_error (const char *text, const char *expected)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (FIVE, "");
  g_autoptr(LimaSchedulePlan) plan = read_plan (calendar, "2014-11-03", text);
  g_autoptr(GArray) cycle = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *plain = NULL;
  g_auto(GStrv) pieces = NULL;

  g_assert_null (lima_schedule_new (plan, &cycle, &error));
  g_assert_error (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE);
  g_assert_nonnull (cycle);
  pieces = g_regex_split_simple ("[\xe2\x81\xa8\xe2\x81\xa9]", error->message, 0, 0);
  plain = g_strjoinv ("", pieces);
  g_assert_cmpstr (plain, ==, expected);
}

static void
test_cycle_sentences (void)
{
  assert_cycle_error ("A 1; B 1 A B", "An activity waits for itself: B");
  assert_cycle_error ("A 1 C; B 1 A; C 1 B; D 1 C", "Activities wait for each other in a circle: A → B → C → A");
  assert_cycle_error ("a 1 j; b 1 a; c 1 b; d 1 c; e 1 d; f 1 e; g 1 f; h 1 g; i 1 h; j 1 i",
                      "Activities wait for each other in a circle: a → b → c → d → e → f → g → h → … → a");
}

/* ---- Against the oracle ---- */

static void
assert_like_oracle (const LimaSchedule *schedule, const Oracle *oracle)
{
  for (guint i = 0; i < oracle->n_tasks; i++)
    {
      const OracleTask *expected = &oracle->tasks[i];
      LimaScheduleTimes times;

      lima_schedule_get_times (schedule, i, &times);
      g_assert_cmpint (times.duration, ==, expected->duration);
      g_assert_cmpint (times.total_float, ==, expected->late - expected->early);
      g_assert_cmpint (times.free_float, ==, expected->free);
      g_assert_cmpint (times.early_start, ==, oracle->days[times.is_at_end ? expected->early - 1 : expected->early]);
      g_assert_cmpint (times.is_critical, ==, expected->late == expected->early);
      g_assert_cmpint (times.is_at_end, ==, expected->duration == 0 && expected->moment % 24 == ORACLE_CLOSING);
      if (expected->duration == 0)
        continue;
      g_assert_cmpint (times.early_end, ==, oracle->days[expected->early + expected->duration - 1]);
      g_assert_cmpint (times.late_start, ==, oracle->days[expected->late]);
      g_assert_cmpint (times.late_end, ==, oracle->days[expected->late + expected->duration - 1]);
    }
}

static LimaSchedulePlan *
plan_of_oracle (const Oracle *oracle)
{
  g_autoptr(LimaWorkCalendar) calendar = lima_work_calendar_new (oracle->week, oracle->holidays, oracle->n_holidays, NULL);
  LimaSchedulePlan *plan = lima_schedule_plan_new (calendar, lima_day_to_date (oracle->start));

  for (guint i = 0; i < oracle->n_tasks; i++)
    {
      const OracleTask *given = &oracle->tasks[i];
      LimaScheduleTask task = { .duration = given->duration, .is_milestone = given->duration == 0 };

      task.start = given->start == ORACLE_NONE ? (LimaDate) { 0 } : lima_day_to_date (given->start);
      task.no_earlier = given->no_earlier == ORACLE_NONE ? (LimaDate) { 0 } : lima_day_to_date (given->no_earlier);
      lima_schedule_plan_add (plan, &task);
    }
  for (guint i = 0; i < oracle->n_links; i++)
    lima_schedule_plan_link (plan, &oracle->links[i]);
  return plan;
}

/* Moves a task in both. */
static void
move_one (LimaSchedule *schedule, Oracle *oracle, GRand *rand)
{
  guint i = (guint) g_rand_int_range (rand, 0, (gint32) oracle->n_tasks);
  OracleTask *task = &oracle->tasks[i];
  gint32 day = oracle->start + g_rand_int_range (rand, -5, 90);
  gint32 duration = task->duration == 0 ? LIMA_DURATION_KEEP : g_rand_int_range (rand, 1, 12);

  *(oracle_waits (oracle, i) ? &task->no_earlier : &task->start) = day;
  if (duration != LIMA_DURATION_KEEP)
    task->duration = duration;
  g_assert_true (lima_schedule_move (schedule, i, lima_day_to_date (day), duration, NULL));
}

static void
test_oracle (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1959);

  for (guint round = 0; round < 250; round++)
    {
      g_autoptr(Oracle) oracle = oracle_new_random (rand, round < 200 ? 25 : 200);
      g_autoptr(LimaSchedulePlan) plan = plan_of_oracle (oracle);
      g_autoptr(GError) error = NULL;
      g_autoptr(LimaSchedule) schedule = lima_schedule_new (plan, NULL, &error);

      g_assert_no_error (error);
      oracle_reckon (oracle);
      assert_like_oracle (schedule, oracle);
      for (guint i = 0; i < 3; i++)
        {
          move_one (schedule, oracle, rand);
          oracle_reckon (oracle);
          assert_like_oracle (schedule, oracle);
        }
    }
}

/* Each task of the cycle is linked to the next, none is there twice. Returns one of its links. */
static guint
check_cycle (const GArray *cycle, const GArray *links, guint n_tasks)
{
  g_autofree guint8 *seen = g_new0 (guint8, n_tasks);
  guint some = 0;

  g_assert_cmpuint (cycle->len, >, 0);
  for (guint i = 0; i < cycle->len; i++)
    {
      guint before = g_array_index (cycle, guint, i), after = g_array_index (cycle, guint, (i + 1) % cycle->len);
      gboolean found = FALSE;

      g_assert_false (seen[before]);
      seen[before] = TRUE;
      for (guint l = 0; l < links->len && !found; l++)
        {
          const LimaScheduleLink *link = &g_array_index (links, LimaScheduleLink, l);

          found = link->before == before && link->after == after;
          if (found)
            some = l;
        }
      g_assert_true (found);
    }
  return some;
}

/* Until no link is left that closes a cycle; then, and only then, there is a schedule. */
static void
untie (GArray *links, guint n_tasks)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (FIVE, "");

  for (;;)
    {
      g_autoptr(LimaSchedulePlan) plan = lima_schedule_plan_new (calendar, read_date ("2014-11-03"));
      g_autoptr(LimaSchedule) schedule = NULL;
      g_autoptr(GArray) cycle = NULL;
      LimaScheduleTask task = { .duration = 1 };

      for (guint i = 0; i < n_tasks; i++)
        lima_schedule_plan_add (plan, &task);
      for (guint i = 0; i < links->len; i++)
        lima_schedule_plan_link (plan, &g_array_index (links, LimaScheduleLink, i));
      schedule = lima_schedule_new (plan, &cycle, NULL);
      g_assert_cmpint (schedule == NULL, ==, oracle_has_cycle ((const LimaScheduleLink *) (gpointer) links->data, links->len, n_tasks));
      g_assert_cmpint (schedule == NULL, ==, cycle != NULL);
      if (schedule != NULL)
        return;
      g_array_remove_index_fast (links, check_cycle (cycle, links, n_tasks));
    }
}

static void
test_cycles (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1983);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(GArray) links = g_array_new (FALSE, FALSE, sizeof (LimaScheduleLink));
      gint32 n = g_rand_int_range (rand, 1, 60), n_links = g_rand_int_range (rand, 0, 2 * n + 1);

      for (gint32 i = 0; i < n_links; i++)
        {
          LimaScheduleLink link = { (guint) g_rand_int_range (rand, 0, n), (guint) g_rand_int_range (rand, 0, n),
                                    (LimaLinkKind) g_rand_int_range (rand, 0, 4), 0 };

          g_array_append_val (links, link);
        }
      untie (links, (guint) n);
    }
}

/* One long chain must not need one long stack. */
static void
test_chain (void)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (FIVE, "");
  g_autoptr(LimaSchedulePlan) plan = lima_schedule_plan_new (calendar, read_date ("2014-11-03"));
  g_autoptr(LimaSchedule) schedule = NULL;
  LimaScheduleTask task = { .duration = 1 };
  const guint n = 300000;
  LimaScheduleTimes times;

  for (guint i = 0; i < n; i++)
    {
      LimaScheduleLink link = { i + 1, i, LIMA_LINK_FINISH_START, 0 };

      lima_schedule_plan_add (plan, &task);
      if (i + 1 < n)
        lima_schedule_plan_link (plan, &link);
    }
  schedule = lima_schedule_new (plan, NULL, NULL);
  lima_schedule_get_times (schedule, 0, &times);
  g_assert_true (times.is_critical);
  g_assert_cmpint (lima_work_calendar_count (calendar, lima_date_first_day (read_date ("2014-11-03")), times.early_end), ==, n - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/networks", test_networks);
  g_test_add_func ("/schedule/calendars", test_calendars);
  g_test_add_func ("/schedule/empty", test_empty);
  g_test_add_func ("/schedule/move", test_move);
  g_test_add_func ("/schedule/can-link", test_can_link);
  g_test_add_func ("/schedule/cycle-sentences", test_cycle_sentences);
  g_test_add_func ("/schedule/oracle", test_oracle);
  g_test_add_func ("/schedule/cycles", test_cycles);
  g_test_add_func ("/schedule/chain", test_chain);
  return g_test_run ();
}
