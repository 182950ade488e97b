/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a chart as rows of a table, as text to paste and as a file. */

#include "lima-charts-rows.h"

#include <lima-csv.h>
#include <lima-i18n.h>
#include <lima-report-table.h>
#include <string.h>

#include "lima-charts-row.h"

/* ---- What the projects add up to ---- */

static LimaChartKind
kind_of (LimaReportRowKind kind)
{
  switch (kind)
    {
    case LIMA_REPORT_ROW_JOINT:
      return LIMA_CHART_JOINT;
    case LIMA_REPORT_ROW_REMAINDER:
      return LIMA_CHART_REMAINDER;
    case LIMA_REPORT_ROW_PLAIN:
    case LIMA_REPORT_ROW_TOTAL:
    default:
      return LIMA_CHART_PLAIN;
    }
}

static gboolean
is_shown (const LimaChartsAnswer *answer, const LimaReportRow *row)
{
  const char *shown = lima_atom_text (answer->currency);

  return g_str_equal (row->currency, shown != NULL ? shown : "");
}

static void
add_computed (const LimaChartsAnswer *answer, GPtrArray *rows)
{
  for (guint i = 0; i < lima_report_table_get_n (answer->exact); i++)
    {
      const LimaReportRow *row = lima_report_table_get_row (answer->exact, i);
      g_autofree char *projects = lima_format_integer (answer->figures->format, row->projects);
      gboolean is_total = row->kind == LIMA_REPORT_ROW_TOTAL;
      LimaChartsCells cells = {
        .kind = kind_of (row->kind),
        .is_total = is_total,
        .key = is_total ? NULL : row->key,
        .label = row->label,
        .sublabel = row->interval != NULL ? row->interval : row->sublabel,
        .amount = row->amount,
        .share = row->share,
        .projects = projects,
      };

      if (is_shown (answer, row))
        g_ptr_array_add (rows, lima_charts_row_new (&cells));
    }
}

/* ---- What is published, and beside it what the projects add up to ---- */

static const LimaReportRow *
find_exact (const LimaChartsAnswer *answer, const char *key, gboolean is_total)
{
  for (guint i = 0; i < lima_report_table_get_n (answer->exact); i++)
    {
      const LimaReportRow *row = lima_report_table_get_row (answer->exact, i);

      if (is_shown (answer, row) && (row->kind == LIMA_REPORT_ROW_TOTAL) == is_total &&
          (is_total || g_strcmp0 (row->key, key) == 0))
        return row;
    }
  return NULL;
}

/* Of classes of sizes projects are published, not amounts, and their number is in a column of its own. */
static char *
computed_of (const LimaChartsAnswer *answer, const LimaReportRow *exact)
{
  return exact == NULL || answer->question.dimension == LIMA_DIMENSION_SIZE ? NULL : exact->amount;
}

static void
add_published_row (const LimaChartsAnswer *answer, GPtrArray *rows, const LimaChartRow *row, gboolean is_total)
{
  const LimaReportRow *exact = is_total || row->key != NULL ? find_exact (answer, row->key, is_total) : NULL;
  g_autofree char *projects = exact == NULL ? NULL : lima_format_integer (answer->figures->format, exact->projects);
  LimaChartsCells cells = {
    .kind = row->kind,
    .is_total = is_total,
    .key = is_total ? NULL : row->key,
    .label = row->label,
    .sublabel = is_total ? NULL : row->sublabel,
    .amount = row->figure,
    .share = row->share,
    .computed = computed_of (answer, exact),
    .projects = projects,
  };

  g_ptr_array_add (rows, lima_charts_row_new (&cells));
}

static void
add_published (const LimaChartsAnswer *answer, GPtrArray *rows)
{
  const LimaChartRow *total = lima_chart_table_get_total (answer->paper);

  for (guint i = 0; i < lima_chart_table_get_n_rows (answer->paper); i++)
    add_published_row (answer, rows, lima_chart_table_get_row (answer->paper, i), FALSE);
  if (total != NULL && total->label != NULL && total->figure != NULL)
    add_published_row (answer, rows, total, TRUE);
}

/* ---- Several breakdowns ---- */

/* The names behind the first as one: "Africa, Energy". */
static char *
name_further (const LimaReportCross *cross, const LimaReportCrossRow *row)
{
  if (row->kind == LIMA_REPORT_ROW_TOTAL)
    return NULL;
  /* Translators: a row of a table: 1 its name, 2 what the name leaves open: "Africa, with the Arab States of North Africa" */
  return cross->n_by == 2 ? g_strdup (row->labels[1]) : g_strdup_printf (_("%1$s, %2$s"), row->labels[1], row->labels[2]);
}

static char *
join_keys (const LimaReportCross *cross, const LimaReportCrossRow *row)
{
  return g_strjoin (LIMA_CHARTS_KEYS, row->keys[0], row->keys[1], cross->n_by == 2 ? NULL : row->keys[2], NULL);
}

static void
add_cross (const LimaChartsAnswer *answer, GPtrArray *rows)
{
  const char *shown = lima_atom_text (answer->currency);

  for (guint i = 0; i < lima_report_cross_get_n (answer->cross); i++)
    {
      const LimaReportCrossRow *row = lima_report_cross_get_row (answer->cross, i);
      g_autofree char *projects = lima_format_integer (answer->figures->format, row->projects);
      g_autofree char *further = name_further (answer->cross, row);
      g_autofree char *key = row->kind == LIMA_REPORT_ROW_TOTAL ? NULL : join_keys (answer->cross, row);
      LimaChartsCells cells = {
        .kind = kind_of (row->kind),
        .is_total = row->kind == LIMA_REPORT_ROW_TOTAL,
        .key = key,
        .label = row->labels[0],
        .sublabel = further,
        .amount = row->amount,
        .share = row->share,
        .projects = projects,
      };

      if (g_str_equal (row->currency, shown != NULL ? shown : ""))
        g_ptr_array_add (rows, lima_charts_row_new (&cells));
    }
}

/* ---- Two sides ---- */

static void
add_compared (const LimaChartsAnswer *answer, GPtrArray *rows)
{
  for (guint i = 0; i < lima_report_pairs_table_get_n (answer->compared); i++)
    {
      const LimaReportPairsTableRow *row = lima_report_pairs_table_get_row (answer->compared, i);
      LimaChartsCells cells = {
        .kind = kind_of (row->kind),
        .is_total = row->kind == LIMA_REPORT_ROW_TOTAL,
        .key = row->key,
        .label = row->label,
        .sublabel = row->sublabel,
        .before = row->amounts[0],
        .amount = row->amounts[1],
        .change = row->change,
      };

      g_ptr_array_add (rows, lima_charts_row_new (&cells));
    }
}

/* ---- Project sizes ---- */

static void
add_sizes (const LimaChartsAnswer *answer, const LimaReportSizes *sizes, GPtrArray *rows)
{
  for (guint i = 0; i < lima_report_sizes_get_n (sizes); i++)
    {
      const LimaReportSizesRow *row = lima_report_sizes_get_row (sizes, i);
      g_autofree char *projects = lima_format_integer (answer->figures->format, row->projects);
      g_autofree char *key = row->amounts.kind == LIMA_AMOUNTS_ANY ? NULL : lima_amounts_to_text (&row->amounts);
      LimaChartsCells cells = {
        .kind = row->kind == LIMA_REPORT_SIZES_NONE ? LIMA_CHART_REMAINDER : LIMA_CHART_PLAIN,
        .is_total = row->kind == LIMA_REPORT_SIZES_TOTAL,
        .key = key,
        .label = row->label,
        .amount = row->amount != NULL ? row->amount : (char *) _("not known"),
        .share = row->share,
        .computed = row->share_of_projects,
        .projects = projects,
      };

      if (row->amount == NULL)
        cells.kind = row->kind == LIMA_REPORT_SIZES_NONE ? LIMA_CHART_REMAINDER : LIMA_CHART_UNKNOWN;
      g_ptr_array_add (rows, lima_charts_row_new (&cells));
    }
}

/**
 * lima_charts_rows_get_heading:
 *
 * Returns: (transfer full): the heading of the names: "Donor × Region"
 */
char *
lima_charts_rows_get_heading (const LimaChartsAnswer *answer)
{
  GString *heading;

  g_return_val_if_fail (answer != NULL, NULL);

  heading = g_string_new (lima_dimension_get_label (answer->question.dimension));
  for (guint d = 1; answer->cross != NULL && d < answer->cross->n_by; d++)
    g_string_append_printf (heading, " × %s", lima_dimension_get_label (answer->cross->by[d]));
  return g_string_free (heading, FALSE);
}

/**
 * lima_charts_rows_new:
 * @answer: an answer that has its chart and its exact table
 *
 * Returns: (transfer full) (element-type LimaChartsRow): the rows in the currency shown, remainder and total last
 */
GPtrArray *
lima_charts_rows_new (const LimaChartsAnswer *answer)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  const LimaReportSizes *sizes;

  g_return_val_if_fail (answer != NULL, rows);

  sizes = lima_charts_answer_get_sizes (answer);
  if (answer->compared != NULL)
    add_compared (answer, rows);
  else if (answer->cross != NULL)
    add_cross (answer, rows);
  else if (sizes != NULL)
    add_sizes (answer, sizes, rows);
  else if (answer->is_published)
    add_published (answer, rows);
  else
    add_computed (answer, rows);
  return rows;
}

/* ---- Text ---- */

typedef void (*AppendCell) (GString *line, const char *text);
typedef void (*EndLine) (GString *line);

static void
append_tabbed (GString *line, const char *text)
{
  g_autofree char *flat = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  if (line->len > 0 && line->str[line->len - 1] != '\n')
    g_string_append_c (line, '\t');
  g_string_append (line, flat);
}

static void
end_tabbed (GString *line)
{
  g_string_append_c (line, '\n');
}

/* Published amounts are texts: what is printed, with its sign of what was computed, is what they are. */
static char *
published_to_text (const LimaChartsAnswer *answer, AppendCell append, EndLine end)
{
  GString *text = g_string_new (NULL);
  const char *const headings[] = { lima_dimension_get_label (answer->question.dimension), _("Published"), _("Share"),
                                   _("Projects add up to"), _("Projects") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    append (text, headings[i]);
  end (text);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const LimaChartsCells *cells = lima_charts_row_get_cells (g_ptr_array_index (answer->rows, i));
      const char *const texts[] = { cells->label, cells->amount, cells->share, cells->computed, cells->projects };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        append (text, texts[j] != NULL ? texts[j] : "");
      end (text);
    }
  return g_string_free (text, FALSE);
}

/**
 * lima_charts_rows_to_tsv:
 *
 * Returns: (transfer full): the exact numbers to paste
 */
char *
lima_charts_rows_to_tsv (const LimaChartsAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, NULL);

  if (answer->compared != NULL)
    return lima_report_pairs_table_to_tsv (answer->compared);
  if (answer->cross != NULL)
    return lima_report_cross_to_tsv (answer->cross);
  if (lima_charts_answer_get_sizes (answer) != NULL)
    return lima_report_sizes_to_tsv (lima_charts_answer_get_sizes (answer));
  return answer->is_published ? published_to_text (answer, append_tabbed, end_tabbed) : lima_report_table_to_tsv (answer->exact);
}

/**
 * lima_charts_rows_to_csv:
 *
 * Returns: (transfer full): the exact numbers as a file
 */
char *
lima_charts_rows_to_csv (const LimaChartsAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, NULL);

  if (answer->compared != NULL)
    return lima_report_pairs_table_to_csv (answer->compared);
  if (answer->cross != NULL)
    return lima_report_cross_to_csv (answer->cross);
  if (lima_charts_answer_get_sizes (answer) != NULL)
    return lima_report_sizes_to_csv (lima_charts_answer_get_sizes (answer));
  return answer->is_published ? published_to_text (answer, lima_csv_append_cell, lima_csv_end_line)
                              : lima_report_table_to_csv (answer->exact);
}

/**
 * lima_charts_rows_to_html:
 *
 * Returns: (transfer full) (nullable): the exact numbers to paste into a text; %NULL for published ones
 */
char *
lima_charts_rows_to_html (const LimaChartsAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, NULL);

  if (answer->compared != NULL)
    return lima_report_pairs_table_to_html (answer->compared);
  if (answer->cross != NULL)
    return lima_report_cross_to_html (answer->cross);
  if (lima_charts_answer_get_sizes (answer) != NULL)
    return lima_report_sizes_to_html (lima_charts_answer_get_sizes (answer));
  return answer->is_published ? NULL : lima_report_table_to_html (answer->exact);
}
