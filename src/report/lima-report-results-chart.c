/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of results: all indicators beside the pace they need, and one over time. */

#include <lima-i18n.h>
#include <math.h>

#include "lima-report-results-detail.h"
#include "lima-report-results-private.h"
#include "lima-report-words.h"

static void
set_head (LimaChartTable *table, const LimaProgramme *programme, LimaFormat *format)
{
  lima_chart_table_set_format (table, format, LIMA_SCALE_ONE);
  lima_chart_table_set_rtl (table, lima_format_is_right_to_left (format));
  if (programme->illustrative == LIMA_TRUE)
    lima_chart_table_set_illustrative (table, _("Illustrative data"));
}

/* ---- One over time ---- */

typedef struct
{
  LimaCourse *course;
  const LimaProgrammeIndicator *indicator;
  LimaFormat *format;
} Drawing;

static void
add_point (Drawing *self, LimaCourseKind kind, const char *pattern, LimaDate date, const LimaIndicatorValue *value, const LimaAmount *given)
{
  g_autofree char *when = lima_format_date (self->format, date), *label = NULL, *figure = NULL;

  if (value->state != LIMA_INDICATOR_VALUE_KNOWN)
    return;
  label = lima_report_fill (self->format, pattern, when, NULL);
  figure = lima_results_write_value (self->format, self->indicator, value, given);
  lima_course_add (self->course, kind, NULL, label, lima_date_end_day (date) - 1, lima_sum_to_double (&value->value), figure);
}

static void
add_amount (Drawing *self, LimaCourseKind kind, const char *pattern, const LimaProgrammeTarget *item, const LimaAmount *amount, const LimaAmount *base)
{
  LimaIndicatorValue value = lima_indicator_read_value (self->indicator, amount, base);

  add_point (self, kind, pattern, item->end.date, &value, amount);
}

static void
add_actual (Drawing *self, const LimaProgrammeTarget *item, LimaDate at)
{
  LimaIndicatorValue value = lima_indicator_read_value (self->indicator, &item->actual, &item->actual_of);
  gboolean is_over = lima_date_end_day (item->end.date) <= lima_date_end_day (at);

  /* Of a period that is still running nobody knows the day that was counted on; it can't be later than today. */
  if (lima_results_has_begun (item, at))
    /* Translators: a point of a chart: 1 a date */
    add_point (self, LIMA_COURSE_ACTUAL, _("Actual value, %1$s"), is_over ? item->end.date : at, &value, &item->actual);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  gint32 x = lima_results_end_of (*(const LimaProgrammeTarget *const *) a), y = lima_results_end_of (*(const LimaProgrammeTarget *const *) b);

  return (x > y) - (x < y);
}

static void
add_periods (Drawing *self, LimaDate at)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < lima_items_get_n (self->indicator->targets); i++)
    if (lima_day_has_date (&((const LimaProgrammeTarget *) self->indicator->targets->item[i])->end))
      g_ptr_array_add (items, self->indicator->targets->item[i]);
  g_ptr_array_sort (items, compare_ends);
  for (guint i = 0; i < items->len; i++)
    add_actual (self, g_ptr_array_index (items, i), at);
  for (guint i = 0; i < items->len; i++)
    {
      const LimaProgrammeTarget *item = g_ptr_array_index (items, i);
      gboolean is_revised = item->revised.state != LIMA_AMOUNT_NONE;

      /* Translators: a point of a chart: 1 a date */
      add_amount (self, LIMA_COURSE_TARGET, is_revised ? _("Revised target, %1$s") : _("Target, %1$s"), item, is_revised ? &item->revised : &item->target, NULL);
      if (is_revised)
        add_amount (self, LIMA_COURSE_ORIGINAL, _("Target as first set, %1$s"), item, &item->target, NULL);
    }
}

/* The sum of parts, where it has no value of its own. */
static void
add_computed (Drawing *self, const LimaResultsStand *stand, LimaDate at)
{
  g_autofree char *when = lima_format_date (self->format, at), *label = NULL, *figure = NULL;

  if (!stand->is_computed)
    return;
  label = lima_report_fill (self->format, _("Actual value, %1$s"), when, NULL);
  figure = lima_results_write_actual (self->format, stand, FALSE);
  lima_course_add (self->course, LIMA_COURSE_ACTUAL, NULL, label, lima_date_end_day (at) - 1, lima_sum_to_double (&stand->progress.actual.value.value), figure);
}

/**
 * lima_report_results_course:
 * @indicator: its id
 * @at: today
 *
 * Returns: (transfer full) (nullable): the indicator over time; %NULL where there is nothing to be drawn
 */
LimaCourse *
lima_report_results_course (const LimaProgramme *programme, LimaAtom indicator, LimaDate at, LimaFormat *format)
{
  g_auto(LimaResultsStands) stands = { 0 };
  g_autoptr(LimaCourse) course = NULL;
  g_autofree char *title = NULL, *unit = NULL;
  Drawing self = { .format = format };
  int place;

  g_return_val_if_fail (programme != NULL && at.precision != LIMA_PRECISION_NONE && format != NULL, NULL);

  place = lima_items_find (programme->indicators, indicator);
  if (place < 0)
    return NULL;
  lima_results_stands_init (&stands, programme->indicators, at, (LimaDate) { 0 });
  course = self.course = lima_course_new ();
  self.indicator = (const LimaProgrammeIndicator *) programme->indicators->item[place];
  set_head (lima_course_get_table (course), programme, format);
  title = lima_results_write_text (format, self.indicator->title);
  unit = lima_results_write_unit (format, self.indicator);
  lima_chart_table_set_title (lima_course_get_table (course), title);
  lima_chart_table_set_subtitle (lima_course_get_table (course), unit);
  if (lima_day_has_date (&self.indicator->baseline_date))
    /* Translators: a point of a chart: 1 a date */
    add_point (&self, LIMA_COURSE_BASELINE, _("Baseline, %1$s"), self.indicator->baseline_date.date,
               &lima_results_stands_get (&stands, (guint) place)->progress.baseline, &self.indicator->baseline);
  add_periods (&self, at);
  add_computed (&self, lima_results_stands_get (&stands, (guint) place), at);
  if (lima_chart_table_get_n_rows (lima_course_get_table (course)) < 2)
    return NULL;
  lima_course_set_today (course, lima_date_end_day (at) - 1, C_("chart", "Today"));
  return g_steal_pointer (&course);
}

/* ---- All beside the pace they need ---- */

static LimaProgressPace
pace_of (LimaProgressStatus status)
{
  if (status == LIMA_PROGRESS_UNKNOWN)
    return LIMA_PROGRESS_NO_PACE;
  return status == LIMA_PROGRESS_BEHIND || status == LIMA_PROGRESS_OFF_TRACK ? LIMA_PROGRESS_LAGS : LIMA_PROGRESS_KEEPS_PACE;
}

static void
add_row (LimaProgress *chart, const LimaReportResults *results, guint at, LimaFormat *format)
{
  const LimaResultsRow *row = lima_report_results_get (results, at);
  const LimaResultsCell *cell = &row->cells[LIMA_RESULTS_COLUMN_PROGRESS];
  const char *name = row->cells[LIMA_RESULTS_COLUMN_NAME].text, *key = lima_atom_text (row->indicator);
  g_autofree char *needed = NULL, *share = NULL;

  if (!isfinite (row->done))
    {
      lima_progress_add_unknown (chart, key, name, NULL, cell->text);
      return;
    }
  if (isfinite (row->gone) && row->status != LIMA_PROGRESS_UNKNOWN)
    {
      share = lima_results_write_done (format, &row->gone_share, 0);
      /* Translators: beside the share of the way that is done: 1 the share that is needed by today */
      needed = lima_report_fill (format, C_("progress", "%1$s needed"), share, NULL);
    }
  lima_progress_add (chart, key, name, NULL, row->done, cell->text, needed == NULL ? NAN : row->gone, needed, pace_of (row->status));
}

/**
 * lima_report_results_progress:
 * @at: see lima_report_results_new()
 * @period: see lima_report_results_new()
 *
 * Returns: (transfer full): a row for each indicator, in the order of the results
 */
LimaProgress *
lima_report_results_progress (const LimaProgramme *programme, LimaDate at, LimaDate period, LimaFormat *format)
{
  g_autoptr(LimaReportResults) results = NULL;
  LimaProgress *chart = lima_progress_new ();
  LimaChartTable *table = lima_progress_get_table (chart);
  g_autofree char *title = NULL, *date = NULL, *subtitle = NULL;

  g_return_val_if_fail (programme != NULL && at.precision != LIMA_PRECISION_NONE && format != NULL, chart);

  results = lima_report_results_new (programme, at, period, format);
  title = lima_report_results_describe (results);
  date = lima_format_date (format, at);
  /* Translators: below the title of a chart: 1 today */
  subtitle = lima_report_fill (format, _("Progress of the indicators by %1$s"), date, NULL);
  set_head (table, programme, format);
  lima_chart_table_set_title (table, title);
  lima_chart_table_set_subtitle (table, subtitle);
  lima_chart_table_set_axis_title (table, _("Per cent of the way from the baseline to the target"));
  lima_chart_table_set_empty_text (table, _("There are no indicators yet."));
  lima_progress_set_legend (chart, C_("progress", "on pace"), C_("progress", "behind"), C_("progress", "pace not known"),
                            C_("progress", "pace needed by today"));
  for (guint i = 0; i < lima_report_results_get_n (results); i++)
    if (lima_report_results_get (results, i)->kind == LIMA_RESULTS_ROW_INDICATOR)
      add_row (chart, results, i, format);
  lima_chart_table_add_footnote (table, NULL, _("The pace needed is the share of the days from the baseline to the target that are gone. "
                                                "An indicator cannot be judged without a baseline, a target, their dates and an actual value."));
  return chart;
}
