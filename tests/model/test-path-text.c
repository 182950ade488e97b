/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-path-text.h>
#include <lima-programme.h>

static LimaPath
to_programme (void)
{
  return (LimaPath) { .table = &lima_programme_table, .record = lima_atom ("g1") };
}

static void
test_there_and_back (void)
{
  static const struct
  {
    const char *text;
    guint n_steps;
    guint field;
  } cases[] = {
    { "title", 0, LIMA_PROGRAMME_TITLE },
    { "indicators/2/baseline", 1, LIMA_PROGRAMME_INDICATOR_BASELINE },
    { "components/c1/outputs/7/activities/3/end", 3, LIMA_PROGRAMME_ACTIVITY_END },
    { "bodies/1/meetings/2/decisions/3/actions/4/due", 4, LIMA_PROGRAMME_ACTION_DUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaPath path = to_programme ();
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (lima_path_read (&path, cases[i].text));
      g_assert_cmpuint (path.n_steps, ==, cases[i].n_steps);
      g_assert_cmpuint (path.field, ==, cases[i].field);
      g_assert_cmpstr (lima_atom_text (path.record), ==, "g1");
      text = lima_path_to_text (&path);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What leads nowhere leaves the path as it was. */
static void
test_nowhere (void)
{
  static const char *const texts[] = {
    "", "/", "nothing", "title/1/x", "indicators/2", "indicators/2/", "indicators/2/nothing", "indicators//2/baseline",
    "components/1/outputs/2/activities/3/dependencies/4/kind/5/a/6/b/7/c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LimaPath path = to_programme ();

      path.field = LIMA_PROGRAMME_OWNER;
      g_test_message ("“%s”", texts[i]);
      g_assert_false (lima_path_read (&path, texts[i]));
      g_assert_cmpuint (path.field, ==, LIMA_PROGRAMME_OWNER);
      g_assert_cmpuint (path.n_steps, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path-text/there-and-back", test_there_and_back);
  g_test_add_func ("/path-text/nowhere", test_nowhere);
  return g_test_run ();
}
