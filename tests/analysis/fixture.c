/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <lima-portfolio.h>
#include <string.h>

typedef struct
{
  LimaProject *project;
  LimaFlow *flow;
  char **words;
  guint n;
} Writing;

/* ---- writing projects ---------------------------------------------------------------------------------------------------- */

static const char *
word (const Writing *self, guint i)
{
  return i < self->n && strcmp (self->words[i], "_") != 0 ? self->words[i] : NULL;
}

static LimaAtom
atom (const Writing *self, guint i)
{
  const char *text = word (self, i);

  return text == NULL ? 0 : lima_atom (text);
}

static LimaAmount
amount (const Writing *self, guint i)
{
  const char *text = word (self, i);

  return text == NULL ? (LimaAmount) { 0 } : lima_amount_read (text, -1);
}

static LimaDay
day (const Writing *self, guint i)
{
  const char *text = word (self, i);

  return text == NULL ? (LimaDay) { { 0 }, 0 } : lima_day_read (text, -1);
}

static LimaText *
text (const Writing *self, guint i)
{
  return word (self, i) == NULL ? NULL : lima_text_new ("en", word (self, i));
}

static void
append (LimaItems **items, LimaBlock *block)
{
  guint n = lima_items_get_n (*items);
  g_autofree LimaBlock **blocks = g_new (LimaBlock *, n + 1);

  for (guint i = 0; i < n; i++)
    blocks[i] = lima_block_ref ((*items)->item[i]);
  blocks[n] = block;
  lima_items_unref (*items);
  *items = lima_items_new (blocks, n + 1);
}

static void
add_place (const Writing *self, LimaItems **items, gboolean country)
{
  LimaPlace *place = (LimaPlace *) lima_block_new (&lima_place_table, 0);

  *(country ? &place->country : &place->region) = atom (self, 1);
  place->percentage = amount (self, 2);
  place->vocabulary = atom (self, 3);
  place->name = text (self, 4);
  append (items, &place->head);
}

static void
add_sector (const Writing *self, LimaItems **items)
{
  LimaSector *sector = (LimaSector *) lima_block_new (&lima_sector_table, 0);

  sector->code = atom (self, 1);
  sector->percentage = amount (self, 2);
  sector->vocabulary = atom (self, 3);
  sector->name = text (self, 4);
  append (items, &sector->head);
}

static void
add_participant (const Writing *self, LimaAtom role, guint first)
{
  LimaParticipant *participant = (LimaParticipant *) lima_block_new (&lima_participant_table, 0);

  participant->role = role;
  participant->ref = atom (self, first);
  participant->name = text (self, first + 1);
  append (&self->project->participants, &participant->head);
}

static void
add_related (const Writing *self, LimaAtom type, guint first)
{
  LimaRelated *related = (LimaRelated *) lima_block_new (&lima_related_table, 0);

  related->type = type;
  related->ref = g_strdup (word (self, first));
  append (&self->project->related, &related->head);
}

static void
add_flow (Writing *self, const char *kind)
{
  gboolean transaction = strcmp (kind, "transaction") == 0;

  self->flow = (LimaFlow *) lima_block_new (&lima_flow_table, 0);
  self->flow->kind = lima_atom (kind);
  self->flow->type = atom (self, 1);
  self->flow->amount = amount (self, 2);
  if (transaction)
    self->flow->date = day (self, 3);
  else
    {
      self->flow->start = day (self, 3);
      self->flow->end = day (self, 4);
    }
  self->flow->currency = atom (self, transaction ? 4 : 5);
  append (&self->project->flows, &self->flow->head);
}

static void
write_flow (const Writing *self, const char *verb)
{
  LimaFlow *flow = self->flow;

  g_assert_nonnull (flow);
  if (strcmp (verb, "line") == 0)
    flow->head.line = (guint32) g_ascii_strtoull (word (self, 1), NULL, 10);
  else if (strcmp (verb, "date-text") == 0)
    flow->date_text = atom (self, 1);
  else if (strcmp (verb, "value-date") == 0)
    flow->value_date = day (self, 1);
  else if (strcmp (verb, "provider") == 0)
    {
      flow->provider_ref = atom (self, 1);
      flow->provider_name = text (self, 2);
    }
  else if (strcmp (verb, "sector") == 0)
    add_sector (self, &flow->sectors);
  else
    {
      g_assert_true (strcmp (verb, "country") == 0 || strcmp (verb, "region") == 0);
      add_place (self, &flow->places, *verb == 'c');
    }
}

static gboolean
write_list (const Writing *self, const char *verb)
{
  LimaProject *project = self->project;

  if (strcmp (verb, "country") == 0 || strcmp (verb, "region") == 0)
    add_place (self, &project->places, *verb == 'c');
  else if (strcmp (verb, "sector") == 0)
    add_sector (self, &project->sectors);
  else if (strcmp (verb, "participant") == 0)
    add_participant (self, atom (self, 1), 2);
  else if (strcmp (verb, "funder") == 0)
    add_participant (self, lima_atom ("1"), 1);
  else if (strcmp (verb, "parent") == 0 || strcmp (verb, "child") == 0)
    add_related (self, lima_atom (*verb == 'p' ? "1" : "2"), 1);
  else if (strcmp (verb, "related") == 0)
    add_related (self, atom (self, 1), 2);
  else
    return FALSE;
  return TRUE;
}

static gboolean
write_mark (const Writing *self, const char *verb)
{
  LimaProject *project = self->project;

  if (strcmp (verb, "theme") == 0)
    {
      LimaThemeShare *share = (LimaThemeShare *) lima_block_new (&lima_theme_share_table, 0);

      share->theme = atom (self, 1);
      share->percentage = amount (self, 2);
      append (&project->themes, &share->head);
    }
  else if (strcmp (verb, "marker") == 0)
    {
      LimaMarker *marker = (LimaMarker *) lima_block_new (&lima_marker_table, 0);

      marker->code = atom (self, 1);
      marker->significance = atom (self, 2);
      append (&project->markers, &marker->head);
    }
  else if (strcmp (verb, "tag") == 0)
    {
      LimaTag *tag = (LimaTag *) lima_block_new (&lima_tag_table, 0);

      tag->code = atom (self, 1);
      tag->vocabulary = atom (self, 2);
      append (&project->tags, &tag->head);
    }
  else if (strcmp (verb, "unread") == 0)
    {
      LimaUnread *unread = (LimaUnread *) lima_block_new (&lima_unread_table, 0);

      unread->name = atom (self, 1);
      append (&project->unread, &unread->head);
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
write_time (const Writing *self, const char *verb)
{
  LimaProject *project = self->project;

  if (strcmp (verb, "starts") == 0)
    project->planned_start = day (self, 1);
  else if (strcmp (verb, "started") == 0)
    project->actual_start = day (self, 1);
  else if (strcmp (verb, "ends") == 0)
    project->planned_end = day (self, 1);
  else if (strcmp (verb, "ended") == 0)
    project->actual_end = day (self, 1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
write_text (const Writing *self, const char *verb)
{
  if (strcmp (verb, "title") == 0)
    {
      g_clear_pointer (&self->project->title, lima_text_unref);
      self->project->title = text (self, 1);
    }
  else if (strcmp (verb, "description") == 0)
    {
      LimaDescription *description = (LimaDescription *) lima_block_new (&lima_description_table, 0);

      description->text = text (self, 1);
      append (&self->project->descriptions, &description->head);
    }
  else
    return FALSE;
  return TRUE;
}

static void
write_project (const Writing *self, const char *verb)
{
  LimaProject *project = self->project;

  if (strcmp (verb, "record") == 0)
    project->head.id = atom (self, 1);
  else if (strcmp (verb, "line") == 0)
    project->head.line = (guint32) g_ascii_strtoull (word (self, 1), NULL, 10);
  else if (strcmp (verb, "id") == 0)
    {
      g_free (project->identifier);
      project->identifier = g_strdup (word (self, 1));
    }
  else if (strcmp (verb, "currency") == 0)
    project->currency = atom (self, 1);
  else if (strcmp (verb, "status") == 0)
    project->status = atom (self, 1);
  else if (strcmp (verb, "updated") == 0)
    project->updated = g_strdup (word (self, 1));
  else if (strcmp (verb, "secondary") == 0)
    project->reporter_secondary = LIMA_TRUE;
  else if (strcmp (verb, "unknown") == 0)
    project->head.unknown = lima_unknown_append (project->head.unknown, 0, "\"later\": 1", 10);
  else if (strcmp (verb, "reporter") == 0)
    {
      project->reporter_ref = atom (self, 1);
      project->reporter_name = text (self, 2);
    }
  else if (!write_time (self, verb) && !write_text (self, verb))
    g_error ("no statement: %s", verb);
}

static void
write_statement (Writing *self, const char *statement)
{
  g_auto(GStrv) words = NULL;
  const char *verb;
  int n;

  if (!g_shell_parse_argv (statement, &n, &words, NULL))
    return; /* nothing between two ends */
  self->words = words;
  self->n = (guint) n;
  verb = words[0];
  if (*verb == '.')
    write_flow (self, verb + 1);
  else if (strcmp (verb, "flow") == 0)
    add_flow (self, "transaction");
  else if (strcmp (verb, "budget") == 0)
    add_flow (self, "budget");
  else if (strcmp (verb, "planned") == 0)
    add_flow (self, "planned-disbursement");
  else if (!write_list (self, verb) && !write_mark (self, verb))
    write_project (self, verb);
}

LimaProject *
fixture_project (const char *spec)
{
  Writing writing = { .project = (LimaProject *) lima_block_new (&lima_project_table, 0) };
  g_auto(GStrv) statements = g_strsplit_set (spec, ";\n", -1);

  for (guint i = 0; statements[i] != NULL; i++)
    write_statement (&writing, statements[i]);
  return writing.project;
}

/* The projects, and the theme scheme, as a portfolio has them. */
LimaSnapshot *
fixture_snapshot (const char *const *specs, guint n, LimaThemeScheme *scheme)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) projects = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (projects, fixture_project (specs[i]));
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, projects);
  if (scheme != NULL)
    {
      g_ptr_array_set_size (projects, 0);
      g_ptr_array_add (projects, lima_block_ref (&scheme->head));
      lima_portfolio_load (portfolio, LIMA_RECORD_THEME_SCHEME, projects);
    }
  return lima_portfolio_snapshot (portfolio);
}

void
fixture_project_free (LimaProject *project)
{
  lima_block_unref (&project->head);
}

/* ---- facts and answers --------------------------------------------------------------------------------------------------- */

void
fixture_add (LimaFacts *facts, guint file, guint place, const char *spec)
{
  g_autoptr(LimaProject) project = fixture_project (spec);

  lima_facts_add (facts, project, file, place);
}

/* Settled facts of one file. */
LimaFacts *
fixture_facts (const LimaFactsOptions *options, ...)
{
  LimaFacts *facts = lima_facts_new (options);
  const char *spec;
  guint place = 0;
  va_list specs;

  va_start (specs, options);
  while ((spec = va_arg (specs, const char *)) != NULL)
    fixture_add (facts, 0, place++, spec);
  va_end (specs);
  lima_facts_settle (facts);
  return facts;
}

LimaResult *
fixture_query (const LimaFacts *facts, const char *measure, const char *by, const char *years)
{
  g_autoptr(GError) error = NULL;
  LimaResult *result;
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_measure_parse (measure, &query.measure));
  g_assert_true (by == NULL || lima_query_parse_by (&query, by));
  g_assert_true (years == NULL || lima_query_parse_years (&query, years));
  result = lima_facts_query (facts, &query, NULL, &error);
  g_assert_no_error (error);
  return result;
}

LimaRates *
fixture_rates (const char *csv)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr(GError) error = NULL;
  LimaRates *rates = lima_rates_parse (bytes, "fixture.csv", &error);

  g_assert_no_error (error);
  return rates;
}

LimaDecimal
fixture_decimal (const char *decimal)
{
  LimaDecimal value;

  g_assert_true (lima_decimal_parse (decimal, -1, &value));
  return value;
}

/* ---- at random ----------------------------------------------------------------------------------------------------------- */

static const char *
one_of (GRand *rand, const char *words)
{
  static char *last;
  g_auto(GStrv) split = g_strsplit (words, "|", -1);

  g_free (last);
  last = g_strdup (split[g_rand_int_range (rand, 0, (gint32) g_strv_length (split))]);
  return last;
}

static void
random_shares (GRand *rand, GString *out, const char *before)
{
  static const char *const percentages[] = { "_", "_", "100", "50", "33.33", "0", "12.5", "60", "40" };
  gint32 n = g_rand_int_range (rand, -1, 4);

  for (gint32 i = 0; i < n; i++)
    {
      const char *what = one_of (rand, "country KE|country UG|country TZ|country VN|country 998|region 298|region 002|region M0|"
                                       "sector 32130|sector 31120|sector 11110|sector 321|sector A1|sector 9|sector 8.2");
      const char *vocabulary = strstr (what, "002") || g_str_has_suffix (what, "321") ? "2" : strstr (what, "M0") || strstr (what, "A1")
                               ? "99 Own" : g_str_has_suffix (what, "r 9") ? "7" : strstr (what, "8.2") ? "8" : "_";

      g_string_append_printf (out, "%s%s %s %s;", before, what, percentages[g_rand_int_range (rand, 0, G_N_ELEMENTS (percentages))],
                              *vocabulary == '_' && strstr (what, "country") == NULL ? "1" : vocabulary);
    }
}

static void
random_flow (GRand *rand, GString *out)
{
  gint64 coef = (gint64) g_rand_int_range (rand, -50000000, 200000000);
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *text = lima_decimal_to_text ((LimaDecimal) { coef, (guint8) g_rand_int_range (rand, 0, 8) }, buffer);

  if (g_rand_int_range (rand, 0, 30) == 0)
    text = g_rand_boolean (rand) ? "1,234" : "unknown";
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      gint32 year = g_rand_int_range (rand, 2012, 2017), month = g_rand_int_range (rand, 1, 13);

      g_string_append_printf (out, "%s %s %s %d-%02d-01 ", g_rand_boolean (rand) ? "budget" : "planned",
                              g_rand_int_range (rand, 0, 3) == 0 ? "2" : "1", text, year, month);
      g_string_append_printf (out, "%d-%02d-28 %s;", year + g_rand_int_range (rand, 0, 3), month,
                              one_of (rand, "_|_|EUR|KES"));
    }
  else
    {
      g_string_append_printf (out, "flow %s %s ", one_of (rand, "1|2|3|3|3|4|4|7|11|X"), text);
      g_string_append_printf (out, "%s ", one_of (rand, "2012-05-01|2013-12-31|2014-01-01|2014|2015-Q3|2016-02-29|_|soon|1949|2014-07-01"));
      g_string_append_printf (out, "%s;", one_of (rand, "_|_|_|EUR|KES|eur|XXX"));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    random_shares (rand, out, ".");
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (out, ".provider %s;", one_of (rand, "P1 'First'|P2 'Second'|_ 'Third  one'|- 'First'"));
}

char *
fixture_random_spec (GRand *rand, guint ids)
{
  GString *out = g_string_new (NULL);
  gint32 n = g_rand_int_range (rand, 0, 9);

  if (ids > 0 && g_rand_int_range (rand, 0, 5) != 0)
    g_string_append_printf (out, "id I%u;", g_rand_int (rand) % ids);
  g_string_append_printf (out, "line %d;", g_rand_int_range (rand, 1, 1000));
  g_string_append_printf (out, "currency %s;", one_of (rand, "USD|USD|EUR|_"));
  g_string_append_printf (out, "status %s;", one_of (rand, "1|2|3|4|_"));
  g_string_append_printf (out, "reporter %s;", one_of (rand, "R1 'One'|R2 'Two'|_ 'Three'|_ _"));
  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_printf (out, "funder %s;", one_of (rand, "F1 'Fund'|_ 'Iran'|_ 'China'"));
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (out, "funder %s;", one_of (rand, "F1 'Fund'|_ 'Iran'|_ 'China'"));
  if (ids > 0 && g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (out, "%s I%u;", g_rand_boolean (rand) ? "parent" : "child", g_rand_int (rand) % ids);
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (out, "tag %s 2;", one_of (rand, "9|8|1"));
  random_shares (rand, out, "");
  random_shares (rand, out, "");
  for (gint32 i = 0; i < n; i++)
    random_flow (rand, out);
  return g_string_free (out, FALSE);
}

/* ---- as text ------------------------------------------------------------------------------------------------------------- */

static const char *
or_none (LimaAtom key)
{
  return key == 0 ? "_" : lima_atom_text (key);
}

char *
fixture_shares (const LimaShares *shares)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < shares->n; i++)
    g_string_append_printf (out, "%s=%" G_GUINT64_FORMAT " ", or_none (shares->share[i].key), shares->share[i].weight);
  g_string_append_printf (out, "of %" G_GUINT64_FORMAT "%s", shares->total, shares->off ? " off" : "");
  return g_string_free (out, FALSE);
}

static void
append_cell (GString *out, const LimaFacts *facts, guint32 row, char column)
{
  static const char letters[] = "psdgtco";
  guint8 flags = lima_facts_get_flags (facts)[row];
  char buffer[LIMA_DECIMAL_BUFFER];

  if (column == 'k')
    g_string_append_printf (out, "%u", lima_facts_get_kinds (facts)[row]);
  else if (column == 'y')
    g_string_append_printf (out, "%d", lima_facts_get_years (facts)[row]);
  else if (column == 'j')
    g_string_append_printf (out, "%u", lima_facts_get_projects (facts)[row]);
  else if (column == 'f')
    g_string_append_printf (out, "%s%s%s%s", (flags & LIMA_FACT_FIRST) ? "F" : "", (flags & LIMA_FACT_WIDE) ? "W" : "",
                            (flags & LIMA_FACT_OWN) ? "O" : "", (flags & LIMA_FACT_UNCONVERTED) ? "U" : "");
  else if (column == 'a')
    {
      LimaSum amount = lima_facts_get_amount (facts, row);

      g_string_append (out, lima_sum_shortest (&amount, buffer));
    }
  else
    {
      LimaColumn which = (LimaColumn) (strchr (letters, column) - letters);

      g_string_append (out, or_none (lima_dictionary_get_key (lima_facts_get_dictionary (facts, which),
                                                              lima_facts_get_column (facts, which)[row])));
    }
}

char *
fixture_rows (const LimaFacts *facts, const char *columns)
{
  GString *out = g_string_new (NULL);

  for (guint32 row = 0; row < lima_facts_get_n_rows (facts); row++)
    {
      g_string_append (out, row == 0 ? "" : "; ");
      for (const char *c = columns; *c != '\0'; c++)
        {
          g_string_append (out, c == columns ? "" : " ");
          append_cell (out, facts, row, *c);
        }
    }
  return g_string_free (out, FALSE);
}

char *
fixture_troubles (const LimaFacts *facts)
{
  GString *out = g_string_new (NULL);
  char buffer[LIMA_DECIMAL_BUFFER];
  guint n;
  const LimaTrouble *troubles = lima_facts_get_troubles (facts, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "%s%s", i == 0 ? "" : "; ", lima_trouble_get_name (troubles[i].kind));
      if (troubles[i].detail != 0)
        g_string_append_printf (out, " %s", lima_atom_text (troubles[i].detail));
      if (troubles[i].has_amount)
        g_string_append_printf (out, " %s %s", lima_decimal_shortest (troubles[i].amount, buffer), or_none (troubles[i].currency));
      if (troubles[i].count != 1)
        g_string_append_printf (out, " x%u", troubles[i].count);
    }
  return g_string_free (out, FALSE);
}

char *
fixture_result (const LimaResult *result)
{
  GString *out = g_string_new (NULL);
  char buffer[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (result->rows, LimaResultRow, i);

      g_string_append (out, i == 0 ? "" : "; ");
      for (guint d = 0; d < result->query.n_by; d++)
        g_string_append_printf (out, "%s%s", or_none (row->keys[d]), d + 1 < result->query.n_by ? "|" : " ");
      g_string_append_printf (out, "%s %s x%u%s", or_none (row->currency), lima_sum_shortest (&row->amount, buffer), row->projects,
                              row->own ? "*" : "");
    }
  return g_string_free (out, FALSE);
}

char *
fixture_sums (GArray *sums)
{
  GString *out = g_string_new (NULL);
  char buffer[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (sums, LimaResultSum, i);

      g_string_append_printf (out, "%s%s %s", i == 0 ? "" : "; ", or_none (sum->currency),
                              lima_sum_shortest (&sum->amount, buffer));
      if (sum->flows > 0)
        g_string_append_printf (out, " x%u", sum->flows);
    }
  return g_string_free (out, FALSE);
}

char *
fixture_problems (const LimaResult *result)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < result->problems->len; i++)
    {
      const LimaResultProblem *problem = &g_array_index (result->problems, LimaResultProblem, i);

      g_string_append_printf (out, "%s%s=%u", i == 0 ? "" : " ", lima_trouble_get_name (problem->kind), problem->count);
    }
  return g_string_free (out, FALSE);
}

void
fixture_assert_text (char *given, const char *expected)
{
  g_assert_cmpstr (given, ==, expected);
  g_free (given);
}

void
fixture_assert_query (const LimaFacts *facts, const char *measure, const char *by, const char *years, const char *expected)
{
  g_autoptr(LimaResult) result = fixture_query (facts, measure, by, years);

  fixture_assert_text (fixture_result (result), expected);
}
