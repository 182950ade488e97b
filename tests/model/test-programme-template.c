/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-programme-template.h>

/* ¶16 of the report names five services; resource mobilization is offered beside them. */
static void
test_components (void)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_programme_table, lima_atom ("g1"));
  const LimaProgramme *programme = (const LimaProgramme *) block;
  const LimaProgrammeComponent *component;
  guint n_usual = 0;

  g_assert_cmpuint (lima_programme_template_get_n_components (), ==, 6);
  for (guint i = 0; i < lima_programme_template_get_n_components (); i++)
    n_usual += lima_programme_template_is_usual (i) ? 1 : 0;
  g_assert_cmpuint (n_usual, ==, 5);
  g_assert_cmpstr (lima_programme_template_get_component (5), ==, "Resource mobilization");
  g_assert_false (lima_programme_template_is_usual (5));

  lima_programme_template_add_components ((LimaProgramme *) block, 1u << 1 | 1u << 5, "en");
  g_assert_cmpuint (lima_items_get_n (programme->components), ==, 2);
  component = (const LimaProgrammeComponent *) programme->components->item[1];
  g_assert_cmpstr (lima_atom_text (component->kind), ==, "resource-mobilization");
  g_assert_cmpstr (lima_text_get (component->title, "en"), ==, "Resource mobilization");
  g_assert_cmpstr (lima_block_get_id (&component->head), ==, "2");
}

static void
test_nothing_chosen (void)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_programme_table, lima_atom ("g1"));

  lima_programme_template_add_components ((LimaProgramme *) block, 0, "en");
  g_assert_null (((const LimaProgramme *) block)->components);
}

static void
test_criteria (void)
{
  g_assert_cmpuint (lima_programme_template_get_n_criteria (), ==, 2);
  g_assert_cmpstr (lima_programme_template_get_criterion (1), ==, "A compact programme, with visible results in the short term");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-template/components", test_components);
  g_test_add_func ("/programme-template/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/programme-template/criteria", test_criteria);
  return g_test_run ();
}
