/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of published figures are called: as in results by projects where the program has a name, else as in the document. */

#include "lima-report-printed.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-region-scheme.h>
#include <lima-theme-map.h>

#include "lima-report-labels.h"
#include "lima-report-words.h"

static LimaRegionScheme
get_scheme (const LimaPrinted *self)
{
  const LimaHead *head = lima_snapshot_get_head (self->snapshot);

  return head != NULL && g_strcmp0 (lima_atom_text (head->region_scheme), "m49") == 0 ? LIMA_REGION_SCHEME_M49
                                                                                      : LIMA_REGION_SCHEME_REPORT;
}

/* The figure of the row's key, also where it has no value. */
static const LimaFigure *
find_figure (const LimaPrinted *self, const LimaPrintedRow *row)
{
  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_FIGURE); i++)
    {
      const LimaFigure *figure = (const LimaFigure *) lima_snapshot_get (self->snapshot, LIMA_RECORD_FIGURE, i);

      if (figure->measure == self->measure && figure->key == row->part->key &&
          g_strcmp0 (lima_atom_text (figure->dimension), lima_dimension_get_name (self->dimension)) == 0)
        return figure;
    }
  return NULL;
}

static char *
label_by_document (const LimaPrinted *self, const LimaPrintedRow *row)
{
  const LimaFigure *figure = row->part != NULL ? find_figure (self, row) : NULL;
  const char *label = figure != NULL ? lima_text_get (figure->label, self->language) : NULL;

  if (label == NULL && self->dimension == LIMA_DIMENSION_COUNTRY)
    label = lima_country_name (row->key, self->language);
  return g_strdup (label != NULL ? label : row->key);
}

static char *
label_theme (const LimaPrinted *self, const LimaPrintedRow *row)
{
  g_autoptr(LimaThemeMap) themes = lima_theme_map_new (lima_snapshot_get_theme_scheme (self->snapshot));
  const char *name = themes != NULL ? lima_theme_map_get_name (themes, lima_atom (row->key), self->language) : NULL;

  return name != NULL ? g_strdup (name) : label_by_document (self, row);
}

static char *
label_left (const LimaPrinted *self)
{
  static const char *const labels[LIMA_N_DIMENSIONS] = {
    [LIMA_DIMENSION_REGION] = N_("Not assigned to a region"),
    [LIMA_DIMENSION_COUNTRY] = N_("Not assigned to a country"),
    [LIMA_DIMENSION_DONOR] = N_("Not broken down by donor"),
    [LIMA_DIMENSION_THEME] = N_("Not assigned to a theme"),
    [LIMA_DIMENSION_SECTOR] = N_("Not assigned to a sector"),
    [LIMA_DIMENSION_SDG] = N_("Not assigned to a goal"),
  };

  return g_strdup (labels[self->dimension] != NULL ? _(labels[self->dimension]) : _("Not broken down"));
}

/*< private >
 * lima_printed_label:
 *
 * Returns: (transfer full): the name of the row
 */
char *
lima_printed_label (const LimaPrinted *self, const LimaPrintedRow *row)
{
  int year = self->dimension == LIMA_DIMENSION_YEAR ? (int) g_ascii_strtoll (row->key, NULL, 10) : 0;

  if (*row->key == '\0')
    return row->part != NULL ? label_by_document (self, row) : label_left (self);
  if (self->dimension == LIMA_DIMENSION_REGION)
    return lima_region_scheme_label (get_scheme (self), row->key, self->language);
  if (self->dimension == LIMA_DIMENSION_THEME)
    return label_theme (self, row);
  if (self->dimension == LIMA_DIMENSION_SIZE && self->sizes.n_sizes > 0)
    return lima_report_label_size (self->format, &self->sizes, row->key);
  return year > 0 && year <= 9999 ? lima_report_label_years (self->format, year, year) : label_by_document (self, row);
}

/* "between 26.4 and 27.0 M", "at least 552"; NULL where no more is known than the amount. */
static char *
describe_range (const LimaPrinted *self, const LimaPrintedRow *row)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!row->has_range || lima_interval_is_low_open (&row->range) || lima_sum_compare (&row->range.low, &row->range.high) == 0)
    return NULL;
  if (lima_interval_is_high_open (&row->range))
    {
      low = lima_printed_amount (self, &row->range.low, FALSE);
      /* Translators: the range of an amount: "at least 552" */
      return lima_report_fill (self->format, _("at least %1$s"), low, NULL);
    }
  low = self->only_shares ? lima_printed_amount (self, &row->range.low, FALSE)
                          : lima_format_scaled (self->format, &row->range.low, self->scale, self->decimals, FALSE);
  high = lima_printed_amount (self, &row->range.high, FALSE);
  if (row->kind == LIMA_CHART_JOINT)
    /* Translators: below the name of joint donors, the range of their amount: "jointly, between 81.9 and 82.1 M" */
    return lima_report_fill (self->format, _("jointly, between %1$s and %2$s"), low, high, NULL);
  /* Translators: the range of a rounded amount: "between 26.4 and 27.0 M" */
  return lima_report_fill (self->format, _("between %1$s and %2$s"), low, high, NULL);
}

/*< private >
 * lima_printed_sublabel:
 *
 * Returns: (transfer full) (nullable): the second line of the row
 */
char *
lima_printed_sublabel (const LimaPrinted *self, const LimaPrintedRow *row)
{
  char *range = describe_range (self, row);

  if (range != NULL)
    return range;
  if (row->kind == LIMA_CHART_JOINT)
    return g_strdup (_("jointly"));
  if (self->dimension == LIMA_DIMENSION_REGION && row->key != NULL && *row->key != '\0')
    return g_strdup (lima_region_scheme_sublabel (get_scheme (self), row->key));
  return NULL;
}
