/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The tool bar: what can be chosen, derived from the answer in one place, and what follows from choosing. */

#include "lima-charts-page-private.h"

#include <lima-codelist.h>
#include <lima-format-week.h>
#include <lima-format-years.h>
#include <lima-i18n.h>
#include <lima-rates.h>
#include <lima-report-currencies.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-preferences.h"

#define ALL "all"
#define NOWHERE "none"
#define LISTED "listed"
#define CALENDAR "calendar"
#define BIENNIUMS "bienniums"
#define FISCAL "fiscal:" /* and the month in which it begins */
#define AS_GIVEN "given:"
#define CONVERTED "in:"

static const guint steps[] = { 8, 20, 50 };

/* Items while they are collected. */
typedef struct
{
  GPtrArray *ids;
  GPtrArray *labels;
} Items;

static Items
items_new (void)
{
  return (Items) { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
}

static void
add (Items *items, const char *id, const char *label)
{
  g_ptr_array_add (items->ids, g_strdup (id));
  g_ptr_array_add (items->labels, g_strdup (label));
}

static void
give (Items *items, LimaChoice *choice, const char *chosen)
{
  lima_choice_set_items (choice, items->ids, items->labels, chosen);
  g_ptr_array_unref (items->ids);
  g_ptr_array_unref (items->labels);
}

/* The flow box gives each child a box of its own, which shall take neither room nor focus. */
static void
set_shown (LimaChoice *choice, gboolean shown)
{
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (choice)), shown);
}

/* ---- Kind and breakdowns ---- */

static gboolean
can_be (LimaChartsPage *self, LimaPictureKind kind)
{
  LimaQuery query;
  guint least;

  if (kind == LIMA_PICTURE_PUBLISHED && lima_snapshot_get_n (self->answer->figures->snapshot, LIMA_RECORD_FIGURE) == 0)
    return FALSE;
  lima_query_init (&query);
  lima_picture_kind_get_n_by (kind, &least);
  query.n_by = least;
  query.by[0] = self->question.dimension;
  for (guint i = 1; i < least; i++)
    query.by[i] = self->question.dimension == LIMA_DIMENSION_REGION ? LIMA_DIMENSION_DONOR : LIMA_DIMENSION_REGION;
  return lima_picture_kind_suits (kind, &query) == NULL;
}

static void
update_kinds (LimaChartsPage *self)
{
  Items items = items_new ();

  for (LimaPictureKind kind = 0; kind < LIMA_N_PICTURES; kind++)
    if (can_be (self, kind))
      add (&items, lima_picture_kind_get_name (kind), lima_picture_kind_get_label (kind));
  set_shown (self->kind, items.ids->len > 1 && self->answer->question.other == NULL);
  give (&items, self->kind, lima_picture_kind_get_name (self->answer->kind));
}

static void
update_breakdown (LimaChartsPage *self, LimaChoice *choice, guint place, LimaDimensionKind chosen)
{
  static const LimaDimensionKind offered[] = {
    LIMA_DIMENSION_REGION, LIMA_DIMENSION_COUNTRY, LIMA_DIMENSION_DONOR,  LIMA_DIMENSION_REPORTER, LIMA_DIMENSION_THEME,
    LIMA_DIMENSION_SECTOR, LIMA_DIMENSION_SDG,     LIMA_DIMENSION_STATUS, LIMA_DIMENSION_YEAR,     LIMA_DIMENSION_SIZE,
  };
  Items items = items_new ();
  guint n = lima_picture_kind_get_n_by (self->answer->kind, NULL);

  if (place == 2)
    add (&items, NOWHERE, C_ ("breakdown", "nothing more"));
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    if (offered[i] != self->question.dimension && (place == 1 || offered[i] != self->answer->question.second))
      add (&items, lima_dimension_get_name (offered[i]), lima_dimension_get_label (offered[i]));
  set_shown (choice, self->answer->picture != NULL && n > place);
  give (&items, choice, chosen == LIMA_N_DIMENSIONS ? NOWHERE : lima_dimension_get_name (chosen));
}

/* Back to what suits the breakdown, so that years are columns and regions bars again when the breakdown changes. */
static void
chose_kind (LimaChartsPage *self, const char *id)
{
  LimaPictureKind kind;

  if (!lima_picture_kind_parse (id, &kind))
    return;
  self->question.kind = kind == LIMA_PICTURE_BARS && self->question.dimension != LIMA_DIMENSION_YEAR ? LIMA_CHARTS_AS_SUITS : (int) kind;
  if (kind == LIMA_PICTURE_COLUMNS)
    self->question.kind = LIMA_CHARTS_AS_SUITS;
  lima_charts_page_ask (self);
}

static LimaDimensionKind
parse_dimension (const char *id)
{
  LimaQuery query;

  lima_query_init (&query);
  return lima_query_parse_by (&query, id) ? query.by[0] : LIMA_DIMENSION_REGION;
}

static void
chose_second (LimaChartsPage *self, const char *id)
{
  self->question.second = parse_dimension (id);
  lima_charts_page_ask (self);
}

static void
chose_third (LimaChartsPage *self, const char *id)
{
  self->question.third = g_str_equal (id, NOWHERE) ? LIMA_N_DIMENSIONS : parse_dimension (id);
  lima_charts_page_ask (self);
}

/* ---- Measure and years ---- */

static void
update_measures (LimaChartsPage *self)
{
  Items items = items_new ();

  for (guint i = 0; i < self->answer->measures->len; i++)
    {
      const char *word = g_ptr_array_index (self->answer->measures, i);
      g_autofree char *label = lima_measure_get_label (word);

      add (&items, word, label);
    }
  give (&items, self->measure, self->question.measure);
}

static void
chose_measure (LimaChartsPage *self, const char *id)
{
  self->question.measure = g_intern_string (id);
  lima_charts_page_ask (self);
}

static void
add_year (LimaChartsPage *self, Items *items, int year)
{
  g_autofree char *id = g_strdup_printf ("%d", year);
  g_autofree char *label = lima_format_years (self->answer->figures->format, self->answer->figures->first_month, year, year);

  add (items, id, label);
}

/* The years that occur, and the one that is chosen, which may occur in another measure only. */
static void
add_years (LimaChartsPage *self, Items *items, int from, int chosen)
{
  for (guint i = 0; i < self->answer->years->len; i++)
    {
      int year = g_array_index (self->answer->years, int, i);

      if (chosen != 0 && chosen < year)
        add_year (self, items, chosen);
      if (chosen <= year)
        chosen = 0;
      if (year >= from)
        add_year (self, items, year);
    }
  if (chosen != 0)
    add_year (self, items, chosen);
}

static void
update_years (LimaChartsPage *self)
{
  Items first = items_new (), last = items_new ();
  g_autofree char *first_id = g_strdup_printf ("%d", self->question.first_year);
  g_autofree char *last_id = g_strdup_printf ("%d", self->question.last_year);

  add (&first, ALL, _("All years"));
  add_years (self, &first, 0, self->question.first_year);
  add_years (self, &last, self->question.first_year, self->question.last_year);
  give (&first, self->first_year, self->question.first_year == 0 ? ALL : first_id);
  give (&last, self->last_year, last_id);
  set_shown (self->last_year, self->question.first_year != 0);
}

static void
chose_first_year (LimaChartsPage *self, const char *id)
{
  int year = g_str_equal (id, ALL) ? 0 : (int) g_ascii_strtoll (id, NULL, 10);

  if (year == 0 || self->question.first_year == 0 || self->question.last_year < year)
    self->question.last_year = year;
  self->question.first_year = year;
  lima_charts_page_ask (self);
}

static void
chose_last_year (LimaChartsPage *self, const char *id)
{
  self->question.last_year = (int) g_ascii_strtoll (id, NULL, 10);
  lima_charts_page_ask (self);
}

static gboolean
is_by_year (const LimaChartsAnswer *answer)
{
  const LimaQuery *query = answer->picture == NULL ? &answer->result->query : &lima_report_picture_get_result (answer->picture)->query;

  for (guint i = 0; i < query->n_by; i++)
    if (query->by[i] == LIMA_DIMENSION_YEAR)
      return TRUE;
  return FALSE;
}

/* "April – March": no language has to bend the names of months. */
static void
add_fiscal (LimaChartsPage *self, Items *items, guint month)
{
  LimaFormat *format = self->answer->figures->format;
  g_autofree char *first = lima_format_month (format, month), *last = lima_format_month (format, month == 1 ? 12 : month - 1);
  g_autofree char *id = g_strdup_printf (FISCAL "%u", month);
  /* Translators: a fiscal year, from a month to a month of the next year: "Fiscal, April – March" */
  g_autofree char *label = lima_report_fill (format, C_ ("years", "Fiscal, %1$s – %2$s"), first, last, NULL);

  add (items, id, label);
}

/* Of a chart of all years that is not by year it is of no matter when they begin. */
static void
update_span (LimaChartsPage *self)
{
  Items items = items_new ();
  g_autofree char *fiscal = g_strdup_printf (FISCAL "%u", self->question.first_month);

  add (&items, CALENDAR, C_ ("years", "Calendar years"));
  add (&items, BIENNIUMS, C_ ("years", "Two together"));
  for (guint month = 2; month <= 12; month++)
    add_fiscal (self, &items, month);
  set_shown (self->span, is_by_year (self->answer) || self->question.first_year != 0 || self->question.first_month != 1);
  give (&items, self->span, self->question.bienniums ? BIENNIUMS : self->question.first_month != 1 ? fiscal : CALENDAR);
}

/* Years of another kind are other years: they are chosen anew. */
static void
chose_span (LimaChartsPage *self, const char *id)
{
  guint month = g_str_has_prefix (id, FISCAL) ? (guint) g_ascii_strtoull (id + strlen (FISCAL), NULL, 10) : 1;

  self->question.bienniums = g_str_equal (id, BIENNIUMS);
  if (month != self->question.first_month && self->question.other != NULL && self->question.other->figures == NULL)
    g_clear_pointer (&self->question.other, lima_charts_other_unref);
  self->question.first_month = month;
  lima_charts_page_ask (self);
}

/* ---- Currency ---- */

static void
add_given (LimaChartsPage *self, Items *items)
{
  LimaFormat *format = self->answer->figures->format;

  for (guint i = 0; i < self->answer->currencies->len; i++)
    {
      const char *code = lima_atom_text (g_array_index (self->answer->currencies, LimaReportCurrency, i).currency);
      g_autofree char *id = g_strconcat (AS_GIVEN, code != NULL ? code : "", NULL);
      g_autofree char *label = NULL;

      if (code == NULL)
        label = g_strdup (_("As given: no currency"));
      else
        /* Translators: amounts in the currency that they were given in, %1$s is its code */
        label = lima_report_fill (format, _("As given: %1$s"), code, NULL);
      add (items, id, label);
    }
}

static void
add_target (LimaChartsPage *self, Items *items, const char *code)
{
  LimaFormat *format = self->answer->figures->format;
  const char *name = lima_currency_name (code, lima_format_get_language (format));
  g_autofree char *id = g_strconcat (CONVERTED, code, NULL);
  g_autofree char *label = NULL;

  /* Translators: amounts converted to one currency: 1 its code, 2 its name: "All in USD, US Dollar" */
  label = lima_report_fill (format, _("All in %1$s, %2$s"), code, name != NULL ? name : code, NULL);
  add (items, id, label);
}

static void
add_targets (LimaChartsPage *self, Items *items)
{
  LimaRates *rates = lima_rates_default ();
  const char *const *targets = lima_preferences_list_currencies ();

  for (guint i = 0; targets[i] != NULL; i++)
    add_target (self, items, targets[i]);
  for (guint i = 0; i < self->answer->currencies->len; i++)
    {
      const char *code = lima_atom_text (g_array_index (self->answer->currencies, LimaReportCurrency, i).currency);
      g_autofree char *id = g_strconcat (CONVERTED, code, NULL);

      if (code != NULL && lima_rates_has (rates, code) && !g_ptr_array_find_with_equal_func (items->ids, id, g_str_equal, NULL))
        add_target (self, items, code);
    }
}

/* What is chosen: a currency to convert to, one of those given, or just as given where there are none. */
static char *
chosen_currency (LimaChartsPage *self)
{
  const char *converted = lima_session_get_currency (self->session);

  if (converted != NULL)
    return g_strconcat (CONVERTED, converted, NULL);
  if (self->answer->currencies->len == 0)
    return g_strdup (AS_GIVEN ALL);
  return g_strconcat (AS_GIVEN, lima_atom_text (self->answer->currency), NULL);
}

/* Where amounts are converted, nobody knows any more which currencies they had; one item brings them back. */
static void
update_currencies (LimaChartsPage *self)
{
  Items items = items_new ();
  g_autofree char *chosen = chosen_currency (self);

  if (lima_session_get_currency (self->session) != NULL || self->answer->currencies->len == 0)
    add (&items, AS_GIVEN ALL, _("As given"));
  else
    add_given (self, &items);
  add_targets (self, &items);
  give (&items, self->currency, chosen);
}

/* Figures in another currency come from the session, and the question is asked again then. */
static void
chose_currency (LimaChartsPage *self, const char *id)
{
  gboolean converts = g_str_has_prefix (id, CONVERTED), was_converted = lima_session_get_currency (self->session) != NULL;

  self->question.currency = NULL;
  if (!converts && !g_str_equal (id, AS_GIVEN ALL))
    self->question.currency = g_intern_string (id + strlen (AS_GIVEN));
  if (converts || was_converted)
    {
      lima_charts_page_wait (self);
      lima_session_set_currency (self->session, converts ? id + strlen (CONVERTED) : NULL);
    }
  else
    lima_charts_page_ask (self);
}

/* ---- Regions, whose figures, how many rows ---- */

static void
update_scheme (LimaChartsPage *self)
{
  Items items = items_new ();

  add (&items, "report", _("As in the report, ¶4"));
  add (&items, "m49", _("United Nations (M49)"));
  give (&items, self->scheme, lima_session_get_scheme (self->session) == LIMA_REGION_SCHEME_M49 ? "m49" : "report");
  set_shown (self->scheme, self->question.dimension == LIMA_DIMENSION_REGION);
}

static void
chose_scheme (LimaChartsPage *self, const char *id)
{
  lima_charts_page_wait (self);
  lima_session_set_scheme (self->session, g_str_equal (id, "m49") ? LIMA_REGION_SCHEME_M49 : LIMA_REGION_SCHEME_REPORT);
}

static void
update_basis (LimaChartsPage *self)
{
  Items items = items_new ();

  add (&items, "published", _("Published"));
  add (&items, "projects", _("From the projects"));
  give (&items, self->basis, self->answer->is_published ? "published" : "projects");
  set_shown (self->basis, self->answer->has_published && !lima_charts_answer_has_marks (self->answer));
}

static void
chose_basis (LimaChartsPage *self, const char *id)
{
  self->question.basis = g_str_equal (id, "published") ? LIMA_CHARTS_PUBLISHED : LIMA_CHARTS_PROJECTS;
  lima_charts_page_ask (self);
}

static void
add_most (LimaChartsPage *self, Items *items, guint most, const char *sentence, guint shown)
{
  g_autofree char *id = g_strdup_printf ("%u", most);
  g_autofree char *number = lima_format_integer (self->answer->figures->format, shown);
  g_autofree char *label = lima_report_fill (self->answer->figures->format, sentence, number, NULL);

  add (items, id, label);
}

/* One row beyond stands by itself, since "1 other" would take its room. */
static void
update_most (LimaChartsPage *self)
{
  Items items = items_new ();
  guint n = self->answer->n_named;
  g_autofree char *chosen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (n > steps[i] + 1)
      add_most (self, &items, steps[i], _("Top %1$s and others"), steps[i]);
  if (n > LIMA_CHARTS_MOST + 1)
    add_most (self, &items, LIMA_CHARTS_MOST, _("Top %1$s and others"), LIMA_CHARTS_MOST);
  else
    add_most (self, &items, LIMA_CHARTS_MOST, C_ ("rows", "All %1$s"), n);
  for (guint i = 0; chosen == NULL && i < items.ids->len; i++)
    if (g_ascii_strtoull (g_ptr_array_index (items.ids, i), NULL, 10) >= self->question.most_rows || i + 1 == items.ids->len)
      chosen = g_strdup (g_ptr_array_index (items.ids, i));
  set_shown (self->most, items.ids->len > 1 && !self->answer->is_trend && self->answer->kind != LIMA_PICTURE_DONUT &&
                           (!self->answer->is_published || self->answer->picture != NULL));
  give (&items, self->most, chosen);
}

static void
chose_most (LimaChartsPage *self, const char *id)
{
  self->question.most_rows = (guint) g_ascii_strtoull (id, NULL, 10);
  lima_charts_page_ask (self);
}

/* ---- Which projects ---- */

/*
 * lima_charts_page_update_scope:
 *
 * Offers the project list as it is filtered, where it is. The filter changes while other lists may be open, which are left alone.
 */
void
lima_charts_page_update_scope (LimaChartsPage *self)
{
  Items items = items_new ();

  add (&items, ALL, C_ ("charts", "All projects"));
  add (&items, LISTED, C_ ("charts", "The project list as filtered"));
  set_shown (self->scope, (self->question.other == NULL || self->question.other->figures == NULL) && (self->listed || (lima_session_get_index (self->session) != NULL &&
                                           !lima_filter_is_empty (lima_session_get_filter (self->session)))));
  give (&items, self->scope, self->listed ? LISTED : ALL);
}

static void
chose_scope (LimaChartsPage *self, const char *id)
{
  self->listed = g_str_equal (id, LISTED);
  lima_charts_page_ask (self);
}

/*
 * lima_charts_page_update_choices:
 *
 * Offers what the answer has.
 */
void
lima_charts_page_update_choices (LimaChartsPage *self)
{
  update_kinds (self);
  update_breakdown (self, self->second, 1, self->answer->question.second);
  update_breakdown (self, self->third, 2, self->answer->question.third);
  update_measures (self);
  update_years (self);
  update_span (self);
  lima_charts_page_update_compare (self);
  update_currencies (self);
  update_scheme (self);
  update_basis (self);
  update_most (self);
  lima_charts_page_update_scope (self);
}

static void
take_place (LimaChoice *choice)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (choice));
  g_autofree char *caption = NULL;

  g_object_get (choice, "caption", &caption, NULL);
  gtk_widget_set_focusable (place, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
}

/*
 * lima_charts_page_init_choices:
 *
 * Connects the tool bar.
 */
void
lima_charts_page_init_choices (LimaChartsPage *self)
{
  const struct
  {
    LimaChoice *choice;
    GCallback chosen;
  } choices[] = {
    { self->kind, G_CALLBACK (chose_kind) },               { self->second, G_CALLBACK (chose_second) },
    { self->third, G_CALLBACK (chose_third) },             { self->span, G_CALLBACK (chose_span) },
    { self->measure, G_CALLBACK (chose_measure) },         { self->first_year, G_CALLBACK (chose_first_year) },
    { self->last_year, G_CALLBACK (chose_last_year) },     { self->currency, G_CALLBACK (chose_currency) },
    { self->scheme, G_CALLBACK (chose_scheme) },           { self->basis, G_CALLBACK (chose_basis) },
    { self->most, G_CALLBACK (chose_most) },               { self->scope, G_CALLBACK (chose_scope) },
    { self->compare, G_CALLBACK (lima_charts_page_chose_compare) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_signal_connect_object (choices[i].choice, "chosen", choices[i].chosen, self, G_CONNECT_SWAPPED);
      take_place (choices[i].choice);
      /* Until it is known what there is to choose from: all of them at once would make a small window grow. */
      set_shown (choices[i].choice, choices[i].choice == self->measure || choices[i].choice == self->first_year ||
                                      choices[i].choice == self->currency);
    }
}
