/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a project has received, spent and plans, and in which years, by currency: unlike currencies are never added. */

#include "lima-report-project-private.h"

#include <lima-codelist.h>
#include <lima-format-years.h>
#include <lima-i18n.h>
#include <lima-project-money.h>

#include "lima-report-words.h"

/* ---- Sums ---- */

/* All amounts of a column have the same decimals: two, or none where none has a fraction. */
static int
find_decimals (const LimaProjectMoney *money)
{
  const __int128 one = (__int128) lima_power_of_ten (18);

  for (guint i = 0; i < LIMA_N_MONEY; i++)
    if (money->flows[i] > 0 && money->sums[i].coef % one != 0)
      return 2;
  return 0;
}

static void
add_line (LimaPaperTable *table, const char *name, const char *amount, const char *share)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, name);
  lima_paper_table_add_cell (table, amount);
  if (share != NULL)
    lima_paper_table_add_cell (table, share);
}

static void
add_sum (const LimaProjectPrint *self, LimaPaperTable *table, const LimaProjectMoney *money, LimaMoney which, LimaMoney whole)
{
  const LimaSum *sum = &money->sums[which];
  gboolean is_part = whole != LIMA_N_MONEY && (which == LIMA_MONEY_SPENT || which == whole) && sum->coef >= 0;
  g_autofree char *amount = NULL, *share = NULL;

  if (money->flows[which] == 0)
    {
      add_line (table, lima_project_money_get_label (which), C_("money", "none recorded"), NULL);
      return;
    }
  amount = lima_format_number (self->format, sum, find_decimals (money));
  share = is_part ? lima_format_share (self->format, sum, &money->sums[whole]) : NULL;
  add_line (table, lima_project_money_get_label (which), amount, share);
}

static void
add_left (const LimaProjectPrint *self, LimaPaperTable *table, const LimaProjectMoney *money, LimaMoney whole)
{
  LimaSum left;
  gboolean over;
  g_autofree char *amount = NULL, *share = NULL;

  if (!lima_project_money_left (money, whole, &left))
    return;
  over = left.coef < 0;
  left.coef = over ? -left.coef : left.coef;
  amount = lima_format_number (self->format, &left, find_decimals (money));
  share = !over && money->sums[LIMA_MONEY_SPENT].coef >= 0 ? lima_format_share (self->format, &left, &money->sums[whole]) : NULL;
  add_line (table, over ? C_("money", "Spent beyond it") : C_("money", "Not yet spent"), amount, share);
}

static char *
name_currency (const LimaProjectPrint *self, const LimaProjectMoney *money)
{
  const char *code = lima_atom_text (money->currency);
  const char *name = lima_currency_name (code, lima_format_get_language (self->format));

  if (code == NULL)
    return g_strdup (_("Currency not stated"));
  /* Translators: a currency: 1 its code, 2 its name */
  return name == NULL ? g_strdup (code) : lima_report_fill (self->format, C_("currency", "%1$s, %2$s"), code, name, NULL);
}

static void
add_sums (const LimaProjectPrint *self, const LimaProjectMoney *money)
{
  LimaMoney whole = lima_project_money_whole (money);
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, C_("section", "Money"), LIMA_PAPER_START, 4);
  lima_paper_table_add_column (table, _("Amount"), LIMA_PAPER_END, 2);
  if (whole != LIMA_N_MONEY)
    lima_paper_table_add_column (table, whole == LIMA_MONEY_BUDGET ? _("Share of the budget") : _("Share of the funds received"), LIMA_PAPER_END, 2);
  for (LimaMoney which = 0; which < LIMA_N_MONEY; which++)
    {
      if (money->flows[which] > 0 || which == LIMA_MONEY_SPENT || which == LIMA_MONEY_FUNDS || which == LIMA_MONEY_BUDGET)
        add_sum (self, table, money, which, whole);
      if (which == LIMA_MONEY_SPENT)
        add_left (self, table, money, whole);
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- Years ---- */

/*
 * Year:
 * @year: 0 for what has no date
 */
typedef struct
{
  int year;
  LimaSum sums[LIMA_N_MONEY];
  gboolean has[LIMA_N_MONEY];
} Year;

/* What has no date is last. */
static int
compare_years (gconstpointer a, gconstpointer b)
{
  int first = ((const Year *) a)->year, second = ((const Year *) b)->year;

  if (first == 0 || second == 0)
    return (first == 0) - (second == 0);
  return first < second ? -1 : first > second;
}

static Year *
find_year (GArray *years, int year)
{
  Year made = { .year = year };

  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, Year, i).year == year)
      return &g_array_index (years, Year, i);
  g_array_append_val (years, made);
  return &g_array_index (years, Year, years->len - 1);
}

/* The rows of the facts that are money of a currency. */
static GArray *
get_years (const LimaProjectPrint *self, const LimaProjectMoney *money)
{
  const LimaFacts *facts = self->options->facts;
  const LimaFactProject *of = lima_facts_get_project (facts, self->row);
  const LimaDictionary *names = lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY);
  const guint32 *currencies = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  GArray *years = g_array_new (FALSE, TRUE, sizeof (Year));

  for (guint32 row = of->run; row < of->run + of->n_rows; row++)
    {
      LimaMoney which = lima_money_of_kind (lima_facts_get_kinds (facts)[row]);
      gboolean unconverted = (lima_facts_get_flags (facts)[row] & LIMA_FACT_UNCONVERTED) != 0;
      LimaSum amount = lima_facts_get_amount (facts, row);
      Year *year;

      if (which == LIMA_N_MONEY || lima_dictionary_get_key (names, currencies[row]) != money->currency || unconverted != money->unconverted)
        continue;
      year = find_year (years, lima_facts_get_years (facts)[row]);
      year->has[which] = TRUE;
      lima_sum_add_sum (&year->sums[which], &amount);
    }
  g_array_sort (years, compare_years);
  return years;
}

static int
find_year_decimals (GArray *years)
{
  for (guint i = 0; i < years->len; i++)
    for (guint which = 0; which < LIMA_N_MONEY; which++)
      if (g_array_index (years, Year, i).sums[which].coef % (__int128) lima_power_of_ten (18) != 0)
        return 2;
  return 0;
}

static void
add_year (const LimaProjectPrint *self, LimaPaperTable *table, const LimaProjectMoney *money, const Year *year, int decimals)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  if (year->year == 0)
    lima_paper_table_add_cell (table, _("Without a date"));
  else
    lima_paper_table_take_cell (table, lima_format_years (self->format, lima_facts_get_first_month (self->options->facts), year->year, year->year));
  for (guint which = 0; which < LIMA_N_MONEY; which++)
    if (money->flows[which] > 0 && year->has[which])
      lima_paper_table_take_cell (table, lima_format_number (self->format, &year->sums[which], decimals));
    else if (money->flows[which] > 0)
      lima_paper_table_add_cell (table, "–");
}

static void
add_years (const LimaProjectPrint *self, const LimaProjectMoney *money, const char *currency)
{
  g_autoptr(GArray) years = get_years (self, money);
  LimaPaperTable *table;
  int decimals = find_year_decimals (years);

  if (years->len == 0 || money->beyond)
    return;
  table = lima_paper_table_new ();
  lima_paper_table_add_column (table, lima_facts_get_first_month (self->options->facts) > 1 ? _("Fiscal year") : _("Year"), LIMA_PAPER_START, 2);
  for (LimaMoney which = 0; which < LIMA_N_MONEY; which++)
    if (money->flows[which] > 0)
      lima_paper_table_add_column (table, lima_project_money_get_label (which), LIMA_PAPER_END, 2);
  for (guint i = 0; i < years->len; i++)
    add_year (self, table, money, &g_array_index (years, Year, i), decimals);
  lima_paper_table_add_row (table, LIMA_PAPER_ROW_TOTAL, 0);
  lima_paper_table_add_cell (table, _("Total"));
  for (guint which = 0; which < LIMA_N_MONEY; which++)
    if (money->flows[which] > 0)
      lima_paper_table_take_cell (table, lima_format_number (self->format, &money->sums[which], decimals));
  lima_paper_add_caption (self->paper, _("Money by year"), currency);
  lima_paper_take_table (self->paper, table);
}

/*
 * lima_project_print_years:
 *
 * Returns: (transfer full): the years that its money is of
 */
char *
lima_project_print_years (const LimaProjectPrint *self)
{
  const LimaFacts *facts = self->options->facts;
  const LimaFactProject *of = lima_facts_get_project (facts, self->row);
  int first = 0, last = 0;

  for (guint32 row = of->run; row < of->run + of->n_rows; row++)
    {
      int year = lima_facts_get_years (facts)[row];

      if (year == 0 || lima_money_of_kind (lima_facts_get_kinds (facts)[row]) == LIMA_N_MONEY)
        continue;
      first = first == 0 ? year : MIN (first, year);
      last = MAX (last, year);
    }
  if (first == 0)
    return g_strdup (_("no year is known of any money"));
  return lima_report_words_years (self->format, lima_facts_get_first_month (facts), first, last);
}

/* ---- The section ---- */

/* "63.2 % of the funds received is spent." */
static void
add_sentence (const LimaProjectPrint *self, const LimaProjectMoney *money)
{
  LimaMoney whole = lima_project_money_whole (money);
  const LimaSum *spent = &money->sums[LIMA_MONEY_SPENT];
  LimaSum left;
  g_autofree char *share = NULL, *sentence = NULL;

  if (whole == LIMA_N_MONEY)
    return;
  if (!lima_project_money_left (money, whole, &left))
    {
      lima_paper_add_note (self->paper, C_("money", "No spend is recorded."));
      return;
    }
  share = spent->coef < 0 ? NULL : lima_format_share (self->format, spent, &money->sums[whole]);
  if (share == NULL)
    {
      lima_paper_add_note (self->paper, C_("money", "The spend is below zero."));
      return;
    }
  sentence = lima_report_fill (self->format, whole == LIMA_MONEY_FUNDS ? _("%1$s of the funds received is spent.") : _("%1$s of the budget is spent."),
                               share, NULL);
  lima_paper_add_paragraph (self->paper, sentence);
}

static void
add_currency (const LimaProjectPrint *self, const LimaProjectMoney *money)
{
  g_autofree char *currency = name_currency (self, money);

  lima_paper_add_caption (self->paper, currency, NULL);
  if (money->unconverted)
    lima_paper_add_note (self->paper, _("No rate is known for these amounts. They stay as given."));
  if (money->beyond)
    lima_paper_add_note (self->paper, _("These sums are beyond what can be added up exactly."));
  add_sentence (self, money);
  add_sums (self, money);
  add_years (self, money, currency);
}

static const char *
find_fate (const LimaProjectPrint *self)
{
  switch (lima_facts_get_project (self->options->facts, self->row)->identity.fate)
    {
    case LIMA_FATE_REPORTED_BETTER:
      return _("No sum of the portfolio has this report of the project, since a better one has the same identifier.");
    case LIMA_FATE_REPEATED:
      return _("No sum of the portfolio has this project, since an earlier one in the same file has its identifier.");
    case LIMA_FATE_FORGOTTEN:
      return _("No sum of the portfolio has this project, since its file is damaged.");
    case LIMA_FATE_COUNTS:
    default:
      return NULL;
    }
}

/* All of what the rules could not settle: paper has no place to look it up. */
static void
add_troubles (const LimaProjectPrint *self)
{
  guint n;
  const LimaTrouble *troubles = lima_facts_get_troubles (self->options->facts, &n);

  for (guint i = 0; i < n; i++)
    {
      LimaSum sum = lima_sum_from_decimal (troubles[i].amount);
      g_autofree char *money = NULL, *sentence = NULL;

      if (troubles[i].project != self->row)
        continue;
      if (troubles[i].kind != LIMA_TROUBLE_BOTH_LEVELS && lima_trouble_get_severity (troubles[i].kind) == LIMA_SEVERITY_INFO)
        continue;
      if (troubles[i].has_amount)
        money = lima_format_money (self->format, &sum, lima_atom_text (troubles[i].currency), -1);
      sentence = lima_trouble_describe (&troubles[i], money == NULL ? "" : money);
      lima_paper_add_bullet (self->paper, sentence);
    }
}

/*
 * lima_project_print_money:
 *
 * Prints the sums of each currency, the years, and what is missing from them.
 */
void
lima_project_print_money (const LimaProjectPrint *self)
{
  g_autoptr(GArray) all = lima_project_money_new (self->options->facts, self->row);
  const char *fate = find_fate (self);

  if (all->len == 0)
    lima_paper_add_paragraph (self->paper, _("No funds, spend or budget are recorded."));
  if (fate != NULL)
    lima_paper_add_paragraph (self->paper, fate);
  for (guint i = 0; i < all->len; i++)
    add_currency (self, &g_array_index (all, LimaProjectMoney, i));
  add_troubles (self);
}

/*
 * lima_project_print_has_money:
 * @which: a #LimaMoney
 *
 * Returns: whether there is any of it, in any currency
 */
gboolean
lima_project_print_has_money (const LimaProjectPrint *self, guint which)
{
  g_autoptr(GArray) all = lima_project_money_new (self->options->facts, self->row);

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, LimaProjectMoney, i).flows[which] > 0)
      return TRUE;
  return FALSE;
}
