/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-calendar-line.h>
#include <lima-calendar.h>
#include <lima-file-values.h>
#include <lima-portfolio.h>

#include <string.h>

/* ---- Portfolios, written as the file has them ---- */

static LimaBlock *
read_record (const LimaTable *table, const char *json)
{
  gsize length = strlen (json);
  g_autofree char *padded = g_malloc0 (length + 64);
  LimaFileValues values;
  LimaBlock *block;

  memcpy (padded, json, length);
  lima_file_values_init (&values, LIMA_PARTS_ALL, NULL);
  values.cursor = (LimaCursor) { padded, 1 };
  block = lima_file_values_record (&values, table);
  lima_file_values_clear (&values);
  return block;
}

/* With the process "c1" and the milestones, one a line. */
static LimaPortfolio *
portfolio_new (const char *milestones)
{
  LimaPortfolio *self = lima_portfolio_new ();
  g_autoptr(GPtrArray) processes = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_auto(GStrv) lines = g_strsplit (milestones, "\n", -1);
  LimaBlock *head = lima_block_new (&lima_head_table, 0);

  ((LimaHead *) head)->agency_ref = lima_atom ("XM-DAC-41123");
  lima_portfolio_load_head (self, head, 0);
  lima_block_unref (head);
  g_ptr_array_add (processes, read_record (&lima_process_table, "{\"id\": \"c1\", \"title\": {\"en\": \"Talks, first\"}}"));
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (blocks, read_record (&lima_milestone_table, lines[i]));
  lima_portfolio_load (self, LIMA_RECORD_PROCESS, processes);
  lima_portfolio_load (self, LIMA_RECORD_MILESTONE, blocks);
  return self;
}

static char *
write_text (LimaPortfolio *portfolio)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  g_autoptr(GBytes) bytes = lima_calendar_write (snapshot, NULL, 0);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static LimaCalendar *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  LimaCalendar *calendar = lima_calendar_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (calendar);
  return calendar;
}

static const LimaMilestone *
nth (const LimaCalendar *calendar, guint i)
{
  g_assert_cmpuint (i, <, calendar->milestones->len);
  return g_ptr_array_index (calendar->milestones, i);
}

/* "2015-07-13/2015-07-16 planned": the days and the status of the last statement. */
static void
assert_statement (const LimaMilestone *milestone, const char *expected)
{
  const LimaMilestoneDate *date = (const LimaMilestoneDate *) milestone->dates->item[lima_items_get_n (milestone->dates) - 1];
  char start[LIMA_DATE_BUFFER], end[LIMA_DATE_BUFFER];
  const char *last = lima_day_has_date (&date->end) ? lima_date_to_text (date->end.date, end) : NULL;
  g_autofree char *found = g_strdup_printf ("%s%s%s %s", lima_date_to_text (date->start.date, start), last == NULL ? "" : "/",
                                            last == NULL ? "" : last, lima_atom_text (date->status));

  g_assert_cmpstr (found, ==, expected);
}

/* ---- Lines ---- */

/* A line of any length, of characters of one to four bytes: no line is over 75 bytes, none begins within a character, and it comes back. */
static void
test_folding (void)
{
  static const char *const characters[] = { "x", "é", "中", "😀" };

  for (guint c = 0; c < G_N_ELEMENTS (characters); c++)
    for (guint n = 0; n < 330; n++)
      {
        g_autoptr(GString) out = g_string_new (NULL), text = g_string_new (n % 2 == 0 ? "" : "-");
        g_autoptr(GPtrArray) unfolded = NULL;
        g_auto(GStrv) lines = NULL;

        for (guint i = 0; i < n; i++)
          g_string_append (text, characters[c]);
        lima_calendar_put_text (out, "SUMMARY", text->str);
        g_assert_true (g_str_has_suffix (out->str, "\r\n"));
        lines = g_strsplit (out->str, "\r\n", -1);
        for (guint i = 0; lines[i] != NULL; i++)
          {
            g_assert_cmpuint (strlen (lines[i]), <=, 75);
            g_assert_true (g_utf8_validate (lines[i], -1, NULL));
            g_assert_true (i == 0 || *lines[i] == '\0' || *lines[i] == ' ');
          }
        unfolded = lima_calendar_unfold (out->str, out->len);
        g_assert_cmpuint (unfolded->len, ==, 1);
        g_string_prepend (text, "SUMMARY:");
        g_assert_cmpstr (g_ptr_array_index (unfolded, 0), ==, text->str);
      }
}

static void
test_fold_bytes (void)
{
  g_autoptr(GString) out = g_string_new (NULL);

  /* 8 bytes of name, 66 x: the next character has two bytes and no room in 75 */
  lima_calendar_put_text (out, "SUMMARY", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé");
  g_assert_cmpstr (out->str, ==, "SUMMARY:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n é\r\n");
}

static void
test_escaping (void)
{
  static const struct
  {
    const char *text, *escaped;
  } cases[] = {
    { "", "" },           { "a;b,c\\d", "a\\;b\\,c\\\\d" }, { "a\nb", "a\\nb" },   { "a\r\nb", "a\\nb" },
    { "\\n", "\\\\n" }, { "قمة", "قمة" },               { "可持续", "可持续" }, { "a:\"b\"", "a:\"b\"" },
  };
  g_autofree char *capital = lima_calendar_unescape ("a\\Nb\\");
  g_auto(GStrv) list = lima_calendar_split_list ("a\\,b,,c");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = lima_calendar_escape (cases[i].text), *back = lima_calendar_unescape (escaped);

      g_assert_cmpstr (escaped, ==, cases[i].escaped);
      g_assert_cmpstr (back, ==, strchr (cases[i].text, '\r') != NULL ? "a\nb" : cases[i].text);
    }
  g_assert_cmpstr (capital, ==, "a\nb\\");
  g_assert_cmpuint (g_strv_length (list), ==, 3);
  g_assert_cmpstr (list[0], ==, "a,b");
  g_assert_cmpstr (list[2], ==, "c");
}

static void
test_lines (void)
{
  static const char text[] = "A:1\n  2\r\n\t3\n\nB;X=\"a;b:c\";y=^n^'^^:v:w";
  g_autoptr(GPtrArray) lines = lima_calendar_unfold (text, sizeof text - 1);
  g_autoptr(LimaCalendarLine) line = NULL;
  static const char *const bad[] = { "", "A", ":1", "A;B:1", "A;B=1", "\"A\":1" };

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (lines, 0), ==, "A:1 23");
  line = lima_calendar_line_parse (g_ptr_array_index (lines, 1));
  g_assert_cmpstr (line->name, ==, "B");
  g_assert_cmpstr (lima_calendar_line_get_param (line, "X"), ==, "a;b:c");
  g_assert_cmpstr (lima_calendar_line_get_param (line, "Y"), ==, "\n\"^");
  g_assert_null (lima_calendar_line_get_param (line, "Z"));
  g_assert_cmpstr (line->value, ==, "v:w");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (lima_calendar_line_parse (bad[i]));
}

/* ---- Writing ---- */

static void
test_bytes (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (
    "{\"id\": \"m1\", \"title\": {\"en\": \"A\"}, \"process\": \"c1\", \"dates\": [{\"id\": \"1\", \"announced\": \"2014-05-31\", "
    "\"status\": \"confirmed\", \"start\": \"2015-02-27\", \"end\": \"2015-02-28\"}]}\n{\"id\": \"m2\", \"goals\": [{\"id\": \"1\", \"goal\": \"9\"}]}");
  g_autofree char *text = write_text (portfolio);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//limaportfolio.org//Lima Portfolio//EN\r\nCALSCALE:GREGORIAN\r\n"
                       "X-LIMA-PORTFOLIO:{\"agency-ref\": \"XM-DAC-41123\"}\r\n"
                   "X-LIMA-PROCESS:{\"id\": \"c1\"\\, \"title\": {\"en\": \"Talks\\, first\"}}\r\n"
                   "BEGIN:VEVENT\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nDTSTAMP:20140531T000000Z\r\nDTSTART;VALUE=DATE:20150227\r\n"
                   "DTEND;VALUE=DATE:20150301\r\nSUMMARY:A\r\nCATEGORIES:Talks\\, first\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"
                   "SEQUENCE:0\r\n"
                   "X-LIMA-RECORD:{\"id\": \"m1\"\\, \"title\": {\"en\": \"A\"}\\, \"process\": \"c1\"\\, \"dates\r\n"
                   " \": [{\"id\": \"1\"\\, \"announced\": \"2014-05-31\"\\, \"status\": \"confirmed\"\\, \"star\r\n"
                   " t\": \"2015-02-27\"\\, \"end\": \"2015-02-28\"}]}\r\nEND:VEVENT\r\n"
                   "BEGIN:VTODO\r\nUID:m2@XM-DAC-41123.limaportfolio.org\r\nDTSTAMP:19700101T000000Z\r\nSUMMARY:Milestone without a title\r\n"
                   "CATEGORIES:Goal 9\r\nSEQUENCE:0\r\n"
                   "X-LIMA-RECORD:{\"id\": \"m2\"\\, \"goals\": [{\"id\": \"1\"\\, \"goal\": \"9\"}]}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
}

/* Every precision, leap days and the ends of the calendar; read again, the block is the same. */
static void
test_days (void)
{
  static const struct
  {
    const char *dates, *start, *end;
  } cases[] = {
    { "\"start\": \"2016-02-29\"", "20160229", "20160301" },
    { "\"start\": \"2015-02\"", "20150201", "20150301" },
    { "\"start\": \"2015-Q3\"", "20150701", "20151001" },
    { "\"start\": \"2015\"", "20150101", "20160101" },
    { "\"start\": \"2015-12-30\", \"end\": \"2015-12-31\"", "20151230", "20160101" },
    { "\"start\": \"0001-01-01\"", "00010101", "00010102" },
    { "\"start\": \"9999-12-31\"", "99991231", NULL },
    { "\"start\": \"9999-12-30\", \"end\": \"9999-12-31\"", "99991230", "99991231" },
    { "\"start\": \"9999\"", "99990101", "99991231" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\": \"m1\", \"dates\": [{\"id\": \"1\", %s}], \"unknown\": [1.50]}", cases[i].dates);
      g_autoptr(LimaPortfolio) portfolio = portfolio_new (json);
      g_autofree char *text = write_text (portfolio);
      g_autofree char *start = g_strdup_printf ("DTSTART;VALUE=DATE:%s\r\n", cases[i].start);
      g_autofree char *end = cases[i].end == NULL ? NULL : g_strdup_printf ("DTEND;VALUE=DATE:%s\r\n", cases[i].end);
      g_autoptr(LimaCalendar) calendar = read_text (text);

      g_assert_nonnull (strstr (text, start));
      if (end != NULL)
        g_assert_nonnull (strstr (text, end));
      else
        g_assert_null (strstr (text, "DTEND"));
      g_assert_true (lima_block_equal (&nth (calendar, 0)->head, lima_portfolio_get (portfolio, LIMA_RECORD_MILESTONE, 0)));
    }
}

/* ---- Calendars of others, in the shapes in which programs write them ---- */

#define CALENDAR(lines) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" lines "END:VCALENDAR\r\n"
#define EVENT(lines) CALENDAR ("BEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:S\r\n" lines "END:VEVENT\r\n")

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

/* ---- Into a portfolio ---- */

#define TWO                                                                                                                        \
  "{\"id\": \"m1\", \"title\": {\"en\": \"A\"}, \"process\": \"c1\", \"place\": {\"en\": \"Lima\"}, \"country\": \"PE\", \"dates\": " \
  "[{\"id\": \"1\", \"announced\": \"2014-05-31\", \"status\": \"confirmed\", \"start\": \"2015-02-27\"}]}\n"                          \
  "{\"id\": \"m2\", \"title\": {\"en\": \"B\"}, \"dependencies\": [{\"id\": \"1\", \"milestone\": \"m1\"}]}"

static void
merge (LimaPortfolio *portfolio, const char *text, guint expected_added, guint expected_changed)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  g_autoptr(LimaCalendar) calendar = read_text (text);
  g_autoptr(LimaChangeSet) set = NULL;
  g_autoptr(GError) error = NULL;
  guint n_added, n_changed;
  LimaDate today;

  g_assert_true (lima_date_parse ("2026-01-02", -1, &today));
  set = lima_calendar_merge (calendar, snapshot, today, &n_added, &n_changed);
  g_assert_cmpuint (n_added, ==, expected_added);
  g_assert_cmpuint (n_changed, ==, expected_changed);
  g_assert_true ((lima_change_set_get_n (set) == 0) == (n_added + n_changed == 0));
  g_assert_true (lima_change_set_get_n (set) == 0 || lima_portfolio_apply (portfolio, set, &error));
  g_assert_no_error (error);
}

static char *
replace (const char *text, const char *old, const char *now)
{
  g_auto(GStrv) parts = g_strsplit (text, old, -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (now, parts);
}

static const LimaMilestone *
milestone_at (LimaPortfolio *portfolio, guint i)
{
  return (const LimaMilestone *) lima_portfolio_get (portfolio, LIMA_RECORD_MILESTONE, i);
}

static void
test_merge_same (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autofree char *text = write_text (portfolio);

  merge (portfolio, text, 0, 0);
}

/* Somebody moved the event: the memory grows by a statement, once; an older calendar takes nothing back. */
static void
test_merge_moved (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autofree char *text = write_text (portfolio);
  g_autofree char *later = replace (text, "DTSTART;VALUE=DATE:20150227\r\nDTEND;VALUE=DATE:20150228\r\n",
                                    "LAST-MODIFIED:20140601T120000Z\r\nDTSTART;VALUE=DATE:20150302\r\nDTEND;VALUE=DATE:20150304\r\n");

  merge (portfolio, later, 0, 1);
  g_assert_cmpuint (lima_items_get_n (milestone_at (portfolio, 0)->dates), ==, 2);
  assert_statement (milestone_at (portfolio, 0), "2015-03-02/2015-03-03 confirmed");
  merge (portfolio, later, 0, 0);
  merge (portfolio, text, 0, 0);
  g_assert_cmpuint (lima_items_get_n (milestone_at (portfolio, 0)->dates), ==, 2);
}

static void
test_merge_renamed (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autofree char *text = write_text (portfolio);
  g_autofree char *renamed = replace (text, "SUMMARY:A\r\n", "SUMMARY:Another\r\n");

  merge (portfolio, renamed, 0, 1);
  g_assert_cmpstr (lima_text_get_nth (milestone_at (portfolio, 0)->title, 0), ==, "Another");
  g_assert_cmpuint (lima_items_get_n (milestone_at (portfolio, 0)->dates), ==, 1);
}

/* A program that dropped what it does not know: the place is compared as the calendar has it. */
static void
test_merge_place (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);

#define BARE(place)                                                                                                               \
  CALENDAR ("BEGIN:VEVENT\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nSUMMARY:A\r\nSTATUS:CONFIRMED\r\nDTSTART;VALUE=DATE:20150227\r\n" \
            "LOCATION:" place "\r\nEND:VEVENT\r\n")
  merge (portfolio, BARE ("Lima\\, Peru"), 0, 0);
  merge (portfolio, BARE ("Cusco"), 0, 1);
  g_assert_cmpstr (lima_text_get_nth (milestone_at (portfolio, 0)->place, 0), ==, "Cusco");
}

/* Into another portfolio: new ids, and references go with them; an event that stands there twice is one. */
static void
test_merge_new (void)
{
  g_autoptr(LimaPortfolio) from = portfolio_new (TWO), into = portfolio_new ("{\"id\": \"m1\", \"uid\": \"other\"}");
  g_autofree char *text = write_text (from);
  g_autofree char *twice = replace (text, "END:VCALENDAR\r\n",
                                    "BEGIN:VEVENT\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  const LimaMilestoneDependency *dependency;

  merge (into, twice, 2, 0);
  g_assert_cmpuint (lima_portfolio_get_n (into, LIMA_RECORD_MILESTONE), ==, 3);
  g_assert_cmpuint (lima_portfolio_get_n (into, LIMA_RECORD_PROCESS), ==, 1);
  g_assert_cmpstr (lima_block_get_id (&milestone_at (into, 1)->head), ==, "m2");
  g_assert_cmpstr (lima_atom_text (milestone_at (into, 1)->process), ==, "c1");
  dependency = (const LimaMilestoneDependency *) milestone_at (into, 2)->dependencies->item[0];
  g_assert_cmpstr (lima_atom_text (dependency->milestone), ==, "m2");
  merge (into, text, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/calendar/folding", test_folding);
  g_test_add_func ("/io/calendar/fold-bytes", test_fold_bytes);
  g_test_add_func ("/io/calendar/escaping", test_escaping);
  g_test_add_func ("/io/calendar/lines", test_lines);
  g_test_add_func ("/io/calendar/bytes", test_bytes);
  g_test_add_func ("/io/calendar/days", test_days);
  g_test_add_func ("/io/calendar/foreign-days", test_foreign_days);
  g_test_add_func ("/io/calendar/foreign-fields", test_foreign_fields);
  g_test_add_func ("/io/calendar/errors", test_errors);
  g_test_add_func ("/io/calendar/merge/same", test_merge_same);
  g_test_add_func ("/io/calendar/merge/moved", test_merge_moved);
  g_test_add_func ("/io/calendar/merge/renamed", test_merge_renamed);
  g_test_add_func ("/io/calendar/merge/place", test_merge_place);
  g_test_add_func ("/io/calendar/merge/new", test_merge_new);
  return g_test_run ();
}
