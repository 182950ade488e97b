/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-figures.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-report-figures-private.h"

#define MOST_FIGURES 4

/**
 * lima_key_figure_free:
 * @self: a figure to give up
 */
void
lima_key_figure_free (LimaKeyFigure *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->caption);
  g_free (self->value);
  g_free (self->unit);
  g_free (self->note);
  g_free (self->paragraph);
  g_free (self->printed);
  g_free (self->interval);
  g_free (self->source);
  g_free (self->agreement);
  g_free (self);
}

/* A number about the whole portfolio: money or projects of a measure; no share, and no part of a breakdown. */
static gboolean
is_key_figure (const LimaFigure *figure)
{
  return figure->measure != 0 && figure->dimension == 0 && lima_amount_has_value (&figure->value) &&
         g_strcmp0 (lima_atom_text (figure->unit), "%") != 0;
}

/**
 * lima_report_key_figures_new:
 * @facts: settled facts
 * @query: has the scheme of the regions and the classes of sizes
 * @options: format, language and snapshot
 *
 * The figures of Overview: the first four that the portfolio's documents print of the whole, each with where it stands and what
 * the projects say of it; without such figures what the projects add up to: their number, spend, funds received and budget.
 *
 * Returns: (transfer full) (element-type LimaKeyFigure): at most four
 */
GPtrArray *
lima_report_key_figures_new (const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_key_figure_free);
  LimaFigureMaker maker = { .facts = facts, .query = query, .options = options };
  const LimaSnapshot *snapshot;

  g_return_val_if_fail (facts != NULL && query != NULL, figures);
  g_return_val_if_fail (options != NULL && options->format != NULL, figures);

  snapshot = options->snapshot;
  maker.format = options->format;
  maker.language = options->language != NULL ? options->language : lima_format_get_language (options->format);
  for (guint i = 0; snapshot != NULL && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_FIGURE) && figures->len < MOST_FIGURES; i++)
    {
      const LimaFigure *figure = (const LimaFigure *) lima_snapshot_get (snapshot, LIMA_RECORD_FIGURE, i);

      if (is_key_figure (figure))
        g_ptr_array_add (figures, lima_figure_maker_publish (&maker, figure));
    }
  if (figures->len == 0)
    lima_figure_maker_compute (&maker, figures);
  return figures;
}
