/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-work-calendar.h>
#include <string.h>

#define SIX_DAYS 0x3fu

static gint32
day_of (const char *text)
{
  LimaDate date;

  g_assert_true (lima_date_parse (text, -1, &date));
  return lima_date_first_day (date);
}

static LimaWorkCalendar *
calendar_new (const char *week_text, const char *holidays)
{
  g_auto(GStrv) words = g_strsplit (holidays, " ", -1);
  g_autofree gint32 *days = g_new (gint32, g_strv_length (words));
  g_autoptr(GError) error = NULL;
  LimaWorkCalendar *calendar;
  guint n = 0, week;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      days[n++] = day_of (words[i]);
  g_assert_true (lima_work_week_read (week_text, &week, &error));
  g_assert_no_error (error);
  calendar = lima_work_calendar_new (week, days, n, &error);
  g_assert_no_error (error);
  return calendar;
}

static void
test_week (void)
{
  static const struct
  {
    const char *text;
    guint week;
  } cases[] = {
    { NULL, LIMA_WORK_WEEK_USUAL },
    { "", LIMA_WORK_WEEK_USUAL },
    { "mon tue wed thu fri", LIMA_WORK_WEEK_USUAL },
    { " Mon,TUE; wed\tthu fri sat ", SIX_DAYS },
    { "sun mon tue wed thu", 0x4fu },
    { "sun sun", 0x40u },
  };
  g_autoptr(GError) error = NULL;
  guint week = 1;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (lima_work_week_read (cases[i].text, &week, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (week, ==, cases[i].week);
    }
  g_assert_false (lima_work_week_read ("mon lundi", &week, &error));
  g_assert_error (error, LIMA_WORK_CALENDAR_ERROR, LIMA_WORK_CALENDAR_ERROR_WEEKDAY);
  g_assert_nonnull (strstr (error->message, "lundi"));
}

/* Weekdays as the civil calendar has them: 2014-11-03 was a Monday, 2016-02-29 one, 9999-12-31 will be a Friday. */
static void
test_counts (void)
{
  static const struct
  {
    const char *week;
    const char *holidays;
    const char *from;
    const char *to;
    gint32 n;
  } cases[] = {
    { NULL, "", "2014-11-03", "2014-11-08", 5 },
    { NULL, "", "2014-11-08", "2014-11-10", 0 },
    { NULL, "", "2014-11-10", "2014-11-03", -5 },
    { NULL, "2014-11-05 2014-11-05 2014-11-08", "2014-11-03", "2014-11-10", 4 },
    { "mon tue wed thu fri sat", "", "2014-11-03", "2014-11-17", 12 },
    { "mon", "", "2016-02-22", "2016-03-01", 2 },
    { NULL, "", "2014-01-01", "2015-01-01", 261 },
    { NULL, "", "2016-01-01", "2017-01-01", 261 },
    { NULL, "2014-12-25 2014-12-26 2015-01-01", "2014-12-22", "2015-01-05", 7 },
    { "mon tue wed thu fri sat sun", "", "1900-02-28", "1900-03-01", 1 },
    { "mon tue wed thu fri sat sun", "", "2000-02-28", "2000-03-01", 2 },
    { "mon tue wed thu fri sat sun", "", "0001-01-01", "9999-12-31", 3652058 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaWorkCalendar) calendar = calendar_new (cases[i].week, cases[i].holidays);

      g_assert_cmpint (lima_work_calendar_count (calendar, day_of (cases[i].from), day_of (cases[i].to)), ==, cases[i].n);
    }
}

static void
test_adding (void)
{
  static const struct
  {
    const char *from;
    gint32 n;
    const char *to; /* NULL: there is none */
  } cases[] = {
    { "2014-11-03", 0, "2014-11-03" },
    { "2014-11-03", 1, "2014-11-04" },
    { "2014-11-07", 1, "2014-11-11" }, /* the Monday is a holiday */
    { "2014-11-08", 0, "2014-11-11" },
    { "2014-11-08", 1, "2014-11-11" },
    { "2014-11-08", -1, "2014-11-07" },
    { "2014-11-11", -1, "2014-11-07" },
    { "2016-02-26", 1, "2016-02-29" },
    { "2014-12-31", 1, "2015-01-01" },
    { "9999-12-30", 1, "9999-12-31" },
    { "9999-12-31", 1, NULL },
    { "0001-01-01", 0, "0001-01-01" },
    { "0001-01-01", -1, NULL },
    { "2014-11-03", G_MAXINT32, NULL },
    { "2014-11-03", G_MININT32, NULL },
  };
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (NULL, "2014-11-10");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = 0;
      gboolean found = lima_work_calendar_add (calendar, day_of (cases[i].from), cases[i].n, &day);

      g_assert_cmpint (found, ==, cases[i].to != NULL);
      if (found)
        g_assert_cmpint (day, ==, day_of (cases[i].to));
    }
}

static void
test_edges (void)
{
  g_autoptr(LimaWorkCalendar) calendar = calendar_new (NULL, "0001-01-01 9999-12-31");
  g_autoptr(LimaWorkCalendar) same = lima_work_calendar_ref (calendar);
  gint32 n = lima_work_calendar_get_n (calendar);

  g_assert_cmpint (lima_work_calendar_get_day (calendar, 0), ==, day_of ("0001-01-02"));
  g_assert_cmpint (lima_work_calendar_get_day (calendar, n - 1), ==, day_of ("9999-12-30"));
  g_assert_cmpint (lima_work_calendar_get_number (calendar, G_MININT32), ==, 0);
  g_assert_cmpint (lima_work_calendar_get_number (calendar, G_MAXINT32), ==, n);
  g_assert_false (lima_work_calendar_works_on (calendar, G_MININT32));
  g_assert_false (lima_work_calendar_works_on (calendar, G_MAXINT32));
  g_assert_false (lima_work_calendar_works_on (calendar, day_of ("9999-12-31")));
  g_assert_true (lima_work_calendar_works_on (calendar, day_of ("9999-12-30")));
}

/* A week without a working day, and one whose days are all holidays, through ten thousand years. */
static void
test_idle (void)
{
  g_autoptr(GArray) sundays = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr(GError) error = NULL;

  g_assert_null (lima_work_calendar_new (0, NULL, 0, &error));
  g_assert_error (error, LIMA_WORK_CALENDAR_ERROR, LIMA_WORK_CALENDAR_ERROR_IDLE);
  g_clear_error (&error);
  for (gint32 day = day_of ("0001-01-07"); day <= day_of ("9999-12-31"); day += 7)
    g_array_append_val (sundays, day);
  g_assert_null (lima_work_calendar_new (0x40u, (gint32 *) (gpointer) sundays->data, sundays->len, &error));
  g_assert_error (error, LIMA_WORK_CALENDAR_ERROR, LIMA_WORK_CALENDAR_ERROR_IDLE);
}

/* Against GLib's weekdays, day by day. */
static void
check_walk (const LimaWorkCalendar *calendar, guint week, const gint32 *holidays, guint n_holidays, gint32 first, gint32 end)
{
  gint32 number = lima_work_calendar_get_number (calendar, first);

  for (gint32 day = first; day < end; day++)
    {
      LimaDate date = lima_day_to_date (day);
      GDate civil;
      gboolean works;

      g_date_clear (&civil, 1);
      g_date_set_dmy (&civil, date.day, (GDateMonth) date.month, (GDateYear) date.year);
      works = (week >> (g_date_get_weekday (&civil) - 1)) & 1u;
      for (guint i = 0; i < n_holidays; i++)
        works = works && holidays[i] != day;
      g_assert_cmpint (lima_work_calendar_works_on (calendar, day), ==, works);
      g_assert_cmpint (lima_work_calendar_get_number (calendar, day), ==, number);
      if (works)
        g_assert_cmpint (lima_work_calendar_get_day (calendar, number++), ==, day);
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (2014);

  for (guint round = 0; round < 300; round++)
    {
      gint32 first = g_rand_int_range (rand, day_of ("0001-01-01"), day_of ("9998-01-01")), holidays[40];
      guint week = (guint) g_rand_int_range (rand, 1, 128), n = (guint) g_rand_int_range (rand, 0, 40);
      g_autoptr(LimaWorkCalendar) calendar = NULL;

      for (guint i = 0; i < n; i++)
        holidays[i] = first + g_rand_int_range (rand, -50, 450);
      calendar = lima_work_calendar_new (week, holidays, n, NULL);
      check_walk (calendar, week, holidays, n, first, first + 400);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-calendar/week", test_week);
  g_test_add_func ("/work-calendar/counts", test_counts);
  g_test_add_func ("/work-calendar/adding", test_adding);
  g_test_add_func ("/work-calendar/edges", test_edges);
  g_test_add_func ("/work-calendar/idle", test_idle);
  g_test_add_func ("/work-calendar/random", test_random);
  return g_test_run ();
}
