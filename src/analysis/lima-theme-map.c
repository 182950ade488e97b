/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-theme-map.h"

#include <string.h>

struct _LimaThemeMap
{
  gatomicrefcount ref;
  LimaThemeScheme *scheme;
  GHashTable *by_sector; /* key of a sector, or the beginning of one -> theme */
};

static LimaAtom
rule_key (const LimaThemeRule *rule)
{
  const char *vocabulary = lima_atom_text (rule->vocabulary);
  g_autofree char *key = NULL;

  if (vocabulary == NULL || strcmp (vocabulary, "1") == 0)
    return rule->sector;
  key = g_strdup_printf ("%s:%s", vocabulary, lima_atom_text (rule->sector));
  return lima_atom (key);
}

/**
 * lima_theme_map_new:
 * @scheme: (nullable): a theme scheme of the portfolio
 *
 * Returns: (transfer full) (nullable): its map; %NULL without a scheme
 */
LimaThemeMap *
lima_theme_map_new (const LimaThemeScheme *scheme)
{
  LimaThemeMap *self;

  if (scheme == NULL)
    return NULL;
  self = g_new0 (LimaThemeMap, 1);
  g_atomic_ref_count_init (&self->ref);
  self->scheme = (LimaThemeScheme *) lima_block_ref (&scheme->head);
  self->by_sector = g_hash_table_new (NULL, NULL);
  for (guint t = 0; t < lima_items_get_n (scheme->themes); t++)
    {
      const LimaTheme *theme = (const LimaTheme *) scheme->themes->item[t];

      for (guint r = 0; r < lima_items_get_n (theme->rules); r++)
        {
          const LimaThemeRule *rule = (const LimaThemeRule *) theme->rules->item[r];

          if (rule->sector != 0 && !g_hash_table_contains (self->by_sector, GUINT_TO_POINTER (rule_key (rule))))
            g_hash_table_insert (self->by_sector, GUINT_TO_POINTER (rule_key (rule)), GUINT_TO_POINTER (theme->head.id));
        }
    }
  return self;
}

/**
 * lima_theme_map_ref:
 *
 * Returns: (transfer full): the same map, counted once more
 */
LimaThemeMap *
lima_theme_map_ref (LimaThemeMap *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_theme_map_unref:
 * @self: (nullable): a map to give up
 */
void
lima_theme_map_unref (LimaThemeMap *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  g_hash_table_unref (self->by_sector);
  lima_block_unref (&self->scheme->head);
  g_free (self);
}

/**
 * lima_theme_map_of_sector:
 * @self: (nullable): a map
 * @sector: a key of lima_sectors_judge()
 *
 * The longest rule that begins the sector's code decides: 32130 by 32130, else 3213, 321 and so on.
 *
 * Returns: the theme's id, 0 for none
 */
LimaAtom
lima_theme_map_of_sector (const LimaThemeMap *self, LimaAtom sector)
{
  const char *text = lima_atom_text (sector);

  if (self == NULL || text == NULL || g_hash_table_size (self->by_sector) == 0)
    return 0;
  for (gsize n = strlen (text); n > 0 && text[n - 1] != ':'; n--)
    {
      gpointer theme = g_hash_table_lookup (self->by_sector, GUINT_TO_POINTER (lima_atom_len (text, n)));

      if (theme != NULL)
        return GPOINTER_TO_UINT (theme);
    }
  return 0;
}

/* Whether a marker is one of the OECD DAC: vocabulary 1, or none given. */
static gboolean
is_dac (LimaAtom vocabulary)
{
  const char *text = lima_atom_text (vocabulary);

  return text == NULL || strcmp (text, "1") == 0;
}

static gboolean
marker_fits (const LimaThemeRule *rule, const LimaMarker *marker)
{
  guint64 least = 1, given = 0;

  if (rule->marker == 0 || rule->marker != marker->code || !is_dac (marker->vocabulary))
    return FALSE;
  if (rule->significance != 0)
    lima_digits_parse (lima_atom_text (rule->significance), 9, &least);
  if (marker->significance != 0)
    lima_digits_parse (lima_atom_text (marker->significance), 9, &given);
  return given >= least;
}

/**
 * lima_theme_map_of_markers:
 * @self: (nullable): a map
 * @markers: (nullable): policy markers of a project
 *
 * Returns: the id of the first theme that one of the markers leads to, 0 for none
 */
LimaAtom
lima_theme_map_of_markers (const LimaThemeMap *self, const LimaItems *markers)
{
  if (self == NULL || markers == NULL)
    return 0;
  for (guint t = 0; t < lima_items_get_n (self->scheme->themes); t++)
    {
      const LimaTheme *theme = (const LimaTheme *) self->scheme->themes->item[t];

      for (guint r = 0; r < lima_items_get_n (theme->rules); r++)
        for (guint m = 0; m < markers->n; m++)
          if (marker_fits ((const LimaThemeRule *) theme->rules->item[r], (const LimaMarker *) markers->item[m]))
            return theme->head.id;
    }
  return 0;
}

/**
 * lima_theme_map_get_name:
 * @self: (nullable): a map
 * @theme: a theme's id
 * @language: (nullable): the language wanted
 *
 * Returns: (nullable): its name
 */
const char *
lima_theme_map_get_name (const LimaThemeMap *self, LimaAtom theme, const char *language)
{
  int i = self == NULL ? -1 : lima_items_find (self->scheme->themes, theme);

  return i < 0 ? NULL : lima_text_get (((const LimaTheme *) self->scheme->themes->item[i])->name, language);
}
