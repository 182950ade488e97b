/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Who they are: the parts of a target and of an actual value, and what these leave over. */

#include <math.h>

#include <lima-i18n.h>

#include "lima-report-results-private.h"
#include "lima-report-words.h"

typedef struct
{
  GArray *rows;
  LimaFormat *format;
  const LimaResultsStand *stand;
  guint parent;
} Adding;

static gboolean
is_same (const LimaProgrammePart *a, const LimaProgrammePart *b)
{
  return a->kind == b->kind && (a->name == b->name || (a->name != NULL && b->name != NULL && lima_text_equal (a->name, b->name)));
}

static const LimaProgrammePart *
find_same (const LimaItems *parts, const LimaProgrammePart *part)
{
  for (guint i = 0; i < lima_items_get_n (parts); i++)
    if (is_same ((const LimaProgrammePart *) parts->item[i], part))
      return (const LimaProgrammePart *) parts->item[i];
  return NULL;
}

static void
set_number (LimaResultsCell *cell, char *text, const LimaAmount *amount)
{
  g_free (cell->text);
  cell->text = text;
  cell->is_missing = amount != NULL && amount->state != LIMA_AMOUNT_NONE && !lima_amount_has_value (amount);
}

/* A part has no baseline of its own. Only where the whole starts from zero do its parts, none of which is below. */
static void
judge_part (Adding *self, LimaResultsRow *row, const LimaAmount *target, const LimaAmount *actual)
{
  const LimaIndicatorProgress *whole = &self->stand->progress;
  const __int128 one = (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES);
  LimaSum reach, done;

  if (lima_indicator_get_measure (self->stand->indicator) != LIMA_MEASURE_UNIT || whole->baseline.state != LIMA_INDICATOR_VALUE_KNOWN ||
      whole->baseline.value.coef != 0 || !lima_amount_has_value (target) || !lima_amount_has_value (actual))
    return;
  reach = lima_sum_from_decimal (lima_amount_value (target));
  done = lima_sum_from_decimal (lima_amount_value (actual));
  if (reach.coef <= 0 || done.coef < 0 || !lima_mul_div (done.coef, (unsigned __int128) one, (unsigned __int128) reach.coef, LIMA_ROUND_HALF_AWAY, &done.coef))
    return;
  row->done = lima_sum_to_double (&done);
  row->gone = whole->has_gone ? lima_sum_to_double (&whole->gone) : NAN;
  row->status = done.coef >= one ? LIMA_PROGRESS_REACHED : !whole->has_gone ? LIMA_PROGRESS_UNKNOWN
                : lima_sum_compare (&done, &whole->gone) >= 0 ? LIMA_PROGRESS_ON_TRACK : LIMA_PROGRESS_BEHIND;
  g_free (row->cells[LIMA_RESULTS_COLUMN_PROGRESS].text);
  row->cells[LIMA_RESULTS_COLUMN_PROGRESS].text = lima_results_write_done (self->format, &done, 0);
  if (row->status != LIMA_PROGRESS_UNKNOWN)
    row->cells[LIMA_RESULTS_COLUMN_PROGRESS].tip = lima_results_describe_pace (self->format, whole->has_gone ? &whole->gone : NULL, row->status);
}

static LimaResultsRow
row_new (Adding *self, LimaResultsRowKind kind, char *name)
{
  LimaResultsRow row = lima_results_row_below (self->rows, self->parent, kind);

  row.indicator = self->stand->indicator->head.id;
  g_free (row.cells[LIMA_RESULTS_COLUMN_NAME].text);
  row.cells[LIMA_RESULTS_COLUMN_NAME].text = name;
  g_free (row.cells[LIMA_RESULTS_COLUMN_UNIT].text);
  row.cells[LIMA_RESULTS_COLUMN_UNIT].text = lima_results_write_unit (self->format, self->stand->indicator);
  return row;
}

static LimaIndicatorParts
judge_targets (const LimaResultsStand *stand, LimaIndicatorPartsKind kind)
{
  if (stand->target == NULL)
    return (LimaIndicatorParts) { LIMA_INDICATOR_PARTS_NONE };
  return lima_indicator_judge_target_parts (stand->indicator, stand->target, kind);
}

static LimaIndicatorParts
judge_actuals (const LimaResultsStand *stand, LimaIndicatorPartsKind kind)
{
  if (stand->actual == NULL)
    return (LimaIndicatorParts) { LIMA_INDICATOR_PARTS_NONE };
  return lima_indicator_judge_actual_parts (stand->indicator, stand->actual, kind);
}

/* Whether a revision left the parts of the target as they were. */
static gboolean
is_unrevised (const LimaResultsStand *stand)
{
  return judge_targets (stand, LIMA_INDICATOR_PARTS_SEX).state == LIMA_INDICATOR_PARTS_UNREVISED ||
         judge_targets (stand, LIMA_INDICATOR_PARTS_OWN).state == LIMA_INDICATOR_PARTS_UNREVISED;
}

static void
add_part (Adding *self, const LimaProgrammePart *target, const LimaProgrammePart *actual)
{
  static const LimaAmount none = { 0 };
  const LimaAmount *goal = target == NULL ? &none : &target->target, *reached = actual == NULL ? &none : &actual->actual;
  LimaResultsRow row = row_new (self, LIMA_RESULTS_ROW_PART, lima_results_write_part (self->format, target != NULL ? target : actual));

  row.target = self->stand->target == NULL ? 0 : self->stand->target->head.id;
  row.actual = self->stand->actual == NULL ? 0 : self->stand->actual->head.id;
  row.target_part = target == NULL ? 0 : target->head.id;
  row.actual_part = actual == NULL ? 0 : actual->head.id;
  set_number (&row.cells[LIMA_RESULTS_COLUMN_TARGET], lima_results_write_amount (self->format, self->stand->indicator, goal), goal);
  if (target != NULL && is_unrevised (self->stand))
    row.cells[LIMA_RESULTS_COLUMN_TARGET].tip = g_strdup (_("The parts add up to the target as it was first set."));
  set_number (&row.cells[LIMA_RESULTS_COLUMN_ACTUAL], lima_results_write_amount (self->format, self->stand->indicator, reached), reached);
  judge_part (self, &row, goal, reached);
  g_array_append_val (self->rows, row);
}

static gboolean
is_left_over (const LimaIndicatorParts *parts)
{
  return parts->state == LIMA_INDICATOR_PARTS_REMAINDER || parts->state == LIMA_INDICATOR_PARTS_BEYOND;
}

/* What is left over is given by the whole; more than the whole is a mistake, and says so. */
static void
set_remainder (Adding *self, LimaResultsCell *cell, const LimaIndicatorParts *parts)
{
  if (!is_left_over (parts))
    return;
  set_number (cell, lima_format_number (self->format, &parts->remainder, -1), NULL);
  cell->is_missing = parts->state == LIMA_INDICATOR_PARTS_BEYOND;
  if (parts->state == LIMA_INDICATOR_PARTS_BEYOND)
    cell->tip = g_strdup (_("The parts are more than the whole."));
}

static void
add_remainder (Adding *self, LimaIndicatorPartsKind kind, const char *name)
{
  LimaIndicatorParts target = judge_targets (self->stand, kind), actual = judge_actuals (self->stand, kind);
  LimaResultsRow row;

  if (!is_left_over (&target) && !is_left_over (&actual))
    return;
  row = row_new (self, LIMA_RESULTS_ROW_REMAINDER, g_strdup (name));
  set_remainder (self, &row.cells[LIMA_RESULTS_COLUMN_TARGET], &target);
  set_remainder (self, &row.cells[LIMA_RESULTS_COLUMN_ACTUAL], &actual);
  g_array_append_val (self->rows, row);
}

/*< private >
 * lima_results_add_parts:
 * @rows: (element-type LimaResultsRow): gets a row for each part of the target or the actual value, and for what they leave over
 * @parent: the row of the indicator
 */
void
lima_results_add_parts (GArray *rows, LimaFormat *format, const LimaResultsStand *stand, guint parent)
{
  Adding self = { rows, format, stand, parent };
  const LimaItems *targets = stand->target == NULL ? NULL : stand->target->parts;
  const LimaItems *actuals = stand->actual == NULL ? NULL : stand->actual->parts;

  for (guint i = 0; i < lima_items_get_n (targets); i++)
    {
      const LimaProgrammePart *part = (const LimaProgrammePart *) targets->item[i];

      add_part (&self, part, actuals == targets ? part : find_same (actuals, part));
    }
  for (guint i = 0; actuals != targets && i < lima_items_get_n (actuals); i++)
    if (find_same (targets, (const LimaProgrammePart *) actuals->item[i]) == NULL)
      add_part (&self, NULL, (const LimaProgrammePart *) actuals->item[i]);
  /* Translators: a row below women and men: those of whom nobody said which */
  add_remainder (&self, LIMA_INDICATOR_PARTS_SEX, C_("part", "Not stated"));
  /* Translators: a row below parts of a user's own: what they leave over of the whole */
  add_remainder (&self, LIMA_INDICATOR_PARTS_OWN, C_("part", "In none of these parts"));
}
