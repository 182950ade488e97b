/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a programme says of itself in a line. */

#include "lima-report-programme.h"

#include <lima-codelist.h>
#include <lima-i18n.h>

#include "lima-report-words.h"

static char *
write_money (LimaFormat *format, const LimaSum *money, LimaAtom currency)
{
  const char *code = lima_atom_text (currency);

  return lima_format_money (format, money, code == NULL ? "" : code, -1);
}

/* A band in one currency; what is not known makes its ends "at least". */
static char *
describe_band (LimaFormat *format, const LimaLeverageBand *band)
{
  g_autofree char *low = write_money (format, &band->low, band->currency), *high = write_money (format, &band->high, band->currency);
  gboolean partial = band->n_low_unknown + band->n_high_unknown > 0;

  if (lima_sum_compare (&band->low, &band->high) == 0)
    /* Translators: leverage of a programme; 1 an amount */
    return lima_report_fill (format, partial ? _("at least %1$s signed") : _("%1$s signed"), low, NULL);
  if (band->low.coef == 0 && band->n_low_unknown == 0)
    return lima_report_fill (format, partial ? _("nothing signed, at least %1$s in talks") : _("nothing signed, %1$s in talks"), high, NULL);
  /* Translators: leverage of a programme as a band: 1 what is signed or beyond, 2 the same with what is only talked of */
  return lima_report_fill (format, partial ? _("at least %1$s signed, at least %2$s with what is in talks")
                                           : _("%1$s signed, %2$s with what is in talks"), low, high, NULL);
}

/**
 * lima_report_describe_leverage:
 * @format: for money
 * @leverage: of a programme
 *
 * Returns: (transfer full): the bands, each currency by itself; that none is recorded where there is none
 */
char *
lima_report_describe_leverage (LimaFormat *format, const LimaLeverage *leverage)
{
  g_autoptr(GPtrArray) bands = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (format != NULL && leverage != NULL, NULL);

  for (guint i = 0; i < leverage->bands->len; i++)
    g_ptr_array_add (bands, describe_band (format, &g_array_index (leverage->bands, LimaLeverageBand, i)));
  if (bands->len == 0)
    return g_strdup (leverage->n_unknown > 0 ? C_("leverage", "amounts not known") : C_("leverage", "none recorded"));
  g_ptr_array_add (bands, NULL);
  return lima_format_list (format, (const char *const *) bands->pdata);
}

/* The band of ¶16 of the report; %1$s is the sum. */
static const char *
sentence_of_band (LimaBudgetBand band)
{
  switch (band)
    {
    case LIMA_BUDGET_BAND_BELOW:
      return _("%1$s, below the 30 to 40 M of a programme (¶16)");
    case LIMA_BUDGET_BAND_BELOW_OR_WITHIN:
      return _("%1$s, not above the 30 to 40 M of a programme (¶16)");
    case LIMA_BUDGET_BAND_WITHIN:
      return _("%1$s, within the 30 to 40 M of a programme (¶16)");
    case LIMA_BUDGET_BAND_WITHIN_OR_ABOVE:
      return _("%1$s, not below the 30 to 40 M of a programme (¶16)");
    case LIMA_BUDGET_BAND_ABOVE:
      return _("%1$s, above the 30 to 40 M of a programme (¶16)");
    case LIMA_BUDGET_BAND_UNKNOWN:
    default:
      return "%1$s";
    }
}

/* The grant in one currency and in cash, support cost left out; NULL where no line is of it. */
static char *
describe_sum (LimaFormat *format, const LimaProgrammeBudget *budget, LimaAtom currency)
{
  LimaBudgetPick pick = LIMA_BUDGET_PICK_ALL;
  LimaBudgetSum sum, unsaid;
  g_autofree char *money = NULL;

  pick.kind = LIMA_BUDGET_KIND_UNSAID; /* may belong to it or not */
  if (!lima_programme_budget_sum (budget, &pick, currency, &unsaid))
    return NULL;
  pick.kind = LIMA_BUDGET_KIND_GRANT;
  pick.form = LIMA_BUDGET_FORM_CASH;
  if (!lima_programme_budget_sum (budget, &pick, currency, &sum) || sum.lines == 0)
    return NULL;
  money = write_money (format, &sum.amount, currency);
  /* Translators: a sum of which a part is not known; 1 the part that is */
  return sum.unknown + unsaid.lines > 0 ? lima_report_fill (format, _("at least %1$s"), money, NULL) : g_steal_pointer (&money);
}

/* Each currency by itself; NULL for none. */
static char *
list_grants (LimaFormat *format, const LimaProgrammeBudget *budget)
{
  g_autoptr(GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < budget->currencies->len; i++)
    {
      char *sum = describe_sum (format, budget, g_array_index (budget->currencies, LimaAtom, i));

      if (sum != NULL)
        g_ptr_array_add (sums, sum);
    }
  if (sums->len == 0)
    return NULL;
  g_ptr_array_add (sums, NULL);
  return lima_format_list (format, (const char *const *) sums->pdata);
}

/**
 * lima_report_describe_grant:
 * @format: for money
 * @programme: a programme
 *
 * Returns: (transfer full): the grant of its budget, each currency by itself, and where it stands to the band of ¶16 of the report
 */
char *
lima_report_describe_grant (LimaFormat *format, const LimaProgramme *programme)
{
  g_autoptr(LimaProgrammeBudget) budget = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  list = list_grants (format, budget);
  if (list == NULL)
    return g_strdup (C_("leverage", "none recorded"));
  return lima_report_fill (format, sentence_of_band (lima_programme_budget_judge_grant (budget)), list, NULL);
}

/**
 * lima_report_list_grant:
 * @format: for money
 * @programme: a programme
 *
 * Returns: (transfer full): the grant of its budget, each currency by itself, and no more
 */
char *
lima_report_list_grant (LimaFormat *format, const LimaProgramme *programme)
{
  g_autoptr(LimaProgrammeBudget) budget = NULL;
  char *list;

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  list = list_grants (format, budget);
  return list != NULL ? list : g_strdup (C_("leverage", "none recorded"));
}

static char *
describe_schedule (LimaFormat *format, const LimaSchedule *schedule)
{
  guint n = lima_schedule_plan_get_n (lima_schedule_get_plan (schedule)), critical = 0;
  g_autofree char *first = NULL, *last = NULL, *count = NULL, *on_path = NULL;
  LimaScheduleTimes times;
  gint32 start, end;

  if (n == 0 || !lima_schedule_get_span (schedule, &start, &end))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      lima_schedule_get_times (schedule, i, &times);
      critical += times.is_critical;
    }
  first = lima_format_date (format, lima_day_to_date (start));
  last = lima_format_date (format, lima_day_to_date (end));
  count = lima_format_integer (format, n);
  on_path = lima_format_integer (format, critical);
  /* Translators: a plan: 1 how many activities, 2 its first day, 3 its last, 4 how many of the activities must not come later */
  return lima_report_fill (format, P_("%1$s activity, %2$s to %3$s, %4$s of them critical", "%1$s activities, %2$s to %3$s, %4$s of them critical", n),
                           count, first, last, on_path, NULL);
}

/**
 * lima_report_describe_plan:
 * @format: for dates
 * @programme: a programme
 *
 * Returns: (transfer full) (nullable): how long its activities take, or why that cannot be said; %NULL where there are none
 */
char *
lima_report_describe_plan (LimaFormat *format, const LimaProgramme *programme)
{
  g_autoptr(LimaSchedule) schedule = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  schedule = lima_schedule_new_from_programme (programme, lima_format_get_language (format), &error);
  if (schedule == NULL)
    return g_error_matches (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_NO_START) ? NULL : g_strdup (error->message);
  return describe_schedule (format, schedule);
}

/**
 * lima_report_describe_missing:
 * @format: for the list
 * @missing: of lima_programme_find_missing()
 *
 * Returns: (transfer full) (nullable): a list of what is missing, %NULL for nothing
 */
char *
lima_report_describe_missing (LimaFormat *format, guint32 missing)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  g_return_val_if_fail (format != NULL, NULL);

  for (guint i = 0; i < LIMA_N_PROGRAMME_LACKS; i++)
    if ((missing & (1u << i)) != 0)
      g_ptr_array_add (words, (gpointer) lima_programme_lack_label ((LimaProgrammeLack) i));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return lima_format_list (format, (const char *const *) words->pdata);
}

/* The last step of the life cycle that says when it was. */
static const LimaProgrammeStep *
find_last_step (const LimaProgramme *programme)
{
  const LimaProgrammeStep *last = NULL;

  for (guint i = 0; i < lima_items_get_n (programme->steps); i++)
    {
      const LimaProgrammeStep *step = (const LimaProgrammeStep *) programme->steps->item[i];

      if (step->phase == programme->phase && lima_day_has_date (&step->date))
        last = step;
    }
  return last;
}

/**
 * lima_report_describe_life:
 * @format: for dates
 * @programme: a programme
 *
 * Returns: (transfer full): the country, the phase, and when it was reached, as far as they are known
 */
char *
lima_report_describe_life (LimaFormat *format, const LimaProgramme *programme)
{
  const char *language, *country, *phase;
  const LimaProgrammeStep *step;
  g_autofree char *date = NULL;

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  language = lima_format_get_language (format);
  country = programme->country == 0 ? NULL : lima_country_name (lima_atom_text (programme->country), language);
  if (country == NULL)
    country = programme->country == 0 ? _("No country") : lima_atom_text (programme->country);
  phase = programme->phase == 0 ? NULL : lima_codelist_name ("ProgrammePhase", lima_atom_text (programme->phase), language);
  step = find_last_step (programme);
  if (phase == NULL)
    return lima_report_fill (format, _("%1$s · no phase yet"), country, NULL);
  if (step == NULL)
    /* Translators: of a programme: 1 the country, 2 the phase of its life cycle */
    return lima_report_fill (format, _("%1$s · %2$s"), country, phase, NULL);
  date = lima_format_date (format, step->date.date);
  /* Translators: of a programme: 1 the country, 2 the phase of its life cycle, 3 when it was reached */
  return lima_report_fill (format, _("%1$s · %2$s, %3$s"), country, phase, date, NULL);
}
