/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendars of anybody (RFC 5545) as milestones. Days are civil days: an hour or a zone is dropped, and counted. */

#include "lima-calendar-private.h"

#include <lima-format.h>
#include <lima-i18n.h>
#include <lima-milestone-span.h>
#include <string.h>

#include "lima-calendar-line.h"
#include "lima-file-values.h"
#include "lima-json-gate.h"

#define MOST_DEPTH 16 /* components in each other; a calendar has three */

/* What the model does not hold. */
typedef enum
{
  DROPPED_TIME,
  DROPPED_REPETITION,
  DROPPED_ALARM,
  DROPPED_PERSON,
  N_DROPPED,
} Dropped;

/* An event or a task as it is read. */
typedef struct
{
  gboolean is_task;
  char *uid;
  char *summary;
  char *location;
  char *description;
  char *url;
  char *status;
  char **categories;
  char *record;
  LimaDate start;
  LimaDate end;          /* of the last day */
  gboolean end_is_next;  /* @end is the day after it */
  int duration;          /* days, 0 for none */
  LimaDate modified;
} Event;

typedef struct
{
  LimaCalendar *calendar;
  GPtrArray *components; /* names of those that are open */
  guint skipping;        /* components inside an event: alarms */
  Event *event;          /* nullable: that is open */
  GHashTable *by_title;  /* of processes */
  guint dropped[N_DROPPED];
} Reader;

G_DEFINE_QUARK (lima-calendar-error-quark, lima_calendar_error)

static void
event_free (Event *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->summary);
  g_free (self->location);
  g_free (self->description);
  g_free (self->url);
  g_free (self->status);
  g_strfreev (self->categories);
  g_free (self->record);
  g_free (self);
}

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
  g_ptr_array_unref (self->processes);
  g_ptr_array_unref (self->dropped);
  g_free (self);
}

/* ---- Values ---- */

/* "20150713", "20150713T090000Z": the day that is written there, whatever the zone. */
static gboolean
read_day (const char *value, LimaDate *day, gboolean *has_time)
{
  char text[11];

  for (guint i = 0; i < 8; i++)
    if (!g_ascii_isdigit (value[i]))
      return FALSE;
  g_snprintf (text, sizeof text, "%.4s-%.2s-%.2s", value, value + 4, value + 6);
  *has_time = value[8] == 'T';
  return lima_date_parse (text, -1, day);
}

/* "P1W", "P2DT3H": whole days, each that is begun. */
static int
read_duration (const char *value)
{
  int days = 0, number = 0;
  gboolean in_time = FALSE, has_time = FALSE;

  if (*value == '+')
    value++;
  for (const char *p = value; *p != '\0' && days < 100000; p++)
    if (g_ascii_isdigit (*p))
      number = MIN (number * 10 + (*p - '0'), 100000);
    else
      {
        in_time = in_time || *p == 'T';
        days += *p == 'W' ? number * 7 : *p == 'D' ? number : 0;
        has_time = has_time || (in_time && number > 0);
        number = 0;
      }
  return days + has_time;
}

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = lima_calendar_unescape (value);
}

static void
read_start (Reader *self, Event *event, const char *value)
{
  gboolean has_time;

  if (read_day (value, &event->start, &has_time))
    self->dropped[DROPPED_TIME] += has_time;
}

/* The end of a day is the day after it; the end of an hour is on its own day, but for midnight. */
static void
read_end (Event *event, const char *value)
{
  gboolean has_time;

  if (read_day (value, &event->end, &has_time))
    event->end_is_next = !has_time || strncmp (value + 9, "000000", 6) == 0;
}

static void
read_property (Reader *self, Event *event, const LimaCalendarLine *line)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } texts[] = {
    { "UID", G_STRUCT_OFFSET (Event, uid) },           { "SUMMARY", G_STRUCT_OFFSET (Event, summary) },
    { "LOCATION", G_STRUCT_OFFSET (Event, location) }, { "DESCRIPTION", G_STRUCT_OFFSET (Event, description) },
    { "URL", G_STRUCT_OFFSET (Event, url) },           { "STATUS", G_STRUCT_OFFSET (Event, status) },
    { "X-LIMA-RECORD", G_STRUCT_OFFSET (Event, record) },
  };
  static const struct
  {
    const char *name;
    Dropped kind;
  } dropped[] = {
    { "RRULE", DROPPED_REPETITION }, { "RDATE", DROPPED_REPETITION }, { "RECURRENCE-ID", DROPPED_REPETITION },
    { "ATTENDEE", DROPPED_PERSON },  { "ORGANIZER", DROPPED_PERSON },
  };
  gboolean has_time;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (line->name, texts[i].name))
      set_text (G_STRUCT_MEMBER_P (event, texts[i].offset), line->value);
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    if (g_str_equal (line->name, dropped[i].name))
      self->dropped[dropped[i].kind]++;
  if (g_str_equal (line->name, "DTSTART"))
    read_start (self, event, line->value);
  else if (g_str_equal (line->name, "DUE") && event->start.precision == LIMA_PRECISION_NONE)
    read_start (self, event, line->value);
  else if (g_str_equal (line->name, "DTEND"))
    read_end (event, line->value);
  else if (g_str_equal (line->name, "DURATION"))
    event->duration = read_duration (line->value);
  else if (g_str_equal (line->name, "CATEGORIES") && event->categories == NULL)
    event->categories = lima_calendar_split_list (line->value);
  else if (g_str_equal (line->name, "LAST-MODIFIED") ||
           (g_str_equal (line->name, "DTSTAMP") && event->modified.precision == LIMA_PRECISION_NONE))
    read_day (line->value, &event->modified, &has_time);
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

static void
add_process (Reader *self, const char *text)
{
  g_autofree char *json = lima_calendar_unescape (text);
  LimaBlock *block = read_block (json, &lima_process_table);
  const LimaText *title = block == NULL ? NULL : ((const LimaProcess *) block)->title;

  if (block != NULL)
    g_ptr_array_add (self->calendar->processes, block);
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
      gboolean taken = FALSE;

      for (guint i = 0; i < self->calendar->processes->len; i++)
        taken = taken || ((const LimaBlock *) g_ptr_array_index (self->calendar->processes, i))->id == id;
      if (!taken)
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

/* ---- Milestones ---- */

/* The days of an event: without an end it is on its first day alone. */
static LimaCalendarDays
days_of (const Event *event)
{
  LimaCalendarDays days = { LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER };

  if (event->start.precision != LIMA_PRECISION_DAY)
    return days;
  days.start = lima_date_first_day (event->start);
  days.end = days.start + MAX (event->duration, 1);
  if (event->end.precision == LIMA_PRECISION_DAY)
    days.end = MAX (lima_date_first_day (event->end) + !event->end_is_next, days.start + 1);
  days.end = MIN (days.end, lima_day_number (9999, 12, 31) + 1);
  return days;
}

static const char *
status_code (const Event *event)
{
  static const struct
  {
    const char *status;
    const char *code;
  } codes[] = {
    { "TENTATIVE", "planned" }, { "CONFIRMED", "confirmed" },    { "CANCELLED", "cancelled" },
    { "COMPLETED", "held" },    { "NEEDS-ACTION", "planned" }, { "IN-PROCESS", "confirmed" },
  };

  for (guint i = 0; event->status != NULL && i < G_N_ELEMENTS (codes); i++)
    if (g_ascii_strcasecmp (event->status, codes[i].status) == 0)
      return codes[i].code;
  return "planned";
}

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

static LimaBlock *
statement_new (const Event *event, const LimaCalendarDays *days, const char *status)
{
  LimaMilestoneDate *date = (LimaMilestoneDate *) lima_block_new (&lima_milestone_date_table, 0);

  if (event->modified.precision == LIMA_PRECISION_DAY && event->modified.year > 1970)
    date->announced.date = event->modified;
  date->status = lima_atom (status);
  date->start = lima_calendar_day (days->start);
  if (days->end - days->start > 1)
    date->end = lima_calendar_day (days->end - 1);
  return &date->head;
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

/* The calendar of somebody else: a statement that it is on those days. */
static LimaBlock *
milestone_new (Reader *self, const Event *event)
{
  LimaMilestone *milestone = (LimaMilestone *) lima_block_new (&lima_milestone_table, 0);
  const LimaCalendarDays days = days_of (event);

  if (event->summary != NULL && *event->summary != '\0')
    milestone->title = lima_text_new ("", event->summary);
  if (event->categories != NULL && event->categories[0] != NULL && *event->categories[0] != '\0')
    milestone->process = process_of (self, event->categories[0]);
  if (days.start != LIMA_MILESTONE_NEVER)
    milestone->dates = append_item (NULL, statement_new (event, &days, status_code (event)));
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

static gboolean
has_title (const LimaMilestone *milestone, const char *summary)
{
  const char *shown = lima_text_get_n (milestone->title) == 0 ? NULL : lima_text_get (milestone->title, lima_format_program_language ());

  if (shown == NULL || *shown == '\0')
    return TRUE; /* the event then says that there is none */
  for (guint i = 0; i < lima_text_get_n (milestone->title); i++)
    if (is_written_as (lima_text_get_nth (milestone->title, i), summary))
      return TRUE;
  return FALSE;
}

/* The title in the program's language is what the calendar says; others stay. */
static LimaText *
retitle (const LimaText *title, const char *summary)
{
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  const char *shown = lima_text_get (title, lima_format_program_language ());

  for (guint i = 0; i < lima_text_get_n (title); i++)
    {
      const char *words = lima_text_get_nth (title, i);

      lima_text_builder_add (builder, lima_text_get_language (title, i), words == shown ? summary : words, -1);
    }
  return lima_text_builder_end (builder);
}

/* Days, status and title of the event are those of the record, unless somebody changed them: that is another statement, and another title. */
static void
follow_event (LimaMilestone *milestone, const Event *event)
{
  const LimaCalendarDays said = days_of (event), known = lima_calendar_days_of (milestone);
  const gint32 last = lima_day_number (9999, 12, 31);
  gboolean moved = said.start != LIMA_MILESTONE_NEVER && (said.start != known.start || MIN (said.end, last) != MIN (known.end, last));
  gboolean restated = !event->is_task && event->status != NULL && g_ascii_strcasecmp (event->status, lima_calendar_status_of (milestone)) != 0;

  if (event->summary != NULL && *event->summary != '\0' && !has_title (milestone, event->summary))
    {
      LimaText *title = retitle (milestone->title, event->summary);

      lima_text_unref (milestone->title);
      milestone->title = title;
    }
  if (moved || (restated && said.start != LIMA_MILESTONE_NEVER))
    {
      LimaItems *dates = append_item (milestone->dates, statement_new (event, &said, status_code (event)));

      lima_items_unref (milestone->dates);
      milestone->dates = dates;
    }
}

static void
end_event (Reader *self)
{
  Event *event = g_steal_pointer (&self->event);
  LimaBlock *block = event->record == NULL ? NULL : read_block (event->record, &lima_milestone_table);

  if (block != NULL)
    follow_event ((LimaMilestone *) block, event);
  else
    block = milestone_new (self, event);
  g_ptr_array_add (self->calendar->milestones, block);
  g_ptr_array_add (self->calendar->uids, g_strdup (event->uid));
  event_free (event);
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
      self->dropped[DROPPED_ALARM] += g_ascii_strcasecmp (name, "VALARM") == 0;
    }
  else if (is_event (name))
    {
      self->event = g_new0 (Event, 1);
      self->event->is_task = g_ascii_strcasecmp (name, "VTODO") == 0;
    }
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
    read_property (self, self->event, line);
  else if (self->event == NULL && g_str_equal (line->name, "X-LIMA-PROCESS"))
    add_process (self, line->value);
  return TRUE;
}

/* A sentence for what the model does not hold. */
static char *
describe_dropped (Dropped kind, guint n)
{
  switch (kind)
    {
    case DROPPED_TIME:
      return g_strdup_printf (P_("%u time of day was left out: milestones have whole days.", "%u times of day were left out: milestones have whole days.", n), n);
    case DROPPED_REPETITION:
      return g_strdup_printf (P_("%u repetition was left out: only the first event of a series was read.",
                                 "%u repetitions were left out: only the first event of each series was read.", n), n);
    case DROPPED_ALARM:
      return g_strdup_printf (P_("%u alarm was left out.", "%u alarms were left out.", n), n);
    case DROPPED_PERSON:
      return g_strdup_printf (P_("%u organizer or attendee was left out.", "%u organizers and attendees were left out.", n), n);
    case N_DROPPED:
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
  return TRUE;
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

  if (!g_utf8_validate (data, (gssize) size, NULL))
    return refuse (error, LIMA_CALENDAR_ERROR_NOT_ONE, _("It is not in UTF-8, as calendars are."));
  lines = lima_calendar_unfold (data + bom, size - bom);
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
  g_autoptr(GPtrArray) components = g_ptr_array_new_with_free_func (g_free);
  Reader self = { g_new0 (LimaCalendar, 1), components, 0, NULL, by_title, { 0 } };
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
  event_free (self.event);
  for (guint i = 0; i < N_DROPPED; i++)
    if (self.dropped[i] > 0)
      g_ptr_array_add (self.calendar->dropped, describe_dropped ((Dropped) i, self.dropped[i]));
  if (done)
    return self.calendar;
  lima_calendar_free (self.calendar);
  return NULL;
}
