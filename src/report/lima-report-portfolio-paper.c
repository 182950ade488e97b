/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-portfolio-paper.h"

#include <lima-i18n.h>

#include "lima-report-figures.h"
#include "lima-report-portfolio-private.h"
#include "lima-report-words.h"

/* ---- What all sections use ---- */

/*
 * lima_reporting_width:
 *
 * Returns: how wide a chart is, in pixels
 */
double
lima_reporting_width (LimaReporting *self)
{
  double width, height;

  lima_paper_get_tile_size (self->paper, FALSE, &width, &height);
  return width;
}

/*
 * lima_reporting_add_drawing:
 * @title: what it shows
 * @end: (nullable): at the other end of that line
 *
 * Adds a chart with its number.
 */
void
lima_reporting_add_drawing (LimaReporting *self, LimaDrawing *drawing, const char *title, const char *end)
{
  g_autofree char *number = lima_format_integer (self->format, ++self->n_figures);
  /* Translators: above a chart of a report: 1 its number, 2 what it shows */
  g_autofree char *caption = lima_report_fill (self->format, _("Figure %1$s. %2$s"), number, title, NULL);

  lima_paper_add_caption (self->paper, caption, end);
  lima_paper_add_drawing (self->paper, drawing);
}

/* ---- Cover ---- */

static const char *
text_of (const LimaReporting *self, const LimaText *text)
{
  const char *own = lima_text_get (text, lima_format_get_language (self->format));

  return own == NULL ? "" : own;
}

static char *
title_of (const LimaReporting *self)
{
  const char *title = text_of (self, lima_snapshot_get_head (self->options->snapshot)->title);

  return g_strdup (*title != '\0' ? title : _("Portfolio"));
}

static LimaPaper *
new_paper (const LimaReporting *self)
{
  g_autofree char *title = title_of (self), *today = lima_format_date (self->format, self->options->today);
  /* Translators: at the head of each page of a report, %1$s is the portfolio's title */
  g_autofree char *head = lima_report_fill (self->format, _("%1$s · Portfolio report"), title, NULL);
  LimaPaper *paper = lima_paper_new (self->format, &self->options->sheet, head);

  if (self->options->illustrative)
    lima_paper_set_mark (paper, _("Illustrative data"));
  lima_paper_set_head (paper, head, today);
  return paper;
}

/* The years asked for, or those that the amounts have. */
static char *
find_period (const LimaReporting *self)
{
  LimaQuery query = self->options->query;
  g_autoptr(LimaResult) result = NULL;
  int first = query.first_year, last = query.last_year;

  query.n_by = 0;
  result = lima_facts_query (self->options->facts, &query, NULL, NULL);
  for (guint i = 0; query.first_year == 0 && i < result->reaches->len; i++)
    {
      const LimaResultReach *reach = &g_array_index (result->reaches, LimaResultReach, i);

      if (reach->first_year == 0)
        return lima_report_words_period (self->format, 0, 0);
      first = i == 0 ? reach->first_year : MIN (first, reach->first_year);
      last = MAX (last, reach->last_year);
    }
  return lima_report_words_period (self->format, first, last);
}

static void
add_cover (LimaReporting *self)
{
  const LimaQuery *query = &self->options->query;
  g_autofree char *title = title_of (self), *measure = lima_measure_get_label (self->options->measure);
  g_autofree char *period = find_period (self);
  const char *agency = text_of (self, lima_snapshot_get_head (self->options->snapshot)->agency);
  g_autofree char *today = lima_format_date (self->format, self->options->today);
  g_autofree char *projects = lima_format_integer (self->format, lima_snapshot_get_n (self->options->snapshot, LIMA_RECORD_PROJECT));
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  lima_paper_add_heading (self->paper, 1, title);
  lima_paper_add_paragraph (self->paper, _("Portfolio report"));
  if (*agency != '\0')
    lima_paper_table_add_pair (table, _("Agency"), agency);
  lima_paper_table_add_pair (table, _("Day"), today);
  lima_paper_table_add_pair (table, _("Projects"), projects);
  lima_paper_table_add_pair (table, _("Measure"), measure);
  lima_paper_table_add_pair (table, _("Definition"), lima_report_words_measure (self->options->measure));
  lima_paper_table_add_pair (table, _("Period"), period);
  if (query->projects != NULL)
    lima_paper_table_add_pair (table, _("Filter"), _("only the projects that the list was narrowed down to"));
  if (self->options->illustrative)
    lima_paper_table_add_pair (table, _("Illustrative"), _("the portfolio marks projects as illustrative; these are not real"));
  lima_paper_take_table (self->paper, table);
}

/* ---- Overview ---- */

static void
add_key_figure (LimaPaperTable *table, const LimaReporting *self, const LimaKeyFigure *figure)
{
  const char *from = figure->source != NULL ? figure->source : figure->computed ? _("added up from the projects") : "";

  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, figure->caption);
  if (figure->unit != NULL)
    /* Translators: a figure: 1 the number, 2 its unit: "171.2 M USD" */
    lima_paper_table_take_cell (table, lima_report_fill (self->format, C_ ("figure", "%1$s %2$s"), figure->value, figure->unit, NULL));
  else
    lima_paper_table_add_cell (table, figure->value);
  lima_paper_table_add_cell (table, figure->note == NULL ? "" : figure->note);
  lima_paper_table_add_cell (table, from);
}

static void
add_overview (LimaReporting *self)
{
  g_autoptr(GPtrArray) figures = lima_report_key_figures_new (self->options->facts, &self->options->query, &self->chart);
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 1, _("Overview"));
  lima_paper_table_add_column (table, _("Figure"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("Amount"), LIMA_PAPER_END, 3);
  lima_paper_table_add_column (table, _("Remark"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("Source"), LIMA_PAPER_START, 4);
  for (guint i = 0; i < figures->len; i++)
    add_key_figure (table, self, g_ptr_array_index (figures, i));
  lima_paper_take_table (self->paper, table);
}

/* ---- Notes ---- */

static void
add_notes (LimaReporting *self)
{
  lima_paper_add_heading (self->paper, 1, _("Notes"));
  lima_paper_add_bullet (self->paper, _("Amounts in unlike currencies are never added; a chart is in one currency, which it names."));
  lima_paper_add_bullet (self->paper, _("What is not recorded is unknown, not zero; what a breakdown leaves over is shown as a row of its own."));
  lima_paper_add_bullet (self->paper, _("Sums are exact, and rounded only where they are written."));
  for (guint i = 0; i < self->left_out->len; i++)
    lima_paper_add_bullet (self->paper, g_ptr_array_index (self->left_out, i));
}

/**
 * lima_report_portfolio_paper_new:
 * @options: what is reported
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Reports on a portfolio: key figures, money by each breakdown with its sentences, chart and table, published figures beside the projects,
 * programmes, the agenda, what the check found, and notes, which name what is left out and why. May run in a thread.
 *
 * Returns: (transfer full) (nullable): a document that is laid out
 */
LimaPaper *
lima_report_portfolio_paper_new (const LimaReportPortfolioPaper *options, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  LimaReporting self = { .options = options, .left_out = left_out, .cancellable = cancellable };

  g_return_val_if_fail (options != NULL && options->format != NULL && options->facts != NULL && options->snapshot != NULL, NULL);
  g_return_val_if_fail (options->measure != NULL, NULL);

  self.format = options->format;
  self.chart = (LimaReportChartOptions) {
    .format = options->format,
    .language = lima_format_get_language (options->format),
    .measure = options->measure,
    .snapshot = options->snapshot,
    .currency = options->currency,
    .illustrative = options->illustrative,
  };
  self.paper = new_paper (&self);
  add_cover (&self);
  add_overview (&self);
  if (!lima_reporting_add_money (&self, error))
    {
      lima_paper_unref (self.paper);
      return NULL;
    }
  lima_reporting_add_published (&self);
  lima_reporting_add_programmes (&self);
  lima_reporting_add_agenda (&self);
  lima_reporting_add_findings (&self);
  add_notes (&self);
  lima_paper_lay_out (self.paper);
  return self.paper;
}
