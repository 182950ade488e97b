/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Budgets and planned disbursements on their way to rows: money rule 9. */

#include "lima-adding-private.h"

#include <string.h>

static void
note_budget (LimaAdding *self, const LimaGoing *going, const LimaBudget *budget)
{
  static const struct { guint flag; LimaTroubleKind kind; } notes[] = {
    { LIMA_BUDGET_LONG, LIMA_TROUBLE_LONG_BUDGET },
    { LIMA_BUDGET_OVERLAP, LIMA_TROUBLE_BUDGET_OVERLAP },
    { LIMA_BUDGET_FILLED, LIMA_TROUBLE_BUDGET_FILLED },
    { LIMA_BUDGET_REPLACED, LIMA_TROUBLE_BUDGET_REPLACED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (budget->flags & notes[i].flag)
      {
        char from[LIMA_DATE_BUFFER], to[LIMA_DATE_BUFFER];
        g_autofree char *period = g_strdup_printf ("%s/%s", lima_date_to_text (lima_day_to_date (budget->start), from),
                                                   lima_date_to_text (lima_day_to_date (budget->end - 1), to));

        lima_facts_trouble (self->facts, notes[i].kind, going->flow->head.line, 1, lima_atom (period), &going->given,
                            going->original);
      }
}

static void
note_no_period (LimaAdding *self, const LimaGoing *going)
{
  const LimaFlow *flow = going->flow;
  LimaAtom written = flow->start.text != 0 ? flow->start.text : flow->end.text;

  if (written != 0)
    lima_facts_trouble (self->facts, LIMA_TROUBLE_UNREADABLE_DATE, flow->head.line, 1, written, &going->given, going->original);
  else
    {
      char from[LIMA_DATE_BUFFER], to[LIMA_DATE_BUFFER];
      g_autofree char *period = g_strdup_printf ("%s/%s", lima_date_to_text (flow->start.date, from),
                                                 lima_date_to_text (flow->end.date, to));

      lima_facts_trouble (self->facts, LIMA_TROUBLE_BUDGET_UNDATED, flow->head.line, 1, lima_atom (period), &going->given,
                          going->original);
    }
}

static LimaBudget
budget_of (const LimaGoing *going)
{
  const LimaFlow *flow = going->flow;
  const char *type = lima_atom_text (flow->type);
  LimaBudget budget = { .amount = going->given, .currency = going->original,
                        .revised = type != NULL && (strcmp (type, "2") == 0 || g_ascii_strcasecmp (type, "Revised") == 0) };

  if (lima_adding_is_in_range (flow->start.date) && lima_adding_is_in_range (flow->end.date))
    {
      budget.start = lima_date_first_day (flow->start.date);
      budget.end = lima_date_end_day (flow->end.date);
    }
  return budget;
}

/* What remains of an amount some of whose days were replaced. */
static void
cut_to_days (LimaGoing *going, const LimaBudget *budget)
{
  LimaSplit split = lima_split_begin (going->amount, 2);

  if (budget->flags & LIMA_BUDGET_REPLACED)
    going->amount = lima_split_next (&split, (guint32) budget->days, (guint32) (budget->end - budget->start));
}

static void
append_budget (LimaAdding *self, LimaGoing *going, const LimaBudget *budgets, guint n, guint which, GArray *years)
{
  const LimaBudget *budget = &budgets[which];
  LimaYearDays none = { 0, 1 };

  going->date = going->flow->start.date;
  note_budget (self, going, budget);
  if (budget->flags & LIMA_BUDGET_FILLED)
    return;
  lima_adding_convert (self, going);
  if (budget->end <= budget->start)
    {
      note_no_period (self, going);
      lima_adding_append_years (self, going, &none, 1, 1);
      return;
    }
  cut_to_days (going, budget);
  lima_budget_get_years (budgets, n, which, self->facts->first_month, years);
  if (years->len > 0)
    lima_adding_append_years (self, going, (const LimaYearDays *) (gpointer) years->data, years->len, budget->days);
}

/*< private >
 * lima_adding_add_budgets:
 * @self: a project being added
 * @kind: %LIMA_KIND_BUDGET or %LIMA_KIND_PLANNED
 *
 * Adds the rows of its budgets or planned disbursements (money rule 9).
 */
void
lima_adding_add_budgets (LimaAdding *self, guint kind)
{
  const LimaItems *flows = self->project->flows;
  g_autofree LimaGoing *going = g_new (LimaGoing, flows->n);
  g_autofree LimaBudget *budgets = g_new (LimaBudget, flows->n);
  g_autoptr(GArray) years = g_array_new (FALSE, FALSE, sizeof (LimaYearDays));
  guint n = 0;

  for (guint i = 0; i < flows->n; i++)
    {
      const LimaFlow *flow = (const LimaFlow *) flows->item[i];

      if (lima_flow_get_kind (flow) != kind || !lima_adding_begin_flow (self, flow, &going[n]))
        continue;
      budgets[n] = budget_of (&going[n]);
      n++;
    }
  lima_budgets_judge (budgets, n);
  for (guint i = 0; i < n; i++)
    append_budget (self, &going[i], budgets, n, i, years);
}
