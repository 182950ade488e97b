/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of the agenda on paper. */

#include "lima-report-agenda-paper.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-timeline-view.h>

#include "lima-report-agenda-private.h"
#include "lima-report-words.h"

#define MARGIN 2 /* pixels around drawings, for outlines */
#define MOST_DAYS 366 /* of what is printed in every month that it is in */

typedef struct
{
  const LimaReportAgendaPaper *options;
  LimaFormat *format;
  LimaAgenda *agenda;
  GArray *rows;
  LimaPaper *paper;
} Printing;

/* ---- List ---- */

static const struct
{
  guint states;
  const char *title;
} groups[] = {
  { 1u << LIMA_AGENDA_NOW | 1u << LIMA_AGENDA_UPCOMING, N_("Now and next") },
  { 1u << LIMA_AGENDA_OVERDUE, N_("Overdue") },
  { 1u << LIMA_AGENDA_DONE, N_("Held") },
  { 1u << LIMA_AGENDA_POSTPONED | 1u << LIMA_AGENDA_CANCELLED | 1u << LIMA_AGENDA_UNDATED, N_("Postponed, cancelled and without a date") },
};

static void
add_milestone (LimaPaperTable *table, const LimaReportAgendaRow *row)
{
  const char *const cells[] = { row->when, row->title, row->process, *row->to_go != '\0' ? row->to_go : row->stand, row->slip, row->place, row->source };

  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    lima_paper_table_add_cell (table, cells[i]);
}

static void
print_list (Printing *self)
{
  g_autoptr(GPtrArray) words = lima_report_agenda_rows (self->format, self->agenda, self->rows);
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, _("When"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("Milestone"), LIMA_PAPER_START, 6);
  lima_paper_table_add_column (table, _("Process"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("To go"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Slip"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("Place"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Source"), LIMA_PAPER_START, 2);
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < words->len; i++)
        {
          const LimaReportAgendaRow *row = g_ptr_array_index (words, i);

          if ((groups[group].states & 1u << row->state) == 0)
            continue;
          if (!any)
            {
              lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
              lima_paper_table_add_cell (table, _(groups[group].title));
            }
          any = TRUE;
          add_milestone (table, row);
        }
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- Timeline, calendar, goals ---- */

/* The list follows, since a chart shortens what is long, and nobody can point at paper to read the rest. */
static void
print_timeline (Printing *self)
{
  g_autoptr(LimaTimeline) timeline = lima_report_agenda_timeline (self->format, self->agenda, self->rows);
  g_autoptr(GPtrArray) tiles = NULL;
  LimaChartTheme theme;
  double width, height;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = MARGIN;
  lima_paper_get_tile_size (self->paper, TRUE, &width, &height);
  tiles = lima_timeline_layout_pages (timeline, &theme, width, height);
  for (guint i = 0; i < tiles->len; i++)
    lima_paper_add_tile (self->paper, g_ptr_array_index (tiles, i));
}

/* What is in a month, with its whole name: a day of a calendar has no room for it. */
static void
add_names (Printing *self, int year, int month)
{
  LimaDate date = lima_date_new (year, month, 0);
  const LimaMilestoneSpan span = { .start = lima_date_first_day (date), .end = lima_date_end_day (date) };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));
      g_autofree char *when = NULL, *title = NULL, *line = NULL;

      if (!lima_milestone_span_overlaps (&item->span, &span))
        continue;
      when = lima_report_agenda_when (self->format, item);
      title = lima_report_agenda_title (self->format, item);
      /* Translators: below the calendar of a month: 1 the days of a milestone, 2 what it is called */
      line = lima_report_fill (self->format, C_("milestone", "%1$s: %2$s"), when, title, NULL);
      lima_paper_add_bullet (self->paper, line);
    }
}

static void
print_month (Printing *self, int year, int month)
{
  g_autoptr(LimaMonth) chart = lima_report_agenda_month (self->format, self->agenda, self->rows, year, month);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  double width, height;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = MARGIN;
  lima_paper_get_tile_size (self->paper, FALSE, &width, &height);
  drawing = lima_month_layout (chart, &theme, width, 0, LIMA_CHART_TITLE | LIMA_CHART_FOOTNOTE);
  if (lima_drawing_get_height (drawing) > height)
    {
      g_clear_pointer (&drawing, lima_drawing_unref);
      lima_paper_get_tile_size (self->paper, TRUE, &width, &height);
      drawing = lima_month_layout (chart, &theme, width, 0, LIMA_CHART_TITLE | LIMA_CHART_FOOTNOTE);
    }
  lima_paper_add_drawing (self->paper, drawing);
  add_names (self, year, month);
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
  gint32 x = *(const gint32 *) a, y = *(const gint32 *) b;

  return (x > y) - (x < y);
}

/* The first day of a month, from 1970-01-01. */
static gint32
month_of (gint32 day)
{
  LimaDate date = lima_day_to_date (day);

  return lima_day_number (date.year, date.month, 1);
}

/* The months in which something begins or goes on; of what lasts for years, the first and the last. */
static GArray *
list_months (const Printing *self, guint *n_undated)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaMilestoneSpan *span = &lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i))->span;
      gint32 first, last;

      if (span->start == LIMA_MILESTONE_NEVER)
        {
          (*n_undated)++;
          continue;
        }
      first = month_of (span->start);
      last = month_of (span->end - 1);
      g_array_append_val (months, first);
      for (gint32 day = first + 32; day < last && span->end - span->start < MOST_DAYS; day += 28)
        {
          gint32 between = month_of (day);

          g_array_append_val (months, between);
        }
      g_array_append_val (months, last);
    }
  g_array_sort (months, compare_months);
  return months;
}

static void
print_months (Printing *self)
{
  guint n_undated = 0;
  g_autoptr(GArray) months = list_months (self, &n_undated);

  for (guint i = 0; i < months->len; i++)
    {
      LimaDate date = lima_day_to_date (g_array_index (months, gint32, i));

      if (i == 0 || g_array_index (months, gint32, i) != g_array_index (months, gint32, i - 1))
        print_month (self, date.year, date.month);
    }
  if (n_undated > 0)
    {
      g_autofree char *number = lima_format_integer (self->format, n_undated);
      /* Translators: below a calendar; 1 is a number */
      g_autofree char *words = lima_report_fill (self->format, P_("%1$s milestone has no date and is in no month.",
                                                                 "%1$s milestones have no date and are in no month.", n_undated), number, NULL);

      lima_paper_add_note (self->paper, words);
    }
}

static void
print_calendar (Printing *self)
{
  if (self->options->month > 0)
    print_month (self, self->options->year, self->options->month);
  else
    print_months (self);
}

static gboolean
is_of_goal (const LimaAgendaItem *item, guint goal)
{
  g_autofree char *code = g_strdup_printf ("%u", goal);

  return lima_agenda_item_has_goal (item, lima_atom (code));
}

static gboolean
has_no_goal (const LimaAgendaItem *item)
{
  for (guint goal = 1; goal <= LIMA_REPORT_N_GOALS; goal++)
    if (is_of_goal (item, goal))
      return FALSE;
  return TRUE;
}

/* Goal 0 is none of them. */
static char *
name_goal (const Printing *self, guint goal)
{
  g_autofree char *code = g_strdup_printf ("%u", goal);
  const char *name = lima_goal_name (code, lima_format_get_language (self->format));

  if (goal == 0)
    return g_strdup (_("No goal named"));
  /* Translators: 1 the number of a Sustainable Development Goal, 2 its name */
  return lima_report_fill (self->format, _("Goal %1$s: %2$s"), code, name == NULL ? "" : name, NULL);
}

static void
add_goal (Printing *self, LimaPaperTable *table, const GPtrArray *words, guint goal)
{
  gboolean any = FALSE;

  for (guint i = 0; i < words->len; i++)
    {
      const LimaReportAgendaRow *row = g_ptr_array_index (words, i);
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));
      const char *const cells[] = { row->goals, row->process, row->title, row->when, row->stand };

      if (goal == 0 ? !has_no_goal (item) : !is_of_goal (item, goal))
        continue;
      if (!any)
        {
          lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
          lima_paper_table_take_cell (table, name_goal (self, goal));
        }
      any = TRUE;
      lima_paper_table_add_row (table, goal == 0 ? LIMA_PAPER_ROW_REST : LIMA_PAPER_ROW, 0);
      for (guint cell = 0; cell < G_N_ELEMENTS (cells); cell++)
        lima_paper_table_add_cell (table, cells[cell]);
    }
}

/* A table, since it flows over pages where a drawing cannot. */
static void
print_goals (Printing *self)
{
  g_autoptr(GPtrArray) words = lima_report_agenda_rows (self->format, self->agenda, self->rows);
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, _("Goal"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Process"), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, _("Milestone"), LIMA_PAPER_START, 5);
  lima_paper_table_add_column (table, _("When"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("State"), LIMA_PAPER_START, 2);
  for (guint goal = 1; goal <= LIMA_REPORT_N_GOALS; goal++)
    add_goal (self, table, words, goal);
  add_goal (self, table, words, 0);
  lima_paper_take_table (self->paper, table);
}

/* ---- Proposals ---- */

static void
print_proposals (Printing *self)
{
  const LimaAgendaFilter *filter = self->options->filter;
  g_autoptr(GPtrArray) rows = lima_report_agenda_proposals (self->format, lima_agenda_get_snapshot (self->agenda), filter->words, filter->goal);
  LimaPaperTable *table;

  if (rows->len == 0)
    {
      lima_paper_add_paragraph (self->paper, _("No proposal of an indicator is recorded."));
      return;
    }
  table = lima_paper_table_new ();
  lima_paper_table_add_column (table, _("Proposal"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("Goal"), LIMA_PAPER_START, 1);
  lima_paper_table_add_column (table, _("Status"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Wording over time"), LIMA_PAPER_START, 8);
  for (guint i = 0; i < rows->len; i++)
    {
      const LimaReportProposalRow *row = g_ptr_array_index (rows, i);

      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, row->title);
      lima_paper_table_add_cell (table, row->goal);
      lima_paper_table_add_cell (table, row->status);
      lima_paper_table_add_cell (table, row->history);
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- The document ---- */

/* What says when one of the milestones is, or that there is one. */
static GHashTable *
list_cited (const Printing *self)
{
  GHashTable *cited = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));

      if (item->milestone != NULL)
        g_hash_table_add (cited, GUINT_TO_POINTER (item->milestone->source));
      for (guint k = 0; item->order != NULL && k < item->order->len; k++)
        g_hash_table_add (cited, GUINT_TO_POINTER (((const LimaMilestoneDate *) g_ptr_array_index (item->order, k))->source));
    }
  return cited;
}

static void
add_sources (Printing *self)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);
  g_autoptr(GHashTable) cited = list_cited (self);
  gboolean any = FALSE;

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_SOURCE); i++)
    {
      const LimaSource *source = (const LimaSource *) lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i);
      g_autofree char *title = lima_report_agenda_text (self->format, source->title), *both = NULL;

      if (!g_hash_table_contains (cited, GUINT_TO_POINTER (source->head.id)))
        continue;
      if (!any)
        lima_paper_add_heading (self->paper, 2, _("Sources"));
      any = TRUE;
      if (source->symbol != NULL && *source->symbol != '\0')
        /* Translators: a source: 1 its symbol, 2 its title */
        both = lima_report_fill (self->format, C_("source", "%1$s: %2$s"), source->symbol, title, NULL);
      lima_paper_add_bullet (self->paper, both != NULL ? both : title);
    }
}

static gboolean
has_illustrative_proposal (const LimaSnapshot *snapshot)
{
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROPOSAL); i++)
    if (((const LimaProposal *) lima_snapshot_get (snapshot, LIMA_RECORD_PROPOSAL, i))->illustrative == LIMA_TRUE)
      return TRUE;
  return FALSE;
}

static LimaPaper *
new_paper (const Printing *self, LimaReportAgendaView view)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);
  g_autofree char *portfolio = lima_report_agenda_text (self->format, lima_snapshot_get_head (snapshot)->title);
  g_autofree char *today = lima_format_date (self->format, lima_day_to_date (lima_agenda_get_today (self->agenda)));
  g_autofree char *filter = lima_report_agenda_filter_words (self->format, self->agenda, self->options->filter);
  LimaPaper *paper = lima_paper_new (self->format, &self->options->sheet, lima_report_agenda_view_title (view));

  if (lima_report_agenda_illustrative (self->agenda, self->rows) || (view == LIMA_REPORT_AGENDA_PROPOSALS && has_illustrative_proposal (snapshot)))
    lima_paper_set_mark (paper, _("Illustrative data"));
  lima_paper_set_head (paper, *portfolio != '\0' ? portfolio : lima_report_agenda_view_title (view), filter != NULL ? filter : today);
  return paper;
}

static void
print_head (Printing *self, LimaReportAgendaView view)
{
  g_autofree char *status = lima_report_agenda_status (self->format, self->agenda, self->rows);
  g_autofree char *contradictions = lima_report_agenda_contradictions (self->format, self->agenda, self->rows);
  g_autofree char *filter = lima_report_agenda_filter_words (self->format, self->agenda, self->options->filter);

  lima_paper_add_heading (self->paper, 1, lima_report_agenda_view_title (view));
  if (filter != NULL)
    lima_paper_add_note (self->paper, filter);
  if (view == LIMA_REPORT_AGENDA_PROPOSALS)
    return;
  lima_paper_add_paragraph (self->paper, status);
  if (contradictions != NULL)
    lima_paper_add_note (self->paper, contradictions);
}

/**
 * lima_report_agenda_paper_new:
 * @options: what is printed
 * @view: as which view
 *
 * Prints a view of the agenda. May run in a thread.
 *
 * Returns: (transfer full): a document that is laid out
 */
LimaPaper *
lima_report_agenda_paper_new (const LimaReportAgendaPaper *options, LimaReportAgendaView view)
{
  static void (*const print[LIMA_REPORT_AGENDA_N_VIEWS]) (Printing *) = {
    [LIMA_REPORT_AGENDA_TIMELINE] = print_list,    [LIMA_REPORT_AGENDA_LIST] = print_list,           [LIMA_REPORT_AGENDA_MONTH] = print_calendar,
    [LIMA_REPORT_AGENDA_GOALS] = print_goals,       [LIMA_REPORT_AGENDA_PROPOSALS] = print_proposals,
  };
  g_autoptr(GArray) rows = NULL;
  Printing self = { options, NULL, NULL, NULL, NULL };

  g_return_val_if_fail (options != NULL && options->format != NULL && options->agenda != NULL && options->filter != NULL, NULL);
  g_return_val_if_fail (view < LIMA_REPORT_AGENDA_N_VIEWS, NULL);

  rows = lima_agenda_filter_find (options->filter, options->agenda);
  self.format = options->format;
  self.agenda = options->agenda;
  self.rows = rows;
  self.paper = new_paper (&self, view);
  if (view == LIMA_REPORT_AGENDA_TIMELINE && rows->len > 0)
    print_timeline (&self); /* has a title of its own; behind it stands what its labels had no room for */
  print_head (&self, view);
  if (rows->len == 0 && view != LIMA_REPORT_AGENDA_PROPOSALS)
    lima_paper_add_paragraph (self.paper, _("No milestone to print."));
  else
    print[view] (&self);
  add_sources (&self);
  lima_paper_lay_out (self.paper);
  return self.paper;
}
