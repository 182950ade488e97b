/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates as people of a language write them: the way back from lima-format.c. What a language would read in two ways is
 * read in its own; what it would not write is refused, so that nobody's slip becomes another number. */

#include "lima-format-parse.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/unum.h>

#define MS_PER_DAY 86400000.0
#define MOST_LETTERS 64 /* no date is longer */
#define GROUP 3

/* ---- Numbers ---- */

typedef struct
{
  gunichar point;
  gunichar group;
} Marks;

static gunichar
get_symbol (UNumberFormat *format, UNumberFormatSymbol symbol)
{
  UChar buffer[8];
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = unum_getSymbol (format, symbol, buffer, G_N_ELEMENTS (buffer), &error);
  g_autofree char *text = U_FAILURE (error) ? NULL : g_utf16_to_utf8 (buffer, length, NULL, NULL, NULL);

  return text == NULL ? 0 : g_utf8_get_char (text);
}

static Marks
find_marks (LimaFormat *self)
{
  UErrorCode error = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_DECIMAL, NULL, 0, lima_format_get_language (self), NULL, &error);
  Marks marks = { '.', ',' };

  if (U_FAILURE (error))
    return marks;
  marks = (Marks) { get_symbol (format, UNUM_DECIMAL_SEPARATOR_SYMBOL), get_symbol (format, UNUM_GROUPING_SEPARATOR_SYMBOL) };
  unum_close (format);
  return marks;
}

/* Typed with the keys that there are: any space and any apostrophe stands for the one that the language prints. */
static gboolean
is_group_mark (const Marks *marks, gunichar c)
{
  if (g_unichar_isspace (c))
    return TRUE;
  if (marks->group == 0x2019 && c == '\'')
    return TRUE;
  return c == marks->group || (marks->group == 0x066c && c == ',' && marks->point != ',');
}

static gboolean
is_point (const Marks *marks, gunichar c)
{
  return c == marks->point || (marks->point == 0x066b && c == '.');
}

static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* What was read so far of a number. */
typedef struct
{
  GString *ascii;
  guint digits;    /* all */
  guint run;       /* since the last mark */
  gboolean groups; /* there was a mark before */
  gboolean point;
} Number;

/* A mark of thousands stands behind digits, three behind each but the first. */
static gboolean
take_group_mark (Number *self)
{
  gboolean good = !self->point && self->run > 0 && (self->groups ? self->run == GROUP : self->run <= GROUP);

  self->groups = TRUE;
  self->run = 0;
  return good;
}

static gboolean
take_point (Number *self)
{
  gboolean good = !self->point && (!self->groups || self->run == GROUP);

  self->point = TRUE;
  self->run = 0;
  g_string_append_c (self->ascii, '.');
  return good;
}

static gboolean
take_letter (Number *self, const Marks *marks, gunichar c)
{
  int digit = u_charDigitValue ((UChar32) c);

  if (digit >= 0)
    {
      g_string_append_c (self->ascii, (char) ('0' + digit));
      self->digits++;
      self->run++;
      return TRUE;
    }
  if (is_point (marks, c))
    return take_point (self);
  if (is_group_mark (marks, c))
    return take_group_mark (self);
  if ((c == '-' || c == 0x2212 || c == '+') && self->ascii->len == 0)
    {
      g_string_append_c (self->ascii, c == '+' ? '+' : '-');
      return TRUE;
    }
  return is_invisible (c);
}

/**
 * lima_format_parse_number:
 * @text: what somebody typed or pasted
 *
 * Reads a number as the language writes it, exactly and of any length, in digits of any script:
 *
 *   typed       English       Spanish         French
 *   1,234       1234          1.234           1.234
 *   1.234       1.234         1234            refused
 *   1,23        refused       1.23            1.23
 *   1 234,5     refused       1234.5          1234.5
 *   1.234,5     refused       1234.5          refused
 *
 * Marks of thousands may be left out, but where they are they stand before three digits each. Spaces are such marks in every language.
 *
 * Returns: (transfer full) (nullable): the digits with a sign and a point as the portfolio file has them, %NULL for no number
 */
char *
lima_format_parse_number (LimaFormat *self, const char *text)
{
  g_autofree char *stripped = NULL;
  Number number = { 0 };
  Marks marks;
  gboolean good = TRUE;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  stripped = g_strstrip (g_strdup (text));
  marks = find_marks (self);
  number.ascii = g_string_new (NULL);
  for (const char *p = stripped; good && *p != '\0'; p = g_utf8_next_char (p))
    good = take_letter (&number, &marks, g_utf8_get_char (p));
  good = good && number.digits > 0 && (number.point ? number.run > 0 : !number.groups || number.run == GROUP);
  return g_string_free (number.ascii, !good);
}

/* ---- Dates ---- */

/* What a text must look like, from the most to the least exact; ICU finds the order and the signs of the language. */
static const struct
{
  const char *skeleton;
  LimaPrecision precision;
} forms[] = {
  { "yMMMd", LIMA_PRECISION_DAY },   { "yMMMMd", LIMA_PRECISION_DAY },      { "yMd", LIMA_PRECISION_DAY },
  { "yMMM", LIMA_PRECISION_MONTH },  { "yMMMM", LIMA_PRECISION_MONTH },     { "yM", LIMA_PRECISION_MONTH },
  { "yQQQ", LIMA_PRECISION_QUARTER }, { "yQQQQ", LIMA_PRECISION_QUARTER },  { "y", LIMA_PRECISION_YEAR },
};

/* "dd/MM/y" wants two digits of a day, "d/M/y" takes one or two. Months by name are "MMM" and "MMMM". */
static void
shorten_pattern (UChar *pattern)
{
  int32_t n = 0;

  for (int32_t i = 0; pattern[i] != 0;)
    {
      int32_t run = 1;

      while (pattern[i + run] == pattern[i])
        run++;
      for (int32_t k = 0; k < (run == 2 && (pattern[i] == 'd' || pattern[i] == 'M') ? 1 : run); k++)
        pattern[n++] = pattern[i];
      i += run;
    }
  pattern[n] = 0;
}

static UDateFormat *
open_form (UDateTimePatternGenerator *generator, const char *locale, const char *skeleton)
{
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  UChar pattern[64];
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *format;

  udatpg_getBestPattern (generator, wide, -1, pattern, G_N_ELEMENTS (pattern), &error);
  if (error != U_ZERO_ERROR)
    return NULL;
  shorten_pattern (pattern);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, u"Etc/UTC", -1, pattern, -1, &error);
  if (U_FAILURE (error))
    return NULL;
  udat_setLenient (format, FALSE);
  return format;
}

static LimaDate
shorten (LimaDate day, LimaPrecision precision)
{
  switch (precision)
    {
    case LIMA_PRECISION_YEAR:
      return lima_date_new (day.year, 0, 0);
    case LIMA_PRECISION_QUARTER:
      return (LimaDate) { day.year, (guint8) ((day.month - 1) / 3 * 3 + 1), 0, LIMA_PRECISION_QUARTER };
    case LIMA_PRECISION_MONTH:
      return lima_date_new (day.year, day.month, 0);
    case LIMA_PRECISION_DAY:
    case LIMA_PRECISION_NONE:
    default:
      return day;
    }
}

/* A year of two digits is none: nobody knows its century, though ICU would guess. */
static gboolean
has_year (const char *text)
{
  guint run = 0, longest = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      run = u_charDigitValue ((UChar32) g_utf8_get_char (p)) >= 0 ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  return longest == 4;
}

/* Reads all of the text or nothing. */
static gboolean
parse_form (UDateFormat *format, LimaPrecision precision, const gunichar2 *text, LimaDate *out)
{
  UErrorCode error = U_ZERO_ERROR;
  int32_t end = 0;
  UDate time = udat_parse (format, text, -1, &end, &error);
  LimaDate day;

  if (U_FAILURE (error) || text[end] != 0)
    return FALSE;
  if (time < lima_day_number (1583, 1, 1) * MS_PER_DAY || time >= (lima_day_number (9999, 12, 31) + 1) * MS_PER_DAY)
    return FALSE;
  day = lima_day_to_date ((gint32) (time / MS_PER_DAY - (time < 0 ? 0.5 : 0)));
  *out = shorten (day, precision);
  return TRUE;
}

/* Opening the forms of a language takes longer than reading a thousand dates, so they stay open to the end of the program. They may not
 * read in two threads at once. */
static GMutex opened_mutex;
static GHashTable *opened; /* locale -> UDateFormat *[], in the order of the forms; NULL where the language has none */

static UDateFormat **
open_forms (const char *locale)
{
  UDateFormat **formats = g_new0 (UDateFormat *, G_N_ELEMENTS (forms));
  UErrorCode error = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (locale, &error);

  for (guint i = 0; i < G_N_ELEMENTS (forms) && generator != NULL && U_SUCCESS (error); i++)
    formats[i] = open_form (generator, locale, forms[i].skeleton);
  g_clear_pointer (&generator, udatpg_close);
  return formats;
}

static UDateFormat **
get_forms (const char *locale)
{
  UDateFormat **formats;

  if (opened == NULL)
    opened = g_hash_table_new (g_str_hash, g_str_equal);
  formats = g_hash_table_lookup (opened, locale);
  if (formats != NULL)
    return formats;
  formats = open_forms (locale);
  g_hash_table_insert (opened, g_strdup (locale), formats);
  return formats;
}

static gboolean
parse_forms (const char *locale, const char *text, LimaDate *out)
{
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&opened_mutex);
  UDateFormat **formats = wide == NULL ? NULL : get_forms (locale);
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (forms) && !found && formats != NULL; i++)
    found = formats[i] != NULL && parse_form (formats[i], forms[i].precision, wide, out);
  return found;
}

/* English as the world writes it has days before months, and September is "Sept" to ICU; the other ways with a month by name can't be
 * mistaken: "30 Sep 2021", "Sep 30, 2021". */
static gboolean
parse_english (const char *text, LimaDate *out)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  const char *september = strstr (folded, "sep");
  gsize before = september == NULL ? 0 : (gsize) (september - folded) + 3;
  g_autofree char *longer = NULL;

  if (strpbrk (folded, "abcdefghijklmnopqrstuvwxyz") == NULL)
    return FALSE;
  if (september != NULL && !g_ascii_isalpha (folded[before]))
    longer = g_strdup_printf ("%.*st%s", (int) before, folded, folded + before);
  return (longer != NULL && parse_forms ("en-001@calendar=gregorian", longer, out)) || parse_forms ("en", text, out);
}

/**
 * lima_format_parse_date:
 * @text: what somebody typed or pasted
 * @out: (out): the date, set only on success
 *
 * Reads what lima_date_parse_loose() reads, and what the language writes: "31 Mar 2015", "31 March 2015", "31/03/2015" in the order
 * of the language, "Mar 2015", "03/2015", "Q1 2015". The year has four digits. Days before 1583 are read in the file's own form only.
 *
 * Returns: whether it is a day, month, quarter or year
 */
gboolean
lima_format_parse_date (LimaFormat *self, const char *text, LimaDate *out)
{
  g_autofree char *stripped = NULL;
  g_autofree char *locale = NULL;
  const char *language;

  g_return_val_if_fail (self != NULL && text != NULL && out != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > MOST_LETTERS)
    return FALSE;
  stripped = g_strstrip (g_strdup (text));
  if (lima_date_parse_loose (stripped, -1, out))
    return TRUE;
  language = lima_format_get_language (self);
  locale = g_strconcat (g_str_equal (language, "en") ? "en-001" : language, "@calendar=gregorian", NULL);
  if (!has_year (stripped))
    return FALSE;
  return parse_forms (locale, stripped, out) || (g_str_equal (language, "en") && parse_english (stripped, out));
}
