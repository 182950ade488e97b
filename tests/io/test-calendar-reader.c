/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

/* ---- Calendars of others, in the shapes in which programs write them ---- */

static void
test_foreign_days (void)
{
  static const struct
  {
    const char *text, *expected;
    guint n_dropped;
  } cases[] = {
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\nDTEND;VALUE=DATE:20150717\r\nSTATUS:CONFIRMED\r\n"), "2015-07-13/2015-07-16 confirmed", 0 },
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\n"), "2015-07-13 planned", 0 },
    { EVENT ("DTSTART:20150713T090000Z\r\nDTEND:20150714T000000Z\r\n"), "2015-07-13 planned", 1 },
    { EVENT ("DTSTART;TZID=\"Europe/Vienna\":20150713T223000\r\nDTEND;TZID=\"Europe/Vienna\":20150714T010000\r\n"),
      "2015-07-13/2015-07-14 planned", 1 },
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\nDURATION:P1W\r\nSTATUS:CANCELLED\r\n"), "2015-07-13/2015-07-19 cancelled", 0 },
    { EVENT ("DTSTART:20150713T100000\r\nDURATION:PT2H\r\n"), "2015-07-13 planned", 1 },
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\nRRULE:FREQ=DAILY\r\nATTENDEE:mailto:a@b\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\n"),
      "2015-07-13 planned", 3 },
    { CALENDAR ("BEGIN:VTODO\r\nDUE;VALUE=DATE:20150713\r\nSTATUS:COMPLETED\r\nSUMMARY:S\r\nEND:VTODO\r\n"), "2015-07-13 held", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaCalendar) calendar = read_text (cases[i].text);

      g_assert_cmpuint (calendar->milestones->len, ==, 1);
      assert_statement (nth (calendar, 0), cases[i].expected);
      g_assert_cmpstr (lima_text_get_nth (nth (calendar, 0)->title, 0), ==, "S");
      g_assert_cmpuint (calendar->dropped->len, ==, cases[i].n_dropped);
    }
}

/* A byte order mark, LF alone, a zone before the event, a fold by a tab. */
static void
test_foreign_fields (void)
{
  g_autoptr(LimaCalendar) calendar = read_text (
    "\357\273\277BEGIN:VCALENDAR\nX-WR-CALNAME:Mine\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19701025T030000\nEND:STANDARD\n"
    "END:VTIMEZONE\nBEGIN:VEVENT\nUID:u@x\nSUMMARY;LANGUAGE=ar:قمة\\, 可\n\t持续\nLOCATION:Addis Ababa\\, Ethiopia\nDESCRIPTION:a\\nb\n"
    "CATEGORIES:Talks\\, first,Other\nURL;VALUE=URI:https://example.org/a,b\nLAST-MODIFIED:20150102T030405Z\nDTSTAMP:20160101T000000Z\n"
    "DTSTART;VALUE=DATE:20150713\nX-OTHER:1\nEND:VEVENT\nEND:VCALENDAR\n");
  const LimaMilestone *milestone = nth (calendar, 0);
  const LimaMilestoneDate *date = (const LimaMilestoneDate *) milestone->dates->item[0];
  char buffer[LIMA_DATE_BUFFER];

  g_assert_cmpuint (calendar->milestones->len, ==, 1);
  g_assert_cmpstr (lima_text_get_nth (milestone->title, 0), ==, "قمة, 可持续");
  g_assert_cmpstr (lima_text_get_nth (milestone->place, 0), ==, "Addis Ababa, Ethiopia");
  g_assert_cmpstr (lima_text_get_nth (milestone->description, 0), ==, "a\nb");
  g_assert_cmpstr (((const LimaDocument *) milestone->documents->item[0])->url, ==, "https://example.org/a,b");
  g_assert_cmpstr (milestone->uid, ==, "u@x");
  g_assert_cmpstr (lima_date_to_text (date->announced.date, buffer), ==, "2015-01-02");
  g_assert_cmpuint (calendar->processes->len, ==, 1);
  g_assert_cmpstr (lima_text_get_nth (((const LimaProcess *) g_ptr_array_index (calendar->processes, 0))->title, 0), ==, "Talks, first");
}

static void
test_errors (void)
{
  static const struct
  {
    const char *bytes;
    LimaCalendarError code;
  } cases[] = {
    { "", LIMA_CALENDAR_ERROR_NOT_ONE },
    { "{}", LIMA_CALENDAR_ERROR_NOT_ONE },
    { "BEGIN:VCALENDAR\n\xff\n", LIMA_CALENDAR_ERROR_NOT_ONE },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n", LIMA_CALENDAR_ERROR_BROKEN },
    { "BEGIN:VCALENDAR\nno line\nEND:VCALENDAR\n", LIMA_CALENDAR_ERROR_BROKEN },
    { "BEGIN:VCALENDAR\nEND:VEVENT\n", LIMA_CALENDAR_ERROR_BROKEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].bytes, strlen (cases[i].bytes));
      g_autoptr(GError) error = NULL;

      g_assert_null (lima_calendar_read (bytes, &error));
      g_assert_error (error, LIMA_CALENDAR_ERROR, (int) cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/calendar-reader/foreign-days", test_foreign_days);
  g_test_add_func ("/io/calendar-reader/foreign-fields", test_foreign_fields);
  g_test_add_func ("/io/calendar-reader/errors", test_errors);
  return g_test_run ();
}
