/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares. Percentages that do not make 100 are found by the money rules. */

#include "lima-rule-private.h"

/* Which transactions have shares of their own. */
typedef struct
{
  guint n;
  guint with_places;
  guint with_sectors;
} Counts;

static Counts
count_flows (const LimaProject *project)
{
  Counts counts = { 0 };

  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    {
      const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];

      if (lima_kind_is_period (lima_flow_get_kind (flow)))
        continue;
      counts.n++;
      counts.with_places += lima_items_get_n (flow->places) > 0;
      counts.with_sectors += lima_items_get_n (flow->sectors) > 0;
    }
  return counts;
}

static gboolean
is_beyond_range (const LimaAmount *percentage)
{
  const LimaDecimal hundred = { 100, 0 };

  if (!lima_amount_has_value (percentage))
    return FALSE;
  return lima_amount_percentage (percentage).coef < 0 || lima_decimal_compare (lima_amount_percentage (percentage), hundred) > 0;
}

static void
check_places (LimaRuleRun *self)
{
  guint n = lima_items_get_n (self->project->places), given = 0;

  for (guint i = 0; i < n; i++)
    {
      const LimaPlace *place = (const LimaPlace *) self->project->places->item[i];

      given += place->percentage.state != LIMA_AMOUNT_NONE;
      if (is_beyond_range (&place->percentage))
        lima_rule_run_add_at (self, LIMA_RULE_PERCENTAGE_BEYOND_RANGE, LIMA_PROJECT_PLACES, &place->head,
                              LIMA_PLACE_PERCENTAGE)->text =
          lima_atom_text (place->country != 0 ? place->country : place->region);
    }
  if (n > 1 && given == 0)
    lima_rule_run_add (self, LIMA_RULE_PLACES_WITHOUT_SHARES, LIMA_PROJECT_PLACES);
}

/* No vocabulary is OECD DAC's, 1. */
static LimaAtom
vocabulary_of (const LimaSector *sector)
{
  return sector->vocabulary != 0 ? sector->vocabulary : lima_atom ("1");
}

/* Of the sectors in the vocabulary of the first one: several, and none with a percentage. Vocabularies have a 100 each. */
static gboolean
lacks_percentages (const LimaItems *sectors)
{
  guint n = 0, given = 0;

  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];

      if (vocabulary_of (sector) != vocabulary_of ((const LimaSector *) sectors->item[0]))
        continue;
      n++;
      given += sector->percentage.state != LIMA_AMOUNT_NONE;
    }
  return n > 1 && given == 0;
}

static void
check_sectors (LimaRuleRun *self)
{
  for (guint i = 0; i < lima_items_get_n (self->project->sectors); i++)
    {
      const LimaSector *sector = (const LimaSector *) self->project->sectors->item[i];

      if (is_beyond_range (&sector->percentage))
        lima_rule_run_add_at (self, LIMA_RULE_PERCENTAGE_BEYOND_RANGE, LIMA_PROJECT_SECTORS, &sector->head,
                              LIMA_SECTOR_PERCENTAGE)->text = lima_atom_text (sector->code);
    }
  if (lacks_percentages (self->project->sectors))
    lima_rule_run_add (self, LIMA_RULE_SECTORS_WITHOUT_SHARES, LIMA_PROJECT_SECTORS);
}

/*< private >
 * lima_rule_check_shares:
 *
 * Rules 2.1.1, 3.1.1, 3.4.1, 3.6.2, 3.7.2, 6.6.2, 6.7.2, 12.1.1 and 12.3.1 of the IATI ruleset.
 */
void
lima_rule_check_shares (LimaRuleRun *self)
{
  Counts counts = count_flows (self->project);

  check_places (self);
  check_sectors (self);
  if (lima_items_get_n (self->project->places) > 0 && counts.with_places > 0)
    lima_rule_run_add (self, LIMA_RULE_PLACES_AT_BOTH_LEVELS, LIMA_PROJECT_PLACES);
  else if (counts.with_places > 0 && counts.with_places < counts.n)
    lima_rule_run_add (self, LIMA_RULE_PLACES_OF_SOME_FLOWS, LIMA_PROJECT_PLACES);
  if (lima_items_get_n (self->project->sectors) > 0 && counts.with_sectors > 0)
    lima_rule_run_add (self, LIMA_RULE_SECTORS_AT_BOTH_LEVELS, LIMA_PROJECT_SECTORS);
  else if (counts.with_sectors > 0 && counts.with_sectors < counts.n)
    lima_rule_run_add (self, LIMA_RULE_SECTORS_OF_SOME_FLOWS, LIMA_PROJECT_SECTORS);
}
