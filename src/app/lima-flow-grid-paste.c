/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A block from a spreadsheet: one step of undo, and a line that says what was not understood. */

#include "lima-flow-grid-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-appearance.h"
#include "lima-editing.h"
#include "lima-pasted-block.h"

/**
 * Pasting:
 * @flow: the flow of the row that is read, %NULL for a new one
 * @block: the new one
 * @rows: how many rows took something
 * @wrong: how many cells were not understood
 * @lost: how many cells are right of the last column
 * @first: what is to be said about the first that was not understood
 *
 * What becomes of a block.
 */
typedef struct
{
  LimaFlowGrid *grid;
  LimaPastedBlock *cells;
  LimaChangeSet *set;
  const LimaBlock *flow;
  LimaBlock *block;
  LimaPath path;
  guint64 last_id;
  guint rows;
  guint wrong;
  guint lost;
  char *first;
  LimaAtom first_id;
  guint first_column;
} Pasting;

/* ---- What is said ---- */

static void
append_sentence (LimaFlowGrid *self, char **text, char *sentence)
{
  char *both;

  if (sentence == NULL)
    return;
  /* Translators: two whole sentences that follow each other */
  both = lima_report_fill (lima_session_get_format (self->session), C_("sentences", "%1$s %2$s"), *text, sentence, NULL);
  g_free (*text);
  g_free (sentence);
  *text = both;
}

static char *
fill_count (LimaFlowGrid *self, const char *sentence, guint n)
{
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), n);

  return lima_report_fill (lima_session_get_format (self->session), sentence, number, NULL);
}

static char *
describe (Pasting *pasting)
{
  LimaFlowGrid *self = pasting->grid;
  guint more = pasting->wrong - (pasting->wrong > 0);
  char *text = fill_count (self, P_("%1$s row pasted.", "%1$s rows pasted.", pasting->rows), pasting->rows);

  append_sentence (self, &text, g_strdup (pasting->first));
  if (more > 0)
    append_sentence (self, &text, fill_count (self, P_("%1$s more cell was not understood.", "%1$s more cells were not understood.", more), more));
  if (pasting->lost > 0)
    append_sentence (self, &text, fill_count (self, P_("%1$s cell stood beyond the last column and was left out.",
                                                       "%1$s cells stood beyond the last column and were left out.", pasting->lost),
                                              pasting->lost));
  return text;
}

static void
show_strip (Pasting *pasting)
{
  LimaFlowGrid *self = pasting->grid;
  gboolean warns = pasting->wrong > 0 || pasting->lost > 0;
  g_autofree char *text = describe (pasting);

  self->has_pasted = TRUE;
  self->wrong_id = pasting->first_id;
  self->wrong_column = pasting->first_column;
  if (warns)
    gtk_widget_add_css_class (self->strip, "warning");
  else
    gtk_widget_remove_css_class (self->strip, "warning");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->strip_icon), warns ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  gtk_label_set_text (GTK_LABEL (self->strip_text), text);
  gtk_widget_set_visible (self->strip_go, pasting->wrong > 0 && pasting->first_id != 0);
  gtk_widget_set_visible (self->strip, TRUE);
}

static void
go_to_cell (LimaFlowGrid *self)
{
  int row = lima_flow_grid_rows_find (self->rows, self->wrong_id);

  if (row >= 0)
    lima_flow_grid_focus (self, (guint) row, self->wrong_column);
}

static void
undo_paste (LimaFlowGrid *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
}

static void
add_button (LimaFlowGrid *self, GtkWidget *button, GCallback clicked)
{
  gtk_widget_add_css_class (button, "lima-link");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->strip), button);
}

/*< private >
 * lima_flow_grid_strip_new:
 *
 * Returns: (transfer floating): the line below the grid, hidden while it has nothing to say
 */
GtkWidget *
lima_flow_grid_strip_new (LimaFlowGrid *self)
{
  self->strip = g_object_new (GTK_TYPE_BOX, "spacing", 8, "visible", FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->strip_icon = lima_icon_new (NULL);
  self->strip_text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->strip_text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->strip_text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->strip_text), 0);
  gtk_widget_set_hexpand (self->strip_text, TRUE);
  gtk_box_append (GTK_BOX (self->strip), self->strip_icon);
  gtk_box_append (GTK_BOX (self->strip), self->strip_text);
  self->strip_go = gtk_button_new_with_label (_("Go to Cell"));
  add_button (self, self->strip_go, G_CALLBACK (go_to_cell));
  add_button (self, gtk_button_new_with_label (_("Undo Paste")), G_CALLBACK (undo_paste));
  gtk_widget_add_css_class (self->strip, "lima-banner");
  gtk_widget_add_css_class (self->strip, "lima-grid-strip");
  return self->strip;
}

/*< private >
 * lima_flow_grid_forget_paste:
 *
 * What was pasted is no longer what was done last.
 */
void
lima_flow_grid_forget_paste (LimaFlowGrid *self)
{
  if (!self->has_pasted)
    return;
  self->has_pasted = FALSE;
  gtk_widget_set_visible (self->strip, FALSE);
  for (guint i = 0; i < lima_flow_grid_rows_get_n (self->rows); i++)
    lima_flow_grid_row_set_pasted (lima_flow_grid_rows_get (self->rows, i), FALSE);
}

/* ---- What is done ---- */

static void
note_wrong (Pasting *pasting, guint column, LimaFlowGridReading reading, const char *text)
{
  if (reading == LIMA_FLOW_GRID_READ || (reading == LIMA_FLOW_GRID_REFUSED && *text == '\0'))
    return;
  if (pasting->wrong++ > 0)
    return;
  pasting->first = lima_flow_grid_columns_explain (pasting->grid->columns, column, reading, text);
  pasting->first_id = pasting->path.steps[pasting->path.n_steps - 1].item;
  pasting->first_column = column;
}

static void
paste_cell (Pasting *pasting, guint column, const char *text)
{
  LimaFlowGridColumns *columns = pasting->grid->columns;
  g_auto(LimaValue) value = { .type = LIMA_FIELD_BOOL };
  LimaAtom language = lima_flow_grid_columns_get_language (columns, column, pasting->flow);
  LimaFlowGridReading reading = lima_flow_grid_columns_read (columns, column, pasting->flow, language, text, &value);
  guint field = lima_flow_grid_columns_get_field (columns, column);

  note_wrong (pasting, column, reading, text);
  if (reading == LIMA_FLOW_GRID_REFUSED)
    return;
  if (pasting->flow != NULL)
    lima_editing_add_set (pasting->set, pasting->flow, &pasting->path, field, &value);
  else
    lima_block_set (pasting->block, field, &value);
}

static gboolean
is_blank (Pasting *pasting, guint row)
{
  for (guint i = 0; i < lima_pasted_block_get_n_columns (pasting->cells, row); i++)
    if (*lima_pasted_block_get (pasting->cells, row, i) != '\0')
      return FALSE;
  return TRUE;
}

static void
begin_flow (Pasting *pasting)
{
  char id[24];

  g_snprintf (id, sizeof id, "%" G_GUINT64_FORMAT, ++pasting->last_id);
  pasting->block = lima_block_new (&lima_flow_table, lima_atom (id));
  ((LimaFlow *) pasting->block)->kind = lima_flow_grid_columns_get_kind (pasting->grid->columns);
  pasting->path = lima_flow_grid_get_path (pasting->grid, pasting->block->id);
}

static void
end_flow (Pasting *pasting)
{
  lima_change_set_insert (pasting->set, &pasting->path, pasting->block, 0);
  g_clear_pointer (&pasting->block, lima_block_unref);
}

/* A blank line makes no flow, but empties the cells of one that is there. */
static void
paste_row (Pasting *pasting, guint row, guint position, guint column)
{
  LimaFlowGrid *self = pasting->grid;
  guint n = lima_flow_grid_columns_get_n (self->columns), cells = lima_pasted_block_get_n_columns (pasting->cells, row);

  pasting->flow = lima_flow_grid_row_get_flow (lima_flow_grid_rows_get (self->rows, MIN (position, lima_flow_grid_rows_get_n (self->rows))));
  if (pasting->flow == NULL && is_blank (pasting, row))
    return;
  if (pasting->flow == NULL)
    begin_flow (pasting);
  else
    pasting->path = lima_flow_grid_get_path (self, pasting->flow->id);
  for (guint i = 0; i < cells && column + i < n; i++)
    paste_cell (pasting, column + i, lima_pasted_block_get (pasting->cells, row, i));
  pasting->lost += cells > n - column ? cells - (n - column) : 0;
  if (pasting->flow == NULL)
    end_flow (pasting);
  pasting->rows++;
}

static guint64
find_last_id (const LimaItems *flows)
{
  guint64 next = 1;

  lima_digits_parse (lima_atom_text (lima_editing_new_item_id (flows)), G_MAXUINT64 / 2, &next);
  return next - 1;
}

static void
paste (LimaFlowGrid *self, LimaPastedBlock *cells, guint position, guint column)
{
  guint n = lima_pasted_block_get_n_rows (cells);
  g_autofree char *label = fill_count (self, P_("Paste %1$s row", "Paste %1$s rows", n), n);
  g_autoptr(LimaChangeSet) set = lima_change_set_new (label);
  Pasting pasting = { .grid = self, .cells = cells, .set = set, .last_id = find_last_id (lima_flow_grid_get_flows (self)) };

  for (guint i = 0; i < n; i++)
    paste_row (&pasting, i, position + i, column);
  if (lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL))
    {
      for (guint i = 0; i < pasting.rows; i++)
        lima_flow_grid_row_set_pasted (lima_flow_grid_rows_get (self->rows, position + i), TRUE);
      show_strip (&pasting);
      lima_flow_grid_refresh (self);
    }
  g_free (pasting.first);
}

/* ---- The clipboard ---- */

/* The cell that asked; it may be gone, or stand elsewhere, when the text comes. */
typedef struct
{
  LimaFlowGrid *grid;
  LimaFlowGridCell *cell;
  LimaFlowGridRow *row;
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->grid);
  g_object_unref (self->cell);
  g_object_unref (self->row);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* A single cell comes in as any text does. Its line end is the spreadsheet's. */
static void
insert (GtkEditable *entry, LimaPastedBlock *cells, const char *text)
{
  const char *cell = lima_pasted_block_get (cells, 0, 0);
  g_autofree char *plain = g_strndup (text, strcspn (text, "\r\n"));
  const char *inserted = strpbrk (cell, "\t\r\n") != NULL ? cell : plain;
  int at;

  gtk_editable_delete_selection (entry);
  at = gtk_editable_get_position (entry);
  gtk_editable_insert_text (entry, inserted, -1, &at);
  gtk_editable_set_position (entry, at);
}

static void
clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(Asking) asking = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr(LimaPastedBlock) cells = text == NULL ? NULL : lima_pasted_block_new (text);
  LimaFlowGrid *self = asking->grid;

  if (cells == NULL || lima_flow_grid_cell_get_row (asking->cell) != asking->row || self->view == NULL)
    return;
  if (lima_pasted_block_is_one_cell (cells))
    insert (GTK_EDITABLE (lima_flow_grid_cell_get_entry (asking->cell)), cells, text);
  else
    paste (self, cells, lima_flow_grid_find_position (self, asking->cell), lima_flow_grid_cell_get_column (asking->cell));
}

/*< private >
 * lima_flow_grid_ask_clipboard:
 * @cell: where its text goes
 *
 * Pastes what is on the clipboard, once it is known.
 */
void
lima_flow_grid_ask_clipboard (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking) { g_object_ref (self), g_object_ref (cell), g_object_ref (lima_flow_grid_cell_get_row (cell)) };
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->reading, clipboard_read, asking);
}
