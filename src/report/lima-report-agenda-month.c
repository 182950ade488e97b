/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A month of the agenda as a calendar. */

#include "lima-report-agenda-private.h"

#include <lima-format-week.h>
#include <lima-i18n.h>

#include "lima-report-words.h"

static void
set_week (LimaFormat *format, LimaMonth *chart, int year, int month)
{
  char *names[LIMA_WEEKDAYS];

  for (guint i = 0; i < LIMA_WEEKDAYS; i++)
    names[i] = lima_format_weekday (format, i + 1, TRUE);
  lima_month_set_weekdays (chart, lima_format_week_starts_on (format), (const char *const *) names);
  lima_month_set_weekend (chart, lima_format_week_end_days (format));
  for (guint i = 0; i < LIMA_WEEKDAYS; i++)
    g_free (names[i]);
  for (int day = 1; day <= lima_days_in_month (year, month); day++)
    {
      g_autofree char *text = lima_format_integer (format, day);

      lima_month_set_day_text (chart, (guint) day, text);
    }
}

static guint
count_items (LimaAgenda *agenda, const GArray *rows, const LimaMilestoneSpan *month)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += lima_milestone_span_overlaps (&lima_agenda_get (agenda, g_array_index (rows, guint, i))->span, month);
  return n;
}

static void
add_items (LimaFormat *format, LimaAgenda *agenda, const GArray *rows, LimaMonth *chart, const LimaMilestoneSpan *month)
{
  g_autoptr(GPtrArray) words = lima_report_agenda_rows (format, agenda, rows);

  for (guint i = 0; i < rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, g_array_index (rows, guint, i));
      const LimaReportAgendaRow *row = g_ptr_array_index (words, i);
      const LimaTimelineItem made = { .key = row->key, .label = row->title, .sentence = row->sentence, .look = lima_report_agenda_look (item->state),
                                      .is_marked = item->milestone == NULL, .disputed = item->disputed,
                                      .span = { item->span.start, item->span.end, item->span.fuzzy_start, item->span.fuzzy_end } };

      if (lima_milestone_span_overlaps (&item->span, month))
        lima_month_add (chart, &made);
    }
}

static LimaChartTable *
make_texts (LimaFormat *format, LimaAgenda *agenda, const GArray *rows, const char *title, guint n)
{
  LimaChartTable *texts = lima_chart_table_new ();
  g_autofree char *number = lima_format_integer (format, n);
  /* Translators: below the name of a month; 1 is a number */
  g_autofree char *subtitle = n == 0 ? g_strdup (_("No milestone in this month"))
                                     : lima_report_fill (format, P_("%1$s milestone", "%1$s milestones", n), number, NULL);

  lima_chart_table_set_format (texts, format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_subtitle (texts, subtitle);
  lima_chart_table_set_description (texts, subtitle);
  if (lima_report_agenda_illustrative (agenda, rows))
    lima_chart_table_set_illustrative (texts, _("Illustrative data"));
  return texts;
}

/**
 * lima_report_agenda_month:
 * @format: for words and dates, and for the days with which weeks start
 * @agenda: milestones
 * @rows: (element-type guint): which of them
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: (transfer full): the month with those that can be on a day of it
 */
LimaMonth *
lima_report_agenda_month (LimaFormat *format, LimaAgenda *agenda, const GArray *rows, int year, int month)
{
  g_autofree char *title = NULL, *fuzzy = NULL;
  LimaMilestoneSpan span = { 0 };
  LimaMonth *chart;
  LimaDate date;

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, NULL);
  date = lima_date_new (year, month, 0);
  g_return_val_if_fail (date.precision == LIMA_PRECISION_MONTH, NULL);

  title = lima_format_date (format, date);
  span.start = lima_date_first_day (date);
  span.end = lima_date_end_day (date);
  chart = lima_month_new (make_texts (format, agenda, rows, title, count_items (agenda, rows, &span)), year, month);
  lima_month_set_rtl (chart, lima_format_is_right_to_left (format));
  set_week (format, chart, year, month);
  lima_month_set_today (chart, lima_agenda_get_today (agenda));
  /* Translators: above a calendar, before what is known to the month, quarter or year only; 1 is the month */
  fuzzy = lima_report_fill (format, C_("agenda", "Some time, %1$s"), title, NULL);
  lima_month_set_fuzzy_words (chart, fuzzy);
  add_items (format, agenda, rows, chart, &span);
  return chart;
}
