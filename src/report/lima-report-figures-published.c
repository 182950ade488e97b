/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Key figures as documents print them. */

#include "lima-report-figures-private.h"

#include <lima-i18n.h>
#include <lima-published.h>

#include "lima-report-agreement.h"
#include "lima-report-labels.h"
#include "lima-report-printed.h"
#include "lima-report-words.h"

#define MOST_DECIMALS 3

/* A figure while it is put into words. */
typedef struct
{
  const LimaFigureMaker *maker;
  const LimaFigure *figure;
  LimaFormat *format;
  LimaSum value;
  LimaScale scale;
  int decimals;
} Printing;

static gboolean
is_unit (const LimaFigure *figure, const char *unit)
{
  return g_strcmp0 (lima_atom_text (figure->unit), unit) == 0;
}

/* The unit in which the figure needs no more than three decimals. */
static void
choose_scale (Printing *self)
{
  int exponent = lima_figure_get_exponent (self->figure);

  self->scale = lima_format_scale_for (self->format, &self->value);
  while (self->scale > LIMA_SCALE_ONE && 3 * (int) self->scale - exponent > MOST_DECIMALS)
    self->scale--;
  self->decimals = CLAMP (3 * (int) self->scale - exponent, 0, LIMA_DECIMAL_MAX_PLACES);
}

static char *
format_exactly (const Printing *self, const LimaSum *value)
{
  return lima_format_scaled (self->format, value, self->scale, -1, TRUE);
}

/* ---- What it is ---- */

static const char *
caption_of (const LimaFigure *figure)
{
  static const struct
  {
    const char *measure;
    const char *caption;
  } captions[] = {
    { "spend", NC_ ("key figure", "Delivered in %1$s") },
    { "funds-mobilized", NC_ ("key figure", "Funds mobilized in %1$s") },
    { "incoming-funds", NC_ ("key figure", "Funds received in %1$s") },
    { "commitment", NC_ ("key figure", "Committed in %1$s") },
    { "budget", NC_ ("key figure", "Budget of %1$s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (captions) && lima_figure_is_money (figure); i++)
    if (g_strcmp0 (lima_atom_text (figure->measure), captions[i].measure) == 0)
      return C_ ("key figure", captions[i].caption);
  return is_unit (figure, "projects") ? C_ ("key figure", "Projects in %1$s") : NULL;
}

static char *
get_period (const Printing *self)
{
  int first, last;

  if (lima_figure_get_years (self->figure, &first, &last))
    return lima_report_label_years (self->format, first, last);
  if (!lima_day_has_date (&self->figure->start) && !lima_day_has_date (&self->figure->end))
    return NULL;
  return lima_format_period (self->format, self->figure->start.date, self->figure->end.date);
}

static char *
get_caption (const Printing *self)
{
  g_autofree char *period = get_period (self);
  const char *pattern = caption_of (self->figure), *label = lima_text_get (self->figure->label, self->maker->language);

  if (pattern != NULL && period != NULL)
    return lima_report_fill (self->format, pattern, period, NULL);
  if (label == NULL)
    label = lima_atom_text (self->figure->measure);
  if (period == NULL)
    return g_strdup (label);
  /* Translators: above a key figure: 1 what it is, 2 its period: "Countries served, 2014" */
  return lima_report_fill (self->format, C_ ("key figure", "%1$s, %2$s"), label, period, NULL);
}

static char *
get_value (const Printing *self)
{
  g_autofree char *value = lima_format_scaled (self->format, &self->value, self->scale, self->decimals, TRUE);
  const char *bound = lima_atom_text (self->figure->bound);

  if (g_strcmp0 (bound, "at-least") == 0)
    return lima_report_fill (self->format, C_ ("number", "≥\302\240%1$s"), value, NULL);
  if (g_strcmp0 (bound, "at-most") == 0)
    return lima_report_fill (self->format, C_ ("number", "≤\302\240%1$s"), value, NULL);
  return g_steal_pointer (&value);
}

/* ---- The line below ---- */

/* How many countries the same document names for the same measure and period. */
static char *
count_countries (const Printing *self)
{
  const LimaSnapshot *snapshot = self->maker->options->snapshot;

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_FIGURE); i++)
    {
      const LimaFigure *figure = (const LimaFigure *) lima_snapshot_get (snapshot, LIMA_RECORD_FIGURE, i);
      g_autofree char *number = NULL;
      LimaSum value;

      if (!is_unit (figure, "countries") || figure->key != 0 || figure->measure != self->figure->measure ||
          figure->source != self->figure->source || !lima_day_equal (&figure->start, &self->figure->start) ||
          !lima_day_equal (&figure->end, &self->figure->end) || !lima_amount_has_value (&figure->value))
        continue;
      value = lima_sum_from_decimal (lima_amount_value (&figure->value));
      number = lima_format_number (self->format, &value, -1);
      return lima_report_fill (self->format, P_("in %1$s country", "in %1$s countries", (gulong) lima_sum_to_double (&value)), number,
                               NULL);
    }
  return NULL;
}

static char *
format_bound (const Printing *self, LimaDecimal bound)
{
  LimaSum value = lima_sum_from_decimal (bound);
  LimaScale scale = lima_format_scale_for (self->format, &value);

  return lima_format_scaled (self->format, &value, scale >= LIMA_SCALE_MILLION ? scale : LIMA_SCALE_ONE, -1, TRUE);
}

static char *
describe_classes (const Printing *self, const LimaPrinted *printed)
{
  LimaSum together = lima_sum_from_decimal (lima_amount_value (&printed->together->value));
  g_autofree char *key = lima_query_size_key (&printed->sizes, 2);
  g_autofree char *number = lima_format_number (self->format, &together, -1);
  g_autofree char *lower = format_bound (self, printed->sizes.sizes[0]);
  g_autofree char *upper = format_bound (self, printed->sizes.sizes[1]);

  for (guint i = 0; i < printed->rows->len; i++)
    {
      const LimaPrintedRow *row = lima_printed_get_row (printed, i);
      g_autofree char *highest = NULL;

      if (g_strcmp0 (row->key, key) != 0)
        continue;
      highest = lima_format_number (self->format, &row->amount, -1);
      /* Translators: projects by size: "31 above 1 M, 300 above 100,000" */
      return lima_report_fill (self->format, _("%1$s above %2$s, %3$s above %4$s"), highest, upper, number, lower, NULL);
    }
  return NULL;
}

/* "31 above 1 M, 300 above 100,000", where the same measure is printed by size. */
static char *
count_sizes (const Printing *self)
{
  LimaPublishedQuery query = { self->figure->measure, lima_atom ("size"), self->figure->unit, self->figure->source, 0 };
  g_auto(LimaPrinted) printed = { 0 };
  int first, last;

  if (lima_figure_get_years (self->figure, &first, &last) && first == last)
    query.year = first;
  if (!lima_printed_init (&printed, self->maker->options->snapshot, &query, self->maker->options, NULL))
    return NULL;
  return printed.together != NULL && printed.sizes.n_sizes == 2 ? describe_classes (self, &printed) : NULL;
}

static char *
get_note (const Printing *self)
{
  char *note = NULL;

  if (lima_figure_is_money (self->figure))
    note = count_countries (self);
  else if (is_unit (self->figure, "projects"))
    note = count_sizes (self);
  return note != NULL ? note : g_strdup (lima_text_get (self->figure->note, self->maker->language));
}

/* ---- Where it comes from ---- */

static char *
get_printed (const Printing *self)
{
  g_autofree char *value = lima_format_scaled (self->format, &self->value, self->scale, self->decimals, TRUE);
  g_autofree char *step = NULL;
  LimaSum rounding;

  if (g_strcmp0 (lima_atom_text (self->figure->bound), "at-least") == 0)
    return lima_report_fill (self->format, _("Printed as “at least %1$s”."), value, NULL);
  if (g_strcmp0 (lima_atom_text (self->figure->bound), "at-most") == 0)
    return lima_report_fill (self->format, _("Printed as “at most %1$s”."), value, NULL);
  if (!lima_amount_has_value (&self->figure->rounding))
    return lima_report_fill (self->format, _("Printed as %1$s."), value, NULL);
  rounding = lima_sum_from_decimal (lima_amount_value (&self->figure->rounding));
  step = format_exactly (self, &rounding);
  return lima_report_fill (self->format, _("Printed as %1$s, rounded to %2$s."), value, step, NULL);
}

/* A count that is exact lies nowhere else. */
static char *
get_interval (const Printing *self)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  LimaInterval range;

  if (!lima_published_interval (self->figure, &range, NULL) || lima_sum_compare (&range.low, &range.high) == 0 ||
      !lima_interval_is_bounded (&range) || is_unit (self->figure, "projects"))
    return NULL;
  low = format_exactly (self, &range.low);
  high = format_exactly (self, &range.high);
  return lima_report_fill (self->format, _("Between %1$s and %2$s."), low, high, NULL);
}

static const LimaSource *
find_source (const Printing *self)
{
  const LimaSnapshot *snapshot = self->maker->options->snapshot;

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_SOURCE); i++)
    {
      const LimaBlock *block = lima_snapshot_get (snapshot, LIMA_RECORD_SOURCE, i);

      if (lima_atom (lima_block_get_id (block)) == self->figure->source)
        return (const LimaSource *) block;
    }
  return NULL;
}

static char *
get_source (const Printing *self, const char *paragraph)
{
  const LimaSource *source = find_source (self);
  const char *title = source != NULL ? lima_text_get (source->title, self->maker->language) : NULL;

  if (title == NULL || paragraph == NULL)
    return g_strdup (title != NULL ? title : paragraph);
  /* Translators: 1 a document, 2 its paragraph: "Report of the Director General, ¶3" */
  return lima_report_fill (self->format, C_ ("source", "%1$s, %2$s"), title, paragraph, NULL);
}

static char *
get_agreement (const Printing *self)
{
  LimaComparison comparison;

  if (!lima_report_compare (self->maker->facts, self->maker->query, self->figure, &comparison))
    return g_strdup (_("The projects do not record this, so it cannot be compared."));
  return lima_report_describe_comparison (self->format, &comparison, self->scale, self->decimals);
}

static Printing
printing_of (const LimaFigureMaker *maker, LimaFormat *format, const LimaFigure *figure)
{
  Printing printing = { .maker = maker, .figure = figure, .format = format, .value = lima_figure_get_value (figure) };

  choose_scale (&printing);
  return printing;
}

/*< private >
 * lima_figure_maker_caption:
 * @figure: a published figure
 *
 * Returns: (transfer full): what it is: "Delivered in 2014"
 */
char *
lima_figure_maker_caption (const LimaFigureMaker *self, const LimaFigure *figure)
{
  Printing printing = { .maker = self, .figure = figure, .format = self->format };

  return get_caption (&printing);
}

/*< private >
 * lima_figure_choose_scale:
 * @figure: a published figure with a value
 * @scale: (out): the unit that it is written in
 * @decimals: (out): its decimals
 */
void
lima_figure_choose_scale (LimaFormat *format, const LimaFigure *figure, LimaScale *scale, int *decimals)
{
  Printing printing = printing_of (NULL, format, figure);

  *scale = printing.scale;
  *decimals = printing.decimals;
}

/*< private >
 * lima_figure_format_value:
 * @figure: a published figure with a value
 *
 * Returns: (transfer full): "171.2 M", "≥ 883"
 */
char *
lima_figure_format_value (LimaFormat *format, const LimaFigure *figure)
{
  Printing printing = printing_of (NULL, format, figure);

  return get_value (&printing);
}

/*< private >
 * lima_figure_tell_printed:
 * @figure: a published figure with a value
 *
 * Returns: (transfer full): "Printed as 171.2 M, rounded to 0.1 M."
 */
char *
lima_figure_tell_printed (LimaFormat *format, const LimaFigure *figure)
{
  Printing printing = printing_of (NULL, format, figure);

  return get_printed (&printing);
}

/*< private >
 * lima_figure_maker_publish:
 * @figure: a published figure of the whole, with a value
 *
 * Returns: (transfer full): it and all that is known about it
 */
LimaKeyFigure *
lima_figure_maker_publish (const LimaFigureMaker *self, const LimaFigure *figure)
{
  LimaKeyFigure *made = g_new0 (LimaKeyFigure, 1);
  Printing printing = printing_of (self, self->format, figure);
  const char *unit = lima_atom_text (figure->unit);

  made->caption = get_caption (&printing);
  made->value = get_value (&printing);
  made->unit = is_unit (figure, "projects") ? NULL : g_strdup (unit);
  made->note = get_note (&printing);
  made->paragraph = lima_report_label_paragraph (self->format, figure);
  made->printed = get_printed (&printing);
  made->interval = get_interval (&printing);
  made->source = get_source (&printing, made->paragraph);
  made->agreement = get_agreement (&printing);
  return made;
}
