/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From the activities of a programme to a plan. Nothing that can't be taken as given is settled silently: each is a doubt. */

#include "lima-schedule-plan.h"

#include <lima-own-codes.h>
#include <string.h>

#define MOST_DAYS 4000000 /* more than all days of the years 1 to 9999 */

/**
 * Place:
 * @component, @output: what an activity belongs to
 * @number: of its task
 * @language: of its title
 *
 * Ids are unique in their list only, so an activity is known by its place: the ids of component, output and activity, with slashes.
 */
typedef struct
{
  const LimaBlock *component;
  const LimaBlock *output;
  guint number;
  const char *language;
} Place;

typedef void (*ActivityFunc) (LimaSchedulePlan            *plan,
                              const LimaProgrammeActivity *activity,
                              const Place                 *place);

static LimaAtom
place_of (const Place *place, const char *activity)
{
  g_autofree char *words = g_strdup_printf ("%s/%s/%s", lima_block_get_id (place->component), lima_block_get_id (place->output), activity);

  return lima_atom (words);
}

static void
doubt (LimaSchedulePlan *plan, LimaDoubtKind kind, guint task, LimaAtom reference)
{
  LimaScheduleDoubt found = { kind, task, reference };

  lima_schedule_plan_doubt (plan, &found);
}

static void
foreach_activity (const LimaProgramme *programme, LimaSchedulePlan *plan, const char *language, ActivityFunc func)
{
  Place place = { .language = language };

  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) programme->components->item[i];

      place.component = &component->head;
      for (guint j = 0; j < lima_items_get_n (component->outputs); j++)
        {
          const LimaProgrammeOutput *output = (const LimaProgrammeOutput *) component->outputs->item[j];

          place.output = &output->head;
          for (guint k = 0; k < lima_items_get_n (output->activities); k++, place.number++)
            func (plan, (const LimaProgrammeActivity *) output->activities->item[k], &place);
        }
    }
}

/* ---- Days ---- */

/* A number of days as a whole one, parts of a day taken as the next whole day; FALSE when it is none or beyond all years. */
static gboolean
read_days (const LimaAmount *amount, gint32 *days, gboolean *has_part)
{
  LimaDecimal value;
  gint64 power, whole;

  if (!lima_amount_has_value (amount))
    return FALSE;
  value = lima_amount_value (amount);
  power = (gint64) lima_power_of_ten (value.places);
  whole = value.coef / power + (value.coef % power > 0);
  if (whole < -MOST_DAYS || whole > MOST_DAYS)
    return FALSE;
  *has_part = value.coef % power != 0;
  *days = (gint32) whole;
  return TRUE;
}

static gint32
count_from_dates (LimaSchedulePlan *plan, const LimaProgrammeActivity *activity, guint number)
{
  gint32 from, to, n;

  if (!lima_day_has_date (&activity->start) || !lima_day_has_date (&activity->end))
    return LIMA_DURATION_UNKNOWN;
  from = lima_date_first_day (activity->start.date);
  to = lima_date_end_day (activity->end.date);
  if (to <= from)
    return LIMA_DURATION_UNKNOWN;
  n = lima_work_calendar_count (lima_schedule_plan_get_calendar (plan), from, to);
  if (n == 0)
    doubt (plan, LIMA_DOUBT_NO_WORKING_DAY, number, 0);
  return n;
}

static gint32
find_duration (LimaSchedulePlan *plan, const LimaProgrammeActivity *activity, guint number)
{
  gint32 duration = LIMA_DURATION_UNKNOWN;
  gboolean has_part = FALSE;

  if (activity->duration.state == LIMA_AMOUNT_NONE)
    duration = count_from_dates (plan, activity, number);
  else if (!read_days (&activity->duration, &duration, &has_part) || duration < 0)
    duration = LIMA_DURATION_UNKNOWN;
  if (duration == LIMA_DURATION_UNKNOWN)
    doubt (plan, LIMA_DOUBT_DURATION, number, 0);
  else if (has_part)
    doubt (plan, LIMA_DOUBT_PART_OF_DAY, number, 0);
  return duration;
}

/* The start that is given, else the one that makes the activity end on the day that is. */
static LimaDate
find_start (const LimaSchedulePlan *plan, const LimaProgrammeActivity *activity, gint32 duration)
{
  const LimaWorkCalendar *calendar = lima_schedule_plan_get_calendar (plan);
  gint32 end, number;

  if (lima_day_has_date (&activity->start) || !lima_day_has_date (&activity->end))
    return activity->start.date;
  end = lima_date_end_day (activity->end.date);
  number = lima_work_calendar_get_number (calendar, end) - duration;
  if (duration <= 0 || number < 0)
    return lima_day_to_date (end - 1);
  return lima_day_to_date (lima_work_calendar_get_day (calendar, number));
}

static void
doubt_dates (LimaSchedulePlan *plan, const LimaProgrammeActivity *activity, guint number)
{
  const LimaDay *days[] = { &activity->start, &activity->end, &activity->no_earlier };
  gboolean is_unread = FALSE, is_rough = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      is_unread |= !lima_day_has_date (days[i]) && days[i]->text != 0;
      is_rough |= lima_day_has_date (days[i]) && days[i]->date.precision != LIMA_PRECISION_DAY;
    }
  if (is_unread)
    doubt (plan, LIMA_DOUBT_DATE, number, 0);
  if (is_rough)
    doubt (plan, LIMA_DOUBT_ROUGH_DATE, number, 0);
}

/* ---- Tasks and links ---- */

static void
add_task (LimaSchedulePlan *plan, const LimaProgrammeActivity *activity, const Place *place)
{
  g_autofree char *title = g_strdup (lima_text_get (activity->title, place->language));
  LimaScheduleTask task = {
    .id = place_of (place, lima_block_get_id (&activity->head)),
    .title = title,
    .is_milestone = g_strcmp0 (lima_atom_text (activity->kind), "milestone") == 0,
    .no_earlier = activity->no_earlier.date,
  };

  task.duration = task.is_milestone ? 0 : find_duration (plan, activity, place->number);
  task.start = find_start (plan, activity, task.duration);
  lima_schedule_plan_add (plan, &task);
  doubt_dates (plan, activity, place->number);
}

/* By its place, or by its id alone where it is of the same output. */
static int
find_before (const LimaSchedulePlan *plan, const LimaProgrammeDependency *dependency, const Place *place)
{
  const char *reference = lima_atom_text (dependency->activity);

  if (reference == NULL)
    return -1;
  return lima_schedule_plan_find (plan, strchr (reference, '/') != NULL ? dependency->activity : place_of (place, reference));
}

static void
add_link (LimaSchedulePlan *plan, const LimaProgrammeDependency *dependency, const Place *place)
{
  const guint number = place->number;
  int before = find_before (plan, dependency, place);
  int kind = LIMA_LINK_FINISH_START; /* where none is given */
  LimaScheduleLink link = { .after = number };
  gboolean has_part = FALSE;

  if (before < 0)
    {
      doubt (plan, LIMA_DOUBT_NO_ACTIVITY, number, dependency->activity);
      return;
    }
  if (dependency->kind != 0)
    kind = lima_own_codes_find ("DependencyKind", lima_atom_text (dependency->kind));
  if (kind < 0)
    doubt (plan, LIMA_DOUBT_KIND, number, dependency->kind);
  if (dependency->lag.state != LIMA_AMOUNT_NONE && !read_days (&dependency->lag, &link.lag, &has_part))
    doubt (plan, LIMA_DOUBT_LAG, number, 0);
  if (has_part)
    doubt (plan, LIMA_DOUBT_PART_OF_DAY, number, 0);
  link.before = (guint) before;
  link.kind = (LimaLinkKind) MAX (kind, 0); /* the order of the codes is that of the kinds */
  lima_schedule_plan_link (plan, &link);
}

static void
add_links (LimaSchedulePlan *plan, const LimaProgrammeActivity *activity, const Place *place)
{
  for (guint i = 0; i < lima_items_get_n (activity->dependencies); i++)
    add_link (plan, (const LimaProgrammeDependency *) activity->dependencies->item[i], place);
}

/* ---- The calendar ---- */

static LimaWorkCalendar *
read_calendar (const LimaProgramme *programme, guint *n_unread, GError **error)
{
  guint n = lima_items_get_n (programme->holidays), n_days = 0, week;
  g_autofree gint32 *days = g_new (gint32, n);

  if (!lima_work_week_read (programme->working_days, &week, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeHoliday *holiday = (const LimaProgrammeHoliday *) programme->holidays->item[i];

      if (holiday->date.date.precision == LIMA_PRECISION_DAY)
        days[n_days++] = lima_date_first_day (holiday->date.date);
    }
  *n_unread = n - n_days;
  return lima_work_calendar_new (week, days, n_days, error);
}

/**
 * lima_schedule_plan_new_from_programme:
 * @programme: a programme
 * @language: (nullable): the language of the titles
 *
 * Makes a plan of the activities of all outputs of all components, in their order. The duration of an activity is the one given,
 * else the working days from its start to its end; an activity without either is unknown, and stands in the plan without any day.
 * Of an activity that has its end alone the start follows from its duration.
 *
 * Returns: (transfer full): the plan, %NULL when its calendar makes no sense: an error of %LIMA_WORK_CALENDAR_ERROR
 */
LimaSchedulePlan *
lima_schedule_plan_new_from_programme (const LimaProgramme *programme, const char *language, GError **error)
{
  g_autoptr(LimaWorkCalendar) calendar = NULL;
  LimaSchedulePlan *self;
  guint n_unread;

  g_return_val_if_fail (programme != NULL, NULL);

  calendar = read_calendar (programme, &n_unread, error);
  if (calendar == NULL)
    return NULL;
  self = lima_schedule_plan_new (calendar, programme->start.date);
  for (guint i = 0; i < n_unread; i++)
    doubt (self, LIMA_DOUBT_HOLIDAY, 0, 0);
  foreach_activity (programme, self, language, add_task);
  foreach_activity (programme, self, language, add_links);
  return self;
}
