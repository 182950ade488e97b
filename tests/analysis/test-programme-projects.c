/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-programme-projects.h>

#include "fixture.h"
#include "programme-fixture.h"

/* Spend: p1 has 5 + 7 USD; p2 has 3 USD and 4 EUR; p3 has 0.5 USD; p4 has a commitment only; p5 has 100 of no known currency. */
static const char *const projects[] = {
  "record p1; id X-1; flow 3 5 2014 USD; flow 4 7 2015 USD; flow 2 1000 2014 USD",
  "record p2; id X-2; flow 3 3 2014 USD; flow 3 4 2014 EUR",
  "record p3; id X-3; flow 3 0.5 2014 USD",
  "record p4; id X-4; flow 2 9 2014 USD",
  "record p5; id X-5; flow 3 100 2014",
  NULL
};

static void
append_row (GString *out, const char *name, const LimaProgrammeProjectsRow *row)
{
  char amount[LIMA_DECIMAL_BUFFER];

  g_string_append_printf (out, "%s%s x%u", out->len == 0 ? "" : "; ", name, row->projects);
  if (row->unknown > 0)
    g_string_append_printf (out, " ?%u", row->unknown);
  for (guint i = 0; i < row->sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (row->sums, LimaResultSum, i);
      const char *currency = lima_atom_text (sum->currency);

      g_string_append_printf (out, " %s %s", currency == NULL ? "-" : currency, lima_sum_shortest (&sum->amount, amount));
    }
}

/* "1 x2 USD 12; several x0; all x2 USD 12 | gone p9", of the first programme. */
static char *
add_up (const char *const *records, const char *const *programmes, const char *name)
{
  static const char *const kinds[] = { "gone", "uncounted", "several", "elsewhere" };
  g_autoptr(LimaSnapshot) snapshot = programme_fixture_snapshot (records, programmes);
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  g_autoptr(LimaProgrammeProjects) self = NULL;
  LimaMeasure measure;
  GString *out = g_string_new (NULL);

  g_assert_true (lima_measure_parse (name, &measure));
  self = lima_programme_projects_new ((const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, 0), snapshot, facts, &measure);
  g_assert_false (self->overflow);
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      append_row (out, i + 1 == self->n_rows ? "several" : number, &self->rows[i]);
    }
  append_row (out, "all", &self->total);
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const LimaProjectConflict *conflict = &g_array_index (self->conflicts, LimaProjectConflict, i);

      g_string_append_printf (out, "%s %s %s", i == 0 ? " |" : ",", kinds[conflict->kind], lima_atom_text (conflict->project));
    }
  return g_string_free (out, FALSE);
}

static void
assert_sums (const char *programme, const char *other, const char *measure, const char *expected)
{
  const char *const programmes[] = { programme, other, NULL };

  g_test_message ("%s", programme);
  fixture_assert_text (add_up (projects, programmes, measure), expected);
}

#define ONE "components/1/projects/1/project="
#define TWO "; components/1/projects/2/project="
#define LATER "; components/2/projects/1/project="

static void
test_sums (void)
{
  assert_sums ("title=P", NULL, "spend", "several x0; all x0");
  assert_sums ("components/1/title=C", NULL, "spend", "1 x0; several x0; all x0");
  assert_sums (ONE "p1", NULL, "spend", "1 x1 USD 12; several x0; all x1 USD 12");
  assert_sums (ONE "p1", NULL, "commitment", "1 x1 USD 1000; several x0; all x1 USD 1000");
  /* 12 + 3 = 15 and 4 apart; 0.5 in the second component; all 15.5. */
  assert_sums (ONE "p1" TWO "p2" LATER "p3", NULL, "spend",
               "1 x2 EUR 4 USD 15; 2 x1 USD 0.5; several x0; all x3 EUR 4 USD 15.5");
  /* Nothing is recorded of p4, and p5 has no currency, which comes last. */
  assert_sums (ONE "p4" TWO "p5" LATER "p1", NULL, "spend", "1 x2 ?1 - 100; 2 x1 USD 12; several x0; all x3 ?1 USD 12 - 100");
}

/* One of several components is in neither, and once in the total; twice in one component is no conflict. */
static void
test_once (void)
{
  assert_sums (ONE "p1" TWO "p3" LATER "p1", NULL, "spend", "1 x1 USD 0.5; 2 x0; several x1 USD 12; all x2 USD 12.5 | several p1");
  assert_sums (ONE "p1" TWO "p1", NULL, "spend", "1 x1 USD 12; several x0; all x1 USD 12");
}

static void
test_conflicts (void)
{
  assert_sums (ONE "p9" TWO "p1", NULL, "spend", "1 x1 USD 12; several x0; all x1 USD 12 | gone p9");
  assert_sums (ONE "p1", ONE "p1", "spend", "1 x1 USD 12; several x0; all x1 USD 12 | elsewhere p1");
  assert_sums (ONE "p1", ONE "p2", "spend", "1 x1 USD 12; several x0; all x1 USD 12");
  assert_sums (ONE "p1" LATER "p1", ONE "p1", "spend", "1 x0; 2 x0; several x1 USD 12; all x1 USD 12 | several p1, elsewhere p1");
}

/* Money rule 11: the money of a parent stands with its parts, and a second report of a project does not count. */
static void
test_uncounted (void)
{
  static const char *const records[] = {
    "record p1; id X-1; flow 3 5 2014 USD", "record p2; id X-2; parent X-1; flow 3 7 2014 USD", "record p3; id X-2; flow 3 7 2014 USD", NULL
  };
  static const char *const programmes[] = { ONE "p1" TWO "p2; components/1/projects/3/project=p3", NULL };

  fixture_assert_text (add_up (records, programmes, "spend"), "1 x1 USD 7; several x0; all x1 USD 7 | uncounted p1, uncounted p3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-projects/sums", test_sums);
  g_test_add_func ("/programme-projects/once", test_once);
  g_test_add_func ("/programme-projects/conflicts", test_conflicts);
  g_test_add_func ("/programme-projects/uncounted", test_uncounted);
  return g_test_run ();
}
