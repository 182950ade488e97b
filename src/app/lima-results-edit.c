/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is changed from the grid of results, as sets of changes. */

#include "lima-results-edit.h"

#include <lima-i18n.h>
#include <lima-value.h>
#include <string.h>

#include "lima-editing.h"
#include "lima-typed.h"

/* The field behind a cell. Without a block there is no period yet that could hold it. */
typedef struct
{
  LimaPath path;
  const LimaBlock *block;
  guint field;
} Slot;

static const LimaProgrammeIndicator *
find_indicator (const LimaProgramme *programme, LimaAtom id)
{
  int at = lima_items_find (programme->indicators, id);

  return at < 0 ? NULL : (const LimaProgrammeIndicator *) programme->indicators->item[at];
}

static const LimaBlock *
find_item (const LimaItems *items, LimaAtom id)
{
  int at = id == 0 ? -1 : lima_items_find (items, id);

  return at < 0 ? NULL : items->item[at];
}

static Slot
find_part (const LimaPath *path, const LimaProgrammeTarget *target, LimaAtom part, guint field)
{
  const LimaBlock *block = target == NULL ? NULL : find_item (target->parts, part);

  if (block == NULL)
    return (Slot) { *path, NULL, field };
  return (Slot) { lima_editing_path_to (path, LIMA_PROGRAMME_TARGET_PARTS, part), block, field };
}

/* A target that was revised is typed over where it was revised: the first one stays what it was. */
static guint
field_of_target (const LimaProgrammeTarget *target, const LimaResultsRow *row)
{
  gboolean revised = row->cells[LIMA_RESULTS_COLUMN_TARGET].struck != NULL ||
                     (target != NULL && target->target.state == LIMA_AMOUNT_NONE && target->revised.state != LIMA_AMOUNT_NONE);

  return revised ? LIMA_PROGRAMME_TARGET_REVISED : LIMA_PROGRAMME_TARGET_TARGET;
}

static Slot
find_slot (const LimaProgrammeIndicator *indicator, const LimaPath *path, const LimaResultsRow *row, LimaResultsColumn column)
{
  gboolean is_target = column == LIMA_RESULTS_COLUMN_TARGET;
  LimaAtom id = is_target ? row->target : row->actual;
  const LimaProgrammeTarget *target;
  LimaPath to;

  if (column == LIMA_RESULTS_COLUMN_BASELINE)
    return (Slot) { *path, &indicator->head, LIMA_PROGRAMME_INDICATOR_BASELINE };
  target = (const LimaProgrammeTarget *) find_item (indicator->targets, id);
  to = lima_editing_path_to (path, LIMA_PROGRAMME_INDICATOR_TARGETS, id);
  if (row->kind == LIMA_RESULTS_ROW_PART)
    return find_part (&to, target, is_target ? row->target_part : row->actual_part,
                      is_target ? LIMA_PROGRAMME_PART_TARGET : LIMA_PROGRAMME_PART_ACTUAL);
  return (Slot) { to, target == NULL ? NULL : &target->head,
                  is_target ? field_of_target (target, row) : (guint) LIMA_PROGRAMME_TARGET_ACTUAL };
}

/* A numerator alone says nothing: a percentage with its base is edited as a whole. */
static gboolean
has_base (const LimaProgrammeIndicator *indicator, const Slot *slot)
{
  if (lima_indicator_get_measure (indicator) != LIMA_MEASURE_PERCENTAGE)
    return FALSE;
  if (slot->block == &indicator->head)
    return indicator->baseline_of.state != LIMA_AMOUNT_NONE;
  return slot->block != NULL && slot->block->table == &lima_programme_target_table && slot->field == LIMA_PROGRAMME_TARGET_ACTUAL &&
         ((const LimaProgrammeTarget *) slot->block)->actual_of.state != LIMA_AMOUNT_NONE;
}

static gboolean
has_value (const LimaResultsRow *row, LimaResultsColumn column)
{
  if (column == LIMA_RESULTS_COLUMN_BASELINE)
    return row->kind == LIMA_RESULTS_ROW_INDICATOR;
  return (column == LIMA_RESULTS_COLUMN_TARGET || column == LIMA_RESULTS_COLUMN_ACTUAL) &&
         (row->kind == LIMA_RESULTS_ROW_INDICATOR || row->kind == LIMA_RESULTS_ROW_PART);
}

/**
 * lima_results_edit_is_plain:
 *
 * Returns: whether a cell holds one number, so that it can be typed in place
 */
gboolean
lima_results_edit_is_plain (const LimaProgramme *programme, const LimaResultsRow *row, LimaResultsColumn column)
{
  const LimaProgrammeIndicator *indicator;
  const LimaPath nowhere = { .table = &lima_programme_table };
  Slot slot;

  g_return_val_if_fail (programme != NULL && row != NULL, FALSE);

  indicator = has_value (row, column) ? find_indicator (programme, row->indicator) : NULL;
  if (indicator == NULL || lima_indicator_get_measure (indicator) == LIMA_MEASURE_QUALITATIVE)
    return FALSE;
  slot = find_slot (indicator, &nowhere, row, column);
  return !has_base (indicator, &slot) && (slot.block != NULL || row->kind == LIMA_RESULTS_ROW_INDICATOR);
}

/**
 * lima_results_edit_write:
 * @row: one whose cell is plain
 *
 * Returns: (transfer full): what is there to be typed over
 */
char *
lima_results_edit_write (const LimaProgramme *programme, const LimaResultsRow *row, LimaResultsColumn column, LimaFormat *format)
{
  const LimaProgrammeIndicator *indicator;
  const LimaPath nowhere = { .table = &lima_programme_table };
  Slot slot;

  g_return_val_if_fail (programme != NULL && row != NULL && format != NULL, NULL);

  indicator = find_indicator (programme, row->indicator);
  slot = find_slot (indicator, &nowhere, row, column);
  if (slot.block == NULL)
    return g_strdup ("");
  return lima_typed_write_amount (format, &LIMA_BLOCK_GET (slot.block, LimaAmount, &slot.block->table->fields[slot.field]), -1);
}

/**
 * lima_results_edit_read:
 * @text: what was typed; a percentage may have its sign
 * @out: the number, or the text in place of one
 *
 * Returns: %FALSE for what could be read in two ways
 */
gboolean
lima_results_edit_read (const LimaProgramme *programme, const LimaResultsRow *row, const char *text, LimaFormat *format, LimaAmount *out)
{
  const LimaProgrammeIndicator *indicator;
  g_autofree char *number = NULL;
  char *sign;

  g_return_val_if_fail (programme != NULL && row != NULL && text != NULL && format != NULL && out != NULL, FALSE);

  indicator = find_indicator (programme, row->indicator);
  number = g_strdup (text);
  sign = strrchr (number, '%');
  if (sign != NULL && indicator != NULL && lima_indicator_get_measure (indicator) == LIMA_MEASURE_PERCENTAGE)
    *sign = '\0';
  for (char *end = number + strlen (number), *last; end > number; end = last)
    {
      last = g_utf8_find_prev_char (number, end);
      if (last == NULL || !g_unichar_isspace (g_utf8_get_char (last)))
        break;
      *last = '\0';
    }
  return lima_typed_read_amount (format, number, out);
}

static LimaBlock *
period_new (const LimaProgramme *programme, LimaAtom id)
{
  LimaBlock *block = lima_block_new (&lima_programme_target_table, id);

  ((LimaProgrammeTarget *) block)->start = programme->start;
  ((LimaProgrammeTarget *) block)->end = programme->end;
  return block;
}

/**
 * lima_results_edit_set:
 * @set: gets the change
 * @path: the programme
 * @row: one whose cell is plain
 * @amount: what the cell gets
 *
 * Where there is no period yet that could hold it, one as long as the programme is begun.
 */
void
lima_results_edit_set (LimaChangeSet *set, const LimaProgramme *programme, const LimaPath *path, const LimaResultsRow *row,
                       LimaResultsColumn column, const LimaAmount *amount)
{
  const LimaValue value = { .type = LIMA_FIELD_AMOUNT, .v.amount = *amount };
  const LimaProgrammeIndicator *indicator;
  g_autoptr(LimaBlock) period = NULL;
  LimaPath to;
  Slot slot;

  g_return_if_fail (set != NULL && programme != NULL && path != NULL && row != NULL);

  indicator = find_indicator (programme, row->indicator);
  if (indicator == NULL)
    return;
  to = lima_editing_path_to (path, LIMA_PROGRAMME_INDICATORS, row->indicator);
  slot = find_slot (indicator, &to, row, column);
  if (slot.block != NULL)
    {
      lima_editing_add_set (set, slot.block, &slot.path, slot.field, &value);
      return;
    }
  if (row->kind != LIMA_RESULTS_ROW_INDICATOR || amount->state == LIMA_AMOUNT_NONE)
    return;
  period = period_new (programme, lima_editing_new_item_id (indicator->targets));
  lima_block_set (period, slot.field, &value);
  to = lima_editing_path_to (&to, LIMA_PROGRAMME_INDICATOR_TARGETS, period->id);
  lima_change_set_insert (set, &to, period, 0);
}

/* ---- Indicators ---- */

/**
 * lima_results_edit_add:
 * @level: impact, outcome, output, leverage or coordination
 * @id: (out): of the new indicator
 *
 * Returns: (transfer full): a new indicator at the end, a number with a target to be set for the whole programme
 */
LimaChangeSet *
lima_results_edit_add (const LimaProgramme *programme, const LimaPath *path, const char *level, LimaAtom *id)
{
  LimaChangeSet *set = lima_change_set_new ("");
  g_autoptr(LimaBlock) indicator = NULL;
  LimaBlock *period;
  LimaPath to;

  g_return_val_if_fail (programme != NULL && path != NULL && level != NULL && id != NULL, set);

  *id = lima_editing_new_item_id (programme->indicators);
  indicator = lima_block_new (&lima_programme_indicator_table, *id);
  ((LimaProgrammeIndicator *) indicator)->level = lima_atom (level);
  ((LimaProgrammeIndicator *) indicator)->measure = lima_atom ("unit");
  period = period_new (programme, lima_atom ("1"));
  ((LimaProgrammeIndicator *) indicator)->targets = lima_items_new (&period, 1);
  to = lima_editing_path_to (path, LIMA_PROGRAMME_INDICATORS, *id);
  lima_change_set_insert (set, &to, indicator, 0);
  return set;
}

/**
 * lima_results_edit_remove:
 *
 * Returns: (transfer full): the indicator goes, and those that are parts of it are so no more
 */
LimaChangeSet *
lima_results_edit_remove (const LimaProgramme *programme, const LimaPath *path, LimaAtom indicator)
{
  LimaChangeSet *set = lima_change_set_new (C_("change", "Remove an indicator"));
  const LimaValue none = { .type = LIMA_FIELD_REF };

  g_return_val_if_fail (programme != NULL && path != NULL, set);

  if (lima_items_find (programme->indicators, indicator) < 0)
    return set;
  for (guint i = 0; i < lima_items_get_n (programme->indicators); i++)
    {
      const LimaBlock *other = programme->indicators->item[i];
      const LimaPath to = lima_editing_path_to (path, LIMA_PROGRAMME_INDICATORS, other->id);

      if (((const LimaProgrammeIndicator *) other)->parent == indicator && other->id != indicator)
        lima_editing_add_set (set, other, &to, LIMA_PROGRAMME_INDICATOR_PARENT, &none);
    }
  lima_editing_add_remove (set, programme->indicators, path, LIMA_PROGRAMME_INDICATORS, indicator);
  return set;
}

/**
 * lima_results_edit_move:
 * @neighbour: another indicator
 * @behind: whether it goes behind that one, or before it
 *
 * Returns: (transfer full): the indicator takes another place among all
 */
LimaChangeSet *
lima_results_edit_move (const LimaProgramme *programme, const LimaPath *path, LimaAtom indicator, LimaAtom neighbour, gboolean behind)
{
  LimaChangeSet *set = lima_change_set_new ("");
  const LimaPath to = lima_editing_path_to (path, LIMA_PROGRAMME_INDICATORS, indicator);
  const LimaItems *items;
  int at, other;
  guint before;

  g_return_val_if_fail (programme != NULL && path != NULL, set);

  items = programme->indicators;
  at = lima_items_find (items, indicator);
  other = lima_items_find (items, neighbour);
  if (at < 0 || other < 0 || at == other)
    return set;
  before = (guint) other + behind;
  lima_change_set_move (set, &to, (guint) at + 1 < items->n ? items->item[at + 1]->id : 0, before < items->n ? items->item[before]->id : 0);
  return set;
}

/**
 * lima_results_edit_revise:
 * @target: the period
 * @revised: what is to be reached from now on; the target as it was first set stays
 * @day: when it was revised
 * @language: of the reason
 * @reason: why, "" for nothing
 *
 * Returns: (transfer full): the three in one step
 */
LimaChangeSet *
lima_results_edit_revise (const LimaProgramme *programme, const LimaPath *path, LimaAtom indicator, LimaAtom target, const LimaAmount *revised,
                          const LimaDay *day, const char *language, const char *reason)
{
  LimaChangeSet *set = lima_change_set_new (C_("change", "Revise a target"));
  const LimaProgrammeIndicator *of;
  const LimaBlock *block;
  LimaPath to;

  g_return_val_if_fail (programme != NULL && path != NULL && revised != NULL && day != NULL && reason != NULL, set);

  of = find_indicator (programme, indicator);
  block = of == NULL ? NULL : find_item (of->targets, target);
  if (block == NULL)
    return set;
  to = lima_editing_path_to (path, LIMA_PROGRAMME_INDICATORS, indicator);
  to = lima_editing_path_to (&to, LIMA_PROGRAMME_INDICATOR_TARGETS, target);
  g_auto(LimaValue) number = { .type = LIMA_FIELD_AMOUNT, .v.amount = *revised };
  g_auto(LimaValue) date = { .type = LIMA_FIELD_DAY, .v.day = *day };
  g_auto(LimaValue) words = { .type = LIMA_FIELD_TEXT, .v.text = *reason == '\0' ? NULL : lima_text_new (language, reason) };

  lima_editing_add_set (set, block, &to, LIMA_PROGRAMME_TARGET_REVISED, &number);
  lima_editing_add_set (set, block, &to, LIMA_PROGRAMME_TARGET_REVISED_ON, &date);
  lima_editing_add_set (set, block, &to, LIMA_PROGRAMME_TARGET_REASON, &words);
  return set;
}
