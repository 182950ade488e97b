/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaPastedBlock:
 *
 * Cells as spreadsheets put them on the clipboard: rows end with a line end, cells are parted by tabs. A cell that holds one of these or a
 * quotation mark stands in quotation marks, and marks inside are doubled.
 */
typedef struct _LimaPastedBlock LimaPastedBlock;

LimaPastedBlock *lima_pasted_block_new           (const char            *text);
void             lima_pasted_block_free          (LimaPastedBlock       *self);
guint            lima_pasted_block_get_n_rows    (const LimaPastedBlock *self);
guint            lima_pasted_block_get_n_columns (const LimaPastedBlock *self,
                                                  guint                  row);
const char      *lima_pasted_block_get           (const LimaPastedBlock *self,
                                                  guint                  row,
                                                  guint                  column);
gboolean         lima_pasted_block_is_one_cell   (const LimaPastedBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaPastedBlock, lima_pasted_block_free)

G_END_DECLS
