/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-platform-edit.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-editing.h"

/**
 * lima_platform_path_to_action:
 * @programme: leads to the programme
 * @action: an action of it
 *
 * Returns: the path of the action
 */
LimaPath
lima_platform_path_to_action (const LimaPath *programme, const LimaReportAction *action)
{
  LimaPath path = lima_editing_path_to (programme, LIMA_PROGRAMME_BODIES, action->body);

  path = lima_editing_path_to (&path, LIMA_PROGRAMME_BODY_MEETINGS, action->meeting);
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_MEETING_DECISIONS, action->decision);
  return lima_editing_path_to (&path, LIMA_PROGRAMME_DECISION_ACTIONS, action->action);
}

/**
 * lima_platform_mark_done:
 * @action: leads to an action
 * @today: the day on which it is done
 *
 * Returns: whether it is done
 */
gboolean
lima_platform_mark_done (GtkWidget *widget, LimaSession *session, const LimaPath *action, LimaDate today)
{
  LimaFormat *format = lima_session_get_format (session);
  const LimaBlock *block = lima_editing_find (session, action);
  const LimaValue value = { .type = LIMA_FIELD_DAY, .v.day = { .date = today } };
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *words = NULL, *label = NULL;

  if (block == NULL)
    return FALSE;
  words = ((const LimaProgrammeAction *) block)->text == NULL ? NULL
          : g_strdup (lima_text_get (((const LimaProgrammeAction *) block)->text, lima_format_get_language (format)));
  /* Translators: a step that can be undone; 1 is what was to be done */
  label = words == NULL ? g_strdup (_("Mark an action as done")) : lima_report_fill (format, _("Mark “%1$s” as done"), words, NULL);
  set = lima_change_set_new (label);
  lima_editing_add_set (set, block, action, LIMA_PROGRAMME_ACTION_DONE, &value);
  return lima_editing_apply (widget, session, set, NULL);
}

/**
 * lima_platform_add_body:
 * @programme: leads to a programme
 *
 * Returns: the id of the new body, 0 where that was not possible
 */
LimaAtom
lima_platform_add_body (GtkWidget *widget, LimaSession *session, const LimaPath *programme)
{
  g_autoptr(LimaBlock) body = lima_block_new (&lima_programme_body_table, 0);

  return lima_editing_insert (widget, session, programme, LIMA_PROGRAMME_BODIES, body) ? body->id : 0;
}

/* All members of the body; whether they come nobody knows yet. */
static LimaItems *
attendance_new (const LimaProgrammeBody *body)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < lima_items_get_n (body->members); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      LimaProgrammeAttendance *row = (LimaProgrammeAttendance *) lima_block_new (&lima_programme_attendance_table, lima_atom (id));

      row->member = body->members->item[i]->id;
      g_ptr_array_add (rows, row);
    }
  return lima_items_new ((LimaBlock *const *) rows->pdata, rows->len);
}

/**
 * lima_platform_add_meeting:
 * @body: leads to a body
 * @today: the day of the meeting, until the user gives another
 *
 * Adds a meeting to a body, with its members on the attendance list.
 *
 * Returns: the id of the new meeting, 0 where that was not possible
 */
LimaAtom
lima_platform_add_meeting (GtkWidget *widget, LimaSession *session, const LimaPath *body, LimaDate today)
{
  const LimaBlock *block = lima_editing_find (session, body);
  g_autoptr(LimaBlock) meeting = NULL;

  if (block == NULL)
    return 0;
  meeting = lima_block_new (&lima_programme_meeting_table, 0);
  ((LimaProgrammeMeeting *) meeting)->date = (LimaDay) { .date = today };
  ((LimaProgrammeMeeting *) meeting)->attendance = attendance_new ((const LimaProgrammeBody *) block);
  return lima_editing_insert (widget, session, body, LIMA_PROGRAMME_BODY_MEETINGS, meeting) ? meeting->id : 0;
}
