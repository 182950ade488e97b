/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Working days are numbered. The week alone numbers them by a division, as 0001-01-01 was a Monday; what the holidays take away
 * is found by halving their list. */

#include "lima-work-calendar.h"

#include <lima-format.h>
#include <lima-i18n.h>
#include <stdlib.h>

#define WHOLE_WEEK 0x7fu

struct _LimaWorkCalendar
{
  guint8 week;
  guint8 n_week;       /* working days of a week */
  guint8 before[8];    /* working days of a week before its nth day */
  guint8 place[7];     /* where in the week its nth working day is */
  gint32 first;        /* 0001-01-01 */
  gint32 end;          /* the day after 9999-12-31 */
  gint32 n;            /* working days in all */
  guint n_holidays;
  gint32 *holidays;    /* those that would be worked on, in order, each once */
  gint32 *numbers;     /* working days before each of them */
};

G_DEFINE_QUARK (lima-work-calendar-error-quark, lima_work_calendar_error)

static int
read_weekday (const char *word)
{
  static const char *const names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (word, names[i]) == 0)
      return (int) i;
  return -1;
}

/**
 * lima_work_week_read:
 * @text: (nullable): days of the week as a portfolio gives them, "mon tue wed thu fri sat"; nothing is Monday to Friday
 * @week: (out): a bit for each, Monday the lowest
 *
 * Returns: %FALSE when a word is no day of the week: %LIMA_WORK_CALENDAR_ERROR_WEEKDAY
 */
gboolean
lima_work_week_read (const char *text, guint *week, GError **error)
{
  g_auto(GStrv) words = g_strsplit_set (text == NULL ? "" : text, " \t\r\n,;", -1);
  guint found = 0;

  g_return_val_if_fail (week != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int weekday = read_weekday (words[i]);

      if (weekday < 0 && *words[i] != '\0')
        {
          g_autofree char *word = lima_format_isolate (words[i]);

          g_set_error (error, LIMA_WORK_CALENDAR_ERROR, LIMA_WORK_CALENDAR_ERROR_WEEKDAY,
                       _("“%s” is no day of the week; the days are mon, tue, wed, thu, fri, sat, and sun"), word);
          return FALSE;
        }
      if (weekday >= 0)
        found |= 1u << weekday;
    }
  *week = found == 0 ? LIMA_WORK_WEEK_USUAL : found;
  return TRUE;
}

/* ---- The week without holidays ---- */

static void
lay_out_week (LimaWorkCalendar *self)
{
  for (guint i = 0; i < 7; i++)
    {
      self->before[i] = self->n_week;
      if (self->week & (1u << i))
        self->place[self->n_week++] = (guint8) i;
    }
  self->before[7] = self->n_week;
}

static gint32
week_number (const LimaWorkCalendar *self, gint32 day)
{
  gint32 from_first = day - self->first;

  return from_first / 7 * self->n_week + self->before[from_first % 7];
}

static gint32
week_day (const LimaWorkCalendar *self, gint32 number)
{
  return self->first + number / self->n_week * 7 + self->place[number % self->n_week];
}

/* ---- Holidays ---- */

static gboolean
is_of_week (const LimaWorkCalendar *self, gint32 day)
{
  return day >= self->first && day < self->end && (self->week & (1u << ((day - self->first) % 7))) != 0;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 x = *(const gint32 *) a, y = *(const gint32 *) b;

  return (x > y) - (x < y);
}

static void
take_holidays (LimaWorkCalendar *self, const gint32 *holidays, guint n)
{
  self->holidays = g_new (gint32, n);
  self->numbers = g_new (gint32, n);
  for (guint i = 0; i < n; i++)
    if (is_of_week (self, holidays[i]))
      self->holidays[self->n_holidays++] = holidays[i];
  n = self->n_holidays;
  if (n > 0)
    qsort (self->holidays, n, sizeof (gint32), compare_days);
  self->n_holidays = 0;
  for (guint i = 0; i < n; i++)
    if (i == 0 || self->holidays[i] != self->holidays[self->n_holidays - 1])
      {
        self->holidays[self->n_holidays] = self->holidays[i];
        self->numbers[self->n_holidays] = week_number (self, self->holidays[i]) - (gint32) self->n_holidays;
        self->n_holidays++;
      }
}

/* How many numbers of a list in order are below a limit. */
static guint
count_below (const gint32 *list, guint n, gint32 limit)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (list[middle] < limit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* ---- The calendar ---- */

/**
 * lima_work_calendar_new:
 * @week: the days of the week that are worked on, a bit for each, Monday the lowest
 * @holidays: (array length=n_holidays) (nullable): days on which nobody works, in any order; those on other days do nothing
 *
 * Returns: (transfer full): the calendar, %NULL when nobody ever works: %LIMA_WORK_CALENDAR_ERROR_IDLE
 */
LimaWorkCalendar *
lima_work_calendar_new (guint week, const gint32 *holidays, guint n_holidays, GError **error)
{
  g_autoptr(LimaWorkCalendar) self = NULL;

  g_return_val_if_fail ((week & ~WHOLE_WEEK) == 0, NULL);
  g_return_val_if_fail (holidays != NULL || n_holidays == 0, NULL);

  self = g_rc_box_new0 (LimaWorkCalendar);
  self->week = (guint8) week;
  self->first = lima_day_number (1, 1, 1);
  self->end = lima_day_number (9999, 12, 31) + 1;
  lay_out_week (self);
  take_holidays (self, holidays, n_holidays);
  self->n = week_number (self, self->end) - (gint32) self->n_holidays;
  if (self->n > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error, LIMA_WORK_CALENDAR_ERROR, LIMA_WORK_CALENDAR_ERROR_IDLE, _("The calendar has no working day."));
  return NULL;
}

/**
 * lima_work_calendar_ref:
 *
 * Returns: (transfer full): @self
 */
LimaWorkCalendar *
lima_work_calendar_ref (LimaWorkCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LimaWorkCalendar *self = data;

  g_free (self->holidays);
  g_free (self->numbers);
}

/**
 * lima_work_calendar_unref:
 *
 * Gives up one reference, the last one with the calendar.
 */
void
lima_work_calendar_unref (LimaWorkCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear);
}

/**
 * lima_work_calendar_get_n:
 *
 * Returns: how many working days there are, up to the end of 9999; more than 0
 */
gint32
lima_work_calendar_get_n (const LimaWorkCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

/**
 * lima_work_calendar_get_number:
 * @day: any day; those outside of the years 1 to 9999 count as the nearest end
 *
 * Returns: how many working days are before @day, which is its own number if it is one, else that of the next one
 */
gint32
lima_work_calendar_get_number (const LimaWorkCalendar *self, gint32 day)
{
  g_return_val_if_fail (self != NULL, 0);

  day = CLAMP (day, self->first, self->end);
  return week_number (self, day) - (gint32) count_below (self->holidays, self->n_holidays, day);
}

/**
 * lima_work_calendar_get_day:
 * @number: the number of a working day, 0 to all of them less one
 *
 * Returns: which day it is
 */
gint32
lima_work_calendar_get_day (const LimaWorkCalendar *self, gint32 number)
{
  g_return_val_if_fail (self != NULL && number >= 0 && number < self->n, 0);

  return week_day (self, number + (gint32) count_below (self->numbers, self->n_holidays, number + 1));
}

/**
 * lima_work_calendar_works_on:
 * @day: any day
 *
 * Returns: whether it is a working day
 */
gboolean
lima_work_calendar_works_on (const LimaWorkCalendar *self, gint32 day)
{
  guint place;

  g_return_val_if_fail (self != NULL, FALSE);

  place = count_below (self->holidays, self->n_holidays, day);
  return is_of_week (self, day) && !(place < self->n_holidays && self->holidays[place] == day);
}

/**
 * lima_work_calendar_count:
 * @from: a day
 * @to: the day after the last one that counts
 *
 * Returns: the working days from @from until before @to; below 0 when @to is the earlier one
 */
gint32
lima_work_calendar_count (const LimaWorkCalendar *self, gint32 from, gint32 to)
{
  g_return_val_if_fail (self != NULL, 0);

  return lima_work_calendar_get_number (self, to) - lima_work_calendar_get_number (self, from);
}

/**
 * lima_work_calendar_add:
 * @day: a day
 * @n: how many working days to go on, or back when it is negative; 0 is @day itself if it is a working day, else the next one
 * @out: (out): the @n-th working day after @day. From a day of rest the next working day is 1, the last one before it -1
 *
 * Returns: %FALSE when there is none in the years 1 to 9999
 */
gboolean
lima_work_calendar_add (const LimaWorkCalendar *self, gint32 day, gint32 n, gint32 *out)
{
  gint64 number;

  g_return_val_if_fail (self != NULL && out != NULL, FALSE);

  number = (gint64) lima_work_calendar_get_number (self, day) + n;
  if (n > 0 && !lima_work_calendar_works_on (self, day))
    number--;
  if (number < 0 || number >= self->n)
    return FALSE;
  *out = lima_work_calendar_get_day (self, (gint32) number);
  return TRUE;
}
