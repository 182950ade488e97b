/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-calendar.h>
#include <lima-file-writer.h>
#include <lima-portfolio.h>

/* What was written reads again, with as many milestones, and nothing of it is said to be left out. */
static LimaCalendar *
read_again (GBytes *bytes, guint n)
{
  g_autoptr(GError) error = NULL;
  LimaCalendar *calendar = lima_calendar_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (calendar->milestones->len, ==, n);
  g_assert_cmpuint (calendar->dropped->len, ==, 0);
  return calendar;
}

static void
give_id (LimaBlock *block, const char *prefix, guint i)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, i + 1);

  block->id = lima_atom (id);
}

/* As text, where equal blocks are not the only ones that mean the same: DEL cannot stand in a calendar, its escape can. */
static void
check_block (const LimaBlock *block, const LimaBlock *again)
{
  g_autoptr(GString) text = g_string_new (NULL), back = g_string_new (NULL);

  if (lima_block_equal (block, again))
    return;
  lima_file_write_block (text, block);
  lima_file_write_block (back, again);
  g_string_replace (text, "\177", "\\u007f", 0);
  g_string_replace (back, "\177", "\\u007f", 0);
  if (!g_string_equal (text, back))
    g_error ("A record is not read again: %s, but %s", text->str, back->str);
}

/* As an import gives them: each an id of its own. */
static LimaSnapshot *
load (const LimaCalendar *calendar)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();

  for (guint i = 0; i < calendar->milestones->len; i++)
    give_id (g_ptr_array_index (calendar->milestones, i), "m", i);
  lima_portfolio_load (portfolio, LIMA_RECORD_PROCESS, calendar->processes);
  lima_portfolio_load (portfolio, LIMA_RECORD_MILESTONE, calendar->milestones);
  return lima_portfolio_snapshot (portfolio);
}

static const LimaBlock *
find_process (const LimaSnapshot *snapshot, LimaAtom id)
{
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS); i++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i)->id == id)
      return lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i);
  g_error ("The process %s comes from nowhere", lima_atom_text (id));
}

/* Into a portfolio that has nothing of it, and into one that has it: whatever comes of it can be done. */
static void
check_merge (const LimaCalendar *calendar)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  LimaDate today;

  g_assert_true (lima_date_parse ("2015-07-13", -1, &today));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
      g_autoptr(GError) error = NULL;
      guint n_added, n_changed;
      g_autoptr(LimaChangeSet) set = lima_calendar_merge (calendar, snapshot, today, &n_added, &n_changed);

      g_assert_cmpuint (n_added + n_changed, <=, calendar->milestones->len);
      g_assert_true ((lima_change_set_get_n (set) == 0) == (n_added + n_changed == 0));
      if (lima_change_set_get_n (set) > 0)
        lima_portfolio_apply (portfolio, set, &error);
      g_assert_no_error (error);
    }
}

/* Calendars: what is read is written and read again equal, record by record, and can be brought into a portfolio. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size), written = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimaCalendar) calendar = lima_calendar_read (bytes, &error), again = NULL;
  g_autoptr(LimaSnapshot) snapshot = NULL;

  g_assert_true ((calendar == NULL) == (error != NULL));
  if (calendar == NULL)
    return 0;
  check_merge (calendar);
  snapshot = load (calendar);
  written = lima_calendar_write (snapshot, NULL, 0);
  again = read_again (written, lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE));
  for (guint i = 0; i < again->milestones->len; i++)
    check_block (lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i), g_ptr_array_index (again->milestones, i));
  for (guint i = 0; i < again->processes->len; i++)
    {
      const LimaBlock *process = g_ptr_array_index (again->processes, i);

      check_block (find_process (snapshot, process->id), process);
    }
  return 0;
}
