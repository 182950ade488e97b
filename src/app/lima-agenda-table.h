/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-view.h"
#include "lima-text-table.h"

G_BEGIN_DECLS

/**
 * LimaAgendaTableKind:
 * @name: what a screen reader calls it
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @sorted: bit n: column n can be sorted by
 * @list: (transfer full) (element-type LimaTextRow): puts what is shown into words, in the order in which it stands at first
 * @compare: orders two rows by a column
 *
 * What a table of the Agenda page shows.
 */
typedef struct
{
  const char *name;
  const LimaTextColumn *columns;
  guint n_columns;
  guint sorted;

  GPtrArray *(*list)    (LimaFormat             *format,
                         LimaAgenda             *agenda,
                         const LimaAgendaFilter *filter,
                         const GArray           *rows);
  int        (*compare) (LimaFormat             *format,
                         LimaAgenda             *agenda,
                         guint                   column,
                         LimaTextRow            *a,
                         LimaTextRow            *b);
} LimaAgendaTableKind;

#define LIMA_TYPE_AGENDA_TABLE (lima_agenda_table_get_type ())

/**
 * LimaAgendaTable:
 *
 * A view of the agenda that is a table.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaTable, lima_agenda_table, LIMA, AGENDA_TABLE, GtkBox)

GtkWidget  *lima_agenda_table_new          (LimaFormat                *format,
                                            GMenuModel                *menu,
                                            const LimaAgendaTableKind *kind);
guint       lima_agenda_table_get_n        (LimaAgendaTable           *self);
const char *lima_agenda_table_get_selected (LimaAgendaTable           *self);

G_END_DECLS
