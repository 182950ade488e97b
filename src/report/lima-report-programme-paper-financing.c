/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The leverage of a programme on paper. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>
#include <lima-leverage.h>
#include <lima-own-codes.h>

#include "lima-report-ladder.h"
#include "lima-report-programme.h"
#include "lima-report-words.h"

/* ---- The ladder ---- */

static guint
count_on_rung (const LimaLeverage *leverage, guint rung)
{
  guint n = 0;

  for (guint i = 0; i < leverage->entries->len; i++)
    {
      const LimaLeverageEntry *entry = &g_array_index (leverage->entries, LimaLeverageEntry, i);

      n += entry->fate == LIMA_LEVERAGE_COUNTS && entry->rung == rung;
    }
  return n;
}

static void
add_rung (LimaPrint *self, LimaPaperTable *table, const LimaLeverage *leverage, guint rung)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, lima_own_codes_label ("FinancingStatus", rung));
  lima_paper_table_take_cell (table, lima_format_integer (self->format, count_on_rung (leverage, rung)));
  for (guint i = 0; i < leverage->bands->len; i++)
    {
      const LimaLeverageBand *band = &g_array_index (leverage->bands, LimaLeverageBand, i);

      lima_paper_table_take_cell (table, band->by_rung[rung].coef == 0 ? NULL : lima_format_number (self->format, &band->by_rung[rung], -1));
    }
}

static void
add_totals (LimaPrint *self, LimaPaperTable *table, const LimaLeverage *leverage, gboolean is_high)
{
  guint n = 0;

  for (guint i = 0; i < leverage->entries->len; i++)
    {
      const LimaLeverageEntry *entry = &g_array_index (leverage->entries, LimaLeverageEntry, i);

      n += entry->fate == LIMA_LEVERAGE_COUNTS && (is_high || (entry->rung >= LIMA_RUNG_SIGNED && entry->rung < LIMA_RUNG_NONE));
    }
  lima_paper_table_add_row (table, LIMA_PAPER_ROW_TOTAL, 0);
  lima_paper_table_add_cell (table, is_high ? _("With what is in talks") : _("Signed or beyond"));
  lima_paper_table_take_cell (table, lima_format_integer (self->format, n));
  for (guint i = 0; i < leverage->bands->len; i++)
    {
      const LimaLeverageBand *band = &g_array_index (leverage->bands, LimaLeverageBand, i);
      g_autofree char *money = lima_format_number (self->format, is_high ? &band->high : &band->low, -1);
      guint unknown = is_high ? band->n_high_unknown : band->n_low_unknown;

      lima_paper_table_take_cell (table, unknown > 0 ? lima_report_fill (self->format, _("at least %1$s"), money, NULL)
                                                     : g_steal_pointer (&money));
    }
}

/* From the highest rung down, as a ladder is drawn. */
static void
print_ladder (LimaPrint *self, const LimaLeverage *leverage)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, C_("leverage", "Status reached"), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, C_("leverage", "Entries"), LIMA_PAPER_END, 1);
  for (guint i = 0; i < leverage->bands->len; i++)
    {
      LimaAtom currency = g_array_index (leverage->bands, LimaLeverageBand, i).currency;

      lima_paper_table_add_column (table, currency == 0 ? _("currency not known") : lima_atom_text (currency), LIMA_PAPER_END, 1);
    }
  for (guint rung = LIMA_N_RUNGS; rung-- > LIMA_RUNG_IN_DISCUSSION;)
    add_rung (self, table, leverage, rung);
  add_totals (self, table, leverage, FALSE);
  add_totals (self, table, leverage, TRUE);
  lima_paper_add_caption (self->paper, _("The ladder: what counts, by the status it has reached"), NULL);
  lima_paper_take_table (self->paper, table);
}

/* The same as drawings, one a currency. */
static void
print_charts (LimaPrint *self)
{
  g_autoptr(GArray) currencies = lima_report_ladder_currencies (self->programme, self->today);
  LimaChartTheme theme;
  double width;

  lima_print_theme (self, &theme, &width);
  for (guint i = 0; i < currencies->len; i++)
    {
      g_autoptr(LimaLadder) ladder = lima_report_ladder_new (self->format, self->programme, self->today, g_array_index (currencies, LimaAtom, i));
      g_autoptr(LimaDrawing) drawing = lima_ladder_layout (ladder, &theme, width, 0, LIMA_CHART_ALL);

      lima_paper_add_drawing (self->paper, drawing);
    }
}

/* ---- The ledger ---- */

static const char *
get_entry_title (LimaPrint *self, const LimaLeverage *leverage, guint i)
{
  const LimaProgrammeFinancing *financing = g_array_index (leverage->entries, LimaLeverageEntry, i).financing;
  const char *title = lima_print_text (self, financing->title);

  return *title != '\0' ? title : lima_print_organisation (self, financing->investor, financing->investor_name);
}

static char *
describe_fate (LimaPrint *self, const LimaLeverage *leverage, const LimaLeverageEntry *entry)
{
  switch (entry->fate)
    {
    case LIMA_LEVERAGE_IDENTIFIED:
      return g_strdup (_("no: only identified"));
    case LIMA_LEVERAGE_EXISTING:
      return g_strdup (_("no: was there already"));
    case LIMA_LEVERAGE_SAME_ASSET:
      /* Translators: an entry does not count; 1 the entry that counts for the same asset */
      return lima_report_fill (self->format, _("no: the same asset as “%1$s”"), get_entry_title (self, leverage, entry->same_as), NULL);
    case LIMA_LEVERAGE_NO_STATUS:
      return g_strdup (_("no: no status is known"));
    case LIMA_LEVERAGE_COUNTS:
    default:
      return g_strdup (C_("leverage", "yes"));
    }
}

static void
add_entry (LimaPrint *self, LimaPaperTable *table, const LimaLeverage *leverage, guint i)
{
  const LimaLeverageEntry *entry = &g_array_index (leverage->entries, LimaLeverageEntry, i);
  const LimaProgrammeFinancing *financing = entry->financing;
  g_autofree char *what = lima_print_lines (lima_print_text (self, financing->title), lima_print_text (self, financing->instrument));

  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_take_cell (table, lima_print_lines (what, lima_print_text (self, financing->note)));
  lima_paper_table_add_cell (table, lima_print_organisation (self, financing->investor, financing->investor_name));
  lima_paper_table_add_cell (table, lima_print_code (self, "FinancingChannel", financing->channel));
  lima_paper_table_add_cell (table, lima_print_component (self, financing->component));
  lima_paper_table_add_cell (table, lima_print_code (self, "FinancingAttribution", financing->attribution));
  lima_paper_table_take_cell (table, describe_fate (self, leverage, entry));
}

static void
print_entries (LimaPrint *self, const LimaLeverage *leverage)
{
  const LimaTable *fields = &lima_programme_financing_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_TITLE, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_INVESTOR, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_CHANNEL, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_COMPONENT, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_ATTRIBUTION, 1);
  lima_paper_table_add_column (table, C_("leverage", "Counts"), LIMA_PAPER_START, 1);
  for (guint i = 0; i < leverage->entries->len; i++)
    add_entry (self, table, leverage, i);
  lima_paper_add_caption (self->paper, C_("leverage", "Entries"), NULL);
  lima_paper_take_table (self->paper, table);
}

/* ---- Steps ---- */

/* Where it is said; a step without any source is said to be one. */
static char *
write_step_source (LimaPrint *self, const LimaProgrammeFinancingStep *step)
{
  gboolean has_source = step->source != 0 || (step->paragraph != NULL && *step->paragraph != '\0');
  g_autofree char *source = has_source ? lima_print_source (self, step->source, step->paragraph) : NULL;

  if (!has_source && (step->url == NULL || *step->url == '\0'))
    return g_strdup (C_("step", "without a source"));
  return lima_print_lines (source, step->url);
}

static void
add_step (LimaPrint *self, LimaPaperTable *table, const LimaProgrammeFinancingStep *step)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 1);
  lima_paper_table_take_cell (table, lima_print_lines (lima_print_code (self, "FinancingStatus", step->status),
                                                       lima_print_text (self, step->note)));
  lima_paper_table_take_cell (table, lima_print_day (self, &step->date));
  lima_paper_table_take_cell (table, lima_print_money (self, &step->amount, step->currency));
  lima_paper_table_take_cell (table, write_step_source (self, step));
}

static void
print_steps (LimaPrint *self, const LimaLeverage *leverage)
{
  const LimaTable *fields = &lima_programme_financing_step_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_STEP_STATUS, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_STEP_DATE, 1);
  lima_paper_table_add_column (table, lima_print_field (fields, LIMA_PROGRAMME_FINANCING_STEP_AMOUNT), LIMA_PAPER_END, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_FINANCING_STEP_SOURCE, 1);
  for (guint i = 0; i < leverage->entries->len; i++)
    {
      const LimaItems *steps = g_array_index (leverage->entries, LimaLeverageEntry, i).financing->steps;

      lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
      lima_paper_table_add_cell (table, get_entry_title (self, leverage, i));
      LIMA_PRINT_EACH (LimaProgrammeFinancingStep, step, steps)
        add_step (self, table, step);
    }
  lima_paper_add_caption (self->paper, lima_print_field (&lima_programme_financing_table, LIMA_PROGRAMME_FINANCING_STEPS), NULL);
  lima_paper_take_table (self->paper, table);
}

void
lima_print_financing (LimaPrint *self)
{
  g_autoptr(LimaLeverage) leverage = lima_leverage_new_at (self->programme, self->today);
  g_autofree char *band = lima_report_describe_leverage (self->format, leverage);
  /* Translators: 1 what is signed, and what is talked of */
  g_autofree char *words = lima_report_fill (self->format, _("Leverage: %1$s."), band, NULL);

  lima_paper_add_heading (self->paper, 2, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_FINANCING));
  if (leverage->entries->len == 0)
    {
      lima_paper_add_paragraph (self->paper, _("No parallel investment is recorded, so no leverage can be told."));
      return;
    }
  lima_paper_add_paragraph (self->paper, words);
  print_charts (self);
  print_ladder (self, leverage);
  print_entries (self, leverage);
  print_steps (self, leverage);
}
