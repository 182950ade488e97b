/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-format.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_GANTT_PROGRAMME, /* a group of groups */
  LIMA_GANTT_SUMMARY,   /* a group: a component, an output */
  LIMA_GANTT_ACTIVITY,
  LIMA_GANTT_MILESTONE, /* a moment */
} LimaGanttKind;

#define LIMA_GANTT_NOWHERE G_MININT32 /* a day that isn't known */

/**
 * LimaGanttRow:
 * @kind: what it is
 * @level: 0 for the outermost; a row belongs to the nearest one above it with a lower level
 * @has_children: whether rows belong to it
 * @is_open: whether they are shown
 * @key: names the row to the caller
 * @label: its name
 * @start_text: (nullable): what stands in the column of starts
 * @end_text: (nullable): … of ends
 * @slip_text: (nullable): … of the slip against the baseline
 * @slip_is_late: whether it is later than the baseline
 * @note: (nullable): what is said beside the bar
 * @sentence: says the whole row to a screen reader
 * @start: its first day, from 1970-01-01, or %LIMA_GANTT_NOWHERE
 * @end: the day after its last one; of a milestone the same as @start, the moment at which that day begins
 * @progress: done part, from 0 to 1; NaN where nobody knows
 * @is_critical: whether it is on the critical path
 * @is_uncertain: whether it rests on something unknown: its outline is dashed
 * @base_start: as @start, in the baseline, or %LIMA_GANTT_NOWHERE
 * @base_end: as @end
 *
 * A line of the chart.
 */
typedef struct
{
  LimaGanttKind kind;
  guint level;
  gboolean has_children;
  gboolean is_open;
  const char *key;
  const char *label;
  const char *start_text;
  const char *end_text;
  const char *slip_text;
  gboolean slip_is_late;
  const char *note;
  const char *sentence;
  gint32 start;
  gint32 end;
  double progress;
  gboolean is_critical;
  gboolean is_uncertain;
  gint32 base_start;
  gint32 base_end;
} LimaGanttRow;

typedef enum
{
  LIMA_GANTT_FINISH_START,
  LIMA_GANTT_START_START,
  LIMA_GANTT_FINISH_FINISH,
  LIMA_GANTT_START_FINISH,
} LimaGanttLinkKind;

/* The row @to waits for the row @from. */
typedef struct
{
  guint from;
  guint to;
  LimaGanttLinkKind kind;
  gboolean is_critical;
} LimaGanttLink;

/* What the legend explains. */
typedef enum
{
  LIMA_GANTT_SIGN_ACTIVITY,
  LIMA_GANTT_SIGN_CRITICAL,
  LIMA_GANTT_SIGN_MILESTONE,
  LIMA_GANTT_SIGN_SUMMARY,
  LIMA_GANTT_SIGN_BASELINE,
  LIMA_GANTT_SIGN_BASELINE_MILESTONE,
  LIMA_GANTT_SIGN_UNCERTAIN,
  LIMA_GANTT_SIGN_TODAY,
} LimaGanttSign;

typedef enum
{
  LIMA_GANTT_COLUMN_NAME,
  LIMA_GANTT_COLUMN_START,
  LIMA_GANTT_COLUMN_END,
  LIMA_GANTT_COLUMN_SLIP, /* isn't shown without a heading */
  LIMA_GANTT_N_COLUMNS,
} LimaGanttColumn;

/**
 * LimaGantt:
 *
 * A plan as a chart shows it: rows in their order, links between them, words. Texts arrive formatted and translated and are copied.
 * Counted; one thread at a time, drawings of it excepted.
 */
typedef struct _LimaGantt LimaGantt;

LimaGantt           *lima_gantt_new              (LimaFormat          *format);
LimaGantt           *lima_gantt_ref              (LimaGantt           *self);
void                 lima_gantt_unref            (LimaGantt           *self);

guint                lima_gantt_add_row          (LimaGantt           *self,
                                                  const LimaGanttRow  *row);
guint                lima_gantt_get_n_rows       (const LimaGantt     *self);
const LimaGanttRow  *lima_gantt_get_row          (const LimaGantt     *self,
                                                  guint                row);
int                  lima_gantt_find_row         (const LimaGantt     *self,
                                                  const char          *key);
int                  lima_gantt_get_parent       (const LimaGantt     *self,
                                                  guint                row);
void                 lima_gantt_set_open         (LimaGantt           *self,
                                                  guint                row,
                                                  gboolean             is_open);
void                 lima_gantt_set_days         (LimaGantt           *self,
                                                  guint                row,
                                                  gint32               start,
                                                  gint32               end);

guint                lima_gantt_get_n_visible    (LimaGantt           *self);
guint                lima_gantt_get_visible      (LimaGantt           *self,
                                                  guint                place);
int                  lima_gantt_get_place        (LimaGantt           *self,
                                                  guint                row);

void                 lima_gantt_add_link         (LimaGantt           *self,
                                                  const LimaGanttLink *link);
const LimaGanttLink *lima_gantt_get_links        (const LimaGantt     *self,
                                                  guint               *n);
gboolean             lima_gantt_get_span         (const LimaGantt     *self,
                                                  gint32              *start,
                                                  gint32              *end);

LimaFormat          *lima_gantt_get_format       (const LimaGantt     *self);
gboolean             lima_gantt_get_rtl          (const LimaGantt     *self);
void                 lima_gantt_set_rtl          (LimaGantt           *self,
                                                  gboolean             rtl);
const char          *lima_gantt_get_title        (const LimaGantt     *self);
void                 lima_gantt_set_title        (LimaGantt           *self,
                                                  const char          *title,
                                                  const char          *subtitle);
void                 lima_gantt_set_illustrative (LimaGantt           *self,
                                                  const char          *mark);
void                 lima_gantt_set_heading      (LimaGantt           *self,
                                                  LimaGanttColumn      column,
                                                  const char          *heading);
const char          *lima_gantt_get_heading      (const LimaGantt     *self,
                                                  LimaGanttColumn      column);
void                 lima_gantt_set_today        (LimaGantt           *self,
                                                  gint32               day,
                                                  const char          *text);
gint32               lima_gantt_get_today        (const LimaGantt     *self,
                                                  const char         **text);
void                 lima_gantt_set_empty_text   (LimaGantt           *self,
                                                  const char          *words);
const char          *lima_gantt_get_empty_text   (const LimaGantt     *self);
void                 lima_gantt_add_legend       (LimaGantt           *self,
                                                  LimaGanttSign        sign,
                                                  const char          *text);
void                 lima_gantt_add_footnote     (LimaGantt           *self,
                                                  const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaGantt, lima_gantt_unref)

G_END_DECLS
