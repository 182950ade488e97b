/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-rule.h>

G_BEGIN_DECLS

#define LIMA_CHECK_ALL_RULES LIMA_N_RULES
#define LIMA_CHECK_ALL_SEVERITIES (-1)

#define LIMA_TYPE_CHECK_ROW (lima_check_row_get_type ())
#define LIMA_TYPE_CHECK_LIST (lima_check_list_get_type ())

/**
 * LimaCheckRow:
 *
 * A finding in a list, made when it is shown. It holds the index that it was found in.
 */
G_DECLARE_FINAL_TYPE (LimaCheckRow, lima_check_row, LIMA, CHECK_ROW, GObject)

/**
 * LimaCheckList:
 *
 * What the rules found in a portfolio, the most money at stake first, filtered: a #GListModel of #LimaCheckRow.
 */
G_DECLARE_FINAL_TYPE (LimaCheckList, lima_check_list, LIMA, CHECK_LIST, GObject)

LimaIndex          *lima_check_row_get_index     (LimaCheckRow   *self);
const LimaRuleItem *lima_check_row_get_item      (LimaCheckRow   *self);

GArray             *lima_check_list_find         (LimaIndex      *index,
                                                  GCancellable   *cancellable,
                                                  GError        **error);
LimaCheckList      *lima_check_list_new          (void);
void                lima_check_list_take         (LimaCheckList  *self,
                                                  LimaIndex      *index,
                                                  GArray         *items);
void                lima_check_list_set_filter   (LimaCheckList  *self,
                                                  int             severity,
                                                  LimaRule        rule,
                                                  const char     *words);
guint               lima_check_list_count        (LimaCheckList  *self,
                                                  LimaSeverity    severity);
guint               lima_check_list_count_rule   (LimaCheckList  *self,
                                                  LimaRule        rule);

G_END_DECLS
