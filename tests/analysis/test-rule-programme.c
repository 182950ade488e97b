/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-path-text.h>
#include <lima-rule.h>
#include <string.h>

#include "fixture.h"
#include "programme-fixture.h"

#define A "components/1/outputs/1/activities/1/"
#define B "components/1/outputs/1/activities/2/"
#define ACTION "bodies/1/meetings/1/decisions/1/actions/1/"

/* A programme that breaks no rule; cases say what else it has. */
#define GOOD \
  "title=P; country=ET; strategy=S; currency=USD; start=2020; end=2026; phase=launch; focus/1/code=32161;" \
  "steps/1/phase=board-approval; steps/1/date=2020-01; steps/1/source=s1;" \
  "steps/2/phase=launch; steps/2/date=2020-02; steps/2/paragraph=15;" \
  "criteria/1/question=Q; criteria/1/answer=met; criteria/2/question=R; criteria/2/answer=not-met;" \
  "components/1/title=C; components/1/outputs/1/title=O;" A "title=Survey;" A "start=2020-03-02;" A "end=2020-03-06;" A "progress=100;" \
  "components/2/title=D; components/2/outputs/1/title=U;" \
  "indicators/1/title=I; indicators/1/baseline=0; indicators/1/baseline-date=2019; indicators/1/baseline-source=B;" \
  "indicators/1/verification=V; indicators/1/targets/1/end=2026; indicators/1/targets/1/target=10;" \
  "budget/1/component=1; budget/1/start=2020; budget/1/end=2026; budget/1/amount=35000000; budget/1/kind=grant; budget/1/form=cash;" \
  "financing/1/title=F; financing/1/steps/1/status=pledged; financing/1/steps/1/date=2021-05; financing/1/steps/1/amount=9;" \
  "financing/1/steps/1/url=http://example.org/;" \
  "bodies/1/name=N; bodies/1/members/1/organisation=XX-A; bodies/1/meetings/1/date=2024-01-10;" \
  ACTION "text=Act;" ACTION "member=1;" ACTION "due=2024-06;" \
  "risks/1/title=K; risks/1/likelihood=3; risks/1/impact=2; risks/1/mitigation=M; risks/1/owner=W; risks/1/review=2024-06-30;" \
  "recommendations/1/text=E; recommendations/1/accepted=true; recommendations/1/action=T; recommendations/1/owner=W;" \
  "recommendations/1/due=2024-06-30;"

static const char *const no_projects[] = { NULL };

/* "name path text", in the order in which they are found, without what all names begin with. */
static char *
check (const char *const *projects, const char *const *programmes)
{
  g_autoptr(LimaSnapshot) snapshot = programme_fixture_snapshot (projects, programmes);
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (LimaRuleItem));
  GString *out = g_string_new (NULL);

  lima_programmes_check (snapshot, NULL, "en", lima_date_new (2024, 6, 30), items);
  for (guint i = 0; i < items->len; i++)
    {
      const LimaRuleItem *item = &g_array_index (items, LimaRuleItem, i);
      g_autofree char *path = lima_path_to_text (&item->path);
      char date[LIMA_DATE_BUFFER];

      g_assert_cmpuint (item->row, ==, LIMA_RULE_NO_ROW);
      g_string_append_printf (out, "%s%s %s", i == 0 ? "" : "; ", lima_rule_get_name (item->rule) + strlen ("programme-"), path);
      if (item->text != NULL)
        g_string_append_printf (out, " %s", item->text);
      if (item->dates[1].precision != LIMA_PRECISION_NONE)
        g_string_append_printf (out, " %s", lima_date_to_text (item->dates[1], date));
      if (item->is_all)
        g_string_append (out, " (all)");
    }
  return g_string_free (out, FALSE);
}

static void
assert_found (const char *programme, const char *expected)
{
  const char *const programmes[] = { programme, NULL };

  g_test_message ("%s", programme);
  fixture_assert_text (check (no_projects, programmes), expected);
}

typedef struct
{
  const char *spec;
  const char *expected;
} Case;

static void
run_cases (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    assert_found (cases[i].spec, cases[i].expected);
}

static void
test_head (void)
{
  static const Case cases[] = {
    { GOOD, "" },
    { GOOD "title=", "no-title title" },
    { GOOD "title=  ", "no-title title" },
    { GOOD "country=", "no-country country" },
    { GOOD "start=", "no-period start" },
    { GOOD "end=", "no-period end" },
    /* The activity of 2020 is outside of a period that starts in 2027. */
    { GOOD "start=2027", "period-reversed end 2026; activity-outside " A "start Survey 2020-03-02" },
    { GOOD "strategy=", "lacks strategy national strategy" },
    { GOOD "steps/1/date=", "phase-undated steps/1/date Approval by the Executive Board" },
    { GOOD "steps/1/date=; steps/2/date=", "phase-undated steps/1/date Approval by the Executive Board (all)" },
    { GOOD "phase=implementation", "phase-undated steps Implementation" },
    { GOOD "steps/1/source=", "phase-unsourced steps/1/source Approval by the Executive Board" },
    { GOOD "steps/1/source=; steps/2/paragraph=", "phase-unsourced steps/1/source Approval by the Executive Board (all)" },
    { GOOD "steps/1/date=2020-03", "phases-reversed steps/2/date Launch 2020-02" },
    { GOOD "steps/1/date=2020-02-29", "" }, /* some day of February may come after it */
    { GOOD "steps/2/date=2024-07-01", "phase-in-future steps/2/date Launch 2024-07-01" },
    { GOOD "steps/2/date=2024-06-30", "" },
    { GOOD "criteria/1/answer=", "criterion-unanswered criteria/1/answer Q" },
    { GOOD "criteria/1/answer=; criteria/2/answer=", "criterion-unanswered criteria/1/answer Q (all)" },
    { GOOD "start=soon", "no-period start; value-unreadable start soon" },
    { GOOD "source=s2", "source-not-found source s2" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

/* A programme with nothing is told once of each thing that it lacks, however many elements lack it. */
static void
test_empty (void)
{
  assert_found ("components/1/kind=own; components/2/kind=own; components/3/kind=own; criteria/1/question=Q; criteria/2/question=R",
                "no-title title; no-country country; no-period start; criterion-unanswered criteria/1/answer Q (all);"
                " component-empty components/1/outputs 1 (all); lacks strategy national strategy; lacks focus focus sectors;"
                " lacks phase phase; lacks indicators indicators; lacks budget budget; lacks financing financing;"
                " lacks bodies coordination platform; lacks risks risks");
}

static void
test_plan (void)
{
  static const Case cases[] = {
    { GOOD "components/3/title=E", "component-empty components/3/outputs E" },
    { GOOD A "end=;" A "progress=", "activity-unplanned " A "duration Survey" },
    { GOOD A "end=; " A "duration=5", "" },
    { GOOD B "title=M;" B "kind=milestone", "activity-unplanned " B "start M" },
    { GOOD B "title=M;" B "kind=milestone;" B "dependencies/1/activity=1;" B "progress=100", "" },
    { GOOD A "end=2020-02-28", "activity-reversed " A "end Survey 2020-02-28" },
    { GOOD A "start=2019-12-31", "activity-outside " A "start Survey 2019-12-31" },
    { GOOD A "start=2020", "" },
    { GOOD A "end=2027-01-01", "activity-outside " A "end Survey 2027-01-01" },
    { GOOD A "progress=99", "activity-overdue " A "progress Survey 2020-03-06" },
    { GOOD A "progress=99;" A "end=2024-06-29", "activity-overdue " A "progress Survey 2024-06-29" },
    { GOOD A "progress=99;" A "end=2024-06-30", "" },
    { GOOD A "progress=;" A "kind=milestone;" A "end=;" A "start=2024-05", "milestone-overdue " A "progress Survey 2024-05" },
    /* 2020-03-02 is a Monday: five working days end on Friday the 6th, ten more on Friday the 20th. */
    { GOOD B "title=Works;" B "duration=10;" B "dependencies/1/activity=1", "activity-overdue " B "progress Works 2020-03-20" },
    { GOOD B "title=W;" B "duration=2;" B "progress=100;" B "dependencies/1/activity=9", "dependency-lost " B "dependencies/1/activity W" },
    { GOOD B "title=W;" B "duration=2;" B "progress=100;" B "dependencies/1/activity=1/1/1", "" },
    { GOOD B "title=W;" B "duration=2;" B "progress=100;" B "dependencies/1/activity=2/1/1", "dependency-lost " B "dependencies/1/activity W" },
    { GOOD A "dependencies/1/activity=1", "activity-cycle " A "dependencies Survey → Survey" },
    { GOOD "working-days=Someday", "calendar-unreadable working-days Someday" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

/* A circle is one finding, which names all of it. */
static void
test_cycle (void)
{
  const char *const programmes[] = {
    GOOD A "dependencies/1/activity=2;" B "title=Works;" B "duration=2;" B "progress=100;" B "dependencies/1/activity=1", NULL
  };
  g_autofree char *found = check (no_projects, programmes);

  g_assert_true (g_str_has_prefix (found, "activity-cycle " ));
  g_assert_nonnull (strstr (found, "Survey → "));
  g_assert_nonnull (strstr (found, "Works"));
  g_assert_null (strstr (found, ";"));
}

static void
test_projects (void)
{
  static const char *const projects[] = { "record p1; id X-1; title Park", "record p2; id X-2", NULL };
  static const char *const lost[] = { GOOD "components/1/projects/1/project=p1; components/1/projects/2/project=p9", NULL };
  static const char *const shared[] = {
    GOOD "components/1/projects/1/project=p1; components/2/projects/7/project=p1; components/2/projects/8/project=p2",
    GOOD "components/1/projects/1/project=p2", NULL
  };

  fixture_assert_text (check (projects, lost), "project-lost components/1/projects/2/project p9");
  fixture_assert_text (check (projects, shared), "project-shared components/2/projects/7/project Park; project-shared components/1/projects/1/project p2");
}

static void
test_results (void)
{
  static const Case cases[] = {
    { GOOD "indicators/1/baseline=", "indicator-no-baseline indicators/1/baseline I" },
    { GOOD "indicators/1/baseline=few", "value-unreadable indicators/1/baseline few" },
    { GOOD "indicators/1/baseline-date=", "indicator-no-baseline-date indicators/1/baseline-date I" },
    { GOOD "indicators/1/baseline-source=", "indicator-no-baseline-source indicators/1/baseline-source I" },
    { GOOD "indicators/1/targets/1/target=", "indicator-no-target indicators/1/targets I" },
    { GOOD "indicators/1/verification=", "indicator-no-verification indicators/1/verification I" },
    { GOOD "indicators/1/parent=1", "indicator-cycle indicators/1/parent I" },
    { GOOD "indicators/1/parent=7", "parent-not-found indicators/1/parent 7" },
    { GOOD "indicators/1/component=7", "component-not-found indicators/1/component 7" },
    { GOOD "indicators/1/targets/1/parts/1/kind=women; indicators/1/targets/1/parts/1/target=11",
      "parts-beyond indicators/1/targets/1/parts I" },
    { GOOD "indicators/1/targets/1/parts/1/kind=women; indicators/1/targets/1/parts/1/target=10", "" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_money (void)
{
  static const Case cases[] = {
    { GOOD "budget/1/start=", "line-without-period budget/1/start" },
    { GOOD "budget/1/end=2019", "line-without-period budget/1/end" },
    { GOOD "budget/1/component=", "line-without-component budget/1/component" },
    { GOOD "currency=; budget/1/currency=USD; financing/1/steps/1/currency=USD", "" },
    { GOOD "currency=; budget/1/currency=USD", "step-without-currency financing/1/steps/1/currency F" },
    { GOOD "currency=; financing/1/steps/1/currency=USD", "line-without-currency budget/1/currency" },
    { GOOD "budget/1/amount=29999999", "grant-below budget" },
    { GOOD "budget/1/amount=30000000", "" },
    { GOOD "budget/1/amount=40000000", "" },
    { GOOD "budget/1/amount=40000001", "grant-above budget" },
    { GOOD "budget/1/amount=40000001; budget/1/form=", "" }, /* it may be in kind */
    { GOOD "budget/1/amount=1; budget/1/kind=support-cost", "" },
    { GOOD "financing/1/steps/1/url=", "step-unsourced financing/1/steps/1/source F" },
    { GOOD "financing/1/steps/1/date=", "step-undated financing/1/steps/1/date F" },
    { GOOD "financing/1/steps/1/amount=", "step-without-amount financing/1/steps/1/amount F" },
    { GOOD "financing/1/steps/1/amount=much", "value-unreadable financing/1/steps/1/amount much" },
    { GOOD "financing/1/steps/1/status=", "financing-no-status financing/1/steps F" },
    { GOOD "financing/1/steps/2/status=signed; financing/1/steps/2/date=2021-04; financing/1/steps/2/amount=9; financing/1/steps/2/source=s1",
      "steps-reversed financing/1/steps/2/date F 2021-04" },
    { GOOD "financing/1/steps/2/status=signed; financing/1/steps/2/date=2021-05; financing/1/steps/2/amount=9; financing/1/steps/2/source=s1",
      "" },
    { GOOD "financing/1/asset=Dam; financing/2/title=G; financing/2/asset=Dam; financing/2/steps/1/status=pledged;"
      "financing/2/steps/1/date=2021; financing/2/steps/1/amount=3; financing/2/steps/1/paragraph=3; financing/3/asset=Dam;"
      "financing/3/steps/1/status=pledged; financing/3/steps/1/date=2021; financing/3/steps/1/amount=3; financing/3/steps/1/paragraph=3",
      "asset-repeated financing/2/asset Dam" }, /* once for three */
    { GOOD "financing/1/investor=XX-B", "organisation-not-found financing/1/investor XX-B" },
    { GOOD "financing/1/investor=XX-A", "" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_people (void)
{
  static const Case cases[] = {
    { GOOD ACTION "due=2024-05", "action-overdue " ACTION "done Act 2024-05" },
    { GOOD ACTION "due=2024-05;" ACTION "done=2024-06-30", "" },
    { GOOD ACTION "due=2024-05;" ACTION "done=2024-07-01", "action-overdue " ACTION "done Act 2024-05" }, /* that day has not come */
    { GOOD ACTION "member=", "action-without-owner " ACTION "owner Act" },
    { GOOD ACTION "member=;" ACTION "owner=W", "" },
    { GOOD ACTION "member=4", "member-not-found " ACTION "member 4" },
    { GOOD ACTION "due=", "action-undated " ACTION "due Act" },
    { GOOD "risks/1/likelihood=", "risk-unrated risks/1/likelihood K" },
    { GOOD "risks/1/impact=", "risk-unrated risks/1/impact K" },
    { GOOD "risks/1/mitigation=", "risk-without-mitigation risks/1/mitigation K" },
    { GOOD "risks/1/owner=", "risk-without-owner risks/1/owner K" },
    { GOOD "risks/1/review=2024-06-29", "risk-review-overdue risks/1/review K 2024-06-29" },
    { GOOD "recommendations/1/action=", "recommendation-without-action recommendations/1/action E" },
    { GOOD "recommendations/1/owner=", "recommendation-without-owner recommendations/1/owner E" },
    { GOOD "recommendations/1/due=", "recommendation-undated recommendations/1/due E" },
    { GOOD "recommendations/1/due=2024-06-29", "recommendation-overdue recommendations/1/done E 2024-06-29" },
    { GOOD "recommendations/1/due=2024-06-29; recommendations/1/done=2024-06-30", "" },
    { GOOD "recommendations/1/due=2020; recommendations/1/accepted=false; recommendations/1/action=", "" },
  };

  run_cases (cases, G_N_ELEMENTS (cases));
}

/* Behind the projects of the portfolio, with the money of the project that is linked twice: 5 and 7 were spent. */
static void
test_index (void)
{
  static const char *const projects[] = { "record p1; id X-1; flow 3 5 2014 USD; flow 4 7 2015 USD", NULL };
  static const char *const programmes[] = { GOOD "components/1/projects/1/project=p1; components/2/projects/1/project=p1", NULL };
  g_autoptr(LimaSnapshot) snapshot = programme_fixture_snapshot (projects, programmes);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  LimaIndexOptions options = { .snapshot = snapshot, .facts = facts, .format = format, .today = lima_date_new (2024, 6, 30) };
  g_autoptr(LimaIndex) index = NULL;
  g_autoptr(GArray) items = NULL;
  const LimaRuleItem *last;
  char amount[LIMA_DECIMAL_BUFFER];

  lima_query_init (&options.query);
  index = lima_index_new (&options, NULL, NULL);
  items = lima_index_check (index, NULL, NULL);
  g_assert_cmpuint (items->len, >, 1);
  g_assert_cmpuint (g_array_index (items, LimaRuleItem, 0).row, ==, 0);
  last = &g_array_index (items, LimaRuleItem, items->len - 1);
  g_assert_cmpint (last->rule, ==, LIMA_RULE_PROGRAMME_PROJECT_SHARED);
  g_assert_true (last->has_stake);
  g_assert_cmpstr (lima_atom_text (last->currency), ==, "USD");
  g_assert_cmpstr (lima_sum_shortest (&last->stake, amount), ==, "12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-programme/head", test_head);
  g_test_add_func ("/rule-programme/empty", test_empty);
  g_test_add_func ("/rule-programme/plan", test_plan);
  g_test_add_func ("/rule-programme/cycle", test_cycle);
  g_test_add_func ("/rule-programme/projects", test_projects);
  g_test_add_func ("/rule-programme/results", test_results);
  g_test_add_func ("/rule-programme/money", test_money);
  g_test_add_func ("/rule-programme/people", test_people);
  g_test_add_func ("/rule-programme/index", test_index);
  return g_test_run ();
}
