/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-list.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>

typedef enum
{
  COLUMN_WHEN,
  COLUMN_TITLE,
  COLUMN_PROCESS,
  COLUMN_TO_GO,
  COLUMN_SLIP,
  COLUMN_STATE,
  COLUMN_GOALS,
  COLUMN_PLACE,
  N_COLUMNS,
} Column;

/* ---- Order ---- */

static gboolean
has_days (const LimaAgendaItem *item)
{
  return item->span.start != LIMA_MILESTONE_NEVER;
}

/* What was is told from the last one on, since that is what is sought; nobody knows when the others were. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer agenda)
{
  guint row = *(const guint *) a, other_row = *(const guint *) b;
  const LimaAgendaItem *first = lima_agenda_get (agenda, row), *second = lima_agenda_get (agenda, other_row);
  gboolean is_past = first->state == LIMA_AGENDA_DONE || first->state == LIMA_AGENDA_CANCELLED;
  int by_row = (row > other_row) - (row < other_row);

  if (first->state != second->state)
    return first->state < second->state ? -1 : 1;
  if (has_days (first) != has_days (second))
    return has_days (first) ? -1 : 1;
  return is_past ? -by_row : by_row;
}

static int
compare_numbers (const LimaAgendaItem *a, const LimaAgendaItem *b, Column column)
{
  gint64 first, second;

  switch (column)
    {
    case COLUMN_TO_GO:
      first = has_days (a) ? a->days_low : G_MAXINT64;
      second = has_days (b) ? b->days_low : G_MAXINT64;
      break;
    case COLUMN_SLIP:
      first = a->has_slip ? a->slip_high : G_MAXINT64;
      second = b->has_slip ? b->slip_high : G_MAXINT64;
      break;
    case COLUMN_STATE:
      first = a->state;
      second = b->state;
      break;
    case COLUMN_WHEN:
    case COLUMN_TITLE:
    case COLUMN_PROCESS:
    case COLUMN_GOALS:
    case COLUMN_PLACE:
    case N_COLUMNS:
    default:
      first = second = 0;
      break;
    }
  return (first > second) - (first < second);
}

/* The agenda is in the order of its days. */
static int
compare (LimaFormat *format, LimaAgenda *agenda, guint column, LimaTextRow *a, LimaTextRow *b)
{
  int first = lima_agenda_find (agenda, lima_text_row_get_key (a)), second = lima_agenda_find (agenda, lima_text_row_get_key (b)), by;

  if (first < 0 || second < 0)
    return 0;
  if (column == COLUMN_TITLE || column == COLUMN_PROCESS)
    by = lima_format_collate (format, lima_text_row_get_cell (a, column), lima_text_row_get_cell (b, column));
  else
    by = compare_numbers (lima_agenda_get (agenda, (guint) first), lima_agenda_get (agenda, (guint) second), (Column) column);
  return by != 0 ? by : (first > second) - (first < second);
}

/* ---- Rows ---- */

static const char *
icon_of (LimaAgendaState state)
{
  switch (state)
    {
    case LIMA_AGENDA_NOW:
      return "media-playback-start-symbolic";
    case LIMA_AGENDA_UPCOMING:
      return "x-office-calendar-symbolic";
    case LIMA_AGENDA_OVERDUE:
      return "dialog-warning-symbolic";
    case LIMA_AGENDA_DONE:
      return "object-select-symbolic";
    case LIMA_AGENDA_POSTPONED:
      return "media-playback-pause-symbolic";
    case LIMA_AGENDA_CANCELLED:
      return "window-close-symbolic";
    case LIMA_AGENDA_UNDATED:
    case LIMA_AGENDA_N_STATES:
    default:
      return "dialog-question-symbolic";
    }
}

static LimaTextRow *
row_new (const LimaReportAgendaRow *row)
{
  const char *const cells[N_COLUMNS + 1] = { row->when, row->title, row->process, row->to_go, row->slip, row->stand, row->goals, row->place, NULL };
  LimaTextRow *made = lima_text_row_new (row->key, row->sentence, cells);

  lima_text_row_set_look (made, icon_of (row->state), row->state == LIMA_AGENDA_OVERDUE ? "lima-warning" : NULL);
  return made;
}

static GPtrArray *
list (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  g_autoptr(GArray) ordered = g_array_copy ((GArray *) rows);
  g_autoptr(GPtrArray) words = NULL;
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_sort_with_data (ordered, compare_rows, agenda);
  words = lima_report_agenda_rows (format, agenda, ordered);
  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (made, row_new (g_ptr_array_index (words, i)));
  return made;
}

/**
 * lima_agenda_list_new:
 * @format: how days are written
 * @menu: what is offered for a milestone
 *
 * Returns: (transfer floating): a list without an agenda
 */
GtkWidget *
lima_agenda_list_new (LimaFormat *format, GMenuModel *menu)
{
  const LimaTextColumn columns[N_COLUMNS] = {
    [COLUMN_WHEN] = { C_("agenda", "When"), 160, LIMA_COLUMN_WHOLE },
    [COLUMN_TITLE] = { C_("agenda", "Milestone"), -1 },
    [COLUMN_PROCESS] = { C_("agenda", "Process"), 124 },
    [COLUMN_TO_GO] = { C_("agenda", "Days to go"), 152, LIMA_COLUMN_WHOLE },
    [COLUMN_SLIP] = { C_("agenda", "Slip"), 160, LIMA_COLUMN_WHOLE },
    [COLUMN_STATE] = { C_("agenda", "State"), 112, LIMA_COLUMN_WHOLE },
    [COLUMN_GOALS] = { C_("agenda", "Goals"), 56 },
    [COLUMN_PLACE] = { C_("agenda", "Place"), 80 },
  };
  const LimaAgendaTableKind kind = {
    .name = _("Milestones"),
    .columns = columns,
    .n_columns = N_COLUMNS,
    .sorted = 1u << COLUMN_WHEN | 1u << COLUMN_TITLE | 1u << COLUMN_PROCESS | 1u << COLUMN_TO_GO | 1u << COLUMN_SLIP | 1u << COLUMN_STATE,
    .list = list,
    .compare = compare,
  };

  return lima_agenda_table_new (format, menu, &kind);
}
