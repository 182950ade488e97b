/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What answers to a query have besides their sums: which projects they are about, how bad their problems are, and their end. */

#include "lima-group.h"

#include <string.h>

#include "lima-facts-private.h"

/*< private >
 * lima_result_new:
 *
 * Returns: (transfer full): an answer without anything in it
 */
LimaResult *
lima_result_new (const LimaQuery *query)
{
  LimaResult *result = g_new0 (LimaResult, 1);

  result->query = *query;
  result->rows = g_array_new (FALSE, FALSE, sizeof (LimaResultRow));
  result->totals = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));
  result->reaches = g_array_new (FALSE, FALSE, sizeof (LimaResultReach));
  result->undated = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));
  result->unconverted = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));
  result->problems = g_array_new (FALSE, FALSE, sizeof (LimaResultProblem));
  return result;
}

/**
 * lima_result_free:
 * @self: a result to give up
 */
void
lima_result_free (LimaResult *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->totals);
  g_array_unref (self->reaches);
  g_array_unref (self->undated);
  g_array_unref (self->unconverted);
  g_array_unref (self->problems);
  g_free (self);
}

/**
 * lima_result_get_severity:
 *
 * Returns: %LIMA_SEVERITY_ERROR when something is missing from the figures
 */
LimaSeverity
lima_result_get_severity (const LimaResult *self)
{
  LimaSeverity worst = LIMA_SEVERITY_INFO;

  for (guint i = 0; i < self->problems->len; i++)
    worst = MAX (worst, lima_trouble_get_severity (g_array_index (self->problems, LimaResultProblem, i).kind));
  return worst;
}

/**
 * lima_facts_find_left_out:
 * @facts: settled facts
 * @measure: what is added up
 * @n: (out): parents whose flows of the measure are left out
 *
 * Money rule 11: where a parent and its own child both carry flows of the same measure, those of the parent are left out, since the
 * standard puts money at the lowest level. What does not count at all is left out too.
 *
 * Returns: (transfer full): by project, 1 for reports that do not count, 2 for parents left out, 0 for the rest
 */
guint8 *
lima_facts_find_left_out (const LimaFacts *facts, const LimaMeasure *measure, guint *n)
{
  guint n_projects = lima_facts_get_n_projects (facts), n_pairs;
  const LimaPair *pairs = lima_facts_get_pairs (facts, &n_pairs);
  guint8 *left_out = g_malloc0 (MAX (n_projects, 1));

  if (n_projects > 0)
    memcpy (left_out, lima_facts_get_idle (facts), n_projects);
  *n = 0;
  for (guint i = 0; i < n_pairs; i++)
    {
      const LimaFactProject *parent = lima_facts_get_project (facts, pairs[i].parent);
      const LimaFactProject *child = lima_facts_get_project (facts, pairs[i].child);
      gboolean both = ((parent->kinds[0] & measure->kinds[0]) | (parent->kinds[1] & measure->kinds[1])) != 0 &&
                      ((child->kinds[0] & measure->kinds[0]) | (child->kinds[1] & measure->kinds[1])) != 0;

      if (both && !left_out[pairs[i].parent])
        {
          left_out[pairs[i].parent] = 2;
          (*n)++;
        }
    }
  return left_out;
}

/*< private >
 * lima_facts_find_unasked:
 * @facts: settled facts
 * @query: a question
 * @both_levels: (out): parents whose flows of the measure are left out
 *
 * As lima_facts_find_left_out(); what a filter keeps out is left out like what does not count.
 *
 * Returns: (transfer full): by project, 1 for what is not looked at, 2 for parents left out, 0 for the rest
 */
guint8 *
lima_facts_find_unasked (const LimaFacts *facts, const LimaQuery *query, guint *both_levels)
{
  guint8 *left_out = lima_facts_find_left_out (facts, &query->measure, both_levels);
  const guint8 *asked = query->projects;
  guint n = asked != NULL ? lima_facts_get_n_projects (facts) : 0, hidden = 0;

  /* Without a branch: nobody can guess what a filter keeps out. */
  for (guint i = 0; i < n; i++)
    {
      guint8 keep = asked[i] != 0, is_parent = left_out[i] == 2;

      hidden += is_parent & !keep;
      left_out[i] = (guint8) (left_out[i] * keep + !keep);
    }
  *both_levels -= hidden;
  return left_out;
}
