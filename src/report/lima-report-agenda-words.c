/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A milestone in words: what it is called, when it is, how far it slipped, how long there is to go. */

#include "lima-report-agenda-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>

#include "lima-report-words.h"

/* ---- Names ---- */

/*< private >
 * lima_report_agenda_text:
 *
 * Returns: (transfer full): the text in the language of @format, "" for none
 */
char *
lima_report_agenda_text (LimaFormat *format, const LimaText *text)
{
  const char *words = text == NULL ? NULL : lima_text_get (text, lima_format_get_language (format));

  return g_strdup (words == NULL ? "" : words);
}

/**
 * lima_report_agenda_title:
 * @format: for the language
 * @item: a milestone
 *
 * Returns: (transfer full): what it is called; a step of a programme's life cycle by its phase
 */
char *
lima_report_agenda_title (LimaFormat *format, const LimaAgendaItem *item)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  title = lima_report_agenda_text (format, item->title);
  if (*title != '\0')
    return g_steal_pointer (&title);
  if (item->block->table == &lima_programme_step_table)
    {
      const char *phase = lima_atom_text (((const LimaProgrammeStep *) item->block)->phase);
      const char *name = phase == NULL ? NULL : lima_codelist_name ("ProgrammePhase", phase, lima_format_get_language (format));

      return g_strdup (name != NULL ? name : phase != NULL ? phase : _("Phase without a name"));
    }
  return g_strdup (_("Milestone without a title"));
}

/*< private >
 * lima_report_agenda_owner:
 *
 * Returns: (nullable): what a milestone is of: its process, or the programme that has it of its own
 */
const LimaBlock *
lima_report_agenda_owner (const LimaAgendaItem *item)
{
  if (item->milestone == NULL)
    return &item->programme->head;
  return item->process == NULL ? NULL : &item->process->head;
}

/*< private >
 * lima_report_agenda_process:
 *
 * Returns: (transfer full): the process or the programme that a milestone is of, "" where nobody says
 */
char *
lima_report_agenda_process (LimaFormat *format, const LimaAgendaItem *item)
{
  const LimaText *title = item->process != NULL ? item->process->title : item->programme != NULL ? item->programme->title : NULL;
  g_autofree char *words = lima_report_agenda_text (format, title);

  if (*words != '\0' || (item->process == NULL && item->programme == NULL))
    return g_steal_pointer (&words);
  return g_strdup (item->process != NULL ? _("Process without a title") : _("Programme without a title"));
}

/**
 * lima_report_agenda_state_name:
 *
 * Returns: the state in words, translated
 */
const char *
lima_report_agenda_state_name (LimaAgendaState state)
{
  static const char *const names[LIMA_AGENDA_N_STATES] = {
    [LIMA_AGENDA_NOW] = NC_("agenda", "Now"),           [LIMA_AGENDA_UPCOMING] = NC_("agenda", "To come"),
    [LIMA_AGENDA_OVERDUE] = NC_("agenda", "Overdue"),   [LIMA_AGENDA_DONE] = NC_("agenda", "Held"),
    [LIMA_AGENDA_POSTPONED] = NC_("agenda", "Postponed"), [LIMA_AGENDA_CANCELLED] = NC_("agenda", "Cancelled"),
    [LIMA_AGENDA_UNDATED] = NC_("agenda", "Without a date"),
  };

  g_return_val_if_fail (state < LIMA_AGENDA_N_STATES, NULL);

  return C_("agenda", names[state]);
}

/*< private >
 * lima_report_agenda_status_name:
 * @status: which of the codes of "MilestoneStatus", -1 for none
 *
 * Returns: (transfer full): its name, "" for none
 */
char *
lima_report_agenda_status_name (int status)
{
  return g_strdup (status < 0 ? "" : lima_own_codes_label ("MilestoneStatus", (guint) status));
}

/* ---- When ---- */

/*< private >
 * lima_report_agenda_day:
 *
 * Returns: (transfer full): what is written, also where it is no date; "" for nothing
 */
char *
lima_report_agenda_day (LimaFormat *format, const LimaDay *day)
{
  char buffer[LIMA_DATE_BUFFER];
  const char *text;

  if (lima_day_has_date (day))
    return lima_format_date (format, day->date);
  text = lima_day_to_text (day, buffer);
  return g_strdup (text == NULL ? "" : text);
}

/**
 * lima_report_agenda_statement_when:
 * @date: a statement
 *
 * Returns: (transfer full): the days it names, as exactly as it does: "Jul 2015", "19–21 Jan 2015", "by Aug 2015"; "" for none
 */
char *
lima_report_agenda_statement_when (LimaFormat *format, const LimaMilestoneDate *date)
{
  gboolean has_start, has_end;
  g_autofree char *end = NULL;

  g_return_val_if_fail (format != NULL && date != NULL, NULL);

  has_start = lima_day_has_date (&date->start);
  has_end = lima_day_has_date (&date->end);
  if (has_start)
    return lima_format_days (format, date->start.date, has_end ? date->end.date : (LimaDate) { 0 });
  if (!has_end)
    return lima_report_agenda_day (format, &date->start);
  end = lima_format_date (format, date->end.date);
  /* Translators: when a milestone is at the latest; 1 is a day, a month, a quarter or a year */
  return lima_report_fill (format, C_("agenda", "by %1$s"), end, NULL);
}

/*< private >
 * lima_report_agenda_span_words:
 *
 * Returns: (transfer full): days that are known to the day, "" for none
 */
char *
lima_report_agenda_span_words (LimaFormat *format, const LimaMilestoneSpan *span)
{
  if (span->start == LIMA_MILESTONE_NEVER)
    return g_strdup ("");
  return lima_format_days (format, lima_day_to_date (span->start), lima_day_to_date (span->end - 1));
}

/* The last statement that names the days that hold. */
static const LimaMilestoneDate *
find_dated (const LimaAgendaItem *item)
{
  for (guint i = item->order == NULL ? 0 : item->order->len; i-- > 0;)
    {
      const LimaMilestoneDate *date = g_ptr_array_index (item->order, i);
      LimaMilestoneSpan span;

      if (lima_milestone_date_get_span (date, &span))
        return date;
    }
  return NULL;
}

/**
 * lima_report_agenda_when:
 * @item: a milestone
 *
 * Returns: (transfer full): the days that hold, "" where there are none
 */
char *
lima_report_agenda_when (LimaFormat *format, const LimaAgendaItem *item)
{
  const LimaMilestoneDate *date;

  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  if (item->milestone == NULL && item->block->table == &lima_programme_step_table)
    return lima_report_agenda_day (format, &((const LimaProgrammeStep *) item->block)->date);
  if (item->milestone == NULL)
    return lima_report_agenda_span_words (format, &item->span);
  date = item->span.start == LIMA_MILESTONE_NEVER ? NULL : find_dated (item);
  return date == NULL ? g_strdup ("") : lima_report_agenda_statement_when (format, date);
}

/* ---- Slip ---- */

/* "18 days later", "1 to 31 days later": a number of days, or the least and the greatest, both above 0. */
static char *
days_words (LimaFormat *format, gint32 least, gint32 most, gboolean later)
{
  g_autofree char *low = lima_format_integer (format, least), *high = lima_format_integer (format, most);

  if (least == most && later)
    /* Translators: how far a milestone slipped; 1 is a number of days */
    return lima_report_fill (format, P_("%1$s day later", "%1$s days later", (guint) most), high, NULL);
  if (least == most)
    /* Translators: how much earlier a milestone is; 1 is a number of days */
    return lima_report_fill (format, P_("%1$s day earlier", "%1$s days earlier", (guint) most), high, NULL);
  if (later)
    /* Translators: how far a milestone slipped, where a date is known to the month only; 1 the least, 2 the greatest number of days */
    return lima_report_fill (format, P_("%1$s to %2$s day later", "%1$s to %2$s days later", (guint) most), low, high, NULL);
  /* Translators: how much earlier a milestone is, where a date is known to the month only; 1 the least, 2 the greatest number of days */
  return lima_report_fill (format, P_("%1$s to %2$s day earlier", "%1$s to %2$s days earlier", (guint) most), low, high, NULL);
}

/* Cases, by the least and the greatest number of days from the one date to the other:
 *   0 is one or between them  as announced, as exactly as that was: 25 September was announced as "September"
 *   both above, below 0       later, earlier */
static char *
change_words (LimaFormat *format, gint32 low, gint32 high)
{
  if (low <= 0 && high >= 0)
    return g_strdup (C_("slip", "as announced"));
  return low > 0 ? days_words (format, low, high, TRUE) : days_words (format, -high, -low, FALSE);
}

/**
 * lima_report_agenda_between:
 * @before: some days
 * @after: other ones
 *
 * Returns: (transfer full): how much later they start, "" where one of them is not known
 */
char *
lima_report_agenda_between (LimaFormat *format, const LimaMilestoneSpan *before, const LimaMilestoneSpan *after)
{
  gint32 least, most;

  g_return_val_if_fail (format != NULL && before != NULL && after != NULL, NULL);

  return lima_milestone_span_get_slip (before, after, &least, &most) ? change_words (format, least, most) : g_strdup ("");
}

/**
 * lima_report_agenda_slip:
 * @item: a milestone
 *
 * Returns: (transfer full): how much later it is than was announced first, "" where there is nothing to compare
 */
char *
lima_report_agenda_slip (LimaFormat *format, const LimaAgendaItem *item)
{
  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  if (item->disputed && item->state == LIMA_AGENDA_DONE)
    return g_strdup (C_("slip", "sources differ"));
  return item->has_slip ? change_words (format, item->slip_low, item->slip_high) : g_strdup ("");
}

/* ---- To go ---- */

static char *
upcoming_words (LimaFormat *format, gint32 low, gint32 high)
{
  g_autofree char *least = lima_format_integer (format, low), *most = lima_format_integer (format, high);

  if (low == high)
    /* Translators: how long there is to go; 1 is a number of days */
    return lima_report_fill (format, P_("in %1$s day", "in %1$s days", (guint) high), most, NULL);
  /* Translators: how long there is to go where a date is known to the month only; 1 the least, 2 the greatest number of days */
  return lima_report_fill (format, P_("in %1$s to %2$s day", "in %1$s to %2$s days", (guint) high), least, most, NULL);
}

static char *
now_words (LimaFormat *format, const LimaMilestoneSpan *span)
{
  g_autofree char *last = lima_format_date (format, lima_day_to_date (span->end - 1));

  if (span->end - span->start == 1)
    return g_strdup (C_("agenda", "today"));
  if (span->fuzzy_start)
    /* Translators: a milestone of a month, quarter or year that is not over; 1 is the last day of that */
    return lima_report_fill (format, C_("agenda", "some day until %1$s"), last, NULL);
  /* Translators: a milestone that began; 1 is its last day */
  return lima_report_fill (format, C_("agenda", "until %1$s"), last, NULL);
}

/**
 * lima_report_agenda_to_go:
 * @item: a milestone
 *
 * Returns: (transfer full): how long there is to go, or since when it is overdue; "" for what is over or has no date
 */
char *
lima_report_agenda_to_go (LimaFormat *format, const LimaAgendaItem *item)
{
  gint32 late;
  g_autofree char *number = NULL;

  g_return_val_if_fail (format != NULL && item != NULL, NULL);

  if (item->state == LIMA_AGENDA_UPCOMING)
    return upcoming_words (format, item->days_low, item->days_high);
  if (item->state == LIMA_AGENDA_NOW)
    return now_words (format, &item->span);
  if (item->state != LIMA_AGENDA_OVERDUE)
    return g_strdup ("");
  late = item->span.start - item->days_low - item->span.end + 1; /* today is its start less the days to go */
  number = lima_format_integer (format, late);
  /* Translators: since its last day was; 1 is a number of days */
  return lima_report_fill (format, P_("overdue for %1$s day", "overdue for %1$s days", (guint) late), number, NULL);
}

/* ---- Sources ---- */

static const LimaSource *
find_source (const LimaSnapshot *snapshot, LimaAtom id)
{
  for (guint i = 0; id != 0 && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_SOURCE); i++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i)->id == id)
      return (const LimaSource *) lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i);
  return NULL;
}

static gboolean
has_symbol (const LimaSource *source)
{
  return source != NULL && source->symbol != NULL && *source->symbol != '\0';
}

static char *
name_source (LimaFormat *format, const LimaSource *source, LimaAtom id)
{
  if (has_symbol (source))
    return g_strdup (source->symbol);
  return source != NULL ? lima_report_agenda_text (format, source->title) : g_strdup (id == 0 ? "" : lima_atom_text (id));
}

/*< private >
 * lima_report_agenda_source:
 * @source: the id of a source, 0 for none
 * @paragraph: (nullable): its paragraph
 *
 * Returns: (transfer full): "¶21" of a source without a symbol, "A/69/700 ¶21" of one that has one; without a paragraph its symbol or title; ""
 *   for none
 */
char *
lima_report_agenda_source (LimaFormat *format, const LimaSnapshot *snapshot, LimaAtom source, const char *paragraph)
{
  const LimaSource *found = find_source (snapshot, source);

  if (paragraph == NULL || *paragraph == '\0')
    return name_source (format, found, source);
  if (has_symbol (found))
    /* Translators: where something is said: 1 the symbol of a document, 2 its paragraph */
    return lima_report_fill (format, _("%1$s ¶%2$s"), found->symbol, paragraph, NULL);
  return lima_report_fill (format, _("¶%1$s"), paragraph, NULL);
}

/* ---- Several ---- */

/*< private >
 * lima_report_agenda_illustrative:
 *
 * Returns: whether some of them are not real
 */
gboolean
lima_report_agenda_illustrative (LimaAgenda *agenda, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, g_array_index (rows, guint, i));

      if ((item->milestone != NULL && item->milestone->illustrative == LIMA_TRUE) || (item->process != NULL && item->process->illustrative == LIMA_TRUE) ||
          (item->programme != NULL && item->programme->illustrative == LIMA_TRUE))
        return TRUE;
    }
  return FALSE;
}

/*< private >
 * lima_report_agenda_count:
 *
 * Returns: (transfer full): "35 milestones", "12 of 35 milestones"
 */
char *
lima_report_agenda_count (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  guint n = lima_agenda_get_n (agenda);
  g_autofree char *all = lima_format_integer (format, n), *shown = lima_format_integer (format, rows->len);

  if (rows->len == n)
    /* Translators: how many there are; 1 is a number */
    return lima_report_fill (format, P_("%1$s milestone", "%1$s milestones", n), all, NULL);
  /* Translators: how many of them are shown; 1 and 2 are numbers */
  return lima_report_fill (format, P_("%1$s of %2$s milestone", "%1$s of %2$s milestones", n), shown, all, NULL);
}
