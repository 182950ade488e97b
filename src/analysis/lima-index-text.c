/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a list as text for people. */

#include "lima-index-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <string.h>

#define DECIMALS 2 /* of money: a column has the same everywhere */

static char *
copy_or_none (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

/* A text in the reader's language. */
static char *
pick (const LimaIndex *self, const LimaText *text)
{
  return text == NULL ? NULL : copy_or_none (lima_text_get (text, lima_format_get_language (self->format)));
}

/* "Kenya, Uganda and Japan", or NULL for none. */
static char *
join (const LimaIndex *self, GPtrArray *names)
{
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return lima_format_list (self->format, (const char *const *) names->pdata);
}

/* The name of a country or region; of a publisher's own region what the publisher calls it, else its code; NULL for no place. */
static char *
label_place (const LimaIndex *self, guint32 word)
{
  const LimaDictionary *words = self->words[LIMA_COLUMN_PLACE];
  LimaAtom key = lima_dictionary_get_key (words, word);
  const char *language = lima_format_get_language (self->format);
  const char *name = lima_dictionary_get_name (words, word);
  const char *text = lima_atom_text (key), *colon = text == NULL ? NULL : strchr (text, ':');

  if (text == NULL)
    return NULL;
  if (colon == NULL)
    name = lima_country_name (text, language);
  else if (g_str_has_prefix (text, "1:"))
    name = lima_codelist_name ("Region", colon + 1, language);
  else if (g_str_has_prefix (text, "2:"))
    name = lima_codelist_name ("regions/m49-names", colon + 1, language);
  return g_strdup (name != NULL ? name : colon != NULL ? colon + 1 : text);
}

static char *
write_places (const LimaIndex *self, guint row)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const LimaLists *places = &self->places;

  for (guint32 i = places->starts[row]; i < places->starts[row + 1]; i++)
    {
      char *name = label_place (self, lima_lists_get (places, i));

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  return join (self, names);
}

/* The keys that a project has of a facet, without what is not given. */
static char *
write_keys (const LimaIndex *self, guint row, LimaFacet facet)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const LimaFacetData *data = &self->facets[facet];

  for (guint32 i = data->members.starts[row]; i < data->members.starts[row + 1]; i++)
    {
      LimaAtom key = data->keys[lima_lists_get (&data->members, i)];

      if (key != 0)
        g_ptr_array_add (names, lima_index_get_label (self, facet, key));
    }
  return join (self, names);
}

static gboolean
is_implementing (LimaAtom role)
{
  const char *text = lima_atom_text (role);

  return text != NULL && (strcmp (text, "4") == 0 || g_ascii_strcasecmp (text, "Implementing") == 0);
}

static gboolean
has_name (GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

static char *
write_implementers (const LimaIndex *self, const LimaProject *project)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lima_items_get_n (project->participants); i++)
    {
      const LimaParticipant *participant = (const LimaParticipant *) project->participants->item[i];
      g_autofree char *name = NULL;

      if (!is_implementing (participant->role))
        continue;
      name = pick (self, participant->name);
      if (name == NULL)
        name = copy_or_none (lima_atom_text (participant->ref));
      if (name != NULL && !has_name (names, name))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return join (self, names);
}

/* A date, or what was given in place of one. */
static char *
write_day (const LimaIndex *self, const LimaDay *day)
{
  if (lima_day_has_date (day))
    return lima_format_date (self->format, day->date);
  return g_strdup (lima_atom_text (day->text));
}

static char *
write_updated (const LimaIndex *self, const LimaProject *project)
{
  LimaDate date;

  if (project->updated != NULL && lima_date_parse_loose (project->updated, -1, &date))
    return lima_format_date (self->format, date);
  return copy_or_none (project->updated);
}

static char *
write_days_left (const LimaIndex *self, guint row)
{
  g_autofree char *number = NULL;
  int days;

  if (!lima_index_get_days_left (self, row, &days))
    return NULL;
  number = lima_format_integer (self->format, ABS (days));
  if (days == 0)
    return g_strdup (_("Last day today"));
  if (days < 0)
    /* Translators: how long ago a project ended */
    return g_strdup_printf (P_ ("Over for %s day", "Over for %s days", (gulong) -days), number);
  /* Translators: how long a project still runs */
  return g_strdup_printf (P_ ("%s day left", "%s days left", (gulong) days), number);
}

/* All its currencies: "1,234.00 USD and 56.00 EUR". */
static char *
write_sums (const LimaIndex *self, guint row, LimaIndexMeasure measure)
{
  g_auto(LimaProjectSums) sums = { 0 };
  g_autoptr(GPtrArray) amounts = g_ptr_array_new_with_free_func (g_free);

  lima_index_add_up (self, row, measure, &sums);
  for (guint i = 0; !sums.unknown && i < sums.sums->len; i++)
    {
      const LimaProjectSum *sum = &g_array_index (sums.sums, LimaProjectSum, i);

      g_ptr_array_add (amounts, lima_format_money (self->format, &sum->amount, lima_atom_text (sum->currency), DECIMALS));
    }
  return join (self, amounts);
}

static char *
write_rate (const LimaIndex *self, guint row, LimaProjectColumn column)
{
  LimaSum part, whole;

  return lima_index_get_rate (self, row, column, &part, &whole) ? lima_format_share (self->format, &part, &whole) : NULL;
}

/* The years from start to end, as far as they are known. */
static char *
write_period (const LimaIndex *self, guint row)
{
  const LimaDate start = lima_index_get_start (self, row)->date, end = lima_index_get_end (self, row)->date;
  const LimaDate first = { .year = start.year, .precision = LIMA_PRECISION_YEAR };
  const LimaDate last = { .year = end.year, .precision = LIMA_PRECISION_YEAR };
  g_autofree char *one = NULL;

  if (start.precision == LIMA_PRECISION_NONE && end.precision == LIMA_PRECISION_NONE)
    return NULL;
  if (start.precision != LIMA_PRECISION_NONE && end.precision != LIMA_PRECISION_NONE && start.year != end.year)
    {
      g_autofree char *from = lima_format_date (self->format, first);
      g_autofree char *to = lima_format_date (self->format, last);

      /* Translators: a period from one year to another, as short as can be: "2020–2022" */
      return g_strdup_printf (_("%1$s–%2$s"), from, to);
    }
  if (start.precision != LIMA_PRECISION_NONE && end.precision != LIMA_PRECISION_NONE)
    return lima_format_date (self->format, first);
  one = lima_format_date (self->format, start.precision == LIMA_PRECISION_NONE ? last : first);
  if (start.precision == LIMA_PRECISION_NONE)
    /* Translators: a period of which only the end is known; %s is a year */
    return g_strdup_printf (_("until %s"), one);
  /* Translators: a period of which only the start is known; %s is a year */
  return g_strdup_printf (_("from %s"), one);
}

/* The facet whose keys a column shows, %LIMA_N_FACETS for none. */
static LimaFacet
facet_of (LimaProjectColumn column)
{
  static const struct { LimaProjectColumn column; LimaFacet facet; } facets[] = {
    { LIMA_CELL_STATUS, LIMA_FACET_STATUS }, { LIMA_CELL_DONOR, LIMA_FACET_DONOR }, { LIMA_CELL_THEME, LIMA_FACET_THEME },
    { LIMA_CELL_SECTOR, LIMA_FACET_SECTOR }, { LIMA_CELL_GOAL, LIMA_FACET_SDG },    { LIMA_CELL_REPORTER, LIMA_FACET_REPORTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (facets[i].column == column)
      return facets[i].facet;
  return LIMA_N_FACETS;
}

/**
 * lima_index_get_text:
 * @self: an index
 * @row: a project
 * @column: a column
 *
 * Says what stands in a cell, for copying, for a reader of the screen, and where a column has no other form. Data in it isn't
 * isolated, see lima_format_isolate().
 *
 * Returns: (transfer full) (nullable): the text, %NULL for what is not known
 */
char *
lima_index_get_text (const LimaIndex *self, guint row, LimaProjectColumn column)
{
  const LimaProject *project;
  LimaIndexMeasure measure;

  g_return_val_if_fail (self != NULL && row < self->n && column < LIMA_N_CELLS, NULL);

  project = lima_index_get_project (self, row);
  if (facet_of (column) < LIMA_N_FACETS)
    return write_keys (self, row, facet_of (column));
  if (lima_index_column_measure (column, &measure))
    return write_sums (self, row, measure);
  if (column == LIMA_CELL_SPEND_OF_FUNDS || column == LIMA_CELL_SPEND_OF_BUDGET)
    return write_rate (self, row, column);
  if (column == LIMA_CELL_TITLE)
    return pick (self, project->title);
  if (column == LIMA_CELL_IDENTIFIER)
    return copy_or_none (project->identifier);
  if (column == LIMA_CELL_PLACE)
    return write_places (self, row);
  if (column == LIMA_CELL_IMPLEMENTER)
    return write_implementers (self, project);
  if (column == LIMA_CELL_UPDATED)
    return write_updated (self, project);
  if (column == LIMA_CELL_PERIOD)
    return write_period (self, row);
  if (column == LIMA_CELL_TIME_LEFT)
    return write_days_left (self, row);
  return write_day (self, column == LIMA_CELL_START ? lima_index_get_start (self, row) : lima_index_get_end (self, row));
}
