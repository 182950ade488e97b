/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan on paper: a table of activities, and a chart over as many sheets as it needs. */

#include "lima-report-programme-paper-private.h"

#include <lima-gantt-view.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-schedule.h>
#include <string.h>

#include "lima-report-gantt.h"
#include "lima-report-programme.h"
#include "lima-report-words.h"

/*
 * Plan:
 * @schedule: (nullable): when activities can be; not there where they wait for each other, or no day is known
 * @numbers: the place of an activity, as an atom, to its number: "1.2.3"
 * @kinds: which kinds of dependency other than the usual one occur
 */
typedef struct
{
  LimaPrint *print;
  LimaPaperTable *table;
  LimaSchedule *schedule;
  GHashTable *numbers;
  guint kinds;
} Plan;

typedef struct
{
  const LimaProgrammeComponent *component;
  const LimaProgrammeOutput *output;
  guint c;
  guint o;
  guint a;
} Place;

static LimaAtom
place_of (const Place *place, const char *activity)
{
  g_autofree char *words = g_strjoin ("/", lima_block_get_id (&place->component->head), lima_block_get_id (&place->output->head), activity,
                                      NULL);

  return lima_atom (words);
}

static void
visit (Plan *self, void (*func) (Plan *self, const LimaProgrammeActivity *activity, const Place *place))
{
  Place place = { 0 };

  LIMA_PRINT_EACH (LimaProgrammeComponent, component, self->print->programme->components)
    {
      place.component = component;
      place.c++;
      place.o = 0;
      LIMA_PRINT_EACH (LimaProgrammeOutput, output, component->outputs)
        {
          place.output = output;
          place.o++;
          place.a = 0;
          LIMA_PRINT_EACH (LimaProgrammeActivity, activity, output->activities)
            {
              place.a++;
              func (self, activity, &place);
            }
        }
    }
}

static char *
write_number (LimaPrint *print, const Place *place, guint depth)
{
  g_autofree char *c = lima_format_integer (print->format, place->c), *o = lima_format_integer (print->format, place->o);
  g_autofree char *a = lima_format_integer (print->format, place->a);

  return depth == 1 ? g_steal_pointer (&c) : g_strjoin (".", c, o, depth == 2 ? NULL : a, NULL);
}

static void
number_activity (Plan *self, const LimaProgrammeActivity *activity, const Place *place)
{
  LimaAtom key = place_of (place, lima_block_get_id (&activity->head));

  g_hash_table_insert (self->numbers, GUINT_TO_POINTER (key), write_number (self->print, place, 3));
}

/* An activity that is not there is named as it was given. */
static const char *
get_number (Plan *self, LimaAtom reference, const Place *place)
{
  const char *text = lima_atom_text (reference), *number = NULL;

  if (text == NULL)
    return "–";
  if (strchr (text, '/') == NULL)
    reference = place_of (place, text);
  number = g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (reference));
  return number != NULL ? number : text;
}

/* "1.2.3 SS +5": the usual kind and no lag are not said. */
static void
append_dependency (Plan *self, GString *out, const LimaProgrammeDependency *dependency, const Place *place)
{
  int kind = lima_own_codes_find ("DependencyKind", lima_atom_text (dependency->kind));
  g_autofree char *lag = lima_print_number (self->print, &dependency->lag);

  g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", get_number (self, dependency->activity, place));
  if (kind > 0)
    {
      g_string_append_printf (out, "\302\240%s", lima_own_codes_get ("DependencyKind", (guint) kind));
      self->kinds |= 1u << kind;
    }
  if (lima_amount_has_value (&dependency->lag) && dependency->lag.coef != 0)
    g_string_append_printf (out, "\302\240%s%s", dependency->lag.coef > 0 ? "+" : "", lag);
}

static char *
list_dependencies (Plan *self, const LimaProgrammeActivity *activity, const Place *place)
{
  g_autoptr(GString) out = g_string_new (NULL);

  LIMA_PRINT_EACH (LimaProgrammeDependency, dependency, activity->dependencies)
    append_dependency (self, out, dependency, place);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_milestone (const LimaProgrammeActivity *activity)
{
  return g_strcmp0 (lima_atom_text (activity->kind), "milestone") == 0;
}

static char *
write_progress (Plan *self, const LimaProgrammeActivity *activity)
{
  LimaSum value;

  if (!lima_amount_has_value (&activity->progress))
    return lima_print_number (self->print, &activity->progress);
  value = lima_sum_from_decimal (lima_amount_value (&activity->progress));
  return lima_format_percentage (self->print->format, &value, 0);
}

/* The days of the schedule. */
static void
add_times (Plan *self, const LimaProgrammeActivity *activity, guint task)
{
  LimaFormat *format = self->print->format;
  LimaScheduleTimes times;

  lima_schedule_get_times (self->schedule, task, &times);
  lima_paper_table_take_cell (self->table, lima_format_date (format, lima_day_to_date (times.early_start)));
  lima_paper_table_take_cell (self->table, is_milestone (activity) ? g_strdup (C_("code", "Milestone"))
                                                                   : lima_format_date (format, lima_day_to_date (times.early_end)));
  lima_paper_table_take_cell (self->table, times.is_unknown ? g_strdup (C_("duration", "not known"))
                                                            : lima_format_integer (format, times.duration));
  lima_paper_table_take_cell (self->table, write_progress (self, activity));
  lima_paper_table_take_cell (self->table, times.is_critical ? g_strdup (C_("activity", "critical"))
                                                             : lima_format_integer (format, times.total_float));
}

/* Without a schedule: the days as they are given. */
static void
add_given (Plan *self, const LimaProgrammeActivity *activity)
{
  lima_paper_table_take_cell (self->table, lima_print_day (self->print, &activity->start));
  lima_paper_table_take_cell (self->table, lima_print_day (self->print, &activity->end));
  lima_paper_table_take_cell (self->table, lima_print_number (self->print, &activity->duration));
  lima_paper_table_take_cell (self->table, write_progress (self, activity));
  lima_paper_table_add_cell (self->table, "");
}

static void
add_group (Plan *self, const Place *place, guint depth, const char *title)
{
  g_autofree char *number = write_number (self->print, place, depth);

  lima_paper_table_add_row (self->table, LIMA_PAPER_ROW_GROUP, depth - 1);
  lima_paper_table_take_cell (self->table, g_strjoin (" ", number, title, NULL));
}

static void
plan_activity (Plan *self, const LimaProgrammeActivity *activity, const Place *place)
{
  int task = self->schedule == NULL ? -1 : lima_schedule_plan_find (lima_schedule_get_plan (self->schedule),
                                                                    place_of (place, lima_block_get_id (&activity->head)));
  g_autofree char *number = write_number (self->print, place, 3);

  if (place->a == 1 && place->output == (const LimaProgrammeOutput *) place->component->outputs->item[0])
    add_group (self, place, 1, lima_print_component (self->print, place->component->head.id));
  if (place->a == 1)
    add_group (self, place, 2, lima_print_text (self->print, place->output->title));
  lima_paper_table_add_row (self->table, LIMA_PAPER_ROW, 2);
  lima_paper_table_take_cell (self->table, g_strjoin (" ", number, lima_print_text (self->print, activity->title), NULL));
  lima_paper_table_add_cell (self->table, activity->owner);
  if (task >= 0)
    add_times (self, activity, (guint) task);
  else
    add_given (self, activity);
  lima_paper_table_take_cell (self->table, list_dependencies (self, activity, place));
}

static LimaPaperTable *
new_plan_table (void)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_print_column (table, &lima_programme_activity_table, LIMA_PROGRAMME_ACTIVITY_TITLE, 4);
  lima_print_column (table, &lima_programme_activity_table, LIMA_PROGRAMME_ACTIVITY_OWNER, 2);
  lima_print_column (table, &lima_programme_activity_table, LIMA_PROGRAMME_ACTIVITY_START, 0);
  lima_print_column (table, &lima_programme_activity_table, LIMA_PROGRAMME_ACTIVITY_END, 0);
  lima_paper_table_add_column (table, C_("plan", "Days"), LIMA_PAPER_END, 0);
  lima_paper_table_add_column (table, C_("plan", "Done"), LIMA_PAPER_END, 0);
  lima_paper_table_add_column (table, C_("plan", "Float"), LIMA_PAPER_END, 0);
  lima_paper_table_add_column (table, C_("plan", "Waits for"), LIMA_PAPER_START, 1);
  return table;
}

/* A line that explains the abbreviations that occur. */
static void
explain_kinds (Plan *self)
{
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 1; i < lima_own_codes_size ("DependencyKind"); i++)
    if ((self->kinds & 1u << i) != 0)
      {
        /* Translators: explains an abbreviation; 1 "SS", 2 "Starts when it starts" */
        g_autofree char *words = lima_report_fill (self->print->format, _("%1$s: %2$s"), lima_own_codes_get ("DependencyKind", i),
                                                   lima_own_codes_label ("DependencyKind", i), NULL);

        g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", words);
      }
  if (out->len > 0)
    lima_paper_add_note (self->print->paper, out->str);
}

static void
print_baselines (LimaPrint *self)
{
  LimaPaperTable *table = lima_paper_table_new ();

  if (lima_items_get_n (self->programme->baselines) > 0)
    lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_BASELINES));
  lima_print_column (table, &lima_programme_baseline_table, LIMA_PROGRAMME_BASELINE_NAME, 1);
  lima_print_column (table, &lima_programme_baseline_table, LIMA_PROGRAMME_BASELINE_DATE, 0);
  lima_paper_table_add_column (table, lima_print_field (&lima_programme_baseline_table, LIMA_PROGRAMME_BASELINE_ENTRIES), LIMA_PAPER_END, 0);
  LIMA_PRINT_EACH (LimaProgrammeBaseline, baseline, self->programme->baselines)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_text (self, baseline->name));
      lima_paper_table_take_cell (table, lima_print_day (self, &baseline->date));
      lima_paper_table_take_cell (table, lima_format_integer (self->format, lima_items_get_n (baseline->entries)));
    }
  lima_paper_take_table (self->paper, table);
}

/* Whether there are any. */
static gboolean
print_activities (LimaPrint *self)
{
  gboolean has_any;
  Plan plan = { .print = self, .table = new_plan_table () };
  g_autofree char *words = lima_report_describe_plan (self->format, self->programme);

  plan.numbers = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  plan.schedule = lima_schedule_new_from_programme (self->programme, self->language, NULL);
  visit (&plan, number_activity);
  visit (&plan, plan_activity);
  if (words != NULL)
    lima_paper_add_paragraph (self->paper, words);
  has_any = lima_paper_table_get_n_rows (plan.table) > 0;
  if (!has_any)
    lima_paper_add_paragraph (self->paper, _("No activity and no milestone is recorded, so there is no plan yet."));
  else
    lima_paper_add_caption (self->paper, _("Activities and milestones"), _("working days"));
  lima_paper_take_table (self->paper, plan.table);
  explain_kinds (&plan);
  g_clear_pointer (&plan.schedule, lima_schedule_free);
  g_hash_table_unref (plan.numbers);
  return has_any;
}

/* As the plan is drawn, on as many wide sheets as it needs. The latest baseline is what it is compared with. */
static void
print_chart (LimaPrint *self)
{
  guint n = lima_items_get_n (self->programme->baselines);
  const LimaReportGanttOptions options = { .baseline = n == 0 ? 0 : self->programme->baselines->item[n - 1]->id, .today = self->today };
  g_autoptr(LimaReportGantt) plan = lima_report_gantt_new (self->format, &self->programme, 1, &options);
  LimaChartTheme theme;
  double width, height;
  g_autoptr(GPtrArray) tiles = NULL;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = LIMA_PRINT_MARGIN;
  lima_paper_get_tile_size (self->paper, TRUE, &width, &height);
  tiles = lima_gantt_layout_pages (lima_report_gantt_get_gantt (plan), &theme, width, height);
  for (guint i = 0; i < tiles->len; i++)
    {
      if (i == 0)
        lima_paper_add_heading (self->paper, 3, _("The plan as a chart"));
      lima_paper_add_tile (self->paper, g_ptr_array_index (tiles, i));
    }
}

static void
print_holidays (LimaPrint *self)
{
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  LIMA_PRINT_EACH (LimaProgrammeHoliday, holiday, self->programme->holidays)
    {
      g_autofree char *day = lima_print_day (self, &holiday->date);
      const char *name = lima_print_text (self, holiday->name);

      lima_paper_table_add_pair (table, day, *name != '\0' ? name : "–");
    }
  if (lima_paper_table_get_n_rows (table) > 0)
    lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_HOLIDAYS));
  lima_paper_take_table (self->paper, table);
}

void
lima_print_plan (LimaPrint *self)
{
  lima_paper_add_heading (self->paper, 2, C_("programme", "Plan"));
  if (print_activities (self))
    print_chart (self);
  print_baselines (self);
  print_holidays (self);
}
