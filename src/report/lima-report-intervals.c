/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-intervals.h"

#include <lima-i18n.h>
#include <math.h>
#include <string.h>

#include "lima-report-agreement.h"
#include "lima-report-figures-private.h"
#include "lima-report-labels.h"
#include "lima-report-printed.h"
#include "lima-report-words.h"

/* A published figure and what the projects say of it. */
typedef struct
{
  const LimaFigure *figure;
  guint group;
  LimaInterval printed;
  gboolean guessed; /* its rounding */
  gboolean compared;
  LimaComparison comparison;
} Entry;

/* Figures that may share an axis: of one document and unit; those of a breakdown also of one measure and period, others of one order. */
typedef struct
{
  const LimaFigure *first;
  gboolean is_part;
  LimaDimensionKind dimension;
  LimaScale scale;
  LimaSum largest;
} Group;

typedef struct
{
  LimaFigureMaker maker;
  GArray *entries; /* of Entry */
  GArray *groups;  /* of Group */
  guint n_left;    /* shares, and figures without a value */
  guint counts[3]; /* by verdict */
} Making;

static Entry *
entry_at (const Making *self, guint i)
{
  return &g_array_index (self->entries, Entry, i);
}

static Group *
group_at (const Making *self, guint i)
{
  return &g_array_index (self->groups, Group, i);
}

/* ---- Figures and groups ---- */

static gboolean
belongs_to (const Group *group, const LimaFigure *figure, gboolean is_part, LimaScale scale)
{
  const LimaFigure *first = group->first;

  if (group->is_part != is_part || first->unit != figure->unit || first->source != figure->source)
    return FALSE;
  if (!is_part)
    return group->scale == scale;
  return first->dimension == figure->dimension && first->measure == figure->measure && lima_day_equal (&first->start, &figure->start) &&
         lima_day_equal (&first->end, &figure->end);
}

static LimaSum
size_of (LimaSum value)
{
  if (value.coef < 0)
    value.coef = -value.coef;
  return value;
}

static guint
find_group (Making *self, const LimaFigure *figure)
{
  Group group = { .first = figure, .largest = size_of (lima_figure_get_value (figure)) };

  group.is_part = figure->dimension != 0 && lima_report_find_dimension (figure->dimension, &group.dimension);
  group.scale = lima_figure_is_money (figure) ? lima_scale_for (&group.largest) : LIMA_SCALE_ONE;
  for (guint i = 0; i < self->groups->len; i++)
    if (belongs_to (group_at (self, i), figure, group.is_part, group.scale))
      return i;
  g_array_append_val (self->groups, group);
  return self->groups->len - 1;
}

/* The axis of a group has the unit of its largest amount. */
static void
reach (Group *group, LimaSum amount)
{
  amount = size_of (amount);
  if (lima_sum_compare (&amount, &group->largest) > 0)
    group->largest = amount;
  if (lima_figure_is_money (group->first) && group->is_part)
    group->scale = lima_scale_for (&group->largest);
}

static void
add_figure (Making *self, const LimaFigure *figure, const LimaQuery *query)
{
  Entry entry = { .figure = figure };

  if (g_strcmp0 (lima_atom_text (figure->unit), "%") == 0 || !lima_published_interval (figure, &entry.printed, &entry.guessed))
    {
      self->n_left++;
      return;
    }
  entry.compared = lima_report_compare (self->maker.facts, query, figure, &entry.comparison);
  entry.group = find_group (self, figure);
  reach (group_at (self, entry.group), lima_figure_get_value (figure));
  if (entry.compared)
    reach (group_at (self, entry.group), entry.comparison.computed.low);
  self->counts[entry.compared ? entry.comparison.agreement : LIMA_CANNOT_BE_KNOWN]++;
  g_array_append_val (self->entries, entry);
}

/* ---- Words ---- */

/* Why a figure cannot be compared: a few words in the chart, and the sentence. */
typedef struct
{
  const char *words;
  const char *sentence;
} Reason;

static Reason
why_not (const LimaFigure *figure)
{
  const char *measure = lima_atom_text (figure->measure), *unit = lima_atom_text (figure->unit);
  LimaDimensionKind dimension;
  LimaMeasure parsed;
  int first, last;

  if (measure == NULL || !lima_measure_parse (measure, &parsed))
    return (Reason) { _("the projects do not record this"), _("The projects do not record this, so it cannot be compared.") };
  if (!lima_figure_get_years (figure, &first, &last))
    return (Reason) { _("not of whole years"), _("Its period is not of whole calendar years, so it cannot be compared.") };
  if (!lima_figure_is_money (figure) && g_strcmp0 (unit, "projects") != 0)
    return (Reason) { _("neither money nor projects"), _("It is no amount of money and no number of projects, so it cannot be compared.") };
  if (figure->dimension != 0 && (figure->key == 0 || !lima_report_find_dimension (figure->dimension, &dimension)))
    return (Reason) { _("no row of a breakdown"), _("It is not of one row of a breakdown of the projects, so it cannot be compared.") };
  return (Reason) { _("none recorded"), _("No project has anything of it recorded, so it cannot be compared.") };
}

static char *
describe_verdict (LimaFormat *format, const Entry *entry, LimaScale scale, int decimals)
{
  LimaSum beyond = size_of (entry->comparison.beyond);
  g_autofree char *amount = NULL;

  if (!entry->compared || entry->comparison.agreement == LIMA_CANNOT_BE_KNOWN)
    return g_strdup (_("cannot be known"));
  if (entry->comparison.agreement == LIMA_AGREES_WITHIN_ROUNDING)
    return g_strdup (entry->comparison.is_count ? _("agrees") : _("agrees within rounding"));
  amount = lima_format_scaled (format, &beyond, scale, decimals, TRUE);
  /* Translators: of a published figure and what the projects add up to: "differs by 2.1 M" */
  return lima_report_fill (format, _("differs by %1$s"), amount, NULL);
}

static char *
describe_computed (LimaFormat *format, const Entry *entry, LimaScale scale, int decimals)
{
  const LimaInterval *computed = &entry->comparison.computed;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!entry->compared)
    return g_strdup (why_not (entry->figure).words);
  low = lima_format_scaled (format, &computed->low, scale, decimals, TRUE);
  if (lima_interval_is_high_open (computed))
    /* Translators: what the projects add up to, where amounts are missing from it */
    return lima_report_fill (format, _("projects: at least %1$s"), low, NULL);
  if (lima_sum_compare (&computed->low, &computed->high) == 0)
    /* Translators: what the projects add up to, or how many they are: "projects: 53.6 M" */
    return lima_report_fill (format, _("projects: %1$s"), low, NULL);
  high = lima_format_scaled (format, &computed->high, scale, decimals, TRUE);
  return lima_report_fill (format, _("projects: between %1$s and %2$s"), low, high, NULL);
}

/* Why nobody can know whether what the projects say agrees. */
static const char *
why_unknown (const LimaComparison *comparison)
{
  if (!lima_interval_is_high_open (&comparison->computed))
    return _("How the figure was rounded is not given.");
  return comparison->of_countries ? _("Some of it is assigned to no country, or cannot be read.") : _("Amounts are missing from what the projects add up to.");
}

/* What the projects say, and why nobody can know, where that is so. */
static char *
describe_comparison (LimaFormat *format, const Entry *entry, LimaScale scale, int decimals)
{
  g_autofree char *sentence = NULL;

  if (!entry->compared)
    return g_strdup (why_not (entry->figure).sentence);
  sentence = lima_report_describe_comparison (format, &entry->comparison, scale, decimals);
  if (entry->comparison.agreement != LIMA_CANNOT_BE_KNOWN)
    return g_steal_pointer (&sentence);
  /* Translators: two sentences behind each other */
  return lima_report_fill (format, C_ ("sentences", "%1$s %2$s"), sentence, why_unknown (&entry->comparison), NULL);
}

/* Of a breakdown the row; of what stands alone also the period, which no heading says. */
static char *
get_label (const Making *self, const Entry *entry)
{
  const LimaFigure *figure = entry->figure;
  const char *label = lima_text_get (figure->label, self->maker.language);

  if (!group_at (self, entry->group)->is_part)
    return lima_figure_maker_caption (&self->maker, figure);
  if (label == NULL)
    label = lima_atom_text (figure->key);
  return g_strdup (label != NULL ? label : lima_atom_text (figure->measure));
}

/* ---- Lines ---- */

static double
length_of (const LimaSum *value, gboolean is_open, double open)
{
  return is_open ? open : lima_sum_to_double (value);
}

static void
add_line (Making *self, LimaIntervals *chart, const Entry *entry)
{
  static const LimaIntervalsVerdict verdicts[] = { LIMA_INTERVALS_AGREES, LIMA_INTERVALS_DIFFERS, LIMA_INTERVALS_UNKNOWN };
  LimaFormat *format = self->maker.format;
  const LimaInterval *printed = &entry->printed, *computed = &entry->comparison.computed;
  LimaSum value = lima_figure_get_value (entry->figure);
  LimaScale scale;
  int decimals, finer;
  g_autofree char *label = get_label (self, entry);
  g_autofree char *figure = lima_figure_format_value (format, entry->figure);
  g_autofree char *paragraph = lima_report_label_paragraph (format, entry->figure);
  g_autofree char *text = lima_format_amount_and_share (format, figure, paragraph);
  g_autofree char *subject = paragraph == NULL ? g_strdup (label) : lima_report_fill (format, C_ ("source", "%1$s, %2$s"), label, paragraph, NULL);
  g_autofree char *told = lima_figure_tell_printed (format, entry->figure);
  g_autofree char *said = NULL;
  g_autofree char *words = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *sentence = NULL;
  LimaIntervalsLine line = { .key = lima_block_get_id (&entry->figure->head), .label = label != NULL ? label : "", .printed = text };

  lima_figure_choose_scale (format, entry->figure, &scale, &decimals);
  finer = entry->compared ? lima_report_comparison_decimals (&entry->comparison, scale, decimals) : decimals;
  words = describe_verdict (format, entry, scale, finer);
  beside = describe_computed (format, entry, scale, finer);
  said = describe_comparison (format, entry, scale, decimals);
  /* Translators: read out: 1 what a published figure is of, and its paragraph, 2 how it is printed, 3 what the projects say; 2 and 3 are sentences */
  sentence = lima_report_fill (format, _("%1$s. %2$s %3$s"), subject != NULL ? subject : "", told, said, NULL);
  line.words = words;
  line.computed = beside;
  line.sentence = sentence;
  line.verdict = verdicts[entry->compared ? entry->comparison.agreement : LIMA_CANNOT_BE_KNOWN];
  line.value = lima_sum_to_double (&value);
  line.low = length_of (&printed->low, lima_interval_is_low_open (printed), -INFINITY);
  line.high = length_of (&printed->high, lima_interval_is_high_open (printed), INFINITY);
  line.least = entry->compared ? lima_sum_to_double (&computed->low) : NAN;
  line.most = entry->compared ? length_of (&computed->high, lima_interval_is_high_open (computed), INFINITY) : NAN;
  lima_intervals_add (chart, entry->group, &line);
}

/* ---- Around them ---- */

static char *
describe_unit (const Making *self, const Group *group)
{
  const char *unit = lima_atom_text (group->first->unit);
  g_autofree char *currency = NULL;

  if (g_strcmp0 (unit, "projects") == 0)
    return g_strdup (_("number of projects"));
  if (!lima_figure_is_money (group->first))
    return g_strdup (unit != NULL ? unit : "");
  currency = lima_report_words_currency (self->maker.format, self->maker.language, unit);
  return lima_report_words_unit (self->maker.format, group->scale, currency);
}

static char *
describe_group (const Making *self, const Group *group, const char *measure, const char *unit)
{
  LimaFormat *format = self->maker.format;
  g_autofree char *period = NULL;

  if (!group->is_part)
    /* Translators: the heading of published figures that are no part of a breakdown; 1 is their unit */
    return lima_report_fill (format, _("Figures by themselves, %1$s"), unit, NULL);
  period = lima_report_label_period (format, group->first);
  return lima_report_fill (format, lima_report_words (group->dimension, FALSE).subtitle, measure, period, unit, NULL);
}

static char *
get_measure (const Group *group)
{
  const char *word = lima_atom_text (group->first->measure);
  LimaMeasure measure;

  if (word != NULL && lima_measure_parse (word, &measure))
    return lima_measure_get_label (word);
  return g_strdup (word);
}

/* The title of the document, where there are several to tell apart. */
static const char *
get_source (const Making *self, LimaAtom id, guint n)
{
  const LimaSnapshot *snapshot = self->maker.options->snapshot;

  for (guint i = 0; n > 1 && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_SOURCE); i++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i)->id == id)
      return lima_text_get (((const LimaSource *) lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i))->title, self->maker.language);
  return NULL;
}

static void
add_group (const Making *self, LimaIntervals *chart, const Group *group, guint n_sources)
{
  LimaFormat *format = self->maker.format;
  const char *source = get_source (self, group->first->source, n_sources);
  g_autofree char *unit = describe_unit (self, group);
  g_autofree char *measure = get_measure (group);
  g_autofree char *heading = describe_group (self, group, measure, unit);
  /* Translators: the heading of published figures of one of several documents; 1 is its title */
  g_autofree char *full = source == NULL ? g_strdup (heading) : lima_report_fill (format, _("%1$s: %2$s"), source, heading, NULL);
  g_autofree char *axis = NULL;

  if (group->is_part && lima_figure_is_money (group->first))
    axis = lima_report_fill (format, _("%1$s in %2$s"), measure, unit, NULL);
  lima_intervals_add_group (chart, full, axis != NULL ? axis : unit, group->scale);
}

static char *
describe_counts (const Making *self)
{
  LimaFormat *format = self->maker.format;
  guint n = self->entries->len;
  g_autofree char *agree = lima_format_integer (format, self->counts[LIMA_AGREES_WITHIN_ROUNDING]);
  g_autofree char *differ = lima_format_integer (format, self->counts[LIMA_DIFFERS]);
  g_autofree char *unknown = lima_format_integer (format, self->counts[LIMA_CANNOT_BE_KNOWN]);
  g_autofree char *all = lima_format_integer (format, n);

  if (n == 0)
    return g_strdup (_("No published figure to compare"));
  /* Translators: 1 how many agree, 2 how many there are, 3 how many differ, 4 of how many nobody can know */
  return lima_report_fill (format, P_("%1$s of %2$s published figure agrees within rounding, %3$s differ, %4$s cannot be known",
                                      "%1$s of %2$s published figures agree within rounding, %3$s differ, %4$s cannot be known", n),
                           agree, all, differ, unknown, NULL);
}

/* The documents that any of the figures is from. Returns how many. */
static guint
add_sources (const Making *self, LimaChartTable *texts)
{
  const LimaSnapshot *snapshot = self->maker.options->snapshot;
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL, *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_SOURCE); i++)
    {
      const LimaSource *source = (const LimaSource *) lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i);
      const char *title = lima_text_get (source->title, self->maker.language);
      gboolean is_used = FALSE;

      for (guint j = 0; j < self->entries->len && !is_used; j++)
        is_used = entry_at (self, j)->figure->source == source->head.id;
      n += is_used;
      if (is_used && title != NULL)
        g_ptr_array_add (titles, (gpointer) title);
    }
  if (titles->len == 0)
    return n;
  g_ptr_array_add (titles, NULL);
  list = lima_format_list (self->maker.format, (const char *const *) titles->pdata);
  sentence = lima_report_fill (self->maker.format, _("%1$s."), list, NULL);
  lima_chart_table_add_footnote (texts, _("Source:"), sentence);
  return n;
}

static void
add_left_out (const Making *self, LimaChartTable *texts)
{
  g_autofree char *number = lima_format_integer (self->maker.format, self->n_left);
  g_autofree char *sentence = NULL;

  if (self->n_left == 0)
    return;
  sentence = lima_report_fill (self->maker.format,
                               P_("%1$s published figure that is a share, or has no value that can be read.",
                                  "%1$s published figures that are shares, or have no value that can be read.", self->n_left),
                               number, NULL);
  lima_chart_table_add_footnote (texts, _("Left out:"), sentence);
}

static gboolean
has_open (const Making *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (entry_at (self, i)->compared && lima_interval_is_high_open (&entry_at (self, i)->comparison.computed))
      return TRUE;
  return FALSE;
}

/* Returns how many documents there are. */
static guint
set_texts (const Making *self, LimaChartTable *texts)
{
  g_autofree char *title = describe_counts (self);
  guint n = 0;

  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_empty_text (texts, _("No published figure to compare"));
  if (self->maker.options->illustrative)
    lima_chart_table_set_illustrative (texts, _("Illustrative projects"));
  if (self->entries->len > 0)
    {
      lima_chart_table_set_subtitle (texts, _("What documents print, and what the projects add up to"));
      lima_chart_table_add_footnote (texts, _("Agrees:"), _("what the projects add up to would be printed as the figure is, rounded in the same way."));
      n = add_sources (self, texts);
    }
  add_left_out (self, texts);
  if (self->maker.options->illustrative)
    lima_chart_table_add_footnote (texts, _("Illustrative:"), _("the portfolio marks projects as illustrative; these are not real."));
  return n;
}

static LimaIntervals *
make_chart (Making *self)
{
  LimaChartTable *texts = lima_chart_table_new ();
  LimaIntervals *chart;
  guint n_sources;

  lima_chart_table_set_format (texts, self->maker.format, LIMA_SCALE_ONE);
  n_sources = set_texts (self, texts);
  chart = lima_intervals_new (texts);
  lima_intervals_set_legend (chart, _("Printed, with the range of its rounding"), _("Projects"),
                             has_open (self) ? _("Projects, at least so much") : NULL);
  for (guint i = 0; i < self->groups->len; i++)
    add_group (self, chart, group_at (self, i), n_sources);
  for (guint i = 0; i < self->groups->len; i++)
    for (guint j = 0; j < self->entries->len; j++)
      if (entry_at (self, j)->group == i)
        add_line (self, chart, entry_at (self, j));
  return chart;
}

/**
 * lima_report_intervals_new:
 * @facts: settled facts of the portfolio
 * @query: has the scheme of the regions and the classes of sizes; measure, years and breakdown are those of each figure
 * @options: format, language, the portfolio, and whether it is marked as illustrative
 *
 * Puts every published amount and number of the portfolio beside what its projects say, with the verdict: agrees within rounding, differs
 * by how much, or cannot be known, and why. Figures of one breakdown share an axis; others do only where they have one unit and one order
 * of size. Counts and amounts never do, nor do unlike currencies. The keys of lines are the figures' ids.
 *
 * Returns: (transfer full): the chart
 */
LimaIntervals *
lima_report_intervals_new (const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options)
{
  Making making = { .maker = { .facts = facts, .query = query, .options = options } };
  LimaIntervals *chart;

  g_return_val_if_fail (facts != NULL && query != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->format != NULL && options->snapshot != NULL, NULL);

  making.maker.format = options->format;
  making.maker.language = options->language != NULL ? options->language : lima_format_get_language (options->format);
  making.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  making.groups = g_array_new (FALSE, FALSE, sizeof (Group));
  for (guint i = 0; i < lima_snapshot_get_n (options->snapshot, LIMA_RECORD_FIGURE); i++)
    add_figure (&making, (const LimaFigure *) lima_snapshot_get (options->snapshot, LIMA_RECORD_FIGURE, i), query);
  chart = make_chart (&making);
  g_array_unref (making.entries);
  g_array_unref (making.groups);
  return chart;
}
