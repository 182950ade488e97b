/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-format-week.h>

#include <locale.h>

#define DAYS(a, b) (1u << (a) | 1u << (b))

/* Weeks follow the country of the locale, unless the language names one. */
static void
test_weeks (void)
{
  static const struct
  {
    const char *language;
    const char *locale;
    guint first;
    guint rest;
  } cases[] = {
    { "en", "en_US.UTF-8", 7, DAYS (6, 7) }, { "en", "en_GB.UTF-8", 1, DAYS (6, 7) }, { "en", "de_DE.UTF-8", 1, DAYS (6, 7) },
    { "en", "C.UTF-8", 1, DAYS (6, 7) },     { "en", "", 1, DAYS (6, 7) },            { "fr", "", 1, DAYS (6, 7) },
    { "fr", "fr_FR.UTF-8", 1, DAYS (6, 7) }, { "en", "ar_EG.UTF-8", 6, DAYS (5, 6) }, { "ar-EG", "", 6, DAYS (5, 6) },
    { "ar-EG", "en_US.UTF-8", 6, DAYS (5, 6) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);

      g_test_message ("%s in %s", cases[i].language, cases[i].locale);
      g_setenv ("LC_ALL", cases[i].locale, TRUE);
      g_unsetenv ("LC_TIME");
      g_unsetenv ("LANG");
      g_assert_cmpuint (lima_format_week_starts_on (format), ==, cases[i].first);
      g_assert_cmpuint (lima_format_week_end_days (format), ==, cases[i].rest);
    }
}

/* The first of them that is set counts, as everywhere. */
static void
test_environment (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  g_setenv ("LC_ALL", "", TRUE);
  g_setenv ("LC_TIME", "en_US.UTF-8", TRUE);
  g_setenv ("LANG", "de_DE.UTF-8", TRUE);
  g_assert_cmpuint (lima_format_week_starts_on (format), ==, 7);
  g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
  g_assert_cmpuint (lima_format_week_starts_on (format), ==, 1);
  g_setenv ("LC_ALL", "", TRUE);
  g_unsetenv ("LC_TIME");
  g_setenv ("LANG", "en_US.UTF-8", TRUE);
  g_assert_cmpuint (lima_format_week_starts_on (format), ==, 7);
}

static void
test_names (void)
{
  static const struct
  {
    const char *language;
    guint weekday;
    const char *name;
  } cases[] = { { "en", 1, "Monday" }, { "en", 7, "Sunday" }, { "fr", 1, "lundi" }, { "fr", 7, "dimanche" }, { "zh", 3, "星期三" }, { "ar", 5, "الجمعة" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *name = lima_format_weekday (format, cases[i].weekday, FALSE), *shorter = lima_format_weekday (format, cases[i].weekday, TRUE);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpint (g_utf8_strlen (shorter, -1), <=, g_utf8_strlen (name, -1));
      g_assert_cmpstr (shorter, !=, "");
    }
}

/* As it stands by itself: Russian has other endings inside a date. */
static void
test_months (void)
{
  static const struct { const char *language; guint month; const char *name; } cases[] = {
    { "en", 1, "January" }, { "en", 12, "December" }, { "fr", 4, "avril" }, { "ru", 4, "апрель" }, { "zh", 7, "七月" }, { "ar", 2, "فبراير" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *name = lima_format_month (format, cases[i].month);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_weekdays (void)
{
  static const struct
  {
    int year, month, day;
    guint weekday;
  } cases[] = {
    { 1970, 1, 1, 4 }, { 1969, 12, 31, 3 }, { 1970, 1, 4, 7 }, { 2000, 2, 29, 2 }, { 2015, 4, 22, 3 }, { 2015, 9, 27, 7 }, { 1, 1, 1, 1 },
    { 9999, 12, 31, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (lima_day_get_weekday (lima_day_number (cases[i].year, cases[i].month, cases[i].day)), ==, cases[i].weekday);
}

/* Blanks of any width are one kind here. */
static char *
plain (char *text)
{
  g_autoptr(GString) made = g_string_new (text);

  g_string_replace (made, "\342\200\211", " ", 0);
  g_string_replace (made, "\302\240", " ", 0);
  g_free (text);
  return g_string_free (g_steal_pointer (&made), FALSE);
}

static void
test_days (void)
{
  static const struct
  {
    const char *language;
    const char *first;
    const char *last;
    const char *expected;
  } cases[] = {
    { "en", "2015-01-19", "2015-01-21", "19–21 Jan 2015" },
    { "en", "2015-01-30", "2015-02-02", "30 Jan – 2 Feb 2015" },
    { "en", "2014-12-30", "2015-01-02", "30 Dec 2014 – 2 Jan 2015" },
    { "fr", "2015-01-19", "2015-01-21", "19–21 janv. 2015" },
    { "zh", "2015-01-19", "2015-01-21", "2015年1月19日至21日" },
    { "en", "2015-01-19", "", "19 Jan 2015" },
    { "en", "2015-01-19", "2015-01-19", "19 Jan 2015" },
    { "en", "2015-07", "", "Jul 2015" },
    { "en", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);
      LimaDate first = { 0 }, last = { 0 };
      g_autofree char *text = NULL;

      lima_date_parse (cases[i].first, -1, &first);
      lima_date_parse (cases[i].last, -1, &last);
      text = plain (lima_format_days (format, first, last));
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/format-week/weeks", test_weeks);
  g_test_add_func ("/base/format-week/environment", test_environment);
  g_test_add_func ("/base/format-week/names", test_names);
  g_test_add_func ("/base/format-week/weekdays", test_weekdays);
  g_test_add_func ("/base/format-week/months", test_months);
  g_test_add_func ("/base/format-week/days", test_days);
  return g_test_run ();
}
