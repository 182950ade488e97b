/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-rule.h"

#include <lima-portfolio.h>

/* A project that breaks no rule; cases say what else it has. What stands twice has its last value. */
#define PLAIN "id O-1; reporter O; title T; description D; status 4; starts 2014-01-01; ends 2014-12-31;"
#define GOOD PLAIN "country KE; sector 11110; funder D D;"

typedef struct
{
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaIndex *index;
} Case;

/* Takes the snapshot. */
static void
case_init_snapshot (Case *self, LimaSnapshot *snapshot, LimaRates *rates, const char *currency)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GError) error = NULL;
  LimaIndexOptions options = { .format = format, .today = lima_date_new (2024, 6, 30) };

  options.snapshot = self->snapshot = snapshot;
  options.facts = self->facts =
    lima_facts_new_from_snapshot (self->snapshot, rates, currency == NULL ? 0 : lima_atom (currency), NULL, &error);
  g_assert_no_error (error);
  lima_query_init (&options.query);
  self->index = lima_index_new (&options, NULL, &error);
  g_assert_no_error (error);
}

static void
case_init (Case *self, const char *const *specs, guint n, LimaThemeScheme *scheme, LimaRates *rates, const char *currency)
{
  case_init_snapshot (self, fixture_snapshot (specs, n, scheme), rates, currency);
}

static void
case_clear (Case *self)
{
  lima_index_unref (self->index);
  lima_facts_free (self->facts);
  lima_snapshot_unref (self->snapshot);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

/* "row:rule text", in the order of the items. */
static char *
to_text (const GArray *items)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LimaRuleItem *item = &g_array_index (items, LimaRuleItem, i);

      g_string_append_printf (out, "%s%u:%s", i == 0 ? "" : "; ", item->row, lima_rule_get_name (item->rule));
      if (item->text != NULL)
        g_string_append_printf (out, " %s", item->text);
    }
  return g_string_free (out, FALSE);
}

static void
assert_found (const char *first, const char *second, const char *expected)
{
  const char *const specs[] = { first, second };
  g_auto(Case) self = { 0 };
  g_autoptr(GArray) items = NULL;

  g_test_message ("%s | %s", first, second == NULL ? "" : second);
  case_init (&self, specs, second == NULL ? 1 : 2, NULL, NULL, NULL);
  items = lima_index_check (self.index, NULL, NULL);
  fixture_assert_text (to_text (items), expected);
}

/* A case that breaks the rule, and one nearby that does not. */
static void
test_rules (void)
{
  static const struct { const char *spec, *expected; } cases[] = {
    { GOOD, "" },
    { GOOD "title _", "0:no-title" },
    { GOOD "title ' '", "0:no-title" },
    { GOOD "title '.'", "" },
    { GOOD "status _", "0:no-status" },
    { GOOD "status 1", "" },
    { GOOD "starts _", "0:no-start" },
    { GOOD "starts _; started 2014-02", "" },
    { GOOD "ends _", "0:no-end" },
    { GOOD "ends _; ended 2014", "" },
    { PLAIN "sector 11110; funder D D", "0:no-place" },
    { PLAIN "sector 11110; funder D D; flow 3 5 2014 USD; .country KE", "" },
    { PLAIN "country KE; funder D D", "0:no-sector" },
    { PLAIN "country KE; sector 9 _ 7; funder D D", "0:no-sector" },
    { PLAIN "country KE; sector 11110", "0:no-donor" },
    { PLAIN "country KE; sector 11110; flow 1 5 2014 USD; .provider D D", "" },
    { GOOD "id _", "0:no-identifier" },
    { GOOD "id O", "0:identifier-is-reporter O" },
    { GOOD "id OO-1", "0:identifier-prefix OO-1" },
    { GOOD "id o-1", "" },
    { GOOD "reporter _", "" },
    { GOOD "id O-1/2", "0:identifier-symbols O-1/2" },
    { GOOD "id O-1.2", "" },
    { GOOD "id 'O-1 '", "0:identifier-blanks O-1 " },
    { GOOD "id O-1\302\240", "0:identifier-blanks O-1\302\240" },
    { GOOD "id 'O-1 2'", "" },
    { GOOD "participant 4 ' E' Energy", "0:reference-blanks  E" },
    { GOOD "participant 4 ' E' Energy; flow 3 5 2014 USD; .provider ' E' Energy", "0:reference-blanks  E" }, /* once */
    { GOOD "participant 4 'E 1' Energy", "" },
    { GOOD "related 3 'O-1 '", "0:reference-blanks O-1 ; 0:related-not-found O-1 " },
    { GOOD "participant 4 E/1 Energy", "0:organisation-symbols E/1" },
    { GOOD "flow 3 5 2014 USD; .provider 'E&1' Energy", "0:organisation-symbols E&1" },
    { GOOD "participant 4 E-1.1 'Energy & Water'", "" },
    { GOOD "started 2014-06-02; ended 2014-06-01", "0:actual-dates-reversed" },
    { GOOD "started 2014-06-01; ended 2014-06-01", "" },
    { GOOD "started 2014-06-02; ended 2014-06", "" },
    { GOOD "starts 2015-01-01", "0:planned-dates-reversed" },
    { GOOD "starts 2014-12-31", "" },
    { GOOD "ends _; started 2024-07-01", "0:no-end; 0:start-in-future" },
    { GOOD "started 2024-06-30", "" },
    { GOOD "ended 2024-07-01", "0:end-in-future" },
    { GOOD "ended 2024-06-30", "" },
    { GOOD "ends 2030-01-01", "" },
    { GOOD "updated 2024-07-02T00:00:00Z", "0:updated-in-future 2024-07-02T00:00:00Z" },
    { GOOD "updated 2024-07-01T23:59:59Z", "" },
    { GOOD "status 2; ends 2024-06-29", "0:not-closed" },
    { GOOD "status 2; ends 2024-06-30", "" },
    { GOOD "status 3; ends 2024-06-29", "" },
    { GOOD "flow 3 5 2024-07-01 USD", "0:flow-in-future" },
    { GOOD "flow 3 5 2024-06-30 USD", "" },
    { GOOD "budget 1 5 2025-01-01 2025-12-31 USD", "" },
    { GOOD "flow 3 5 2014 USD; .value-date 2024-07-01", "0:value-date-in-future" },
    { GOOD "flow 3 5 2014 USD; .value-date 2024-06-30", "" },
    { GOOD "country UG 101", "0:percentage-beyond-range UG" },
    { GOOD "sector 12220 -1", "0:no-sector; 0:percentage-beyond-range 12220" }, /* money rule 7: nothing is known of it */
    { GOOD "sector 12220 100", "" },
    { GOOD "sector 12220 0", "" },
    { GOOD "country UG 100", "" },
    { GOOD "country UG 0", "" },
    { GOOD "country UG much", "" }, /* no percentage: said by the money rules */
    { GOOD "country UG", "0:places-without-shares" },
    { GOOD "country UG 40", "" }, /* Kenya drops: said by the money rules */
    { GOOD "sector 12220", "0:sectors-without-shares" },
    { GOOD "sector 12220 40", "" },
    { GOOD "sector 321 _ 2", "" },
    { PLAIN "country KE; sector 321 _ 2; funder D D",
      "0:sectors-not-dac" },
    { PLAIN "country KE; sector 321 _ 2; sector 11110 _ DAC; "
      "funder D D", "" },
    { GOOD "flow 3 5 2014 USD; .country KE", "0:places-at-both-levels" },
    { GOOD "flow 3 5 2014 USD; .sector 11110 _ 7; .provider D D", "0:sectors-at-both-levels" },
    { GOOD "flow 3 5 2014 USD; .provider D D", "" },
    { GOOD "flow 3 5 2014 USD; .sector 11110", "0:sectors-at-both-levels" },
    { PLAIN "sector 11110; funder D D; flow 3 5 2014 USD; .country KE; "
      "flow 3 6 2014 USD", "0:places-of-some-flows" },
    { PLAIN "sector 11110; funder D D; flow 3 5 2014 USD; .country KE; flow 3 6 2014 USD; .region 298", "" },
    { PLAIN "country KE; funder D D; flow 3 5 2014 USD; .sector 11110; "
      "flow 3 6 2014 USD", "0:sectors-of-some-flows" },
    { PLAIN "country KE; funder D D; flow 3 5 2014 USD; .sector 11110; "
      "budget 1 6 2014-01-01 2014-12-31 USD", "" },
    { GOOD "sector A1 _ 99", "0:own-sector-unnamed A1" },
    { GOOD "sector A1 _ 99 Water", "" },
    { GOOD "marker 1 _", "0:marker-without-significance 1" },
    { GOOD "marker 1 2", "" },
    { GOOD "participant 4 _ _", "0:organisation-unknown" },
    { GOOD "participant 4 _ Somebody", "" },
    { GOOD "participant 4 D _", "" }, /* named as the funder */
    { GOOD "participant 4 E-1 _", "0:organisation-unnamed E-1" },
    { GOOD "participant 4 E _", "" }, /* a name in the wrong place */
    { GOOD "participant 4 'E 1' _", "" },
    { GOOD "participant 4 E-1 _; flow 3 5 2014 USD; .provider E-1 Energy", "" },
    { GOOD "id O-1-1; reporter O-1; participant 4 O-1 _", "0:organisation-unnamed O-1" },
    { GOOD "id O-1-1; reporter O-1 Ourselves; participant 4 O-1 _", "" },
    { GOOD "related 3 O-9", "0:related-not-found O-9" },
    { GOOD "related 3 O-1", "" },
    { GOOD "related 3 _", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (cases[i].spec, NULL, cases[i].expected);
}

/* ---- what the words of the fixture do not reach -------------------------------------------------------------------------- */

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

/* A text is given as "en:words", or ":words" for no language. */
static void
set_value (LimaBlock *block, const LimaField *field, const char *value)
{
  g_auto(GStrv) parts = NULL;

  lima_block_clear_field (block, (guint) (field - block->table->fields));
  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      *LIMA_BLOCK_AT (block, char *, field) = g_strdup (value);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      *LIMA_BLOCK_AT (block, LimaAtom, field) = lima_atom (value);
      break;
    case LIMA_FIELD_DAY:
      *LIMA_BLOCK_AT (block, LimaDay, field) = lima_day_read (value, -1);
      break;
    case LIMA_FIELD_TEXT:
      parts = g_strsplit (value, ":", 2);
      *LIMA_BLOCK_AT (block, LimaText *, field) = lima_text_new (parts[0], parts[1]);
      break;
    case LIMA_FIELD_BOOL:
      *LIMA_BLOCK_AT (block, guint8, field) = strcmp (value, "true") == 0 ? LIMA_TRUE : LIMA_FALSE;
      break;
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_ITEMS:
    default:
      g_assert_not_reached ();
    }
}

/* "results.r1.title=en:Water": members of the file, and the ids of elements, which come to be when they are first named. An
 * assignment without "=" ends with an element. */
static void
assign (LimaBlock *block, const char *assignment)
{
  g_auto(GStrv) sides = g_strsplit (assignment, "=", 2);
  g_auto(GStrv) steps = g_strsplit (sides[0], ".", -1);

  for (guint i = 0; steps[i] != NULL; i += 2)
    {
      int member = lima_table_find (block->table, steps[i]);
      const LimaField *field;
      LimaItems **items;
      int at;

      g_assert_cmpint (member, >=, 0);
      field = &block->table->fields[member];
      if (steps[i + 1] == NULL)
        {
          set_value (block, field, sides[1]);
          return;
        }
      items = LIMA_BLOCK_AT (block, LimaItems *, field);
      at = lima_items_find (*items, lima_atom (steps[i + 1]));
      if (at < 0)
        append (items, lima_block_new (field->items, lima_atom (steps[i + 1])));
      block = (*items)->item[at < 0 ? (int) lima_items_get_n (*items) - 1 : at];
    }
}

static LimaSnapshot *
make_snapshot (const char *spec, const char *assignments, LimaOrganisation *organisation)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_auto(GStrv) list = g_strsplit (assignments, "; ", -1);
  LimaProject *project = fixture_project (spec);

  for (guint i = 0; list[i] != NULL; i++)
    assign (&project->head, list[i]);
  g_ptr_array_add (blocks, project);
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, blocks);
  if (organisation != NULL)
    {
      g_ptr_array_set_size (blocks, 0);
      g_ptr_array_add (blocks, lima_block_ref (&organisation->head));
      lima_portfolio_load (portfolio, LIMA_RECORD_ORGANISATION, blocks);
    }
  return lima_portfolio_snapshot (portfolio);
}

static void
assert_found_in (LimaSnapshot *snapshot, const char *expected)
{
  g_auto(Case) self = { 0 };
  g_autoptr(GArray) items = NULL;

  case_init_snapshot (&self, snapshot, NULL, NULL);
  items = lima_index_check (self.index, NULL, NULL);
  fixture_assert_text (to_text (items), expected);
}

#define RESULT "results.r.title=en:R; results.r.indicators.i.title=en:I; results.r.indicators.i.measure="
#define BASELINE "; results.r.indicators.i.baselines.b.year=2014; results.r.indicators.i.baselines.b.value="
#define TARGET "; results.r.indicators.i.periods.p.targets.t.value="
#define ACTUAL "; results.r.indicators.i.periods.p.actuals.a.value="
#define PERIOD(start, end) "; results.r.indicators.i.periods.p.start=" start "; results.r.indicators.i.periods.p.end=" end

static void
test_results (void)
{
  static const struct { const char *assignments, *expected; } cases[] = {
    { RESULT "1" TARGET "5", "" },
    { RESULT "1", "0:indicator-without-target" },
    { RESULT "1" ACTUAL "5", "0:indicator-without-target" },
    { "results.r.title=en:R", "" },
    { "results.r.title=en: ", "0:result-untitled" },
    { "results.r.title=en:R; results.r.indicators.i.periods.p.targets.t.value=5", "0:indicator-untitled" },
    { RESULT "1" TARGET "", "0:target-without-value" },
    { RESULT "1" TARGET " ", "0:target-without-value" },
    { RESULT "4" TARGET "", "0:target-without-value" },
    { RESULT "5" TARGET "", "" },
    { RESULT "6" TARGET "", "" },
    { RESULT "1" TARGET "0", "" },
    { RESULT "1" TARGET "-.5", "" },
    { RESULT "2" TARGET " 5. ", "" },
    { RESULT "2" TARGET "12345678901234567890.5", "" },
    { RESULT "2" TARGET "50%", "0:target-no-number 50%" },
    { RESULT "2" TARGET "1,234", "0:target-no-number 1,234" },
    { RESULT "2" TARGET "1.2.3", "0:target-no-number 1.2.3" },
    { RESULT "2" TARGET ".", "0:target-no-number ." },
    { RESULT "2" TARGET "5 6", "0:target-no-number 5 6" },
    { RESULT "5" TARGET "5", "0:target-qualitative 5" },
    { RESULT "1" TARGET "5" ACTUAL "", "0:actual-without-value" },
    { RESULT "1" TARGET "5" ACTUAL "some", "0:actual-no-number some" },
    { RESULT "1" TARGET "5" ACTUAL "4", "" },
    { RESULT "5" TARGET "" ACTUAL "4", "0:actual-qualitative 4" },
    { RESULT "5" TARGET "" ACTUAL "", "" },
    { RESULT "1" TARGET "5" BASELINE "", "0:baseline-without-value" },
    { RESULT "1" TARGET "5" BASELINE "few", "0:baseline-no-number few" },
    { RESULT "1" TARGET "5" BASELINE "0", "" },
    { RESULT "5" TARGET "" BASELINE "0", "0:baseline-qualitative 0" },
    { RESULT "5" TARGET "" BASELINE "", "" },
    { RESULT "1" TARGET "5; results.r.indicators.i.baselines.b.value=1", "0:baseline-undated" },
    { RESULT "1" TARGET "5; results.r.indicators.i.baselines.b.value=1; results.r.indicators.i.baselines.b.year=soon",
      "0:baseline-undated" },
    { RESULT "1" TARGET "5; results.r.indicators.i.baselines.b.value=1; results.r.indicators.i.baselines.b.date=2014-05-06", "" },
    { RESULT "1" TARGET "5" PERIOD ("2014-05-02", "2014-05-01"), "0:period-reversed" },
    { RESULT "1" TARGET "5" PERIOD ("2014-05-01", "2014-05-01"), "" },
    { RESULT "1" TARGET "5" PERIOD ("2014-05-02", "2014-05"), "" },
    { RESULT "1" TARGET "5" PERIOD ("2014-05-02", ""), "" },
    { RESULT "1" TARGET "5; results.r.references.x.code=a; results.r.indicators.i.references.y.code=b",
      "0:references-at-both-levels" },
    { RESULT "1" TARGET "5; results.r.references.x.code=a", "" },
    { RESULT "1" TARGET "5; results.r.indicators.i.references.y.code=b; results.s.title=en:S; results.s.references.x.code=a",
      "" },
    { RESULT "1" TARGET "5; results.r.indicators.i.periods.p.targets.t.documents.d.url=u", "0:document-untitled" },
    { RESULT "1" TARGET "5; results.r.indicators.i.documents.d.url=u", "0:document-untitled" },
    { "results.r.title=en:R; results.r.documents.d.url=u", "0:document-untitled" },
    { "documents.d.url=u", "0:document-untitled" },
    { "documents.d.url=u; documents.d.title=en:D", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].assignments);
      assert_found_in (make_snapshot (GOOD, cases[i].assignments, NULL), cases[i].expected);
    }
}

#define BARE "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; sector 11110; funder D D;"

static void
test_texts (void)
{
  static const struct { const char *assignments, *expected; } cases[] = {
    { "notes=n", "" },
    { "descriptions.d2.type=2", "0:description-empty" },
    { "descriptions.d2.text=en: ", "0:description-empty" },
    { "descriptions.d2.text=fr:D", "" },
    { "descriptions.d2.text=:D", "0:no-language" },
    { "descriptions.d2.text=:D; language=fr", "" },
    { "results.r.title=:R", "0:no-language" },
    { "other-identifiers.a.owner-name=:Version 1 has an attribute", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].assignments);
      assert_found_in (make_snapshot (GOOD, cases[i].assignments, NULL), cases[i].expected);
    }
  assert_found (BARE, NULL, "0:no-description");
  assert_found_in (make_snapshot (BARE, "illustrative=true", NULL), "");
  assert_found (BARE "description ' '", NULL, "0:no-description");
}

/* Lists of which the statements of the fixture make only a part. */
static void
test_lists (void)
{
  static const struct { const char *assignments, *expected; } cases[] = {
    { "aid-type=A01", "" },
    { "aid-types.a.vocabulary=2; aid-types.a.code=1", "0:aid-type-not-dac" },
    { "aid-type=A01; aid-types.a.vocabulary=2; aid-types.a.code=1", "" },
    { "aid-types.a.vocabulary=2; aid-types.a.code=1; aid-types.b.vocabulary=1; aid-types.b.code=A01", "" },
    { "aid-type=A01; aid-types.a.vocabulary=2; aid-types.a.code=1; aid-types.b.vocabulary=2; aid-types.b.code=2",
      "0:aid-type-repeated 2" },
    { "aid-type=A01; aid-types.a.vocabulary=2; aid-types.a.code=1; aid-types.b.vocabulary=3; aid-types.b.code=1", "" },
    { "aid-type=A01; aid-types.a.code=B01", "0:aid-type-repeated B01" },
    { "flows.f.aid-types.a.vocabulary=2; flows.f.aid-types.a.code=1", "0:flow-aid-type-not-dac" },
    { "flows.f.aid-type=A01; flows.f.aid-types.a.vocabulary=2; flows.f.aid-types.a.code=1", "" },
    { "flows.f.aid-type=A01; flows.f.aid-types.a.vocabulary=1; flows.f.aid-types.a.code=B01", "0:flow-aid-type-repeated B01" },
    { "flows.f.provider-type=90", "0:provider-unknown" },
    { "flows.f.provider-activity=X-1", "0:provider-unknown" },
    { "flows.f.provider-type=90; flows.f.provider-ref=X", "" },
    { "flows.f.receiver-type=90", "0:receiver-unknown" },
    { "flows.f.receiver-type=90; flows.f.receiver-name=en:X", "" },
    { "flows.f.receiver-ref=X ; flows.f.receiver-activity=X-1 ", "0:reference-blanks X ; 0:reference-blanks X-1 " },
    { "flows.f.receiver-ref=X?", "0:organisation-symbols X?" },
    { "flows.f.receiver-ref=X; flows.f.receiver-activity=X/1", "" },
    { "markers.m.vocabulary=99; markers.m.code=w", "0:own-marker-unnamed w" },
    { "markers.m.vocabulary=99; markers.m.code=w; markers.m.name=en:Water", "" },
    { "markers.m.vocabulary=DAC; markers.m.code=1", "0:marker-without-significance 1" },
    { "reporter-ref=O ; identifier=O -1", "0:reference-blanks O " },
    { "other-identifiers.a.type=A3; other-identifiers.a.ref=X ", "0:reference-blanks X " },
    { "other-identifiers.a.type=A1; other-identifiers.a.ref=X ", "" },
    { "other-identifiers.a.type=A1; other-identifiers.a.owner-ref=X ", "0:reference-blanks X " },
    { "other-identifiers.a.type=A1; other-identifiers.a.owner-ref=X|Y", "0:organisation-symbols X|Y" },
    { "identifier=P-1; other-identifiers.a.type=B1; other-identifiers.a.ref=P", "" },
    { "identifier=P-1; other-identifiers.a.type=A1; other-identifiers.a.ref=P", "0:identifier-prefix P-1" },
    { "participants.p.ref=D; participants.p.activity=X-1 ", "0:reference-blanks X-1 " },
    { "participants.p.ref=D; participants.p.activity=X 1", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].assignments);
      assert_found_in (make_snapshot (GOOD, cases[i].assignments, NULL), cases[i].expected);
    }
}

/* A record of the portfolio names an organisation as well. */
static void
test_organisations (void)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_organisation_table, lima_atom ("o1"));
  LimaOrganisation *organisation = (LimaOrganisation *) block;

  organisation->ref = lima_atom ("E-1");
  assert_found_in (make_snapshot (GOOD "participant 4 E-1 _", "notes=n", organisation), "0:organisation-unnamed E-1");
  organisation->name = lima_text_new ("en", "Energy");
  assert_found_in (make_snapshot (GOOD "participant 4 E-1 _", "notes=n", organisation), "");
}

/* "results.r.title", as assign() has it. */
static char *
path_to_text (const LimaPath *path)
{
  GString *out = g_string_new (NULL);
  const LimaTable *table = path->table;

  for (guint i = 0; i < path->n_steps; i++)
    {
      const LimaField *field = &table->fields[path->steps[i].field];

      g_string_append_printf (out, "%s.%s.", field->member, lima_atom_text (path->steps[i].item));
      table = field->items;
    }
  g_string_append (out, table->fields[path->field].member);
  return g_string_free (out, FALSE);
}

/* The way down to what is at fault; money is at stake where it is that of a flow, or where the project lacks something. */
static void
test_deep_paths (void)
{
  static const struct { const char *assignments, *path; gboolean has_stake; } cases[] = {
    { RESULT "1" TARGET "x", "results.r.indicators.i.periods.p.targets.t.value", FALSE },
    { RESULT "1" TARGET "1" ACTUAL "x", "results.r.indicators.i.periods.p.actuals.a.value", FALSE },
    { RESULT "1" TARGET "1" BASELINE "x", "results.r.indicators.i.baselines.b.value", FALSE },
    { RESULT "1" TARGET "1" PERIOD ("2015", "2014"), "results.r.indicators.i.periods.p.end", FALSE },
    { RESULT "1" TARGET "5; results.r.indicators.i.periods.p.targets.t.documents.d.url=u",
      "results.r.indicators.i.periods.p.targets.t.documents.d.title", FALSE },
    { RESULT "1", "results.r.indicators.i.periods", FALSE },
    { "results.r.type=1", "results.r.title", FALSE },
    { "documents.d.url=u", "documents.d.title", FALSE },
    { "descriptions.d2.text=:D", "language", FALSE },
    { "descriptions.d2.type=2", "descriptions.d2.text", TRUE },
    { "aid-types.a.vocabulary=2", "aid-type", TRUE },
    { "aid-type=A01; aid-types.a.code=B01", "aid-types.a.code", TRUE },
    { "flows.f.aid-type=A01; flows.f.aid-types.a.code=B01; flows.f.kind=transaction", "flows.f.aid-types.a.code", FALSE },
    { "flows.f.receiver-type=90; flows.f.kind=transaction", "flows.f.receiver-name", FALSE },
    { "flows.f.receiver-ref=X ", "flows.f.receiver-ref", TRUE },
    { "participants.p.ref=X|Y; participants.p.name=en:X", "participants.p.ref", TRUE },
    { "reporter-ref=O ; identifier=O -1", "reporter-ref", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Case) self = { 0 };
      g_autoptr(GArray) items = NULL;
      const LimaRuleItem *item;

      g_test_message ("%s", cases[i].assignments);
      case_init_snapshot (&self, make_snapshot (GOOD "flow 3 5 2014 USD", cases[i].assignments, NULL), NULL, NULL);
      items = lima_index_check (self.index, NULL, NULL);
      g_assert_cmpuint (items->len, ==, 1);
      item = &g_array_index (items, LimaRuleItem, 0);
      fixture_assert_text (path_to_text (&item->path), cases[i].path);
      g_assert_cmpint (item->has_stake, ==, cases[i].has_stake);
    }
}

/* A reference to another project of the portfolio; what does not count says nothing. */
static void
test_several (void)
{
  assert_found (GOOD "related 3 O-2", GOOD "id O-2", "");
  assert_found (GOOD "related 3 O-3", GOOD "id O-2; title _", "0:related-not-found O-3; 1:no-title");
  assert_found ("record p1;" GOOD, "record p2;" GOOD "title _", "");
}

/* A theme of the scheme, and one that it does not have. Without a scheme there is nothing to be found in. */
static void
test_themes (void)
{
  const char *const specs[] = { GOOD "theme water 50; theme wind 50" };
  LimaBlock *theme = lima_block_new (&lima_theme_table, lima_atom ("water"));
  g_autoptr(LimaBlock) scheme = lima_block_new (&lima_theme_scheme_table, lima_atom ("s1"));
  g_auto(Case) self = { 0 };
  g_autoptr(GArray) items = NULL;

  ((LimaThemeScheme *) scheme)->themes = lima_items_new (&theme, 1);
  case_init (&self, specs, 1, (LimaThemeScheme *) scheme, NULL, NULL);
  items = lima_index_check (self.index, NULL, NULL);
  fixture_assert_text (to_text (items), "0:theme-not-found wind");
  assert_found (specs[0], NULL, "");
}

static void
test_rates (void)
{
  const char *const specs[] = { GOOD "flow 3 5 2014-05-01 XAU; flow 3 6 2014-05-01 XAU; flow 3 7 2014-05-01 EUR; flow 3 1 2014-05-01" };
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR\n2014-05,0.5\n");
  g_auto(Case) self = { 0 };
  g_autoptr(GArray) items = NULL;
  char buffer[LIMA_DECIMAL_BUFFER];

  case_init (&self, specs, 1, NULL, rates, "USD");
  items = lima_index_check (self.index, NULL, NULL);
  fixture_assert_text (to_text (items), "0:no-rate XAU");
  g_assert_cmpstr (lima_sum_shortest (&g_array_index (items, LimaRuleItem, 0).stake, buffer), ==, "11");
}

/* The path leads to the field; the stake is that of the flow, or the project's spend where it is of one currency. */
static void
test_paths (void)
{
  static const struct { const char *spec, *stake; guint n_steps, list, field; } cases[] = {
    { GOOD "title _; flow 3 5 2014 USD; flow 4 7 2014 USD", "12 USD", 0, 0, LIMA_PROJECT_TITLE },
    { GOOD "title _; flow 3 5 2014 USD; flow 4 7 2014 EUR", "unknown", 0, 0, LIMA_PROJECT_TITLE },
    { GOOD "title _", "unknown", 0, 0, LIMA_PROJECT_TITLE },
    { GOOD "flow 3 5 2014 USD; flow 3 -2.5 2025 EUR", "-2.5 EUR", 1, LIMA_PROJECT_FLOWS, LIMA_FLOW_DATE },
    { GOOD "flow 3 _ 2025 EUR", "unknown", 1, LIMA_PROJECT_FLOWS, LIMA_FLOW_DATE },
    { GOOD "related 1 O-7; flow 3 5 2014 USD", "5 USD", 1, LIMA_PROJECT_RELATED, LIMA_RELATED_REF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Case) self = { 0 };
      g_autoptr(GArray) items = NULL;
      g_autofree char *stake = NULL;
      const LimaRuleItem *item;
      char buffer[LIMA_DECIMAL_BUFFER];

      g_test_message ("case %u", i);
      case_init (&self, &cases[i].spec, 1, NULL, NULL, NULL);
      items = lima_index_check (self.index, NULL, NULL);
      g_assert_cmpuint (items->len, ==, 1);
      item = &g_array_index (items, LimaRuleItem, 0);
      stake = item->has_stake
                ? g_strdup_printf ("%s %s", lima_sum_shortest (&item->stake, buffer), lima_atom_text (item->currency))
                : g_strdup ("unknown");
      g_assert_cmpstr (stake, ==, cases[i].stake);
      g_assert_true (item->path.table == &lima_project_table);
      g_assert_cmpuint (item->path.n_steps, ==, cases[i].n_steps);
      g_assert_cmpuint (item->path.field, ==, cases[i].field);
      if (item->path.n_steps > 0)
        g_assert_cmpuint (item->path.steps[0].field, ==, cases[i].list);
    }
}

static void
test_order_of_stakes (void)
{
  const char *const specs[] = {
    GOOD "title _; flow 3 5 2014 USD", GOOD "id O-2; title _", GOOD "id O-3; title _; flow 3 -9 2014 USD",
    GOOD "id O-4; title _; flow 3 1 2014 EUR", GOOD "id O-5; title _; flow 3 5 2014 USD",
  };
  g_auto(Case) self = { 0 };
  g_autoptr(GArray) items = NULL;

  case_init (&self, specs, G_N_ELEMENTS (specs), NULL, NULL, NULL);
  items = lima_index_check (self.index, NULL, NULL);
  g_array_sort (items, lima_rule_item_compare_stake);
  fixture_assert_text (to_text (items), "3:no-title; 2:no-title; 0:no-title; 4:no-title; 1:no-title");
}

static void
test_cancelled (void)
{
  const char *const specs[] = { GOOD };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_auto(Case) self = { 0 };

  case_init (&self, specs, 1, NULL, NULL, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_null (lima_index_check (self.index, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Every rule has a word of its own, a sentence that ends, and no severity that says that figures are incomplete. */
static void
test_table (void)
{
  g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint rule = 0; rule < LIMA_N_RULES; rule++)
    {
      g_assert_true (g_hash_table_add (names, (gpointer) lima_rule_get_name (rule)));
      g_assert_true (g_str_has_suffix (lima_rule_get_sentence (rule), "."));
      g_assert_cmpint (lima_rule_get_severity (rule), !=, LIMA_SEVERITY_ERROR);
      g_assert_nonnull (lima_rule_section_get_label (lima_rule_get_section (rule)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule/table", test_table);
  g_test_add_func ("/rule/rules", test_rules);
  g_test_add_func ("/rule/results", test_results);
  g_test_add_func ("/rule/texts", test_texts);
  g_test_add_func ("/rule/lists", test_lists);
  g_test_add_func ("/rule/organisations", test_organisations);
  g_test_add_func ("/rule/deep-paths", test_deep_paths);
  g_test_add_func ("/rule/several", test_several);
  g_test_add_func ("/rule/themes", test_themes);
  g_test_add_func ("/rule/rates", test_rates);
  g_test_add_func ("/rule/paths", test_paths);
  g_test_add_func ("/rule/order-of-stakes", test_order_of_stakes);
  g_test_add_func ("/rule/cancelled", test_cancelled);
  return g_test_run ();
}
