/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Platform activity as a picture: what each member has done, has to do and is late with. */

#include "lima-report-platform-chart.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

static guint
count_of (const LimaPlatformCount *count)
{
  return count->done + count->open + count->overdue;
}

static char *
describe_lead (LimaFormat *format, const LimaReportPlatform *report)
{
  guint n = count_of (&report->all), overdue = report->all.overdue;
  g_autofree char *all = lima_format_integer (format, n), *late = lima_format_integer (format, overdue);

  if (n == 0)
    return g_strdup (_("No meeting has decided on an action yet"));
  if (overdue == 0)
    return g_strdup (_("No action is overdue"));
  /* Translators: the title of a chart of actions by member: 1 how many are overdue, 2 how many there are */
  return lima_report_fill (format, P_("%1$s of %2$s actions is overdue", "%1$s of %2$s actions are overdue", overdue), late, all, NULL);
}

static void
add_part (LimaStacked *chart, LimaFormat *format, guint row, guint series, guint n)
{
  g_autofree char *number = lima_format_integer (format, n);

  if (n > 0)
    lima_stacked_add_part (chart, row, series, n, number);
}

static void
add_member (LimaStacked *chart, LimaFormat *format, const LimaReportMember *member, guint place)
{
  g_autofree char *key = g_strdup_printf ("%u", place), *number = lima_format_integer (format, count_of (&member->actions));
  guint row = lima_stacked_add (chart, key, member->name, number);

  add_part (chart, format, row, 0, member->actions.done);
  add_part (chart, format, row, 1, member->actions.open);
  add_part (chart, format, row, 2, member->actions.overdue);
}

static void
set_texts (LimaFormat *format, const LimaReportPlatform *report, LimaChartTable *texts, gboolean illustrative)
{
  g_autofree char *title = describe_lead (format, report);

  lima_chart_table_set_format (texts, format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_subtitle (texts, _("Actions of the coordination platform, by the member that is to do them"));
  lima_chart_table_set_description (texts, report->summary);
  lima_chart_table_set_axis_title (texts, _("Actions"));
  lima_chart_table_set_empty_text (texts, _("No meeting has decided on an action yet"));
  if (illustrative)
    lima_chart_table_set_illustrative (texts, _("Illustrative programme"));
}

static void
add_idle (LimaStacked *chart, LimaFormat *format, guint n)
{
  g_autofree char *number = lima_format_integer (format, n), *words = NULL;

  if (n == 0)
    return;
  /* Translators: below a chart of actions by member; 1 how many members are not in it */
  words = lima_report_fill (format, P_("%1$s more member has no action.", "%1$s more members have no action.", n), number, NULL);
  lima_chart_table_add_footnote (lima_stacked_get_table (chart), NULL, words);
}

/**
 * lima_report_platform_chart:
 * @format: for numbers
 * @report: a platform
 * @illustrative: whether the programme is not real
 *
 * Returns: (transfer full): bars of what is done, open and overdue, one for each member with actions, ministries first; actions without a member have
 *   a bar of their own at the end. The key of a row is the place of the member in the report
 */
LimaStacked *
lima_report_platform_chart (LimaFormat *format, const LimaReportPlatform *report, gboolean illustrative)
{
  LimaStacked *chart;
  guint idle = 0;

  g_return_val_if_fail (format != NULL && report != NULL, NULL);

  chart = lima_stacked_new ();
  lima_stacked_set_counts (chart, TRUE);
  set_texts (format, report, lima_stacked_get_table (chart), illustrative);
  lima_stacked_add_series (chart, C_("actions", "Done"), LIMA_FILL_PLAIN);
  lima_stacked_add_series (chart, C_("actions", "Open"), LIMA_FILL_TINT);
  lima_stacked_add_series (chart, C_("actions", "Overdue"), LIMA_FILL_BEHIND);
  for (guint i = 0; i < report->members->len; i++)
    {
      const LimaReportMember *member = report->members->pdata[i];

      if (count_of (&member->actions) > 0)
        add_member (chart, format, member, i);
      else
        idle++;
    }
  add_idle (chart, format, idle);
  return chart;
}
