/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-facts-private.h"

#include <string.h>

/**
 * lima_facts_new:
 * @options: (nullable): what to convert to, how to find themes, and when years begin
 *
 * Returns: (transfer full): facts without a row
 */
LimaFacts *
lima_facts_new (const LimaFactsOptions *options)
{
  LimaFacts *self;

  g_return_val_if_fail (options == NULL || options->first_month <= 12, NULL);

  self = g_new0 (LimaFacts, 1);
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    self->dictionaries[c] = lima_dictionary_new ();
  self->reporters = lima_dictionary_new ();
  self->wide = g_array_new (FALSE, FALSE, sizeof (LimaWide));
  self->by_number = g_array_new (FALSE, FALSE, sizeof (LimaFactProject));
  self->troubles = g_array_new (FALSE, FALSE, sizeof (LimaTrouble));
  self->relations = g_array_new (FALSE, FALSE, sizeof (LimaRelation));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (LimaPair));
  self->strings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_string_chunk_free);
  g_ptr_array_add (self->strings, g_string_chunk_new (4096));
  if (options != NULL && options->currency != 0)
    {
      self->currency = options->currency;
      self->rates = options->rates == NULL ? NULL : lima_rates_ref (options->rates);
    }
  if (options != NULL)
    self->themes = lima_theme_map_ref (options->themes);
  self->first_month = options != NULL ? MAX (options->first_month, 1) : 1;
  return self;
}

/**
 * lima_facts_free:
 * @self: facts to give up
 */
void
lima_facts_free (LimaFacts *self)
{
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    {
      g_free (self->columns[c]);
      lima_dictionary_free (self->dictionaries[c]);
    }
  lima_dictionary_free (self->reporters);
  g_free (self->projects);
  g_free (self->amounts);
  g_free (self->years);
  g_free (self->kinds);
  g_free (self->flags);
  g_array_unref (self->wide);
  g_array_unref (self->by_number);
  g_array_unref (self->troubles);
  g_array_unref (self->relations);
  g_array_unref (self->pairs);
  g_free (self->idle);
  g_free (self->runs);
  g_ptr_array_unref (self->strings);
  g_clear_pointer (&self->rates, lima_rates_unref);
  lima_theme_map_unref (self->themes);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->programmes, g_hash_table_unref);
  g_free (self);
}

static void
make_room (LimaFacts *self, guint32 n)
{
  guint32 room = MAX (self->room, 1024);

  if (n <= self->room)
    return;
  while (room < n)
    room += room / 2;
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    self->columns[c] = g_renew (guint32, self->columns[c], room);
  self->projects = g_renew (guint32, self->projects, room);
  self->amounts = g_renew (gint64, self->amounts, room);
  self->years = g_renew (gint16, self->years, room);
  self->kinds = g_renew (guint8, self->kinds, room);
  self->flags = g_renew (guint8, self->flags, room);
  self->room = room;
}

/* The amount at four places, or FALSE when that would lose something. */
static gboolean
to_four_places (LimaPart amount, gint64 *out)
{
  __int128 value = amount.coef;

  if (amount.places > LIMA_SPLIT_PLACES)
    {
      __int128 unit = lima_power_of_ten (amount.places - LIMA_SPLIT_PLACES);

      if (value % unit != 0)
        return FALSE;
      value /= unit;
    }
  else
    value *= lima_power_of_ten (LIMA_SPLIT_PLACES - amount.places);
  if (value > G_MAXINT64 || value < G_MININT64)
    return FALSE;
  *out = (gint64) value;
  return TRUE;
}

/*< private >
 * lima_facts_append:
 * @self: facts being added to
 * @fact: a row of the project that was begun last
 */
void
lima_facts_append (LimaFacts *self, const LimaFact *fact)
{
  guint32 row = self->n_rows;
  guint8 flags = fact->flags;
  gint64 amount = 0;

  make_room (self, row + 1);
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    self->columns[c][row] = fact->keys[c];
  if (!to_four_places (fact->amount, &amount))
    {
      LimaWide wide = { row, lima_part_to_sum (fact->amount) };

      g_array_append_val (self->wide, wide);
      flags |= LIMA_FACT_WIDE;
    }
  self->projects[row] = self->by_number->len - 1;
  self->amounts[row] = amount;
  self->years[row] = fact->year;
  self->kinds[row] = fact->kind;
  self->flags[row] = flags;
  self->n_rows++;
}

/*< private >
 * lima_facts_trouble:
 *
 * Notes a trouble of the project that was begun last.
 */
void
lima_facts_trouble (LimaFacts *self, LimaTroubleKind kind, guint32 line, guint32 count, LimaAtom detail,
                    const LimaDecimal *amount, LimaAtom currency)
{
  LimaTrouble trouble = {
    .project = self->by_number->len - 1, .line = line, .count = count, .detail = detail, .currency = currency, .kind = kind,
  };

  if (amount != NULL)
    {
      trouble.amount = *amount;
      trouble.has_amount = TRUE;
    }
  g_array_append_val (self->troubles, trouble);
}

static void
take_columns (LimaFacts *self, const LimaFacts *other, guint32 first_project)
{
  guint32 at = self->n_rows, n = other->n_rows;

  make_room (self, at + n);
  for (guint c = 0; c < LIMA_N_COLUMNS; c++)
    {
      g_autofree guint32 *map = lima_dictionary_take (self->dictionaries[c], other->dictionaries[c]);

      for (guint32 i = 0; i < n; i++)
        self->columns[c][at + i] = map[other->columns[c][i]];
    }
  for (guint32 i = 0; i < n; i++)
    self->projects[at + i] = first_project + other->projects[i];
  if (n > 0)
    {
      memcpy (self->amounts + at, other->amounts, n * sizeof *self->amounts);
      memcpy (self->years + at, other->years, n * sizeof *self->years);
      memcpy (self->kinds + at, other->kinds, n * sizeof *self->kinds);
      memcpy (self->flags + at, other->flags, n * sizeof *self->flags);
    }
  for (guint i = 0; i < other->wide->len; i++)
    {
      LimaWide wide = g_array_index (other->wide, LimaWide, i);

      wide.row += at;
      g_array_append_val (self->wide, wide);
    }
  self->n_rows += n;
}

static void
take_projects (LimaFacts *self, LimaFacts *other, guint32 first_project, guint32 first_row)
{
  g_autofree guint32 *reporters = lima_dictionary_take (self->reporters, other->reporters);

  for (guint i = 0; i < other->by_number->len; i++)
    {
      LimaFactProject project = g_array_index (other->by_number, LimaFactProject, i);

      project.run += first_row;
      project.reporter = reporters[project.reporter];
      g_array_append_val (self->by_number, project);
    }
  for (guint i = 0; i < other->troubles->len; i++)
    {
      LimaTrouble trouble = g_array_index (other->troubles, LimaTrouble, i);

      trouble.project += first_project;
      g_array_append_val (self->troubles, trouble);
    }
  for (guint i = 0; i < other->relations->len; i++)
    {
      LimaRelation relation = g_array_index (other->relations, LimaRelation, i);

      relation.project += first_project;
      g_array_append_val (self->relations, relation);
    }
}

/**
 * lima_facts_take:
 * @self: facts that are not settled yet
 * @other: (transfer full): others, made with the same options
 *
 * Puts all that @other has behind what is here.
 */
void
lima_facts_take (LimaFacts *self, LimaFacts *other)
{
  guint32 first_project = self->by_number->len, first_row = self->n_rows;

  take_columns (self, other, first_project);
  take_projects (self, other, first_project, first_row);
  g_ptr_array_extend_and_steal (self->strings, g_steal_pointer (&other->strings));
  other->strings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_string_chunk_free);
  lima_facts_free (other);
}

/* Money rule 11, first half: which report of an activity counts. */
static void
settle_identities (LimaFacts *self)
{
  guint n = self->by_number->len, m = 0;
  g_autofree LimaIdentity **identities = g_new (LimaIdentity *, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      LimaIdentity *identity = &g_array_index (self->by_number, LimaFactProject, i).identity;

      if (identity->fate != LIMA_FATE_FORGOTTEN)
        identities[m++] = identity;
    }
  if (lima_identities_judge (identities, m) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const LimaFactProject *project = &g_array_index (self->by_number, LimaFactProject, i);
      LimaTrouble trouble = { .project = i, .line = project->line, .count = 1, .kind = LIMA_TROUBLE_REPEATED_IDENTIFIER };

      trouble.detail = lima_atom (project->identity.identifier);
      if (project->identity.fate == LIMA_FATE_REPEATED)
        g_array_append_val (self->troubles, trouble);
    }
}

static GHashTable *
index_identifiers (LimaFacts *self)
{
  GHashTable *by_identifier = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->by_number->len; i++)
    {
      const LimaIdentity *identity = &g_array_index (self->by_number, LimaFactProject, i).identity;

      if (identity->identifier != NULL && identity->fate == LIMA_FATE_COUNTS)
        g_hash_table_insert (by_identifier, (gpointer) identity->identifier, GUINT_TO_POINTER (i + 1));
    }
  return by_identifier;
}

/* Money rule 11, second half: who is whose parent, from either side. */
static void
settle_levels (LimaFacts *self)
{
  g_autoptr(GHashTable) by_identifier = self->relations->len == 0 ? NULL : index_identifiers (self);
  g_autofree guint8 *tangled = g_malloc0 (MAX (self->by_number->len, 1));

  for (guint i = 0; i < self->relations->len; i++)
    {
      const LimaRelation *relation = &g_array_index (self->relations, LimaRelation, i);
      guint other = GPOINTER_TO_UINT (g_hash_table_lookup (by_identifier, relation->ref));
      LimaPair pair = { relation->project, other - 1 };

      if (other == 0 || lima_facts_get_project (self, relation->project)->identity.fate != LIMA_FATE_COUNTS)
        continue;
      if (relation->is_parent)
        pair = (LimaPair) { other - 1, relation->project };
      g_array_append_val (self->pairs, pair);
    }
  g_array_set_size (self->pairs, lima_levels_judge ((LimaPair *) (gpointer) self->pairs->data, self->pairs->len,
                                                    self->by_number->len, tangled));
  for (guint i = 0; i < self->by_number->len; i++)
    {
      LimaTrouble trouble = { .project = i, .line = lima_facts_get_project (self, i)->line, .count = 1,
                              .kind = LIMA_TROUBLE_CONTRADICTORY_LEVELS };

      if (tangled[i])
        g_array_append_val (self->troubles, trouble);
    }
  g_array_set_size (self->relations, 0);
}

/**
 * lima_facts_forget:
 * @self: facts that are not settled yet
 * @file: number of a file
 *
 * Takes back all projects of a file, which turned out to be unusable after some of them had been read.
 */
void
lima_facts_forget (LimaFacts *self, guint file)
{
  for (guint i = 0; i < self->by_number->len; i++)
    {
      LimaIdentity *identity = &g_array_index (self->by_number, LimaFactProject, i).identity;

      if (identity->file == file)
        identity->fate = LIMA_FATE_FORGOTTEN;
    }
}

/* Every question goes through all projects; they are much larger than what it needs of them. */
static void
settle_questions (LimaFacts *self)
{
  guint n = self->by_number->len;

  self->idle = g_renew (guint8, self->idle, MAX (n, 1));
  self->runs = g_renew (guint32, self->runs, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const LimaFactProject *project = lima_facts_get_project (self, i);

      self->idle[i] = project->identity.fate != LIMA_FATE_COUNTS;
      self->runs[i] = project->run;
    }
  self->runs[n] = self->n_rows;
}

/**
 * lima_facts_settle:
 * @self: facts to which nothing more will be added
 *
 * Applies what only the whole can tell: money rule 11.
 */
void
lima_facts_settle (LimaFacts *self)
{
  settle_identities (self);
  settle_levels (self);
  settle_questions (self);
}

/*< private >
 * lima_facts_get_idle:
 *
 * Returns: (array) (nullable): by project of settled facts, whether it does not count
 */
const guint8 *
lima_facts_get_idle (const LimaFacts *self)
{
  return self->idle;
}

/*< private >
 * lima_facts_get_runs:
 *
 * Returns: (array) (nullable): by project of settled facts, its first row; that of the next one is its end
 */
const guint32 *
lima_facts_get_runs (const LimaFacts *self)
{
  return self->runs;
}

/**
 * lima_facts_get_n_rows:
 *
 * Returns: how many rows there are
 */
guint
lima_facts_get_n_rows (const LimaFacts *self)
{
  return self->n_rows;
}

/**
 * lima_facts_get_n_projects:
 *
 * Returns: how many projects were added, those that do not count among them
 */
guint
lima_facts_get_n_projects (const LimaFacts *self)
{
  return self->by_number->len;
}

/**
 * lima_facts_get_project:
 *
 * Returns: the project of a number
 */
const LimaFactProject *
lima_facts_get_project (const LimaFacts *self, guint project)
{
  return &g_array_index (self->by_number, LimaFactProject, project);
}

/**
 * lima_facts_get_dictionary:
 *
 * Returns: the keys of a column
 */
const LimaDictionary *
lima_facts_get_dictionary (const LimaFacts *self, LimaColumn column)
{
  return self->dictionaries[column];
}

/**
 * lima_facts_get_reporters:
 *
 * Returns: the keys of the reporting organisations
 */
const LimaDictionary *
lima_facts_get_reporters (const LimaFacts *self)
{
  return self->reporters;
}

/**
 * lima_facts_get_column:
 *
 * Returns: (array): numbers in the column's dictionary, by row
 */
const guint32 *
lima_facts_get_column (const LimaFacts *self, LimaColumn column)
{
  return self->columns[column];
}

/**
 * lima_facts_get_projects:
 *
 * Returns: (array): numbers of projects, by row
 */
const guint32 *
lima_facts_get_projects (const LimaFacts *self)
{
  return self->projects;
}

/**
 * lima_facts_get_years:
 *
 * Returns: (array): years by row, 0 for undated. A fiscal year is called after the calendar year in which it begins
 */
const gint16 *
lima_facts_get_years (const LimaFacts *self)
{
  return self->years;
}

/**
 * lima_facts_get_kinds:
 *
 * Returns: (array): kinds of flows by row, see #LimaMeasure
 */
const guint8 *
lima_facts_get_kinds (const LimaFacts *self)
{
  return self->kinds;
}

/**
 * lima_facts_get_flags:
 *
 * Returns: (array): sets of #LimaFactFlags by row
 */
const guint8 *
lima_facts_get_flags (const LimaFacts *self)
{
  return self->flags;
}

/**
 * lima_facts_get_amounts:
 *
 * Returns: (array): amounts by row in units of 10^-4; 0 where lima_facts_get_amount() knows it
 */
const gint64 *
lima_facts_get_amounts (const LimaFacts *self)
{
  return self->amounts;
}

static const LimaSum *
find_wide (const LimaFacts *self, guint32 row)
{
  guint low = 0, high = self->wide->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->wide, LimaWide, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }
  return &g_array_index (self->wide, LimaWide, low).amount;
}

/**
 * lima_facts_get_amount:
 * @self: facts
 * @row: a row
 *
 * Returns: its amount, exact, also where it does not fit four places
 */
LimaSum
lima_facts_get_amount (const LimaFacts *self, guint32 row)
{
  if (self->flags[row] & LIMA_FACT_WIDE)
    return *find_wide (self, row);
  return lima_sum_from_decimal ((LimaDecimal) { self->amounts[row], LIMA_SPLIT_PLACES });
}

/**
 * lima_facts_get_troubles:
 * @self: facts
 * @n: (out): how many
 *
 * Returns: (array length=n): what was settled and what could not be, also of projects that do not count
 */
const LimaTrouble *
lima_facts_get_troubles (const LimaFacts *self, guint *n)
{
  *n = self->troubles->len;
  return (const LimaTrouble *) (gpointer) self->troubles->data;
}

/**
 * lima_facts_get_pairs:
 * @self: settled facts
 * @n: (out): how many
 *
 * Returns: (array length=n): parents and their own children
 */
const LimaPair *
lima_facts_get_pairs (const LimaFacts *self, guint *n)
{
  *n = self->pairs->len;
  return (const LimaPair *) (gpointer) self->pairs->data;
}

/**
 * lima_facts_get_themes:
 *
 * Returns: (nullable): the theme scheme that was used
 */
const LimaThemeMap *
lima_facts_get_themes (const LimaFacts *self)
{
  return self->themes;
}

/**
 * lima_facts_get_currency:
 *
 * Returns: what amounts were converted to, 0 for no conversion
 */
LimaAtom
lima_facts_get_currency (const LimaFacts *self)
{
  return self->currency;
}

/**
 * lima_facts_get_first_month:
 *
 * Returns: the month in which years begin: 1 for calendar years, 2 to 12 for fiscal years
 */
guint
lima_facts_get_first_month (const LimaFacts *self)
{
  return self->first_month;
}
