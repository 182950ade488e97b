/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-samples.h"

#include <math.h>
#include <string.h>

#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"
#define UNKNOWN NAN

static const double bounds[] = { 2e6, 5e6, 10e6, 20e6 };
static const char *const steps[] = { "up to 2 M", "above 2 M to 5 M", "above 5 M to 10 M", "above 10 M to 20 M", "above 20 M" };

/* A country by its code, or a row of the shelf, which has none. */
typedef struct
{
  const char *code;
  const char *name;
  double millions;
  LimaChartKind kind;
} Given;

/* ---- The world ---- */

/* The lines "code,column,row" of the program's own table. */
static GStrv
read_world (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "tiles.csv", NULL), *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

static gboolean
is_place (const char *line)
{
  return g_ascii_isupper (line[0]) && g_ascii_isupper (line[1]) && line[2] == ',';
}

static void
parse_place (const char *line, guint *column, guint *row)
{
  *column = (guint) g_ascii_strtoull (line + 3, NULL, 10);
  *row = (guint) g_ascii_strtoull (strchr (line + 3, ',') + 1, NULL, 10);
}

void
map_samples_locate (const char *code, guint *column, guint *row)
{
  g_auto(GStrv) lines = read_world ();
  gboolean found = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_place (lines[i]) && strncmp (lines[i], code, 2) == 0)
      {
        parse_place (lines[i], column, row);
        found = TRUE;
      }
  g_assert_true (found);
}

static void
add_world (LimaTileMap *map, GHashTable *rows)
{
  g_auto(GStrv) lines = read_world ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_place (lines[i]))
      {
        g_autofree char *code = g_strndup (lines[i], 2), *name = g_strdup_printf ("Country %s", code);
        guint column, row;

        parse_place (lines[i], &column, &row);
        lima_tile_map_add_tile (map, column, row, code, name, (int) GPOINTER_TO_UINT (g_hash_table_lookup (rows, code)) - 1);
      }
}

/* ---- Tables ---- */

static char *
write_amount (LimaFormat *format, double millions)
{
  char number[64];
  LimaSum value;

  g_ascii_formatd (number, sizeof number, "%.4f", millions * 1e6);
  g_assert_true (lima_sum_parse (number, &value));
  return lima_format_scaled (format, &value, LIMA_SCALE_MILLION, 1, TRUE);
}

static void
add_row (LimaChartTable *table, LimaFormat *format, const Given *given, double whole)
{
  g_autofree char *figure = NULL, *share = NULL;

  if (!isfinite (given->millions))
    {
      lima_chart_table_add_unknown (table, given->code, given->name, "no figure recorded");
      return;
    }
  figure = write_amount (format, given->millions);
  share = whole > 0 ? g_strdup_printf ("%.1f\302\240%%", 100 * given->millions / whole) : NULL;
  lima_chart_table_add (table, given->kind, given->code, given->name, given->millions * 1e6, figure, share);
}

static double
add_up (const Given *given, guint n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += isfinite (given[i].millions) ? given[i].millions : 0;
  return total;
}

/* A sum with parts below zero has no shares. */
static gboolean
has_shares (const Given *given, guint n)
{
  for (guint i = 0; i < n; i++)
    if (given[i].millions < 0)
      return FALSE;
  return TRUE;
}

static LimaTileMap *
make (const char *language, const char *title, const Given *given, guint n)
{
  g_autoptr(LimaFormat) format = lima_format_new (language);
  g_autoptr(GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  LimaChartTable *table = lima_chart_table_new ();
  double total = add_up (given, n);
  g_autofree char *all = write_amount (format, total);
  LimaTileMap *map;

  lima_chart_table_set_format (table, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (table, title);
  lima_chart_table_set_subtitle (table, "Delivery by country, calendar year 2014, millions of US dollars");
  for (guint i = 0; i < n; i++)
    {
      add_row (table, format, &given[i], has_shares (given, n) ? total : 0);
      if (given[i].code != NULL)
        g_hash_table_insert (rows, (gpointer) given[i].code, GUINT_TO_POINTER (i + 1));
    }
  lima_chart_table_set_total (table, "Delivered in 2014", all, NULL, "83 projects");
  lima_chart_table_add_footnote (table, "Left over:", "what no country is named for.");

  map = lima_tile_map_new (table);
  lima_tile_map_set_bounds (map, bounds, steps);
  add_world (map, rows);
  for (guint i = 0; i < n; i++)
    if (given[i].code == NULL)
      lima_tile_map_add_shelf (map, i);
  return map;
}

/* ---- The states ---- */

static LimaTileMap *
new_regions (void)
{
  static const Given given[] = {
    { "ET", "Ethiopia", 21.4, 0 }, { "SN", "Senegal", 9.6, 0 }, { "VN", "Viet Nam", 20, 0 }, { "KE", "Kenya", 2, 0 }, { "CN", "China", 30.1, 0 },
    { "IN", "India", 18.3, 0 }, { "PE", "Peru", 5, 0 }, { "CO", "Colombia", 2.5, 0 }, { "EG", "Egypt", 12.2, 0 }, { "ID", "Indonesia", 6.4, 0 },
    { "UA", "Ukraine", 3.3, 0 }, { "NG", "Nigeria", 8, 0 }, { "MX", "Mexico", 1.1, 0 }, { "FJ", "Fiji", 0.4, 0 }, { "KG", "Kyrgyzstan", 0, 0 },
    { NULL, "Bonaire, Sint Eustatius and Saba", 0.7, 0 }, { NULL, "3 other territories", 0.2, LIMA_CHART_OTHERS },
    { NULL, "Africa, no country named", 11.5, LIMA_CHART_REMAINDER }, { NULL, "Global and interregional", 7.1, LIMA_CHART_REMAINDER },
    { NULL, "Not assigned to a country", 11.4, LIMA_CHART_REMAINDER },
  };

  return make ("en", "China leads with 30.1 M, 17.6 %; 17.5 % is in no country", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_empty (void)
{
  return make ("en", "No amounts to show", NULL, 0);
}

static LimaTileMap *
new_one (void)
{
  static const Given given[] = { { "KE", "Kenya", 53.6, 0 } };

  return make ("en", "One country has it all", given, 1);
}

/* Every country, from much to little, and a long shelf. */
static LimaTileMap *
new_many (void)
{
  g_auto(GStrv) lines = read_world ();
  g_autoptr(GArray) given = g_array_new (FALSE, FALSE, sizeof (Given));
  g_autoptr(GStringChunk) texts = g_string_chunk_new (64);

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_place (lines[i]))
      {
        g_autofree char *code = g_strndup (lines[i], 2), *name = g_strdup_printf ("Country %s", code);
        Given row = { g_string_chunk_insert (texts, code), g_string_chunk_insert (texts, name), 60.0 / (1 + (i * 37) % 195 * 0.3), 0 };

        g_array_append_val (given, row);
      }
  for (guint i = 0; i < 105; i++)
    {
      g_autofree char *name = g_strdup_printf ("Region %u", i);
      Given row = { NULL, g_string_chunk_insert (texts, name), 1 + i % 30, i < 100 ? LIMA_CHART_PLAIN : LIMA_CHART_REMAINDER };

      g_array_append_val (given, row);
    }
  return make ("en", "Three hundred amounts", (const Given *) given->data, given->len);
}

static LimaTileMap *
new_negative (void)
{
  static const Given given[] = {
    { "KE", "Kenya", -53.6, 0 }, { "PE", "Peru", -4.2, 0 }, { "NL", "Netherlands", -0.1, 0 },
    { NULL, "Greenland", -2, 0 }, { NULL, "Not assigned", -9.1, LIMA_CHART_REMAINDER },
  };

  return make ("en", "All corrections", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_mixed (void)
{
  static const Given given[] = {
    { NULL, "Not assigned", 5.5, LIMA_CHART_REMAINDER },
    { "KE", "Kenya", 53.6, 0 }, { "PE", "Peru", -24.2, 0 }, { "SN", "Senegal", -3.2, 0 },
    { "VN", "Viet Nam", UNKNOWN, LIMA_CHART_UNKNOWN }, { "MN", "Mongolia", 0, 0 }, { "UA", "Ukraine", 3.2, 0 },
  };

  return make ("en", "Spending and corrections", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_huge (void)
{
  static const Given given[] = {
    { "BR", "Brazil", 170000000000.0, 0 }, { "AR", "Argentina", 0.0003, 0 }, { "CL", "Chile", 0.0003, 0 }, { "UY", "Uruguay", 0.0003, 0 },
    { "PY", "Paraguay", 0.0003, 0 }, { "BO", "Bolivia", 0.0003, 0 }, { NULL, "Not assigned", 0.001, LIMA_CHART_REMAINDER },
  };

  return make ("en", "One huge amount and many tiny ones", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_unknown (void)
{
  static const Given given[] = {
    { "KE", "Kenya", UNKNOWN, LIMA_CHART_UNKNOWN }, { "PE", "Peru", UNKNOWN, LIMA_CHART_UNKNOWN },
    { NULL, "Not assigned", UNKNOWN, LIMA_CHART_UNKNOWN },
  };

  return make ("en", "Nothing is known", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_right_to_left (void)
{
  static const Given given[] = {
    { "ET", "إثيوبيا", 53.6, 0 }, { "SN", "السنغال", 8.9, 0 }, { "PE", "بيرو", 2.1, 0 }, { "CN", "الصين", 12.5, 0 }, { "FJ", "فيجي", -3.3, 0 },
    { NULL, "إقليمي وعالمي", 4, LIMA_CHART_REMAINDER }, { NULL, "غير مخصص لبلد", 26.7, LIMA_CHART_REMAINDER },
  };

  return make ("ar", "إثيوبيا في المقدمة بمبلغ ٥٣٫٦ مليون", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_names (void)
{
  static const Given given[] = {
    { "GB", "United Kingdom of Great Britain and Northern Ireland", 21.4, 0 },
    { "RU", "Министерство экономического развития Российской Федерации, департамент", 9.6, 0 },
    { "CN", "全球环境基金和其他许多捐助者联合提供的资金来源", 20, 0 },
    { "AT", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 7, 0 },
    { NULL, "صندوق الأمم المتحدة للبيئة", 3, 0 }, { NULL, LONG_NAME, 3, LIMA_CHART_OTHERS },
    { NULL, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 3, LIMA_CHART_REMAINDER },
  };

  return make ("en", LONG_NAME ", and what follows from it in this place", given, G_N_ELEMENTS (given));
}

static LimaTileMap *
new_hostile (void)
{
  static const Given given[] = {
    { "KE", "]]> <b>&amp;</b>\n\tnext\342\200\250line", 53.6, 0 },
    { "PE", "\377\376broken", 4, 0 }, { NULL, "\342\200\256turned", 4, LIMA_CHART_REMAINDER },
  };

  return make ("en", "<title> & \"quotes\" \001\002 \377 \xef\xbf\xbe", given, G_N_ELEMENTS (given));
}

static const struct
{
  const char *name;
  LimaTileMap *(*create) (void);
} samples[] = {
  { "regions", new_regions }, { "empty", new_empty }, { "one", new_one }, { "many", new_many }, { "negative", new_negative },
  { "mixed", new_mixed }, { "huge", new_huge }, { "unknown", new_unknown }, { "right-to-left", new_right_to_left }, { "names", new_names },
  { "hostile", new_hostile },
};

guint
map_samples_get_n (void)
{
  return G_N_ELEMENTS (samples);
}

const char *
map_samples_get_name (guint i)
{
  return samples[i].name;
}

LimaTileMap *
map_samples_new (guint i)
{
  return samples[i].create ();
}

LimaTileMap *
map_samples_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (strcmp (samples[i].name, name) == 0)
      return samples[i].create ();
  g_error ("There is no sample %s", name);
}
