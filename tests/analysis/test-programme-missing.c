/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-programme-missing.h>

#include "fixture.h"

static LimaItems *
one (const LimaTable *table)
{
  LimaBlock *block = lima_block_new (table, lima_atom ("1"));

  return lima_items_new (&block, 1);
}

static char *
describe (const LimaProgramme *programme)
{
  guint32 missing = lima_programme_find_missing (programme);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < LIMA_N_PROGRAMME_LACKS; i++)
    if ((missing & (1u << i)) != 0)
      g_string_append_printf (out, "%s%s", out->len == 0 ? "" : ", ", lima_programme_lack_label ((LimaProgrammeLack) i));
  return g_string_free (out, FALSE);
}

/* What is given is no longer missing; what is given in part shows what it lacks itself. */
static void
test_steps (void)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaProgrammeIndicator *indicator;
  LimaProgrammeFinancing *financing;
  LimaProgrammeTarget *target;

  fixture_assert_text (describe (programme), "title, country, national strategy, focus sectors, period, phase, answers to the criteria, "
                       "components, indicators, budget, financing, coordination platform, risks");
  programme->title = lima_text_new ("en", "T");
  programme->strategy = lima_text_new ("en", "S");
  programme->country = lima_atom ("ET");
  programme->phase = lima_atom ("launch");
  programme->start = lima_day_read ("2015", -1);
  programme->focus = one (&lima_programme_focus_table);
  programme->budget = one (&lima_programme_budget_line_table);
  programme->bodies = one (&lima_programme_body_table);
  programme->risks = one (&lima_programme_risk_table);
  fixture_assert_text (describe (programme), "period, answers to the criteria, components, indicators, financing");
  programme->end = lima_day_read ("2019-12", -1);
  programme->components = one (&lima_programme_component_table);
  programme->indicators = one (&lima_programme_indicator_table);
  programme->financing = one (&lima_programme_financing_table);
  fixture_assert_text (describe (programme), "answers to the criteria, outputs of components, baselines of indicators, targets of indicators");
  indicator = (LimaProgrammeIndicator *) programme->indicators->item[0];
  indicator->baseline = lima_amount_read ("0", -1); /* none is a baseline too */
  indicator->targets = one (&lima_programme_target_table);
  fixture_assert_text (describe (programme), "answers to the criteria, outputs of components, targets of indicators");
  target = (LimaProgrammeTarget *) indicator->targets->item[0];
  target->revised = lima_amount_read ("100", -1);
  financing = (LimaProgrammeFinancing *) programme->financing->item[0];
  financing->steps = one (&lima_programme_financing_step_table);
  fixture_assert_text (describe (programme), "answers to the criteria, outputs of components, sources of financing steps");
  ((LimaProgrammeFinancingStep *) financing->steps->item[0])->source = lima_atom ("s1");
  ((LimaProgrammeComponent *) programme->components->item[0])->outputs = one (&lima_programme_output_table);
  programme->criteria = one (&lima_programme_criterion_table);
  ((LimaProgrammeCriterion *) programme->criteria->item[0])->answer = lima_atom ("met");
  fixture_assert_text (describe (programme), "answers to the criteria"); /* one of two */
  lima_block_unref (&programme->head);
}

/* Each lack leads to a field of the programme. */
static void
test_fields (void)
{
  for (guint i = 0; i < LIMA_N_PROGRAMME_LACKS; i++)
    g_assert_cmpuint (lima_programme_field_of_lack ((LimaProgrammeLack) i), <, lima_programme_table.n_fields);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-missing/steps", test_steps);
  g_test_add_func ("/programme-missing/fields", test_fields);
  return g_test_run ();
}
