/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A platform as rows of tables. */

#include "lima-platform-rows.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-block-search.h"
#include "lima-text-row.h"

static const char *
or_dash (const char *text)
{
  return text == NULL ? "—" : text;
}

/* Whether each of the words stands in the text, whatever their case. */
static gboolean
has_words (const char *text, const char *sought)
{
  g_autofree char *folded = g_utf8_casefold (text, -1), *wanted = g_utf8_casefold (sought, -1);
  g_auto(GStrv) words = g_strsplit (wanted, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* ---- Actions ---- */

static char *
key_of_action (const LimaReportAction *action)
{
  return g_strdup_printf ("%s/%s/%s/%s", lima_atom_text (action->body), lima_atom_text (action->meeting), lima_atom_text (action->decision),
                          lima_atom_text (action->action));
}

static gboolean
passes (const LimaReportAction *action, LimaPlatformFilter filter)
{
  switch (filter)
    {
    case LIMA_PLATFORM_OVERDUE:
      return action->state == LIMA_ACTION_OVERDUE;
    case LIMA_PLATFORM_NOT_DONE:
      return action->state < LIMA_ACTION_DONE_LATE;
    case LIMA_PLATFORM_ALL:
    default:
      return TRUE;
    }
}

static LimaTextRow *
action_row_new (const LimaReportAction *action)
{
  const char *cells[] = { action->state_words, action->text, or_dash (action->owner), or_dash (action->member), or_dash (action->due),
                          action->late == NULL ? "" : action->late, action->from, NULL };
  g_autofree char *key = key_of_action (action);
  LimaTextRow *row = lima_text_row_new (key, action->sentence, cells);

  if (action->state == LIMA_ACTION_OVERDUE)
    lima_text_row_set_look (row, "dialog-warning-symbolic", "lima-warning");
  else if (action->state >= LIMA_ACTION_DONE_LATE)
    lima_text_row_set_look (row, "object-select-symbolic", "lima-dim");
  return row;
}

/**
 * lima_platform_rows_of_actions:
 * @filter: which of them
 * @sought: words that they have to hold, "" for none
 *
 * Returns: (transfer full) (element-type LimaTextRow): state, what, owner, member, due, late, from
 */
GPtrArray *
lima_platform_rows_of_actions (const LimaReportPlatform *report, LimaPlatformFilter filter, const char *sought)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < report->actions->len; i++)
    {
      const LimaReportAction *action = g_ptr_array_index (report->actions, i);

      if (passes (action, filter) && has_words (action->sentence, sought))
        g_ptr_array_add (rows, action_row_new (action));
    }
  return rows;
}

/**
 * lima_platform_find_action:
 * @key: the key of its row
 *
 * Returns: (transfer none) (nullable): the action
 */
const LimaReportAction *
lima_platform_find_action (const LimaReportPlatform *report, const char *key)
{
  for (guint i = 0; key != NULL && i < report->actions->len; i++)
    {
      g_autofree char *other = key_of_action (g_ptr_array_index (report->actions, i));

      if (g_str_equal (other, key))
        return g_ptr_array_index (report->actions, i);
    }
  return NULL;
}

/* ---- Bodies and their meetings ---- */

static LimaTextRow *
body_row_new (LimaFormat *format, const LimaReportBody *body)
{
  const char *cells[] = { body->name, body->members, NULL };
  /* Translators: a body of a coordination platform, read out: 1 its name, 2 how many members, 3 its meetings */
  g_autofree char *sentence = lima_report_fill (format, _("%1$s: %2$s, %3$s"), body->name, body->members, body->meetings, NULL);
  LimaTextRow *row = lima_text_row_new (lima_atom_text (body->body), sentence, cells);

  lima_text_row_set_look (row, NULL, "lima-strong");
  return row;
}

static LimaTextRow *
meeting_row_new (LimaFormat *format, const LimaReportBody *body, const LimaProgrammeMeeting *meeting)
{
  char buffer[LIMA_DATE_BUFFER];
  g_autofree char *key = g_strdup_printf ("%s/%s", lima_atom_text (body->body), lima_block_get_id (&meeting->head));
  g_autofree char *date = lima_day_has_date (&meeting->date) ? lima_format_date (format, meeting->date.date)
                                                             : g_strdup (lima_day_to_text (&meeting->date, buffer));
  g_autofree char *name = lima_report_platform_meeting_name (format, meeting), *sentence = NULL;
  const char *title = meeting->title == NULL ? C_("record", "Meeting") : lima_text_get (meeting->title, lima_format_get_language (format));
  const char *cells[] = { title, or_dash (date), NULL };
  LimaTextRow *row;

  /* Translators: a meeting of a body, read out: 1 its title and date, 2 the body */
  sentence = lima_report_fill (format, _("Meeting: %1$s, of %2$s"), name, body->name, NULL);
  row = lima_text_row_new (key, sentence, cells);
  lima_text_row_set_look (row, NULL, "lima-indent");
  return row;
}

/* The latest first; those without a date, which may be new, before them. */
static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const LimaProgrammeMeeting *x = *(const LimaProgrammeMeeting *const *) a, *y = *(const LimaProgrammeMeeting *const *) b;
  gboolean x_dated = lima_day_has_date (&x->date), y_dated = lima_day_has_date (&y->date);

  if (!x_dated || !y_dated)
    return x_dated - y_dated;
  return lima_date_compare (y->date.date, x->date.date);
}

static void
add_meetings (GPtrArray *rows, LimaFormat *format, const LimaReportBody *row, const LimaProgrammeBody *body, const char *sought)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new ();

  for (guint i = 0; i < lima_items_get_n (body->meetings); i++)
    if (lima_block_search (body->meetings->item[i], sought, lima_format_get_language (format)))
      g_ptr_array_add (meetings, body->meetings->item[i]);
  g_ptr_array_sort (meetings, compare_meetings);
  for (guint i = 0; i < meetings->len; i++)
    g_ptr_array_add (rows, meeting_row_new (format, row, meetings->pdata[i]));
}

/**
 * lima_platform_rows_of_bodies:
 * @sought: words that a body or a meeting has to hold, "" for none; the body of a meeting that does is listed too
 *
 * Returns: (transfer full) (element-type LimaTextRow): each body with its meetings below it: name, members or date. The key of a body is its id, that
 *   of a meeting both ids with a slash
 */
GPtrArray *
lima_platform_rows_of_bodies (LimaFormat *format, const LimaReportPlatform *report, const LimaProgramme *programme, const char *sought)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < report->bodies->len; i++)
    {
      const LimaReportBody *row = g_ptr_array_index (report->bodies, i);
      const LimaProgrammeBody *body = (const LimaProgrammeBody *) programme->bodies->item[i];

      if (!lima_block_search (&body->head, sought, lima_format_get_language (format)))
        continue;
      g_ptr_array_add (rows, body_row_new (format, row));
      add_meetings (rows, format, row, body, sought);
    }
  return rows;
}

/* ---- Members ---- */

static LimaTextRow *
member_row_new (LimaFormat *format, const LimaReportMember *member, guint i)
{
  g_autofree char *key = g_strdup_printf ("%u", i), *sentence = NULL;
  g_autofree char *done = lima_format_integer (format, member->actions.done), *open = lima_format_integer (format, member->actions.open);
  g_autofree char *overdue = lima_format_integer (format, member->actions.overdue);
  const char *cells[] = { member->name, or_dash (member->group), done, open, overdue, or_dash (member->attendance), NULL };
  LimaTextRow *row;

  /* Translators: what a member of a coordination platform has to do, read out: 1 the member, 2 to 4 how many actions, 5 at how many
   * meetings it was */
  sentence = lima_report_fill (format, _("%1$s: %2$s done, %3$s open, %4$s overdue. Attendance: %5$s"), member->name, done, open, overdue,
                               member->attendance == NULL ? C_("attendance", "not recorded") : member->attendance, NULL);
  row = lima_text_row_new (key, sentence, cells);
  if (member->is_nobody)
    lima_text_row_set_look (row, NULL, "lima-remainder");
  else if (member->actions.overdue > 0)
    lima_text_row_set_look (row, "dialog-warning-symbolic", NULL);
  return row;
}

/**
 * lima_platform_rows_of_members:
 * @sought: words that they have to hold, "" for none
 *
 * Returns: (transfer full) (element-type LimaTextRow): name, group, actions that are done, open and overdue, attendance
 */
GPtrArray *
lima_platform_rows_of_members (LimaFormat *format, const LimaReportPlatform *report, const char *sought)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < report->members->len; i++)
    {
      g_autoptr(LimaTextRow) row = member_row_new (format, g_ptr_array_index (report->members, i), i);

      if (has_words (lima_text_row_get_sentence (row), sought))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return rows;
}
