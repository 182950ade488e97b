/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-rule.h"

/* A project that breaks no rule; cases say what else it has. What stands twice has its last value. */
#define GOOD "id O-1; reporter O; title T; status 4; starts 2014-01-01; ends 2014-12-31; country KE; sector 11110; funder D D;"

typedef struct
{
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaIndex *index;
} Case;

static void
case_init (Case *self, const char *const *specs, guint n, LimaThemeScheme *scheme, LimaRates *rates, const char *currency)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GError) error = NULL;
  LimaIndexOptions options = { .format = format, .today = lima_date_new (2024, 6, 30) };

  options.snapshot = self->snapshot = fixture_snapshot (specs, n, scheme);
  options.facts = self->facts =
    lima_facts_new_from_snapshot (self->snapshot, rates, currency == NULL ? 0 : lima_atom (currency), NULL, &error);
  g_assert_no_error (error);
  lima_query_init (&options.query);
  self->index = lima_index_new (&options, NULL, &error);
  g_assert_no_error (error);
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
    { GOOD "status _", "0:no-status" },
    { GOOD "starts _", "0:no-start" },
    { GOOD "starts _; started 2014-02", "" },
    { GOOD "ends _", "0:no-end" },
    { GOOD "ends _; ended 2014", "" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; sector 11110; funder D D", "0:no-place" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; sector 11110; funder D D; flow 3 5 2014 USD; .country KE", "" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; funder D D", "0:no-sector" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; sector 9 _ 7; funder D D", "0:no-sector" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; sector 11110", "0:no-donor" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; sector 11110; flow 1 5 2014 USD; .provider D D", "" },
    { GOOD "id _", "0:no-identifier" },
    { GOOD "id O", "0:identifier-is-reporter O" },
    { GOOD "id OO-1", "0:identifier-prefix OO-1" },
    { GOOD "id o-1", "" },
    { GOOD "reporter _", "" },
    { GOOD "id O-1/2", "0:identifier-symbols O-1/2" },
    { GOOD "id O-1.2", "" },
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
    { GOOD "country UG", "0:places-without-shares" },
    { GOOD "sector 12220", "0:sectors-without-shares" },
    { GOOD "sector 321 _ 2", "" },
    { GOOD "flow 3 5 2014 USD; .country KE", "0:places-at-both-levels" },
    { GOOD "flow 3 5 2014 USD; .sector 11110", "0:sectors-at-both-levels" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; sector 11110; funder D D; flow 3 5 2014 USD; .country KE; "
      "flow 3 6 2014 USD", "0:places-of-some-flows" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; funder D D; flow 3 5 2014 USD; .sector 11110; "
      "flow 3 6 2014 USD", "0:sectors-of-some-flows" },
    { "id O-1; reporter O; title T; status 4; starts 2014; ends 2014; country KE; funder D D; flow 3 5 2014 USD; .sector 11110; "
      "budget 1 6 2014-01-01 2014-12-31 USD", "" },
    { GOOD "sector A1 _ 99", "0:own-sector-unnamed A1" },
    { GOOD "sector A1 _ 99 Water", "" },
    { GOOD "marker 1 _", "0:marker-without-significance 1" },
    { GOOD "marker 1 2", "" },
    { GOOD "participant 4 _ _", "0:organisation-unknown" },
    { GOOD "participant 4 _ Somebody", "" },
    { GOOD "related 3 O-9", "0:related-not-found O-9" },
    { GOOD "related 3 O-1", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (cases[i].spec, NULL, cases[i].expected);
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
  g_test_add_func ("/rule/several", test_several);
  g_test_add_func ("/rule/themes", test_themes);
  g_test_add_func ("/rule/rates", test_rates);
  g_test_add_func ("/rule/paths", test_paths);
  g_test_add_func ("/rule/order-of-stakes", test_order_of_stakes);
  g_test_add_func ("/rule/cancelled", test_cancelled);
  return g_test_run ();
}
