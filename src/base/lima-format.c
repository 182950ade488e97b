/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-format.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>

#include "lima-i18n.h"

#define NO_BREAK_SPACE "\302\240"
#define MINUS "\342\210\222"
#define ALL_DECIMALS (LIMA_DECIMAL_MAX_PLACES + 1)
#define N_FORMATTERS (LIMA_DECIMAL_MAX_PLACES + 2)
#define MOST_PERCENT_DECIMALS 3
#define MS_PER_DAY 86400000.0

/* ICU's number formatters, collators and list formatters don't change when used, so only making them needs the lock. Its date
 * formats do change, and are used under the lock. */
struct _LimaFormat
{
  gatomicrefcount refs;
  char *language;
  char *locale;
  gboolean is_english;
  int largest_scale; /* atomic: a LimaScale */

  GMutex lock;
  UNumberFormatter *numbers[N_FORMATTERS];
  UNumberFormatter *percents[MOST_PERCENT_DECIMALS + 1];
  UDateFormat *dates[LIMA_PRECISION_DAY + 1];
  UDateFormat *ticks[LIMA_PRECISION_DAY + 1];
  UDateIntervalFormat *days;
  UCollator *collator;
  UListFormatter *list;
};

/* The language ICU shall use for a tag or a name of a locale, without anything behind it; NULL where ICU does not know it. */
static char *
parse_language (const char *tag)
{
  g_autofree char *name = g_strndup (tag, strcspn (tag, ".@"));
  char language[ULOC_LANG_CAPACITY];
  UErrorCode error = U_ZERO_ERROR;

  g_strdelimit (name, "-", '_');
  uloc_getLanguage (name, language, sizeof language, &error);
  if (U_FAILURE (error) || *language == '\0')
    return NULL;
  for (int i = 0; i < uloc_countAvailable (); i++)
    if (g_str_equal (uloc_getAvailable (i), language))
      return g_steal_pointer (&name);
  return NULL;
}

/* As gettext does it: LANGUAGE counts only where the locale is not C. */
static const char *
language_of_environment (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *language = g_getenv ("LANGUAGE"), *locale = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && locale == NULL; i++)
    if (g_getenv (names[i]) != NULL && *g_getenv (names[i]) != '\0')
      locale = g_getenv (names[i]);
  if (locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    return "en";
  return language != NULL && *language != '\0' ? language : locale;
}

/**
 * lima_format_new:
 * @language: (nullable): a language tag or name of a locale ("fr", "pt-BR", "ar_EG.UTF-8"), or a list of them separated by
 *   colons; %NULL for the environment's
 *
 * A list gives the first language that is known; "C", "POSIX" and unknown languages give English. English without a country is
 * international English: 31 Mar 2021. Calendars are always Gregorian.
 *
 * Returns: (transfer full): a format
 */
LimaFormat *
lima_format_new (const char *language)
{
  LimaFormat *self = g_new0 (LimaFormat, 1);
  g_auto (GStrv) tags = g_strsplit (language != NULL ? language : language_of_environment (), ":", -1);
  g_autofree char *name = NULL;

  for (guint i = 0; tags[i] != NULL && name == NULL; i++)
    name = parse_language (tags[i]);
  if (name == NULL)
    name = g_strdup ("en");

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->largest_scale = LIMA_SCALE_BILLION;
  self->is_english = g_str_equal (name, "en") || g_str_has_prefix (name, "en_");
  self->locale = g_strconcat (g_str_equal (name, "en") ? "en_001" : name, "@calendar=gregorian", NULL);
  self->language = g_strdelimit (g_steal_pointer (&name), "_", '-');
  return self;
}

LimaFormat *
lima_format_ref (LimaFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lima_format_unref (LimaFormat *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < N_FORMATTERS; i++)
    g_clear_pointer (&self->numbers[i], unumf_close);
  for (guint i = 0; i < G_N_ELEMENTS (self->percents); i++)
    g_clear_pointer (&self->percents[i], unumf_close);
  for (guint i = 0; i < G_N_ELEMENTS (self->dates); i++)
    {
      g_clear_pointer (&self->dates[i], udat_close);
      g_clear_pointer (&self->ticks[i], udat_close);
    }
  g_clear_pointer (&self->days, udtitvfmt_close);
  g_clear_pointer (&self->collator, ucol_close);
  g_clear_pointer (&self->list, ulistfmt_close);
  g_mutex_clear (&self->lock);
  g_free (self->language);
  g_free (self->locale);
  g_free (self);
}

/**
 * lima_format_program_language:
 *
 * Numbers are written as the words around them are, not as the locale has them: English words with French numbers would be neither,
 * and the same input would give other bytes.
 *
 * Returns: the tag of the language that the program speaks
 */
const char *
lima_format_program_language (void)
{
  /* Translators: the tag of your language, such as fr; numbers are written in it */
  return C_ ("language tag", "en");
}

/**
 * lima_format_get_language:
 *
 * Returns: the language as a tag: "en", "pt-BR"
 */
const char *
lima_format_get_language (LimaFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

gboolean
lima_format_is_right_to_left (LimaFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return uloc_isRightToLeft (self->locale);
}

/* Opens a formatter for a skeleton in ICU's language of number skeletons. "half-up" is away from zero there, and
 * "sign-negative" leaves no sign before what was rounded to zero. */
static UNumberFormatter *
open_formatter (LimaFormat *self, const char *precision)
{
  g_autofree char *skeleton = g_strconcat (precision, " rounding-mode-half-up sign-negative", NULL);
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  UErrorCode error = U_ZERO_ERROR;
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale (wide, -1, self->locale, &error);

  if (U_FAILURE (error))
    g_error ("ICU cannot format numbers: %s", u_errorName (error));
  return formatter;
}

static UNumberFormatter *
get_formatter (LimaFormat *self, int decimals)
{
  guint i = decimals < 0 ? ALL_DECIMALS : (guint) MIN (decimals, LIMA_DECIMAL_MAX_PLACES);
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  if (self->numbers[i] == NULL)
    {
      gboolean all = i == ALL_DECIMALS;
      g_autofree char *places = g_strnfill (all ? LIMA_DECIMAL_MAX_PLACES : i, all ? '#' : '0');
      g_autofree char *precision = g_strconcat (i == 0 ? "precision-integer" : ".", places, NULL);

      self->numbers[i] = open_formatter (self, precision);
    }
  return self->numbers[i];
}

static UNumberFormatter *
get_percent_formatter (LimaFormat *self, int decimals)
{
  static const char *const skeletons[] = { "percent precision-integer", "percent .0", "percent .00", "percent .000" };
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  if (self->percents[decimals] == NULL)
    self->percents[decimals] = open_formatter (self, skeletons[decimals]);
  return self->percents[decimals];
}

/* People read a minus sign; ICU writes the hyphen of the keyboard in most languages. */
static char *
with_minus_sign (const char *text)
{
  GString *string = g_string_new (text);

  g_string_replace (string, "-", MINUS, 0);
  return g_string_free (string, FALSE);
}

/* Formats a decimal number given as text, which may end in an exponent: exact, since no double is ever made of it. */
static char *
format_decimal (UNumberFormatter *formatter, const char *number)
{
  UErrorCode error = U_ZERO_ERROR;
  UFormattedNumber *result = unumf_openResult (&error);
  UChar buffer[256];
  g_autofree char *text = NULL;
  int32_t length;

  /* With -1 for the length ICU 72 takes no more than 34 digits. */
  unumf_formatDecimal (formatter, number, (int32_t) strlen (number), result, &error);
  length = unumf_resultToString (result, buffer, G_N_ELEMENTS (buffer), &error);
  unumf_closeResult (result);
  if (U_FAILURE (error))
    return g_strdup (number);
  text = g_utf16_to_utf8 (buffer, length, NULL, NULL, NULL);
  return with_minus_sign (text);
}

/**
 * lima_format_integer:
 *
 * Returns: (transfer full): @value, grouped as the language does it
 */
char *
lima_format_integer (LimaFormat *self, gint64 value)
{
  char number[32];

  g_return_val_if_fail (self != NULL, NULL);

  g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, value);
  return format_decimal (get_formatter (self, 0), number);
}

/**
 * lima_format_number:
 * @value: a number
 * @decimals: places behind the point, 0 to 18, or -1 for as many as @value has
 *
 * Exact; half is rounded away from zero.
 *
 * Returns: (transfer full): "6,193,785.99", as the language writes it
 */
char *
lima_format_number (LimaFormat *self, const LimaSum *value, int decimals)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  g_return_val_if_fail (self != NULL && value != NULL, NULL);

  return format_decimal (get_formatter (self, decimals), lima_sum_shortest (value, buffer));
}

/**
 * lima_format_money:
 * @value: an amount
 * @currency: (nullable): its code, %NULL or "" where it is unknown
 * @decimals: as for lima_format_number()
 *
 * The code stands behind the number in every language, as in UN documents and their tables: a portfolio mixes currencies, "$"
 * is the sign of twenty of them, data may hold codes no list has, and codes in front would break the columns of numbers.
 * Nothing stands where the currency is unknown: it must not look like a currency.
 *
 * Returns: (transfer full): "6,193,785.99 USD" with a no-break space
 */
char *
lima_format_money (LimaFormat *self, const LimaSum *value, const char *currency, int decimals)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL && value != NULL, NULL);

  number = lima_format_number (self, value, decimals);
  if (currency == NULL || *currency == '\0')
    return g_steal_pointer (&number);
  return g_strconcat (number, NO_BREAK_SPACE, currency, NULL);
}

static __int128
magnitude (const LimaSum *value)
{
  return value->coef < 0 ? -value->coef : value->coef;
}

static __int128
power (guint exponent)
{
  return exponent <= 18 ? (__int128) lima_power_of_ten (exponent)
                        : (__int128) lima_power_of_ten (18) * lima_power_of_ten (exponent - 18);
}

/**
 * lima_scale_for:
 * @largest: the largest amount of a chart or table, in either direction
 *
 * One unit for all, so that lengths and figures can be compared down the column. Below ten thousand nothing is gained by a
 * unit; 999.95 and more would print as 1,000.0, so the next unit begins there.
 *
 * Returns: the unit for @largest and everything beside it
 */
LimaScale
lima_scale_for (const LimaSum *largest)
{
  __int128 amount;

  g_return_val_if_fail (largest != NULL, LIMA_SCALE_ONE);

  amount = magnitude (largest);
  if (amount >= 99995 * power (18 + 4))
    return LIMA_SCALE_BILLION;
  if (amount >= 99995 * power (18 + 1))
    return LIMA_SCALE_MILLION;
  return amount >= power (18 + 4) ? LIMA_SCALE_THOUSAND : LIMA_SCALE_ONE;
}

/**
 * lima_format_scale_for:
 * @largest: the largest amount of a chart or table, in either direction
 *
 * Returns: the unit for @largest and everything beside it, and none that is larger than the user wants, see
 *   lima_format_set_largest_scale()
 */
LimaScale
lima_format_scale_for (LimaFormat *self, const LimaSum *largest)
{
  g_return_val_if_fail (self != NULL, LIMA_SCALE_ONE);

  return MIN (lima_scale_for (largest), (LimaScale) g_atomic_int_get (&self->largest_scale));
}

/**
 * lima_format_set_largest_scale:
 * @largest: the largest unit for charts and tables; %LIMA_SCALE_ONE for amounts in full
 *
 * Counts for what is made from now on, in any thread.
 */
void
lima_format_set_largest_scale (LimaFormat *self, LimaScale largest)
{
  g_return_if_fail (self != NULL && largest <= LIMA_SCALE_BILLION);

  g_atomic_int_set (&self->largest_scale, (int) largest);
}

/**
 * lima_scale_decimals:
 * @largest: the largest amount of a chart or table
 * @scale: its unit
 *
 * Returns: the decimals that all amounts beside @largest are written with: one, two where @largest has a single digit before
 *   the point ("5.84 M"); without a unit none, or two where @largest has a fraction
 */
int
lima_scale_decimals (const LimaSum *largest, LimaScale scale)
{
  g_return_val_if_fail (largest != NULL, 1);

  if (scale == LIMA_SCALE_ONE)
    return magnitude (largest) % power (18) == 0 ? 0 : 2;
  return magnitude (largest) < power (18 + 3 * scale + 1) ? 2 : 1;
}

/* The unit's power of ten and its name, which the language chooses together: Chinese counts in 4:万 and 8:亿. */
static guint
unit_of (LimaScale scale, const char **name)
{
  static const char *const units[] = {
    "0:",
    /* Translators: the power of ten, a colon, and the short unit that stands behind amounts in charts: "53.6 K" */
    NC_ ("number", "3:K"),
    /* Translators: the power of ten, a colon, and the short unit that stands behind amounts in charts: "53.6 M" */
    NC_ ("number", "6:M"),
    /* Translators: the power of ten, a colon, and the short unit that stands behind amounts in charts: "53.6 B" */
    NC_ ("number", "9:B"),
  };
  const char *unit = scale == LIMA_SCALE_ONE ? units[0] : C_ ("number", units[scale]);

  if (!g_ascii_isdigit (unit[0]) || unit[1] != ':')
    unit = units[scale];
  *name = unit + 2;
  return (guint) (unit[0] - '0');
}

static char *
format_in_unit (LimaFormat *self, const char *number, int exponent, int decimals, const char *unit)
{
  g_autofree char *scaled = g_strdup_printf ("%sE%d", number, exponent);
  g_autofree char *text = format_decimal (get_formatter (self, decimals), scaled);

  return *unit == '\0' ? g_steal_pointer (&text) : g_strconcat (text, NO_BREAK_SPACE, unit, NULL);
}

/**
 * lima_format_scaled:
 * @value: an amount
 * @scale: the unit, from lima_scale_for()
 * @decimals: places behind the point, from lima_scale_decimals(), or -1 for as many as there are
 * @with_unit: whether the unit stands behind the number; axes say it in their title
 *
 * Exact; half is rounded away from zero. What is not zero never reads as zero: it is "below 0.1 M". Languages with units of
 * their own (4:万) keep the precision that @decimals means for a thousand, million or billion.
 *
 * Returns: (transfer full): "53.6 M" with a no-break space
 */
char *
lima_format_scaled (LimaFormat *self, const LimaSum *value, LimaScale scale, int decimals, gboolean with_unit)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *unit;
  g_autofree char *limit = NULL;
  __int128 rounded;
  int exponent;

  g_return_val_if_fail (self != NULL && value != NULL && scale <= LIMA_SCALE_BILLION, NULL);

  exponent = (int) unit_of (scale, &unit);
  if (!with_unit)
    unit = "";
  if (decimals >= 0)
    decimals = CLAMP (decimals + exponent - 3 * (int) scale, 0, LIMA_DECIMAL_MAX_PLACES);
  if (decimals < 0 || value->coef == 0 ||
      (lima_mul_div (value->coef, 1, (unsigned __int128) power ((guint) (18 + exponent - decimals)),
                     LIMA_ROUND_HALF_AWAY, &rounded) && rounded != 0))
    return format_in_unit (self, lima_sum_shortest (value, buffer), -exponent, decimals, unit);

  limit = format_in_unit (self, value->coef < 0 ? "-1" : "1", -decimals, decimals, unit);
  if (value->coef < 0)
    /* Translators: an amount a little below zero, like "above −0.1 M" */
    return g_strdup_printf (C_ ("number", "above %s"), limit);
  /* Translators: an amount or share that would be rounded to zero, like "below 0.1 M" or "below 0.1 %" */
  return g_strdup_printf (C_ ("number", "below %s"), limit);
}

/* ICU sets the percent sign as each language does, except that English has a no-break space here as all others in the
 * program's tables have one. */
static char *
format_percent_number (LimaFormat *self, const char *number, int decimals)
{
  if (self->is_english)
    {
      g_autofree char *text = format_decimal (get_formatter (self, decimals), number);

      return g_strconcat (text, NO_BREAK_SPACE "%", NULL);
    }
  return format_decimal (get_percent_formatter (self, decimals), number);
}

static char *
format_percent (LimaFormat *self, gint64 tenths, gboolean whole)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT "E-1", tenths);

  return format_percent_number (self, number, whole ? 0 : 1);
}

/**
 * lima_format_percentage:
 * @percentage: 31.3 for 31.3 %
 * @decimals: places behind the point: as a document prints them; 3 at most are used
 *
 * Returns: (transfer full): "31.3 %", half rounded away from zero
 */
char *
lima_format_percentage (LimaFormat *self, const LimaSum *percentage, int decimals)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  g_return_val_if_fail (self != NULL && percentage != NULL && decimals >= 0, NULL);

  return format_percent_number (self, lima_sum_shortest (percentage, buffer), MIN (decimals, MOST_PERCENT_DECIMALS));
}

/**
 * lima_format_share:
 * @part: an amount, not below zero
 * @whole: what it is a part of, above zero
 *
 * Rounds exactly, half away from zero, to one decimal:
 *
 *   part is 0           "0 %"
 *   rounds to 0, isn't  "below 0.1 %"
 *   rounds to 100, is less or more   "99.9 %", "100.1 %"
 *   part is whole       "100 %"
 *
 * Whether the whole has parts below zero, so that shares mean nothing, the caller has to know.
 *
 * Returns: (transfer full) (nullable): the share, or %NULL where there is none
 */
char *
lima_format_share (LimaFormat *self, const LimaSum *part, const LimaSum *whole)
{
  __int128 tenths;
  int compared;

  g_return_val_if_fail (self != NULL && part != NULL && whole != NULL, NULL);

  if (whole->coef <= 0 || part->coef < 0 ||
      !lima_mul_div (part->coef, 1000, (unsigned __int128) whole->coef, LIMA_ROUND_HALF_AWAY, &tenths) ||
      tenths > G_MAXINT64)
    return NULL;

  compared = lima_sum_compare (part, whole);
  if (part->coef == 0 || compared == 0)
    return format_percent (self, (gint64) tenths, TRUE);
  if (tenths == 0)
    {
      g_autofree char *limit = format_percent (self, 1, FALSE);

      return g_strdup_printf (C_ ("number", "below %s"), limit);
    }
  if (tenths == 1000)
    tenths += compared;
  return format_percent (self, (gint64) tenths, FALSE);
}

/**
 * lima_format_amount_pattern:
 *
 * Returns: how an amount ("%1$s") and its share ("%2$s") stand together, in the program's language
 */
const char *
lima_format_amount_pattern (void)
{
  /* Translators: an amount and its share: "53.6 M · 31.3 %". In Arabic use "%1$s (%2$s)": the dot looks like a zero. */
  return C_ ("amount and share", "%1$s · %2$s");
}

/**
 * lima_format_amount_and_share:
 * @amount: a formatted amount
 * @share: (nullable): its share, or %NULL where there is none
 *
 * Returns: (transfer full): "53.6 M · 31.3 %", or the amount alone
 */
char *
lima_format_amount_and_share (LimaFormat *self, const char *amount, const char *share)
{
  g_return_val_if_fail (self != NULL && amount != NULL, NULL);

  return share == NULL ? g_strdup (amount) : g_strdup_printf (lima_format_amount_pattern (), amount, share);
}

/* ICU's Gregorian calendar is Julian before 1582; the portfolio's is not. */
static void
use_gregorian_calendar_only (UDateFormat *format)
{
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = ucal_clone (udat_getCalendar (format), &error);

  ucal_setGregorianChange (calendar, lima_day_number (1, 1, 1) * MS_PER_DAY - MS_PER_DAY, &error);
  udat_setCalendar (format, calendar);
  ucal_close (calendar);
}

static UDateFormat *
open_date_format (LimaFormat *self, const char *name)
{
  g_autofree gunichar2 *skeleton = g_utf8_to_utf16 (name, -1, NULL, NULL, NULL);
  UChar pattern[64];
  UErrorCode error = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (self->locale, &error);
  UDateFormat *format;
  int32_t length;

  length = udatpg_getBestPattern (generator, skeleton, -1, pattern, G_N_ELEMENTS (pattern), &error);
  udatpg_close (generator);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, self->locale, u"Etc/UTC", -1, pattern, length, &error);
  if (U_FAILURE (error))
    g_error ("ICU cannot format dates: %s", u_errorName (error));
  use_gregorian_calendar_only (format);
  return format;
}

/* The date as a skeleton of its precision has it; the formats are opened once. */
static char *
format_date (LimaFormat *self, LimaDate date, UDateFormat **formats, const char *const *skeletons)
{
  g_autoptr (GMutexLocker) locker = NULL;
  UChar buffer[128];
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat **format = &formats[date.precision];
  int32_t length;

  if (date.precision == LIMA_PRECISION_NONE)
    return g_strdup ("");
  locker = g_mutex_locker_new (&self->lock);
  if (*format == NULL)
    *format = open_date_format (self, skeletons[date.precision]);
  length = udat_format (*format, lima_date_first_day (date) * MS_PER_DAY, buffer, G_N_ELEMENTS (buffer), NULL, &error);
  if (U_FAILURE (error))
    return g_strdup (lima_date_to_text (date, (char[LIMA_DATE_BUFFER]) { 0 }));
  return g_utf16_to_utf8 (buffer, length, NULL, NULL, NULL);
}

/**
 * lima_format_date:
 * @date: a date
 *
 * Says as much as is known: "2015", "Q1 2015", "Mar 2015", "31 Mar 2015".
 *
 * Returns: (transfer full): the date; "" for no date
 */
char *
lima_format_date (LimaFormat *self, LimaDate date)
{
  static const char *const skeletons[] = { "", "y", "yQQQ", "yMMM", "yMMMd" };

  g_return_val_if_fail (self != NULL && date.precision <= LIMA_PRECISION_DAY, NULL);

  return format_date (self, date, self->dates, skeletons);
}

/**
 * lima_format_date_tick:
 * @date: a date
 *
 * Says the last part of a date, as below a heading that has the rest: "2015", "Q1", "Mar", "31".
 *
 * Returns: (transfer full): the text; "" for no date
 */
char *
lima_format_date_tick (LimaFormat *self, LimaDate date)
{
  static const char *const skeletons[] = { "", "y", "QQQ", "LLL", "d" };

  g_return_val_if_fail (self != NULL && date.precision <= LIMA_PRECISION_DAY, NULL);

  return format_date (self, date, self->ticks, skeletons);
}

/**
 * lima_format_period:
 * @first: the first day, month, quarter or year, or no date
 * @last: the last one, which belongs to the period, or no date
 *
 * Returns: (transfer full): "2014 to 2016"; one date where both are equal; "from 2014", "until 2016" where an end is open; ""
 *   where both are
 */
char *
lima_format_period (LimaFormat *self, LimaDate first, LimaDate last)
{
  g_autofree char *from = NULL, *to = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  from = lima_format_date (self, first);
  to = lima_format_date (self, last);
  if (lima_date_compare (first, last) == 0)
    return g_steal_pointer (&from);
  if (*to == '\0')
    /* Translators: a period without an end */
    return g_strdup_printf (C_ ("period", "from %s"), from);
  if (*from == '\0')
    /* Translators: a period without a beginning; the date belongs to it */
    return g_strdup_printf (C_ ("period", "until %s"), to);
  /* Translators: a period, both dates belong to it: "2014 to 2016" */
  return g_strdup_printf (C_ ("period", "%1$s to %2$s"), from, to);
}

static UDateIntervalFormat *
get_days (LimaFormat *self)
{
  UErrorCode error = U_ZERO_ERROR;

  if (self->days == NULL)
    self->days = udtitvfmt_open (self->locale, u"yMMMd", -1, u"Etc/UTC", -1, &error);
  return U_FAILURE (error) ? NULL : self->days;
}

/**
 * lima_format_days:
 * @first: the first day, month, quarter or year
 * @last: the last one, which belongs to it, or no date where there is one alone
 *
 * Says days of one time as the language draws them together, "19–21 Jan 2015"; what is not given to the day as lima_format_period() has it.
 *
 * Returns: (transfer full): the text, "" where both are no date
 */
char *
lima_format_days (LimaFormat *self, LimaDate first, LimaDate last)
{
  g_autoptr (GMutexLocker) locker = NULL;
  UChar buffer[128];
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (last.precision == LIMA_PRECISION_NONE)
    return lima_format_date (self, first);
  if (first.precision != LIMA_PRECISION_DAY || last.precision != LIMA_PRECISION_DAY || lima_date_compare (first, last) >= 0)
    return lima_format_period (self, first, last);
  locker = g_mutex_locker_new (&self->lock);
  if (get_days (self) != NULL)
    length = udtitvfmt_format (self->days, lima_date_first_day (first) * MS_PER_DAY, lima_date_first_day (last) * MS_PER_DAY, buffer,
                               G_N_ELEMENTS (buffer), NULL, &error);
  if (length > 0 && U_SUCCESS (error))
    return g_utf16_to_utf8 (buffer, length, NULL, NULL, NULL);
  g_clear_pointer (&locker, g_mutex_locker_free);
  return lima_format_period (self, first, last);
}

static UListFormatter *
get_list (LimaFormat *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  UErrorCode error = U_ZERO_ERROR;

  if (self->list == NULL)
    self->list = ulistfmt_open (self->locale, &error);
  return self->list;
}

/**
 * lima_format_list:
 * @items: texts, ended by %NULL; data among them should be isolated with lima_format_isolate()
 *
 * Returns: (transfer full): "Japan, China and Iran"
 */
char *
lima_format_list (LimaFormat *self, const char *const *items)
{
  g_autoptr (GPtrArray) wide = g_ptr_array_new_with_free_func (g_free);
  g_autofree UChar *buffer = NULL;
  UErrorCode error = U_ZERO_ERROR;
  int32_t length, room = 1;

  g_return_val_if_fail (self != NULL && items != NULL, NULL);

  for (; *items != NULL; items++)
    {
      g_autofree char *valid = g_utf8_make_valid (*items, -1);
      glong size = 0;

      g_ptr_array_add (wide, g_utf8_to_utf16 (valid, -1, NULL, &size, NULL));
      room += (int32_t) size + 32;
    }
  if (wide->len == 0)
    return g_strdup ("");
  buffer = g_new (UChar, room);
  length = ulistfmt_format (get_list (self), (const UChar *const *) wide->pdata, NULL, (int32_t) wide->len, buffer, room,
                            &error);
  return g_utf16_to_utf8 (buffer, U_FAILURE (error) ? 0 : length, NULL, NULL, NULL);
}

static UCollator *
get_collator (LimaFormat *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  UErrorCode error = U_ZERO_ERROR;

  if (self->collator == NULL)
    self->collator = ucol_open (self->locale, &error);
  return self->collator;
}

/**
 * lima_format_collate:
 *
 * Returns: below, equal to or above zero, as the language sorts @a before, with or after @b
 */
int
lima_format_collate (LimaFormat *self, const char *a, const char *b)
{
  UErrorCode error = U_ZERO_ERROR;

  g_return_val_if_fail (self != NULL && a != NULL && b != NULL, 0);

  return ucol_strcollUTF8 (get_collator (self), a, -1, b, -1, &error);
}

/**
 * lima_format_sort_key:
 * @text: a text
 *
 * Makes what strcmp() sorts as lima_format_collate() sorts texts: for lists that are sorted once and are long.
 *
 * Returns: (transfer full): the key, bytes that are no text
 */
char *
lima_format_sort_key (LimaFormat *self, const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree gunichar2 *wide = NULL;
  UCollator *collator;
  char *key;
  glong length;
  int32_t room = 128, need;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  collator = get_collator (self);
  valid = g_utf8_make_valid (text, -1);
  wide = g_utf8_to_utf16 (valid, -1, NULL, &length, NULL);
  key = g_malloc ((gsize) room);
  need = ucol_getSortKey (collator, wide, (int32_t) length, (guint8 *) key, room);
  if (need <= room)
    return key;
  key = g_realloc (key, (gsize) need);
  ucol_getSortKey (collator, wide, (int32_t) length, (guint8 *) key, need);
  return key;
}

/**
 * lima_format_isolate:
 * @text: a piece of data
 *
 * Keeps @text and what stands around it from pulling each other's letters about, where they run in different directions.
 *
 * Returns: (transfer full): @text between U+2068 and U+2069
 */
char *
lima_format_isolate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strconcat ("\342\201\250", text, "\342\201\251", NULL);
}

/**
 * lima_format_reads_right_to_left:
 * @text: a text
 * @otherwise: what holds where no letter of it has a direction
 *
 * Finds the direction of the first letter that has one, isolated pieces left out (Unicode UAX 9, rules P2 and P3).
 *
 * Returns: whether @text reads from right to left
 */
gboolean
lima_format_reads_right_to_left (const char *text, gboolean otherwise)
{
  guint depth = 0;

  g_return_val_if_fail (text != NULL, otherwise);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      UCharDirection direction = u_charDirection ((UChar32) c);

      if (direction == U_LEFT_TO_RIGHT_ISOLATE || direction == U_RIGHT_TO_LEFT_ISOLATE || direction == U_FIRST_STRONG_ISOLATE)
        depth++;
      else if (direction == U_POP_DIRECTIONAL_ISOLATE && depth > 0)
        depth--;
      else if (depth == 0 && direction == U_LEFT_TO_RIGHT)
        return FALSE;
      else if (depth == 0 && (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC))
        return TRUE;
    }
  return otherwise;
}
