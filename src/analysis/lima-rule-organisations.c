/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Organisations and how they are referred to: by references that others can find, and with a name. */

#include "lima-rule-private.h"

#include <string.h>

/*< private >
 * lima_rule_has_blank_end:
 * @text: (nullable): an identifier or a reference
 *
 * Readers of IATI take off the blanks of XML; a no-break space, or the blank of a portfolio, stays.
 *
 * Returns: whether it begins or ends with white space of any kind
 */
gboolean
lima_rule_has_blank_end (const char *text)
{
  if (text == NULL || *text == '\0')
    return FALSE;
  return g_unichar_isspace (g_utf8_get_char (text)) ||
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

static void
add_name (GHashTable *named, LimaAtom ref, const LimaText *name)
{
  if (ref != 0 && !lima_rule_text_is_blank (name))
    g_hash_table_add (named, GUINT_TO_POINTER (ref));
}

static void
add_names_of_project (GHashTable *named, const LimaProject *project)
{
  add_name (named, project->reporter_ref, project->reporter_name);
  for (guint i = 0; i < lima_items_get_n (project->participants); i++)
    {
      const LimaParticipant *participant = (const LimaParticipant *) project->participants->item[i];

      add_name (named, participant->ref, participant->name);
    }
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    {
      const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];

      add_name (named, flow->provider_ref, flow->provider_name);
      add_name (named, flow->receiver_ref, flow->receiver_name);
    }
}

/*< private >
 * lima_rule_collect_names:
 * @named: where references come
 * @snapshot: a portfolio
 *
 * Finds the organisations that something in the portfolio gives a name to.
 */
void
lima_rule_collect_names (GHashTable *named, const LimaSnapshot *snapshot)
{
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT);

  for (guint row = 0; row < n; row++)
    add_names_of_project (named, (const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row));
  n = lima_snapshot_get_n (snapshot, LIMA_RECORD_ORGANISATION);
  for (guint row = 0; row < n; row++)
    {
      const LimaOrganisation *organisation =
        (const LimaOrganisation *) lima_snapshot_get (snapshot, LIMA_RECORD_ORGANISATION, row);

      add_name (named, organisation->ref, organisation->name);
    }
}

/* Whether anything in the portfolio names the organisation. */
static gboolean
is_named (LimaRuleRun *self, LimaAtom ref)
{
  if (!self->knows_named)
    lima_rule_collect_names (self->named, self->index->snapshot);
  self->knows_named = TRUE;
  return g_hash_table_contains (self->named, GUINT_TO_POINTER (ref));
}

/* ---- references ---------------------------------------------------------------------------------------------------------- */

/* Where a reference stands; what a project says a hundred times is found once. */
typedef struct
{
  LimaRuleRun *run;
  guint n_before; /* items found before the references of the project were looked at */
  guint list;     /* of the project; nothing but @field where there is no element */
  const LimaBlock *element;
} Place;

static gboolean
was_said (const Place *self, LimaRule rule, const char *ref)
{
  for (guint i = self->n_before; i < self->run->items->len; i++)
    {
      const LimaRuleItem *item = &g_array_index (self->run->items, LimaRuleItem, i);

      if (item->rule == rule && g_strcmp0 (item->text, ref) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add (const Place *self, LimaRule rule, guint field, const char *ref)
{
  LimaRuleItem *item;

  if (was_said (self, rule, ref))
    return;
  item = self->element == NULL ? lima_rule_run_add (self->run, rule, field)
                               : lima_rule_run_add_at (self->run, rule, self->list, self->element, field);
  item->text = ref;
}

static void
check_activity (const Place *self, guint field, const char *ref)
{
  if (lima_rule_has_blank_end (ref))
    add (self, LIMA_RULE_REFERENCE_BLANKS, field, ref);
}

static void
check_organisation (const Place *self, guint field, LimaAtom ref)
{
  const char *text = lima_atom_text (ref);

  check_activity (self, field, text);
  if (text != NULL && strpbrk (text, "/&|?") != NULL)
    add (self, LIMA_RULE_ORGANISATION_SYMBOLS, field, text);
}

/* A reference without a digit, or with a blank, is a name in the wrong place (version 1 has many): people know who it is. */
static gboolean
is_a_name (const char *ref)
{
  return strpbrk (ref, "0123456789") == NULL || strchr (ref, ' ') != NULL;
}

static void
check_participant (Place *self, const LimaParticipant *participant)
{
  LimaAtom ref = participant->ref;

  self->list = LIMA_PROJECT_PARTICIPANTS;
  self->element = &participant->head;
  check_organisation (self, LIMA_PARTICIPANT_REF, ref);
  check_activity (self, LIMA_PARTICIPANT_ACTIVITY, participant->activity);
  if (ref != 0 && lima_rule_text_is_blank (participant->name) && !is_a_name (lima_atom_text (ref)) && !is_named (self->run, ref))
    add (self, LIMA_RULE_ORGANISATION_UNNAMED, LIMA_PARTICIPANT_NAME, lima_atom_text (ref));
}

/* Rules 1.16.1 and 1.6.1 are about those that the reporting organisation and the activity had before. */
static void
check_other_identifier (Place *self, const LimaOtherIdentifier *other)
{
  self->list = LIMA_PROJECT_OTHER_IDENTIFIERS;
  self->element = &other->head;
  if (other->type == lima_atom ("A3") || other->type == lima_atom ("B1"))
    check_activity (self, LIMA_OTHER_IDENTIFIER_REF, other->ref);
  check_organisation (self, LIMA_OTHER_IDENTIFIER_OWNER_REF, other->owner_ref);
}

/* An organisation of which nothing is known but its type or its activity; who is not mentioned at all is no finding. */
static gboolean
is_unknown (LimaAtom ref, const LimaText *name, LimaAtom type, const char *activity)
{
  return ref == 0 && lima_rule_text_is_blank (name) && (type != 0 || activity != NULL);
}

static void
check_flow (Place *self, const LimaFlow *flow)
{
  self->list = LIMA_PROJECT_FLOWS;
  self->element = &flow->head;
  check_organisation (self, LIMA_FLOW_PROVIDER_REF, flow->provider_ref);
  check_activity (self, LIMA_FLOW_PROVIDER_ACTIVITY, flow->provider_activity);
  check_organisation (self, LIMA_FLOW_RECEIVER_REF, flow->receiver_ref);
  check_activity (self, LIMA_FLOW_RECEIVER_ACTIVITY, flow->receiver_activity);
  if (is_unknown (flow->provider_ref, flow->provider_name, flow->provider_type, flow->provider_activity))
    lima_rule_run_add_flow (self->run, LIMA_RULE_PROVIDER_UNKNOWN, flow, LIMA_FLOW_PROVIDER_NAME);
  if (is_unknown (flow->receiver_ref, flow->receiver_name, flow->receiver_type, flow->receiver_activity))
    lima_rule_run_add_flow (self->run, LIMA_RULE_RECEIVER_UNKNOWN, flow, LIMA_FLOW_RECEIVER_NAME);
}

/*< private >
 * lima_rule_check_organisations:
 *
 * Rules 1.4.1 to 1.11.13 and 1.14.1 to 1.16.1 of the IATI ruleset that are about blanks and symbols, 6.9.1, 6.9.2, and
 * organisations that nobody names. Rules 1.3.1 and 1.3.13, of the project's own identifier, are in lima-rule-identifiers.c.
 */
void
lima_rule_check_organisations (LimaRuleRun *self)
{
  const LimaProject *project = self->project;
  Place place = { .run = self, .n_before = self->items->len };

  check_organisation (&place, LIMA_PROJECT_REPORTER_REF, project->reporter_ref);
  for (guint i = 0; i < lima_items_get_n (project->participants); i++)
    check_participant (&place, (const LimaParticipant *) project->participants->item[i]);
  for (guint i = 0; i < lima_items_get_n (project->other_identifiers); i++)
    check_other_identifier (&place, (const LimaOtherIdentifier *) project->other_identifiers->item[i]);
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    check_flow (&place, (const LimaFlow *) project->flows->item[i]);
  place.list = LIMA_PROJECT_RELATED;
  for (guint i = 0; i < lima_items_get_n (project->related); i++)
    {
      place.element = project->related->item[i];
      check_activity (&place, LIMA_RELATED_REF, ((const LimaRelated *) place.element)->ref);
    }
}
