/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-amount.h>
#include <string.h>

static const struct
{
  const char *text;
  LimaAmountState state;
  const char *value; /* NULL when there is none */
  const char *kept;  /* NULL when no text is */
} reads[] = {
  { "", LIMA_AMOUNT_NONE, NULL, NULL },
  { "  \n", LIMA_AMOUNT_NONE, NULL, NULL },
  { "0", LIMA_AMOUNT_EXACT, "0", NULL },
  { "-12.30", LIMA_AMOUNT_EXACT, "-12.30", NULL },
  { " 1234.5 ", LIMA_AMOUNT_EXACT, "1234.5", NULL },
  { "98325.6441968", LIMA_AMOUNT_EXACT, "98325.6441968", NULL },
  /* a decimal comma */
  { "46678,00", LIMA_AMOUNT_EXACT, "46678.00", NULL },
  { "-46678,5", LIMA_AMOUNT_EXACT, "-46678.5", NULL },
  { "1,2345", LIMA_AMOUNT_EXACT, "1.2345", NULL },
  { "0,5", LIMA_AMOUNT_EXACT, "0.5", NULL },
  { "5,", LIMA_AMOUNT_UNREADABLE, NULL, "5," },
  /* one comma before exactly three digits */
  { "1,234", LIMA_AMOUNT_DOUBTFUL, "1234", "1,234" },
  { " -1,234 ", LIMA_AMOUNT_DOUBTFUL, "-1234", "-1,234" },
  { "1234,567", LIMA_AMOUNT_DOUBTFUL, "1234567", "1234,567" },
  /* thousands */
  { "1,234.5", LIMA_AMOUNT_EXACT, "1234.5", NULL },
  { "1,234,567", LIMA_AMOUNT_EXACT, "1234567", NULL },
  { "1,234,567.89", LIMA_AMOUNT_EXACT, "1234567.89", NULL },
  { "-1,234,567", LIMA_AMOUNT_EXACT, "-1234567", NULL },
  /* marks that are none */
  { "12,34,567", LIMA_AMOUNT_UNREADABLE, NULL, "12,34,567" },
  { "1,23.4", LIMA_AMOUNT_UNREADABLE, NULL, "1,23.4" },
  { "1.234,56", LIMA_AMOUNT_UNREADABLE, NULL, "1.234,56" },
  { "1.234.567", LIMA_AMOUNT_UNREADABLE, NULL, "1.234.567" },
  { "1..2", LIMA_AMOUNT_UNREADABLE, NULL, "1..2" },
  { "1,234.5.6", LIMA_AMOUNT_UNREADABLE, NULL, "1,234.5.6" },
  { ",", LIMA_AMOUNT_UNREADABLE, NULL, "," },
  { "1,,234", LIMA_AMOUNT_UNREADABLE, NULL, "1,,234" },
  /* blanks */
  { "1 234", LIMA_AMOUNT_EXACT, "1234", NULL },
  { "1 234 567.5", LIMA_AMOUNT_EXACT, "1234567.5", NULL },
  { "1 23", LIMA_AMOUNT_UNREADABLE, NULL, "1 23" },
  { "12 345,67", LIMA_AMOUNT_EXACT, "12345.67", NULL },
  { "1 234,567", LIMA_AMOUNT_EXACT, "1234.567", NULL },
  { "1 23,5", LIMA_AMOUNT_UNREADABLE, NULL, "1 23,5" },
  { "1,234 567", LIMA_AMOUNT_UNREADABLE, NULL, "1,234 567" },
  { "- 5", LIMA_AMOUNT_UNREADABLE, NULL, "- 5" },
  /* too long */
  { "1234567890123456789", LIMA_AMOUNT_BEYOND, NULL, "1234567890123456789" },
  { "-1234567890123456789.5", LIMA_AMOUNT_BEYOND, NULL, "-1234567890123456789.5" },
  { "0.1234567890123456789", LIMA_AMOUNT_BEYOND, NULL, "0.1234567890123456789" },
  { "1,234,567,890,123,456,789", LIMA_AMOUNT_BEYOND, NULL, "1,234,567,890,123,456,789" },
  { "123456789012345678,90", LIMA_AMOUNT_BEYOND, NULL, "123456789012345678,90" },
  { "11111111111111111111111111111111111111111111111111111111111111111111111111111111", LIMA_AMOUNT_BEYOND, NULL,
    "11111111111111111111111111111111111111111111111111111111111111111111111111111111" },
  { "999999999999999999", LIMA_AMOUNT_EXACT, "999999999999999999", NULL },
  /* no numbers */
  { "abc", LIMA_AMOUNT_UNREADABLE, NULL, "abc" },
  { "-", LIMA_AMOUNT_UNREADABLE, NULL, "-" },
  { "USD 5", LIMA_AMOUNT_UNREADABLE, NULL, "USD 5" },
  { "1e5", LIMA_AMOUNT_UNREADABLE, NULL, "1e5" },
  { "5%", LIMA_AMOUNT_UNREADABLE, NULL, "5%" },
  { "12a,5", LIMA_AMOUNT_UNREADABLE, NULL, "12a,5" },
  { "1\302\240234", LIMA_AMOUNT_UNREADABLE, NULL, "1\302\240234" },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    {
      gsize size = strlen (reads[i].text);
      g_autofree char *exact = size == 0 ? g_malloc (1) : g_memdup2 (reads[i].text, size);
      LimaAmount amount = lima_amount_read (reads[i].text, -1), same = lima_amount_read (exact, (gssize) size);
      char buffer[LIMA_DECIMAL_BUFFER];

      g_test_message ("“%s”", reads[i].text);
      g_assert_cmpint (amount.state, ==, reads[i].state);
      g_assert_cmpstr (lima_atom_text (amount.text), ==, reads[i].kept);
      g_assert_cmpint (lima_amount_has_value (&amount), ==, reads[i].value != NULL);
      if (reads[i].value != NULL)
        g_assert_cmpstr (lima_decimal_to_text (lima_amount_value (&amount), buffer), ==, reads[i].value);
      g_assert_cmpstr (lima_amount_to_text (&amount, buffer), ==, reads[i].kept != NULL ? reads[i].kept : reads[i].value);
      g_assert_true (lima_amount_equal (&amount, &same));
    }
}

/* What is written is read as the same again: files don't change by being opened and saved. */
static void
test_round_trip (void)
{
  static const char *const texts[] = { "46678,00", "1,234", "1,234.5", "1 234", "12,34,567", "1234567890123456789", "abc", "1.50" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char buffer[LIMA_DECIMAL_BUFFER];
      LimaAmount amount = lima_amount_read (texts[i], -1), again;

      again = lima_amount_read (lima_amount_to_text (&amount, buffer), -1);
      g_assert_true (lima_amount_equal (&amount, &again));
    }
}

/* A share of 33,333 is no doubt: nobody has more than a hundred. */
static void
test_percentage (void)
{
  static const char *const cases[][2] = { { "33,333", "33.333" }, { "33.333", "33.333" }, { "33,3", "33.3" },
                                          { "100", "100" },       { "0,125", "0.125" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaAmount amount = lima_amount_read (cases[i][0], -1);
      char buffer[LIMA_DECIMAL_BUFFER];

      g_assert_cmpstr (lima_decimal_to_text (lima_amount_percentage (&amount), buffer), ==, cases[i][1]);
    }
}

static void
test_equal (void)
{
  static const char *const texts[] = { "", "0", "0.0", "1.5", "1.50", "1,234", "1234", "abc", "abd" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        LimaAmount a = lima_amount_read (texts[i], -1), b = lima_amount_read (texts[j], -1);

        g_assert_cmpint (lima_amount_equal (&a, &b), ==, i == j);
      }
}

static void
test_day (void)
{
  static const struct
  {
    const char *text;
    const char *date; /* NULL when there is none */
    const char *kept;
  } cases[] = {
    { "", NULL, NULL },
    { " ", NULL, NULL },
    { "2010-12-31", "2010-12-31", NULL },
    { " 2006-10-1 ", "2006-10-01", NULL },
    { "2011Q1", "2011-Q1", NULL },
    { "2010-12-31T00:00:00", "2010-12-31", NULL },
    { "314804", NULL, "314804" },
    { " soon ", NULL, "soon" },
    { "2023-02-29", NULL, "2023-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaDay day = lima_day_read (cases[i].text, -1), again;
      char buffer[LIMA_DATE_BUFFER];
      const char *text = lima_day_to_text (&day, buffer);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (lima_day_has_date (&day), ==, cases[i].date != NULL);
      g_assert_cmpstr (lima_atom_text (day.text), ==, cases[i].kept);
      g_assert_cmpstr (text, ==, cases[i].date != NULL ? cases[i].date : cases[i].kept);
      again = lima_day_read (text == NULL ? "" : text, -1);
      g_assert_true (lima_day_equal (&day, &again));
    }
}

static void
test_day_equal (void)
{
  static const char *const texts[] = { "", "2010", "2010-01", "2010-Q1", "2010-01-01", "2010-01-02", "soon", "later" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        LimaDay a = lima_day_read (texts[i], -1), b = lima_day_read (texts[j], -1);

        g_assert_cmpint (lima_day_equal (&a, &b), ==, i == j);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount/read", test_read);
  g_test_add_func ("/amount/round-trip", test_round_trip);
  g_test_add_func ("/amount/percentage", test_percentage);
  g_test_add_func ("/amount/equal", test_equal);
  g_test_add_func ("/day/read", test_day);
  g_test_add_func ("/day/equal", test_day_equal);
  return g_test_run ();
}
