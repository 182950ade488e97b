/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "lima-format.h"

#define NBSP "\302\240"
#define NNBSP "\342\200\257"
#define MINUS "\342\210\222"
#define ALM "\330\234" /* the Arabic letter mark that ICU sets before signs */

static LimaSum
sum (const char *text)
{
  LimaSum result = { 0 };

  g_assert_true (lima_sum_parse (text, &result));
  return result;
}

static LimaDate
date (const char *text)
{
  LimaDate result = { 0 };

  g_assert_true (*text == '\0' || lima_date_parse (text, -1, &result));
  return result;
}

static void
test_number (void)
{
  static const struct
  {
    const char *language, *value;
    int decimals;
    const char *expected;
  } cases[] = {
    { "en", "6193785.99", 2, "6,193,785.99" },
    { "en", "6193785.99", 0, "6,193,786" },
    { "en", "-6193785.985", 2, MINUS "6,193,785.99" },
    { "en", "98325.6441968", -1, "98,325.6441968" },
    { "en", "0.5", 0, "1" },
    { "en", "1.5", 0, "2" },
    { "en", "2.5", 0, "3" },
    { "en", "-0.5", 0, MINUS "1" },
    { "en", "-0.4", 0, "0" },
    { "en", "0.000000000000000001", -1, "0.000000000000000001" },
    { "en", "0", -1, "0" },
    { "en", "1.005", 2, "1.01" },
    { "en", "100000000000000000000.000000000000000001", -1, "100,000,000,000,000,000,000.000000000000000001" },
    { "en", "9007199254740993", 0, "9,007,199,254,740,993" },
    { "fr", "6193785.99", 2, "6" NNBSP "193" NNBSP "785,99" },
    { "ru", "6193785.99", 2, "6" NBSP "193" NBSP "785,99" },
    { "es", "6193785.99", 2, "6.193.785,99" },
    { "es", "1234.5", 1, "1234,5" },
    { "zh", "6193785.99", 2, "6,193,785.99" },
    { "ar", "53.6", 1, "٥٣٫٦" },
    { "ar", "-6193785.99", 2, ALM MINUS "٦٬١٩٣٬٧٨٥٫٩٩" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      LimaSum value = sum (cases[i].value);
      g_autofree char *text = lima_format_number (format, &value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_integer (void)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  g_autofree char *least = lima_format_integer (format, G_MININT64);
  g_autofree char *some = lima_format_integer (format, 1234567);

  g_assert_cmpstr (least, ==, MINUS "9,223,372,036,854,775,808");
  g_assert_cmpstr (some, ==, "1,234,567");
}

static void
test_money (void)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  LimaSum value = sum ("6193785.99");
  g_autofree char *known = lima_format_money (format, &value, "USD", 2);
  g_autofree char *strange = lima_format_money (format, &value, "ZZQ", -1);
  g_autofree char *empty = lima_format_money (format, &value, "", 2);
  g_autofree char *unknown = lima_format_money (format, &value, NULL, 2);

  g_assert_cmpstr (known, ==, "6,193,785.99" NBSP "USD");
  g_assert_cmpstr (strange, ==, "6,193,785.99" NBSP "ZZQ");
  g_assert_cmpstr (empty, ==, "6,193,785.99");
  g_assert_cmpstr (unknown, ==, "6,193,785.99");
}

static void
test_scale (void)
{
  static const struct
  {
    const char *largest;
    LimaScale scale;
    int decimals;
  } cases[] = {
    { "0", LIMA_SCALE_ONE, 0 },
    { "9999", LIMA_SCALE_ONE, 0 },
    { "9999.5", LIMA_SCALE_ONE, 2 },
    { "10000", LIMA_SCALE_THOUSAND, 1 },
    { "999949.99", LIMA_SCALE_THOUSAND, 1 },
    { "999950", LIMA_SCALE_MILLION, 2 },
    { "5840000", LIMA_SCALE_MILLION, 2 },
    { "10000000", LIMA_SCALE_MILLION, 1 },
    { "-53600000", LIMA_SCALE_MILLION, 1 },
    { "999949999", LIMA_SCALE_MILLION, 1 },
    { "999950000", LIMA_SCALE_BILLION, 2 },
    { "170000000000000000000", LIMA_SCALE_BILLION, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaSum largest = sum (cases[i].largest);

      g_assert_cmpint (lima_scale_for (&largest), ==, cases[i].scale);
      g_assert_cmpint (lima_scale_decimals (&largest, cases[i].scale), ==, cases[i].decimals);
    }
}

/* The user may want amounts in full, or in no unit above a thousand; what is smaller keeps its own. */
static void
test_largest_scale (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaSum many = sum ("171234567.89"), few = sum ("12345"), none = sum ("0");
  g_autofree char *full = NULL, *thousands = NULL;

  g_assert_cmpint (lima_format_scale_for (format, &many), ==, LIMA_SCALE_MILLION);
  lima_format_set_largest_scale (format, LIMA_SCALE_THOUSAND);
  g_assert_cmpint (lima_format_scale_for (format, &many), ==, LIMA_SCALE_THOUSAND);
  g_assert_cmpint (lima_format_scale_for (format, &few), ==, LIMA_SCALE_THOUSAND);
  g_assert_cmpint (lima_format_scale_for (format, &none), ==, LIMA_SCALE_ONE);
  thousands = lima_format_scaled (format, &many, LIMA_SCALE_THOUSAND, lima_scale_decimals (&many, LIMA_SCALE_THOUSAND), TRUE);
  g_assert_cmpstr (thousands, ==, "171,234.6" NBSP "K");
  lima_format_set_largest_scale (format, LIMA_SCALE_ONE);
  g_assert_cmpint (lima_format_scale_for (format, &many), ==, LIMA_SCALE_ONE);
  full = lima_format_scaled (format, &many, LIMA_SCALE_ONE, lima_scale_decimals (&many, LIMA_SCALE_ONE), TRUE);
  g_assert_cmpstr (full, ==, "171,234,567.89");
  lima_format_set_largest_scale (format, LIMA_SCALE_BILLION);
  g_assert_cmpint (lima_format_scale_for (format, &many), ==, LIMA_SCALE_MILLION);
}

static void
test_scaled (void)
{
  static const struct
  {
    const char *language, *value;
    LimaScale scale;
    int decimals;
    gboolean unit;
    const char *expected;
  } cases[] = {
    { "en", "53600000", LIMA_SCALE_MILLION, 1, TRUE, "53.6" NBSP "M" },
    { "en", "53600000", LIMA_SCALE_MILLION, 1, FALSE, "53.6" },
    { "en", "53650000", LIMA_SCALE_MILLION, 1, TRUE, "53.7" NBSP "M" },
    { "en", "53649999.999999999999999999", LIMA_SCALE_MILLION, 1, TRUE, "53.6" NBSP "M" },
    { "en", "-53650000", LIMA_SCALE_MILLION, 1, TRUE, MINUS "53.7" NBSP "M" },
    { "en", "12345", LIMA_SCALE_THOUSAND, 1, TRUE, "12.3" NBSP "K" },
    { "en", "1250000000", LIMA_SCALE_BILLION, 2, TRUE, "1.25" NBSP "B" },
    { "en", "1234", LIMA_SCALE_ONE, 0, TRUE, "1,234" },
    { "en", "2500000", LIMA_SCALE_MILLION, -1, FALSE, "2.5" },
    { "en", "0", LIMA_SCALE_MILLION, 1, TRUE, "0.0" NBSP "M" },
    { "en", "0", LIMA_SCALE_MILLION, -1, FALSE, "0" },
    { "en", "50000", LIMA_SCALE_MILLION, 1, TRUE, "0.1" NBSP "M" },
    { "en", "49999", LIMA_SCALE_MILLION, 1, TRUE, "below 0.1" NBSP "M" },
    { "en", "-49999", LIMA_SCALE_MILLION, 1, TRUE, "above " MINUS "0.1" NBSP "M" },
    { "en", "0.000000000000000001", LIMA_SCALE_BILLION, 2, TRUE, "below 0.01" NBSP "B" },
    { "en", "0.4", LIMA_SCALE_ONE, 0, TRUE, "below 1" },
    { "en", "170141183460469231731", LIMA_SCALE_BILLION, 1, TRUE, "170,141,183,460.5" NBSP "B" },
    { "fr", "53600000", LIMA_SCALE_MILLION, 1, FALSE, "53,6" },
    { "es", "53600000", LIMA_SCALE_MILLION, 1, FALSE, "53,6" },
    { "ru", "53600000", LIMA_SCALE_MILLION, 1, FALSE, "53,6" },
    { "ar", "53600000", LIMA_SCALE_MILLION, 1, FALSE, "٥٣٫٦" },
    { "zh", "53600000", LIMA_SCALE_MILLION, 1, FALSE, "53.6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      LimaSum value = sum (cases[i].value);
      g_autofree char *text = lima_format_scaled (format, &value, cases[i].scale, cases[i].decimals, cases[i].unit);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_share (void)
{
  static const struct
  {
    const char *language, *part, *whole, *expected;
  } cases[] = {
    { "en", "53.6", "171.2", "31.3" NBSP "%" },
    { "en", "26.7", "171.2", "15.6" NBSP "%" },
    { "en", "0", "171.2", "0" NBSP "%" },
    { "en", "171.2", "171.2", "100" NBSP "%" },
    { "en", "1", "2000", "0.1" NBSP "%" },
    { "en", "0.999999999999999999", "2000", "below 0.1" NBSP "%" },
    { "en", "0.000000000000000001", "100000000000000000000", "below 0.1" NBSP "%" },
    { "en", "999.999999999999999999", "1000", "99.9" NBSP "%" },
    { "en", "1000.000000000000000001", "1000", "100.1" NBSP "%" },
    { "en", "1999", "2000", "99.9" NBSP "%" },
    { "en", "1.05", "100", "1.1" NBSP "%" },
    { "en", "5", "1", "500.0" NBSP "%" },
    { "en", "1", "0", NULL },
    { "en", "0", "0", NULL },
    { "en", "1", "-5", NULL },
    { "en", "-1", "5", NULL },
    { "en", "-1", "-5", NULL },
    { "fr", "53.6", "171.2", "31,3" NBSP "%" },
    { "ru", "53.6", "171.2", "31,3" NBSP "%" },
    { "es", "53.6", "171.2", "31,3" NBSP "%" },
    { "ar", "53.6", "171.2", "٣١٫٣٪" ALM },
    { "zh", "53.6", "171.2", "31.3%" },
    { "zh", "171.2", "171.2", "100%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      LimaSum part = sum (cases[i].part), whole = sum (cases[i].whole);
      g_autofree char *text = lima_format_share (format, &part, &whole);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* A percentage that a document prints keeps the decimals it is printed with. */
static void
test_percentage (void)
{
  static const struct
  {
    const char *language, *value;
    int decimals;
    const char *text;
  } cases[] = {
    { "en", "31.3", 1, "31.3\302\240%" }, { "en", "14", 0, "14\302\240%" },        { "en", "14", 2, "14.00\302\240%" },
    { "en", "63.145", 2, "63.15\302\240%" }, { "fr", "63.2", 1, "63,2\302\240%" }, { "tr", "63.2", 1, "%63,2" },
    { "en", "0.12345", 9, "0.123\302\240%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *text = NULL;
      LimaSum value;

      g_assert_true (lima_sum_parse (cases[i].value, &value));
      text = lima_format_percentage (format, &value, cases[i].decimals);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_amount_and_share (void)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  g_autofree char *both = lima_format_amount_and_share (format, "53.6 M", "31.3 %");
  g_autofree char *alone = lima_format_amount_and_share (format, "53.6 M", NULL);

  g_assert_cmpstr (both, ==, "53.6 M · 31.3 %");
  g_assert_cmpstr (alone, ==, "53.6 M");
}

static void
test_date (void)
{
  static const struct
  {
    const char *language, *date, *expected;
  } cases[] = {
    { "en", "2015-03-31", "31 Mar 2015" },
    { "en", "2015-03", "Mar 2015" },
    { "en", "2015-Q1", "Q1 2015" },
    { "en", "2015", "2015" },
    { "en", "", "" },
    { "en", "0001-01-01", "1 Jan 1" },
    { "en", "1500-03-01", "1 Mar 1500" },
    { "en", "9999-12-31", "31 Dec 9999" },
    { "en-US", "2015-03-31", "Mar 31, 2015" },
    { "fr", "2015-03-31", "31 mars 2015" },
    { "fr", "2015-Q1", "T1 2015" },
    { "ru", "2015", "2015" },
    { "es", "2015-03-31", "31 mar 2015" },
    { "zh", "2015-03-31", "2015年3月31日" },
    { "zh", "2015", "2015年" },
    { "ar", "2015-03", "مارس ٢٠١٥" },
    { "th", "2015", "2015" },
    { "fa", "2015", "۲۰۱۵" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *text = lima_format_date (format, date (cases[i].date));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Below a heading that has the rest of the date. */
static void
test_date_tick (void)
{
  static const struct
  {
    const char *language, *date, *expected;
  } cases[] = {
    { "en", "2015-03-31", "31" },
    { "en", "2015-03", "Mar" },
    { "en", "2015-Q1", "Q1" },
    { "en", "2015", "2015" },
    { "en", "", "" },
    { "fr", "2015-Q1", "T1" },
    { "ar", "2015-03", "مارس" },
    { "fa", "2015-03-31", "۳۱" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *text = lima_format_date_tick (format, date (cases[i].date));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_period (void)
{
  static const struct
  {
    const char *first, *last, *expected;
  } cases[] = {
    { "2014", "2016", "2014 to 2016" },
    { "2014", "2014", "2014" },
    { "2014", "2016-03", "2014 to Mar 2016" },
    { "2014", "", "from 2014" },
    { "", "2016-03-31", "until 31 Mar 2016" },
    { "", "", "" },
  };
  g_autoptr (LimaFormat) format = lima_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lima_format_period (format, date (cases[i].first), date (cases[i].last));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_list (void)
{
  static const struct
  {
    const char *language;
    const char *items[4];
    const char *expected;
  } cases[] = {
    { "en", { NULL }, "" },
    { "en", { "Japan", NULL }, "Japan" },
    { "en", { "Japan", "China", NULL }, "Japan and China" },
    { "en", { "Japan", "China", "Iran", NULL }, "Japan, China and Iran" },
    { "fr", { "a", "b", "c", NULL }, "a, b et c" },
    { "es", { "a", "b", "c", NULL }, "a, b y c" },
    { "ru", { "a", "b", "c", NULL }, "a, b и c" },
    { "zh", { "a", "b", "c", NULL }, "a、b和c" },
    { "en", { "\377", "b", NULL }, "\357\277\275 and b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *text = lima_format_list (format, cases[i].items);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_collate (void)
{
  g_autoptr (LimaFormat) format = lima_format_new ("fr");

  g_assert_cmpint (lima_format_collate (format, "Égypte", "France"), <, 0);
  g_assert_cmpint (lima_format_collate (format, "Zambie", "Égypte"), >, 0);
  g_assert_cmpint (lima_format_collate (format, "abc", "abc"), ==, 0);
  g_assert_cmpint (lima_format_collate (format, "", "a"), <, 0);
}

static int
sign (int value)
{
  return (value > 0) - (value < 0);
}

/* Keys stand as texts do, also of texts whose keys are long. */
static void
test_sort_keys (void)
{
  static const char *const texts[] = { "", "a", "A", "ab", "a b", "Égypte", "egypte", "France", "Zambie", "中文", "\377", "10", "9" };
  g_autoptr (LimaFormat) format = lima_format_new ("fr");
  g_autofree char *longer = g_strnfill (400, 'z');
  g_autofree char *longest = g_strconcat (longer, "a", NULL);
  g_autofree char *a = lima_format_sort_key (format, longer), *b = lima_format_sort_key (format, longest);

  g_assert_cmpint (strcmp (a, b), <, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autofree char *x = lima_format_sort_key (format, texts[i]), *y = lima_format_sort_key (format, texts[j]);
        g_autofree char *valid_x = g_utf8_make_valid (texts[i], -1), *valid_y = g_utf8_make_valid (texts[j], -1);

        g_assert_cmpint (sign (strcmp (x, y)), ==, sign (lima_format_collate (format, valid_x, valid_y)));
      }
}

static void
test_directions (void)
{
  g_autoptr (LimaFormat) english = lima_format_new ("en"), arabic = lima_format_new ("ar-EG");
  g_autofree char *isolated = lima_format_isolate ("Kenya");

  g_assert_cmpstr (isolated, ==, "\342\201\250Kenya\342\201\251");
  g_assert_false (lima_format_is_right_to_left (english));
  g_assert_true (lima_format_is_right_to_left (arabic));
  g_assert_false (lima_format_reads_right_to_left ("Kenya كينيا", TRUE));
  g_assert_true (lima_format_reads_right_to_left ("12 كينيا Kenya", FALSE));
  g_assert_true (lima_format_reads_right_to_left ("\342\201\250Kenya\342\201\251 كينيا", FALSE));
  g_assert_true (lima_format_reads_right_to_left ("12 %", TRUE));
  g_assert_false (lima_format_reads_right_to_left ("12 %", FALSE));
}

/* What the environment says, as gettext reads it. */
static void
test_environment (void)
{
  static const struct
  {
    const char *language, *lc_all, *lc_messages, *lang, *expected;
  } cases[] = {
    { NULL, NULL, NULL, NULL, "en" },
    { NULL, "C", NULL, "fr_FR.UTF-8", "en" },
    { NULL, "POSIX", NULL, NULL, "en" },
    { NULL, "C.UTF-8", NULL, NULL, "en" },
    { NULL, NULL, NULL, "fr_FR.UTF-8", "fr-FR" },
    { NULL, NULL, "es_ES", "fr_FR.UTF-8", "es-ES" },
    { NULL, "ru_RU.UTF-8", "es_ES", "fr_FR.UTF-8", "ru-RU" },
    { "ar", "C.UTF-8", NULL, NULL, "ar" },
    { "ar", "C", NULL, NULL, "en" },
    { "tlh:zh_CN:fr", NULL, NULL, "de_DE@euro", "zh-CN" },
    { "", "", "", "de_DE@euro", "de-DE" },
    { NULL, "tlh", NULL, NULL, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
      const char *const values[] = { cases[i].language, cases[i].lc_all, cases[i].lc_messages, cases[i].lang };
      g_autoptr (LimaFormat) format = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        if (values[j] != NULL)
          g_setenv (names[j], values[j], TRUE);
        else
          g_unsetenv (names[j]);
      format = lima_format_new (NULL);
      g_assert_cmpstr (lima_format_get_language (format), ==, cases[i].expected);
    }
}

static gpointer
use_format (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      LimaSum value = sum ("6193785.99");
      g_autofree char *number = lima_format_number (data, &value, (int) (i % 3));
      g_autofree char *day = lima_format_date (data, date ("2015-03-31"));

      g_assert_cmpstr (day, ==, "31 Mar 2015");
      g_assert_cmpstr (number, ==, i % 3 == 0 ? "6,193,786" : i % 3 == 1 ? "6,193,786.0" : "6,193,785.99");
      g_assert_cmpint (lima_format_collate (data, "a", "b"), <, 0);
    }
  return NULL;
}

static void
test_threads (void)
{
  LimaFormat *format = lima_format_new ("en");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("format", use_format, format);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  lima_format_unref (lima_format_ref (format));
  lima_format_unref (format);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/format/number", test_number);
  g_test_add_func ("/base/format/integer", test_integer);
  g_test_add_func ("/base/format/money", test_money);
  g_test_add_func ("/base/format/scale", test_scale);
  g_test_add_func ("/base/format/largest-scale", test_largest_scale);
  g_test_add_func ("/base/format/scaled", test_scaled);
  g_test_add_func ("/base/format/share", test_share);
  g_test_add_func ("/base/format/percentage", test_percentage);
  g_test_add_func ("/base/format/amount-and-share", test_amount_and_share);
  g_test_add_func ("/base/format/date", test_date);
  g_test_add_func ("/base/format/date-tick", test_date_tick);
  g_test_add_func ("/base/format/period", test_period);
  g_test_add_func ("/base/format/list", test_list);
  g_test_add_func ("/base/format/collate", test_collate);
  g_test_add_func ("/base/format/sort-keys", test_sort_keys);
  g_test_add_func ("/base/format/directions", test_directions);
  g_test_add_func ("/base/format/threads", test_threads);
  g_test_add_func ("/base/format/environment", test_environment);
  return g_test_run ();
}
