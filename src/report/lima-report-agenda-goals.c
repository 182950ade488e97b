/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals by processes: what happened for which goal where. */

#include "lima-report-agenda-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>

#include "lima-report-words.h"

#define MOST_IN_CELL 6

/* What the columns are: processes, programmes, and none. */
typedef struct
{
  const LimaBlock *owner;
  guint column;
  guint n;
} Column;

typedef struct
{
  LimaFormat *format;
  LimaAgenda *agenda;
  const GArray *rows;
  GPtrArray *words;
  LimaCrosstab *chart;
  GArray *columns; /* Column */
} Making;

static const LimaAgendaItem *
item_at (const Making *self, guint i)
{
  return lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));
}

static LimaAtom
goal_atom (guint goal)
{
  char code[4];

  g_snprintf (code, sizeof code, "%u", goal);
  return lima_atom (code);
}

/* Goal 0 is no goal at all. */
static gboolean
is_of (const LimaAgendaItem *item, guint goal)
{
  if (goal > 0)
    return lima_agenda_item_has_goal (item, goal_atom (goal));
  for (guint i = 1; i <= LIMA_REPORT_N_GOALS; i++)
    if (lima_agenda_item_has_goal (item, goal_atom (i)))
      return FALSE;
  return TRUE;
}

static guint
count_of_goal (const Making *self, guint goal)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += is_of (item_at (self, i), goal);
  return n;
}

/* ---- Columns ---- */

static void
add_column (Making *self, const LimaBlock *owner, const char *title, gboolean is_rest)
{
  Column column = { .owner = owner };
  g_autofree char *number = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    column.n += lima_report_agenda_owner (item_at (self, i)) == owner;
  if (column.n == 0)
    return;
  number = lima_format_integer (self->format, column.n);
  column.column = lima_crosstab_add_column (self->chart, owner == NULL ? "" : lima_block_get_id (owner), title, number, is_rest);
  g_array_append_val (self->columns, column);
}

static void
add_columns (Making *self)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS); i++)
    {
      const LimaAgendaItem item = { .process = (const LimaProcess *) lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i) };
      g_autofree char *title = lima_report_agenda_process (self->format, &item);

      add_column (self, &item.process->head, title, FALSE);
    }
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaAgendaItem item = { .programme = (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i) };
      g_autofree char *title = lima_report_agenda_process (self->format, &item);

      add_column (self, &item.programme->head, title, FALSE);
    }
  add_column (self, NULL, _("No process named"), TRUE);
}

/* ---- Rows ---- */

static void
set_more (Making *self, guint row, const Column *column, guint n)
{
  g_autofree char *number = lima_format_integer (self->format, n);
  /* Translators: the last line of a list that was cut; 1 is a number */
  g_autofree char *words = lima_report_fill (self->format, P_("and %1$s more", "and %1$s more", n), number, NULL);

  lima_crosstab_set_more (self->chart, row, column->column, words, words);
}

static void
fill_cell (Making *self, guint row, guint goal, const Column *column)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *item = item_at (self, i);
      const LimaReportAgendaRow *words = g_ptr_array_index (self->words, i);

      if (lima_report_agenda_owner (item) != column->owner || !is_of (item, goal))
        continue;
      if (n++ < MOST_IN_CELL)
        lima_crosstab_add (self->chart, row, column->column, words->key, words->title, words->sentence, lima_report_agenda_look (item->state));
    }
  if (n > MOST_IN_CELL)
    set_more (self, row, column, n - MOST_IN_CELL);
}

static void
add_goal (Making *self, guint goal)
{
  guint n = count_of_goal (self, goal), row;
  g_autofree char *number = lima_format_integer (self->format, n), *code = g_strdup_printf ("%u", goal), *title = NULL;
  const char *name = lima_goal_name (code, lima_format_get_language (self->format));

  if (n == 0)
    return;
  /* Translators: 1 is the number of a Sustainable Development Goal */
  title = goal == 0 ? g_strdup (_("No goal named")) : lima_report_fill (self->format, _("Goal %1$s"), code, NULL);
  row = lima_crosstab_add_row (self->chart, goal == 0 ? "" : code, title, goal == 0 ? NULL : name, number, goal == 0);
  for (guint i = 0; i < self->columns->len; i++)
    fill_cell (self, row, goal, &g_array_index (self->columns, Column, i));
}

/* ---- Words ---- */

/* Which goal most of them are about. */
static char *
describe_lead (const Making *self)
{
  guint most = 0, lead = 0;
  g_autofree char *goal = NULL, *number = NULL;

  for (guint i = 1; i <= LIMA_REPORT_N_GOALS; i++)
    {
      guint n = count_of_goal (self, i);

      if (n > most)
        {
          most = n;
          lead = i;
        }
    }
  if (lead == 0)
    return g_strdup (self->rows->len == 0 ? _("No milestone yet") : _("No milestone names a goal"));
  goal = lima_format_integer (self->format, lead);
  number = lima_format_integer (self->format, most);
  /* Translators: the title of a table of goals by processes: 1 the number of a goal, 2 how many milestones are about it */
  return lima_report_fill (self->format, P_("Goal %1$s leads with %2$s milestone", "Goal %1$s leads with %2$s milestones", most), goal, number, NULL);
}

static LimaChartTable *
make_texts (const Making *self)
{
  LimaChartTable *texts = lima_chart_table_new ();
  g_autofree char *lead = describe_lead (self);

  lima_chart_table_set_format (texts, self->format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (texts, lead);
  lima_chart_table_set_subtitle (texts, _("Milestones by Sustainable Development Goal and process; one that names several goals stands in the row of each"));
  lima_chart_table_set_description (texts, lead);
  lima_chart_table_set_empty_text (texts, _("No milestone yet"));
  if (lima_report_agenda_illustrative (self->agenda, self->rows))
    lima_chart_table_set_illustrative (texts, _("Illustrative data"));
  return texts;
}

/**
 * lima_report_agenda_goals:
 * @format: for words
 * @agenda: milestones
 * @rows: (element-type guint): which of them
 *
 * Returns: (transfer full): what happened for each goal in each process. The totals count each milestone once, so they may be less than the sum of
 *   the rows; those without a goal or a process are remainders
 */
LimaCrosstab *
lima_report_agenda_goals (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  g_autoptr(GPtrArray) words = NULL;
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autofree char *all = NULL;
  Making making = { format, agenda, rows, NULL, NULL, columns };

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, NULL);

  words = lima_report_agenda_rows (format, agenda, rows);
  making.words = words;
  making.chart = lima_crosstab_new (make_texts (&making));
  lima_crosstab_set_rtl (making.chart, lima_format_is_right_to_left (format));
  add_columns (&making);
  for (guint goal = 1; goal <= LIMA_REPORT_N_GOALS; goal++)
    add_goal (&making, goal);
  add_goal (&making, 0);
  all = lima_format_integer (format, rows->len);
  lima_crosstab_set_totals (making.chart, C_("agenda", "All"), all);
  return making.chart;
}
