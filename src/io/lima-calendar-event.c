/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An event of a calendar while it is read (RFC 5545, 3.6.1 and 3.6.2). Days are civil days: an hour decides which day is the last, and is dropped. */

#include "lima-calendar-event.h"

#include <lima-milestone-span.h>
#include <string.h>

#define SECONDS_OF_DAY 86400

/*< private >
 * lima_calendar_event_new:
 *
 * Returns: (transfer full): an event, or a task, that says nothing yet
 */
LimaCalendarEvent *
lima_calendar_event_new (gboolean is_task)
{
  LimaCalendarEvent *self = g_new0 (LimaCalendarEvent, 1);

  self->is_task = is_task;
  self->start_time = -1;
  return self;
}

void
lima_calendar_event_free (LimaCalendarEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->summary);
  g_free (self->location);
  g_free (self->description);
  g_free (self->url);
  g_free (self->status);
  g_strfreev (self->categories);
  g_free (self->record);
  g_free (self);
}

/* ---- Values ---- */

static gboolean
are_digits (const char *p, guint n)
{
  guint i = 0;

  while (i < n && g_ascii_isdigit (p[i]))
    i++;
  return i == n;
}

/* "T090000" as seconds of the day; -1 where there is no time. */
static int
read_time (const char *value)
{
  int parts[3] = { 0 };

  if (*value != 'T')
    return -1;
  for (guint i = 0; i < 3 && are_digits (value + 1, 2 * i + 2); i++)
    parts[i] = g_ascii_digit_value (value[1 + 2 * i]) * 10 + g_ascii_digit_value (value[2 + 2 * i]);
  return MIN ((parts[0] * 60 + parts[1]) * 60 + parts[2], SECONDS_OF_DAY - 1);
}

/* "20150713", "20150713T090000Z": the day that is written there, whatever the zone. */
static gboolean
read_day (const char *value, LimaDate *day, int *time)
{
  char text[11];

  if (!are_digits (value, 8))
    return FALSE;
  g_snprintf (text, sizeof text, "%.4s-%.2s-%.2s", value, value + 4, value + 6);
  *time = read_time (value + 8);
  return lima_date_parse (text, -1, day);
}

/* "P1W", "P2DT3H" in seconds; one below zero is none. */
static gint64
read_duration (const char *value)
{
  static const char units[] = "WDHMS";
  static const int seconds[] = { 7 * SECONDS_OF_DAY, SECONDS_OF_DAY, 3600, 60, 1 };
  gint64 sum = 0, number = 0;

  if (*value == '-')
    return 0;
  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      number = MIN (number * 10 + (*p - '0'), G_MAXINT32);
    else
      {
        const char *unit = strchr (units, *p);

        if (unit != NULL)
          sum = MIN (sum + number * seconds[unit - units], (gint64) G_MAXINT32 * SECONDS_OF_DAY);
        number = 0;
      }
  return sum;
}

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = lima_calendar_unescape (value);
}

static void
read_start (LimaCalendarEvent *self, const char *value, guint *dropped)
{
  if (read_day (value, &self->start, &self->start_time))
    dropped[LIMA_CALENDAR_DROPPED_TIME] += self->start_time >= 0;
}

/* The end of a day is the day after it; the end of an hour is on its own day, but for midnight. */
static void
read_end (LimaCalendarEvent *self, const char *value)
{
  int time;

  if (read_day (value, &self->end, &time))
    self->end_is_next = time <= 0;
}

/* A task is due on the day, not before it. */
static void
read_due (LimaCalendarEvent *self, const char *value, guint *dropped)
{
  int time;

  if (read_day (value, &self->due, &time))
    dropped[LIMA_CALENDAR_DROPPED_TIME] += time >= 0;
}

static void
read_when (LimaCalendarEvent *self, const LimaCalendarLine *line, guint *dropped)
{
  int time;

  if (g_str_equal (line->name, "DTSTART"))
    read_start (self, line->value, dropped);
  else if (g_str_equal (line->name, "DUE"))
    read_due (self, line->value, dropped);
  else if (g_str_equal (line->name, "DTEND"))
    read_end (self, line->value);
  else if (g_str_equal (line->name, "DURATION"))
    self->duration = read_duration (line->value);
  else if (g_str_equal (line->name, "LAST-MODIFIED") ||
           (g_str_equal (line->name, "DTSTAMP") && self->modified.precision == LIMA_PRECISION_NONE))
    read_day (line->value, &self->modified, &time);
}

/*< private >
 * lima_calendar_event_read:
 * @line: of it
 * @dropped: (array fixed-size=4): counts of what the model does not hold
 *
 * Takes a property.
 */
void
lima_calendar_event_read (LimaCalendarEvent *self, const LimaCalendarLine *line, guint *dropped)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } texts[] = {
    { "UID", G_STRUCT_OFFSET (LimaCalendarEvent, uid) },           { "SUMMARY", G_STRUCT_OFFSET (LimaCalendarEvent, summary) },
    { "LOCATION", G_STRUCT_OFFSET (LimaCalendarEvent, location) }, { "DESCRIPTION", G_STRUCT_OFFSET (LimaCalendarEvent, description) },
    { "URL", G_STRUCT_OFFSET (LimaCalendarEvent, url) },           { "STATUS", G_STRUCT_OFFSET (LimaCalendarEvent, status) },
    { "X-LIMA-RECORD", G_STRUCT_OFFSET (LimaCalendarEvent, record) },
  };
  static const struct
  {
    const char *name;
    LimaCalendarDropped kind;
  } others[] = {
    { "RRULE", LIMA_CALENDAR_DROPPED_REPETITION },         { "RDATE", LIMA_CALENDAR_DROPPED_REPETITION },
    { "RECURRENCE-ID", LIMA_CALENDAR_DROPPED_REPETITION }, { "ATTENDEE", LIMA_CALENDAR_DROPPED_PERSON },
    { "ORGANIZER", LIMA_CALENDAR_DROPPED_PERSON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (line->name, texts[i].name))
      set_text (G_STRUCT_MEMBER_P (self, texts[i].offset), line->value);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (line->name, others[i].name))
      dropped[others[i].kind]++;
  if (g_str_equal (line->name, "CATEGORIES") && self->categories == NULL)
    self->categories = lima_calendar_split_list (line->value);
  self->is_exception = self->is_exception || g_str_equal (line->name, "RECURRENCE-ID");
  read_when (self, line, dropped);
}

/* ---- What it says ---- */

static gboolean
has_start (const LimaCalendarEvent *self)
{
  return self->start.precision == LIMA_PRECISION_DAY;
}

/*< private >
 * lima_calendar_event_get_days:
 *
 * Returns: its days: without an end it is on its first day alone; a task without a start on the day on which it is due
 */
LimaCalendarDays
lima_calendar_event_get_days (const LimaCalendarEvent *self)
{
  LimaCalendarDays days = { LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER };
  gboolean is_due = self->due.precision == LIMA_PRECISION_DAY;

  if (!has_start (self) && !is_due)
    return days;
  days.start = lima_date_first_day (has_start (self) ? self->start : self->due);
  days.end = days.start + 1;
  if (self->end.precision == LIMA_PRECISION_DAY)
    days.end = lima_date_first_day (self->end) + !self->end_is_next;
  else if (is_due)
    days.end = lima_date_first_day (self->due) + 1;
  else if (self->duration > 0)
    days.end = (gint32) MIN (days.start + (MAX (self->start_time, 0) + self->duration + SECONDS_OF_DAY - 1) / SECONDS_OF_DAY, G_MAXINT32);
  days.end = MAX (days.end, days.start + 1);
  days.end = MIN (days.end, lima_day_number (9999, 12, 31) + 1);
  return days;
}

/*< private >
 * lima_calendar_event_get_status:
 *
 * Returns: its STATUS as a code of ours
 */
const char *
lima_calendar_event_get_status (const LimaCalendarEvent *self)
{
  static const struct
  {
    const char *status;
    const char *code;
  } codes[] = {
    { "TENTATIVE", "planned" }, { "CONFIRMED", "confirmed" },    { "CANCELLED", "cancelled" },
    { "COMPLETED", "held" },    { "NEEDS-ACTION", "planned" }, { "IN-PROCESS", "confirmed" },
  };

  for (guint i = 0; self->status != NULL && i < G_N_ELEMENTS (codes); i++)
    if (g_ascii_strcasecmp (self->status, codes[i].status) == 0)
      return codes[i].code;
  return "planned";
}

/*< private >
 * lima_calendar_event_make_statement:
 * @status: a code
 *
 * Returns: (transfer full): a statement that it is on its days; of a task that has only a day on which it is due, that it is by then
 */
LimaBlock *
lima_calendar_event_make_statement (const LimaCalendarEvent *self, const char *status)
{
  const LimaCalendarDays days = lima_calendar_event_get_days (self);
  LimaMilestoneDate *date = (LimaMilestoneDate *) lima_block_new (&lima_milestone_date_table, 0);

  if (self->modified.precision == LIMA_PRECISION_DAY && self->modified.year > 1970)
    date->announced.date = self->modified;
  date->status = lima_atom (status);
  if (has_start (self))
    date->start = lima_calendar_day (days.start);
  if (days.start != LIMA_MILESTONE_NEVER && (!has_start (self) || days.end - days.start > 1))
    date->end = lima_calendar_day (days.end - 1);
  return &date->head;
}
