/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-words.h"

#include <lima-codelist.h>
#include <lima-format-years.h>
#include <lima-i18n.h>
#include <unicode/ucurr.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

#define MOST_ARGUMENTS 9

/* Translators: in all of these %1$s, %2$s … may change places, and one that is not needed may be left out. %1$s of "leads with"
 * is a name, %2$s an amount ("53.6 M"), %3$s and %4$s are shares ("31.3 %"); without shares %3$s is an amount too. %1$s of "not
 * assigned" is an amount and its share. */
static const LimaReportWords words[LIMA_N_DIMENSIONS] = {
  [LIMA_DIMENSION_REGION] = {
    N_("%1$s by region, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s is not assigned to a region"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s is not assigned to a region"),
    N_("Nothing is assigned to a region"),
    N_("%1$s not assigned"),
    N_("%1$s that the data assign to no region."),
    N_("nothing; every amount is assigned to a region."),
  },
  [LIMA_DIMENSION_COUNTRY] = {
    N_("%1$s by country, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s is not assigned to a country"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s is not assigned to a country"),
    N_("Nothing is assigned to a country"),
    N_("%1$s not assigned"),
    N_("%1$s that the data assign to no country."),
    N_("nothing; every amount is assigned to a country."),
  },
  [LIMA_DIMENSION_DONOR] = {
    N_("%1$s by donor, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s has no donor"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s has no donor"),
    N_("No amount has a donor"),
    N_("%1$s without a donor"),
    N_("%1$s for which the data name no donor."),
    N_("nothing; every amount has a donor."),
  },
  [LIMA_DIMENSION_REPORTER] = {
    N_("%1$s by reporting organisation, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s has no reporting organisation"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s has no reporting organisation"),
    N_("No amount has a reporting organisation"),
    N_("%1$s without a reporting organisation"),
    N_("%1$s for which the data name no reporting organisation."),
    N_("nothing; every amount has a reporting organisation."),
  },
  [LIMA_DIMENSION_THEME] = {
    N_("%1$s by theme, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s is not assigned to a theme"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s is not assigned to a theme"),
    N_("Nothing is assigned to a theme"),
    N_("%1$s not assigned"),
    N_("%1$s that belongs to no theme."),
    N_("nothing; every amount is assigned to a theme."),
  },
  [LIMA_DIMENSION_SECTOR] = {
    N_("%1$s by sector, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s is not assigned to a sector"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s is not assigned to a sector"),
    N_("Nothing is assigned to a sector"),
    N_("%1$s not assigned"),
    N_("%1$s that the data assign to no sector."),
    N_("nothing; every amount is assigned to a sector."),
  },
  [LIMA_DIMENSION_SDG] = {
    N_("%1$s by Sustainable Development Goal, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s is not assigned to a goal"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s is not assigned to a goal"),
    N_("Nothing is assigned to a goal"),
    N_("%1$s not assigned"),
    N_("%1$s that the data assign to no goal."),
    N_("nothing; every amount is assigned to a goal."),
  },
  [LIMA_DIMENSION_STATUS] = {
    N_("%1$s by status of the project, %2$s, %3$s"),
    N_("Largest part in status “%1$s”: %2$s, %3$s"),
    N_("Largest part in status “%1$s”: %2$s, %3$s; %4$s has no status"),
    N_("Largest part in status “%1$s”: %2$s"),
    N_("Largest part in status “%1$s”: %2$s; %3$s has no status"),
    N_("No amount has a status"),
    N_("%1$s without a status"),
    N_("%1$s of projects without a status."),
    N_("nothing; every project has a status."),
  },
  [LIMA_DIMENSION_YEAR] = {
    N_("%1$s by year, %2$s, %3$s"),
    N_("Highest in %1$s: %2$s"),
    N_("Highest in %1$s: %2$s; %4$s has no date"),
    N_("Highest in %1$s: %2$s"),
    N_("Highest in %1$s: %2$s; %3$s has no date"),
    N_("No amount has a date"),
    N_("%1$s without a date"),
    N_("%1$s without a usable date, which belongs to no year."),
    N_("nothing; every amount has a date."),
  },
  [LIMA_DIMENSION_CURRENCY] = {
    N_("%1$s by original currency, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s has no currency"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s has no currency"),
    N_("No amount has a currency"),
    N_("%1$s without a currency"),
    N_("%1$s without a currency."),
    N_("nothing; every amount has a currency."),
  },
  [LIMA_DIMENSION_SIZE] = {
    N_("%1$s by size of the project, %2$s, %3$s"),
    N_("Largest part in projects of the class “%1$s”: %2$s, %3$s"),
    N_("Largest part in projects of the class “%1$s”: %2$s, %3$s; %4$s is in no class"),
    N_("Largest part in projects of the class “%1$s”: %2$s"),
    N_("Largest part in projects of the class “%1$s”: %2$s; %3$s is in no class"),
    N_("No project is in a class"),
    N_("%1$s in no class"),
    N_("%1$s in no class."),
    N_("nothing; every project is in a class."),
  },
  [LIMA_DIMENSION_PROGRAMME] = {
    N_("%1$s by programme, %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s"),
    N_("%1$s leads with %2$s, %3$s; %4$s is in no programme"),
    N_("%1$s leads with %2$s"),
    N_("%1$s leads with %2$s; %3$s is in no programme"),
    N_("Nothing is in a programme"),
    N_("%1$s in no programme"),
    N_("%1$s in no programme."),
    N_("nothing; every project is in a programme."),
  },
};

/**
 * lima_report_words:
 * @dimension: what the breakdown is by
 * @jointly: whether the largest row stands for several donors
 *
 * Returns: the sentences, translated
 */
LimaReportWords
lima_report_words (LimaDimensionKind dimension, gboolean jointly)
{
  const LimaReportWords *w = &words[dimension];
  LimaReportWords made = { _(w->subtitle), _(w->lead), _(w->lead_left), _(w->lead_amount), _(w->lead_amount_left),
                           _(w->all_left), _(w->left), _(w->left_over), _(w->nothing_left) };

  if (jointly)
    {
      made.lead = _("%1$s jointly lead with %2$s, %3$s");
      made.lead_left = _("%1$s jointly lead with %2$s, %3$s; %4$s has no donor");
      made.lead_amount = _("%1$s jointly lead with %2$s");
      made.lead_amount_left = _("%1$s jointly lead with %2$s; %3$s has no donor");
    }
  return made;
}

/**
 * lima_report_words_assigned:
 * @dimension: what the breakdown is by
 * @jointly: whether some donors pay together
 * @n: how many keys it has
 *
 * Returns: the text of the strip, translated: 1 amount and share, 2 the number
 */
const char *
lima_report_words_assigned (LimaDimensionKind dimension, gboolean jointly, guint n)
{
  switch (dimension)
    {
    case LIMA_DIMENSION_REGION:
      return P_("%1$s assigned to %2$s region", "%1$s assigned to %2$s regions", n);
    case LIMA_DIMENSION_COUNTRY:
      return P_("%1$s assigned to %2$s country", "%1$s assigned to %2$s countries", n);
    case LIMA_DIMENSION_DONOR:
      if (jointly)
        return P_("%1$s from %2$s donor, alone or jointly", "%1$s from %2$s donors, alone or jointly", n);
      return P_("%1$s from %2$s donor", "%1$s from %2$s donors", n);
    case LIMA_DIMENSION_REPORTER:
      return P_("%1$s of %2$s organisation", "%1$s of %2$s organisations", n);
    case LIMA_DIMENSION_THEME:
      return P_("%1$s assigned to %2$s theme", "%1$s assigned to %2$s themes", n);
    case LIMA_DIMENSION_SECTOR:
      return P_("%1$s assigned to %2$s sector", "%1$s assigned to %2$s sectors", n);
    case LIMA_DIMENSION_SDG:
      return P_("%1$s assigned to %2$s goal or group of goals", "%1$s assigned to %2$s goals or groups of goals", n);
    case LIMA_DIMENSION_STATUS:
      return P_("%1$s in %2$s status", "%1$s in %2$s statuses", n);
    case LIMA_DIMENSION_YEAR:
      return P_("%1$s in %2$s year", "%1$s in %2$s years", n);
    case LIMA_DIMENSION_CURRENCY:
      return P_("%1$s in %2$s currency", "%1$s in %2$s currencies", n);
    case LIMA_DIMENSION_SIZE:
      return P_("%1$s in %2$s class", "%1$s in %2$s classes", n);
    case LIMA_DIMENSION_PROGRAMME:
    case LIMA_N_DIMENSIONS:
    default:
      return P_("%1$s in %2$s programme", "%1$s in %2$s programmes", n);
    }
}

/**
 * lima_report_words_others:
 * @dimension: what the breakdown is by; not years, which have no others
 * @n: how many rows are put together
 *
 * Returns: the name of the row, translated: 1 the number
 */
const char *
lima_report_words_others (LimaDimensionKind dimension, guint n)
{
  switch (dimension)
    {
    case LIMA_DIMENSION_REGION:
      return P_("%1$s other region", "%1$s other regions", n);
    case LIMA_DIMENSION_COUNTRY:
      return P_("%1$s other country", "%1$s other countries", n);
    case LIMA_DIMENSION_DONOR:
      return P_("%1$s other donor", "%1$s other donors", n);
    case LIMA_DIMENSION_REPORTER:
      return P_("%1$s other organisation", "%1$s other organisations", n);
    case LIMA_DIMENSION_THEME:
      return P_("%1$s other theme", "%1$s other themes", n);
    case LIMA_DIMENSION_SECTOR:
      return P_("%1$s other sector", "%1$s other sectors", n);
    case LIMA_DIMENSION_SDG:
      return P_("%1$s other goal or group of goals", "%1$s other goals or groups of goals", n);
    case LIMA_DIMENSION_CURRENCY:
      return P_("%1$s other currency", "%1$s other currencies", n);
    case LIMA_DIMENSION_PROGRAMME:
      return P_("%1$s other programme", "%1$s other programmes", n);
    case LIMA_DIMENSION_STATUS:
    case LIMA_DIMENSION_YEAR:
    case LIMA_DIMENSION_SIZE:
    case LIMA_N_DIMENSIONS:
    default:
      return P_("%1$s other", "%1$s others", n);
    }
}

/**
 * lima_report_words_measure:
 * @measure: a measure's word
 *
 * Returns: what it adds up and what not, translated; for "type-N" 1 is the number
 */
const char *
lima_report_words_measure (const char *measure)
{
  static const char *const definitions[][2] = {
    { "incoming-funds", N_("funds received. What is only committed is not part of it.") },
    { "incoming-commitment", N_("funds that others have committed. Funds received are not part of it.") },
    { "commitment", N_("commitments. Disbursements, expenditures and incoming funds are not part of it.") },
    { "disbursement", N_("disbursements. Expenditures and commitments are not part of it.") },
    { "expenditure", N_("expenditures. Disbursements and commitments are not part of it.") },
    { "spend", N_("disbursements and expenditures. Commitments and incoming funds are not part of it.") },
    { "budget", N_("budgets, by calendar day over their periods. Planned disbursements are not part of it.") },
    { "planned-disbursement", N_("planned disbursements, by calendar day over their periods. Budgets are not part of it.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    if (g_str_equal (definitions[i][0], measure))
      return _(definitions[i][1]);
  return _("transactions of IATI type %1$s and no other.");
}

/* ICU knows how a currency is called after a million in each language ("US dollars"); codelists have it as a heading ("US
 * Dollar"). NULL where ICU does not know it. */
static char *
plural_name (const char *language, const char *currency)
{
  UErrorCode error = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open (language, &error);
  UChar keyword[32], code[4];
  char plural[32];
  const UChar *name;
  UBool is_choice;
  int32_t length;

  length = uplrules_select (rules, 1000000, keyword, G_N_ELEMENTS (keyword) - 1, &error);
  uplrules_close (rules);
  if (U_FAILURE (error))
    return NULL;
  keyword[length] = 0;
  u_UCharsToChars (keyword, plural, length + 1);
  u_charsToUChars (currency, code, 4);
  name = ucurr_getPluralName (code, language, &is_choice, plural, &length, &error);
  if (U_FAILURE (error) || error == U_USING_DEFAULT_WARNING)
    return NULL;
  return g_utf16_to_utf8 (name, length, NULL, NULL, NULL);
}

static gboolean
is_currency_code (const char *code)
{
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (code[i]))
      return FALSE;
  return code[3] == '\0';
}

/**
 * lima_report_words_currency:
 * @language: (nullable): the language wanted, %NULL for that of @format
 * @currency: (nullable): a code, %NULL where it is unknown
 *
 * Returns: (transfer full): "US dollars", as it stands behind a number
 */
char *
lima_report_words_currency (LimaFormat *format, const char *language, const char *currency)
{
  const char *tag = language != NULL ? language : lima_format_get_language (format), *listed;
  char *name = NULL;

  if (currency == NULL || *currency == '\0')
    /* Translators: stands where the name of a currency would: "millions of an unknown currency" */
    return g_strdup (_("an unknown currency"));
  if (is_currency_code (currency))
    name = plural_name (tag, currency);
  if (name != NULL)
    return name;
  listed = lima_currency_name (currency, tag);
  return g_strdup (listed != NULL ? listed : currency);
}

/**
 * lima_report_words_unit:
 * @scale: the unit of the amounts
 * @currency: what the currency is called
 *
 * Returns: (transfer full): "millions of US dollars"
 */
char *
lima_report_words_unit (LimaFormat *format, LimaScale scale, const char *currency)
{
  switch (scale)
    {
    case LIMA_SCALE_THOUSAND:
      /* Translators: the unit of a chart. Where your language counts otherwise, name the unit that you gave for "3:K" */
      return lima_report_fill (format, _("thousands of %1$s"), currency, NULL);
    case LIMA_SCALE_MILLION:
      /* Translators: the unit of a chart. Where your language counts otherwise, name the unit that you gave for "6:M" */
      return lima_report_fill (format, _("millions of %1$s"), currency, NULL);
    case LIMA_SCALE_BILLION:
      /* Translators: the unit of a chart. Where your language counts otherwise, name the unit that you gave for "9:B" */
      return lima_report_fill (format, _("billions of %1$s"), currency, NULL);
    case LIMA_SCALE_ONE:
    default:
      return g_strdup (currency);
    }
}

/**
 * lima_report_words_years:
 * @first_month: 1 for calendar years, 2 to 12 for the month in which fiscal years begin
 * @first_year: a year, 0 for all years; a fiscal one is called after the calendar year in which it begins
 * @last_year: belongs to the period
 *
 * Returns: (transfer full): "calendar year 2014", "2014 to 2016", "fiscal year 2013/14", "fiscal years 2013/14 to 2015/16", "all years"
 */
char *
lima_report_words_years (LimaFormat *format, guint first_month, int first_year, int last_year)
{
  g_autofree char *years = NULL;

  if (first_year == 0)
    return g_strdup (_("all years"));
  years = lima_format_years (format, first_month, first_year, last_year);
  if (first_month > 1 && first_year == last_year)
    /* Translators: a period: "fiscal year 2013/14" */
    return lima_report_fill (format, _("fiscal year %1$s"), years, NULL);
  if (first_month > 1)
    /* Translators: a period: "fiscal years 2013/14 to 2015/16" */
    return lima_report_fill (format, _("fiscal years %1$s"), years, NULL);
  return first_year == last_year ? lima_report_fill (format, _("calendar year %1$s"), years, NULL) : g_steal_pointer (&years);
}

/**
 * lima_report_words_period:
 * @first_year: a calendar year, 0 for all years
 * @last_year: belongs to the period
 *
 * Returns: (transfer full): "calendar year 2014", "2014 to 2016", "all years"
 */
char *
lima_report_words_period (LimaFormat *format, int first_year, int last_year)
{
  return lima_report_words_years (format, 1, first_year, last_year);
}

static const char *const ranks[] = {
  NC_ ("rank", "first of %1$s"),   NC_ ("rank", "second of %1$s"), NC_ ("rank", "third of %1$s"), NC_ ("rank", "fourth of %1$s"),
  NC_ ("rank", "fifth of %1$s"),   NC_ ("rank", "sixth of %1$s"),  NC_ ("rank", "seventh of %1$s"), NC_ ("rank", "eighth of %1$s"),
  NC_ ("rank", "ninth of %1$s"),   NC_ ("rank", "tenth of %1$s"),
};

/**
 * lima_report_words_rank:
 * @place: from 1 on
 * @of: how many have a place
 *
 * Returns: (transfer full): "first of 5", "place 12 of 40"
 */
char *
lima_report_words_rank (LimaFormat *format, guint place, guint of)
{
  g_autofree char *all = lima_format_integer (format, of), *number = NULL;

  g_return_val_if_fail (place > 0, NULL);

  if (place <= G_N_ELEMENTS (ranks))
    return lima_report_fill (format, C_ ("rank", ranks[place - 1]), all, NULL);
  number = lima_format_integer (format, place);
  /* Translators: which place a row of a chart has among all: "place 12 of 40" */
  return lima_report_fill (format, _("place %1$s of %2$s"), number, all, NULL);
}

/* Whether the text cannot stand in the sentence as it is: a letter of it runs against the language, or the sentence itself does,
 * where it is not translated. */
static gboolean
needs_isolation (LimaFormat *format, const char *sentence, const char *text)
{
  gboolean rtl = lima_format_is_right_to_left (format);

  if (lima_format_reads_right_to_left (sentence, rtl) != rtl)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if ((rtl || (guchar) *p >= 0x80) && lima_format_reads_right_to_left (p, rtl) != rtl)
      return TRUE;
  return FALSE;
}

static void
append_argument (LimaFormat *format, GString *out, const char *sentence, const char *text)
{
  g_autofree char *isolated = needs_isolation (format, sentence, text) ? lima_format_isolate (text) : NULL;

  g_string_append (out, isolated != NULL ? isolated : text);
}

/**
 * lima_report_fill:
 * @sentence: a translated sentence with %1$s to %9$s
 * @...: texts, ended by %NULL
 *
 * As printf() does it, but a sentence may leave an argument out, and texts that run against the language are isolated, so that
 * they do not pull at the letters around them.
 *
 * Returns: (transfer full): the sentence
 */
char *
lima_report_fill (LimaFormat *format, const char *sentence, ...)
{
  const char *arguments[MOST_ARGUMENTS];
  GString *out = g_string_new (NULL);
  guint n = 0;
  va_list list;

  va_start (list, sentence);
  for (const char *text = va_arg (list, const char *); text != NULL && n < MOST_ARGUMENTS; text = va_arg (list, const char *))
    arguments[n++] = text;
  va_end (list);

  for (const char *p = sentence; *p != '\0'; p++)
    {
      guint which = p[0] == '%' && g_ascii_isdigit (p[1]) && p[2] == '$' && p[3] == 's' ? (guint) (p[1] - '0') : 0;

      if (which > 0 && which <= n)
        append_argument (format, out, sentence, arguments[which - 1]);
      else
        g_string_append_c (out, *p);
      p += which > 0 && which <= n ? 3 : 0;
    }
  return g_string_free (out, FALSE);
}
