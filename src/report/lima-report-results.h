/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-indicator-progress.h>
#include <lima-programme.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_RESULTS_MISSING, /* those that lack something stand first */
  LIMA_RESULTS_IMPACT,
  LIMA_RESULTS_OUTCOME,
  LIMA_RESULTS_OUTPUT,
  LIMA_RESULTS_LEVERAGE,
  LIMA_RESULTS_COORDINATION,
  LIMA_RESULTS_NO_LEVEL,
  LIMA_N_RESULTS_GROUPS,
} LimaResultsGroup;

typedef enum
{
  LIMA_RESULTS_ROW_GROUP,
  LIMA_RESULTS_ROW_INDICATOR,
  LIMA_RESULTS_ROW_PART,      /* women, men, youth, one of its own */
  LIMA_RESULTS_ROW_REMAINDER, /* what parts leave over */
} LimaResultsRowKind;

typedef enum
{
  LIMA_RESULTS_COLUMN_NAME,
  LIMA_RESULTS_COLUMN_UNIT,
  LIMA_RESULTS_COLUMN_BASELINE,
  LIMA_RESULTS_COLUMN_TARGET,
  LIMA_RESULTS_COLUMN_ACTUAL,
  LIMA_RESULTS_COLUMN_PROGRESS,
  LIMA_RESULTS_COLUMN_GOAL,
  LIMA_N_RESULTS_COLUMNS,
} LimaResultsColumn;

/**
 * LimaResultsCell:
 * @text: for people; empty where the row has nothing there
 * @struck: (nullable): of a revised target, as it was first set
 * @said: (nullable): the same read out, where that differs: "at least 3,140" for "≥ 3,140"
 * @tip: (nullable): what else is to be said
 * @is_missing: whether something should stand there, or what stands there is no number
 * @is_unknown: whether @text are words in place of a number
 */
typedef struct
{
  char *text;
  char *struck;
  char *said;
  char *tip;
  gboolean is_missing;
  gboolean is_unknown;
} LimaResultsCell;

/**
 * LimaResultsRow:
 * @kind: what it is
 * @group: where it stands
 * @depth: 0 for groups, 1 for indicators, more for what stands below them
 * @parent: the row it stands below, -1 for groups
 * @has_children: whether rows stand below it
 * @n: of a group, how many indicators
 * @count: (nullable): the same for people
 * @indicator: its id, 0 for groups
 * @target: id of the period whose target is shown, or to which one typed here belongs, 0 for none
 * @actual: id of the period to which an actual value typed here belongs, 0 for none
 * @target_part: of a part, its id among the parts of @target, 0 for none
 * @actual_part: the same among the parts of @actual
 * @missing: what an indicator lacks, a set of #LimaIndicatorMissing
 * @status: how it stands
 * @done: the share of the way that is done, for the length of a bar only; NaN where it is not known
 * @gone: the share of the time that is gone, the same
 * @gone_share: that share as it is
 * @cells: its texts, by #LimaResultsColumn
 */
typedef struct
{
  LimaResultsRowKind kind;
  LimaResultsGroup group;
  guint depth;
  int parent;
  gboolean has_children;
  guint n;
  char *count;
  LimaAtom indicator;
  LimaAtom target;
  LimaAtom actual;
  LimaAtom target_part;
  LimaAtom actual_part;
  guint missing;
  LimaProgressStatus status;
  double done;
  double gone;
  LimaSum gone_share;
  LimaResultsCell cells[LIMA_N_RESULTS_COLUMNS];
} LimaResultsRow;

/**
 * LimaReportResults:
 *
 * The results of a programme on a day as rows of texts, parents before what stands below them. Immutable, counted; needs
 * the programme no more.
 */
typedef struct _LimaReportResults LimaReportResults;

LimaReportResults    *lima_report_results_new         (const LimaProgramme     *programme,
                                                       LimaDate                 at,
                                                       LimaDate                 period,
                                                       LimaFormat              *format);
LimaReportResults    *lima_report_results_ref         (LimaReportResults       *self);
void                  lima_report_results_unref       (LimaReportResults       *self);
guint                 lima_report_results_get_n       (const LimaReportResults *self);
const LimaResultsRow *lima_report_results_get         (const LimaReportResults *self,
                                                       guint                    row);
int                   lima_report_results_find        (const LimaReportResults *self,
                                                       LimaAtom                 indicator);
char                 *lima_report_results_get_heading (const LimaReportResults *self,
                                                       LimaResultsColumn        column);
char                 *lima_report_results_say         (const LimaReportResults *self,
                                                       guint                    row,
                                                       LimaResultsColumn        column);
char                 *lima_report_results_describe    (const LimaReportResults *self);
char                 *lima_report_results_to_csv      (const LimaReportResults *self);
GArray               *lima_report_results_get_periods (const LimaProgramme     *programme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportResults, lima_report_results_unref)

G_END_DECLS
