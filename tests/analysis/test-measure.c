/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "lima-measure.h"

/* The kinds of a measure: "3 4". */
static char *
kinds_of (const LimaMeasure *measure)
{
  GString *out = g_string_new (NULL);

  for (guint kind = 0; kind < LIMA_N_KINDS; kind++)
    if (lima_measure_has (measure, kind))
      g_string_append_printf (out, "%s%u", out->len == 0 ? "" : " ", kind);
  return g_string_free (out, FALSE);
}

static void
test_parse (void)
{
  static const struct { const char *text, *kinds; } cases[] = {
    { "incoming-funds", "1" },
    { "incoming-commitment", "11" },
    { "commitment", "2" },
    { "disbursement", "3" },
    { "expenditure", "4" },
    { "spend", "3 4" },
    { "budget", "124" },
    { "planned-disbursement", "125" },
    { "type-1", "1" },
    { "type-7", "7" },
    { "type-63", "63" },
    { "type-64", "64" },
    { "type-123", "123" },
    { "type-0", NULL },
    { "type-124", NULL },   /* budgets are no transactions */
    { "type-126", NULL },
    { "type--3", NULL },
    { "type-+3", NULL },
    { "type- 3", NULL },
    { "type-3 ", NULL },
    { "type-3x", NULL },
    { "type-99999999999999999999", NULL },
    { "type-", NULL },
    { "type", NULL },
    { "3", NULL },
    { "Spend", NULL },
    { "spend ", NULL },
    { "spend,budget", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaMeasure measure = { { 42, 42 } };
      gboolean is = lima_measure_parse (cases[i].text, &measure);

      g_test_message ("case %u: %s", i, cases[i].text);
      g_assert_cmpint (is, ==, cases[i].kinds != NULL);
      if (is)
        fixture_assert_text (kinds_of (&measure), cases[i].kinds);
      else
        g_assert_true (measure.kinds[0] == 42 && measure.kinds[1] == 42);
    }
}

/* Money rule 3: no two of the measures have a kind in common, but for spend, which is two of them. */
static void
test_apart (void)
{
  static const char *const names[] = { "incoming-funds", "incoming-commitment", "commitment", "spend", "budget",
                                       "planned-disbursement" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < i; j++)
      {
        LimaMeasure a, b;

        g_assert_true (lima_measure_parse (names[i], &a) && lima_measure_parse (names[j], &b));
        g_assert_true ((a.kinds[0] & b.kinds[0]) == 0 && (a.kinds[1] & b.kinds[1]) == 0);
      }
}

static void
test_kind (void)
{
  static const struct { const char *spec; guint kind; } cases[] = {
    { "flow 1 5 2014", 1 },
    { "flow 3 5 2014", 3 },
    { "flow 4 5 2014", 4 },
    { "flow 13 5 2014", 13 },
    { "flow 123 5 2014", 123 },
    { "flow 0 5 2014", LIMA_KIND_OTHER },
    { "flow 124 5 2014", LIMA_KIND_OTHER },   /* never a budget */
    { "flow 125 5 2014", LIMA_KIND_OTHER },
    { "flow 126 5 2014", LIMA_KIND_OTHER },
    { "flow X 5 2014", LIMA_KIND_OTHER },
    { "flow -3 5 2014", LIMA_KIND_OTHER },
    { "flow _ 5 2014", LIMA_KIND_OTHER },
    { "flow 3 5 2014", 3 },
    { "flow _ 5 2014", LIMA_KIND_OTHER },     /* not that of the flow before */
    { "budget 1 5 2014", LIMA_KIND_BUDGET },
    { "budget 3 5 2014", LIMA_KIND_BUDGET },
    { "planned _ 5 2014", LIMA_KIND_PLANNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaProject) project = fixture_project (cases[i].spec);
      guint kind = lima_flow_get_kind ((const LimaFlow *) project->flows->item[0]);

      g_assert_cmpuint (kind, ==, cases[i].kind);
      g_assert_cmpint (lima_kind_is_period (kind), ==, kind == LIMA_KIND_BUDGET || kind == LIMA_KIND_PLANNED);
      g_assert_cmpint (lima_kind_is_incoming (kind), ==, kind == 1 || kind == 11 || kind == 13);
    }
}

static void
test_label (void)
{
  fixture_assert_text (lima_measure_get_label ("spend"), "Delivery");
  fixture_assert_text (lima_measure_get_label ("type-7"), "Transactions of type 7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/parse", test_parse);
  g_test_add_func ("/measure/apart", test_apart);
  g_test_add_func ("/measure/kind", test_kind);
  g_test_add_func ("/measure/label", test_label);
  return g_test_run ();
}
