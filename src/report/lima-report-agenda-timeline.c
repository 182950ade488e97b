/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda as a timeline: a lane a process, and a lane a programme that has milestones of its own. */

#include "lima-report-agenda-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>

#include "lima-report-words.h"

typedef struct
{
  LimaFormat *format;
  LimaAgenda *agenda;
  const GArray *rows;
  LimaTimeline *chart;
  GHashTable *lanes;  /* process or programme record, NULL for none → lane */
  GHashTable *places; /* id of a milestone → item of the chart */
  guint n_undated;
  guint signs;        /* those that occur: bit n is sign n */
} Making;

/*< private >
 * lima_report_agenda_look:
 *
 * Returns: how a milestone in that state looks
 */
LimaTimelineLook
lima_report_agenda_look (LimaAgendaState state)
{
  switch (state)
    {
    case LIMA_AGENDA_DONE:
      return LIMA_TIMELINE_HELD;
    case LIMA_AGENDA_OVERDUE:
      return LIMA_TIMELINE_OVERDUE;
    case LIMA_AGENDA_CANCELLED:
      return LIMA_TIMELINE_CANCELLED;
    case LIMA_AGENDA_NOW:
    case LIMA_AGENDA_UPCOMING:
    case LIMA_AGENDA_POSTPONED:
    case LIMA_AGENDA_UNDATED:
    case LIMA_AGENDA_N_STATES:
    default:
      return LIMA_TIMELINE_PLANNED;
    }
}

/* ---- Lanes ---- */

static gboolean
has_items (const Making *self, const LimaBlock *owner)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (lima_report_agenda_owner (lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i))) == owner)
      return TRUE;
  return FALSE;
}

/* The paragraphs that its milestones are from, each once, by their numbers' order in the file. */
static char *
list_paragraphs (const Making *self, const LimaProcess *process)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE); i++)
    {
      const LimaMilestone *milestone = (const LimaMilestone *) lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i);
      g_autofree char *name = NULL;

      if (milestone->process != process->head.id || milestone->paragraph == NULL || *milestone->paragraph == '\0')
        continue;
      name = lima_report_fill (self->format, _("¶%1$s"), milestone->paragraph, NULL);
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return lima_format_list (self->format, (const char *const *) names->pdata);
}

static void
add_lane (Making *self, const LimaBlock *owner, const char *key, const char *title, const char *detail)
{
  guint lane;

  if (!has_items (self, owner))
    return;
  lane = lima_timeline_add_lane (self->chart, key, title, detail);
  g_hash_table_insert (self->lanes, (gpointer) owner, GUINT_TO_POINTER (lane));
}

static void
add_process (Making *self, const LimaProcess *process)
{
  const LimaAgendaItem item = { .process = process };
  g_autofree char *title = lima_report_agenda_process (self->format, &item), *body = lima_report_agenda_text (self->format, process->body);
  g_autofree char *paragraphs = list_paragraphs (self, process), *detail = NULL;

  if (paragraphs != NULL && *body != '\0')
    /* Translators: below the name of a process: 1 who runs it, 2 the paragraphs that name its milestones */
    detail = lima_report_fill (self->format, C_("agenda", "%1$s, %2$s"), body, paragraphs, NULL);
  add_lane (self, &process->head, lima_block_get_id (&process->head), title, detail != NULL ? detail : *body != '\0' ? body : paragraphs);
}

static void
add_programme (Making *self, const LimaProgramme *programme)
{
  const LimaAgendaItem item = { .programme = programme };
  g_autofree char *title = lima_report_agenda_process (self->format, &item);

  add_lane (self, &programme->head, lima_block_get_id (&programme->head), title, _("Milestones of its plan"));
}

static void
add_lanes (Making *self)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS); i++)
    add_process (self, (const LimaProcess *) lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i));
  add_lane (self, NULL, "", _("Without a process"), NULL);
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    add_programme (self, (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i));
}

/* ---- Items ---- */

static LimaTimelineSpan
span_of (const LimaMilestoneSpan *span)
{
  return (LimaTimelineSpan) { span->start, span->end, span->fuzzy_start, span->fuzzy_end };
}

/* The days that were announced before those that hold, without those that are said twice in a row. */
static GArray *
list_trail (const LimaAgendaItem *item, const LimaMilestoneSpan *last)
{
  GArray *trail = g_array_new (FALSE, FALSE, sizeof (LimaTimelineSpan));

  for (guint i = 0; item->order != NULL && i < item->order->len; i++)
    {
      LimaMilestoneSpan span;

      if (lima_milestone_date_get_span (g_ptr_array_index (item->order, i), &span))
        {
          const LimaTimelineSpan made = span_of (&span);
          const LimaTimelineSpan *former = trail->len == 0 ? NULL : &g_array_index (trail, LimaTimelineSpan, trail->len - 1);

          if (former == NULL || former->start != made.start || former->end != made.end)
            g_array_append_val (trail, made);
        }
    }
  if (trail->len > 0 && g_array_index (trail, LimaTimelineSpan, trail->len - 1).start == last->start
      && g_array_index (trail, LimaTimelineSpan, trail->len - 1).end == last->end)
    g_array_set_size (trail, trail->len - 1);
  return trail;
}

/* What was announced last, also where that was taken back by a postponement. */
static gboolean
find_last_span (const LimaAgendaItem *item, LimaMilestoneSpan *span)
{
  *span = item->span;
  for (guint i = item->order == NULL ? 0 : item->order->len; span->start == LIMA_MILESTONE_NEVER && i-- > 0;)
    lima_milestone_date_get_span (g_ptr_array_index (item->order, i), span);
  return span->start != LIMA_MILESTONE_NEVER;
}

static guint
count_postponed (const LimaAgendaItem *item)
{
  guint n = 0;

  for (guint i = 0; item->order != NULL && i < item->order->len; i++)
    n += g_strcmp0 (lima_atom_text (((const LimaMilestoneDate *) g_ptr_array_index (item->order, i))->status), "postponed") == 0;
  return n;
}

/* What is worth saying beside the title; NULL for nothing. */
static char *
note_of (const Making *self, const LimaAgendaItem *item)
{
  guint n = item->state == LIMA_AGENDA_DONE ? 0 : count_postponed (item);
  g_autofree char *number = lima_format_integer (self->format, n);

  if (item->disputed)
    return g_strdup (C_("agenda", "sources differ"));
  if (item->contradicts)
    return g_strdup (C_("agenda", "contradiction"));
  if (item->state == LIMA_AGENDA_POSTPONED)
    return g_strdup (C_("agenda", "postponed, no new date"));
  if (item->state == LIMA_AGENDA_OVERDUE)
    return g_strdup (C_("agenda", "overdue"));
  if (item->state == LIMA_AGENDA_CANCELLED)
    return g_strdup (C_("agenda", "cancelled"));
  if (n == 1)
    return g_strdup (C_("agenda", "postponed"));
  /* Translators: beside a milestone; 1 is how many times it was postponed, 2 or more */
  return n == 0 ? NULL : lima_report_fill (self->format, P_("postponed %1$s time", "postponed %1$s times", n), number, NULL);
}

static void
note_signs (Making *self, const LimaTimelineItem *item, const LimaTimelineSpan *spans, guint n)
{
  static const LimaTimelineSign looks[] = {
    [LIMA_TIMELINE_PLANNED] = LIMA_TIMELINE_SIGN_PLANNED, [LIMA_TIMELINE_HELD] = LIMA_TIMELINE_SIGN_HELD,
    [LIMA_TIMELINE_OVERDUE] = LIMA_TIMELINE_SIGN_OVERDUE, [LIMA_TIMELINE_CANCELLED] = LIMA_TIMELINE_SIGN_CANCELLED,
  };

  self->signs |= 1u << looks[item->look];
  if (item->is_marked)
    self->signs |= 1u << LIMA_TIMELINE_SIGN_PROGRAMME;
  if (item->n_trail > 0)
    self->signs |= 1u << (item->disputed ? LIMA_TIMELINE_SIGN_DISPUTED : LIMA_TIMELINE_SIGN_SLIP);
  for (guint i = 0; i < n; i++)
    if (spans[i].fuzzy_start || spans[i].fuzzy_end)
      self->signs |= 1u << LIMA_TIMELINE_SIGN_FUZZY;
    else if (spans[i].end - spans[i].start > 1)
      self->signs |= 1u << LIMA_TIMELINE_SIGN_DAYS;
}

static void
add_item (Making *self, const LimaAgendaItem *item, const LimaReportAgendaRow *row)
{
  LimaMilestoneSpan last;
  g_autoptr(GArray) trail = NULL;
  g_autofree char *note = NULL;
  LimaTimelineItem made = { .key = row->key, .label = row->title, .sentence = row->sentence };
  guint place;

  if (!find_last_span (item, &last))
    {
      self->n_undated++;
      return;
    }
  trail = list_trail (item, &last);
  note = note_of (self, item);
  made.lane = GPOINTER_TO_UINT (g_hash_table_lookup (self->lanes, lima_report_agenda_owner (item)));
  made.note = note;
  made.look = lima_report_agenda_look (item->state);
  made.is_marked = item->milestone == NULL;
  made.disputed = item->disputed;
  made.span = span_of (&last);
  made.trail = (const LimaTimelineSpan *) (gpointer) trail->data;
  made.n_trail = trail->len;
  note_signs (self, &made, &made.span, 1);
  note_signs (self, &made, made.trail, made.n_trail);
  place = lima_timeline_add_item (self->chart, &made);
  if (item->milestone != NULL)
    g_hash_table_insert (self->places, GUINT_TO_POINTER (item->milestone->head.id), GUINT_TO_POINTER (place + 1));
}

static void
add_links (Making *self, const LimaMilestone *milestone)
{
  guint to = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, GUINT_TO_POINTER (milestone->head.id)));

  for (guint i = 0; to > 0 && i < lima_items_get_n (milestone->dependencies); i++)
    {
      LimaAtom before = ((const LimaMilestoneDependency *) milestone->dependencies->item[i])->milestone;
      guint from = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, GUINT_TO_POINTER (before)));

      if (from == 0 || from == to)
        continue;
      lima_timeline_add_link (self->chart, from - 1, to - 1);
      self->signs |= 1u << LIMA_TIMELINE_SIGN_LINK;
    }
}

static void
add_items (Making *self)
{
  g_autoptr(GPtrArray) rows = lima_report_agenda_rows (self->format, self->agenda, self->rows);

  for (guint i = 0; i < rows->len; i++)
    add_item (self, lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i)), g_ptr_array_index (rows, i));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));

      if (item->milestone != NULL)
        add_links (self, item->milestone);
    }
}

/* ---- Words ---- */

static void
add_legend (Making *self)
{
  static const struct
  {
    LimaTimelineSign sign;
    const char *words;
  } signs[] = {
    { LIMA_TIMELINE_SIGN_HELD, NC_("agenda", "Held") },
    { LIMA_TIMELINE_SIGN_PLANNED, NC_("agenda", "Planned") },
    { LIMA_TIMELINE_SIGN_OVERDUE, NC_("agenda", "Overdue") },
    { LIMA_TIMELINE_SIGN_CANCELLED, NC_("agenda", "Cancelled") },
    { LIMA_TIMELINE_SIGN_DAYS, NC_("agenda", "Days") },
    { LIMA_TIMELINE_SIGN_FUZZY, NC_("agenda", "Known to the month, quarter or year") },
    { LIMA_TIMELINE_SIGN_SLIP, NC_("agenda", "Slip, from the first date announced") },
    { LIMA_TIMELINE_SIGN_DISPUTED, NC_("agenda", "Two sources differ") },
    { LIMA_TIMELINE_SIGN_LINK, NC_("agenda", "Depends on") },
    { LIMA_TIMELINE_SIGN_PROGRAMME, NC_("agenda", "Of a programme’s plan") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if ((self->signs & 1u << signs[i].sign) != 0)
      lima_timeline_add_legend (self->chart, signs[i].sign, C_("agenda", signs[i].words));
}

/* What a reader should take away: how many, over what time. */
static char *
describe_title (const Making *self)
{
  g_autofree char *count = lima_report_agenda_count (self->format, self->agenda, self->rows), *first = NULL, *last = NULL;
  gint32 start, end;

  if (!lima_timeline_get_span (self->chart, &start, &end))
    return g_steal_pointer (&count);
  first = lima_format_date (self->format, lima_day_to_date (start));
  last = lima_format_date (self->format, lima_day_to_date (end - 1));
  /* Translators: the title of a timeline: 1 how many milestones there are, 2 the first day, 3 the last */
  return lima_report_fill (self->format, _("%1$s, %2$s to %3$s"), count, first, last, NULL);
}

static char *
describe_slips (const Making *self)
{
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));

      n += item->has_slip && !item->disputed && (item->slip_low > 0 || item->slip_high < 0);
    }
  if (n == 0)
    return g_strdup (_("No milestone moved since it was announced first"));
  number = lima_format_integer (self->format, n);
  /* Translators: below the title of a timeline; 1 is a number */
  return lima_report_fill (self->format, P_("%1$s milestone moved since it was announced first", "%1$s milestones moved since they were announced first", n),
                           number, NULL);
}

static void
set_words (Making *self)
{
  gint32 day = lima_agenda_get_today (self->agenda);
  g_autofree char *title = describe_title (self), *slips = describe_slips (self), *date = lima_format_date (self->format, lima_day_to_date (day));
  /* Translators: beside the line of today; 1 is the date */
  g_autofree char *today = lima_report_fill (self->format, _("Today, %1$s"), date, NULL);
  g_autofree char *number = lima_format_integer (self->format, self->n_undated), *undated = NULL;

  lima_timeline_set_title (self->chart, title, slips);
  lima_timeline_set_today (self->chart, day, today);
  lima_timeline_set_rtl (self->chart, lima_format_is_right_to_left (self->format));
  lima_timeline_set_empty_text (self->chart, _("No milestone with a date"));
  if (lima_report_agenda_illustrative (self->agenda, self->rows))
    lima_timeline_set_illustrative (self->chart, _("Illustrative data"));
  if (self->n_undated == 0)
    return;
  /* Translators: below a timeline; 1 is a number */
  undated = lima_report_fill (self->format, P_("%1$s milestone has no date and is not drawn.", "%1$s milestones have no date and are not drawn.", self->n_undated),
                              number, NULL);
  lima_timeline_add_footnote (self->chart, undated);
}

/**
 * lima_report_agenda_timeline:
 * @format: for words and dates
 * @agenda: milestones
 * @rows: (element-type guint): which of them
 *
 * Returns: (transfer full): a lane for each process that has some, in the order of the file, then one for those without a process, then one for each
 *   programme. The keys of items are those of the agenda; those without a date are counted below
 */
LimaTimeline *
lima_report_agenda_timeline (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  g_autoptr(GHashTable) lanes = g_hash_table_new (NULL, NULL), places = g_hash_table_new (NULL, NULL);
  Making making = { format, agenda, rows, NULL, lanes, places, 0, 0 };

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, NULL);

  making.chart = lima_timeline_new (format);
  add_lanes (&making);
  add_items (&making);
  add_legend (&making);
  set_words (&making);
  return making.chart;
}
