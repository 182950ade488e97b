/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-date.h>
#include <string.h>

/* What a text reads as, strictly and loosely; NULL when it is refused. */
static const struct
{
  const char *text;
  const char *strict;
  const char *loose;
} cases[] = {
  /* the four forms of the file */
  { "2014", "2014", "2014" },
  { "2014-Q1", "2014-Q1", "2014-Q1" },
  { "2014-Q4", "2014-Q4", "2014-Q4" },
  { "2014-05", "2014-05", "2014-05" },
  { "2014-05-31", "2014-05-31", "2014-05-31" },
  /* the ends of the calendar */
  { "0001", "0001", "0001" },
  { "0001-01-01", "0001-01-01", "0001-01-01" },
  { "9999-12-31", "9999-12-31", "9999-12-31" },
  { "9999-Q4", "9999-Q4", "9999-Q4" },
  { "0000", NULL, NULL },
  { "0000-00-00", NULL, NULL },
  { "0000-01-01", NULL, NULL },
  { "10000", NULL, NULL },
  { "10000-01-01", NULL, NULL },
  /* leap years */
  { "2024-02-29", "2024-02-29", "2024-02-29" },
  { "2000-02-29", "2000-02-29", "2000-02-29" },
  { "2023-02-29", NULL, NULL },
  { "1900-02-29", NULL, NULL },
  { "2100-02-29", NULL, NULL },
  { "2024-02-30", NULL, NULL },
  { "2024-04-31", NULL, NULL },
  /* no such month, day or quarter */
  { "2014-00", NULL, NULL },
  { "2014-13", NULL, NULL },
  { "2014-00-10", NULL, NULL },
  { "2014-05-00", NULL, NULL },
  { "2014-05-32", NULL, NULL },
  { "2014-Q0", NULL, NULL },
  { "2014-Q5", NULL, NULL },
  /* real files, money rule 4 */
  { "2006-10-1", NULL, "2006-10-01" },
  { "2006-1-10", NULL, "2006-01-10" },
  { "2006-1", NULL, "2006-01" },
  { "2005-May", NULL, "2005-05" },
  { "2005-may", NULL, "2005-05" },
  { "2005-September", NULL, "2005-09" },
  { "2005-Sept", NULL, "2005-09" },
  { "2005 May", NULL, "2005-05" },
  { "2005-May-7", NULL, "2005-05-07" },
  { "2011Q1", NULL, "2011-Q1" },
  { "2011q1", NULL, "2011-Q1" },
  { "2011-q1", NULL, "2011-Q1" },
  { "2011 Q3", NULL, "2011-Q3" },
  { " 2010-12-31\n", NULL, "2010-12-31" },
  { "\t2010 ", NULL, "2010" },
  { "2010-12-31T00:00:00", NULL, "2010-12-31" },
  { "2010-12-31T23:59:59Z", NULL, "2010-12-31" },
  { "2010-12-31T23:59:59+02:00", NULL, "2010-12-31" },
  { "2010-12-31 00:00:00", NULL, "2010-12-31" },
  { "2010-12-31Z", NULL, "2010-12-31" },
  { "2010-12-31+01:00", NULL, "2010-12-31" },
  { "2010-12-31-05:00", NULL, "2010-12-31" },
  { "314804", NULL, NULL },
  { "20101231", NULL, NULL },
  { "2010-12-310", NULL, NULL },
  { "2010-12-31x", NULL, NULL },
  { "2010-12-31T", NULL, NULL },
  { "2010-12-31ZZ", NULL, NULL },
  { "2010-Ma", NULL, NULL },
  { "2010-Mayor", NULL, NULL },
  { "2011Q5", NULL, NULL },
  { "2011Q", NULL, NULL },
  { "2011Q11", NULL, NULL },
  { "31/12/2010", NULL, NULL },
  { "31-12-2010", NULL, NULL },
  { "2010/12/31", NULL, NULL },
  { "-2010", NULL, NULL },
  { "2010-", NULL, NULL },
  { "2010-1-", NULL, NULL },
  { "2010-12-", NULL, NULL },
  { "201", NULL, NULL },
  { "", NULL, NULL },
  { "  ", NULL, NULL },
  { "unknown", NULL, NULL },
};

typedef gboolean (*Parse) (const char *text, gssize length, LimaDate *out);

static gboolean
is_same (LimaDate a, LimaDate b)
{
  return a.year == b.year && a.month == b.month && a.day == b.day && a.precision == b.precision;
}

static void
check (Parse parse, const char *text, const char *expected)
{
  static const LimaDate before = { 42, 1, 1, LIMA_PRECISION_DAY };
  gsize size = strlen (text);
  g_autofree char *exact = size == 0 ? g_malloc (1) : g_memdup2 (text, size);
  char buffer[LIMA_DATE_BUFFER];
  LimaDate date = before, same = before;

  g_test_message ("“%s”", text);
  g_assert_cmpint (parse (text, -1, &date), ==, expected != NULL);
  g_assert_cmpint (parse (exact, (gssize) size, &same), ==, expected != NULL);
  g_assert_true (is_same (date, same));
  if (expected == NULL)
    g_assert_true (is_same (date, before));
  else
    g_assert_cmpstr (lima_date_to_text (date, buffer), ==, expected);
}

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (lima_date_parse, cases[i].text, cases[i].strict);
      check (lima_date_parse_loose, cases[i].text, cases[i].loose);
    }
}

static void
test_months (void)
{
  static const char *const names[] = { "January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (gsize n = 3; n <= strlen (names[i]); n++)
      {
        g_autofree char *text = g_strdup_printf ("2005-%.*s", (int) n, names[i]);
        LimaDate date;

        g_assert_true (lima_date_parse_loose (text, -1, &date));
        g_assert_cmpint (date.month, ==, i + 1);
        g_assert_cmpint (date.precision, ==, LIMA_PRECISION_MONTH);
      }
}

static void
test_new (void)
{
  static const struct
  {
    int year, month, day;
    LimaPrecision precision;
  } dates[] = {
    { 2014, 5, 31, LIMA_PRECISION_DAY },  { 2014, 5, 0, LIMA_PRECISION_MONTH }, { 2014, 0, 0, LIMA_PRECISION_YEAR },
    { 2014, 0, 5, LIMA_PRECISION_NONE },  { 0, 1, 1, LIMA_PRECISION_NONE },     { 10000, 1, 1, LIMA_PRECISION_NONE },
    { 2014, 13, 1, LIMA_PRECISION_NONE }, { 2014, -1, 1, LIMA_PRECISION_NONE }, { 2014, 1, -1, LIMA_PRECISION_NONE },
    { 2014, 2, 29, LIMA_PRECISION_NONE },
  };
  char buffer[LIMA_DATE_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_cmpint (lima_date_new (dates[i].year, dates[i].month, dates[i].day).precision, ==, dates[i].precision);
  g_assert_cmpstr (lima_date_to_text ((LimaDate) { 0 }, buffer), ==, "");
}

/* Every day of the calendar against GDate, whose day 1 is 0001-01-01. */
static void
test_day_numbers (void)
{
  GDate gdate;
  gint32 first = lima_day_number (1, 1, 1);

  g_assert_cmpint (lima_day_number (1970, 1, 1), ==, 0);
  g_assert_cmpint (first, ==, -719162);
  g_date_clear (&gdate, 1);
  g_date_set_julian (&gdate, 1);
  for (gint32 day = first; day <= lima_day_number (9999, 12, 31); day++, g_date_add_days (&gdate, 1))
    {
      LimaDate date = lima_day_to_date (day);

      if (date.year != g_date_get_year (&gdate) || date.month != (int) g_date_get_month (&gdate) ||
          date.day != g_date_get_day (&gdate) || date.precision != LIMA_PRECISION_DAY)
        g_error ("%d is not %d-%d-%d", day, date.year, date.month, date.day);
      if (lima_day_number (date.year, date.month, date.day) != day)
        g_error ("%d-%d-%d is not %d", date.year, date.month, date.day, day);
    }
  g_assert_cmpint (lima_day_to_date (first - 1).precision, ==, LIMA_PRECISION_NONE);
  g_assert_cmpint (lima_day_to_date (lima_day_number (9999, 12, 31) + 1).precision, ==, LIMA_PRECISION_NONE);
}

static void
test_days_in_month (void)
{
  for (int year = 1; year <= 9999; year++)
    for (int month = 1; month <= 12; month++)
      g_assert_cmpint (lima_days_in_month (year, month), ==,
                       g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

static void
test_span (void)
{
  static const struct
  {
    const char *text, *first, *last;
  } spans[] = {
    { "2014", "2014-01-01", "2014-12-31" },          { "2014-Q1", "2014-01-01", "2014-03-31" },
    { "2014-Q4", "2014-10-01", "2014-12-31" },       { "2024-02", "2024-02-01", "2024-02-29" },
    { "2014-12", "2014-12-01", "2014-12-31" },       { "2014-12-31", "2014-12-31", "2014-12-31" },
    { "9999", "9999-01-01", "9999-12-31" },          { "9999-Q4", "9999-10-01", "9999-12-31" },
    { "0001", "0001-01-01", "0001-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      LimaDate date, first, last;

      g_assert_true (lima_date_parse (spans[i].text, -1, &date));
      g_assert_true (lima_date_parse (spans[i].first, -1, &first));
      g_assert_true (lima_date_parse (spans[i].last, -1, &last));
      g_assert_cmpint (lima_date_first_day (date), ==, lima_date_first_day (first));
      g_assert_cmpint (lima_date_end_day (date), ==, lima_date_first_day (last) + 1);
    }
}

static void
test_compare (void)
{
  /* In rising order, no two alike. */
  static const char *const order[] = { "0001",    "2013-12-31", "2014",       "2014-Q1", "2014-01",
                                       "2014-01-01", "2014-01-02", "2014-02", "2014-Q2", "9999-12-31", "" };

  for (int i = 0; i < (int) G_N_ELEMENTS (order); i++)
    for (int j = 0; j < (int) G_N_ELEMENTS (order); j++)
      {
        LimaDate a = { 0 }, b = { 0 };

        lima_date_parse (order[i], -1, &a);
        lima_date_parse (order[j], -1, &b);
        g_assert_cmpint (CLAMP (lima_date_compare (a, b), -1, 1), ==, CLAMP (i - j, -1, 1));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/new", test_new);
  g_test_add_func ("/date/day-numbers", test_day_numbers);
  g_test_add_func ("/date/days-in-month", test_days_in_month);
  g_test_add_func ("/date/span", test_span);
  g_test_add_func ("/date/compare", test_compare);
  return g_test_run ();
}
