/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows are called where the analysis has no word that could be read as it is. */

#include "lima-report-labels.h"

#include <lima-i18n.h>

#include "lima-report-agreement.h"
#include "lima-report-words.h"

/*< private >
 * lima_report_label_joint:
 * @label: the names of joint donors, joined as their keys are
 *
 * Returns: (transfer full): "China and Iran (Islamic Republic of)"
 */
char *
lima_report_label_joint (LimaFormat *format, const char *label)
{
  g_auto(GStrv) names = g_strsplit (label, LIMA_REPORT_JOINED, -1);

  return lima_format_list (format, (const char *const *) names);
}

static char *
label_bound (LimaFormat *format, const LimaQuery *query, guint i)
{
  LimaSum bound = lima_sum_from_decimal (query->sizes[i]);

  return lima_format_number (format, &bound, -1);
}

static guint
class_of (const LimaQuery *query, const char *key)
{
  guint i = 0;

  for (; i < query->n_sizes; i++)
    {
      g_autofree char *candidate = lima_query_size_key (query, i);

      if (g_str_equal (candidate, key))
        break;
    }
  return i;
}

/*< private >
 * lima_report_label_size:
 * @query: has the bounds of the classes
 * @key: of a class
 *
 * A class ends where the next one begins.
 *
 * Returns: (transfer full): "Above 100,000 up to 1,000,000"
 */
char *
lima_report_label_size (LimaFormat *format, const LimaQuery *query, const char *key)
{
  guint i = class_of (query, key);
  g_autofree char *from = i > 0 ? label_bound (format, query, i - 1) : NULL;
  g_autofree char *to = i < query->n_sizes ? label_bound (format, query, i) : NULL;

  if (from == NULL)
    /* Translators: a class of project sizes: "Up to 100,000" */
    return lima_report_fill (format, _("Up to %1$s"), to, NULL);
  if (to != NULL)
    /* Translators: a class of project sizes: "Above 100,000 up to 1,000,000" */
    return lima_report_fill (format, _("Above %1$s up to %2$s"), from, to, NULL);
  /* Translators: a class of project sizes: "Above 1,000,000" */
  return lima_report_fill (format, _("Above %1$s"), from, NULL);
}

/*< private >
 * lima_report_label_years:
 * @first: a calendar year
 * @last: belongs to the period
 *
 * Returns: (transfer full): "2014", "2014 to 2016"
 */
char *
lima_report_label_years (LimaFormat *format, int first, int last)
{
  LimaDate from = { .year = (gint16) first, .precision = LIMA_PRECISION_YEAR };
  LimaDate to = { .year = (gint16) last, .precision = LIMA_PRECISION_YEAR };

  return lima_format_period (format, from, to);
}

/*< private >
 * lima_report_label_period:
 * @figure: a published figure
 *
 * Returns: (transfer full): "calendar year 2014", or words where it has none
 */
char *
lima_report_label_period (LimaFormat *format, const LimaFigure *figure)
{
  int first, last;

  if (lima_figure_get_years (figure, &first, &last))
    return lima_report_words_period (format, first, last);
  if (!lima_day_has_date (&figure->start) && !lima_day_has_date (&figure->end))
    return g_strdup (_("no period given"));
  return lima_format_period (format, figure->start.date, figure->end.date);
}

/**
 * lima_report_label_paragraph:
 * @figure: (nullable): a published figure
 *
 * Returns: (transfer full) (nullable): "¶4", %NULL where no paragraph is known
 */
char *
lima_report_label_paragraph (LimaFormat *format, const LimaFigure *figure)
{
  g_return_val_if_fail (format != NULL, NULL);

  if (figure == NULL || figure->paragraph == NULL || *figure->paragraph == '\0')
    return NULL;
  /* Translators: a paragraph of a document */
  return lima_report_fill (format, _("¶%1$s"), figure->paragraph, NULL);
}

static void
add_paragraph (LimaFormat *format, GPtrArray *paragraphs, const LimaFigure *figure)
{
  char *text = lima_report_label_paragraph (format, figure);

  if (text == NULL || g_ptr_array_find_with_equal_func (paragraphs, text, g_str_equal, NULL))
    g_free (text);
  else
    g_ptr_array_add (paragraphs, text);
}

/*< private >
 * lima_report_label_paragraphs:
 * @published: what figures say of a breakdown
 *
 * Returns: (transfer full): the paragraphs of its whole and its parts, "¶3 and ¶4"; "" where none is known
 */
char *
lima_report_label_paragraphs (LimaFormat *format, const LimaPublished *published)
{
  g_autoptr(GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);

  add_paragraph (format, paragraphs, published->whole);
  for (guint i = 0; i < published->n_parts; i++)
    {
      add_paragraph (format, paragraphs, published->parts[i].amount);
      add_paragraph (format, paragraphs, published->parts[i].share);
    }
  g_ptr_array_add (paragraphs, NULL);
  return lima_format_list (format, (const char *const *) paragraphs->pdata);
}
