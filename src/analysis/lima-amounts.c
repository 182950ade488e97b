/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-amounts-private.h"

#include <string.h>

#define N_FIELDS 6 /* in its text form */
#define MOST_DIGITS 19

static const char *const names[LIMA_N_AMOUNTS] = { "any", "within", "zero", "below", "none", "largest" };

/**
 * lima_amounts_equal:
 *
 * Returns: whether both ask the same
 */
gboolean
lima_amounts_equal (const LimaAmounts *a, const LimaAmounts *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && a->low == b->low && a->high == b->high && a->n == b->n && a->first_year == b->first_year &&
         a->last_year == b->last_year && a->currency == b->currency;
}

/* ---- Text ---- */

/**
 * lima_amounts_to_text:
 * @self: what is asked, not %LIMA_AMOUNTS_ANY
 *
 * Writes the kind, two numbers, the years and the currency: "within,100000,1000000,2014,2014,USD", "largest,12,0,0,0,EUR", "none,0,0,0,0,".
 *
 * Returns: (transfer full): the text
 */
char *
lima_amounts_to_text (const LimaAmounts *self)
{
  const char *currency;
  gint64 first;

  g_return_val_if_fail (self != NULL && self->kind > LIMA_AMOUNTS_ANY && self->kind < LIMA_N_AMOUNTS, NULL);

  currency = lima_atom_text (self->currency);
  first = self->kind == LIMA_AMOUNTS_LARGEST ? self->n : self->low;
  return g_strdup_printf ("%s,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",%d,%d,%s", names[self->kind], first, self->high, self->first_year,
                          self->last_year, currency != NULL ? currency : "");
}

static gboolean
is_sound (const LimaAmounts *self)
{
  gboolean bounded = self->kind == LIMA_AMOUNTS_WITHIN, counted = self->kind == LIMA_AMOUNTS_LARGEST;

  if (bounded ? self->high != 0 && self->high <= self->low : self->low != 0 || self->high != 0)
    return FALSE;
  if (counted != (self->n > 0))
    return FALSE;
  return (self->first_year == 0) == (self->last_year == 0) && self->first_year <= self->last_year && self->last_year <= 9999;
}

/* Digits only: what is written otherwise is no number of ours. */
static gboolean
parse_number (const char *text, guint64 *number)
{
  gsize length = strlen (text);

  if (length == 0 || length > MOST_DIGITS || strspn (text, "0123456789") != length)
    return FALSE;
  *number = g_ascii_strtoull (text, NULL, 10);
  return *number <= G_MAXINT64;
}

static gboolean
parse_numbers (LimaAmounts *self, char **fields)
{
  guint64 numbers[N_FIELDS - 2];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!parse_number (fields[i + 1], &numbers[i]))
      return FALSE;
  if (numbers[2] > 9999 || numbers[3] > 9999 || (self->kind == LIMA_AMOUNTS_LARGEST && numbers[0] > G_MAXUINT32))
    return FALSE;
  if (self->kind == LIMA_AMOUNTS_LARGEST)
    self->n = (guint) numbers[0];
  else
    self->low = (gint64) numbers[0];
  self->high = (gint64) numbers[1];
  self->first_year = (int) numbers[2];
  self->last_year = (int) numbers[3];
  return TRUE;
}

/**
 * lima_amounts_parse:
 * @self: (out caller-allocates): what is asked
 * @text: what lima_amounts_to_text() wrote
 *
 * Returns: whether it is such a text
 */
gboolean
lima_amounts_parse (LimaAmounts *self, const char *text)
{
  g_auto(GStrv) fields = NULL;
  g_autofree char *again = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  *self = (LimaAmounts) { 0 };
  fields = g_strsplit (text, ",", N_FIELDS);
  if (g_strv_length (fields) != N_FIELDS)
    return FALSE;
  for (guint kind = LIMA_AMOUNTS_WITHIN; kind < LIMA_N_AMOUNTS; kind++)
    if (strcmp (names[kind], fields[0]) == 0)
      self->kind = (LimaAmountsKind) kind;
  if (self->kind == LIMA_AMOUNTS_ANY || !parse_numbers (self, fields) || !is_sound (self))
    return FALSE;
  self->currency = lima_atom (fields[N_FIELDS - 1]);
  again = lima_amounts_to_text (self); /* "01" is a number as well */
  return strcmp (again, text) == 0;
}

/* ---- Projects ---- */

static gboolean
is_within (const LimaAmounts *self, const LimaSum *amount)
{
  LimaSum low = lima_sum_from_decimal ((LimaDecimal) { self->low, 0 }), high = lima_sum_from_decimal ((LimaDecimal) { self->high, 0 });

  return lima_sum_compare (amount, &low) > 0 && (self->high == 0 || lima_sum_compare (amount, &high) <= 0);
}

static gboolean
is_wanted (const LimaAmounts *self, const LimaSum *amount, guint place)
{
  switch (self->kind)
    {
    case LIMA_AMOUNTS_WITHIN:
      return is_within (self, amount);
    case LIMA_AMOUNTS_ZERO:
      return amount->coef == 0;
    case LIMA_AMOUNTS_BELOW:
      return amount->coef < 0;
    case LIMA_AMOUNTS_LARGEST:
      return place < self->n;
    case LIMA_AMOUNTS_ANY:
    case LIMA_AMOUNTS_NONE:
    case LIMA_N_AMOUNTS:
    default:
      return FALSE;
    }
}

/*< private >
 * lima_amounts_find:
 * @facts: settled facts
 * @measure: what is added up
 * @projects: (nullable): by project, whether it is looked at; %NULL for all. The largest are the largest of these
 * @cancellable: (nullable): stops it
 *
 * Finds projects as charts of sizes count them: the same sums, the same order, the same ones left out.
 *
 * Returns: (transfer full) (nullable): by project, whether it is as asked; %NULL when it was stopped
 */
guint8 *
lima_amounts_find (const LimaAmounts *self, const LimaFacts *facts, const LimaMeasure *measure, const guint8 *projects, GCancellable *cancellable)
{
  g_autoptr(LimaConcentration) sizes = NULL;
  const char *currency = lima_atom_text (self->currency);
  LimaQuery query;
  guint8 *found;

  lima_query_init (&query);
  query.measure = *measure;
  query.first_year = self->first_year;
  query.last_year = self->last_year;
  query.projects = projects;
  sizes = lima_concentration_new (facts, &query, currency != NULL ? currency : "", cancellable, NULL);
  if (sizes == NULL)
    return NULL;
  found = g_malloc0 (MAX (lima_facts_get_n_projects (facts), 1));
  for (guint i = 0; i < sizes->projects->len; i++)
    {
      const LimaConcentrationProject *project = &g_array_index (sizes->projects, LimaConcentrationProject, i);

      found[project->project] = is_wanted (self, &project->amount, i);
    }
  for (guint i = 0; self->kind == LIMA_AMOUNTS_NONE && i < sizes->without->len; i++)
    found[g_array_index (sizes->without, guint32, i)] = TRUE;
  return found;
}
