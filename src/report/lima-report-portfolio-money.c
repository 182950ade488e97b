/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's sections on money: sentences, a chart and a table each. */

#include <lima-chart-layout.h>
#include <lima-i18n.h>

#include "lima-report-portfolio-private.h"
#include "lima-report-published.h"
#include "lima-report-sentences.h"
#include "lima-report-words.h"

#define MOST_ROWS 12
#define MOST_NAMED 6 /* in the sentence; the chart and the table have all */

static const struct
{
  LimaDimensionKind dimension;
  const char *title;
} sections[] = {
  { LIMA_DIMENSION_THEME, N_ ("Themes") },          { LIMA_DIMENSION_REGION, N_ ("Regions") }, { LIMA_DIMENSION_DONOR, N_ ("Donors") },
  { LIMA_DIMENSION_COUNTRY, N_ ("Countries") },     { LIMA_DIMENSION_YEAR, N_ ("Years") },     { LIMA_DIMENSION_SIZE, N_ ("Project sizes") },
};

/* ---- Which figures ---- */

/* The one calendar year that all amounts are of, 0 where there are several. */
static int
find_year (const LimaReporting *self, LimaQuery query)
{
  g_autoptr(LimaResult) result = NULL;
  int year = 0;

  if (query.first_year != 0)
    return query.first_year == query.last_year ? query.first_year : 0;
  query.n_by = 1;
  query.by[0] = LIMA_DIMENSION_YEAR;
  result = lima_facts_query (self->options->facts, &query, NULL, NULL);
  for (guint i = 0; i < result->rows->len; i++)
    {
      const char *key = lima_atom_text (g_array_index (result->rows, LimaResultRow, i).keys[0]);
      int own = key == NULL ? 0 : (int) g_ascii_strtoll (key, NULL, 10);

      if (own == 0 || (year != 0 && own != year))
        return 0;
      year = own;
    }
  return year;
}

/* What a document says of the year, where it says anything: published regions are the report's, and its amounts are not converted. */
static LimaChartTable *
new_published (LimaReporting *self, LimaDimensionKind dimension)
{
  LimaReportChartOptions options = self->chart;
  LimaPublishedQuery query = { .measure = lima_atom (self->options->measure), .dimension = lima_atom (lima_dimension_get_name (dimension)) };

  query.year = find_year (self, self->options->query);
  if (query.year == 0 || lima_facts_get_currency (self->options->facts) != 0 ||
      (dimension == LIMA_DIMENSION_REGION && self->options->query.scheme != LIMA_REGION_SCHEME_REPORT))
    return NULL;
  options.currency = NULL;
  return lima_report_published_chart_new (self->options->snapshot, &query, &options, NULL);
}

/* ---- Words ---- */

static void
add_sentence (LimaReporting *self, GString *text, char *sentence)
{
  g_autofree char *owned = sentence;

  if (owned == NULL)
    return;
  g_string_append_printf (text, "%s%s", text->len == 0 ? "" : " ", owned);
}

static char *
end_sentence (const char *title)
{
  /* Translators: the sentence above a chart, which has no full stop there */
  return g_strdup_printf (_("%s."), title);
}

static void
add_words (LimaReporting *self, const LimaChartTable *table, gboolean is_published)
{
  g_autoptr(GString) text = g_string_new (NULL);

  add_sentence (self, text, end_sentence (lima_chart_table_get_title (table)));
  add_sentence (self, text, lima_report_sentence_rows (self->format, table, MOST_NAMED));
  add_sentence (self, text, lima_report_sentence_left (self->format, table));
  add_sentence (self, text, lima_report_sentence_total (self->format, table));
  lima_paper_add_paragraph (self->paper, text->str);
  lima_paper_add_note (self->paper, is_published ? _("These figures are as published; the section on published figures holds them against the projects.")
                                                 : _("These figures are added up from the projects."));
}

/* ---- Table ---- */

static LimaPaperRowKind
row_kind (const LimaChartRow *row)
{
  return row->kind == LIMA_CHART_REMAINDER ? LIMA_PAPER_ROW_REST : LIMA_PAPER_ROW;
}

static void
add_table_row (LimaPaperTable *table, LimaPaperRowKind kind, const LimaChartRow *row)
{
  lima_paper_table_add_row (table, kind, 0);
  if (row->sublabel != NULL && kind != LIMA_PAPER_ROW_TOTAL)
    /* Translators: the name of a row of a chart and the line below it: "Africa, with the Arab States of North Africa" */
    lima_paper_table_take_cell (table, g_strdup_printf (C_ ("chart", "%1$s, %2$s"), row->label, row->sublabel));
  else
    lima_paper_table_add_cell (table, row->label);
  lima_paper_table_add_cell (table, row->figure);
  lima_paper_table_add_cell (table, row->share == NULL ? "" : row->share);
}

static void
add_table (LimaReporting *self, const LimaChartTable *chart, LimaDimensionKind dimension, gboolean is_published)
{
  g_autofree char *measure = lima_measure_get_label (self->options->measure);
  const LimaChartRow *total = lima_chart_table_get_total (chart);
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, lima_dimension_get_label (dimension), LIMA_PAPER_START, 5);
  /* of classes of sizes projects are published, not amounts */
  lima_paper_table_add_column (table, is_published && dimension == LIMA_DIMENSION_SIZE ? _("Projects") : measure, LIMA_PAPER_END, 2);
  lima_paper_table_add_column (table, _("Share"), LIMA_PAPER_END, 1);
  for (guint i = 0; i < lima_chart_table_get_n_rows (chart); i++)
    add_table_row (table, row_kind (lima_chart_table_get_row (chart, i)), lima_chart_table_get_row (chart, i));
  if (total != NULL && total->label != NULL && total->figure != NULL)
    add_table_row (table, LIMA_PAPER_ROW_TOTAL, total);
  lima_paper_take_table (self->paper, table);
}

/* What is left over, the measure, the unit, the period and the source: what the chart has below it elsewhere. */
static void
add_definitions (LimaReporting *self, const LimaChartTable *chart)
{
  LimaPaperTable *table = lima_paper_table_new_pairs ();
  guint n = lima_chart_table_get_n_footnotes (chart);

  for (guint i = 0, next; i < n; i = next)
    {
      const char *lead = lima_chart_table_get_footnote (chart, i)->bold;
      g_autoptr(GString) text = g_string_new (lima_chart_table_get_footnote (chart, i)->text);

      /* sentences without a lead go on from the one before */
      for (next = i + 1; next < n && lima_chart_table_get_footnote (chart, next)->bold == NULL; next++)
        g_string_append_printf (text, " %s", lima_chart_table_get_footnote (chart, next)->text);
      lima_paper_table_add_pair (table, lead == NULL ? "" : lead, text->str);
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- Sections ---- */

static LimaDrawing *
draw (LimaReporting *self, const LimaChartTable *chart, LimaDimensionKind dimension)
{
  LimaChartTheme theme;
  LimaChartParts parts = LIMA_CHART_STRIP | LIMA_CHART_LEGEND;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = 2;
  if (dimension == LIMA_DIMENSION_YEAR)
    return lima_trend_layout (chart, &theme, lima_reporting_width (self), 0, parts);
  return lima_bars_layout (chart, &theme, lima_reporting_width (self), 0, parts);
}

static void
add_section (LimaReporting *self, const LimaChartTable *chart, guint section, gboolean is_published)
{
  LimaDimensionKind dimension = sections[section].dimension;
  const char *subtitle = lima_chart_table_get_subtitle (chart);
  g_autoptr(LimaDrawing) drawing = draw (self, chart, dimension);

  lima_paper_break_page (self->paper);
  lima_paper_add_heading (self->paper, 1, _(sections[section].title));
  add_words (self, chart, is_published);
  lima_reporting_add_drawing (self, drawing, subtitle == NULL ? _(sections[section].title) : subtitle, NULL);
  lima_paper_add_caption (self->paper, _("The same figures"), NULL);
  add_table (self, chart, dimension, is_published);
  add_definitions (self, chart);
}

/* Only what is left over is no breakdown, and one year alone is none either. */
static gboolean
is_breakdown (const LimaChartTable *chart, LimaDimensionKind dimension)
{
  guint n = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (chart); i++)
    n += lima_chart_table_get_row (chart, i)->kind != LIMA_CHART_REMAINDER;
  return n > (dimension == LIMA_DIMENSION_YEAR ? 1 : 0);
}

/* Why a breakdown is not there. */
static char *
describe_missing (LimaReporting *self, guint section)
{
  if (sections[section].dimension == LIMA_DIMENSION_YEAR)
    return g_strdup (_("Years: all amounts are of one year, or no year is known."));
  /* Translators: %1$s is the title of a section: "Themes" */
  return lima_report_fill (self->format, _("%1$s: no amount is assigned to any."), _(sections[section].title), NULL);
}

static gboolean
add_breakdown (LimaReporting *self, guint section, GError **error)
{
  LimaQuery query = self->options->query;
  g_autoptr(LimaResult) result = NULL;
  LimaChartTable *chart = new_published (self, sections[section].dimension);
  gboolean is_published = chart != NULL;

  if (chart == NULL)
    {
      query.n_by = 1;
      query.by[0] = sections[section].dimension;
      result = lima_facts_query (self->options->facts, &query, self->cancellable, error);
      if (result == NULL)
        return FALSE;
      chart = lima_report_chart_new (self->options->facts, result, &self->chart);
    }
  if (is_breakdown (chart, sections[section].dimension))
    add_section (self, chart, section, is_published);
  else
    g_ptr_array_add (self->left_out, describe_missing (self, section));
  lima_chart_table_free (chart);
  return TRUE;
}

/*
 * lima_reporting_add_money:
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Adds a section for each breakdown.
 *
 * Returns: whether it was not stopped
 */
gboolean
lima_reporting_add_money (LimaReporting *self, GError **error)
{
  self->chart.most_rows = MOST_ROWS;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!add_breakdown (self, i, error))
      return FALSE;
  return TRUE;
}
