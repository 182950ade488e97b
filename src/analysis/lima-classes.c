/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-classes.h"

#include <lima-project.h>

#include <stdlib.h>
#include <string.h>

/* Lists are short; the few long ones go to the heap. */
#define ON_STACK 64

typedef enum
{
  VOCABULARY_NONE = 0,
  VOCABULARY_GOALS = 7,
  VOCABULARY_TARGETS = 8,
  VOCABULARY_INDICATORS = 9,
} Vocabulary;

/* A code trimmed; in upper case where asked for. */
static LimaAtom
clean_code (LimaAtom code, gboolean upper)
{
  const char *text = lima_atom_text (code);
  g_autofree char *copy = NULL;
  const char *p;

  if (text == NULL)
    return 0;
  for (p = text; *p != '\0' && !g_ascii_isspace (*p) && !(upper && g_ascii_islower (*p)); p++)
    ;
  if (*p == '\0')
    return code;
  copy = upper ? g_ascii_strup (text, -1) : g_strdup (text);
  return lima_atom (g_strstrip (copy));
}

static gboolean
is_zero (const LimaAmount *percentage)
{
  return lima_amount_has_value (percentage) && percentage->coef == 0;
}

static LimaAtom
key_with_vocabulary (const char *vocabulary, LimaAtom code)
{
  char buffer[64];
  gsize v = strlen (vocabulary), c = lima_atom_size (code);
  g_autofree char *long_key = NULL;
  char *key = buffer;

  if (v + c + 1 > sizeof buffer)
    key = long_key = g_malloc (v + c + 1);
  memcpy (key, vocabulary, v);
  key[v] = ':';
  memcpy (key + v + 1, lima_atom_text (code), c);
  return lima_atom_len (key, v + 1 + c);
}

/* Vocabulary of a region: 1, 2, 99; 0 for those that no rule uses. */
static guint
region_vocabulary (LimaAtom vocabulary)
{
  const char *text = lima_atom_text (clean_code (vocabulary, TRUE));

  if (text == NULL || strcmp (text, "1") == 0)
    return 1;
  if (strcmp (text, "2") == 0)
    return 2;
  return strcmp (text, "99") == 0 ? 99 : 0;
}

static gboolean
is_number (LimaAtom code)
{
  const char *text = lima_atom_text (code);

  return text != NULL && g_ascii_isdigit (*text) && strspn (text, "0123456789") == strlen (text);
}

/* What a place says: a country, or a region of a vocabulary (money rule 6: a number in a country's place is a region). */
static guint
read_place (const LimaPlace *place, LimaAtom *code)
{
  if (place->country != 0)
    {
      *code = clean_code (place->country, TRUE);
      return is_number (*code) ? 1 : 0;
    }
  *code = clean_code (place->region, FALSE);
  return *code == 0 ? 0 : region_vocabulary (place->vocabulary);
}

/* The vocabulary whose regions count: 1, else 2, else 99. */
static guint
choose_region_vocabulary (const LimaItems *places)
{
  gboolean seen[3] = { FALSE };

  for (guint i = 0; i < lima_items_get_n (places); i++)
    {
      const LimaPlace *place = (const LimaPlace *) places->item[i];
      LimaAtom code;
      guint vocabulary = read_place (place, &code);

      if (code != 0 && vocabulary != 0 && !is_zero (&place->percentage))
        seen[vocabulary == 99 ? 2 : vocabulary - 1] = TRUE;
    }
  return seen[0] ? 1 : seen[1] ? 2 : 99;
}

/* Whether regions only describe: the countries alone make 100 or more, or nothing has a percentage and there is a country. What
 * drops anyway, an entry of 0 or a region of another vocabulary than the chosen one, has no say. */
static gboolean
regions_only_describe (const LimaItems *places, guint chosen)
{
  LimaSum sum = { 0 };
  LimaSum hundred = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });
  gboolean country = FALSE, percentage = FALSE;

  for (guint i = 0; i < places->n; i++)
    {
      const LimaPlace *place = (const LimaPlace *) places->item[i];
      LimaAtom code;
      guint vocabulary = read_place (place, &code);
      gboolean is_country = vocabulary == 0 && place->country != 0;

      if (code == 0 || is_zero (&place->percentage) || (!is_country && vocabulary != chosen))
        continue;
      percentage = percentage || lima_amount_has_value (&place->percentage);
      country = country || is_country;
      if (is_country && lima_amount_has_value (&place->percentage))
        lima_sum_add (&sum, lima_amount_percentage (&place->percentage));
    }
  return country && (!percentage || lima_sum_compare (&sum, &hundred) >= 0);
}

static LimaAtom
place_key (const LimaPlace *place, guint chosen, gboolean drop_regions, LimaNamed named, gpointer data)
{
  LimaAtom code, key;
  guint vocabulary = read_place (place, &code);

  if (code == 0 || is_zero (&place->percentage))
    return 0;
  if (vocabulary == 0 && place->country != 0)
    return code;
  if (drop_regions || vocabulary != chosen)
    return 0;
  key = key_with_vocabulary (vocabulary == 1 ? "1" : vocabulary == 2 ? "2" : "99", code);
  if (vocabulary == 99 && place->name != NULL)
    named (key, place->name, data);
  return key;
}

/**
 * lima_places_judge:
 * @shares: shares to set
 * @places: (nullable): countries and regions as given
 * @named: told the names of a publisher's own regions
 * @data: for @named
 *
 * Money rule 6. Keys are country codes in upper case, or "vocabulary:code" for regions.
 *
 * Returns: whether anything in the list stays; if not, nothing is set
 */
gboolean
lima_places_judge (LimaShares *shares, const LimaItems *places, LimaNamed named, gpointer data)
{
  LimaEntry on_stack[ON_STACK];
  g_autofree LimaEntry *on_heap = NULL;
  LimaEntry *entries = on_stack;
  guint n = lima_items_get_n (places), chosen;
  gboolean drop, any = FALSE;

  if (n == 0)
    return FALSE;
  if (n > ON_STACK)
    entries = on_heap = g_new (LimaEntry, n);
  chosen = choose_region_vocabulary (places);
  drop = regions_only_describe (places, chosen);
  for (guint i = 0; i < n; i++)
    {
      const LimaPlace *place = (const LimaPlace *) places->item[i];

      entries[i] = (LimaEntry) { place_key (place, chosen, drop, named, data), &place->percentage };
      any = any || entries[i].key != 0;
    }
  if (any)
    lima_shares_judge (shares, entries, n);
  return any;
}

/**
 * lima_place_is_region:
 * @key: a key of lima_places_judge()
 * @vocabulary: (out): the region's vocabulary, as an atom
 * @code: (out): its code
 *
 * Returns: whether the key is that of a region
 */
gboolean
lima_place_is_region (LimaAtom key, LimaAtom *vocabulary, const char **code)
{
  const char *text = lima_atom_text (key);
  const char *colon = text == NULL ? NULL : strchr (text, ':');

  if (colon == NULL)
    return FALSE;
  *vocabulary = lima_atom_len (text, (gsize) (colon - text));
  *code = colon + 1;
  return TRUE;
}

/* The vocabulary of a sector by its present name. */
static const char *
sector_vocabulary (LimaAtom vocabulary)
{
  const char *text = lima_atom_text (clean_code (vocabulary, TRUE));

  if (text == NULL || strcmp (text, "DAC") == 0)
    return "1";
  if (strcmp (text, "DAC-3") == 0)
    return "2";
  if (strcmp (text, "RO") == 0)
    return "99";
  return text;
}

static Vocabulary
goal_vocabulary (const char *vocabulary)
{
  if (vocabulary[0] >= '7' && vocabulary[0] <= '9' && vocabulary[1] == '\0')
    return (Vocabulary) (vocabulary[0] - '0');
  return VOCABULARY_NONE;
}

/* Which vocabulary is taken before which: 1, 2, 99, 98, then by number, then by text. */
static int
compare_vocabularies (const char *a, const char *b)
{
  static const char *const first[] = { "1", "2", "99", "98" };
  guint x = 0, y = 0;
  guint64 m = G_MAXUINT64, n = G_MAXUINT64;

  while (x < G_N_ELEMENTS (first) && strcmp (first[x], a) != 0)
    x++;
  while (y < G_N_ELEMENTS (first) && strcmp (first[y], b) != 0)
    y++;
  if (x != y)
    return x < y ? -1 : 1;
  lima_digits_parse (a, G_MAXUINT32, &m);
  lima_digits_parse (b, G_MAXUINT32, &n);
  return m != n ? (m < n ? -1 : 1) : strcmp (a, b);
}

static const char *
choose_sector_vocabulary (const LimaItems *sectors)
{
  const char *best = NULL;

  for (guint i = 0; i < sectors->n; i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];
      const char *vocabulary = sector_vocabulary (sector->vocabulary);

      if (clean_code (sector->code, FALSE) == 0 || is_zero (&sector->percentage) ||
          goal_vocabulary (vocabulary) != VOCABULARY_NONE)
        continue;
      if (best == NULL || compare_vocabularies (vocabulary, best) < 0)
        best = vocabulary;
    }
  return best;
}

static LimaAtom
sector_key (const LimaSector *sector, const char *chosen, LimaNamed named, gpointer data)
{
  const char *vocabulary = sector_vocabulary (sector->vocabulary);
  LimaAtom code, key;

  if (strcmp (vocabulary, chosen) != 0)
    return 0;
  code = clean_code (sector->code, FALSE);
  if (code == 0 || strcmp (chosen, "1") == 0)
    return code;
  key = key_with_vocabulary (chosen, code);
  if (sector->name != NULL)
    named (key, sector->name, data);
  return key;
}

/**
 * lima_sectors_judge:
 * @shares: shares to set
 * @sectors: (nullable): sectors as given
 * @named: told the names of sectors of vocabularies other than 1
 * @data: for @named
 *
 * Money rule 7: the sectors of one vocabulary; goals, targets and indicators (7, 8, 9) are never sectors. Keys are codes, with
 * "vocabulary:" before those of vocabularies other than 1.
 *
 * Returns: whether any sector of such a vocabulary has a code; if not, nothing is set
 */
gboolean
lima_sectors_judge (LimaShares *shares, const LimaItems *sectors, LimaNamed named, gpointer data)
{
  LimaEntry on_stack[ON_STACK];
  g_autofree LimaEntry *on_heap = NULL;
  LimaEntry *entries = on_stack;
  guint n = lima_items_get_n (sectors);
  const char *chosen = n == 0 ? NULL : choose_sector_vocabulary (sectors);

  if (chosen == NULL)
    return FALSE;
  if (n > ON_STACK)
    entries = on_heap = g_new (LimaEntry, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];

      entries[i] = (LimaEntry) { sector_key (sector, chosen, named, data), &sector->percentage };
    }
  lima_shares_judge (shares, entries, n);
  return TRUE;
}

/* The goal of a goal, target or indicator code: what stands before the first point, without zeros in front. */
static LimaAtom
goal_of (LimaAtom code)
{
  const char *text = lima_atom_text (clean_code (code, FALSE));
  gsize length;

  if (text == NULL)
    return 0;
  while (*text == '0')
    text++;
  length = strcspn (text, ".");
  return lima_atom_len (text, length);
}

static int
compare_goals (gconstpointer a, gconstpointer b)
{
  const char *x = lima_atom_text (*(const LimaAtom *) a), *y = lima_atom_text (*(const LimaAtom *) b);
  guint64 m = G_MAXUINT64, n = G_MAXUINT64;

  lima_digits_parse (x, G_MAXUINT32, &m);
  lima_digits_parse (y, G_MAXUINT32, &n);
  return m != n ? (m < n ? -1 : 1) : strcmp (x, y);
}

static void
add_goal (GArray *goals, LimaAtom goal)
{
  for (guint i = 0; i < goals->len; i++)
    if (g_array_index (goals, LimaAtom, i) == goal)
      return;
  if (goal != 0)
    g_array_append_val (goals, goal);
}

/* One goal, or several as one joint row: "8+9". */
static gboolean
join_goals (LimaShares *shares, GArray *goals)
{
  g_autoptr(GString) joint = NULL;

  if (goals->len == 0)
    return FALSE;
  g_array_sort (goals, compare_goals);
  joint = g_string_new (NULL);
  for (guint i = 0; i < goals->len; i++)
    g_string_append_printf (joint, "%s%s", i == 0 ? "" : "+", lima_atom_text (g_array_index (goals, LimaAtom, i)));
  lima_shares_set_one (shares, lima_atom_len (joint->str, joint->len));
  return TRUE;
}

/* The first of goals, targets and indicators that has a percentage. */
static Vocabulary
choose_goal_vocabulary (const LimaItems *sectors)
{
  Vocabulary best = VOCABULARY_NONE;

  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];
      Vocabulary vocabulary = goal_vocabulary (sector_vocabulary (sector->vocabulary));

      if (vocabulary != VOCABULARY_NONE && lima_amount_has_value (&sector->percentage) &&
          (best == VOCABULARY_NONE || vocabulary < best))
        best = vocabulary;
    }
  return best;
}

/* Goals of sectors with percentages. */
static gboolean
share_goals (LimaShares *shares, const LimaItems *sectors)
{
  Vocabulary chosen = choose_goal_vocabulary (sectors);
  g_autofree LimaEntry *entries = NULL;

  if (chosen == VOCABULARY_NONE)
    return FALSE;
  entries = g_new0 (LimaEntry, sectors->n);
  for (guint i = 0; i < sectors->n; i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];

      if (goal_vocabulary (sector_vocabulary (sector->vocabulary)) == chosen)
        entries[i] = (LimaEntry) { goal_of (sector->code), &sector->percentage };
    }
  lima_shares_judge (shares, entries, sectors->n);
  return TRUE;
}

static gboolean
is_goal_tag (const LimaTag *tag)
{
  const char *vocabulary = lima_atom_text (tag->vocabulary);

  return vocabulary != NULL && (strcmp (vocabulary, "2") == 0 || strcmp (vocabulary, "3") == 0);
}

/**
 * lima_goals_judge:
 * @shares: shares to set
 * @sectors: (nullable): sectors as given
 * @tags: (nullable): tags as given
 *
 * Money rule 7, Sustainable Development Goals: sectors of vocabulary 7, 8 or 9 with percentages; else those without, and tags of
 * vocabulary 2 and 3: one goal, or several as one joint key such as "8+9", never split by guess.
 *
 * Returns: whether there is any goal; if not, nothing is set
 */
gboolean
lima_goals_judge (LimaShares *shares, const LimaItems *sectors, const LimaItems *tags)
{
  g_autoptr(GArray) goals = NULL;
  guint n_sectors = lima_items_get_n (sectors), n_tags = lima_items_get_n (tags);

  if (n_sectors == 0 && n_tags == 0)
    return FALSE;
  if (share_goals (shares, sectors))
    return TRUE;
  goals = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  for (guint i = 0; i < n_sectors; i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];

      if (goal_vocabulary (sector_vocabulary (sector->vocabulary)) != VOCABULARY_NONE)
        add_goal (goals, goal_of (sector->code));
    }
  for (guint i = 0; i < n_tags; i++)
    if (is_goal_tag ((const LimaTag *) tags->item[i]))
      add_goal (goals, goal_of (((const LimaTag *) tags->item[i])->code));
  return join_goals (shares, goals);
}

/**
 * lima_themes_judge:
 * @shares: shares to set
 * @themes: (nullable): themes as given
 *
 * Themes follow rule 7 as sectors do. Keys are their ids.
 *
 * Returns: whether any theme is given; if not, nothing is set
 */
gboolean
lima_themes_judge (LimaShares *shares, const LimaItems *themes)
{
  guint n = lima_items_get_n (themes);
  g_autofree LimaEntry *entries = n == 0 ? NULL : g_new (LimaEntry, n);

  for (guint i = 0; i < n; i++)
    {
      const LimaThemeShare *share = (const LimaThemeShare *) themes->item[i];

      entries[i] = (LimaEntry) { share->theme, &share->percentage };
    }
  if (n > 0)
    lima_shares_judge (shares, entries, n);
  return n > 0;
}
