/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-sentences.h"

#include <lima-i18n.h>
#include <lima-region-scheme.h>
#include <string.h>

#include "lima-report-words.h"

static gboolean
is_named (const LimaChartRow *row)
{
  return row->kind == LIMA_CHART_PLAIN || row->kind == LIMA_CHART_JOINT;
}

/* The line below a region's name is part of it; others say where an amount lies, or whose it is. */
static gboolean
is_region_name (const LimaChartRow *row)
{
  const LimaRegionScheme schemes[] = { LIMA_REGION_SCHEME_REPORT, LIMA_REGION_SCHEME_M49 };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (row->key != NULL && row->sublabel != NULL && g_strcmp0 (lima_region_scheme_sublabel (schemes[i], row->key), row->sublabel) == 0)
      return TRUE;
  return FALSE;
}

static char *
name_row (LimaFormat *format, const LimaChartRow *row)
{
  if (!is_region_name (row))
    return g_strdup (row->label);
  /* Translators: the name of a row of a chart and the line below it, in a sentence: "Africa, with the Arab States of North Africa" */
  return lima_report_fill (format, C_ ("sentence", "%1$s, %2$s"), row->label, row->sublabel, NULL);
}

/* "Asia with 49.9 M, 29.1 %", as an item of a list. */
static char *
describe_row (LimaFormat *format, const LimaChartRow *row)
{
  g_autofree char *name = name_row (format, row), *text = NULL;

  if (row->share != NULL)
    /* Translators: an item of the list in "53.6 M … : %1$s": 1 a row of a chart, 2 its amount, 3 its share */
    text = lima_report_fill (format, C_ ("sentence", "%1$s with %2$s, %3$s"), name, row->figure, row->share, NULL);
  else
    /* Translators: an item of a list in a sentence: 1 a row of a chart, 2 its amount */
    text = lima_report_fill (format, C_ ("sentence", "%1$s with %2$s"), name, row->figure, NULL);
  return lima_format_isolate (text);
}

/* Whether the title, which stands before the sentence, has said already all that the first of the rows has to say. */
static gboolean
is_told (const LimaChartTable *table, const LimaChartRow *row)
{
  const char *title = lima_chart_table_get_title (table);

  return title != NULL && !is_region_name (row) && strstr (title, row->label) != NULL && strstr (title, row->figure) != NULL;
}

/**
 * lima_report_sentence_rows:
 * @table: a chart
 * @most: how many rows are named
 *
 * The rows of a chart as a sentence, in its order, as boards read them: "In detail: Africa with 53.6 M, 31.3 %; Asia with …." The first is left
 * out where the title names it with its amount. Those beyond @most stand in the table below it.
 *
 * Returns: (transfer full) (nullable): the sentence, %NULL where no row has a name
 */
char *
lima_report_sentence_rows (LimaFormat *format, const LimaChartTable *table, guint most)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint told = 0;

  g_return_val_if_fail (format != NULL && table != NULL, NULL);

  for (guint i = 0; i < lima_chart_table_get_n_rows (table) && items->len + told < most; i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      if (!is_named (row))
        continue;
      if (items->len + told == 0 && is_told (table, row))
        told = 1;
      else
        g_ptr_array_add (items, describe_row (format, row));
    }
  if (items->len == 0)
    return NULL;
  g_ptr_array_add (items, NULL);
  list = lima_format_list (format, (const char *const *) items->pdata);
  if (told > 0)
    /* Translators: behind a sentence about the first row of a chart; %1$s is a list of the other rows with their amounts */
    return lima_report_fill (format, _("Besides: %1$s."), list, NULL);
  /* Translators: %1$s is a list of rows of a chart with their amounts */
  return lima_report_fill (format, _("In detail: %1$s."), list, NULL);
}

/**
 * lima_report_sentence_left:
 * @table: a chart
 *
 * Returns: (transfer full) (nullable): what its breakdown leaves over, as a sentence; %NULL where that is nothing
 */
char *
lima_report_sentence_left (LimaFormat *format, const LimaChartTable *table)
{
  g_return_val_if_fail (format != NULL && table != NULL, NULL);

  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      if (row->kind != LIMA_CHART_REMAINDER)
        continue;
      if (row->share == NULL)
        /* Translators: 1 an amount, 2 what it is: "Not assigned to a region" */
        return lima_report_fill (format, _("A further %1$s is left over: %2$s."), row->figure, row->label, NULL);
      /* Translators: 1 an amount, 2 its share, 3 what it is: "Not assigned to a region" */
      return lima_report_fill (format, _("A further %1$s, %2$s, is left over: %3$s."), row->figure, row->share, row->label, NULL);
    }
  return NULL;
}

/**
 * lima_report_sentence_total:
 * @table: a chart
 *
 * Returns: (transfer full) (nullable): its total as a sentence
 */
char *
lima_report_sentence_total (LimaFormat *format, const LimaChartTable *table)
{
  const LimaChartRow *total;

  g_return_val_if_fail (format != NULL && table != NULL, NULL);

  total = lima_chart_table_get_total (table);
  if (total == NULL || total->label == NULL || total->figure == NULL)
    return NULL;
  /* Translators: 1 what the total is called ("Total", "Delivered in 2014"), 2 the amount */
  return lima_report_fill (format, _("%1$s: %2$s in all."), total->label, total->figure, NULL);
}
