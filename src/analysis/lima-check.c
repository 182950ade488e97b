/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check.h"

#include "lima-result.h"

static void
add_item (GArray *items, const LimaFacts *facts, const LimaTrouble *trouble)
{
  const LimaFactProject *project = lima_facts_get_project (facts, trouble->project);
  LimaCheckItem item = {
    .file = project->identity.file,
    .place = project->identity.place,
    .line = trouble->line != 0 ? trouble->line : project->line,
    .record = project->record != 0 ? lima_atom_text (project->record) : project->identity.identifier,
    .severity = lima_trouble_get_severity (trouble->kind),
    .trouble = *trouble,
  };

  g_array_append_val (items, item);
}

/* The sum as a decimal: exact where 64 bits hold it, else without its last places; FALSE where they do not even hold the rest. */
static gboolean
to_decimal (const LimaSum *sum, LimaDecimal *out)
{
  __int128 coef = sum->coef;
  guint places = LIMA_DECIMAL_MAX_PLACES;

  for (; places > 0 && (coef % 10 == 0 || coef > G_MAXINT64 || coef < G_MININT64); places--)
    coef /= 10;
  *out = (LimaDecimal) { (gint64) coef, (guint8) places };
  return coef <= G_MAXINT64 && coef >= G_MININT64;
}

/* What a parent has of a measure, in one currency. */
static void
add_parent (GArray *items, const LimaFacts *facts, guint number, const LimaMeasure *measure, const char *name, LimaAtom currency,
            guint32 currency_number)
{
  const LimaFactProject *project = lima_facts_get_project (facts, number);
  const guint32 *currencies = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  LimaTrouble trouble = { .project = number, .count = 1, .currency = currency, .kind = LIMA_TROUBLE_BOTH_LEVELS };
  gboolean any = FALSE, fits = TRUE;
  LimaSum sum = { 0 };

  for (guint32 row = project->run; row < project->run + project->n_rows; row++)
    if (currencies[row] == currency_number && lima_measure_has (measure, lima_facts_get_kinds (facts)[row]))
      {
        LimaSum amount = lima_facts_get_amount (facts, row);

        any = TRUE;
        fits &= lima_sum_add_sum (&sum, &amount);
      }
  if (!any)
    return;
  trouble.detail = lima_atom (name);
  trouble.has_amount = fits && to_decimal (&sum, &trouble.amount);
  add_item (items, facts, &trouble);
}

static void
add_levels (GArray *items, const LimaFacts *facts, const char *name)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY);
  LimaMeasure measure;
  guint n;
  g_autofree guint8 *left_out = NULL;

  if (!lima_measure_parse (name, &measure))
    return;
  left_out = lima_facts_find_left_out (facts, &measure, &n);
  for (guint i = 0; n > 0 && i < lima_facts_get_n_projects (facts); i++)
    for (guint c = 0; left_out[i] == 2 && c < lima_dictionary_get_n (currencies); c++)
      add_parent (items, facts, i, &measure, name, lima_dictionary_get_key (currencies, c), c);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const LimaCheckItem *x = a, *y = b;

  if (x->file != y->file)
    return x->file < y->file ? -1 : 1;
  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return (x->trouble.kind > y->trouble.kind) - (x->trouble.kind < y->trouble.kind);
}

/**
 * lima_facts_check:
 * @facts: settled facts
 *
 * Collects everything that the money rules settled or could not settle, also parents left out, for each measure.
 *
 * Returns: (transfer full) (element-type LimaCheckItem): the findings in order of file, place and line
 */
GArray *
lima_facts_check (const LimaFacts *facts)
{
  static const char *const measures[] = { "incoming-funds", "incoming-commitment", "commitment", "spend", "budget",
                                          "planned-disbursement" };
  GArray *items = g_array_new (FALSE, FALSE, sizeof (LimaCheckItem));
  guint n;
  const LimaTrouble *troubles = lima_facts_get_troubles (facts, &n);

  for (guint i = 0; i < n; i++)
    {
      LimaFate fate = lima_facts_get_project (facts, troubles[i].project)->identity.fate;

      if (fate == LIMA_FATE_COUNTS || (fate == LIMA_FATE_REPEATED && troubles[i].kind == LIMA_TROUBLE_REPEATED_IDENTIFIER))
        add_item (items, facts, &troubles[i]);
    }
  for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
    add_levels (items, facts, measures[m]);
  g_array_sort (items, compare_items);
  return items;
}
