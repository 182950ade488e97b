/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-indicator-parts.h"

static LimaIndicatorPartsKind
kind_of (const LimaProgrammePart *part)
{
  const char *code = lima_atom_text (part->kind);

  if (g_strcmp0 (code, "women") == 0 || g_strcmp0 (code, "men") == 0)
    return LIMA_INDICATOR_PARTS_SEX;
  return g_strcmp0 (code, "youth") == 0 ? LIMA_INDICATOR_PARTS_YOUTH : LIMA_INDICATOR_PARTS_OWN;
}

/* Whether a part alone is more than the whole: it has passed it, or goes the other way. */
static gboolean
is_beyond (LimaSum part, LimaSum whole)
{
  return whole.coef < 0 ? part.coef < whole.coef || part.coef > 0 : part.coef > whole.coef || part.coef < 0;
}

/* Adds the parts of a kind; FALSE when a sum would leave its range. */
static gboolean
add_parts (LimaIndicatorParts *out, const LimaItems *parts, LimaIndicatorPartsKind kind, gsize offset, gboolean *any_beyond)
{
  for (guint i = 0; i < lima_items_get_n (parts); i++)
    {
      const LimaProgrammePart *part = (const LimaProgrammePart *) parts->item[i];
      const LimaAmount *amount = G_STRUCT_MEMBER_P (part, offset);

      if (kind_of (part) != kind)
        continue;
      if (!lima_amount_has_value (amount))
        {
          out->unknown++;
          continue;
        }
      if (!lima_sum_add (&out->sum, lima_amount_value (amount)))
        return FALSE;
      out->known++;
      *any_beyond = *any_beyond || is_beyond (lima_sum_from_decimal (lima_amount_value (amount)), out->whole.value);
    }
  return TRUE;
}

static LimaIndicatorPartsState
judge_sum (const LimaIndicatorParts *parts, LimaIndicatorPartsKind kind, gboolean any_beyond)
{
  if (is_beyond (parts->sum, parts->whole.value))
    return kind == LIMA_INDICATOR_PARTS_OWN && !any_beyond ? LIMA_INDICATOR_PARTS_OVERLAP : LIMA_INDICATOR_PARTS_BEYOND;
  if (parts->remainder.coef != 0)
    return LIMA_INDICATOR_PARTS_REMAINDER;
  return parts->unknown > 0 ? LIMA_INDICATOR_PARTS_UNKNOWN : LIMA_INDICATOR_PARTS_ADD_UP;
}

/* The numbers of the parts stand at offset in each; whole is set, and its value is what they are of. */
static void
judge_parts (LimaIndicatorParts *out, const LimaItems *parts, LimaIndicatorPartsKind kind, gsize offset, gboolean is_unlike)
{
  gboolean any_beyond = FALSE, fits = add_parts (out, parts, kind, offset, &any_beyond);

  if (out->known + out->unknown == 0)
    return;
  if (is_unlike)
    out->state = LIMA_INDICATOR_PARTS_UNLIKE;
  else if (!fits || out->known == 0 || out->whole.state != LIMA_INDICATOR_VALUE_KNOWN ||
           __builtin_sub_overflow (out->whole.value.coef, out->sum.coef, &out->remainder.coef))
    out->state = LIMA_INDICATOR_PARTS_UNKNOWN;
  else
    out->state = judge_sum (out, kind, any_beyond);
}

static LimaIndicatorParts
judge_target (const LimaProgrammeIndicator *self, const LimaProgrammeTarget *item, const LimaAmount *whole, LimaIndicatorPartsKind kind)
{
  LimaIndicatorParts out = { LIMA_INDICATOR_PARTS_NONE };

  out.whole = lima_indicator_read_value (self, whole, NULL);
  judge_parts (&out, item->parts, kind, G_STRUCT_OFFSET (LimaProgrammePart, target),
               lima_indicator_get_measure (self) == LIMA_MEASURE_PERCENTAGE);
  return out;
}

/**
 * lima_indicator_judge_target_parts:
 * @self: an indicator
 * @item: one of its targets
 * @kind: which parts
 *
 * Judges the parts of a target (women, men, …) against the whole: the revised target where there is one. Parts that add up to the
 * target as it was first set are told apart, since a revision may have left them as they were.
 *
 * Returns: what they leave over
 */
LimaIndicatorParts
lima_indicator_judge_target_parts (const LimaProgrammeIndicator *self, const LimaProgrammeTarget *item, LimaIndicatorPartsKind kind)
{
  LimaIndicatorParts out = { LIMA_INDICATOR_PARTS_NONE };

  g_return_val_if_fail (self != NULL && item != NULL, out);

  if (item->revised.state == LIMA_AMOUNT_NONE)
    return judge_target (self, item, &item->target, kind);
  out = judge_target (self, item, &item->revised, kind);
  if (out.state != LIMA_INDICATOR_PARTS_ADD_UP &&
      judge_target (self, item, &item->target, kind).state == LIMA_INDICATOR_PARTS_ADD_UP)
    out.state = LIMA_INDICATOR_PARTS_UNREVISED;
  return out;
}

/**
 * lima_indicator_judge_actual_parts:
 * @self: an indicator
 * @item: one of its targets
 * @kind: which parts
 *
 * Judges the parts of an actual value against the whole. Those of a percentage are parts of its numerator, where it has one.
 *
 * Returns: what they leave over
 */
LimaIndicatorParts
lima_indicator_judge_actual_parts (const LimaProgrammeIndicator *self, const LimaProgrammeTarget *item, LimaIndicatorPartsKind kind)
{
  LimaIndicatorParts out = { LIMA_INDICATOR_PARTS_NONE };
  gboolean is_percentage;

  g_return_val_if_fail (self != NULL && item != NULL, out);

  is_percentage = lima_indicator_get_measure (self) == LIMA_MEASURE_PERCENTAGE;
  out.whole = lima_indicator_read_value (self, &item->actual, &item->actual_of);
  if (out.whole.has_ratio)
    out.whole.value = out.whole.numerator;
  judge_parts (&out, item->parts, kind, G_STRUCT_OFFSET (LimaProgrammePart, actual),
               is_percentage && item->actual_of.state == LIMA_AMOUNT_NONE);
  return out;
}
