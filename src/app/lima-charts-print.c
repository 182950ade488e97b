/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with its numbers and its definitions to the printer. */

#include "lima-charts-print.h"

#include <lima-i18n.h>

#include "lima-charts-row.h"
#include "lima-charts-rows.h"
#include "lima-print.h"

#define MARGIN 2 /* pixels around the drawing, for outlines */

typedef struct
{
  LimaChartsAnswer *answer;
  LimaDate today;
} Printed;

static void
printed_clear (gpointer data)
{
  lima_charts_answer_unref (((Printed *) data)->answer);
}

/* ---- Pages ---- */

static void
add_drawing (LimaPaper *paper, const LimaChartsAnswer *answer)
{
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  double width, height;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = MARGIN;
  lima_paper_get_tile_size (paper, FALSE, &width, &height);
  drawing = lima_charts_answer_layout (answer, &theme, width, 0, LIMA_CHART_STRIP | LIMA_CHART_LEGEND | LIMA_CHART_TOTAL);
  lima_paper_add_drawing (paper, drawing);
}

static LimaPaperRowKind
kind_of (const LimaChartsCells *cells)
{
  if (cells->is_total)
    return LIMA_PAPER_ROW_TOTAL;
  return cells->kind == LIMA_CHART_REMAINDER ? LIMA_PAPER_ROW_REST : LIMA_PAPER_ROW;
}

/* What stands in the columns behind the names: both sides where two are compared. */
static void
add_columns (LimaPaperTable *table, const LimaChartsAnswer *answer)
{
  g_autofree char *heading = lima_charts_rows_get_heading (answer), *measure = lima_measure_get_label (answer->question.measure);
  gboolean has_sizes = lima_charts_answer_get_sizes (answer) != NULL;

  lima_paper_table_add_column (table, heading, LIMA_PAPER_START, 5);
  if (answer->compared != NULL)
    {
      lima_paper_table_add_column (table, lima_report_pairs_table_get_name (answer->compared, 0), LIMA_PAPER_END, 3);
      lima_paper_table_add_column (table, lima_report_pairs_table_get_name (answer->compared, 1), LIMA_PAPER_END, 3);
      lima_paper_table_add_column (table, _("Change"), LIMA_PAPER_END, 4);
      return;
    }
  lima_paper_table_add_column (table, measure, LIMA_PAPER_END, 3);
  lima_paper_table_add_column (table, _("Share"), LIMA_PAPER_END, 2);
  if (has_sizes)
    lima_paper_table_add_column (table, _("Share of projects"), LIMA_PAPER_END, 2);
  lima_paper_table_add_column (table, _("Projects"), LIMA_PAPER_END, 2);
}

/* The cells behind the name; returns how many there are. */
static guint
list_texts (const LimaChartsAnswer *answer, const LimaChartsCells *cells, const char **texts)
{
  guint n = 0;

  if (answer->compared != NULL)
    texts[n++] = cells->before;
  texts[n++] = cells->amount;
  texts[n++] = answer->compared != NULL ? cells->change : cells->share;
  if (lima_charts_answer_get_sizes (answer) != NULL)
    texts[n++] = cells->computed;
  if (answer->compared == NULL)
    texts[n++] = cells->projects;
  return n;
}

static void
add_numbers (LimaPaper *paper, const LimaChartsAnswer *answer)
{
  LimaPaperTable *table = lima_paper_table_new ();

  add_columns (table, answer);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const LimaChartsCells *cells = lima_charts_row_get_cells (g_ptr_array_index (answer->rows, i));
      const char *texts[4] = { NULL };
      guint n = list_texts (answer, cells, texts);

      lima_paper_table_add_row (table, kind_of (cells), 0);
      if (cells->sublabel != NULL)
        /* Translators: a row of a table: 1 its name, 2 what the name leaves open: "Africa, with the Arab States of North Africa" */
        lima_paper_table_take_cell (table, g_strdup_printf (_("%1$s, %2$s"), cells->label, cells->sublabel));
      else
        lima_paper_table_add_cell (table, cells->label);
      for (guint c = 0; c < n; c++)
        lima_paper_table_add_cell (table, texts[c] == NULL ? "" : texts[c]);
    }
  lima_paper_take_table (paper, table);
}

static void
add_definitions (LimaPaper *paper, const LimaChartTable *words)
{
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  for (guint i = 0; i < lima_chart_table_get_n_footnotes (words); i++)
    {
      const LimaChartNote *note = lima_chart_table_get_footnote (words, i);

      lima_paper_table_add_pair (table, note->bold == NULL ? "" : note->bold, note->text);
    }
  lima_paper_take_table (paper, table);
}

static LimaPaper *
lay_out (gconstpointer data, const LimaPaperSheet *sheet)
{
  const Printed *self = data;
  const LimaChartsAnswer *answer = self->answer;
  LimaFormat *format = answer->figures->format;
  const LimaChartTable *words = lima_charts_answer_get_words (answer);
  const char *subtitle = lima_chart_table_get_subtitle (words);
  g_autofree char *today = lima_format_date (format, self->today);
  LimaPaper *paper = lima_paper_new (format, sheet, lima_chart_table_get_title (words));
  const LimaText *title = lima_snapshot_get_head (answer->figures->snapshot)->title;
  const char *portfolio = lima_text_get (title, lima_format_get_language (format));

  lima_print_mark (paper, answer->figures->illustrative, answer->question.scope != NULL);
  lima_paper_set_head (paper, portfolio != NULL ? portfolio : "", today);
  lima_paper_add_heading (paper, 1, lima_chart_table_get_title (words));
  if (subtitle != NULL)
    lima_paper_add_paragraph (paper, subtitle);
  add_drawing (paper, answer);
  add_numbers (paper, answer);
  add_definitions (paper, words);
  lima_paper_lay_out (paper);
  return paper;
}

/**
 * lima_charts_print:
 * @parent: a widget of the window it belongs to
 * @session: gives the printer its settings
 * @answer: what is printed
 *
 * Shows the dialog of the system, and prints the chart, its numbers and what they mean.
 */
void
lima_charts_print (GtkWidget *parent, LimaSession *session, LimaChartsAnswer *answer)
{
  Printed *printed;
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && answer != NULL);

  printed = g_atomic_rc_box_new0 (Printed);
  printed->answer = lima_charts_answer_ref (answer);
  printed->today = lima_date_today ();
  work = (LimaPrintWork) { lay_out, printed, printed_clear, g_strdup (lima_chart_table_get_title (lima_charts_answer_get_words (answer))),
                           _("The chart was not printed"), _("The chart was not exported"), _("Export the Chart") };
  lima_print (parent, session, &work);
}
