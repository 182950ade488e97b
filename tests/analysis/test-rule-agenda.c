/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-milestone.h>
#include <lima-path-text.h>
#include <lima-portfolio.h>
#include <lima-process.h>
#include <lima-proposal.h>
#include <lima-rule.h>
#include <string.h>

#include "fixture.h"
#include "programme-fixture.h"

/* Records that break no rule; cases say what else they have. */
#define PROCESS "title=P; source=s1;"
#define MILESTONE \
  "title=A; process=c1; source=s1;" \
  "dates/1/announced=2014-01; dates/1/status=planned; dates/1/start=2024-06; dates/1/source=s1;" \
  "dates/2/announced=2014-05; dates/2/status=confirmed; dates/2/start=2024-07-01; dates/2/paragraph=21;" \
  "goals/1/goal=9; goals/1/target=9.2;"
#define PROPOSAL "title=I; goal=9; target=9.2; versions/1/date=2015; versions/1/status=drafted; versions/1/milestone=m1;"

static void
load (LimaPortfolio *portfolio, LimaRecordKind kind, const char *prefix, const char *const *specs)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; specs[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", prefix, i + 1);

      g_ptr_array_add (records, programme_fixture_block (lima_record_table (kind), id, specs[i]));
    }
  lima_portfolio_load (portfolio, kind, records);
}

/* "name record/path text date", in the order in which they are found. */
static char *
check (const char *const *processes, const char *const *milestones, const char *const *proposals)
{
  static const char *const sources[] = { "title=S", NULL };
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (LimaRuleItem));
  GString *out = g_string_new (NULL);

  load (portfolio, LIMA_RECORD_SOURCE, "s", sources);
  load (portfolio, LIMA_RECORD_PROCESS, "c", processes);
  load (portfolio, LIMA_RECORD_MILESTONE, "m", milestones);
  load (portfolio, LIMA_RECORD_PROPOSAL, "i", proposals);
  snapshot = lima_portfolio_snapshot (portfolio);
  lima_agenda_check (snapshot, "en", lima_date_new (2024, 6, 30), items);
  for (guint i = 0; i < items->len; i++)
    {
      const LimaRuleItem *item = &g_array_index (items, LimaRuleItem, i);
      g_autofree char *path = lima_path_to_text (&item->path);
      char date[LIMA_DATE_BUFFER];

      g_assert_cmpuint (item->row, ==, LIMA_RULE_NO_ROW);
      g_assert_cmpuint (item->programme, ==, LIMA_RULE_NO_ROW);
      g_assert_cmpuint (lima_rule_get_section (item->rule), ==, LIMA_RULE_SECTION_AGENDA);
      g_string_append_printf (out, "%s%s %s/%s", i == 0 ? "" : "; ", lima_rule_get_name (item->rule), lima_atom_text (item->path.record), path);
      if (item->text != NULL)
        g_string_append_printf (out, " %s", item->text);
      if (item->dates[1].precision != LIMA_PRECISION_NONE)
        g_string_append_printf (out, " %s", lima_date_to_text (item->dates[1], date));
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *specs[4];
  const char *expected;
} Case;

static void
run_milestones (const Case *cases, guint n)
{
  static const char *const processes[] = { PROCESS, NULL }, *const none[] = { NULL };

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("case %u", i);
      fixture_assert_text (check (processes, cases[i].specs, none), cases[i].expected);
    }
}

static void
test_lacks (void)
{
  static const Case cases[] = {
    { { MILESTONE }, "" },
    { { MILESTONE "title=" }, "milestone-no-title m1/title m1" },
    { { MILESTONE "title=  " }, "milestone-no-title m1/title m1" },
    { { MILESTONE "process=" }, "milestone-no-process m1/process A" },
    { { MILESTONE "process=c2" }, "process-not-found m1/process c2" },
    { { "title=A; process=c1" }, "milestone-no-date m1/dates A" },
    { { "title=A; process=c1; dates/1/status=planned; dates/1/source=s1" }, "milestone-no-date m1/dates A" },
    { { "title=A; process=c1; dates/1/status=postponed; dates/1/source=s1" }, "" },
    { { "title=A; process=c1; dates/1/status=cancelled; dates/1/source=s1" }, "" },
    { { MILESTONE "source=s2" }, "agenda-source-not-found m1/source s2" },
    { { MILESTONE "dates/1/source=s2" }, "agenda-source-not-found m1/dates/1/source s2" },
    { { MILESTONE "dates/2/paragraph=" }, "milestone-statement-unsourced m1/dates/2/source A" },
  };

  run_milestones (cases, G_N_ELEMENTS (cases));
}

/* Today is 2024-06-30. */
static void
test_days (void)
{
  static const Case cases[] = {
    { { MILESTONE "dates/2/start=2024-06-30" }, "" },
    { { MILESTONE "dates/2/start=2024-06-29" }, "milestone-past m1/dates A 2024-06-29" },
    { { MILESTONE "dates/2/start=2024-Q2" }, "" },
    { { MILESTONE "dates/2/start=2024-05" }, "milestone-past m1/dates A 2024-05-31" },
    { { MILESTONE "dates/2/start=2024-02" }, "milestone-past m1/dates A 2024-02-29" },
    { { MILESTONE "dates/2/start=2024-05-01; dates/2/status=held" }, "" },
    { { MILESTONE "dates/2/status=held" }, "milestone-held-in-future m1/dates/2/status A 2024-07-01" },
    { { MILESTONE "dates/2/status=held; dates/2/start=2024-06-30" }, "" },
    { { MILESTONE "dates/2/end=2024-06-20" }, "milestone-dates-reversed m1/dates/2/end A 2024-06-20" },
    { { MILESTONE "dates/2/end=2024-07" }, "" },
    { { MILESTONE "dates/2/end=soon" }, "agenda-date-unreadable m1/dates/2/end soon" },
    { { MILESTONE "outcomes/1/date=then; outcomes/1/title=O" }, "agenda-date-unreadable m1/outcomes/1/date then" },
  };

  run_milestones (cases, G_N_ELEMENTS (cases));
}

static void
test_contradictions (void)
{
  static const Case cases[] = {
    { { MILESTONE "contradiction=Two names" }, "milestone-contradicted m1/contradiction A" },
    { { MILESTONE "dates/1/status=held; dates/1/start=2024-06-01; dates/2/status=held; dates/2/start=2024-06-02" }, "milestone-contradicted m1/dates A" },
    { { MILESTONE "dates/1/status=held; dates/1/start=2024-06; dates/2/status=held; dates/2/start=2024-06-02" }, "" },
    /* One day, two sources, other days. */
    { { MILESTONE "dates/1/announced=2014-05; dates/2/start=2024-08-01" }, "milestone-contradicted m1/dates A" },
  };

  run_milestones (cases, G_N_ELEMENTS (cases));
}

/* The first milestone is on 2024-07-01. */
static void
test_dependencies (void)
{
  static const Case cases[] = {
    { { MILESTONE "dependencies/1/milestone=m2" }, "milestone-not-found m1/dependencies/1/milestone m2" },
    { { MILESTONE "dependencies/1/milestone=m1" }, "milestone-circle m1/dependencies/1/milestone A" },
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B" }, "" },
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B; dates/2/start=2024-07-02" },
      "milestone-before-dependency m1/dependencies/1/milestone A" },
    /* Some day of July is no later. */
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B; dates/2/start=2024-07" }, "" },
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B; dates/2/start=2024-08" },
      "milestone-before-dependency m1/dependencies/1/milestone A" },
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B; dates/2/end=2024-07-03" },
      "milestone-before-dependency m1/dependencies/1/milestone A" },
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B; dates/2/start=2024-08; dates/2/status=cancelled" }, "" },
    /* A waits for B, B for C, C for A: told once, where the circle closes. */
    { { MILESTONE "dependencies/1/milestone=m2", MILESTONE "title=B; dependencies/1/milestone=m3", MILESTONE "title=C; dependencies/1/milestone=m1" },
      "milestone-circle m3/dependencies/1/milestone C" },
    /* Two ways to C are no circle. */
    { { MILESTONE "dependencies/1/milestone=m2; dependencies/2/milestone=m3", MILESTONE "dependencies/1/milestone=m3", MILESTONE }, "" },
  };

  run_milestones (cases, G_N_ELEMENTS (cases));
}

static void
test_goals_and_contributions (void)
{
  static const Case cases[] = {
    { { MILESTONE "goals/1/goal=8" }, "goal-mismatch m1/goals/1/target 9.2" },
    { { MILESTONE "goals/1/goal=9; goals/1/target=9.b" }, "" },
    { { MILESTONE "goals/1/goal=1; goals/1/target=12.1" }, "goal-mismatch m1/goals/1/target 12.1" },
    { { MILESTONE "goals/1/goal=" }, "" },
    { { MILESTONE "goals/1/target=" }, "" },
    { { MILESTONE "contributions/1/title=K" }, "" },
    { { MILESTONE "contributions/1/title=K; dates/2/status=held; dates/2/start=2024-05-01" }, "contribution-open m1/contributions/1/outcome K" },
    { { MILESTONE "contributions/1/title=K; contributions/1/outcome=O; dates/2/status=held; dates/2/start=2024-05-01" }, "" },
  };

  run_milestones (cases, G_N_ELEMENTS (cases));
}

static void
test_processes (void)
{
  static const char *const none[] = { NULL };
  static const Case cases[] = {
    { { PROCESS, PROCESS "title=Q" }, "" },
    { { PROCESS, PROCESS }, "process-repeated c2/title P" },
    { { PROCESS "programme=g1" }, "process-programme-not-found c1/programme g1" },
    { { "", "" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_assert_text (check (cases[i].specs, none, none), cases[i].expected);
}

static void
test_proposals (void)
{
  static const char *const processes[] = { PROCESS, NULL }, *const milestones[] = { MILESTONE, NULL };
  static const Case cases[] = {
    { { PROPOSAL }, "" },
    { { PROPOSAL "goal=" }, "" },
    { { PROPOSAL "goal=; target=" }, "proposal-no-goal i1/goal I" },
    { { PROPOSAL "goal=8" }, "goal-mismatch i1/target 9.2" },
    { { "title=I; goal=9" }, "proposal-no-version i1/versions I" },
    { { PROPOSAL "versions/1/milestone=m9" }, "milestone-not-found i1/versions/1/milestone m9" },
    { { PROPOSAL "versions/2/status=refined; versions/3/status=submitted" }, "" },
    { { PROPOSAL "versions/2/status=approved; versions/3/status=refined" }, "proposal-reversed i1/versions/3/status I" },
    { { PROPOSAL "versions/2/status=approved; versions/3/status=dropped" }, "" },
    { { PROPOSAL "versions/2/status=dropped; versions/3/status=approved" }, "proposal-reversed i1/versions/3/status I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_assert_text (check (processes, milestones, cases[i].specs), cases[i].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-agenda/lacks", test_lacks);
  g_test_add_func ("/rule-agenda/days", test_days);
  g_test_add_func ("/rule-agenda/contradictions", test_contradictions);
  g_test_add_func ("/rule-agenda/dependencies", test_dependencies);
  g_test_add_func ("/rule-agenda/goals-and-contributions", test_goals_and_contributions);
  g_test_add_func ("/rule-agenda/processes", test_processes);
  g_test_add_func ("/rule-agenda/proposals", test_proposals);
  return g_test_run ();
}
