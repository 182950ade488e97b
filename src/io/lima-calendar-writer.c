/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones as a calendar (RFC 5545): an event of whole days each, and a task for what has no day yet. Beside what calendar programs read stands
 * the whole record, so that it comes back unchanged. */

#include "lima-calendar-private.h"

#include <lima-codelist.h>
#include <lima-format.h>
#include <lima-i18n.h>
#include <lima-milestone-span.h>
#include <string.h>

#include "lima-calendar-line.h"
#include "lima-file-writer.h"

#define DOMAIN "limaportfolio.org"

typedef struct
{
  GString *out;
  const LimaSnapshot *snapshot;
  LimaFormat *format;
  const char *language;
} Writer;

/* ---- What a milestone is to a calendar ---- */

/*< private >
 * lima_calendar_days_of:
 *
 * Returns: the days that hold, all that it may be on; a postponement without days leaves none
 */
LimaCalendarDays
lima_calendar_days_of (const LimaMilestone *milestone)
{
  g_autoptr(GPtrArray) order = lima_milestone_order_dates (milestone);
  LimaCalendarDays days = { LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER };

  for (guint i = 0; i < order->len; i++)
    {
      const LimaMilestoneDate *date = g_ptr_array_index (order, i);
      LimaMilestoneSpan span;

      if (lima_milestone_date_get_span (date, &span))
        days = (LimaCalendarDays) { span.start, span.end };
      else if (g_strcmp0 (lima_atom_text (date->status), "postponed") == 0)
        days = (LimaCalendarDays) { LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER };
    }
  return days;
}

/*< private >
 * lima_calendar_last_status:
 *
 * Returns: (nullable): the last one that was given
 */
const char *
lima_calendar_last_status (const LimaMilestone *milestone)
{
  g_autoptr(GPtrArray) order = lima_milestone_order_dates (milestone);
  const char *status = NULL;

  for (guint i = 0; i < order->len; i++)
    if (((const LimaMilestoneDate *) g_ptr_array_index (order, i))->status != 0)
      status = lima_atom_text (((const LimaMilestoneDate *) g_ptr_array_index (order, i))->status);
  return status;
}

/*< private >
 * lima_calendar_status_of:
 *
 * Returns: the STATUS of its event
 */
const char *
lima_calendar_status_of (const LimaMilestone *milestone)
{
  const char *status = lima_calendar_last_status (milestone);

  if (g_strcmp0 (status, "cancelled") == 0)
    return "CANCELLED";
  return g_strcmp0 (status, "confirmed") == 0 || g_strcmp0 (status, "held") == 0 ? "CONFIRMED" : "TENTATIVE";
}

/*< private >
 * lima_calendar_day:
 * @day: from 1970-01-01
 *
 * Returns: that day as data
 */
LimaDay
lima_calendar_day (gint32 day)
{
  return (LimaDay) { .date = lima_day_to_date (day) };
}

/*< private >
 * lima_calendar_untitled:
 *
 * Returns: the SUMMARY of what has no title
 */
const char *
lima_calendar_untitled (void)
{
  return _("Milestone without a title");
}

/* Different ids stay different, in whatever script they are. */
static void
append_safe (GString *uid, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == '-' || *p == '.' || *p == '_')
      g_string_append_c (uid, *p);
    else
      g_string_append_printf (uid, "%%%02X", (guchar) *p);
}

/**
 * lima_calendar_get_uid:
 * @snapshot: the portfolio that it is of
 * @milestone: a milestone
 *
 * Returns: (transfer full): what calendars know it by: its own identifier, else one made of its id and the agency's reference, which stays the same
 *   as long as those do
 */
char *
lima_calendar_get_uid (const LimaSnapshot *snapshot, const LimaMilestone *milestone)
{
  g_autoptr(GString) uid = NULL;
  const char *agency;

  g_return_val_if_fail (snapshot != NULL && milestone != NULL, NULL);

  if (milestone->uid != NULL && *milestone->uid != '\0')
    return g_strdup (milestone->uid);
  uid = g_string_new (NULL);
  agency = lima_atom_text (lima_snapshot_get_head (snapshot)->agency_ref);
  append_safe (uid, lima_block_get_id (&milestone->head));
  g_string_append_c (uid, '@');
  if (agency != NULL)
    {
      append_safe (uid, agency);
      g_string_append_c (uid, '.');
    }
  g_string_append (uid, DOMAIN);
  return g_string_free (g_steal_pointer (&uid), FALSE);
}

/* ---- Values ---- */

static void
put_date (Writer *self, const char *name, gint32 day)
{
  const LimaDate date = lima_day_to_date (day);
  char text[LIMA_DATE_BUFFER];

  g_snprintf (text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
  lima_calendar_put_line (self->out, name, text);
}

/* The calendar was made of what was known on the day of the last statement: no clock, so that the same portfolio gives the same bytes. */
static void
put_stamp (Writer *self, const LimaMilestone *milestone)
{
  gint32 last = 0;
  char text[32];
  LimaDate date;

  for (guint i = 0; i < lima_items_get_n (milestone->dates); i++)
    {
      const LimaMilestoneDate *said = (const LimaMilestoneDate *) milestone->dates->item[i];

      if (lima_day_has_date (&said->announced))
        last = MAX (last, lima_date_first_day (said->announced.date));
    }
  date = lima_day_to_date (last);
  g_snprintf (text, sizeof text, "%04d%02d%02dT000000Z", date.year, date.month, date.day);
  lima_calendar_put_line (self->out, "DTSTAMP", text);
}

/* The last day of all years has no day behind it: its event ends on it. */
static void
put_days (Writer *self, const LimaCalendarDays *days)
{
  const gint32 last = lima_day_number (9999, 12, 31);

  put_date (self, "DTSTART;VALUE=DATE", days->start);
  if (days->end <= last)
    put_date (self, "DTEND;VALUE=DATE", days->end);
  else if (days->start < last)
    put_date (self, "DTEND;VALUE=DATE", last);
}

static const char *
words (const Writer *self, const LimaText *text)
{
  const char *words = text == NULL ? NULL : lima_text_get (text, self->language);

  return words == NULL || *words == '\0' ? NULL : words;
}

/*< private >
 * lima_calendar_location_of:
 * @language: for the names
 *
 * Returns: (transfer full) (nullable): the LOCATION of its event
 */
char *
lima_calendar_location_of (const LimaMilestone *milestone, const char *language)
{
  const Writer self = { .language = language };
  const char *place = words (&self, milestone->place), *code = lima_atom_text (milestone->country);
  const char *country = code == NULL ? NULL : lima_codelist_name ("Country", code, language);

  if (country == NULL)
    country = code;
  if (place != NULL && country != NULL)
    /* Translators: where something is: 1 a town, 2 its country */
    return g_strdup_printf (C_("place", "%1$s, %2$s"), place, country);
  return g_strdup (place != NULL ? place : country);
}

static void
put_place (Writer *self, const LimaMilestone *milestone)
{
  g_autofree char *location = lima_calendar_location_of (milestone, self->language);

  if (location != NULL)
    lima_calendar_put_text (self->out, "LOCATION", location);
}

static const LimaProcess *
find_process (const LimaSnapshot *snapshot, LimaAtom id)
{
  for (guint i = 0; id != 0 && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS); i++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i)->id == id)
      return (const LimaProcess *) lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i);
  return NULL;
}

/*< private >
 * lima_calendar_goal_label:
 * @code: of a goal or a target; "%s" for the pattern
 *
 * Returns: (transfer full): the category of it
 */
char *
lima_calendar_goal_label (const char *code)
{
  /* Translators: a category of a calendar; %s is the number of a goal or a target of the 2030 Agenda */
  return g_strdup_printf (_("Goal %s"), code);
}

/* The process, and the goals. */
static void
put_categories (Writer *self, const LimaMilestone *milestone)
{
  const LimaProcess *process = find_process (self->snapshot, milestone->process);
  const char *title = process == NULL ? NULL : words (self, process->title);
  g_autoptr(GString) list = g_string_new (NULL);

  if (title != NULL)
    {
      g_autofree char *value = lima_calendar_escape (title);

      g_string_append (list, value);
    }
  for (guint i = 0; i < lima_items_get_n (milestone->goals); i++)
    {
      const LimaMilestoneGoal *goal = (const LimaMilestoneGoal *) milestone->goals->item[i];
      LimaAtom code = goal->goal != 0 ? goal->goal : goal->target;

      g_autofree char *label = code == 0 ? NULL : lima_calendar_goal_label (lima_atom_text (code));
      g_autofree char *value = label == NULL ? NULL : lima_calendar_escape (label);

      if (value != NULL)
        g_string_append_printf (list, "%s%s", list->len == 0 ? "" : ",", value);
    }
  if (list->len > 0)
    lima_calendar_put_line (self->out, "CATEGORIES", list->str);
}

/* ---- The description ---- */

static void
add_line (GString *text, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : "\n", line);
}

/* What is known to the month stands as an event of the whole month: the note says so. */
static void
add_precision (Writer *self, GString *text, const LimaMilestone *milestone)
{
  g_autoptr(GPtrArray) order = lima_milestone_order_dates (milestone);
  g_autofree char *period = NULL, *line = NULL;
  LimaMilestoneSpan span = { .start = LIMA_MILESTONE_NEVER };
  const LimaMilestoneDate *date = NULL;

  for (guint i = order->len; i-- > 0 && span.start == LIMA_MILESTONE_NEVER;)
    {
      date = g_ptr_array_index (order, i);
      lima_milestone_date_get_span (date, &span);
    }
  if (span.start == LIMA_MILESTONE_NEVER || (!span.fuzzy_start && !span.fuzzy_end && lima_day_has_date (&date->start)))
    return;
  period = lima_format_period (self->format, date->start.date, date->end.date);
  if (!lima_day_has_date (&date->end))
    {
      g_free (period);
      period = lima_format_date (self->format, date->start.date);
    }
  /* Translators: in a calendar, of an event that covers all the days that it may be on; %s is a month, a quarter, a year or a period */
  line = g_strdup_printf (_("The days are not known more exactly than: %s."), period);
  add_line (text, line);
}

static void
add_document (Writer *self, GString *text, const LimaDocument *document)
{
  const char *title = words (self, document->title);
  g_autofree char *line = NULL;

  if (document->symbol != NULL && title != NULL)
    line = g_strdup_printf ("%s %s", document->symbol, title);
  else
    line = g_strdup (document->symbol != NULL ? document->symbol : title);
  add_line (text, line);
  add_line (text, document->url);
}

static void
put_description (Writer *self, const LimaMilestone *milestone, gboolean dated)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (dated)
    add_precision (self, text, milestone);
  add_line (text, words (self, milestone->description));
  add_line (text, words (self, milestone->contradiction));
  for (guint i = 0; i < lima_items_get_n (milestone->outcomes); i++)
    add_line (text, words (self, ((const LimaMilestoneOutcome *) milestone->outcomes->item[i])->title));
  for (guint i = 0; i < lima_items_get_n (milestone->contributions); i++)
    add_line (text, words (self, ((const LimaContribution *) milestone->contributions->item[i])->title));
  for (guint i = 0; i < lima_items_get_n (milestone->documents); i++)
    add_document (self, text, (const LimaDocument *) milestone->documents->item[i]);
  if (text->len > 0)
    lima_calendar_put_text (self->out, "DESCRIPTION", text->str);
}

/* ---- Events ---- */

static const LimaMilestone *
find_milestone (const LimaSnapshot *snapshot, LimaAtom id)
{
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE); i++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i)->id == id)
      return (const LimaMilestone *) lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i);
  return NULL;
}

static void
put_relations (Writer *self, const LimaMilestone *milestone)
{
  for (guint i = 0; i < lima_items_get_n (milestone->dependencies); i++)
    {
      const LimaMilestone *before = find_milestone (self->snapshot, ((const LimaMilestoneDependency *) milestone->dependencies->item[i])->milestone);
      g_autofree char *uid = before == NULL ? NULL : lima_calendar_get_uid (self->snapshot, before);

      if (uid != NULL)
        lima_calendar_put_text (self->out, "RELATED-TO;RELTYPE=SIBLING", uid);
    }
}

static void
put_record (Writer *self, const char *name, const LimaBlock *block)
{
  g_autoptr(GString) json = g_string_new (NULL);

  lima_file_write_block (json, block);
  g_string_replace (json, "\177", "\\u007f", 0); /* the one control character that JSON has as it is, and a calendar cannot have */
  lima_calendar_put_text (self->out, name, json->str);
}

/* An address is written as it is, since its type has no escapes: one that holds what no line may hold is left to the record. */
static gboolean
is_address (const char *url)
{
  const char *p = url;

  while (p != NULL && *p != '\0' && *p != '\\' && !g_ascii_iscntrl (*p))
    p++;
  return p != NULL && p != url && *p == '\0';
}

static void
put_milestone (Writer *self, const LimaMilestone *milestone)
{
  const LimaCalendarDays days = lima_calendar_days_of (milestone);
  gboolean dated = days.start != LIMA_MILESTONE_NEVER;
  g_autofree char *uid = lima_calendar_get_uid (self->snapshot, milestone);
  g_autofree char *sequence = g_strdup_printf ("%u", MAX (lima_items_get_n (milestone->dates), 1u) - 1);
  const char *title = words (self, milestone->title);
  const LimaDocument *first = lima_items_get_n (milestone->documents) == 0 ? NULL : (const LimaDocument *) milestone->documents->item[0];

  lima_calendar_put_line (self->out, "BEGIN", dated ? "VEVENT" : "VTODO");
  lima_calendar_put_text (self->out, "UID", uid);
  put_stamp (self, milestone);
  if (dated)
    put_days (self, &days);
  lima_calendar_put_text (self->out, "SUMMARY", title != NULL ? title : lima_calendar_untitled ());
  put_place (self, milestone);
  put_description (self, milestone, dated);
  put_categories (self, milestone);
  if (first != NULL && is_address (first->url))
    lima_calendar_put_line (self->out, "URL", first->url);
  if (dated)
    {
      lima_calendar_put_line (self->out, "STATUS", lima_calendar_status_of (milestone));
      lima_calendar_put_line (self->out, "TRANSP", "TRANSPARENT");
    }
  lima_calendar_put_line (self->out, "SEQUENCE", sequence);
  put_relations (self, milestone);
  put_record (self, "X-LIMA-RECORD", &milestone->head);
  lima_calendar_put_line (self->out, "END", dated ? "VEVENT" : "VTODO");
}

static gboolean
is_wanted (const LimaAtom *milestones, guint n, LimaAtom id)
{
  for (guint i = 0; i < n; i++)
    if (milestones[i] == id)
      return TRUE;
  return milestones == NULL;
}

/* The processes that the milestones are of, each once. */
static void
put_processes (Writer *self, const LimaAtom *milestones, guint n)
{
  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROCESS); i++)
    {
      const LimaBlock *process = lima_snapshot_get (self->snapshot, LIMA_RECORD_PROCESS, i);
      gboolean used = FALSE;

      for (guint k = 0; !used && k < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_MILESTONE); k++)
        {
          const LimaMilestone *milestone = (const LimaMilestone *) lima_snapshot_get (self->snapshot, LIMA_RECORD_MILESTONE, k);

          used = milestone->process == process->id && is_wanted (milestones, n, milestone->head.id);
        }
      if (used)
        put_record (self, "X-LIMA-PROCESS", process);
    }
}

/* What the identifiers are made of, and what the portfolio is called: so that what comes back makes the same calendar again. */
static void
put_portfolio (Writer *self)
{
  const LimaHead *head = lima_snapshot_get_head (self->snapshot);
  g_autoptr(LimaBlock) block = lima_block_new (&lima_head_table, 0);
  static const guint fields[] = { LIMA_HEAD_TITLE, LIMA_HEAD_AGENCY_REF, LIMA_HEAD_AGENCY };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto(LimaValue) value = lima_block_get (&head->head, fields[i]);

      any = any || lima_block_field_is_set (&head->head, fields[i]);
      lima_block_set (block, fields[i], &value);
    }
  if (any)
    put_record (self, "X-LIMA-PORTFOLIO", block);
}

/**
 * lima_calendar_write:
 * @snapshot: a portfolio
 * @milestones: (array length=n) (nullable): the ids of those that are wanted, %NULL for all
 * @n: how many
 *
 * Writes milestones of the agenda as a calendar. What is known to the month is an event of the whole month, and says so; what has no day is a task.
 * X-LIMA-RECORD holds the record as the portfolio file has it. No date, user or path of the run is written: the same portfolio gives the same bytes.
 *
 * Returns: (transfer full): the calendar, in UTF-8
 */
GBytes *
lima_calendar_write (const LimaSnapshot *snapshot, const LimaAtom *milestones, guint n)
{
  g_autoptr(LimaFormat) format = NULL;
  Writer self = { NULL, snapshot, NULL, NULL };
  const char *title;

  g_return_val_if_fail (snapshot != NULL, NULL);

  format = lima_format_new (lima_format_program_language ());
  self.out = g_string_new (NULL);
  self.format = format;
  self.language = lima_format_get_language (format);
  title = words (&self, lima_snapshot_get_head (snapshot)->title);
  lima_calendar_put_line (self.out, "BEGIN", "VCALENDAR");
  lima_calendar_put_line (self.out, "VERSION", "2.0");
  lima_calendar_put_line (self.out, "PRODID", "-//" DOMAIN "//Lima Portfolio//EN");
  lima_calendar_put_line (self.out, "CALSCALE", "GREGORIAN");
  if (title != NULL)
    lima_calendar_put_text (self.out, "X-WR-CALNAME", title);
  put_portfolio (&self);
  put_processes (&self, milestones, n);
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE); i++)
    {
      const LimaMilestone *milestone = (const LimaMilestone *) lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i);

      if (is_wanted (milestones, n, milestone->head.id))
        put_milestone (&self, milestone);
    }
  lima_calendar_put_line (self.out, "END", "VCALENDAR");
  return g_string_free_to_bytes (self.out);
}
