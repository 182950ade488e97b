/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-portfolio.h>
#include <lima-report-chart.h>
#include <math.h>
#include <string.h>

#define NB "\302\240"
#define MINUS "\342\210\222"
#define MILLION 1000000

/* A project with one flow: a place is a country, a region as digits, or one of the publisher's own as 99:M0; donors are joined by a bar. */
typedef struct
{
  const char *place;
  const char *donors;
  const char *currency;
  const char *amount;
  const char *date;
} Given;

typedef struct
{
  LimaFacts *facts;
  LimaResult *result;
  LimaChartTable *table;
} Fixture;

/* The sums of the sample, one project a region and year. */
static const Given sample[] = {
  { "KE", "European Union", "USD", "53600000", "2014-05-01" },
  { "IN", "Japan", "USD", "49900000", "2014-05-01" },
  { "KZ", "Japan", "USD", "24200000", "2014-05-01" },
  { "PE", "Japan", "USD", "8900000", "2014-05-01" },
  { "JO", "Japan", "USD", "7900000", "2014-05-01" },
  { "998", "Japan", "USD", "26700000", "2014-05-01" },
};

/* ---- Making things ---- */

static LimaItems *
make_places (const char *place)
{
  LimaBlock *block;
  LimaPlace *made;

  if (place == NULL)
    return NULL;
  block = lima_block_new (&lima_place_table, lima_atom ("c1"));
  made = (LimaPlace *) block;
  if (g_str_has_prefix (place, "99:"))
    {
      made->vocabulary = lima_atom ("99");
      made->region = lima_atom (place + 3);
    }
  else if (g_ascii_isdigit (*place))
    made->region = lima_atom (place);
  else
    made->country = lima_atom (place);
  return lima_items_new (&block, 1);
}

static LimaItems *
make_donors (const char *donors)
{
  g_auto(GStrv) names = donors == NULL ? NULL : g_strsplit (donors, "|", -1);
  LimaBlock *blocks[4];
  guint n = 0;

  for (; names != NULL && names[n] != NULL; n++)
    {
      LimaParticipant *made;

      blocks[n] = lima_block_new (&lima_participant_table, lima_atom (names[n]));
      made = (LimaParticipant *) blocks[n];
      made->role = lima_atom ("1");
      made->name = lima_text_new ("en", names[n]);
    }
  return lima_items_new (blocks, n);
}

static LimaItems *
make_flows (const Given *given)
{
  LimaBlock *block = lima_block_new (&lima_flow_table, lima_atom ("f1"));
  LimaFlow *flow = (LimaFlow *) block;

  flow->kind = lima_atom ("transaction");
  flow->type = lima_atom ("3");
  flow->amount = lima_amount_read (given->amount, -1);
  flow->currency = lima_atom (given->currency);
  if (given->date != NULL)
    flow->date = lima_day_read (given->date, -1);
  return lima_items_new (&block, 1);
}

static void
add_project (LimaFacts *facts, const Given *given, guint number)
{
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autoptr(LimaBlock) block = lima_block_new (&lima_project_table, lima_atom (id));
  LimaProject *project = (LimaProject *) block;

  project->identifier = g_strdup (id);
  project->reporter_name = lima_text_new ("en", "The agency");
  project->places = make_places (given->place);
  project->participants = make_donors (given->donors);
  project->flows = make_flows (given);
  lima_facts_add (facts, project, 0, number);
}

static void
ask (Fixture *self, const Given *given, guint n, const char *by, const char *years)
{
  LimaQuery query;

  self->facts = lima_facts_new (NULL);
  for (guint i = 0; i < n; i++)
    add_project (self->facts, &given[i], i);
  lima_facts_settle (self->facts);
  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, by));
  g_assert_true (years == NULL || lima_query_parse_years (&query, years));
  self->result = lima_facts_query (self->facts, &query, NULL, NULL);
}

static void
show (Fixture *self, const LimaSnapshot *snapshot, guint most_rows)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaReportChartOptions options = { .format = format, .measure = "spend", .snapshot = snapshot, .most_rows = most_rows };

  self->table = lima_report_chart_new (self->facts, self->result, &options);
}

static void
chart (Fixture *self, const Given *given, guint n, const char *by, const char *years)
{
  ask (self, given, n, by, years);
  show (self, NULL, 0);
}

static void
clear (Fixture *self)
{
  lima_chart_table_free (self->table);
  lima_result_free (self->result);
  lima_facts_free (self->facts);
}

/* ---- Looking at them ---- */

static void
check_row (const Fixture *self, guint i, LimaChartKind kind, const char *label, const char *figure, const char *share)
{
  const LimaChartRow *row = lima_chart_table_get_row (self->table, i);

  g_assert_cmpstr (row->label, ==, label);
  g_assert_cmpint (row->kind, ==, kind);
  g_assert_cmpstr (row->figure, ==, figure);
  g_assert_cmpstr (row->share, ==, share);
}

/* All footnotes as one text. */
static char *
get_notes (const Fixture *self)
{
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < lima_chart_table_get_n_footnotes (self->table); i++)
    {
      const LimaChartNote *note = lima_chart_table_get_footnote (self->table, i);

      g_string_append_printf (notes, "%s%s%s\n", note->bold == NULL ? "" : note->bold, note->bold == NULL ? "" : " ", note->text);
    }
  return g_string_free (notes, FALSE);
}

static void
check_note (const Fixture *self, const char *part)
{
  g_autofree char *notes = get_notes (self);

  if (strstr (notes, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, notes);
}

static void
check_no_note (const Fixture *self, const char *part)
{
  g_autofree char *notes = get_notes (self);

  if (strstr (notes, part) != NULL)
    g_error ("“%s” is in:\n%s", part, notes);
}

static void
check_title (const Fixture *self, const char *title)
{
  g_assert_cmpstr (lima_chart_table_get_title (self->table), ==, title);
}

/* ---- Tests ---- */

static void
test_sample (void)
{
  Fixture f;

  chart (&f, sample, G_N_ELEMENTS (sample), "region", "2014");
  check_title (&f, "Africa leads with 53.6" NB "M, 31.3" NB "%; 15.6" NB "% is not assigned to a region");
  g_assert_cmpstr (lima_chart_table_get_subtitle (f.table), ==, "Delivery by region, calendar year 2014, millions of US dollars");
  g_assert_cmpstr (lima_chart_table_get_axis_title (f.table), ==, "Delivery in millions of US dollars");
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 6);
  check_row (&f, 0, LIMA_CHART_PLAIN, "Africa", "53.6" NB "M", "31.3" NB "%");
  check_row (&f, 1, LIMA_CHART_PLAIN, "Asia", "49.9" NB "M", "29.1" NB "%");
  check_row (&f, 2, LIMA_CHART_PLAIN, "Eastern Europe and Central Asia", "24.2" NB "M", "14.1" NB "%");
  check_row (&f, 3, LIMA_CHART_PLAIN, "Latin America and the Caribbean", "8.9" NB "M", "5.2" NB "%");
  check_row (&f, 4, LIMA_CHART_PLAIN, "Arab States of West Asia", "7.9" NB "M", "4.6" NB "%");
  check_row (&f, 5, LIMA_CHART_REMAINDER, "Global and interregional", "26.7" NB "M", "15.6" NB "%");
  g_assert_cmpstr (lima_chart_table_get_row (f.table, 0)->sublabel, ==, "with the Arab States of North Africa");
  g_assert_cmpfloat (lima_chart_table_get_row (f.table, 0)->value, ==, 53600000);
  g_assert_true (isnan (lima_chart_table_get_row (f.table, 5)->low));
  clear (&f);
}

static void
test_frame (void)
{
  Fixture f;
  const LimaChartNote *strip;
  const LimaChartRow *total;

  chart (&f, sample, G_N_ELEMENTS (sample), "region", NULL);
  strip = lima_chart_table_get_strip (f.table, FALSE);
  g_assert_cmpstr (strip->bold, ==, "144.5" NB "M · 84.4" NB "%");
  g_assert_cmpstr (strip->text, ==, "144.5" NB "M · 84.4" NB "% assigned to 5 regions");
  strip = lima_chart_table_get_strip (f.table, TRUE);
  g_assert_cmpstr (strip->bold, ==, "26.7" NB "M · 15.6" NB "%");
  g_assert_cmpstr (strip->text, ==, "26.7" NB "M · 15.6" NB "% not assigned");
  total = lima_chart_table_get_total (f.table);
  g_assert_cmpstr (total->label, ==, "Total");
  g_assert_cmpstr (total->figure, ==, "171.2" NB "M");
  g_assert_cmpstr (total->share, ==, "100" NB "%");
  g_assert_cmpstr (total->sublabel, ==, "6 projects");
  check_note (&f, "Left over: 26.7" NB "M · 15.6" NB "% that is global or interregional, so of no single region.");
  check_note (&f, "Measure: disbursements and expenditures. Commitments and incoming funds are not part of it.");
  check_note (&f, "Unit: US dollars (USD).");
  check_note (&f, "Period: calendar year 2014."); /* not asked for, but all amounts are of that year */
  check_note (&f, "Source: the files given, 6 projects.");
  g_assert_null (lima_chart_table_get_illustrative (f.table));
  clear (&f);
}

/* Both remainders stand last, that without any key at the end, however large. */
static void
test_two_remainders (void)
{
  static const Given given[] = {
    { NULL, "A", "USD", "9000", "2014" },
    { "KE", "A", "USD", "50", "2014" },
    { "998", "A", "USD", "300", "2014" },
    { "99:M0", "A", "USD", "650", "2014" },
  };
  Fixture f;

  chart (&f, given, G_N_ELEMENTS (given), "region", NULL);
  check_row (&f, 0, LIMA_CHART_PLAIN, "Publisher's region M0", "650", "6.5" NB "%");
  check_row (&f, 1, LIMA_CHART_PLAIN, "Africa", "50", "0.5" NB "%");
  check_row (&f, 2, LIMA_CHART_REMAINDER, "Global and interregional", "300", "3.0" NB "%");
  check_row (&f, 3, LIMA_CHART_REMAINDER, "Not assigned to a region", "9,000", "90.0" NB "%");
  check_title (&f, "Publisher's region M0 leads with 650, 6.5" NB "%; 93.0" NB "% is not assigned to a region");
  g_assert_cmpstr (lima_chart_table_get_subtitle (f.table), ==, "Delivery by region, calendar year 2014, US dollars");
  clear (&f);
}

static void
test_nothing_assigned (void)
{
  static const Given given[] = { { NULL, "A", "USD", "9000", "2014" } };
  Fixture f;

  chart (&f, given, 1, "country", NULL);
  check_title (&f, "Nothing is assigned to a country");
  g_assert_null (lima_chart_table_get_strip (f.table, FALSE));
  clear (&f);
  chart (&f, given, 1, "theme", NULL);
  check_note (&f, "the portfolio has no theme scheme");
  clear (&f);
}

static void
test_donors (void)
{
  static const Given given[] = {
    { "KE", "Japan", "USD", "500", "2014" },
    { "KE", "China|Iran", "USD", "700", "2014" },
    { "KE", NULL, "USD", "100", "2014" },
    { "KE", "China", "USD", "200", "2014" },
  };
  Fixture f;
  LimaChartKind kind;

  chart (&f, given, G_N_ELEMENTS (given), "donor", NULL);
  check_title (&f, "China and Iran jointly lead with 700, 46.7" NB "%");
  check_row (&f, 0, LIMA_CHART_JOINT, "China and Iran", "700", "46.7" NB "%");
  check_row (&f, 1, LIMA_CHART_PLAIN, "Japan", "500", "33.3" NB "%");
  check_row (&f, 3, LIMA_CHART_PLAIN, "The agency", "100", "6.7" NB "%");
  g_assert_cmpstr (lima_chart_table_get_row (f.table, 0)->key, ==, "China + Iran");
  g_assert_cmpstr (lima_chart_table_get_row (f.table, 0)->sublabel, ==, "jointly");
  g_assert_null (lima_chart_table_get_row (f.table, 1)->sublabel);
  g_assert_cmpstr (lima_chart_table_get_row (f.table, 3)->sublabel, ==, "reporting organisation, no other donor given");
  g_assert_cmpstr (lima_chart_table_get_strip (f.table, FALSE)->text, ==, "1,500 · 100" NB "% from 4 donors, alone or jointly");
  g_assert_cmpuint (lima_chart_table_get_n_legend (f.table), ==, 2);
  lima_chart_table_get_legend (f.table, 1, &kind);
  g_assert_cmpint (kind, ==, LIMA_CHART_JOINT);
  check_note (&f, "Left over: nothing; every amount has a donor.");
  check_note (&f, "Donors: where a project names several");
  clear (&f);
}

static void
test_others (void)
{
  static const char *const countries[] = { "KE", "ET", "SN", "IN", "PE", "KZ", "JO" };
  Given given[G_N_ELEMENTS (countries) + 1];
  Fixture f;

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    given[i] = (Given) { countries[i], "A", "USD", ((const char *[]) { "700", "600", "500", "400", "300", "200", "100" })[i], "2014" };
  given[G_N_ELEMENTS (countries)] = (Given) { NULL, "A", "USD", "50", "2014" };

  ask (&f, given, G_N_ELEMENTS (given), "country", NULL);
  show (&f, NULL, 3);
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 5);
  check_row (&f, 2, LIMA_CHART_PLAIN, "Senegal", "500", "17.5" NB "%");
  check_row (&f, 3, LIMA_CHART_OTHERS, "4 other countries", "1,000", "35.1" NB "%");
  check_row (&f, 4, LIMA_CHART_REMAINDER, "Not assigned to a country", "50", "1.8" NB "%");
  g_assert_null (lima_chart_table_get_row (f.table, 3)->key);
  check_title (&f, "Kenya leads with 700, 24.6" NB "%; 1.8" NB "% is not assigned to a country");
  g_assert_cmpstr (lima_chart_table_get_strip (f.table, FALSE)->text, ==, "2,800 · 98.2" NB "% assigned to 7 countries");
  lima_chart_table_free (f.table);

  show (&f, NULL, 6); /* one row beyond stands by itself */
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 8);
  check_row (&f, 6, LIMA_CHART_PLAIN, "Jordan", "100", "3.5" NB "%");
  clear (&f);
}

static void
test_currencies (void)
{
  static const Given given[] = {
    { "KE", "A", "USD", "900000000", "2014" }, { "KE", "A", "EUR", "1234.5", "2014" }, { "IN", "A", "EUR", "100", "2014" },
    { "IN", "A", "", "7", "2014" },            { "IN", "A", "GBP", "30", "2014" },     { "PE", "A", "GBP", "2", "2014" },
  };
  Fixture f;

  chart (&f, given, G_N_ELEMENTS (given), "country", NULL);
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 2); /* two projects in each of EUR and GBP: EUR comes first */
  check_row (&f, 0, LIMA_CHART_PLAIN, "Kenya", "1,234.50", "92.5" NB "%");
  check_row (&f, 1, LIMA_CHART_PLAIN, "India", "100.00", "7.5" NB "%");
  g_assert_cmpstr (lima_chart_table_get_total (f.table)->sublabel, ==, "2 projects");
  check_note (&f, "Other currencies: left out are 32" NB "GBP, 900,000,000" NB "USD and 7 without a currency, since unlike currencies "
                  "are never added; --currency converts them.");
  clear (&f);
}

/* The currency asked for, also that of amounts without one; the window has a choice in place of an option. */
static void
test_chosen_currency (void)
{
  static const Given given[] = {
    { "KE", "A", "USD", "900", "2014" }, { "KE", "A", "EUR", "5", "2014" }, { "IN", "A", "EUR", "100", "2014" }, { "IN", "A", "", "7", "2014" },
  };
  static const struct
  {
    const char *currency, *total;
  } cases[] = { { NULL, "105" }, { "EUR", "105" }, { "USD", "900" }, { "", "7" }, { "GBP", NULL } };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  Fixture f;

  ask (&f, given, G_N_ELEMENTS (given), "country", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaReportChartOptions options = { .format = format, .measure = "spend", .currency = cases[i].currency, .in_window = TRUE };

      f.table = lima_report_chart_new (f.facts, f.result, &options);
      if (cases[i].total == NULL)
        g_assert_null (lima_chart_table_get_total (f.table));
      else
        g_assert_cmpstr (lima_chart_table_get_total (f.table)->figure, ==, cases[i].total);
      check_no_note (&f, "--currency");
      check_note (&f, "since unlike currencies are never added.");
      lima_chart_table_free (f.table);
    }
  f.table = lima_chart_table_new ();
  clear (&f);
}

static void
test_negative (void)
{
  static const Given given[] = {
    { "KE", "A", "USD", "-500", "2014" },
    { "IN", "A", "USD", "900", "2014" },
    { NULL, "A", "USD", "10", "2014" },
  };
  Fixture f;

  chart (&f, given, G_N_ELEMENTS (given), "country", NULL);
  check_title (&f, "India leads with 900; 10 is not assigned to a country");
  check_row (&f, 0, LIMA_CHART_PLAIN, "India", "900", NULL);
  check_row (&f, 1, LIMA_CHART_PLAIN, "Kenya", MINUS "500", NULL);
  g_assert_null (lima_chart_table_get_total (f.table)->share);
  g_assert_cmpstr (lima_chart_table_get_total (f.table)->figure, ==, "410");
  g_assert_null (lima_chart_table_get_strip (f.table, FALSE));
  check_note (&f, "Shares: none, since 1 amount of the breakdown is below zero;");
  clear (&f);

  chart (&f, given, 1, "country", NULL);
  check_title (&f, "The amounts add up to " MINUS "500");
  clear (&f);
}

static void
test_zero_and_ties (void)
{
  static const Given zero[] = { { "KE", "A", "USD", "0", "2014" } };
  static const Given ties[] = {
    { "KE", "A", "USD", "5", "2014" }, { "IN", "A", "USD", "5", "2014" }, { "PE", "A", "USD", "1", "2014" },
  };
  Fixture f;

  chart (&f, zero, 1, "country", NULL);
  check_title (&f, "The amounts add up to 0");
  check_row (&f, 0, LIMA_CHART_PLAIN, "Kenya", "0", NULL);
  clear (&f);
  chart (&f, ties, G_N_ELEMENTS (ties), "country", NULL);
  check_title (&f, "2 rows share the highest amount, 5 each");
  check_row (&f, 0, LIMA_CHART_PLAIN, "India", "5", "45.5" NB "%"); /* then by name */
  clear (&f);
  chart (&f, ties, 1, "country", NULL);
  check_title (&f, "All of it is in one row, “Kenya”: 5");
  g_assert_null (lima_chart_table_get_strip (f.table, FALSE));
  clear (&f);
  chart (&f, ties, G_N_ELEMENTS (ties), "year", NULL);
  check_title (&f, "Highest in 2014: 11");
  clear (&f);
}

static void
test_empty (void)
{
  Fixture f;

  chart (&f, NULL, 0, "region", NULL);
  check_title (&f, "No amounts to show");
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 0);
  g_assert_null (lima_chart_table_get_total (f.table));
  g_assert_null (lima_chart_table_get_strip (f.table, FALSE));
  check_note (&f, "Period: all years.");
  check_note (&f, "Source: the files given, 0 projects.");
  clear (&f);

  chart (&f, sample, G_N_ELEMENTS (sample), "year", "1999-2001");
  check_title (&f, "No amounts to show");
  check_note (&f, "Period: 1999 to 2001.");
  clear (&f);
}

static const Given dated[] = {
  { "KE", "A", "USD", "30", "2012-01-01" },
  { "KE", "A", "USD", "90", "2014-01-01" },
  { "KE", "A", "USD", "20", "2016-01-01" },
  { "KE", "A", "USD", "10", NULL },
  { "KE", "A", "USD", "2", "soon" },
};

static void
test_years (void)
{
  Fixture f;

  chart (&f, dated, G_N_ELEMENTS (dated), "year", NULL);
  g_assert_true (lima_report_chart_is_trend (f.result));
  check_title (&f, "Highest in 2014: 90; 7.9" NB "% has no date");
  g_assert_cmpstr (lima_chart_table_get_subtitle (f.table), ==, "Delivery by year, all years, US dollars");
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 6);
  check_row (&f, 0, LIMA_CHART_PLAIN, "2012", "30", "19.7" NB "%");
  check_row (&f, 1, LIMA_CHART_UNKNOWN, "2013", "none recorded", NULL);
  check_row (&f, 2, LIMA_CHART_PLAIN, "2014", "90", "59.2" NB "%");
  check_row (&f, 5, LIMA_CHART_REMAINDER, "No date given", "12", "7.9" NB "%");
  check_note (&f, "Incomplete: 1 date could not be read.");
  lima_chart_table_free (f.table);

  show (&f, NULL, 1);
  g_assert_cmpuint (lima_chart_table_get_n_rows (f.table), ==, 3);
  check_row (&f, 0, LIMA_CHART_OTHERS, "2012 to 2014", "120", "78.9" NB "%");
  check_row (&f, 1, LIMA_CHART_PLAIN, "2016", "20", "13.2" NB "%");
  check_title (&f, "Highest in 2014: 90; 7.9" NB "% has no date");
  clear (&f);
}

static void
test_undated (void)
{
  Fixture f;

  chart (&f, dated, G_N_ELEMENTS (dated), "country", "2012-2014");
  g_assert_false (lima_report_chart_is_trend (f.result));
  g_assert_cmpstr (lima_chart_table_get_subtitle (f.table), ==, "Delivery by country, 2012 to 2014, US dollars");
  check_row (&f, 0, LIMA_CHART_PLAIN, "Kenya", "120", "100" NB "%");
  check_note (&f, "Undated: left out are 12" NB "USD in 2 flows without a usable date, which belong to no year.");
  clear (&f);
}

static void
test_sizes (void)
{
  static const Given given[] = {
    { "KE", "A", "USD", "50000", "2014" },
    { "KE", "A", "USD", "3000000", "2014" },
    { "KE", "A", "USD", "450000", "2014" },
  };
  Fixture f;

  chart (&f, given, G_N_ELEMENTS (given), "size", NULL);
  g_assert_true (lima_report_chart_is_trend (f.result));
  check_title (&f, "Largest part in projects of the class “Above 1,000,000”: 3.00" NB "M, 85.7" NB "%");
  check_row (&f, 0, LIMA_CHART_PLAIN, "Up to 100,000", "0.05" NB "M", "1.4" NB "%");
  check_row (&f, 1, LIMA_CHART_PLAIN, "Above 100,000 up to 1,000,000", "0.45" NB "M", "12.9" NB "%");
  check_row (&f, 2, LIMA_CHART_PLAIN, "Above 1,000,000", "3.00" NB "M", "85.7" NB "%");
  clear (&f);
}

static void
test_unreadable (void)
{
  static const Given given[] = {
    { "KE", "A", "USD", "50", "2014" }, { "KE", "A", "USD", "x", "2014" }, { "KE", "A", "USD", "y", "2014" },
  };
  Fixture f;

  chart (&f, given, G_N_ELEMENTS (given), "country", NULL);
  check_note (&f, "Incomplete: 2 amounts could not be read.");
  clear (&f);
  chart (&f, given, 1, "country", NULL);
  check_no_note (&f, "Incomplete:");
  clear (&f);
}

/* A sum that cannot be held is no basis for shares, and no total. */
static void
test_beyond_range (void)
{
  Given given[200];
  Fixture f;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    given[i] = (Given) { i % 2 ? "KE" : "IN", "A", "USD", "999999999999999999", "2014" };
  chart (&f, given, G_N_ELEMENTS (given), "country", NULL);
  g_assert_null (lima_chart_table_get_row (f.table, 0)->share);
  g_assert_null (lima_chart_table_get_total (f.table));
  g_assert_null (lima_chart_table_get_strip (f.table, FALSE));
  check_note (&f, "Shares: none, since the total is too large to be added up.");
  clear (&f);
}

/* ---- Published figures ---- */

static void
add_figure (GPtrArray *figures, const char *key, const char *value, const char *paragraph)
{
  g_autofree char *id = g_strdup_printf ("f%u", figures->len + 1);
  LimaBlock *block = lima_block_new (&lima_figure_table, lima_atom (id));
  LimaFigure *figure = (LimaFigure *) block;

  figure->measure = lima_atom ("spend");
  figure->unit = lima_atom ("USD");
  figure->dimension = key == NULL ? 0 : lima_atom ("region");
  figure->key = lima_atom (key == NULL ? "" : key);
  figure->value = lima_amount_read (value, -1);
  figure->rounding = lima_amount_read ("100000", -1);
  figure->start = figure->end = lima_day_read ("2014", -1);
  figure->paragraph = g_strdup (paragraph);
  g_ptr_array_add (figures, block);
}

static LimaSnapshot *
make_snapshot (const char *whole)
{
  static const char *const keys[] = { "africa", "asia", "europe-central-asia", "latin-america-caribbean", "arab-west-asia" };
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(LimaBlock) head = lima_block_new (&lima_head_table, 0);

  ((LimaHead *) head)->title = lima_text_new ("en", "Lima Declaration 2014");
  lima_portfolio_load_head (portfolio, head, 0);
  add_figure (figures, NULL, whole, "3");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_figure (figures, keys[i], sample[i].amount, "4");
  lima_portfolio_load (portfolio, LIMA_RECORD_FIGURE, figures);
  return lima_portfolio_snapshot (portfolio);
}

static void
test_interval (void)
{
  g_autoptr(LimaSnapshot) snapshot = make_snapshot ("171200000");
  const LimaChartRow *row;
  Fixture f;

  ask (&f, sample, G_N_ELEMENTS (sample), "region", NULL);
  show (&f, snapshot, 0);
  row = lima_chart_table_get_row (f.table, 5);
  g_assert_cmpstr (row->sublabel, ==, "between 26.4 and 27.0" NB "M");
  g_assert_cmpfloat_with_epsilon (row->low, 26.4 * MILLION, 1);
  g_assert_cmpfloat_with_epsilon (row->high, 27.0 * MILLION, 1);
  check_note (&f, "The bracket shows the range that the rounding of the published figures allows (¶3 and ¶4).");
  check_note (&f, "Source: Lima Declaration 2014, 6 projects.");
  clear (&f);
}

/* Figures of another year or about another whole say nothing of these projects. */
static void
test_no_interval (void)
{
  g_autoptr(LimaSnapshot) snapshot = make_snapshot ("171200000");
  g_autoptr(LimaSnapshot) other = make_snapshot ("191000000");
  Fixture f;

  ask (&f, sample, G_N_ELEMENTS (sample), "region", "2013-2014");
  show (&f, snapshot, 0);
  g_assert_true (isnan (lima_chart_table_get_row (f.table, 5)->low));
  clear (&f);
  ask (&f, sample, G_N_ELEMENTS (sample), "region", "2014");
  show (&f, other, 0);
  g_assert_true (isnan (lima_chart_table_get_row (f.table, 5)->low));
  g_assert_null (lima_chart_table_get_row (f.table, 5)->sublabel);
  clear (&f);
}

static void
test_illustrative (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaReportChartOptions options = { .format = format, .measure = "type-3", .illustrative = TRUE };
  Fixture f;

  ask (&f, sample, G_N_ELEMENTS (sample), "region", "2014");
  f.table = lima_report_chart_new (f.facts, f.result, &options);
  g_assert_cmpstr (lima_chart_table_get_illustrative (f.table), ==, "Illustrative projects");
  check_note (&f, "Measure: transactions of IATI type 3 and no other.");
  clear (&f);
}

/* A name that runs against the sentence is isolated in it, whole. */
static void
test_isolation (void)
{
  static const Given given[] = {
    { "KE", "\327\251\327\234\327\225\327\235", "USD", "5", "2014" },
    { "KE", "Japan", "USD", "4", "2014" },
  };
  Fixture f;

  chart (&f, given, G_N_ELEMENTS (given), "donor", NULL);
  check_title (&f, "\342\201\250\327\251\327\234\327\225\327\235\342\201\251 leads with 5, 55.6" NB "%");
  clear (&f);
}

/* All dimensions have their words, in every language. */
static void
test_languages (void)
{
  static const char *const languages[] = { "en", "fr", "ar", "zh", "ru", "es" };
  Fixture f;

  for (guint d = 0; d < LIMA_N_DIMENSIONS; d++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autoptr(LimaFormat) format = lima_format_new (languages[i]);
        LimaReportChartOptions options = { .format = format, .measure = "spend" };

        ask (&f, sample, G_N_ELEMENTS (sample), lima_dimension_get_name ((LimaDimensionKind) d), NULL);
        f.table = lima_report_chart_new (f.facts, f.result, &options);
        g_assert_nonnull (lima_chart_table_get_subtitle (f.table));
        g_assert_null (strstr (lima_chart_table_get_subtitle (f.table), "$s"));
        g_assert_null (strstr (lima_chart_table_get_title (f.table), "$s"));
        clear (&f);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/chart/sample", test_sample);
  g_test_add_func ("/report/chart/frame", test_frame);
  g_test_add_func ("/report/chart/two-remainders", test_two_remainders);
  g_test_add_func ("/report/chart/nothing-assigned", test_nothing_assigned);
  g_test_add_func ("/report/chart/donors", test_donors);
  g_test_add_func ("/report/chart/others", test_others);
  g_test_add_func ("/report/chart/currencies", test_currencies);
  g_test_add_func ("/report/chart/chosen-currency", test_chosen_currency);
  g_test_add_func ("/report/chart/negative", test_negative);
  g_test_add_func ("/report/chart/zero-and-ties", test_zero_and_ties);
  g_test_add_func ("/report/chart/empty", test_empty);
  g_test_add_func ("/report/chart/years", test_years);
  g_test_add_func ("/report/chart/undated", test_undated);
  g_test_add_func ("/report/chart/sizes", test_sizes);
  g_test_add_func ("/report/chart/unreadable", test_unreadable);
  g_test_add_func ("/report/chart/beyond-range", test_beyond_range);
  g_test_add_func ("/report/chart/interval", test_interval);
  g_test_add_func ("/report/chart/no-interval", test_no_interval);
  g_test_add_func ("/report/chart/illustrative", test_illustrative);
  g_test_add_func ("/report/chart/isolation", test_isolation);
  g_test_add_func ("/report/chart/languages", test_languages);
  return g_test_run ();
}
