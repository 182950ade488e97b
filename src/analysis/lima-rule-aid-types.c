/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Aid types: one of OECD DAC's list stands by itself, those of other lists stand behind it. */

#include "lima-rule-private.h"

static LimaAtom
vocabulary_of (const LimaItems *others, guint i)
{
  LimaAtom vocabulary = ((const LimaAidType *) others->item[i])->vocabulary;

  return lima_rule_is_dac (vocabulary) ? 0 : vocabulary;
}

static gboolean
lacks_dac (LimaAtom dac, const LimaItems *others)
{
  if (dac != 0)
    return FALSE;
  for (guint i = 0; i < lima_items_get_n (others); i++)
    if (vocabulary_of (others, i) == 0)
      return FALSE;
  return lima_items_get_n (others) > 0;
}

/* The first that has the vocabulary of one before it, or NULL. */
static const LimaAidType *
find_repeated (LimaAtom dac, const LimaItems *others)
{
  for (guint i = 0; i < lima_items_get_n (others); i++)
    {
      gboolean repeated = dac != 0 && vocabulary_of (others, i) == 0;

      for (guint k = 0; k < i && !repeated; k++)
        repeated = vocabulary_of (others, k) == vocabulary_of (others, i);
      if (repeated)
        return (const LimaAidType *) others->item[i];
    }
  return NULL;
}

static void
check_flow (LimaRuleRun *self, const LimaFlow *flow)
{
  const LimaAidType *repeated = find_repeated (flow->aid_type, flow->aid_types);
  LimaRuleItem *item;

  if (lacks_dac (flow->aid_type, flow->aid_types))
    lima_rule_run_add_flow (self, LIMA_RULE_FLOW_AID_TYPE_NOT_DAC, flow, LIMA_FLOW_AID_TYPE);
  if (repeated == NULL)
    return;
  item = lima_rule_run_add_flow (self, LIMA_RULE_FLOW_AID_TYPE_REPEATED, flow, LIMA_FLOW_AID_TYPES);
  item->path = lima_rule_path_below (&item->path, LIMA_FLOW_AID_TYPES, &repeated->head);
  item->path.field = LIMA_AID_TYPE_CODE;
  item->text = lima_atom_text (repeated->code);
}

/*< private >
 * lima_rule_check_aid_types:
 *
 * Rules 107.1.1, 107.1.2, 107.2.1 and 107.2.2 of the IATI ruleset.
 */
void
lima_rule_check_aid_types (LimaRuleRun *self)
{
  const LimaProject *project = self->project;
  const LimaAidType *repeated = find_repeated (project->aid_type, project->aid_types);

  if (lacks_dac (project->aid_type, project->aid_types))
    lima_rule_run_add (self, LIMA_RULE_AID_TYPE_NOT_DAC, LIMA_PROJECT_AID_TYPE);
  if (repeated != NULL)
    lima_rule_run_add_at (self, LIMA_RULE_AID_TYPE_REPEATED, LIMA_PROJECT_AID_TYPES, &repeated->head, LIMA_AID_TYPE_CODE)->text =
      lima_atom_text (repeated->code);
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    if (((const LimaFlow *) project->flows->item[i])->aid_types != NULL)
      check_flow (self, (const LimaFlow *) project->flows->item[i]);
}
