/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHANGE_ROW (lima_change_row_get_type ())

/**
 * LimaChangeRow:
 *
 * A step in a list, in words.
 */
G_DECLARE_FINAL_TYPE (LimaChangeRow, lima_change_row, LIMA, CHANGE_ROW, GObject)

/* Where a step stands to what is open now. */
typedef enum
{
  LIMA_CHANGE_DONE,
  LIMA_CHANGE_NOW,    /* the last one that is done: what is open is as it left it */
  LIMA_CHANGE_UNDONE,
  LIMA_CHANGE_SAVED,  /* only the file tells of it */
} LimaChangeState;

#define LIMA_CHANGE_COLUMNS 4 /* state, when, who, what */

LimaChangeRow  *lima_change_row_new_step     (LimaSession   *session,
                                              guint          position);
LimaChangeRow  *lima_change_row_new_saved    (LimaSession   *session,
                                              guint          row);
LimaChangeState lima_change_row_get_state    (LimaChangeRow *self);
guint           lima_change_row_get_position (LimaChangeRow *self);
const char     *lima_change_row_get_text     (LimaChangeRow *self,
                                              guint          column);
const char     *lima_change_row_get_details  (LimaChangeRow *self);

G_END_DECLS
