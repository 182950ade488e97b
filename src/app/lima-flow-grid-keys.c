/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How one goes from cell to cell, and what is done to the row of a cell. */

#include "lima-flow-grid-private.h"

#include "lima-editing.h"

static GtkWidget *
get_focus (LimaFlowGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root == NULL ? NULL : gtk_root_get_focus (root);
}

/*< private >
 * lima_flow_grid_find_focus:
 *
 * Returns: (transfer none) (nullable): the cell that has the focus
 */
LimaFlowGridCell *
lima_flow_grid_find_focus (LimaFlowGrid *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->view))
    return NULL;
  return LIMA_FLOW_GRID_CELL (gtk_widget_get_ancestor (focus, LIMA_TYPE_FLOW_GRID_CELL));
}

/*< private >
 * lima_flow_grid_find_position:
 * @cell: one that is in use
 *
 * Returns: the number of its row
 */
guint
lima_flow_grid_find_position (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (cell), "lima-item");

  return item == NULL ? NOWHERE : gtk_list_item_get_position (item);
}

static LimaFlowGridCell *
find_cell (LimaFlowGrid *self, guint row, guint column)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (lima_flow_grid_cell_get_column (cell) == column && lima_flow_grid_find_position (self, cell) == row)
      return cell;
  return NULL;
}

static gboolean
give_focus (gpointer data)
{
  LimaFlowGrid *self = data;
  LimaFlowGridCell *cell = find_cell (self, self->wanted.row, self->wanted.column);

  self->focusing = 0;
  if (cell == NULL || !gtk_widget_get_mapped (GTK_WIDGET (cell)))
    return G_SOURCE_REMOVE;
  self->wanted.row = NOWHERE;
  gtk_widget_grab_focus (lima_flow_grid_cell_get_entry (cell));
  return G_SOURCE_REMOVE;
}

/*< private >
 * lima_flow_grid_focus_wanted:
 *
 * Gives the focus to the cell that shall have it, once the list has put it in its place.
 */
void
lima_flow_grid_focus_wanted (LimaFlowGrid *self)
{
  if (self->wanted.row != NOWHERE && self->focusing == 0)
    self->focusing = g_idle_add (give_focus, self);
}

/*< private >
 * lima_flow_grid_focus:
 * @row: at most the number of flows, which is the row for a new one
 *
 * Gives the focus to a cell; where it is out of sight the list goes there first.
 */
void
lima_flow_grid_focus (LimaFlowGrid *self, guint row, guint column)
{
  LimaFlowGridCell *cell = find_cell (self, row, column);

  self->wanted = (LimaFlowGridPlace) { row, column };
  if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
    {
      self->wanted.row = NOWHERE;
      gtk_widget_grab_focus (lima_flow_grid_cell_get_entry (cell));
      return;
    }
  gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", row);
  lima_flow_grid_focus_wanted (self);
}

/*< private >
 * lima_flow_grid_remove_row:
 *
 * Removes the flow in whose row the focus is, or was.
 */
void
lima_flow_grid_remove_row (LimaFlowGrid *self)
{
  if (self->at_id != 0)
    lima_editing_remove (GTK_WIDGET (self), self->session, &self->path, LIMA_PROJECT_FLOWS, self->at_id);
}

/* ---- Keys ---- */

/* Out of the grid the focus goes as it would without it. */
static gboolean
go_along (LimaFlowGrid *self, LimaFlowGridCell *cell, int by)
{
  guint n = lima_flow_grid_columns_get_n (self->columns), rows = lima_flow_grid_rows_get_n (self->rows) + 1;
  gint64 to = (gint64) lima_flow_grid_find_position (self, cell) * n + lima_flow_grid_cell_get_column (cell) + by;

  if (to < 0 || to >= (gint64) rows * n)
    return FALSE;
  lima_flow_grid_focus (self, (guint) (to / n), (guint) (to % n));
  return TRUE;
}

static gboolean
go_down (LimaFlowGrid *self, LimaFlowGridCell *cell, int by)
{
  gint64 to = (gint64) lima_flow_grid_find_position (self, cell) + by;

  if (to >= 0 && to <= lima_flow_grid_rows_get_n (self->rows))
    lima_flow_grid_focus (self, (guint) to, lima_flow_grid_cell_get_column (cell));
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if ((key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab) && held == GDK_CONTROL_MASK)
    return gtk_widget_child_focus (gtk_widget_get_parent (self->details_button), GTK_DIR_TAB_FORWARD);
  if (held == GDK_SHIFT_MASK && (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab))
    return go_along (self, cell, -1);
  if (held != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return go_along (self, cell, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return go_down (self, cell, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go_down (self, cell, 1);
    case GDK_KEY_F4:
      lima_flow_grid_show_details (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The text would take the key to delete a word. */
static gboolean
key_captured (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LimaFlowGrid *self)
{
  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return FALSE;
  lima_flow_grid_remove_row (self);
  return TRUE;
}

/* Enter comes this way, since it also chooses among what an input method offers. */
static void
activated (LimaFlowGrid *self, GtkText *entry)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history != NULL)
    lima_history_break (history);
  go_down (self, LIMA_FLOW_GRID_CELL (gtk_widget_get_ancestor (GTK_WIDGET (entry), LIMA_TYPE_FLOW_GRID_CELL)), 1);
}

/*< private >
 * lima_flow_grid_add_keys:
 * @cell: a new cell
 */
void
lima_flow_grid_add_keys (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *captured = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (captured, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, 0);
  g_signal_connect_object (captured, "key-pressed", G_CALLBACK (key_captured), self, 0);
  g_signal_connect_object (lima_flow_grid_cell_get_entry (cell), "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (cell), keys);
  gtk_widget_add_controller (GTK_WIDGET (cell), captured);
}
