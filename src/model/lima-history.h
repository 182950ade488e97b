/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-portfolio.h"

G_BEGIN_DECLS

#define LIMA_TYPE_HISTORY (lima_history_get_type ())

/**
 * LimaHistory:
 *
 * What was done to a portfolio since it was loaded, step by step, and the way back. Every change of an open portfolio that a person
 * makes goes through its history; loading does not. Belongs to the main thread.
 */
G_DECLARE_FINAL_TYPE (LimaHistory, lima_history, LIMA, HISTORY, GObject)

LimaHistory   *lima_history_new           (LimaPortfolio  *portfolio);
LimaPortfolio *lima_history_get_portfolio (LimaHistory    *self);
gboolean       lima_history_apply         (LimaHistory    *self,
                                           LimaChangeSet  *set,
                                           const char     *merge,
                                           GError        **error);
void           lima_history_break         (LimaHistory    *self);
gboolean       lima_history_undo          (LimaHistory    *self,
                                           GError        **error);
gboolean       lima_history_redo          (LimaHistory    *self,
                                           GError        **error);
gboolean       lima_history_go_to         (LimaHistory    *self,
                                           guint           position,
                                           GError        **error);
guint          lima_history_get_n         (LimaHistory    *self);
guint          lima_history_get_position  (LimaHistory    *self);
LimaChangeSet *lima_history_get_step      (LimaHistory    *self,
                                           guint           i);
const char    *lima_history_get_label     (LimaHistory    *self,
                                           guint           i);
gint64         lima_history_get_time      (LimaHistory    *self,
                                           guint           i);
guint          lima_history_freeze        (LimaHistory    *self);
void           lima_history_mark_saved    (LimaHistory    *self,
                                           guint           position);
gboolean       lima_history_is_saved      (LimaHistory    *self);

/**
 * LimaHistoryEntry:
 * @set: what was done, or what was taken back
 * @label: what it was called
 * @time: when, microseconds since 1970
 * @is_undone: whether it was taken back
 *
 * Something that happened since it was last asked what happened.
 */
typedef struct
{
  LimaChangeSet *set;
  char *label;
  gint64 time;
  gboolean is_undone;
} LimaHistoryEntry;

GPtrArray     *lima_history_take_news     (LimaHistory    *self);

G_END_DECLS
