/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-report-attention.h>
#include <lima-report-findings.h>
#include <lima-report-programme-projects.h>

#include "fixture.h"
#include "programme-fixture.h"

#define NB "\302\240"
#define ACTIVITY "components/1/outputs/1/activities/1/"
#define ACTION "bodies/1/meetings/1/decisions/1/actions/"

typedef struct
{
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaFormat *format;
} Fixture;

static void
fixture_init (Fixture *self, const char *const *projects, const char *const *programmes)
{
  self->snapshot = programme_fixture_snapshot (projects, programmes);
  self->facts = lima_facts_new_from_snapshot (self->snapshot, NULL, 0, NULL, NULL);
  self->format = lima_format_new ("en");
}

static void
fixture_clear (Fixture *self)
{
  lima_format_unref (self->format);
  lima_facts_free (self->facts);
  lima_snapshot_unref (self->snapshot);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static LimaReportFindings *
find (const Fixture *self)
{
  LimaIndexOptions options = { .snapshot = self->snapshot, .facts = self->facts, .format = self->format, .today = lima_date_new (2024, 6, 30) };
  g_autoptr(LimaIndex) index = NULL;
  LimaReportFindings *findings;

  lima_query_init (&options.query);
  index = lima_index_new (&options, NULL, NULL);
  findings = lima_report_findings_new (index, NULL);
  g_assert_true (lima_report_findings_run (findings, NULL, NULL));
  return findings;
}

/* "place: path: sentence" of the findings of one kind. */
static char *
tell (const LimaReportFindings *findings, const char *kind)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lima_report_findings_get_n (findings); i++)
    {
      const LimaReportFinding *item = lima_report_findings_get (findings, i);
      g_autofree char *place = NULL, *path = NULL, *sentence = NULL;

      if (!g_str_equal (lima_report_findings_get_kind (findings, item->kind)->name, kind))
        continue;
      place = lima_report_findings_name_place (findings, i);
      path = lima_report_findings_write_path (findings, i);
      sentence = lima_report_findings_describe (findings, i);
      g_assert_cmpuint (item->row, ==, LIMA_REPORT_NO_ROW);
      g_assert_null (lima_report_findings_get_field (findings, i));
      g_string_append_printf (out, "%s%s %s: %s: %s", out->len == 0 ? "" : "\n", lima_report_findings_get_programme (findings, i), place, path, sentence);
    }
  return g_string_free (out, FALSE);
}

static void
test_findings (void)
{
  static const char *const no_projects[] = { NULL };
  static const char *const programmes[] = {
    "title=P; components/1/title=C; components/2/title=D; components/3/title=E; components/3/outputs/1/title=O;"
    "risks/1/title=Drought; risks/1/review=2024-05-31", "components/1/kind=own; components/2/kind=own", NULL
  };
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaReportFindings) findings = NULL;

  fixture_init (&self, no_projects, programmes);
  findings = find (&self);
  fixture_assert_text (tell (findings, "programme-component-empty"),
                       "g1 P: components/1/outputs: The component “C” has no output; say what it brings about.\n"
                       "g1 P: components/2/outputs: The component “D” has no output; say what it brings about.\n"
                       "g2 Programme without a title: components/1/outputs: No component has an output; say what they bring about.");
  fixture_assert_text (tell (findings, "programme-risk-review-overdue"),
                       "g1 P: risks/1/review: The risk “Drought” was to be reviewed on 31 May 2024; review it and set another day.");
  fixture_assert_text (tell (findings, "programme-no-title"), "g2 Programme without a title: title: The programme has no title; give it one.");
  g_assert_cmpuint (lima_report_findings_count (findings, LIMA_SEVERITY_ERROR), ==, 0);
}

/* Two checks of a portfolio in which one programme was changed: what is said of the other is the same, of this one it isn't. */
static void
test_same (void)
{
  static const char *const no_projects[] = { NULL };
  static const char *const programmes[] = { "title=P", "title=Q", NULL };
  g_auto(Fixture) self = { 0 };
  g_auto(Fixture) other = { 0 };
  g_autoptr(LimaReportFindings) first = NULL;
  g_autoptr(LimaReportFindings) second = NULL;
  g_autoptr(LimaReportFindings) third = NULL;

  fixture_init (&self, no_projects, programmes);
  fixture_init (&other, no_projects, programmes);
  first = find (&self);
  second = find (&self);
  third = find (&other); /* programmes that are not the same, though they say the same */
  g_assert_cmpuint (lima_report_findings_get_n (first), ==, lima_report_findings_get_n (second));
  for (guint i = 0; i < lima_report_findings_get_n (first); i++)
    for (guint k = 0; k < lima_report_findings_get_n (second); k++)
      {
        g_assert_cmpint (lima_report_findings_same (first, i, second, k), ==, i == k);
        g_assert_false (lima_report_findings_same (first, i, third, k));
      }
}

static void
assert_lines (GPtrArray *lines, const char *const *expected)
{
  guint i = 0;

  for (; expected[i] != NULL; i++)
    {
      g_assert_cmpuint (i, <, lines->len);
      g_assert_cmpstr (g_ptr_array_index (lines, i), ==, expected[i]);
    }
  g_assert_cmpuint (lines->len, ==, i);
  g_ptr_array_unref (lines);
}

/* 5 and 7 make 12; 3.5 and 4 EUR stand apart; of p3 nothing is recorded. */
static void
test_projects (void)
{
  static const char *const projects[] = {
    "record p1; id X-1; title Park; flow 3 5 2014 USD; flow 4 7 2015 USD", "record p2; id X-2; flow 3 3.5 2014 USD; flow 3 4 2014 EUR",
    "record p3; id X-3", NULL
  };
  static const char *const programmes[] = {
    "components/1/title=Parks; components/1/projects/1/project=p1; components/1/projects/2/project=p2; components/2/projects/1/project=p1;"
    "components/2/projects/2/project=p3; components/2/projects/3/project=p9; components/3/title=Nothing", "title=Q", NULL
  };
  static const char *const expected[] = {
    "All components: 3 linked projects, delivery of at least 4" NB "EUR and 15.50" NB "USD",
    "Parks: 1 linked project, delivery of 4" NB "EUR and 3.50" NB "USD",
    "Component without a title: 1 linked project, no delivery recorded",
    "In several components: 1 linked project, delivery of 12" NB "USD",
    "“Park” is linked to several components; its money counts once.",
    "The linked project p9 is not in this portfolio.",
    NULL
  };
  static const char *const nothing[] = { NULL };
  g_auto(Fixture) self = { 0 };
  const LimaBlock *programme;

  fixture_init (&self, projects, programmes);
  programme = lima_snapshot_get (self.snapshot, LIMA_RECORD_PROGRAMME, 0);
  assert_lines (lima_report_describe_programme_projects (self.format, (const LimaProgramme *) programme, self.snapshot, self.facts), expected);
  programme = lima_snapshot_get (self.snapshot, LIMA_RECORD_PROGRAMME, 1);
  assert_lines (lima_report_describe_programme_projects (self.format, (const LimaProgramme *) programme, self.snapshot, self.facts), nothing);
}

/* "title | detail | kind" of what is about programmes. */
static char *
attend (const Fixture *self, LimaDate today)
{
  LimaReportChartOptions options = { .format = self->format, .measure = "spend", .snapshot = self->snapshot };
  GString *out = g_string_new (NULL);
  g_autoptr(GPtrArray) list = NULL;
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_measure_parse ("spend", &query.measure));
  list = lima_report_attention_new (self->facts, &query, &options, today);
  for (guint i = 0; i < list->len; i++)
    {
      const LimaAttention *entry = g_ptr_array_index (list, i);

      if (entry->kind != LIMA_ATTENTION_PROGRAMME)
        continue;
      g_assert_cmpint (entry->lead, ==, LIMA_ATTENTION_LEADS_TO_PROBLEMS);
      g_string_append_printf (out, "%s%s | %s | %s", out->len == 0 ? "" : "\n", entry->title, entry->detail, entry->problem);
    }
  return g_string_free (out, FALSE);
}

#define OVERDUE \
  "3 actions of coordination platforms are overdue | In 2 programmes · Check | programme-action-overdue\n" \
  "2 financing steps have no source | In 1 programme · Check | programme-step-unsourced\n"
#define NO_BASELINE "1 indicator has no baseline | In 1 programme · Check | programme-indicator-no-baseline"

/* The most of a kind first: three actions, two steps; the day before, the milestone was not overdue yet. */
static void
test_attention (void)
{
  static const char *const no_projects[] = { NULL };
  static const char *const programmes[] = {
    ACTIVITY "title=Opening;" ACTIVITY "kind=milestone;" ACTIVITY "start=2024-06-29;"
    ACTION "1/due=2024-01;" ACTION "2/due=2024-02;" ACTION "3/due=2025",
    ACTION "1/due=2024-03; financing/1/steps/1/status=signed; financing/1/steps/2/status=effective; indicators/1/title=I", NULL
  };
  static const char *const quiet[] = { "title=P", NULL };
  g_auto(Fixture) self = { 0 };
  g_auto(Fixture) other = { 0 };

  fixture_init (&self, no_projects, programmes);
  fixture_assert_text (attend (&self, lima_date_new (2024, 6, 30)), OVERDUE "1 milestone is overdue | In 1 programme · Check | programme-milestone-overdue\n"
                       NO_BASELINE);
  fixture_assert_text (attend (&self, lima_date_new (2024, 6, 29)), OVERDUE NO_BASELINE);
  fixture_init (&other, no_projects, quiet);
  fixture_assert_text (attend (&other, lima_date_new (2024, 6, 30)), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-programme-checks/findings", test_findings);
  g_test_add_func ("/report-programme-checks/same", test_same);
  g_test_add_func ("/report-programme-checks/projects", test_projects);
  g_test_add_func ("/report-programme-checks/attention", test_attention);
  return g_test_run ();
}
