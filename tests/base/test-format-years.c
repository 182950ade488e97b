/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-format-years.h>

static void
test_years (void)
{
  static const struct
  {
    const char *language;
    guint first_month;
    int first, last;
    const char *expected;
  } cases[] = {
    { "en", 1, 2014, 2014, "2014" },
    { "en", 0, 2014, 2014, "2014" },
    { "en", 1, 2014, 2016, "2014 to 2016" },
    { "en", 7, 2013, 2013, "2013/14" },
    { "en", 2, 1999, 1999, "1999/00" },
    { "en", 12, 2013, 2015, "2013/14 to 2015/16" },
    /* The year alone has a word behind it in Chinese, and two of them with a stroke between would not be one. */
    { "zh", 1, 2014, 2014, "2014年" },
    { "zh", 7, 2013, 2013, "2013/14" },
    { "ar-EG", 7, 2013, 2013, "٢٠١٣/١٤" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *years = lima_format_years (format, cases[i].first_month, cases[i].first, cases[i].last);

      g_test_message ("case %u", i);
      g_assert_cmpstr (years, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format-years/years", test_years);
  return g_test_run ();
}
