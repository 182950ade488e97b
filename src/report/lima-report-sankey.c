/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-sankey.h"

/* ---- Links ---- */

typedef struct
{
  LimaSum amount;
  gboolean used;
  gboolean overflow;
} Link;

static guint
count (const LimaReportDimensions *dimensions, guint stage)
{
  return lima_draft_get_n (&dimensions->drafts[stage]);
}

/* What goes from a stage to the next, wherever it went before and goes behind. */
static Link *
add_up (const LimaReportDimensions *dimensions, guint stage)
{
  guint width = count (dimensions, stage + 1), at[LIMA_QUERY_MAX_BY];
  Link *links = g_new0 (Link, count (dimensions, stage) * width + 1);

  for (guint i = 0; i < dimensions->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (dimensions->result->rows, LimaResultRow, i);
      Link *link;

      if (!lima_report_dimensions_find (dimensions, row, at))
        continue;
      link = &links[at[stage] * width + at[stage + 1]];
      link->used = TRUE;
      link->overflow |= !lima_sum_add_sum (&link->amount, &row->amount);
    }
  return links;
}

/* A sum beyond range says so in the notes, and has no link. */
static void
add_links (LimaSankey *sankey, const LimaReportDimensions *dimensions, guint stage)
{
  guint width = count (dimensions, stage + 1);
  g_autofree Link *links = add_up (dimensions, stage);

  for (guint i = 0; i < count (dimensions, stage) * width; i++)
    {
      g_autofree char *figure = NULL, *share = NULL;

      if (!links[i].used || links[i].overflow || links[i].amount.coef == 0)
        continue;
      figure = lima_draft_small_amount (&dimensions->drafts[0], &links[i].amount);
      share = lima_report_dimensions_share (dimensions, &links[i].amount);
      lima_sankey_add_link (sankey, stage, i / width, i % width, lima_sum_to_double (&links[i].amount), figure, share);
    }
}

/*< private >
 * lima_report_sankey_new:
 * @dimensions: money by two or three dimensions, in the order in which it flows
 *
 * What stands around the chart is the table of the first dimension; the links into a node and out of it add up to it.
 *
 * Returns: (transfer full): the flow from one dimension to the next
 */
LimaSankey *
lima_report_sankey_new (const LimaReportDimensions *dimensions)
{
  LimaSankey *sankey;

  g_return_val_if_fail (dimensions != NULL && dimensions->n >= 2, NULL);

  sankey = lima_sankey_new (lima_report_dimensions_to_words (dimensions));
  for (guint stage = 0; stage < dimensions->n; stage++)
    lima_sankey_add_stage (sankey, lima_dimension_get_label (dimensions->result->query.by[stage]),
                           lima_draft_to_table (&dimensions->drafts[stage], FALSE));
  for (guint stage = 0; stage + 1 < dimensions->n; stage++)
    add_links (sankey, dimensions, stage);
  return sankey;
}
