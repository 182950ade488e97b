/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-table.h"

#include <math.h>

#include "lima-chart-text.h"
#include "lima-i18n.h"

typedef struct
{
  LimaChartKind kind;
  char *text;
} Legend;

struct _LimaChartTable
{
  char *title;
  char *subtitle;
  char *description;
  char *axis_title;
  char *illustrative;
  char *caption;
  char *empty_text;

  LimaFormat *format;
  LimaScale scale;
  gboolean rtl;

  GArray *rows;      /* of LimaChartRow */
  GArray *legend;    /* of Legend */
  GArray *footnotes; /* of LimaChartNote */
  LimaChartNote strip[2];
  LimaChartRow total; /* its sublabel is the note at the end */
};

/* Nothing to read is no text. */
static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = text == NULL || *text == '\0' ? NULL : lima_chart_text_clean (text);
}

static void
clear_row (LimaChartRow *row)
{
  g_free (row->key);
  g_free (row->label);
  g_free (row->sublabel);
  g_free (row->figure);
  g_free (row->share);
}

static void
clear_note (LimaChartNote *note)
{
  g_free (note->bold);
  g_free (note->text);
}

static void
clear_legend (Legend *legend)
{
  g_free (legend->text);
}

LimaChartTable *
lima_chart_table_new (void)
{
  LimaChartTable *self = g_new0 (LimaChartTable, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (LimaChartRow));
  self->legend = g_array_new (FALSE, TRUE, sizeof (Legend));
  self->footnotes = g_array_new (FALSE, TRUE, sizeof (LimaChartNote));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  g_array_set_clear_func (self->legend, (GDestroyNotify) clear_legend);
  g_array_set_clear_func (self->footnotes, (GDestroyNotify) clear_note);
  return self;
}

void
lima_chart_table_free (LimaChartTable *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->description);
  g_free (self->axis_title);
  g_free (self->illustrative);
  g_free (self->caption);
  g_free (self->empty_text);
  g_clear_pointer (&self->format, lima_format_unref);
  g_array_unref (self->rows);
  g_array_unref (self->legend);
  g_array_unref (self->footnotes);
  clear_note (&self->strip[0]);
  clear_note (&self->strip[1]);
  clear_row (&self->total);
  g_free (self);
}

/* The texts that are plain members: a getter, which gives %NULL where there is none, and a setter each. */
#define TEXT_MEMBER(member)                                                   \
  const char *lima_chart_table_get_##member (const LimaChartTable *self)      \
  {                                                                           \
    g_return_val_if_fail (self != NULL, NULL);                                \
    return self->member;                                                      \
  }                                                                           \
  void lima_chart_table_set_##member (LimaChartTable *self, const char *text) \
  {                                                                           \
    g_return_if_fail (self != NULL);                                          \
    set_text (&self->member, text);                                           \
  }

TEXT_MEMBER (title)
TEXT_MEMBER (subtitle)
TEXT_MEMBER (description)
TEXT_MEMBER (axis_title)
TEXT_MEMBER (illustrative)
TEXT_MEMBER (caption)

/**
 * lima_chart_table_get_empty_text:
 *
 * Returns: the words that stand where no row is
 */
const char *
lima_chart_table_get_empty_text (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->empty_text != NULL ? self->empty_text : _("Nothing to show");
}

void
lima_chart_table_set_empty_text (LimaChartTable *self, const char *words)
{
  g_return_if_fail (self != NULL);

  set_text (&self->empty_text, words);
}

gboolean
lima_chart_table_get_rtl (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

/**
 * lima_chart_table_set_rtl:
 * @rtl: whether the chart runs from right to left; texts and figures keep their own direction
 */
void
lima_chart_table_set_rtl (LimaChartTable *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  self->rtl = rtl;
}

/**
 * lima_chart_table_get_format:
 *
 * Returns: (nullable): the format of the axis
 */
LimaFormat *
lima_chart_table_get_format (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->format;
}

/**
 * lima_chart_table_set_format:
 * @format: writes the numbers of the axis; its language is the drawing's, and its direction too
 * @scale: the unit of all amounts, which the axis title names
 */
void
lima_chart_table_set_format (LimaChartTable *self, LimaFormat *format, LimaScale scale)
{
  g_return_if_fail (self != NULL && format != NULL);

  lima_format_ref (format);
  g_clear_pointer (&self->format, lima_format_unref);
  self->format = format;
  self->scale = scale;
  self->rtl = lima_format_is_right_to_left (format);
}

/**
 * lima_chart_table_format_tick:
 * @value: a tick of the axis
 * @places: places behind the point that tell it from its neighbours
 *
 * Returns: (transfer full): the number alone, in the unit of the axis
 */
char *
lima_chart_table_format_tick (const LimaChartTable *self, double value, guint places)
{
  char pattern[16], number[G_ASCII_DTOSTR_BUF_SIZE * 10];
  LimaSum sum;

  g_return_val_if_fail (self != NULL, NULL);

  g_snprintf (pattern, sizeof pattern, "%%.%uf", MIN (places, LIMA_DECIMAL_MAX_PLACES));
  g_ascii_formatd (number, sizeof number, pattern, value);
  if (self->format == NULL || !lima_sum_parse (number, &sum))
    return g_strdup (number);
  return lima_format_scaled (self->format, &sum, self->scale, -1, FALSE);
}

/**
 * lima_chart_table_add:
 * @kind: what the row is
 * @key: (nullable): names the row to the caller
 * @label: its name
 * @value: the amount; where it is not finite the row is one without a figure
 * @figure: the amount as text, or words where there is none
 * @share: (nullable): its share as text, or %NULL where there is none
 *
 * Returns: the row's number
 */
guint
lima_chart_table_add (LimaChartTable *self, LimaChartKind kind, const char *key, const char *label, double value,
                      const char *figure, const char *share)
{
  LimaChartRow row = { .kind = isfinite (value) ? kind : LIMA_CHART_UNKNOWN };

  g_return_val_if_fail (self != NULL && label != NULL && figure != NULL, 0);

  row.key = g_strdup (key);
  row.label = lima_chart_text_clean (label);
  row.figure = lima_chart_text_clean (figure);
  row.value = row.kind == LIMA_CHART_UNKNOWN ? (double) NAN : value;
  row.low = row.high = NAN;
  set_text (&row.share, share);
  g_array_append_val (self->rows, row);
  return self->rows->len - 1;
}

/**
 * lima_chart_table_add_unknown:
 * @words: what stands in place of a figure, as "none recorded"
 *
 * Returns: the row's number
 */
guint
lima_chart_table_add_unknown (LimaChartTable *self, const char *key, const char *label, const char *words)
{
  return lima_chart_table_add (self, LIMA_CHART_UNKNOWN, key, label, NAN, words, NULL);
}

static LimaChartRow *
row_at (const LimaChartTable *self, guint row)
{
  return &g_array_index (self->rows, LimaChartRow, row);
}

void
lima_chart_table_set_sublabel (LimaChartTable *self, guint row, const char *sublabel)
{
  g_return_if_fail (self != NULL && row < self->rows->len);

  set_text (&row_at (self, row)->sublabel, sublabel);
}

/**
 * lima_chart_table_set_interval:
 * @low: least possible value
 * @high: greatest possible value
 *
 * Says that the row's value is not known exactly; a bracket across the end of the mark shows it.
 */
void
lima_chart_table_set_interval (LimaChartTable *self, guint row, double low, double high)
{
  g_return_if_fail (self != NULL && row < self->rows->len);
  g_return_if_fail (isfinite (low) && isfinite (high) && low <= high);

  row_at (self, row)->low = low;
  row_at (self, row)->high = high;
}

guint
lima_chart_table_get_n_rows (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const LimaChartRow *
lima_chart_table_get_row (const LimaChartTable *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return row_at (self, row);
}

/**
 * lima_chart_table_set_strip:
 * @assigned_bold: (nullable): the figure inside @assigned
 * @assigned: what the rows add up to: "144.5 M · 84.4 % assigned to five regions"
 * @left_bold: (nullable): the figure inside @left
 * @left: (nullable): what is left over: "26.7 M · 15.6 % not assigned"
 *
 * Asks for the strip of the whole: all rows end to end. It is not drawn where a row is below zero.
 */
void
lima_chart_table_set_strip (LimaChartTable *self, const char *assigned_bold, const char *assigned, const char *left_bold,
                            const char *left)
{
  g_return_if_fail (self != NULL);

  set_text (&self->strip[0].bold, assigned_bold);
  set_text (&self->strip[0].text, assigned);
  set_text (&self->strip[1].bold, left_bold);
  set_text (&self->strip[1].text, left);
}

/**
 * lima_chart_table_get_strip:
 * @left: whether the text of what is left over is meant
 *
 * Returns: (nullable): the text
 */
const LimaChartNote *
lima_chart_table_get_strip (const LimaChartTable *self, gboolean left)
{
  const LimaChartNote *note;

  g_return_val_if_fail (self != NULL, NULL);

  note = &self->strip[left ? 1 : 0];
  return note->text != NULL ? note : NULL;
}

/**
 * lima_chart_table_add_legend:
 * @kind: the kind of marks explained
 * @text: what they mean
 */
void
lima_chart_table_add_legend (LimaChartTable *self, LimaChartKind kind, const char *text)
{
  Legend legend = { kind, NULL };

  g_return_if_fail (self != NULL && text != NULL);

  legend.text = lima_chart_text_clean (text);
  g_array_append_val (self->legend, legend);
}

guint
lima_chart_table_get_n_legend (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->legend->len;
}

const char *
lima_chart_table_get_legend (const LimaChartTable *self, guint i, LimaChartKind *kind)
{
  g_return_val_if_fail (self != NULL && i < self->legend->len, NULL);

  *kind = g_array_index (self->legend, Legend, i).kind;
  return g_array_index (self->legend, Legend, i).text;
}

/**
 * lima_chart_table_set_total:
 * @label: names the total; %NULL for none
 * @figure: the total as text
 * @share: (nullable): "100 %"
 * @note: (nullable): stands at the end of the row
 */
void
lima_chart_table_set_total (LimaChartTable *self, const char *label, const char *figure, const char *share, const char *note)
{
  g_return_if_fail (self != NULL && (label == NULL || figure != NULL));

  set_text (&self->total.label, label);
  set_text (&self->total.figure, figure);
  set_text (&self->total.share, share);
  set_text (&self->total.sublabel, note);
}

/**
 * lima_chart_table_get_total:
 *
 * Returns: (nullable): the total's texts; its sublabel is the note at the end
 */
const LimaChartRow *
lima_chart_table_get_total (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->total.label != NULL ? &self->total : NULL;
}

/**
 * lima_chart_table_add_footnote:
 * @lead: (nullable): its first words, set in bold: "Left over:"
 * @text: the rest of it
 */
void
lima_chart_table_add_footnote (LimaChartTable *self, const char *lead, const char *text)
{
  LimaChartNote note = { NULL, NULL };

  g_return_if_fail (self != NULL && text != NULL);

  set_text (&note.bold, lead);
  note.text = lima_chart_text_clean (text);
  g_array_append_val (self->footnotes, note);
}

guint
lima_chart_table_get_n_footnotes (const LimaChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->footnotes->len;
}

/**
 * lima_chart_table_get_footnote:
 *
 * Returns: a footnote; here the bold words stand before the text, not in it
 */
const LimaChartNote *
lima_chart_table_get_footnote (const LimaChartTable *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->footnotes->len, NULL);

  return &g_array_index (self->footnotes, LimaChartNote, i);
}
