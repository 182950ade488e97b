/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes through every field of a programme: values that cannot be read, and references to nothing. */

#include "lima-rule-programme-private.h"

#include <lima-records.h>
#include <lima-reference-kind.h>

static const struct
{
  LimaReferenceKind kind;
  LimaRule rule;
} lost[] = {
  { LIMA_REFERENCE_ORGANISATION, LIMA_RULE_PROGRAMME_ORGANISATION_NOT_FOUND },
  { LIMA_REFERENCE_SOURCE, LIMA_RULE_PROGRAMME_SOURCE_NOT_FOUND },
  { LIMA_REFERENCE_COMPONENT, LIMA_RULE_PROGRAMME_COMPONENT_NOT_FOUND },
  { LIMA_REFERENCE_INDICATOR, LIMA_RULE_PROGRAMME_PARENT_NOT_FOUND },
  { LIMA_REFERENCE_MEMBER, LIMA_RULE_PROGRAMME_MEMBER_NOT_FOUND },
};

/* By its record, or by whatever else in the portfolio gives it a name. */
static gboolean
has_organisation (LimaProgrammeRun *self, LimaAtom ref)
{
  if (self->organisations == NULL)
    {
      self->organisations = g_hash_table_new (NULL, NULL);
      lima_rule_collect_names (self->organisations, self->snapshot);
      g_hash_table_add (self->organisations, GUINT_TO_POINTER (lima_snapshot_get_head (self->snapshot)->agency_ref));
    }
  return g_hash_table_contains (self->organisations, GUINT_TO_POINTER (ref));
}

static gboolean
has_source (const LimaProgrammeRun *self, LimaAtom id)
{
  guint n = lima_snapshot_get_n (self->snapshot, LIMA_RECORD_SOURCE);

  for (guint i = 0; i < n; i++)
    if (lima_snapshot_get (self->snapshot, LIMA_RECORD_SOURCE, i)->id == id)
      return TRUE;
  return FALSE;
}

/* Of the body that a path leads through. */
static gboolean
has_member (const LimaProgrammeRun *self, const LimaPath *path, LimaAtom id)
{
  int body = lima_items_find (self->programme->bodies, path->steps[0].item);

  return body >= 0 && lima_items_find (((const LimaProgrammeBody *) self->programme->bodies->item[body])->members, id) >= 0;
}

/* Linked projects and what activities wait for are found with the plan; what a baseline froze may be gone. */
static gboolean
is_there (LimaProgrammeRun *self, const LimaPath *path, LimaReferenceKind kind, LimaAtom to)
{
  switch (kind)
    {
    case LIMA_REFERENCE_ORGANISATION:
      return has_organisation (self, to);
    case LIMA_REFERENCE_SOURCE:
      return has_source (self, to);
    case LIMA_REFERENCE_COMPONENT:
      return lima_items_find (self->programme->components, to) >= 0;
    case LIMA_REFERENCE_INDICATOR:
      return lima_items_find (self->programme->indicators, to) >= 0;
    case LIMA_REFERENCE_MEMBER:
      return has_member (self, path, to);
    case LIMA_REFERENCE_PROJECT:
    case LIMA_REFERENCE_PROGRAMME:
    case LIMA_REFERENCE_PROCESS:
    case LIMA_REFERENCE_MILESTONE:
    case LIMA_REFERENCE_ACTIVITY:
    case LIMA_REFERENCE_BASELINE:
    case LIMA_REFERENCE_NONE:
    default:
      return TRUE;
    }
}

static void
check_reference (LimaProgrammeRun *self, const LimaPath *path, const LimaBlock *block, guint field)
{
  LimaReferenceKind kind = lima_reference_kind_of (block->table, field);
  LimaAtom to = LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]);

  if (to == 0 || is_there (self, path, kind, to))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lost); i++)
    if (lost[i].kind == kind)
      lima_programme_run_add (self, lost[i].rule, path, block, field)->text = lima_atom_text (to);
}

static void
check_value (LimaProgrammeRun *self, const LimaPath *path, const LimaBlock *block, guint field)
{
  const LimaField *description = &block->table->fields[field];
  LimaAtom text = 0;

  if (description->type == LIMA_FIELD_AMOUNT && !lima_amount_has_value (LIMA_BLOCK_AT (block, const LimaAmount, description)))
    text = LIMA_BLOCK_GET (block, LimaAmount, description).text;
  else if (description->type == LIMA_FIELD_DAY && !lima_day_has_date (LIMA_BLOCK_AT (block, const LimaDay, description)))
    text = LIMA_BLOCK_GET (block, LimaDay, description).text;
  if (text != 0)
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_VALUE_UNREADABLE, path, block, field)->text = lima_atom_text (text);
}

static void
check_block (LimaProgrammeRun *self, const LimaPath *path, const LimaBlock *block)
{
  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *description = &block->table->fields[field];

      if (description->type == LIMA_FIELD_REF)
        check_reference (self, path, block, field);
      else if (description->type == LIMA_FIELD_ITEMS)
        {
          const LimaItems *items = LIMA_BLOCK_GET (block, LimaItems *, description);

          for (guint i = 0; i < lima_items_get_n (items); i++)
            {
              LimaPath below = lima_rule_path_below (path, field, items->item[i]);

              check_block (self, &below, items->item[i]);
            }
        }
      else
        check_value (self, path, block, field);
    }
}

/*< private >
 * lima_programme_check_fields:
 *
 * Values that are no number or date, and references that lead nowhere.
 */
void
lima_programme_check_fields (LimaProgrammeRun *self)
{
  check_block (self, &self->path, &self->programme->head);
}
