/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a project lacks. */

#include "lima-index-private.h"

#include <lima-i18n.h>

static const struct
{
  const char *name;
  const char *label;
} missing_data[LIMA_N_MISSING] = {
  [LIMA_MISSING_TITLE] = { "title", NC_ ("missing data", "No title") },
  [LIMA_MISSING_DESCRIPTION] = { "description", NC_ ("missing data", "No description") },
  [LIMA_MISSING_PLACE] = { "place", NC_ ("missing data", "No country or region") },
  [LIMA_MISSING_DONOR] = { "donor", NC_ ("missing data", "No donor") },
  [LIMA_MISSING_THEME] = { "theme", NC_ ("missing data", "No theme") },
  [LIMA_MISSING_SECTOR] = { "sector", NC_ ("missing data", "No sector") },
  [LIMA_MISSING_GOAL] = { "goal", NC_ ("missing data", "No goal (SDG)") },
  [LIMA_MISSING_START] = { "start", NC_ ("missing data", "No start date") },
  [LIMA_MISSING_END] = { "end", NC_ ("missing data", "No end date") },
  [LIMA_MISSING_STATUS] = { "status", NC_ ("missing data", "No status") },
  [LIMA_MISSING_SPEND] = { "spend", NC_ ("missing data", "No spend recorded") },
  [LIMA_MISSING_FUNDS] = { "funds", NC_ ("missing data", "No incoming funds recorded") },
  [LIMA_MISSING_BUDGET] = { "budget", NC_ ("missing data", "No budget recorded") },
  [LIMA_MISSING_CLOSURE] = { "closure", NC_ ("missing data", "Past its end, not closed") },
};

/**
 * lima_missing_get_name:
 * @missing: what a project can lack
 *
 * Returns: its word, the key of the facet
 */
const char *
lima_missing_get_name (LimaMissing missing)
{
  g_return_val_if_fail (missing < LIMA_N_MISSING, NULL);

  return missing_data[missing].name;
}

/**
 * lima_missing_get_label:
 * @missing: what a project can lack
 *
 * Returns: what people call it, translated
 */
const char *
lima_missing_get_label (LimaMissing missing)
{
  g_return_val_if_fail (missing < LIMA_N_MISSING, NULL);

  return C_ ("missing data", missing_data[missing].label);
}

static gboolean
is_blank (const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    for (const char *p = lima_text_get_nth (text, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
  return TRUE;
}

static gboolean
has_description (const LimaProject *project)
{
  for (guint i = 0; i < lima_items_get_n (project->descriptions); i++)
    if (!is_blank (((const LimaDescription *) project->descriptions->item[i])->text))
      return TRUE;
  return FALSE;
}

/* Whether some flow has a donor other than the reporting organisation for want of one. */
static gboolean
has_donor (const LimaFacts *facts, const LimaFactProject *project)
{
  const guint32 *donors = lima_facts_get_column (facts, LIMA_COLUMN_DONOR);
  const guint8 *flags = lima_facts_get_flags (facts);

  for (guint32 row = project->run; row < project->run + project->n_rows; row++)
    if (donors[row] != 0 && !(flags[row] & LIMA_FACT_OWN))
      return TRUE;
  return FALSE;
}

/* Whether the project has a key of the facet other than "not given". */
static gboolean
has_key (const LimaIndex *self, LimaFacet facet, guint row)
{
  const LimaLists *members = &self->facets[facet].members;
  guint32 first = members->starts[row];

  return members->starts[row + 1] - first > 1 || self->facets[facet].keys[lima_lists_get (members, first)] != 0;
}

static gboolean
has_place (const LimaIndex *self, guint row)
{
  guint32 first = self->places.starts[row];

  return self->places.starts[row + 1] - first > 1 || lima_lists_get (&self->places, first) != 0;
}

static gboolean
has_flow (const LimaFactProject *project, const LimaMeasure *measure)
{
  return ((project->kinds[0] & measure->kinds[0]) | (project->kinds[1] & measure->kinds[1])) != 0;
}

static gboolean
is_overdue (const LimaIndex *self, guint row)
{
  const LimaDate end = lima_index_get_end (self, row)->date;

  return lima_index_get_project (self, row)->status == lima_atom ("2") && end.precision != LIMA_PRECISION_NONE &&
         lima_date_end_day (end) <= lima_date_first_day (self->today);
}

/*< private >
 * lima_index_find_missing:
 * @self: an index whose other facets are there
 * @row: a project
 * @has_funder: whether it names a funding organisation
 *
 * Returns: what it lacks, a bit for each #LimaMissing
 */
guint16
lima_index_find_missing (const LimaIndex *self, guint row, gboolean has_funder)
{
  const LimaProject *project = lima_index_get_project (self, row);
  const LimaFactProject *fact = lima_facts_get_project (self->facts, row);
  const gboolean has[LIMA_N_MISSING] = {
    [LIMA_MISSING_TITLE] = !is_blank (project->title),
    [LIMA_MISSING_DESCRIPTION] = has_description (project),
    [LIMA_MISSING_PLACE] = has_place (self, row),
    [LIMA_MISSING_DONOR] = has_funder || has_donor (self->facts, fact),
    [LIMA_MISSING_THEME] = has_key (self, LIMA_FACET_THEME, row),
    [LIMA_MISSING_SECTOR] = has_key (self, LIMA_FACET_SECTOR, row),
    [LIMA_MISSING_GOAL] = has_key (self, LIMA_FACET_SDG, row),
    [LIMA_MISSING_START] = lima_day_has_date (&project->actual_start) || lima_day_has_date (&project->planned_start),
    [LIMA_MISSING_END] = lima_day_has_date (&project->actual_end) || lima_day_has_date (&project->planned_end),
    [LIMA_MISSING_STATUS] = project->status != 0,
    [LIMA_MISSING_SPEND] = has_flow (fact, &self->measures[LIMA_INDEX_SPEND]),
    [LIMA_MISSING_FUNDS] = has_flow (fact, &self->measures[LIMA_INDEX_FUNDS]),
    [LIMA_MISSING_CLOSURE] = !is_overdue (self, row),
    [LIMA_MISSING_BUDGET] = has_flow (fact, &self->measures[LIMA_INDEX_BUDGET]),
  };
  guint16 missing = 0;

  for (guint m = 0; m < LIMA_N_MISSING; m++)
    missing |= (guint16) (!has[m] << m);
  return missing;
}
