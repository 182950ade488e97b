/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-format.h"

G_BEGIN_DECLS

/**
 * LimaChartKind:
 * @LIMA_CHART_PLAIN: an amount of its own; below zero it is drawn to the other side
 * @LIMA_CHART_JOINT: an amount of several owners that is never split by guess
 * @LIMA_CHART_OTHERS: the sum of smaller rows
 * @LIMA_CHART_REMAINDER: what the breakdown leaves over; always stands last, behind a dotted rule
 * @LIMA_CHART_UNKNOWN: no figure: an empty track and words
 */
typedef enum
{
  LIMA_CHART_PLAIN,
  LIMA_CHART_JOINT,
  LIMA_CHART_OTHERS,
  LIMA_CHART_REMAINDER,
  LIMA_CHART_UNKNOWN,
} LimaChartKind;

/**
 * LimaChartRow:
 * @kind: what the row is
 * @key: names the row to the caller
 * @label: its name
 * @sublabel: (nullable): a second, smaller line
 * @figure: the amount as text, or the words of a row without one
 * @share: (nullable): its share of the whole as text
 * @value: the amount, for the length of the mark only; NaN where unknown
 * @low: least possible value, NaN for none
 * @high: greatest possible value, NaN for none
 */
typedef struct
{
  LimaChartKind kind;
  char *key;
  char *label;
  char *sublabel;
  char *figure;
  char *share;
  double value;
  double low;
  double high;
} LimaChartRow;

/**
 * LimaChartNote:
 * @bold: (nullable): the part of @text that is set in bold, where @text holds it
 * @text: a sentence or a paragraph
 */
typedef struct
{
  char *bold;
  char *text;
} LimaChartNote;

/**
 * LimaChartTable:
 *
 * What a chart shows: numbers for its lengths and texts for all that is read. All texts arrive formatted and translated and are
 * copied; bytes that are not UTF-8, line ends and control characters in them are replaced. Rows keep the order in which
 * they were added.
 */
typedef struct _LimaChartTable LimaChartTable;

LimaChartTable      *lima_chart_table_new              (void);
void                 lima_chart_table_free             (LimaChartTable       *self);

const char          *lima_chart_table_get_title        (const LimaChartTable *self);
void                 lima_chart_table_set_title        (LimaChartTable       *self,
                                                        const char           *title);
const char          *lima_chart_table_get_subtitle     (const LimaChartTable *self);
void                 lima_chart_table_set_subtitle     (LimaChartTable       *self,
                                                        const char           *subtitle);
const char          *lima_chart_table_get_description  (const LimaChartTable *self);
void                 lima_chart_table_set_description  (LimaChartTable       *self,
                                                        const char           *description);
const char          *lima_chart_table_get_axis_title   (const LimaChartTable *self);
void                 lima_chart_table_set_axis_title   (LimaChartTable       *self,
                                                        const char           *axis_title);
const char          *lima_chart_table_get_illustrative (const LimaChartTable *self);
void                 lima_chart_table_set_illustrative (LimaChartTable       *self,
                                                        const char           *mark);
const char          *lima_chart_table_get_caption      (const LimaChartTable *self);
void                 lima_chart_table_set_caption      (LimaChartTable       *self,
                                                        const char           *caption);
const char          *lima_chart_table_get_empty_text   (const LimaChartTable *self);
void                 lima_chart_table_set_empty_text   (LimaChartTable       *self,
                                                        const char           *words);
gboolean             lima_chart_table_get_rtl          (const LimaChartTable *self);
void                 lima_chart_table_set_rtl          (LimaChartTable       *self,
                                                        gboolean              rtl);
LimaFormat          *lima_chart_table_get_format       (const LimaChartTable *self);
void                 lima_chart_table_set_format       (LimaChartTable       *self,
                                                        LimaFormat           *format,
                                                        LimaScale             scale);
char                *lima_chart_table_format_tick      (const LimaChartTable *self,
                                                        double                value,
                                                        guint                 places);

guint                lima_chart_table_add              (LimaChartTable       *self,
                                                        LimaChartKind         kind,
                                                        const char           *key,
                                                        const char           *label,
                                                        double                value,
                                                        const char           *figure,
                                                        const char           *share);
guint                lima_chart_table_add_unknown      (LimaChartTable       *self,
                                                        const char           *key,
                                                        const char           *label,
                                                        const char           *words);
void                 lima_chart_table_set_sublabel     (LimaChartTable       *self,
                                                        guint                 row,
                                                        const char           *sublabel);
void                 lima_chart_table_set_interval     (LimaChartTable       *self,
                                                        guint                 row,
                                                        double                low,
                                                        double                high);
guint                lima_chart_table_get_n_rows       (const LimaChartTable *self);
const LimaChartRow  *lima_chart_table_get_row          (const LimaChartTable *self,
                                                        guint                 row);

void                 lima_chart_table_set_strip        (LimaChartTable       *self,
                                                        const char           *assigned_bold,
                                                        const char           *assigned,
                                                        const char           *left_bold,
                                                        const char           *left);
const LimaChartNote *lima_chart_table_get_strip        (const LimaChartTable *self,
                                                        gboolean              left);
void                 lima_chart_table_add_legend       (LimaChartTable       *self,
                                                        LimaChartKind         kind,
                                                        const char           *text);
guint                lima_chart_table_get_n_legend     (const LimaChartTable *self);
const char          *lima_chart_table_get_legend       (const LimaChartTable *self,
                                                        guint                 i,
                                                        LimaChartKind        *kind);
void                 lima_chart_table_set_total        (LimaChartTable       *self,
                                                        const char           *label,
                                                        const char           *figure,
                                                        const char           *share,
                                                        const char           *note);
const LimaChartRow  *lima_chart_table_get_total        (const LimaChartTable *self);
void                 lima_chart_table_add_footnote     (LimaChartTable       *self,
                                                        const char           *lead,
                                                        const char           *text);
guint                lima_chart_table_get_n_footnotes  (const LimaChartTable *self);
const LimaChartNote *lima_chart_table_get_footnote     (const LimaChartTable *self,
                                                        guint                 i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChartTable, lima_chart_table_free)

G_END_DECLS
