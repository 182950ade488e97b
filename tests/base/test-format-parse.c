/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-format-parse.h"

#define NBSP "\302\240"
#define NNBSP "\342\200\257"
#define MINUS "\342\210\222"

static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar", "de", "pt-BR", "de-CH" };

static void
test_number (void)
{
  static const struct
  {
    const char *language, *text, *expected; /* NULL is refused */
  } cases[] = {
    { "en", "1,234", "1234" },           { "en", "1.234", "1.234" },         { "en", "1,23", NULL },
    { "en", "1 234,5", NULL },           { "en", "1.234,5", NULL },          { "en", "1234567.50", "1234567.50" },
    { "en", "1,234,567.5", "1234567.5" }, { "en", "12,34,567", NULL },       { "en", "1,2345", NULL },
    { "en", "1234,567", NULL },          { "en", " 12 ", "12" },             { "en", "-5", "-5" },
    { "en", MINUS "5.25", "-5.25" },     { "en", "+7", "+7" },               { "en", ".5", ".5" },
    { "en", "5.", NULL },                { "en", "", NULL },                 { "en", "-", NULL },
    { "en", "5-", NULL },                { "en", "1e5", NULL },              { "en", "12.500,oo", NULL },
    { "en", "1.2.3", NULL },             { "en", "1.234,567", NULL },        { "en", ",234", NULL },
    { "en", "123456789012345678901234", "123456789012345678901234" },
    { "es", "1,234", "1.234" },          { "es", "1.234", "1234" },          { "es", "1,23", "1.23" },
    { "es", "1.234,5", "1234.5" },       { "es", "1 234,5", "1234.5" },      { "es", "1234.5", NULL },
    { "fr", "1,234", "1.234" },          { "fr", "1.234", NULL },            { "fr", "1" NNBSP "234,5", "1234.5" },
    { "fr", "1" NBSP "234,5", "1234.5" }, { "fr", "12 34", NULL },           { "fr", "1.234,5", NULL },
    { "ru", "1 234 567,89", "1234567.89" }, { "zh", "1,234.5", "1234.5" },   { "de", "1.234", "1234" },
    { "de-CH", "1'234.5", "1234.5" },    { "ar", "٦٬١٩٣٬٧٨٥٫٩٩", "6193785.99" }, { "ar", "1,234.5", "1234.5" },
    { "en", "٥", "5" },                  { "en", "\377", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *number = lima_format_parse_number (format, cases[i].text);

      g_test_message ("%s “%s”", cases[i].language, cases[i].text);
      g_assert_cmpstr (number, ==, cases[i].expected);
    }
}

/* What is shown can be read back, in every language. */
static void
test_number_round_trip (void)
{
  static const char *const numbers[] = { "0", "5", "-5", "999", "1000", "1234.5", "-6193785.99", "98325.6441968", "123456789012345678" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        g_autoptr(LimaFormat) format = lima_format_new (languages[l]);
        g_autofree char *shown = NULL, *number = NULL;
        LimaSum sum = { 0 };

        g_assert_true (lima_sum_parse (numbers[i], &sum));
        shown = lima_format_number (format, &sum, -1);
        number = lima_format_parse_number (format, shown);
        g_test_message ("%s %s", languages[l], shown);
        g_assert_cmpstr (number, ==, numbers[i]);
      }
}

static void
test_date (void)
{
  static const struct
  {
    const char *language, *text, *expected; /* NULL is refused */
  } cases[] = {
    { "en", "2015", "2015" },               { "en", "2015-Q2", "2015-Q2" },         { "en", "2015Q2", "2015-Q2" },
    { "en", "2015-03", "2015-03" },         { "en", "2015-03-31", "2015-03-31" },   { "en", " 2015-3-1 ", "2015-03-01" },
    { "en", "31 Mar 2015", "2015-03-31" },  { "en", "31 March 2015", "2015-03-31" }, { "en", "31/03/2015", "2015-03-31" },
    { "en", "3/4/2015", "2015-04-03" },     { "en-US", "3/4/2015", "2015-03-04" },  { "en", "Mar 2015", "2015-03" },
    { "en", "march 2015", "2015-03" },      { "en", "03/2015", "2015-03" },         { "en", "Q2 2015", "2015-Q2" },
    { "en", "31 Feb 2015", NULL },          { "en", "31/03/15", NULL },             { "en", "soon", NULL },
    { "en", "30 Sep 2021", "2021-09-30" },  { "en", "30 Sept 2021", "2021-09-30" }, { "en", "Sep 30, 2021", "2021-09-30" },
    { "en", "Sep 2021", "2021-09" },        { "en", "September 2021", "2021-09" },
    { "en", "", NULL },                     { "en", "31 Mar 2015 or so", NULL },    { "en", "Mar", NULL },
    { "en", "12015", NULL },                { "en", "2015-13", NULL },              { "en", "0999-01-01", "0999-01-01" },
    { "fr", "31 mars 2015", "2015-03-31" }, { "fr", "31/03/2015", "2015-03-31" },   { "fr", "mars 2015", "2015-03" },
    { "fr", "T2 2015", "2015-Q2" },         { "es", "31 de marzo de 2015", "2015-03-31" }, { "ru", "31.03.2015", "2015-03-31" },
    { "de", "31.3.2015", "2015-03-31" },    { "zh", "2015年3月31日", "2015-03-31" }, { "en", "\377", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);
      LimaDate date = { 0 };
      char buffer[LIMA_DATE_BUFFER];
      gboolean good = lima_format_parse_date (format, cases[i].text, &date);

      g_test_message ("%s “%s”: %s", cases[i].language, cases[i].text, lima_date_to_text (date, buffer));
      g_assert_cmpstr (good ? buffer : NULL, ==, cases[i].expected);
    }
}

static void
test_date_round_trip (void)
{
  static const char *const dates[] = { "2015", "2015-Q1", "2015-Q4", "2015-01", "2015-05", "2015-09", "2015-12",
                                       "2015-01-01", "2016-02-29", "1969-12-31", "1600-06-15", "9999-12-31" };
  gint64 start = g_get_monotonic_time ();
  guint n = 0;

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (dates); i++, n++)
      {
        g_autoptr(LimaFormat) format = lima_format_new (languages[l]);
        LimaDate date, again = { 0 };
        g_autofree char *shown = NULL;
        char buffer[LIMA_DATE_BUFFER];

        g_assert_true (lima_date_parse (dates[i], -1, &date));
        shown = lima_format_date (format, date);
        g_test_message ("%s %s", languages[l], shown);
        g_assert_true (lima_format_parse_date (format, shown, &again));
        g_assert_cmpstr (lima_date_to_text (again, buffer), ==, dates[i]);
      }
  g_test_message ("%.2f ms a date", (double) (g_get_monotonic_time () - start) / 1000 / n);
}

typedef struct
{
  char *shown;
  const char *language, *expected;
} Told;

/* What one thread reads another may read in the same moment. */
static gpointer
parse_often (gpointer data)
{
  GArray *told = data;
  guint n = 0;

  for (guint i = 0; i < 20 * told->len; i++)
    {
      const Told *one = &g_array_index (told, Told, i % told->len);
      g_autoptr(LimaFormat) format = lima_format_new (one->language);
      LimaDate date = { 0 };
      char buffer[LIMA_DATE_BUFFER];

      n += lima_format_parse_date (format, one->shown, &date) && g_str_equal (lima_date_to_text (date, buffer), one->expected);
    }
  return GUINT_TO_POINTER (n);
}

static void
clear_told (gpointer data)
{
  g_free (((Told *) data)->shown);
}

static void
test_date_threads (void)
{
  static const char *const dates[] = { "2015-Q1", "2015-05", "2016-02-29", "1969-12-31" };
  g_autoptr(GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  GThread *threads[4];

  g_array_set_clear_func (told, clear_told);
  for (guint i = 0; i < G_N_ELEMENTS (dates) * G_N_ELEMENTS (languages); i++)
    {
      Told one = { NULL, languages[i / G_N_ELEMENTS (dates)], dates[i % G_N_ELEMENTS (dates)] };
      g_autoptr(LimaFormat) format = lima_format_new (one.language);
      LimaDate date;

      g_assert_true (lima_date_parse (one.expected, -1, &date));
      one.shown = lima_format_date (format, date);
      g_array_append_val (told, one);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("dates", parse_often, told);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 20 * told->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format-parse/number", test_number);
  g_test_add_func ("/format-parse/number-round-trip", test_number_round_trip);
  g_test_add_func ("/format-parse/date", test_date);
  g_test_add_func ("/format-parse/date-round-trip", test_date_round_trip);
  g_test_add_func ("/format-parse/date-threads", test_date_threads);
  return g_test_run ();
}
