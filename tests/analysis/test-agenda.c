/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-agenda.h>
#include <lima-portfolio.h>

#include "fixture.h"
#include "programme-fixture.h"

#define TODAY lima_date_new (2015, 4, 22)

static LimaSnapshot *
snapshot_new (const char *process, const char *const *milestones, const char *const *programmes)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  if (process != NULL)
    g_ptr_array_add (records, programme_fixture_block (&lima_process_table, "c1", process));
  lima_portfolio_load (portfolio, LIMA_RECORD_PROCESS, records);
  g_ptr_array_set_size (records, 0);
  for (guint i = 0; milestones != NULL && milestones[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);

      g_ptr_array_add (records, programme_fixture_block (&lima_milestone_table, id, milestones[i]));
    }
  lima_portfolio_load (portfolio, LIMA_RECORD_MILESTONE, records);
  g_ptr_array_set_size (records, 0);
  for (guint i = 0; programmes != NULL && programmes[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i + 1);

      g_ptr_array_add (records, programme_fixture_block (&lima_programme_table, id, programmes[i]));
    }
  lima_portfolio_load (portfolio, LIMA_RECORD_PROGRAMME, records);
  return lima_portfolio_snapshot (portfolio);
}

static LimaAgenda *
agenda_new (const char *process, const char *const *milestones, const char *const *programmes)
{
  g_autoptr(LimaSnapshot) snapshot = snapshot_new (process, milestones, programmes);

  return lima_agenda_new (snapshot, TODAY);
}

static const char *const states[] = { "now", "upcoming", "overdue", "done", "postponed", "cancelled", "undated" };

typedef struct
{
  const char *spec;
  const char *expected;
} Case;

static void
run_cases (char *(*describe) (const LimaAgendaItem *), const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *const milestones[] = { cases[i].spec, NULL };
      g_autoptr(LimaAgenda) agenda = agenda_new (NULL, milestones, NULL);

      g_test_message ("%s", cases[i].spec);
      g_assert_cmpuint (lima_agenda_get_n (agenda), ==, 1);
      fixture_assert_text (describe (lima_agenda_get (agenda, 0)), cases[i].expected);
    }
}

/* ---- Where it stands on 2015-04-22 ---- */

static char *
describe_state (const LimaAgendaItem *item)
{
  if (item->span.start == LIMA_MILESTONE_NEVER)
    return g_strdup (states[item->state]);
  return g_strdup_printf ("%s %d..%d", states[item->state], item->days_low, item->days_high);
}

static void
test_states (void)
{
  static const Case cases[] = {
    { "dates/1/start=2015-04-22", "now 0..0" },
    { "dates/1/start=2015-04-23", "upcoming 1..1" },
    { "dates/1/start=2015-04-21", "overdue -1..-1" },
    { "dates/1/start=2015-04-20; dates/1/end=2015-04-22", "now -2..-2" },
    { "dates/1/start=2015-04-20; dates/1/end=2015-04-21", "overdue -2..-2" },
    /* April has the days 1 to 30: 21 before to 8 after. */
    { "dates/1/start=2015-04", "now -21..8" },
    { "dates/1/start=2015-03", "overdue -52..-22" },
    { "dates/1/start=2015-05", "upcoming 9..39" },
    /* The second quarter ends on 30 June, the first one did on 31 March. */
    { "dates/1/start=2015-Q2", "now -21..69" },
    { "dates/1/start=2015-Q1", "overdue -111..-22" },
    { "dates/1/start=2015", "now -111..253" },
    { "dates/1/start=2014", "overdue -476..-112" },
    /* By July. */
    { "dates/1/end=2015-07", "upcoming 70..100" },
    { "dates/1/status=held; dates/1/start=2015-01", "done -111..-81" },
    { "dates/1/status=held", "done" },
    { "dates/1/status=cancelled; dates/1/start=2015-01-01", "cancelled -111..-111" },
    { "dates/1/status=postponed", "postponed" },
    { "dates/1/announced=2014; dates/1/start=2015-03; dates/2/announced=2015-02; dates/2/status=postponed", "postponed" },
    { "dates/1/status=postponed; dates/1/start=2015-05", "upcoming 9..39" },
    /* What became of it is known, its day is the one said before. */
    { "dates/1/announced=2014; dates/1/start=2015-03-01; dates/2/announced=2015-04; dates/2/status=held", "done -52..-52" },
    { "title=A", "undated" },
    { "dates/1/status=planned", "undated" },
    { "dates/1/start=soon", "undated" },
    { "dates/1/start=0001", "overdue -735709..-735345" },
    { "dates/1/start=9999-12-31", "upcoming 2916349..2916349" },
  };

  run_cases (describe_state, cases, G_N_ELEMENTS (cases));
}

/* ---- Slips ---- */

static char *
describe_slip (const LimaAgendaItem *item)
{
  return item->has_slip ? g_strdup_printf ("%d..%d", item->slip_low, item->slip_high) : g_strdup ("none");
}

static void
test_slips (void)
{
  static const Case cases[] = {
    { "dates/1/start=2015-06-25", "none" },
    { "dates/1/announced=2014; dates/1/start=2015-06-25; dates/2/announced=2015-02; dates/2/start=2015-07-13", "18..18" },
    { "dates/1/announced=2014; dates/1/start=2015-07-13; dates/2/announced=2015-02; dates/2/start=2015-06-25", "-18..-18" },
    { "dates/1/announced=2014; dates/1/start=2015-07-13; dates/2/announced=2015-02; dates/2/start=2015-07-13", "0..0" },
    /* From some day of July, 1 to 31, to 13 July: 18 days earlier to 12 later. */
    { "dates/1/announced=2014; dates/1/start=2015-07; dates/2/announced=2015-02; dates/2/start=2015-07-13", "-18..12" },
    /* From some day of June to some day of July: a day to 60 days. */
    { "dates/1/announced=2014; dates/1/start=2015-06; dates/2/announced=2015-02; dates/2/start=2015-07", "1..60" },
    { "dates/1/announced=2014; dates/1/start=2016-02-29; dates/2/announced=2015-02; dates/2/start=2016-03-01", "1..1" },
    /* The order is that of the announcements. */
    { "dates/1/announced=2015-02; dates/1/start=2015-07-13; dates/2/announced=2014; dates/2/start=2015-06-25", "18..18" },
    /* By way of a third one. */
    { "dates/1/announced=2013; dates/1/start=2015-01-01; dates/2/announced=2014; dates/2/start=2015-01-31; dates/3/announced=2015;"
      "dates/3/start=2015-01-11", "10..10" },
    { "dates/1/announced=2014; dates/1/start=2015-06-25; dates/2/announced=2015-02; dates/2/status=postponed", "none" },
    { "dates/1/announced=2014; dates/1/start=0001-01-01; dates/2/announced=2015; dates/2/start=9999-12-31", "3652058..3652058" },
  };

  run_cases (describe_slip, cases, G_N_ELEMENTS (cases));
}

/* ---- Contradictions ---- */

static char *
describe_dispute (const LimaAgendaItem *item)
{
  return g_strdup (item->disputed ? "disputed" : item->contradicts ? "contradicts" : "");
}

static void
test_disputes (void)
{
  static const Case cases[] = {
    { "dates/1/status=held; dates/1/start=2015-01-19; dates/2/status=held; dates/2/start=2015-01-20", "disputed" },
    { "dates/1/status=held; dates/1/start=2015-01; dates/2/status=held; dates/2/start=2015-01-20", "" },
    { "dates/1/status=planned; dates/1/start=2015-01-19; dates/2/status=held; dates/2/start=2015-01-20", "" },
    /* Two sources on one day; of one source the second corrects the first. */
    { "dates/1/announced=2015-01-02; dates/1/start=2015-06; dates/1/source=s1; dates/2/announced=2015-01-02; dates/2/start=2015-07; dates/2/source=s2",
      "disputed" },
    { "dates/1/announced=2015-01-02; dates/1/start=2015-06; dates/1/source=s1; dates/2/announced=2015-01-02; dates/2/start=2015-07; dates/2/source=s1",
      "" },
    { "dates/1/announced=2015-01-02; dates/1/start=2015-06; dates/1/source=s1; dates/2/announced=2015-01-03; dates/2/start=2015-07; dates/2/source=s2",
      "" },
    { "contradiction=Two names", "contradicts" },
    { "outcomes/1/status=expected; outcomes/1/title=Plan", "" },
    { "outcomes/1/status=expected; outcomes/1/title=Plan; outcomes/2/status=adopted; outcomes/2/title=Plan", "" },
    { "outcomes/1/status=expected; outcomes/1/title=Plan; outcomes/2/status=adopted; outcomes/2/title=Agenda", "contradicts" },
    { "outcomes/1/status=adopted; outcomes/1/title=Agenda", "" },
  };

  run_cases (describe_dispute, cases, G_N_ELEMENTS (cases));
}

/* ---- The list ---- */

/* The keys, in order. */
static char *
list_keys (LimaAgenda *agenda)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < lima_agenda_get_n (agenda); i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, i);

      g_string_append_printf (keys, "%s%s %s", i == 0 ? "" : "; ", item->key, states[item->state]);
      g_assert_cmpint (lima_agenda_find (agenda, item->key), ==, (int) i);
    }
  return g_string_free (keys, FALSE);
}

static void
test_order (void)
{
  static const char *const milestones[] = { "title=A", "dates/1/start=2015", "dates/1/start=2015-01", "dates/1/start=2014-12-31",
                                            "dates/1/start=2015-01", NULL };
  g_autoptr(LimaAgenda) agenda = agenda_new (NULL, milestones, NULL);

  fixture_assert_text (list_keys (agenda), "m4 overdue; m3 overdue; m5 overdue; m2 now; m1 undated");
  g_assert_cmpint (lima_agenda_find (agenda, "m6"), ==, -1);
  g_assert_cmpint (lima_agenda_get_today (agenda), ==, lima_date_first_day (TODAY));
}

#define PLAN "components/1/outputs/1/activities/"
#define PROGRAMME \
  "title=P; steps/1/phase=launch; steps/1/date=2015-04-22; steps/2/phase=implementation; steps/2/date=2015-04-23;" \
  PLAN "1/kind=milestone;" PLAN "1/start=2015-06-01;" PLAN "2/kind=activity;" PLAN "2/start=2015-06-01;" PLAN "2/end=2015-06-05;" \
  PLAN "3/kind=milestone;" PLAN "3/start=2015-02-02;" PLAN "3/progress=100;" PLAN "4/kind=milestone;" PLAN "4/start=2015-03-02"

static void
test_programmes (void)
{
  static const char *const programmes[] = { PROGRAMME, NULL };
  g_autoptr(LimaAgenda) agenda = agenda_new (NULL, NULL, programmes);
  const LimaAgendaItem *item;

  fixture_assert_text (list_keys (agenda),
                       "g1/" PLAN "3/start done; g1/" PLAN "4/start overdue; g1/steps/1/date done; g1/steps/2/date upcoming; g1/" PLAN "1/start upcoming");
  item = lima_agenda_get (agenda, 2);
  g_assert_null (item->milestone);
  g_assert_null (item->title);
  g_assert_cmpstr (lima_block_get_id (&item->programme->head), ==, "g1");
}

/* A process about the programme tells its life; the plan stays. */
static void
test_told (void)
{
  static const char *const programmes[] = { PROGRAMME, NULL }, *const milestones[] = { "process=c1; dates/1/start=2015-04-22", NULL };
  g_autoptr(LimaAgenda) agenda = agenda_new ("title=C; programme=g1", milestones, programmes);

  fixture_assert_text (list_keys (agenda), "g1/" PLAN "3/start done; g1/" PLAN "4/start overdue; m1 now; g1/" PLAN "1/start upcoming");
  g_assert_cmpstr (lima_block_get_id (&lima_agenda_get (agenda, 2)->process->head), ==, "c1");
  g_assert_cmpstr (lima_block_get_id (&lima_agenda_get (agenda, 2)->programme->head), ==, "g1");
}

/* Many of them are found by their keys, and stand in the order of their days. */
static void
test_many (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaAgenda) agenda = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);
      g_autofree char *spec = g_strdup_printf ("dates/1/start=20%02u-%02u", i % 100, i % 12 + 1);

      g_ptr_array_add (records, programme_fixture_block (&lima_milestone_table, id, spec));
    }
  lima_portfolio_load (portfolio, LIMA_RECORD_MILESTONE, records);
  snapshot = lima_portfolio_snapshot (portfolio);
  agenda = lima_agenda_new (snapshot, TODAY);
  g_assert_cmpuint (lima_agenda_get_n (agenda), ==, 5000);
  for (guint i = 1; i < 5000; i++)
    g_assert_cmpint (lima_agenda_get (agenda, i - 1)->span.start, <=, lima_agenda_get (agenda, i)->span.start);
  g_assert_cmpint (lima_agenda_find (agenda, lima_agenda_get (agenda, 4321)->key), ==, 4321);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/states", test_states);
  g_test_add_func ("/agenda/slips", test_slips);
  g_test_add_func ("/agenda/disputes", test_disputes);
  g_test_add_func ("/agenda/order", test_order);
  g_test_add_func ("/agenda/programmes", test_programmes);
  g_test_add_func ("/agenda/told", test_told);
  g_test_add_func ("/agenda/many", test_many);
  return g_test_run ();
}
