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

typedef struct
{
  const LimaReportAgendaPaper *options;
  LimaFormat *format;
  LimaAgenda *agenda;
  GArray *rows;
  LimaPaper *paper;
} Printing;

/* ---- Names ---- */

static const struct
{
  const char *name;
  const char *title;
} views[LIMA_REPORT_AGENDA_N_VIEWS] = {
  [LIMA_REPORT_AGENDA_TIMELINE] = { "timeline", N_("Timeline of the agenda") },
  [LIMA_REPORT_AGENDA_LIST] = { "list", N_("Milestones of the agenda") },
  [LIMA_REPORT_AGENDA_MONTH] = { "month", N_("Calendar of the agenda") },
  [LIMA_REPORT_AGENDA_GOALS] = { "goals", N_("Goals and processes of the agenda") },
  [LIMA_REPORT_AGENDA_PROPOSALS] = { "proposals", N_("Indicator proposals") },
};

/**
 * lima_report_agenda_view_name:
 *
 * Returns: what a view is called on the command line
 */
const char *
lima_report_agenda_view_name (LimaReportAgendaView view)
{
  g_return_val_if_fail (view < LIMA_REPORT_AGENDA_N_VIEWS, NULL);

  return views[view].name;
}

/**
 * lima_report_agenda_view_title:
 *
 * Returns: what a view is called on paper, translated
 */
const char *
lima_report_agenda_view_title (LimaReportAgendaView view)
{
  g_return_val_if_fail (view < LIMA_REPORT_AGENDA_N_VIEWS, NULL);

  return _(views[view].title);
}

/* ---- The filter ---- */

static void
add_part (GPtrArray *parts, LimaFormat *format, const char *sentence, const char *value)
{
  if (value != NULL && *value != '\0')
    g_ptr_array_add (parts, lima_report_fill (format, sentence, value, NULL));
}

static char *
title_of (LimaFormat *format, const LimaSnapshot *snapshot, LimaRecordKind kind, LimaAtom id)
{
  for (guint i = 0; id != 0 && i < lima_snapshot_get_n (snapshot, kind); i++)
    {
      const LimaBlock *block = lima_snapshot_get (snapshot, kind, i);

      if (block->id == id)
        return lima_report_agenda_text (format, kind == LIMA_RECORD_PROCESS ? ((const LimaProcess *) block)->title : ((const LimaProgramme *) block)->title);
    }
  return g_strdup (id == 0 ? "" : lima_atom_text (id));
}

static char *
describe_states (LimaFormat *format, guint states)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  if (states == LIMA_AGENDA_EVERY_STATE)
    return g_strdup ("");
  for (guint i = 0; i < LIMA_AGENDA_N_STATES; i++)
    if ((states & 1u << i) != 0)
      g_ptr_array_add (names, (gpointer) lima_report_agenda_state_name ((LimaAgendaState) i));
  g_ptr_array_add (names, NULL);
  return lima_format_list (format, (const char *const *) names->pdata);
}

static char *
describe_days (LimaFormat *format, const LimaAgendaFilter *filter)
{
  const LimaDate none = { 0 };

  return lima_format_period (format, filter->from == LIMA_MILESTONE_NEVER ? none : lima_day_to_date (filter->from),
                             filter->to == LIMA_MILESTONE_NEVER ? none : lima_day_to_date (filter->to - 1));
}

/**
 * lima_report_agenda_filter_words:
 * @format: for words and dates
 * @agenda: what is filtered
 * @filter: a filter
 *
 * Returns: (transfer full) (nullable): what is left out by it, as a sentence; %NULL where nothing is
 */
char *
lima_report_agenda_filter_words (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaFilter *filter)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *process = NULL, *programme = NULL, *states = NULL, *days = NULL, *list = NULL;
  const LimaSnapshot *snapshot;

  g_return_val_if_fail (format != NULL && agenda != NULL && filter != NULL, NULL);

  if (lima_agenda_filter_is_empty (filter))
    return NULL;
  snapshot = lima_agenda_get_snapshot (agenda);
  process = title_of (format, snapshot, LIMA_RECORD_PROCESS, filter->process);
  programme = title_of (format, snapshot, LIMA_RECORD_PROGRAMME, filter->programme);
  states = describe_states (format, filter->states);
  days = describe_days (format, filter);
  add_part (parts, format, C_("agenda filter", "with the words “%1$s”"), filter->words);
  add_part (parts, format, C_("agenda filter", "process: %1$s"), process);
  add_part (parts, format, C_("agenda filter", "programme: %1$s"), programme);
  add_part (parts, format, C_("agenda filter", "goal: %1$s"), filter->goal == 0 ? NULL : lima_atom_text (filter->goal));
  add_part (parts, format, C_("agenda filter", "kind: %1$s"),
            filter->kind == 0 ? NULL : lima_codelist_name ("MilestoneKind", lima_atom_text (filter->kind), lima_format_get_language (format)));
  add_part (parts, format, C_("agenda filter", "state: %1$s"), states);
  add_part (parts, format, C_("agenda filter", "days: %1$s"), days);
  if (!filter->programmes)
    g_ptr_array_add (parts, g_strdup (C_("agenda filter", "without the milestones of programmes")));
  g_ptr_array_add (parts, NULL);
  list = lima_format_list (format, (const char *const *) parts->pdata);
  /* Translators: a mark on each page; 1 is a list of conditions such as "process: Indicators" */
  return lima_report_fill (format, _("Not all milestones: %1$s"), list, NULL);
}

/* ---- Timeline, calendar, goals ---- */

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
}

static gboolean
has_month (const Printing *self, const LimaMilestoneSpan *month)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (lima_milestone_span_overlaps (&lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i))->span, month))
      return TRUE;
  return FALSE;
}

/* Every month in which something can be, from the first to the last. */
static void
print_months (Printing *self)
{
  gint32 first = G_MAXINT32, end = G_MININT32;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaMilestoneSpan *span = &lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i))->span;

      if (span->start == LIMA_MILESTONE_NEVER)
        continue;
      first = MIN (first, span->start);
      end = MAX (end, span->end);
    }
  while (first < end)
    {
      LimaDate day = lima_day_to_date (first), date = lima_date_new (day.year, day.month, 0);
      const LimaMilestoneSpan month = { lima_date_first_day (date), lima_date_end_day (date), 0, FALSE, FALSE };

      if (has_month (self, &month))
        print_month (self, day.year, day.month);
      first = month.end;
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
  for (guint goal = 1; goal <= 18; goal++)
    {
      g_autofree char *code = g_strdup_printf ("%u", goal);
      const char *name = lima_goal_name (code, lima_format_get_language (self->format));
      gboolean is_rest = goal == 18, any = FALSE;
      g_autofree char *title = is_rest ? g_strdup (_("No goal named"))
                                       /* Translators: 1 the number of a Sustainable Development Goal, 2 its name */
                                       : lima_report_fill (self->format, _("Goal %1$s: %2$s"), code, name == NULL ? "" : name, NULL);

      for (guint i = 0; i < words->len; i++)
        {
          const LimaReportAgendaRow *row = g_ptr_array_index (words, i);
          const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));

          if (is_rest ? *row->goals != '\0' : !lima_agenda_item_has_goal (item, lima_atom (code)))
            continue;
          if (!any)
            {
              lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
              lima_paper_table_add_cell (table, title);
            }
          any = TRUE;
          lima_paper_table_add_row (table, is_rest ? LIMA_PAPER_ROW_REST : LIMA_PAPER_ROW, 0);
          lima_paper_table_add_cell (table, row->goals);
          lima_paper_table_add_cell (table, row->process);
          lima_paper_table_add_cell (table, row->title);
          lima_paper_table_add_cell (table, row->when);
          lima_paper_table_add_cell (table, row->stand);
        }
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- List and proposals ---- */

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

static void
add_sources (Printing *self)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);
  LimaPaperTable *table = NULL;

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_SOURCE); i++)
    {
      const LimaSource *source = (const LimaSource *) lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i);
      g_autofree char *title = lima_report_agenda_text (self->format, source->title);

      if (table == NULL)
        {
          table = lima_paper_table_new_pairs ();
          lima_paper_add_heading (self->paper, 2, _("Sources"));
        }
      lima_paper_table_add_pair (table, source->symbol != NULL && *source->symbol != '\0' ? source->symbol : C_("source", "¶"), title);
    }
  if (table != NULL)
    lima_paper_take_table (self->paper, table);
}

static LimaPaper *
new_paper (const Printing *self, LimaReportAgendaView view)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);
  g_autofree char *portfolio = lima_report_agenda_text (self->format, lima_snapshot_get_head (snapshot)->title);
  g_autofree char *today = lima_format_date (self->format, lima_day_to_date (lima_agenda_get_today (self->agenda)));
  LimaPaper *paper = lima_paper_new (self->format, &self->options->sheet, lima_report_agenda_view_title (view));

  if (lima_report_agenda_illustrative (self->agenda, self->rows))
    lima_paper_set_mark (paper, _("Illustrative data"));
  lima_paper_set_head (paper, *portfolio != '\0' ? portfolio : lima_report_agenda_view_title (view), today);
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
    [LIMA_REPORT_AGENDA_TIMELINE] = print_timeline, [LIMA_REPORT_AGENDA_LIST] = print_list,           [LIMA_REPORT_AGENDA_MONTH] = print_calendar,
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
  print_head (&self, view);
  if (rows->len == 0 && view != LIMA_REPORT_AGENDA_PROPOSALS)
    lima_paper_add_paragraph (self.paper, _("No milestone to print."));
  else
    print[view] (&self);
  add_sources (&self);
  lima_paper_lay_out (self.paper);
  return self.paper;
}
