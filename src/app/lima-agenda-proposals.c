/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-proposals.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>

enum
{
  COLUMN_TITLE,
  COLUMN_GOAL,
  COLUMN_NUMBER,
  COLUMN_STATUS,
  COLUMN_SINCE,
  COLUMN_WORDING,
  COLUMN_PROPOSER,
  N_COLUMNS,
};

static LimaTextRow *
row_new (const LimaReportProposalRow *row)
{
  const char *const cells[N_COLUMNS + 1] = { row->title, row->goal, row->number, row->status, row->since, row->wording, row->proposer, NULL };

  return lima_text_row_new (lima_atom_text (row->id), row->sentence, cells);
}

static GPtrArray *
list (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  g_autoptr(GPtrArray) words = lima_report_agenda_proposals (format, lima_agenda_get_snapshot (agenda), filter->words, filter->goal);
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (made, row_new (g_ptr_array_index (words, i)));
  return made;
}

/* Goals and numbers stand in the order of the framework at first; a sorted column is in the order of its words. */
static int
compare (LimaFormat *format, LimaAgenda *agenda, guint column, LimaTextRow *a, LimaTextRow *b)
{
  return lima_format_collate (format, lima_text_row_get_cell (a, column), lima_text_row_get_cell (b, column));
}

/**
 * lima_agenda_proposals_new:
 * @format: how days are written
 * @menu: what is offered for a proposal
 *
 * Returns: (transfer floating): a table without proposals
 */
GtkWidget *
lima_agenda_proposals_new (LimaFormat *format, GMenuModel *menu)
{
  const LimaTextColumn columns[N_COLUMNS] = {
    [COLUMN_TITLE] = { C_("agenda", "Indicator"), -1 },
    [COLUMN_GOAL] = { C_("agenda", "Goal"), 64, LIMA_COLUMN_WHOLE },
    [COLUMN_NUMBER] = { C_("agenda", "Number"), 76, LIMA_COLUMN_WHOLE },
    [COLUMN_STATUS] = { C_("agenda", "Status"), 92, LIMA_COLUMN_WHOLE },
    [COLUMN_SINCE] = { C_("agenda", "Since"), 84, LIMA_COLUMN_WHOLE },
    [COLUMN_WORDING] = { C_("agenda", "Wording"), -1 },
    [COLUMN_PROPOSER] = { C_("agenda", "Proposed by"), 130 },
  };
  const LimaAgendaTableKind kind = {
    .name = _("Indicator proposals"),
    .columns = columns,
    .n_columns = N_COLUMNS,
    .sorted = 1u << COLUMN_TITLE | 1u << COLUMN_STATUS | 1u << COLUMN_PROPOSER,
    .list = list,
    .compare = compare,
  };

  return lima_agenda_table_new (format, menu, &kind);
}
