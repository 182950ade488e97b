/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the coordination platform of a programme came to, in words. */

#include "lima-report-platform.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-words.h>

#include "lima-report-words.h"

typedef struct
{
  LimaFormat *format;
  const char *language;
  const LimaSnapshot *snapshot;
  const LimaPlatform *platform;
} Draft;

static const char *
name_of_code (const char *list, LimaAtom code, const char *language)
{
  const char *name = code == 0 ? NULL : lima_codelist_name (list, lima_atom_text (code), language);

  return name != NULL ? name : lima_atom_text (code);
}

static char *
date_of (LimaFormat *format, const LimaDay *day)
{
  char buffer[LIMA_DATE_BUFFER];

  return lima_day_has_date (day) ? lima_format_date (format, day->date) : g_strdup (lima_day_to_text (day, buffer));
}

/* ---- Names ---- */

static const LimaOrganisation *
find_organisation (const LimaSnapshot *snapshot, LimaAtom ref)
{
  for (guint i = 0; ref != 0 && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_ORGANISATION); i++)
    {
      const LimaOrganisation *organisation = (const LimaOrganisation *) lima_snapshot_get (snapshot, LIMA_RECORD_ORGANISATION, i);

      if (organisation->ref == ref)
        return organisation;
    }
  return NULL;
}

/**
 * lima_report_platform_member_name:
 * @format: for the language
 * @snapshot: the portfolio
 * @member: a member of a body
 *
 * Returns: (transfer full): its name there, else the name of its organisation, else the reference of it
 */
char *
lima_report_platform_member_name (LimaFormat *format, const LimaSnapshot *snapshot, const LimaProgrammeMember *member)
{
  const LimaOrganisation *organisation;
  const char *language;

  g_return_val_if_fail (format != NULL && snapshot != NULL && member != NULL, NULL);

  language = lima_format_get_language (format);
  if (member->name != NULL)
    return g_strdup (lima_text_get (member->name, language));
  organisation = find_organisation (snapshot, member->organisation);
  if (organisation != NULL && organisation->name != NULL)
    return g_strdup (lima_text_get (organisation->name, language));
  return g_strdup (member->organisation != 0 ? lima_atom_text (member->organisation) : C_("member", "Member without a name"));
}

/**
 * lima_report_platform_meeting_name:
 * @format: for the date
 * @meeting: a meeting
 *
 * Returns: (transfer full): its title and its date, as far as they are known
 */
char *
lima_report_platform_meeting_name (LimaFormat *format, const LimaProgrammeMeeting *meeting)
{
  g_autofree char *date = NULL;
  const char *title;

  g_return_val_if_fail (format != NULL && meeting != NULL, NULL);

  date = date_of (format, &meeting->date);
  title = meeting->title == NULL ? NULL : lima_text_get (meeting->title, lima_format_get_language (format));
  if (title == NULL)
    return date != NULL ? g_steal_pointer (&date) : g_strdup (C_("meeting", "Meeting without a date"));
  /* Translators: a meeting: 1 its title, 2 its date */
  return date == NULL ? g_strdup (title) : lima_report_fill (format, C_("meeting", "%1$s, %2$s"), title, date, NULL);
}

static char *
name_of_body (const Draft *draft, const LimaProgrammeBody *body)
{
  const char *tier = name_of_code ("BodyTier", body->tier, draft->language);

  if (body->name != NULL)
    return g_strdup (lima_text_get (body->name, draft->language));
  return g_strdup (tier != NULL ? tier : C_("body", "Body without a name"));
}

static char *
name_of_member (const Draft *draft, guint member)
{
  if (member == LIMA_PLATFORM_NOBODY)
    return NULL;
  return lima_report_platform_member_name (draft->format, draft->snapshot,
                                           g_array_index (draft->platform->members, LimaPlatformMember, member).member);
}

static char *
text_of (const Draft *draft, const LimaText *text, const char *otherwise)
{
  return g_strdup (text == NULL ? otherwise : lima_text_get (text, draft->language));
}

/* ---- Actions ---- */

static const char *
words_of_state (LimaActionState state)
{
  switch (state)
    {
    case LIMA_ACTION_OVERDUE:
      return C_("action", "Overdue");
    case LIMA_ACTION_DUE_SOON:
      return C_("action", "Due soon");
    case LIMA_ACTION_OPEN:
      return C_("action", "Open");
    case LIMA_ACTION_UNDATED:
      return C_("action", "No due date");
    case LIMA_ACTION_DONE_LATE:
      return C_("action", "Done late");
    case LIMA_ACTION_DONE:
    default:
      return C_("action", "Done");
    }
}

static char *
describe_origin (const Draft *draft, const LimaPlatformAction *action)
{
  g_autofree char *body = name_of_body (draft, action->body), *date = date_of (draft->format, &action->meeting->date);
  g_autofree char *decision = text_of (draft, action->decision->text, C_("decision", "decision without words"));

  if (date == NULL)
    /* Translators: where an action comes from: 1 the body that decided, 2 what it decided */
    return lima_report_fill (draft->format, C_("action", "%1$s: %2$s"), body, decision, NULL);
  /* Translators: where an action comes from: 1 the body that decided, 2 the day of its meeting, 3 what it decided */
  return lima_report_fill (draft->format, C_("action", "%1$s, %2$s: %3$s"), body, date, decision, NULL);
}

static char *
describe_delay (const Draft *draft, gint32 days)
{
  g_autofree char *number = lima_format_integer (draft->format, days);

  /* Translators: %1$s is a number of days */
  return days == 0 ? NULL : lima_report_fill (draft->format, P_("%1$s day late", "%1$s days late", (guint) days), number, NULL);
}

static char *
describe_action (const Draft *draft, const LimaReportAction *row)
{
  const char *nobody = C_("action", "nobody named"), *due = row->due != NULL ? row->due : C_("action", "not stated");
  /* Translators: an action in a list, read out: 1 its state, 2 how late it is */
  g_autofree char *state = row->late == NULL ? g_strdup (row->state_words)
                                             : lima_report_fill (draft->format, C_("action", "%1$s, %2$s"), row->state_words, row->late, NULL);

  /* Translators: an action in a list, read out: 1 its state, 2 what is to be done, 3 who does it, 4 the member of the body that has to, 5 by
   * when, 6 the body, its meeting and its decision */
  return lima_report_fill (draft->format, _("%1$s: %2$s. Owner: %3$s. Member: %4$s. Due: %5$s. From: %6$s."), state, row->text,
                           row->owner != NULL ? row->owner : nobody, row->member != NULL ? row->member : nobody, due, row->from, NULL);
}

static LimaReportAction *
action_new (const Draft *draft, const LimaPlatformAction *action)
{
  LimaReportAction *row = g_new0 (LimaReportAction, 1);

  row->body = action->body->head.id;
  row->meeting = action->meeting->head.id;
  row->decision = action->decision->head.id;
  row->action = action->action->head.id;
  row->state = action->state;
  row->state_words = words_of_state (action->state);
  row->text = text_of (draft, action->action->text, C_("action", "Action without words"));
  row->owner = g_strdup (action->action->owner);
  row->member = name_of_member (draft, action->member);
  row->due = date_of (draft->format, &action->action->due);
  row->late = describe_delay (draft, action->days_late);
  row->from = describe_origin (draft, action);
  row->sentence = describe_action (draft, row);
  return row;
}

static void
action_free (gpointer data)
{
  LimaReportAction *row = data;

  g_free (row->text);
  g_free (row->owner);
  g_free (row->member);
  g_free (row->due);
  g_free (row->late);
  g_free (row->from);
  g_free (row->sentence);
  g_free (row);
}

/* ---- Bodies ---- */

static char *
describe_meetings (const Draft *draft, const LimaPlatformBody *body)
{
  g_autofree char *number = lima_format_integer (draft->format, body->held), *last = NULL;

  if (body->held == 0)
    return g_strdup (C_("body", "no meeting held yet"));
  last = lima_format_date (draft->format, body->last);
  /* Translators: of a body: 1 how many meetings it has held, 2 the day of the last one */
  return lima_report_fill (draft->format, P_("%1$s meeting held, on %2$s", "%1$s meetings held, the last on %2$s", body->held), number, last, NULL);
}

static LimaReportBody *
body_new (const Draft *draft, const LimaPlatformBody *body)
{
  LimaReportBody *row = g_new0 (LimaReportBody, 1);
  guint n = lima_items_get_n (body->body->members);
  g_autofree char *number = lima_format_integer (draft->format, n), *next = NULL;

  row->body = body->body->head.id;
  row->name = name_of_body (draft, body->body);
  row->tier = name_of_code ("BodyTier", body->body->tier, draft->language);
  row->members = n == 0 ? g_strdup (C_("body", "no members"))
                        : lima_report_fill (draft->format, P_("%1$s member", "%1$s members", n), number, NULL);
  row->meetings = describe_meetings (draft, body);
  if (body->next.precision != LIMA_PRECISION_NONE)
    {
      next = lima_format_date (draft->format, body->next);
      /* Translators: of a body: the day of its next meeting */
      row->next = lima_report_fill (draft->format, _("the next on %1$s"), next, NULL);
    }
  return row;
}

/**
 * lima_report_platform_describe_body:
 * @body: a body of a report
 *
 * Returns: (transfer full): its tier, its members and its meetings in a line
 */
char *
lima_report_platform_describe_body (LimaFormat *format, const LimaReportBody *body)
{
  const char *parts[4];
  char *words = NULL;

  g_return_val_if_fail (format != NULL && body != NULL, NULL);

  parts[0] = body->tier;
  parts[1] = body->members;
  parts[2] = body->meetings;
  parts[3] = body->next;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      {
        g_autofree char *before = g_steal_pointer (&words);

        /* Translators: puts what is known of a body one behind the other */
        words = before == NULL ? g_strdup (parts[i]) : lima_report_fill (format, C_("body", "%1$s · %2$s"), before, parts[i], NULL);
      }
  return words;
}

static void
body_free (gpointer data)
{
  LimaReportBody *row = data;

  g_free (row->name);
  g_free (row->members);
  g_free (row->meetings);
  g_free (row->next);
  g_free (row);
}

/* ---- Members ---- */

static char *
describe_attendance (const Draft *draft, const LimaPlatformMember *member)
{
  guint known = member->present + member->absent, unknown = member->meetings - known;
  g_autofree char *present = lima_format_integer (draft->format, member->present), *all = lima_format_integer (draft->format, known);
  g_autofree char *missing = lima_format_integer (draft->format, unknown), *share = NULL;
  const LimaSum part = { .coef = member->present }, whole = { .coef = known };

  if (member->meetings == 0)
    return NULL;
  if (known == 0)
    return g_strdup (C_("attendance", "not recorded"));
  share = lima_format_share (draft->format, &part, &whole);
  if (unknown == 0)
    /* Translators: at how many meetings a member was: 1 of 2, which is the share 3 */
    return lima_report_fill (draft->format, C_("attendance", "%1$s of %2$s · %3$s"), present, all, share, NULL);
  /* Translators: as before, and 4 is how many more meetings there were, of which it isn't recorded whether the member came */
  return lima_report_fill (draft->format, C_("attendance", "%1$s of %2$s · %3$s, not recorded at %4$s"), present, all, share, missing, NULL);
}

static LimaReportMember *
member_new (const Draft *draft, guint i)
{
  const LimaPlatformMember *member = &g_array_index (draft->platform->members, LimaPlatformMember, i);
  LimaReportMember *row = g_new0 (LimaReportMember, 1);

  row->name = name_of_member (draft, i);
  row->group = name_of_code ("MemberGroup", member->member->group, draft->language);
  row->actions = member->actions;
  row->attendance = describe_attendance (draft, member);
  return row;
}

static LimaReportMember *
nobody_new (const Draft *draft)
{
  LimaReportMember *row = g_new0 (LimaReportMember, 1);

  row->name = g_strdup (C_("member", "No member named"));
  row->is_nobody = TRUE;
  row->actions = draft->platform->nobody;
  return row;
}

static void
member_free (gpointer data)
{
  LimaReportMember *row = data;

  g_free (row->name);
  g_free (row->attendance);
  g_free (row);
}

/* The order of the list of groups, which begins with ministries; one that is of no group stands last. */
static guint
rank_of (const LimaPlatform *platform, guint i)
{
  LimaAtom group = g_array_index (platform->members, LimaPlatformMember, i).member->group;

  return (guint) lima_own_codes_find ("MemberGroup", lima_atom_text (group));
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer platform)
{
  guint x = rank_of (platform, *(const guint *) a), y = rank_of (platform, *(const guint *) b);

  return (x > y) - (x < y);
}

static void
add_members (const Draft *draft, GPtrArray *out)
{
  const LimaPlatformCount *nobody = &draft->platform->nobody;
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < draft->platform->members->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_ranks, (gpointer) draft->platform);
  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (out, member_new (draft, g_array_index (order, guint, i)));
  if (nobody->done + nobody->open + nobody->overdue > 0)
    g_ptr_array_add (out, nobody_new (draft));
}

/* ---- All of it ---- */

static char *
count_words (const Draft *draft, const char *words, guint n)
{
  g_autofree char *number = lima_format_integer (draft->format, n);

  return lima_report_fill (draft->format, words, number, NULL);
}

static char *
summarize (const Draft *draft)
{
  const LimaPlatformCount *all = &draft->platform->all;
  guint meetings = 0, actions = all->done + all->open + all->overdue, bodies = draft->platform->bodies->len;
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *fourth = NULL;

  for (guint i = 0; i < bodies; i++)
    meetings += lima_items_get_n (g_array_index (draft->platform->bodies, LimaPlatformBody, i).body->meetings);
  first = count_words (draft, P_("%1$s body", "%1$s bodies", bodies), bodies);
  second = count_words (draft, P_("%1$s meeting", "%1$s meetings", meetings), meetings);
  third = count_words (draft, P_("%1$s action", "%1$s actions", actions), actions);
  fourth = count_words (draft, P_("%1$s overdue", "%1$s overdue", all->overdue), all->overdue);
  /* Translators: what a coordination platform comes to: "3 bodies, 12 meetings, 31 actions; 4 overdue" */
  return lima_report_fill (draft->format, C_("platform", "%1$s, %2$s, %3$s; %4$s"), first, second, third, fourth, NULL);
}

/**
 * lima_report_platform_new:
 * @format: for numbers, dates and names
 * @snapshot: the portfolio, for the names of organisations
 * @programme: a programme of it
 * @today: the day to judge by
 *
 * Returns: (transfer full): its platform as texts; nothing in it points into the programme
 */
LimaReportPlatform *
lima_report_platform_new (LimaFormat *format, const LimaSnapshot *snapshot, const LimaProgramme *programme, LimaDate today)
{
  LimaReportPlatform *self;
  g_autoptr(LimaPlatform) platform = NULL;
  Draft draft;

  g_return_val_if_fail (format != NULL && snapshot != NULL && programme != NULL, NULL);

  platform = lima_platform_new (programme, today);
  draft = (Draft) { format, lima_format_get_language (format), snapshot, platform };
  self = g_new0 (LimaReportPlatform, 1);
  self->actions = g_ptr_array_new_with_free_func (action_free);
  self->bodies = g_ptr_array_new_with_free_func (body_free);
  self->members = g_ptr_array_new_with_free_func (member_free);
  for (guint i = 0; i < platform->actions->len; i++)
    g_ptr_array_add (self->actions, action_new (&draft, &g_array_index (platform->actions, LimaPlatformAction, i)));
  for (guint i = 0; i < platform->bodies->len; i++)
    g_ptr_array_add (self->bodies, body_new (&draft, &g_array_index (platform->bodies, LimaPlatformBody, i)));
  add_members (&draft, self->members);
  self->summary = summarize (&draft);
  self->all = platform->all;
  return self;
}

/**
 * lima_report_platform_free:
 * @self: (nullable): to be given up
 */
void
lima_report_platform_free (LimaReportPlatform *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->bodies);
  g_ptr_array_unref (self->members);
  g_free (self->summary);
  g_free (self);
}
