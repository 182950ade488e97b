/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-filter.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-index.h"
#include "lima-index-private.h"

#define SEARCH "search"
#define WITH_FLOWS "with-flows"
#define AMOUNTS "amounts"

struct _LimaFilter
{
  GArray *keys[LIMA_N_FACETS]; /* LimaAtom, in the order set; NULL for none */
  char *search;                /* NULL for none */
  gboolean with_flows;
  LimaAmounts amounts;
};

/**
 * lima_filter_new:
 *
 * Returns: (transfer full): a filter that every project passes
 */
LimaFilter *
lima_filter_new (void)
{
  return g_new0 (LimaFilter, 1);
}

/**
 * lima_filter_copy:
 * @self: a filter
 *
 * Returns: (transfer full): one that is equal and independent of it
 */
LimaFilter *
lima_filter_copy (const LimaFilter *self)
{
  LimaFilter *copy = lima_filter_new ();

  g_return_val_if_fail (self != NULL, copy);

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    if (self->keys[f] != NULL)
      copy->keys[f] = g_array_copy (self->keys[f]);
  copy->search = g_strdup (self->search);
  copy->with_flows = self->with_flows;
  copy->amounts = self->amounts;
  return copy;
}

/**
 * lima_filter_free:
 * @self: (nullable): a filter to give up
 */
void
lima_filter_free (LimaFilter *self)
{
  if (self == NULL)
    return;
  lima_filter_clear (self);
  g_free (self);
}

/**
 * lima_filter_equal:
 * @a: a filter
 * @b: another one
 *
 * The order in which keys were set makes no difference.
 *
 * Returns: whether both leave the same projects of any portfolio
 */
gboolean
lima_filter_equal (const LimaFilter *a, const LimaFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->with_flows != b->with_flows || g_strcmp0 (a->search, b->search) != 0 || !lima_amounts_equal (&a->amounts, &b->amounts))
    return FALSE;
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      guint n = lima_filter_get_n (a, (LimaFacet) f);

      if (n != lima_filter_get_n (b, (LimaFacet) f))
        return FALSE;
      for (guint i = 0; i < n; i++)
        if (!lima_filter_has (b, (LimaFacet) f, lima_filter_get_key (a, (LimaFacet) f, i)))
          return FALSE;
    }
  return TRUE;
}

/**
 * lima_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether nothing is set, so that every project passes
 */
gboolean
lima_filter_is_empty (const LimaFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    if (lima_filter_get_n (self, (LimaFacet) f) > 0)
      return FALSE;
  return self->search == NULL && !self->with_flows && self->amounts.kind == LIMA_AMOUNTS_ANY;
}

/**
 * lima_filter_clear:
 * @self: a filter from which everything is taken
 */
void
lima_filter_clear (LimaFilter *self)
{
  g_return_if_fail (self != NULL);

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    g_clear_pointer (&self->keys[f], g_array_unref);
  g_clear_pointer (&self->search, g_free);
  self->with_flows = FALSE;
  self->amounts = (LimaAmounts) { 0 };
}

static int
find_key (const LimaFilter *self, LimaFacet facet, LimaAtom key)
{
  for (guint i = 0; i < lima_filter_get_n (self, facet); i++)
    if (g_array_index (self->keys[facet], LimaAtom, i) == key)
      return (int) i;
  return -1;
}

/**
 * lima_filter_has:
 * @self: a filter
 * @facet: a facet
 * @key: one of its keys, 0 for what is not given
 *
 * Returns: whether the key is set
 */
gboolean
lima_filter_has (const LimaFilter *self, LimaFacet facet, LimaAtom key)
{
  g_return_val_if_fail (self != NULL && facet < LIMA_N_FACETS, FALSE);

  return find_key (self, facet, key) >= 0;
}

/**
 * lima_filter_set:
 * @self: a filter
 * @facet: a facet
 * @key: one of its keys, 0 for what is not given
 * @on: whether the key shall be set
 */
void
lima_filter_set (LimaFilter *self, LimaFacet facet, LimaAtom key, gboolean on)
{
  int at;

  g_return_if_fail (self != NULL && facet < LIMA_N_FACETS);

  at = find_key (self, facet, key);
  if (on && at < 0)
    {
      if (self->keys[facet] == NULL)
        self->keys[facet] = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
      g_array_append_val (self->keys[facet], key);
    }
  else if (!on && at >= 0)
    g_array_remove_index (self->keys[facet], (guint) at);
}

/**
 * lima_filter_clear_facet:
 * @self: a filter
 * @facet: the facet from which all keys are taken
 */
void
lima_filter_clear_facet (LimaFilter *self, LimaFacet facet)
{
  g_return_if_fail (self != NULL && facet < LIMA_N_FACETS);

  g_clear_pointer (&self->keys[facet], g_array_unref);
}

/**
 * lima_filter_get_n:
 * @self: a filter
 * @facet: a facet
 *
 * Returns: how many keys of the facet are set; 0 lets every project pass
 */
guint
lima_filter_get_n (const LimaFilter *self, LimaFacet facet)
{
  g_return_val_if_fail (self != NULL && facet < LIMA_N_FACETS, 0);

  return self->keys[facet] == NULL ? 0 : self->keys[facet]->len;
}

/**
 * lima_filter_get_key:
 * @self: a filter
 * @facet: a facet
 * @i: below lima_filter_get_n()
 *
 * Returns: a key that is set, in the order in which they were set
 */
LimaAtom
lima_filter_get_key (const LimaFilter *self, LimaFacet facet, guint i)
{
  g_return_val_if_fail (self != NULL && facet < LIMA_N_FACETS && i < lima_filter_get_n (self, facet), 0);

  return g_array_index (self->keys[facet], LimaAtom, i);
}

/**
 * lima_filter_get_search:
 * @self: a filter
 *
 * Returns: the words to search for as they were typed, "" for none
 */
const char *
lima_filter_get_search (const LimaFilter *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->search == NULL ? "" : self->search;
}

/**
 * lima_filter_set_search:
 * @self: a filter
 * @words: (nullable): what to search for, %NULL or "" for nothing
 *
 * Who asks the index has to do the searching, with lima_search_find().
 */
void
lima_filter_set_search (LimaFilter *self, const char *words)
{
  char *copy;

  g_return_if_fail (self != NULL);

  copy = words == NULL || *words == '\0' ? NULL : g_strdup (words);
  g_free (self->search);
  self->search = copy;
}

/**
 * lima_filter_get_with_flows:
 * @self: a filter
 *
 * Returns: see lima_filter_set_with_flows()
 */
gboolean
lima_filter_get_with_flows (const LimaFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->with_flows;
}

/**
 * lima_filter_set_with_flows:
 * @self: a filter
 * @with_flows: whether only projects pass whose flows of the index' measure have all that is set at once, as a breakdown counts
 *   them: then the list behind a chart's mark is as long as the chart says
 */
void
lima_filter_set_with_flows (LimaFilter *self, gboolean with_flows)
{
  g_return_if_fail (self != NULL);

  self->with_flows = with_flows;
}

/**
 * lima_filter_get_amounts:
 * @self: a filter
 *
 * Returns: (transfer none): what is asked of what a project adds up to; of the kind %LIMA_AMOUNTS_ANY for nothing
 */
const LimaAmounts *
lima_filter_get_amounts (const LimaFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->amounts;
}

/**
 * lima_filter_set_amounts:
 * @self: a filter
 * @amounts: (nullable): what a project shall add up to, of the index' measure; %NULL for anything. The largest are those of the projects that pass all
 *   else
 */
void
lima_filter_set_amounts (LimaFilter *self, const LimaAmounts *amounts)
{
  g_return_if_fail (self != NULL);

  self->amounts = amounts == NULL ? (LimaAmounts) { 0 } : *amounts;
}

static void
append_pair (GString *out, const char *name, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, NULL, TRUE);

  g_string_append_printf (out, "%s%s=%s", out->len == 0 ? "" : "&", name, escaped);
}

/**
 * lima_filter_to_text:
 * @self: a filter
 *
 * Writes a filter as the query of an address is written: "status=2&country=KE&country=UG&search=wind%20power&with-flows=1", with
 * facets in their order and keys in the order set; then "amounts=" and what lima_amounts_to_text() says. Nothing behind "=" is what is not given.
 *
 * Returns: (transfer full): the text, "" for the empty filter
 */
char *
lima_filter_to_text (const LimaFilter *self)
{
  g_autoptr(GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    for (guint i = 0; i < lima_filter_get_n (self, (LimaFacet) f); i++)
      {
        const char *key = lima_atom_text (lima_filter_get_key (self, (LimaFacet) f, i));

        append_pair (out, lima_facet_get_name ((LimaFacet) f), key == NULL ? "" : key);
      }
  if (self->search != NULL)
    append_pair (out, SEARCH, self->search);
  if (self->with_flows)
    append_pair (out, WITH_FLOWS, "1");
  if (self->amounts.kind != LIMA_AMOUNTS_ANY)
    {
      g_autofree char *amounts = lima_amounts_to_text (&self->amounts);

      append_pair (out, AMOUNTS, amounts);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_missing_name (const char *name)
{
  for (guint m = 0; m < LIMA_N_MISSING; m++)
    if (strcmp (name, lima_missing_get_name ((LimaMissing) m)) == 0)
      return TRUE;
  return FALSE;
}

/* Sets one key; FALSE for a facet that is none, a key that is set already, and a name of missing data that is none. */
static gboolean
parse_key (LimaFilter *self, const char *name, const char *value)
{
  LimaAtom key = lima_atom (value);

  for (guint f = 0; f < LIMA_N_FACETS; f++)
    if (strcmp (name, lima_facet_get_name ((LimaFacet) f)) == 0)
      {
        if (lima_filter_has (self, (LimaFacet) f, key) || (f == LIMA_FACET_MISSING && !is_missing_name (value)))
          return FALSE;
        lima_filter_set (self, (LimaFacet) f, key, TRUE);
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_pair (LimaFilter *self, const char *pair)
{
  const char *equals = strchr (pair, '=');
  g_autofree char *name = equals == NULL ? NULL : g_strndup (pair, (gsize) (equals - pair));
  g_autofree char *value = equals == NULL ? NULL : g_uri_unescape_string (equals + 1, NULL);

  if (value == NULL || strchr (equals + 1, '=') != NULL || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  if (strcmp (name, SEARCH) == 0)
    {
      if (self->search != NULL || *value == '\0')
        return FALSE;
      self->search = g_steal_pointer (&value);
      return TRUE;
    }
  if (strcmp (name, WITH_FLOWS) == 0)
    {
      if (self->with_flows || strcmp (value, "1") != 0)
        return FALSE;
      self->with_flows = TRUE;
      return TRUE;
    }
  if (strcmp (name, AMOUNTS) == 0)
    return self->amounts.kind == LIMA_AMOUNTS_ANY && lima_amounts_parse (&self->amounts, value);
  return parse_key (self, name, value);
}

/**
 * lima_filter_parse:
 * @text: what lima_filter_to_text() wrote, in any order
 *
 * Returns: (transfer full) (nullable): the filter; %NULL when anything in @text is unknown, twice there or wrongly escaped
 */
LimaFilter *
lima_filter_parse (const char *text)
{
  g_autoptr(LimaFilter) self = lima_filter_new ();
  g_auto(GStrv) pairs = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_steal_pointer (&self);
  pairs = g_strsplit (text, "&", -1);
  for (guint i = 0; pairs[i] != NULL; i++)
    if (!parse_pair (self, pairs[i]))
      return NULL;
  return g_steal_pointer (&self);
}

static const LimaDimensionKind dimensions[LIMA_N_FACETS] = {
  [LIMA_FACET_STATUS] = LIMA_DIMENSION_STATUS, [LIMA_FACET_COUNTRY] = LIMA_DIMENSION_COUNTRY,
  [LIMA_FACET_REGION] = LIMA_DIMENSION_REGION, [LIMA_FACET_DONOR] = LIMA_DIMENSION_DONOR,
  [LIMA_FACET_THEME] = LIMA_DIMENSION_THEME,   [LIMA_FACET_SECTOR] = LIMA_DIMENSION_SECTOR,
  [LIMA_FACET_SDG] = LIMA_DIMENSION_SDG,       [LIMA_FACET_YEAR] = LIMA_DIMENSION_YEAR,
  [LIMA_FACET_SIZE] = LIMA_DIMENSION_SIZE,     [LIMA_FACET_REPORTER] = LIMA_DIMENSION_REPORTER,
  [LIMA_FACET_CURRENCY] = LIMA_DIMENSION_CURRENCY,
  [LIMA_FACET_MISSING] = LIMA_N_DIMENSIONS,
};

/*< private >
 * lima_facet_get_dimension:
 * @facet: a facet
 *
 * Returns: the dimension of breakdowns that it is, %LIMA_N_DIMENSIONS for missing data
 */
LimaDimensionKind
lima_facet_get_dimension (LimaFacet facet)
{
  g_assert (facet < LIMA_N_FACETS);

  return dimensions[facet];
}

/**
 * lima_facet_get_name:
 * @facet: a facet
 *
 * Returns: its word in texts of filters, that of the command line where there is one
 */
const char *
lima_facet_get_name (LimaFacet facet)
{
  g_return_val_if_fail (facet < LIMA_N_FACETS, NULL);

  return facet == LIMA_FACET_MISSING ? "missing" : lima_dimension_get_name (dimensions[facet]);
}

/**
 * lima_facet_get_label:
 * @facet: a facet
 *
 * Returns: what people call it, translated
 */
const char *
lima_facet_get_label (LimaFacet facet)
{
  g_return_val_if_fail (facet < LIMA_N_FACETS, NULL);

  switch (facet)
    {
    case LIMA_FACET_MISSING:
      return _("Missing data");
    case LIMA_FACET_SDG: /* short, since it heads a narrow list */
      return C_ ("facet", "Goal (SDG)");
    case LIMA_FACET_REPORTER:
      return C_ ("facet", "Reporter");
    case LIMA_FACET_STATUS:
    case LIMA_FACET_COUNTRY:
    case LIMA_FACET_REGION:
    case LIMA_FACET_DONOR:
    case LIMA_FACET_THEME:
    case LIMA_FACET_SECTOR:
    case LIMA_FACET_YEAR:
    case LIMA_FACET_SIZE:
    case LIMA_FACET_CURRENCY:
    case LIMA_N_FACETS:
    default:
      return lima_dimension_get_label (dimensions[facet]);
    }
}
