/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-text-row.h"

G_BEGIN_DECLS

/**
 * LimaTextColumnKind:
 * @LIMA_COLUMN_WORDS: they end in an ellipsis where they have no room
 * @LIMA_COLUMN_WHOLE: days, states and other short words of the program: the column grows with them
 * @LIMA_COLUMN_NUMBER: the same, of numbers, which stand at the end of the column
 */
typedef enum
{
  LIMA_COLUMN_WORDS,
  LIMA_COLUMN_WHOLE,
  LIMA_COLUMN_NUMBER,
} LimaTextColumnKind;

/**
 * LimaTextColumn:
 * @title: its heading, translated
 * @width: pixels; below zero it shares what is left with others that are
 * @kind: of its texts
 * @beside: pixels that its cells need beside their texts
 *
 * A column of a table of texts.
 */
typedef struct
{
  const char *title;
  int width;
  LimaTextColumnKind kind;
  int beside;
} LimaTextColumn;

#define LIMA_TYPE_TEXT_TABLE (lima_text_table_get_type ())

/**
 * LimaTextTable:
 *
 * A table of texts that were put into words elsewhere, of which one row is selected. "selected" is emitted when the user selects another row,
 * "activated" with a row's key for Enter and a double click. Ctrl+C copies the table.
 */
G_DECLARE_FINAL_TYPE (LimaTextTable, lima_text_table, LIMA, TEXT_TABLE, GtkBox)

GtkWidget  *lima_text_table_new          (const char           *name,
                                          const LimaTextColumn *columns,
                                          guint                 n_columns);
void        lima_text_table_set_factory  (LimaTextTable        *self,
                                          guint                 column,
                                          GtkListItemFactory   *factory);
void        lima_text_table_set_sorter   (LimaTextTable        *self,
                                          guint                 column,
                                          GtkSorter            *sorter);
void        lima_text_table_sort         (LimaTextTable        *self,
                                          guint                 column,
                                          GtkSortType           order);
void        lima_text_table_set_rows     (LimaTextTable        *self,
                                          GPtrArray            *rows);
guint       lima_text_table_get_n        (LimaTextTable        *self);
const char *lima_text_table_get_selected (LimaTextTable        *self);
gboolean    lima_text_table_select       (LimaTextTable        *self,
                                          const char           *key);
void        lima_text_table_set_menu     (LimaTextTable        *self,
                                          GMenuModel           *menu);

G_END_DECLS
