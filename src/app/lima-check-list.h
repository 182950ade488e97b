/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-report-findings.h>

G_BEGIN_DECLS

#define LIMA_TYPE_CHECK_ROW (lima_check_row_get_type ())
#define LIMA_TYPE_CHECK_LIST (lima_check_list_get_type ())

/**
 * LimaCheckRow:
 *
 * A finding in a list, made when it is shown. It holds the findings that it is one of.
 */
G_DECLARE_FINAL_TYPE (LimaCheckRow, lima_check_row, LIMA, CHECK_ROW, GObject)

/**
 * LimaCheckList:
 *
 * What was found in a portfolio, as far as it is shown: a #GListModel of #LimaCheckRow. What stays from one check to the next is not told
 * as a change, so that a view keeps its place.
 */
G_DECLARE_FINAL_TYPE (LimaCheckList, lima_check_list, LIMA, CHECK_LIST, GObject)

LimaReportFindings *lima_check_row_get_findings (LimaCheckRow       *self);
guint               lima_check_row_get_number   (LimaCheckRow       *self);

LimaCheckList      *lima_check_list_new         (void);
void                lima_check_list_compare     (LimaCheckList      *self,
                                                 LimaReportFindings *findings,
                                                 const GArray       *shown,
                                                 guint              *first,
                                                 guint              *removed);
void                lima_check_list_take        (LimaCheckList      *self,
                                                 LimaReportFindings *findings,
                                                 GArray             *shown);
LimaReportFindings *lima_check_list_get_findings (LimaCheckList     *self);
GArray             *lima_check_list_get_shown   (LimaCheckList      *self);

G_END_DECLS
