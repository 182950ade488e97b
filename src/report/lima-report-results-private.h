/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-indicator-missing.h>
#include <lima-indicator-parts.h>
#include <lima-indicator-tree.h>

#include "lima-report-results.h"

G_BEGIN_DECLS

/**
 * LimaResultsStand:
 * @indicator: which one
 * @target: (nullable): the period whose target counts
 * @actual: (nullable): the period whose actual value is the latest
 * @progress: how it stands; its items are not to be looked at
 * @computed: what its parts make
 * @is_computed: whether the actual value is @computed
 * @is_descending: whether less is better
 * @status: as in @progress, or unknown where parts that are not known could change it
 * @in_words: (nullable): of an indicator in words, the period whose words count
 *
 * How one indicator stands. All is borrowed from the programme.
 */
typedef struct
{
  const LimaProgrammeIndicator *indicator;
  const LimaProgrammeTarget *target;
  const LimaProgrammeTarget *actual;
  LimaIndicatorProgress progress;
  LimaIndicatorComputed computed;
  gboolean is_computed;
  gboolean is_descending;
  LimaProgressStatus status;
  const LimaProgrammeTarget *in_words;
} LimaResultsStand;

/**
 * LimaResultsStands:
 * @at: the day
 * @period: the last day of a period, %G_MININT32 for whatever is next
 * @tree: how the indicators are parts of each other
 * @stands: (element-type LimaResultsStand): one for each indicator, in order
 *
 * How all indicators of a programme stand.
 */
typedef struct
{
  LimaDate at;
  gint32 period;
  LimaIndicatorTree *tree;
  GArray *stands;
} LimaResultsStands;

/* lima-report-results-stand.c */
void     lima_results_stands_init     (LimaResultsStands            *self,
                                       const LimaItems              *indicators,
                                       LimaDate                      at,
                                       LimaDate                      period);
void     lima_results_stands_clear    (LimaResultsStands            *self);
const LimaResultsStand *
         lima_results_stands_get      (const LimaResultsStands      *self,
                                       guint                         i);
gboolean lima_results_has_begun       (const LimaProgrammeTarget    *item,
                                       LimaDate                      at);
gint32   lima_results_end_of          (const LimaProgrammeTarget    *item);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaResultsStands, lima_results_stands_clear)

/* lima-report-results-words.c */
char    *lima_results_write_value     (LimaFormat                   *format,
                                       const LimaProgrammeIndicator *indicator,
                                       const LimaIndicatorValue     *value,
                                       const LimaAmount             *given);
char    *lima_results_write_ratio     (LimaFormat                   *format,
                                       const LimaIndicatorValue     *value);
char    *lima_results_write_amount    (LimaFormat                   *format,
                                       const LimaProgrammeIndicator *indicator,
                                       const LimaAmount             *amount);
char    *lima_results_write_actual    (LimaFormat                   *format,
                                       const LimaResultsStand       *stand,
                                       gboolean                      aloud);
char    *lima_results_write_unit      (LimaFormat                   *format,
                                       const LimaProgrammeIndicator *indicator);
char    *lima_results_write_text      (LimaFormat                   *format,
                                       const LimaText               *text);
char    *lima_results_write_done      (LimaFormat                   *format,
                                       const LimaSum                *done,
                                       int                           bound);
char    *lima_results_write_progress  (LimaFormat                   *format,
                                       const LimaResultsStand       *stand);
char    *lima_results_explain         (LimaFormat                   *format,
                                       const LimaResultsStand       *stand);
char    *lima_results_describe_pace   (LimaFormat                   *format,
                                       const LimaSum                *gone,
                                       LimaProgressStatus            status);
char    *lima_results_describe_target (LimaFormat                   *format,
                                       const LimaResultsStand       *stand);
char    *lima_results_describe_rule   (LimaFormat                   *format,
                                       const LimaResultsStand       *stand);
char    *lima_results_describe_lacks  (LimaFormat                   *format,
                                       guint                         missing);
char    *lima_results_write_part      (LimaFormat                   *format,
                                       const LimaProgrammePart      *part);

/* lima-report-results-parts.c */
void     lima_results_add_parts       (GArray                       *rows,
                                       LimaFormat                   *format,
                                       const LimaResultsStand       *stand,
                                       guint                         parent);

/* lima-report-results.c */
LimaResultsRow lima_results_row_below (const GArray                 *rows,
                                       guint                         parent,
                                       LimaResultsRowKind            kind);
LimaFormat    *lima_results_get_format (const LimaReportResults *self);

G_END_DECLS
