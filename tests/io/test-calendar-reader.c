/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include <lima-milestone-span.h>

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
    { CALENDAR ("BEGIN:VTODO\r\nDUE;VALUE=DATE:20150713\r\nSTATUS:COMPLETED\r\nSUMMARY:S\r\nEND:VTODO\r\n"), "/2015-07-13 held", 0 },
    { CALENDAR ("BEGIN:VTODO\r\nDUE;VALUE=DATE:20150715\r\nDTSTART;VALUE=DATE:20150713\r\nSUMMARY:S\r\nEND:VTODO\r\n"),
      "2015-07-13/2015-07-15 planned", 0 },
    { CALENDAR ("BEGIN:VTODO\r\nSTATUS:COMPLETED\r\nSUMMARY:S\r\nEND:VTODO\r\n"), " held", 0 },
    { EVENT ("DTSTART:20150713T220000\r\nDURATION:PT4H\r\n"), "2015-07-13/2015-07-14 planned", 1 },
    { EVENT ("DURATION:PT48H\r\nDTSTART:20150713T000000\r\n"), "2015-07-13/2015-07-14 planned", 1 },
    { EVENT ("DTSTART:20150713T000000\r\nDURATION:PT24H\r\n"), "2015-07-13 planned", 1 },
    { EVENT ("DTSTART:20150713T100000\r\nDURATION:P1DT30M\r\n"), "2015-07-13/2015-07-14 planned", 1 },
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\nDURATION:-P3D\r\n"), "2015-07-13 planned", 0 },
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\nDURATION:P99999999999999999999W\r\n"), "2015-07-13/9999-12-31 planned", 0 },
    { EVENT ("DTSTART;VALUE=DATE:20150713\r\nDTEND;VALUE=DATE:20150701\r\n"), "2015-07-13 planned", 0 },
    { EVENT ("DTSTART:20150713T000000\r\nDTEND:20150713T000000\r\n"), "2015-07-13 planned", 1 },
    { EVENT ("DTSTART;VALUE=DATE:20160229\r\n"), "2016-02-29 planned", 0 },
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
    { "END:VCALENDAR\n", LIMA_CALENDAR_ERROR_NOT_ONE },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n", LIMA_CALENDAR_ERROR_BROKEN },
    { "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", LIMA_CALENDAR_ERROR_BROKEN },
    { "BEGIN:VCALENDAR\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\n"
      "BEGIN:A\nBEGIN:A\nBEGIN:A\nBEGIN:A\n", LIMA_CALENDAR_ERROR_BROKEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].bytes, strlen (cases[i].bytes));
      g_autoptr(GError) error = NULL;

      g_assert_null (lima_calendar_read (bytes, &error));
      g_assert_error (error, LIMA_CALENDAR_ERROR, (int) cases[i].code);
    }
}

/* A zero byte ends no text. */
static void
test_zero (void)
{
  static const char text[] = "BEGIN:VCALENDAR\nX:a\0b\nEND:VCALENDAR\n";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(GError) error = NULL;

  g_assert_null (lima_calendar_read (bytes, &error));
  g_assert_error (error, LIMA_CALENDAR_ERROR, LIMA_CALENDAR_ERROR_NOT_ONE);
}

/* RFC 5545, 3.1: a fold may stand inside a character, whose bytes come together again. */
static void
test_fold_in_character (void)
{
  g_autoptr(LimaCalendar) calendar = read_text (CALENDAR ("BEGIN:VEVENT\r\nSUMMARY:\xe5\r\n \x8f\r\n\t\xaf\r\nEND:VEVENT\r\n"));

  g_assert_cmpstr (lima_text_get_nth (nth (calendar, 0)->title, 0), ==, "可");
}

/* ---- Whole calendars, in the shapes in which three programs write them ---- */

#define GOOGLE                                                                                                                        \
  "BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"  \
  "X-WR-CALNAME:Talks\r\nX-WR-TIMEZONE:Europe/Vienna\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20150713\r\nDTEND;VALUE=DATE:20150717\r\n" \
  "DTSTAMP:20261123T090000Z\r\nUID:abc@google.com\r\nCLASS:PUBLIC\r\nCREATED:20140101T000000Z\r\nDESCRIPTION:\r\n"               \
  "LAST-MODIFIED:20141001T080000Z\r\nLOCATION:Addis Ababa\\, Ethiopia\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\nSUMMARY:Third\r\n"     \
  "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
#define OUTLOOK                                                                                                                        \
  "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n"              \
  "X-MS-OLK-FORCEINSPECTOROPEN:TRUE\r\nBEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\n"                      \
  "DTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n" \
  "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nATTENDEE;CN=\"Doe; Jane: x\";RSVP=TRUE:mailto:jane@example.org\r\nCLASS:PUBLIC\r\n"            \
  "DTEND;TZID=\"W. Europe Standard Time\":20150714T000000\r\nDTSTAMP:20141002T120000Z\r\n"                                         \
  "DTSTART;TZID=\"W. Europe Standard Time\":20150713T090000\r\nORGANIZER;CN=\"A\":mailto:a@example.org\r\nPRIORITY:5\r\n"          \
  "SUMMARY;LANGUAGE=en-us:Third\r\nUID:040000008200E00074C5B7101A82E008\r\nX-ALT-DESC;FMTTYPE=text/html:<html>\\n</html>\r\n"      \
  "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
#define THUNDERBIRD                                                                                                                 \
  "BEGIN:VCALENDAR\r\nPRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"                 \
  "CREATED:20140930T100000Z\r\nLAST-MODIFIED:20141003T100000Z\r\nDTSTAMP:20141003T100000Z\r\nUID:5d0e\r\nSUMMARY:Third\r\n"       \
  "RRULE:FREQ=WEEKLY;COUNT=3\r\nCATEGORIES:Talks\r\nDTSTART;TZID=Europe/Vienna:20150713T100000\r\nDURATION:PT50H\r\nEND:VEVENT\r\n"  \
  "BEGIN:VEVENT\r\nUID:5d0e\r\nRECURRENCE-ID;TZID=Europe/Vienna:20150720T100000\r\nSUMMARY:Third\\, later\r\n"                    \
  "DTSTART;TZID=Europe/Vienna:20150721T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static void
test_programs (void)
{
  static const struct
  {
    const char *text, *uid, *statement, *announced;
    guint n_dropped; /* kinds of what was left out */
  } cases[] = {
    { GOOGLE, "abc@google.com", "2015-07-13/2015-07-16 confirmed", "2014-10-01", 0 },
    { OUTLOOK, "040000008200E00074C5B7101A82E008", "2015-07-13 planned", "2014-10-02", 3 },
    { THUNDERBIRD, "5d0e", "2015-07-13/2015-07-15 planned", "2014-10-03", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaCalendar) calendar = read_text (cases[i].text);
      const LimaMilestone *milestone = nth (calendar, 0);
      const LimaMilestoneDate *date = (const LimaMilestoneDate *) milestone->dates->item[0];
      char announced[LIMA_DATE_BUFFER];

      g_assert_cmpuint (calendar->milestones->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (calendar->uids, 0), ==, cases[i].uid);
      g_assert_cmpstr (lima_text_get_nth (milestone->title, 0), ==, "Third");
      assert_statement (milestone, cases[i].statement);
      g_assert_cmpstr (lima_date_to_text (date->announced.date, announced), ==, cases[i].announced);
      g_assert_cmpuint (calendar->dropped->len, ==, cases[i].n_dropped);
    }
}

/* ---- Processes and goals ---- */

/* A program may put the processes behind the events; what has their titles is of them, and others get other ids. */
static void
test_processes_behind (void)
{
  g_autoptr(LimaCalendar) calendar = read_text (
    CALENDAR ("BEGIN:VEVENT\r\nCATEGORIES:B\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nCATEGORIES:A\r\nEND:VEVENT\r\n"
              "X-LIMA-PROCESS:{\"id\": \"c1\"\\, \"title\": {\"en\": \"A\"}}\r\nX-LIMA-PROCESS:{\"id\": \"c1\"}\r\nX-LIMA-PROCESS:{}\r\n"));

  g_assert_cmpuint (calendar->processes->len, ==, 2);
  g_assert_cmpstr (lima_atom_text (nth (calendar, 0)->process), ==, "c2");
  g_assert_cmpstr (lima_atom_text (nth (calendar, 1)->process), ==, "c1");
}

/* What this program wrote comes back as goals, not as a process, also where a program dropped the record. */
static void
test_goals (void)
{
  g_autoptr(LimaCalendar) calendar = read_text (EVENT ("CATEGORIES:Goal 9,Goal 9.3,Goal 99,Talks\r\n"));
  const LimaMilestone *milestone = nth (calendar, 0);

  g_assert_cmpuint (lima_items_get_n (milestone->goals), ==, 2);
  g_assert_cmpstr (lima_atom_text (((const LimaMilestoneGoal *) milestone->goals->item[0])->goal), ==, "9");
  g_assert_cmpstr (lima_atom_text (((const LimaMilestoneGoal *) milestone->goals->item[1])->target), ==, "9.3");
  g_assert_cmpuint (calendar->processes->len, ==, 1);
  g_assert_cmpstr (lima_text_get_nth (((const LimaProcess *) g_ptr_array_index (calendar->processes, 0))->title, 0), ==, "Goal 99");
}

/* ---- Calendars of ours that somebody changed ---- */

#define OWN                                                                                                                              \
  "{\"id\": \"m1\", \"title\": {\"en\": \"A\", \"fr\": \"B\"}, \"dates\": [{\"id\": \"1\", \"announced\": \"2014-05-31\", \"status\": \"%s\", " \
  "\"start\": \"2015-02-27\"}]}"
#define DAYS "DTSTART;VALUE=DATE:20150227\r\nDTEND;VALUE=DATE:20150228\r\n"
#define MOVED "DTSTART;VALUE=DATE:20150302\r\nDTEND;VALUE=DATE:20150304\r\n"

static void
test_edited (void)
{
  static const struct
  {
    const char *status, *old, *now, *statement, *announced;
  } cases[] = {
    { "planned", DAYS, "LAST-MODIFIED:20140701T000000Z\r\n" MOVED, "2015-03-02/2015-03-03 planned", "2014-07-01" },
    { "held", DAYS, MOVED, "2015-03-02/2015-03-03 held", "2014-05-31" },
    { "postponed", DAYS, MOVED, "2015-03-02/2015-03-03 planned", "2014-05-31" },
    { "planned", "STATUS:TENTATIVE\r\n", "STATUS:CANCELLED\r\n", "2015-02-27 cancelled", "2014-05-31" },
    { "cancelled", "STATUS:CANCELLED\r\n", "STATUS:CONFIRMED\r\n", "2015-02-27 confirmed", "2014-05-31" },
    /* a clock that is wrong: the statement still holds */
    { "planned", DAYS, "LAST-MODIFIED:20100101T000000Z\r\n" MOVED, "2015-03-02/2015-03-03 planned", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (OWN, cases[i].status);
      g_autoptr(LimaPortfolio) portfolio = portfolio_new (json);
      g_autofree char *text = write_text (portfolio), *edited = replace (text, cases[i].old, cases[i].now);
      g_autoptr(LimaCalendar) calendar = read_text (edited);
      const LimaMilestone *milestone = nth (calendar, 0);
      const LimaMilestoneDate *current = lima_milestone_get_current (milestone);
      char buffer[LIMA_DATE_BUFFER];

      g_assert_cmpuint (lima_items_get_n (milestone->dates), ==, 2);
      assert_statement (milestone, cases[i].statement);
      g_assert_true (&current->head == milestone->dates->item[1]);
      g_assert_cmpstr (lima_block_get_id (&current->head), ==, "2");
      g_assert_cmpstr (lima_day_has_date (&current->announced) ? lima_date_to_text (current->announced.date, buffer) : NULL, ==, cases[i].announced);
    }
}

/* The title of the language that is written, and of no other. */
static void
test_renamed (void)
{
  g_autofree char *json = g_strdup_printf (OWN, "planned");
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (json), untitled = portfolio_new ("{\"id\": \"m1\"}");
  g_autofree char *text = write_text (portfolio), *renamed = replace (text, "SUMMARY:A\r\n", "SUMMARY:Z\r\n");
  g_autofree char *bare = write_text (untitled), *named = replace (bare, "SUMMARY:Milestone without a title\r\n", "SUMMARY:Z\r\n");
  g_autoptr(LimaCalendar) calendar = read_text (renamed), first = read_text (named);

  g_assert_cmpuint (lima_text_get_n (nth (calendar, 0)->title), ==, 2);
  g_assert_cmpstr (lima_text_get (nth (calendar, 0)->title, "en"), ==, "Z");
  g_assert_cmpstr (lima_text_get (nth (calendar, 0)->title, "fr"), ==, "B");
  g_assert_cmpuint (lima_items_get_n (nth (calendar, 0)->dates), ==, 1);
  g_assert_cmpstr (lima_text_get_nth (nth (first, 0)->title, 0), ==, "Z");
}

/* A task that somebody ticked off was held. */
static void
test_ticked (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new ("{\"id\": \"m1\"}");
  g_autofree char *text = write_text (portfolio), *open = replace (text, "END:VTODO", "STATUS:NEEDS-ACTION\r\nEND:VTODO");
  g_autofree char *done = replace (text, "END:VTODO", "STATUS:COMPLETED\r\nEND:VTODO");
  g_autofree char *due = replace (text, "END:VTODO", "DUE;VALUE=DATE:20150713\r\nEND:VTODO");
  g_autoptr(LimaCalendar) of_open = read_text (open), of_done = read_text (done), of_due = read_text (due);

  g_assert_cmpuint (lima_items_get_n (nth (of_open, 0)->dates), ==, 0);
  g_assert_cmpuint (lima_items_get_n (nth (of_done, 0)->dates), ==, 1);
  assert_statement (nth (of_done, 0), " held");
  assert_statement (nth (of_due, 0), "/2015-07-13 planned");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/calendar-reader/foreign-days", test_foreign_days);
  g_test_add_func ("/io/calendar-reader/foreign-fields", test_foreign_fields);
  g_test_add_func ("/io/calendar-reader/errors", test_errors);
  g_test_add_func ("/io/calendar-reader/zero", test_zero);
  g_test_add_func ("/io/calendar-reader/fold-in-character", test_fold_in_character);
  g_test_add_func ("/io/calendar-reader/programs", test_programs);
  g_test_add_func ("/io/calendar-reader/processes-behind", test_processes_behind);
  g_test_add_func ("/io/calendar-reader/goals", test_goals);
  g_test_add_func ("/io/calendar-reader/edited", test_edited);
  g_test_add_func ("/io/calendar-reader/renamed", test_renamed);
  g_test_add_func ("/io/calendar-reader/ticked", test_ticked);
  return g_test_run ();
}
