/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendars of anybody (RFC 5545) as milestones. Days are civil days: an hour or a zone is dropped, and counted. */

#include "lima-calendar-private.h"

#include <lima-codelist.h>
#include <lima-format.h>
#include <lima-i18n.h>
#include <lima-milestone-span.h>
#include <string.h>

#include "lima-calendar-event.h"
#include "lima-calendar-line.h"
#include "lima-file-values.h"
#include "lima-json-gate.h"

#define MOST_DEPTH 16 /* components in each other; a calendar has three */

typedef struct
{
  LimaCalendar *calendar;
  GPtrArray *components;    /* names of those that are open */
  guint skipping;           /* components inside an event: alarms */
  LimaCalendarEvent *event; /* nullable: that is open */
  GHashTable *by_title;     /* of processes */
  GHashTable *uids;         /* of events that were read */
  GPtrArray *titles;        /* of each milestone: that of its process, where only that is known */
  guint dropped[LIMA_CALENDAR_N_DROPPED];
} Reader;

G_DEFINE_QUARK (lima-calendar-error-quark, lima_calendar_error)

/**
 * lima_calendar_free:
 * @self: (nullable): a calendar to give up
 */
void
lima_calendar_free (LimaCalendar *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->milestones);
  g_ptr_array_unref (self->uids);
  g_clear_pointer (&self->head, lima_block_unref);
  g_ptr_array_unref (self->processes);
  g_ptr_array_unref (self->dropped);
  g_free (self);
}

/* ---- Records of ours ---- */

/* The block that a text of JSON holds; NULL where it holds none. */
static LimaBlock *
read_block (const char *text, const LimaTable *table)
{
  gsize length = strlen (text);
  g_autofree char *padded = g_malloc0 (length + LIMA_JSON_PADDING);
  LimaFileValues values;
  LimaBlock *block;

  memcpy (padded, text, length);
  if (*padded != '{' || lima_json_gate (padded, length, NULL, NULL, NULL, NULL) != LIMA_JSON_FINE)
    return NULL;
  lima_file_values_init (&values, LIMA_PARTS_ALL, NULL);
  values.cursor = (LimaCursor) { padded, 1 };
  block = lima_file_values_record (&values, table);
  lima_file_values_clear (&values);
  block->line = 0;
  return block;
}

static gboolean
is_process (const Reader *self, LimaAtom id)
{
  for (guint i = 0; i < self->calendar->processes->len; i++)
    if (((const LimaBlock *) g_ptr_array_index (self->calendar->processes, i))->id == id)
      return TRUE;
  return FALSE;
}

/* One without an id, nobody refers to; of two with the same, the first counts. */
static void
add_process (Reader *self, const char *text)
{
  g_autofree char *json = lima_calendar_unescape (text);
  g_autoptr(LimaBlock) block = read_block (json, &lima_process_table);
  const LimaText *title = block == NULL ? NULL : ((const LimaProcess *) block)->title;

  if (block == NULL || block->id == 0 || is_process (self, block->id))
    return;
  g_ptr_array_add (self->calendar->processes, lima_block_ref (block));
  for (guint i = 0; i < lima_text_get_n (title); i++)
    g_hash_table_insert (self->by_title, g_strdup (lima_text_get_nth (title, i)), GUINT_TO_POINTER (block->id));
}

/* ---- Processes of others ---- */

static LimaAtom
free_process_id (Reader *self)
{
  for (guint n = self->calendar->processes->len + 1;; n++)
    {
      g_autofree char *text = g_strdup_printf ("%s%u", lima_process_table.prefix, n);
      LimaAtom id = lima_atom (text);

      if (!is_process (self, id))
        return id;
    }
}

/* The process of that title; one that is not there yet is added. */
static LimaAtom
process_of (Reader *self, const char *title)
{
  gpointer found = g_hash_table_lookup (self->by_title, title);
  LimaProcess *process;

  if (found != NULL)
    return GPOINTER_TO_UINT (found);
  process = (LimaProcess *) lima_block_new (&lima_process_table, free_process_id (self));
  process->title = lima_text_new ("", title);
  g_ptr_array_add (self->calendar->processes, process);
  g_hash_table_insert (self->by_title, g_strdup (title), GUINT_TO_POINTER (process->head.id));
  return process->head.id;
}

/* When all processes of the calendar itself are known: they may stand behind the events. */
static void
name_processes (Reader *self)
{
  for (guint i = 0; i < self->titles->len; i++)
    if (g_ptr_array_index (self->titles, i) != NULL)
      ((LimaMilestone *) g_ptr_array_index (self->calendar->milestones, i))->process = process_of (self, g_ptr_array_index (self->titles, i));
}

/* ---- Milestones ---- */

static LimaItems *
append_item (const LimaItems *items, LimaBlock *block)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  guint highest = 0;
  g_autofree char *id = NULL;

  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      guint64 n = 0;

      if (lima_digits_parse (lima_block_get_id (items->item[i]), G_MAXUINT - 1, &n))
        highest = MAX (highest, (guint) n);
      g_ptr_array_add (all, lima_block_ref (items->item[i]));
    }
  id = g_strdup_printf ("%u", highest + 1);
  block->id = lima_atom (id);
  g_ptr_array_add (all, block);
  return lima_items_new ((LimaBlock **) all->pdata, all->len);
}

static void
add_document (LimaMilestone *milestone, const char *url)
{
  LimaDocument *document;

  if (url == NULL || *url == '\0')
    return;
  document = (LimaDocument *) lima_block_new (&lima_document_table, 0);
  document->url = g_strdup (url);
  milestone->documents = append_item (NULL, &document->head);
}

/* The number of a goal or a target in a category that the writer made; NULL for another one. */
static char *
goal_of (const char *category)
{
  g_autofree char *pattern = lima_calendar_goal_label ("%s");
  const char *place = strstr (pattern, "%s");
  gsize before = (gsize) (place - pattern), length = strlen (category), after = strlen (place + 2);

  if (length <= before + after || strncmp (category, pattern, before) != 0 || !g_str_has_suffix (category, place + 2))
    return NULL;
  return g_strndup (category + before, length - before - after);
}

static gboolean
add_goal (LimaMilestone *milestone, const char *category)
{
  g_autofree char *code = goal_of (category);
  gboolean is_goal = code != NULL && lima_codelist_name ("UNSDG-Goals", code, "en") != NULL;
  LimaMilestoneGoal *goal;
  LimaItems *goals;

  if (!is_goal && (code == NULL || lima_codelist_name ("UNSDG-Targets", code, "en") == NULL))
    return FALSE;
  goal = (LimaMilestoneGoal *) lima_block_new (&lima_milestone_goal_table, 0);
  *(is_goal ? &goal->goal : &goal->target) = lima_atom (code);
  goals = append_item (milestone->goals, &goal->head);
  lima_items_unref (milestone->goals);
  milestone->goals = goals;
  return TRUE;
}

/* Goals, as this program writes them; the first other one is the process, whose title is returned. */
static const char *
read_categories (LimaMilestone *milestone, char **categories)
{
  const char *title = NULL;

  for (guint i = 0; categories != NULL && categories[i] != NULL; i++)
    if (!add_goal (milestone, categories[i]) && title == NULL && *categories[i] != '\0')
      title = categories[i];
  return title;
}

/* The calendar of somebody else: a statement that it is on those days. */
static LimaBlock *
milestone_new (const LimaCalendarEvent *event, const char **process)
{
  LimaMilestone *milestone = (LimaMilestone *) lima_block_new (&lima_milestone_table, 0);
  const char *status = lima_calendar_event_get_status (event);

  if (event->summary != NULL && *event->summary != '\0' && !g_str_equal (event->summary, lima_calendar_untitled ()))
    milestone->title = lima_text_new ("", event->summary);
  *process = read_categories (milestone, event->categories);
  if (lima_calendar_event_get_days (event).start != LIMA_MILESTONE_NEVER || !g_str_equal (status, "planned"))
    milestone->dates = append_item (NULL, lima_calendar_event_make_statement (event, status));
  if (event->location != NULL && *event->location != '\0')
    milestone->place = lima_text_new ("", event->location);
  if (event->description != NULL && *event->description != '\0')
    milestone->description = lima_text_new ("", event->description);
  add_document (milestone, event->url);
  milestone->uid = g_strdup (event->uid);
  return &milestone->head;
}

/* ---- What somebody changed in a calendar ---- */

/* As the writer has it: control characters are blanks there. */
static gboolean
is_written_as (const char *text, const char *summary)
{
  g_autofree char *escaped = lima_calendar_escape (text), *written = lima_calendar_unescape (escaped);

  return g_str_equal (written, summary);
}

/*< private >
 * lima_calendar_has_title:
 * @summary: of an event
 *
 * Returns: whether it says nothing that the milestone's titles do not
 */
gboolean
lima_calendar_has_title (const LimaMilestone *milestone, const char *summary)
{
  const char *shown = lima_text_get_n (milestone->title) == 0 ? NULL : lima_text_get (milestone->title, lima_format_program_language ());

  if (*summary == '\0' || ((shown == NULL || *shown == '\0') && g_str_equal (summary, lima_calendar_untitled ())))
    return TRUE;
  for (guint i = 0; i < lima_text_get_n (milestone->title); i++)
    if (is_written_as (lima_text_get_nth (milestone->title, i), summary))
      return TRUE;
  return FALSE;
}

/*< private >
 * lima_calendar_retitle:
 * @summary: what an event is called now
 *
 * Returns: (transfer full): the title in the program's language is what the calendar says; others stay
 */
LimaText *
lima_calendar_retitle (const LimaText *title, const char *summary)
{
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  const char *shown = lima_text_get_n (title) == 0 ? NULL : lima_text_get (title, lima_format_program_language ());

  if (shown == NULL)
    return lima_text_new ("", summary);
  for (guint i = 0; i < lima_text_get_n (title); i++)
    {
      const char *words = lima_text_get_nth (title, i);

      lima_text_builder_add (builder, lima_text_get_language (title, i), words == shown ? summary : words, -1);
    }
  return lima_text_builder_end (builder);
}

/* The writer gives a task no state, so that any but the first is news. */
static gboolean
is_restated (const LimaMilestone *milestone, const LimaCalendarEvent *event)
{
  if (event->status == NULL)
    return FALSE;
  if (!event->is_task)
    return g_ascii_strcasecmp (event->status, lima_calendar_status_of (milestone)) != 0;
  return g_ascii_strcasecmp (event->status, "NEEDS-ACTION") != 0 &&
         g_strcmp0 (lima_calendar_event_get_status (event), lima_calendar_last_status (milestone)) != 0;
}

/* What is only moved keeps its state; a postponement ends where there are new days. */
static const char *
next_status (const LimaMilestone *milestone, const LimaCalendarEvent *event)
{
  const char *last = lima_calendar_last_status (milestone);

  return last == NULL || g_str_equal (last, "postponed") || is_restated (milestone, event) ? lima_calendar_event_get_status (event) : last;
}

/* The new statement holds: where the calendar's day of it is before what was said last, its day is not known. */
static void
add_statement (LimaMilestone *milestone, LimaBlock *statement)
{
  const LimaMilestoneDate *current = lima_milestone_get_current (milestone);
  LimaMilestoneDate *date = (LimaMilestoneDate *) statement;
  LimaItems *dates;

  if (current != NULL && lima_day_has_date (&date->announced) && lima_day_has_date (&current->announced) &&
      lima_date_first_day (date->announced.date) < lima_date_first_day (current->announced.date))
    date->announced = (LimaDay) { 0 };
  dates = append_item (milestone->dates, statement);
  lima_items_unref (milestone->dates);
  milestone->dates = dates;
}

/* Days, status and title of the event are those of the record, unless somebody changed them: that is another statement, and another title. */
static void
follow_event (LimaMilestone *milestone, const LimaCalendarEvent *event)
{
  const LimaCalendarDays said = lima_calendar_event_get_days (event), known = lima_calendar_days_of (milestone);
  const gint32 last = lima_day_number (9999, 12, 31);
  gboolean moved = said.start != LIMA_MILESTONE_NEVER && (said.start != known.start || MIN (said.end, last) != MIN (known.end, last));

  if (event->summary != NULL && !lima_calendar_has_title (milestone, event->summary))
    {
      LimaText *title = lima_calendar_retitle (milestone->title, event->summary);

      lima_text_unref (milestone->title);
      milestone->title = title;
    }
  if (moved || is_restated (milestone, event))
    add_statement (milestone, lima_calendar_event_make_statement (event, next_status (milestone, event)));
}

static void
end_event (Reader *self)
{
  g_autoptr(LimaCalendarEvent) event = g_steal_pointer (&self->event);
  gboolean is_known = event->uid != NULL && !g_hash_table_add (self->uids, g_strdup (event->uid));
  LimaBlock *block = event->record == NULL ? NULL : read_block (event->record, &lima_milestone_table);
  const char *process = NULL;

  if (event->is_exception && is_known)
    {
      g_clear_pointer (&block, lima_block_unref);
      return;
    }
  if (block != NULL)
    follow_event ((LimaMilestone *) block, event);
  else
    block = milestone_new (event, &process);
  g_ptr_array_add (self->titles, g_strdup (process));
  g_ptr_array_add (self->calendar->milestones, block);
  g_ptr_array_add (self->calendar->uids, g_strdup (event->uid));
}

/* ---- Components ---- */

static gboolean
is_event (const char *name)
{
  return g_ascii_strcasecmp (name, "VEVENT") == 0 || g_ascii_strcasecmp (name, "VTODO") == 0;
}

static gboolean
begin (Reader *self, const char *name)
{
  if (self->components->len >= MOST_DEPTH)
    return FALSE;
  g_ptr_array_add (self->components, g_strdup (name));
  if (self->event != NULL)
    {
      self->skipping++;
      self->dropped[LIMA_CALENDAR_DROPPED_ALARM] += g_ascii_strcasecmp (name, "VALARM") == 0;
    }
  else if (is_event (name))
    self->event = lima_calendar_event_new (g_ascii_strcasecmp (name, "VTODO") == 0);
  return TRUE;
}

static gboolean
end (Reader *self, const char *name)
{
  guint n = self->components->len;

  if (n == 0 || g_ascii_strcasecmp (g_ptr_array_index (self->components, n - 1), name) != 0)
    return FALSE;
  g_ptr_array_set_size (self->components, (int) n - 1);
  if (self->skipping > 0)
    self->skipping--;
  else if (self->event != NULL)
    end_event (self);
  return TRUE;
}

static gboolean
read_line (Reader *self, const char *text)
{
  g_autoptr(LimaCalendarLine) line = lima_calendar_line_parse (text);

  if (line == NULL)
    return FALSE;
  if (g_str_equal (line->name, "BEGIN"))
    return begin (self, line->value);
  if (g_str_equal (line->name, "END"))
    return end (self, line->value);
  if (self->event != NULL && self->skipping == 0)
    lima_calendar_event_read (self->event, line, self->dropped);
  else if (self->event == NULL && g_str_equal (line->name, "X-LIMA-PROCESS"))
    add_process (self, line->value);
  else if (self->event == NULL && self->calendar->head == NULL && g_str_equal (line->name, "X-LIMA-PORTFOLIO"))
    {
      g_autofree char *json = lima_calendar_unescape (line->value);

      self->calendar->head = read_block (json, &lima_head_table);
    }
  return TRUE;
}

/* A sentence for what the model does not hold. */
static char *
describe_dropped (LimaCalendarDropped kind, guint n)
{
  switch (kind)
    {
    case LIMA_CALENDAR_DROPPED_TIME:
      return g_strdup_printf (P_("%u time of day was left out: milestones have whole days.",
                                 "%u times of day were left out: milestones have whole days.", n), n);
    case LIMA_CALENDAR_DROPPED_REPETITION:
      return g_strdup_printf (P_("%u repetition was left out: only the first event of a series was read.",
                                 "%u repetitions were left out: only the first event of each series was read.", n), n);
    case LIMA_CALENDAR_DROPPED_ALARM:
      return g_strdup_printf (P_("%u alarm was left out.", "%u alarms were left out.", n), n);
    case LIMA_CALENDAR_DROPPED_PERSON:
      return g_strdup_printf (P_("%u organizer or attendee was left out.", "%u organizers and attendees were left out.", n), n);
    case LIMA_CALENDAR_N_DROPPED:
    default:
      return NULL;
    }
}

static gboolean
refuse (GError **error, LimaCalendarError code, const char *message)
{
  g_set_error_literal (error, LIMA_CALENDAR_ERROR, code, message);
  return FALSE;
}

static gboolean
read_lines (Reader *self, const GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    if (!read_line (self, g_ptr_array_index (lines, i)))
      return refuse (error, LIMA_CALENDAR_ERROR_BROKEN, _("A line of it is no line of a calendar."));
  if (self->components->len > 0)
    return refuse (error, LIMA_CALENDAR_ERROR_BROKEN, _("It breaks off before its end."));
  name_processes (self);
  return TRUE;
}

/* Programs fold inside characters, too: only whole lines are UTF-8. */
static gboolean
are_utf8 (const GPtrArray *lines)
{
  guint i = 0;

  while (i < lines->len && g_utf8_validate (g_ptr_array_index (lines, i), -1, NULL))
    i++;
  return i == lines->len;
}

static gboolean
is_calendar (const GPtrArray *lines)
{
  return lines->len > 0 && g_ascii_strcasecmp (g_ptr_array_index (lines, 0), "BEGIN:VCALENDAR") == 0;
}

static gboolean
read_bytes (Reader *self, const char *data, gsize size, GError **error)
{
  gsize bom = size >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;
  g_autoptr(GPtrArray) lines = NULL;

  lines = lima_calendar_unfold (data + bom, size - bom);
  if (memchr (data, '\0', size) != NULL || !are_utf8 (lines))
    return refuse (error, LIMA_CALENDAR_ERROR_NOT_ONE, _("It is not in UTF-8, as calendars are."));
  if (!is_calendar (lines))
    return refuse (error, LIMA_CALENDAR_ERROR_NOT_ONE, _("It is no calendar: it does not begin with BEGIN:VCALENDAR."));
  return read_lines (self, lines, error);
}

/**
 * lima_calendar_read:
 * @bytes: a calendar (RFC 5545), of whatever program
 * @error: return location for an error of %LIMA_CALENDAR_ERROR
 *
 * Makes a milestone of each event and task. Where this program wrote it, the whole record comes back; what somebody changed of it in a calendar
 * program since is another statement about its days, or another title. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what it says, %NULL when it is no calendar that can be read
 */
LimaCalendar *
lima_calendar_read (GBytes *bytes, GError **error)
{
  g_autoptr(GHashTable) by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) components = g_ptr_array_new_with_free_func (g_free), titles = g_ptr_array_new_with_free_func (g_free);
  Reader self = { g_new0 (LimaCalendar, 1), components, 0, NULL, by_title, uids, titles, { 0 } };
  const char *data;
  gboolean done;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  self.calendar->milestones = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  self.calendar->uids = g_ptr_array_new_with_free_func (g_free);
  self.calendar->processes = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  self.calendar->dropped = g_ptr_array_new_with_free_func (g_free);
  data = g_bytes_get_data (bytes, &size);
  done = read_bytes (&self, size == 0 ? "" : data, size, error);
  lima_calendar_event_free (self.event);
  for (guint i = 0; i < LIMA_CALENDAR_N_DROPPED; i++)
    if (self.dropped[i] > 0)
      g_ptr_array_add (self.calendar->dropped, describe_dropped ((LimaCalendarDropped) i, self.dropped[i]));
  if (done)
    return self.calendar;
  lima_calendar_free (self.calendar);
  return NULL;
}
