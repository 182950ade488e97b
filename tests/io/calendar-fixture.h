/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-calendar.h>
#include <lima-file-values.h>
#include <lima-portfolio.h>

#include <string.h>

/* ---- Portfolios, written as the file has them ---- */

static inline LimaBlock *
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
static inline LimaPortfolio *
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

static inline char *
write_text (LimaPortfolio *portfolio)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  g_autoptr(GBytes) bytes = lima_calendar_write (snapshot, NULL, 0);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static inline LimaCalendar *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  LimaCalendar *calendar = lima_calendar_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (calendar);
  return calendar;
}

static inline const LimaMilestone *
nth (const LimaCalendar *calendar, guint i)
{
  g_assert_cmpuint (i, <, calendar->milestones->len);
  return g_ptr_array_index (calendar->milestones, i);
}

/* "2015-07-13/2015-07-16 planned": the days and the status of the last statement. */
static inline void
assert_statement (const LimaMilestone *milestone, const char *expected)
{
  const LimaMilestoneDate *date = (const LimaMilestoneDate *) milestone->dates->item[lima_items_get_n (milestone->dates) - 1];
  char start[LIMA_DATE_BUFFER], end[LIMA_DATE_BUFFER];
  const char *first = lima_day_has_date (&date->start) ? lima_date_to_text (date->start.date, start) : "";
  const char *last = lima_day_has_date (&date->end) ? lima_date_to_text (date->end.date, end) : NULL;
  g_autofree char *found = g_strdup_printf ("%s%s%s %s", first, last == NULL ? "" : "/",
                                            last == NULL ? "" : last, lima_atom_text (date->status));

  g_assert_cmpstr (found, ==, expected);
}

static inline char *
replace (const char *text, const char *old, const char *now)
{
  g_auto(GStrv) parts = g_strsplit (text, old, -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (now, parts);
}

static inline const LimaMilestone *
milestone_at (LimaPortfolio *portfolio, guint i)
{
  return (const LimaMilestone *) lima_portfolio_get (portfolio, LIMA_RECORD_MILESTONE, i);
}

/* ---- Calendars ---- */

#define CALENDAR(lines) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" lines "END:VCALENDAR\r\n"
#define EVENT(lines) CALENDAR ("BEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:S\r\n" lines "END:VEVENT\r\n")
