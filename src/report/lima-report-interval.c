/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rounding of published figures says of the remainder. */

#include "lima-report-draft.h"

#include <lima-i18n.h>
#include <lima-published.h>

#include "lima-report-labels.h"
#include "lima-report-words.h"

static LimaPublished *
find_published (const LimaDraft *self)
{
  LimaPublishedQuery query = {
    .measure = lima_atom (self->options->measure),
    .dimension = lima_atom (lima_dimension_get_name (self->dimension)),
    .unit = self->currency,
    .year = self->first_year,
  };

  /* What is published for a calendar year says nothing about a fiscal one. */
  if (self->options->snapshot == NULL || lima_facts_get_first_month (self->facts) != 1 || self->first_year == 0 || self->first_year != self->last_year)
    return NULL;
  return lima_published_new (self->options->snapshot, &query, NULL);
}

/* Projects may be real, and then are exact. Only where they are what the figures speak of, whole and remainder, does the figures'
 * rounding say something about them. */
static gboolean
speaks_of (const LimaPublished *published, const LimaDraft *self)
{
  const LimaInterval *range = &published->remainder.range;
  LimaInterval total = lima_interval_exact (&self->total);

  return published->whole != NULL && published->n_parts > 0 && published->remainder.known && lima_interval_is_bounded (range) &&
         range->low.coef >= 0 && lima_sum_compare (&range->low, &range->high) < 0 &&
         lima_published_compare (published->whole, self->currency, &total, NULL) == LIMA_AGREES_WITHIN_ROUNDING &&
         lima_interval_contains (range, &self->left);
}

static LimaDraftPart *
find_remainder (LimaDraft *self, guint *n)
{
  LimaDraftPart *found = NULL;

  *n = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      LimaDraftPart *part = &g_array_index (self->parts, LimaDraftPart, i);

      if (part->kind != LIMA_CHART_REMAINDER)
        continue;
      found = part;
      (*n)++;
    }
  return found;
}

/*< private >
 * lima_draft_find_interval:
 * @self: a draft whose parts stand
 *
 * Sets the interval of the remainder, and its second line, where it is one row and published figures speak of it.
 */
void
lima_draft_find_interval (LimaDraft *self)
{
  guint n;
  LimaDraftPart *part = find_remainder (self, &n);
  LimaPublished *published = n == 1 && self->has_shares ? find_published (self) : NULL;

  if (published != NULL && speaks_of (published, self))
    {
      g_autofree char *low = NULL;
      g_autofree char *high = NULL;

      self->low = published->remainder.range.low;
      self->high = published->remainder.range.high;
      self->paragraphs = lima_report_label_paragraphs (self->format, published);
      low = lima_format_scaled (self->format, &self->low, self->scale, self->decimals, FALSE);
      high = lima_draft_amount (self, &self->high);
      g_free (part->sublabel);
      /* Translators: the range of a rounded amount: "between 26.4 and 27.0 M" */
      part->sublabel = lima_report_fill (self->format, _("between %1$s and %2$s"), low, high, NULL);
    }
  g_clear_pointer (&published, lima_published_free);
}
