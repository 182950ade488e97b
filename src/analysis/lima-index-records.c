/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What records say of themselves, whether or not they have flows, by the rules by which flows get it from them (6, 7, 10). */

#include "lima-index-build.h"

#include "lima-classes.h"
#include "lima-party.h"

static void
name_place (LimaAtom key, const LimaText *name, gpointer data)
{
  LimaRecordJudge *self = data;
  LimaDictionary *places = self->words[LIMA_COLUMN_PLACE];

  lima_dictionary_name_text (places, lima_dictionary_add (places, key), name, self->origin);
}

static void
name_sector (LimaAtom key, const LimaText *name, gpointer data)
{
  LimaRecordJudge *self = data;
  LimaDictionary *sectors = self->words[LIMA_COLUMN_SECTOR];

  lima_dictionary_name_text (sectors, lima_dictionary_add (sectors, key), name, self->origin);
}

static void
add_key (LimaRecordJudge *self, LimaColumn column, LimaAtom key)
{
  if (key != 0)
    lima_lists_add (&self->lists[column], lima_dictionary_add (self->words[column], key));
}

static void
add_shares (LimaRecordJudge *self, LimaColumn column, const LimaShares *shares)
{
  for (guint i = 0; i < shares->n; i++)
    add_key (self, column, shares->share[i].key);
}

/* Its own themes, else those that the scheme gives its sectors, else its markers. */
static void
add_themes (LimaRecordJudge *self, const LimaProject *project, gboolean has_sectors)
{
  const LimaThemeMap *map = lima_facts_get_themes (self->facts);
  LimaAtom of_markers;

  if (lima_themes_judge (&self->themes, project->themes))
    {
      add_shares (self, LIMA_COLUMN_THEME, &self->themes);
      return;
    }
  if (map == NULL)
    return;
  of_markers = lima_theme_map_of_markers (map, project->markers);
  if (!has_sectors)
    add_key (self, LIMA_COLUMN_THEME, of_markers);
  for (guint i = 0; has_sectors && i < self->sectors.n; i++)
    {
      LimaAtom theme = lima_theme_map_of_sector (map, self->sectors.share[i].key);

      add_key (self, LIMA_COLUMN_THEME, theme != 0 ? theme : of_markers);
    }
}

static void
add_funders (LimaRecordJudge *self, const LimaProject *project)
{
  LimaDictionary *donors = self->words[LIMA_COLUMN_DONOR];
  LimaParty funders = lima_party_of_funders (project);

  if (funders.key == 0)
    return;
  add_key (self, LIMA_COLUMN_DONOR, funders.key);
  lima_dictionary_name (donors, lima_dictionary_add (donors, funders.key), funders.name, self->origin);
}

/*< private >
 * lima_record_judge_init:
 * @self: to begin
 * @facts: the figures; what flows say has been added to @words already
 * @words: by column: takes the keys and names
 * @n: how many records there will be
 */
void
lima_record_judge_init (LimaRecordJudge *self, const LimaFacts *facts, LimaDictionary **words, guint n)
{
  *self = (LimaRecordJudge) { .facts = facts, .words = words };
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    lima_lists_init (&self->lists[c], n);
}

/*< private >
 * lima_record_judge_clear:
 * @self: to give up what it owns
 */
void
lima_record_judge_clear (LimaRecordJudge *self)
{
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    lima_lists_clear (&self->lists[c]);
  lima_shares_clear (&self->places);
  lima_shares_clear (&self->sectors);
  lima_shares_clear (&self->goals);
  lima_shares_clear (&self->themes);
}

/*< private >
 * lima_record_judge_add:
 * @self: to add to
 * @project: the next project
 *
 * Adds a list to each column: numbers of what the project's record names, none where it names nothing.
 */
void
lima_record_judge_add (LimaRecordJudge *self, const LimaProject *project)
{
  gboolean has_sectors = lima_sectors_judge (&self->sectors, project->sectors, name_sector, self);

  if (lima_places_judge (&self->places, project->places, name_place, self))
    add_shares (self, LIMA_COLUMN_PLACE, &self->places);
  if (has_sectors)
    add_shares (self, LIMA_COLUMN_SECTOR, &self->sectors);
  if (lima_goals_judge (&self->goals, project->sectors, project->tags))
    add_shares (self, LIMA_COLUMN_GOAL, &self->goals);
  add_themes (self, project, has_sectors);
  add_funders (self, project);
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    lima_lists_end_row (&self->lists[c]);
  self->origin++;
}
