/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A block from a spreadsheet: one step of undo, and a line that says what was not taken. */

#include "lima-results-grid-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-pasted-block.h"
#include "lima-results-edit.h"

typedef struct
{
  LimaResultsGrid *grid;
  const LimaProgramme *programme;
  LimaChangeSet *set;
  guint taken;
  guint refused;
} Pasting;

/* What is not plain stays as it is; so does what has no period yet, since a block can't say which one it means. */
static void
paste_cell (Pasting *self, const LimaResultsRow *row, LimaResultsColumn column, const char *text)
{
  gboolean has_period = column == LIMA_RESULTS_COLUMN_BASELINE || (column == LIMA_RESULTS_COLUMN_TARGET ? row->target : row->actual) != 0;
  LimaAmount amount;

  if (!has_period || !lima_results_edit_is_plain (self->programme, row, column) ||
      !lima_results_edit_read (self->programme, row, text, lima_session_get_format (self->grid->session), &amount))
    {
      self->refused += *text != '\0';
      return;
    }
  lima_results_edit_set (self->set, self->programme, &self->grid->path, row, column, &amount);
  self->taken++;
}

static void
paste_row (Pasting *self, const LimaResultsRow *row, LimaResultsColumn first, const LimaPastedBlock *block, guint line)
{
  guint n = lima_pasted_block_get_n_columns (block, line);

  for (guint i = 0; i < n; i++)
    {
      const char *text = lima_pasted_block_get (block, line, i);

      if ((guint) first + i <= LIMA_RESULTS_COLUMN_ACTUAL)
        paste_cell (self, row, (LimaResultsColumn) (first + i), text);
      else
        self->refused += *text != '\0';
    }
}

static void
tell (Pasting *self)
{
  LimaFormat *format = lima_session_get_format (self->grid->session);
  g_autofree char *taken = lima_format_integer (format, self->taken), *refused = lima_format_integer (format, self->refused), *words = NULL;

  if (self->refused == 0)
    words = lima_report_fill (format, P_("%1$s number pasted", "%1$s numbers pasted", self->taken), taken, NULL);
  else
    /* Translators: 1 how many numbers were taken of a block that was pasted, 2 how many cells of it were not */
    words = lima_report_fill (format, P_("%1$s number pasted, %2$s not taken", "%1$s numbers pasted, %2$s not taken", self->taken), taken, refused, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "win.toast", "s", words);
}

/**
 * lima_results_grid_paste:
 * @position: the row of the first cell; headings of groups below it are passed over
 * @column: its column
 * @text: cells as spreadsheets write them
 *
 * Puts a block of numbers into the cells from one on, as one step of undo.
 */
void
lima_results_grid_paste (LimaResultsGrid *self, guint position, LimaResultsColumn column, const char *text)
{
  g_autoptr(LimaPastedBlock) block = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  Pasting pasting = { .grid = self };
  guint line = 0;

  g_return_if_fail (LIMA_IS_RESULTS_GRID (self) && text != NULL);

  pasting.programme = lima_results_grid_get_programme (self);
  if (pasting.programme == NULL)
    return;
  block = lima_pasted_block_new (text);
  set = pasting.set = lima_change_set_new (C_("change", "Paste into the results"));
  for (guint i = position; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)) && line < lima_pasted_block_get_n_rows (block); i++)
    {
      const LimaResultsRow *row = lima_results_item_get_row (lima_results_rows_get (self->rows, i));

      if (row->kind != LIMA_RESULTS_ROW_GROUP)
        paste_row (&pasting, row, column, block, line++);
    }
  for (; line < lima_pasted_block_get_n_rows (block); line++)
    pasting.refused += lima_pasted_block_get_n_columns (block, line);
  lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL);
  tell (&pasting);
}

static void
clipboard_read (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaResultsGrid) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  LimaResultsGridCell *cell = self->view == NULL ? NULL : lima_results_grid_find_focus (self);
  int position = cell == NULL ? -1 : lima_results_rows_find (self->rows, lima_results_grid_cell_get_item (cell));

  if (text != NULL && position >= 0)
    lima_results_grid_paste (self, (guint) position, self->column, text);
}

/*< private >
 * lima_results_grid_ask_clipboard:
 *
 * Pastes what is on the clipboard from the cell that has the focus on.
 */
void
lima_results_grid_ask_clipboard (LimaResultsGrid *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->reading, clipboard_read, g_object_ref (self));
}
