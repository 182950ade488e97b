/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a project refers to: activities, themes, organisations, markers, codes of its own. */

#include "lima-rule-private.h"

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
check_related (LimaRuleRun *self, const LimaRelated *related)
{
  if (!is_empty (related->ref) && !g_hash_table_contains (self->identifiers, related->ref))
    lima_rule_run_add_at (self, LIMA_RULE_RELATED_NOT_FOUND, LIMA_PROJECT_RELATED, &related->head, LIMA_RELATED_REF)->text =
      related->ref;
}

static void
check_theme (LimaRuleRun *self, const LimaThemeShare *share)
{
  if (share->theme != 0 && self->themes != NULL && !g_hash_table_contains (self->themes, GUINT_TO_POINTER (share->theme)))
    lima_rule_run_add_at (self, LIMA_RULE_THEME_NOT_FOUND, LIMA_PROJECT_THEMES, &share->head, LIMA_THEME_SHARE_THEME)->text =
      lima_atom_text (share->theme);
}

static void
check_participant (LimaRuleRun *self, const LimaParticipant *participant)
{
  if (participant->ref == 0 && lima_text_get_n (participant->name) == 0)
    lima_rule_run_add_at (self, LIMA_RULE_ORGANISATION_UNKNOWN, LIMA_PROJECT_PARTICIPANTS, &participant->head, LIMA_PARTICIPANT_NAME);
}

static void
check_marker (LimaRuleRun *self, const LimaMarker *marker)
{
  if (marker->significance == 0 && lima_rule_is_dac (marker->vocabulary))
    lima_rule_run_add_at (self, LIMA_RULE_MARKER_WITHOUT_SIGNIFICANCE, LIMA_PROJECT_MARKERS, &marker->head,
                          LIMA_MARKER_SIGNIFICANCE)->text = lima_atom_text (marker->code);
  if (marker->vocabulary == lima_atom ("99") && lima_rule_text_is_blank (marker->name))
    lima_rule_run_add_at (self, LIMA_RULE_OWN_MARKER_UNNAMED, LIMA_PROJECT_MARKERS, &marker->head, LIMA_MARKER_NAME)->text =
      lima_atom_text (marker->code);
}

static void
check_sector (LimaRuleRun *self, const LimaSector *sector)
{
  gboolean own = sector->vocabulary == lima_atom ("98") || sector->vocabulary == lima_atom ("99");

  if (own && lima_text_get_n (sector->name) == 0)
    lima_rule_run_add_at (self, LIMA_RULE_OWN_SECTOR_UNNAMED, LIMA_PROJECT_SECTORS, &sector->head, LIMA_SECTOR_NAME)->text =
      lima_atom_text (sector->code);
}

static gboolean
has_dac_sector (const LimaItems *sectors)
{
  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    if (lima_rule_is_dac (((const LimaSector *) sectors->item[i])->vocabulary))
      return TRUE;
  return FALSE;
}

/* Whether there is more than goals, targets and indicators of the SDGs. */
static gboolean
has_sector (const LimaItems *sectors)
{
  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    {
      LimaAtom vocabulary = ((const LimaSector *) sectors->item[i])->vocabulary;

      if (vocabulary != lima_atom ("7") && vocabulary != lima_atom ("8") && vocabulary != lima_atom ("9"))
        return TRUE;
    }
  return FALSE;
}

/* A DAC sector of a flow is enough for those who compare. Where there are only goals, the project lacks a sector altogether. */
static void
check_vocabularies (LimaRuleRun *self)
{
  const LimaProject *project = self->project;

  if (!has_sector (project->sectors) || has_dac_sector (project->sectors))
    return;
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    if (has_dac_sector (((const LimaFlow *) project->flows->item[i])->sectors))
      return;
  lima_rule_run_add (self, LIMA_RULE_SECTORS_NOT_DAC, LIMA_PROJECT_SECTORS);
}

/*< private >
 * lima_rule_check_references:
 *
 * Rules 2.2.1, 6.10.1, 6.13.1, 6.14.1 and 102.1.1 of the IATI ruleset, and references to nothing.
 */
void
lima_rule_check_references (LimaRuleRun *self)
{
  const LimaProject *project = self->project;

  for (guint i = 0; i < lima_items_get_n (project->related); i++)
    check_related (self, (const LimaRelated *) project->related->item[i]);
  for (guint i = 0; i < lima_items_get_n (project->themes); i++)
    check_theme (self, (const LimaThemeShare *) project->themes->item[i]);
  for (guint i = 0; i < lima_items_get_n (project->participants); i++)
    check_participant (self, (const LimaParticipant *) project->participants->item[i]);
  for (guint i = 0; i < lima_items_get_n (project->markers); i++)
    check_marker (self, (const LimaMarker *) project->markers->item[i]);
  for (guint i = 0; i < lima_items_get_n (project->sectors); i++)
    check_sector (self, (const LimaSector *) project->sectors->item[i]);
  check_vocabularies (self);
}
