/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How one goes from cell to cell, opens and closes rows, and begins to type. */

#include "lima-results-grid-private.h"

#include "lima-results-edit.h"

/*< private >
 * lima_results_grid_find_focus:
 *
 * Returns: (transfer none) (nullable): the cell that has the focus
 */
LimaResultsGridCell *
lima_results_grid_find_focus (LimaResultsGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (focus == NULL || self->view == NULL || !gtk_widget_is_ancestor (focus, self->view))
    return NULL;
  focus = LIMA_IS_RESULTS_GRID_CELL (focus) ? focus : gtk_widget_get_ancestor (focus, LIMA_TYPE_RESULTS_GRID_CELL);
  return focus == NULL ? NULL : LIMA_RESULTS_GRID_CELL (focus);
}

static LimaResultsGridCell *
find_cell (LimaResultsGrid *self, guint position, LimaResultsColumn column)
{
  LimaResultsItem *item = lima_results_rows_get (self->rows, position);
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (lima_results_grid_cell_get_column (cell) == column && lima_results_grid_cell_get_item (cell) == item)
      return cell;
  return NULL;
}

static gboolean
give_focus (gpointer data)
{
  LimaResultsGrid *self = data;
  LimaResultsGridCell *cell = find_cell (self, self->wanted, self->column);

  self->focusing = 0;
  if (cell == NULL || !gtk_widget_get_mapped (GTK_WIDGET (cell)))
    return G_SOURCE_REMOVE;
  self->wanted = NOWHERE;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  return G_SOURCE_REMOVE;
}

/*< private >
 * lima_results_grid_focus_wanted:
 *
 * Gives the focus to the cell that shall have it, once the list has put it in its place.
 */
void
lima_results_grid_focus_wanted (LimaResultsGrid *self)
{
  if (self->wanted != NOWHERE && self->focusing == 0)
    self->focusing = g_idle_add (give_focus, self);
}

/**
 * lima_results_grid_focus:
 * @position: a row in sight
 * @column: a column
 *
 * Gives the focus to a cell; where it is out of sight the list goes there first.
 */
void
lima_results_grid_focus (LimaResultsGrid *self, guint position, LimaResultsColumn column)
{
  LimaResultsGridCell *cell;

  g_return_if_fail (LIMA_IS_RESULTS_GRID (self) && column < LIMA_N_RESULTS_COLUMNS);

  self->column = column;
  self->wanted = position;
  gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", position);
  cell = find_cell (self, position, column);
  if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
    {
      self->wanted = NOWHERE;
      gtk_widget_grab_focus (GTK_WIDGET (cell));
    }
  else
    lima_results_grid_focus_wanted (self);
}

/* ---- Going ---- */

static gboolean
go_to_row (LimaResultsGrid *self, gint64 position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (n > 0)
    lima_results_grid_focus (self, (guint) CLAMP (position, 0, (gint64) n - 1), self->column);
  return TRUE;
}

static gboolean
go_along (LimaResultsGrid *self, guint position, int by)
{
  int column = (int) self->column + by;

  if (column >= 0 && column < LIMA_N_RESULTS_COLUMNS)
    lima_results_grid_focus (self, position, (LimaResultsColumn) column);
  return TRUE;
}

/* In the column of names the key that leads in opens what is closed first; the one that leads out closes, then goes to the row above. */
static gboolean
go_in (LimaResultsGrid *self, guint position, LimaResultsItem *item)
{
  if (self->column == LIMA_RESULTS_COLUMN_NAME && lima_results_item_can_expand (item) && !lima_results_item_is_expanded (item))
    lima_results_rows_expand (self->rows, position, TRUE);
  else
    go_along (self, position, 1);
  return TRUE;
}

static gboolean
go_out (LimaResultsGrid *self, guint position, LimaResultsItem *item)
{
  int parent;

  if (self->column != LIMA_RESULTS_COLUMN_NAME)
    return go_along (self, position, -1);
  if (lima_results_item_can_expand (item) && lima_results_item_is_expanded (item))
    lima_results_rows_expand (self->rows, position, FALSE);
  else if ((parent = lima_results_rows_find_parent (self->rows, position)) >= 0)
    lima_results_grid_focus (self, (guint) parent, LIMA_RESULTS_COLUMN_NAME);
  return TRUE;
}

/* ---- Typing ---- */

/*< private >
 * lima_results_grid_edit_cell:
 * @typed: (nullable): what is to stand there at first, %NULL for what the cell holds
 *
 * Lets the user type a plain number; of anything else the form is asked for.
 */
void
lima_results_grid_edit_cell (LimaResultsGrid *self, LimaResultsGridCell *cell, const char *typed)
{
  const LimaResultsRow *row = lima_results_item_get_row (lima_results_grid_cell_get_item (cell));
  const LimaProgramme *programme = lima_results_grid_get_programme (self);
  LimaResultsColumn column = lima_results_grid_cell_get_column (cell);
  g_autofree char *text = NULL;

  if (programme == NULL || row->kind == LIMA_RESULTS_ROW_GROUP)
    return;
  if (!lima_results_edit_is_plain (programme, row, column))
    {
      if (typed == NULL)
        g_signal_emit_by_name (self, "open-form", (guint) column);
      return;
    }
  text = typed != NULL ? g_strdup (typed) : lima_results_edit_write (programme, row, column, lima_session_get_format (self->session));
  lima_results_grid_cell_edit (cell, text, typed == NULL);
}

/* A figure, or what stands before one, begins a number as in any spreadsheet. */
static gboolean
begin_typing (LimaResultsGrid *self, LimaResultsGridCell *cell, guint key)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[8] = { 0 };

  if (!g_unichar_isdigit (letter) && letter != '-' && letter != '.' && letter != ',')
    return FALSE;
  g_unichar_to_utf8 (letter, text);
  lima_results_grid_edit_cell (self, cell, text);
  return TRUE;
}

static gboolean
empty_cell (LimaResultsGrid *self, LimaResultsGridCell *cell)
{
  lima_results_grid_edit_cell (self, cell, "");
  lima_results_grid_cell_end (cell, TRUE);
  return TRUE;
}

/* ---- Keys ---- */

/* While a number is typed, only what ends it is a key of the grid. */
static gboolean
key_while_typing (LimaResultsGrid *self, LimaResultsGridCell *cell, guint key, guint position)
{
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down, up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean tab = key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab;

  if (!down && !up && !tab)
    return FALSE;
  lima_results_grid_cell_end (cell, TRUE);
  if (lima_results_grid_cell_is_edited (cell))
    return TRUE;
  return tab ? go_along (self, position, 1) : go_to_row (self, (gint64) position + (down ? 1 : -1));
}

static gboolean
key_alone (LimaResultsGrid *self, LimaResultsGridCell *cell, guint key, guint position)
{
  LimaResultsItem *item = lima_results_grid_cell_get_item (cell);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return go_to_row (self, (gint64) position - 1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go_to_row (self, (gint64) position + 1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return rtl ? go_out (self, position, item) : go_in (self, position, item);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return rtl ? go_in (self, position, item) : go_out (self, position, item);
    case GDK_KEY_Home:
      return go_along (self, position, -(int) self->column);
    case GDK_KEY_End:
      return go_along (self, position, LIMA_N_RESULTS_COLUMNS - 1 - (int) self->column);
    case GDK_KEY_F2:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      lima_results_grid_edit_cell (self, cell, NULL);
      return TRUE;
    case GDK_KEY_Delete:
      return empty_cell (self, cell);
    default:
      return begin_typing (self, cell, key);
    }
}

/* Out of the grid the focus goes to what stands behind it, not to the next cell. */
static gboolean
leave (LimaResultsGrid *self, GtkDirectionType direction)
{
  gtk_widget_set_can_focus (self->view, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), direction);
  gtk_widget_set_can_focus (self->view, TRUE);
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LimaResultsGrid *self)
{
  LimaResultsGridCell *cell = LIMA_RESULTS_GRID_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  int position = lima_results_rows_find (self->rows, lima_results_grid_cell_get_item (cell));

  if (position < 0)
    return FALSE;
  if (lima_results_grid_cell_is_edited (cell))
    return held == 0 && key_while_typing (self, cell, key, (guint) position);
  if (held == GDK_SHIFT_MASK && (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab))
    return leave (self, GTK_DIR_TAB_BACKWARD);
  if (held == 0 && (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab))
    return leave (self, GTK_DIR_TAB_FORWARD);
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_Home || key == GDK_KEY_End))
    return go_to_row (self, key == GDK_KEY_Home ? 0 : G_MAXUINT);
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_v || key == GDK_KEY_V))
    {
      lima_results_grid_ask_clipboard (self);
      return TRUE;
    }
  return held == 0 && key_alone (self, cell, key, (guint) position);
}

/* Enter comes this way, since it also chooses among what an input method offers. */
static void
activated (LimaResultsGridCell *cell, LimaResultsGrid *self)
{
  int position = lima_results_rows_find (self->rows, lima_results_grid_cell_get_item (cell));

  lima_results_grid_cell_end (cell, TRUE);
  if (!lima_results_grid_cell_is_edited (cell) && position >= 0)
    go_to_row (self, (gint64) position + 1);
}

/*< private >
 * lima_results_grid_add_keys:
 * @cell: a new cell
 */
void
lima_results_grid_add_keys (LimaResultsGrid *self, LimaResultsGridCell *cell)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, 0);
  g_signal_connect_object (cell, "activated", G_CALLBACK (activated), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (cell), keys);
}
