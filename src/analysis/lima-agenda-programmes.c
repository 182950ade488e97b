/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What programmes have of their own: the steps of their life cycle, and the milestones of their plans. */

#include "lima-agenda-private.h"
#include "lima-schedule.h"

#include <lima-own-codes.h>

static LimaAgendaItem *
add_item (LimaAgenda *self, const LimaProgramme *programme, const LimaPath *path, const LimaBlock *block)
{
  LimaAgendaItem *item = lima_agenda_item_new ();
  g_autofree char *place = lima_path_to_text (path);

  item->programme = programme;
  item->path = *path;
  item->block = block;
  item->key = g_strdup_printf ("%s/%s", lima_block_get_id (&programme->head), place);
  g_ptr_array_add (self->items, item);
  return item;
}

static void
set_held (LimaAgendaItem *item)
{
  item->status = lima_own_codes_find ("MilestoneStatus", "held");
}

/* A phase that has a day up to today was reached on it. */
static void
add_step (LimaAgenda *self, const LimaProgramme *programme, const LimaProgrammeStep *step)
{
  const LimaPath path = { .table = &lima_programme_table, .record = programme->head.id,
                          .steps = { { LIMA_PROGRAMME_STEPS, step->head.id } }, .n_steps = 1, .field = LIMA_PROGRAMME_STEP_DATE };
  const LimaMilestoneDate date = { .start = step->date };
  LimaAgendaItem *item = add_item (self, programme, &path, &step->head);

  lima_milestone_date_get_span (&date, &item->span);
  if (item->span.start == LIMA_MILESTONE_NEVER || item->span.start <= self->today)
    set_held (item);
  lima_agenda_item_place (item, self->today);
}

static gboolean
is_done (const LimaProgrammeActivity *activity)
{
  const LimaDecimal all = { .coef = 100 };

  return lima_amount_has_value (&activity->progress) && lima_decimal_compare (lima_amount_value (&activity->progress), all) >= 0;
}

/* On the day that the plan has it, which may follow from what it waits for; without a plan on the day that is given. */
static void
add_activity (LimaAgenda *self, const LimaProgramme *programme, const LimaPath *path, const LimaProgrammeActivity *activity,
              const LimaSchedule *schedule, guint task)
{
  const LimaMilestoneDate date = { .start = activity->start };
  LimaAgendaItem *item = add_item (self, programme, path, &activity->head);
  LimaScheduleTimes times;

  item->title = activity->title;
  if (schedule != NULL)
    {
      lima_schedule_get_times (schedule, task, &times);
      item->span = (LimaMilestoneSpan) { times.early_end, times.early_end + 1, times.early_end, FALSE, FALSE };
    }
  else
    lima_milestone_date_get_span (&date, &item->span);
  if (is_done (activity))
    set_held (item);
  lima_agenda_item_place (item, self->today);
}

/* Tasks have the numbers that activities have in the programme's order. */
static void
add_plan (LimaAgenda *self, const LimaProgramme *programme)
{
  g_autoptr(LimaSchedule) schedule = lima_schedule_new_from_programme (programme, NULL, NULL);
  LimaPath path = { .table = &lima_programme_table, .record = programme->head.id, .n_steps = 3, .field = LIMA_PROGRAMME_ACTIVITY_START };
  guint task = 0;

  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) programme->components->item[i];

      path.steps[0] = (LimaStep) { LIMA_PROGRAMME_COMPONENTS, component->head.id };
      for (guint j = 0; j < lima_items_get_n (component->outputs); j++)
        {
          const LimaProgrammeOutput *output = (const LimaProgrammeOutput *) component->outputs->item[j];

          path.steps[1] = (LimaStep) { LIMA_PROGRAMME_COMPONENT_OUTPUTS, output->head.id };
          for (guint k = 0; k < lima_items_get_n (output->activities); k++, task++)
            {
              const LimaProgrammeActivity *activity = (const LimaProgrammeActivity *) output->activities->item[k];

              path.steps[2] = (LimaStep) { LIMA_PROGRAMME_OUTPUT_ACTIVITIES, activity->head.id };
              if (g_strcmp0 (lima_atom_text (activity->kind), "milestone") == 0)
                add_activity (self, programme, &path, activity, schedule, task);
            }
        }
    }
}

/*< private >
 * lima_agenda_add_programme:
 * @with_steps: whether the steps of its life cycle are wanted too
 */
void
lima_agenda_add_programme (LimaAgenda *self, const LimaProgramme *programme, gboolean with_steps)
{
  for (guint i = 0; with_steps && i < lima_items_get_n (programme->steps); i++)
    add_step (self, programme, (const LimaProgrammeStep *) programme->steps->item[i]);
  add_plan (self, programme);
}
