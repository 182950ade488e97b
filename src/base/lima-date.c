/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-date.h"

#include <string.h>

static const char *const months[] = { "january", "february", "march", "april", "may", "june", "july",
                                      "august", "september", "october", "november", "december" };

static gboolean
is_leap (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * lima_days_in_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
lima_days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap (year));
}

/**
 * lima_date_today:
 *
 * Returns: the day it is where the program runs
 */
LimaDate
lima_date_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return lima_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/**
 * lima_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12, or 0 for a whole year
 * @day: 1 to the month's last, or 0 for a whole month
 *
 * Returns: the date, or "no date" when there is no such day
 */
LimaDate
lima_date_new (int year, int month, int day)
{
  LimaPrecision precision = month == 0 ? LIMA_PRECISION_YEAR : day == 0 ? LIMA_PRECISION_MONTH : LIMA_PRECISION_DAY;

  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day != 0) ||
      (day > 0 && day > lima_days_in_month (year, month)))
    return (LimaDate) { 0 };
  return (LimaDate) { (gint16) year, (guint8) month, (guint8) day, (guint8) precision };
}

static LimaDate
new_quarter (int year, int quarter)
{
  if (year < 1 || year > 9999 || quarter < 1 || quarter > 4)
    return (LimaDate) { 0 };
  return (LimaDate) { (gint16) year, (guint8) (quarter * 3 - 2), 0, LIMA_PRECISION_QUARTER };
}

/* Reads between least and most digits; -1 where they are not there. */
static int
read_digits (const char **p, const char *end, guint least, guint most)
{
  int value = 0;
  guint n = 0;

  for (; n < most && *p < end && g_ascii_isdigit (**p); n++)
    value = value * 10 + (*(*p)++ - '0');
  return n < least ? -1 : value;
}

static gboolean
give (LimaDate date, LimaDate *out)
{
  if (date.precision == LIMA_PRECISION_NONE)
    return FALSE;
  *out = date;
  return TRUE;
}

/**
 * lima_date_parse:
 * @text: YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD, years 0001 to 9999
 * @length: bytes of @text, or -1 when it ends with NUL
 * @out: (out): the date, set only on success
 *
 * Reads a date as the portfolio file writes it: exactly these four forms.
 *
 * Returns: whether @text is one of them and the day exists
 */
gboolean
lima_date_parse (const char *text, gssize length, LimaDate *out)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const char *p = text, *end = text + size;
  int year = read_digits (&p, end, 4, 4), month, day;

  if (year < 0)
    return FALSE;
  if (size == 4)
    return give (lima_date_new (year, 0, 0), out);
  if (*p++ != '-')
    return FALSE;
  if (size == 7 && *p == 'Q' && g_ascii_isdigit (p[1]))
    return give (new_quarter (year, p[1] - '0'), out);
  month = read_digits (&p, end, 2, 2);
  if (month < 1)
    return FALSE;
  if (size == 7)
    return give (lima_date_new (year, month, 0), out);
  if (size != 10 || *p++ != '-')
    return FALSE;
  day = read_digits (&p, end, 2, 2);
  return day >= 1 && give (lima_date_new (year, month, day), out);
}

/* The month whose English name, or the first three letters of it, stand at p; 0 when none does. */
static int
read_month_name (const char **p, const char *end)
{
  gsize n = 0;

  while (*p + n < end && g_ascii_isalpha ((*p)[n]))
    n++;
  for (guint m = 0; n >= 3 && m < G_N_ELEMENTS (months); m++)
    if (n <= strlen (months[m]) && g_ascii_strncasecmp (*p, months[m], n) == 0)
      {
        *p += n;
        return (int) m + 1;
      }
  return 0;
}

/* What may stand behind a day: nothing, or a time ("T…", " 00:…"), or the Z or offset of a time zone. */
static gboolean
is_time (const char *p, const char *end)
{
  if (p == end)
    return TRUE;
  if (*p == 'Z' || *p == 'z')
    return p + 1 == end;
  if ((*p == 'T' || *p == ' ' || *p == '+' || *p == '-') && p + 1 < end)
    return g_ascii_isdigit (p[1]);
  return FALSE;
}

/**
 * lima_date_parse_loose:
 * @text: a date as real IATI files give it
 * @length: bytes of @text, or -1 when it ends with NUL
 * @out: (out): the date, set only on success
 *
 * Reads what lima_date_parse() reads and, as real files have it (money rule 4), blanks around it, "2006-10-1", a time behind
 * the day, "2005-May" and "2011Q1" or "2011-Q1". The time is dropped: a civil day has no zone.
 *
 * Returns: whether a day, month, quarter or year could be read
 */
gboolean
lima_date_parse_loose (const char *text, gssize length, LimaDate *out)
{
  const char *p = text, *end = text + (length < 0 ? strlen (text) : (gsize) length);
  int year, month, day;
  gboolean dash;

  while (p < end && g_ascii_isspace (*p))
    p++;
  while (end > p && g_ascii_isspace (end[-1]))
    end--;
  year = read_digits (&p, end, 4, 4);
  if (year < 1)
    return FALSE;
  if (p == end)
    return give (lima_date_new (year, 0, 0), out);
  dash = *p == '-' || *p == ' ';
  p += dash;
  if (p + 2 == end && (*p == 'Q' || *p == 'q') && g_ascii_isdigit (p[1]))
    return give (new_quarter (year, p[1] - '0'), out);
  if (!dash)
    return FALSE;
  month = read_month_name (&p, end);
  if (month == 0)
    month = read_digits (&p, end, 1, 2);
  if (month < 1)
    return FALSE;
  if (p == end)
    return give (lima_date_new (year, month, 0), out);
  if (*p++ != '-')
    return FALSE;
  day = read_digits (&p, end, 1, 2);
  return day >= 1 && is_time (p, end) && give (lima_date_new (year, month, day), out);
}

/**
 * lima_date_to_text:
 * @self: a date
 * @buffer: room for the text
 *
 * Returns: the date as the portfolio file writes it, inside @buffer; "" for no date
 */
const char *
lima_date_to_text (LimaDate self, char buffer[LIMA_DATE_BUFFER])
{
  switch ((LimaPrecision) self.precision)
    {
    case LIMA_PRECISION_YEAR:
      g_snprintf (buffer, LIMA_DATE_BUFFER, "%04d", self.year);
      break;
    case LIMA_PRECISION_QUARTER:
      g_snprintf (buffer, LIMA_DATE_BUFFER, "%04d-Q%d", self.year, (self.month + 2) / 3);
      break;
    case LIMA_PRECISION_MONTH:
      g_snprintf (buffer, LIMA_DATE_BUFFER, "%04d-%02d", self.year, self.month);
      break;
    case LIMA_PRECISION_DAY:
      g_snprintf (buffer, LIMA_DATE_BUFFER, "%04d-%02d-%02d", self.year, self.month, self.day);
      break;
    case LIMA_PRECISION_NONE:
    default:
      buffer[0] = '\0';
      break;
    }
  return buffer;
}

/**
 * lima_day_number:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the days from 1970-01-01 to this day of the Gregorian calendar
 */
gint32
lima_day_number (int year, int month, int day)
{
  int y = year - (month <= 2);
  int era = (y >= 0 ? y : y - 399) / 400;
  int yoe = y - era * 400;
  int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

  return era * 146097 + doe - 719468;
}

/**
 * lima_day_to_date:
 * @day: days from 1970-01-01
 *
 * Returns: that day, with the precision of a day
 */
LimaDate
lima_day_to_date (gint32 day)
{
  int z = day + 719468;
  int era = (z >= 0 ? z : z - 146096) / 146097;
  int doe = z - era * 146097;
  int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  int mp = (5 * doy + 2) / 153;
  int month = mp < 10 ? mp + 3 : mp - 9;

  return lima_date_new (yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1);
}

/**
 * lima_date_first_day:
 * @self: a date, not "no date"
 *
 * Returns: the first day that @self covers, as days from 1970-01-01
 */
gint32
lima_date_first_day (LimaDate self)
{
  return lima_day_number (self.year, MAX (self.month, 1), MAX (self.day, 1));
}

/**
 * lima_date_end_day:
 * @self: a date, not "no date"
 *
 * Returns: the day after the last one that @self covers, as days from 1970-01-01
 */
gint32
lima_date_end_day (LimaDate self)
{
  int span = self.precision == LIMA_PRECISION_QUARTER ? 3 : 1;
  int month = self.month + span;

  if (self.precision == LIMA_PRECISION_DAY)
    return lima_date_first_day (self) + 1;
  if (self.precision == LIMA_PRECISION_YEAR)
    return lima_day_number (self.year + 1, 1, 1);
  return month > 12 ? lima_day_number (self.year + 1, month - 12, 1) : lima_day_number (self.year, month, 1);
}

/**
 * lima_date_compare:
 *
 * Orders dates by their first day, a coarser one before a finer one; "no date" stands last.
 *
 * Returns: below, equal to or above zero
 */
int
lima_date_compare (LimaDate a, LimaDate b)
{
  gint32 x, y;

  if (a.precision == LIMA_PRECISION_NONE || b.precision == LIMA_PRECISION_NONE)
    return (a.precision == LIMA_PRECISION_NONE) - (b.precision == LIMA_PRECISION_NONE);
  x = lima_date_first_day (a);
  y = lima_date_first_day (b);
  return x != y ? (x > y) - (x < y) : (a.precision > b.precision) - (a.precision < b.precision);
}
