/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What projects lack, by the same definitions as the facet of missing data: a finding leads to as many rows as the list shows. */

#include "lima-rule-private.h"

static const struct
{
  LimaMissing missing;
  LimaRule rule;
  guint field;
} lacks[] = {
  { LIMA_MISSING_TITLE, LIMA_RULE_NO_TITLE, LIMA_PROJECT_TITLE },
  { LIMA_MISSING_DESCRIPTION, LIMA_RULE_NO_DESCRIPTION, LIMA_PROJECT_DESCRIPTIONS }, /* see is_excused() */
  { LIMA_MISSING_STATUS, LIMA_RULE_NO_STATUS, LIMA_PROJECT_STATUS },
  { LIMA_MISSING_START, LIMA_RULE_NO_START, LIMA_PROJECT_PLANNED_START },
  { LIMA_MISSING_END, LIMA_RULE_NO_END, LIMA_PROJECT_PLANNED_END },
  { LIMA_MISSING_PLACE, LIMA_RULE_NO_PLACE, LIMA_PROJECT_PLACES },
  { LIMA_MISSING_SECTOR, LIMA_RULE_NO_SECTOR, LIMA_PROJECT_SECTORS },
  { LIMA_MISSING_DONOR, LIMA_RULE_NO_DONOR, LIMA_PROJECT_PARTICIPANTS },
};

/* Nobody describes a project that is not real. */
static gboolean
is_excused (const LimaProject *project, LimaRule rule)
{
  return rule == LIMA_RULE_NO_DESCRIPTION && project->illustrative == LIMA_TRUE;
}

/*< private >
 * lima_rule_check_missing:
 *
 * Rules 4.3.1, 4.4.1, 6.11.1, 6.2.2 and 3.7.1 of the IATI ruleset, and what breakdowns need.
 */
void
lima_rule_check_missing (LimaRuleRun *self)
{
  const LimaFacetData *facet = &self->index->facets[LIMA_FACET_MISSING];

  for (guint32 i = facet->members.starts[self->row]; i < facet->members.starts[self->row + 1]; i++)
    for (guint k = 0; k < G_N_ELEMENTS (lacks); k++)
      if (facet->keys[lima_lists_get (&facet->members, i)] == lima_atom (lima_missing_get_name (lacks[k].missing)) &&
          !is_excused (self->project, lacks[k].rule))
        lima_rule_run_add (self, lacks[k].rule, lacks[k].field);
}
