/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-portfolio.h>
#include <lima-report-platform-chart.h>
#include <lima-report-risks.h>

#define TODAY lima_date_new (2016, 3, 10)

static LimaItems *
items_of (LimaBlock *first, LimaBlock *second, LimaBlock *third)
{
  LimaBlock *const blocks[] = { first, second, third };

  return lima_items_new (blocks, first == NULL ? 0 : second == NULL ? 1 : third == NULL ? 2 : 3);
}

static LimaText *
text (const char *words)
{
  return words == NULL ? NULL : lima_text_new ("en", words);
}

/* Marks that keep the direction of words apart are none of a test's business, nor is which kind of space stands where. */
static char *
plain (const char *words)
{
  GString *out = g_string_new (NULL);

  for (const char *p = words; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xA0 || c == 0x202F)
        g_string_append_c (out, ' ');
      else if (c < 0x2066 || c > 0x2069)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

#define assert_words(found, expected)                                                                                                                \
  G_STMT_START                                                                                                                                       \
  {                                                                                                                                                  \
    g_autofree char *words_ = (found) == NULL ? NULL : plain (found);                                                                                \
    g_assert_cmpstr (words_, ==, (expected));                                                                                                        \
  }                                                                                                                                                  \
  G_STMT_END

/* ---- Platform ---- */

static LimaBlock *
action_new (const char *id, const char *words, const char *owner, const char *member, const char *due, const char *done)
{
  LimaProgrammeAction *action = (LimaProgrammeAction *) lima_block_new (&lima_programme_action_table, lima_atom (id));

  action->text = text (words);
  action->owner = g_strdup (owner);
  action->member = lima_atom (member);
  if (due != NULL)
    action->due = lima_day_read (due, -1);
  if (done != NULL)
    action->done = lima_day_read (done, -1);
  return &action->head;
}

static LimaBlock *
member_new (const char *id, const char *ref, const char *name, const char *group)
{
  LimaProgrammeMember *member = (LimaProgrammeMember *) lima_block_new (&lima_programme_member_table, lima_atom (id));

  member->organisation = lima_atom (ref);
  member->name = text (name);
  member->group = lima_atom (group);
  return &member->head;
}

static LimaBlock *
attendance_new (const char *id, const char *member, LimaTri present)
{
  LimaProgrammeAttendance *row = (LimaProgrammeAttendance *) lima_block_new (&lima_programme_attendance_table, lima_atom (id));

  row->member = lima_atom (member);
  row->present = present;
  return &row->head;
}

static LimaBlock *
meeting_new (const char *id, const char *date, LimaItems *attendance, LimaBlock *decision)
{
  LimaProgrammeMeeting *meeting = (LimaProgrammeMeeting *) lima_block_new (&lima_programme_meeting_table, lima_atom (id));

  meeting->date = lima_day_read (date, -1);
  meeting->attendance = attendance;
  meeting->decisions = decision == NULL ? NULL : items_of (decision, NULL, NULL);
  return &meeting->head;
}

/* A bank by its organisation's name, a ministry by its own; two meetings were held and one is to come. */
static LimaProgramme *
programme_new (void)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaProgrammeBody *body = (LimaProgrammeBody *) lima_block_new (&lima_programme_body_table, lima_atom ("1"));
  LimaProgrammeDecision *decision = (LimaProgrammeDecision *) lima_block_new (&lima_programme_decision_table, lima_atom ("1"));

  decision->text = text ("Open the park");
  decision->actions = items_of (action_new ("1", "Write the law", "Ms A", "2", "2016-02-29", NULL), action_new ("2", NULL, NULL, NULL, NULL, NULL),
                                action_new ("3", "Lend the money", NULL, "1", "2016-01-31", "2016-02-01"));
  body->name = text ("Steering committee");
  body->tier = lima_atom ("steering");
  body->members = items_of (member_new ("1", "XX-BANK", NULL, "financial-institution"), member_new ("2", NULL, "Ministry", "ministry"), NULL);
  body->meetings = items_of (meeting_new ("1", "2016-01-10", items_of (attendance_new ("1", "1", LIMA_TRUE), attendance_new ("2", "2", LIMA_FALSE), NULL),
                                          &decision->head),
                             meeting_new ("2", "2016-02-10", items_of (attendance_new ("1", "1", LIMA_TRUE), NULL, NULL), NULL),
                             meeting_new ("3", "2016-06", NULL, NULL));
  programme->bodies = items_of (&body->head, NULL, NULL);
  return programme;
}

static LimaSnapshot *
snapshot_new (void)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) organisations = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  LimaOrganisation *bank = (LimaOrganisation *) lima_block_new (&lima_organisation_table, lima_atom ("o1"));

  bank->ref = lima_atom ("XX-BANK");
  bank->name = text ("Development bank");
  g_ptr_array_add (organisations, bank);
  lima_portfolio_load (portfolio, LIMA_RECORD_ORGANISATION, organisations);
  return lima_portfolio_snapshot (portfolio);
}

static void
test_actions (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = snapshot_new ();
  LimaProgramme *programme = programme_new ();
  g_autoptr(LimaReportPlatform) report = lima_report_platform_new (format, snapshot, programme, TODAY);
  const LimaReportAction *action;

  lima_block_unref (&programme->head); /* nothing of the report is in it */
  g_assert_cmpuint (report->actions->len, ==, 3);
  action = report->actions->pdata[0];
  g_assert_cmpstr (lima_atom_text (action->action), ==, "1");
  assert_words (action->state_words, "Overdue");
  assert_words (action->late, "10 days late"); /* from 29 February */
  assert_words (action->member, "Ministry");
  assert_words (action->due, "29 Feb 2016");
  assert_words (action->from, "Steering committee, 10 Jan 2016: Open the park");
  assert_words (action->sentence, "Overdue, 10 days late: Write the law. Owner: Ms A. Member: Ministry. Due: 29 Feb 2016. "
                                  "From: Steering committee, 10 Jan 2016: Open the park.");
  action = report->actions->pdata[1];
  assert_words (action->state_words, "No due date");
  assert_words (action->text, "Action without words");
  g_assert_null (action->member);
  g_assert_null (action->due);
  action = report->actions->pdata[2];
  assert_words (action->state_words, "Done late");
  assert_words (action->late, "1 day late");
  assert_words (action->member, "Development bank");
  assert_words (report->summary, "1 body, 3 meetings, 3 actions; 1 overdue");
}

static void
test_members (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = snapshot_new ();
  LimaProgramme *programme = programme_new ();
  g_autoptr(LimaReportPlatform) report = lima_report_platform_new (format, snapshot, programme, TODAY);
  const LimaReportMember *member;
  const LimaReportBody *body = report->bodies->pdata[0];
  g_autofree char *words = NULL;

  lima_block_unref (&programme->head);
  g_assert_cmpuint (report->members->len, ==, 3);
  member = report->members->pdata[0]; /* ministries first */
  assert_words (member->name, "Ministry");
  assert_words (member->attendance, "0 of 1 · 0 %, not recorded at 1"); /* what is not recorded is no absence */
  g_assert_cmpuint (member->actions.overdue, ==, 1);
  member = report->members->pdata[1];
  assert_words (member->name, "Development bank");
  assert_words (member->attendance, "2 of 2 · 100 %");
  g_assert_cmpuint (member->actions.done, ==, 1);
  member = report->members->pdata[2];
  g_assert_true (member->is_nobody);
  g_assert_null (member->attendance);
  g_assert_cmpuint (member->actions.open, ==, 1);
  assert_words (body->name, "Steering committee");
  assert_words (body->members, "2 members");
  assert_words (body->meetings, "2 meetings held, the last on 10 Feb 2016");
  assert_words (body->next, "the next on Jun 2016");
  words = lima_report_platform_describe_body (format, body);
  assert_words (words, "Steering · 2 members · 2 meetings held, the last on 10 Feb 2016 · the next on Jun 2016");
}

/* A bar for each member that has an action, and one for the action that names none; nobody is left out without a word. */
static void
test_chart (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = snapshot_new ();
  LimaProgramme *programme = programme_new ();
  g_autoptr(LimaReportPlatform) report = lima_report_platform_new (format, snapshot, programme, TODAY);
  g_autoptr(LimaStacked) chart = lima_report_platform_chart (format, report, TRUE);
  const LimaChartTable *table = lima_stacked_get_table (chart);

  lima_block_unref (&programme->head);
  g_assert_cmpuint (lima_chart_table_get_n_rows (table), ==, 3);
  assert_words (lima_chart_table_get_row (table, 0)->label, "Ministry");
  assert_words (lima_chart_table_get_row (table, 1)->label, "Development bank");
  assert_words (lima_chart_table_get_row (table, 2)->label, "No member named");
  assert_words (lima_chart_table_get_row (table, 2)->figure, "1");
  assert_words (lima_chart_table_get_title (table), "1 of 3 actions is overdue");
  assert_words (lima_chart_table_get_illustrative (table), "Illustrative programme");
  g_assert_cmpuint (lima_chart_table_get_n_footnotes (table), ==, 0);
}

static void
test_no_chart (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = snapshot_new ();
  LimaProgramme *programme = programme_new ();
  LimaProgrammeBody *body = (LimaProgrammeBody *) programme->bodies->item[0];
  g_autoptr(LimaReportPlatform) report = NULL;
  g_autoptr(LimaStacked) chart = NULL;

  lima_block_clear_field (&body->head, LIMA_PROGRAMME_BODY_MEETINGS);
  report = lima_report_platform_new (format, snapshot, programme, TODAY);
  chart = lima_report_platform_chart (format, report, FALSE);
  lima_block_unref (&programme->head);
  g_assert_cmpuint (lima_chart_table_get_n_rows (lima_stacked_get_table (chart)), ==, 0);
  assert_words (lima_chart_table_get_footnote (lima_stacked_get_table (chart), 0)->text, "2 more members have no action.");
  assert_words (report->summary, "1 body, 0 meetings, 0 actions; 0 overdue");
}

/* ---- Risks ---- */

static LimaBlock *
risk_new (const char *id, const char *title, const char *likelihood, const char *impact, const char *review)
{
  LimaProgrammeRisk *risk = (LimaProgrammeRisk *) lima_block_new (&lima_programme_risk_table, lima_atom (id));

  risk->title = text (title);
  risk->likelihood = lima_atom (likelihood);
  risk->impact = lima_atom (impact);
  if (review != NULL)
    risk->review = lima_day_read (review, -1);
  return &risk->head;
}

static void
test_risks (void)
{
  static const struct
  {
    const char *id;
    guint score;
    gboolean is_overdue;
  } expected[] = {
    { "4", 12, FALSE }, /* 3 x 4: of two with 12 the one with the higher impact */
    { "2", 12, TRUE },  /* 4 x 3, to be looked at in February */
    { "3", 2, FALSE },  /* 2 x 1, to be looked at today */
    { "5", 0, FALSE },  /* a likelihood that nobody knows: after all that have a score */
    { "1", 0, FALSE },  /* without an impact, which is not the least */
  };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaBlock *const blocks[] = { risk_new ("1", "Fog", "5", NULL, NULL), risk_new ("2", "Rain", "4", "3", "2016-02"),
                                risk_new ("3", "Dust", "2", "1", "2016-03-10"), risk_new ("4", "Fire", "3", "4", NULL),
                                risk_new ("5", "Wind", "7", "5", NULL) };
  g_autoptr(GPtrArray) risks = NULL;
  g_autoptr(LimaMatrix) matrix = NULL;
  g_autofree char *words = NULL;

  programme->risks = lima_items_new (blocks, G_N_ELEMENTS (blocks));
  risks = lima_report_risks_new (format, programme, TODAY);
  lima_block_unref (&programme->head);
  g_assert_cmpuint (risks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < risks->len; i++)
    {
      const LimaReportRisk *risk = risks->pdata[i];

      g_assert_cmpstr (lima_atom_text (risk->risk), ==, expected[i].id);
      g_assert_cmpuint (risk->number, ==, i + 1);
      g_assert_cmpuint (risk->score, ==, expected[i].score);
      g_assert_cmpint (risk->is_overdue, ==, expected[i].is_overdue);
    }
  assert_words (((const LimaReportRisk *) risks->pdata[1])->sentence,
                "Rain. Likelihood: High. Impact: Medium. Score: 12. Owner: not stated. Review: Feb 2016, which is over.");
  assert_words (((const LimaReportRisk *) risks->pdata[3])->likelihood_words, "7");
  words = lima_report_risks_describe (format, risks);
  assert_words (words, "5 risks, 2 without a likelihood or an impact; 1 review overdue");
  matrix = lima_report_risks_matrix (format, risks, FALSE);
  assert_words (lima_chart_table_get_title (lima_matrix_get_texts (matrix)), "The highest risk is “Fire”, with a score of 12");
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 0), ==, 2 * 5 + 3); /* likelihood 3, impact 4 */
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 1), ==, 3 * 5 + 2);
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 3), ==, LIMA_MATRIX_UNPLACED);
  g_assert_cmpuint (lima_matrix_get_mark (matrix, 4), ==, LIMA_MATRIX_UNPLACED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-platform/actions", test_actions);
  g_test_add_func ("/report-platform/members", test_members);
  g_test_add_func ("/report-platform/chart", test_chart);
  g_test_add_func ("/report-platform/no-chart", test_no_chart);
  g_test_add_func ("/report-platform/risks", test_risks);
  return g_test_run ();
}
