/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicators: what they cannot be measured without, and what contradicts itself in them. */

#include "lima-rule-programme-private.h"

#include "lima-indicator-missing.h"
#include "lima-indicator-parts.h"
#include "lima-indicator-tree.h"

/* What an indicator lacks. A baseline that is not there has neither date nor source. */
static const struct
{
  LimaIndicatorMissing missing;
  guint unless;
  LimaRule rule;
  guint field;
} lacks[] = {
  { LIMA_INDICATOR_NO_BASELINE, 0, LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE, LIMA_PROGRAMME_INDICATOR_BASELINE },
  { LIMA_INDICATOR_NO_BASELINE_DATE, LIMA_INDICATOR_NO_BASELINE, LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE_DATE,
    LIMA_PROGRAMME_INDICATOR_BASELINE_DATE },
  { LIMA_INDICATOR_NO_BASELINE_SOURCE, LIMA_INDICATOR_NO_BASELINE, LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE_SOURCE,
    LIMA_PROGRAMME_INDICATOR_BASELINE_SOURCE },
  { LIMA_INDICATOR_NO_TARGET, 0, LIMA_RULE_PROGRAMME_INDICATOR_NO_TARGET, LIMA_PROGRAMME_INDICATOR_TARGETS },
  { LIMA_INDICATOR_NO_VERIFICATION, 0, LIMA_RULE_PROGRAMME_INDICATOR_NO_VERIFICATION, LIMA_PROGRAMME_INDICATOR_VERIFICATION },
};

/* Whether what is missing was given in a way that cannot be read, which is told by itself. */
static gboolean
is_unread (const LimaProgrammeIndicator *indicator, LimaIndicatorMissing missing)
{
  if (missing == LIMA_INDICATOR_NO_BASELINE)
    return indicator->baseline.text != 0 && !lima_amount_has_value (&indicator->baseline);
  return missing == LIMA_INDICATOR_NO_BASELINE_DATE && indicator->baseline_date.text != 0;
}

static void
check_missing (LimaProgrammeRun *self, const LimaPath *path, const LimaProgrammeIndicator *indicator)
{
  guint missing = lima_indicator_get_missing (indicator);

  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    if ((missing & lacks[i].missing) != 0 && (missing & lacks[i].unless) == 0 && !is_unread (indicator, lacks[i].missing))
      lima_programme_run_add (self, lacks[i].rule, path, &indicator->head, lacks[i].field)->text =
        lima_programme_run_name (self, indicator->title, &indicator->head);
}

static gboolean
has_parts_beyond (const LimaProgrammeIndicator *indicator, const LimaProgrammeTarget *target)
{
  for (guint kind = LIMA_INDICATOR_PARTS_SEX; kind <= LIMA_INDICATOR_PARTS_OWN; kind++)
    if (lima_indicator_judge_target_parts (indicator, target, kind).state == LIMA_INDICATOR_PARTS_BEYOND ||
        lima_indicator_judge_actual_parts (indicator, target, kind).state == LIMA_INDICATOR_PARTS_BEYOND)
      return TRUE;
  return FALSE;
}

static void
check_parts (LimaProgrammeRun *self, const LimaPath *path, const LimaProgrammeIndicator *indicator)
{
  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    {
      const LimaProgrammeTarget *target = (const LimaProgrammeTarget *) indicator->targets->item[i];
      LimaPath below = lima_rule_path_below (path, LIMA_PROGRAMME_INDICATOR_TARGETS, &target->head);

      if (has_parts_beyond (indicator, target))
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PARTS_BEYOND, &below, &target->head, LIMA_PROGRAMME_TARGET_PARTS)->text =
          lima_programme_run_name (self, indicator->title, &indicator->head);
    }
}

/*< private >
 * lima_programme_check_results:
 *
 * Indicators with baselines, ¶18 of the report.
 */
void
lima_programme_check_results (LimaProgrammeRun *self)
{
  g_autoptr(LimaIndicatorTree) tree = lima_indicator_tree_new (self->programme->indicators);

  for (guint i = 0; i < lima_items_get_n (self->programme->indicators); i++)
    {
      const LimaProgrammeIndicator *indicator = (const LimaProgrammeIndicator *) self->programme->indicators->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_INDICATORS, &indicator->head);

      check_missing (self, &path, indicator);
      check_parts (self, &path, indicator);
      if (g_array_index (tree->nodes, LimaIndicatorNode, i).is_on_cycle)
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_INDICATOR_CYCLE, &path, &indicator->head, LIMA_PROGRAMME_INDICATOR_PARENT)->text =
          lima_programme_run_name (self, indicator->title, &indicator->head);
    }
}
