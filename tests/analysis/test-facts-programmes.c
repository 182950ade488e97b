/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "programme-fixture.h"

static const char *const projects[] = {
  "record p1; id A-1; currency USD; flow 4 10 2014-05-01",
  "record p2; id A-2; currency USD; flow 4 20 2014-05-01",
  "record p3; id A-3; currency USD; flow 4 40 2014-05-01",
  "record p4; id A-4; currency USD; flow 4 80 2014-05-01",
  NULL,
};

/* p1 in two components of one programme, p2 in two programmes, p3 in the second, p4 in none; p9 is not there. */
static const char *const programmes[] = {
  "title=Ethiopia; components/1/projects/1/project=p1; components/2/projects/1/project=p1; components/2/projects/2/project=p2",
  "title=Senegal; components/1/projects/1/project=p2; components/1/projects/2/project=p3; components/1/projects/3/project=p9",
  NULL,
};

static void
assert_programme (const LimaFacts *facts, guint project, const char *key, const char *name)
{
  LimaAtom title;

  g_assert_cmpstr (lima_atom_text (lima_facts_get_programme (facts, project, &title)), ==, key);
  g_assert_cmpstr (lima_atom_text (title), ==, name);
}

/* Linked twice is linked once; what belongs to several is theirs together, and never counts twice. */
static void
test_keys (void)
{
  g_autoptr(LimaSnapshot) snapshot = programme_fixture_snapshot (projects, programmes);
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);

  assert_programme (facts, 0, "g1", "Ethiopia");
  assert_programme (facts, 1, "g1 + g2", "Ethiopia + Senegal");
  assert_programme (facts, 2, "g2", "Senegal");
  assert_programme (facts, 3, NULL, NULL);
}

/* The same id in another file is another project. */
static void
test_files (void)
{
  g_autoptr(LimaSnapshot) snapshot = programme_fixture_snapshot (projects, programmes);
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);

  fixture_add (facts, 0, 0, projects[2]);
  fixture_add (facts, 1, 0, "record p3; id B-3; currency USD; flow 4 1 2014-05-01");
  lima_facts_link (facts, 1, (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, 1));
  lima_facts_settle (facts);
  assert_programme (facts, 0, NULL, NULL);
  assert_programme (facts, 1, "g2", "Senegal");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-programmes/keys", test_keys);
  g_test_add_func ("/facts-programmes/files", test_files);
  return g_test_run ();
}
