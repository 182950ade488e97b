/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Two years, or two portfolios, side by side. */

#include "lima-charts-answer-private.h"

#include <lima-format-years.h>
#include <lima-i18n.h>

/* The other portfolio as this one is added up: by the same regions, in the same currency and years. */
static gboolean
adapt_other (LimaChartsAnswer *self, GCancellable *cancellable, GError **error)
{
  LimaChartsOther *other = self->question.other;
  g_autoptr(LimaFigures) adapted = NULL;

  if (other->figures == NULL)
    return TRUE;
  adapted = lima_figures_adapt (other->figures, self->figures->scheme, self->figures->currency, self->figures->first_month, cancellable, error);
  if (adapted == NULL)
    return FALSE;
  if (adapted != other->figures)
    {
      self->question.other = lima_charts_other_new_portfolio (adapted, other->name);
      lima_charts_other_unref (other);
    }
  return TRUE;
}

static char *
name_years (const LimaChartsAnswer *self, int first, int last)
{
  if (first == 0)
    return g_strdup (_("All years"));
  return lima_format_years (self->figures->format, self->figures->first_month, first, last);
}

/* The portfolio that is open: by its title, if it has one. */
static char *
name_own (const LimaChartsAnswer *self)
{
  const LimaText *text = lima_snapshot_get_head (self->figures->snapshot)->title;
  const char *title = lima_text_get (text, lima_format_get_language (self->figures->format));

  return g_strdup (title != NULL && *title != '\0' ? title : _("This portfolio"));
}

static LimaResult *
ask_other (const LimaChartsAnswer *self, GCancellable *cancellable, GError **error)
{
  const LimaChartsOther *other = self->question.other;
  LimaQuery query = lima_charts_answer_get_query (self);

  if (other->figures != NULL)
    {
      query.projects = NULL;
      return lima_facts_query (other->figures->facts, &query, cancellable, error);
    }
  query.first_year = other->first_year;
  query.last_year = other->last_year;
  return lima_facts_query (self->figures->facts, &query, cancellable, error);
}

/*
 * lima_charts_answer_compare:
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Puts the other side of the question before what the answer has. Where the two have no currency in common, it says so.
 *
 * Returns: whether it was not stopped
 */
gboolean
lima_charts_answer_compare (LimaChartsAnswer *self, GCancellable *cancellable, GError **error)
{
  LimaReportChartOptions options = lima_charts_answer_get_options (self);
  g_autoptr(LimaResult) result = NULL;
  g_autoptr(GError) obstacle = NULL;
  g_autofree char *before = NULL, *after = NULL;
  const LimaChartsOther *other;
  LimaReportPairsSide sides[2];

  if (!adapt_other (self, cancellable, error))
    return FALSE;
  result = ask_other (self, cancellable, error);
  if (result == NULL)
    return FALSE;
  other = self->question.other;
  before = other->figures != NULL ? g_strdup (other->name) : name_years (self, other->first_year, other->last_year);
  after = other->figures != NULL ? name_own (self) : name_years (self, self->question.first_year, self->question.last_year);
  sides[0] = (LimaReportPairsSide) { other->figures != NULL ? other->figures->facts : self->figures->facts, result,
                                     other->figures != NULL ? other->figures->snapshot : self->figures->snapshot, before };
  sides[1] = (LimaReportPairsSide) { self->figures->facts, self->result, self->figures->snapshot, after };
  options.currency = self->question.currency;
  options.illustrative = self->figures->illustrative || (other->figures != NULL && other->figures->illustrative);
  self->pairs = lima_report_pairs_new (&sides[0], &sides[1], &options, &obstacle);
  if (self->pairs == NULL)
    self->obstacle = g_strdup (obstacle->message);
  else
    self->compared = lima_report_pairs_table_new (&sides[0], &sides[1], &options, NULL);
  return TRUE;
}
