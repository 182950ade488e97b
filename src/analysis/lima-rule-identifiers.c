/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The project's own identifier. One that stands twice is found by money rule 11. */

#include "lima-rule-private.h"

#include <string.h>

static gboolean
begins_with (const char *identifier, const char *organisation)
{
  gsize length;

  if (organisation == NULL)
    return FALSE;
  length = strlen (organisation);
  return g_ascii_strncasecmp (identifier, organisation, length) == 0 && identifier[length] == '-';
}

/* Also that of an organisation which reported it before (other-identifier of type B1). */
static gboolean
is_of_reporter (const LimaProject *project)
{
  if (begins_with (project->identifier, lima_atom_text (project->reporter_ref)))
    return TRUE;
  for (guint i = 0; i < lima_items_get_n (project->other_identifiers); i++)
    {
      const LimaOtherIdentifier *other = (const LimaOtherIdentifier *) project->other_identifiers->item[i];

      if (other->type == lima_atom ("B1") && begins_with (project->identifier, other->ref))
        return TRUE;
    }
  return FALSE;
}

/*< private >
 * lima_rule_check_identifiers:
 *
 * Rules 1.1.3, 1.1.21, 1.3.1 and 1.3.13 of the IATI ruleset.
 */
void
lima_rule_check_identifiers (LimaRuleRun *self)
{
  const LimaProject *project = self->project;
  const char *identifier = project->identifier, *reporter = lima_atom_text (project->reporter_ref);

  if (identifier == NULL || *identifier == '\0')
    {
      lima_rule_run_add (self, LIMA_RULE_NO_IDENTIFIER, LIMA_PROJECT_IDENTIFIER);
      return;
    }
  if (reporter != NULL && g_ascii_strcasecmp (identifier, reporter) == 0)
    lima_rule_run_add (self, LIMA_RULE_IDENTIFIER_IS_REPORTER, LIMA_PROJECT_IDENTIFIER)->text = identifier;
  else if (reporter != NULL && !is_of_reporter (project))
    lima_rule_run_add (self, LIMA_RULE_IDENTIFIER_PREFIX, LIMA_PROJECT_IDENTIFIER)->text = identifier;
  if (lima_rule_has_blank_end (identifier))
    lima_rule_run_add (self, LIMA_RULE_IDENTIFIER_BLANKS, LIMA_PROJECT_IDENTIFIER)->text = identifier;
  if (strpbrk (identifier, "/&|?") != NULL)
    lima_rule_run_add (self, LIMA_RULE_IDENTIFIER_SYMBOLS, LIMA_PROJECT_IDENTIFIER)->text = identifier;
}
