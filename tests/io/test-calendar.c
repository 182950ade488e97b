/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include <lima-calendar-line.h>

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
  static const char returns[] = "A:1\r 2\rB:3";
  g_autoptr(GPtrArray) of_returns = lima_calendar_unfold (returns, sizeof returns - 1);
  static const char *const bad[] = { "", "A", ":1", "A;B:1", "A;B=1", "\"A\":1", "A;B=\"1:2" };

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (lines, 0), ==, "A:1 23");
  g_assert_cmpuint (of_returns->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (of_returns, 0), ==, "A:12");
  g_assert_cmpstr (g_ptr_array_index (of_returns, 1), ==, "B:3");
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
    { "\"end\": \"2015-09\"", "20150901", "20151001" },
    { "\"end\": \"2015-03-31\"", "20150331", "20150401" },
    { "\"start\": \"2015-03-31\", \"end\": \"2015-03-01\"", "20150331", "20150401" },
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

/* What a line of the calendar of one milestone is; NULL for none. */
static char *
line_of (const char *json, const char *name)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (json);
  g_autofree char *text = write_text (portfolio);
  g_autoptr(GPtrArray) lines = lima_calendar_unfold (text, strlen (text));

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr(LimaCalendarLine) line = lima_calendar_line_parse (g_ptr_array_index (lines, i));

      if (g_str_equal (line->name, name))
        return g_strdup (line->value);
    }
  return NULL;
}

#define DATED(members) "{\"id\": \"m1\", \"dates\": [{\"id\": \"1\", " members "}]}"
#define WITH(members) "{\"id\": \"m1\", " members ", \"dates\": [{\"id\": \"1\", \"start\": \"2015\"}]}"
#define POSTPONED                                                                                     \
  "{\"id\": \"m1\", \"dates\": [{\"id\": \"1\", \"status\": \"planned\", \"start\": \"2015\"}, " \
  "{\"id\": \"2\", \"status\": \"postponed\"}]}"

static void
test_properties (void)
{
  static const struct
  {
    const char *json, *name, *expected;
  } cases[] = {
    { DATED ("\"start\": \"2015-Q3\""), "DESCRIPTION", "The days are not known more exactly than: Q3 2015." },
    { DATED ("\"start\": \"2015\""), "DESCRIPTION", "The days are not known more exactly than: 2015." },
    { DATED ("\"start\": \"2014\", \"end\": \"2015-03-31\""), "DESCRIPTION",
      "The days are not known more exactly than: 2014 to 31 Mar 2015." },
    { DATED ("\"end\": \"2015-03-31\""), "DESCRIPTION", "The days are not known more exactly than: until 31 Mar 2015." },
    { DATED ("\"start\": \"2015-03-31\""), "DESCRIPTION", NULL },
    { POSTPONED, "DESCRIPTION", NULL },
    { POSTPONED, "DTSTART", NULL },
    { POSTPONED, "STATUS", NULL },
    { DATED ("\"start\": \"2015\""), "STATUS", "TENTATIVE" },
    { DATED ("\"start\": \"2015\", \"status\": \"planned\""), "STATUS", "TENTATIVE" },
    { DATED ("\"start\": \"2015\", \"status\": \"postponed\""), "STATUS", "TENTATIVE" },
    { DATED ("\"start\": \"2015\", \"status\": \"confirmed\""), "STATUS", "CONFIRMED" },
    { DATED ("\"start\": \"2015\", \"status\": \"held\""), "STATUS", "CONFIRMED" },
    { DATED ("\"start\": \"2015\", \"status\": \"cancelled\""), "STATUS", "CANCELLED" },
    { DATED ("\"announced\": \"2014-05\", \"start\": \"2015\""), "DTSTAMP", "20140501T000000Z" },
    { WITH ("\"title\": {\"ar\": \"قمة؛ أولى\"}"), "SUMMARY", "قمة؛ أولى" },
    { WITH ("\"title\": {\"zh\": \"可持续,发展\\n;\"}"), "SUMMARY", "可持续\\,发展\\n\\;" },
    { WITH ("\"title\": {\"en\": \"a\\u0001b\\tc\"}"), "SUMMARY", "a b\tc" },
    { WITH ("\"goals\": [{\"id\": \"1\", \"goal\": \"9\"}, {\"id\": \"2\", \"target\": \"9.3\"}], \"process\": \"c1\""), "CATEGORIES",
      "Talks\\, first,Goal 9,Goal 9.3" },
    { WITH ("\"goals\": [{\"id\": \"1\", \"goal\": \"9,\\r\\nEND:VEVENT\"}]"), "CATEGORIES", "Goal 9\\,\\nEND:VEVENT" },
    { WITH ("\"country\": \"PE\", \"place\": {\"en\": \"Lima\"}"), "LOCATION", "Lima\\, Peru" },
    { WITH ("\"country\": \"X;\""), "LOCATION", "X\\;" },
    { WITH ("\"documents\": [{\"id\": \"1\", \"url\": \"https://example.org/a,b;c\"}]"), "URL", "https://example.org/a,b;c" },
    { WITH ("\"documents\": [{\"id\": \"1\", \"url\": \"https://example.org/\\nEND:VEVENT\"}]"), "URL", NULL },
    { WITH ("\"documents\": [{\"id\": \"1\", \"url\": \"https://example.org/\\u0001\"}]"), "URL", NULL },
    { WITH ("\"uid\": \"own@example.org\""), "UID", "own@example.org" },
    { "{\"id\": \"m 1/ق\"}", "UID", "m%201%2F%D9%82@XM-DAC-41123.limaportfolio.org" },
    { "{\"id\": \"m%201\"}", "UID", "m%25201@XM-DAC-41123.limaportfolio.org" },
    { "{\"id\": \"m1\", \"dependencies\": [{\"id\": \"1\", \"milestone\": \"m2\"}]}\n{\"id\": \"m2\", \"uid\": \"b,c\"}", "RELATED-TO", "b\\,c" },
    { "{\"id\": \"m1\", \"dependencies\": [{\"id\": \"1\", \"milestone\": \"gone\"}]}", "RELATED-TO", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = line_of (cases[i].json, cases[i].name);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* Only those that are wanted, with the processes that they need. */
static void
test_some (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new ("{\"id\": \"m1\", \"process\": \"c1\"}\n{\"id\": \"m2\"}\n{\"id\": \"m3\"}");
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  const LimaAtom wanted[] = { lima_atom ("m3"), lima_atom ("m2"), lima_atom ("gone") };
  g_autoptr(GBytes) two = lima_calendar_write (snapshot, wanted, G_N_ELEMENTS (wanted)), none = lima_calendar_write (snapshot, wanted, 0);
  g_autoptr(LimaCalendar) of_two = lima_calendar_read (two, NULL), of_none = lima_calendar_read (none, NULL);

  g_assert_cmpuint (of_two->milestones->len, ==, 2);
  g_assert_cmpstr (lima_block_get_id (&nth (of_two, 0)->head), ==, "m2");
  g_assert_cmpuint (of_two->processes->len, ==, 0);
  g_assert_cmpuint (of_none->milestones->len, ==, 0);
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
  g_test_add_func ("/io/calendar/properties", test_properties);
  g_test_add_func ("/io/calendar/some", test_some);
  return g_test_run ();
}
