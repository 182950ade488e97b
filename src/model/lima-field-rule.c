/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a field by itself, said beside it while it is edited. A rule looks at one block; what takes a look at the whole
 * portfolio is judged by the analysis room. No rule keeps anybody from saving. */
#include "lima-field-rule.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-codelist.h"
#include "lima-flow.h"
#include "lima-project.h"

G_DEFINE_QUARK (lima-field-error-quark, lima_field_error)

/* What no identifier may hold (IATI 2.03 iati-identifier: any character but these). */
#define SYMBOLS "/&|?"

static gboolean
fail (GError **error, LimaFieldError code, const char *sentence)
{
  g_set_error_literal (error, LIMA_FIELD_ERROR, (int) code, sentence);
  return FALSE;
}

/* ---- What is wrong whatever the field ---- */

static gboolean
check_amount (const LimaAmount *amount, GError **error)
{
  switch (amount->state)
    {
    case LIMA_AMOUNT_UNREADABLE:
      return fail (error, LIMA_FIELD_ERROR_UNREADABLE, _("Not a number: kept as text, counted nowhere."));
    case LIMA_AMOUNT_BEYOND:
      return fail (error, LIMA_FIELD_ERROR_RANGE, _("More than 18 digits: kept as text, counted nowhere."));
    case LIMA_AMOUNT_DOUBTFUL:
      return fail (error, LIMA_FIELD_ERROR_UNREADABLE, _("Read as thousands; it could be decimals."));
    case LIMA_AMOUNT_NONE:
    case LIMA_AMOUNT_EXACT:
    default:
      return TRUE;
    }
}

static gboolean
has_code (const char *list, LimaAtom code)
{
  const char *text = lima_atom_text (code);
  g_autofree char *lower = NULL;

  if (text == NULL || lima_codelist_has (list, text))
    return TRUE;
  if (g_str_equal (list, "Country"))
    return lima_country_name (text, "en") != NULL;
  if (g_str_equal (list, "Currency"))
    return lima_currency_name (text, "en") != NULL;
  lower = g_ascii_strdown (text, -1);
  return g_str_equal (list, "Language") && lima_codelist_has (list, lower);
}

/* Budgets and planned disbursements have types of another list than transactions. */
static gboolean
is_period (const LimaFlow *flow)
{
  return flow->kind == lima_atom ("budget") || flow->kind == lima_atom ("planned-disbursement");
}

/* Lists whose codes are of another list when a vocabulary beside says so. */
static gboolean
depends_on_vocabulary (const LimaBlock *block, guint field)
{
  if (block->table == &lima_sector_table && field == LIMA_SECTOR_CODE)
    return ((const LimaSector *) block)->vocabulary != 0 && ((const LimaSector *) block)->vocabulary != lima_atom ("1");
  if (block->table == &lima_place_table && field == LIMA_PLACE_REGION)
    return ((const LimaPlace *) block)->vocabulary != 0 && ((const LimaPlace *) block)->vocabulary != lima_atom ("1");
  if (block->table == &lima_marker_table && field == LIMA_MARKER_CODE)
    return ((const LimaMarker *) block)->vocabulary != 0 && ((const LimaMarker *) block)->vocabulary != lima_atom ("1");
  return block->table == &lima_flow_table && field == LIMA_FLOW_TYPE && is_period ((const LimaFlow *) block);
}

static gboolean
check_type (const LimaBlock *block, guint field, GError **error)
{
  const LimaField *info = &block->table->fields[field];

  if (info->type == LIMA_FIELD_AMOUNT)
    return check_amount (LIMA_BLOCK_AT (block, const LimaAmount, info), error);
  if (info->type == LIMA_FIELD_DAY)
    {
      const LimaDay *day = LIMA_BLOCK_AT (block, const LimaDay, info);

      return day->text == 0 || lima_day_has_date (day) || fail (error, LIMA_FIELD_ERROR_UNREADABLE, _("Not a date: kept as text, counted nowhere."));
    }
  if (info->type == LIMA_FIELD_CODE && info->codelist != NULL && !depends_on_vocabulary (block, field))
    return has_code (info->codelist, LIMA_BLOCK_GET (block, LimaAtom, info)) || fail (error, LIMA_FIELD_ERROR_CODE, _("The list has no such code."));
  return TRUE;
}

/**
 * lima_field_check:
 * @block: a record or element
 * @field: a field of it
 * @error: return location for a #LimaFieldError with half a sentence for people
 *
 * Says what is wrong with a field: what is wrong with any field of its type, then what its table's rule says.
 *
 * Returns: whether the field is as it should be
 */
gboolean
lima_field_check (const LimaBlock *block, guint field, GError **error)
{
  g_return_val_if_fail (block != NULL && field < block->table->n_fields, TRUE);

  if (!check_type (block, field, error))
    return FALSE;
  return block->table->fields[field].rule == NULL || block->table->fields[field].rule (block, error);
}

/* ---- Rules of single fields ---- */

/* Whether all of the end lies before all of the start; a month overlaps its days. */
static gboolean
is_reversed (const LimaDay *start, const LimaDay *end)
{
  return lima_day_has_date (start) && lima_day_has_date (end) && lima_date_end_day (end->date) <= lima_date_first_day (start->date);
}

/**
 * lima_field_rule_actual_end:
 *
 * IATI 2.03 ruleset 6.7.1: the end is not before the start.
 */
gboolean
lima_field_rule_actual_end (const LimaBlock *block, GError **error)
{
  const LimaProject *project = (const LimaProject *) block;

  return !is_reversed (&project->actual_start, &project->actual_end) || fail (error, LIMA_FIELD_ERROR_ORDER, _("Ends before the actual start."));
}

/**
 * lima_field_rule_planned_end:
 *
 * IATI 2.03 ruleset 6.7.2: the end is not before the start.
 */
gboolean
lima_field_rule_planned_end (const LimaBlock *block, GError **error)
{
  const LimaProject *project = (const LimaProject *) block;

  return !is_reversed (&project->planned_start, &project->planned_end) || fail (error, LIMA_FIELD_ERROR_ORDER, _("Ends before the planned start."));
}

/**
 * lima_field_rule_start:
 *
 * IATI 2.03 ruleset 6.4.1: a project has a start, planned or actual. Said at the planned one, which comes first.
 */
gboolean
lima_field_rule_start (const LimaBlock *block, GError **error)
{
  const LimaProject *project = (const LimaProject *) block;

  return lima_block_field_is_set (block, LIMA_PROJECT_PLANNED_START) || lima_block_field_is_set (block, LIMA_PROJECT_ACTUAL_START)
         || project->planned_start.text != 0 || fail (error, LIMA_FIELD_ERROR_MISSING, _("A planned or an actual start is needed."));
}

/**
 * lima_field_rule_title:
 *
 * IATI 2.03 title: required.
 */
gboolean
lima_field_rule_title (const LimaBlock *block, GError **error)
{
  return lima_block_field_is_set (block, LIMA_PROJECT_TITLE) || fail (error, LIMA_FIELD_ERROR_MISSING, _("A project needs a title."));
}

/**
 * lima_field_rule_status:
 *
 * IATI 2.03 activity-status: required.
 */
gboolean
lima_field_rule_status (const LimaBlock *block, GError **error)
{
  return lima_block_field_is_set (block, LIMA_PROJECT_STATUS) || fail (error, LIMA_FIELD_ERROR_MISSING, _("A project needs a status."));
}

/**
 * lima_field_rule_identifier:
 *
 * IATI 2.03 iati-identifier: required, and without some symbols.
 */
gboolean
lima_field_rule_identifier (const LimaBlock *block, GError **error)
{
  const char *identifier = ((const LimaProject *) block)->identifier;

  if (identifier == NULL)
    return fail (error, LIMA_FIELD_ERROR_MISSING, _("A project needs an identifier."));
  if (strpbrk (identifier, SYMBOLS) != NULL)
    return fail (error, LIMA_FIELD_ERROR_CODE, _("An identifier has none of / & | ?"));
  return TRUE;
}

static gboolean
is_share (const LimaAmount *percentage)
{
  const LimaDecimal none = { 0, 0 }, all = { 100, 0 };

  return !lima_amount_has_value (percentage)
         || (lima_decimal_compare (lima_amount_value (percentage), none) >= 0 && lima_decimal_compare (lima_amount_value (percentage), all) <= 0);
}

/**
 * lima_field_rule_percentage:
 *
 * IATI 2.03 @percentage: between 0 and 100.
 */
gboolean
lima_field_rule_percentage (const LimaBlock *block, GError **error)
{
  int field = lima_table_find (block->table, "percentage");

  return is_share (LIMA_BLOCK_AT (block, const LimaAmount, &block->table->fields[field]))
         || fail (error, LIMA_FIELD_ERROR_RANGE, _("A share is between 0 % and 100 %."));
}

/**
 * lima_field_rule_period_end:
 *
 * IATI 2.03 ruleset 7.5.2 and 7.6.2: a period does not end before it starts.
 */
gboolean
lima_field_rule_period_end (const LimaBlock *block, GError **error)
{
  const LimaFlow *flow = (const LimaFlow *) block;

  return !is_reversed (&flow->start, &flow->end) || fail (error, LIMA_FIELD_ERROR_ORDER, _("Ends before its start."));
}

/**
 * lima_field_rule_amount:
 *
 * A flow without an amount is counted nowhere; that isn't zero.
 */
gboolean
lima_field_rule_amount (const LimaBlock *block, GError **error)
{
  return lima_block_field_is_set (block, LIMA_FLOW_AMOUNT) || fail (error, LIMA_FIELD_ERROR_MISSING, _("Unknown: counted nowhere."));
}
