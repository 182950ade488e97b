/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-pasted-block.h"

#define MANY 10000

/* Cells as a person would list them: [a|b] for a row. */
static char *
describe (LimaPastedBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < lima_pasted_block_get_n_rows (block); row++)
    {
      g_string_append_c (text, '[');
      for (guint i = 0; i < lima_pasted_block_get_n_columns (block, row); i++)
        g_string_append_printf (text, "%s%s", i == 0 ? "" : "|", lima_pasted_block_get (block, row, i));
      g_string_append_c (text, ']');
    }
  return g_string_free (text, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *text, *cells;
    gboolean one;
  } cases[] = {
    { "", "[]", TRUE },
    { "word", "[word]", TRUE },
    { "word\n", "[word]", TRUE },
    { "word\r\n", "[word]", TRUE },
    { "a\tb", "[a|b]", FALSE },
    { "a\tb\nc\td\n", "[a|b][c|d]", FALSE },
    { "a\tb\r\nc\td\r\n", "[a|b][c|d]", FALSE },
    { "a\rb\r", "[a][b]", FALSE },
    { "a\n\nb", "[a][][b]", FALSE },
    { "a\n\n", "[a][]", FALSE },
    { "\ta", "[|a]", FALSE },
    { "a\t", "[a|]", FALSE },
    { "a\nb\tc\td\ne\tf", "[a][b|c|d][e|f]", FALSE },
    { "\"a\nb\"\tc\n", "[a\nb|c]", FALSE },
    { "\"a\r\nb\"\r\nc\r\n", "[a\r\nb][c]", FALSE },
    { "\"a\tb\"", "[a\tb]", TRUE },
    { "\"say \"\"yes\"\"\"\tb", "[say \"yes\"|b]", FALSE },
    { "\"\"\tb", "[|b]", FALSE },
    { "5\" pipe\tb", "[5\" pipe|b]", FALSE },
    { "\"open\tb\nc", "[\"open|b][c]", FALSE },
    { "\"a\" and b\tc", "[\"a\" and b|c]", FALSE },
    { "\"a\t\"b\"", "[\"a|b]", FALSE },
    { "\"", "[\"]", TRUE },
    { "\"\"\"", "[\"\"\"]", TRUE },
    { "é\t中\n", "[é|中]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaPastedBlock) block = lima_pasted_block_new (cases[i].text);
      g_autofree char *cells = describe (block);

      g_assert_cmpstr (cells, ==, cases[i].cells);
      g_assert_cmpint (lima_pasted_block_is_one_cell (block), ==, cases[i].one);
    }
}

static void
test_many (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(LimaPastedBlock) block = NULL;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "%u\t\"line\n%u\"\t\"open %u\r\n", i, i, i);
  block = lima_pasted_block_new (text->str);
  g_assert_cmpuint (lima_pasted_block_get_n_rows (block), ==, MANY);
  g_assert_cmpstr (lima_pasted_block_get (block, MANY - 1, 0), ==, "9999");
  g_assert_cmpstr (lima_pasted_block_get (block, MANY - 1, 1), ==, "line\n9999");
  g_assert_cmpstr (lima_pasted_block_get (block, MANY - 1, 2), ==, "\"open 9999");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pasted-block/cases", test_cases);
  g_test_add_func ("/pasted-block/many", test_many);
  return g_test_run ();
}
