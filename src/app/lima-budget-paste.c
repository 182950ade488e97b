/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-budget-paste.h"

#include <gio/gio.h>
#include <lima-codelist.h>
#include <lima-format-parse.h>
#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-pasted-block.h"

typedef struct
{
  LimaFormat *format;
  const LimaProgramme *programme;
  LimaPastedBlock *cells;
  guint first_year; /* the column of the first year: 1, or 2 where a column of sources stands before it */
  LimaBudgetPaste *paste;
} Reading;

static char *
get_cell (const Reading *self, guint row, guint column)
{
  const char *cell = column < lima_pasted_block_get_n_columns (self->cells, row) ? lima_pasted_block_get (self->cells, row, column) : NULL;

  return g_strstrip (g_strdup (cell == NULL ? "" : cell));
}

/* A year, a quarter, a month or a day stands for all of it. */
static gboolean
read_period (const Reading *self, guint column, LimaDate *period)
{
  g_autofree char *heading = get_cell (self, 0, column);

  *period = lima_day_read (heading, -1).date;
  return period->precision != LIMA_PRECISION_NONE;
}

/* ---- Components ---- */

static gboolean
is_called (const LimaProgrammeComponent *component, const char *name, const char *language)
{
  const char *kind = component->kind == 0 ? NULL : lima_codelist_name ("ComponentKind", lima_atom_text (component->kind), language);
  g_autofree char *wanted = g_utf8_casefold (name, -1), *folded = g_utf8_casefold (kind == NULL ? "" : kind, -1);

  if (g_str_equal (wanted, folded) || g_strcmp0 (lima_atom_text (component->kind), name) == 0)
    return TRUE;
  for (guint i = 0; component->title != NULL && i < lima_text_get_n (component->title); i++)
    {
      g_autofree char *title = g_utf8_casefold (lima_text_get_nth (component->title, i), -1);

      if (g_str_equal (title, wanted))
        return TRUE;
    }
  return FALSE;
}

/* 0 for one that the programme doesn't have. */
static LimaAtom
find_component (const Reading *self, const char *name)
{
  for (guint i = 0; i < lima_items_get_n (self->programme->components); i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) self->programme->components->item[i];

      if (is_called (component, name, lima_format_get_language (self->format)))
        return component->head.id;
    }
  return 0;
}

/* ---- Lines ---- */

static void
add_line (const Reading *self, LimaAtom component, const char *source, LimaDate period, const char *amount)
{
  LimaProgrammeBudgetLine *line = (LimaProgrammeBudgetLine *) lima_block_new (&lima_programme_budget_line_table, 0);

  line->component = component;
  line->start = (LimaDay) { .date = lima_day_to_date (lima_date_first_day (period)) };
  line->end = (LimaDay) { .date = lima_day_to_date (lima_date_end_day (period) - 1) };
  line->kind = lima_atom ("grant");
  line->form = lima_atom ("cash");
  line->amount = lima_amount_read (amount, -1);
  if (*source != '\0')
    line->provider_name = lima_text_new (lima_format_get_language (self->format), source);
  g_ptr_array_add (self->paste->lines, line);
}

static void
note_wrong (const Reading *self, const char *cell)
{
  if (self->paste->n_wrong++ == 0)
    self->paste->first_wrong = g_strdup (cell);
}

static void
read_row (const Reading *self, guint row)
{
  g_autofree char *name = get_cell (self, row, 0), *source = self->first_year == 2 ? get_cell (self, row, 1) : g_strdup ("");
  LimaAtom component = find_component (self, name);

  if (component == 0 && *name != '\0')
    self->paste->n_unknown++;
  for (guint column = self->first_year; column < lima_pasted_block_get_n_columns (self->cells, row); column++)
    {
      g_autofree char *cell = get_cell (self, row, column), *number = *cell == '\0' ? NULL : lima_format_parse_number (self->format, cell);
      LimaDate period;

      if (*cell == '\0' || !read_period (self, column, &period))
        continue;
      if (number == NULL)
        note_wrong (self, cell);
      else
        add_line (self, component, source, period, number);
    }
}

/* ---- The block ---- */

/* The headings say where the years begin. */
static gboolean
find_years (Reading *self)
{
  LimaDate period;

  for (self->first_year = 1; self->first_year <= 2; self->first_year++)
    if (lima_pasted_block_get_n_rows (self->cells) > 1 && read_period (self, self->first_year, &period))
      return TRUE;
  return FALSE;
}

/**
 * lima_budget_paste_new:
 * @format: how numbers are written
 * @programme: whose components are named
 * @text: what is on the clipboard
 * @error: return location for what a block has to look like
 *
 * Returns: (transfer full) (nullable): what was understood; %NULL where it is no such block
 */
LimaBudgetPaste *
lima_budget_paste_new (LimaFormat *format, const LimaProgramme *programme, const char *text, GError **error)
{
  g_autoptr(LimaPastedBlock) cells = NULL;
  Reading self = { .format = format, .programme = programme };

  g_return_val_if_fail (format != NULL && programme != NULL && text != NULL, NULL);

  self.cells = cells = lima_pasted_block_new (text);
  if (!find_years (&self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("Copy a block whose first row has the years and whose first column names the components; the second column may name the "
                             "sources of money."));
      return NULL;
    }
  self.paste = g_new0 (LimaBudgetPaste, 1);
  self.paste->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  for (guint row = 1; row < lima_pasted_block_get_n_rows (cells); row++)
    read_row (&self, row);
  return self.paste;
}

/**
 * lima_budget_paste_free:
 * @self: (transfer full): what to give up
 */
void
lima_budget_paste_free (LimaBudgetPaste *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_free (self->first_wrong);
  g_free (self);
}

/**
 * lima_budget_paste_describe:
 * @format: for numbers
 *
 * Returns: (transfer full): how many lines came in, and what was not understood
 */
char *
lima_budget_paste_describe (const LimaBudgetPaste *self, LimaFormat *format)
{
  g_autofree char *lines = NULL, *wrong = NULL, *unknown = NULL;

  g_return_val_if_fail (self != NULL && format != NULL, NULL);

  lines = lima_format_integer (format, self->lines->len);
  wrong = lima_format_integer (format, self->n_wrong);
  unknown = lima_format_integer (format, self->n_unknown);
  if (self->n_wrong > 0)
    /* Translators: 1 how many lines were pasted, 2 how many cells were no amounts, 3 the first of them */
    return lima_report_fill (format, P_("%1$s line pasted; cells that are no amount: %2$s, the first “%3$s”",
                                        "%1$s lines pasted; cells that are no amount: %2$s, the first “%3$s”", self->lines->len),
                             lines, wrong, self->first_wrong, NULL);
  if (self->n_unknown > 0)
    /* Translators: 1 how many lines were pasted, 2 how many rows name no component of the programme */
    return lima_report_fill (format, P_("%1$s line pasted; rows without a component of this programme: %2$s",
                                        "%1$s lines pasted; rows without a component of this programme: %2$s", self->lines->len),
                             lines, unknown, NULL);
  return lima_report_fill (format, P_("%1$s line pasted", "%1$s lines pasted", self->lines->len), lines, NULL);
}
