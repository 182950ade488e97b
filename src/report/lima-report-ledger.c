/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger of leverage, entry by entry. */

#include "lima-report-ladder.h"

#include <lima-csv.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>

#include "lima-report-programme-paper-private.h"
#include "lima-report-words.h"

static const char *const columns[LIMA_LEDGER_N_COLUMNS] = {
  [LIMA_LEDGER_WHO] = NC_("ledger", "Who"),
  [LIMA_LEDGER_CHANNEL] = NC_("ledger", "Channel"),
  [LIMA_LEDGER_ASSET] = NC_("ledger", "Asset or component"),
  [LIMA_LEDGER_ATTRIBUTION] = NC_("ledger", "Attribution"),
  [LIMA_LEDGER_STATUS] = NC_("ledger", "Status"),
  [LIMA_LEDGER_SINCE] = NC_("ledger", "Since"),
  [LIMA_LEDGER_AMOUNT] = NC_("ledger", "Amount"),
  [LIMA_LEDGER_COUNTED] = NC_("ledger", "Counted"),
  [LIMA_LEDGER_SOURCE] = NC_("ledger", "Source"),
};

/**
 * lima_report_ledger_column:
 *
 * Returns: (transfer none): the heading of a column
 */
const char *
lima_report_ledger_column (LimaLedgerColumn column)
{
  g_return_val_if_fail (column < LIMA_LEDGER_N_COLUMNS, NULL);

  return C_("ledger", columns[column]);
}

static void
row_free (gpointer data)
{
  LimaLedgerRow *row = data;

  for (guint i = 0; i < LIMA_LEDGER_N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row->sentence);
  g_free (row);
}

static char *
write_asset (const LimaPrint *names, const LimaProgrammeFinancing *entry)
{
  const char *title = lima_print_text (names, entry->title), *component = lima_print_component (names, entry->component);

  if (*title != '\0')
    return g_strdup (title);
  if (entry->asset != NULL && *entry->asset != '\0')
    return g_strdup (entry->asset);
  return g_strdup (*component != '\0' ? component : C_("ledger", "not stated"));
}

static char *
write_money (const LimaPrint *names, LimaDecimal money, LimaAtom currency)
{
  LimaSum sum = lima_sum_from_decimal (money);

  return lima_format_money (names->format, &sum, currency == 0 ? "" : lima_atom_text (currency), -1);
}

/* What counts, or why nothing does. */
static char *
write_counted (const LimaPrint *names, const LimaLeverageEntry *entry)
{
  switch (entry->fate)
    {
    case LIMA_LEVERAGE_EXISTING:
      return g_strdup (C_("ledger", "not leverage"));
    case LIMA_LEVERAGE_SAME_ASSET:
      return g_strdup (C_("ledger", "counted with the same asset"));
    case LIMA_LEVERAGE_IDENTIFIED:
      return g_strdup (C_("ledger", "only identified"));
    case LIMA_LEVERAGE_NO_STATUS:
      return g_strdup (C_("ledger", "no status"));
    case LIMA_LEVERAGE_COUNTS:
    default:
      if (!entry->has_firm && !entry->has_talked)
        return g_strdup (C_("ledger", "not known"));
      return write_money (names, entry->most, entry->currency);
    }
}

static const char *
find_source (const LimaPrint *names, LimaAtom id)
{
  for (guint i = 0; names->portfolio != NULL && i < lima_snapshot_get_n (names->portfolio, LIMA_RECORD_SOURCE); i++)
    {
      const LimaSource *source = (const LimaSource *) lima_snapshot_get (names->portfolio, LIMA_RECORD_SOURCE, i);

      if (source->head.id == id)
        return lima_print_text (names, source->title);
    }
  return lima_atom_text (id);
}

static char *
write_source (const LimaPrint *names, const LimaLeverageEntry *entry)
{
  const LimaProgrammeFinancingStep *step = entry->step;
  const char *title;

  if (step == NULL || !entry->has_source)
    return g_strdup (C_("ledger", "missing"));
  title = step->source == 0 ? NULL : find_source (names, step->source);
  if (step->paragraph == NULL || *step->paragraph == '\0')
    return g_strdup (title != NULL ? title : step->url);
  if (title == NULL)
    return g_strdup (step->paragraph);
  /* Translators: where something is said: 1 the title of a document, 2 a paragraph in it */
  return lima_report_fill (names->format, _("%1$s, %2$s"), title, step->paragraph, NULL);
}

static char *
write_since (const LimaPrint *names, const LimaLeverageEntry *entry)
{
  return entry->step == NULL ? g_strdup (C_("ledger", "not stated")) : lima_print_day (names, &entry->step->date);
}

static char *
describe_row (const LimaPrint *names, const LimaLedgerRow *row)
{
  return lima_report_fill (names->format,
                           /* Translators: an entry of a ledger: 1 who, 2 channel, 3 asset, 4 attribution, 5 status, 6 since when, 7 amount, 8 what of it
                              counts, 9 source */
                           _("%1$s, %2$s, %3$s. %4$s. %5$s since %6$s: %7$s. Counted: %8$s. Source: %9$s"), row->cells[0], row->cells[1], row->cells[2],
                           row->cells[3], row->cells[4], row->cells[5], row->cells[6], row->cells[7], row->cells[8], NULL);
}

static void
set_figures (LimaLedgerRow *row, const LimaLeverageEntry *entry)
{
  gboolean is_known = entry->has_firm || entry->has_talked;

  row->rung = entry->rung;
  row->since = entry->step == NULL ? (LimaDate) { 0 } : entry->step->date.date;
  row->amount = entry->stated;
  row->has_amount = entry->has_stated;
  row->currency = entry->stated_currency;
  row->counted = entry->most;
  row->counts = entry->fate == LIMA_LEVERAGE_COUNTS && is_known;
  row->counted_currency = entry->currency;
  row->is_unknown = entry->fate == LIMA_LEVERAGE_COUNTS && !is_known;
  row->has_source = entry->has_source;
}

static LimaLedgerRow *
row_new (const LimaPrint *names, const LimaLeverageEntry *entry)
{
  const LimaProgrammeFinancing *financing = entry->financing;
  LimaLedgerRow *row = g_new0 (LimaLedgerRow, 1);

  row->id = financing->head.id;
  set_figures (row, entry);
  row->cells[LIMA_LEDGER_WHO] = g_strdup (lima_print_organisation (names, financing->investor, financing->investor_name));
  row->cells[LIMA_LEDGER_CHANNEL] = g_strdup (lima_print_code (names, "FinancingChannel", financing->channel));
  row->cells[LIMA_LEDGER_ASSET] = write_asset (names, financing);
  row->cells[LIMA_LEDGER_ATTRIBUTION] = g_strdup (lima_print_code (names, "FinancingAttribution", financing->attribution));
  row->cells[LIMA_LEDGER_STATUS] = g_strdup (entry->rung == LIMA_RUNG_NONE ? C_("ledger", "no status") : lima_own_codes_label ("FinancingStatus", entry->rung));
  row->cells[LIMA_LEDGER_SINCE] = write_since (names, entry);
  row->cells[LIMA_LEDGER_AMOUNT] = entry->has_stated ? write_money (names, entry->stated, entry->stated_currency) : g_strdup (C_("ledger", "not known"));
  row->cells[LIMA_LEDGER_COUNTED] = write_counted (names, entry);
  row->cells[LIMA_LEDGER_SOURCE] = write_source (names, entry);
  row->sentence = describe_row (names, row);
  return row;
}

/**
 * lima_report_ledger_new:
 * @format: for money and dates
 * @programme: a programme
 * @portfolio: (nullable): for the names of organisations and sources
 * @at: as of lima_leverage_new_at()
 *
 * Returns: (transfer full) (element-type LimaLedgerRow): the entries, in the order of the ledger
 */
GPtrArray *
lima_report_ledger_new (LimaFormat *format, const LimaProgramme *programme, const LimaSnapshot *portfolio, LimaDate at)
{
  g_autoptr(LimaLeverage) leverage = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  LimaPrint names = { .format = format, .programme = programme, .portfolio = portfolio };

  g_return_val_if_fail (format != NULL && programme != NULL, rows);

  names.language = lima_format_get_language (format);
  leverage = lima_leverage_new_at (programme, at);
  for (guint i = 0; i < leverage->entries->len; i++)
    g_ptr_array_add (rows, row_new (&names, &g_array_index (leverage->entries, LimaLeverageEntry, i)));
  return rows;
}

/**
 * lima_report_ledger_describe:
 * @rows: (element-type LimaLedgerRow): of lima_report_ledger_new()
 *
 * Returns: (transfer full): how many entries there are, how many count, and how many lack a source
 */
char *
lima_report_ledger_describe (LimaFormat *format, GPtrArray *rows)
{
  guint n_counted = 0, n_hollow = 0;
  g_autofree char *all = NULL, *counted = NULL, *hollow = NULL;

  g_return_val_if_fail (format != NULL && rows != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const LimaLedgerRow *row = g_ptr_array_index (rows, i);

      n_counted += row->counts ? 1 : 0;
      n_hollow += row->has_source ? 0 : 1;
    }
  all = lima_format_integer (format, rows->len);
  counted = lima_format_integer (format, n_counted);
  hollow = lima_format_integer (format, n_hollow);
  if (n_hollow == 0)
    /* Translators: a ledger: 1 how many entries, 2 how many of them count */
    return lima_report_fill (format, P_("%1$s entry, %2$s counted", "%1$s entries, %2$s counted", rows->len), all, counted, NULL);
  /* Translators: a ledger: 1 how many entries, 2 how many of them count, 3 how many of them lack a source */
  return lima_report_fill (format, P_("%1$s entry, %2$s counted; %3$s without a source", "%1$s entries, %2$s counted; %3$s without a source", rows->len),
                           all, counted, hollow, NULL);
}

/* ---- What they come to ---- */

/* The money of one currency, 0 for what has none. */
static char *
add_currency (LimaFormat *format, GPtrArray *rows, LimaAtom currency)
{
  LimaSum sum = { 0 };
  g_autofree char *money = NULL;
  gboolean is_partial = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const LimaLedgerRow *row = g_ptr_array_index (rows, i);

      is_partial = is_partial || row->is_unknown;
      if (row->counts && row->counted_currency == currency && !lima_sum_add (&sum, row->counted))
        is_partial = TRUE;
    }
  money = lima_format_money (format, &sum, currency == 0 ? "" : lima_atom_text (currency), -1);
  /* Translators: a sum of which a part is not known; 1 the part that is */
  return is_partial ? lima_report_fill (format, _("at least %1$s"), money, NULL) : g_steal_pointer (&money);
}

static gboolean
is_first_of_currency (GPtrArray *rows, guint i)
{
  const LimaLedgerRow *row = g_ptr_array_index (rows, i);

  for (guint j = 0; j < i; j++)
    {
      const LimaLedgerRow *other = g_ptr_array_index (rows, j);

      if (other->counts && other->counted_currency == row->counted_currency)
        return FALSE;
    }
  return row->counts;
}

/**
 * lima_report_ledger_add_up:
 * @rows: (element-type LimaLedgerRow): of lima_report_ledger_new()
 *
 * Returns: (transfer full) (nullable): the money that counts, each currency by itself; %NULL where there is none
 */
char *
lima_report_ledger_add_up (LimaFormat *format, GPtrArray *rows)
{
  g_autoptr(GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (format != NULL && rows != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    if (is_first_of_currency (rows, i))
      g_ptr_array_add (sums, add_currency (format, rows, ((const LimaLedgerRow *) g_ptr_array_index (rows, i))->counted_currency));
  if (sums->len == 0)
    return NULL;
  g_ptr_array_add (sums, NULL);
  return lima_format_list (format, (const char *const *) sums->pdata);
}

/* ---- Order ---- */

static int
compare_money (gboolean has_a, LimaDecimal a, LimaAtom currency_a, gboolean has_b, LimaDecimal b, LimaAtom currency_b)
{
  if (!has_a || !has_b)
    return (has_a ? 1 : 0) - (has_b ? 1 : 0);
  if (currency_a != currency_b)
    return g_strcmp0 (lima_atom_text (currency_a), lima_atom_text (currency_b));
  return lima_decimal_compare (a, b);
}

/**
 * lima_report_ledger_compare:
 * @column: what they are ordered by
 *
 * Amounts are compared within a currency; what is not known comes first.
 *
 * Returns: below, at or above zero, as @a comes before, with or after @b
 */
int
lima_report_ledger_compare (LimaFormat *format, const LimaLedgerRow *a, const LimaLedgerRow *b, LimaLedgerColumn column)
{
  g_return_val_if_fail (format != NULL && a != NULL && b != NULL && column < LIMA_LEDGER_N_COLUMNS, 0);

  switch (column)
    {
    case LIMA_LEDGER_STATUS:
      return (a->rung == LIMA_RUNG_NONE ? -1 : (int) a->rung) - (b->rung == LIMA_RUNG_NONE ? -1 : (int) b->rung);
    case LIMA_LEDGER_SINCE:
      return lima_date_compare (a->since, b->since);
    case LIMA_LEDGER_AMOUNT:
      return compare_money (a->has_amount, a->amount, a->currency, b->has_amount, b->amount, b->currency);
    case LIMA_LEDGER_COUNTED:
      return compare_money (a->counts, a->counted, a->counted_currency, b->counts, b->counted, b->counted_currency);
    case LIMA_LEDGER_SOURCE:
      if (a->has_source != b->has_source)
        return a->has_source ? 1 : -1;
      return lima_format_collate (format, a->cells[column], b->cells[column]);
    case LIMA_LEDGER_WHO:
    case LIMA_LEDGER_CHANNEL:
    case LIMA_LEDGER_ASSET:
    case LIMA_LEDGER_ATTRIBUTION:
    case LIMA_LEDGER_N_COLUMNS:
    default:
      return lima_format_collate (format, a->cells[column], b->cells[column]);
    }
}

/* ---- File ---- */

static void
append_money (GString *out, gboolean is_known, LimaDecimal money, LimaAtom currency)
{
  LimaSum sum = lima_sum_from_decimal (money);
  char buffer[LIMA_DECIMAL_BUFFER];

  lima_csv_append_cell (out, is_known ? lima_sum_shortest (&sum, buffer) : "");
  lima_csv_append_cell (out, is_known && currency != 0 ? lima_atom_text (currency) : "");
}

static void
append_row (GString *out, const LimaLedgerRow *row)
{
  char date[LIMA_DATE_BUFFER];

  for (guint i = LIMA_LEDGER_WHO; i <= LIMA_LEDGER_STATUS; i++)
    lima_csv_append_cell (out, row->cells[i]);
  lima_csv_append_cell (out, row->since.precision == LIMA_PRECISION_NONE ? "" : lima_date_to_text (row->since, date));
  append_money (out, row->has_amount, row->amount, row->currency);
  append_money (out, row->counts, row->counted, row->counted_currency);
  lima_csv_append_cell (out, row->counts ? "" : row->cells[LIMA_LEDGER_COUNTED]);
  lima_csv_append_cell (out, row->has_source ? row->cells[LIMA_LEDGER_SOURCE] : "");
  lima_csv_end_line (out);
}

/**
 * lima_report_ledger_to_csv:
 * @rows: (element-type LimaLedgerRow): of lima_report_ledger_new()
 *
 * Returns: (transfer full): a line an entry; numbers and dates as other programs read them, an empty cell for what is not known
 */
char *
lima_report_ledger_to_csv (GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (rows != NULL, g_string_free (out, FALSE));

  for (guint i = LIMA_LEDGER_WHO; i <= LIMA_LEDGER_AMOUNT; i++)
    lima_csv_append_cell (out, lima_report_ledger_column ((LimaLedgerColumn) i));
  lima_csv_append_cell (out, C_("ledger", "Currency"));
  lima_csv_append_cell (out, lima_report_ledger_column (LIMA_LEDGER_COUNTED));
  lima_csv_append_cell (out, C_("ledger", "Currency of what counts"));
  lima_csv_append_cell (out, C_("ledger", "Why it does not count"));
  lima_csv_append_cell (out, lima_report_ledger_column (LIMA_LEDGER_SOURCE));
  lima_csv_end_line (out);
  for (guint i = 0; i < rows->len; i++)
    append_row (out, g_ptr_array_index (rows, i));
  return g_string_free (out, FALSE);
}
