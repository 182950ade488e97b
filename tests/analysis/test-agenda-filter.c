/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-agenda-filter.h>
#include <lima-portfolio.h>

#include "fixture.h"
#include "programme-fixture.h"

static LimaAgenda *
agenda_new (void)
{
  static const char *const milestones[] = {
    "title=Élan of Addis; process=c1; kind=conference; dates/1/start=2015-07-13; goals/1/goal=9; documents/1/symbol=A/RES/69/313",
    "title=Summit; process=c1; kind=summit; dates/1/start=2015-09; goals/1/target=9.2; goals/2/goal=1",
    "title=Retreat; kind=session; dates/1/start=2015-03-01; goals/1/goal=8",
    "title=Someday; goals/1/target=19.1",
  };
  static const struct { LimaRecordKind kind; const char *id; const char *spec; } others[] = {
    { LIMA_RECORD_PROCESS, "c1", "title=Financing for Development; programme=g1" },
    { LIMA_RECORD_PROGRAMME, "g1", "title=Ethiopia; components/1/outputs/1/activities/1/kind=milestone;"
                                   "components/1/outputs/1/activities/1/title=Park; components/1/outputs/1/activities/1/start=2015-12-01" },
  };
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_ptr_array_set_size (records, 0);
      g_ptr_array_add (records, programme_fixture_block (lima_record_table (others[i].kind), others[i].id, others[i].spec));
      lima_portfolio_load (portfolio, others[i].kind, records);
    }
  g_ptr_array_set_size (records, 0);
  for (guint i = 0; i < G_N_ELEMENTS (milestones); i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);

      g_ptr_array_add (records, programme_fixture_block (&lima_milestone_table, id, milestones[i]));
    }
  lima_portfolio_load (portfolio, LIMA_RECORD_MILESTONE, records);
  snapshot = lima_portfolio_snapshot (portfolio);
  return lima_agenda_new (snapshot, lima_date_new (2015, 4, 22));
}

/* In order of their days: m3 of March, overdue; m1 of July; m2 of September; the plan's of December, "g"; m4 without a day. */
static void
assert_found (const LimaAgendaFilter *filter, LimaAgenda *agenda, const char *expected)
{
  g_autoptr(GArray) rows = lima_agenda_filter_find (filter, agenda);
  GString *keys = g_string_new (NULL);
  guint next = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, g_array_index (rows, guint, i));

      g_string_append_printf (keys, "%s%s", i == 0 ? "" : " ", item->milestone == NULL ? "g" : item->key);
    }
  for (guint row = 0; row < lima_agenda_get_n (agenda); row++)
    {
      gboolean found = next < rows->len && g_array_index (rows, guint, next) == row;

      g_assert_cmpint (lima_agenda_filter_matches (filter, agenda, row), ==, found);
      next += found;
    }
  fixture_assert_text (g_string_free (keys, FALSE), expected);
}

static void
assert_words (LimaAgenda *agenda, const char *words, const char *expected)
{
  g_auto(LimaAgendaFilter) filter = { 0 };

  lima_agenda_filter_init (&filter);
  filter.words = g_strdup (words);
  g_test_message ("%s", words);
  assert_found (&filter, agenda, expected);
}

static void
test_words (void)
{
  g_autoptr(LimaAgenda) agenda = agenda_new ();

  assert_words (agenda, "", "m3 m1 m2 g m4");
  assert_words (agenda, "  ", "m3 m1 m2 g m4");
  assert_words (agenda, "elan", "m1");
  assert_words (agenda, "ÉLAN addis", "m1");
  assert_words (agenda, "summit addis", "");
  assert_words (agenda, "financing", "m1 m2");
  assert_words (agenda, "a/res/69", "m1");
  assert_words (agenda, "park", "g");
}

static void
assert_set (LimaAgenda *agenda, const LimaAgendaFilter *set, const char *expected)
{
  LimaAgendaFilter filter;

  lima_agenda_filter_init (&filter);
  filter.process = set->process;
  filter.programme = set->programme;
  filter.goal = set->goal;
  filter.kind = set->kind;
  filter.states = set->states == 0 ? LIMA_AGENDA_EVERY_STATE : set->states;
  g_assert_false (lima_agenda_filter_is_empty (&filter));
  assert_found (&filter, agenda, expected);
}

static void
test_fields (void)
{
  g_autoptr(LimaAgenda) agenda = agenda_new ();

  assert_set (agenda, &(LimaAgendaFilter) { .process = lima_atom ("c1") }, "m1 m2");
  assert_set (agenda, &(LimaAgendaFilter) { .process = lima_atom ("c9") }, "");
  assert_set (agenda, &(LimaAgendaFilter) { .programme = lima_atom ("g1") }, "m1 m2 g");
  /* A target of goal 9 is of goal 9, one of goal 19 is not; and 1 is not 19. */
  assert_set (agenda, &(LimaAgendaFilter) { .goal = lima_atom ("9") }, "m1 m2");
  assert_set (agenda, &(LimaAgendaFilter) { .goal = lima_atom ("1") }, "m2");
  assert_set (agenda, &(LimaAgendaFilter) { .goal = lima_atom ("19") }, "m4");
  assert_set (agenda, &(LimaAgendaFilter) { .kind = lima_atom ("summit") }, "m2");
  assert_set (agenda, &(LimaAgendaFilter) { .states = 1u << LIMA_AGENDA_OVERDUE }, "m3");
  assert_set (agenda, &(LimaAgendaFilter) { .states = 1u << LIMA_AGENDA_OVERDUE | 1u << LIMA_AGENDA_UNDATED }, "m3 m4");
}

static void
test_time (void)
{
  static const struct { int from[3]; int to[3]; const char *expected; } cases[] = {
    { { 2015, 7, 13 }, { 2015, 7, 14 }, "m1" },
    { { 2015, 7, 14 }, { 2015, 9, 1 }, "" },
    { { 2015, 9, 30 }, { 2015, 10, 1 }, "m2" },
    { { 2015, 10, 1 }, { 2015, 12, 1 }, "" },
    { { 2015, 1, 1 }, { 2016, 1, 1 }, "m3 m1 m2 g" },
  };
  g_autoptr(LimaAgenda) agenda = agenda_new ();
  LimaAgendaFilter filter;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lima_agenda_filter_init (&filter);
      filter.from = lima_day_number (cases[i].from[0], cases[i].from[1], cases[i].from[2]);
      filter.to = lima_day_number (cases[i].to[0], cases[i].to[1], cases[i].to[2]);
      assert_found (&filter, agenda, cases[i].expected);
    }
  lima_agenda_filter_init (&filter);
  g_assert_true (lima_agenda_filter_is_empty (&filter));
  filter.programmes = FALSE;
  assert_found (&filter, agenda, "m3 m1 m2 m4");
  filter.from = lima_day_number (2015, 8, 1);
  assert_found (&filter, agenda, "m2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda-filter/words", test_words);
  g_test_add_func ("/agenda-filter/fields", test_fields);
  g_test_add_func ("/agenda-filter/time", test_time);
  return g_test_run ();
}
