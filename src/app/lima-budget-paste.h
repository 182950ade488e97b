/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaBudgetPaste:
 * @lines: (element-type LimaBlock): what was read, lines without ids
 * @n_wrong: cells that are no amount
 * @first_wrong: (nullable): the first of them
 * @n_unknown: rows that name a component which the programme does not have
 *
 * A block of a budget from a spreadsheet: a row of headings with the years, and below it rows with the name of a component, the name of a
 * source if the second heading is no year, and an amount a year.
 */
typedef struct
{
  GPtrArray *lines;
  guint n_wrong;
  char *first_wrong;
  guint n_unknown;
} LimaBudgetPaste;

LimaBudgetPaste *lima_budget_paste_new      (LimaFormat            *format,
                                             const LimaProgramme   *programme,
                                             const char            *text,
                                             GError               **error);
void             lima_budget_paste_free     (LimaBudgetPaste       *self);
char            *lima_budget_paste_describe (const LimaBudgetPaste *self,
                                             LimaFormat            *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaBudgetPaste, lima_budget_paste_free)

G_END_DECLS
