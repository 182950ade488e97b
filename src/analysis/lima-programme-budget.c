/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programme-budget.h"

#include "lima-adding-private.h"
#include "lima-split.h"

/* The grant cost of a programme, ¶16 of the report, in US dollars. */
#define GRANT_LOWER 30000000
#define GRANT_UPPER 40000000

/* A line of the budget: where it stands, and which of its two amounts are known. */
typedef struct
{
  int component;
  int source;
  LimaAtom currency;
  guint8 kind;
  guint8 form;
  guint8 status;
  gboolean is_known;
  gboolean is_known_original;
} Line;

/* What a line gives to a period. The parts of a line stand together. */
typedef struct
{
  guint line;
  gint32 start; /* of its days in the period; not below end when the line has no period */
  gint32 end;
  int period;
  LimaSum amount;
  LimaSum original;
} Part;

/* ---- where a line stands ------------------------------------------------------------------------------------------------- */

/* The place of an atom in an array, or the number of its elements: the remainder. */
static int
find_atom (const GArray *atoms, LimaAtom atom)
{
  guint i = 0;

  while (i < atoms->len && (atom == 0 || g_array_index (atoms, LimaAtom, i) != atom))
    i++;
  return (int) i;
}

/* The place of a provider in the sources, which it joins when it is new; -1 for none. */
static int
find_source (LimaProgrammeBudget *self, const LimaProgrammeBudgetLine *line)
{
  LimaParty party = lima_party_new (line->provider, line->provider_name);
  guint i = 0;

  if (party.key == 0)
    return -1;
  while (i < self->sources->len && g_array_index (self->sources, LimaParty, i).key != party.key)
    i++;
  if (i == self->sources->len)
    g_array_append_val (self->sources, party);
  else if (party.name != party.key && g_array_index (self->sources, LimaParty, i).name == party.key)
    g_array_index (self->sources, LimaParty, i).name = party.name;
  return (int) i;
}

/* The place of a code in its list, behind the last one when it isn't there. */
static guint8
find_code (const char *list, LimaAtom code)
{
  int found = lima_own_codes_find (list, lima_atom_text (code));

  return (guint8) (found < 0 ? (int) lima_own_codes_size (list) : found);
}

static LimaAtom
find_currency (const LimaProgramme *programme, const LimaProgrammeBudgetLine *line)
{
  LimaAtom currency = lima_adding_clean_currency (line->currency);

  return currency != 0 ? currency : lima_adding_clean_currency (programme->currency);
}

/* The currencies in the order of the lines, the unknown one last. */
static void
note_currency (GArray *currencies, LimaAtom currency)
{
  guint n = currencies->len;
  gboolean has_unknown = n > 0 && g_array_index (currencies, LimaAtom, n - 1) == 0;

  if (currency == 0 ? has_unknown : find_atom (currencies, currency) < (int) n)
    return;
  g_array_insert_val (currencies, currency != 0 && has_unknown ? n - 1 : n, currency);
}

/* ---- a line over its periods --------------------------------------------------------------------------------------------- */

/* The amount that counts. A revised amount that cannot be read is unknown: the original no longer holds. */
static const LimaAmount *
find_counting (const LimaProgrammeBudgetLine *line)
{
  return line->revised.state != LIMA_AMOUNT_NONE ? &line->revised : &line->amount;
}

static LimaSplit
begin_split (const LimaAmount *amount, guint parts)
{
  LimaDecimal none = { 0, 0 };

  return lima_split_begin (lima_part_new (lima_amount_has_value (amount) ? lima_amount_value (amount) : none), parts);
}

static gboolean
find_days (const LimaProgrammeBudgetLine *line, gint32 *start, gint32 *end)
{
  if (!lima_adding_is_in_range (line->start.date) || !lima_adding_is_in_range (line->end.date))
    return FALSE;
  *start = lima_date_first_day (line->start.date);
  *end = lima_date_end_day (line->end.date);
  return *end > *start;
}

/* Gives a line's amounts to its parts from first on, by their days (money rules 8 and 9). */
static void
divide_line (LimaProgrammeBudget *self, const LimaProgrammeBudgetLine *line, guint first)
{
  guint n = self->parts->len - first;
  Part *parts = &g_array_index (self->parts, Part, first);
  LimaSplit amounts = begin_split (find_counting (line), n), originals = begin_split (&line->amount, n);
  gint32 days = MAX (parts[n - 1].end - parts[0].start, 1);

  for (guint i = 0; i < n; i++)
    {
      guint32 weight = (guint32) (parts[i].end - parts[i].start);

      parts[i].amount = lima_part_to_sum (lima_split_next (&amounts, weight, (guint32) days));
      parts[i].original = lima_part_to_sum (lima_split_next (&originals, weight, (guint32) days));
    }
}

static void
append_parts (LimaProgrammeBudget *self, const LimaProgrammeBudgetLine *line, LimaBudgetCalendar calendar)
{
  guint first = self->parts->len;
  Part part = { .line = self->lines->len - 1, .period = -1 };
  gint32 start, end;

  if (!find_days (line, &start, &end))
    g_array_append_val (self->parts, part);
  else
    for (; start < end; start = part.end)
      {
        part.start = start;
        part.end = MIN (end, lima_budget_calendar_find (calendar, start).end);
        g_array_append_val (self->parts, part);
      }
  divide_line (self, line, first);
}

static void
append_line (LimaProgrammeBudget *self, const LimaProgramme *programme, const LimaProgrammeBudgetLine *line)
{
  Line entry = { .component = find_atom (self->components, line->component), .source = find_source (self, line),
                 .currency = find_currency (programme, line), .kind = find_code ("BudgetLineKind", line->kind),
                 .form = find_code ("ContributionForm", line->form), .status = find_code ("BudgetLineStatus", line->status),
                 .is_known = lima_amount_has_value (find_counting (line)),
                 .is_known_original = lima_amount_has_value (&line->amount) };

  note_currency (self->currencies, entry.currency);
  g_array_append_val (self->lines, entry);
}

/* ---- the table ----------------------------------------------------------------------------------------------------------- */

static void
find_periods (LimaProgrammeBudget *self, LimaBudgetCalendar calendar)
{
  gint32 first = G_MAXINT32, end = G_MININT32;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->start >= part->end)
        continue;
      first = MIN (first, part->start);
      end = MAX (end, part->end);
    }
  while (first < end)
    {
      LimaBudgetPeriod period = lima_budget_calendar_find (calendar, first);

      g_array_append_val (self->periods, period);
      first = period.end;
    }
}

/* Numbers the periods of the parts, and the remainders, whose number is known only now. */
static void
place_parts (LimaProgrammeBudget *self, LimaBudgetCalendar calendar)
{
  int first = self->periods->len == 0 ? 0 : g_array_index (self->periods, LimaBudgetPeriod, 0).year;

  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, Line, i).source < 0)
      g_array_index (self->lines, Line, i).source = (int) self->sources->len;
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      part->period = part->start >= part->end ? (int) self->periods->len
                                              : (lima_budget_calendar_find (calendar, part->start).year - first) / calendar.years;
    }
}

/**
 * lima_programme_budget_new:
 * @programme: a programme
 * @calendar: how to divide time; valid
 *
 * Makes the table of a programme's budget. A line over several periods is divided by calendar day, its end day included, and its
 * parts add up to the whole exactly (money rules 8 and 9); a line whose dates are missing, unreadable, before 1950 or after 2069, or
 * end before they start, belongs to no period. Lines stand for themselves: none replaces or fills another.
 *
 * Returns: (transfer full): the table, which needs @programme no more
 */
LimaProgrammeBudget *
lima_programme_budget_new (const LimaProgramme *programme, LimaBudgetCalendar calendar)
{
  LimaProgrammeBudget *self;

  g_return_val_if_fail (programme != NULL && lima_budget_calendar_is_valid (calendar), NULL);

  self = g_new0 (LimaProgrammeBudget, 1);
  self->periods = g_array_new (FALSE, FALSE, sizeof (LimaBudgetPeriod));
  self->components = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  self->sources = g_array_new (FALSE, FALSE, sizeof (LimaParty));
  self->currencies = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    g_array_append_val (self->components, programme->components->item[i]->id);
  for (guint i = 0; i < lima_items_get_n (programme->budget); i++)
    {
      const LimaProgrammeBudgetLine *line = (const LimaProgrammeBudgetLine *) programme->budget->item[i];

      append_line (self, programme, line);
      append_parts (self, line, calendar);
    }
  find_periods (self, calendar);
  place_parts (self, calendar);
  return self;
}

/**
 * lima_programme_budget_free:
 * @self: a table to give up
 */
void
lima_programme_budget_free (LimaProgrammeBudget *self)
{
  g_array_unref (self->periods);
  g_array_unref (self->components);
  g_array_unref (self->sources);
  g_array_unref (self->currencies);
  g_array_unref (self->lines);
  g_array_unref (self->parts);
  g_free (self);
}

static gboolean
takes (int wanted, int given)
{
  return wanted == LIMA_BUDGET_ANY || wanted == given;
}

static gboolean
takes_line (const LimaBudgetPick *pick, const Line *line)
{
  return takes (pick->component, line->component) && takes (pick->source, line->source) && takes (pick->kind, line->kind) &&
         takes (pick->form, line->form) && takes (pick->status, line->status);
}

/**
 * lima_programme_budget_sum:
 * @self: a budget
 * @pick: which cells
 * @currency: of which currency, 0 for the unknown one; unlike currencies are never added
 * @out: (out): the sum, zero with no lines when nothing is there
 *
 * Adds up a cell, a row, a column or all, in one walk over the lines.
 *
 * Returns: %FALSE when a sum would leave the range of #LimaSum; @out is what could be added until then
 */
gboolean
lima_programme_budget_sum (const LimaProgrammeBudget *self, const LimaBudgetPick *pick, LimaAtom currency, LimaBudgetSum *out)
{
  guint last = G_MAXUINT;

  g_return_val_if_fail (self != NULL && pick != NULL && out != NULL, FALSE);

  *out = (LimaBudgetSum) { 0 };
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      const Line *line = &g_array_index (self->lines, Line, part->line);

      if (line->currency != currency || !takes_line (pick, line) || !takes (pick->period, part->period))
        continue;
      if (!lima_sum_add_sum (&out->amount, &part->amount) || !lima_sum_add_sum (&out->original, &part->original))
        return FALSE;
      if (part->line == last)
        continue;
      last = part->line;
      out->lines++;
      out->unknown += !line->is_known;
      out->unknown_original += !line->is_known_original;
    }
  return TRUE;
}

/* ---- the band of the grant total ----------------------------------------------------------------------------------------- */

/* What the grant total may be. An end that is open has no bound. */
typedef struct
{
  LimaSum low;
  LimaSum high;
  gboolean open_low;
  gboolean open_high;
  guint parts;
} Range;

/* A line that may be a grant or not may add its amount or nothing. */
static gboolean
widen (Range *range, LimaSum amount, gboolean is_certain)
{
  if ((is_certain || amount.coef < 0) && !lima_sum_add_sum (&range->low, &amount))
    return FALSE;
  return (!is_certain && amount.coef < 0) || lima_sum_add_sum (&range->high, &amount);
}

static gboolean
add_to_range (Range *range, const Line *line, const Part *part, LimaAtom currency)
{
  gboolean is_certain = line->kind == LIMA_BUDGET_KIND_GRANT && line->form == LIMA_BUDGET_FORM_CASH;

  if (line->kind == LIMA_BUDGET_KIND_SUPPORT_COST || line->form == LIMA_BUDGET_FORM_IN_KIND)
    return TRUE;
  range->parts++;
  if (line->is_known && line->currency == currency)
    return widen (range, part->amount, is_certain);
  /* Some amount of another currency, or an unknown one, which is taken not to be negative. */
  range->open_low = range->open_low || (line->is_known && part->amount.coef < 0);
  range->open_high = range->open_high || !line->is_known || part->amount.coef > 0;
  return TRUE;
}

/* The places an end of the range may have: 0 below the band, 1 within, 2 above. */
static int
place_in_band (LimaSum sum, LimaSum lower, LimaSum upper)
{
  return lima_sum_compare (&sum, &lower) < 0 ? 0 : lima_sum_compare (&sum, &upper) > 0 ? 2 : 1;
}

/**
 * lima_programme_budget_judge:
 * @self: a budget
 * @currency: the currency of the band
 * @lower: its lower end, which is within
 * @upper: its upper end, which is within
 *
 * Judges the grant total: grants in cash, whoever gives them and however sure they are, by the amounts that count. Support cost and
 * kind are no part of it. A line that doesn't say its kind or form may be part of it; an unknown amount, taken not to be negative, and
 * one in another currency, which is not converted, leave an end open. Without any such line nothing is known.
 *
 * Returns: all that can be said
 */
LimaBudgetBand
lima_programme_budget_judge (const LimaProgrammeBudget *self, LimaAtom currency, LimaSum lower, LimaSum upper)
{
  static const LimaBudgetBand bands[3][3] = {
    { LIMA_BUDGET_BAND_BELOW, LIMA_BUDGET_BAND_BELOW_OR_WITHIN, LIMA_BUDGET_BAND_UNKNOWN },
    { LIMA_BUDGET_BAND_UNKNOWN, LIMA_BUDGET_BAND_WITHIN, LIMA_BUDGET_BAND_WITHIN_OR_ABOVE },
    { LIMA_BUDGET_BAND_UNKNOWN, LIMA_BUDGET_BAND_UNKNOWN, LIMA_BUDGET_BAND_ABOVE },
  };
  Range range = { { 0 }, { 0 }, FALSE, FALSE, 0 };

  g_return_val_if_fail (self != NULL && lima_sum_compare (&lower, &upper) <= 0, LIMA_BUDGET_BAND_UNKNOWN);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (!add_to_range (&range, &g_array_index (self->lines, Line, part->line), part, currency))
        return LIMA_BUDGET_BAND_UNKNOWN;
    }
  if (range.parts == 0)
    return LIMA_BUDGET_BAND_UNKNOWN;
  return bands[range.open_low ? 0 : place_in_band (range.low, lower, upper)]
              [range.open_high ? 2 : place_in_band (range.high, lower, upper)];
}

/**
 * lima_programme_budget_judge_grant:
 * @self: a budget
 *
 * Returns: lima_programme_budget_judge() by the grant cost of a programme in ¶16 of the report: 30 to 40 million US dollars
 */
LimaBudgetBand
lima_programme_budget_judge_grant (const LimaProgrammeBudget *self)
{
  return lima_programme_budget_judge (self, lima_atom ("USD"), lima_sum_from_decimal ((LimaDecimal) { GRANT_LOWER, 0 }),
                                      lima_sum_from_decimal ((LimaDecimal) { GRANT_UPPER, 0 }));
}
