/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_PAPER_START, /* words */
  LIMA_PAPER_END,   /* numbers: they are not wrapped while there is room elsewhere */
} LimaPaperAlign;

typedef enum
{
  LIMA_PAPER_ROW,
  LIMA_PAPER_ROW_GROUP, /* its first cell is over all columns, bold, and stays with the row below */
  LIMA_PAPER_ROW_SUM,   /* bold: the sum of the rows below it; stays with the first of them */
  LIMA_PAPER_ROW_REST,  /* what is left over: slanted */
  LIMA_PAPER_ROW_TOTAL, /* bold, below a rule, and stays with the row above */
} LimaPaperRowKind;

/**
 * LimaPaperTable:
 *
 * A table to be laid out on paper: columns first, then rows, then the cells of each row one after the other. Cells that are not given
 * are blank. A line end in a cell begins a new line.
 */
typedef struct _LimaPaperTable LimaPaperTable;

LimaPaperTable *lima_paper_table_new        (void);
LimaPaperTable *lima_paper_table_new_pairs  (void);
void            lima_paper_table_free       (LimaPaperTable   *self);

void            lima_paper_table_add_column (LimaPaperTable   *self,
                                             const char       *title,
                                             LimaPaperAlign    align,
                                             guint             weight);
void            lima_paper_table_add_row    (LimaPaperTable   *self,
                                             LimaPaperRowKind  kind,
                                             guint             level);
void            lima_paper_table_add_cell   (LimaPaperTable   *self,
                                             const char       *text);
void            lima_paper_table_take_cell  (LimaPaperTable   *self,
                                             char             *text);
void            lima_paper_table_add_pair   (LimaPaperTable   *self,
                                             const char       *key,
                                             const char       *value);

guint           lima_paper_table_get_n_rows (const LimaPaperTable *self);
const char     *lima_paper_table_get_cell   (const LimaPaperTable *self,
                                             guint             row,
                                             guint             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaPaperTable, lima_paper_table_free)

G_END_DECLS
