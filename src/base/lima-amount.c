/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-amount.h"

#include <string.h>

/* Cuts blanks off both ends. */
static void
strip (const char **text, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (**text))
    {
      (*text)++;
      (*length)--;
    }
  while (*length > 0 && g_ascii_isspace ((*text)[*length - 1]))
    (*length)--;
}

/* Whether exactly three digits stand behind p, and then none. */
static gboolean
is_group (const char *p, const char *end)
{
  guint n = 0;

  while (p + n < end && g_ascii_isdigit (p[n]))
    n++;
  return n == 3;
}

/* How the marks of an amount are to be taken:
 *   commas  each before 3 digits  point   meaning
 *   none    -                     -       nothing to do
 *   one     yes                   no      thousands, doubtful: "1,234"
 *   one     no                    no      a decimal comma: "46678,00"
 *   one     yes                   yes     thousands: "1,234.5"
 *   more    yes                   any     thousands: "1,234,567"
 *   any     no                    other   no number
 * Blanks inside are thousands marks where each stands before three digits: "12 345,67". */
static LimaAmountState
judge_marks (const char *text, gsize length, gboolean *decimal_comma)
{
  const char *end = text + length;
  const char *point = memchr (text, '.', length);
  guint commas = 0, blanks = 0;
  gboolean grouped[2] = { TRUE, TRUE };

  for (const char *p = text; p < end; p++)
    {
      gboolean blank = g_ascii_isspace (*p);

      if (*p != ',' && !blank)
        continue;
      commas += !blank;
      blanks += blank;
      grouped[blank] = grouped[blank] && p > text && g_ascii_isdigit (p[-1]) && is_group (p + 1, end) &&
                       (point == NULL || p < point) && !(blank && commas > 0);
    }
  *decimal_comma = commas == 1 && point == NULL && (!grouped[FALSE] || blanks > 0) && end[-1] != ',';
  if (!grouped[TRUE] || (!*decimal_comma && (!grouped[FALSE] || (commas > 0 && blanks > 0))))
    return LIMA_AMOUNT_UNREADABLE;
  return commas == 1 && point == NULL && !*decimal_comma ? LIMA_AMOUNT_DOUBTFUL : LIMA_AMOUNT_EXACT;
}

/* The digits without thousands marks, with a point; FALSE when they are too many to be a number of ours. */
static gboolean
copy_digits (const char *text, gsize length, gboolean decimal_comma, char *copy, gsize room, gsize *size)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isspace (text[i]) || (text[i] == ',' && !decimal_comma))
        continue;
      if (n == room)
        return FALSE;
      copy[n++] = text[i] == ',' ? '.' : text[i];
    }
  *size = n;
  return TRUE;
}

/* Whether the text is a number, were it not for its length. */
static gboolean
is_number (const char *text, gsize length)
{
  guint digits = 0, points = 0;

  for (gsize i = 0; i < length; i++)
    {
      gboolean sign = i == 0 && (text[i] == '+' || text[i] == '-');

      digits += g_ascii_isdigit (text[i]);
      points += text[i] == '.';
      if (!g_ascii_isdigit (text[i]) && text[i] != '.' && text[i] != ',' && !sign && !g_ascii_isspace (text[i]))
        return FALSE;
    }
  return digits > 0 && points <= 1;
}

/**
 * lima_amount_read:
 * @text: an amount as data gives it
 * @length: bytes of @text, or -1 when it ends with NUL
 *
 * Reads an amount by money rule 2 (IATI 2.03: value is an xsd:decimal; real files also have commas and blanks).
 *
 * Returns: the amount; none for an empty text; otherwise, what cannot be read is kept as text
 */
LimaAmount
lima_amount_read (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length, n;
  LimaAmount amount = { 0 };
  LimaDecimal value;
  gboolean decimal_comma;
  char copy[64];

  strip (&text, &size);
  if (size == 0)
    return amount;
  if (lima_decimal_parse (text, (gssize) size, &value))
    return lima_amount_exact (value);

  amount.state = (guint8) judge_marks (text, size, &decimal_comma);
  if (amount.state != LIMA_AMOUNT_UNREADABLE && copy_digits (text, size, decimal_comma, copy, sizeof copy, &n) &&
      lima_decimal_parse (copy, (gssize) n, &value))
    {
      amount.coef = value.coef;
      amount.places = value.places;
    }
  else
    amount.state = amount.state != LIMA_AMOUNT_UNREADABLE && is_number (text, size) ? LIMA_AMOUNT_BEYOND
                                                                                     : LIMA_AMOUNT_UNREADABLE;
  if (amount.state != LIMA_AMOUNT_EXACT)
    amount.text = lima_atom_len (text, size);
  return amount;
}

/**
 * lima_amount_exact:
 *
 * Returns: @value as an amount that is not in doubt
 */
LimaAmount
lima_amount_exact (LimaDecimal value)
{
  return (LimaAmount) { value.coef, 0, value.places, LIMA_AMOUNT_EXACT };
}

/**
 * lima_amount_has_value:
 *
 * Returns: whether there is a number
 */
gboolean
lima_amount_has_value (const LimaAmount *self)
{
  return self->state == LIMA_AMOUNT_EXACT || self->state == LIMA_AMOUNT_DOUBTFUL;
}

/**
 * lima_amount_value:
 * @self: an amount that has a value
 *
 * Returns: the number, with its own places
 */
LimaDecimal
lima_amount_value (const LimaAmount *self)
{
  return (LimaDecimal) { self->coef, self->places };
}

/**
 * lima_amount_percentage:
 * @self: an amount that has a value
 *
 * Returns: the number, where a single comma is a decimal one even before three digits: nobody has 33,333 per cent
 */
LimaDecimal
lima_amount_percentage (const LimaAmount *self)
{
  LimaDecimal value = lima_amount_value (self);
  g_autofree char *text = NULL;

  if (self->state == LIMA_AMOUNT_DOUBTFUL)
    {
      text = g_strdelimit (g_strdup (lima_atom_text (self->text)), ",", '.');
      lima_decimal_parse (text, -1, &value);
    }
  return value;
}

/**
 * lima_amount_to_text:
 * @self: an amount
 * @buffer: room for the text
 *
 * Returns: (nullable): the amount as the portfolio file writes it: the number with all its places, or the text that was kept;
 *   %NULL for none
 */
const char *
lima_amount_to_text (const LimaAmount *self, char buffer[LIMA_DECIMAL_BUFFER])
{
  if (self->state == LIMA_AMOUNT_EXACT)
    return lima_decimal_to_text (lima_amount_value (self), buffer);
  return lima_atom_text (self->text);
}

/**
 * lima_amount_equal:
 *
 * Returns: whether both are written alike
 */
gboolean
lima_amount_equal (const LimaAmount *a, const LimaAmount *b)
{
  return a->state == b->state && a->coef == b->coef && a->places == b->places && a->text == b->text;
}

/**
 * lima_day_read:
 * @text: a date as data gives it
 * @length: bytes of @text, or -1 when it ends with NUL
 *
 * Reads a date with lima_date_parse_loose().
 *
 * Returns: the date; none for an empty text; otherwise, what is no date is kept as text
 */
LimaDay
lima_day_read (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  LimaDay day = { { 0 }, 0 };

  strip (&text, &size);
  if (size > 0 && !lima_date_parse_loose (text, (gssize) size, &day.date))
    day.text = lima_atom_len (text, size);
  return day;
}

/**
 * lima_day_has_date:
 *
 * Returns: whether there is a date
 */
gboolean
lima_day_has_date (const LimaDay *self)
{
  return self->date.precision != LIMA_PRECISION_NONE;
}

/**
 * lima_day_to_text:
 * @self: a day
 * @buffer: room for the text
 *
 * Returns: (nullable): the date as the portfolio file writes it, or the text that was kept; %NULL for none
 */
const char *
lima_day_to_text (const LimaDay *self, char buffer[LIMA_DATE_BUFFER])
{
  return lima_day_has_date (self) ? lima_date_to_text (self->date, buffer) : lima_atom_text (self->text);
}

/**
 * lima_day_equal:
 *
 * Returns: whether both are written alike
 */
gboolean
lima_day_equal (const LimaDay *a, const LimaDay *b)
{
  return a->text == b->text && a->date.precision == b->date.precision && a->date.year == b->date.year &&
         a->date.month == b->date.month && a->date.day == b->date.day;
}
