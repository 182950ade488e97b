/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From the records of a programme to what a plan shows of them: when each thing is, and when it was in the baseline. */
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <math.h>
#include <string.h>

#include "lima-report-gantt-private.h"
#include "lima-report-words.h"

/* What is needed while one programme is looked at. */
typedef struct
{
  LimaReportGantt *self;
  const LimaProgramme *programme;
  const char *id;
  const char *language;
  guint number;
  guint level;      /* of its groups */
  LimaGanttPlan *plan;
  GHashTable *base; /* (nullable): from places of activities to the entries of the baseline */
  guint n_tasks;    /* so far */
  guint n_found;    /* entries of the baseline */
} Collector;

static LimaGanttItem *
get_item (LimaReportGantt *self, guint i)
{
  return &g_array_index (self->items, LimaGanttItem, i);
}

/* Takes the key. Returns the number of the item. */
static int
add_item (Collector *self, LimaGanttItemKind kind, guint level, char *key, const char *label)
{
  LimaGanttItem item = { .kind = kind, .key = key, .label = g_strdup (label), .parent = -1, .programme = self->number, .task = LIMA_NO_TASK };
  GArray *items = self->self->items;

  item.first = item.last = item.base_last = LIMA_GANTT_NOWHERE;
  item.row = (LimaGanttRow) { .kind = LIMA_GANTT_SUMMARY, .level = level, .progress = (double) NAN, .is_open = TRUE };
  item.row.start = item.row.end = item.row.base_start = item.row.base_end = LIMA_GANTT_NOWHERE;
  if (kind == LIMA_GANTT_ITEM_PROGRAMME)
    item.row.kind = LIMA_GANTT_PROGRAMME;
  else if (kind == LIMA_GANTT_ITEM_ACTIVITY)
    item.row.kind = LIMA_GANTT_ACTIVITY;
  else if (kind == LIMA_GANTT_ITEM_MILESTONE || kind == LIMA_GANTT_ITEM_STEP)
    item.row.kind = LIMA_GANTT_MILESTONE;
  for (int i = (int) items->len - 1; i >= 0 && item.parent < 0 && level > 0; i--)
    if (get_item (self->self, (guint) i)->row.level < level)
      item.parent = i;
  if (item.parent >= 0)
    get_item (self->self, (guint) item.parent)->row.has_children = TRUE;
  g_array_append_val (items, item);
  return (int) items->len - 1;
}

static const char *
get_title (const LimaText *text, const char *language, const char *otherwise)
{
  const char *title = lima_text_get (text, language);

  return title != NULL && *title != '\0' ? title : otherwise;
}

/* ---- The life cycle ---- */

/* A step that is known to its month only stands at the beginning of it, and is said to be uncertain. */
static void
add_step (Collector *self, const LimaProgrammeStep *step)
{
  int phase = step->phase != 0 ? lima_own_codes_find ("ProgrammePhase", lima_atom_text (step->phase)) : -1;
  const char *label = phase >= 0 ? lima_own_codes_label ("ProgrammePhase", (guint) phase) : lima_atom_text (step->phase);
  char *key = g_strdup_printf ("%s/steps/%s", self->id, lima_block_get_id (&step->head));
  LimaGanttItem *item;

  item = get_item (self->self, (guint) add_item (self, LIMA_GANTT_ITEM_STEP, self->level + 1, key, label != NULL ? label : _("No title")));
  item->given_first = item->given_last = step->date.date;
  item->first = item->row.start = item->row.end = lima_date_first_day (step->date.date);
  item->last = lima_date_end_day (step->date.date) - 1;
  item->row.is_uncertain = step->date.date.precision != LIMA_PRECISION_DAY;
}

static void
add_steps (Collector *self)
{
  gboolean has_group = FALSE;

  for (guint i = 0; i < lima_items_get_n (self->programme->steps); i++)
    {
      const LimaProgrammeStep *step = (const LimaProgrammeStep *) self->programme->steps->item[i];

      if (!lima_day_has_date (&step->date))
        continue;
      if (!has_group)
        add_item (self, LIMA_GANTT_ITEM_APPROVALS, self->level, g_strconcat (self->id, "/steps", NULL), C_ ("plan", "Approvals"));
      has_group = TRUE;
      add_step (self, step);
    }
}

/* ---- Activities ---- */

static void
take_times (LimaGanttItem *item, const LimaScheduleTimes *times, gboolean hides_critical)
{
  gboolean is_milestone = item->kind == LIMA_GANTT_ITEM_MILESTONE;

  item->first = times->early_start;
  item->last = times->early_end;
  item->is_unknown = times->is_unknown;
  item->row.start = times->early_start;
  item->row.end = times->early_end + 1;
  if (is_milestone || times->duration == 0)
    item->row.start = item->row.end = times->early_start + (times->is_at_end ? 1 : 0);
  item->row.is_critical = times->is_critical && !hides_critical;
  item->row.is_uncertain = times->is_unknown || times->rests_on_unknown;
}

/* Where no schedule can be made: the days that are given, and both from one where only one is. */
static void
take_given_days (LimaGanttItem *item, const LimaProgrammeActivity *activity)
{
  const LimaDay *start = lima_day_has_date (&activity->start) ? &activity->start : &activity->end;
  const LimaDay *end = lima_day_has_date (&activity->end) ? &activity->end : &activity->start;

  if (!lima_day_has_date (start))
    return;
  item->first = item->row.start = lima_date_first_day (start->date);
  item->row.end = MAX (lima_date_end_day (end->date), item->row.start + 1);
  item->last = item->row.end - 1;
  item->row.is_uncertain = start == end && item->kind == LIMA_GANTT_ITEM_ACTIVITY;
  if (item->kind == LIMA_GANTT_ITEM_MILESTONE)
    item->row.start = item->row.end = item->last;
}

static void
take_baseline (Collector *self, LimaGanttItem *item, const char *place, gboolean is_at_end)
{
  const LimaProgrammeBaselineEntry *entry;

  if (self->base == NULL)
    return;
  entry = g_hash_table_lookup (self->base, place);
  item->is_new = entry == NULL;
  if (entry == NULL)
    return;
  self->n_found++;
  if (lima_day_has_date (&entry->start))
    item->row.base_start = lima_date_first_day (entry->start.date);
  if (lima_day_has_date (&entry->end))
    item->row.base_end = lima_date_end_day (entry->end.date);
  if (item->kind == LIMA_GANTT_ITEM_MILESTONE && item->row.base_end != LIMA_GANTT_NOWHERE)
    item->row.base_start = item->row.base_end - 1;
  if (item->kind == LIMA_GANTT_ITEM_MILESTONE && item->row.base_start != LIMA_GANTT_NOWHERE)
    {
      item->base_last = item->row.base_start;
      item->row.base_start += is_at_end ? 1 : 0;
      item->row.base_end = item->row.base_start;
    }
  else if (item->row.base_end != LIMA_GANTT_NOWHERE)
    item->base_last = item->row.base_end - 1;
}

static void
take_progress (LimaGanttItem *item, const LimaProgrammeActivity *activity)
{
  item->progress = activity->progress;
  if (lima_amount_has_value (&activity->progress) && item->kind == LIMA_GANTT_ITEM_ACTIVITY)
    item->row.progress = lima_decimal_to_double (lima_amount_value (&activity->progress)) / 100;
}

static void
add_activity (Collector *self, const LimaProgrammeActivity *activity, const char *component, const char *output,
              const LimaReportGanttOptions *options)
{
  gboolean is_milestone = g_strcmp0 (lima_atom_text (activity->kind), "milestone") == 0;
  g_autofree char *place = g_strdup_printf ("%s/%s/%s", component, output, lima_block_get_id (&activity->head));
  const char *otherwise = is_milestone ? _("Milestone without a title") : _("Activity without a title");
  guint row = (guint) add_item (self, is_milestone ? LIMA_GANTT_ITEM_MILESTONE : LIMA_GANTT_ITEM_ACTIVITY, self->level + 2,
                                g_strconcat (self->id, "/", place, NULL), get_title (activity->title, self->language, otherwise));
  LimaGanttItem *item = get_item (self->self, row);
  LimaScheduleTimes times = { 0 };

  item->task = (int) self->n_tasks++;
  g_array_append_val (self->plan->tasks, row);
  if (self->plan->schedule != NULL)
    {
      lima_schedule_get_times (self->plan->schedule, (guint) item->task, &times);
      take_times (item, &times, options->hides_critical);
    }
  else
    take_given_days (item, activity);
  item->given_first = item->first != LIMA_GANTT_NOWHERE ? lima_day_to_date (item->first) : (LimaDate) { 0 };
  item->given_last = item->last != LIMA_GANTT_NOWHERE ? lima_day_to_date (item->last) : (LimaDate) { 0 };
  take_progress (item, activity);
  take_baseline (self, item, place, times.is_at_end);
}

static void
add_output (Collector *self, const LimaProgrammeComponent *component, const LimaProgrammeOutput *output,
            const LimaReportGanttOptions *options)
{
  const char *outer = lima_block_get_id (&component->head), *inner = lima_block_get_id (&output->head);

  add_item (self, LIMA_GANTT_ITEM_OUTPUT, self->level + 1, g_strdup_printf ("%s/%s/%s", self->id, outer, inner),
            get_title (output->title, self->language, _("Output without a title")));
  for (guint i = 0; i < lima_items_get_n (output->activities); i++)
    add_activity (self, (const LimaProgrammeActivity *) output->activities->item[i], outer, inner, options);
}

/* A component without a title is called by its kind. */
static void
add_component (Collector *self, const LimaProgrammeComponent *component, const LimaReportGanttOptions *options)
{
  int kind = component->kind != 0 ? lima_own_codes_find ("ComponentKind", lima_atom_text (component->kind)) : -1;
  const char *name = kind >= 0 ? lima_own_codes_label ("ComponentKind", (guint) kind) : _("Component without a title");

  add_item (self, LIMA_GANTT_ITEM_COMPONENT, self->level, g_strdup_printf ("%s/%s", self->id, lima_block_get_id (&component->head)),
            get_title (component->title, self->language, name));
  for (guint i = 0; i < lima_items_get_n (component->outputs); i++)
    add_output (self, component, (const LimaProgrammeOutput *) component->outputs->item[i], options);
}

/* ---- The programme ---- */

/* Only activities have places of three ids; budget lines have two, and targets begin with the word of their list. */
static gboolean
is_of_activity (const char *place)
{
  const char *slash = place != NULL ? strchr (place, '/') : NULL;

  return slash != NULL && strchr (slash + 1, '/') != NULL && !g_str_has_prefix (place, "indicators/");
}

/* (nullable): the entries of the baseline that is compared with, by the places of their activities. */
static GHashTable *
find_baseline (const LimaProgramme *programme, LimaAtom id)
{
  int found = id != 0 ? lima_items_find (programme->baselines, id) : -1;
  const LimaProgrammeBaseline *baseline;
  GHashTable *entries;

  if (found < 0)
    return NULL;
  baseline = (const LimaProgrammeBaseline *) programme->baselines->item[found];
  entries = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < lima_items_get_n (baseline->entries); i++)
    {
      LimaProgrammeBaselineEntry *entry = (LimaProgrammeBaselineEntry *) baseline->entries->item[i];

      if (is_of_activity (lima_atom_text (entry->item)))
        g_hash_table_insert (entries, (gpointer) lima_atom_text (entry->item), entry);
    }
  return entries;
}

static void
add_problem (LimaReportGantt *self, const char *title, const char *message, gboolean is_alone)
{
  /* Translators: 1 the title of a programme, 2 what is wrong with its plan */
  g_autofree char *whole = is_alone ? g_strdup (message) : lima_report_fill (self->format, _("%1$s: %2$s"), title, message, NULL);

  if (self->problem->len > 0)
    g_string_append_c (self->problem, '\n');
  g_string_append (self->problem, whole);
}

/* A plan without activities is none, and no problem. */
static void
make_schedule (LimaReportGantt *self, const LimaProgramme *programme, LimaGanttPlan *plan, const char *title, gboolean is_alone)
{
  g_autoptr (GError) error = NULL;

  plan->plan = lima_schedule_plan_new_from_programme (programme, lima_format_get_language (self->format), &error);
  if (plan->plan != NULL && lima_schedule_plan_get_n (plan->plan) > 0)
    plan->schedule = lima_schedule_new (plan->plan, NULL, &error);
  if (error != NULL)
    add_problem (self, title, error->message, is_alone);
}

static void
say_what_is_gone (Collector *self)
{
  guint n = self->base != NULL ? g_hash_table_size (self->base) - self->n_found : 0;
  g_autofree char *number = lima_format_integer (self->self->format, n);

  if (n > 0)
    g_ptr_array_add (self->self->doubts,
                     lima_report_fill (self->self->format,
                                       P_ ("%1$s activity of the baseline is no longer in the plan.",
                                           "%1$s activities of the baseline are no longer in the plan.", n),
                                       number, NULL));
}

/* Adds all that is to be seen of a programme, in the order in which a schedule numbers its tasks. */
void
lima_report_gantt_collect (LimaReportGantt *self, const LimaProgramme *programme, guint number, gboolean is_alone,
                           const LimaReportGanttOptions *options)
{
  const char *language = lima_format_get_language (self->format);
  const char *title = get_title (programme->title, language, _("Programme without a title"));
  LimaGanttPlan plan = { .tasks = g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autoptr (GHashTable) base = find_baseline (programme, options->baseline);
  Collector collector = { .self = self, .programme = programme, .id = lima_block_get_id (&programme->head), .language = language,
                          .number = number, .level = is_alone ? 0 : 1, .plan = &plan, .base = base };

  make_schedule (self, programme, &plan, title, is_alone);
  self->compares |= base != NULL;
  if (!is_alone)
    add_item (&collector, LIMA_GANTT_ITEM_PROGRAMME, 0, g_strdup (collector.id), title);
  add_steps (&collector);
  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    add_component (&collector, (const LimaProgrammeComponent *) programme->components->item[i], options);
  say_what_is_gone (&collector);
  g_array_append_val (self->plans, plan);
}

static void
take_least (gint32 *least, gint32 day)
{
  if (day != LIMA_GANTT_NOWHERE)
    *least = *least == LIMA_GANTT_NOWHERE ? day : MIN (*least, day);
}

static void
take_most (gint32 *most, gint32 day)
{
  if (day != LIMA_GANTT_NOWHERE)
    *most = MAX (*most, day);
}

/* A group goes from the first day of what is in it to the last. What belongs to a group comes after it. */
void
lima_report_gantt_widen_groups (LimaReportGantt *self)
{
  for (guint i = self->items->len; i-- > 0;)
    {
      const LimaGanttItem *item = get_item (self, i);
      LimaGanttItem *group = item->parent >= 0 ? get_item (self, (guint) item->parent) : NULL;

      if (group == NULL)
        continue;
      if (item->first != LIMA_GANTT_NOWHERE && (group->first == LIMA_GANTT_NOWHERE || item->first < group->first))
        group->given_first = item->given_first;
      if (item->last > group->last)
        group->given_last = item->given_last;
      take_least (&group->first, item->first);
      take_most (&group->last, item->last);
      take_least (&group->row.start, item->row.start);
      take_most (&group->row.end, item->row.end);
      take_least (&group->row.base_start, item->row.base_start);
      take_most (&group->row.base_end, item->row.base_end);
      take_most (&group->base_last, item->base_last);
      group->row.is_uncertain |= item->row.is_uncertain && item->kind != LIMA_GANTT_ITEM_STEP;
    }
}
