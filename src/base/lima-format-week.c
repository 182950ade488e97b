/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a place has its weeks. Words follow the language; on which day weeks start follows the country that the locale names, since people of
 * one language live in several. */

#include "lima-format-week.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>

/* ICU counts from Sunday, which is 1. */
static guint
from_icu (int weekday)
{
  return weekday == UCAL_SUNDAY ? 7 : (guint) weekday - 1;
}

static int
to_icu (guint weekday)
{
  return weekday == 7 ? UCAL_SUNDAY : (int) weekday + 1;
}

/* The country of the locale that is set for times; NULL where it names none. */
static char *
country_of_environment (void)
{
  static const char *const names[] = { "LC_ALL", "LC_TIME", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *locale = g_getenv (names[i]);
      char country[ULOC_COUNTRY_CAPACITY];
      UErrorCode error = U_ZERO_ERROR;

      if (locale == NULL || *locale == '\0')
        continue;
      uloc_getCountry (locale, country, sizeof country, &error);
      return U_SUCCESS (error) && strlen (country) == 2 ? g_strdup (country) : NULL;
    }
  return NULL;
}

/* The locale whose weeks count: the language, with the country that it names itself or else that of the environment. Without any the weeks are those
 * of ISO 8601. */
static UCalendar *
open_calendar (LimaFormat *format)
{
  const char *language = lima_format_get_language (format);
  g_autofree char *country = strchr (language, '-') != NULL ? NULL : country_of_environment ();
  g_autofree char *locale = country != NULL ? g_strconcat (language, "_", country, NULL)
                            : g_str_equal (language, "en") ? g_strdup ("en_001") : g_strdelimit (g_strdup (language), "-", '_');
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open (u"Etc/UTC", -1, locale, UCAL_GREGORIAN, &error);

  return U_FAILURE (error) ? NULL : calendar;
}

/**
 * lima_format_week_starts_on:
 * @format: a language
 *
 * Returns: the weekday with which weeks start there, 1 for Monday to 7 for Sunday
 */
guint
lima_format_week_starts_on (LimaFormat *format)
{
  UCalendar *calendar;
  guint weekday;

  g_return_val_if_fail (format != NULL, 1);

  calendar = open_calendar (format);
  if (calendar == NULL)
    return 1;
  weekday = from_icu (ucal_getAttribute (calendar, UCAL_FIRST_DAY_OF_WEEK));
  ucal_close (calendar);
  return weekday;
}

/**
 * lima_format_week_end_days:
 * @format: a language
 *
 * Returns: the days on which people rest there: bit n is set for weekday n, 1 for Monday to 7 for Sunday
 */
guint
lima_format_week_end_days (LimaFormat *format)
{
  UCalendar *calendar;
  guint days = 0;

  g_return_val_if_fail (format != NULL, 0);

  calendar = open_calendar (format);
  if (calendar == NULL)
    return 1u << 6 | 1u << 7;
  for (guint weekday = 1; weekday <= LIMA_WEEKDAYS; weekday++)
    {
      UErrorCode error = U_ZERO_ERROR;
      UCalendarWeekdayType type = ucal_getDayOfWeekType (calendar, (UCalendarDaysOfWeek) to_icu (weekday), &error);

      if (U_SUCCESS (error) && type == UCAL_WEEKEND)
        days |= 1u << weekday;
    }
  ucal_close (calendar);
  return days;
}

/* A word of the language's calendar; the number where ICU has none. */
static char *
get_symbol (LimaFormat *format, UDateFormatSymbolType type, int32_t index, guint number)
{
  g_autofree char *locale = g_strdelimit (g_strdup (lima_format_get_language (format)), "-", '_');
  UChar buffer[64];
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *symbols = udat_open (UDAT_NONE, UDAT_SHORT, locale, u"Etc/UTC", -1, NULL, 0, &error);
  int32_t length = udat_getSymbols (symbols, type, index, buffer, G_N_ELEMENTS (buffer), &error);

  udat_close (symbols);
  return U_FAILURE (error) ? g_strdup_printf ("%u", number) : g_utf16_to_utf8 (buffer, length, NULL, NULL, NULL);
}

/**
 * lima_format_weekday:
 * @format: a language
 * @weekday: 1 for Monday to 7 for Sunday
 * @is_short: whether to shorten it, as above a column
 *
 * Returns: (transfer full): what the weekday is called
 */
char *
lima_format_weekday (LimaFormat *format, guint weekday, gboolean is_short)
{
  g_return_val_if_fail (format != NULL && weekday >= 1 && weekday <= LIMA_WEEKDAYS, NULL);

  return get_symbol (format, is_short ? UDAT_STANDALONE_SHORT_WEEKDAYS : UDAT_STANDALONE_WEEKDAYS, to_icu (weekday), weekday);
}

/**
 * lima_format_month:
 * @format: a language
 * @month: 1 to 12
 *
 * Returns: (transfer full): what the month is called where it stands by itself
 */
char *
lima_format_month (LimaFormat *format, guint month)
{
  g_return_val_if_fail (format != NULL && month >= 1 && month <= 12, NULL);

  return get_symbol (format, UDAT_STANDALONE_MONTHS, (int32_t) month - 1, month);
}

/**
 * lima_day_get_weekday:
 * @day: from 1970-01-01, which was a Thursday
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
guint
lima_day_get_weekday (gint32 day)
{
  return (guint) (((day + 3) % 7 + 7) % 7) + 1;
}
