/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A region, a country or a donor on one page. */

#include "lima-report-profile-paper.h"

#include <lima-chart-layout.h>
#include <lima-i18n.h>
#include <lima-slice.h>

#include "lima-report-agenda.h"
#include "lima-report-portfolio-private.h"
#include "lima-report-words.h"

#define MOST_ROWS 8      /* of each breakdown, and of the projects; fewer where the page is full */
#define TREND_HEIGHT 120 /* pixels */

typedef struct
{
  LimaReporting reporting;
  const LimaReportPortfolioPaper *options;
  LimaFormat *format;
  LimaDimensionKind dimension;
  LimaAtom key;
  char *name;
  guint most;
  GCancellable *cancellable;
} Profile;

G_DEFINE_QUARK (lima-report-profile-error, lima_report_profile_error)

/* ---- What it is ---- */

static const char *
kind_of (const Profile *self)
{
  if (self->dimension == LIMA_DIMENSION_DONOR)
    return _("Donor profile");
  return self->dimension == LIMA_DIMENSION_COUNTRY ? _("Country profile") : _("Region profile");
}

static LimaResult *
ask_for (const Profile *self, LimaDimensionKind by, GError **error)
{
  LimaQuery query = self->options->query;

  query.n_by = 1;
  query.by[0] = by;
  return lima_facts_slice (self->options->facts, &query, self->dimension, self->key, self->cancellable, error);
}

/* The row of the key among all of its dimension, in the currency of most of its projects; %NULL where there is none. */
static const LimaResultRow *
find_row (const Profile *self, const LimaResult *whole, const char *currency)
{
  const LimaResultRow *found = NULL;

  for (guint i = 0; i < whole->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (whole->rows, LimaResultRow, i);
      const char *own = lima_atom_text (row->currency);

      if (row->keys[0] != self->key || (currency != NULL && !g_str_equal (own == NULL ? "" : own, currency)))
        continue;
      if (found == NULL || row->projects > found->projects)
        found = row;
    }
  return found;
}

static LimaSum
find_total (const LimaResult *whole, LimaAtom currency)
{
  for (guint i = 0; i < whole->totals->len; i++)
    if (g_array_index (whole->totals, LimaResultSum, i).currency == currency)
      return g_array_index (whole->totals, LimaResultSum, i).amount;
  return (LimaSum) { 0 };
}

/* ---- Head ---- */

/* "53.6 M of 171.2 M US dollars, 31.3 %, in 275 projects." */
static char *
describe (const Profile *self, const LimaResult *whole, const LimaResultRow *row)
{
  LimaSum total = find_total (whole, row->currency);
  LimaScale scale = lima_format_scale_for (self->format, &total);
  int decimals = lima_scale_decimals (&total, scale);
  g_autofree char *amount = lima_format_scaled (self->format, &row->amount, scale, decimals, TRUE);
  g_autofree char *all = lima_format_scaled (self->format, &total, scale, decimals, TRUE);
  g_autofree char *currency = lima_report_words_currency (self->format, lima_format_get_language (self->format), lima_atom_text (row->currency));
  g_autofree char *measure = lima_measure_get_label (self->options->measure), *projects = lima_format_integer (self->format, row->projects);
  g_autofree char *share = row->amount.coef >= 0 && total.coef > 0 ? lima_format_share (self->format, &row->amount, &total) : NULL;

  if (share != NULL)
    /* Translators: what a region, a country or a donor has of all money: 1 the measure, 2 the amount, 3 the amount of all, 4 the currency, 5 the share,
     * 6 in how many projects */
    return lima_report_fill (self->format, P_("%1$s: %2$s of %3$s in all (%4$s), %5$s, in %6$s project.", "%1$s: %2$s of %3$s in all (%4$s), %5$s, in %6$s projects.",
                                              row->projects),
                             measure, amount, all, currency, share, projects, NULL);
  /* Translators: as before, without a share: 1 the measure, 2 the amount, 3 the currency, 4 in how many projects */
  return lima_report_fill (self->format, P_("%1$s: %2$s (%3$s), in %4$s project.", "%1$s: %2$s (%3$s), in %4$s projects.", row->projects), measure, amount,
                           currency, projects, NULL);
}

static LimaPaper *
new_paper (const Profile *self)
{
  const char *title = lima_text_get (lima_snapshot_get_head (self->options->snapshot)->title, lima_format_get_language (self->format));
  g_autofree char *today = lima_format_date (self->format, self->options->today);
  LimaPaper *paper = lima_paper_new (self->format, &self->options->sheet, self->name);

  if (self->options->illustrative)
    lima_paper_set_mark (paper, _("Illustrative data"));
  lima_paper_set_head (paper, title != NULL && *title != '\0' ? title : kind_of (self), today);
  return paper;
}

/* ---- Charts ---- */

static LimaChartTable *
chart_of (Profile *self, LimaDimensionKind by, guint most, GError **error)
{
  g_autoptr(LimaResult) slice = ask_for (self, by, error);
  LimaReportChartOptions options = self->reporting.chart;

  options.most_rows = most;
  return slice == NULL ? NULL : lima_report_chart_new (self->options->facts, slice, &options);
}

static gboolean
add_years (Profile *self, GError **error)
{
  LimaChartTable *table = chart_of (self, LIMA_DIMENSION_YEAR, 0, error);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  if (table == NULL)
    return FALSE;
  if (lima_chart_table_get_n_rows (table) < 2) /* one year is no course of time */
    {
      lima_chart_table_free (table);
      return TRUE;
    }
  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = 2;
  drawing = lima_trend_layout (table, &theme, lima_reporting_width (&self->reporting), TREND_HEIGHT, LIMA_CHART_SMALL);
  lima_paper_add_caption (self->reporting.paper, _("Money over time"), NULL);
  lima_paper_add_drawing (self->reporting.paper, drawing);
  lima_chart_table_free (table);
  return TRUE;
}

static gboolean
add_breakdown (Profile *self, LimaDimensionKind by, GError **error)
{
  LimaChartTable *table = chart_of (self, by, self->most, error);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  if (table == NULL)
    return FALSE;
  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  theme.margin = 2;
  drawing = lima_compact_layout (table, &theme, lima_reporting_width (&self->reporting), 0, 0);
  lima_paper_add_caption (self->reporting.paper, lima_dimension_get_label (by), NULL);
  lima_paper_add_drawing (self->reporting.paper, drawing);
  lima_chart_table_free (table);
  return TRUE;
}

/* ---- Projects ---- */

static LimaFacet
facet_of (LimaDimensionKind dimension)
{
  if (dimension == LIMA_DIMENSION_DONOR)
    return LIMA_FACET_DONOR;
  return dimension == LIMA_DIMENSION_COUNTRY ? LIMA_FACET_COUNTRY : LIMA_FACET_REGION;
}

static void
add_project (const Profile *self, LimaPaperTable *table, LimaIndex *index, guint row)
{
  LimaProjectSum sum;

  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_take_cell (table, lima_index_get_text (index, row, LIMA_CELL_TITLE));
  lima_paper_table_take_cell (table, lima_index_get_text (index, row, LIMA_CELL_STATUS));
  lima_paper_table_take_cell (table, lima_index_get_text (index, row, LIMA_CELL_PERIOD));
  if (lima_index_get_sum (index, row, LIMA_CELL_MEASURE, &sum) && sum.n_currencies > 0)
    lima_paper_table_take_cell (table, lima_format_money (self->format, &sum.amount, lima_atom_text (sum.currency), 0));
  else
    lima_paper_table_add_cell (table, _("none recorded"));
}

/* The amounts are those of whole projects, which may have money elsewhere too, and the heading says so. */
static gboolean
add_projects (Profile *self, GError **error)
{
  LimaIndex *index = self->options->findings == NULL ? NULL : lima_report_findings_get_index (self->options->findings);
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  g_autoptr(LimaFound) found = NULL;
  g_autofree char *shown = NULL, *all = NULL, *caption = NULL;
  LimaPaperTable *table;

  if (index == NULL)
    return TRUE;
  lima_filter_set (filter, facet_of (self->dimension), self->key, TRUE);
  lima_filter_set_with_flows (filter, TRUE);
  found = lima_index_find (index, filter, NULL, LIMA_CELL_MEASURE, TRUE, self->cancellable, error);
  if (found == NULL)
    return FALSE;
  shown = lima_format_integer (self->format, MIN (found->n, self->most));
  all = lima_format_integer (self->format, found->n);
  /* Translators: above a list of projects: 1 how many are listed, 2 of how many */
  caption = lima_report_fill (self->format, _("The largest projects with money here, by all of their money: %1$s of %2$s"), shown, all, NULL);
  lima_paper_add_caption (self->reporting.paper, caption, NULL);
  table = lima_paper_table_new ();
  lima_paper_table_add_column (table, _("Project"), LIMA_PAPER_START, 6);
  lima_paper_table_add_column (table, _("Status"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Period"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, _("Amount"), LIMA_PAPER_END, 3);
  for (guint i = 0; i < MIN (found->n, self->most); i++)
    add_project (self, table, index, found->rows[i]);
  lima_paper_take_table (self->reporting.paper, table);
  return TRUE;
}

/* ---- Programmes and milestones ---- */

static gboolean
is_here (const Profile *self, LimaAtom country)
{
  const char *region;

  if (country == 0 || self->dimension == LIMA_DIMENSION_DONOR)
    return FALSE;
  if (self->dimension == LIMA_DIMENSION_COUNTRY)
    return country == self->key;
  region = lima_region_scheme_of_country (self->options->query.scheme, lima_atom_text (country));
  return g_strcmp0 (region, lima_atom_text (self->key)) == 0;
}

/* What there was no room for is counted. */
static void
add_more (Profile *self, guint n)
{
  g_autofree char *number = lima_format_integer (self->format, n);
  /* Translators: the end of a list of which not all has room; %1$s is a number */
  g_autofree char *words = lima_report_fill (self->format, P_("and %1$s more", "and %1$s more", n), number, NULL);

  if (n > 0)
    lima_paper_add_bullet (self->reporting.paper, words);
}

/* Of an agenda, what is in a country, and what a programme there has. */
static gboolean
is_item_here (const Profile *self, const LimaAgendaItem *item)
{
  return (item->milestone != NULL && is_here (self, item->milestone->country)) || (item->programme != NULL && is_here (self, item->programme->country));
}

static void
add_programmes (Profile *self)
{
  const LimaSnapshot *snapshot = self->options->snapshot;
  guint n = 0, n_left = 0;

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaProgramme *programme = (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i);
      const char *title = lima_text_get (programme->title, lima_format_get_language (self->format));

      if (!is_here (self, programme->country))
        continue;
      if (n++ == 0)
        lima_paper_add_caption (self->reporting.paper, _("Programmes for Country Partnership"), NULL);
      if (n <= self->most)
        lima_paper_add_bullet (self->reporting.paper, title == NULL ? lima_block_get_id (&programme->head) : title);
      else
        n_left++;
    }
  add_more (self, n_left);
}

static void
add_milestones (Profile *self)
{
  g_autoptr(LimaAgenda) agenda = lima_agenda_new (self->options->snapshot, self->options->today);
  guint n = 0, n_left = 0;

  for (guint i = 0; i < lima_agenda_get_n (agenda); i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, i);
      g_autofree char *when = NULL, *title = NULL, *line = NULL;

      if (!is_item_here (self, item))
        continue;
      if (n >= self->most)
        {
          n_left++;
          continue;
        }
      when = lima_report_agenda_when (self->format, item);
      title = lima_report_agenda_title (self->format, item);
      /* Translators: a line of a list of milestones: 1 its days, 2 what it is called */
      line = lima_report_fill (self->format, C_("milestone", "%1$s: %2$s"), when, title, NULL);
      if (n++ == 0)
        lima_paper_add_caption (self->reporting.paper, _("Milestones"), NULL);
      lima_paper_add_bullet (self->reporting.paper, line);
    }
  add_more (self, n_left);
}

/* ---- The page ---- */

static void
add_definitions (Profile *self, const char *period)
{
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  lima_paper_table_add_pair (table, _("Measure"), lima_report_words_measure (self->options->measure));
  lima_paper_table_add_pair (table, _("Period"), period);
  lima_paper_take_table (self->reporting.paper, table);
}

static char *
find_period (const Profile *self, const LimaResult *whole, LimaAtom currency)
{
  const LimaQuery *query = &self->options->query;

  for (guint i = 0; query->first_year == 0 && i < whole->reaches->len; i++)
    {
      const LimaResultReach *reach = &g_array_index (whole->reaches, LimaResultReach, i);

      if (reach->currency == currency)
        return lima_report_words_period (self->format, reach->first_year, reach->last_year);
    }
  return lima_report_words_period (self->format, query->first_year, query->last_year);
}

static gboolean
fill (Profile *self, const char *sentence, const char *period, GError **error)
{
  LimaDimensionKind partners = self->dimension == LIMA_DIMENSION_DONOR ? LIMA_DIMENSION_REGION : LIMA_DIMENSION_DONOR;

  self->reporting.paper = new_paper (self);
  lima_paper_add_heading (self->reporting.paper, 1, self->name);
  lima_paper_add_note (self->reporting.paper, kind_of (self));
  lima_paper_add_paragraph (self->reporting.paper, sentence);
  if (!add_years (self, error) || !add_breakdown (self, partners, error) || !add_breakdown (self, LIMA_DIMENSION_THEME, error) || !add_projects (self, error))
    return FALSE;
  add_programmes (self);
  add_milestones (self);
  add_definitions (self, period);
  lima_paper_lay_out (self->reporting.paper);
  return TRUE;
}

/* Where not all has room on the page, fewer rows are shown of everything; what is put together is still in the sums. */
static gboolean
fit (Profile *self, const char *sentence, const char *period, GError **error)
{
  for (self->most = MOST_ROWS; self->most > 0; self->most--)
    {
      g_clear_pointer (&self->reporting.paper, lima_paper_unref);
      if (!fill (self, sentence, period, error))
        return FALSE;
      if (lima_paper_get_n_pages (self->reporting.paper) == 1)
        break;
    }
  return TRUE;
}

/**
 * lima_report_profile_paper_new:
 * @options: what is reported; the projects are listed only where it has findings, whose index knows them
 * @dimension: region, country or donor
 * @key: its key, as `summary` gives it
 * @cancellable: (nullable): stops it
 * @error: return location for %LIMA_REPORT_PROFILE_ERROR_NOTHING and %G_IO_ERROR_CANCELLED
 *
 * One page on a region, a country or a donor: what it has of all money, money over time, partners, themes, the largest projects, programmes and
 * milestones. The amounts of a place are the parts of flows that are in it.
 *
 * Returns: (transfer full) (nullable): a document of one page that is laid out
 */
LimaPaper *
lima_report_profile_paper_new (const LimaReportPortfolioPaper *options, LimaDimensionKind dimension, const char *key, GCancellable *cancellable, GError **error)
{
  Profile self = { .options = options, .format = options->format, .dimension = dimension, .key = lima_atom (key), .cancellable = cancellable };
  LimaQuery query = options->query;
  g_autoptr(LimaResult) whole = NULL;
  const LimaResultRow *row;
  g_autofree char *name = NULL, *sentence = NULL, *period = NULL;
  const char *currency;

  g_return_val_if_fail (key != NULL && *key != '\0', NULL);
  g_return_val_if_fail (dimension == LIMA_DIMENSION_REGION || dimension == LIMA_DIMENSION_COUNTRY || dimension == LIMA_DIMENSION_DONOR, NULL);

  query.n_by = 1;
  query.by[0] = dimension;
  whole = lima_facts_query (options->facts, &query, cancellable, error);
  if (whole == NULL)
    return NULL;
  row = find_row (&self, whole, options->currency);
  if (row == NULL)
    {
      g_set_error (error, LIMA_REPORT_PROFILE_ERROR, LIMA_REPORT_PROFILE_ERROR_NOTHING, _("No money of the measure is recorded for “%s”."), key);
      return NULL;
    }
  currency = lima_atom_text (row->currency);
  self.name = name = lima_result_get_label (whole, options->facts, row, 0, lima_format_get_language (options->format));
  sentence = describe (&self, whole, row);
  self.reporting = (LimaReporting) { .options = options, .format = options->format, .cancellable = cancellable };
  self.reporting.chart = (LimaReportChartOptions) { .format = options->format, .language = lima_format_get_language (options->format), .measure = options->measure,
                                                    .snapshot = options->snapshot, .currency = currency == NULL ? "" : currency }; /* the page itself says what is illustrative */
  period = find_period (&self, whole, row->currency);
  if (!fit (&self, sentence, period, error))
    g_clear_pointer (&self.reporting.paper, lima_paper_unref);
  return self.reporting.paper;
}
