/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordination platform on paper: what is to be done, what is overdue first, the bodies, and their meetings. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>

#include "lima-report-platform.h"

/* ---- Actions ---- */

static void
add_action (LimaPaperTable *table, const LimaReportAction *action)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, action->text);
  lima_paper_table_take_cell (table, lima_print_lines (action->owner, action->member));
  lima_paper_table_add_cell (table, action->due);
  lima_paper_table_take_cell (table, lima_print_lines (action->state_words, action->late));
  lima_paper_table_add_cell (table, action->from);
}

static void
print_actions (LimaPrint *self, const LimaReportPlatform *platform)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_decision_table, LIMA_PROGRAMME_DECISION_ACTIONS));
  if (platform->actions->len == 0)
    lima_paper_add_paragraph (self->paper, _("No action has been decided on."));
  lima_print_column (table, &lima_programme_action_table, LIMA_PROGRAMME_ACTION_TEXT, 3);
  lima_print_column (table, &lima_programme_action_table, LIMA_PROGRAMME_ACTION_OWNER, 2);
  lima_print_column (table, &lima_programme_action_table, LIMA_PROGRAMME_ACTION_DUE, 0);
  lima_paper_table_add_column (table, C_("action", "State"), LIMA_PAPER_START, 1);
  lima_print_column (table, &lima_programme_decision_table, LIMA_PROGRAMME_DECISION_TEXT, 3);
  for (guint i = 0; i < platform->actions->len; i++)
    add_action (table, g_ptr_array_index (platform->actions, i));
  lima_paper_take_table (self->paper, table);
}

static char *
write_count (const LimaPrint *self, guint n)
{
  return n == 0 ? NULL : lima_format_integer (self->format, n);
}

static void
add_member (const LimaPrint *self, LimaPaperTable *table, const LimaReportMember *member)
{
  const LimaPlatformCount *count = &member->actions;

  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, member->name);
  lima_paper_table_add_cell (table, member->group);
  lima_paper_table_add_cell (table, member->attendance);
  lima_paper_table_take_cell (table, write_count (self, count->overdue));
  lima_paper_table_take_cell (table, write_count (self, count->open));
  lima_paper_table_take_cell (table, write_count (self, count->done));
}

/* Who has what to do; those that have nothing are in the lists of the bodies. */
static void
print_burden (LimaPrint *self, const LimaReportPlatform *platform)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, C_("body", "Member"), LIMA_PAPER_START, 3);
  lima_print_column (table, &lima_programme_member_table, LIMA_PROGRAMME_MEMBER_GROUP, 1);
  lima_paper_table_add_column (table, lima_print_field (&lima_programme_meeting_table, LIMA_PROGRAMME_MEETING_ATTENDANCE), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, C_("actions", "Overdue"), LIMA_PAPER_END, 0);
  lima_paper_table_add_column (table, C_("actions", "Open"), LIMA_PAPER_END, 0);
  lima_paper_table_add_column (table, C_("actions", "Done"), LIMA_PAPER_END, 0);
  for (guint i = 0; i < platform->members->len; i++)
    add_member (self, table, g_ptr_array_index (platform->members, i));
  if (platform->actions->len > 0 && lima_paper_table_get_n_rows (table) > 0)
    {
      lima_paper_add_caption (self->paper, _("Actions by member"), NULL);
      lima_paper_take_table (self->paper, table);
    }
  else
    lima_paper_table_free (table);
}

/* ---- Bodies ---- */

static void
print_members (LimaPrint *self, const LimaProgrammeBody *body)
{
  LimaPaperTable *table = lima_paper_table_new ();

  if (lima_items_get_n (body->members) == 0)
    lima_paper_add_paragraph (self->paper, _("No member of this body is recorded."));
  lima_paper_table_add_column (table, C_("body", "Member"), LIMA_PAPER_START, 2);
  lima_print_column (table, &lima_programme_member_table, LIMA_PROGRAMME_MEMBER_GROUP, 1);
  LIMA_PRINT_EACH (LimaProgrammeMember, member, body->members)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_organisation (self, member->organisation, member->name));
      lima_paper_table_add_cell (table, lima_print_code (self, "MemberGroup", member->group));
    }
  lima_paper_take_table (self->paper, table);
}

/* Who in the body it is. */
static const char *
name_member (const LimaPrint *self, const LimaProgrammeBody *body, LimaAtom id)
{
  int place = lima_items_find (body->members, id);
  const LimaProgrammeMember *member;

  if (id == 0 || place < 0)
    return "";
  member = (const LimaProgrammeMember *) body->members->item[place];
  return lima_print_organisation (self, member->organisation, member->name);
}

/* Who was there and who was not; what is not known is not said. */
static char *
list_attendance (LimaPrint *self, const LimaProgrammeBody *body, const LimaProgrammeMeeting *meeting, guint8 present)
{
  g_autoptr(GString) out = g_string_new (NULL);

  LIMA_PRINT_EACH (LimaProgrammeAttendance, attendance, meeting->attendance)
    {
      if (attendance->present != present)
        continue;
      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", name_member (self, body, attendance->member));
      if (attendance->person != NULL && *attendance->person != '\0')
        g_string_append_printf (out, " · %s", attendance->person);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
list_decisions (LimaPrint *self, const LimaProgrammeMeeting *meeting)
{
  g_autoptr(GString) out = g_string_new (NULL);

  LIMA_PRINT_EACH (LimaProgrammeDecision, decision, meeting->decisions)
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", lima_print_text (self, decision->text));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add_meeting (LimaPrint *self, LimaPaperTable *table, const LimaProgrammeBody *body, const LimaProgrammeMeeting *meeting)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_take_cell (table, lima_print_day (self, &meeting->date));
  lima_paper_table_take_cell (table, lima_print_lines (lima_print_text (self, meeting->title), lima_print_text (self, meeting->place)));
  lima_paper_table_take_cell (table, list_attendance (self, body, meeting, LIMA_TRUE));
  lima_paper_table_take_cell (table, list_attendance (self, body, meeting, LIMA_FALSE));
  lima_paper_table_take_cell (table, list_decisions (self, meeting));
  lima_paper_table_take_cell (table, lima_print_source (self, meeting->source, meeting->paragraph));
}

static void
print_meetings (LimaPrint *self, const LimaProgrammeBody *body)
{
  LimaPaperTable *table = lima_paper_table_new ();

  if (lima_items_get_n (body->meetings) == 0)
    lima_paper_add_paragraph (self->paper, _("No meeting of this body is recorded."));
  lima_print_column (table, &lima_programme_meeting_table, LIMA_PROGRAMME_MEETING_DATE, 0);
  lima_paper_table_add_column (table, C_("body", "Meeting"), LIMA_PAPER_START, 2);
  lima_print_column (table, &lima_programme_attendance_table, LIMA_PROGRAMME_ATTENDANCE_PRESENT, 2);
  lima_paper_table_add_column (table, C_("attendance", "Absent"), LIMA_PAPER_START, 2);
  lima_print_column (table, &lima_programme_meeting_table, LIMA_PROGRAMME_MEETING_DECISIONS, 3);
  lima_print_column (table, &lima_programme_meeting_table, LIMA_PROGRAMME_MEETING_SOURCE, 0);
  LIMA_PRINT_EACH (LimaProgrammeMeeting, meeting, body->meetings)
    add_meeting (self, table, body, meeting);
  if (lima_paper_table_get_n_rows (table) > 0)
    lima_paper_add_caption (self->paper, lima_print_field (&lima_programme_body_table, LIMA_PROGRAMME_BODY_MEETINGS), NULL);
  lima_paper_take_table (self->paper, table);
}

static void
print_body (LimaPrint *self, const LimaProgrammeBody *body)
{
  LimaPaperTable *table = lima_paper_table_new_pairs ();
  const char *name = lima_print_text (self, body->name), *chair = lima_print_text (self, body->chair);
  g_autofree char *source = lima_print_source (self, body->source, body->paragraph);

  lima_paper_add_heading (self->paper, 3, *name != '\0' ? name : _("Body without a name"));
  lima_paper_table_add_pair (table, lima_print_field (&lima_programme_body_table, LIMA_PROGRAMME_BODY_TIER),
                             body->tier == 0 ? _("not recorded") : lima_print_code (self, "BodyTier", body->tier));
  lima_paper_table_add_pair (table, lima_print_field (&lima_programme_body_table, LIMA_PROGRAMME_BODY_CHAIR),
                             *chair == '\0' ? _("not recorded") : chair);
  lima_paper_table_add_pair (table, lima_print_field (&lima_programme_body_table, LIMA_PROGRAMME_BODY_SOURCE), source);
  lima_paper_take_table (self->paper, table);
  print_members (self, body);
  print_meetings (self, body);
}

void
lima_print_platform (LimaPrint *self)
{
  g_autoptr(LimaReportPlatform) platform = lima_report_platform_new (self->format, self->portfolio, self->programme, self->today);

  lima_paper_add_heading (self->paper, 2, _("Coordination platform"));
  if (lima_items_get_n (self->programme->bodies) == 0)
    {
      lima_paper_add_paragraph (self->paper, _("No body of the coordination platform is recorded (¶17)."));
      return;
    }
  lima_paper_add_paragraph (self->paper, platform->summary);
  print_actions (self, platform);
  print_burden (self, platform);
  LIMA_PRINT_EACH (LimaProgrammeBody, body, self->programme->bodies)
    print_body (self, body);
}
