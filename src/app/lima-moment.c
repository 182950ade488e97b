/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-moment.h"

#include <lima-date.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

/**
 * lima_moment_describe:
 * @format: how dates are written
 * @microseconds: since 1970
 *
 * Returns: (transfer full): day and time on the clock of the wall, to the minute
 */
char *
lima_moment_describe (LimaFormat *format, gint64 microseconds)
{
  g_autoptr(GDateTime) local = g_date_time_new_from_unix_local (microseconds / G_USEC_PER_SEC);
  LimaDate date;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (local == NULL)
    return g_strdup ("");
  date = lima_date_new (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
  day = lima_format_date (format, date);
  time = g_date_time_format (local, "%H:%M");
  /* Translators: a moment: day and time of day */
  return lima_report_fill (format, C_("moment", "%1$s, %2$s"), day, time, NULL);
}
