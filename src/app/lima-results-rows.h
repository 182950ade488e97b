/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-report-results.h>

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_ITEM (lima_results_item_get_type ())
#define LIMA_TYPE_RESULTS_ROWS (lima_results_rows_get_type ())

/**
 * LimaResultsItem:
 *
 * A row of the results in sight. "changed" is emitted when it says something else.
 */
G_DECLARE_FINAL_TYPE (LimaResultsItem, lima_results_item, LIMA, RESULTS_ITEM, GObject)

/**
 * LimaResultsRows:
 *
 * The rows of the results that are in sight: those below a row that is closed are not, nor are those that are not searched for.
 */
G_DECLARE_FINAL_TYPE (LimaResultsRows, lima_results_rows, LIMA, RESULTS_ROWS, GObject)

const LimaResultsRow *lima_results_item_get_row      (LimaResultsItem   *self);
char                 *lima_results_item_say          (LimaResultsItem   *self,
                                                      LimaResultsColumn  column);
gboolean              lima_results_item_can_expand   (LimaResultsItem   *self);
gboolean              lima_results_item_is_expanded  (LimaResultsItem   *self);

LimaResultsRows      *lima_results_rows_new          (void);
void                  lima_results_rows_follow       (LimaResultsRows   *self,
                                                      LimaReportResults *results);
LimaReportResults    *lima_results_rows_get_results  (LimaResultsRows   *self);
void                  lima_results_rows_show_parts   (LimaResultsRows   *self,
                                                      gboolean           parts);
void                  lima_results_rows_search       (LimaResultsRows   *self,
                                                      const char        *words);
void                  lima_results_rows_expand       (LimaResultsRows   *self,
                                                      guint              position,
                                                      gboolean           expanded);
void                  lima_results_rows_reveal       (LimaResultsRows   *self,
                                                      LimaAtom           indicator);
LimaResultsItem      *lima_results_rows_get          (LimaResultsRows   *self,
                                                      guint              position);
int                   lima_results_rows_find         (LimaResultsRows   *self,
                                                      LimaResultsItem   *item);
int                   lima_results_rows_find_indicator (LimaResultsRows *self,
                                                      LimaAtom           indicator);
int                   lima_results_rows_find_parent  (LimaResultsRows   *self,
                                                      guint              position);

G_END_DECLS
