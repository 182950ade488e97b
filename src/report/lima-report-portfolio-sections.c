/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's sections beside those on money: published figures, programmes, the agenda, what the check found. */

#include <lima-i18n.h>
#include <lima-intervals.h>

#include "lima-report-agenda.h"
#include "lima-report-check.h"
#include "lima-report-intervals.h"
#include "lima-report-portfolio-private.h"
#include "lima-report-programme-list.h"
#include "lima-report-words.h"

#define MOST_MILESTONES 12 /* of each kind */
#define MOST_FINDINGS 10

static void
leave_out (LimaReporting *self, const char *sentence)
{
  g_ptr_array_add (self->left_out, g_strdup (sentence));
}

/* ---- Published figures ---- */

static gboolean
has_published (const LimaReporting *self)
{
  return lima_snapshot_get_n (self->options->snapshot, LIMA_RECORD_FIGURE) > 0;
}

/* A line a figure: as printed, what the projects add up to, and whether both agree. */
static void
add_lines (LimaReporting *self, const LimaIntervals *intervals)
{
  LimaPaperTable *table = lima_paper_table_new ();
  const char *before = NULL;

  lima_paper_table_add_column (table, _("Figure"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("Published"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("The projects"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("Both"), LIMA_PAPER_START, 3);
  for (guint i = 0; i < lima_intervals_get_n (intervals); i++)
    {
      const LimaIntervalsLine *line = lima_intervals_get (intervals, i);
      const char *heading = lima_intervals_get_heading (intervals, i), *const cells[] = { line->label, line->printed, line->computed, line->words };

      if (before == NULL || !g_str_equal (before, heading))
        {
          lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
          lima_paper_table_add_cell (table, heading);
        }
      before = heading;
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        lima_paper_table_add_cell (table, cells[c] == NULL ? "" : cells[c]);
    }
  lima_paper_take_table (self->paper, table);
}

/*
 * lima_reporting_add_published:
 *
 * Holds what documents say against what the projects add up to.
 */
void
lima_reporting_add_published (LimaReporting *self)
{
  g_autoptr(LimaIntervals) intervals = NULL;
  g_autofree char *title = NULL;

  if (!has_published (self))
    {
      leave_out (self, _("Published figures: the portfolio has none."));
      return;
    }
  intervals = lima_report_intervals_new (self->options->facts, &self->options->query, &self->chart);
  /* Translators: the sentence above a chart, which has no full stop there */
  title = g_strdup_printf (_("%s."), lima_chart_table_get_title (lima_intervals_get_texts (intervals)));
  lima_paper_break_page (self->paper);
  lima_paper_add_heading (self->paper, 1, _("Published figures beside the projects"));
  lima_paper_add_paragraph (self->paper, title);
  lima_paper_add_paragraph (self->paper, _("A figure in a document is rounded, and so stands for a range. Where what the projects add up to can lie in it, "
                                           "both agree; where it can't, they differ, by the amount that is told."));
  add_lines (self, intervals);
}

/* ---- Programmes ---- */

/*
 * lima_reporting_add_programmes:
 *
 * Lists the Programmes for Country Partnership.
 */
void
lima_reporting_add_programmes (LimaReporting *self)
{
  static const LimaProgrammeColumn columns[] = { LIMA_PROGRAMME_COLUMN_TITLE, LIMA_PROGRAMME_COLUMN_COUNTRY, LIMA_PROGRAMME_COLUMN_PHASE,
                                                 LIMA_PROGRAMME_COLUMN_PERIOD, LIMA_PROGRAMME_COLUMN_GRANT, LIMA_PROGRAMME_COLUMN_LEVERAGE };
  guint n = lima_snapshot_get_n (self->options->snapshot, LIMA_RECORD_PROGRAMME);
  g_autofree char *number = lima_format_integer (self->format, n), *words = NULL;
  LimaPaperTable *table;

  if (n == 0)
    {
      leave_out (self, _("Programmes for Country Partnership: the portfolio has none."));
      return;
    }
  words = lima_report_fill (self->format, P_("The portfolio has %1$s Programme for Country Partnership.",
                                             "The portfolio has %1$s Programmes for Country Partnership.", n), number, NULL);
  lima_paper_add_heading (self->paper, 1, _("Programmes for Country Partnership"));
  lima_paper_add_paragraph (self->paper, words);
  table = lima_paper_table_new ();
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    lima_paper_table_add_column (table, lima_report_programme_column (columns[c]),
                                 columns[c] == LIMA_PROGRAMME_COLUMN_GRANT || columns[c] == LIMA_PROGRAMME_COLUMN_LEVERAGE ? LIMA_PAPER_END : LIMA_PAPER_START,
                                 columns[c] == LIMA_PROGRAMME_COLUMN_TITLE ? 4 : 2);
  for (guint i = 0; i < n; i++)
    {
      const LimaProgramme *programme = (const LimaProgramme *) lima_snapshot_get (self->options->snapshot, LIMA_RECORD_PROGRAMME, i);

      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        lima_paper_table_take_cell (table, lima_report_programme_cell (self->format, programme, columns[c], self->options->today));
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- Agenda ---- */

static const struct
{
  guint states;
  gboolean latest; /* the last ones of these, else the first */
  const char *title;
} groups[] = {
  { 1u << LIMA_AGENDA_NOW | 1u << LIMA_AGENDA_UPCOMING, FALSE, N_ ("Now and next") },
  { 1u << LIMA_AGENDA_OVERDUE, FALSE, N_ ("Overdue") },
  { 1u << LIMA_AGENDA_DONE, TRUE, N_ ("Held lately") },
};

/* The rows of a group, as many as there is room for; @n_all is how many there are. What has no day was not lately. */
static GPtrArray *
choose_milestones (const GPtrArray *words, guint group, guint *n_all)
{
  GPtrArray *chosen = g_ptr_array_new ();

  *n_all = 0;
  for (guint i = 0; i < words->len; i++)
    {
      LimaReportAgendaRow *row = g_ptr_array_index (words, i);

      if ((groups[group].states & 1u << row->state) == 0)
        continue;
      (*n_all)++;
      if (!groups[group].latest || *row->when != '\0')
        g_ptr_array_add (chosen, row);
    }
  if (chosen->len > MOST_MILESTONES && groups[group].latest)
    g_ptr_array_remove_range (chosen, 0, chosen->len - MOST_MILESTONES);
  else if (chosen->len > MOST_MILESTONES)
    g_ptr_array_set_size (chosen, MOST_MILESTONES);
  return chosen;
}

static void
add_milestones (LimaReporting *self, LimaPaperTable *table, const GPtrArray *words, guint group)
{
  guint n_all;
  g_autoptr(GPtrArray) chosen = choose_milestones (words, group, &n_all);

  if (chosen->len == 0)
    return;
  lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
  if (chosen->len == n_all)
    lima_paper_table_add_cell (table, _(groups[group].title));
  else
    {
      g_autofree char *some = lima_format_integer (self->format, chosen->len), *all = lima_format_integer (self->format, n_all);

      /* Translators: above a part of a list: 1 what it holds ("Now and next"), 2 how many are shown, 3 how many there are */
      lima_paper_table_take_cell (table, lima_report_fill (self->format, _("%1$s: %2$s of %3$s"), _(groups[group].title), some, all, NULL));
    }
  for (guint i = 0; i < chosen->len; i++)
    {
      const LimaReportAgendaRow *row = g_ptr_array_index (chosen, i);
      const char *const cells[] = { row->when, row->title, row->process, *row->to_go != '\0' ? row->to_go : row->stand, row->source };

      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
        lima_paper_table_add_cell (table, cells[c]);
    }
}

/*
 * lima_reporting_add_agenda:
 *
 * Lists what is next on the agenda, what is overdue and what was held lately.
 */
void
lima_reporting_add_agenda (LimaReporting *self)
{
  g_autoptr(LimaAgenda) agenda = lima_agenda_new (self->options->snapshot, self->options->today);
  g_auto(LimaAgendaFilter) filter = { 0 };
  g_autoptr(GArray) rows = NULL;
  g_autoptr(GPtrArray) words = NULL;
  g_autofree char *status = NULL;
  LimaPaperTable *table;

  lima_agenda_filter_init (&filter);
  rows = lima_agenda_filter_find (&filter, agenda);
  if (rows->len == 0)
    {
      leave_out (self, _("Agenda: the portfolio has no milestones."));
      return;
    }
  words = lima_report_agenda_rows (self->format, agenda, rows);
  status = lima_report_agenda_status (self->format, agenda, rows);
  lima_paper_add_heading (self->paper, 1, _("Agenda"));
  lima_paper_add_paragraph (self->paper, status);
  table = lima_paper_table_new ();
  lima_paper_table_add_column (table, _("When"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("Milestone"), LIMA_PAPER_START, 6);
  lima_paper_table_add_column (table, _("Process"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("To go"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Source"), LIMA_PAPER_START, 2);
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    add_milestones (self, table, words, group);
  lima_paper_take_table (self->paper, table);
}

/* ---- What the check found ---- */

static int
compare_stakes (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimaReportFindings *findings = data;
  const LimaReportFinding *x = lima_report_findings_get (findings, *(const guint *) a), *y = lima_report_findings_get (findings, *(const guint *) b);

  if (x->severity != y->severity)
    return (int) y->severity - (int) x->severity;
  if (x->has_stake != y->has_stake)
    return y->has_stake - x->has_stake;
  if (x->has_stake && x->currency == y->currency && lima_sum_compare (&x->stake, &y->stake) != 0)
    return lima_sum_compare (&y->stake, &x->stake);
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The worst first, and of these those with the most money at stake. */
static GArray *
sort_findings (const LimaReportFindings *findings)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lima_report_findings_get_n (findings); i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_stakes, (gpointer) findings);
  return order;
}

static void
add_finding (LimaPaperTable *table, const LimaReportFindings *findings, guint i)
{
  LimaSeverity severity = lima_report_findings_get (findings, i)->severity;

  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, severity == LIMA_SEVERITY_ERROR     ? C_ ("severity", "error")
                                    : severity == LIMA_SEVERITY_WARNING ? C_ ("severity", "warning")
                                                                        : C_ ("severity", "info"));
  lima_paper_table_take_cell (table, lima_report_findings_name_place (findings, i));
  lima_paper_table_take_cell (table, lima_report_findings_describe (findings, i));
}

static void
count_findings (LimaReporting *self)
{
  const LimaReportFindings *findings = self->options->findings;
  g_autofree char *errors = lima_format_integer (self->format, lima_report_findings_count (findings, LIMA_SEVERITY_ERROR));
  g_autofree char *warnings = lima_format_integer (self->format, lima_report_findings_count (findings, LIMA_SEVERITY_WARNING));
  g_autofree char *infos = lima_format_integer (self->format, lima_report_findings_count (findings, LIMA_SEVERITY_INFO));
  /* Translators: what the check of a portfolio found; all three are numbers */
  g_autofree char *words = lima_report_fill (self->format, _("The check of the portfolio found, by severity: errors %1$s, warnings %2$s, remarks %3$s."),
                                             errors, warnings, infos, NULL);

  lima_paper_add_paragraph (self->paper, words);
}

/*
 * lima_reporting_add_findings:
 *
 * Counts what the check found, and lists what has the most money at stake.
 */
void
lima_reporting_add_findings (LimaReporting *self)
{
  const LimaReportFindings *findings = self->options->findings;
  g_autoptr(GArray) order = NULL;
  LimaPaperTable *table;

  if (findings == NULL)
    {
      leave_out (self, _("Check: it was not run."));
      return;
    }
  lima_paper_add_heading (self->paper, 1, _("Check"));
  count_findings (self);
  order = sort_findings (findings);
  if (order->len == 0)
    return;
  table = lima_paper_table_new ();
  lima_paper_table_add_column (table, _("Severity"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Where"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("What deserves a look"), LIMA_PAPER_START, 8);
  for (guint i = 0; i < MIN (order->len, MOST_FINDINGS); i++)
    add_finding (table, findings, g_array_index (order, guint, i));
  lima_paper_take_table (self->paper, table);
}
